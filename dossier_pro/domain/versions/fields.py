"""What of an entity is chosen as one in a merge, and which of it can stand twice."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any

from dossier_pro.domain.dossier import CHAMPS, KINDS, Entity, Preuve, entity_fields

Values = Mapping[str, Any]
"""Encoded fields by name."""

ORDRE = "ordre"
PIECE = ("sha256", "nom_fichier", "mime", "taille")
"""The file of a preuve: its name says nothing of other bytes."""

_TOGETHER: Mapping[str, tuple[tuple[str, ...], ...]] = {Preuve.KIND: (PIECE,), "projet": (("objet", "numeros"),)}
_BETWEEN_PARAGRAPHS = frozenset({*CHAMPS, "description"})
_BETWEEN_WORDS = frozenset(
    {
        *("intitule", "titre", "legende", "alternative", "origine", "phrase", "note", "texte", "motif"),
        *("fonction", "employeur", "service", "entreprise", "organisme", "lieu"),
    }
)
_SPACE = uuid.UUID("6f0ec5a5-3a35-4d0e-9d8f-0c9a7d2b8e51")


@cache
def units(kind: str) -> tuple[tuple[str, ...], ...]:
    """Return the fields of a kind that a merge chooses, those that belong together as one; never its place."""
    grouped = _TOGETHER.get(kind, ())
    taken = {name for group in grouped for name in group}
    names = entity_fields(KINDS[kind])
    return (*grouped, *((name,) for name in names if name not in taken and name not in ("id", ORDRE)))


@cache
def blank(kind: str) -> Values:
    """Return what each field holds before anything is written in it; only those that may be blank."""
    made: dict[str, Any] = {}
    for one in fields(KINDS[kind]):
        if one.default is not MISSING:
            made[one.name] = [] if one.default == () else one.default
    return made


def of(state: Values, unit: tuple[str, ...]) -> dict[str, Any]:
    """Return the fields of one unit."""
    return {name: state.get(name) for name in unit}


def both(mine: Values, theirs: Values) -> dict[str, Any] | None:
    """Return a unit that holds both values, one after the other; None where only one can stand."""
    (name, *more) = mine
    one, other = mine[name], theirs[name]
    if more or not (isinstance(one, str) and isinstance(other, str)):
        return None
    if name not in _BETWEEN_PARAGRAPHS and name not in _BETWEEN_WORDS:
        return None
    if not one.strip() or one.strip() in other:
        return {name: other}
    if not other.strip() or other.strip() in one:
        return {name: one}
    return {name: f"{one.rstrip()}{_gap(name)}{other.lstrip()}"}


def _gap(name: str) -> str:
    return "\n\n" if name in _BETWEEN_PARAGRAPHS else " / "


def tags(base: list[Any], mine: list[Any], theirs: list[Any]) -> list[Any]:
    """Return a list without order: what either side added, without what either took away."""
    kept = [one for one in mine if one in theirs or one not in base]
    return [*kept, *(one for one in theirs if one not in mine and one not in base)]


def second_file(preuve: Mapping[str, Any], piece: Values) -> dict[str, Any]:
    """Return the preuve that holds the other side's file, where both files are kept; the same at each repetition."""
    made_id = str(uuid.uuid5(_SPACE, f"{preuve['id']} {piece['sha256']}"))
    return {**preuve, **piece, "id": made_id, "titre": f"{preuve['titre']} (autre version)".strip()}


def twin(entity: Entity) -> tuple[object, ...] | None:
    """Return what makes two entities one thing though each side made its own; None where nothing does."""
    kind = entity.KIND
    value = {name: getattr(entity, name) for name in entity_fields(type(entity))}
    if kind == "preuve":
        return (kind, value["sha256"]) if value["sha256"] else None
    if kind == "ccp_obtenu":
        return (kind, value["numero"], value["ccs"], value["code"])
    if kind == "lien":
        return (kind, value["source_id"], value["cible_id"], value["ancre"])
    if kind == "citation":
        return (kind, value["exemple_id"], value["preuve_id"])
    if kind in ("document_illustrant", "annexe"):
        return (kind, value["preuve_id"]) if value["preuve_id"] else None
    return None
