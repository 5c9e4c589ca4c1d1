"""One page of a PDF as words, ruled cells and pictures with their places: what ``flow`` makes a flow of.

Lengths are in points from the top left corner of the page.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

from dossier_pro import limits
from dossier_pro.dp_import.docx.glyphs import lisible
from dossier_pro.dp_import.flow import RefImage
from dossier_pro.office.pdf_guard import ODD

MAX_OBJETS: Final = limits.PDF_PAGE_PARTS
_MAX_IMAGE_POINTS: Final = 24.0
"""A smaller picture is a sign of the layout."""
_MAX_PIXELS: Final = limits.PICTURE_PIXELS
_TOL: Final = 3.0
_FORCE_BOLD: Final = 0x40000
_ITALIC: Final = 0x40
_HYPHEN: Final = 0xFFFE
_LIGATURES: Final = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "\u00ad": None}
)
_FILET: Final = 8.0
"""A shorter line rules nothing."""
_EPAIS: Final = 3.0
"""A bar without an outline that is wider than this is no border."""

_PHRASE: Final = 0.9
"""A wider space, in heights of the words, may part two cells."""
_MEME_LIGNE: Final = 0.35
"""How far from each other, in their heights, the baselines of one line may be: cells are centred each for itself."""
_VOISINE: Final = 0.95
"""The same for two that do not lie under one another."""

Boite = tuple[float, float, float, float]
"""Left, top, right, bottom."""


@dataclass(slots=True)
class Mot:
    """A word: its letters, where it stands, and how it looks.

    ``rang`` is its place in the file, where the words of a cell follow one another; ``cellule`` the ruled cell around
    it, if any.
    """

    texte: str
    x0: float
    x1: float
    y0: float
    y1: float
    base: float
    gras: bool = False
    italique: bool = False
    rang: int = 0
    cellule: Boite | None = None

    @property
    def taille(self) -> float:
        """Its height."""
        return self.y1 - self.y0


@dataclass(slots=True)
class PdfPicture:
    """A picture: where it stands and its bytes (PNG or JPEG)."""

    boite: Boite
    octets: bytes = field(repr=False)
    suffixe: str
    cellule: Boite | None = None


@dataclass(slots=True)
class ImagesPdf:
    """The pictures of a PDF by name."""

    contenus: dict[str, bytes] = field(default_factory=dict)

    def ajouter(self, image: PdfPicture, page: int) -> RefImage:
        """Keep a picture and return what a paragraph holds of it."""
        name = f"page-{page}-image-{len(self.contenus) + 1}{image.suffixe}"
        self.contenus[name] = image.octets
        return RefImage(name, "")

    def taille(self, name: str, /) -> int:
        """Return how many bytes a picture has."""
        return len(self.contenus.get(name, b""))

    def octets(self, name: str, /) -> bytes | None:
        """Return its bytes."""
        return self.contenus.get(name)


@dataclass(slots=True)
class PdfPage:
    """A page in reading terms."""

    largeur: float
    hauteur: float
    mots: list[Mot]
    images: list[PdfPicture]


@dataclass(slots=True)
class _Filets:
    """The ruled lines of a page: (place, from, to) across and down."""

    h: list[tuple[float, float, float]] = field(default_factory=list)
    v: list[tuple[float, float, float]] = field(default_factory=list)

    def cellule(self, x0: float, x1: float, y: float) -> Boite | None:
        """Return the cell around a phrase, None where a side of it is open. What would cut it is no side."""
        x = (x0 + x1) / 2
        beside = [p for p, a, b in self.v if a - _TOL <= y <= b + _TOL]
        over = [p for p, a, b in self.h if a - _TOL <= x <= b + _TOL]
        left, right = _de_part_et_d_autre(beside, x0 + 2, x1 - 2)
        top, bottom = _de_part_et_d_autre(over, y, y)
        if left is None or right is None or top is None or bottom is None:
            return None
        return left, top, right, bottom


def _de_part_et_d_autre(places: list[float], low: float, high: float) -> tuple[float | None, float | None]:
    """Return the nearest places up to ``low`` and from ``high`` on."""
    before = max((place for place in places if place <= low), default=None)
    return before, min((place for place in places if place >= high), default=None)


def lire_page(document: pdfium.PdfDocument, numero: int) -> PdfPage:
    """Return page ``numero`` (from 0); a blank one where it cannot be read.

    What was typed in the fields of a form is part of it.
    """
    try:
        page = document[numero]
    except pdfium.PdfiumError:
        return PdfPage(0.0, 0.0, [], [])
    try:
        if document.formenv is not None and pdfium_c.FPDFPage_Flatten(page, pdfium_c.FLAT_NORMALDISPLAY) == 1:
            page.close()
            page = document[numero]
        width, height = page.get_size()
        words = list(_mots(page, height))
        for rank, word in enumerate(words):
            word.rang = rank
        rules = _Filets()
        pictures: list[PdfPicture] = []
        if pdfium_c.FPDFPage_CountObjects(page) <= MAX_OBJETS:
            rules, pictures = _objets(page, height, sum(len(w.texte) for w in words))
        _situer(words, rules)
        for picture in pictures:
            left, top, right, bottom = picture.boite
            picture.cellule = rules.cellule(left + 2, right - 2, (top + bottom) / 2)
        return PdfPage(width, height, words, pictures)
    finally:
        page.close()


# --- words ------------------------------------------------------------------------------------------------------------


class _Lettres:
    """Asks pdfium for the letters of a page."""

    def __init__(self, page: pdfium.PdfPage, textpage: pdfium.PdfTextPage, hauteur: float) -> None:
        self.raw, self.hauteur = textpage.raw, hauteur
        self.gauche = page.get_cropbox()[0]
        self.haut = page.get_cropbox()[3]
        self._boite, self._x, self._y = pdfium_c.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        self._nom, self._drapeaux = ctypes.create_string_buffer(128), ctypes.c_int()

    def boite(self, index: int) -> Boite:
        pdfium_c.FPDFText_GetLooseCharBox(self.raw, index, self._boite)
        box = self._boite
        return box.left - self.gauche, self.haut - box.top, box.right - self.gauche, self.haut - box.bottom

    def base(self, index: int) -> float:
        pdfium_c.FPDFText_GetCharOrigin(self.raw, index, self._x, self._y)
        return float(self.haut - self._y.value)

    def style(self, index: int) -> tuple[bool, bool]:
        pdfium_c.FPDFText_GetFontInfo(self.raw, index, self._nom, 128, self._drapeaux)
        name, flags = self._nom.value.decode("latin-1").lower(), self._drapeaux.value
        bold = bool(flags & _FORCE_BOLD) or any(w in name for w in ("bold", "black", "heavy", "demi"))
        return bold, bool(flags & _ITALIC) or "italic" in name or "oblique" in name


def _mots(page: pdfium.PdfPage, hauteur: float) -> Iterator[Mot]:
    textpage = page.get_textpage()
    try:
        letters = _Lettres(page, textpage, hauteur)
        current: Mot | None = None
        for index in range(textpage.count_chars()):
            char = _lettre(pdfium_c.FPDFText_GetUnicode(letters.raw, index))
            if not char.strip("\u00a0\u202f\u2007"):
                if current:
                    yield current
                current = None
                continue
            box, base = letters.boite(index), letters.base(index)
            if current and not _suit(current, box, base):
                yield current
                current = None
            if current is None:
                current = Mot("", box[0], box[2], box[1], box[3], base, *letters.style(index))
            current.texte += lisible(char.translate(_LIGATURES))
            current.x1, current.y0, current.y1 = (
                max(current.x1, box[2]),
                min(current.y0, box[1]),
                max(current.y1, box[3]),
            )
        if current:
            yield current
    finally:
        textpage.close()


def _lettre(code: int) -> str:
    """Return the letter of a code; none for a control sign, half a pair or what is no code at all."""
    if code == _HYPHEN:
        return "-"
    return chr(code) if 0x20 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""


def _situer(words: list[Mot], rules: _Filets) -> None:
    """Tell each word its cell, phrase by phrase; a line of which a part stands in the open has no cells."""
    for ligne in en_lignes(words):
        phrases: list[list[Mot]] = []
        for mot in ligne:
            if phrases and mot.x0 - phrases[-1][-1].x1 <= _PHRASE * max(mot.taille, 4.0):
                phrases[-1].append(mot)
            else:
                phrases.append([mot])
        cells = [rules.cellule(p[0].x0, p[-1].x1, (p[0].y0 + p[0].y1) / 2) for p in phrases]
        for phrase, cell in zip(phrases, cells, strict=True):
            for mot in phrase:
                mot.cellule = cell if None not in cells else None


def en_lignes(words: Sequence[Mot]) -> list[list[Mot]]:
    """Return words as lines from top to bottom; what was laid over another text is a line of its own."""
    rows: list[list[Mot]] = []
    for mot in sorted(words, key=lambda m: (m.base, m.x0)):
        for ligne in reversed(rows[-12:]):
            near = abs(mot.base - ligne[0].base) <= _MEME_LIGNE * max(mot.taille, ligne[0].taille, 4.0)
            if near and not any(_recouvre(mot, other) for other in ligne):
                ligne.append(mot)
                break
        else:
            rows.append([mot])
    out: list[list[Mot]] = []
    for ligne in rows:
        ligne.sort(key=lambda m: m.x0)
        if out and _a_cote(out[-1], ligne):
            out[-1] = sorted([*out[-1], *ligne], key=lambda m: m.x0)
        else:
            out.append(ligne)
    return out


def _a_cote(a: list[Mot], b: list[Mot]) -> bool:
    """Whether two lines stand side by side at nearly one height: a label, and a value that was centred by itself."""
    size = max(a[0].taille, b[0].taille, 4.0)
    apart = a[-1].x1 <= b[0].x0 or b[-1].x1 <= a[0].x0
    return apart and abs(a[0].base - b[0].base) <= _VOISINE * size


def _recouvre(a: Mot, b: Mot) -> bool:
    return min(a.x1, b.x1) - max(a.x0, b.x0) > 0.3 * min(a.x1 - a.x0, b.x1 - b.x0)


def _suit(word: Mot, box: Boite, base: float) -> bool:
    size = max(word.taille, 4.0)
    return abs(base - word.base) <= 0.3 * size and -1.2 * size <= box[0] - word.x1 <= 0.25 * size


# --- rules and pictures -----------------------------------------------------------------------------------------------


def _objets(page: pdfium.PdfPage, hauteur: float, lettres: int) -> tuple[_Filets, list[PdfPicture]]:
    rules = _Filets()
    pictures: list[PdfPicture] = []
    left, bottom, right, top = page.get_cropbox()
    for one in page.get_objects(max_depth=4):
        if one.type == pdfium_c.FPDF_PAGEOBJ_PATH:
            _filets(one, rules, left, top)
        elif one.type == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = one.get_bounds()
            box = (x0 - left, top - y1, x1 - left, top - y0)
            whole = (x1 - x0) * (y1 - y0) > 0.85 * (right - left) * (top - bottom)
            if min(x1 - x0, y1 - y0) < _MAX_IMAGE_POINTS or (whole and lettres > 300):
                continue  # a sign of the layout; the scan under a page that was recognised
            if taken := _octets(one):
                pictures.append(PdfPicture(box, *taken))
    rules.h, rules.v = _unir(rules.h), _unir(rules.v)
    return rules, pictures


def _filets(one: Any, rules: _Filets, left: float, top: float) -> None:
    """Add the straight edges of a path: a border is a line, a thin bar or the side of a filled cell."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium_c.FPDFPath_GetDrawMode(one, fill, stroke)
    x0, y0, x1, y1 = one.get_bounds()
    if not stroke.value and min(x1 - x0, y1 - y0) > _EPAIS:
        return  # a background
    matrix = one.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    start: tuple[float, float] | None = None
    last: tuple[float, float] | None = None
    for index in range(min(pdfium_c.FPDFPath_CountSegments(one), 400)):
        segment = pdfium_c.FPDFPath_GetPathSegment(one, index)
        pdfium_c.FPDFPathSegment_GetPoint(segment, x, y)
        px, py = matrix.on_point(x.value, y.value)
        point = (px - left, top - py)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if kind == pdfium_c.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium_c.FPDF_SEGMENT_LINETO and last:
            _filet(rules, last, point)
        last = point
        if pdfium_c.FPDFPathSegment_GetClose(segment) and start:
            _filet(rules, point, start)


