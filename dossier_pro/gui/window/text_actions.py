"""Bold and lists of the text that is being written: what the actions of the group « Texte » do."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.session.alive import follow_focus
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.specs import IN_TEXT_FIRST

_ACTIONS: dict[specs.Spec, Callable[[AnswerEdit], None]] = {
    specs.GRAS: AnswerEdit.toggle_bold,
    specs.ITALIQUE: AnswerEdit.toggle_italic,
    specs.PUCES: lambda field: field.toggle_list("puce"),
    specs.NUMEROS: lambda field: field.toggle_list("numero"),
    specs.REJOINDRE: AnswerEdit.join_lines,
}


class TextActions(QObject):
    """Has the actions act on the field that has the focus, and show what stands at its cursor."""

    def __init__(self, table: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._table = table
        for spec, act in _ACTIONS.items():
            table[spec].triggered.connect(partial(self._act, act))
        follow_focus(parent, self._focus_moved)
        self._focus_moved(None, None)

    def _act(self, act: Callable[[AnswerEdit], None]) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, AnswerEdit) and not field.isReadOnly():
            act(field)
            self._show_state(field)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        field = now if isinstance(now, AnswerEdit) and not now.isReadOnly() else None
        for spec in _ACTIONS:
            self._table.allow(spec, "" if field is not None else IN_TEXT_FIRST)
        if field is not None:
            self._show_state(field)
            field.cursorPositionChanged.connect(self._cursor_moved, Qt.ConnectionType.UniqueConnection)

    def _cursor_moved(self) -> None:
        field = QApplication.focusWidget()
        if isinstance(field, AnswerEdit):
            self._show_state(field)

    def _show_state(self, field: AnswerEdit) -> None:
        style, kind = field.style_at_cursor(), field.kind_at_cursor()
        self._table[specs.GRAS].setChecked(style.fontWeight() >= 600)
        self._table[specs.ITALIQUE].setChecked(style.fontItalic())
        self._table[specs.PUCES].setChecked(kind == "puce")
        self._table[specs.NUMEROS].setChecked(kind == "numero")
