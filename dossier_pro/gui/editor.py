"""Text editors: growing with their text, without an undo of their own (Ctrl+Z is the dossier's).

The Markdown subset of ``domain.text`` goes in and comes out.
"""

from __future__ import annotations

import re
from typing import Literal

from PySide6.QtCore import QEvent, QMimeData, QObject, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QTextEdit, QWidget

from dossier_pro.domain.text import Block, Run, clean, parse, render
from dossier_pro.gui.theme import px, theme

LINE_HEIGHT = 145
"""Percent of the font's own line height."""
_UNDO_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_LIST_STYLES = {"puce": QTextListFormat.Style.ListDisc, "numero": QTextListFormat.Style.ListDecimal}
_ITEM = re.compile(r"\s*(?:(?:[·•▪‣◦§\uf0b7\uf0a7]|o(?=\t)|[-–](?=\s))|(?P<numero>\d{1,2}[.)](?=\t)))[\s\u00a0]+(?=\S)")
"""How a line of a list begins in the plain text that Word and LibreOffice put beside their markup."""


def raw_text(document: QTextDocument) -> str:
    """Return a document's text with its no-break spaces, which ``toPlainText`` would turn into spaces."""
    return clean(document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n"))


class NoOwnUndo(QObject):
    """Lets Ctrl+Z and Ctrl+Y of a field go to the window, and takes them out of its menu."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()
            return True
        if event.type() == QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            menu = _menu_of(watched)
            if menu is not None:
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                menu.popup(event.globalPos())
                return True
        return False


def _is_undo(event: QKeyEvent) -> bool:
    return any(event.matches(key) for key in _UNDO_KEYS)


def _menu_of(field: QObject) -> QMenu | None:
    if not isinstance(field, QLineEdit | QTextEdit):
        return None
    menu = field.createStandardContextMenu()
    for action in menu.actions():
        if action.objectName() in ("edit-undo", "edit-redo"):
            menu.removeAction(action)
    actions = menu.actions()
    if actions and actions[0].isSeparator():
        menu.removeAction(actions[0])
    return menu


class GrowingEdit(QTextEdit):
    """A text field as high as its text, without a scroll bar: the page scrolls, never the field."""

    left = Signal()
    """The keyboard went elsewhere."""

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
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        NoOwnUndo(self)

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
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(clean(source.text()))

    def sizeHint(self) -> QSize:
        return QSize(px(240), self._wanted())

    def _wanted(self) -> int:
        text = round(self.document().size().height())
        least = self._lines * round(self.fontMetrics().lineSpacing() * 1.2) + 4
        chrome = self.height() - self.viewport().height() if self.viewport().height() > 0 else 12
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

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(" ".join(clean(source.text()).split("\n")))

    def text(self) -> str:
        """Return the sentence."""
        return self.raw_text()

    def show_text(self, text: str) -> None:
        """Show another sentence, the cursor where it was as far as possible."""
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

    def __init__(self, name: str, placeholder: str, *, lines: int = 3) -> None:
        super().__init__(name=name, look="answer", lines=lines)
        self.setAcceptRichText(False)
        self.setPlaceholderText(placeholder)
        self._style_empty()
        self._passages: tuple[tuple[int, int], ...] = ()
        self._remarks: tuple[tuple[int, int], ...] = ()
        theme().changed.connect(self._mark)

    # --- in and out ----------------------------------------------------------------------------------------------

    def markdown(self) -> str:
        """Return the text in the Markdown subset."""
        blocks: list[Block] = []
        block = self.document().begin()
        while block.isValid():
            runs = _runs(block)
            if "".join(run.text for run in runs).strip():
                kind = _kind(block)
                rank = 1 + (blocks[-1].rang if blocks and blocks[-1].kind == "numero" else 0) if kind == "numero" else 0
                blocks.append(Block(kind, runs, rank))
            block = block.next()
        return clean(render(tuple(blocks)))

    def show_text(self, markdown: str) -> None:
        """Show another text; the cursor stays at the place that changed."""
        before = self.document().toRawText()
        self.blockSignals(True)
        try:
            self._build(parse(markdown))
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

    def _build(self, blocks: tuple[Block, ...]) -> None:
        self.clear()
        self._style_empty()
        cursor = QTextCursor(self.document())
        for index, block in enumerate(blocks):
            if index:
                cursor.insertBlock(_block_format(), QTextCharFormat())
                _leave_list(cursor)
            for run in block.runs:
                cursor.insertText(run.text.replace("\n", "\u2028"), _char_format(run))
            if block.kind != "paragraphe":
                self._join_list(cursor, block.kind)

    def _style_empty(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(_block_format())

    def _join_list(self, cursor: QTextCursor, kind: Literal["puce", "numero"]) -> None:
        previous = cursor.block().previous()
        style = _LIST_STYLES[kind]
        neighbour = previous.textList() if previous.isValid() else None
        if neighbour is not None and neighbour.format().style() == style:
            neighbour.add(cursor.block())
        else:
            made = QTextListFormat()
            made.setStyle(style)
            made.setIndent(1)
            cursor.createList(made)

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
                cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                self.toggle_list("puce" if kind == "puce" else "numero")
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self.clicked.emit(self._to_plain(self.textCursor().position()))

    def insertFromMimeData(self, source: QMimeData) -> None:
        cursor = self.textCursor()
        cursor.beginEditBlock()
        in_list = False
        for index, line in enumerate(part for part in clean(source.text()).split("\n") if part.strip()):
            if index:
                cursor.insertBlock()
            found = _ITEM.match(line)
            if found and cursor.atBlockStart():
                self._begin_item(cursor, "numero" if found["numero"] else "puce")
                line = line[found.end() :]
            elif index and in_list:
                _leave_list(cursor)
            in_list = bool(found)
            cursor.insertText(line)
        cursor.endEditBlock()

    def _begin_item(self, cursor: QTextCursor, kind: Literal["puce", "numero"]) -> None:
        """Make the cursor's paragraph an item, of the list above it where that is of the same kind."""
        current: QTextList | None = cursor.currentList()  # None outside a list, whatever the stubs say
        if current is None or current.format().style() != _LIST_STYLES[kind]:
            made = QTextListFormat()
            made.setStyle(_LIST_STYLES[kind])
            made.setIndent(1)
            cursor.createList(made)

    def toggle_bold(self) -> None:
        """Make the selection, or what is typed next, bold or not."""
        style = QTextCharFormat()
        bold = self.style_at_cursor().fontWeight() >= QFont.Weight.DemiBold
        style.setFontWeight(QFont.Weight.Normal if bold else QFont.Weight.DemiBold)
        self.mergeCurrentCharFormat(style)

    def toggle_italic(self) -> None:
        """Make the selection, or what is typed next, italic or not."""
        style = QTextCharFormat()
        style.setFontItalic(not self.style_at_cursor().fontItalic())
        self.mergeCurrentCharFormat(style)

    def toggle_list(self, kind: Literal["puce", "numero"]) -> None:
        """Make the paragraphs of the selection items of a list, or paragraphs again."""
        cursor = self.textCursor()
        current: QTextList | None = cursor.currentList()  # None outside a list, whatever the stubs say
        if current is not None and current.format().style() == _LIST_STYLES[kind]:
            self._end_list(cursor)
        else:
            made = QTextListFormat()
            made.setStyle(_LIST_STYLES[kind])
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
        self._passages = places
        self._mark()

    def mark_remarks(self, places: tuple[tuple[int, int], ...]) -> None:
        """Mark the passages that somebody remarked on, in another colour; these marks move with the typing too."""
        self._remarks = places
        self._mark()

    def passages(self) -> list[str]:
        """Return the words that are marked as tied."""
        return self._marked()[: len(self._passages)]

    def remarked(self) -> list[str]:
        """Return the words that are marked as remarked on."""
        return self._marked()[len(self._passages) :]

    def _marked(self) -> list[str]:
        return [one.cursor.selectedText().replace("\u2029", "\n") for one in self.extraSelections()]

    def select_passage(self, start: int, end: int) -> None:
        """Select a passage and bring it into sight."""
        cursor = self.textCursor()
        cursor.setPosition(self._from_plain(start))
        cursor.setPosition(self._from_plain(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def _mark(self) -> None:
        look, line = theme(), QTextCharFormat.UnderlineStyle
        tied = _marking(look.color("soft"), look.color("accent"), line.DotLine)
        remarked = _marking(look.color("declare_fond"), look.color("declare_trait"), line.SingleUnderline)
        made = [self._selection(place, tied) for place in self._passages]
        self.setExtraSelections(made + [self._selection(place, remarked) for place in self._remarks])

    def _selection(self, place: tuple[int, int], style: QTextCharFormat) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._from_plain(place[0]))
        cursor.setPosition(self._from_plain(place[1]), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = style
        return selection

    def _to_plain(self, position: int) -> int:
        """Return where a place of the document stands in ``text.plain``: blank paragraphs are not in that."""
        at = 0
        for length, start in self._written():
            if position <= start + length:
                return at + max(0, position - start)
            at += length + 1
        return max(0, at - 1)

    def _from_plain(self, offset: int) -> int:
        """Return where an offset of ``text.plain`` stands in the document."""
        last = 0
        for length, start in self._written():
            if offset <= length:
                return start + offset
            offset -= length + 1
            last = start + length
        return last

    def _written(self) -> list[tuple[int, int]]:
        """Return length and start of every paragraph that is not blank."""
        found = []
        block = self.document().begin()
        while block.isValid():
            if block.text().strip():
                found.append((len(block.text()), block.position()))
            block = block.next()
        return found

    def kind_at_cursor(self) -> str:
        """Return « paragraphe », « puce » or « numero »."""
        return _kind(self.textCursor().block())

    def _end_list(self, cursor: QTextCursor) -> None:
        _leave_list(cursor)
        self.setTextCursor(cursor)
        self.textChanged.emit()


def _marking(tint: QColor, ink: QColor, line: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(tint)
    made.setUnderlineStyle(line)
    made.setUnderlineColor(ink)
    return made


def _leave_list(cursor: QTextCursor) -> None:
    current = cursor.currentList()
    if current is not None:
        current.remove(cursor.block())
    cursor.setBlockFormat(_block_format())


def _block_format() -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(6)
    return made


def _char_format(run: Run) -> QTextCharFormat:
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    return made


def _kind(block: QTextBlock) -> Literal["paragraphe", "puce", "numero"]:
    inside: QTextList | None = block.textList()  # None outside a list, whatever the stubs say
    if inside is None:
        return "paragraphe"
    return "numero" if inside.format().style() == QTextListFormat.Style.ListDecimal else "puce"


def _runs(block: QTextBlock) -> tuple[Run, ...]:
    runs: list[Run] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        walk += 1
        style = fragment.charFormat()
        text = fragment.text().replace("\u2028", "\n").replace("\ufffc", "")
        # A format without a weight answers 0: only one that says so is bold.
        says = style.hasProperty(QTextFormat.Property.FontWeight)
        bold = says and style.fontWeight() >= QFont.Weight.DemiBold
        if runs and (runs[-1].bold, runs[-1].italic) == (bold, style.fontItalic()):
            runs[-1] = Run(runs[-1].text + text, bold, style.fontItalic())
        else:
            runs.append(Run(text, bold, style.fontItalic()))
    return tuple(runs)


def _common_tail(one: str, other: str) -> int:
    limit = min(len(one), len(other))
    return next((i for i in range(limit) if one[-1 - i] != other[-1 - i]), limit)
