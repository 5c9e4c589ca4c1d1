"""What is pasted."""
