"""Answers as Word paragraphs inside the official model: styles of words, lists, cited documents, figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from dossier_pro.domain.text import NBSP, Block, Run
from dossier_pro.export.document import Bloc, Figure, Grille, PrintedImage, ReponseImprimee
from dossier_pro.export.docx.oxml import Node, el, picture, qn, run, text
from dossier_pro.export.layout.answers import largeurs
from dossier_pro.export.layout.house_style import FILET, FOND
from dossier_pro.export.layout.picture_sizes import fit_figure
from dossier_pro.export.official.marks import Cachees
from dossier_pro.export.official.package import ModelPackage
from dossier_pro.export.official.xml import Identites, XmlPlace, oter, poser

APRES: Final = 100
"""Twips under a paragraph of an answer: the model's own cells leave none."""

TAILLE: Final = 22
"""Half-points: the size of the model's questions and labels."""

LARGEUR_GRILLE: Final = 9000
"""What the columns of a table are worked out for, in twips: it is then as wide as its cell."""

APRES_PUCE: Final = 40
"""Twips under an item of a list."""


@dataclass(slots=True)
class Redacteur:
    """Makes the paragraphs of answers for one file: it remembers its lists and pictures."""

    package: ModelPackage
    identites: Identites
    cachees: Cachees
    pages_a_ecrire: list[tuple[Node, str]] = field(default_factory=list)
    """Paragraphs that end with the page of an anchor, once it is known which bookmark that has."""
    a_coucher: list[list[Node]] = field(default_factory=list)
    """Pages that are to lie, each as its elements."""
    echelles: Mapping[str, float] = field(default_factory=dict)
    """What figures are scaled by, by their anchor."""
    _puces: int | None = field(default=None)

    def reponse(self, reponse: ReponseImprimee, where: XmlPlace) -> list[Node]:
        """Return the paragraphs of one answer: its text and the documents it cites, one blank paragraph for nothing.

        They take the look of their place; bold and italics are the candidate's alone.
        """
        ppr, rpr = deepcopy(where.ppr), maigre(where.rpr)
        nodes = self.blocs(reponse.blocs, ppr, rpr)
        for mention in reponse.mentions:
            renvoi = f" ({mention.renvoi})" if mention.renvoi else ""
            words = (Run(f"Document cité{NBSP}: {mention.titre}{renvoi}", italic=True),)
            nodes.append(self._para(words, _espace(ppr, APRES), rpr))
            self.cachees.noter(nodes[-1], self.cachees.faits.mention(mention))
        return nodes or [self._para((), ppr, rpr)]

    def blocs(self, blocs: Sequence[Bloc], ppr: Node, rpr: Node) -> list[Node]:
        """Return the paragraphs and tables of a text."""
        nodes: list[Node] = []
        for est_grille, group in groupby(blocs, key=lambda bloc: isinstance(bloc, Grille)):
            if est_grille:
                # Two tables without a paragraph between would be one; a cell ends with a paragraph.
                for bloc in group:
                    nodes += [self._grille(bloc, ppr, rpr), _interligne()]
            else:
                nodes += self._paragraphes([bloc for bloc in group if isinstance(bloc, Block)], ppr, rpr)
        return nodes

    def _grille(self, grille: Bloc, ppr: Node, rpr: Node) -> Node:
        """A simple table, as wide as the place that holds it."""
        assert isinstance(grille, Grille)
        plain = oter(_espace(ppr, 20), "ind", "tabs", "jc")
        rows = []
        for rank, cells in enumerate(grille.rangees):
            titre = grille.entete and not rank
            made = [
                el("w:tc", _proprietes(width, titre), self._para(cell, plain, rpr))
                for cell, width in zip(cells, largeurs(grille, LARGEUR_GRILLE), strict=True)
            ]
            rows.append(el("w:tr", el("w:trPr", el("w:cantSplit"), el("w:tblHeader") if titre else None), *made))
        sides = ("top", "left", "bottom", "right", "insideH", "insideV")
        return el(
            "w:tbl",
            el(
                "w:tblPr",
                el("w:tblW", w=5000, type="pct"),
                el("w:tblBorders", *(el(f"w:{side}", val="single", sz=4, space=0, color=FILET) for side in sides)),
                el("w:tblLayout", type="fixed"),
                el("w:tblLook", val="0020" if grille.entete else "0000"),
            ),
            el("w:tblGrid", *(el("w:gridCol", w=width) for width in largeurs(grille, LARGEUR_GRILLE))),
            *rows,
        )

    def _paragraphes(self, blocs: Sequence[Block], ppr: Node, rpr: Node) -> list[Node]:
        """Return the paragraphs of a text; each list of numbers is one of its own, from its first number."""
        nodes: list[Node] = []
        liste, previous = 0, None
        for rank, bloc in enumerate(blocs):
            last = rank + 1 == len(blocs) or blocs[rank + 1].kind != bloc.kind
            if bloc.kind == "paragraphe":
                nodes.append(self._para(bloc.runs, _espace(ppr, APRES), rpr))
                self.cachees.texte(nodes[-1])
            else:
                if bloc.kind == "puce":
                    liste = self._liste_a_puces()
                elif previous is None or previous.kind != "numero" or bloc.rang != previous.rang + 1:
                    liste = self.package.add_list(numbered=True, start=max(bloc.rang, 1))
                item = oter(_espace(ppr, APRES if last else APRES_PUCE), "ind", "tabs")
                number = el("w:numPr", el("w:ilvl", val=0), el("w:numId", val=liste))
                nodes.append(self._para(bloc.runs, poser(item, number), rpr))
            previous = bloc
        return nodes

    def _liste_a_puces(self) -> int:
        if self._puces is None:
            self._puces = self.package.add_list(numbered=False)
        return self._puces

    def figure(self, figure: Figure, where: XmlPlace, room: int) -> list[Node]:
        """Return a picture and its caption; ``room`` is the width for it, in twips."""
        caption = f"Figure{NBSP}{figure.numero}" + (f" — {figure.legende}" if figure.legende else "")
        above = poser(_centre(_espace(where.ppr, APRES_PUCE)), el("w:keepNext"))
        poser(above, el("w:spacing", after=APRES_PUCE, line=240, lineRule="auto"))
        said = self._para((Run(caption, italic=True),), _centre(_espace(where.ppr, APRES)), maigre(where.rpr))
        self.cachees.noter(said, self.cachees.faits.figure(figure))
        width, height = fit_figure(figure.image, figure.grandeur, room)
        scale = self.echelles.get(figure.ancre, 1.0)
        sides = round(width * scale), round(height * scale)
        return [self.image(figure.image, f"Figure {figure.numero}", above, sides), said]

    def image(self, image: PrintedImage, name: str, ppr: Node, sides: tuple[int, int]) -> Node:
        """Return a paragraph that holds a picture in the line, of these sides (twips)."""
        width, height = sides
        drawn = picture(
            self.package.add_picture(image), self.identites.dessin(), name, image.alternative, width, height
        )
        return el("w:p", oter(ppr, "rPr"), run(None, drawn))

    @staticmethod
    def _para(runs: tuple[Run, ...], ppr: Node, rpr: Node) -> Node:
        made = el("w:p", poser(deepcopy(ppr), deepcopy(rpr)) if len(rpr) else deepcopy(ppr))
        for words in runs:
            look = deepcopy(rpr)
            for wanted, names in ((words.bold, ("b", "bCs")), (words.italic, ("i", "iCs"))):
                if wanted:
                    for name in names:
                        poser(look, el(f"w:{name}"))
            made.append(run(look, *text(words.text)))
        return made


