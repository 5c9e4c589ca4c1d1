"""A document as lines with their place: the same type from a page of a PDF and from plain or Markdown text.

A grammar never sees a PDF. It sees lines in reading order, each with its edges, size, weight and the space between
its words, and that is what tells a line that runs on from one that ends (`docs/domain.md` §4). Lengths are in points
from the top left corner of the page, as a screen counts them.
"""

from __future__ import annotations

import ctypes
import html
import re
import threading
import time
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr
from dossier_pro.office.pdf_guard import open_pdf

MAX_PAGES = limits.REFERENTIEL_PDF_PAGES
MAX_OCTETS_PDF = limits.REFERENTIEL_PDF_BYTES
MAX_OBJETS = limits.PDF_PAGE_PARTS
MAX_SECONDES = limits.REFERENTIEL_LINES_SECONDS
_CHOISIR = "choisissez le REAC ou le RE du titre visé."

# pdfium is not thread-safe: one document at a time in the whole process.
_PDFIUM = threading.Lock()

_GRAS = re.compile(r"bold|black|heavy|semibold|demi|[-,_]gras", re.IGNORECASE)
_SYMBOLES = re.compile(r"wingdings|webdings|symbol|dingbat", re.IGNORECASE)
_FORCE_BOLD = 0x40000
_HYPHEN = "\ufffe"
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": None}
)
_BREAKS = re.compile(r"\r\n|\r|\n|\ufffe")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line.

    ``x0`` and ``x1`` are the edges of the text with the fonts' own advance (a justified line ends within 0.2 pt of the
    margin), ``y0``, ``y1`` and ``base`` the top, bottom and baseline; ``gap`` is the usual space between two words, 0
    for a single word; ``first`` the width of the first word; ``weight`` 400 or 700. ``saut`` says that an empty line
    stands before this one (text only; in a PDF the distance says it). ``rang_titre`` is the level of a heading of
    Markdown, from 1; 0 for any other line.
    """

    text: str
    page: int
    x0: float
    x1: float
    y0: float
    y1: float
    base: float
    size: float
    weight: int
    font: str = ""
    gap: float = 0.0
    first: float = 0.0
    saut: bool = False
    rang_titre: int = 0

    @property
    def bold(self) -> bool:
        """Whether the whole line is bold, or a heading in Markdown."""
        return self.weight >= 600


@dataclass(frozen=True, slots=True)
class LinedDocument:
    """The lines of a document in reading order, and the size of each page (width, height; empty for text)."""

    lines: tuple[Line, ...]
    pages: tuple[tuple[float, float], ...] = ()

    @property
    def pdf(self) -> bool:
        """Whether places are those of a printed page."""
        return bool(self.pages)


# --- PDF ---------------------------------------------------------------------------------------------------------


@contextmanager
def ouvrir_pdf(source: Path | bytes, *, maximum: int = MAX_OCTETS_PDF) -> Iterator[pdfium.PdfDocument]:
    """Open a PDF for reading, one at a time, and close it whatever happens.

    Args:
        source: its path, or its bytes.
        maximum: the most bytes that it may have.

    Raises:
        KnownError: empty, too big, encrypted, damaged, or not a PDF at all.
    """
    octets = source.stat().st_size if isinstance(source, Path) else len(source)
    if not octets:
        raise KnownError(tr("Ce fichier est vide : téléchargez de nouveau le référentiel, puis importez-le."))
    if octets > maximum:
        raise KnownError(
            tr(
                "Ce PDF pèse {octets} Mo, bien plus qu’un référentiel : {choisir}",
                octets=octets // 1_000_000,
                choisir=_CHOISIR,
            )
        )
    with _PDFIUM:
        try:
            document = open_pdf(source if isinstance(source, bytes) else source.read_bytes())
        except pdfium.PdfiumError as error:
            raise KnownError(_refus(error.err_code)) from error
        try:
            if not len(document):
                raise KnownError(_refus(None))
            yield document
        finally:
            document.close()


def _refus(code: int | None) -> str:
    if code == pdfium_c.FPDF_ERR_PASSWORD:
        return "Ce PDF est protégé par un mot de passe : enregistrez-en une copie sans mot de passe, puis importez-la."
    if code == pdfium_c.FPDF_ERR_SECURITY:
        return "Ce PDF est chiffré et ne peut pas être lu : téléchargez de nouveau l’original, sans protection."
    return "Ce PDF est abîmé ou incomplet : téléchargez-le de nouveau, puis importez-le."


def lire_pdf(source: Path | bytes) -> LinedDocument:
    """Return the lines of a whole PDF, page by page, from top to bottom.

    Raises:
        KnownError: what `ouvrir_pdf` refuses, more than `MAX_PAGES` pages, or more than `MAX_SECONDES` of reading.
    """
    with ouvrir_pdf(source) as document:
        if len(document) > MAX_PAGES:
            raise KnownError(
                tr(
                    "Ce PDF compte {document} pages, un référentiel moins de cent : {choisir}",
                    document=len(document),
                    choisir=_CHOISIR,
                )
            )
        return lire_document(document)


def lire_document(document: pdfium.PdfDocument) -> LinedDocument:
    """Return the lines of an open PDF; see `lire_pdf`."""
    limite = time.monotonic() + MAX_SECONDES
    lines: list[Line] = []
    tailles: list[tuple[float, float]] = []
    for numero in range(len(document)):
        if time.monotonic() > limite:
            raise KnownError(tr("Ce PDF est trop lourd à lire pour un référentiel : {choisir}", choisir=_CHOISIR))
        with page_ouverte(document, numero) as page:
            if page is None:
                tailles.append((0.0, 0.0))
                continue
            if pdfium_c.FPDFPage_CountObjects(page) > MAX_OBJETS:
                raise KnownError(
                    tr(
                        "La page {numero} de ce PDF est trop chargée pour un référentiel : {choisir}",
                        numero=numero + 1,
                        choisir=_CHOISIR,
                    )
                )
            tailles.append(page.get_size())
            lines.extend(_lines_of_page(page, numero + 1))
    return LinedDocument(tuple(lines), tuple(tailles))


@contextmanager
def page_ouverte(document: pdfium.PdfDocument, numero: int) -> Iterator[pdfium.PdfPage | None]:
    """Open page ``numero`` (from 0); None where this page alone cannot be read, as happens in a damaged file."""
    try:
        page = document[numero]
    except pdfium.PdfiumError:
        yield None
        return
    try:
        yield page
    finally:
        page.close()


class PageText:
    """The characters of one page, asked of pdfium as few times as can be."""

    __slots__ = ("_box", "_font_buffer", "_font_flags", "_fonts", "_hauteur", "_left", "_x", "_y", "raw", "text")

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage) -> None:
        self.raw = textpage.raw
        self.text = _text_of(textpage)
        left, _, _, top = page.get_cropbox()
        self._left, self._hauteur = left, top
        self._box = pdfium_c.FS_RECTF()
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._font_buffer = ctypes.create_string_buffer(128)
        self._font_flags = ctypes.c_int()

    def box(self, index: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of a character, loose: with the font's advance and ascent."""
        box = self._box
        pdfium_c.FPDFText_GetLooseCharBox(self.raw, index, box)
        return box.left - self._left, self._hauteur - box.top, box.right - self._left, self._hauteur - box.bottom

    def base(self, index: int) -> float:
        """The baseline of a character, from the top of the page."""
        pdfium_c.FPDFText_GetCharOrigin(self.raw, index, self._x, self._y)
        return float(self._hauteur - self._y.value)

    def font(self, index: int) -> tuple[str, int]:
        """The font's name and weight, 400 or 700, at a character."""
        pdfium_c.FPDFText_GetFontInfo(self.raw, index, self._font_buffer, 128, self._font_flags)
        name = self._font_buffer.value.decode("latin-1")
        bold = bool(self._font_flags.value & _FORCE_BOLD) or bool(_GRAS.search(name))
        if not bold:
            bold = pdfium_c.FPDFText_GetFontWeight(self.raw, index) >= 600
        return name, 700 if bold else 400

    def angle(self, index: int) -> float:
        """The direction of a character in radians, 0 for ordinary text."""
        return float(pdfium_c.FPDFText_GetCharAngle(self.raw, index))


