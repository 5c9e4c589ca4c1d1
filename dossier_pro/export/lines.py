"""Paragraphs into lines, the same lines in Word, in LibreOffice and in our PDF.

Where a line ends depends on widths that differ a little from program to program (``fonts.py``). Lines are therefore set
twice, with the least and with the most that a program may give each word; where the two disagree, the right indent is moved
by a point or so until they agree. Nobody sees that point, and every program then breaks the paragraph at the same words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from dossier_pro.export.charte import LOOKS, STYLES, Look, ParaStyle
from dossier_pro.export.flow import Para, Span
from dossier_pro.export.fonts import Piece, largeurs, polices

TOLERANCE = 6.0
"""What rounding may add to the width of a line, in twips."""

LARGESSE = 26.0
"""What a line may have more than here, in twips: LibreOffice takes half of a cell's rules from its text, Word does not."""

RETRAITS = (0, 14, 28, 42, 56, 70, 84, 98, 112, 126, 140)
"""What the right indent may be moved by, in twips; 20 are a point."""

_DEFAUT = 708
_MARQUE_PUCE = 8.0


@dataclass(frozen=True, slots=True)
class Frag:
    """A stretch of a line: ``x`` in twips from the left edge of the text, a size in points, a colour of the charte."""

    x: float
    piece: Piece
    pt: float
    couleur: str
    releve: float = 0
    lien: str = ""
    renvoi: str = ""
    original: str = ""
    """The text that small capitals stand for."""


@dataclass(frozen=True, slots=True)
class Ligne:
    """A line: what is drawn on it, dotted stretches (start and end in twips), and where its ink ends."""

    frags: tuple[Frag, ...]
    points: tuple[tuple[float, float], ...] = ()
    fin: float = 0


@dataclass(frozen=True, slots=True)
class Composition:
    """The lines of a paragraph, the right indent that makes them certain, and whether it does."""

    lignes: tuple[Ligne, ...]
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

    @property
    def unite(self) -> float:
        return self.pt * 20


@dataclass(frozen=True, slots=True)
class _Mot:
    """What stands between two places where a line may end: its place in the segment, widths, and the space after it."""

    start: int
    end: int
    suivant: int
    pleine: float
    mini: float
    maxi: float
    blanc: float


def set_para(para: Para, largeur: int, numeros: Mapping[str, int]) -> Composition:
    """Return the lines of a paragraph in a column of ``largeur`` twips; ``numeros`` gives the pages of anchors, once known."""
    style = STYLES[para.style]
    rows = [[_runs(part, style, numeros) for part in row] for row in _rows(para.spans)]
    limit = largeur - style.droite
    if not any(runs for row in rows for runs in row):
        return Composition((Ligne(_puce(para, style)),), 0, True)
    best = None
    for retrait in RETRAITS:
        lignes, sure, compte = _set(rows, style, limit - retrait)
        if sure:
            return Composition(_habiller(lignes, para, style), retrait, True)
        if best is None or (compte and not best[2]):
            best = (lignes, retrait, compte)
    assert best is not None
    return Composition(_habiller(best[0], para, style), best[1], best[2])


def _habiller(lignes: list[Ligne], para: Para, style: ParaStyle) -> tuple[Ligne, ...]:
    """Put the bullet or number before the first line."""
    puce = _puce(para, style)
    if not puce:
        return tuple(lignes)
    first = lignes[0]
    return (Ligne((*puce, *first.frags), first.points, first.fin), *lignes[1:])


def _puce(para: Para, style: ParaStyle) -> tuple[Frag, ...]:
    if not style.puce:
        return ()
    text = f"{para.rang}." if style.puce == "#" else style.puce
    pt = _MARQUE_PUCE if style.puce == "▸" else style.pt
    x = float(style.gauche + style.premiere)
    return tuple(Frag(x, piece, pt, style.puce_couleur) for piece in polices().pieces(text, bold=style.puce_gras, italic=False))


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
        runs.append(_Run(text, bold, italic, pt, couleur, look.releve, span.lien, span.renvoi))
    return runs


