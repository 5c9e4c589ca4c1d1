"""The tree laid out as paragraphs and tables with named styles, but without pages: what every writer consumes.

Word gets it as it is; the page engine (``engine.py``) cuts it into lines and pages for the PDF. Because both read the
same paragraphs with the same measures (``house_style.py``), they print the same pages.
"""

from __future__ import annotations

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP
from dossier_pro.export.document import Document, PrintedImage
from dossier_pro.export.layout.page_formats import NomFormat

PAGE = "PAGE"
"""As ``Span.renvoi``: the number of the page that the span stands on."""


@dataclass(frozen=True, slots=True)
class Span:
    r"""A stretch of text. A tab is ``\\t``, a line end inside the paragraph ``\\n``.

    ``look`` names a look of ``house_style.LOOKS`` (empty: the paragraph's). ``renvoi`` is an anchor whose page number
    stands here in place of a text. ``lien`` is where a click leads: ``#ancre`` inside the file, or an address.
    ``signet`` is the bookmark that Word puts around it, ``ref`` the bookmark whose words it says again.
    """

    text: str = ""
    bold: bool = False
    italic: bool = False
    look: str = ""
    renvoi: str = ""
    lien: str = ""
    signet: str = ""
    ref: str = ""


def signet(ancre: str) -> str:
    """Return the bookmark around the number of an annexe, a document or a figure, by its anchor."""
    return f"{ancre.removesuffix('_pages')}_n"


def renvoyer(texte: str, cible: str) -> tuple[Span, ...]:
    """Return the spans of « annexe 3 »: they lead to ``cible``, and their number is that of the thing itself.

    Without ``cible`` the text leads nowhere (« confidentiel, non reproduit », an address).
    """
    if not cible:
        return (Span(texte),)
    mots, espace, numero = texte.rpartition(NBSP)
    lien = f"#{cible}"
    return Span(f"{mots}{espace}", lien=lien), Span(numero, lien=lien, ref=signet(cible))


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture in a paragraph of its own; sides in twips. ``fixe``: they were chosen, nothing makes it smaller."""

    image: PrintedImage
    largeur: int
    hauteur: int
    nom: str
    fixe: bool = False


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph.

    ``rang`` and ``liste`` are the number of an item of a numbered list and the list it belongs to. ``plan`` is its
    title in the outline, where it has one. ``avant`` and ``apres`` stand in place of the style's spaces. ``retrait``,
    in twips, is added to the right indent by the page engine (``lines.py`` says why).
    """

    style: str
    spans: tuple[Span, ...] = ()
    ancres: tuple[str, ...] = ()
    rang: int = 0
    liste: int = 0
    plan: str = ""
    picture: Picture | None = None
    avant: int | None = None
    apres: int | None = None
    retrait: int = 0

    @property
    def text(self) -> str:
        """Its text, with page references left out."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: a style of ``house_style.CELLS`` and paragraphs.

    ``titre``: it names its row. ``suite``: it is empty because the cell above it speaks for this row too; where its
    row begins a page, ``rappel`` stands in it, for the eye alone.
    """

    style: str
    paras: tuple[Para, ...]
    titre: bool = False
    suite: bool = False
    rappel: tuple[Para, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row.

    ``entete`` is repeated on every page; ``insecable`` is never cut by a page's end; ``hauteur`` is the least, twips.
    ``suivi`` is a heading inside the table: the page engine keeps it with the row that follows. ``colonnes`` are the
    widths of its own cells, in place of the table's. ``grille``: it is part of a table of data inside a box, and which.
    """

    cells: tuple[Cell, ...]
    entete: bool = False
    insecable: bool = True
    hauteur: int = 0
    suivi: bool = False
    colonnes: tuple[int, ...] = ()
    grille: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table: a style (columns, place, paddings: ``house_style.TABLES``), rows; ``alternative`` says what it holds."""

    style: str
    rows: tuple[Row, ...]
    alternative: str = ""


Element = Para | Table


@dataclass(frozen=True, slots=True)
class Section:
    """What starts on a new page.

    ``nom`` tells sections apart; ``souple`` lets the engine widen spaces a little; ``format`` is that of its pages.
    """

    nom: str
    elements: tuple[Element, ...]
    souple: bool = False
    format: NomFormat = "portrait"


@dataclass(frozen=True, slots=True)
class Entetes:
    """The header and footers of one kind of page; paragraphs alone."""

    entete: tuple[Para, ...]
    pied_impair: tuple[Para, ...]
    pied_pair: tuple[Para, ...]


@dataclass(frozen=True, slots=True)
class Flow:
    """A whole file: the cover (absent in a companion file), the sections after it, and what stands around them."""

    titre: str
    auteur: str
    couleur: str
    couverture: Section | None
    sections: tuple[Section, ...]
    entetes_couverture: Entetes
    entetes: Entetes
    document: Document | None = None
    entetes_paysage: Entetes = Entetes((), (), ())

    def entetes_de(self, format_: NomFormat) -> Entetes:
        """What stands around the pages of a format."""
        return {
            "couverture": self.entetes_couverture,
            "portrait": self.entetes,
            "paysage": self.entetes_paysage,
        }[format_]

    def all_sections(self) -> tuple[Section, ...]:
        """The cover where there is one, then the sections."""
        return (self.couverture, *self.sections) if self.couverture else self.sections
