"""The text of a .docx as one flow of paragraphs in reading order, each knowing the cell, box and control it stands in.

Python-docx holds the file; its paragraphs and tables are not used here, because they skip cells inside content
controls, text boxes and revisions. Deleted text (revisions) is not part of the document; whatever else can be read is
in the flow or, where it stands beside the text (notes, comments, headers), in ``Flux.marges``.
"""

from __future__ import annotations

from dataclasses import field
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import Run
from dossier_pro.dp_import.docx.glyphs import est_case

GenreControle = Literal["texte", "case", "date", "choix"]
GenreMarge = Literal["en-tete", "pied", "note", "commentaire", "objet"]


@dataclass(eq=False, slots=True)
class ReadTable:
    """A table; ``parente`` is the cell that holds it, for a table inside a table."""

    parente: ReadCell | None


@dataclass(frozen=True, eq=False, slots=True)
class ReadRow:
    """A row of a table, and its number from 0."""

    table: ReadTable
    numero: int


@dataclass(frozen=True, eq=False, slots=True)
class ReadCell:
    """A cell of a row, and its number from 0."""

    rangee: ReadRow
    numero: int

    def exterieure(self) -> ReadCell:
        """Return the cell of the outermost table that holds this one."""
        cellule = self
        while cellule.rangee.table.parente is not None:
            cellule = cellule.rangee.table.parente
        return cellule

    def tables(self) -> tuple[ReadTable, ...]:
        """Return the tables around the cell, from the inside outwards."""
        found: list[ReadTable] = []
        cellule: ReadCell | None = self
        while cellule is not None:
            found.append(cellule.rangee.table)
            cellule = cellule.rangee.table.parente
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Controle:
    """A content control. ``invite``: it shows its placeholder; ``coche``: its box is said to be ticked.

    ``signe_coche``, ``signe_vide``: what the box shows in its two states, as far as the file says.
    """

    tag: str
    genre: GenreControle = "texte"
    invite: bool = False
    coche: bool = False
    signe_coche: str = ""
    signe_vide: str = ""

    def imprime(self, texte: str) -> bool | None:
        """Return whether a box is ticked by the sign that it prints, which wins over its state; None: not a sign."""
        if (known := est_case(texte)) is not None:
            return known
        bare = texte.strip()
        if bare and bare in (self.signe_coche, self.signe_vide):
            return bare == self.signe_coche if self.signe_coche != self.signe_vide else self.coche
        return self.coche if len(bare) == 1 and not bare.isalnum() else None


@dataclass(frozen=True, slots=True)
class RefImage:
    """A picture in a paragraph: the part that holds it (empty where it is outside the file) and what is said of it."""

    partie: str
    alternative: str
    externe: str = ""


@dataclass(frozen=True, slots=True)
class Renvoi:
    """A PAGEREF field: the bookmark it names and the number it showed when the file was saved."""

    signet: str
    texte: str


@dataclass(eq=False, slots=True)
class ReadPara:
    """A paragraph; a line end inside it is a newline.

    ``page`` counts the pages begun before its first character, from 1, as far as the file tells; ``saut`` says that a
    page break stands before it; ``mixte`` that words stand before its control. ``invites`` holds the prompts of the
    model that were shown there and left out of the runs. ``exact``: our own export wrote it, it is no item of a list
    however it begins.
    """

    runs: list[Run] = field(default_factory=list)
    cellule: ReadCell | None = None
    controle: Controle | None = None
    style: str = ""
    liste: Literal["", "puce", "numero"] = ""
    rang: int = 0
    titre: bool = False
    table_des_matieres: bool = False
    boite: bool = False
    mixte: bool = False
    exact: bool = False
    saut: bool = False
    page: int = 0
    invites: list[str] = field(default_factory=list)
    images: list[RefImage] = field(default_factory=list)
    signets: list[str] = field(default_factory=list)
    renvois: list[Renvoi] = field(default_factory=list)

    @property
    def texte(self) -> str:
        """The text of its runs."""
        return "".join(run.text for run in self.runs)

    @property
    def vide(self) -> bool:
        """Whether it shows no text."""
        return not self.texte.strip(" \t\n\u00a0\u202f\u200b")


@dataclass(frozen=True, slots=True)
class ReadSection:
    """A section's page, in twentieths of a point; ``debut`` is its first paragraph's index, ``pieds`` its footers."""

    debut: int
    largeur: int
    hauteur: int
    haut: int
    droite: int
    bas: int
    gauche: int
    pieds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PageMargins:
    """Text that stands beside the flow; ``apres`` is the index of the paragraph that calls it, -1 where none does."""

    genre: GenreMarge
    texte: str
    apres: int = -1


@dataclass(frozen=True, slots=True)
class Flux:
    """The whole text of a file.

    ``pages`` is the number of pages that the flow's breaks tell of; ``pages_annoncees`` that of the file's properties,
    0 where they say nothing. ``pages_sures``: both agree, so the pages of the paragraphs are those of Word.
    ``marques`` are those that our own export left in the file (``domain.return_marks``); empty for any other.
    ``notre``: our own export wrote it.
    """

    paras: tuple[ReadPara, ...]
    sections: tuple[ReadSection, ...]
    marges: tuple[PageMargins, ...]
    pieds: dict[str, str]
    pages: int
    pages_annoncees: int
    marques: tuple[Marque, ...] = ()
    notre: bool = False

    @property
    def pages_sures(self) -> bool:
        """Whether the page of each paragraph is known."""
        return self.pages_annoncees > 1 and self.pages == self.pages_annoncees
