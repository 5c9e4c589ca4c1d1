"""Whose a journal is: told from its bytes and those of the file beside it, before SQLite may roll it into that file.

SQLite believes a journal by its name alone. One that was left by a killed process and then stands beside *another*
file of that name would be played into it and destroy it.

**The mark.** Every writer draws a random number, once, before its first edit, and commits it into page 1 by itself
(the schema cookie, which SQLite only compares for equality). All that it writes afterwards keeps the number, and
SQLite counts its commits in page 1 too. So a number and a count together name one state of one file: whoever writes
next, be it to a copy of that very file, draws another number first. Every transaction journals page 1 before any
other page. A journal therefore holds the name of the state to which it leads back, and a file that it may be applied
to bears that name, or the same number and the next count where page 1 was written already. Nothing else can bear
them, but for a chance of one in four million that two drawn numbers lie close together *and* the counts agree. The
commit that changes the number itself touches nothing but the mark; its journal can be told by that, and what it holds
is of no use to anybody.

A file without a number (of an older version) is tried out in a private copy (``opening``).

Of a protected file the journal holds pages encrypted too. Page 1 is read with the file's key: a page that this key does
not open is no page of this file. SQLite's own count is no count there (it adds one to bytes that it reads encrypted, so
each commit gives another number of no order): every transaction counts in another field of page 1, that of the default
size of the cache, which nothing uses any more.

Formats: SQLite, « Database File Format », 1.3 (header) and 3 (rollback journal).
"""

from __future__ import annotations

import os
import struct
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import enumerer
from dossier_pro.domain.translation import tr
from dossier_pro.notices import tell
from dossier_pro.store import keys
from dossier_pro.store.cipher import RESERVE, SQLITE

Verdict = Literal["own", "foreign", "unsure", "empty"]
"""``empty``: whosever it is, it holds nothing that the file does not say itself."""

MAGIC = bytes.fromhex("d9d505f920a163d7")
"""What a journal begins with; it ends with the same where it names another file."""

SIDES = ("-journal", "-wal", "-shm")
"""Where SQLite looks for a part of a file's content."""

ASIDE = ".reste"
"""The ending of what was set aside: no file of this name can have a journal that SQLite looks for."""

_HEADER = struct.Struct(">8sIIIII")
_WORD = struct.Struct(">I")

_CLOSED = 1 << 30
"""In a number: its writer took its leave, and nothing was under way."""
_LEAST = 1 << 16
"""Below are the counts of schema changes of files that never had a number."""
_MOST_PAGES = 1 << 20
"""Of a file that is mended: 4 GB, more than any dossier has."""
_SECTOR = 512
"""What a header takes up where it does not say so itself: the least that a disk writes."""
MOST_COMMITS = (1 << 31) - 2
"""So far commits of a protected file are counted, then from 1 again."""
_NEAR = 256
"""What schema changes and VACUUM of one session may add to its number."""

_RESERVED = 20
_COUNTER, _PAGES, _COOKIE, _OWN_COUNTER = slice(24, 28), slice(28, 32), slice(40, 44), slice(48, 52)
_VERSION_OF_COUNTER = slice(92, 100)


@dataclass(frozen=True, slots=True)
class JournalMark:
    """What page 1 says of the state of its file."""

    cookie: int
    counter: int

    @property
    def signed(self) -> bool:
        """Whether a writer put its number there."""
        return self.cookie & ~_CLOSED >= _LEAST

    @property
    def unfinished(self) -> bool:
        """Whether the last writer never took its leave."""
        return self.signed and not self.cookie & _CLOSED


@dataclass(frozen=True, slots=True)
class _Journal:
    """What is needed of one; ``first_page`` is the content that page 1 had."""

    pages: int
    page_size: int
    records: int
    first_page: bytes | None


def draw() -> int:
    """Return the number of a new writer."""
    import secrets  # 2 ms, which who only reads does without

    return _LEAST + secrets.randbelow(_CLOSED - 2 * _LEAST)


def closed(cookie: int) -> int:
    """Return the number of a writer that takes its leave."""
    return cookie | _CLOSED


def mark_of(page: bytes) -> JournalMark:
    """Return the mark in the first 100 bytes of a file, which are in clear."""
    protected = len(page) > _RESERVED and page[_RESERVED] == RESERVE
    return JournalMark(_number(page[_COOKIE]), _number(page[_OWN_COUNTER if protected else _COUNTER]))


