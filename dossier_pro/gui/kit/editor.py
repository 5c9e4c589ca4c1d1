"""The editor of an answer: the Markdown subset of ``domain.text`` goes in and comes out."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextCursor,
    QTextList,
    QTextListFormat,
)

from dossier_pro.domain.pasting.pasting import Collage
from dossier_pro.domain.text import clean, parse, plain, render
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.growing import GrowingEdit
from dossier_pro.gui.kit.marks import Marks, from_plain, to_plain
from dossier_pro.gui.kit.pasting import mime_of
from dossier_pro.gui.kit.plan import blank_steps, lay_out, steps_in, waiting_in
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tying_bubble import PassageBubble
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
            self.said.emit(tr("Choisissez d’abord les lignes à rejoindre"))
        elif not join_cut_lines(self.document(), chosen.selectionStart(), chosen.selectionEnd()):
            self.said.emit(tr("Il n’y a pas là de lignes à rejoindre"))

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
