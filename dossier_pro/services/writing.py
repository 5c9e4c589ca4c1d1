"""Edits that write: functions on a draft, to be passed to ``Desk.change``."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any, cast, get_type_hints

from dossier_pro.domain.changes import Change, ConflictError, Draft, apply_one, decode, encode
from dossier_pro.domain.dossier import (
    CHAMPS,
    KINDS,
    SINGLETON,
    Annexe,
    Citation,
    DocumentIllustrant,
    Entity,
    Exemple,
    Lien,
    Preuve,
    entity_fields,
    new_id,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr

_TEXTS = frozenset(CHAMPS)


@dataclass(frozen=True, slots=True)
class EnAttente:
    """An edit of one field (``burst``) that the file could not take, and that is not given up."""

    label: str
    edit: Callable[[Draft], object]
    burst: str


def reprendre(draft: Draft, changes: Iterable[Change]) -> None:
    """Do again what was written in fields and never reached the file, over a dossier that may have changed since.

    Where the field holds another text by now both stand, one after the other: nobody but the person can choose. Of a
    date, a box or a word of a list only one can stand, the one that was held.
    """
    for change in changes:
        current = draft.dossier.find(change.kind, change.entity_id)
        if current is None and change.before is not None:
            continue  # what it was about was removed
        with suppress(ConflictError):
            apply_one(current, change.inverted())
            continue  # it did reach the file
        try:
            following = apply_one(current, change)
        except ConflictError:
            following = None
            with suppress(ConflictError):  # a newer version held it, in words that this one does not know
                following = _both(current, change) if current is not None else None
        if following is not None:
            draft.put(following)


def _both(current: Entity, change: Change) -> Entity:
    state = encode(current)
    written = {name: splice.new for name, splice in change.splices.items()} | dict(change.after or {})
    for name, value in written.items():
        before = state.get(name)
        if isinstance(value, list) and isinstance(before, list):
            state[name] = [*before, *(one for one in value if one not in before)]
        elif before and isinstance(value, str) and _is_free(type(current), name):
            state[name] = _both_words(before, value.strip(), name)
        else:
            state[name] = value
    return decode(change.kind, state)


def _both_words(before: str, value: str, name: str) -> str:
    between = "\n\n" if name in _TEXTS else " "
    return f"{before}{between}{value}" if value and value not in before else before


def _is_free(cls: type[Entity], name: str) -> bool:
    """Whether a field holds whatever text a person writes, and not a date, a word of a list or an id."""
    return get_type_hints(cls).get(name) is str and not name.endswith("_id")


def ajouter_exemple(draft: Draft, activite_id: str, intitule: str = "") -> Exemple:
    """Add a blank exemple at the end of an activité.

    Raises:
        KnownError: the référentiel has no such activité.
    """
    if activite_id not in draft.dossier.referentiel.par_activite:
        raise KnownError(tr("Cette activité n’est pas dans le référentiel du dossier : choisissez un CCP de la liste."))
    exemples = draft.dossier.exemples_de(activite_id)
    exemple = Exemple(new_id(), activite_id, ordre=1 + max((e.ordre for e in exemples), default=0), intitule=intitule)
    draft.put(exemple)
    return exemple


def ajouter(draft: Draft, entity: Entity) -> Entity:
    """Add an entity; one that is ordered goes to the end of its list."""
    if "ordre" in entity_fields(type(entity)) and not isinstance(entity, Exemple | Citation):
        rows = draft.dossier.all(type(entity)).values()
        entity = replace(cast(Any, entity), ordre=1 + max((cast(Any, row).ordre for row in rows), default=0))
    draft.put(entity)
    return entity


def modifier(draft: Draft, kind: str, entity_id: str, **champs: Any) -> Entity:
    """Set fields of an entity; a singleton (candidat, projet, déclaration) is made where it does not exist yet.

    Texts are cleaned of what no document can hold (``text.clean``); nothing else of them changes.

    Raises:
        KnownError: there is no such entity any more.
    """
    current = draft.dossier.find(kind, entity_id)
    if current is None and entity_id == SINGLETON:
        current = cast(Any, KINDS[kind])()
    if current is None:
        raise KnownError(tr("Cet élément n’existe plus dans le dossier : il a peut-être été supprimé entre-temps."))
    values = {name: clean(value) if isinstance(value, str) else value for name, value in champs.items()}
    entity: Entity = replace(cast(Any, current), **values)
    draft.put(entity)
    return entity


def ecrire(draft: Draft, vierge: Entity, **champs: Any) -> Entity:
    """Set fields of an entity that writing itself makes: where there is none of its id yet it was ``vierge``."""
    if draft.dossier.find(vierge.KIND, vierge.id) is None:
        draft.put(vierge)
    return modifier(draft, vierge.KIND, vierge.id, **champs)


def supprimer(draft: Draft, kind: str, entity_id: str) -> None:
    """Remove an entity with its liens, citations and answers; rows that named a preuve keep their intitulé."""
    entity = draft.dossier.find(kind, entity_id)
    if entity is None:
        return
    if isinstance(entity, Exemple | Preuve):
        draft.drop(*draft.dossier.liens_de(entity_id))
        citations = draft.dossier.all(Citation).values()
        draft.drop(*[c for c in citations if entity_id in (c.exemple_id, c.preuve_id)])
    if isinstance(entity, Exemple):
        draft.drop(*[r for r in draft.dossier.all(ReponseRecit).values() if r.exemple_id == entity_id])
    if isinstance(entity, Preuve):
        for row in draft.dossier.joints():
            if row.preuve_id == entity_id:
                draft.put(replace(row, preuve_id=None))
    draft.drop(entity)
    _renumber(draft, entity)


def deplacer(draft: Draft, kind: str, entity_id: str, delta: int) -> None:
    """Move an ordered entity by ``delta`` places among its siblings; past an end it stays at that end."""
    entity = draft.dossier.find(kind, entity_id)
    if entity is None:
        return
    rows = _siblings(draft, entity)
    at = next(i for i, row in enumerate(rows) if row.id == entity_id)
    rows.insert(max(0, min(len(rows) - 1, at + delta)), rows.pop(at))
    _put_in_order(draft, rows)


def _siblings(draft: Draft, entity: Entity) -> list[Entity]:
    dossier = draft.dossier
    if isinstance(entity, Exemple):
        return list(dossier.exemples_de(entity.activite_id))
    if isinstance(entity, Citation):
        return list(dossier.citations_de(entity.exemple_id))
    if "ordre" in entity_fields(type(entity)):
        return list(dossier.ordered(type(entity)))
    return []


def _renumber(draft: Draft, removed: Entity) -> None:
    _put_in_order(draft, _siblings(draft, removed))


def _put_in_order(draft: Draft, rows: list[Entity]) -> None:
    for ordre, row in enumerate(rows, 1):
        if cast(Any, row).ordre != ordre:
            draft.put(replace(cast(Any, row), ordre=ordre))


def joindre(draft: Draft, preuve_id: str, *, annexe: bool = False) -> DocumentIllustrant | Annexe:
    """List a preuve under documents illustrants, or under annexes; listed there already, that row is returned.

    Raises:
        KnownError: there is no such preuve.
    """
    preuve = draft.dossier.get(Preuve, preuve_id)
    if preuve is None:
        raise KnownError(tr("Cette preuve n’existe plus dans le dossier."))
    cls: type[DocumentIllustrant | Annexe] = Annexe if annexe else DocumentIllustrant
    for row in draft.dossier.joints():
        if isinstance(row, cls) and row.preuve_id == preuve_id:
            return row
    return cast(
        "DocumentIllustrant | Annexe", ajouter(draft, cls(new_id(), intitule=preuve.titre, preuve_id=preuve_id))
    )


def deplacer_vers_activite(draft: Draft, exemple_id: str, activite_id: str) -> Exemple:
    """Move an exemple to another activité, at its end; liens to the compétences it leaves are removed.

    An exemple may aim at its own activité's compétences and at any transversale (`docs/model.md`, Lien).

    Raises:
        KnownError: the exemple or the activité does not exist.
    """
    exemple = draft.dossier.get(Exemple, exemple_id)
    if exemple is None or activite_id not in draft.dossier.referentiel.par_activite:
        raise KnownError(tr("Cet exemple ou cette activité n’existe plus : rien n’a été déplacé."))
    cibles = draft.dossier.referentiel.cibles
    for lien in draft.dossier.liens_de(exemple_id):
        cible = cibles.get(lien.cible_id)
        if cible is None or (cible.activite is not None and cible.activite.id != activite_id):
            draft.drop(lien)
    ordre = 1 + max((e.ordre for e in draft.dossier.exemples_de(activite_id)), default=0)
    moved = replace(exemple, activite_id=activite_id, ordre=ordre)
    draft.put(moved)
    _renumber(draft, exemple)
    return moved


def liens_perdus(draft: Draft, exemple_id: str, activite_id: str) -> tuple[Lien, ...]:
    """Return the liens that ``deplacer_vers_activite`` would remove, so that a screen can say so first."""
    cibles = draft.dossier.referentiel.cibles
    return tuple(
        lien
        for lien in draft.dossier.liens_de(exemple_id)
        if (c := cibles.get(lien.cible_id)) is None or (c.activite is not None and c.activite.id != activite_id)
    )
