"""Random walks over copies and versions of the schema, beside plain models: for the suite, and longer as a bench."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.copies.making import lister, restaurer, sauvegarder
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.repository import Repository
from tests.fixtures import make_schema_1
from tests.store import samples

FIXTURES = Path(make_schema_1.__file__).parent
START = datetime(2026, 3, 2, 9, tzinfo=UTC)


class _InAFolder(RuleBasedStateMachine):
    """A walk in a folder of its own, in which the program is at home."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self._home = os.environ.get("DOSSIER_PRO_HOME")
        os.environ["DOSSIER_PRO_HOME"] = str(self.folder / "home")

    def teardown(self) -> None:
        """Leave nothing."""
        if self._home is None:
            os.environ.pop("DOSSIER_PRO_HOME", None)
        else:
            os.environ["DOSSIER_PRO_HOME"] = self._home
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass
class Kept:
    """What the model knows of a copy."""

    dossier: Dossier
    when: datetime
    hurt: bool


class Copies(_InAFolder):
    """Edits, copies as time goes by, thinning, damage, copies that go, and restoring each.

    The model: every copy says what the dossier was when it was made; the newest whole one, and the one that holds
    most, are always there; nothing but copies of this dossier is listed.
    """

    @initialize()
    def begin(self) -> None:
        """Make the dossier."""
        self.path = self.folder / "d.dpro"
        self.now, self.number = START, 0
        self.kept: dict[str, Kept] = {}
        self.fullest = 0
        self.newest: str | None = None
        with Repository.create(self.path, samples.full()) as repository:
            self.present = repository.dossier
            self.hurt = False

    @rule(text=st.text(alphabet="aé \n", max_size=40), times=st.integers(1, 60))
    def write(self, text: str, times: int) -> None:
        """Write an answer."""
        with Repository.open(self.path) as repository:
            samples.write(repository, text * times, seconds=self.number * 10, burst="")
            self.present = repository.dossier
        self.number += 1

    @rule(content=st.binary(min_size=1, max_size=30))
    def attach(self, content: bytes) -> None:
        """Attach a file."""
        self.number += 1
        with Repository.open(self.path) as repository:
            samples.add_preuve(repository, content + str(self.number).encode(), f"n{self.number}")
            self.present = repository.dossier

    @precondition(lambda self: self.present.pieces() and not self.hurt)
    @rule()
    def damage(self) -> None:
        """The disk spoils a file that is attached."""
        with closing(sqlite3.connect(self.path, isolation_level=None)) as connection:
            connection.execute("UPDATE piece_chunk SET octets = zeroblob(length(octets)) WHERE rang = 1")
            rows = connection.execute(
                "SELECT sha256 FROM piece JOIN piece_chunk ON piece = piece.rang WHERE numero = 0"
            )
            self.hurt = bool(rows.fetchone())

    @rule(hours=st.sampled_from([0, 1, 5, 13, 30, 200, 800]))
    def wait(self, hours: int) -> None:
        """Time goes by."""
        self.now += timedelta(hours=hours, seconds=1)

    @rule()
    def copy(self) -> None:
        """Make a copy, where something is new."""
        self.now += timedelta(seconds=1)
        made = sauvegarder(self.path, "demande", self.now, lambda: ()).fichier
        if made is None:
            same = [one for one in self.kept.values() if one.dossier == self.present and one.hurt == self.hurt]
            assert same, "nothing was copied although it is new"
            return
        self.kept[made.name] = Kept(self.present, self.now, self.hurt)
        if not self.hurt:
            self.newest = made.name

    @precondition(lambda self: len(self.kept) > 1)
    @rule(which=st.integers(0, 50))
    def lose(self, which: int) -> None:
        """Somebody removes a copy that is neither the newest nor alone."""
        name = sorted(self.kept)[which % len(self.kept)]
        if name != self.newest:
            for one in lister(self.present.id, lambda: ()):
                if one.fichier.name == name:
                    one.fichier.unlink()
                    one.fichier.with_suffix(".json").unlink(missing_ok=True)

    @precondition(lambda self: self.kept)
    @rule(which=st.integers(0, 50))
    def restore(self, which: int) -> None:
        """Open a copy beside the dossier."""
        there = lister(self.present.id, lambda: ())
        if not there:
            return
        chosen = there[which % len(there)]
        known = self.kept[chosen.fichier.name]
        target = self.folder / "restauré.dpro"
        said = restaurer(chosen, target)
        assert bool(said) == known.hurt
        with Repository.open(target) as repository:
            assert repository.dossier == known.dossier
        target.unlink()

    @invariant()
    def every_copy_says_what_was(self) -> None:
        """What is listed is what the model knows, newest first; the newest whole one is there."""
        if not hasattr(self, "kept"):
            return
        there = lister(self.present.id, lambda: ())
        assert [one.quand for one in there] == sorted((one.quand for one in there), reverse=True)
        for one in there:
            known = self.kept[one.fichier.name]
            assert (one.quand, one.abimees > 0) == (known.when, known.hurt)
        names = {one.fichier.name for one in there}
        self.kept = {name: one for name, one in self.kept.items() if name in names}
        if self.newest is not None:
            assert self.newest in names, "the newest whole copy is gone"