def beside(path: Path, ending: str) -> Path:
    """Return where SQLite keeps a journal of a file: beside the one that a link leads to."""
    real = Path(os.path.realpath(path))
    return real.with_name(real.name + ending)


def says_nothing(journal: Path) -> bool:
    """Whether a journal never reached the disk: no page of its file was written before, and SQLite passes it over.

    Its magic number comes last. (SQLite, « File Locking And Concurrency In SQLite Version 3 », 5.)
    """
    with journal.open("rb") as stream:
        return stream.read(1) in (b"", b"\0")


def judge(path: Path, journal: Path) -> Verdict:
    """Tell whether a journal belongs to the file at ``path``; neither is touched.

    Raises:
        OSError: one of them cannot be read.
        PasswordNeededError: the file is protected, and its key is not known.
    """
    if says_nothing(journal):
        return "empty"
    key = keys.of(path)
    with journal.open("rb") as stream:
        found = _read(stream)
    if found is None:
        return "foreign"
    with path.open("rb") as stream:
        page = stream.read(found.page_size)
        pages = stream.seek(0, os.SEEK_END) // found.page_size
    before = found.first_page
    if key is not None:
        if before is not None and (before := key.page(1, before)) is None:
            return "foreign"
        clear = key.page(1, page)
        if clear is None:
            # Page 1 was half written, or is damaged: what comes of the journal will tell.
            return "unsure"
        page = clear
    elif before is not None and not before.startswith(SQLITE):
        return "foreign"  # a protected one's
    if len(page) < found.page_size or _page_size(page) != found.page_size:
        return "foreign"
    if before is None:
        if found.records:
            return "unsure"
        # Nothing to play back: SQLite would cut the file to that size, no more.
        return "own" if found.pages == pages else "foreign"
    verdict = _compare(mark_of(before), mark_of(page))
    if verdict != "own" and found.records == 1 and found.pages == pages and _alike(before, page):
        return "empty"
    return verdict


def _compare(before: JournalMark, now: JournalMark) -> Verdict:
    """Compare the state that a journal leads back to with the one that is there."""
    near = 0 <= (now.cookie & ~_CLOSED) - (before.cookie & ~_CLOSED) < _NEAR
    if not near or (now.counter - before.counter) & 0xFFFFFFFF > 1:
        return "foreign"
    return "own" if before.signed else "unsure"


def _alike(one: bytes, other: bytes) -> bool:
    """Whether two first pages say the same but for their marks."""

    def without(page: bytes) -> bytes:
        kept = bytearray(page[: len(page) - page[_RESERVED]])  # SQLCipher writes another end each time
        for part in (_COUNTER, _COOKIE, _VERSION_OF_COUNTER, _OWN_COUNTER):
            kept[part] = bytes(part.stop - part.start)
        return bytes(kept)

    return without(one) == without(other)


def _page_size(page: bytes) -> int:
    size = int.from_bytes(page[16:18], "big")
    return 65536 if size == 1 else size


def _number(four: bytes) -> int:
    return int(_WORD.unpack(four)[0]) if len(four) == _WORD.size else 0


def _read(stream: BinaryIO) -> _Journal | None:
    """Read a journal as SQLite would; None where it would find none."""
    head = stream.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return None
    magic, _, _, pages, sector, page_size = _HEADER.unpack(head)
    if magic != MAGIC or not _plausible(sector, 32) or not _plausible(page_size, 512):
        return None
    records, first = 0, None
    for number, content in _records(stream, sector, page_size):
        records += 1
        if number == 1 and first is None:
            first = content
    return _Journal(pages, page_size, records, first)