def _text_of(textpage: pdfium.PdfTextPage) -> str:
    """The text of the page with exactly one character for each of pdfium's, so that indexes agree."""
    count = textpage.count_chars()
    text: str = textpage.get_text_range()
    if len(text) == count:
        return text
    unicode_at = pdfium_c.FPDFText_GetUnicode
    codes = (unicode_at(textpage.raw, i) for i in range(count))
    return "".join(chr(c) if 0 < c < 0x110000 and not 0xD800 <= c < 0xE000 else " " for c in codes)


def _lines_of_page(page: pdfium.PdfPage, numero: int) -> list[Line]:
    textpage = page.get_textpage()
    try:
        chars = PageText(page, textpage)
        pieces = [piece for span in _spans(chars.text) if (piece := _piece(chars, numero, *span))]
    finally:
        textpage.close()
    return _assemble(pieces)


def _spans(text: str) -> Iterator[tuple[int, int, bool]]:
    """First and last index of each run of text on one line, and whether pdfium took a hyphen off its end."""
    start = 0
    for match in _BREAKS.finditer(text + "\n"):
        end = match.start()
        stripped = text[start:end].strip(" \t\u00a0")
        if stripped:
            first = text.index(stripped, start)
            yield first, first + len(stripped) - 1, match.group() == _HYPHEN
        start = match.end()


