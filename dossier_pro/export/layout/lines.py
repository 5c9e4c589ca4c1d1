"""Paragraphs into lines, the same lines in Word, in LibreOffice and in our PDF.

Where a line ends depends on widths that differ a little from program to program (``fonts/widths.py``). Lines are
therefore set twice, with the least and with the most that a program may give each word; where the two disagree, the
right indent is moved by a point or so until they agree. Nobody sees that point, and every program then breaks the
paragraph at the same words.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import attrgetter

from dossier_pro.export.fonts.widths import GlyphRun, largeurs, polices
from dossier_pro.export.layout.bidi import DROITE_A_GAUCHE, ordre_visuel, parties, retourner
from dossier_pro.export.layout.breaks import ends
from dossier_pro.export.layout.flow import Para, Span
from dossier_pro.export.layout.house_style import LOOKS, STYLES, Look, ParaStyle

TOLERANCE = 8.0
"""What rounding may add to the width of a line or take from it, in twips."""

RETRAITS = (0, 14, 28, 42, 56, 70, 84, 98, 112, 126, 140)
"""What the right indent may be moved by, in twips; 20 are a point."""

BLANC = 0.318
"""The width of a space among words from right to left, in em: that of DejaVu Sans, as LibreOffice takes it there."""

_DEFAUT = 708
_MARQUE_PUCE = 8.0


@dataclass(frozen=True, slots=True)
class Frag:
    """A stretch of a line: ``x`` in twips from the left edge of the text, a size in points, a colour of the charte."""

    x: float
    piece: GlyphRun
    pt: float
    couleur: str
    releve: float = 0
    lien: str = ""
    renvoi: str = ""
    original: str = ""
    """The text that small capitals stand for."""
    marque: bool = False
    """Whether it is the bullet or number of an item."""
    look: str = ""


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line: what is drawn on it, dotted stretches (start and end in twips), and where its ink ends.

    ``blanc``: a space of the text was left out at its end.
    """

    frags: tuple[Frag, ...]
    points: tuple[tuple[float, float], ...] = ()
    fin: float = 0
    blanc: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """The lines of a paragraph, the right indent that makes them certain, and whether it does."""

    lignes: tuple[LaidLine, ...]
    retrait: int
    sure: bool


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of one look inside a segment; widths are ``unite`` times em."""

    text: str
    bold: bool
    italic: bool
    pt: float
    couleur: str
    releve: float
    lien: str
    renvoi: str
    look: str

    @property
    def unite(self) -> float:
        return self.pt * 20


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a segment begins, where its next lines begin, where they end, and whether something stands before it."""

    x: float
    gauche: float
    limit: float
    entamee: bool


@dataclass(frozen=True, slots=True)
class _Mot:
    """What stands between two places where a line may end: its place in the segment, widths, and the space after it.

    ``barre``: it ends in a slash that LibreOffice would first break after, and then goes back to a space.
    ``penche``: what LibreOffice keeps free at a line's end for a last letter that leans over it.
    """

    start: int
    end: int
    barre: bool
    liee: float
    mini: float
    maxi: float
    blanc: float
    penche: float


@dataclass(frozen=True, slots=True)
class _Segment:
    """What stands between two tabs: its stretches and its words."""

    runs: list[_Run]
    mots: list[_Mot]


def _segment(runs: list[_Run]) -> _Segment:
    return _Segment(runs, _mots(runs) if runs else [])


def set_para(para: Para, largeur: int, numeros: Mapping[str, int]) -> Composition:
    """Return the lines of a paragraph in a column of ``largeur`` twips.

    ``numeros`` gives the pages of anchors, once they are known.
    """
    style = STYLES[para.style]
    rows = [[_segment(_runs(part, style, numeros)) for part in row] for row in _rows(para.spans)]
    limit = largeur - style.droite
    if not any(segment.runs for row in rows for segment in row):
        return Composition((LaidLine(_puce(para, style)),), 0, True)
    retrait, sure = _choisir(rows, style, limit)
    lignes, _, _ = _set(rows, style, limit - retrait, dessine=True)
    return Composition(_habiller(lignes, para, style), retrait, sure)


def _choisir(rows: list[list[_Segment]], style: ParaStyle, limit: float) -> tuple[int, bool]:
    """Return the right indent with which the lines are certain, else one with which at least their number is."""
    second = None
    for retrait in RETRAITS:
        _, sure, compte = _set(rows, style, limit - retrait, dessine=False)
        if sure:
            return retrait, True
        if compte and second is None:
            second = retrait
    return second or 0, second is not None


