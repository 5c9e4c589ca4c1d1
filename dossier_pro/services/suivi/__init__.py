"""A group of candidates, followed."""
