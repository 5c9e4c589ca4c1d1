"""The generators of the example's pieces."""
