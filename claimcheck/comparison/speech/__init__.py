"""Who said what in which words: the rungs for quotations and positions, and what they read."""
