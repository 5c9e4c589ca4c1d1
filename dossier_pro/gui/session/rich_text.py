"""Blocks of the Markdown subset in a ``QTextDocument``, and out of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from dossier_pro.domain.pasting.text import jointures
from dossier_pro.domain.text import Block, Run, clean

LINE_HEIGHT = 145
"""Percent of the font's own line height."""
LIST_STYLES = {"puce": QTextListFormat.Style.ListDisc, "numero": QTextListFormat.Style.ListDecimal}


def raw_text(document: QTextDocument) -> str:
    """Return a document's text with its no-break spaces, which ``toPlainText`` would turn into spaces."""
    return clean(document.toRawText().replace("\u2029", "\n").replace("\u2028", "\n"))


# --- out ---------------------------------------------------------------------------------------------------------


def kind_of(block: QTextBlock) -> Literal["paragraphe", "puce", "numero"]:
    """Return what a paragraph of the document is."""
    inside: QTextList | None = block.textList()  # None outside a list, whatever the stubs say
    if inside is None:
        return "paragraphe"
    return "numero" if inside.format().style() == LIST_STYLES["numero"] else "puce"


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """Return what a document holds; blank paragraphs are nothing."""
    return tuple(_blocks(document, 0, document.characterCount()))


def selected_blocks(cursor: QTextCursor) -> tuple[Block, ...]:
    """Return what is selected: a part of one item is words, an item from its start on is an item."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    blocks = list(_blocks(cursor.document(), start, end))
    first, last = cursor.document().findBlock(start), cursor.document().findBlock(end)
    whole = start == first.position() and (first != last or end == last.position() + last.length() - 1)
    if blocks and not whole and first.text()[start - first.position() :].strip():
        blocks[0] = replace(blocks[0], kind="paragraphe", rang=0)
    return tuple(blocks)


def _blocks(document: QTextDocument, start: int, end: int) -> Iterator[Block]:
    block = document.findBlock(start)
    rank, liste = 0, -1
    while block.isValid() and (block.position() < end or block.position() == start):
        runs = tuple(_runs(block, start, end))
        if "".join(run.text for run in runs).strip():
            kind = kind_of(block)
            own = block.blockFormat().objectIndex()
            if kind != "numero":
                rank = 0
            else:
                rank = rank + 1 if rank and own == liste else max(rank + 1, _first_rank(block))
            liste = own
            yield Block(kind, runs, rank)
        block = block.next()


def _first_rank(block: QTextBlock) -> int:
    inside = block.textList()
    return inside.format().start() + inside.itemNumber(block)


def _runs(block: QTextBlock, start: int, end: int) -> list[Run]:
    runs: list[Run] = []
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        walk += 1
        at = fragment.position()
        style = fragment.charFormat()
        text = _cut(fragment.text(), start - at, end - at).replace("\u2028", "\n").replace("\ufffc", "")
        # A format without a weight answers 0: only one that says so is bold.
        says = style.hasProperty(QTextFormat.Property.FontWeight)
        bold = says and style.fontWeight() >= QFont.Weight.DemiBold
        if runs and (runs[-1].bold, runs[-1].italic) == (bold, style.fontItalic()):
            runs[-1] = Run(runs[-1].text + text, bold, style.fontItalic())
        elif text:
            runs.append(Run(text, bold, style.fontItalic()))
    return runs


def _cut(text: str, start: int, end: int) -> str:
    """Return a part of a text whose places are counted as Qt does, an emoji for two."""
    if start <= 0 and end >= 2 * len(text):
        return text
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * max(0, start) : 2 * max(0, end)].decode("utf-16-le", "replace")


# --- in ----------------------------------------------------------------------------------------------------------


def block_format() -> QTextBlockFormat:
    """Return how a paragraph is set."""
    made = QTextBlockFormat()
    made.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    made.setBottomMargin(6)
    return made


def char_format(run: Run) -> QTextCharFormat:
    """Return how a run looks."""
    made = QTextCharFormat()
    if run.bold:
        made.setFontWeight(QFont.Weight.DemiBold)
    if run.italic:
        made.setFontItalic(True)
    return made


def leave_list(cursor: QTextCursor) -> None:
    """Make the cursor's paragraph no item."""
    current = cursor.currentList()
    if current is not None:
        current.remove(cursor.block())
    cursor.setBlockFormat(block_format())


def join_list(cursor: QTextCursor, kind: Literal["puce", "numero"], rank: int = 1, *, apart: bool = False) -> None:
    """Make the cursor's paragraph an item, of the list above it where that is of the same kind and not ``apart``."""
    style = LIST_STYLES[kind]
    current: QTextList | None = cursor.currentList()  # None outside a list, whatever the stubs say
    if current is not None and current.format().style() == style:
        return
    previous = cursor.block().previous()
    neighbour: QTextList | None = previous.textList() if previous.isValid() else None
    if neighbour is not None and neighbour.format().style() == style and not apart:
        neighbour.add(cursor.block())
        return
    made = QTextListFormat()
    made.setStyle(style)
    made.setIndent(1)
    if rank > 1:
        made.setStart(rank)
    cursor.createList(made)


def insert_runs(cursor: QTextCursor, block: Block, style: QTextCharFormat | None = None) -> None:
    """Write a block's words at the cursor, in one style where it is given."""
    for run in block.runs:
        text = run.text.replace("\n", "\u2028" if block.kind == "paragraphe" else " ")
        cursor.insertText(text, char_format(run) if style is None else style)


