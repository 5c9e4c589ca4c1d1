"""The official model's own words where the window shows them (``resources/modeles/dp-2017.toml``)."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from typing import Any

from dossier_pro.resources import resource

_ORDER = ("taches", "moyens", "equipe", "contexte", "complements")


@lru_cache(maxsize=1)
def model() -> dict[str, Any]:
    """Return the wording of the model, by section."""
    return tomllib.loads(resource("modeles", "dp-2017.toml").read_text("utf-8"))


def question(champ: str) -> str:
    """Return the heading of a question of the sheet; ``champ`` is a field of ``CHAMPS`` or « contexte »."""
    section = model()["exemples"]
    text = str(section["questions"][_ORDER.index(champ)])
    return f"{text} {section['facultatif']}" if champ == "complements" else text


def context_label(champ: str) -> str:
    """Return the name of a field of question 4."""
    section = model()["exemples"]
    if champ in ("debut", "fin"):
        return str(section["du" if champ == "debut" else "au"])
    return str(section[champ])


def declaration(nom: str) -> str:
    """Return the déclaration sur l’honneur as it will be printed for a name, its place and date left out."""
    section = model()["declaration"]
    return f"{section['soussigne']} {nom or section['invite']}{section['apres_nom']} {section['texte']}"


def section_title(name: str) -> str:
    """Return the title of a closing section: titres, declaration, documents, annexes."""
    return str(model()[name]["titre"])
