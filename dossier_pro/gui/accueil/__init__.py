"""*Accueil*: where the dossier stands, and what comes next."""
