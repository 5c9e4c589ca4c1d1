"""The documents beside the dossier."""
