"""The pages of a PDF → the ``Flux`` of a DP: rows of ruled tables, paragraphs, headers and footers, pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from dossier_pro.domain.text import Run, clean, fold
from dossier_pro.dp_import.flow import Flux, GenreMarge, PageMargins, ReadCell, ReadPara, ReadRow, ReadTable
from dossier_pro.dp_import.pdf.page import Boite, ImagesPdf, Mot, PdfPage, PdfPicture, en_lignes
from dossier_pro.office.labels import charger

_COLONNE: Final = 2.2
"""A wider space between two words, in their heights, parts two columns."""
_AILLEURS: Final = 0.9
"""The same for two that do not follow each other in the file."""
_PUCE: Final = re.compile(r"^(?:[-–•●○◦▪■‣➢➔►✓❖·*]|\d{1,2}[.)])$")
_FIN: Final = re.compile(r"[.:;!?…»]$")
_POINTILLES: Final = re.compile(r"\.{8,}|…{4,}|_{8,}")
_FLECHES: Final = frozenset("►▸▶➢:")
_TOL: Final = 4.0
_NUMERO_DE_PAGE: Final = re.compile(r"(?<=page )\d{1,3}(?![\d/])|^\d{1,3}(?![\d/])|(?<![\d/])\d{1,3}$")
_BORD: Final = 0.09
"""How much of a page's height may be its header, and its footer."""
_DECALAGE: Final = 3
_REPETE: Final = 0.4
_MAX_IMAGES: Final = 400


_Bord = tuple[GenreMarge, str]
"""A header or footer, without the number of its page."""


@dataclass(slots=True)
class _Ligne:
    """Words on one baseline of one cell."""

    mots: list[Mot]
    page: int
    posee: bool = False

    @property
    def x0(self) -> float:
        return self.mots[0].x0

    @property
    def x1(self) -> float:
        return self.mots[-1].x1

    @property
    def y0(self) -> float:
        return min(m.y0 for m in self.mots)

    @property
    def y1(self) -> float:
        return max(m.y1 for m in self.mots)

    @property
    def base(self) -> float:
        return median(m.base for m in self.mots)

    @property
    def premiere(self) -> float:
        """Where its first line of text stands."""
        return min(m.base for m in self.mots)

    @property
    def derniere(self) -> float:
        """Where its last line of text stands."""
        return max(m.base for m in self.mots)

    @property
    def taille(self) -> float:
        return median(m.taille for m in self.mots)

    @property
    def texte(self) -> str:
        return "".join(text for text, _ in self.morceaux())

    def morceaux(self) -> Iterator[tuple[str, Mot]]:
        """Yield each word with the space before it; a tab where a column ends."""
        before: Mot | None = None
        for mot in self.mots:
            yield (_espace(before, mot) if before else "") + mot.texte, mot
            before = mot


def _espace(before: Mot, mot: Mot) -> str:
    """Return what parts two words: a tab where a column ends, nothing where they are pieces of one word."""
    gap, rise, size = mot.x0 - before.x1, mot.base - before.base, max(mot.taille, 4.0)
    elsewhere = mot.rang != before.rang + 1
    if gap > _COLONNE * size or rise < -size or (elsewhere and gap > _AILLEURS * size):
        return "\t"
    return " " if gap > 0.08 * size or rise > size else ""


@dataclass(slots=True)
class _Bloc:
    """A row of cells, a line or a picture: what is read from top to bottom."""

    haut: float
    lignes: list[_Ligne] = field(default_factory=list)
    cellules: dict[Boite, list[_Ligne | PdfPicture]] = field(default_factory=dict)
    image: PdfPicture | None = None


@dataclass(slots=True)
class _Tableaux:
    """The tables of a page as they come: a row that stands apart from the one above begins another table."""

    table: ReadTable | None = None
    rang: int = 0
    bas: float = 0.0

    def rangee(self, bloc: _Bloc) -> ReadRow:
        """Return the row that a block is."""
        if self.table is None or bloc.haut - self.bas > _TOL:
            self.table, self.rang = ReadTable(None), 0
        row = ReadRow(self.table, self.rang)
        self.rang += 1
        self.bas = max(box[3] for box in bloc.cellules)
        return row


