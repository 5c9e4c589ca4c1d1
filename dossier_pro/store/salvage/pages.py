"""The pages of a database, read one by one and believed only where they make sense; nothing is written.

Formats: SQLite, « Database File Format », 1.3 (header), 1.6 (b-tree pages), 1.8 (pointer map), 2.1 (records). The
leaves of tables are read wherever they stand: the pages above them, and SQLite's own list of tables, may be gone.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from dossier_pro.domain.records import dataclass

PAGE = 4096
"""What the program's files have always had."""

_LEAF, _INNER = 13, 5
_OTHERS = (2, 10)
"""What a page of an index begins with."""

_ROOT, _FREE, _OVERFLOW, _NEXT_OVERFLOW, _TREE = 1, 2, 3, 4, 5
"""What the pointer map says of a page."""

_MOST = 1 << 27
_BIG = 64 * 1024
"""Values from here on are read when they are asked for: all the pieces of a dossier need not be in memory."""

_MOST_COLUMNS = 64


@dataclass(slots=True)
class Record:
    """One row of some table, as it stands in a leaf.

    Attributes:
        rowid: its number.
        values: what its columns hold, without the first, which is the rowid; a big blob is a ``Later``.
        whole: whether every byte was there and every text could be read.
        linked: whether the page belongs to a tree, as far as can be told.
        root: the page at the top of that tree, 0 where nothing tells.
        spans: where its bytes stand in the file, as (start, length).
    """

    rowid: int
    values: tuple[Any, ...]
    whole: bool
    linked: bool
    root: int
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Later:
    """A blob that is read when it is asked for."""

    pages: Pages
    spans: tuple[tuple[int, int], ...]
    skip: int

    def read(self) -> bytes:
        """Return the bytes."""
        return self.pages.bytes_of(self.spans)[self.skip :]


