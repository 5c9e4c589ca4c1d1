"""What tells who somebody is: numbers with a format, and names from the candidate's own list. Advice only."""
