"""Over the sheet: the page of the printed dossier at its own size, made in a process of its own."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QElapsedTimer, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Champ, Dossier, Exemple
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row, tool
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.limits import PREVIEW
from dossier_pro.services import live_preview
from dossier_pro.services.live_preview import PageVue, PreviewRequest, matiere
from dossier_pro.workers.call import call

PAUSE_MS = 25
"""How long changes must pause before the page is asked for."""
_A4 = 794
"""The width of an A4 page at 100 %, in pixels of 96 to the inch."""

_LOST = tr("Cette page ne peut pas être montrée, mais votre texte est intact.")


def _nothing(_: object) -> None:
    """Nobody waits for this answer."""


class _Paper(QWidget):
    """The picture of the page: at 100 % where there is room, else as wide as the place."""

    def __init__(self) -> None:
        super().__init__()
        self.picture = QPixmap()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def fit(self, room: int) -> None:
        """Take the size of the page, in so many pixels."""
        width = max(px(120), min(px(_A4), room))
        share = 1.414 if self.picture.isNull() else self.picture.height() / self.picture.width()
        if (size := QSize(width, round(width * share))) != self.size():
            self.setFixedSize(size)

    def show_picture(self, picture: QPixmap) -> None:
        """Show another page."""
        self.picture = picture
        self.fit(self.width())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.picture.isNull():
            painter.fillRect(self.rect(), theme().color("canvas"))
        else:
            painter.drawPixmap(self.rect(), self.picture)
        painter.setPen(theme().color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageOver(QWidget):
    """The page, what turns it, and which one it is; Esc puts it away. Nothing runs while it is out of sight."""

    closed = Signal()
    """Somebody wants to see the text again."""

    renewed = Signal(int)
    """A page was drawn, so many milliseconds after it was asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._exemple_id = ""
        self._words: dict[Champ, str] = {}
        self._page, self._pages = 1, 1
        self._turn = 0
        self._worker = QtWorker(PREVIEW, _LOST, self)
        self._sent: set[str] = set()
        self._told: tuple[int, object] = (0, None)
        self._clock = QElapsedTimer()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self._build()
        session.closed.connect(self.stop)
        session.opened.connect(self.stop)

    def _build(self) -> None:
        self.paper = _Paper()
        self.paper.setAccessibleName(tr("Page imprimée"))
        self.before = tool("chevron-left", tr("Page précédente"), lambda: self.turn_to(self._page - 1))
        self.after = tool("chevron-right", tr("Page suivante"), lambda: self.turn_to(self._page + 1))
        self.where = label("", "note")
        self.why = paragraph("", "muted")
        self.why.hide()
        self.close_up = button(tr("Revenir au texte"), "link", on_click=self.closed.emit)
        self.close_up.setToolTip(tr("Ranger l’aperçu (Échap)"))
        self.area: QScrollArea = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setAccessibleName(tr("Page imprimée"))
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(12), px(4), px(12), px(16))
        column.addWidget(self.why)
        column.addWidget(self.paper, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.area.setWidget(holder)
        self.setFocusProxy(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        bar = row(self.close_up, 1, self.before, self.where, self.after, 1)
        bar.setContentsMargins(px(8), 0, px(12), 0)
        layout.addLayout(bar)
        layout.addWidget(self.area, 1)
        self._show_where()

    # --- asking --------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier) -> None:
        """Show the page of an exemple as it is saved; the same one again keeps its page."""
        if exemple.id != self._exemple_id:
            self._exemple_id, self._page = exemple.id, 1
            self._words = {}
        self._soon()

    def typed(self, words: dict[Champ, str]) -> None:
        """Take in the answers as they stand in the editors."""
        self._words = words
        self._soon()

    def turn_to(self, page: int) -> None:
        """Show another page of the exemple."""
        self._page = max(1, min(page, self._pages))
        self._show_where()
        self._ask()

    def _soon(self) -> None:
        if self.isVisible():
            self._timer.start()

    def _ask(self) -> None:
        if not self.isVisible() or not self._session.is_open:
            return
        dossier = self._session.dossier
        exemple = dossier.get(Exemple, self._exemple_id)
        if exemple is None:
            return
        made = matiere(dossier, replace(exemple, **self._words))  # type: ignore[arg-type]
        self._begin(dossier)
        for sha in set(made.pieces) - self._sent:
            self._sent.add(sha)
            self._session.read_piece(sha, lambda octets, one=sha: self._send_piece(one, octets))  # type: ignore[misc]
        self._turn += 1
        self._clock.start()
        width = round(self.paper.width() * self.devicePixelRatioF())
        turn = self._turn
        # Those that wait were overtaken by the typing.
        self._worker.forget(live_preview.draw)
        self._worker.ask(
            call(live_preview.draw, PreviewRequest(turn, made, self._page, width)),
            self._take,
            lambda phrase: self._take(PageVue(turn, phrase=phrase)),
        )

    def _send_piece(self, sha: str, octets: bytes) -> None:
        if sha in self._sent:
            self._worker.ask(call(live_preview.take, sha, octets), _nothing, _nothing)
            self._soon()

    def _begin(self, dossier: Dossier) -> None:
        """Have a child there that knows the référentiel; what the one before was given is gone with it."""
        self._worker.start()
        wanted = (self._worker.child, dossier.referentiel)
        if self._told[0] == wanted[0] and self._told[1] is wanted[1]:
            return
        self._told = wanted
        self._sent.clear()
        self._worker.ask(call(live_preview.begin, dossier.referentiel), _nothing, _nothing)

    def stop(self) -> None:
        """End the process; the next page starts it again."""
        self._timer.stop()
        self._sent.clear()
        self._worker.close()

    # --- showing -------------------------------------------------------------------------------------------------

    def _take(self, vue: PageVue) -> None:
        if vue.tour != self._turn:
            return
        self.why.setVisible(bool(vue.phrase))
        self.paper.setVisible(not vue.phrase)
        if vue.phrase:
            self.why.setText(prose(vue.phrase))
            self._pages = 1
            self._show_where()
            return
        picture = QPixmap()
        picture.loadFromData(vue.octets)
        self.paper.show_picture(picture)
        self._page, self._pages = vue.page, vue.pages
        self._show_where(vue.numero)
        self.renewed.emit(self._clock.elapsed())

    def _show_where(self, numero: int = 0) -> None:
        page, total = self._page, self._pages
        self.where.setText(
            tr("{nombre} sur {total} (page {numero} du dossier)", nombre=page, total=total, numero=numero)
            if numero
            else tr("{nombre} sur {total}", nombre=page, total=total)
        )
        self.before.setEnabled(self._page > 1)
        self.after.setEnabled(self._page < self._pages)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.paper.fit(self.width() - 2 * px(12) - self.area.verticalScrollBar().sizeHint().width())
        self._soon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