def _proprietes(width: int, titre: bool) -> Node:
    """A cell's width; what names a column is tinted, not bold: bold is the candidate's alone."""
    shade = el("w:shd", val="clear", color="auto", fill=FOND) if titre else None
    return el("w:tcPr", el("w:tcW", w=width, type="dxa"), shade)


def _interligne() -> Node:
    """A paragraph that is hardly there."""
    spacing = el("w:spacing", before=0, after=0, line=60, lineRule="exact")
    return el("w:p", el("w:pPr", spacing, el("w:rPr", el("w:sz", val=2), el("w:szCs", val=2))))


def maigre(rpr: Node) -> Node:
    """Return the look of an answer: neither bold nor in italics, and no larger than the document's own text.

    The cells of 2017 are marked 12 points under questions of 11: an answer that fits three pages would not any more.
    """
    made = deepcopy(rpr)
    for name in ("sz", "szCs"):
        size = made.find(qn(f"w:{name}"))
        if size is not None and (size.get(qn("w:val")) or "").isdecimal() and int(size.get(qn("w:val"))) > TAILLE:
            poser(made, el(f"w:{name}", val=TAILLE))
    for name in ("b", "bCs", "i", "iCs"):
        if made.find(qn(f"w:{name}")) is not None:
            poser(made, el(f"w:{name}", val=0))
    return made


def _espace(ppr: Node, after: int) -> Node:
    """Return a copy with this space below and the line spacing that was there."""
    made = deepcopy(ppr)
    old = made.find("{*}spacing")
    spacing = el("w:spacing", after=after) if old is None else deepcopy(old)
    for name in ("after", "afterAutospacing", "afterLines", "beforeAutospacing", "beforeLines"):
        spacing.attrib.pop(f"{spacing.tag.rpartition('}')[0]}}}{name}", None)
    spacing.set(f"{spacing.tag.rpartition('}')[0]}}}after", str(after))
    return poser(made, spacing)


def _centre(ppr: Node) -> Node:
    return poser(oter(ppr, "ind", "tabs"), el("w:jc", val="center"))
