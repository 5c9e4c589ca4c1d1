"""The schema that a file has, compared with ours before anything is read: it is the file's own program, if we let it.

A trigger would write into the dossier with our next edit, a view in a table's place may never end, an index may
calculate. None is ever there in a file that the program made.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.translation import tr
from dossier_pro.notices import tell
from dossier_pro.store import faults
from dossier_pro.store.migrations import STEPS

KNOWN: Final = frozenset({"d6ef2ce07b3d73a18268e850d0cf124351feb89204e16df3894c30168643f36e"})
"""The schemas of files that are made today, by ``fingerprint``. To make one anew, so as to compare, takes 7 ms."""

_MOST_OBJECTS = 2_000
_SIGNS_OF_NO_MEANING = re.compile(r'[\s"]+')


def check(path: Path, rows: Callable[..., list[Any]]) -> None:
    """Compare the schema of a file that is about to be read with the one of its version.

    Tables that are nobody's are passed over, and that is said: another program may have left them.

    Args:
        path: what the file is called.
        rows: runs a statement with its parameters and returns its rows.

    Raises:
        DamagedError: a table is missing or is another one, or the file holds what acts by itself.
    """
    ((version,),) = rows("PRAGMA user_version")
    if version not in STEPS:
        return  # ``schema`` refuses it
    found = rows("SELECT type, name, tbl_name, sql FROM sqlite_schema LIMIT ?", _MOST_OBJECTS)
    as_found = (version, *found)
    if as_found in _passed or fingerprint(as_found) in KNOWN:
        return
    if not all(isinstance(value, str | None) for row in found for value in row) or len(found) == _MOST_OBJECTS:
        raise faults.damaged(path)
    others = _tables_of_nobody(path, _of_version(version), found)
    if others:
        name, first = path.name, others[0][:40]
        tell(
            tr(
                "« {name} » contient aussi des tables qui ne sont pas de Dossier Pro (« {first} », etc.) : elles ne "
                "sont pas lues.",
                name=name,
                first=first,
            )
            if len(others) > 1
            else tr(
                "« {name} » contient aussi des tables qui ne sont pas de Dossier Pro (« {first} ») : elles ne sont pas "
                "lues.",
                name=name,
                first=first,
            )
        )
    else:
        _passed.add(as_found)


def fingerprint(as_found: tuple[object, ...]) -> str:
    """Return what tells a schema (its version, then its objects as SQLite keeps them) from every other."""
    return hashlib.sha256(repr(as_found).encode("utf-8", "backslashreplace")).hexdigest()


def _tables_of_nobody(path: Path, ours: Mapping[tuple[str, str, str], str], found: list[Any]) -> list[str]:
    """Return the tables that are not of this version, once all of its own are there and nothing else acts.

    Raises:
        DamagedError: a table is missing or is another one, or the file holds what acts by itself.
    """
    own_tables = {table for _, _, table in ours}
    others: list[str] = []
    for kind, name, table, sql in found:
        known = (kind, name, table)
        if known in ours:
            if ours[known] != _bare(sql):
                raise faults.damaged(path, [tr("les tables du fichier")])
        elif kind in ("trigger", "view") or table in own_tables or _bare(sql).startswith("createvirtual"):
            raise faults.strange(path)
        elif kind == "table" and not name.startswith("sqlite_"):
            others.append(name)
    if not ours.keys() <= {(kind, name, table) for kind, name, table, _ in found}:
        raise faults.damaged(path, [tr("les tables du fichier")])
    return others


_passed: set[tuple[object, ...]] = set()
"""Schemas that passed: there are as many as versions of SQLite write them in."""


def _bare(sql: str | None) -> str:
    return _SIGNS_OF_NO_MEANING.sub("", sql or "").lower()


@lru_cache
def _of_version(version: int) -> dict[tuple[str, str, str], str]:
    """Return the schema of a version, by kind, name and table, as SQLite itself keeps it."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for step in sorted(STEPS):
            if step <= version:
                for statement in STEPS[step]:
                    connection.execute(statement)
        rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema").fetchall()
    return {(kind, name, table): _bare(sql) for kind, name, table, sql in rows}
