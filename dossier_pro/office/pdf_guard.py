"""A PDF from outside, opened once it is known that it does not call itself over and over, or expand beyond measure.

A drawing in a PDF (form XObject, ISO 32000-1, 8.10) may draw others: 31 of them that draw the next one twice are a
thousand million drawings in seven kilobytes. pdfium draws them all, until the memory is full.
"""

from __future__ import annotations

import io
import re
import zlib
from typing import Any, Final

import pypdfium2 as pdfium

from dossier_pro import limits

MAX_DRAWINGS: Final = limits.PDF_DRAWINGS_TIMES
MAX_CONTENT: Final = limits.PDF_CONTENT_BYTES
ODD: Final = (RuntimeError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What readers of PDF raise, besides their own errors, where a value is not what it should be: 10¹² for a flag."""
_MAX_DEPTH: Final = limits.PDF_DRAWINGS_LEVELS
_DRAWN: Final = re.compile(rb"/([^\s/<>\[\]()%{}]+)\s+Do\b")


class PdfBombError(pdfium.PdfiumError):  # type: ignore[misc]  # no types in pypdfium2
    """The PDF calls itself without end, or expands beyond measure; it is treated as a damaged one."""


def open_pdf(source: bytes) -> pdfium.PdfDocument:
    """Open a PDF.

    Raises:
        pdfium.PdfiumError: it is damaged, protected, or a ``PdfBombError``.
    """
    examine(source)
    return pdfium.PdfDocument(source)


def examine(source: bytes) -> None:
    """Refuse a PDF that no program should draw; one that cannot be looked into is left to whoever opens it.

    Raises:
        PdfBombError: see the limits above.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(source), suppress_warnings=True) as document:
            _Drawings().count(document)
    except PdfBombError:
        raise
    except (pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DataDecodingError, *ODD):
        return


class _Drawings:
    """Counts what a document draws; each drawing is looked at once, however often it is drawn."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], int] = {}
        self._total = 0

    def count(self, document: Any) -> None:
        import pikepdf

        for page in document.pages:
            try:
                contents = page.obj.get("/Contents")
                forms = _forms(page.obj.get("/Resources"))
                streams = list(contents) if isinstance(contents, pikepdf.Array) else [contents]
                drawings = sum(self._of(stream, forms, ()) for stream in streams)
            except PdfBombError:
                raise
            except (pikepdf.PdfError, pikepdf.DataDecodingError, *ODD):
                continue  # a damaged page hides nothing that the next ones do
            self._add(drawings)

    def _add(self, drawings: int) -> None:
        self._total += drawings
        if self._total > MAX_DRAWINGS:
            raise PdfBombError("expands beyond measure")

    def _of(self, stream: Any, forms: dict[bytes, Any], above: tuple[tuple[int, int], ...]) -> int:
        total = 0
        content = _inflated(stream)
        for match in _DRAWN.finditer(content) if forms else ():
            form = forms.get(match[1])
            if form is not None:
                total += 1 + self._drawn(form, forms, above)
                if total > MAX_DRAWINGS:
                    raise PdfBombError("expands beyond measure")
        return total

    def _drawn(self, form: Any, around: dict[bytes, Any], above: tuple[tuple[int, int], ...]) -> int:
        ident = form.objgen
        if ident in self._known:
            return self._known[ident]
        if ident in above or len(above) > _MAX_DEPTH:
            raise PdfBombError("calls itself")
        # A drawing without resources of its own takes those of its page (ISO 32000-1, table 95).
        own = _forms(form["/Resources"]) if "/Resources" in form else around
        self._known[ident] = found = self._of(form, own, (*above, ident))
        return found


def _forms(resources: Any) -> dict[bytes, Any]:
    import pikepdf

    named = resources.get("/XObject") if isinstance(resources, pikepdf.Dictionary) else None
    if not isinstance(named, pikepdf.Dictionary):
        return {}
    return {
        str(name)[1:].encode("latin-1", "replace"): one
        for name, one in named.items()
        if isinstance(one, pikepdf.Stream) and str(one.get("/Subtype")) == "/Form"
    }


def _inflated(stream: Any) -> bytes:
    """Return what a content stream says; looked at piece by piece, because 1 MB may hold a thousand."""
    import pikepdf

    if not isinstance(stream, pikepdf.Stream):
        return b""
    kind = stream.get("/Filter")
    raw = bytes(stream.read_raw_bytes())
    if kind is None:
        return raw
    if str(kind) != "/FlateDecode" or stream.get("/DecodeParms") is not None:
        return bytes(stream.read_bytes()) if len(raw) < MAX_CONTENT // 1000 else b""
    inflating = zlib.decompressobj()
    try:
        content = inflating.decompress(raw, MAX_CONTENT)
    except zlib.error:
        return bytes(stream.read_bytes())
    if inflating.unconsumed_tail:
        raise PdfBombError("expands beyond measure")
    return content
