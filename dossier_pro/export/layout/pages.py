"""What stands on pages: lines, fills, rules, pictures, places that can be led to. Twips from the top left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from dossier_pro.domain.records import dataclass
from dossier_pro.export.layout.flow import Flow, Para, Picture
from dossier_pro.export.layout.lines import LaidLine
from dossier_pro.export.layout.page_formats import FORMATS, Format, NomFormat

Lieu = tuple[int, ...]
"""Where a paragraph stands in its section: the rank of its element; in a table also those of row, cell, paragraph."""

ENTETE = -1
"""As the first rank of a ``Lieu``: the header of the cover, which is the title of the file."""


@dataclass(frozen=True, slots=True)
class Texte:
    """A line of a paragraph on a page; ``base`` is its baseline from the top, ``x`` shifts its fragments; twips.

    ``lieu`` is None for what stands around the pages and is no part of what is read: headers, footers, repeated rows.
    """

    para: Para
    ligne: LaidLine
    x: int
    base: float
    premier: bool
    lieu: Lieu | None = None


@dataclass(frozen=True, slots=True)
class Fond:
    """A filled rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float
    couleur: str


@dataclass(frozen=True, slots=True)
class Filet:
    """A rule, by its middle line and width."""

    x0: float
    y0: float
    x1: float
    y1: float
    epaisseur: float
    couleur: str


@dataclass(frozen=True, slots=True)
class Pose:
    """A picture on a page, by its upper left corner."""

    picture: Picture
    x: float
    y: float
    lieu: Lieu | None = None


@dataclass(frozen=True, slots=True)
class PageMark:
    """A place that can be led to: its anchor, and its line of the outline where it has one."""

    ancre: str
    y: float
    niveau: int = 0
    plan: str = ""


Item = Texte | Fond | Filet | Pose | PageMark


@dataclass(slots=True)
class Page:
    """A page: its format, what is drawn on it, in order, and the rank of its section."""

    nom_format: NomFormat = "portrait"
    items: list[Item] = field(default_factory=list)
    section: int = 0

    @property
    def format(self) -> Format:
        """Its sides and margins."""
        return FORMATS[self.nom_format]


@dataclass(frozen=True, slots=True)
class MiseEnPage:
    """A whole file on pages. ``pages`` are in order; ``numeros`` gives the page of each anchor, from 1."""

    flow: Flow
    pages: tuple[Page, ...]
    numeros: Mapping[str, int]
    etendues: Mapping[str, tuple[int, int]]
    sure: bool
