"""What a preuve looks like: its picture, its pages, its words, or its kind and size where there is none to show."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QImageReader,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro import limits
from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.pixels import reduction, trop_de_passes
from dossier_pro.domain.text import en_octets
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import label, row, tool
from dossier_pro.gui.kit.crop import CropFrame
from dossier_pro.gui.kit.icons import pixmap
from dossier_pro.gui.kit.paint import draw_focus, line_height, wrap
from dossier_pro.gui.kit.preuve_words import ICONES
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.thumbnails import Thumbnail, thumbnails_of
from dossier_pro.services.thumbnails import lisible, visible

_SIDE = 1400
"""Pictures are decoded to this many pixels at most, whatever they claim to be."""
_MAX_PIXELS = limits.PICTURE_PIXELS
_BY_QT = frozenset({"image/jpeg", "image/png", "image/gif"})
"""What Qt decodes itself, sooner than a process would; everything else is looked into elsewhere."""
_FORMATS = frozenset({b"jpeg", b"png", b"gif"})
"""The same as Qt knows them by their content: a drawing (SVG) that calls itself a PNG could ask for other files."""
_MOST_WORDS = 60_000
"""How much of a document's text is shown, in characters."""


class _Decoded(QObject):
    done = Signal(str, QImage)


class _Decode(QRunnable):
    """Decodes a picture off the window's thread."""

    def __init__(self, sha256: str, data: bytes, answer: _Decoded) -> None:
        super().__init__()
        self._sha256, self._data, self._answer = sha256, data, answer

    def run(self) -> None:
        picture = decode(self._data)
        with suppress(RuntimeError):  # the screen was laid out anew meanwhile: nobody waits for it any more
            self._answer.done.emit(self._sha256, picture)


