"""The words of the printed dossier where the window shows them, from ``resources/modeles`` (verbatim there)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from dossier_pro.resources import resource

_ORDER = ("taches", "moyens", "equipe", "contexte", "complements")


@lru_cache(maxsize=2)
def model(ministere: bool = True) -> dict[str, Any]:
    """Return the wording by section: the official model's, or the neutral one for another certifier."""
    name = "dp-2017.toml" if ministere else "preuves-neutre.toml"
    return tomllib.loads(resource("modeles", name).read_text("utf-8"))


def question(champ: str, ministere: bool = True) -> str:
    """Return the heading of a question of the sheet; ``champ`` is a field of ``CHAMPS`` or « contexte »."""
    section = model(ministere)["exemples"]
    text = str(section["questions"][_ORDER.index(champ)])
    return f"{text} {section['facultatif']}".strip() if champ == "complements" else text


def sheet_heads(activite: int, rank: int, *, ccs: bool, ministere: bool) -> tuple[str, str]:
    """Return the two heads of a sheet: « Activité-type 1 », « Exemple n° 2 »."""
    section = model(ministere)["exemples"]
    genre = "CCS" if ccs else section["activite"]
    return f"{genre} {activite}", f"{section['exemple']}\u00a0{rank}"


def context_label(champ: str, ministere: bool = True) -> str:
    """Return the name of a field of question 4."""
    section = model(ministere)["exemples"]
    if champ == "debut":
        return f"{section['periode']} – {section['du']}"
    return str(section["au" if champ == "fin" else champ])


def declaration(nom: str) -> str:
    """Return the déclaration sur l’honneur as it will be printed for a name, its place and date left out."""
    section = model()["declaration"]
    return f"{section['soussigne']} {nom or section['invite']}{section['apres_nom']} {section['texte']}"
