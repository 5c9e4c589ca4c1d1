"""A PDF from outside, opened once it is known that it does not call itself over and over, or expand beyond measure.

A drawing in a PDF (form XObject, ISO 32000-1, 8.10) may draw others: 31 of them that draw the next one twice are a
thousand million drawings in seven kilobytes. pdfium draws them all, until the memory is full.
"""

from __future__ import annotations

import base64
import io
import re
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Final

import pypdfium2 as pdfium

from dossier_pro import limits

MAX_DRAWINGS: Final = limits.PDF_DRAWINGS_TIMES
MAX_CONTENT: Final = limits.PDF_CONTENT_BYTES
MAX_CONTENTS: Final = limits.PDF_CONTENTS_BYTES
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
        self._total = self._bytes = 0

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
        self._bytes += len(content)
        if self._bytes > MAX_CONTENTS:
            raise PdfBombError("expands beyond measure")
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
    """Return what a content stream says; never more than it may hold is unpacked, because 1 MB may hold a thousand.

    Raises:
        PdfBombError: it holds more.
    """
    import pikepdf

    if not isinstance(stream, pikepdf.Stream):
        return b""
    content = bytes(stream.read_raw_bytes())
    for kind in _filters(stream):
        unpack = _UNPACK.get(kind)
        if unpack is None:
            return b""  # no program packs a drawing so, or only its reader can tell
        content = unpack(content)
    if len(content) > MAX_CONTENT:
        raise PdfBombError("expands beyond measure")
    return content


def _filters(stream: Any) -> list[str]:
    import pikepdf

    kind = stream.get("/Filter")
    return [str(one) for one in kind] if isinstance(kind, pikepdf.Array) else [] if kind is None else [str(kind)]


def _flate(packed: bytes) -> bytes:
    """What is whole of it: a reader shows that much too."""
    inflating, parts, size = zlib.decompressobj(), [], 0
    with suppress(zlib.error):
        while packed and not inflating.eof:
            parts.append(inflating.decompress(packed, _STEP))
            packed, size = inflating.unconsumed_tail, size + len(parts[-1])
            if size > MAX_CONTENT:
                raise PdfBombError("expands beyond measure")
    return b"".join(parts)


def _lzw(packed: bytes) -> bytes:
    """Words of 9 to 12 bits, each a run of bytes that stood before (ISO 32000-1, 7.4.4)."""
    known: list[bytes] = []
    out, size, bits, held, width, last = [], 0, 0, 0, 9, b""
    for byte in packed:
        held, bits = (held << 8 | byte) & 0xFFFFFF, bits + 8
        if bits < width:
            continue
        bits -= width
        code = held >> bits & (1 << width) - 1
        if code == _LZW_END:
            break
        if code == _LZW_CLEAR or not known:
            known, width, last = [*_BYTES, b"", b""], 9, b""
            if code == _LZW_CLEAR:
                continue
        if code > len(known) or (code == len(known) and not last):
            break  # damaged: a reader ends here too
        word = known[code] if code < len(known) else last + last[:1]
        if last and len(known) < _LZW_WORDS:
            known.append(last + word[:1])
            width = min(12, max(9, (len(known) + 1).bit_length()))
        out.append(word)
        last, size = word, size + len(word)
        if size > MAX_CONTENT:
            raise PdfBombError("expands beyond measure")
    return b"".join(out)


def _runs(packed: bytes) -> bytes:
    """Runs of one byte, 128 times at most (ISO 32000-1, 7.4.5)."""
    out, size, at = [], 0, 0
    while at < len(packed) and packed[at] != _RUNS_END:
        length = packed[at]
        out.append(packed[at + 1 : at + length + 2] if length < _RUNS_END else packed[at + 1 : at + 2] * (257 - length))
        at += length + 2 if length < _RUNS_END else 2
        size += len(out[-1])
        if size > MAX_CONTENT:
            raise PdfBombError("expands beyond measure")
    return b"".join(out)


def _hexadecimal(packed: bytes) -> bytes:
    digits = re.sub(rb"[^0-9A-Fa-f]", b"", packed.partition(b">")[0])
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _letters(packed: bytes) -> bytes:
    letters = re.sub(rb"[^!-uz]", b"", packed.partition(b"~")[0])
    try:
        return base64.a85decode(letters)
    except ValueError:
        return b""


_STEP: Final = 1_000_000
_LZW_CLEAR, _LZW_END, _LZW_WORDS, _RUNS_END = 256, 257, 4096, 128
_BYTES: Final = tuple(bytes([byte]) for byte in range(256))
_UNPACK: Final[dict[str, Callable[[bytes], bytes]]] = {
    "/FlateDecode": _flate,
    "/Fl": _flate,
    "/LZWDecode": _lzw,
    "/LZW": _lzw,
    "/RunLengthDecode": _runs,
    "/RL": _runs,
    "/ASCIIHexDecode": _hexadecimal,
    "/AHx": _hexadecimal,
    "/ASCII85Decode": _letters,
    "/A85": _letters,
}
"""How the parts of a file are packed that any reader unpacks; a predictor, which changes no size, is left."""
