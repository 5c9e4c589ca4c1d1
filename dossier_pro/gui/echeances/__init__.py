"""*Échéances*: the candidate's dates."""
