"""What stands on pages: lines, fills, rules, pictures, places that can be led to. Twips from the top left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dossier_pro.export.flow import Flow, Para, Picture
from dossier_pro.export.lines import Ligne


@dataclass(frozen=True, slots=True)
class Texte:
    """A line of a paragraph on a page; ``base`` is its baseline from the top, ``x`` shifts its fragments; twips."""

    para: Para
    ligne: Ligne
    x: int
    base: float
    premier: bool


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


@dataclass(frozen=True, slots=True)
class Repere:
    """A place that can be led to: its anchor, and its line of the outline where it has one."""

    ancre: str
    y: float
    niveau: int = 0
    plan: str = ""


Item = Texte | Fond | Filet | Pose | Repere


@dataclass(slots=True)
class Page:
    """A page: what is drawn on it, in order."""

    couverture: bool
    items: list[Item] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class MiseEnPage:
    """A whole file on pages. ``pages`` are in order; ``numeros`` gives the page of each anchor, from 1."""

    flow: Flow
    pages: tuple[Page, ...]
    numeros: Mapping[str, int]
    etendues: Mapping[str, tuple[int, int]]
    sure: bool
