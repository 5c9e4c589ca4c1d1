"""The words and the icons of the kinds of preuves."""

from __future__ import annotations

from dossier_pro.domain.dossier import GenrePreuve

GENRES: dict[GenrePreuve, str] = {
    "fichier": "Fichier",
    "photo": "Photo",
    "lien": "Lien",
    "note": "Note",
    "attestation": "Attestation",
}
ICONES: dict[GenrePreuve, str] = {
    "fichier": "file-text",
    "photo": "image",
    "lien": "link",
    "note": "sticky-note",
    "attestation": "award",
}
