"""A trainer reads a candidate's dossier."""
