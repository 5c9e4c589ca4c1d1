"""The words that a fact of a review holds: what was typed, and what it quotes of the dossier its reader saw."""

from __future__ import annotations

from typing import Any

from dossier_pro.domain.avis import EXTRAIT
from dossier_pro.domain.changes import ConflictError, apply_one
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import clean, empreinte, is_blank
from dossier_pro.review.lecture import textes_de
from dossier_pro.review.package import MAX_TEXTE
from dossier_pro.services.atelier import Atelier


def texte_note(texte: str, quoi: str, *, facultatif: bool = False, most: int = MAX_TEXTE) -> str:
    """Return what was typed as a fact keeps it; ``quoi`` is what it is called.

    Raises:
        KnownError: it is empty, unless that may be, or longer than ``most``.
    """
    cleaned = clean(texte).strip()
    if not cleaned and not facultatif:
        raise KnownError(f"{quoi} est vide : écrivez quelques mots, puis validez.")
    if len(cleaned) > most:
        raise KnownError(f"{quoi} dépasse {most} caractères : coupez ce texte en plusieurs remarques.")
    return cleaned


def autour(texte: str, debut: int, fin: int) -> str:
    """Return the paragraph around a passage, as far as a fact may quote."""
    start = texte.rfind("\n", 0, debut) + 1
    end = texte.find("\n", fin)
    around = texte[start : len(texte) if end < 0 else end]
    return around if len(around) <= EXTRAIT else texte[debut:fin][:EXTRAIT]


def extrait_juge(dossier: Dossier, cible_id: str) -> str:
    """Return what shows a cible, without the words of preuves: those may be left out of a copy one day."""
    parts: list[str] = []
    for lien in dossier.liens_vers(cible_id):
        if lien.source == "exemple" and not is_blank(lien.phrase):
            parts.append(lien.phrase)
            if lien.ancre:
                parts.append(f"« {lien.ancre.citation} »")
    return clean("\n".join(parts))[:EXTRAIT]


def anciens_textes(atelier: Atelier) -> dict[str, str]:
    """Return every text that the history still has, by its hash."""
    found: dict[str, str] = {}
    history = atelier.historique()
    states: dict[tuple[str, str], Any] = {}
    try:
        for step in atelier.etapes(history[-1].id) if history else ():
            for change in reversed(() if step.undone else step.changeset.changes):
                key = (change.kind, change.entity_id)
                states[key] = apply_one(states.get(key, atelier.dossier.find(*key)), change.inverted())
                for texte in textes_de(states[key]).values():
                    found[empreinte(texte)] = texte
    except (ConflictError, KnownError):
        pass  # what lies further back cannot be told any more
    return found
