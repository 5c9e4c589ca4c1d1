"""What a PDF says of itself: title and author twice over, the standards it keeps, its colours, its outline.

PDF/A-2 (ISO 19005-2, conformance A) and PDF/UA-1 (ISO 14289-1) at once. No dates, so that the same dossier gives the
same bytes and tells nothing more than it says.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.sax.saxutils import escape

from dossier_pro.export.pdf.file import PdfFile, texte

PROGRAMME = "Dossier Pro"
LANGUE = "fr-FR"


def infos(fichier: PdfFile, titre: str, auteur: str) -> int:
    """Add the information dictionary and return its number."""
    texts = {"Title": titre, "Author": auteur, "Creator": PROGRAMME, "Producer": PROGRAMME}
    return fichier.objet("<<" + "".join(f"/{key}{texte(text)}" for key, text in texts.items() if text) + ">>")


def xmp(fichier: PdfFile, titre: str, auteur: str, *, conforme: bool = True) -> int:
    """Add the metadata stream, which says the same as ``infos``, and return its number.

    With ``conforme`` it says that the file keeps to PDF/UA-1 and PDF/A-2a.
    """
    createur = f"<dc:creator><rdf:Seq><rdf:li>{escape(auteur)}</rdf:li></rdf:Seq></dc:creator>" if auteur else ""
    packet = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(titre)}</rdf:li></rdf:Alt></dc:title>
{createur}
<dc:language><rdf:Bag><rdf:li>{LANGUE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PROGRAMME}</xmp:CreatorTool>
<pdf:Producer>{PROGRAMME}</pdf:Producer>
{_CONFORME if conforme else ""}
</rdf:Description>
{_EXTENSION if conforme else ""}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""
    return fichier.flux("/Type/Metadata/Subtype/XML", packet.encode("utf-8"), compresse=False)


_CONFORME = """<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>"""

_EXTENSION = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file keeps to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>"""


def intention(fichier: PdfFile) -> int:
    """Add the meaning of the file's colours (sRGB) and return its number."""
    profil = fichier.flux("/N 3", srgb())
    nom = "sRGB IEC61966-2.1"
    return fichier.objet(
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({nom})/Info({nom})"
        f"/DestOutputProfile {profil} 0 R>>"
    )


# --- colours -----------------------------------------------------------------------------------------------------

_D50 = (0.9642, 1.0, 0.8249)
_COLORANTS = {
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_ADAPTATION = (1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168)
_COURBE = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)


@lru_cache(maxsize=1)
def srgb() -> bytes:
    """Return an ICC profile of sRGB (IEC 61966-2-1), made of the numbers of that standard, adapted to D50."""
    tags = {
        b"desc": _mluc("sRGB"),
        b"cprt": _mluc("CC0"),
        b"wtpt": _xyz(_D50),
        b"chad": b"sf32" + bytes(4) + _fixes(_ADAPTATION),
        **{tag: _xyz(values) for tag, values in _COLORANTS.items()},
        b"rTRC": b"para" + bytes(4) + struct.pack(">HH", 3, 0) + _fixes(_COURBE),
    }
    places: dict[bytes, tuple[int, int]] = {}
    corps = b""
    start = 128 + 4 + 12 * (len(tags) + 2)
    for tag, content in tags.items():
        places[tag] = (start + len(corps), len(content))
        corps += content + bytes(-len(content) % 4)
    places[b"gTRC"] = places[b"bTRC"] = places[b"rTRC"]
    table = struct.pack(">L", len(places)) + b"".join(
        struct.pack(">4sLL", tag, *place) for tag, place in places.items()
    )
    head = struct.pack(">L4sL4s4s4s", 128 + len(table) + len(corps), b"", 0x04200000, b"mntr", b"RGB ", b"XYZ ")
    head += struct.pack(">6H4s", 2026, 1, 1, 0, 0, 0, b"acsp") + bytes(28) + _fixes(_D50)
    return head + bytes(128 - len(head)) + table + corps


def _fixes(values: Sequence[float]) -> bytes:
    return struct.pack(f">{len(values)}l", *(round(value * 65536) for value in values))


def _xyz(values: Sequence[float]) -> bytes:
    return b"XYZ " + bytes(4) + _fixes(values)


def _mluc(text: str) -> bytes:
    octets = text.encode("utf-16-be")
    return b"mluc" + bytes(4) + struct.pack(">LL4sLL", 1, 12, b"enUS", len(octets), 28) + octets


# --- outline and destinations ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A line of the outline: its level from 1, its title, and the name of the place that it leads to."""

    niveau: int
    titre: str
    ancre: str


def nom_de(ancre: str) -> str:
    """Return the name of a place as a string of the file."""
    return f"<{ancre.encode('utf-8').hex()}>"


def destinations(fichier: PdfFile, places: Mapping[str, str]) -> int:
    """Add the places that can be led to, each by its name and its destination array; return the number."""
    pairs = sorted((ancre.encode("utf-8"), place) for ancre, place in places.items())
    names = " ".join(f"<{octets.hex()}>{place}" for octets, place in pairs)
    return fichier.objet(f"<</Dests<</Names[{names}]>>>>")


def plan(fichier: PdfFile, entrees: Sequence[OutlineEntry]) -> int | None:
    """Add the outline and return its number; None where it has no lines."""
    if not entrees:
        return None
    root = fichier.reserver()
    numeros = [fichier.reserver() for _ in entrees]
    niveaux = _niveaux(entrees)
    children: dict[int, list[int]] = {}
    parents: list[int] = []
    stack: list[int] = []
    for rank, niveau in enumerate(niveaux):
        del stack[niveau - 1 :]
        parents.append(stack[-1] if stack else -1)
        children.setdefault(parents[-1], []).append(rank)
        stack.append(rank)
    for rank, entree in enumerate(entrees):
        siblings = children[parents[rank]]
        place = siblings.index(rank)
        parent = root if parents[rank] < 0 else numeros[parents[rank]]
        corps = f"/Title{texte(entree.titre)}/Parent {parent} 0 R/Dest{nom_de(entree.ancre)}"
        corps += f"/Prev {numeros[siblings[place - 1]]} 0 R" if place else ""
        corps += f"/Next {numeros[siblings[place + 1]]} 0 R" if place + 1 < len(siblings) else ""
        below = children.get(rank, [])
        if below:
            count = _dessous(niveaux, rank)
            corps += f"/First {numeros[below[0]]} 0 R/Last {numeros[below[-1]]} 0 R/Count {count}"
        fichier.mettre(numeros[rank], f"<<{corps}>>")
    top = children[-1]
    fichier.mettre(
        root,
        f"<</Type/Outlines/First {numeros[top[0]]} 0 R/Last {numeros[top[-1]]} 0 R/Count {len(entrees)}>>",
    )
    return root


def _niveaux(entrees: Sequence[OutlineEntry]) -> list[int]:
    """The levels, without jumps: a line is at most one level below the one before it."""
    out: list[int] = []
    for entree in entrees:
        out.append(max(1, min(entree.niveau, out[-1] + 1 if out else 1)))
    return out


def _dessous(niveaux: list[int], rank: int) -> int:
    count = 0
    for niveau in niveaux[rank + 1 :]:
        if niveau <= niveaux[rank]:
            break
        count += 1
    return count
