"""Two files of one dossier, edited, undone, reopened, made one and copied anew in any order, against a plain model."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.versions.fields import both
from dossier_pro.domain.versions.merge import Choice
from dossier_pro.services.desk import Desk, Edit
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.versions.uniting import comparer_versions, reunir_versions
from dossier_pro.services.writing import modifier
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet

SIDES = st.sampled_from(["ici", "autre"])
Field = tuple[str, str]
FIELDS: tuple[Field, ...] = tuple((e, f) for e in ("ex1", "ex2") for f in ("intitule", "taches", "moyens"))
PREUVES = ("p1", "p2")


class Apart(RuleBasedStateMachine):
    """The model: of each side the words of each field and of each preuve, and what both were when they last met."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.paths = {side: Path(self.folder.name) / f"{side}.dpro" for side in ("ici", "autre")}
        Repository.create(self.paths["ici"], complet()).close()
        self.desks: dict[str, Desk] = {}
        self.number = 0
        shutil.copy(self.paths["ici"], self.paths["autre"])
        self.open_all()
        self.held = {side: plain(self.desks[side].dossier) for side in self.desks}
        self.base = self.held["ici"]
        self.met()

    def open_all(self) -> None:
        self.desks = {side: ouvrir(path) for side, path in self.paths.items()}

    def met(self) -> None:
        self.before: dict[str, list[Words]] = {side: [] for side in self.paths}

    @rule(side=SIDES, field=st.sampled_from(FIELDS))
    def write(self, side: str, field: Field) -> None:
        self.number += 1
        words = f"mot{self.number}"
        self.commit(side, lambda d: modifier(d, "exemple", field[0], **{field[1]: words}))
        self.held[side] = {**self.held[side], field: words}

    @rule(side=SIDES, name=st.sampled_from(PREUVES))
    def describe(self, side: str, name: str) -> None:
        self.number += 1
        words = f"mot{self.number}"
        self.commit(side, lambda d: d.put(Preuve(name, "note", "Note", description=words)))
        self.held[side] = {**self.held[side], (name, ""): words}

    @rule(side=SIDES, name=st.sampled_from(PREUVES))
    def remove(self, side: str, name: str) -> None:
        if (name, "") in self.held[side]:
            self.commit(side, lambda d: d.drop(d.dossier.all(Preuve)[name]))
            self.held[side] = {f: w for f, w in self.held[side].items() if f != (name, "")}

    def commit(self, side: str, edit: Edit) -> None:
        self.before[side].append(self.held[side])
        self.desks[side].change("Essai", edit)

    @precondition(lambda self: any(self.before.values()))
    @rule(side=SIDES)
    def undo(self, side: str) -> None:
        """Only what was done since both met: nobody notes when an older step was undone."""
        if self.before[side]:
            self.desks[side].undo()
            self.held[side] = self.before[side].pop()

    @rule()
    def reopen(self) -> None:
        for desk in self.desks.values():
            desk.close()
        self.open_all()

    @rule()
    def copy_anew(self) -> None:
        self.desks.pop("autre").close()
        self.desks["ici"].close()
        shutil.copy(self.paths["ici"], self.paths["autre"])
        self.open_all()
        self.held["autre"] = self.base = self.held["ici"]
        self.met()

    @rule(into=SIDES, choice=st.sampled_from(["ici", "autre", "deux"]))
    def make_one(self, into: str, choice: Choice) -> None:
        other = "autre" if into == "ici" else "ici"
        expected, asked = merged(self.base, self.held[into], self.held[other], choice)
        desk = self.desks[into]
        done = reunir_versions(desk, self.paths[other], pour_tout=choice).comparison
        assert {(c.cle[1], c.cle[2] if c.cle[0] == "exemple" else "") for c in done.conflits} == asked
        self.held[into], self.base = expected, self.held[other]
        self.met()
        assert comparer_versions(desk, self.paths[other]).rien

    @invariant()
    def each_file_holds_what_the_model_says(self) -> None:
        for side, desk in self.desks.items():
            assert plain(desk.dossier) == self.held[side]

    def teardown(self) -> None:
        if hasattr(self, "desks"):
            for desk in self.desks.values():
                desk.close()
            self.folder.cleanup()


Words = dict[Field, str]


def plain(dossier: Dossier) -> Words:
    """Return the words of a dossier by their field."""
    written = {(e, f): str(getattr(dossier.all(Exemple)[e], f)) for e, f in FIELDS}
    return written | {(p.id, ""): p.description for p in dossier.all(Preuve).values()}


def merged(base: Words, mine: Words, theirs: Words, choice: Choice) -> tuple[Words, set[Field]]:
    """Return what two sides are together, and what both wrote otherwise."""
    found: Words = {}
    asked: set[Field] = set()
    for field in dict.fromkeys((*mine, *theirs)):
        was, one, other = base.get(field), mine.get(field), theirs.get(field)
        if one == other or other == was:
            kept = one
        elif one == was:
            kept = other
        elif one is None or other is None:
            kept = one or other
        else:
            asked.add(field)
            name = field[1] or "description"
            twice = both({name: one}, {name: other})
            assert twice is not None
            kept = {"ici": one, "autre": other, "deux": twice[name]}[choice]
        if kept is not None:
            found[field] = kept
    return found, asked


Apart.TestCase.settings = settings(max_examples=6, stateful_step_count=20, deadline=None)
TestApart = Apart.TestCase
