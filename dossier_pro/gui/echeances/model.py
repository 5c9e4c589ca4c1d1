"""The reminders as rows edited in place, and the day of a date in words."""

from __future__ import annotations

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.echeances import Echeance
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.rows_model import ColumnSpec, RowsKind

RAPPELS = RowsKind(
    "rappel",
    tr_noop("un rappel"),
    (
        ColumnSpec("jour", tr("Date"), "date", 170, tr("sans date")),
        ColumnSpec("texte", tr("À faire"), vide=tr("à écrire")),
        ColumnSpec("fait", tr("Fait"), "oui_non", 80),
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
    return ecrire(echeance.jour).replace(" ", NBSP) if echeance.jour else tr("sans date")
