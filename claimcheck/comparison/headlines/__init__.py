"""A headline held against the body under it."""
