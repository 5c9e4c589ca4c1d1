"""Pages as a tagged PDF."""
