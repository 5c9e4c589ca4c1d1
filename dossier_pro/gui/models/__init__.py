"""What views show, as Qt models and plain functions that need no window."""
