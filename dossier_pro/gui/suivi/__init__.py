"""*Suivi*: a group of candidates."""