def _filet(rules: _Filets, a: tuple[float, float], b: tuple[float, float]) -> None:
    if abs(a[1] - b[1]) < 1 and abs(a[0] - b[0]) > _FILET:
        rules.h.append((a[1], min(a[0], b[0]), max(a[0], b[0])))
    elif abs(a[0] - b[0]) < 1 and abs(a[1] - b[1]) > _FILET:
        rules.v.append((a[0], min(a[1], b[1]), max(a[1], b[1])))


def _unir(lines: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """Join the pieces of one line, and the two sides of a thin bar."""
    out: list[tuple[float, float, float]] = []
    for place, a, b in sorted(lines):
        for rank in range(len(out) - 1, -1, -1):
            other, c, d = out[rank]
            if place - other > _TOL:
                rank = -1
                break
            if a <= d + _TOL and c <= b + _TOL:
                out[rank] = (other, min(a, c), max(b, d))
                break
        else:
            rank = -1
        if rank < 0:
            out.append((place, a, b))
    return out


def _octets(one: Any) -> tuple[bytes, str] | None:
    """Return the bytes of a picture and their ending: as they are where they are a JPEG, else as a PNG."""
    try:
        width, height = one.get_px_size()
        if not width or not height or width * height > _MAX_PIXELS:
            return None
        out = io.BytesIO()
        jpeg = one.get_filters(skip_simple=True) == ["DCTDecode"]
        if jpeg and one.get_metadata().colorspace != pdfium_c.FPDF_COLORSPACE_DEVICECMYK:
            one.extract(out)
            if out.getvalue().startswith(b"\xff\xd8"):
                return out.getvalue(), ".jpg"
        out = io.BytesIO()
        one.get_bitmap(render=False).to_pil().convert("RGB").save(out, "PNG")
        return out.getvalue(), ".png"
    except (pdfium.PdfiumError, OSError, *ODD):
        return None
