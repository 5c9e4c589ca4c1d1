"""A table that is edited in place and is as high as its rows."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.dossier import new_id
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.announce import Problem
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, tighten, tool
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.breaking import breakable, words
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.delegates import Index, follow_selection
from dossier_pro.gui.kit.fields import TextLine
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_focus, draw_lines, draw_rule, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.rows_model import HintRole, LignesModel, ProblemRole, RowsKind, ShortRole
from dossier_pro.gui.kit.table_columns import shares
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing

_ROW, _HEAD = 40, 34
_PAD, _TIGHT, _MOST = 10, 4, 12
"""The air beside the words of a cell, in pixels, where there is room and where there is none; the most lines."""
_MORE = 4
"""What Fusion adds to the air beside a head."""


def cell_text(index: Index, *, short: bool = False) -> str:
    """Return what a cell says, in ``short`` where there is little room, or what it says while it is blank."""
    said = index.data(ShortRole) if short else index.data()
    return breakable(str(said or index.data(HintRole) or ""))


class RowDelegate(QStyledItemDelegate):
    """Paints cells with air and hairlines; edits them with fields of the window's own kind."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.tight = False
        """Whether there is so little room that the words are smaller."""
        self.written: TextLine | None = None
        """The field of the cell that is being written."""

    def font(self) -> QFont:
        """Return the letters of the cells."""
        return theme().font("font_note" if self.tight else "font_text", tabular=True)

    def pad(self) -> int:
        """Return the air beside the words."""
        return px(_TIGHT if self.tight else _PAD)

    def lines(self, index: Index, width: int) -> tuple[str, ...]:
        """Return the lines of a cell of this width."""
        return wrap(cell_text(index, short=self.tight), self.font(), width - 2 * self.pad(), _MOST)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(px(60), px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        area: QRect = option.rect
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("soft"))
        draw_rule(painter, area.left(), area.bottom(), area.width())
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        if check is not None:
            self._draw_box(painter, area, checked=Qt.CheckState(check) == Qt.CheckState.Checked)
        else:
            font = self.font()
            ink = "a_revoir" if index.data(ProblemRole) else "text" if index.data() else "muted"
            lines = self.lines(index, area.width())
            top = area.top() + (area.height() - len(lines) * line_height(font)) // 2
            draw_lines(painter, area.left() + self.pad(), top, lines, font, look.color(ink))
        if state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, area.adjusted(0, 0, 0, -1))

    def _draw_box(self, painter: QPainter, area: QRect, *, checked: bool) -> None:
        look = theme()
        box = QRect(area.left() + px(10), area.center().y() - px(8), px(18), px(18))
        fill_rounded(painter, box, look.color("accent" if checked else "line_strong"), 4)
        if checked:
            painter.drawPixmap(
                box.topLeft(), pixmap("check", "on_accent", px(18), painter.device().devicePixelRatioF())
            )
        else:
            fill_rounded(painter, box.adjusted(1, 1, -1, -1), look.color("surface"), 3)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        model = index.model()
        assert isinstance(model, LignesModel)
        column = model.tableau.colonnes[index.column()]
        if column.genre in ("preuve", "ccp"):
            box = Choice(parent)
            for data, text in model.choices(column):
                box.addItem(text, data)
            box.setAccessibleName(column.titre)
            box.activated.connect(lambda _: self._commit(box))
            return box
        line = TextLine(parent, name=column.titre, placeholder=column.vide)
        line.textEdited.connect(partial(model.typed, model.key(index)))
        if column.genre == "texte":
            # As in any field: what stands is a step of its own before anything takes it away.
            line.gesture.connect(partial(self.commitData.emit, line))
        self.written = line
        model.written = model.key(index)
        return line

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.written:
            self.written = None
            model = self._table.model()
            if isinstance(model, LignesModel):
                model.written = ""
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if isinstance(editor, TextLine) and key == Qt.Key.Key_Escape:
            # What is typed stays: Ctrl+Z takes it back.
            self._commit(editor)
            return True
        return super().eventFilter(editor, event)

    def _commit(self, editor: QWidget) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            choices = [editor.itemData(i) for i in range(editor.count())]
            editor.setCurrentIndex(next((i for i, c in enumerate(choices) if _same(c, value)), 0))
        elif isinstance(editor, TextLine) and not editor.property("filled"):
            # Once: the edit of the cell before comes back while one types in this one.
            editor.setProperty("filled", True)
            editor.setText(str(value or ""))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, TextLine) and editor.isModified():
            # Only what was typed: the cell may have got another value under a field that nobody wrote in.
            editor.setModified(False)
            model.setData(index, editor.text())

    def editorEvent(self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index) -> bool:
        check = index.data(Qt.ItemDataRole.CheckStateRole)
        pressed = event.type() == QEvent.Type.MouseButtonRelease or (
            isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Space
        )
        if check is None or not pressed or not model.flags(index) & Qt.ItemFlag.ItemIsUserCheckable:
            return False
        now = Qt.CheckState(check) == Qt.CheckState.Checked
        return bool(model.setData(index, Qt.CheckState.Unchecked if now else Qt.CheckState.Checked))


