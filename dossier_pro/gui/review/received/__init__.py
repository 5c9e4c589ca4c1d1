"""A candidate reads what a trainer wrote."""
