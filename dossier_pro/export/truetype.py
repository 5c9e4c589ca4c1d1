"""TrueType fonts, as far as a PDF needs them: which glyph draws a character, how wide it is, and a font of few glyphs.

Read by the OpenType specification (tables head, hhea, hmtx, maxp, cmap 4 and 12, loca, glyf). The fonts are our own
bundled ones, so that a damaged font is a broken installation and no case of its own.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from functools import cached_property

_COMPOSANTS_MOTS, _ECHELLE, _SUITE, _ECHELLE_XY, _MATRICE = 0x1, 0x8, 0x20, 0x40, 0x80
_TABLES_COPIEES = ("cvt ", "fpgm", "prep")


class TrueType:
    """One font file.

    Attributes:
        nom: its PostScript name.
        glyphes: the number of the glyph of each code point.
        unites: units of the em.
    """

    def __init__(self, octets: bytes, nom: str) -> None:
        self._octets = octets
        self.nom = nom
        count = struct.unpack_from(">H", octets, 4)[0]
        self._places = {
            tag.decode("latin-1"): (start, length)
            for tag, _, start, length in (struct.unpack_from(">4sLLL", octets, 12 + 16 * i) for i in range(count))
        }
        self.unites: int = struct.unpack_from(">H", self.table("head"), 18)[0]
        self._nombre: int = struct.unpack_from(">H", self.table("maxp"), 4)[0]
        self.glyphes = self._cmap()

    def table(self, tag: str) -> bytes:
        """Return the bytes of a table; empty where the font has none."""
        start, length = self._places.get(tag, (0, 0))
        return self._octets[start : start + length]

    def largeur(self, glyphe: int) -> float:
        """Return the advance of a glyph, in thousandths of the em."""
        return self._avances[min(glyphe, len(self._avances) - 1)] * 1000 / self.unites

    def mesure(self, tag: str, offset: int) -> int:
        """Return a signed 16-bit number of a table, in thousandths of the em."""
        return round(int(struct.unpack_from(">h", self.table(tag), offset)[0]) * 1000 / self.unites)

    @property
    def italique(self) -> float:
        """The angle of its slant, in degrees."""
        return float(struct.unpack_from(">l", self.table("post"), 4)[0]) / 65536

    @property
    def capitale(self) -> int:
        """The height of a capital, in thousandths of the em: that of the outline of H."""
        top: int = struct.unpack_from(">h", self._glyphe(self.glyphes[ord("H")]), 8)[0]
        return round(top * 1000 / self.unites)

    @cached_property
    def _avances(self) -> tuple[int, ...]:
        count = struct.unpack_from(">H", self.table("hhea"), 34)[0]
        return struct.unpack(f">{count * 2}H", self.table("hmtx")[: 4 * count])[::2]

    def _cmap(self) -> dict[int, int]:
        table = self.table("cmap")
        count = struct.unpack_from(">H", table, 2)[0]
        records = [struct.unpack_from(">HHL", table, 4 + 8 * i) for i in range(count)]
        starts = {(platform, encoding): start for platform, encoding, start in records}
        codes = _cmap_4(table[starts[3, 1] :])
        if (3, 10) in starts:
            codes |= _cmap_12(table[starts[3, 10] :])
        return codes

    @cached_property
    def _loca(self) -> tuple[int, ...]:
        longue = struct.unpack_from(">h", self.table("head"), 50)[0]
        count = self._nombre + 1
        if longue:
            return struct.unpack(f">{count}L", self.table("loca")[: 4 * count])
        return tuple(2 * place for place in struct.unpack(f">{count}H", self.table("loca")[: 2 * count]))

    def _glyphe(self, glyphe: int) -> bytes:
        return self.table_glyf[self._loca[glyphe] : self._loca[glyphe + 1]]

    @cached_property
    def table_glyf(self) -> bytes:
        """The outlines of all glyphs."""
        return self.table("glyf")

    def extrait(self, glyphes: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """Return a font of these glyphs alone, and their new numbers; 0 stays the missing glyph.

        The font has what a PDF's CIDFontType2 needs: no names, no character map.
        """
        ordre = list(dict.fromkeys([0, *glyphes]))
        # Accented letters are made of other glyphs, which join the end of the list while it is walked.
        numeros = {ancien: nouveau for nouveau, ancien in enumerate(ordre)}
        contours = [self._renumerote(self._glyphe(ancien), numeros, ordre) for ancien in ordre]
        corps, loca = bytearray(), [0]
        for contour in contours:
            corps += contour + bytes(-len(contour) % 4)
            loca.append(len(corps))
        tables = {tag: self.table(tag) for tag in _TABLES_COPIEES if tag in self._places}
        tables["head"] = _change(self.table("head"), (8, ">L", 0), (50, ">h", 1))
        tables["hhea"] = _change(self.table("hhea"), (34, ">H", len(ordre)))
        tables["maxp"] = _change(self.table("maxp"), (4, ">H", len(ordre)))
        tables["hmtx"] = b"".join(self._hmtx(ancien) for ancien in ordre)
        tables["loca"] = struct.pack(f">{len(loca)}L", *loca)
        tables["glyf"] = bytes(corps)
        return _fichier(tables), numeros

    def _hmtx(self, glyphe: int) -> bytes:
        table, count = self.table("hmtx"), len(self._avances)
        if glyphe < count:
            return table[4 * glyphe : 4 * glyphe + 4]
        left = 4 * count + 2 * (glyphe - count)
        return table[4 * count - 4 : 4 * count - 2] + table[left : left + 2]

    @staticmethod
    def _renumerote(contour: bytes, numeros: dict[int, int], ordre: list[int]) -> bytes:
        """Give the parts of a composite glyph their new numbers, adding those that are new to the list."""
        if len(contour) < 10 or struct.unpack_from(">h", contour)[0] >= 0:
            return contour
        out = bytearray(contour)
        at, flags = 10, _SUITE
        while flags & _SUITE:
            flags, partie = struct.unpack_from(">HH", contour, at)
            if partie not in numeros:
                numeros[partie] = len(ordre)
                ordre.append(partie)
            struct.pack_into(">H", out, at + 2, numeros[partie])
            at += 4 + (4 if flags & _COMPOSANTS_MOTS else 2)
            at += 2 if flags & _ECHELLE else 4 if flags & _ECHELLE_XY else 8 if flags & _MATRICE else 0
        return bytes(out)


def _cmap_4(table: bytes) -> dict[int, int]:
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends, starts, deltas, offsets = (
        struct.unpack_from(f">{count}H", table, 14 + 2 * count * i + (2 if i else 0)) for i in range(4)
    )
    base = 16 + 6 * count
    codes: dict[int, int] = {}
    for index, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, offsets, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyphe = code
            if offset:
                glyphe = struct.unpack_from(">H", table, base + 2 * index + offset + 2 * (code - start))[0]
            if glyphe or not offset:
                glyphe = (glyphe + delta) & 0xFFFF
            if glyphe:
                codes[code] = glyphe
    return codes


def _cmap_12(table: bytes) -> dict[int, int]:
    codes: dict[int, int] = {}
    for index in range(struct.unpack_from(">L", table, 12)[0]):
        start, end, glyphe = struct.unpack_from(">LLL", table, 16 + 12 * index)
        codes.update(zip(range(start, end + 1), range(glyphe, glyphe + end - start + 1), strict=True))
    return codes


def _change(table: bytes, *fields: tuple[int, str, int]) -> bytes:
    out = bytearray(table)
    for offset, kind, value in fields:
        struct.pack_into(kind, out, offset, value)
    return bytes(out)


def _somme(octets: bytes) -> int:
    octets += bytes(-len(octets) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(octets) // 4}L", octets)
    return sum(words) & 0xFFFFFFFF


def _fichier(tables: dict[str, bytes]) -> bytes:
    """Assemble a font file, with its checksums."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">LHHHH", 0x00010000, count, 16 << power, power, (count - (1 << power)) * 16)
    at = 12 + 16 * count
    records, bodies, head_at = b"", b"", 0
    for tag in sorted(tables):
        table = tables[tag]
        head_at = at if tag == "head" else head_at
        records += struct.pack(">4sLLL", tag.encode("latin-1"), _somme(table), at, len(table))
        padded = table + bytes(-len(table) % 4)
        bodies += padded
        at += len(padded)
    font = head + records + bodies
    return _change(font, (head_at + 8, ">L", (0xB1B0AFBA - _somme(font)) & 0xFFFFFFFF))