def _same(one: Any, other: Any) -> bool:
    """Compare a choice's data with a value: Qt hands tuples back as lists."""
    return (tuple(one) if isinstance(one, list | tuple) else one) == (
        tuple(other) if isinstance(other, list | tuple) else other
    )


class RowsTable(QTableView):
    """The view: no scroll bar of its own, rows as high as their words, columns that share the width."""

    def __init__(self, model: LignesModel, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        follow_selection(self)
        self.cells = RowDelegate(self)
        self.setItemDelegate(self.cells)
        self._walking = False
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(px(_ROW))
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            trigger.DoubleClicked | trigger.EditKeyPressed | trigger.AnyKeyPressed | trigger.SelectedClicked
        )
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Colonnes : {nom}", nom=name))
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setMinimumSectionSize(px(40))
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setFixedHeight(px(_HEAD))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelAboutToBeReset.connect(self.finish)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._refit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _refit(self, *_: object) -> None:
        self._fit()

    def _fit(self) -> None:
        """Share the width, and be as high as the rows are then."""
        model = self.model()
        assert isinstance(model, LignesModel)
        wanted = [px(column.largeur) for column in model.tableau.colonnes]
        room = self.width() - 2 * self.frameWidth()
        for tight in (False, True):
            self.cells.tight = tight
            needs = [self._need(at) for at in range(len(wanted))]
            if sum(needs) <= room:
                break
        tighten(self.horizontalHeader(), self.cells.tight)
        # Asked for, so that the edges of the page give way before a list scrolls sideways.
        self.setMinimumWidth(max(0, min(sum(needs) + 2 * self.frameWidth(), Page.room_of(self))))
        widths = shares(room, wanted, needs, px(100) / 100)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        height = px(_HEAD) + 2 * self.frameWidth()
        for rank in range(model.rowCount()):
            lines = max(len(self.cells.lines(model.index(rank, at), width)) for at, width in enumerate(widths))
            row = max(px(_ROW), lines * line_height(self.cells.font()) + px(16))
            self.setRowHeight(rank, row)
            height += row
        wider, policy = sum(widths) > room, Qt.ScrollBarPolicy
        self.setHorizontalScrollBarPolicy(policy.ScrollBarAlwaysOn if wider else policy.ScrollBarAlwaysOff)
        self.setFixedHeight(height + (self.horizontalScrollBar().sizeHint().height() if wider else 0))

    def _need(self, at: int) -> int:
        """Return the least width of a column: its head, and its longest word."""
        model = self.model()
        head = QFontMetrics(theme().font("font_note", strong=True))
        text = QFontMetrics(self.cells.font())
        parts = words(cell_text(model.index(rank, at), short=self.cells.tight) for rank in range(model.rowCount()))
        title = str(model.headerData(at, Qt.Orientation.Horizontal) or "")
        widest = max([px(18), *map(text.horizontalAdvance, parts)]) + 2 * self.cells.pad()
        return max(head.horizontalAdvance(title) + 2 * (self.cells.pad() + px(_MORE)), widest) + 2

    def finish(self) -> None:
        """Keep what is being written in a cell."""
        if self.cells.written is not None:
            self.commitData(self.cells.written)

    def closeEditor(self, editor: QWidget, hint: QStyledItemDelegate.EndEditHint) -> None:
        hints = QStyledItemDelegate.EndEditHint
        step = {hints.EditNextItem: 1, hints.EditPreviousItem: -1}.get(hint, 0)
        super().closeEditor(editor, hints.NoHint if step else hint)
        if step:
            self._step(step)

    def _step(self, step: int) -> None:
        """Go to the cell after or before, and write it; from the last one on to what follows the table."""
        columns = self.model().columnCount()
        at = self.currentIndex().row() * columns + self.currentIndex().column() + step
        if not 0 <= at < columns * self.model().rowCount():
            self._walking = False
            self.focusNextPrevChild(step > 0)
            return
        index = self.model().index(at // columns, at % columns)
        self.setCurrentIndex(index)
        self.setFocus(Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason)
        # A box is ticked by Space, where it is: Tab goes on from it to the next cell, not out of the table.
        self._walking = not index.flags() & Qt.ItemFlag.ItemIsEditable
        if not self._walking:
            self.edit(index)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._walking:
            step = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()), 0)
            self._walking = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Shift)
            if step:
                self._step(step)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._walking = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            # The Enter that ends the writing of a cell comes up here too.
            if self.state() != QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)


