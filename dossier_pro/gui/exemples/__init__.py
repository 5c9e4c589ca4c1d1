"""*Exemples*: the answers, and what they show."""