def _habiller(lignes: list[LaidLine], para: Para, style: ParaStyle) -> tuple[LaidLine, ...]:
    """Put the bullet or number before the first line."""
    puce = _puce(para, style)
    if not puce:
        return tuple(lignes)
    first = lignes[0]
    return (replace(first, frags=(*puce, *first.frags)), *lignes[1:])


def _puce(para: Para, style: ParaStyle) -> tuple[Frag, ...]:
    if not style.puce:
        return ()
    text = f"{para.rang}." if style.puce == "#" else style.puce
    pt = _MARQUE_PUCE if style.puce == "▸" else style.pt
    x = float(style.gauche + style.premiere)
    return tuple(
        Frag(x, piece, pt, style.puce_couleur, marque=True)
        for piece in polices().pieces(text, bold=style.puce_gras, italic=False)
    )


def _rows(spans: tuple[Span, ...]) -> list[list[list[Span]]]:
    """Cut spans at line ends, then at tabs."""
    rows: list[list[list[Span]]] = [[[]]]
    for span in spans:
        for token in re.split(r"([\t\n])", span.text) if not span.renvoi else [""]:
            if token == "\n":
                rows.append([[]])
            elif token == "\t":
                rows[-1].append([])
            elif token or span.renvoi:
                rows[-1][-1].append(Span(token, span.bold, span.italic, span.look, span.renvoi, span.lien))
    return rows


def _runs(spans: list[Span], style: ParaStyle, numeros: Mapping[str, int]) -> list[_Run]:
    runs = []
    for span in spans:
        look = LOOKS[span.look] if span.look else Look()
        bold = (style.gras if look.gras is None else look.gras) or span.bold
        italic = (style.italique if look.italique is None else look.italique) or span.italic
        pt, couleur = look.pt or style.pt, look.couleur or style.couleur
        text = str(numeros.get(span.renvoi, "000")) if span.renvoi else span.text
        runs.append(_Run(text, bold, italic, pt, couleur, look.releve, span.lien, span.renvoi, span.look))
    return runs


# --- words --------------------------------------------------------------------------------------------------------


def _mots(runs: list[_Run]) -> list[_Mot]:
    text = "".join(run.text for run in runs)
    bounds = [0, *ends(text), len(text)]
    mots = []
    for start, after in itertools.pairwise(bounds):
        end = start + len(text[start:after].rstrip(" "))
        liee, mini, maxi = _mesure(runs, start, end)
        blanc = _mesure(runs, end, after)[0] if after > end else 0.0
        if blanc and DROITE_A_GAUCHE.match(text[end - 1]) and DROITE_A_GAUCHE.match(text[after : after + 1]):
            blanc = BLANC * (after - end) * _slices(runs, end, after)[0][0].unite
        barre = text[end - 1 : end] == "/" and after == end
        mots.append(_Mot(start, end, barre, liee, mini, maxi, blanc, _penche(runs, end)))
    return mots


def _penche(runs: list[_Run], end: int) -> float:
    """A twelfth of the height of a line of our fonts (1.22 em) where the word is in italics, as LibreOffice does.

    In bold italics an eighth: there its words run over earlier, as measured on titles of exemples.
    """
    if not any(run.italic for run in runs):
        return 0.0
    last = _slices(runs, max(0, end - 1), end)
    if not (last and last[0][0].italic):
        return 0.0
    return 1.22 / (8 if last[0][0].bold else 12) * last[0][0].unite


def _mesure(runs: list[_Run], start: int, end: int) -> tuple[float, float, float]:
    if len(runs) == 1:
        run = runs[0]
        width = largeurs(run.text[start:end], run.bold, run.italic)
        return width.liee * run.unite, width.mini * run.unite, width.maxi * run.unite
    liee = mini = maxi = 0.0
    for run, text in _slices(runs, start, end):
        width = largeurs(text, run.bold, run.italic)
        liee += width.liee * run.unite
        mini += width.mini * run.unite
        maxi += width.maxi * run.unite
    return liee, mini, maxi


def _slices(runs: list[_Run], start: int, end: int) -> list[tuple[_Run, str]]:
    if len(runs) == 1:
        return [(runs[0], runs[0].text[start:end])] if end > start else []
    out, at = [], 0
    for run in runs:
        text = run.text[max(0, start - at) : max(0, end - at)]
        if text:
            out.append((run, text))
        at += len(run.text)
        if at >= end:
            break
    return out


Coupes = list[tuple[int, int]]
"""The lines of a segment: first and last place of each in the segment's text, the space at the end left out."""


