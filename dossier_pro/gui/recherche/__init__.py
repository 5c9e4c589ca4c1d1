"""*Recherche*: over the whole dossier."""
