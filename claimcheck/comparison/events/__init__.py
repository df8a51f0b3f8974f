"""What two claims or two articles tell of: one event or two."""
