"""The steps of a plan in a text: blank paragraphs that each say what they wait for, painted and never part of it."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from dossier_pro.gui.session.rich_text import block_format

Waiting = tuple[tuple[int, int], ...]
"""The steps that wait: how many written paragraphs stand before each, and its number."""


def lay_out(document: QTextDocument, waiting: Waiting) -> None:
    """Put blank paragraphs for steps that wait between the paragraphs that are written."""
    for before, step in sorted(waiting, reverse=True):
        written = [b for b in _blocks(document) if b.text().strip()]
        cursor = QTextCursor(document)
        if before and before <= len(written):
            cursor.setPosition(written[before - 1].position() + len(written[before - 1].text()))
            cursor.insertBlock(block_format(), QTextCharFormat())
            cursor.block().setUserState(step)
        elif document.isEmpty() and document.firstBlock().userState() < 0:
            document.firstBlock().setUserState(step)  # the one paragraph that a blank text has
        else:
            state = document.firstBlock().userState()
            cursor.insertBlock()
            cursor.block().setUserState(state)
            cursor.setPosition(0)
            cursor.setBlockFormat(block_format())
            cursor.block().setUserState(step)


def waiting_in(document: QTextDocument) -> Waiting:
    """Return the steps that still wait, from the top."""
    found, before, seen = [], 0, set()
    for block in _blocks(document):
        if block.text().strip():
            before += 1
        elif block.userState() >= 0 and block.userState() not in seen:
            found.append((before, block.userState()))
        seen.add(block.userState())
    return tuple(found)


def steps_in(document: QTextDocument) -> set[int]:
    """Return the steps that have a paragraph, written or not."""
    return {block.userState() for block in _blocks(document)}


def blank_steps(document: QTextDocument) -> Iterator[tuple[QTextBlock, int]]:
    """Give the paragraphs that stand for a step and in which nothing is written yet."""
    seen: set[int] = set()
    for block in _blocks(document):
        state = block.userState()
        if state >= 0 and state not in seen and not block.text():
            yield block, state
        seen.add(state)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
