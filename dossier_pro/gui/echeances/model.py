"""The reminders as rows edited in place, and what is said at the head of the dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

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
    "commencer": "send",
    "validite": "book-open",
    "un_an": "book-open",
    "rappel": "calendar",
}


def tete(dates: Sequence[Echeance], aujourd_hui: date) -> str:
    """Return the next date in one line: « Session d’examen dans 41 jours », "" where none is to come."""
    following = next((e for e in dates if e.jour is not None and e.jour >= aujourd_hui), None)
    if following is None:
        return ""
    return f"{following.titre}{',' if following.genre == 'rappel' else ''} {following.dans(aujourd_hui)}"


def quand(echeance: Echeance) -> str:
    """Return the day in words that stay on one line."""
    return ecrire(echeance.jour).replace(" ", NBSP) if echeance.jour else "sans date"
