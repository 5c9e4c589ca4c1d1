"""HTML that nobody trusts, as a stream of words and tags: one pass, whatever is broken in it, never a network.

The standard library's reader takes quadratic time on some broken pages; this one looks at each character a bounded
number of times. What a browser would swallow up to the end of the page (a comment or a quote that is never closed) is
read as if only its mark were wrong, because a word must not be lost.
"""

from __future__ import annotations

import html as standard
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from types import MappingProxyType
from typing import Final

from dossier_pro.domain.records import dataclass

_SANS: Final[Mapping[str, str]] = MappingProxyType({})
_NOM: Final = re.compile(r"/?([a-zA-Z][^\s/<>]{0,60})")
_PAS: Final = re.compile(r">|=\s*([\"'])")
_ATTRIBUT: Final = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]*)))?")
_CONDITION: Final = re.compile(r"\[(if|endif)\b\s*([^\]]*)\]", re.IGNORECASE)
_SAUT_ECRIT: Final = re.compile(r"&#(?:0*1[12]|[xX]0*[bBcC]);?")
"""A vertical tab or a form feed as a number: the standard library would drop it and glue the words beside it."""
BRUTS: Final = frozenset({"script", "style", "title", "noframes", "noembed", "iframe", "xml"})
"""Elements whose contents are no words of the page."""


@dataclass(frozen=True, slots=True)
class Balise:
    """A tag, or a mark that office programs write as one.

    Attributes:
        nom: in lower case; « !if » and « !endif » are conditions (the condition is attribute ``si``), « !debut » and
            « !fin » the edges of what was copied, ``style`` a sheet of styles (attribute ``contenu``).
        ouvre: False for an end tag.
        vide: it closes itself.
        attributs: by their names in lower case; empty for an end tag.
    """

    nom: str
    ouvre: bool = True
    vide: bool = False
    attributs: Mapping[str, str] = field(default_factory=lambda: _SANS)


def lire(page: str) -> Iterator[str | Balise]:
    """Yield the words and tags of a page in their order; words come without entities, white space as it is."""
    return _Lecture(page).jetons()


class _Lecture:
    def __init__(self, page: str) -> None:
        self._page = page
        self._citations = True
        self._absents: set[str] = set()

    def jetons(self) -> Iterator[str | Balise]:
        at, page = 0, self._page
        start = 0
        while (at := page.find("<", at)) >= 0:
            made = self._jeton(at)
            if made is None:
                at += 1  # a « < » of the text
                continue
            if at > start:
                yield mots(page[start:at])
            jeton, at = made
            start = at
            if jeton is not None:
                yield jeton
        if start < len(page):
            yield mots(page[start:])

    def _jeton(self, at: int) -> tuple[Balise | None, int] | None:
        """Return the tag at a « < » (None where it says nothing) and where it ends; None where it is no tag."""
        page = self._page
        if page.startswith("<!--", at):
            return self._commentaire(at)
        if page.startswith(("<!", "<?"), at):
            end = self._apres(">", at)
            return None if end is None else (_condition(page[at:end]), end)
        name = _NOM.match(page, at + 1)
        end = self._fin(name.end()) if name else None
        if name is None or end is None:
            return None
        nom = name.group(1).lower()
        if page[at + 1] == "/":
            return Balise(nom, ouvre=False), end
        if nom in BRUTS:
            return self._brut(nom, end)
        vide = page[end - 2] == "/"
        return Balise(nom, True, vide, _attributs(page, name.end(), end - 1)), end

    def _apres(self, what: str, at: int) -> int | None:
        """Return where ``what`` ends; what is not there is looked for once only."""
        if what in self._absents:
            return None
        found = self._page.find(what, at)
        if found < 0:
            self._absents.add(what)
            return None
        return found + len(what)

    def _fin(self, at: int) -> int | None:
        """Return where a tag ends: at the first « > » outside of quotes, unless a quote is never closed."""
        step = at
        while self._citations and (found := _PAS.search(self._page, step)):
            if found.group() == ">":
                return found.end()
            closed = self._page.find(found.group(1), found.end())
            if closed < 0:
                break
            step = closed + 1
        self._citations = False
        return self._apres(">", at)

    def _commentaire(self, at: int) -> tuple[Balise | None, int]:
        end = self._apres("-->", at + 4)
        if end is None:
            return None, at + 4
        words = self._page[at + 4 : min(end - 3, at + 204)].strip()
        if words == "StartFragment":
            return Balise("!debut"), end
        if words == "EndFragment":
            return Balise("!fin"), end
        whole = end - 3 - (at + 4) <= 200 and _CONDITION.fullmatch(words)
        return (_condition(words) if whole else None), end

    def _brut(self, nom: str, at: int) -> tuple[Balise | None, int]:
        closing = f"</{nom}"
        if closing not in self._absents:
            found = re.compile(re.escape(closing), re.IGNORECASE).search(self._page, at)
            if found:
                end = self._apres(">", found.end()) or len(self._page)
                inside = self._page[at : found.start()]
                return (Balise(nom, attributs={"contenu": inside}) if nom == "style" else None), end
            self._absents.add(closing)
        return None, at


def _condition(words: str) -> Balise | None:
    found = _CONDITION.search(words[:200])
    if found is None:
        return None
    if found.group(1).lower() == "endif":
        return Balise("!endif")
    return Balise("!if", attributs={"si": found.group(2).lower().replace(" ", "")})


def _attributs(page: str, start: int, end: int) -> Mapping[str, str]:
    if start >= end:
        return _SANS
    found: dict[str, str] = {}
    for match in _ATTRIBUT.finditer(page, start, end):
        value = match.group(2) or match.group(3) or match.group(4) or ""
        found.setdefault(match.group(1).lower(), standard.unescape(value) if "&" in value else value)
    return found


def mots(text: str) -> str:
    """Return words without entities; a vertical tab or form feed written as a number becomes one."""
    if "&" not in text:
        return text
    return standard.unescape(_SAUT_ECRIT.sub("\x0b", text))
