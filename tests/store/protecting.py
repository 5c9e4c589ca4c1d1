"""What the tests of protected dossiers share: one with a password, and a look for what must not stand in raw bytes."""

from __future__ import annotations

from pathlib import Path

from dossier_pro.store import keys, protection
from dossier_pro.store.repository import Repository
from tests.store import straying

WORD = "été à l’Œuvre"


def make(path: Path, said: str = "un", password: str = WORD) -> None:
    """Make a dossier that says a word, and protect it."""
    straying.make(path, said)
    protect(path, password)


def protect(path: Path, password: str = WORD) -> None:
    """Protect a dossier that nobody has open."""
    with Repository.open(path) as repository, repository.let_go():
        protection.rewrite(path, keys.new(password))


def readable(folder: Path, *words: str, sqlite: bool = True) -> list[str]:
    """The files under a folder in which a word can be read, or (``sqlite``) one of SQLite's own; and which word."""
    wanted = [*([b"SQLite format 3", b"CREATE TABLE"] if sqlite else []), *(word.encode() for word in words)]
    return sorted(
        f"{path.relative_to(folder)}: {word.decode()}"
        for path in folder.rglob("*")
        if path.is_file()
        for word in wanted
        if word in path.read_bytes()
    )