def _police(chars: PageText, text: str, first: int) -> tuple[str, int]:
    """The font of a run and its weight: bold where it begins and ends in bold."""
    letters = [i for i, c in enumerate(text) if c.isalnum()]
    name, weight = chars.font(first + (letters[0] if letters else 0))
    if weight > 400 and len(letters) > 1 and chars.font(first + letters[-1])[1] == 400:
        weight = 400
    return name, weight


def _piece(chars: PageText, numero: int, first: int, last: int, hyphen: bool) -> Line | None:
    text = chars.text[first : last + 1]
    left, top, right, bottom = chars.box(first)
    height = bottom - top
    if last > first:
        end_left, end_top, right, end_bottom = chars.box(last + hyphen)
        # A run that does not advance is vertical text: the column heads of a table, never a sentence.
        if right <= left or (end_left <= left and abs(end_top - top) > height):
            return None
        top, bottom = min(top, end_top), max(bottom, end_bottom)
    if text[1:2] == " " and not text[0].isdigit() and _SYMBOLES.search(chars.font(first)[0]):
        text = "•" + text[1:]  # a bullet of a symbol font, whose code is an ordinary letter
    name, weight = _police(chars, text, first)
    gap, width = _spacing(chars, text, first, right - left)
    text = _net(text) + ("-" if hyphen else "")
    return Line(text, numero, left, right, top, bottom, chars.base(first), height, weight, name, gap, width)


def _net(text: str) -> str:
    """The letters that were printed: ligatures and accents of two signs are a matter of the file."""
    if not text.isascii():
        text = text.translate(_LIGATURES)
        if not unicodedata.is_normalized("NFC", text):
            text = unicodedata.normalize("NFC", text)
    return " ".join(text.split())