def _coupes(mots: list[_Mot], runs: list[_Run], place: _Place, which: str) -> Coupes:
    """Fill lines with words, one after the other; ``which`` names the widths to use."""
    x, gauche, limit = place.x, place.gauche, place.limit
    largeur = attrgetter(which)
    slack = {"mini": -TOLERANCE, "maxi": TOLERANCE}.get(which, 1.5)
    penche = which == "maxi"
    lines: Coupes = []
    first, at, index = 0, x, 0
    start = 0
    while index < len(mots):
        mot = mots[index]
        width = largeur(mot)
        over = at + width + slack + (mot.penche if penche else 0) > limit
        if over and index > first:
            entame = at + _mesure(runs, mot.start, mot.start + 1)[0] <= limit
            index = _recule(mots, first, index, entame)
            lines.append((start, mots[index - 1].end))
        elif over and not lines and place.entamee:
            # A word that has no room after a tab goes down to the next line whole.
            lines.append((start, start))
        elif over:
            cut = [mot.start, *_force(mot, runs, at, gauche, limit)]
            lines += itertools.pairwise(cut)
            start, first = cut[-1], index
            at = gauche + _mesure(runs, start, mot.end)[0] + mot.blanc
            index += 1
            continue
        else:
            at += width + mot.blanc
            index += 1
            continue
        first, at, start = index, gauche, mots[index].start
    lines.append((start, mots[-1].end))
    return lines


def _recule(mots: list[_Mot], first: int, index: int, entame: bool) -> int:
    """Return the word that begins the next line.

    Where the last one ends in a slash: back to a word after a space if some of the next one would have stood on the
    line (``entame``), else back to the place before the slash. So LibreOffice does.
    """
    if mots[index - 1].barre:
        for earlier in range(index - 1, first, -1):
            if mots[earlier - 1].blanc or not (entame or mots[earlier - 1].barre):
                return earlier
    return index


def _force(mot: _Mot, runs: list[_Run], x: float, gauche: float, limit: float) -> list[int]:
    """Return where a word that is wider than the column is cut: as many characters as fit, at least one."""
    cuts, start = [], mot.start
    for i in range(mot.start + 1, mot.end + 1):
        if x + _mesure(runs, start, i)[0] > limit + 4 and i - start > 1:
            cuts.append(i - 1)
            start, x = i - 1, gauche
    return cuts


def _set(
    rows: list[list[_Segment]], style: ParaStyle, limit: float, *, dessine: bool
) -> tuple[list[LaidLine], bool, bool]:
    """Set every row; tell whether its lines are certain, and whether their number is.

    Without ``dessine`` the lines are empty; with it, nothing is found out about their certainty.
    """
    lignes: list[LaidLine] = []
    sure = compte = True
    x = float(style.gauche if style.puce else style.gauche + style.premiere)
    for row in rows:
        builder = _Builder(style, limit, x, dessine)
        for index, segment in enumerate(row):
            if index:
                builder.tab(segment.runs)
            if segment.runs:
                builder.segment(segment)
        lignes += builder.close(blanc=row is not rows[-1])
        sure, compte = sure and builder.sure, compte and builder.compte
        x = float(style.gauche)
    return lignes, sure, compte


