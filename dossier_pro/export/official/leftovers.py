"""What somebody left in a model that they had filled: nobody's pictures, pages or name may reach another's dossier."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from dossier_pro.domain.text import fold
from dossier_pro.export.docx.oxml import Node, el, qn
from dossier_pro.export.official.sections import est_ajoutee, relever
from dossier_pro.export.official.xml import P_PR, SECT_PR, TBL, P, T, parcourir, plie, substituer, texte, vide

_IMAGES: Final = tuple(qn(f"w:{name}") for name in ("drawing", "pict", "object"))
_PAGE_JOINTE: Final = re.compile(r"(annexe|document)\s*(n\s*[°ºo])?\s*\d")
_FIN: Final = r"\s*(?=[.…_]{2,}|$)"
_VALEUR: Final = re.compile(rf"\s*[^\W\d_].*?{_FIN}")
_NOM: Final = re.compile(r"\s*(?!d[ée]clare)[^\W\d_].*?\s*(?=[.…_]{2,}|,|\bd[ée]clare\b|$)")
_DATE: Final = re.compile(r"\s*\d{1,2}(?:er)?\s*(?:[/.-]\s*\d{1,2}\s*[/.-]|[^\W\d_]+)\s*\d{2,4}\s?")


def est_figure(row: Node) -> bool:
    """Whether a row of a sheet is a picture of its own, with its caption or without."""
    words = fold(texte(row)).strip()
    return next(parcourir(row, *_IMAGES), None) is not None and (not words or words.startswith("figure"))


def sans_pages_jointes(elements: list[Node]) -> list[Node]:
    """Take the list and the pages of annexes, or of documents, out of a section; return what is left of it.

    They go from the first « Annexe 1 » or « Document 1 » of the body to the section's end.
    """
    start = next((k for k, node in enumerate(elements) if node.tag == P and _PAGE_JOINTE.match(plie(node))), None)
    if start is None:
        return elements
    while start > 1 and vide(elements[start - 1]):
        start -= 1
    kept = elements[:start]
    relever(elements[0].getparent(), elements[start:])
    for node in elements[start:]:
        if node.find(f"{P_PR}/{SECT_PR}") is not None and not est_ajoutee(node):
            kept.append(node)
        else:
            node.getparent().remove(node)
    if kept[-1].tag == TBL:  # Word wants a paragraph between a table and what follows
        kept[-1].addnext(el("w:p"))
        kept.append(kept[-1].getnext())
    return kept


def remplacer_nom(nodes: Sequence[Node], start: int, nom: str) -> None:
    """Write a name from ``start`` of a line, in the place of the one that stands there."""
    _remplacer(nodes, start, _NOM, f" {nom}")


def remplacer_jour(nodes: Sequence[Node], start: int, jour: str) -> None:
    """Write a date from ``start`` of a line, in the place of the one that stands there."""
    _remplacer(nodes, start, _DATE, f" {jour} ")


def remplacer_lieu(nodes: Sequence[Node], start: int, stop: int, lieu: str) -> None:
    """Write a place from ``start`` of a line, in the place of the one that stands before ``stop``."""
    _remplacer(nodes, start, _VALEUR, f" {lieu} ", stop)


def _remplacer(nodes: Sequence[Node], start: int, old: re.Pattern[str], value: str, stop: int | None = None) -> None:
    words = "".join(node.text or "" for node in nodes if node.tag == T)
    found = old.match(words[start:stop])
    substituer(nodes, start, start + (found.end() if found else 0), value)
