"""Text editors: growing with their text, without an undo of their own (Ctrl+Z is the dossier's).

The Markdown subset of ``domain.text`` goes in and comes out.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from dossier_pro.domain.pasting.pasting import Collage, en_lignes, une_ligne
from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.text import clean, parse, plain, render
from dossier_pro.gui.kit.gestures import Gestures
from dossier_pro.gui.kit.marks import Marks, from_plain, to_plain
from dossier_pro.gui.kit.no_undo import NoOwnUndo
from dossier_pro.gui.kit.pasting import HeldPaste, PasteReading, has_words, held_of, mime_of
from dossier_pro.gui.kit.plan import blank_steps, lay_out, steps_in, waiting_in
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tying_bubble import PassageBubble
from dossier_pro.gui.session.pastes import under_way
from dossier_pro.gui.session.rich_text import (
    LIST_STYLES,
    block_format,
    blocks_of,
    end_with_space,
    join_cut_lines,
    kind_of,
    leave_list,
    paste_blocks,
    raw_text,
    selected_blocks,
    show_blocks,
)


class GrowingEdit(QTextEdit):
    """A text field as high as its text, without a scroll bar: the page scrolls, never the field."""

    left = Signal()
    """The keyboard went elsewhere."""
    said = Signal(str)
    """A sentence on what was not pasted."""
    gesture = Signal()
    """Something other than typing on comes next, and may take words away: the text is still as it was."""

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
        NoOwnUndo(self)
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
            self.said.emit("Un long texte est déjà en train d’être collé")
        else:
            self._reading, self._place = PasteReading(held), self.textCursor()
            self._reading.done.connect(self._late)
            under_way.add(self)
            self.said.emit("Le texte est long\u00a0: il est en train d’être collé…")
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
            self.said.emit("Le texte n’a pas été collé, une autre fiche est là\u00a0: collez-le de nouveau")
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


class AnswerEdit(GrowingEdit):
    """An answer of a sheet: paragraphs, bold, italic, lists. What goes in and comes out is the Markdown subset."""

    tying = Signal()
    """The person wants to tie the selected passage to a critère."""
    clicked = Signal(int)
    """A place of the text was clicked: its offset in the text without its marks."""
    looks_cut = Signal()
    """What was just pasted looks like lines cut by the pages of a PDF; ``join_lines`` makes paragraphs of them."""

    def __init__(self, name: str, placeholder: str, *, lines: int = 3) -> None:
        super().__init__(name=name, look="answer", lines=lines)
        self.setAcceptRichText(False)
        self.setPlaceholderText(placeholder)
        self._style_empty()
        self.bubble = PassageBubble(self)
        self.bubble.clicked.connect(self.tying)
        self._pasted: QTextCursor | None = None
        self._marks = Marks(self)
        self._plan: tuple[str, ...] = ()
        theme().changed.connect(self._mark)
        theme().changed.connect(self._set_tabs)
        self._set_tabs()

    def _set_tabs(self) -> None:
        """Columns of a pasted table stand under each other at any zoom, as far as their words leave room."""
        self.setTabStopDistance(px(110))

    # --- a plan --------------------------------------------------------------------------------------------------

    def start_plan(self, steps: tuple[str, ...]) -> None:
        """Show the steps of a plan as paragraphs to fill; what is not filled is no part of the text."""
        self.gesture.emit()
        known = steps_in(self.document()) if self._plan else set()
        self._plan = steps
        written = plain(self.markdown()).count("\n") + 1 if self.markdown() else 0
        lay_out(self.document(), tuple((written, n) for n in range(len(steps)) if n not in known))
        first = next((block for block, _ in blank_steps(self.document())), None)
        if first is not None:
            self.setTextCursor(QTextCursor(first))
        self.cursorPositionChanged.connect(self._say_step, Qt.ConnectionType.UniqueConnection)
        self._say_step()
        self.viewport().update()

    def leave_plan(self) -> None:
        """Forget the plan: another text is shown next."""
        self._plan = ()
        self.setAccessibleDescription("")

    def steps_left(self) -> list[str]:
        """Return the steps of the plan that wait for their words."""
        return [self._plan[n] for _, n in blank_steps(self.document()) if n < len(self._plan)]

    def _say_step(self) -> None:
        """Let a screen reader say what the blank paragraph under the cursor waits for."""
        here = self.textCursor().block()
        step = next((n for block, n in blank_steps(self.document()) if block == here), -1)
        self.setAccessibleDescription(self._plan[step] if 0 <= step < len(self._plan) else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._plan:
            return
        painter, layout = QPainter(self.viewport()), self.document().documentLayout()
        painter.setFont(self.font())
        painter.setPen(self.palette().placeholderText().color())
        for block, step in blank_steps(self.document()):
            if step < len(self._plan) and not block.layout().preeditAreaText():
                place = layout.blockBoundingRect(block).toRect().adjusted(1, 0, 0, 0)
                words = self.fontMetrics().elidedText(self._plan[step], Qt.TextElideMode.ElideRight, place.width())
                painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)

    # --- in and out ----------------------------------------------------------------------------------------------

    def markdown(self) -> str:
        """Return the text in the Markdown subset."""
        return clean(render(blocks_of(self.document())))

    def show_text(self, markdown: str) -> None:
        """Show another text; the cursor stays at the place that changed."""
        self.forget_place()
        before = self.document().toRawText()
        waiting = waiting_in(self.document()) if self._plan else ()
        self.blockSignals(True)
        try:
            self.clear()
            self._style_empty()
            show_blocks(QTextCursor(self.document()), parse(markdown))
            end_with_space(self.document(), markdown)
            lay_out(self.document(), waiting)
        finally:
            self.blockSignals(False)
        after = self.document().toRawText()
        if self.hasFocus():
            tail = _common_tail(before, after)
            cursor = self.textCursor()
            cursor.setPosition(max(0, len(after) - tail))
            self.setTextCursor(cursor)
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        self._fit()

    def _style_empty(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block_format())

    # --- writing -------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        block = cursor.block()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if block.textList() is not None and not block.text().strip():
                self._end_list(cursor)
                return
        elif event.key() == Qt.Key.Key_Backspace and block.textList() is not None and cursor.atBlockStart():
            if not cursor.hasSelection():
                self._end_list(cursor)
                return
        elif event.text() == " " and block.textList() is None and cursor.positionInBlock() == len(block.text()):
            kind = {"-": "puce", "*": "puce", "1.": "numero"}.get(block.text())
            if kind is not None:
                self.gesture.emit()
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                self.toggle_list("puce" if kind == "puce" else "numero")
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.clicked.emit(self._to_plain(self.textCursor().position()))

    def createMimeDataFromSelection(self) -> QMimeData:
        return mime_of(selected_blocks(self.textCursor()))

    def put(self, collage: Collage) -> None:
        """Put what was read in the place of the selection, as one edit."""
        if not collage.blocs:
            return
        self.gesture.emit()
        cursor = self.textCursor()
        cursor.beginEditBlock()
        begin, end = paste_blocks(cursor, collage.blocs, plain=collage.neutre)
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self._pasted = None
        if collage.coupees:
            self._pasted = QTextCursor(self.document())
            self._pasted.setPosition(begin)
            self._pasted.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            self.looks_cut.emit()

    def join_lines(self) -> None:
        """Make paragraphs of the lines that are selected, or of those that were just pasted as a page had cut them."""
        chosen = self.textCursor() if self.textCursor().hasSelection() else self._pasted
        self._pasted = None
        self.gesture.emit()
        if chosen is None or not chosen.hasSelection():
            self.said.emit("Choisissez d’abord les lignes à rejoindre")
        elif not join_cut_lines(self.document(), chosen.selectionStart(), chosen.selectionEnd()):
            self.said.emit("Il n’y a pas là de lignes à rejoindre")

    def toggle_bold(self) -> None:
        """Make the selection, or what is typed next, bold or not."""
        self.gesture.emit()
        style = QTextCharFormat()
        bold = self.style_at_cursor().fontWeight() >= QFont.Weight.DemiBold
        style.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.DemiBold)
        self.mergeCurrentCharFormat(style)

    def toggle_italic(self) -> None:
        """Make the selection, or what is typed next, italic or not."""
        self.gesture.emit()
        style = QTextCharFormat()
        style.setFontItalic(not self.style_at_cursor().fontItalic())
        self.mergeCurrentCharFormat(style)

    def toggle_list(self, kind: Literal["puce", "numero"]) -> None:
        """Make the paragraphs of the selection items of a list, or paragraphs again."""
        self.gesture.emit()
        cursor = self.textCursor()
        current: QTextList | None = cursor.currentList()  # None outside a list, whatever the stubs say
        if current is not None and current.format().style() == LIST_STYLES[kind]:
            self._end_list(cursor)
        else:
            made = QTextListFormat()
            made.setStyle(LIST_STYLES[kind])
            made.setIndent(1)
            cursor.createList(made)
        self.textChanged.emit()

    def style_at_cursor(self) -> QTextCharFormat:
        """Return the style of the selection's end, or of what is typed next."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return self.currentCharFormat()
        end = QTextCursor(cursor)
        end.setPosition(cursor.selectionEnd())
        return end.charFormat()

    # --- passages ------------------------------------------------------------------------------------------------

    def selected_passage(self) -> tuple[int, int] | None:
        """Return where the selection stands in the text without its marks, None where there is none."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        chosen = raw_text(self.document())[start:end]
        start += len(chosen) - len(chosen.lstrip())
        end -= len(chosen) - len(chosen.rstrip())
        return (self._to_plain(start), self._to_plain(end)) if end > start else None

    def mark_passages(self, places: tuple[tuple[int, int], ...]) -> None:
        """Mark passages, given by their places in the text without its marks; the marks move with the typing."""
        self._marks.show("tied", places)

    def mark_remarks(self, places: tuple[tuple[int, int], ...]) -> None:
        """Mark the passages that somebody remarked on, in another colour; these marks move with the typing too."""
        self._marks.show("remarked", places)

    def mark_found(self, places: tuple[tuple[int, int], ...], current: int = -1) -> None:
        """Mark the words that are searched for, one of them as the one that is looked at."""
        self._marks.show("found", places, current)

    def passages(self) -> list[str]:
        """Return the words that are marked as tied."""
        return self._marks.words("tied")

    def remarked(self) -> list[str]:
        """Return the words that are marked as remarked on."""
        return self._marks.words("remarked")

    def found(self) -> list[str]:
        """Return the words that are marked as searched for."""
        return self._marks.words("found")

    def top_of(self, offset: int) -> int:
        """Return how far below the top of the field a place of the text without its marks stands, in pixels."""
        cursor = self.textCursor()
        cursor.setPosition(self._from_plain(offset))
        return self.cursorRect(cursor).top()

    def select_passage(self, start: int, end: int) -> None:
        """Select a passage and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._from_plain(start))
        cursor.setPosition(self._from_plain(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _mark(self) -> None:
        self._marks.draw()

    def _to_plain(self, position: int) -> int:
        return to_plain(self.document(), position)

    def _from_plain(self, offset: int) -> int:
        return from_plain(self.document(), offset)

    def put_cursor(self, at: int) -> None:
        """Put the cursor at a place of the text without its marks."""
        cursor = self.textCursor()
        cursor.setPosition(self._from_plain(at))
        self.setTextCursor(cursor)

    def kind_at_cursor(self) -> str:
        """Return « paragraphe », « puce » or « numero »."""
        return kind_of(self.textCursor().block())

    def _end_list(self, cursor: QTextCursor) -> None:
        self.gesture.emit()
        leave_list(cursor)
        self.setTextCursor(cursor)
        self.textChanged.emit()


def _common_tail(one: str, other: str) -> int:
    limit = min(len(one), len(other))
    return next((i for i in range(limit) if one[-1 - i] != other[-1 - i]), limit)
