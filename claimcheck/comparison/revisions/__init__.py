"""What changed in a passage that two articles print alike."""
