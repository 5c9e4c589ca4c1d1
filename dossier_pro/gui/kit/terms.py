"""The words of the field, explained: a tip over a word with dots under it, and a page of the help."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolTip, QWidget

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Words, label
from dossier_pro.gui.kit.paint import draw_focus
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import escaped, plain_tip
from dossier_pro.resources import resource

_PLACE = "{mots}"
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class Term:
    """A word, what its letters stand for where it has any, and what it means in a sentence or two."""

    nom: str
    dit: str
    long: str = ""

    @property
    def tip(self) -> str:
        """What is shown over the word."""
        said = tr(self.dit)
        return f"{self.long[:1].upper()}{self.long[1:]}. {said}" if self.long else said


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


def explain(control: QWidget, *noms: str) -> None:
    """Give a button or a box the meaning of the words on it as its tip, after what its tip says already.

    Shift+F1 shows it to who has no mouse.

    Raises:
        KeyError: a word is not among them.
    """
    told = [meaning(nom) for nom in noms]
    control.setToolTip(plain_tip("\n".join(part for part in (control.toolTip(), *told) if part)))
    control.setAccessibleDescription(" ".join(told))
    control.setWhatsThis(escaped("\n".join(told)))


class TermLabel(Words):
    """One line of plain text in which one word is explained: by the mouse, where Tab comes to it, and by Shift+F1.

    The name of a field is no stop of its own: the field is told what it means.
    """

    def __init__(self, text: str, nom: str, look: str = "", parent: QWidget | None = None, *, word: str = "") -> None:
        """Make it.

        Args:
            text: what it says; the word stands in it, in whatever case and number.
            nom: the word as ``terms`` has it.
            look: a role of the style sheet.
            parent: where it stands.
            word: how the text says it, where it is not ``nom``.

        Raises:
            KeyError: the word is not among them.
        """
        super().__init__(text, parent)
        if look:
            self.setProperty("role", look)
        self._nom, self._word = nom, word or tr(nom)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        explain(self, nom)

    def setBuddy(self, buddy: QWidget) -> None:
        super().setBuddy(buddy)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buddy.setAccessibleDescription(meaning(self._nom))
        buddy.setWhatsThis(self.whatsThis())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            QTimer.singleShot(0, self, self._tell)  # every change of the focus takes a tip away
        self.update()

    def _tell(self) -> None:
        if self.hasFocus():
            QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.toolTip(), self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @property
    def dotted(self) -> QRect:
        """Where the dots stand under the word, in the label; empty where the text does not hold it."""
        start = self.text().casefold().find(self._word.casefold())
        if start < 0:
            return QRect()
        metrics, area = self.fontMetrics(), self.contentsRect()
        left = area.left() + metrics.horizontalAdvance(self.text()[:start])
        width = metrics.horizontalAdvance(self.text()[start : start + len(self._word)])
        base = area.top() + (area.height() - metrics.height()) // 2 + metrics.ascent()
        return QRect(left, base + 2, width, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        line = self.dotted
        if line.isEmpty():
            return
        painter = QPainter(self)
        if self.hasFocus():
            draw_focus(painter, self.rect())
        painter.setPen(QPen(theme().color("muted"), 1, Qt.PenStyle.DotLine))
        painter.drawLine(line.left(), line.top(), line.right(), line.top())


class TermsRow(QWidget):
    """« Ces mots expliqués : CCP · CCS », for a page whose own sentences leave no room for dots.

    It is one stop of Tab, because who fills in a form does not come for its words: the arrows go from one to the next.
    """

    def __init__(self, *noms: str) -> None:
        super().__init__()
        self._words: list[TermLabel] = []
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(label(tr("Que veut dire :") if len(noms) == 1 else tr("Que veulent dire :"), "note"))
        for nom in noms:
            said = tr(nom)
            word = TermLabel(said[:1].upper() + said[1:], nom, "note")
            word.setContentsMargins(px(4), px(2), px(4), px(2))  # the ring of the keyboard stands beside the letters
            layout.addWidget(word, 0, Qt.AlignmentFlag.AlignVCenter)
            self._words.append(word)
        layout.addStretch(1)
        self._stop(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((rank for rank, word in enumerate(self._words) if word.hasFocus()), -1)
        if step is None or at < 0 or not 0 <= at + step < len(self._words):
            super().keyPressEvent(event)
            return
        self._stop(at + step)
        self._words[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _stop(self, at: int) -> None:
        """Let Tab come to one of the words: the one that it came to last."""
        for rank, word in enumerate(self._words):
            word.setFocusPolicy(Qt.FocusPolicy.TabFocus if rank == at else Qt.FocusPolicy.NoFocus)
