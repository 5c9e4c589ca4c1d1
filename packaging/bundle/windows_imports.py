"""Which libraries those of a folder ask for: nothing that was left out may be among them."""

from __future__ import annotations

import struct
from pathlib import Path

from bundle.windows_python import FACTS

_BINARY = {".exe", ".dll", ".pyd"}
_IMPORTS, _DELAYED = 1, 13


def _sections(data: bytes, start: int, count: int) -> list[tuple[int, int, int]]:
    """Address, size and place in the file of each section."""
    found = []
    for number in range(count):
        size, address, raw_size, raw = struct.unpack_from("<IIII", data, start + 40 * number + 8)
        found.append((address, max(size, raw_size), raw))
    return found


def imports(data: bytes) -> set[str]:
    """The DLLs that a 64-bit program or library names, in small letters; those that it loads late too."""
    header = struct.unpack_from("<I", data, 0x3C)[0]
    if data[header : header + 4] != b"PE\0\0":
        return set()
    count, optional_size = struct.unpack_from("<H12xH", data, header + 6)
    optional = header + 24
    if struct.unpack_from("<H", data, optional)[0] != 0x20B:
        raise ValueError("not a 64-bit program")
    sections = _sections(data, optional + optional_size, count)

    def at(address: int) -> int:
        for start, size, raw in sections:
            if start <= address < start + size:
                return raw + address - start
        raise ValueError("an address outside of all sections")

    names = set()
    for directory, size, name_at in ((_IMPORTS, 20, 12), (_DELAYED, 32, 4)):
        address = struct.unpack_from("<I", data, optional + 112 + 8 * directory)[0]
        place = at(address) if address else None
        while place is not None:
            name = struct.unpack_from("<I", data, place + name_at)[0]
            if not name:
                break
            start = at(name)
            names.add(data[start : data.index(b"\0", start)].decode("ascii").lower())
            place += size
    return names


def unresolved(folder: Path) -> dict[str, set[str]]:
    """What neither the folder nor Windows itself has, by the file that asks for it."""
    binaries = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _BINARY]
    known = {path.name.lower() for path in binaries} | set(FACTS["system"]["names"])
    prefixes = tuple(FACTS["system"]["prefixes"])
    found = {}
    for path in binaries:
        lacking = {name for name in imports(path.read_bytes()) - known if not name.startswith(prefixes)}
        if lacking:
            found[path.relative_to(folder).as_posix()] = lacking
    return found