def _spacing(chars: PageText, text: str, first: int, width: float) -> tuple[float, float]:
    """The middle one of up to five spaces between words, and the width of the first word."""
    space = text.find(" ")
    if space <= 0:
        return 0.0, width
    first_word = 0.0
    gaps: list[float] = []
    while space > 0 and len(gaps) < 5:
        _, _, before, _ = chars.box(first + space - 1)
        after, _, _, _ = chars.box(first + space + 1)
        if not gaps:
            first_word = before - chars.box(first)[0]
        gaps.append(after - before)
        space = text.find(" ", space + 2)
        if space == len(text) - 1:
            break
    gaps.sort()
    return gaps[len(gaps) // 2], first_word


def _assemble(pieces: list[Line]) -> list[Line]:
    """Put the runs of a page in reading order and join those that stand side by side on one line."""
    pieces.sort(key=lambda p: p.base)
    rows: list[list[Line]] = []
    for piece in pieces:
        if rows and abs(piece.base - rows[-1][0].base) <= 0.25 * max(piece.size, 4.0):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    lines: list[Line] = []
    for row in rows:
        row.sort(key=lambda p: p.x0)
        current = row[0]
        for piece in row[1:]:
            if piece.x0 - current.x1 < 4 * current.size:
                current = _joined(current, piece)
            else:
                lines.append(current)
                current = piece
        lines.append(current)
    return lines


def _joined(left: Line, right: Line) -> Line:
    apart = "" if right.x0 - left.x1 < 0.1 * left.size else " "
    return Line(
        left.text + apart + right.text,
        left.page,
        left.x0,
        max(left.x1, right.x1),
        min(left.y0, right.y0),
        max(left.y1, right.y1),
        left.base,
        max(left.size, right.size),
        min(left.weight, right.weight),
        left.font,
        right.gap or left.gap,
        left.first,
    )


# --- text --------------------------------------------------------------------------------------------------------

_HEADING = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_ALL_STRONG = re.compile(r"^(\*\*|__)(?=\S)(.+?)(?<=\S)\1\s*:?\s*$")
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]+?)(?<=[^\s\\])\1(?![\w*])")
_NOTE = re.compile(r"<sup>.*?</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\((?:[^()\s]*)\)")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_RULE = re.compile(r"^\s*([-*_=]\s*){3,}$|^[\s|:\-+]*-{3,}[\s|:\-+]*$")

# Advance widths of Helvetica in thousandths of the size, by groups of letters: enough to tell what would have fitted.
_WIDTHS = {
    **dict.fromkeys("ijl'’‘|", 210),
    **dict.fromkeys("ft.,:;!/\\ I[]", 278),
    **dict.fromkeys('r()-°*"«»', 340),
    **dict.fromkeys("cksvxyzJ", 500),
    **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722),
    **dict.fromkeys("GOQ", 778),
    **dict.fromkeys("mM%", 840),
    "W": 944,
    "œ": 944,
    "…": 1000,
}


def text_width(text: str, size: float = 10.0) -> float:
    """Return about how wide ``text`` is, in points, in a sans serif font of ``size`` points (within some percent)."""
    return sum(_WIDTHS.get(c, 556) for c in text) * size / 1000


def lire_texte(texte: str) -> LinedDocument:
    """Return the lines of plain or Markdown text. Marks are taken off, headings and lines in bold get weight 700.

    A table's row stays one line, its cells apart by tabs. Nothing is refused.
    """
    lines: list[Line] = []
    saut = False
    for rang, brut in enumerate(clean(texte).lstrip("\ufeff").replace("\f", "\n").split("\n"), start=1):
        text, weight, rang_titre = _bare(brut)
        if not text:
            saut = True
            continue
        width = text_width(text)
        gap = text_width(" ") if " " in text else 0.0
        y = rang * 12.0
        first = text_width(text.split()[0])
        lines.append(Line(text, 1, 0.0, width, y, y + 12, y + 10, 10.0, weight, "", gap, first, saut, rang_titre))
        saut = False
    return LinedDocument(tuple(lines))


def _bare(line: str) -> tuple[str, int, int]:
    """The text of a source line without Markdown's and HTML's marks, its weight, and its level as a heading."""
    weight, rang_titre = 400, 0
    line = line.rstrip()
    if _RULE.match(line):
        return "", weight, rang_titre
    if heading := _HEADING.match(line):
        line, weight, rang_titre = heading.group(2), 700, len(heading.group(1))
    if _ALL_STRONG.match(line.strip()):
        weight = 700
    if "<" in line:
        line = _TAG.sub("", _NOTE.sub("", line))
    line = _LINK.sub(r"\1", line)
    line = _EMPHASIS.sub(r"\2", _STRONG.sub(r"\2", line))
    line = _ESCAPED.sub(r"\1", html.unescape(line))
    if line.lstrip().startswith("|"):
        line = "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    cells = [" ".join(cell.split()) for cell in line.split("\t")]
    return "\t".join(cells).strip("\t"), weight, rang_titre
