"""« À relire »: what the guide found in the dossier, in one list."""
