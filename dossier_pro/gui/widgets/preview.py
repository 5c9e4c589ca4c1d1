"""What a preuve looks like: its picture, or its kind and size where there is none to show."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.icons import pixmap
from dossier_pro.gui.models.preuves import ICONES, taille
from dossier_pro.gui.session import Session
from dossier_pro.gui.theme import px, theme

_SIDE = 1400
"""Pictures are decoded to this many pixels at most, whatever they claim to be."""
_MAX_PIXELS = 120_000_000


class _Decoded(QObject):
    done = Signal(str, QImage)


class _Decode(QRunnable):
    """Decodes a picture off the window's thread."""

    def __init__(self, sha256: str, data: bytes, answer: _Decoded) -> None:
        super().__init__()
        self._sha256, self._data, self._answer = sha256, data, answer

    def run(self) -> None:
        self._answer.done.emit(self._sha256, decode(self._data))


def decode(data: bytes) -> QImage:
    """Return a picture, upright and no larger than the preview needs; a null image where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MAX_PIXELS:
        return QImage()
    if max(size.width(), size.height()) > _SIDE:
        reader.setScaledSize(size.scaled(_SIDE, _SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


class Preview(QWidget):
    """Shows one preuve; ``ready`` is emitted when its picture is there, or is known not to be."""

    ready = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._preuve: Preuve | None = None
        self._sha = ""
        self._picture = QPixmap()
        self._answer = _Decoded(self)
        self._answer.done.connect(self._decoded)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(px(140))
        self.setAccessibleName("Aperçu de la preuve")

    def show_preuve(self, preuve: Preuve | None) -> None:
        """Show another preuve; the same one again costs nothing."""
        self._preuve = preuve
        sha = preuve.sha256 or "" if preuve is not None and preuve.image else ""
        if sha != self._sha:
            self._sha = sha
            self._picture = QPixmap()
            if sha:
                self._session.read_piece(sha, lambda data: self._start(sha, data))
        if preuve is not None:
            self.setAccessibleName(f"Aperçu de « {preuve.titre} »")
        self.update()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return not self._picture.isNull()

    def sizeHint(self) -> QSize:
        return QSize(px(320), px(260))

    def _start(self, sha: str, data: bytes) -> None:
        if sha == self._sha:
            QThreadPool.globalInstance().start(_Decode(sha, data, self._answer))

    def _decoded(self, sha: str, image: QImage) -> None:
        if sha == self._sha:
            self._picture = QPixmap.fromImage(image)
            self.update()
            self.ready.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if not self._picture.isNull():
            ratio = self.devicePixelRatioF()
            room = self.size() * ratio
            fitted = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
            if fitted.width() > self._picture.width():
                fitted = self._picture.size()
            width, height = round(fitted.width() / ratio), round(fitted.height() / ratio)
            left = (self.width() - width) // 2
            painter.drawPixmap(left, 0, width, height, self._picture)
            painter.setPen(look.color("line"))
            painter.drawRect(left, 0, width - 1, height - 1)
            return
        preuve = self._preuve
        if preuve is None:
            return
        painter.fillRect(self.rect(), look.color("canvas"))
        middle = self.rect().center()
        painter.drawPixmap(
            middle.x() - px(18),
            middle.y() - px(34),
            pixmap(ICONES[preuve.genre], "line_strong", px(36), self.devicePixelRatioF()),
        )
        painter.setPen(look.color("muted"))
        painter.setFont(look.font("font_note"))
        words = preuve.nom_fichier or preuve.adresse or "Pas de fichier"
        size = f" · {taille(preuve.taille)}" if preuve.taille else ""
        text = painter.fontMetrics().elidedText(f"{words}{size}", Qt.TextElideMode.ElideMiddle, self.width() - px(24))
        painter.drawText(self.rect().adjusted(px(12), px(48), -px(12), 0), Qt.AlignmentFlag.AlignCenter, text)
