"""When it happened: the rungs for days and hours, and what they read."""