def show_blocks(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Fill a blank document."""
    cursor.beginEditBlock()
    for index, block in enumerate(blocks):
        before = blocks[index - 1] if index else None
        # A number that was typed stays: from 8 to 10 a list begins anew.
        jump = before is not None and before.kind == block.kind == "numero" and block.rang > before.rang + 1
        if index:
            _new_block(cursor, block, apart=jump)
        insert_runs(cursor, block)
        if block.kind != "paragraphe":
            join_list(cursor, block.kind, block.rang, apart=jump)
    cursor.endEditBlock()


def end_with_space(document: QTextDocument, markdown: str) -> None:
    """Put the spaces behind the last word back: whoever goes on writing after an undo would join two words."""
    space = markdown[len(markdown.rstrip(" ")) :]
    if space and not document.isEmpty():
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(space, QTextCharFormat())


def _new_block(cursor: QTextCursor, block: Block, *, apart: bool = False) -> None:
    """Begin a paragraph; the next item of a list is one from the start, because joining costs more the longer it is."""
    if block.kind != "paragraphe" and kind_of(cursor.block()) == block.kind and not apart:
        cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
    else:
        cursor.insertBlock(block_format(), QTextCharFormat())
        if cursor.currentList() is not None:
            leave_list(cursor)


def paste_blocks(cursor: QTextCursor, blocks: Sequence[Block], *, plain: bool) -> tuple[int, int]:
    """Put blocks in the place of what is selected; returns where they begin and end.

    An item stays an item wherever it is pasted, and takes no other words into it; paragraphs pasted into a list become
    items of it.

    Args:
        cursor: where; it stands behind the blocks afterwards.
        blocks: what.
        plain: the words take the style of the place.
    """
    style = cursor.charFormat() if plain else None
    fresh = _make_room(cursor)
    here = kind_of(cursor.block())
    if here != "paragraphe" and all(block.kind == "paragraphe" for block in blocks):
        blocks = [replace(block, kind=here) for block in blocks]
        first_kind = "paragraphe"  # the first one goes into the item that is there
    else:
        first_kind = blocks[0].kind
    blank = _part(
        cursor,
        before=first_kind != "paragraphe",
        behind=blocks[-1].kind != "paragraphe" and len(blocks) > (first_kind == "paragraphe"),
    )
    fresh = fresh or blank
    begin = cursor.position()
    for index, block in enumerate(blocks):
        if index:
            _new_block(cursor, block)
        if index or fresh or first_kind != "paragraphe":
            _become(cursor, block)
        insert_runs(cursor, block, style)
    return begin, cursor.position()


def _part(cursor: QTextCursor, *, before: bool, behind: bool) -> bool:
    """Part the words before or behind the cursor from what comes between; tells whether there are none of either."""
    head, tail = _around(cursor)
    if tail and behind:
        _trim(cursor, QTextCursor.MoveOperation.NextCharacter)
        at = cursor.position()
        cursor.insertBlock()
        cursor.setPosition(at)
    if head and before:
        _trim(cursor, QTextCursor.MoveOperation.PreviousCharacter)
        cursor.insertBlock(block_format(), QTextCharFormat())
    return not (head or tail)


def _make_room(cursor: QTextCursor) -> bool:
    """Take the selection away; tells whether a paragraph that was wholly selected is left blank."""
    if not cursor.hasSelection():
        return False
    start = cursor.selectionStart()
    from_start = cursor.document().findBlock(start).position() == start
    cursor.removeSelectedText()
    if not from_start or cursor.block().text().strip():
        return False
    leave_list(cursor)
    return True


def _around(cursor: QTextCursor) -> tuple[bool, bool]:
    """Tell whether words stand before and behind the cursor in its paragraph."""
    text, at = cursor.block().text(), cursor.positionInBlock()
    return bool(_cut(text, 0, at).strip()), bool(_cut(text, at, 2 * len(text)).strip())


def _trim(cursor: QTextCursor, way: QTextCursor.MoveOperation) -> None:
    """Take the space beside the cursor away, where a paragraph is about to end."""
    beside = QTextCursor(cursor)
    beside.movePosition(way, QTextCursor.MoveMode.KeepAnchor)
    if beside.selectedText() == " ":
        beside.removeSelectedText()


def _become(cursor: QTextCursor, block: Block) -> None:
    if block.kind == "paragraphe":
        if cursor.currentList() is not None:
            leave_list(cursor)
    else:
        if kind_of(cursor.block()) not in ("paragraphe", block.kind):
            leave_list(cursor)
        join_list(cursor, block.kind, block.rang)


def join_cut_lines(document: QTextDocument, begin: int, end: int) -> bool:
    """Make paragraphs of the lines between two places, as ``jointures`` tells; tells whether anything was joined."""
    lines: list[QTextBlock] = []
    block = document.findBlock(begin)
    while block.isValid() and (block.position() < end or not lines):
        lines.append(block)
        block = block.next()
    between = jointures([("" if kind_of(line) == "paragraphe" else "- ") + line.text() for line in lines])
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    for line, how in reversed(list(zip(lines, between, strict=False))):
        if not how:
            continue
        cursor.setPosition(line.position() + len(line.text().rstrip()) - (how == "-"))
        after = line.next()
        cursor.setPosition(
            after.position() + len(after.text()) - len(after.text().lstrip()), QTextCursor.MoveMode.KeepAnchor
        )
        cursor.insertText(" " if how == " " else "")
    cursor.endEditBlock()
    return any(between)
