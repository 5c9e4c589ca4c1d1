"""The tree CCP → CP → critère of a référentiel being confirmed: painted lines, corrected in their place."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextEdit,
    QTreeView,
    QWidget,
)

from dossier_pro.domain.pasting.pasting import une_ligne
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.delegates import Index, draw_ground, follow_selection
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_lines, fill_rounded, line_height, wrap
from dossier_pro.gui.kit.pasting import collage_of
from dossier_pro.gui.kit.state_paint import draw_state
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.referentiel_in.model import A_VERIFIER, MOTS_TRACE, ArbreModel, LigneRole, TreeRow
from dossier_pro.gui.session.rich_text import raw_text

_STEP, _EDGE, _MOST = 22, 16, 12
_SIGLE = {"activite": 54, "competence": 50, "critere": 26, "transversale": 26, "groupe": 0}
_MIN_TEXT = 160
_LINE_HEIGHT = 116
"""Percent, as painted lines have it."""


class LigneEdit(QTextEdit):
    """The text of one line, in its place: Enter keeps it, Escape leaves it, Ctrl+Enter cuts it at the cursor."""

    kept = Signal()
    dropped = Signal()
    cut_here = Signal()

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.least = 0
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The style sheet's least height is that of a field in a form; here it is the line's.
        self.setStyleSheet("min-height: 0px;")
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self.textCursor().insertText(une_ligne(collage_of(source)))

    def text(self) -> str:
        """Return the text, with its no-break spaces."""
        return raw_text(self.document())

    def show_text(self, text: str) -> None:
        """Show a text, the cursor behind it."""
        self.setPlainText(text)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        spacing = QTextBlockFormat()
        spacing.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.mergeBlockFormat(spacing)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def fit(self) -> None:
        """Be as high as the text, and never lower than the line that it covers."""
        chrome = self.height() - self.viewport().height()
        wanted = max(self.least, round(self.document().size().height()) + max(chrome, 12))
        if wanted != self.height():
            self.resize(self.width(), wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.cut_here.emit()
            else:
                self.kept.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class TreeDelegate(QStyledItemDelegate):
    """A line: fold mark, its sign, the whole text on as many lines as it needs, at the right what is to be known."""

    written = Signal(str, str)
    """An id and the text that was written; emitted once the editor is closed."""
    typed = Signal(str, str)
    """An id and what stands in its editor by now."""
    cut_at = Signal(str, str, int)
    """An id, the text as it was written, and where it is to be cut."""

    def __init__(self, view: QTreeView) -> None:
        super().__init__(view)
        self._view = view
        self.editor: LigneEdit | None = None

    # --- painting ------------------------------------------------------------------------------------------------

    def _left(self, one: TreeRow) -> int:
        return px(_EDGE) + one.profondeur * px(_STEP) + px(20 if one.genre != "critere" else 8)

    def _text_left(self, one: TreeRow) -> int:
        return self._left(one) + px(_SIGLE[one.genre])

    def _tag(self, one: TreeRow, *, open_: bool) -> str:
        """What stands at the right: what is to be looked at, else what was done by hand, else how much is folded."""
        if one.points:
            return A_VERIFIER
        if not open_ and one.points_dessous:
            return f"{one.points_dessous} {A_VERIFIER}"
        if one.trace:
            return MOTS_TRACE[one.trace]
        if one.criteres and (one.genre == "competence" or not open_):
            return pluriel(one.criteres, "critère")
        return ""

    def _room(self, one: TreeRow) -> int:
        """How wide the text may be."""
        return max(px(_MIN_TEXT), self._view.viewport().width() - self._text_left(one) - px(124))

    def _lines(self, one: TreeRow) -> tuple[str, ...]:
        strong = one.genre in ("activite", "competence", "groupe", "transversale")
        return wrap(one.montre, theme().font("font_text", strong=strong), self._room(one), _MOST)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        one = index.data(LigneRole)
        if not isinstance(one, TreeRow):
            return QSize(px(100), px(36))
        height = len(self._lines(one)) * line_height(theme().font("font_text"))
        return QSize(px(200), max(px(34), height + px(20 if one.parent is None else 14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(LigneRole)
        if not isinstance(one, TreeRow):
            return
        look = theme()
        area: QRect = option.rect
        box = QRect(px(8), area.top() + 1, self._view.viewport().width() - px(16), area.height() - 2)
        draw_ground(painter, option, box)
        strong = one.genre != "critere"
        font = look.font("font_text", strong=strong)
        lines = self._lines(one)
        top = area.top() + (area.height() - len(lines) * line_height(font)) // 2
        left = self._left(one)
        open_ = self._view.isExpanded(index)
        if one.enfants:
            ratio = painter.device().devicePixelRatioF()
            name = "chevron-down" if open_ else "chevron-right"
            painter.drawPixmap(
                left - px(20), top + (line_height(font) - px(14)) // 2, pixmap(name, "muted", px(14), ratio)
            )
        sign = font if strong and one.genre != "transversale" else look.font("font_text", tabular=True)
        ink = look.color("text" if strong and one.genre != "transversale" else "muted")
        draw_lines(painter, left, top, [one.sigle], sign, ink)
        shown = look.color("text" if one.texte else "a_revoir")
        draw_lines(painter, self._text_left(one), top, lines, font, shown)
        self._paint_tag(painter, one, self._tag(one, open_=open_), box, top, line_height(font))

    def _paint_tag(self, painter: QPainter, one: TreeRow, tag: str, box: QRect, top: int, height: int) -> None:
        if not tag:
            return
        look = theme()
        font = look.font("font_note")
        painter.setFont(font)
        width = painter.fontMetrics().horizontalAdvance(tag)
        doubt = tag.endswith(A_VERIFIER)
        middle = top + height // 2
        left = box.right() - px(12) - width - (px(8) if doubt else 0)
        if doubt:
            pill = QRect(left - px(24), middle - px(11), width + px(32), px(22))
            fill_rounded(painter, pill, look.color("a_revoir_fond"), px(11))
            draw_state(painter, QRectF(pill.left() + px(7), middle - px(6.5), px(12), px(12)), "a_revoir")
        y = middle - line_height(font) // 2
        draw_lines(painter, left, y, [tag], font, look.color("a_revoir" if doubt else "muted"))

    # --- writing -------------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        one = index.data(LigneRole)
        assert isinstance(one, TreeRow)
        made = LigneEdit(
            parent,
            tr("Texte de {sigle}", sigle=one.sigle)
            if one.genre != "critere"
            else tr("Texte du critère {sigle}", sigle=one.sigle),
        )
        made.kept.connect(lambda: self._close(made, keep=True))
        made.dropped.connect(lambda: self._close(made, keep=False))
        made.cut_here.connect(lambda: self.cut(made))
        made.setProperty("ligne", one.id)
        made.textChanged.connect(lambda: self.typed.emit(str(made.property("ligne")), made.text()))
        self.editor = made
        return made

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        if editor is self.editor:
            self.editor = None  # the tree was shown anew under it
        super().destroyEditor(editor, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, LigneEdit) and not editor.property("filled"):
            editor.setProperty("filled", True)
            editor.show_text(str(index.data(Qt.ItemDataRole.EditRole)))

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        one = index.data(LigneRole)
        if isinstance(editor, LigneEdit) and isinstance(one, TreeRow):
            area: QRect = option.rect
            left = self._text_left(one) - 7
            width = self._view.viewport().width() - left - px(12)
            editor.least = area.height()
            editor.setGeometry(left, area.top(), width, area.height())
            editor.fit()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        one = index.data(LigneRole)
        if isinstance(editor, LigneEdit) and isinstance(one, TreeRow):
            self.written.emit(one.id, editor.text())

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        # Enter and Escape are the editor's own; a focus lost to a menu or to another program is no end of writing.
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            return False
        elsewhere = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() in elsewhere:
            return False
        return super().eventFilter(editor, event)

    def finish(self) -> None:
        """Keep what is being written and close its editor."""
        if self.editor is not None:
            self._close(self.editor, keep=True)

    def cut(self, editor: LigneEdit | None = None) -> None:
        """Cut the text that is being written at its cursor."""
        editor = editor or self.editor
        if editor is None:
            return
        self.editor = None
        item_id, text, at = str(editor.property("ligne")), editor.text(), editor.textCursor().position()
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        self.cut_at.emit(item_id, text, at)

    def _close(self, editor: LigneEdit, *, keep: bool) -> None:
        if editor is not self.editor:
            return  # it is closed already, and dies a moment later: the view does not know it any more
        self.editor = None
        if keep:
            self.commitData.emit(editor)
        hint = QAbstractItemDelegate.EndEditHint
        self.closeEditor.emit(editor, hint.NoHint if keep else hint.RevertModelCache)


class ArbreView(QTreeView):
    """The tree. What is asked by key, mouse or menu goes out by ``asked``; the lines are changed by whoever listens."""

    asked = Signal(str)
    """The name of a command on the present line: renommer, couper, fusionner, supprimer, monter, descendre, ajouter."""
    menu_asked = Signal(object)
    """Where a menu was asked for, on the screen."""
    escaped = Signal()
    """An editor was left without keeping its text."""

    def __init__(self, model: ArbreModel) -> None:
        super().__init__()
        self.setAccessibleName(tr("Référentiel lu dans le document"))
        self.setModel(model)
        follow_selection(self)
        self.lines = TreeDelegate(self)
        self.setItemDelegate(self.lines)
        self.setHeaderHidden(True)
        self.setIndentation(0)
        self.setRootIsDecorated(False)
        self.setMouseTracking(True)
        self.setWordWrap(True)
        self.setUniformRowHeights(False)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setTabKeyNavigation(False)

    def ligne(self) -> TreeRow | None:
        """Return the present line."""
        one = self.currentIndex().data(LigneRole)
        return one if isinstance(one, TreeRow) else None

    @property
    def writing(self) -> bool:
        """Whether a line is being written."""
        return self.state() == QAbstractItemView.State.EditingState

    # --- open and folded -----------------------------------------------------------------------------------------

    def unfold(self, *, doubtful: bool) -> None:
        """Open what one should see at once: the CCP with their compétences, every doubt; without any, the first CP."""
        self.collapseAll()
        for row, top in enumerate(self._tops()):
            self.expand(top)
            for child, index in enumerate(self._below(top)):
                one = index.data(LigneRole)
                if isinstance(one, TreeRow) and (one.points_dessous or (row == child == 0 and not doubtful)):
                    self.expand(index)

    def open_ids(self) -> list[str]:
        """Return the ids of the lines that are open."""
        shown = [index for top in self._tops() for index in (top, *self._below(top)) if self.isExpanded(index)]
        return [one.id for index in shown if isinstance(one := index.data(LigneRole), TreeRow)]

    def fold_or_unfold(self) -> None:
        """Show all critères, or where they are shown already fold them."""
        leaves = [index for top in self._tops() for index in self._below(top)]
        if all(self.isExpanded(index) or not self.model().rowCount(index) for index in leaves):
            for index in leaves:
                self.collapse(index)
        else:
            self.expandAll()

    def _tops(self) -> list[QModelIndex]:
        return [self.model().index(row, 0) for row in range(self.model().rowCount())]

    def _below(self, top: QModelIndex) -> list[QModelIndex]:
        return [self.model().index(row, 0, top) for row in range(self.model().rowCount(top))]

    # --- Qt ------------------------------------------------------------------------------------------------------

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        super().closeEditor(editor, hint)
        self.setFocus()
        if hint == QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.escaped.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wanted = _KEYS.get((event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)))
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            wanted = {Qt.Key.Key_J.value: "fusionner", Qt.Key.Key_Return.value: "couper"}.get(event.key())
        if wanted is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(wanted)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        one = index.data(LigneRole)
        if not isinstance(one, TreeRow) or not one.enfants or event.button() != Qt.MouseButton.LeftButton:
            return
        if event.position().x() < px(_EDGE) + one.profondeur * px(_STEP) + px(22):
            self.setExpanded(index, not self.isExpanded(index))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.writing:
            self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self.scheduleDelayedItemsLayout()


_KEYS: dict[tuple[int, bool], str] = {
    (Qt.Key.Key_F2.value, False): "renommer",
    (Qt.Key.Key_Return.value, False): "renommer",
    (Qt.Key.Key_Enter.value, False): "renommer",
    (Qt.Key.Key_Delete.value, False): "supprimer",
    (Qt.Key.Key_Insert.value, False): "ajouter",
    (Qt.Key.Key_Up.value, True): "monter",
    (Qt.Key.Key_Down.value, True): "descendre",
}
