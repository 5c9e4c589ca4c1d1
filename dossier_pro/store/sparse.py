"""Which pages of a large database hold some of its tables: read in few, large pieces, the rest left out.

A dossier of fifty megabytes is fifty megabytes of attachments around a state of a quarter of one. This walks the trees
of the tables that are asked for and reads nothing else; the image that comes of it has the size of the file, zeros
where nothing was read, and SQLite finds in it whatever it looks for in these tables.

Format: SQLite, « Database File Format », 1.6 (b-tree pages), 1.7 (overflow pages), 2.1 (records), 2.6 (schema).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

BLOCK = 64 * 1024
"""What is read in one operation: on a network a page costs as much as this."""
HEAD = 4 * BLOCK
"""What is read first: the schema, and the root of every table of a dossier."""

_INTERIOR, _LEAF = 5, 13
_FIRST_HEADER = 100

Read = Callable[[int, int], bytes]
"""Returns so many bytes from an offset on."""


class DamagedError(Exception):
    """The file is not what the format says; SQLite will tell what is the matter."""


class _Pages:
    """The pages of a file, read in blocks when they are asked for."""

    def __init__(self, head: bytes, read: Read, size: int) -> None:
        self._read, self._size = read, size
        # A last block that is not whole is read again.
        self.blocks = {at: head[at : at + BLOCK] for at in range(0, len(head) - BLOCK + 1, BLOCK)}
        declared = int.from_bytes(head[16:18], "big")
        self.page_size = 65536 if declared == 1 else declared
        if not 512 <= self.page_size <= BLOCK or self.page_size & (self.page_size - 1):
            raise DamagedError
        self.usable = self.page_size - head[20]

    def _fetch(self, at: int, count: int) -> bytes:
        found = self._read(at, count)
        if len(found) != count:
            raise DamagedError
        return found

    def page(self, number: int) -> bytes:
        at = (number - 1) * self.page_size
        if number < 1 or at + self.page_size > self._size:
            raise DamagedError
        block = at - at % BLOCK
        if block not in self.blocks:
            self.blocks[block] = self._fetch(block, min(BLOCK, self._size - block))
        return self.blocks[block][at - block : at - block + self.page_size]

    def image(self) -> bytearray:
        made = bytearray(self._size)
        for at, block in self.blocks.items():
            made[at : at + len(block)] = block
        return made


def image(head: bytes, read: Read, size: int, without: Collection[str]) -> bytearray:
    """Return the image of a database in which every table stands but those named.

    Args:
        head: what the file begins with, at least the first 100 bytes.
        read: reads from the file.
        size: the file's size.
        without: tables that are left out; looking into one of them would find a damaged file.

    Raises:
        DamagedError: the file is not what the format says.
    """
    try:
        pages = _Pages(head, read, size)
        for record in list(_rows(pages, 1)):
            kind, name, root = _schema_row(record)
            if kind == "table" and name not in without:
                for _ in _rows(pages, root):
                    pass
        return pages.image()
    except (IndexError, UnicodeDecodeError) as error:
        raise DamagedError from error


def _rows(pages: _Pages, root: int) -> Iterator[bytes]:
    """Yield the payload of every row of a table, having read the pages that hold it."""
    waiting, seen = [root], set()
    while waiting:
        number = waiting.pop()
        if number in seen:
            raise DamagedError
        seen.add(number)
        page = pages.page(number)
        start = _FIRST_HEADER if number == 1 else 0
        kind, count = page[start], int.from_bytes(page[start + 3 : start + 5], "big")
        if kind not in (_INTERIOR, _LEAF):
            raise DamagedError
        pointers = start + (12 if kind == _INTERIOR else 8)
        if kind == _INTERIOR:
            waiting.append(int.from_bytes(page[start + 8 : start + 12], "big"))
        for rank in range(count):
            at = int.from_bytes(page[pointers + 2 * rank : pointers + 2 * rank + 2], "big")
            if kind == _INTERIOR:
                waiting.append(int.from_bytes(page[at : at + 4], "big"))
            else:
                yield _payload(pages, page, at)


def _payload(pages: _Pages, page: bytes, at: int) -> bytes:
    size, at = _varint(page, at)
    _, at = _varint(page, at)
    most, least = pages.usable - 35, (pages.usable - 12) * 32 // 255 - 23
    if size <= most:
        return page[at : at + size]
    local = least + (size - least) % (pages.usable - 4)
    local = local if local <= most else least
    parts, left = [page[at : at + local]], size - local
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    while left > 0:
        overflow = pages.page(following)
        parts.append(overflow[4 : 4 + min(left, pages.usable - 4)])
        left -= len(parts[-1])
        following = int.from_bytes(overflow[:4], "big")
    return b"".join(parts)


def _schema_row(record: bytes) -> tuple[str, str, int]:
    """Return kind, name and root page of a row of the schema: type, name, tbl_name, rootpage, sql."""
    end, at = _varint(record, 0)
    kinds = []
    while at < end:
        kind, at = _varint(record, at)
        kinds.append(kind)
    values: list[bytes] = []
    for kind in kinds[:4]:
        length = (kind - 12) // 2 if kind >= 12 else (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind]
        values.append(record[at : at + length])
        at += length
    root = 1 if kinds[3] == 9 else int.from_bytes(values[3], "big")
    return values[0].decode(), values[1].decode(), root


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for rank in range(9):
        byte = data[at + rank]
        if rank == 8:
            return value << 8 | byte, at + 9
        value = value << 7 | byte & 0x7F
        if not byte & 0x80:
            return value, at + rank + 1
    raise DamagedError