class RowsSection(QFrame):
    """A titled list of rows with what adds, moves and removes them; a sentence says what it is for."""

    def __init__(self, session: Session, tableau: RowsKind, title: str, purpose: str, add: str) -> None:
        super().__init__()
        self._session, self.tableau = session, tableau
        self.model = LignesModel(
            tableau, lambda text, edit, then: session.edit(text, edit, then=lambda _: then()), session.drafts
        )
        self.model.refused.connect(lambda _: self._show_problems())
        self.table = RowsTable(self.model, title)
        session.flushing.connect(self.table.finish)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._enable())
        self._purpose = paragraph(purpose, "muted")
        self.add = button(add, icon="plus", on_click=self.add_row)
        lock(session, self.add)
        self._up = tool("arrow-up", tr("Monter la ligne"), lambda: self._move(-1))
        self._down = tool("arrow-down", tr("Descendre la ligne"), lambda: self._move(1))
        self._remove = tool("trash-2", tr("Supprimer la ligne"), self.remove_row)
        self.problem = Problem()
        self.problem.hide()
        self.note = label("", "muted", wrap=True)
        self.note.hide()
        head = QHBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(label(title, "lead", wrap=True), 1)
        for made in (self._up, self._down, self._remove, self.add):
            head.addWidget(made)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addWidget(self._purpose)
        # Under the table: what appears with a first date must not move the rows under the pointer.
        self.below = QVBoxLayout()
        layout.addWidget(self.table)
        layout.addWidget(self.problem)
        layout.addWidget(self.note)
        layout.addLayout(self.below)
        for made in (self._up, self._down):
            made.setVisible(tableau.ordonne)

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self._session.now
        kept = self.current_id()
        self.model.show_dossier(now.dossier, editable=not now.lecture_seule)
        there = bool(self.model.rows)
        self.table.setVisible(there)
        self._remove.setVisible(there)
        for made in (self._up, self._down):
            made.setVisible(there and self.tableau.ordonne)
        row = self.model.row_of(kept)
        if row >= 0 and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._enable()
        self._show_problems()

    def _show_problems(self) -> None:
        """Say what stands in the cells and could not be read."""
        phrases = self.model.problems()
        self.problem.setText(" ".join(dict.fromkeys(phrases)))
        self.problem.setVisible(bool(phrases))

    def current_id(self) -> str:
        """Return the id of the chosen row, "" where none is."""
        index = self.table.currentIndex()
        return self.model.rows[index.row()].id if index.isValid() and index.row() < len(self.model.rows) else ""

    def add_row(self) -> None:
        """Add a blank row and begin to write it."""
        if not self._session.editable:
            return
        entity = self.model.blank(new_id())
        self._session.edit(
            tr_noop("Ajouter {champ}", champ=self.tableau.nom),
            lambda draft: writing.ajouter(draft, entity),
            then=lambda _: self.begin(entity.id),
        )

    def begin(self, entity_id: str, champ: str = "") -> None:
        """Begin to write a row."""
        index = self._go(entity_id, champ)
        if index.isValid() and self.model.flags(index) & Qt.ItemFlag.ItemIsEditable:
            self.table.edit(index)

    def _go(self, entity_id: str, champ: str) -> QModelIndex:
        row = self.model.row_of(entity_id)
        if row < 0:
            return QModelIndex()
        names = [c.champ for c in self.tableau.colonnes]
        index = self.model.index(row, names.index(champ) if champ in names else 0)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.table.setCurrentIndex(index)
        return index

    def show_row(self, entity_id: str, champ: str = "") -> None:
        """Choose a row; where it is gone, the keyboard stands on what adds one."""
        if not self._go(entity_id, champ).isValid():
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def remove_row(self) -> None:
        """Remove the chosen row."""
        kind, entity_id = self.tableau.kind, self.current_id()
        if entity_id:
            self._session.edit(
                tr_noop("Supprimer {champ}", champ=self.tableau.nom),
                lambda draft: writing.supprimer(draft, kind, entity_id),
            )

    def _move(self, delta: int) -> None:
        kind, entity_id = self.tableau.kind, self.current_id()
        if entity_id:
            label = tr_noop("Déplacer {champ}", champ=self.tableau.nom)
            self._session.edit(label, lambda draft: writing.deplacer(draft, kind, entity_id, delta))

    def _enable(self) -> None:
        row, last = self.table.currentIndex().row(), len(self.model.rows) - 1
        editable = self._session.editable and 0 <= row <= last
        self._up.setEnabled(editable and row > 0)
        self._down.setEnabled(editable and row < last)
        self._remove.setEnabled(editable)
