"""Dossier Pro: the « Dossier Professionnel » of a titre professionnel, from first note to printed file."""

__version__ = "0.2.0"
