"""Fonts of the system, for the characters that ours lack: Chinese, Japanese, Korean, emoji, signs.

Only fonts of outlines that may be embedded and cut are taken; a font of coloured pictures (emoji of Apple and Google)
has nothing to draw with in a PDF, and neither has one of PostScript outlines (``TrueType``). Where several fonts have
a character, that which everybody knows on Windows, macOS or Linux comes first, then the others by name, so that one
machine always takes the same.
"""

from __future__ import annotations

import os
import struct
import sys
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO, Final

from dossier_pro.export.fonts.truetype import PoliceError, TrueType
from dossier_pro.office.font_folders import system_folders

VARIABLE: Final = "DOSSIER_PRO_POLICES"
"""Names other folders to look for fonts in, apart as in PATH; empty: in none."""

_CONNUES: Final = (
    "notoemoji",
    "seguiemj",
    "seguisym",
    "symbola",
    "apple symbols",
    "notosanssc",
    "msyh",
    "wqy-microhei",
    "wqy-zenhei",
    "droidsansfallback",
    "arial unicode",
    "arialuni",
    "simsun",
    "stheiti",
    "yugoth",
    "meiryo",
    "msgothic",
    "ipag",
    "malgun",
    "nanumgothic",
    "applegothic",
)
"""How the names of files begin, in the order in which they are looked into."""

_ESSAYEES: Final[dict[str, bool]] = {}
_MAX_FICHIERS: Final = 2000
_MAX_OCTETS: Final = 60_000_000
_SANS_BLOCS: Final = frozenset({0, 2, 6, 14})
"""Formats of tables that are passed over: old ones, and that of variants."""


def dossiers() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return tuple(Path(folder) for folder in named.split(os.pathsep) if folder)
    return system_folders()


@lru_cache(maxsize=1)
def _fichiers() -> tuple[Path, ...]:
    """The files of fonts, in the order in which they are looked into."""
    found: list[tuple[int, str, Path]] = []
    for folder in dossiers():
        for parent, _, names in os.walk(folder):
            for name in names:
                if name.lower().endswith((".ttf", ".ttc", ".otf")):
                    rank = next((n for n, known in enumerate(_CONNUES) if name.lower().startswith(known)), 99)
                    found.append((rank, name.lower(), Path(parent, name)))
    return tuple(path for _, _, path in sorted(found)[:_MAX_FICHIERS])


@lru_cache(maxsize=4096)
def trouver(char: str) -> str:
    """Return the name of the font of the system that draws a character, « » where none does.

    The name is what ``charger`` takes: the file and the rank of the font in it.
    """
    code = ord(char)
    for path in _fichiers():
        for rang, blocs in enumerate(_couverture(path)):
            if any(start <= code <= end for start, end in blocs):
                nom = f"{path}|{rang}"
                font = charger(nom)
                if font is not None and font.dessine(code) and _saine(nom, font, code):
                    return nom
    return ""


@lru_cache(maxsize=64)
def charger(nom: str) -> TrueType | None:
    """Return a font of the system by its name, None where it cannot be read, embedded or cut."""
    path, _, rang = nom.rpartition("|")
    try:
        return TrueType(Path(path), "", int(rang))
    except PoliceError:
        return None


def _saine(nom: str, font: TrueType, code: int) -> bool:
    """Whether a font can be cut; tried once, with the first character that is wanted of it."""
    if nom not in _ESSAYEES:
        _ESSAYEES[nom] = font.se_coupe(code)
    return _ESSAYEES[nom]


def oublier() -> None:
    """Look for fonts anew the next time."""
    for known in (_fichiers, trouver, charger, _couverture):
        known.cache_clear()
    _ESSAYEES.clear()


# --- which characters a file has, without reading it all ---------------------------------------------------------

_Blocs = tuple[tuple[int, int], ...]


@lru_cache(maxsize=_MAX_FICHIERS)
def _couverture(path: Path) -> tuple[_Blocs, ...]:
    """The ranges of characters of each font in a file; none for what it does not draw with TrueType outlines."""
    try:
        if path.stat().st_size > _MAX_OCTETS:
            return ()
        with path.open("rb") as stream:
            head = stream.read(12)
            starts = [0]
            if head[:4] == b"ttcf":
                count = min(struct.unpack(">L", head[8:12])[0], 32)
                starts = list(struct.unpack(f">{count}L", stream.read(4 * count)))
            return tuple(_de_la_police(stream, start) for start in starts)
    except (OSError, struct.error):
        return ()


def _de_la_police(stream: BinaryIO, start: int) -> _Blocs:
    def read(at: int, size: int) -> bytes:
        stream.seek(at)
        return stream.read(size)

    count = struct.unpack(">H", read(start + 4, 2))[0]
    rows = read(start + 12, 16 * count)
    tables = {rows[i : i + 4]: struct.unpack(">LL", rows[i + 8 : i + 16]) for i in range(0, len(rows), 16)}
    if b"glyf" not in tables or b"cmap" not in tables:
        return ()
    base, size = tables[b"cmap"]
    cmap = read(base, min(size, 4_000_000))
    blocs: set[tuple[int, int]] = set()
    for rank in range(struct.unpack(">H", cmap[2:4])[0]):
        platform, _, offset = struct.unpack(">HHL", cmap[4 + 8 * rank : 12 + 8 * rank])
        found = _table(cmap[offset:])
        if platform in (0, 3):
            blocs.update(found)
    return tuple(sorted(blocs))


def _table(table: bytes) -> list[tuple[int, int]]:
    """The ranges of one table of characters.

    Raises:
        struct.error: it is damaged. Whoever reads it whole would go through four thousand million characters.
    """
    kind = struct.unpack(">H", table[:2])[0]
    if kind in _SANS_BLOCS:
        return []
    if kind == 4:
        half = struct.unpack(">H", table[6:8])[0] // 2
        ends = struct.unpack(f">{half}H", table[14 : 14 + 2 * half])
        starts = struct.unpack(f">{half}H", table[16 + 2 * half : 16 + 4 * half])
        return list(zip(starts, ends, strict=True))
    if kind != 12:
        raise struct.error(f"format {kind}")
    count = struct.unpack(">L", table[12:16])[0]
    if 16 + 12 * count > len(table):
        raise struct.error("cut short")
    blocs = [struct.unpack(">LL", table[16 + 12 * n : 24 + 12 * n]) for n in range(count)]
    if not _sont_des_caracteres(blocs):
        raise struct.error("no characters")
    return blocs


def _sont_des_caracteres(blocs: list[tuple[int, int]]) -> bool:
    ranges = all(start <= end <= sys.maxunicode for start, end in blocs)
    return ranges and sum(end - start + 1 for start, end in blocs) <= sys.maxunicode