def former_pages(journal: Path, page_size: int) -> tuple[int, dict[int, bytes]]:
    """Return how many pages a file had before a write, and what stood in those that a journal holds.

    For a file that is damaged, and its journal perhaps too: each page counts whose own checksum is right. 0 where the
    number of pages is not known; no page where there is none.

    Raises:
        OSError: it cannot be read.
    """
    octets = journal.read_bytes().ljust(_HEADER.size, b"\0")
    _, _, nonce, pages, sector, size = _HEADER.unpack_from(octets)
    if not _plausible(sector, 32) or size != page_size:
        pages, sector = 0, _SECTOR
    former: dict[int, bytes] = {}
    at = sector
    while at + page_size + 8 <= len(octets):
        number = _number(octets[at : at + 4])
        if octets[at : at + len(MAGIC)] == MAGIC:
            nonce, at = _HEADER.unpack_from(octets, at)[2], at + sector
        elif number == 0:
            at = (at // sector + 1) * sector  # what fills a sector up, before the next header
        else:
            content, end = octets[at + 4 : at + 4 + page_size], at + page_size + 8
            if number < _MOST_PAGES and _number(octets[end - 4 : end]) == _checksum(content, nonce):
                former.setdefault(number, content)
            at = end
    return (pages if pages < _MOST_PAGES else 0), former


def _plausible(size: int, least: int) -> bool:
    return least <= size <= 65536 and not size & (size - 1)


def _records(stream: BinaryIO, sector: int, page_size: int) -> Iterator[tuple[int, bytes]]:
    """Yield the number and the former content of each page, up to the first that its checksum belies."""
    size = stream.seek(0, os.SEEK_END)
    at = 0
    while at + sector <= size:
        stream.seek(at)
        magic, count, nonce, *_ = _HEADER.unpack(stream.read(_HEADER.size).ljust(_HEADER.size, b"\0"))
        if magic != MAGIC:
            return
        at += sector
        if not count or count == 0xFFFFFFFF:
            # Not brought to the disk yet: as many as are there.
            count = (size - at) // (page_size + 8)
        for _ in range(count):
            stream.seek(at)
            record = stream.read(page_size + 8)
            content = record[4:-4]
            if len(record) < page_size + 8 or _number(record[-4:]) != _checksum(content, nonce):
                return
            yield _number(record[:4]), content
            at += page_size + 8
        at = -(-at // sector) * sector


def _checksum(content: bytes, nonce: int) -> int:
    return (nonce + sum(content[i] for i in range(len(content) - 200, 0, -200))) & 0xFFFFFFFF


# --- setting aside ---------------------------------------------------------------------------------------------------


def set_aside(path: Path, ending: str) -> Path:
    """Give what is no part of a file another name, which SQLite never looks for, and say so.

    Raises:
        OSError: it cannot be renamed.
    """
    stray = beside(path, ending)
    day = datetime.now().astimezone().strftime("%d-%m-%Y")
    number = 1
    while True:
        again = f", {number}" if number > 1 else ""
        note = f" (journal mis de côté le {day}{again}){ASIDE}"
        room = 255 - len(note.encode())
        name = os.fsencode(stray.name.removesuffix(ending))[:room].decode(errors="ignore")
        place = stray.with_name(name + note)
        if not os.path.lexists(place):
            break
        number += 1
    stray.rename(place)
    tell(
        tr(
            "« {name} », resté d’un enregistrement interrompu, n’allait pas avec « {file} » : "
            "il n’y a pas été appliqué et s’appelle maintenant « {new_name} », rien n’est perdu.",
            name=stray.name,
            file=path.name,
            new_name=place.name,
        )
    )
    return place


def tell_passed_over(path: Path, endings: Iterable[str]) -> None:
    """Say that what lies beside a file that is only read was not taken for a part of it."""
    names = enumerer(tr("« {name} »", name=beside(path, ending).name) for ending in endings)
    tell(
        tr(
            "{names}, resté d’un autre enregistrement, ne va pas avec « {name} » : il n’y est "
            "pas appliqué, et il sera mis de côté quand vous ouvrirez ce dossier pour écrire.",
            names=names,
            name=path.name,
        )
    )


def left_of(path: Path) -> tuple[Path, ...]:
    """Return what bears the name of a file and is no part of it any more: journals set aside, or without their file."""
    name = beside(path, "").name
    found: list[Path] = []
    with suppress(OSError):
        for one in orphans(path):
            aside, _, _ = one.name.partition(" (journal mis de côté le ")
            # The beginning of a long name is all that is left of it.
            named = name.startswith(aside) and (aside == name or len(aside.encode()) > _LONG)
            if named if one.name.endswith(ASIDE) else path.is_file() and judge(path, one) == "own":
                found.append(one)
    return tuple(found)


_LONG = 180
"""Bytes that stay of a name that was too long to be set aside whole, at least."""


def orphans(path: Path) -> Iterator[Path]:
    """Yield the journals in the folder of a file that stand beside no file of theirs, those set aside included."""
    for found in sorted(beside(path, "").parent.iterdir()):
        aside = found.name.endswith(ASIDE) and "(journal mis de côté le " in found.name
        ending = "-journal"
        if aside or (found.name.endswith(ending) and not found.with_name(found.name.removesuffix(ending)).exists()):
            yield found
