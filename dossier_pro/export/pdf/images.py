"""Pictures into a PDF as they are: the bytes that ``images.prepare`` made, neither decoded nor packed anew.

A PDF reads JPEG data and the rows of a PNG natively, so nothing is lost and a screenshot costs no time.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from dossier_pro.export.document import PrintedImage
from dossier_pro.export.pdf.file import PdfFile
from dossier_pro.export.pdf.page_copies import MARQUE, marque


def incorporer(fichier: PdfFile, image: PrintedImage) -> int:
    """Add a picture to the file and return the number of its object; where a page is to stand, an empty frame."""
    if image.copie:
        frame = f"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/{MARQUE}({marque(image.copie)})"
        return fichier.flux(frame, b"", compresse=False)
    entrees, contenu = _jpeg(image.octets) if image.format == "JPEG" else _png(image)
    common = f"/Type/XObject/Subtype/Image/Width {image.largeur}/Height {image.hauteur}"
    return fichier.flux(common + entrees, contenu, compresse=False)


def _jpeg(octets: bytes) -> tuple[str, bytes]:
    return "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", octets


def _png(image: PrintedImage) -> tuple[str, bytes]:
    """The rows of a PNG in colours or with a palette, as ``images.prepare`` writes them."""
    chunks = list(_chunks(image.octets))
    header = next(data for kind, data in chunks if kind == b"IHDR")
    depth, colour = header[8], header[9]
    assert colour in (2, 3)
    rows = b"".join(data for kind, data in chunks if kind == b"IDAT")
    colours = 3 if colour == 2 else 1
    space = "/DeviceRGB"
    if colour == 3:
        palette = next(data for kind, data in chunks if kind == b"PLTE")
        space = f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]"
    parms = f"<</Predictor 15/Colors {colours}/BitsPerComponent {depth}/Columns {image.largeur}>>"
    return f"/ColorSpace{space}/BitsPerComponent {depth}/Filter/FlateDecode/DecodeParms{parms}", rows


def _chunks(octets: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(octets):
        (length,) = struct.unpack_from(">I", octets, at)
        yield octets[at + 4 : at + 8], octets[at + 8 : at + 8 + length]
        at += 12 + length
