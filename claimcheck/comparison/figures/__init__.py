"""What two claims count and measure: the rungs for figures, and what they read."""
