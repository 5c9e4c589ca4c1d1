"""The ways in which the bytes of a damaged file can be read: as they are, and as its journal says that they were.

A write that was cut short left some pages half new; its journal holds what stood in them. SQLite plays it back where it
believes both; of a damaged file neither may be whole, and so both ways are tried, and that in which more is right wins.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from dossier_pro.store import faults, journals, keys
from dossier_pro.store.salvage.pages import PAGE
from dossier_pro.store.salvage.rows import Found, find


@contextmanager
def readings(path: Path) -> Iterator[tuple[memoryview, ...]]:
    """Give the bytes of a file, without reading them all at once, and those with its journal played back, if any.

    Those of a protected file are given in clear, from memory.

    Raises:
        PasswordNeededError: it is protected, and its key is not known.
        KnownError: it cannot be read.
    """
    key = keys.of(path)
    with (
        faults.explained_files(path),
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        memoryview(mapped) as view,
    ):
        raw = (view, *_played_back(path, view))
        yield raw if key is None else tuple(memoryview(key.doubtful_image(one)) for one in raw)


def _played_back(path: Path, octets: memoryview) -> tuple[memoryview, ...]:
    journal = journals.beside(path, "-journal")
    if not os.path.lexists(journal):
        return ()
    pages, former = journals.former_pages(journal, PAGE)
    if not former:
        return ()
    made = bytearray(octets)
    for number, content in former.items():
        start = (number - 1) * PAGE
        made.extend(bytes(max(0, start + PAGE - len(made))))
        made[start : start + PAGE] = content
    return (memoryview(made)[: pages * PAGE] if pages else memoryview(made),)


def best(ways: Sequence[memoryview], reserve: int) -> Found:
    """Return what is found in the way in which most rows are what was written; the file as it is where none is better.

    Args:
        ways: what ``readings`` gave.
        reserve: the bytes at the end of each page that are not the database's.
    """
    return max((find(octets, reserve) for octets in ways), key=_right)


def _right(found: Found) -> tuple[int, int]:
    rows = [row for table in found.rows.values() for row in table]
    return sum(row.sealed for row in rows), -sum(not row.record.whole for row in rows)
