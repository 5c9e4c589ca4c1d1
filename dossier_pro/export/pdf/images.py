"""Pictures into a PDF as they are: the bytes that ``images.prepare`` made, neither decoded nor packed anew.

A PDF reads JPEG data and the rows of a PNG natively. reportlab's own ``drawImage`` decodes each picture to tell it from
others, and packs those of a PNG again (``docs/adr/0009-pdf-by-reportlab-and-pikepdf.md``).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

from dossier_pro.export.document import PrintedImage


def picture_stream(image: PrintedImage) -> PDFStream:
    """Return a picture as an object of reportlab's."""
    entries, content = _jpeg(image.octets) if image.format == "JPEG" else _png(image)
    head = {"Type": PDFName("XObject"), "Subtype": PDFName("Image"), "Width": image.largeur, "Height": image.hauteur}
    return PDFStream(PDFDictionary({**head, **entries}), content)


def _jpeg(octets: bytes) -> tuple[Mapping[str, object], bytes]:
    return {"ColorSpace": PDFName("DeviceRGB"), "BitsPerComponent": 8, "Filter": PDFName("DCTDecode")}, octets


def _png(image: PrintedImage) -> tuple[Mapping[str, object], bytes]:
    """The rows of a PNG in colours or with a palette, as ``images.prepare`` writes them."""
    chunks = list(_chunks(image.octets))
    header = next(data for kind, data in chunks if kind == b"IHDR")
    depth, colour = header[8], header[9]
    assert colour in (2, 3)
    rows = b"".join(data for kind, data in chunks if kind == b"IDAT")
    if rows.endswith(b"\r"):
        # A stream that ends so would be taken for one that is too long (``closing``); what follows its end is not read.
        rows += b"\n"
    space: object = PDFName("DeviceRGB")
    if colour == 3:
        palette = next(data for kind, data in chunks if kind == b"PLTE")
        # The text of an object is written as it is; a string of reportlab's would be taken for text.
        space = PDFArray([PDFName("Indexed"), space, len(palette) // 3 - 1, f"<{palette.hex()}>"])
    rows_of = {"Predictor": 15, "Colors": 3 if colour == 2 else 1, "BitsPerComponent": depth, "Columns": image.largeur}
    entries = {"ColorSpace": space, "BitsPerComponent": depth, "Filter": PDFName("FlateDecode")}
    return {**entries, "DecodeParms": PDFDictionary(rows_of)}, rows


def _chunks(octets: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 8
    while at < len(octets):
        (length,) = struct.unpack_from(">I", octets, at)
        yield octets[at + 4 : at + 8], octets[at + 8 : at + 8 + length]
        at += 12 + length
