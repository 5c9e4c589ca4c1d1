"""What became of files that were added: what was taken, said in passing, and what was not, which stays to be read."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.session.adding import Ajout

_NAMED = 4
"""How many refusals are told one by one; the others are counted."""


def bilan(ajout: Ajout) -> str:
    """Return in one sentence how many were taken, and how many were there already or left out."""
    neufs, arretes = ajout.neuves, ajout.arretes
    parts = []
    if neufs:
        parts.append(tr("{preuves} ajoutée{valeur}", preuves=pluriel(neufs, "preuve"), valeur="s" if neufs > 1 else ""))
    if ajout.deja_la:
        parts.append(
            tr(
                "{fichiers} déjà dans le dossier, donc pas ajouté{valeur} deux fois",
                fichiers=pluriel(ajout.deja_la, "fichier"),
                valeur="s" if ajout.deja_la > 1 else "",
            )
        )
    if arretes:
        parts.append(
            tr(
                "{fichiers} laissé{valeur} de côté, à votre demande",
                fichiers=pluriel(arretes, "fichier"),
                valeur="s" if arretes > 1 else "",
            )
        )
    said = ", ".join(parts)
    return f"{said}." if said else ""


def refuses(refus: Sequence[str]) -> str:
    """Return in one sentence how many files were refused and why, and nothing that undo would make false."""
    why = [phrase.rstrip(".").strip() for phrase in refus[:_NAMED]]
    more = len(refus) - len(why)
    if more:
        why.append(tr("et {autres} pour des raisons semblables", autres=pluriel(more, "autre")))
    count = len(refus)
    head = f"{pluriel(count, 'fichier')} {tr('ne sont pas pris') if count > 1 else tr('n’est pas pris')}"
    return f"{head}{NBSP}: {' ; '.join(why)}."
