"""Fonts in a PDF: a font of the glyphs that are shown, each character with a code of its own.

The code of a character is the order in which it first occurs, so that a no-break space and a space, which share a
glyph, stay apart for those who copy, search or listen, and a small capital means its letter. Codes have two bytes: no
font is cut in pieces, and no character is without its Unicode value (ISO 32000-1, 9.7 and 9.10.3; PDF/A-2 6.2.11.7).
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Sequence

from dossier_pro.export.fonts.truetype import TrueType
from dossier_pro.export.fonts.widths import police
from dossier_pro.export.pdf.file import PdfFile

_BLOC = 100
"""The most lines a block of a character map may have (ISO 32000-1, 9.7.5)."""


class PoliceIncorporee:
    """One font of a file: gives the codes of texts, and itself once all is shown.

    Attributes:
        ressource: its name in the pages' resources.
        numero: the number of its object.
    """

    def __init__(self, nom: str, ressource: str, fichier: PdfFile) -> None:
        self.source: TrueType = police(nom)
        self.ressource = ressource
        self.numero = fichier.reserver()
        self._codes: dict[str, str] = {}

    def codes(self, text: str, sens: Sequence[str] = "") -> str:
        """Return a text as the codes of its characters, in hexadecimal digits.

        ``sens`` gives what each of its characters stands for, where that is another, or several.
        """
        known = self._codes
        signes = (
            [shown if shown == meant else shown + meant for shown, meant in zip(text, sens, strict=True)]
            if sens
            else text
        )
        try:
            return "".join([known[signe] for signe in signes])
        except KeyError:
            for signe in signes:
                known.setdefault(signe, f"{len(known) + 1:04X}")
            return "".join([known[signe] for signe in signes])

    def ecrire(self, fichier: PdfFile) -> None:
        """Add the font to the file."""
        source, chars = self.source, list(self._codes)
        glyphes = [source.glyphes[ord(char[0])] for char in chars]
        octets, numeros = source.extrait(ord(char[0]) for char in chars)
        haut, bas, capitale = source.hauteurs
        # Six letters name the choice of glyphs (ISO 32000-1, 9.6.4).
        empreinte = hashlib.sha256("".join(chars).encode("utf-8")).digest()
        nom = "".join(chr(65 + byte % 26) for byte in empreinte[:6]) + "+" + source.nom
        corps = fichier.flux(f"/Length1 {len(octets)}", octets)
        vers_glyphes = struct.pack(f">{len(chars) + 1}H", 0, *(numeros[glyphe] for glyphe in glyphes))
        carte = fichier.flux("", vers_glyphes)
        unicode = fichier.flux("", _vers_unicode([char[1:] or char for char in chars]).encode("ascii"))
        largeurs = " ".join(f"{source.largeur(glyphe):.4f}".rstrip("0").rstrip(".") for glyphe in glyphes)
        descripteur = fichier.objet(
            f"<</Type/FontDescriptor/FontName/{nom}/Flags {68 if source.italique else 4}"
            f"/FontBBox[{' '.join(map(str, source.boite))}]"
            f"/ItalicAngle {source.italique:g}/Ascent {haut}/Descent {bas}"
            f"/CapHeight {capitale}/StemV {120 if 'Bold' in source.nom else 80}"
            f"/FontFile2 {corps} 0 R>>"
        )
        descendante = fichier.objet(
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/{nom}"
            "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
            f"/FontDescriptor {descripteur} 0 R/CIDToGIDMap {carte} 0 R/DW {source.largeur(0):g}/W[1[{largeurs}]]>>"
        )
        fichier.mettre(
            self.numero,
            f"<</Type/Font/Subtype/Type0/BaseFont/{nom}/Encoding/Identity-H/DescendantFonts[{descendante} 0 R]"
            f"/ToUnicode {unicode} 0 R>>",
        )


def _vers_unicode(chars: list[str]) -> str:
    """Return the map from codes to Unicode; characters beyond U+FFFF are written as pairs of surrogates."""
    out = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<0000> <FFFF>",
        "endcodespacerange",
    ]
    for start in range(0, len(chars), _BLOC):
        part = chars[start : start + _BLOC]
        out.append(f"{len(part)} beginbfchar")
        out += [f"<{code:04X}> <{c.encode('utf-16-be').hex().upper()}>" for code, c in enumerate(part, start + 1)]
        out.append("endbfchar")
    out += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(out)
