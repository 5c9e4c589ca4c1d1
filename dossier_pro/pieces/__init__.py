"""Files that come from outside, read safely."""
