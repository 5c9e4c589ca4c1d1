"""A DP that is a Word file."""
