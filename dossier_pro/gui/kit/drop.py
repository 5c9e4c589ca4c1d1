"""Files dropped on a screen become preuves."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.gui.kit.basics import label
from dossier_pro.gui.kit.theme import theme
from dossier_pro.resources import is_folder


def is_avis(path: Path) -> bool:
    """Return whether a file is a reader's review: wherever it is dropped, the window takes it."""
    return path.suffix.lower() == ".avis"


def dropped_files(mime: QMimeData, *, folders: bool = False) -> list[Path]:
    """Return the local files of what is dragged; folders are left out unless they are asked for."""
    paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
    return [path for path in paths if folders or not is_folder(path)]


class DropZone(QObject):
    """Watches a widget for files; says where they will go while they hover, hands them over when they drop."""

    def __init__(
        self,
        target: QWidget,
        words: str,
        take: Callable[[list[Path]], None],
        wanted: Callable[[Path], bool] = lambda path: not is_avis(path),
        *,
        folders: bool = False,
    ) -> None:
        """Watch ``target``; what is not ``wanted`` is left to what lies behind it, folders too unless ``folders``."""
        super().__init__(target)
        self._wanted, self._folders = wanted, folders
        self._target, self._take = target, take
        self.enabled = True
        self._words = words
        target.setAcceptDrops(True)
        target.installEventFilter(self)

    @cached_property
    def veil(self) -> QWidget:
        """What lies over the target while something hovers there; made when it first does."""
        from PySide6.QtCore import Qt

        veil = QWidget(self._target)
        veil.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout = QVBoxLayout(veil)
        text = label(self._words, "lead")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout.addWidget(text)
        veil.hide()
        return veil

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._target or not self.enabled:
            return False
        if isinstance(event, QDragEnterEvent) and kind == QEvent.Type.DragEnter:
            if not self._files(event.mimeData()):
                return False
            self._show_veil()
            event.acceptProposedAction()
            return True
        if kind == QEvent.Type.DragLeave:
            self.veil.hide()
        elif isinstance(event, QDropEvent) and kind == QEvent.Type.Drop:
            self.veil.hide()
            files = self._files(event.mimeData())
            if files:
                event.acceptProposedAction()
                self._take(files)
                return True
        return False

    def _files(self, mime: QMimeData) -> list[Path]:
        return [path for path in dropped_files(mime, folders=self._folders) if self._wanted(path)]

    def _show_veil(self) -> None:
        tokens = theme().tokens.colors
        self.veil.setStyleSheet(
            f"QWidget {{ background: {tokens['soft']}; }}"
            f"QLabel {{ border: 2px dashed {tokens['accent']}; border-radius: 10px; color: {tokens['accent']}; }}"
        )
        self.veil.setGeometry(self._target.rect().adjusted(12, 12, -12, -12))
        self.veil.raise_()
        self.veil.show()
