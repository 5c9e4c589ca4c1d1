"""Pages of annexes put into our PDF as they are, in the places that the writer kept for them.

The writer draws an empty frame where such a page goes (``document.Copie``), one unit wide and high; here the frame is
given the page's own content. Text stays text and lines stay lines, at the price of whatever faults the original has:
such a file says nothing of accessibility.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Final

from dossier_pro.export.document import Copie, Document

if TYPE_CHECKING:
    import pikepdf

MARQUE: Final = "DossierProCopie"
"""The key, in the dictionary of an empty frame, of the text « SHA-256 rank »."""


_ETAT_INITIAL: Final = "0 g 0 G 1 w 0 J 0 j 10 M [] 0 d 0 Tc 0 Tw 100 Tz 0 Ts 0 Tr"
"""What every page begins with (ISO 32000-1, 8.4.1); inside another page, that one's colours and lines would go on."""


def marque(copie: Copie) -> str:
    """Return what tells an empty frame which page it is for."""
    return f"{copie.sha256} {copie.rang}"


def contient_des_copies(document: Document) -> bool:
    """Whether the PDF of a document holds pages as they are."""
    return any(image.copie for annexe in document.feuillets() for image in annexe.images)


def inserer(octets: bytes, copies: Mapping[str, bytes]) -> bytes:
    """Return a PDF whose empty frames hold their pages. The same files give the same bytes.

    Args:
        octets: a PDF of ours.
        copies: harmless PDFs (``pieces.pdf_copy``) by their SHA-256.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(octets)) as pdf, ExitStack() as stack:
        sources: dict[str, pikepdf.Pdf] = {}
        for thing in list(pdf.objects):
            if not (isinstance(thing, pikepdf.Stream) and f"/{MARQUE}" in thing):
                continue
            sha, rang = str(thing[f"/{MARQUE}"]).split()
            del thing[f"/{MARQUE}"]
            if sha not in sources:
                sources[sha] = stack.enter_context(pikepdf.open(io.BytesIO(copies[sha])))
            _remplir(pdf, thing, sources[sha].pages[int(rang)])
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return target.getvalue()


def _remplir(pdf: pikepdf.Pdf, cadre: pikepdf.Stream, page: pikepdf.Page) -> None:
    """Give a frame the content of a page, turned as it is read and scaled to the frame."""
    import pikepdf

    form = pdf.copy_foreign(page.as_form_xobject())
    values = [float(value) for value in form.get("/Matrix", [1, 0, 0, 1, 0, 0])]
    matrix = pikepdf.Matrix(*values)
    box = pikepdf.Rectangle(*(float(value) for value in form["/BBox"]))
    corners = [matrix.transform(p) for p in (box.lower_left, box.lower_right, box.upper_left, box.upper_right)]
    left, bottom = (min(float(c[i]) for c in corners) for i in (0, 1))
    width, height = (max(float(c[i]) for c in corners) - low for i, low in ((0, left), (1, bottom)))
    place = f"{1 / width:.8f} 0 0 {1 / height:.8f} {-left / width:.8f} {-bottom / height:.8f} cm"
    cadre.write(f"{_ETAT_INITIAL} {place} /Page Do".encode("ascii"))
    cadre["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Page=pdf.make_indirect(form)))
