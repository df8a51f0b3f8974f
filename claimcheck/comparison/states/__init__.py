"""What became of it, what it is like and why: the rungs for outcomes, conditions, kinds and causes."""