# --- where lines end ---------------------------------------------------------------------------------------------

_JAMAIS_APRES_BLANC = set(".,:;)]}")
_JAMAIS_AVANT = set(".,:;)]}!?»”’\"'…%") | {"\u00a0", "\u202f"}
_OUVRANTS = set("([{")


def ends(text: str) -> list[int]:
    """Return the places where a line may end: each is the index of the first character of the next line.

    After spaces (but not before a stop or a closing bracket), after a hyphen, a dash or a backslash; not after a slash.
    These are the rules of both word processors for French, as measured (``tests/bench/export_pages.py``).
    """
    found = []
    for i in range(1, len(text)):
        before, here = text[i - 1], text[i]
        if here == " ":
            continue
        if before == " ":
            solid = text[:i].rstrip(" ")[-1:]
            if here not in _JAMAIS_APRES_BLANC and solid not in _OUVRANTS:
                found.append(i)
        elif before in "-–—" or (before in "…!?|" and (here.isalnum() or here in "(«“")):
            if here not in _JAMAIS_AVANT and here not in "-–—":
                found.append(i)
        elif before == "\\" and not here.isdigit():
            found.append(i)
        elif _seul(before) or _seul(here):
            found.append(i)
    return found


def _seul(char: str) -> bool:
    """Whether a character stands by itself, so that a line may end on either side: ideographs and emoji."""
    code = ord(char)
    return code >= 0x2E80 and (0x2E80 <= code <= 0xA4CF or 0xAC00 <= code <= 0xD7A3 or 0x1F300 <= code <= 0x1FAFF)


def _mots(runs: list[_Run]) -> list[_Mot]:
    text = "".join(run.text for run in runs)
    bounds = [0, *ends(text), len(text)]
    mots = []
    for start, after in zip(bounds, bounds[1:], strict=False):
        end = start + len(text[start:after].rstrip(" "))
        pleine, mini, maxi = _mesure(runs, start, end)
        blanc = _mesure(runs, end, after)[0] if after > end else 0.0
        mots.append(_Mot(start, end, after, pleine, mini, maxi, blanc))
    return mots


def _mesure(runs: list[_Run], start: int, end: int) -> tuple[float, float, float]:
    pleine = mini = maxi = 0.0
    for run, text in _slices(runs, start, end):
        width = largeurs(text, run.bold, run.italic)
        pleine += width.pleine * run.unite
        mini += width.mini * run.unite
        maxi += width.maxi * run.unite
    return pleine, mini, maxi


def _slices(runs: list[_Run], start: int, end: int) -> list[tuple[_Run, str]]:
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


def _coupes(mots: list[_Mot], runs: list[_Run], x: float, gauche: float, limit: float, which: str) -> Coupes:
    """Fill lines with words, one after the other; ``which`` names the widths to use."""
    slack = {"mini": -LARGESSE, "maxi": TOLERANCE}.get(which, 0.0)
    lines: Coupes = []
    start, at, end, empty = 0, x, 0, True
    for mot in mots:
        width = getattr(mot, which)
        if not empty and at + width + slack > limit:
            lines.append((start, end))
            start, at, empty = mot.start, gauche, True
        if empty and at > gauche and at + width + slack > limit:
            # A word after a tab that has no room there goes down to the next line whole.
            lines.append((start, start))
            start, at = mot.start, gauche
        if empty and gauche + width + slack > limit:
            cut = _force(mot, runs, at, gauche, limit)
            lines += [(a, b) for a, b in zip([mot.start, *cut], cut, strict=False)]
            start = cut[-1] if cut else mot.start
            at = gauche + _mesure(runs, start, mot.end)[0] + mot.blanc
        else:
            at += width + mot.blanc
        end, empty = mot.end, False
    lines.append((start, end))
    return lines


def _force(mot: _Mot, runs: list[_Run], x: float, gauche: float, limit: float) -> list[int]:
    """Return where a word that is wider than the column is cut: as many characters as fit, at least one."""
    cuts, start = [], mot.start
    for i in range(mot.start + 1, mot.end + 1):
        if x + _mesure(runs, start, i)[0] > limit and i - start > 1:
            cuts.append(i - 1)
            start, x = i - 1, gauche
    return cuts