@dataclass(slots=True)
class Pages:
    """A file as its pages.

    Attributes:
        octets: what stands in it.
        reserve: how many bytes at the end of each page hold nothing of it.
    """

    octets: bytes | bytearray | memoryview
    reserve: int = 0
    _map: dict[int, tuple[int, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._read_map()

    @property
    def usable(self) -> int:
        """How many bytes of a page hold something."""
        return PAGE - self.reserve

    @property
    def count(self) -> int:
        """How many pages there are, the one that was cut included."""
        return -(-len(self.octets) // PAGE)

    def page(self, number: int) -> bytes:
        """Return a page by its number, from 1; what the file does not hold of it is zeros."""
        return bytes(self.octets[(number - 1) * PAGE : number * PAGE]).ljust(PAGE, b"\0")

    def bytes_of(self, spans: tuple[tuple[int, int], ...]) -> bytes:
        """Return what stands at some places, one after the other."""
        return b"".join(bytes(self.octets[start : start + length]) for start, length in spans)

    # --- the pointer map -------------------------------------------------------------------------------------------

    def _read_map(self) -> None:
        entries = self.usable // 5
        for at in range(2, self.count + 1, entries + 1):
            page = self.page(at)
            rows = [struct.unpack_from(">BI", page, 5 * n) for n in range(entries)]
            if all(kind <= _TREE for kind, _ in rows):
                self._map.update((at + 1 + n, row) for n, row in enumerate(rows) if row[0])
            self._map[at] = (-1, 0)

    def _above(self, number: int) -> tuple[int, bool]:
        """The page at the top of the tree that a page belongs to (0: nobody knows), and whether it belongs to one."""
        for _ in range(20):
            if number == 1:
                return 1, True
            kind, parent = self._map.get(number, (0, 0))
            if kind == _ROOT:
                return number, True
            if kind != _TREE or not 0 < parent <= self.count:
                return 0, kind not in (_FREE, _OVERFLOW, _NEXT_OVERFLOW)
            number = parent
        return 0, True

    def keys(self) -> Iterator[str]:
        """Yield the texts that indexes of one text column hold: the names of rows, also of those that are lost."""
        for number in range(2, self.count + 1):
            page = self.page(number)
            if page[0] not in _OTHERS:
                continue
            (count,) = struct.unpack_from(">H", page, 3)
            start = 8 if page[0] == _OTHERS[1] else 12
            for at in struct.unpack_from(f">{min(count, (PAGE - start) // 2)}H", page, start):
                size, begin = _varint(page, min(at + (start - 8), PAGE))
                types = _types(page, begin, min(begin + max(size, 0), PAGE), size)
                if types is not None and len(types[1]) == 2 and types[1][0] >= 13 and types[1][0] % 2:
                    begin += types[0]
                    yield page[begin : begin + _size(types[1][0])].decode("utf-8", "replace")

    # --- leaves ----------------------------------------------------------------------------------------------------

    def records(self) -> Iterator[Record]:
        """Yield the rows of all tables, wherever they stand."""
        for number in range(1, self.count + 1):
            kind = self._map.get(number, (0, 0))[0]
            if kind == -1:
                continue
            page = self.page(number)
            base = 100 if number == 1 else 0
            if page[base] in (_INNER, *_OTHERS) and kind in (0, _ROOT, _TREE):
                continue
            if not any(page[base:]):
                continue
            if page[base] == _LEAF or kind in (_ROOT, _TREE, _FREE):
                yield from self._leaf(number, page, base)

    def _leaf(self, number: int, page: bytes, base: int) -> Iterator[Record]:
        root, linked = self._above(number)
        (count,) = struct.unpack_from(">H", page, base + 3)
        sure = page[base] == _LEAF and 0 < count <= (PAGE - base - 8) // 2
        taken: set[int] = set()
        for at in struct.unpack_from(f">{count}H", page, base + 8) if sure else ():
            record = self._cell(number, page, at, root, linked) if at < PAGE - 4 else None
            if record is None:
                sure = False
            elif record.spans[0][0] not in taken:
                taken.add(record.spans[0][0])
                yield record
        if not sure:
            # Some pointer is wrong: rows are looked for at every byte.
            for at in range(base + 8, PAGE - 4):
                if (number - 1) * PAGE + at not in taken:
                    record = self._cell(number, page, at, root, linked)
                    if record is not None:
                        yield record

    def _cell(self, number: int, page: bytes, at: int, root: int, linked: bool) -> Record | None:
        """Read the row at one place of a leaf; None where there is none that makes sense."""
        size, start = _varint(page, at)
        rowid, start = _varint(page, start)
        if not 2 <= size <= _MOST or start >= PAGE:
            return None
        local = _local(size, self.usable)
        if start + local + (4 if local < size else 0) > PAGE:
            return None
        place = (number - 1) * PAGE
        types = _types(page, start, min(start + local, PAGE), size)
        if types is None or len(types[1]) < 2 or (types[1][0] != 0 and root != 1):
            return None  # the first column of all our tables is the rowid, of which a row holds nothing
        spans = [(place + start, local)]
        if local < size:
            (follow,) = struct.unpack_from(">I", page, start + local)
            spans += self._chain(follow, size - local)
        # What tells where a row is stands before it.
        values, good = self._values(tuple(spans), *types)
        whole = good and sum(length for _, length in spans) == size
        return Record(_signed(rowid), values, whole, linked, root, ((place + at, start - at), *spans))

    def _chain(self, number: int, missing: int) -> list[tuple[int, int]]:
        spans: list[tuple[int, int]] = []
        seen: set[int] = set()
        while missing > 0 and 1 < number <= self.count and number not in seen:
            if self._map.get(number, (_OVERFLOW, 0))[0] not in (0, _OVERFLOW, _NEXT_OVERFLOW):
                break
            seen.add(number)
            start = (number - 1) * PAGE
            length = min(missing, self.usable - 4, max(0, len(self.octets) - start - 4))
            if length <= 0:
                break
            spans.append((start + 4, length))
            missing -= length
            (number,) = struct.unpack(">I", self.page(number)[:4])
        return spans

    def _values(self, spans: tuple[tuple[int, int], ...], head: int, types: list[int]) -> tuple[tuple[Any, ...], bool]:
        sizes = [_size(kind) for kind in types]
        big = sum(sizes) > _BIG and types[-1] >= 12 and types[-1] % 2 == 0
        payload = self.bytes_of(spans[:2] if big else spans)
        good, at = True, head
        values: list[Any] = []
        for kind, size in zip(types[1:], sizes[1:], strict=True):
            if big and len(values) == len(types) - 2:
                values.append(Later(self, spans, at))
                break
            part = payload[at : at + size]
            value, fine = _value(kind, part, size)
            good = good and fine
            values.append(value)
            at += size
        return tuple(values), good


def _local(size: int, usable: int) -> int:
    """How many bytes of a row of a table stand in the leaf itself."""
    if size <= usable - 35:
        return size
    least = (usable - 12) * 32 // 255 - 23
    local = least + (size - least) % (usable - 4)
    return local if local <= usable - 35 else least


def _varint(page: bytes, at: int) -> tuple[int, int]:
    """Return a number of variable length, and where it ends."""
    value = 0
    for n in range(9):
        if at >= len(page):
            return -1, at
        byte = page[at]
        at += 1
        if n == 8:
            return value << 8 | byte, at
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at


def _signed(value: int) -> int:
    return value - (1 << 64) if value >= 1 << 63 else value


def _types(page: bytes, start: int, end: int, size: int) -> tuple[int, list[int]] | None:
    """Return how long the head of a row is, and the types of its columns; None where they do not add up."""
    head, at = _varint(page, start)
    if not 2 <= head <= min(size, end - start):
        return None
    types: list[int] = []
    while at < start + head:
        kind, at = _varint(page, at)
        if kind in (10, 11) or kind < 0 or len(types) >= _MOST_COLUMNS:
            return None
        types.append(kind)
    if at != start + head or not types or head + sum(map(_size, types)) != size:
        return None
    return head, types


_SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _size(kind: int) -> int:
    return _SIZES[kind] if kind < len(_SIZES) else (kind - 12) // 2


def _value(kind: int, part: bytes, size: int) -> tuple[Any, bool]:
    """Return a value, as far as its bytes are there, and whether it is what was written, as far as can be told."""
    whole = len(part) == size
    if kind == 0:
        return None, True
    if kind in (8, 9):
        return kind - 8, True
    if kind < 7:
        return (int.from_bytes(part, signed=True), True) if whole else (None, False)
    if kind == 7:
        return (struct.unpack(">d", part)[0], True) if whole else (None, False)
    if kind % 2 == 0:
        return part, whole
    try:
        return part.decode(), whole
    except UnicodeDecodeError:
        return part.decode("utf-8", "replace"), False
