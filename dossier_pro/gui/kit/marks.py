"""Places of a text: in the text without its marks (``text.plain``), in the editor's document, and painted there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from dossier_pro.gui.kit.theme import theme

Kind = Literal["tied", "remarked", "found"]
Places = tuple[tuple[int, int], ...]
_LINES = QTextCharFormat.UnderlineStyle


class Marks:
    """What is marked in one editor; the marks move with the typing, since they hang on cursors."""

    def __init__(self, field: QTextEdit) -> None:
        self._field = field
        self._places: dict[Kind, Places] = {"tied": (), "remarked": (), "found": ()}
        self._current = -1

    def show(self, kind: Kind, places: Places, current: int = -1) -> None:
        """Mark other passages of a kind; ``current`` is the rank of the one that is looked at."""
        if kind == "found":
            self._current = current
        self._places[kind] = places
        self.draw()

    def words(self, kind: Kind) -> list[str]:
        """Return the words that are marked now, wherever typing has moved them."""
        shown = self._field.extraSelections()
        before = sum(len(self._places[one]) for one in list(self._places)[: list(self._places).index(kind)])
        mine = shown[before : before + len(self._places[kind])]
        return [one.cursor.selectedText().replace("\u2029", "\n") for one in mine]

    def draw(self) -> None:
        """Paint the marks anew."""
        self._field.setExtraSelections(
            [
                self._selection(kind, rank, place)
                for kind, places in self._places.items()
                for rank, place in enumerate(places)
            ]
        )

    def _selection(self, kind: Kind, rank: int, place: tuple[int, int]) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        document = self._field.document()
        cursor = QTextCursor(document)
        cursor.setPosition(from_plain(document, place[0]))
        cursor.setPosition(from_plain(document, place[1]), QTextCursor.MoveMode.KeepAnchor)
        selection.cursor = cursor
        selection.format = _format(kind, here=kind == "found" and rank == self._current)
        return selection


def _format(kind: Kind, *, here: bool) -> QTextCharFormat:
    look, made = theme(), QTextCharFormat()
    if kind == "found":
        made.setBackground(look.color("accent" if here else "confirme_fond"))
        made.setForeground(look.color("on_accent" if here else "text"))
        return made
    tied = kind == "tied"
    made.setBackground(look.color("soft" if tied else "declare_fond"))
    made.setUnderlineStyle(_LINES.DotLine if tied else _LINES.SingleUnderline)
    made.setUnderlineColor(look.color("accent" if tied else "declare_trait"))
    return made


def to_plain(document: QTextDocument, position: int) -> int:
    """Return where a place of a document stands in ``text.plain``: blank paragraphs are not in that."""
    at = 0
    for length, start in _written(document):
        if position <= start + length:
            return at + max(0, position - start)
        at += length + 1
    return max(0, at - 1)


def from_plain(document: QTextDocument, offset: int) -> int:
    """Return where an offset of ``text.plain`` stands in a document."""
    last = 0
    for length, start in _written(document):
        if offset <= length:
            return start + offset
        offset -= length + 1
        last = start + length
    return last


def _written(document: QTextDocument) -> Iterator[tuple[int, int]]:
    """Give length and start of every paragraph that is not blank."""
    block = document.begin()
    while block.isValid():
        if block.text().strip():
            yield len(block.text()), block.position()
        block = block.next()
