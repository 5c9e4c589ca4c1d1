"""Over the sheet: which exemple it is. A click or Enter lists them all by CCP, below it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QSizePolicy, QVBoxLayout

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.translation import tr
from dossier_pro.gui.exemples.delegate import ExempleDelegate
from dossier_pro.gui.exemples.model import ExempleRow, ExemplesModel
from dossier_pro.gui.kit.delegates import quiet_list
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_tip

_LIST = 440
"""The width of the list in pixels, where the button is no wider."""
_SHARE = 0.75
"""How much of the window's height the list takes at most."""
_LEAST_TITLE = 12
"""How many letters of a title say something: with fewer the number stands alone."""


class Picker(QPushButton):
    """The name of the exemple on the desk; its list adds exemples too."""

    chosen = Signal(str)
    """The id of an exemple."""
    adding = Signal(str)
    """The id of the activité that is to have one more."""

    def __init__(self) -> None:
        super().__init__()
        self.model = ExemplesModel()
        self._full = ""
        self.setProperty("role", "picker")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("role", "floating")
        self.list = QListView()
        quiet_list(self.list, tr("Exemples par CCP"), self.model)
        self.list.setItemDelegate(ExempleDelegate(self.list))
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        layout = QVBoxLayout(self._popup)
        layout.setContentsMargins(1, px(6), 1, px(6))
        layout.addWidget(self.list)
        self.clicked.connect(self.open_list)

    def show_rows(self, rows: list[ExempleRow]) -> None:
        """List these exemples."""
        self.model.show_rows(rows)

    def show_exemple(self, exemple_id: str, dossier: Dossier) -> None:
        """Name the exemple that is on the desk."""
        self._full = ""
        for activite in dossier.referentiel.activites:
            for rank, exemple in enumerate(dossier.exemples_de(activite.id), 1):
                if exemple.id == exemple_id:
                    title = exemple.intitule.strip() or tr("sans intitulé")
                    self._full = tr(
                        "{sigle} · Exemple {numero}\u00a0: {titre}", sigle=activite.sigle, numero=rank, titre=title
                    )
        self.setAccessibleName(tr("Exemple sur le bureau\u00a0: {exemple}", exemple=self._full))
        self.setToolTip(plain_tip(tr("{exemple}\nVoir la liste des exemples", exemple=self._full)))
        self.list.setCurrentIndex(self.model.index_of(exemple_id))
        self.update()

    @property
    def name(self) -> str:
        """What it says, whole."""
        return self._full

    def ids(self) -> list[str]:
        """Return the ids of the exemples, from the top of the list."""
        return [row.exemple.id for row in self.model.rows if row.exemple is not None]

    def beside(self, exemple_id: str, delta: int) -> str:
        """Return the exemple so many places after one, round the list; "" where there is no other."""
        ids = self.ids()
        if exemple_id not in ids or len(ids) < 2:
            return ""
        return ids[(ids.index(exemple_id) + delta) % len(ids)]

    # --- the list ------------------------------------------------------------------------------------------------

    @property
    def open(self) -> bool:
        """Whether the list is shown."""
        return self._popup.isVisible()

    def open_list(self) -> None:
        """Show the list below, the present exemple chosen in it."""
        window = self.window()
        width = min(max(self.width(), px(_LIST)), window.width() - px(16))
        self._popup.setFixedWidth(width)
        self.list.setFixedWidth(width - 2)
        self.list.doItemsLayout()
        rows = range(self.model.rowCount())
        wanted = sum(self.list.sizeHintForRow(row) for row in rows) + px(4)
        corner = self.mapTo(window, QPoint(0, self.height() + px(2)))
        room = min(round(window.height() * _SHARE), window.height() - corner.y() - px(16))
        self.list.setFixedHeight(max(px(80), min(wanted, room)))
        corner.setX(min(corner.x(), window.width() - width - px(8)))
        self._popup.adjustSize()
        self._popup.move(window.mapToGlobal(corner))
        self._popup.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)
        self.list.scrollTo(self.list.currentIndex())

    def close_list(self) -> None:
        """Put the list away."""
        self._popup.hide()

    def _take(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is None or row.kind == "activite" or not self.open:
            return
        self.close_list()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if row.exemple is not None:
            self.chosen.emit(row.exemple.id)
        else:
            self.adding.emit(row.activite.id)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(px(320), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(96), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, size = QPainter(self), px(16)
        ratio = self.devicePixelRatioF()
        place = QRect(self.width() - px(10) - size, (self.height() - size) // 2, size, size)
        painter.drawPixmap(place, pixmap("chevron-down", "muted", size, ratio))
        words = QRect(px(12), 0, place.left() - px(18), self.height())
        painter.setFont(theme().font("font_text", strong=True))
        painter.setPen(theme().color("text"))
        shown = painter.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, words.width())
        number, _, title = shown.partition("\u00a0: ")
        if shown != self._full and len(title) < _LEAST_TITLE:
            shown = number
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
