"""The words of the field, explained: a tip over a word with dots under it, and a page of the help."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from dossier_pro.gui.kit.theme import theme
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.resources import resource

_PLACE = "{mots}"


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what its letters stand for where it has any, and what it means in a sentence or two."""

    nom: str
    dit: str
    long: str = ""

    @property
    def tip(self) -> str:
        """What is shown over the word."""
        return f"{self.long[:1].upper()}{self.long[1:]}. {self.dit}" if self.long else self.dit


@cache
def terms() -> Mapping[str, Term]:
    """Return every word that is explained, by itself."""
    rows = tomllib.loads(resource("lexique.toml").read_text("utf-8"))["mot"]
    return MappingProxyType({row["nom"]: Term(**row) for row in rows})


def meaning(nom: str) -> str:
    """Return the tip of a word.

    Raises:
        KeyError: it is not among them.
    """
    return terms()[nom].tip


def with_terms(page: str) -> str:
    """Return a page of the help with all words in place of « {mots} »."""
    if _PLACE not in page:
        return page
    lines = []
    for term in terms().values():
        long = f" ({term.long})" if term.long else ""
        lines.append(f"- **{term.nom[:1].upper()}{term.nom[1:]}**{long}. {term.dit}")
    return page.replace(_PLACE, "\n".join(lines))


def explain(control: QWidget, nom: str) -> None:
    """Give a button or a box the meaning of the word on it as its tip, after what its tip says already.

    Raises:
        KeyError: the word is not among them.
    """
    tip = "\n".join(part for part in (control.toolTip(), meaning(nom)) if part)
    control.setToolTip(plain_tip(tip))
    control.setAccessibleDescription(meaning(nom))


class TermLabel(QLabel):
    """One line of plain text in which one word is explained."""

    def __init__(self, text: str, nom: str, look: str = "", parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            text: what it says; the word stands in it, in whatever case and number.
            nom: the word as ``terms`` has it.
            look: a role of the style sheet.
            parent: where it stands.

        Raises:
            KeyError: the word is not among them.
        """
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if look:
            self.setProperty("role", look)
        self._nom = nom
        self.setToolTip(plain_tip(meaning(nom)))
        self.setAccessibleDescription(meaning(nom))

    @property
    def dotted(self) -> QRect:
        """Where the dots stand under the word, in the label; empty where the text does not hold it."""
        start = self.text().casefold().find(self._nom.casefold())
        if start < 0:
            return QRect()
        metrics, area = self.fontMetrics(), self.contentsRect()
        left = area.left() + metrics.horizontalAdvance(self.text()[:start])
        width = metrics.horizontalAdvance(self.text()[start : start + len(self._nom)])
        base = area.top() + (area.height() - metrics.height()) // 2 + metrics.ascent()
        return QRect(left, base + 2, width, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = self.dotted
        if line.isEmpty():
            return
        painter = QPainter(self)
        painter.setPen(QPen(theme().color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(line.left(), line.top(), line.right(), line.top())
