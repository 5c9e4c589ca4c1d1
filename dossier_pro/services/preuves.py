"""Taking files into a dossier, several at a time."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.atelier import Atelier
from dossier_pro.services.mapping import citer, lier, trouver_cible, trouver_exemple


def ajouter_plusieurs(
    atelier: Atelier,
    fichiers: Sequence[Path],
    *,
    criteres: Sequence[str] = (),
    phrase: str = "",
    exemple: str | None = None,
) -> tuple[Preuve, ...]:
    """Add files as preuves, tie each to critères and cite each in an exemple.

    Every name and every file is looked at before the first is taken in, so that a refusal leaves the dossier as it was.

    Args:
        atelier: the open dossier.
        fichiers: the files.
        criteres: ids or short names of critères (``mapping.trouver_cible``).
        phrase: the sentence of those liens.
        exemple: id or short name of the exemple that shows them.

    Raises:
        KnownError: a critère or exemple is unknown, or a file cannot be taken (``Atelier.ajouter_preuve``).
    """
    cibles = [trouver_cible(atelier.dossier, texte) for texte in criteres]
    shown_in = trouver_exemple(atelier.dossier, exemple) if exemple else None
    if phrase and not cibles:
        raise KnownError(
            "Une phrase dit comment la preuve montre un critère : ajoutez --critere, par exemple --critere CP4.2."
        )
    for fichier in fichiers:
        atelier.controler_fichier(fichier)
    preuves: list[Preuve] = []
    for fichier in fichiers:
        preuve = atelier.ajouter_preuve(fichier).valeur
        assert isinstance(preuve, Preuve)
        preuves.append(preuve)

    def tie(draft: Draft) -> None:
        for preuve in preuves:
            for cible in cibles:
                lier(draft, "preuve", preuve.id, cible.id, phrase)
            if shown_in:
                citer(draft, shown_in.id, preuve.id)

    atelier.faire("Lier les preuves ajoutées", tie)
    return tuple(preuves)
