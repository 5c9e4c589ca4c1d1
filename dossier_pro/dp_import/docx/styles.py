"""What a .docx says about looks, as far as an answer keeps it: bold, italic, lists, headings."""

from __future__ import annotations

from dataclasses import field
from typing import Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.office.word_package import Element, WordPackage, tree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
GenreListe = Literal["puce", "numero"]
_MAX_PARENTS: Final = 12
_HEADINGS: Final = ("heading", "titre", "title")
_CONTENTS: Final = ("toc", "tm ", "table of contents", "contents")


@dataclass(frozen=True, slots=True)
class Style:
    """One style of the file; None where it leaves the matter to the style it is based on."""

    nom: str
    base: str
    gras: bool | None
    italique: bool | None
    num_id: str | None
    niveau: int


@dataclass(frozen=True, slots=True)
class WordList:
    """What an item of a list shows: a bullet, or a number and its rank; ``niveau`` from 0."""

    genre: GenreListe
    rang: int
    niveau: int


def val(node: Element | None) -> str:
    """Return the ``w:val`` of an element, or nothing."""
    return "" if node is None else node.get(f"{W}val") or ""


def on_off(node: Element | None) -> bool | None:
    """Return what an on/off element says; None where it is absent."""
    return None if node is None else val(node).lower() not in {"0", "false", "off", "none"}


def _int(text: str, default: int = 0) -> int:
    return int(text) if text.lstrip("-").isdigit() and len(text) < 9 else default


@dataclass(slots=True)
class Styles:
    """The styles and lists of one file. Counts the items of numbered lists in the order in which they are asked for."""

    styles: dict[str, Style] = field(default_factory=dict)
    formats: dict[str, dict[int, tuple[str, int]]] = field(default_factory=dict)
    defaut: str = ""
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    @classmethod
    def lire(cls, package: WordPackage) -> Styles:
        """Return the styles and lists of a file; empty ones where a part is absent or damaged."""
        found = cls()
        root = tree(next(package.related("styles"), None))
        for node in root.iter(f"{W}style") if root is not None else ():
            ident = node.get(f"{W}styleId") or ""
            found.styles[ident] = _style(node)
            if node.get(f"{W}default") in {"1", "true"} and node.get(f"{W}type") == "paragraph":
                found.defaut = ident
        root = tree(next(package.related("numbering"), None))
        if root is not None:
            found.formats = _formats(root)
        return found

    def _chain(self, ident: str) -> list[Style]:
        chain: list[Style] = []
        while ident in self.styles and len(chain) < _MAX_PARENTS:
            chain.append(self.styles[ident])
            ident = self.styles[ident].base
        return chain

    def gras(self, run: Element | None, style: str) -> bool:
        """Whether a run with these ``w:rPr`` in a paragraph of that style is bold."""
        return self._toggle(run, style, "b")

    def italique(self, run: Element | None, style: str) -> bool:
        """Whether a run with these ``w:rPr`` in a paragraph of that style is italic."""
        return self._toggle(run, style, "i")

    def _toggle(self, run: Element | None, style: str, name: str) -> bool:
        if run is not None:
            direct = on_off(run.find(f"{W}{name}"))
            if direct is not None:
                return direct
            own = self._from_style(val(run.find(f"{W}rStyle")), name)
            if own is not None:
                return own
        return bool(self._from_style(style, name))

    def _from_style(self, ident: str, name: str) -> bool | None:
        for style in self._chain(ident):
            value = style.gras if name == "b" else style.italique
            if value is not None:
                return value
        return None

    def est_titre(self, ident: str) -> bool:
        """Whether a paragraph's style is a heading of the file."""
        return any(style.nom.startswith(_HEADINGS) for style in self._chain(ident))

    def est_sommaire(self, ident: str) -> bool:
        """Whether a paragraph's style is that of a table of contents."""
        return any(style.nom.startswith(_CONTENTS) for style in self._chain(ident))

    def liste(self, properties: Element | None, style: str) -> WordList | None:
        """Return how a paragraph stands in a list, or None; counts it where it is numbered."""
        num_id, niveau = self._num(properties, style)
        if not num_id or num_id == "0":
            return None
        niveaux = self.formats.get(num_id, {})
        genre, start = niveaux.get(niveau, ("bullet", 1))
        if genre == "none":
            return None
        if genre == "bullet":
            return WordList("puce", 0, niveau)
        rang = self._counts.get((num_id, niveau), start - 1) + 1
        self._counts[num_id, niveau] = rang
        for deeper in [key for key in self._counts if key[0] == num_id and key[1] > niveau]:
            del self._counts[deeper]
        return WordList("numero", rang, niveau)

    def _num(self, properties: Element | None, style: str) -> tuple[str, int]:
        direct = None if properties is None else properties.find(f"{W}numPr")
        if direct is not None:
            niveau = _int(val(direct.find(f"{W}ilvl")))
            num_id = val(direct.find(f"{W}numId"))
            if num_id:
                return num_id, niveau
        for parent in self._chain(style):
            if parent.num_id:
                return parent.num_id, parent.niveau
        return "", 0


def _style(node: Element) -> Style:
    run, paragraph = node.find(f"{W}rPr"), node.find(f"{W}pPr")
    num = None if paragraph is None else paragraph.find(f"{W}numPr")
    return Style(
        nom=fold(val(node.find(f"{W}name"))),
        base=val(node.find(f"{W}basedOn")),
        gras=None if run is None else on_off(run.find(f"{W}b")),
        italique=None if run is None else on_off(run.find(f"{W}i")),
        num_id=None if num is None else val(num.find(f"{W}numId")) or None,
        niveau=0 if num is None else _int(val(num.find(f"{W}ilvl"))),
    )


def _formats(root: Element) -> dict[str, dict[int, tuple[str, int]]]:
    """Return the kind and first number of each level of each list, by ``w:numId``."""
    abstract: dict[str, dict[int, tuple[str, int]]] = {}
    for node in root.iter(f"{W}abstractNum"):
        abstract[node.get(f"{W}abstractNumId") or ""] = _levels(node)
    formats = {}
    for node in root.iter(f"{W}num"):
        levels = dict(abstract.get(val(node.find(f"{W}abstractNumId")), {}))
        for override in node.iter(f"{W}lvlOverride"):
            levels.update(_levels(override))
            level = _int(override.get(f"{W}ilvl") or "")
            start = override.find(f"{W}startOverride")
            if start is not None and level in levels:
                levels[level] = (levels[level][0], _int(val(start), 1))
        formats[node.get(f"{W}numId") or ""] = levels
    return formats


def _levels(node: Element) -> dict[int, tuple[str, int]]:
    levels = {}
    for level in node.iter(f"{W}lvl"):
        number = _int(level.get(f"{W}ilvl") or "")
        levels[number] = (val(level.find(f"{W}numFmt")) or "decimal", _int(val(level.find(f"{W}start")), 1))
    return levels
