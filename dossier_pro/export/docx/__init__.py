"""Pages as a Word file of ours."""
