"""Where the threads of a review stand: beside the text at their passages, or one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from dossier_pro.gui.kit.basics import held
from dossier_pro.gui.kit.margin import GAP, Margin
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.review.given.model import Etude
from dossier_pro.gui.review.given.notes import Note, NoteCard
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.services.review.on_paper import RemarqueSituee


class MarginColumn(Margin):
    """The threads of a review beside the text that they are about."""

    def cards(self) -> list[NoteCard]:
        """Return the threads that are shown, from the top."""
        return [card for card in self.held() if isinstance(card, NoteCard)]


class NotesColumn(QWidget):
    """Threads one below the other, for places without a text beside them."""

    shown = Signal(str)

    def __init__(self, drafts: Drafts, *, where: bool = False) -> None:
        super().__init__()
        self._drafts, self._where = drafts, where
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(px(GAP))

    def show_threads(self, threads: Sequence[RemarqueSituee], etude: Etude, note: Note, at: str = "") -> None:
        """Show other threads; the keyboard stays on the one it is on, or goes to the one of the id ``at``."""
        at = at or focused_thread(self)
        kept = {card.situee.fil.remarque.id: card for card in self.cards()}
        for rank, one in enumerate(threads):
            card = kept.get(one.fil.remarque.id)
            if card is None or not card.says(one, etude):
                card = NoteCard(one, etude, note, self._drafts, where=self._where)
                card.shown.connect(self.shown)
                self._layout.insertWidget(rank, card)
                if one.fil.remarque.id == at:
                    card.take_keyboard()
            elif self._layout.indexOf(card) != rank:
                self._layout.insertWidget(rank, card)
        for widget in held(self._layout)[len(threads) :]:
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.setVisible(bool(threads))

    def cards(self) -> list[NoteCard]:
        """Return what is shown."""
        return [card for card in held(self._layout) if isinstance(card, NoteCard)]


def focused_thread(column: QWidget) -> str:
    """Return the id of the thread that holds the keyboard in a column, "" where none does."""
    widget = QApplication.focusWidget()
    while widget is not None and widget is not column:
        if isinstance(widget, NoteCard):
            return widget.situee.fil.remarque.id if column.isAncestorOf(widget) else ""
        widget = widget.parentWidget()
    return ""
