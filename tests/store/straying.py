"""A process killed in the middle of a write, and another file that comes to stand where its journal still lies."""

from __future__ import annotations

import os
import random
import shutil
import signal
import threading
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Dossier, Exemple, new_id
from dossier_pro.store.engine import Database
from dossier_pro.store.journals import ASIDE, judge, says_nothing
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.samples import at

TRIES = 200


def make(path: Path, word: str, *, other: bool = False) -> None:
    """Make a dossier whose exemple says a word many times; another one has an id of its own and as many pages."""
    dossier = samples.full()
    if other:
        dossier = replace(dossier, id=new_id())
    with Repository.create(path, dossier) as repository:
        say(repository, word)


def say(repository: Repository, word: str, seconds: int = 0, size: int = 3000) -> None:
    """Write a text, as one edit."""
    exemple = repository.dossier.all(Exemple)["ex1"]
    text = (word + " ") * (size // (len(word) + 1))
    edit = Draft(repository.dossier).put(replace(exemple, taches=text, intitule=word))
    repository.commit(edit.changeset("Écrire", at(seconds)))


def word_of(dossier: Dossier) -> str:
    """Return the word that a dossier was last made to say."""
    return dossier.all(Exemple)["ex1"].intitule


def die_writing(path: Path, chance: random.Random, meanwhile: Callable[[], None] | None = None) -> tuple[str, str]:
    """Let a process edit the dossier and be killed in the middle of a commit, so that its journal stays.

    Args:
        path: the dossier.
        chance: how many edits, how long they are, and when the kill comes.
        meanwhile: what another process does while the dossier is open, between two edits.

    Returns:
        The last word that was committed, and the one that was being written.
    """
    for number in range(TRIES):
        size = 3_000_000 if number else chance.choice((300, 30_000, 3_000_000))
        done, doing = _die_once(path, chance, size, meanwhile)
        journal = path.with_name(f"{path.name}-journal")
        # One that says nothing is passed over by SQLite too; a few of them are tried all the same.
        if journal.exists() and (not says_nothing(journal) or chance.random() < 0.05):
            return done, doing
    raise AssertionError("no kill came in the middle of a write")


def tear(path: Path, chance: random.Random, meanwhile: Callable[[], None] | None = None) -> tuple[str, str]:
    """Do as ``die_writing``, but at one moment that never fails: a part of a long edit has reached the file."""
    word = f"mot{chance.randrange(10**6)}"
    child = os.fork()
    if not child:
        try:
            repository = Repository.open(path)
            say(repository, word)
            if meanwhile is not None:
                meanwhile()
            database = repository._database
            database.execute("PRAGMA cache_size=1")
            with database.transaction():
                database.execute("DELETE FROM history_changes")
                database.execute("UPDATE exemple SET taches = ?, intitule = 'moitié'", "moitié " * 20_000)
                os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), status
    return word, "moitié"


Kill = Callable[[Path, random.Random, Callable[[], None] | None], tuple[str, str]]


def _die_once(path: Path, chance: random.Random, size: int, meanwhile: Callable[[], None] | None) -> tuple[str, str]:
    edits, moment = chance.randint(1, 2), chance.random()
    words = [f"mot{chance.randrange(10**6)}" for _ in range(edits + 1)]
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            _edit_and_die(path, words, size, moment, write, meanwhile)
        finally:
            os._exit(1)
    os.close(write)
    _, status = os.waitpid(child, 0)
    with os.fdopen(read, "rb") as stream:
        said = len(stream.read())
    assert os.WIFSIGNALED(status), status
    # One more may have been committed before it could be said.
    return words[min(said, edits) - 1] if said else "", words[min(said, edits)]


def _edit_and_die(
    path: Path, words: list[str], size: int, moment: float, write: int, meanwhile: Callable[[], None] | None
) -> None:
    repository = Repository.open(path)
    took = 0.0
    for number, word in enumerate(words[:-1]):
        begun = time.perf_counter()
        say(repository, word, number * 60, size)
        took = time.perf_counter() - begun
        os.write(write, b"x")
        if meanwhile is not None:
            meanwhile()
            meanwhile = None
    killer = threading.Timer(took * moment, os.kill, (os.getpid(), signal.SIGKILL))
    killer.start()
    say(repository, words[-1], 10**6, size)
    os.write(write, b"x")
    os.kill(os.getpid(), signal.SIGKILL)


def whole(path: Path) -> bool:
    """Whether SQLite finds nothing wrong in a file."""
    with closing(Database(path, "ro")) as database:
        return database.is_whole()


# --- how another file comes to stand there: each returns the word that it says ---------------------------------------


def restored_copy(path: Path, kept: Path) -> str:
    """A copy that the program wrote, put back by hand."""
    shutil.copyfile(kept / "copie.dpro", path)
    return "copie"


def raw_copy(path: Path, kept: Path) -> str:
    """A copy that a person made of the closed file, put back by hand."""
    shutil.copyfile(kept / "brute.dpro", path)
    return "copie"


