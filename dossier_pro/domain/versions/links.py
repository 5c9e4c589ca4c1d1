"""What in a dossier refers to what: so that a merge leaves no reference without its end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Any, cast

from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Entity, Lien
from dossier_pro.domain.versions import fields
from dossier_pro.domain.versions.common import Key

ROWS = (DocumentIllustrant.KIND, Annexe.KIND)
_TWINS = ("preuve", "ccp_obtenu", "lien", "citation", *ROWS)
"""Preuves first: the others refer to them."""


def named(entity: Entity) -> Iterator[Key]:
    """Yield what an entity refers to."""
    if isinstance(entity, Lien):
        yield entity.source, entity.source_id
    elif isinstance(entity, Citation):
        yield "exemple", entity.exemple_id
        yield "preuve", entity.preuve_id
    elif isinstance(entity, DocumentIllustrant | Annexe) and entity.preuve_id is not None:
        yield "preuve", entity.preuve_id


def hanging_on(dossier: Dossier, key: Key) -> Iterator[Key]:
    """Yield what goes with a thing when it is removed: its liens and citations."""
    if key[0] not in ("exemple", "preuve"):
        return
    for kind in (Lien.KIND, Citation.KIND):
        for entity in dossier.tables.get(kind, {}).values():
            if key in named(entity):
                yield kind, entity.id


def same_ids(base: Dossier, mine: Dossier, theirs: Dossier) -> tuple[Dossier, Dossier]:
    """Return ``base`` and ``theirs`` with what each side made for itself and is the same under the id it has here.

    The same file added on both sides is one preuve, the same critère tied to the same exemple is one lien.
    """
    for kind in _TWINS:
        here, there = mine.tables.get(kind, {}), theirs.tables.get(kind, {})
        own = {fields.twin(e): e.id for i, e in here.items() if i not in there}
        own.pop(None, None)
        renamed = {i: own.pop(made) for i, e in there.items() if i not in here and (made := fields.twin(e)) in own}
        if renamed:
            theirs = _renamed(theirs, kind, renamed)
            base = _renamed(base, kind, {i: to for i, to in renamed.items() if base.find(kind, to) is None})
    return base, theirs


def _renamed(dossier: Dossier, kind: str, ids: dict[str, str]) -> Dossier:
    tables = {name: dict(table) for name, table in dossier.tables.items()}
    tables[kind] = {ids.get(i, i): _with_id(e, ids.get(i, i)) for i, e in tables.get(kind, {}).items()}
    if kind == "preuve":
        for name in (Lien.KIND, Citation.KIND, *ROWS):
            tables[name] = {i: _aimed(e, ids) for i, e in tables.get(name, {}).items()}
    kept = {name: MappingProxyType(table) for name, table in tables.items() if table}
    return replace(dossier, tables=MappingProxyType(kept))


def _with_id(entity: Entity, entity_id: str) -> Entity:
    return entity if entity.id == entity_id else cast(Entity, replace(cast(Any, entity), id=entity_id))


def _aimed(entity: Entity, ids: dict[str, str]) -> Entity:
    if isinstance(entity, Lien) and entity.source == "preuve" and entity.source_id in ids:
        return replace(entity, source_id=ids[entity.source_id])
    if isinstance(entity, Citation | DocumentIllustrant | Annexe) and entity.preuve_id in ids:
        return cast(Entity, replace(cast(Any, entity), preuve_id=ids[entity.preuve_id]))
    return entity