class _Builder:
    """One row of a paragraph being set: segments apart by tabs, wrapping at the right."""

    def __init__(self, style: ParaStyle, limit: float, x: float, dessine: bool) -> None:
        self.style, self.limit, self.x, self.dessine = style, limit, x, dessine
        self.sure = self.compte = True
        self._lignes: list[LaidLine] = []
        self._frags: list[Frag] = []
        self._points: list[tuple[float, float]] = []
        self._cale = False
        self._tabs = 0

    def tab(self, following: list[_Run]) -> None:
        """Go to the next tab stop; a right one makes room for what follows it."""
        self._tabs += 1
        stops = [stop for stop in self.style.tabs if stop.position > self.x + 1]
        self._cale = bool(stops) and stops[0].genre == "right"
        if not stops:
            self.x = (self.x // _DEFAUT + 1) * _DEFAUT
            return
        stop = stops[0]
        target = float(stop.position)
        if stop.genre == "right":
            target = max(self.x, target - sum(largeurs(r.text, r.bold, r.italic).pleine * r.unite for r in following))
        if stop.points and target - self.x > 40:
            self._points.append((self.x + 30, target - (20 if following else 0)))
        self.x = target

    def segment(self, segment: _Segment) -> None:
        """Place a stretch without tabs, on as many lines as it takes."""
        runs, mots, gauche = segment.runs, segment.mots, float(self.style.gauche)
        # What a right tab stop holds stands on one line, even beyond the right indent.
        place = _Place(self.x, gauche, 1e6 if self._cale else self.limit, bool(self._tabs))
        coupes = _coupes(mots, runs, place, "liee")
        if not self.dessine:
            mini, maxi = (_coupes(mots, runs, place, which) for which in ("mini", "maxi"))
            self.sure = self.sure and mini == coupes == maxi
            self.compte = self.compte and len(mini) == len(maxi)
        for index, (start, end) in enumerate(coupes):
            if index:
                self._end_line(blanc=start > coupes[index - 1][1])
                self.x = gauche
            self._poser(_slices(runs, start, end))
        tail = mots[-1]
        if tail.blanc and coupes[-1][1] == tail.end:
            self.x += tail.blanc

    def _poser(self, slices: list[tuple[_Run, str]]) -> None:
        """Draw the stretches of a line, words from right to left in their order."""
        if not self.dessine or not any(DROITE_A_GAUCHE.search(text) for _, text in slices):
            for run, text in slices:
                self._draw(run, text)
            return
        parts = [(slices[rank][0], text, level) for rank, text, level in parties([text for _, text in slices])]
        places: dict[int, float] = {}
        x = self.x
        for rank in ordre_visuel([level for _, _, level in parts]):
            run, text, level = parts[rank]
            places[rank] = x
            pieces = polices().pieces(text, bold=run.bold, italic=run.italic)
            x += sum(_large(piece, level) for piece in pieces) * run.unite
        # Drawn in the order of the text, each where it stands, so that it is read and copied in that order.
        for rank, (run, text, level) in enumerate(parts):
            self.x = places[rank]
            if level % 2:
                self._draw_envers(run, text)
            else:
                self._draw(run, text)
        self.x = x

    def _draw(self, run: _Run, text: str) -> None:
        if not self.dessine:
            self.x += largeurs(text, run.bold, run.italic).pleine * run.unite
            return
        for shown, pt, original in _capitales(text, run.pt) if self.style.capitales else [(text, run.pt, "")]:
            for piece in polices().pieces(shown, bold=run.bold, italic=run.italic):
                self._frag(run, piece, pt, original)
                self.x += polices().advance(piece) * pt * 20

    def _draw_envers(self, run: _Run, text: str) -> None:
        """Draw a stretch from right to left; ``self.x`` is its left edge."""
        pieces = polices().pieces(text, bold=run.bold, italic=run.italic)
        self.x += sum(_large(piece, 1) for piece in pieces) * run.unite
        for piece in pieces:
            self.x -= _large(piece, 1) * run.unite
            if not (piece.remplace or piece.montre or piece.text.isspace()):
                piece = replace(piece, montre=retourner(piece.text), sens=tuple(piece.text[::-1]))
            self._frag(run, piece, run.pt, "")

    def _frag(self, run: _Run, piece: GlyphRun, pt: float, original: str) -> None:
        self._frags.append(
            Frag(self.x, piece, pt, run.couleur, run.releve, run.lien, run.renvoi, original, look=run.look)
        )

    def _end_line(self, *, blanc: bool) -> None:
        ligne = _aligner(self._frags, self._points, self.x, self.style, self.limit)
        self._lignes.append(replace(ligne, blanc=True) if blanc else ligne)
        self._frags, self._points = [], []

    def close(self, *, blanc: bool) -> list[LaidLine]:
        self._end_line(blanc=blanc)
        return self._lignes


def _large(piece: GlyphRun, level: int) -> float:
    """The width of a piece in em; a space between words from right to left is that of their font."""
    return BLANC * len(piece.text) if level % 2 and piece.text.isspace() else polices().advance(piece)


def _aligner(
    frags: list[Frag], points: list[tuple[float, float]], end: float, style: ParaStyle, limit: float
) -> LaidLine:
    if style.aligne == "left" or not frags:
        return LaidLine(tuple(frags), tuple(points), end)
    first = min(frag.x for frag in frags)
    room = limit - style.gauche - (end - first)
    shift = style.gauche - first + (room / 2 if style.aligne == "center" else room)
    moved = tuple(replace(f, x=f.x + shift) for f in frags)
    return LaidLine(moved, tuple(points), end + shift)


def _capitales(text: str, pt: float) -> list[tuple[str, float, str]]:
    """Small capitals: letters in lower case as capitals of four fifths."""
    parts = re.findall(r"[^\W\d_A-ZÀ-ÖØ-Þ]+|(?:[\W\d_A-ZÀ-ÖØ-Þ])+", text)
    return [(p.upper(), pt * 0.8, p) if p != p.upper() else (p, pt, p) for p in parts]
