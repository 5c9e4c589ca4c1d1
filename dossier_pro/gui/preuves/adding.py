"""What became of files that were added, in one message."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.gui.session.adding import Ajout

_NAMED = 4
"""How many refusals are told one by one; the others are counted."""


def bilan(ajout: Ajout) -> str:
    """Return one sentence: how many were taken, how many were there already, which were refused and why."""
    neufs, arretes = ajout.neuves, ajout.arretes
    parts = []
    if neufs:
        parts.append(f"{pluriel(neufs, 'preuve')} ajoutée{'s' if neufs > 1 else ''}")
    if ajout.deja_la:
        parts.append(
            f"{pluriel(ajout.deja_la, 'fichier')} déjà dans le dossier, donc pas ajouté"
            f"{'s' if ajout.deja_la > 1 else ''} deux fois"
        )
    if arretes:
        parts.append(f"{pluriel(arretes, 'fichier')} laissé{'s' if arretes > 1 else ''} de côté, à votre demande")
    said = ", ".join(parts)
    if not ajout.refus:
        return f"{said}." if said else ""
    return f"{said + ' ; ' if said else ''}{_refuses(ajout.refus)}."


def _refuses(refus: Sequence[str]) -> str:
    why = [phrase.rstrip(".").strip() for phrase in refus[:_NAMED]]
    more = len(refus) - len(why)
    if more:
        why.append(f"et {pluriel(more, 'autre')} pour des raisons semblables")
    count = len(refus)
    head = f"{pluriel(count, 'fichier')} {'ne sont pas pris' if count > 1 else 'n’est pas pris'}"
    return f"{head}{NBSP}: {' ; '.join(why)}"
