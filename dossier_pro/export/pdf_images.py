"""Pictures into a PDF as they are: the bytes that ``images.prepare`` made, neither decoded nor packed anew.

A PDF reads JPEG data and the rows of a PNG natively, so nothing is lost and a screenshot costs no time.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from typing import Any

from dossier_pro.export.document import Image


def draw_image(canvas: Any, image: Image, x: float, y: float, width: float, height: float) -> None:
    """Draw a picture with its lower left corner at (x, y); lengths in points. Each picture is stored once in a file."""
    document = canvas._doc
    name = hashlib.sha256(image.octets).hexdigest()[:32]
    inner = document.getXObjectName(name)
    if inner not in document.idToObject:
        document.addForm(name, _stream(image))
    canvas._currentPageHasImages = 1
    if name not in canvas._formsinuse:
        canvas._formsinuse.append(name)
    canvas.saveState()
    canvas.transform(width, 0, 0, height, x, y)
    canvas._code.append(f"/{inner} Do")
    canvas.restoreState()


def _stream(image: Image) -> Any:
    from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFStream

    common = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": image.largeur,
        "Height": image.hauteur,
    }
    special, content = _jpeg(image.octets) if image.format == "JPEG" else _png(image)
    return PDFStream(PDFDictionary(common | special), content)


def _jpeg(octets: bytes) -> tuple[dict[str, Any], bytes]:
    from reportlab.pdfbase.pdfdoc import PDFName

    return {"ColorSpace": PDFName("DeviceRGB"), "BitsPerComponent": 8, "Filter": PDFName("DCTDecode")}, octets


def _png(image: Image) -> tuple[dict[str, Any], bytes]:
    """The rows of a PNG in colours or with a palette, as ``images.prepare`` writes them."""
    from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

    chunks = list(_chunks(image.octets))
    header = next(data for kind, data in chunks if kind == b"IHDR")
    depth, colour = header[8], header[9]
    assert colour in (2, 3)
    rows = b"".join(data for kind, data in chunks if kind == b"IDAT")
    colours = 3 if colour == 2 else 1
    space: Any = PDFName("DeviceRGB")
    if colour == 3:
        palette = next(data for kind, data in chunks if kind == b"PLTE")
        space = PDFArray([PDFName("Indexed"), space, len(palette) // 3 - 1, PDFString(palette, enc="raw")])
    predictor = {"Predictor": 15, "Colors": colours, "BitsPerComponent": depth, "Columns": image.largeur}
    special = {"ColorSpace": space, "BitsPerComponent": depth, "Filter": PDFName("FlateDecode")}
    return special | {"DecodeParms": PDFDictionary(predictor)}, rows


def _chunks(octets: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(octets):
        (length,) = struct.unpack_from(">I", octets, at)
        yield octets[at + 4 : at + 8], octets[at + 8 : at + 8 + length]
        at += 12 + length
