"""Paragraphs into lines, the same lines in Word, in LibreOffice and in our PDF.

Where a line ends depends on widths that differ a little from program to program (``fonts/widths.py``). Lines are
therefore set twice, with the least and with the most that a program may give each word; where the two disagree, the
right indent is moved by a point or so until they agree. Nobody sees that point, and every program then breaks the
paragraph at the same words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from dossier_pro.domain.records import dataclass
from dossier_pro.export.fonts.widths import GlyphRun, largeurs, polices
from dossier_pro.export.layout.bidi import DROITE_A_GAUCHE, ordre_visuel, parties, retourner
from dossier_pro.export.layout.flow import Para, Span
from dossier_pro.export.layout.house_style import LOOKS, STYLES, Look, ParaStyle
from dossier_pro.export.layout.words import BLANC, Place, Run, Segment, en_mots, remplir, slices, tient

RETRAITS = (0, 14, 28, 42, 56, 70, 84, 98, 112, 126, 140)
"""What the right indent may be moved by, in twips; 20 are a point."""

_DEFAUT = 708
_SANS_LOOK = Look()
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
    """A line: what is drawn on it, and dotted stretches (start and end in twips).

    ``blanc``: a space of the text was left out at its end.
    """

    frags: tuple[Frag, ...]
    points: tuple[tuple[float, float], ...] = ()
    blanc: bool = False


@dataclass(frozen=True, slots=True)
class Composition:
    """The lines of a paragraph, the right indent that makes them certain, and whether it does."""

    lignes: tuple[LaidLine, ...]
    retrait: int
    sure: bool


def set_para(para: Para, largeur: int, numeros: Mapping[str, int]) -> Composition:
    """Return the lines of a paragraph in a column of ``largeur`` twips.

    ``numeros`` gives the pages of anchors, once they are known.
    """
    style = STYLES[para.style]
    rows = [[en_mots(_runs(part, style, numeros)) for part in row] for row in _rows(para.spans)]
    limit = largeur - style.droite
    if not any(segment.runs for row in rows for segment in row):
        return Composition((LaidLine(_puce(para, style)),), 0, True)
    retrait, sure = _choisir(rows, style, limit)
    lignes, _, _ = _set(rows, style, limit - retrait, dessine=True)
    return Composition(_habiller(lignes, para, style), retrait, sure)


def _choisir(rows: list[list[Segment]], style: ParaStyle, limit: float) -> tuple[int, bool]:
    """Return the right indent with which the lines are certain, else one with which at least their number is."""
    if len(rows) == len(rows[0]) == 1 and tient(rows[0][0], Place(_debut(style), 0.0, limit, entamee=False)):
        return 0, True  # as titles, cells and many a paragraph do
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
    return (LaidLine((*puce, *first.frags), first.points, first.blanc), *lignes[1:])


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
        if span.renvoi or (span.text and "\t" not in span.text and "\n" not in span.text):
            rows[-1][-1].append(span)
            continue
        for token in re.split(r"([\t\n])", span.text):
            if token == "\n":
                rows.append([[]])
            elif token == "\t":
                rows[-1].append([])
            elif token:
                rows[-1][-1].append(Span(token, span.bold, span.italic, span.look, span.renvoi, span.lien))
    return rows


def _runs(spans: list[Span], style: ParaStyle, numeros: Mapping[str, int]) -> list[Run]:
    runs = []
    for span in spans:
        look = LOOKS[span.look] if span.look else _SANS_LOOK
        bold = (style.gras if look.gras is None else look.gras) or span.bold
        italic = (style.italique if look.italique is None else look.italique) or span.italic
        pt, couleur = look.pt or style.pt, look.couleur or style.couleur
        text = str(numeros.get(span.renvoi, "000")) if span.renvoi else span.text
        runs.append(Run(text, bold, italic, pt, couleur, look.releve, span.lien, span.renvoi, span.look))
    return runs


def _set(
    rows: list[list[Segment]], style: ParaStyle, limit: float, *, dessine: bool
) -> tuple[list[LaidLine], bool, bool]:
    """Set every row; tell whether its lines are certain, and whether their number is.

    Without ``dessine`` there are no lines; with it, nothing is found out about their certainty.
    """
    lignes: list[LaidLine] = []
    sure = compte = True
    x = _debut(style)
    for row in rows:
        builder = _Builder(style, limit, x, dessine)
        for index, segment in enumerate(row):
            if index:
                builder.tab(segment.runs)
            if segment.runs:
                builder.segment(segment, suivi=index + 1 < len(row))
        if dessine:
            lignes += builder.close(blanc=row is not rows[-1])
        sure, compte = sure and builder.sure, compte and builder.compte
        x = float(style.gauche)
    return lignes, sure, compte


def _debut(style: ParaStyle) -> float:
    """Where the text of the first line begins."""
    return float(style.gauche if style.puce else style.gauche + style.premiere)


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

    def tab(self, following: Sequence[Run]) -> None:
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

    def segment(self, segment: Segment, *, suivi: bool) -> None:
        """Place a stretch without tabs, on as many lines as it takes; ``suivi``: another one follows after a tab."""
        gauche = float(self.style.gauche)
        # What a right tab stop holds stands on one line, even beyond the right indent.
        place = Place(self.x, gauche, 1e6 if self._cale else self.limit, bool(self._tabs))
        coupes = remplir(segment, place, segment.liee)
        if not self.dessine:
            mini, maxi = remplir(segment, place, segment.mini), remplir(segment, place, segment.maxi)
            self.sure = self.sure and mini == coupes == maxi
            self.compte = self.compte and len(mini) == len(maxi)
            if not suivi:
                return
            # Only where the last line ends matters then.
            if len(coupes) > 1:
                self.x = gauche
            del coupes[:-1]
        for index, (start, end) in enumerate(coupes):
            if index:
                self._end_line(blanc=start > coupes[index - 1][1])
                self.x = gauche
            self._poser(slices(segment.runs, start, end), mesure=suivi or self.style.aligne != "left")
        if segment.blancs[-1] and coupes[-1][1] == segment.fins[-1]:
            self.x += segment.blancs[-1]

    def _poser(self, slices: list[tuple[Run, str]], *, mesure: bool) -> None:
        """Draw the stretches of a line, words from right to left in their order.

        ``mesure``: where the last one ends is asked for.
        """
        if not self.dessine or not any(DROITE_A_GAUCHE.search(text) for _, text in slices):
            last = len(slices) - 1
            for rank, (run, text) in enumerate(slices):
                self._draw(run, text, mesure=mesure or rank < last)
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
                self._draw(run, text, mesure=False)
        self.x = x

    def _draw(self, run: Run, text: str, *, mesure: bool) -> None:
        if not self.dessine:
            self.x += largeurs(text, run.bold, run.italic).pleine * run.unite
            return
        fonts = polices()
        for shown, pt, original in _capitales(text, run.pt) if self.style.capitales else [(text, run.pt, "")]:
            pieces = fonts.pieces(shown, bold=run.bold, italic=run.italic)
            for piece in pieces:
                self._frag(run, piece, pt, original)
                if mesure or self.style.capitales or piece is not pieces[-1]:
                    self.x += fonts.advance(piece) * pt * 20

    def _draw_envers(self, run: Run, text: str) -> None:
        """Draw a stretch from right to left; ``self.x`` is its left edge."""
        pieces = polices().pieces(text, bold=run.bold, italic=run.italic)
        self.x += sum(_large(piece, 1) for piece in pieces) * run.unite
        for piece in pieces:
            self.x -= _large(piece, 1) * run.unite
            if not (piece.remplace or piece.montre or piece.text.isspace()):
                piece = replace(piece, montre=retourner(piece.text), sens=tuple(piece.text[::-1]))
            self._frag(run, piece, run.pt, "")

    def _frag(self, run: Run, piece: GlyphRun, pt: float, original: str) -> None:
        self._frags.append(
            Frag(self.x, piece, pt, run.couleur, run.releve, run.lien, run.renvoi, original, look=run.look)
        )

    def _end_line(self, *, blanc: bool) -> None:
        frags = _aligner(self._frags, self.x, self.style, self.limit)
        self._lignes.append(LaidLine(frags, tuple(self._points), blanc))
        self._frags, self._points = [], []

    def close(self, *, blanc: bool) -> list[LaidLine]:
        self._end_line(blanc=blanc)
        return self._lignes


def _large(piece: GlyphRun, level: int) -> float:
    """The width of a piece in em; a space between words from right to left is that of their font."""
    return BLANC * len(piece.text) if level % 2 and piece.text.isspace() else polices().advance(piece)


def _aligner(frags: list[Frag], end: float, style: ParaStyle, limit: float) -> tuple[Frag, ...]:
    """Return what stands on a line that ends at ``end`` where the style of its paragraph has it."""
    if style.aligne == "left" or not frags:
        return tuple(frags)
    first = min(frag.x for frag in frags)
    room = limit - style.gauche - (end - first)
    shift = style.gauche - first + (room / 2 if style.aligne == "center" else room)
    # As ``replace`` does it, in a third of its time: every title and every number of a page comes here.
    return tuple(
        Frag(f.x + shift, f.piece, f.pt, f.couleur, f.releve, f.lien, f.renvoi, f.original, f.marque, f.look)
        for f in frags
    )


def _capitales(text: str, pt: float) -> list[tuple[str, float, str]]:
    """Small capitals: letters in lower case as capitals of four fifths."""
    parts = re.findall(r"[^\W\d_A-ZÀ-ÖØ-Þ]+|(?:[\W\d_A-ZÀ-ÖØ-Þ])+", text)
    return [(p.upper(), pt * 0.8, p) if p != p.upper() else (p, pt, p) for p in parts]
