"""Copies of a dossier: made, shown, restored, erased; a damaged dossier repaired."""
