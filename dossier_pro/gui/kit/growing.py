"""Text fields as high as their text, without an undo of their own (Ctrl+Z is the dossier's): sentences, and what an
answer (``editor``) is made of.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QMenu, QSizePolicy, QTextEdit, QWidget

from dossier_pro.domain.pasting.pasting import Collage, en_lignes, une_ligne
from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.gestures import Gestures
from dossier_pro.gui.kit.no_undo import NoOwnUndo
from dossier_pro.gui.kit.pasting import HeldPaste, PasteReading, has_words, held_of
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.pastes import under_way
from dossier_pro.gui.session.rich_text import raw_text


class GrowingEdit(QTextEdit):
    """A text field as high as its text, without a scroll bar: the page scrolls, never the field."""

    left = Signal()
    """The keyboard went elsewhere."""
    said = Signal(str)
    """A sentence on what was not pasted."""
    gesture = Signal()
    """Something other than typing on comes next, and may take words away: the text is still as it was."""
    menu_coming = Signal(QMenu, int)
    """Its menu is about to be shown, and for which place of the document."""

    def __init__(self, parent: QWidget | None = None, *, name: str = "", look: str, lines: int = 1) -> None:
        super().__init__(parent)
        if name:
            self.setAccessibleName(name)
        self.setProperty("role", look)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(2)
        self._lines = lines
        self._reading: PasteReading | None = None
        self._place: QTextCursor | None = None
        self._hint = ""
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._fit)
        self.over_text: list[Callable[[QPainter, QRect], None]] = []
        """What is painted over the text, each given the part of the field that is painted."""
        NoOwnUndo(self).coming.connect(self._tell_menu)
        Gestures(self).coming.connect(self.gesture)

    def setPlaceholderText(self, text: str) -> None:
        """Take the hint of the blank field, which is painted here: Qt cuts it at the height of a blank line."""
        self._hint = insecables(text)
        self._fit()
        self.viewport().update()

    def placeholderText(self) -> str:
        return self._hint

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._hint and self.document().isEmpty() and not self.textCursor().block().layout().preeditAreaText():
            painter, margin = QPainter(self.viewport()), round(self.document().documentMargin())
            painter.setFont(self.font())
            painter.setPen(self.palette().placeholderText().color())
            room = self.viewport().rect().adjusted(margin, margin, -margin, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self._hint)
            painter.end()
        if self.over_text:
            over = QPainter(self.viewport())
            for paint in self.over_text:
                paint(over, event.rect())
            over.end()

    def _tell_menu(self, menu: QMenu, event: QContextMenuEvent) -> None:
        here = self.textCursor()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            here = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos()))
        self.menu_coming.emit(menu, here.position())

    def raw_text(self) -> str:
        """Return the text as it is, no-break spaces included."""
        return raw_text(self.document())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return has_words(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        held = held_of(source)
        if not held.long:
            self._take(held, held.lire())
        elif self._reading is not None:
            self.said.emit(tr("Un long texte est déjà en train d’être collé"))
        else:
            self._reading, self._place = PasteReading(held), self.textCursor()
            self._reading.done.connect(self._late)
            under_way.add(self)
            self.said.emit(tr("Le texte est long\u00a0: il est en train d’être collé…"))
            self._reading.start()

    def finish_paste(self) -> None:
        """Paste now the long text that is still being read, where there is one: what comes next must see it."""
        if self._reading is not None:
            self._late(self._reading.wait())

    def _late(self, collage: Collage) -> None:
        """Paste a long text where it was asked for; a field that shows another text by then is left alone."""
        reading, place = self._reading, self._place
        if reading is None:
            return  # it was waited for, and is there
        under_way.discard(self)
        self._reading = self._place = None
        if place is None or self.isReadOnly():
            self.said.emit(tr("Le texte n’a pas été collé, une autre fiche est là\u00a0: collez-le de nouveau"))
            return
        self.gesture.emit()
        self.setTextCursor(place)
        self._take(reading.held, collage)

    def _take(self, held: HeldPaste, collage: Collage) -> None:
        self.put(collage)
        said = held.remark(collage)
        if said:
            self.said.emit(said)

    def forget_place(self) -> None:
        """Another text is shown: what is still being read has no place any more."""
        self._place = None

    def put(self, collage: Collage) -> None:
        """Put what was read in the place of the selection."""
        self.textCursor().insertText(en_lignes(collage))

    def createMimeDataFromSelection(self) -> QMimeData:
        made = QMimeData()
        made.setText(clean(self.textCursor().selectedText()))
        return made

    def sizeHint(self) -> QSize:
        return QSize(px(240), self._wanted())

    def _wanted(self) -> int:
        text = round(self.document().size().height())
        least = self._lines * round(self.fontMetrics().lineSpacing() * 1.2) + 4
        chrome = self.height() - self.viewport().height() if self.viewport().height() > 0 else 12
        if self.document().isEmpty() and self.placeholderText():
            # The document's height is that of a blank line: the hint may need more.
            room = QRect(0, 0, self.viewport().width() - 2 * round(self.document().documentMargin()), 10_000)
            hint = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.placeholderText()).height()
            text = max(text, hint + 2 * round(self.document().documentMargin()))
        return max(text, least) + max(chrome, 4)

    def _fit(self) -> None:
        wanted = self._wanted()
        if wanted != self.height():
            self.setFixedHeight(wanted)


class PhraseEdit(GrowingEdit):
    """A sentence: plain text on one paragraph; Enter is « done »."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None, *, name: str = "", look: str = "phrase", lines: int = 1) -> None:
        super().__init__(parent, name=name, look=look, lines=lines)
        self.setAcceptRichText(False)
        if look == "heading-text":
            self.document().setDocumentMargin(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def put(self, collage: Collage) -> None:
        self.textCursor().insertText(une_ligne(collage))

    def text(self) -> str:
        """Return the sentence."""
        return self.raw_text()

    def show_text(self, text: str) -> None:
        """Show another sentence, the cursor where it was as far as possible."""
        self.forget_place()
        at = self.textCursor().position()
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(at, len(text)))
        self.setTextCursor(cursor)
