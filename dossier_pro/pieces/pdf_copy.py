"""A PDF with nothing left but what its pages show: for whoever prefers its own text and lines to pictures of them.

Gone are programs, actions, links, attachments, notes, layers and every word about who made it. Fields and stamps
become part of their page.
"""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import pikepdf

_SANS_TRACE: Final = (
    "/Metadata",
    "/PieceInfo",
    "/AF",
    "/StructParent",
    "/StructParents",
    "/LastModified",
    "/OPI",
    "/Ref",
    "/Measure",
    "/AA",
    "/A",
    "/Alternates",
)
_PAGE: Final = (
    "/Contents",
    "/Resources",
    "/MediaBox",
    "/CropBox",
    "/Rotate",
    "/UserUnit",
    "/Type",
    "/Parent",
    "/Group",
)
_MUETTES: Final = {"/Link", "/Popup", "/Text", "/FileAttachment", "/Sound", "/Movie", "/Screen", "/3D", "/RichMedia"}


def copier(octets: bytes, pages: int | None = None) -> bytes | None:
    """Return a PDF with the same pages and nothing else; None where only a picture is safe.

    A file with layers gives None: what is hidden in it would be shown. So does one that cannot be taken apart, and one
    that is damaged in such a way that a page of it could not be put into another file.

    Args:
        octets: the PDF, without a password.
        pages: how many pages were drawn of it; a damaged file may have as many as who reads it finds.
    """
    import pikepdf

    from dossier_pro.office.pdf_guard import ODD, PdfBombError, examine

    try:
        examine(octets)
    except PdfBombError:
        return None
    try:
        with pikepdf.open(io.BytesIO(octets)) as source:
            if "/OCProperties" in source.Root or pages not in (None, len(source.pages)):
                return None
            _aplatir(source)
            with pikepdf.new() as made:
                made.pages.extend(source.pages)
                for page in made.pages:
                    for name in [str(key) for key in page.obj if str(key) not in _PAGE]:
                        del page.obj[name]
                _nettoyer(made)
                target = io.BytesIO()
                made.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        return target.getvalue() if _se_pose(target.getvalue()) else None
    except (pikepdf.PikepdfError, *ODD):
        return None


def _se_pose(octets: bytes) -> bool:
    """Whether each page can be put into another file: its content can be read, and it has a size.

    They are put into one here, where time and memory are counted: the export does it with no one to end it.

    Raises:
        PikepdfError, ValueError, TypeError: one cannot.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(octets)) as made, pikepdf.new() as other:
        for page in made.pages:
            form = other.copy_foreign(page.as_form_xobject())
            box = pikepdf.Rectangle(*(float(value) for value in form["/BBox"]))
            turned = [float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0])]
            if not (len(turned) == 6 and all(map(math.isfinite, (*turned, box.width, box.height)))):
                return False
            if min(box.width, box.height) < 1 or abs(turned[0] * turned[3] - turned[1] * turned[2]) < _PLAT:
                return False
            drawn = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=other.make_indirect(form)))
            other.add_blank_page().obj["/Resources"] = drawn
        target = io.BytesIO()
        other.save(target, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.tell() <= _PLUS_LOURD * len(octets) + _PAGE_LOURDE * len(made.pages)


_PLAT: Final = 1e-6
_PLUS_LOURD, _PAGE_LOURDE = 2, 20_000
"""What pages may weigh in another file: twice what they do in their own, and some bytes a page."""


def _aplatir(source: pikepdf.Pdf) -> None:
    """Draw fields and stamps into their pages; what only reacts to a click goes."""
    import pikepdf

    for page in source.pages:
        if "/Annots" in page.obj:
            kept = [a for a in _liste(page.obj["/Annots"]) if str(a.get("/Subtype", "")) not in _MUETTES]
            page.obj["/Annots"] = pikepdf.Array(kept)
    source.generate_appearance_streams()
    source.flatten_annotations("all")


def _liste(value: Any) -> list[Any]:
    import pikepdf

    items = list(value) if isinstance(value, pikepdf.Array) else []
    return [item for item in items if isinstance(item, pikepdf.Dictionary)]


def _nettoyer(made: pikepdf.Pdf) -> None:
    import pikepdf

    for thing in made.objects:
        if isinstance(thing, pikepdf.Stream) and str(thing.get("/Subtype", "")) == "/PS":
            # Words of PostScript inside a page: no reader shows them, a printer would run them.
            thing.write(b"")
        if isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)) and str(thing.get("/Type", "")) != "/Catalog":
            for name in [name for name in _SANS_TRACE if name in thing]:
                del thing[name]
        if isinstance(thing, pikepdf.Stream) and _est_jpeg(thing):
            bare, parms = sans_traces(thing.read_raw_bytes()), thing.get("/DecodeParms")
            thing.write(bare, filter=pikepdf.Name.DCTDecode)
            if parms is not None:
                thing["/DecodeParms"] = parms


def _est_jpeg(thing: pikepdf.Stream) -> bool:
    import pikepdf

    filters = thing.get("/Filter")
    if isinstance(filters, pikepdf.Array):
        filters = filters[0] if len(filters) == 1 else None
    return str(filters) == "/DCTDecode"


def sans_traces(jpeg: bytes) -> bytes:
    """Return a JPEG without place, device, thumbnail or comment; its picture is not decoded.

    What is not understood is left as it is. Adobe's mark stays: colours depend on it.
    """
    out = bytearray(jpeg[:2])
    at = 2
    while at + 4 <= len(jpeg) and jpeg[at] == 0xFF:
        kind = jpeg[at + 1]
        if kind == 0xDA or 0xD0 <= kind <= 0xD9:
            break
        size = int.from_bytes(jpeg[at + 2 : at + 4], "big")
        if not (0xE1 <= kind <= 0xEF and kind != 0xEE) and kind != 0xFE:
            out += jpeg[at : at + 2 + size]
        at += 2 + size
    return bytes(out) + jpeg[at:]
