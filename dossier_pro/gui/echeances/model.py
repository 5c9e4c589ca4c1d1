"""The reminders as rows edited in place, and the day of a date in words."""

from __future__ import annotations

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.echeances import Echeance
from dossier_pro.domain.text import NBSP
from dossier_pro.gui.kit.rows_model import ColumnSpec, RowsKind

RAPPELS = RowsKind(
    "rappel",
    "un rappel",
    (
        ColumnSpec("jour", "Date", "date", 170, "sans date"),
        ColumnSpec("texte", "À faire", vide="à écrire"),
        ColumnSpec("fait", "Fait", "oui_non", 80),
    ),
)

ICONES = {
    "session": "award",
    "reponse": "send",
    "venir": "award",
    "inactivite": "send",
    "revenir": "award",
    "validite": "book-open",
    "un_an": "book-open",
    "rappel": "calendar",
}


def quand(echeance: Echeance) -> str:
    """Return the day in words that stay on one line."""
    return ecrire(echeance.jour).replace(" ", NBSP) if echeance.jour else "sans date"
