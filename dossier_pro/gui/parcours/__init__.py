"""*Parcours*: the candidate, the route, the titres, the déclaration."""
