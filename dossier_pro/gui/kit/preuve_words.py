"""The words and the icons of the kinds of preuves."""

from __future__ import annotations

from dossier_pro.domain.dossier import GENRES_PREUVE, GenrePreuve
from dossier_pro.domain.translation import tr
from dossier_pro.services.montrer import Vue

GENRES: dict[GenrePreuve, str] = {genre: tr(word).capitalize() for genre, word in GENRES_PREUVE.items()}
ICONES: dict[GenrePreuve, str] = {
    "fichier": "file-text",
    "photo": "image",
    "lien": "globe",
    "note": "sticky-note",
    "attestation": "award",
}
VUES: dict[Vue, str] = {
    "vue": tr("vue du jury"),
    "a_part": tr("à remettre à part"),
    "nommee": tr("pas encore vue"),
    "confidentielle": tr("confidentielle"),
    "vide": tr("vide"),
    "non": tr("pas encore vue"),
}
"""What the jury sees of a preuve, as its badge says it."""
VUES_ICONES: dict[Vue, str] = {
    "vue": "check",
    "a_part": "folder",
    "nommee": "circle-alert",
    "confidentielle": "lock",
    "vide": "circle-alert",
    "non": "circle-alert",
}
VUES_COULEURS: dict[Vue, str] = {"vue": "confirme", "a_part": "absent", "confidentielle": "absent"}
"""The state whose colours the badge takes; « déclaré » where something is still to be done."""
