"""Tying a passage in one gesture: choose the critère, say how in a sentence, Enter. It never blocks the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.referentiel import Cible
from dossier_pro.domain.text import fold
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.session.drafts import Drafts, Keeper

_WIDTH, _LIST, _LEAST = 460, 190, 68
_QUOTE = 140
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)
_CibleRole = Qt.ItemDataRole.UserRole

Tie = Callable[[str, str], None]
"""Takes the id of the cible and the sentence."""


class LierPanel(QFrame):
    """The floating panel beside a selected passage."""

    def __init__(self, parent: QWidget, drafts: Drafts) -> None:
        super().__init__(parent)
        self.setProperty("role", "floating")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Lier le passage à un critère")
        self._back: QWidget | None = None
        self._tie: Tie | None = None
        self.quote = paragraph("", "muted")
        self.search = SearchLine("Chercher un critère")
        self.list = QListWidget()
        self.list.setAccessibleName("Critères")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.phrase = TextLine(name="Comment ce passage le montre", placeholder="Dites en une phrase comment")
        self._keeper = Keeper(drafts, self.phrase)
        self.tie = button("Lier", "primary", on_click=self._done)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(12), px(14), px(12))
        layout.setSpacing(px(8))
        self._head = label("Ce passage montre…", "section")
        layout.addWidget(self._head)
        layout.addWidget(self.quote)
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        layout.addWidget(self.phrase)
        layout.addLayout(row(1, button("Annuler", "quiet", on_click=self.close_up), self.tie))
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(28)
        shadow.setOffset(0, 6)
        shadow.setColor(QColor(0, 0, 0, 90))
        self.setGraphicsEffect(shadow)
        self.search.textChanged.connect(self._filter)
        self.list.itemActivated.connect(lambda _: self.phrase.setFocus())
        self.phrase.returnPressed.connect(self._done)
        for field in (self.search, self.list, self.phrase):
            field.installEventFilter(self)
        self.hide()

    def open(self, passage: str, cibles: Sequence[Cible], at: QPoint, tie: Tie, key: str) -> None:
        """Show the panel.

        Args:
            passage: the words that were selected.
            cibles: what they may show.
            at: where the selection stands, in the parent's coordinates.
            tie: called with what was chosen.
            key: under which a sentence that was begun and not tied is kept.
        """
        self._tie, self._back = tie, QApplication.focusWidget()
        shown = passage if len(passage) <= _QUOTE else passage[: _QUOTE - 1].rstrip() + "…"
        self.quote.setText(prose(f"«\u00a0{shown}\u00a0»"))
        self.list.clear()
        for cible in cibles:
            item = QListWidgetItem(f"{_short(cible)}  {cible.texte}")
            item.setData(_CibleRole, cible.id)
            item.setToolTip(plain_tip(cible.texte))
            self.list.addItem(item)
        self.search.clear()
        self.phrase.clear()
        self._keeper.aim(key)
        self.list.setCurrentRow(0)
        self._fit()
        self._place(at)
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _fit(self) -> None:
        """Take the size that leaves all of it on the screen; the list gives way first, then what only explains."""
        parent = self.parentWidget()
        assert parent is not None
        room = parent.height() - 2 * px(8)
        self.setFixedWidth(min(px(_WIDTH), parent.width() - 2 * px(8)))
        self.list.setFixedHeight(px(_LIST))
        explaining: list[QWidget] = [self.quote, self._head]
        for part in explaining:
            part.show()
        while True:
            self.adjustSize()
            over = self.height() - room
            if over <= 0:
                return
            if px(_LIST) - over >= px(_LEAST) or not explaining:
                self.list.setFixedHeight(max(px(_LEAST), px(_LIST) - over))
                self.adjustSize()
                return
            explaining.pop(0).hide()

    def close_up(self) -> None:
        """Go away; the keyboard returns to the text."""
        self.hide()
        if self._back is not None and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self._back = self._tie = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            return True
        if watched is self.search and event.key() in _MOVES:
            QApplication.sendEvent(self.list, QKeyEvent(QEvent.Type.KeyPress, event.key(), event.modifiers()))
            return True
        if watched is self.search and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        first = -1
        for at in range(self.list.count()):
            item = self.list.item(at)
            folded = fold(item.text())
            there = all(word in folded for word in words)
            item.setHidden(not there)
            if there and first < 0:
                first = at
        self.list.setCurrentRow(first)

    def _done(self) -> None:
        item, tie = self.list.currentItem(), self._tie
        if self.list.currentRow() < 0 or item.isHidden() or tie is None:
            return
        cible_id, phrase = str(item.data(_CibleRole)), self.phrase.text().strip()
        self._keeper.done()
        self.close_up()
        tie(cible_id, phrase)

    def _place(self, at: QPoint) -> None:
        parent = self.parentWidget()
        assert parent is not None
        left = max(px(8), min(at.x(), parent.width() - self.width() - px(8)))
        top = at.y() + px(8)
        if top + self.height() > parent.height() - px(8):
            top = max(px(8), parent.height() - self.height() - px(8))
        self.move(left, top)


def _short(cible: Cible) -> str:
    """Return « CP 4 », « T » for a transversale, or the CCP."""
    if cible.competence is not None:
        return f"CP {cible.competence.numero}"
    return "Transversale" if cible.transversale is not None else cible.lieu
