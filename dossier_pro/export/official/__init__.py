"""The official Word model, filled."""