def est_scan(pages: Sequence[PdfPage]) -> bool:
    """Whether the pages are pictures with hardly a word on them."""
    mute = sum(sum(len(m.texte) for m in page.mots) < 40 and bool(page.images) for page in pages)
    return bool(pages) and mute >= max(1, round(0.6 * len(pages)))


def flux_de_pages(pages: Sequence[PdfPage]) -> tuple[Flux, ImagesPdf]:
    """Return the text of a PDF and its pictures."""
    images = ImagesPdf()
    edges = _bords(pages)
    logos = _logos(pages)
    paras: list[ReadPara] = []
    right, pitch = _marge_droite(pages), _interligne(pages)
    for number, page in enumerate(pages, 1):
        first = len(paras)
        shown = [i for i in page.images if _place(i) not in logos]
        blocs = _blocs(_mots_du_corps(page, number, edges[1]), shown, number, pitch)
        tables = _Tableaux()
        for flow, group in _groupes(blocs):
            if flow:
                paras += _paragraphes(group, right, pitch, images, number, None)
                continue
            for bloc in group:
                paras += _cellules(bloc, tables.rangee(bloc), pitch, images, number)
        for rank, para in enumerate(paras[first:]):
            para.page, para.saut = number, rank == 0 and number > 1
    margins = tuple(PageMargins(genre, text) for genre, text in edges[0])
    feet = {"pied": "\n".join(text for genre, text in edges[0] if genre == "pied")}
    return Flux(tuple(paras), (), margins, feet, len(pages), len(pages)), images


def _mots_du_corps(page: PdfPage, number: int, edges: set[tuple[int, int]]) -> list[Mot]:
    """Return the words of a page that are not of its header or footer."""
    lines = enumerate(_lignes(page.mots, number))
    return [mot for rank, ligne in lines if (number, rank) not in edges for mot in ligne.mots]


def _cellules(bloc: _Bloc, row: ReadRow, pitch: float, images: ImagesPdf, page: int) -> Iterator[ReadPara]:
    for column, (box, content) in enumerate(sorted(bloc.cellules.items())):
        inner = [_Bloc(c.y0, [c]) if isinstance(c, _Ligne) else _Bloc(c.boite[1], image=c) for c in content]
        yield from _paragraphes(inner, box[2] - 5, pitch, images, page, ReadCell(row, column))


# --- the edges of the pages -------------------------------------------------------------------------------------------


def _bords(pages: Sequence[PdfPage]) -> tuple[list[tuple[GenreMarge, str]], set[tuple[int, int]]]:
    """Return the headers and footers, each once, and their lines by (page, rank): what most pages repeat."""
    seen: dict[_Bord, list[tuple[int, int]]] = {}
    shown: dict[_Bord, str] = {}
    for number, page in enumerate(pages, 1):
        for rank, ligne in enumerate(_lignes(page.mots, number)):
            if genre := _bord(ligne, page.hauteur):
                key = (genre, _sans_page(fold(ligne.texte), number))
                seen.setdefault(key, []).append((number, rank))
                shown.setdefault(key, ligne.texte)
    limit = max(2.0, _REPETE * len(pages) / 2)  # odd and even pages differ
    often = [key for key, places in seen.items() if len({page for page, _ in places}) >= limit]
    return [(key[0], clean(shown[key])) for key in often], {place for key in often for place in seen[key]}


def _bord(ligne: _Ligne, hauteur: float) -> GenreMarge | None:
    """Return the edge of a page that a line stands at."""
    edge = _BORD * hauteur
    if ligne.y1 < edge:
        return "en-tete"
    return "pied" if ligne.y0 > hauteur - edge else None


def _sans_page(text: str, number: int) -> str:
    """Return a line without the number of its page, as printed: it may count from the cover, or from the page after."""
    return _NUMERO_DE_PAGE.sub(lambda m: "#" if abs(int(m[0]) - number) <= _DECALAGE else m[0], text)


def _place(image: PdfPicture) -> tuple[int, ...]:
    return tuple(round(v / 4) for v in image.boite)


def _logos(pages: Sequence[PdfPage]) -> set[tuple[int, ...]]:
    """Return the places where most pages show a small picture: the logo of a centre."""
    counts: dict[tuple[int, ...], int] = {}
    for page in pages:
        for place in {_place(i) for i in page.images if (i.boite[3] - i.boite[1]) < 0.2 * page.hauteur}:
            counts[place] = counts.get(place, 0) + 1
    return {place for place, count in counts.items() if count >= max(3, _REPETE * len(pages))}


