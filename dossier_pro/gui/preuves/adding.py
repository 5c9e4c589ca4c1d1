"""What became of files that were added, in one message."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.session.adding import Ajout

_NAMED = 4
"""How many refusals are told one by one; the others are counted."""


def bilan(ajout: Ajout) -> str:
    """Return one sentence: how many were taken, how many were there already, which were refused and why."""
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
    if not ajout.refus:
        return f"{said}." if said else ""
    return f"{said + ' ; ' if said else ''}{_refuses(ajout.refus)}."


def _refuses(refus: Sequence[str]) -> str:
    why = [phrase.rstrip(".").strip() for phrase in refus[:_NAMED]]
    more = len(refus) - len(why)
    if more:
        why.append(tr("et {autres} pour des raisons semblables", autres=pluriel(more, "autre")))
    count = len(refus)
    head = f"{pluriel(count, 'fichier')} {tr('ne sont pas pris') if count > 1 else tr('n’est pas pris')}"
    return f"{head}{NBSP}: {' ; '.join(why)}"
