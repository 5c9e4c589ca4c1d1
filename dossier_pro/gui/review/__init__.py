"""The review, on both sides of it."""
