"""Pieces of the checklist: a group that folds, a line that only says something."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, sheet
from dossier_pro.gui.kit.checklist_model import EN_ORDRE, GENRES, CheckLine, CheckList, Genre, d_ou_vient
from dossier_pro.gui.kit.icons import dress, pixmap
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.theme import px, theme

SANS_OBJET = Genre(tr("Sans objet"), "info", "muted")


class CheckMark(QLabel):
    """An icon beside a text, in the colours of the theme."""

    def __init__(self, icon: str, color: str, size: int = 0) -> None:
        super().__init__()
        self._icon, self._color, self._size = icon, color, size
        theme().changed.connect(self._paint)
        self._paint()

    def show_icon(self, icon: str, color: str) -> None:
        """Show another icon."""
        self._icon, self._color = icon, color
        self._paint()

    def _paint(self) -> None:
        size = self._size or theme().tokens.px("icon")
        self.setPixmap(pixmap(self._icon, self._color, size, self.devicePixelRatioF()))


class Folded(QWidget):
    """A group that is closed at first: its head is a button, its lines only say something."""

    def __init__(self, genre: Genre, phrases: Sequence[str], *, open_: bool = False) -> None:
        super().__init__()
        self.genre, self.phrases = genre, tuple(phrases)
        self.head = button(f"{genre.titre}  ({len(phrases)})", "quiet", icon="chevron-right", on_click=self.toggle)
        self.paper, layout = sheet()
        layout.setContentsMargins(px(20), px(12), px(20), px(12))
        layout.setSpacing(px(8))
        layout.addLayout(said(phrases, genre))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        column.addWidget(self.head)
        column.addWidget(self.paper)
        self.show_open(open_=open_)

    @property
    def is_open(self) -> bool:
        """Whether its lines are shown."""
        return not self.paper.isHidden()

    def toggle(self) -> None:
        """Open or close it."""
        self.show_open(open_=not self.is_open)

    def show_open(self, *, open_: bool) -> None:
        """Show its lines, or its head only."""
        self.paper.setVisible(open_)
        dress(self.head, "chevron-down" if open_ else "chevron-right")
        what = f"{self.genre.titre}, {len(self.phrases)}"
        self.head.setAccessibleName(f"{what}, {tr('ouvert') if open_ else tr('replié')}")
        self.head.setToolTip(tr("Replier") if open_ else tr("Montrer : {titre}", titre=self.genre.titre.lower()))


def line(text: str, look: str = "") -> QLabel:
    """Return a wrapped text that can be selected and takes no more height than it needs."""
    made = label(typographie(text), look, wrap=True)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def said(phrases: Sequence[str], genre: Genre) -> QGridLayout:
    """Return lines that lead nowhere, each with its mark."""
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(px(12))
    grid.setVerticalSpacing(px(8))
    grid.setColumnStretch(1, 1)
    for rank, phrase in enumerate(phrases):
        words = line(phrase)
        grid.addWidget(CheckMark(genre.icone, genre.couleur), rank, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, rank, 1)
    return grid


class Checklist(QWidget):
    """The checklist of the open dossier. ``chosen`` carries the ``Lieu`` of a line."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._shown: CheckList | None = None
        self._open: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(10))

    def show_list(self, liste: CheckList) -> None:
        """Show a checklist; the same one again costs nothing, and what was unfolded stays so."""
        if liste == self._shown:
            return
        self._shown = liste
        self._open = {f.genre.titre for f in self.findChildren(Folded) if f.is_open} if self._column.count() else set()
        clear(self._column)
        for gravite, lignes in liste.a_faire:
            self._add(GENRES[gravite], lignes)
        for genre, phrases in ((EN_ORDRE, liste.en_ordre), (SANS_OBJET, liste.sans_objet)):
            if phrases:
                self._column.addWidget(Folded(genre, phrases, open_=genre.titre in self._open))

    def _add(self, genre: Genre, lignes: Sequence[CheckLine]) -> None:
        # How many block stands in the sentence over everything.
        count = "" if genre is GENRES["bloquant"] else f"  ({len(lignes)})"
        self._column.addWidget(label(f"{genre.titre}{count}", "lead"))
        paper, layout = sheet()
        for ligne in lignes:
            layout.addWidget(self._line(ligne, genre, last=ligne is lignes[-1]))
        self._column.addWidget(paper)
        self._column.addSpacing(px(8))

    def _line(self, ligne: CheckLine, genre: Genre, *, last: bool) -> QWidget:
        if ligne.lieu is None:
            made = QFrame()
            layout = QVBoxLayout(made)
            layout.setContentsMargins(px(20), px(12), px(20), px(12))
            layout.addLayout(said([ligne.phrase], genre))
            return made
        row = StepRow(
            ligne.phrase, ligne.verbe or tr("Ouvrir"), mark=genre.icone, mark_color=genre.couleur, most_lines=8
        )
        row.tell(partial(d_ou_vient, ligne.code))
        row.last = last
        row.clicked.connect(self._go(ligne))
        return row

    def _go(self, ligne: CheckLine) -> Callable[[], None]:
        return lambda: self.chosen.emit(ligne.lieu)


def push(text: str, tip: str, look: str, icon: str, act: Callable[[], object]) -> QPushButton:
    """Return a button with its tooltip."""
    made = button(text, look, icon=icon, on_click=act)
    made.setToolTip(tip)
    return made
