"""The tables of the follow-up: one line a candidate with the bars of the CCP, and critères × candidates."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from dossier_pro.domain.dates import ecrire_court
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index, begin_at_a_cell, follow_selection
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_focus, draw_lines, draw_rule, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.pinned import PinnedTable
from dossier_pro.gui.kit.state_paint import draw_bar, draw_state
from dossier_pro.gui.kit.states import ORDRE
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.suivi.cohorte_model import CohorteModel, EtatRole
from dossier_pro.gui.suivi.model import (
    CANDIDAT,
    CCP,
    MANQUE,
    MODIFIE,
    REMARQUES,
    SESSION,
    LigneSuiviRole,
    SuiviModel,
    Titre,
    dessin,
    jour_de,
    nom,
    quand_session,
    sigle,
    sous_nom,
    visees,
)
from dossier_pro.services.suivi.following import LigneSuivi

_SHARES = {CANDIDAT: 20, CCP: 25, SESSION: 14, REMARQUES: 9, MANQUE: 34, MODIFIE: 10}
"""How the columns share the width."""
_FEW = {CANDIDAT: 21, CCP: 28, SESSION: 18, MANQUE: 25}
"""How they do where there are so few that the bars and the days have no room to spare."""
_ROOM = {MODIFIE: 900, REMARQUES: 720}
"""From which width on, in pixels, a column is shown; what it says is in the tooltip of the line too."""
_WORD = 96
"""The least width in pixels of the column « Remarques », whose head is one word."""
_LEAST = 560
"""The least width of all columns together; a narrower window scrolls."""
_ROW, _HEAD, _TITLE, _PAD = 58, 36, 40, 9
_LINES, _BRIEF = 6, 200
"""The most lines of « Où il en est », and the height of the table in pixels under which it is short."""
_SHOWN = 4
"""The most bars in one line; a titre with more CCP has them in its tooltip."""


class SuiviDelegate(QStyledItemDelegate):
    """One line of the follow-up."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(LigneSuiviRole)
        area: QRect = option.rect
        look = theme()
        if isinstance(row, Titre):
            painter.fillRect(area, look.color("canvas"))
            strong = look.font("font_text", strong=True)
            top = area.bottom() - line_height(strong) - px(5)
            draw_lines(painter, area.left() + px(9), top, [row.texte], strong, look.color("text"))
            return
        if not isinstance(row, LigneSuivi):
            return
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.color("hover"))
        draw_rule(painter, area.left(), area.bottom(), area.width())
        inside = area.adjusted(px(_PAD), px(8), -px(_PAD), -px(8))
        if row.erreur:
            self._paint_error(painter, inside, index.column(), row)
        else:
            self._paint_cell(painter, inside, index, row)
        view = self.parent()
        if option.state & QStyle.StateFlag.State_HasFocus and isinstance(view, QTableView) and view.hasFocus():
            draw_focus(painter, area.adjusted(0, 0, 0, -1))

    def _paint_cell(self, painter: QPainter, place: QRect, index: Index, row: LigneSuivi) -> None:
        look, column = theme(), index.column()
        if column == CANDIDAT:
            view, under = self.parent(), sous_nom(row)
            if isinstance(view, QTableView) and view.isColumnHidden(REMARQUES) and row.remarques_ouvertes:
                under = f"{pluriel(row.remarques_ouvertes, 'remarque')} · {under}"
            _two_lines(painter, place, nom(row), under, strong=True)
        elif column == CCP:
            self._paint_bars(painter, place, row)
        elif column == SESSION:
            self._paint_session(painter, place, index, row)
        elif column == REMARQUES and row.remarques_ouvertes:
            _centred(painter, place, str(row.remarques_ouvertes), look.color("a_revoir"), strong=True)
        elif column == REMARQUES:
            _centred(painter, place, "–", look.color("muted"))
        elif column == MANQUE:
            self._paint_manque(painter, place, row)
        elif column == MODIFIE:
            day = ecrire_court(jour_de(row.dernier_changement))
            _centred(painter, place, day, look.color("muted"), align=Qt.AlignmentFlag.AlignLeft)

    def _paint_session(self, painter: QPainter, place: QRect, index: Index, row: LigneSuivi) -> None:
        model = index.model()
        if not isinstance(model, SuiviModel):
            return
        day, far = quand_session(row, model.aujourd_hui)
        if day and QFontMetrics(theme().font("font_text")).horizontalAdvance(day) > place.width():
            day = ecrire_court(row.jour)
        if day:
            _two_lines(painter, place, day, far)
        else:
            _two_lines(painter, place, "—", tr("sans date"))

    def _paint_manque(self, painter: QPainter, place: QRect, row: LigneSuivi) -> None:
        look = theme()
        text, note = look.font("font_text"), look.font("font_note", tabular=True)
        over, under = manque_lines(row, place.width(), brief=self._brief())
        y = _middle(place, len(over) * line_height(text) + len(under) * line_height(note))
        y = draw_lines(painter, place.left(), y, over, text, _ink(row) if not under else look.color("text"))
        draw_lines(painter, place.left(), y, under, note, look.color("muted"))

    def _brief(self) -> bool:
        view = self.parent()
        return isinstance(view, SuiviTable) and view.brief

    def _paint_bars(self, painter: QPainter, place: QRect, row: LigneSuivi) -> None:
        look = theme()
        font = look.font("font_note", tabular=True)
        shown = visees(row)[:_SHOWN]
        if not shown:
            return
        columns = 1 if len(shown) == 1 else 2
        rows = (len(shown) + columns - 1) // columns
        gap, height = px(16), place.height() // rows
        width = (place.width() - gap * (columns - 1)) // columns
        painter.setFont(font)
        for rank, ccp in enumerate(shown):
            x = place.left() + (rank % columns) * (width + gap)
            y = place.top() + (rank // columns) * height
            words = QRect(x, y, width, QFontMetrics(font).height())
            if rows == 1:
                words.moveTop(y + (height - words.height() - px(10)) // 2)
            painter.setPen(look.color("muted"))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, sigle(ccp))
            painter.drawText(words, Qt.AlignmentFlag.AlignRight, f"{ccp.comptes.declares} / {ccp.comptes.total}")
            draw_bar(painter, QRect(x, words.bottom() + px(2), width, px(5)), dessin(ccp))

    def _paint_error(self, painter: QPainter, place: QRect, column: int, row: LigneSuivi) -> None:
        look = theme()
        if column == CANDIDAT:
            size = px(16)
            mark = pixmap("triangle-alert", "a_revoir", size, painter.device().devicePixelRatioF())
            painter.drawPixmap(place.left(), place.center().y() - size // 2, mark)
            name = QRect(place.left() + px(24), place.top(), place.width() - px(24), place.height())
            _two_lines(painter, name, nom(row), tr("non lu"))
        elif column == CCP:
            font = look.font("font_note")
            lines = wrap(row.erreur or "", font, place.width(), 3)
            top = _middle(place, len(lines) * line_height(font))
            draw_lines(painter, place.left(), top, lines, font, look.color("a_revoir"))


def manque_lines(row: LigneSuivi, width: int, *, brief: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return where somebody stands, on as many lines as a width asks for: what is missing, and the whole in words.

    In brief, where the table is only a few lines high, the first alone: the whole is in the tooltip of the line.
    """
    look = theme()
    over = wrap(row.manque, look.font("font_text"), width, _LINES)
    if brief or row.manque == row.bilan:
        return over, ()
    return over, wrap(row.bilan, look.font("font_note", tabular=True), width, _LINES)


def _ink(row: LigneSuivi) -> QColor:
    return theme().color("muted" if row.comptes.absents == 0 else "text")


def _middle(place: QRect, height: int) -> int:
    return place.top() + (place.height() - height) // 2


def _two_lines(painter: QPainter, place: QRect, over: str, under: str, *, strong: bool = False) -> None:
    look = theme()
    font, note = look.font("font_text", strong=strong), look.font("font_note", tabular=True)
    y = _middle(place, line_height(font) + line_height(note))
    y = draw_lines(painter, place.left(), y, wrap(over, font, place.width(), 1), font, look.color("text"))
    draw_lines(painter, place.left(), y, wrap(under, note, place.width(), 1), note, look.color("muted"))


def _centred(
    painter: QPainter,
    place: QRect,
    text: str,
    color: QColor,
    *,
    strong: bool = False,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    painter.setFont(theme().font("font_text", strong=strong, tabular=True))
    painter.setPen(color)
    painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | align, text)


class SuiviTable(QTableView):
    """The candidates. ``chosen`` names the file of a line that was activated."""

    chosen = Signal(str)
    order = Signal(int)
    """A head was clicked: order by that column."""

    def __init__(self, model: SuiviModel) -> None:
        super().__init__()
        self.brief = False
        """Whether there is room for the shortest of what is to be said."""
        self.setAccessibleName(tr("Candidats"))
        self.setModel(model)
        follow_selection(self)
        self.setItemDelegate(SuiviDelegate(self))
        _quiet(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Colonnes du suivi"))
        head.setSectionsClickable(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setFixedHeight(px(_HEAD))
        head.setMinimumSectionSize(px(40))
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.sectionClicked.connect(self.order)
        self.doubleClicked.connect(lambda _: self._choose())
        model.modelReset.connect(self._fit)
        self._fit()

    def current(self) -> LigneSuivi | None:
        """Return the chosen line."""
        row = self.currentIndex().data(LigneSuiviRole) if self.currentIndex().isValid() else None
        return row if isinstance(row, LigneSuivi) else None

    def chosen_lines(self) -> list[LigneSuivi]:
        """Return all chosen lines, in the order in which they are shown."""
        chosen = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [row for index in chosen if isinstance(row := index.data(LigneSuiviRole), LigneSuivi)]

    def choose_file(self, fichier: str, *, near: int = 0) -> None:
        """Choose the line of a file; where it is not there, the one that now stands at the rank ``near``."""
        model = self.model()
        assert isinstance(model, SuiviModel)
        lines = [rank for rank, row in enumerate(model.rangees) if isinstance(row, LigneSuivi)]
        same = [rank for rank in lines if model.rangees[rank].fichier == fichier]  # type: ignore[union-attr]
        after = [rank for rank in lines if rank >= near]
        for rank in (same or after or lines[-1:])[:1]:
            self.setCurrentIndex(model.index(rank, 0))

    @contextmanager
    def staying(self, *, growing: bool) -> Iterator[None]:
        """Let other rows be shown in the block: the chosen line stays chosen, and where it is seen.

        Args:
            growing: lines are still coming: the first one, which nobody may have chosen, gives way to a new first.
        """
        kept, bar = self.current(), self.verticalScrollBar()
        at = self.visualRect(self.currentIndex()).top()
        if growing and self.currentIndex().row() == 0 and bar.value() == 0:
            kept = None
        rank = self.currentIndex().row()
        yield
        self.choose_file(kept.fichier if kept else "", near=rank if kept else 0)
        now = self.current()
        if kept and now and now.fichier == kept.fichier:
            bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:  # another zoom
            self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        begin_at_a_cell(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
            return
        super().keyPressEvent(event)

    def _choose(self) -> None:
        row = self.current()
        if row is not None:
            self.chosen.emit(row.fichier)

    def _fit(self) -> None:
        model = self.model()
        assert isinstance(model, SuiviModel)
        self.clearSpans()
        for rank, row in enumerate(model.rangees):
            if isinstance(row, Titre):
                self.setSpan(rank, 0, 1, model.columnCount())
            elif row.erreur:
                self.setSpan(rank, CCP, 1, model.columnCount() - CCP)
        self._fit_columns()

    def _fit_columns(self) -> None:
        room = max(self.viewport().width(), px(_LEAST))
        shares = {column: share for column, share in _SHARES.items() if room >= px(_ROOM.get(column, 0))}
        shares = _FEW if REMARQUES not in shares else shares
        total, used = sum(shares.values()), 0
        for column in _SHARES:
            self.setColumnHidden(column, column not in shares)
        for column, share in shares.items():
            width = room * share // total if column != max(shares) else room - used
            width = max(width, px(_WORD)) if column == REMARQUES else width
            used += width
            self.setColumnWidth(column, width)
        self._fit_rows()

    def _fit_rows(self) -> None:
        self.brief = self.viewport().height() < px(_BRIEF)
        model, width = self.model(), self.columnWidth(MANQUE) - 2 * px(_PAD)
        assert isinstance(model, SuiviModel)
        look = theme()
        text, note = line_height(look.font("font_text")), line_height(look.font("font_note"))
        for rank, row in enumerate(model.rangees):
            height = px(_TITLE)
            if isinstance(row, LigneSuivi):
                over, under = manque_lines(row, width, brief=self.brief) if not row.erreur else ((), ())
                height = max(px(_ROW), len(over) * text + len(under) * note + 2 * px(_PAD))
            if self.rowHeight(rank) != height:
                self.setRowHeight(rank, height)


# --- critères × candidates -------------------------------------------------------------------------------------------


class CohorteDelegate(QStyledItemDelegate):
    """A critère with its place, the share that shows it, or one candidate's state."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        area: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.color("soft"))
        draw_rule(painter, area.left(), area.bottom(), area.width())
        state = index.data(EtatRole)
        if index.column() == 0:
            lieu, _, texte = str(index.data()).partition("\n")
            place = area.adjusted(px(9), px(6), -px(8), -px(6))
            text, note = look.font("font_text"), look.font("font_note")
            lines = wrap(texte, text, place.width(), 2)
            y = _middle(place, line_height(note) + len(lines) * line_height(text))
            y = draw_lines(painter, place.left(), y, wrap(lieu, note, place.width(), 1), note, look.color("muted"))
            draw_lines(painter, place.left(), y, lines, text, look.color("text"))
        elif index.column() == 1:
            _centred(painter, area, str(index.data()), look.color("text"))
        elif state in ORDRE:
            pill = QRect(0, 0, px(22), px(22))
            pill.moveCenter(area.center())
            fill_rounded(painter, pill, look.color(f"{state}_fond"), px(11))
            draw_state(painter, QRectF(area.center().x() - px(7), area.center().y() - px(7), px(15), px(15)), state)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus(painter, area.adjusted(0, 0, 0, -1))


class CohorteTable(PinnedTable):
    """Critères × candidates; the critère stays in sight beside the last candidate too."""

    def __init__(self, model: CohorteModel) -> None:
        super().__init__()
        self.setAccessibleName(tr("Critères du groupe"))
        self.setModel(model)
        follow_selection(self)
        self.setItemDelegate(CohorteDelegate(self))
        _quiet(self)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_ROW + 8))
        head = self.horizontalHeader()
        head.setAccessibleName(tr("Candidats du groupe"))
        head.setFixedHeight(px(52))
        head.setMinimumSectionSize(px(40))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        model.modelReset.connect(self._fit_columns)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:  # another zoom
            self._fit_columns()

    def _fit_columns(self) -> None:
        candidates = max(0, self.model().columnCount() - 2)
        width = px(80)
        first = max(
            min(px(300), self.viewport().width() * 2 // 5), self.viewport().width() - px(88) - candidates * width
        )
        for column in range(self.model().columnCount()):
            self.setColumnWidth(column, first if column == 0 else px(88) if column == 1 else width)


def _quiet(view: QTableView) -> None:
    view.setShowGrid(False)
    view.setTabKeyNavigation(False)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.horizontalHeader().setHighlightSections(False)
