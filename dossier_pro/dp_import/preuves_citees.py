"""What our own export prints at the end of an answer: « Document cité : … », and the legend under each picture.

They are recognised by their marks; where a person changed them since, by their style and their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import fold
from dossier_pro.dp_import.fields import Releve, une_ligne
from dossier_pro.dp_import.flow import ReadPara
from dossier_pro.dp_import.lu import ImageLue, MentionLue

_MENTION: Final = re.compile(r"\s*Document cité[\s\u00a0]*:[\s\u00a0]*", re.IGNORECASE)
_RENVOI: Final = re.compile(
    r"\s*\((?P<renvoi>(?:figure|annexe|document illustrant n°)[\s\u00a0]\d+|confidentiel, non reproduit|https?://\S+)\)$"
)
_LEGENDE: Final = re.compile(r"\s*Figure[\s\u00a0]*\d+(?:[\s\u00a0]*[—–-][\s\u00a0]*)?", re.IGNORECASE)


_SANS_STYLE: Final = frozenset({"", "normal", "standard"})
"""Styles, folded, of paragraphs of a PDF and of a model that we filled: there words alone tell."""


@dataclass(slots=True)
class Citees:
    """The mentions of one answer, and its legends by the index of their pictures' paragraph."""

    mentions: dict[int, MentionLue] = field(default_factory=dict)
    legendes: dict[int, tuple[str, Marque | None]] = field(default_factory=dict)
    _paras: set[int] = field(default_factory=set)

    @classmethod
    def lire(cls, releve: Releve, indices: Iterable[int], question: int) -> Citees:
        """Return those of an answer; nothing in a file that is not ours."""
        made = cls()
        if not releve.notre:
            return made
        above: int | None = None
        for index in indices:
            para, marque = releve.paras[index], releve.marques.get(index)
            if para.images:
                above = index
                continue
            if para.vide:
                continue
            if (mention := _mention(para, marque, question)) is not None:
                made.mentions[index] = mention
                made._paras.add(id(para))
            elif above is not None and (legende := _legende(para, marque)) is not None:
                made.legendes[above] = (legende, marque if _est(marque, "figure") else None)
                made._paras.add(id(para))
            above = None
        return made

    def porte(self, para: ReadPara) -> bool:
        """Whether a paragraph is one of them, not of the answer."""
        return id(para) in self._paras

    def legender(self, index: int, image: ImageLue) -> ImageLue:
        """Return a picture with its legend."""
        legende, marque = self.legendes.get(index, (None, None))
        return image if legende is None else replace(image, legende=legende, marque=marque)


def _est(marque: Marque | None, genre: str) -> bool:
    return marque is not None and marque.genre == genre


def _nu(para: ReadPara) -> bool:
    """Whether neither a style nor a mark says what a paragraph is."""
    return fold(para.style) in _SANS_STYLE and not para.exact


def _mention(para: ReadPara, marque: Marque | None, question: int) -> MentionLue | None:
    start = _MENTION.match(para.texte)
    if start is None or not (_est(marque, "mention") or para.style == "Mention" or _nu(para)):
        return None
    text = para.texte[start.end() :]
    if marque is not None and _est(marque, "mention"):
        return MentionLue(question, text[: marque.debut], text[marque.debut :].strip()[1:-1], marque)
    place = _RENVOI.search(text)
    titre = text[: place.start()] if place else text
    return MentionLue(question, une_ligne(titre), place["renvoi"] if place else "")


def _legende(para: ReadPara, marque: Marque | None) -> str | None:
    if marque is not None and marque.genre == "figure":
        return para.texte[len(para.texte) - marque.debut :] if marque.debut else ""
    start = _LEGENDE.match(para.texte)
    if para.style != "Legende" and not (_nu(para) and start is not None):
        return None
    return une_ligne(para.texte[start.end() :] if start else para.texte)
