"""Where the program keeps its own things on this computer, and what it notes when it breaks (``journal``)."""

from __future__ import annotations

from pathlib import Path

from dossier_pro.journal import decrire_bug, fichier_journal, noter_bug
from dossier_pro.resources import user_folder

__all__ = ["decrire_bug", "dossier_donnees", "dossier_exemple", "fichier_journal", "noter_bug"]


def dossier_donnees() -> Path:
    """Return the folder of the user's own data (catalogue, settings, log)."""
    return user_folder()


def dossier_exemple() -> Path:
    """Return where the example dossier of the window is."""
    return user_folder("Dossier d’exemple.dpro")
