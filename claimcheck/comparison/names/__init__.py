"""Who and where: the rungs for names, and what they read."""
