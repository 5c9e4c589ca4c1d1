"""A DP that is a PDF."""
