"""What both sides of a review show."""
