"""What the product knows about its field: the standard library only, no input or output."""
