"""The words and the icons of the kinds of preuves."""

from __future__ import annotations

from dossier_pro.domain.dossier import GENRES_PREUVE, GenrePreuve

GENRES: dict[GenrePreuve, str] = {genre: word.capitalize() for genre, word in GENRES_PREUVE.items()}
ICONES: dict[GenrePreuve, str] = {
    "fichier": "file-text",
    "photo": "image",
    "lien": "globe",
    "note": "sticky-note",
    "attestation": "award",
}
