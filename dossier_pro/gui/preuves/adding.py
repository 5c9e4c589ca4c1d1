"""What became of files that were added: what was taken, said in passing, and what was not, which stays to be read."""

from __future__ import annotations

from collections.abc import Sequence

from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.session.adding import Ajout

_NAMED = 4
"""How many refusals are told one by one; the others are counted."""


def bilan(ajout: Ajout) -> str:
    """Return in one sentence how many were taken, and how many were there already or left out."""
    neufs, arretes = ajout.neuves, ajout.arretes
    parts = []
    if neufs:
        parts.append(pluriel(neufs, "preuve ajoutée", "preuves ajoutées"))
    if ajout.deja_la:
        parts.append(
            tr(
                "{fichiers} déjà dans le dossier, donc pas ajoutés deux fois",
                fichiers=pluriel(ajout.deja_la, "fichier"),
            )
            if ajout.deja_la > 1
            else tr("{fichier} déjà dans le dossier, donc pas ajouté deux fois", fichier=pluriel(1, "fichier"))
        )
    if arretes:
        parts.append(
            tr("{fichiers} laissés de côté, à votre demande", fichiers=pluriel(arretes, "fichier"))
            if arretes > 1
            else tr("{fichier} laissé de côté, à votre demande", fichier=pluriel(1, "fichier"))
        )
    said = ", ".join(parts)
    return f"{said}." if said else ""


def refuses(refus: Sequence[str]) -> str:
    """Return in one sentence how many files were refused and why, and nothing that undo would make false."""
    why = [phrase.rstrip(".").strip() for phrase in refus[:_NAMED]]
    more = len(refus) - len(why)
    if more:
        why.append(tr("et {autres} pour des raisons semblables", autres=pluriel(more, "autre")))
    told = " ; ".join(why)
    count = len(refus)
    files = pluriel(count, "fichier")
    if count > 1:
        return tr("{fichiers} ne sont pas pris\u00a0: {raisons}.", fichiers=files, raisons=told)
    return tr("{fichier} n’est pas pris\u00a0: {raisons}.", fichier=files, raisons=told)