def decode(data: bytes) -> QImage:
    """Return a picture, upright and no larger than the preview needs; a null image where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    kind = bytes(reader.format().data())
    points = reduction(size.width(), size.height(), _MAX_PIXELS, jpeg=kind == b"jpeg")
    if kind not in _FORMATS or not size.isValid() or points is None or trop_de_passes(data):
        return QImage()
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Preview(QWidget):
    """Paints one preuve; ``ready`` is emitted when its picture is there, or is known not to be."""

    ready = Signal()
    paged = Signal(int, int)
    """The page shown, of how many."""
    clicked = Signal()
    """It was clicked, or Enter or Space pressed on it."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve: Preuve | None = None
        self._sha = ""
        self._page = 1
        self._reason = ""
        self._picture = QPixmap()
        self.top_of_page = False
        """Whether an upright page is shown at the width there is, its top alone; a photo is always shown whole."""
        self._answer = _Decoded(self)
        self._answer.done.connect(self._decoded)
        self.frame = CropFrame(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(140))
        self.setAccessibleName(tr("Aperçu de la preuve"))

    def show_preuve(self, preuve: Preuve | None) -> None:
        """Show another preuve; the same one again costs nothing."""
        self._preuve = preuve
        sha = preuve.sha256 or "" if preuve is not None and visible(preuve.mime) else ""
        if sha != self._sha:
            self._sha = sha
            self._page = 1
            self._reason = ""
            self._picture = QPixmap()
            self.frame.hide()
            self.paged.emit(1, 1)
            if sha and preuve is not None:
                self._ask(preuve)
        if preuve is not None:
            words = preuve.alternative or preuve.description
            self.setAccessibleName(tr("Aperçu de «\u00a0{titre}\u00a0»", titre=preuve.titre))
            self.setAccessibleDescription(words)
        self.update()

    def turn_to(self, page: int) -> None:
        """Show another page of a PDF."""
        if self._preuve is not None and self._sha:
            self._page = page
            self._ask(self._preuve)

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._picture.isNull()

    @property
    def page(self) -> int:
        """The page that is shown."""
        return self._page

    def full_size(self) -> QSize:
        """Return the size of the picture, in the window's pixels; empty where there is none."""
        ratio = self.devicePixelRatioF()
        return QSize(round(self._picture.width() / ratio), round(self._picture.height() / ratio))

    def height_of_picture(self, width: int) -> int:
        """Return how high a photo stands at a width, 0 where there is none: what is below it need not wait for it."""
        if not self.has_picture or self._preuve is None or not self._preuve.image:
            return 0
        size = self.full_size()
        return max(px(140), size.height() * min(width, size.width()) // max(1, size.width()))

    @property
    def reason(self) -> str:
        """Why nothing is shown, in one sentence."""
        return self._reason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(260))

    def _ask(self, preuve: Preuve) -> None:
        sha, page = self._sha, self._page
        if preuve.mime in _BY_QT:
            self._session.read_piece(sha, lambda data: self._start(sha, data))
            return
        thumbnails_of(self._session).ask(preuve, _SIDE, lambda made: self._made(sha, page, made), page)

    def _start(self, sha: str, data: bytes) -> None:
        if sha == self._sha:
            QThreadPool.globalInstance().start(_Decode(sha, data, self._answer))

    def _made(self, sha: str, page: int, made: Thumbnail) -> None:
        if not isValid(self) or sha != self._sha or page != self._page:
            return
        self._reason = made.refus
        self.paged.emit(page, made.pages)
        self._decoded(sha, made.image)

    def _decoded(self, sha: str, image: QImage) -> None:
        if sha == self._sha:
            self._picture = QPixmap.fromImage(image)
            self.frame.setGeometry(self._place())
            self.update()
            self.ready.emit()

    def _place(self) -> QRect:
        """Where the picture stands: at the top, in the middle across, never larger than it is."""
        ratio = self.devicePixelRatioF()
        fitted = self._picture.size().scaled(self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio)
        if self._cuts():
            fitted = QSize(self.width(), self.width() * self._picture.height() // self._picture.width()) * ratio
        if fitted.width() > self._picture.width():
            fitted = self._picture.size()
        width, height = round(fitted.width() / ratio), round(fitted.height() / ratio)
        return QRect((self.width() - width) // 2, 0, width, height)

    def _cuts(self) -> bool:
        upright = self._picture.height() > self._picture.width()
        return self.top_of_page and upright and self._preuve is not None and not self._preuve.image

    def _paint_picture(self, painter: QPainter) -> None:
        place = self._place()
        painter.drawPixmap(place, self._picture)
        painter.setPen(theme().color("line"))
        shown = place.adjusted(0, 0, -1, -1)
        if place.height() > self.height():
            shown.setBottom(self.height() + px(4))
            fade = QLinearGradient(0, self.height() - px(48), 0, self.height())
            ground = theme().color("surface")
            clear = QColor(ground)
            clear.setAlpha(0)
            fade.setColorAt(0, clear)
            fade.setColorAt(1, ground)
            painter.fillRect(QRect(place.left(), self.height() - px(48), place.width(), px(48)), fade)
        painter.drawRect(shown)
        if self.hasFocus():
            draw_focus(painter, shown.intersected(self.rect()).adjusted(1, 1, -1, -1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.has_picture:
            self.frame.setGeometry(self._place())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self.has_picture:
            self._paint_picture(painter)
            return
        preuve = self._preuve
        if preuve is None:
            return
        painter.fillRect(self.rect(), look.color("canvas"))
        middle = self.rect().center()
        mark = pixmap(ICONES[preuve.genre], "line_strong", px(36), self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - px(18), middle.y() - px(34), mark)
        words = preuve.nom_fichier or preuve.adresse or tr("Pas de fichier")
        size = f" · {en_octets(preuve.taille)}" if preuve.taille else ""
        font = look.font("font_note")
        lines = wrap(self._reason or f"{words}{size}", font, self.width() - px(24), 4)
        top = middle.y() + px(14)
        for index, line in enumerate(lines):
            room = QRect(0, top + index * line_height(font), self.width(), line_height(font))
            painter.setFont(font)
            painter.setPen(look.color("muted"))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, line)


class PreviewPane(QWidget):
    """A preuve in place: its picture, the pages of a PDF to turn, or the words of a document."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._sha = ""
        self.picture = Preview(session)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(tr("Texte du document"))
        self.text.setMinimumHeight(px(200))
        self.text.hide()
        self.before = tool("chevron-left", tr("Page précédente"), lambda: self._turn(-1))
        self.after = tool("chevron-right", tr("Page suivante"), lambda: self._turn(1))
        self.where = label("", "note")
        self._bar = QWidget()
        bar = row(1, self.before, self.where, self.after, 1)
        self._bar.setLayout(bar)
        self._bar.hide()
        self._page, self._pages = 1, 1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.picture, 1)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._bar)
        self.picture.paged.connect(self._paged)

    def show_preuve(self, preuve: Preuve) -> None:
        """Show a preuve in the way its kind allows."""
        sha = preuve.sha256 or ""
        words = bool(sha) and not visible(preuve.mime) and lisible(preuve.mime)
        self.picture.show_preuve(preuve)
        if sha == self._sha:
            return
        self._sha = sha
        self.text.hide()
        self.picture.show()
        if words:
            thumbnails_of(self._session).ask_text(preuve, lambda text, why: self._show_words(sha, text, why))

    def _show_words(self, sha: str, text: str, why: str) -> None:
        if not isValid(self) or sha != self._sha or not (text or why):
            return
        self.text.setPlainText((text or why)[:_MOST_WORDS])
        self.text.show()
        self.picture.hide()

    def _turn(self, step: int) -> None:
        self.picture.turn_to(max(1, min(self._pages, self._page + step)))

    def _paged(self, page: int, pages: int) -> None:
        self._page, self._pages = page, pages
        self.where.setText(tr("Page {page} sur {pages}", page=page, pages=pages))
        self.before.setEnabled(page > 1)
        self.after.setEnabled(page < pages)
        self._bar.setVisible(pages > 1)
