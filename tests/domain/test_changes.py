"""ChangeSets: applying, inverting, telling in JSON."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.changes import (
    ChangeSet,
    ConflictError,
    Draft,
    apply,
    decode,
    diff,
    dump_changes,
    encode,
    load_changes,
)
from dossier_pro.domain.dossier import KINDS, Declaration, Dossier, Entity, Exemple, Lien, Preuve
from tests.domain.samples import complet, lien, preuve

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TEXTS = st.text(alphabet="aéœ «»\n*", max_size=200)


def edited(dossier: Dossier, steps: list[tuple[int, str]]) -> tuple[Dossier, ChangeSet]:
    draft = Draft(dossier)
    for action, text in steps:
        current = draft.dossier.get(Exemple, "ex1")
        if action == 0 and current:
            draft.put(replace(current, taches=text, intitule=text[:10]))
        elif action == 1 and current:
            draft.drop(current)
        elif action == 2:
            draft.put(Exemple("ex1", "a", taches=text))
        else:
            draft.put(replace(preuve(f"p{action}"), description=text))
    return draft.dossier, draft.changeset("essai", NOW)


STEPS = st.lists(st.tuples(st.integers(0, 4), TEXTS), max_size=8)


def same(left: Dossier, right: Dossier) -> bool:
    return all(dict(left.tables.get(k, {})) == dict(right.tables.get(k, {})) for k in KINDS)


@given(STEPS)
def test_applying_gives_the_draft_and_inverting_gives_the_base(steps: list[tuple[int, str]]) -> None:
    base = complet()
    after, changeset = edited(base, steps)
    assert same(apply(base, changeset.changes), after)
    assert same(apply(after, changeset.inverted().changes), base)


@given(STEPS)
def test_json_round_trip(steps: list[tuple[int, str]]) -> None:
    _, changeset = edited(complet(), steps)
    assert load_changes(dump_changes(changeset.changes)) == changeset.changes


@given(TEXTS, TEXTS)
def test_a_long_text_travels_as_what_changed(old: str, new: str) -> None:
    before = Preuve("p", description=old + "x" * 100)
    after = Preuve("p", description=new + "x" * 100)
    change = diff(before, after)
    if change:
        splice = change.splices["description"]
        assert len(splice.old) <= len(old) + 1
        assert len(splice.new) <= len(new) + 1


def test_every_kind_survives_encoding() -> None:
    entities: list[Entity] = [e for table in complet().tables.values() for e in table.values()]
    entities += [
        replace(lien("x"), ancre=Ancre("taches", "un passage", "avant ", " après", 12)),
        Preuve("p", jour=date(2026, 1, 2), sha256="f" * 64),
    ]
    for entity in entities:
        assert decode(entity.KIND, encode(entity)) == entity


def test_a_change_that_does_not_fit_is_a_bug() -> None:
    base = complet()
    _, changeset = edited(base, [(0, "autre texte")])
    elsewhere = base.put(replace(base.get(Exemple, "ex1"), intitule="déjà changé"))  # type: ignore[type-var, arg-type]
    with pytest.raises(ConflictError):
        apply(elsewhere, changeset.changes)
    with pytest.raises(ConflictError):
        apply(base.drop("exemple", "ex1"), changeset.changes)


def test_an_edit_that_changes_nothing_is_empty() -> None:
    draft = Draft(complet())
    made = Lien("l", "exemple", "ex1", "c")
    draft.put(made).drop(made)
    assert draft.changeset("rien", NOW).changes == ()


@pytest.mark.parametrize(("before", "after"), [(None, "a" * 64), ("a" * 64, None), ("a" * 64, "b" * 64)])
def test_a_long_text_may_come_from_nothing(before: str | None, after: str | None) -> None:
    base = complet().put(Declaration(signature=before))
    changeset = Draft(base).put(Declaration(signature=after)).changeset("essai", NOW)
    later = apply(base, changeset.changes)
    assert later.declaration.signature == after
    assert same(apply(later, changeset.inverted().changes), base)
