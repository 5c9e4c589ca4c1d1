"""What a PDF says of itself: title and author twice over, its language, the standards it keeps, its colours.

PDF/A-2 (ISO 19005-2, conformance A) and PDF/UA-1 (ISO 14289-1) at once. No dates, so that the same dossier gives the
same bytes and tells nothing more than it says.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from pikepdf import Array, Dictionary, Name, Pdf, String

from dossier_pro.export.pdf.strings import text_string

PROGRAMME: Final = "Dossier Pro"
LANGUE: Final = "fr-FR"
_COLOURS: Final = "sRGB IEC61966-2.1"


def describe(pdf: Pdf, title: str, author: str, *, conforming: bool) -> None:
    """Say in a file what it is; with ``conforming`` that it keeps to PDF/UA-1 and PDF/A-2a."""
    del pdf.docinfo
    del pdf.trailer.ID
    texts = {"/Title": title, "/Author": author, "/Creator": PROGRAMME, "/Producer": PROGRAMME}
    for key, text in texts.items():
        if text:
            pdf.docinfo[key] = text_string(text)
    packet = _xmp(title, author, conforming=conforming).encode()
    pdf.Root.Metadata = pdf.make_stream(packet, Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Lang = String(LANGUE)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=_COLOURS,
        Info=_COLOURS,
        DestOutputProfile=pdf.make_stream(srgb(), N=3),
    )
    pdf.Root.OutputIntents = Array([intent])


def _xmp(title: str, author: str, *, conforming: bool) -> str:
    """Return the metadata, written out: pikepdf's own way of writing them imports lxml, 15 ms of each export."""
    creator = f"<dc:creator><rdf:Seq><rdf:li>{_text(author)}</rdf:li></rdf:Seq></dc:creator>\n" if author else ""
    return _PACKET.format(
        title=_text(title),
        creator=creator,
        claims=_CLAIMS if conforming else "",
        schemas=_SCHEMAS if conforming else "",
    )


_NOT_XML: Final = dict.fromkeys((*range(9), 0x0B, 0x0C, *range(0x0E, 0x20), 0xFFFE, 0xFFFF))


def _text(text: str) -> str:
    return text.translate(_NOT_XML).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


_PACKET: Final = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{{title}}</rdf:li></rdf:Alt></dc:title>
{{creator}}<dc:language><rdf:Bag><rdf:li>{LANGUE}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{PROGRAMME}</xmp:CreatorTool>
<pdf:Producer>{PROGRAMME}</pdf:Producer>
{{claims}}
</rdf:Description>
{{schemas}}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"""

_CLAIMS: Final = """<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>"""

_SCHEMAS: Final = """<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
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