def _set(rows: list[list[list[_Run]]], style: ParaStyle, limit: float) -> tuple[list[Ligne], bool, bool]:
    """Set every row; tell whether its lines are certain, and whether their count is."""
    lignes: list[Ligne] = []
    sure = compte = True
    x = float(style.gauche + style.premiere)
    if style.puce:
        x = float(style.gauche)
    for row in rows:
        builder = _Builder(style, limit, x)
        for index, runs in enumerate(row):
            if index:
                builder.tab(runs)
            if runs:
                builder.segment(runs)
        lignes += builder.close()
        sure, compte = sure and builder.sure, compte and builder.compte
        x = float(style.gauche)
    return lignes, sure, compte


class _Builder:
    """One row of a paragraph being set: segments apart by tabs, wrapping at the right."""

    def __init__(self, style: ParaStyle, limit: float, x: float) -> None:
        self.style, self.limit, self.x = style, limit, x
        self.sure = self.compte = True
        self._lignes: list[Ligne] = []
        self._frags: list[Frag] = []
        self._points: list[tuple[float, float]] = []
        self._cale = False

    def tab(self, following: list[_Run]) -> None:
        """Go to the next tab stop; a right one makes room for what follows it."""
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

    def segment(self, runs: list[_Run]) -> None:
        """Place a stretch without tabs, on as many lines as it takes."""
        mots, gauche = _mots(runs), float(self.style.gauche)
        # What a right tab stop holds stands on one line, even beyond the right indent.
        limit = 1e6 if self._cale else self.limit
        coupes = {which: _coupes(mots, runs, self.x, gauche, limit, which) for which in ("pleine", "mini", "maxi")}
        self.sure = self.sure and coupes["mini"] == coupes["maxi"] == coupes["pleine"]
        self.compte = self.compte and len(coupes["mini"]) == len(coupes["maxi"])
        for index, (start, end) in enumerate(coupes["pleine"]):
            if index:
                self._end_line()
                self.x = gauche
            for run, text in _slices(runs, start, end):
                self._draw(run, text)
        tail = mots[-1]
        if tail.blanc and coupes["pleine"][-1][1] == tail.end:
            self.x += tail.blanc

    def _draw(self, run: _Run, text: str) -> None:
        for shown, pt, original in _capitales(text, run.pt) if self.style.capitales else [(text, run.pt, "")]:
            for piece in polices().pieces(shown, bold=run.bold, italic=run.italic):
                self._frags.append(
                    Frag(self.x, piece, pt, run.couleur, run.releve, run.lien, run.renvoi, original)
                )
                self.x += polices().advance(piece) * pt * 20

    def _end_line(self) -> None:
        self._lignes.append(_aligner(self._frags, self._points, self.x, self.style, self.limit))
        self._frags, self._points = [], []

    def close(self) -> list[Ligne]:
        self._end_line()
        return self._lignes


def _aligner(
    frags: list[Frag], points: list[tuple[float, float]], end: float, style: ParaStyle, limit: float
) -> Ligne:
    if style.aligne == "left" or not frags:
        return Ligne(tuple(frags), tuple(points), end)
    room = limit - style.gauche - (end - frags[0].x)
    shift = style.gauche - frags[0].x + (room / 2 if style.aligne == "center" else room)
    moved = tuple(
        Frag(f.x + shift, f.piece, f.pt, f.couleur, f.releve, f.lien, f.renvoi, f.original) for f in frags
    )
    return Ligne(moved, tuple(points), end + shift)


def _capitales(text: str, pt: float) -> list[tuple[str, float, str]]:
    """Small capitals: letters in lower case as capitals of four fifths."""
    parts = re.findall(r"[^\W\d_A-ZÀ-ÖØ-Þ]+|(?:[\W\d_A-ZÀ-ÖØ-Þ])+", text)
    return [(p.upper(), pt * 0.8, p) if p != p.upper() else (p, pt, p) for p in parts]