def continued_copy(path: Path, kept: Path) -> str:
    """The same, but written to elsewhere since: a fork of the dossier."""
    with Repository.open(kept / "brute.dpro") as repository:
        say(repository, "ailleurs")
    shutil.copyfile(kept / "brute.dpro", path)
    return "ailleurs"


def copy_of_the_open_file(path: Path, kept: Path) -> str:
    """A copy that a synchronising program made while the dossier was open, between two edits."""
    shutil.copyfile(kept / "ouverte.dpro", path)
    with Repository.open(kept / "ouverte.dpro", read_only=True) as repository:
        return word_of(repository.dossier)


def another_dossier(path: Path, kept: Path) -> str:
    """Another person's dossier, renamed over it; it has as many pages and was written by the same steps."""
    shutil.copyfile(kept / "autre.dpro", kept / "x")
    (kept / "x").replace(path)
    return "autre"


def new_dossier(path: Path, kept: Path) -> str:
    """The file was thrown away, and a new dossier made under its name."""
    path.unlink()
    make(path, "neuf", other=True)
    return "neuf"


def written_copy(path: Path, kept: Path) -> str:
    """The program writes a copy of another dossier over it."""
    with Repository.open(kept / "autre.dpro") as repository:
        repository.backup(path)
    return "autre"


def copy_to_read(path: Path, kept: Path) -> str:
    """The program writes a copy without history over it ("pour relecture", "Envoyer")."""
    with Repository.open(kept / "autre.dpro", read_only=True) as repository:
        repository.copy_without_history(path)
    return "autre"


def copy_of_a_moment(path: Path, kept: Path) -> str:
    """The program writes a copy of another dossier as it was."""
    with Repository.open(kept / "autre.dpro") as repository:
        step = repository.history()[0].id
        say(repository, "plus tard", 100)
        repository.copy_at(step, path)
    return "autre"


WAYS: tuple[Callable[[Path, Path], str], ...] = (
    restored_copy,
    raw_copy,
    continued_copy,
    copy_of_the_open_file,
    another_dossier,
    new_dossier,
    written_copy,
    copy_to_read,
    copy_of_a_moment,
)
OURS = (written_copy, copy_to_read, copy_of_a_moment)
"""Where the program itself writes over the file: its own journal is finished first, and goes."""


def prepare(folder: Path) -> tuple[Path, Path]:
    """Make a dossier and, in a folder beside, copies and another dossier; return both places."""
    kept = folder / "ailleurs"
    kept.mkdir(parents=True)
    path = folder / "dossier.dpro"
    make(path, "copie")
    make(kept / "autre.dpro", "autre", other=True)
    with Repository.open(path) as repository:
        repository.backup(kept / "copie.dpro")
    shutil.copyfile(path, kept / "brute.dpro")
    return path, kept


def case(
    folder: Path,
    way: Callable[[Path, Path], str],
    chance: random.Random,
    *,
    read_only: bool,
    kill: Kill = die_writing,
) -> list[str]:
    """Kill, replace the file, open what stands there now; return what is wrong."""
    path, kept = prepare(folder)

    def meanwhile() -> None:
        shutil.copyfile(path, kept / "ouverte.dpro")

    kill(path, chance, meanwhile)
    journal = path.with_name(f"{path.name}-journal")
    bytes_of_journal = journal.read_bytes()
    empty = says_nothing(journal)
    expected = way(path, kept)
    empty |= journal.exists() and judge(path, journal) in ("own", "empty")
    with Repository.open(path, read_only=read_only) as repository:
        found = word_of(repository.dossier)
    wrong = []
    if found != expected:
        wrong.append(f"{way.__name__}: « {found} » where « {expected} » was to stand")
    if read_only and journal.exists():
        # Nothing was to be written: the same again by who may.
        Repository.open(path).close()
    if not whole(path):
        wrong.append(f"{way.__name__}: damaged")
    aside = [p for p in path.parent.iterdir() if p.name.endswith(ASIDE)]
    kept_whole = any(p.read_bytes() == bytes_of_journal for p in aside)
    if not kept_whole and not empty and way not in OURS:
        wrong.append(f"{way.__name__}: the journal is gone")
    return wrong


def own_case(folder: Path, chance: random.Random, *, read_only: bool, kill: Kill = die_writing) -> list[str]:
    """Kill, and open the file that the journal belongs to; return what is wrong."""
    path, _ = prepare(folder)
    done, doing = kill(path, chance, None)
    with Repository.open(path, read_only=read_only) as repository:
        found = word_of(repository.dossier)
    wrong = [] if found in (done or found, doing) else [f"own: « {found} » where « {done} » was committed"]
    Repository.open(path).close()
    if not whole(path):
        wrong.append("own: damaged")
    if any(p.name.endswith(ASIDE) for p in path.parent.iterdir()):
        wrong.append("own: the journal was set aside")
    return wrong
