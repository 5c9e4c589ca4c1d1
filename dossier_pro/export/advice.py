"""Sentences for the candidate on what of a preuve is not printed, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterable

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.text import NBSP, enumerer
from dossier_pro.export.layout.typography import ligne


def hors_du_fichier(preuve: Preuve) -> str:
    """What of a preuve is not printed where its file is, in a sentence; "" where there is nothing else."""
    note = preuve.genre == "note"
    if not (preuve.description if note else preuve.adresse).strip():
        return ""
    quoi = "le texte de la note ne l’est pas" if note else "l’adresse du lien ne l’est pas"
    return (
        f"{noms([ligne(preuve.titre)])}{NBSP}: son fichier est imprimé, {quoi}. Pour montrer les deux, faites-en deux "
        "preuves dans l’écran Preuves."
    )


def premiere_page(preuve: Preuve, total: int) -> str:
    """Return what to do about a picture of several pages of which an exemple shows the first."""
    return (
        f"{noms([ligne(preuve.titre)])}{NBSP}: seule la première de ses {total} pages est imprimée dans l’exemple. "
        "Pour que le jury lise les autres, ajoutez aussi cette preuve aux annexes."
    )


def noms(titres: Iterable[str]) -> str:
    """« A », « B » et 3 autres: at most three titles, none too long."""
    tous = [f"«{NBSP}{titre if len(titre) <= 60 else titre[:59].rstrip() + '…'}{NBSP}»" for titre in titres]
    if len(tous) > 4:
        tous = [*tous[:3], f"{len(tous) - 3} autres"]
    return enumerer(tous)
