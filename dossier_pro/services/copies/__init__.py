"""Copies of dossiers: made, listed, restored, erased, repaired."""