class Versions(_InAFolder):
    """Files of every released schema: read, migrated, edited, put back from the copy that was made before.

    The model: what the script says that made the file, and the edits since.
    """

    @initialize(version=st.sampled_from(sorted(STEPS)))
    def begin(self, version: int) -> None:
        """Take the populated file of a schema."""
        self.version = version
        self.path = self.folder / f"schema-{version}.dpro"
        self.number = 0
        self._put_back()

    def _put_back(self) -> None:
        shutil.copyfile(FIXTURES / self.path.name, self.path)
        self.expected: Dossier = import_module(f"tests.fixtures.make_schema_{self.version}").end()
        self.migrated = self.version == max(STEPS)
        self.undone: list[Dossier] = []

    @rule()
    def read(self) -> None:
        """Open it to be read: the file is not touched."""
        before = self.path.read_bytes()
        with Repository.open(self.path, read_only=True) as repository:
            assert repository.dossier == self.expected
            for sha256 in repository.dossier.pieces():
                repository.read_piece(sha256).close()
        assert self.path.read_bytes() == before

    @rule(text=st.text(alphabet="aé ", max_size=20))
    def write(self, text: str) -> None:
        """Open it to write, which brings it up to date, and write."""
        self.number += 1
        with Repository.open(self.path) as repository:
            assert repository.dossier == self.expected
            one = next(iter(repository.dossier.all(Exemple).values()))
            samples.edit(repository, replace(one, taches=f"{text}{self.number}"), seconds=self.number * 100)
            self.undone.append(self.expected)
            self.expected = repository.dossier
            assert not repository.dossier.all(Preuve) or repository.history()
        self.migrated = True

    @precondition(lambda self: self.undone)
    @rule()
    def undo(self) -> None:
        """Take back the last edit, never what lies before a migration."""
        with Repository.open(self.path) as repository:
            assert repository.undo() is not None
            self.expected = self.undone.pop()
            assert repository.dossier == self.expected

    @precondition(lambda self: self.version < max(STEPS))
    @rule()
    def go_back(self) -> None:
        """Put the copy from before the migration in its place: it is the file that was released."""
        copies = sorted(self.folder.glob("*avant mise à jour*.dpro"))
        if not copies:
            assert not self.migrated
            return
        assert len(copies) == 1, "the same state has one copy"
        shutil.copyfile(copies[0], self.path)
        self.expected = import_module(f"tests.fixtures.make_schema_{self.version}").end()
        self.migrated, self.undone = False, []

    @rule()
    def spoil(self) -> None:
        """A file that cannot be read is refused, stays as it is, and gets no copy beside it."""
        spoilt = self.folder / "abîmé.dpro"
        shutil.copyfile(FIXTURES / self.path.name, spoilt)
        with closing(sqlite3.connect(spoilt, isolation_level=None)) as connection:
            connection.execute("UPDATE referentiel SET json = '{'")
        before = spoilt.read_bytes()
        try:
            Repository.open(spoilt).close()
            raise AssertionError("it opened")
        except KnownError:
            pass
        assert len(spoilt.read_bytes()) == len(before)
        assert not list(self.folder.glob("abîmé (*"))
        spoilt.unlink()