def _marge_droite(pages: Sequence[PdfPage]) -> float:
    ends = sorted(ligne.x1 for n, page in enumerate(pages) for ligne in _lignes(page.mots, n) if len(ligne.mots) > 6)
    return ends[int(0.98 * (len(ends) - 1))] if ends else 540.0


def _interligne(pages: Sequence[PdfPage]) -> float:
    """Return how far apart the lines of a paragraph usually are."""
    found = []
    for number, page in enumerate(pages, 1):
        for a, b in pairwise(_lignes(page.mots, number)):
            if (
                len(a.mots) > 5
                and len(b.mots) > 2
                and abs(a.x0 - b.x0) < _TOL
                and a.mots[0].cellule == b.mots[0].cellule
            ):
                found.append(b.base - a.base)
    return sorted(found)[len(found) // 3] if found else 14.0


# --- reading order ----------------------------------------------------------------------------------------------------


def _lignes(words: Sequence[Mot], page: int) -> list[_Ligne]:
    """Return words as lines from top to bottom; those of different cells stand on different lines."""
    rows: list[_Ligne] = []
    for mots in en_lignes(words):
        by_cell: dict[Boite | None, list[Mot]] = {}
        for mot in mots:
            by_cell.setdefault(mot.cellule, []).append(mot)
        rows += (_Ligne(own, page) for own in by_cell.values())
    rows.sort(key=lambda r: r.base)
    return rows


def _blocs(words: Sequence[Mot], images: Sequence[PdfPicture], page: int, pitch: float) -> list[_Bloc]:
    lines = _remonter(_lignes(words, page), pitch)
    _poser(lines)
    cells: dict[Boite, list[_Ligne | PdfPicture]] = {}
    flow: list[_Bloc] = []
    for ligne in lines:
        box = ligne.mots[0].cellule
        if box is None:
            flow.append(_Bloc(ligne.base - ligne.taille, [ligne]))
        else:
            cells.setdefault(box, []).append(ligne)
    for image in images:
        if image.cellule is None:
            flow.append(_Bloc(image.boite[1], image=image))
        else:
            cells.setdefault(image.cellule, []).append(image)
    for content in cells.values():
        content.sort(key=lambda c: c.base - c.taille if isinstance(c, _Ligne) else c.boite[1])
    rows = [part for row in _rangees(cells) for part in _par_libelle(row)]
    return sorted([*flow, *rows], key=lambda b: b.haut)


def _rangees(cells: dict[Boite, list[_Ligne | PdfPicture]]) -> list[_Bloc]:
    """Return cells as rows: those beside each other."""
    rows: list[_Bloc] = []
    for box in sorted(cells, key=lambda b: (b[1], b[0])):
        same = next((r for r in rows if any(_meme_rangee(box, other) for other in r.cellules)), None)
        if same is None:
            same = _Bloc(box[1])
            rows.append(same)
        same.cellules[box] = cells[box]
        same.haut = min(same.haut, box[1])
    return rows


def _remonter(lines: list[_Ligne], pitch: float) -> list[_Ligne]:
    """Join to a label what stands over its value: a label is centred beside a value of three lines."""
    out: list[_Ligne] = []
    for rank, ligne in enumerate(lines):
        before = out[-1] if out else None
        if before is None or not _peut_suivre(before, ligne):
            out.append(ligne)
            continue
        at = _debut_de_colonne(ligne, before.x0)
        near = ligne.premiere - before.derniere
        tied = rank > 1 and _de_la_ligne_du_dessus(before, lines[rank - 2], near)
        if at is None or tied or near > 1.15 * pitch or before.x0 - ligne.x0 < 15:
            out.append(ligne)
        else:
            out[-1] = _Ligne([*ligne.mots[:at], *before.mots, *ligne.mots[at:]], ligne.page)
    return out


def _peut_suivre(before: _Ligne, ligne: _Ligne) -> bool:
    """Whether a line may be part of the value beside the label below: one column, in the same cell."""
    return "\t" not in before.texte and before.mots[0].cellule == ligne.mots[0].cellule


def _debut_de_colonne(ligne: _Ligne, x0: float) -> int | None:
    """Return the word of a line that begins a column at ``x0``: after a gap, or after the arrow of a label."""
    starts = [i for i, (text, _) in enumerate(ligne.morceaux()) if text.startswith("\t")]
    starts += [i for i in range(1, len(ligne.mots)) if ligne.mots[i - 1].texte in _FLECHES]
    return next((i for i in starts if abs(ligne.mots[i].x0 - x0) < _TOL), None)


def _de_la_ligne_du_dessus(ligne: _Ligne, above: _Ligne, near: float) -> bool:
    """Whether a line goes with the label above it, which is as near as what is below (``near``)."""
    return ligne.premiere - above.derniere <= near + 0.5 and above.x0 < ligne.x0 - 15


def _par_libelle(row: _Bloc) -> Iterator[_Bloc]:
    """Yield the rows of one in which a cell holds several labels, one under the other: no rule was drawn between."""
    if len(row.cellules) < 2:
        yield row
        return
    labels = charger("2017-09-11")
    first = [c for c in row.cellules[min(row.cellules)] if isinstance(c, _Ligne)]
    cuts = [c.base - 0.7 * c.taille for c in first[1:] if labels.chercher(c.texte)]
    for start, stop in pairwise([float("-inf"), *cuts, float("inf")]):
        part = _Bloc(max(row.haut, start))
        for box, content in row.cellules.items():
            own = [c for c in content if start <= (c.base if isinstance(c, _Ligne) else c.boite[1]) < stop]
            if own:
                part.cellules[box] = own
        if part.cellules:
            yield part


def _meme_rangee(a: Boite, b: Boite) -> bool:
    overlap = min(a[3], b[3]) - max(a[1], b[1])
    return overlap > 0.5 * min(a[3] - a[1], b[3] - b[1]) and not (a[0] < b[2] - _TOL and b[0] < a[2] - _TOL)


def _poser(lines: list[_Ligne]) -> None:
    """Mark what lies over a dotted line: it was typed in a text box that stands there; it is read after that line."""
    for dotted in [ligne for ligne in lines if _POINTILLES.search(ligne.texte.replace(" ", ""))]:
        for other in [o for o in lines if o is not dotted]:
            if min(other.y1, dotted.y1) - max(other.y0, dotted.y0) <= 0.4 * other.taille:
                continue
            lines.remove(other)
            for part in _phrases(other):
                for mot in part.mots:
                    mot.base = max(mot.base, dotted.base + 0.01 + part.x0 / 10_000)
                lines.append(part)
    lines.sort(key=lambda r: r.base)


def _phrases(ligne: _Ligne) -> Iterator[_Ligne]:
    """Yield the parts of a line that stand apart, each laid over what is under it."""
    parts: list[list[Mot]] = []
    for text, mot in ligne.morceaux():
        if not parts or text.startswith("\t"):
            parts.append([])
        parts[-1].append(mot)
    yield from (_Ligne(part, ligne.page, posee=True) for part in parts)


def _groupes(blocs: Sequence[_Bloc]) -> Iterator[tuple[bool, list[_Bloc]]]:
    """Yield runs of blocks: of the page's own flow (True), and of rows of tables."""
    group: list[_Bloc] = []
    for bloc in blocs:
        if group and bool(group[-1].cellules) != bool(bloc.cellules):
            yield not group[-1].cellules, group
            group = []
        group.append(bloc)
    if group:
        yield not group[-1].cellules, group


# --- paragraphs -------------------------------------------------------------------------------------------------------


def _paragraphes(
    blocs: Sequence[_Bloc], right: float, pitch: float, images: ImagesPdf, page: int, cellule: ReadCell | None
) -> list[ReadPara]:
    """Return lines and pictures as paragraphs: a line goes on in the next where its first word had no room."""
    out: list[ReadPara] = []
    last: _Ligne | None = None
    column = 0.0
    for bloc in blocs:
        if bloc.image is not None:
            out += _image(bloc.image, images, page, cellule)
            last = None
            continue
        for ligne in bloc.lignes:
            sep = _suite(last, ligne, right, column, pitch) if last else ""
            if sep:
                out[-1].runs = _prolonger(out[-1].runs, Run(sep), _runs(ligne))
                column = column or (ligne.x0 if sep == "\n" else 0.0)
            else:
                out.append(ReadPara(_runs(ligne), cellule, boite=ligne.posee))
                column = 0.0
            last = None if ligne.posee else ligne
    for para in out:
        para.runs = _fondre(para.runs)
    return out


def _image(image: PdfPicture, images: ImagesPdf, page: int, cellule: ReadCell | None) -> list[ReadPara]:
    """Return the paragraph of a picture; none beyond the number that a DP may have."""
    if len(images.contenus) >= _MAX_IMAGES:
        return []
    return [ReadPara(cellule=cellule, images=[images.ajouter(image, page)])]


def _suite(last: _Ligne, ligne: _Ligne, right: float, column: float, usual: float) -> str:
    """Return what joins a line to the one before: a space where it goes on, a line end in a column beside."""
    if ligne.posee or _a_part(last, ligne, usual):
        return ""
    if (column and abs(ligne.x0 - column) < _TOL) or _sous_un_mot(last, ligne):
        return "\n"
    if _PUCE.match(ligne.mots[0].texte) or not _au_bord(last, ligne):
        return ""
    full = last.x1 + (ligne.mots[0].x1 - ligne.mots[0].x0) + 0.2 * last.taille > right
    return " " if full or _phrase_ouverte(last, ligne, right) else ""


def _a_part(last: _Ligne, ligne: _Ligne, usual: float) -> bool:
    """Whether a line stands apart from the one above: a wide space between them, or other letters."""
    pitch, size = ligne.premiere - last.derniere, max(last.taille, ligne.taille)
    return pitch > 1.35 * usual or abs(last.taille - ligne.taille) > 0.25 * size


def _phrase_ouverte(last: _Ligne, ligne: _Ligne, right: float) -> bool:
    """Whether a long line does not end its sentence and the next one goes on with a small letter."""
    long = last.x1 - last.x0 > 0.55 * (right - last.x0)
    return long and ligne.mots[0].texte[:1].islower() and not _FIN.search(last.mots[-1].texte)


def _sous_un_mot(last: _Ligne, ligne: _Ligne) -> bool:
    """Whether a line stands under a word inside the line above: the column beside a label goes on."""
    if ligne.x0 - last.x0 <= 15 or _PUCE.match(last.mots[0].texte):
        return False
    starts = [after.x0 for before, after in pairwise(last.mots) if after.x0 - before.x1 > 1.2]
    return any(abs(x - ligne.x0) < _TOL for x in starts)


def _au_bord(last: _Ligne, ligne: _Ligne) -> bool:
    """Whether a line begins where a paragraph goes on: under the line above, left of it, under a bullet's words."""
    indented = ligne.x0 - last.x0
    if abs(indented) < _TOL or -60 < indented < -_TOL:
        return True
    return bool(_PUCE.match(last.mots[0].texte)) and len(last.mots) > 1 and abs(ligne.x0 - last.mots[1].x0) < _TOL


def _runs(ligne: _Ligne) -> list[Run]:
    return [Run(text, mot.gras, mot.italique) for text, mot in ligne.morceaux()]


def _prolonger(runs: list[Run], sep: Run, more: list[Run]) -> list[Run]:
    """Add a line to a paragraph: to its first column where that is the one that goes on, to all where all do."""
    columns, others = _par_colonne(runs), _par_colonne(more)
    if len(columns) == 1 or sep.text == "\n":
        return [*runs, sep, *more]
    if len(others) != len(columns):
        others = [more]
    for column, other in zip(columns, others, strict=False):
        column += [sep, *(Run(run.text.lstrip("\t"), run.bold, run.italic) for run in other)]
    return [run for column in columns for run in column]


def _par_colonne(runs: list[Run]) -> list[list[Run]]:
    columns: list[list[Run]] = [[]]
    for run in runs:
        if run.text.startswith("\t") and columns[-1]:
            columns.append([])
        columns[-1].append(run)
    return columns


def _fondre(runs: Sequence[Run]) -> list[Run]:
    """Join runs that look alike."""
    out: list[Run] = []
    for run in runs:
        blank = not run.text.strip()
        if out and (blank or (out[-1].bold, out[-1].italic) == (run.bold, run.italic)):
            out[-1] = Run(out[-1].text + run.text, out[-1].bold, out[-1].italic)
        else:
            out.append(run)
    return out
