"""Paragraphs and tables onto pages: where everything stands, to the twip, as Word and LibreOffice place it.

The rules are theirs, measured (``tests/bench/export_pages.py``): a table's row is cut between lines, both parts
framed; a heading stays with the first line that follows; space before a paragraph is dropped where a page begins by
itself and kept where a break was asked for. Where a line would fit or not by less than a few points, spaces before
the questions of that sheet are widened a little, so that no rounding in another program can turn the decision.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from dossier_pro.export.fonts.widths import polices
from dossier_pro.export.layout.flow import PAGE, Element, Entetes, Flow, Para, Row, Section
from dossier_pro.export.layout.house_style import FILET, LOOKS
from dossier_pro.export.layout.lines import LaidLine
from dossier_pro.export.layout.measure import (
    ParaMesure,
    RowMesure,
    SectionMesuree,
    haut_du_texte,
    measure,
    measure_table,
)
from dossier_pro.export.layout.page_formats import FORMATS
from dossier_pro.export.layout.pages import ENTETE, Filet, Fond, Item, MiseEnPage, Page, PageMark, Texte
from dossier_pro.export.layout.placing import PARFAIT, Placement, rules_below
from dossier_pro.export.shrinking import reduire, serrer

_MOST_AROUND = 2_000
"""Headers and footers that are kept: two or three a page."""

PAS = range(40, 280, 40)
"""What the space before a question may be widened by, in twips."""


class Memoire:
    """What was placed for a file, section by section: while one sheet is written the others stay as they were."""

    def __init__(self) -> None:
        self._before: dict[tuple[str, bool], tuple[object, Placement]] = {}
        self._now: dict[tuple[str, bool], tuple[object, Placement]] = {}
        self._around: dict[tuple[Para, int, int], ParaMesure] = {}

    def placed(self, flow: Flow, section: Section, numeros: Mapping[str, int]) -> Placement:
        """Return where a section stands: what is known of it, where all that this depends on is the same."""
        key = (section.nom, bool(numeros))
        wanted = (section, flow.entetes_de(section.format), numeros)
        known = self._before.get(key)
        if known is None or known[0] != wanted:
            known = wanted, _poser(flow, section, numeros)
        self._now[key] = known
        return known[1]

    def measured(self, para: Para, largeur: int, number: int) -> ParaMesure:
        """Return a paragraph that stands around page ``number``."""
        key = (para, largeur, number)
        if key not in self._around:
            self._around[key] = measure(para, largeur, {PAGE: number})
        return self._around[key]

    def turn(self) -> None:
        """Forget what was not asked for since the last time."""
        self._before, self._now = self._now, {}
        if len(self._around) > _MOST_AROUND:
            self._around.clear()


def lay_out(flow: Flow, memoire: Memoire | None = None) -> MiseEnPage:
    """Return the pages of a file, and the file with what the page engine settled (right indents, spaces).

    ``memoire``: that of a file which was laid out before, much the same as this one.
    """
    memoire = Memoire() if memoire is None else memoire
    placed = partial(memoire.placed, flow)
    sections = flow.all_sections()
    poses = [placed(section, {}) for section in sections]
    numeros = _numeros([page for pose in poses for page in pose.pages])
    # What shows page numbers is set again with the true ones; three digits stood for them, so no line moves.
    poses = [placed(s, numeros) if _renvoie(s) else pose for s, pose in zip(sections, poses, strict=True)]
    memoire.turn()
    pages: list[Page] = []
    etendues: dict[str, tuple[int, int]] = {}
    for rang, (section, pose) in enumerate(zip(sections, poses, strict=True)):
        etendues[section.nom] = (len(pages) + 1, len(pages) + len(pose.pages))
        pages += [Page(page.nom_format, [*page.items], rang) for page in pose.pages]
    hauts: dict[tuple[str, bool], list[Item]] = {}
    for number, page in enumerate(pages, start=1):
        _entourer(page, number, flow.entetes_de(page.nom_format), memoire, hauts)
    settled = [settle(pose) for pose in poses]
    couverture = settled.pop(0) if flow.couverture else None
    settled_flow = replace(flow, couverture=couverture, sections=tuple(settled))
    return MiseEnPage(settled_flow, tuple(pages), numeros, etendues, all(pose.sure for pose in poses))


def _poser(flow: Flow, section: Section, numeros: Mapping[str, int]) -> Placement:
    entetes = flow.entetes_de(section.format)
    mesure = _mesurer(section, entetes, numeros)
    if section.souple:
        mesure = serrer(reduire(mesure))
    placement = _chercher(mesure)
    if placement.ruptures and section.nom == "sommaire":
        return _chercher(_mesurer(_rompre(section, placement.ruptures), entetes, numeros))
    return placement


def _numeros(pages: list[Page]) -> dict[str, int]:
    return {
        item.ancre: number
        for number, page in enumerate(pages, start=1)
        for item in page.items
        if isinstance(item, PageMark)
    }


def _renvoie(section: Section) -> bool:
    return any(span.renvoi for para in _paras(section.elements) for span in para.spans)


def _paras(elements: tuple[Element, ...]) -> list[Para]:
    out: list[Para] = []
    for element in elements:
        if isinstance(element, Para):
            out.append(element)
        else:
            out += [para for row in element.rows for cell in row.cells for para in cell.paras]
    return out


def _mesurer(section: Section, entetes: Entetes, numeros: Mapping[str, int]) -> SectionMesuree:
    largeur, haut = FORMATS[section.format].corps, haut_du_texte(section.format, entetes)
    elements = tuple(
        measure(e, largeur, numeros) if isinstance(e, Para) else measure_table(e, numeros) for e in section.elements
    )
    return SectionMesuree(section, elements, haut)


def _chercher(source: SectionMesuree) -> Placement:
    """Place a section, widening the spaces before its questions where that makes its page ends certain."""
    if not source.section.souple:
        return Placement(source, {}, essai=False)
    best = Placement(source, {}, essai=True)
    espaces: Mapping[int, int] = {}
    questions = [i for i, e in enumerate(source.elements) if isinstance(e, ParaMesure) and e.para.style == "Question"]
    # The first one stands where the model has it.
    for index in questions[1:]:
        if best.score >= PARFAIT:
            break
        for pas in PAS:
            tried = Placement(source, {**espaces, index: pas}, essai=True, comme=best, jusqu_a=index)
            # Not for the price of a page, nor of a page that stays empty before a picture.
            worse = (len(tried.pages), tried.vide) > (len(best.pages), best.vide)
            if tried.score > best.score and not worse:
                best = tried
            if best.score >= PARFAIT:
                break
        espaces = best.espaces
    return Placement(source, best.espaces, essai=False)


def _rompre(section: Section, ruptures: list[int]) -> Section:
    """Cut the table of a sommaire where its pages end.

    LibreOffice works its page references out before it has found that a table runs over; a break that is asked for is
    known from the start.
    """
    elements: list[Element] = []
    for element in section.elements:
        if isinstance(element, Para):
            elements.append(element)
            continue
        bounds = [*sorted({0, *ruptures}), len(element.rows)]
        for start, stop in itertools.pairwise(bounds):
            elements += [Para("Saut")] if start in ruptures else []
            elements.append(replace(element, rows=element.rows[start:stop]))
    return replace(section, elements=tuple(elements))


def settle(placement: Placement) -> Section:
    """Return a section with the spaces and right indents that its placement settled, for Word."""
    elements: list[Element] = []
    for index, element in enumerate(placement.source.elements):
        if isinstance(element, ParaMesure):
            elements.append(_regler(element, placement.espaces.get(index)))
        else:
            elements.append(replace(element.table, rows=tuple(_regler_row(row) for row in element.rows)))
    return replace(placement.source.section, elements=tuple(elements), souple=False)


def _regler(element: ParaMesure, espace: int | None = None) -> Para:
    para = element.para
    retrait = element.composition.retrait
    if not retrait and not espace:
        return para
    return replace(para, retrait=retrait, avant=element.avant + espace if espace else para.avant)


def _regler_row(row: RowMesure) -> Row:
    cells = tuple(
        replace(cell, paras=tuple(_regler(unit.para) for unit in units if not unit.index))
        for cell, units in zip(row.row.cells, row.cells, strict=True)
    )
    return replace(row.row, cells=cells)


# --- header and footer -------------------------------------------------------------------------------------------


def _entourer(
    page: Page, number: int, entetes: Entetes, memoire: Memoire, hauts: dict[tuple[str, bool], list[Item]]
) -> None:
    largeur = page.format.corps
    foot = entetes.pied_impair if number % 2 else entetes.pied_pair
    pied = [memoire.measured(para, largeur, number) for para in foot]
    bas = page.format.hauteur - page.format.pied - sum(para.hauteur for para in pied)
    # The header of the cover is the title of the file; all others repeat it for the eye alone.
    titre = page.nom_format == "couverture" and number == 1
    if (page.nom_format, titre) not in hauts:
        # The header says no page: it is the same on all of them.
        entete = [memoire.measured(para, largeur, 0) for para in entetes.entete]
        hauts[page.nom_format, titre] = _bande(entete, largeur, page.format.entete, lu=titre)
    page.items[:0] = hauts[page.nom_format, titre] + _bande(pied, largeur, bas)


def _bande(paras: list[ParaMesure], largeur: int, y: int, *, lu: bool = False) -> list[Item]:
    items: list[Item] = []
    for rang, element in enumerate(paras):
        style = element.style
        x0, x1 = style.gauche, largeur - style.droite
        if style.fond:
            items.append(Fond(x0, y, x1, y + element.hauteur - element.bas, style.fond))
        if style.bas:
            items += rules_below(style.bas, x0, x1, y + element.hauteur)
        items += [
            Texte(element.para, ligne, 0, y + (index + 0.8) * element.ligne, index == 0, (ENTETE, rang) if lu else None)
            for index, ligne in enumerate(element.composition.lignes)
        ]
        for index, ligne in enumerate(element.composition.lignes):
            items += _cadre(ligne, y + index * element.ligne, element.ligne)
        y += element.hauteur
    return items


def _cadre(ligne: LaidLine, y: int, hauteur: int) -> list[Filet]:
    """The frame around what is framed on a line."""
    framed = [frag for frag in ligne.frags if frag.look and LOOKS[frag.look].cadre]
    if not framed:
        return []
    last = framed[-1]
    x0, x1 = framed[0].x, last.x + polices().advance(last.piece) * last.pt * 20
    y0, y1 = y + 20, y + hauteur
    sides = ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1))
    return [Filet(*side, 10, FILET) for side in sides]
