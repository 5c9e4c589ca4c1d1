"""A text laid out on paper as a PDF, off the window's thread; the file takes its place only when it is whole."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMarginsF, QObject, QRunnable, QSaveFile, QSizeF, QThreadPool, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.theme import FAMILY

_MARGIN_MM = 12.0
_POINTS = 8


class CouverturePrinter(QObject):
    """Writes one PDF. Exactly one of ``done`` and ``refused`` is emitted."""

    done = Signal(object)
    """The path that was written."""
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: _Work | None = None

    def write(self, html: str, title: str, target: Path) -> None:
        """Lay HTML out on A4 that lies, and write it to ``target``."""
        self._work = _Work(html, title, target, self)
        QThreadPool.globalInstance().start(self._work)


class _Work(QRunnable):
    def __init__(self, html: str, title: str, target: Path, answer: CouverturePrinter) -> None:
        super().__init__()
        self._html, self._title, self._target, self._answer = html, title, target, answer

    def run(self) -> None:
        file = QSaveFile(str(self._target))
        if not file.open(QSaveFile.OpenModeFlag.WriteOnly):
            self._refuse()
            return
        writer = QPdfWriter(file)
        writer.setTitle(self._title)
        writer.setResolution(300)
        margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
        page = QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Landscape,
            margins,
            QPageLayout.Unit.Millimeter,
        )
        writer.setPageLayout(page)
        document = QTextDocument()
        font = QFont(FAMILY)
        font.setPointSize(_POINTS)
        document.setDefaultFont(font)
        document.setDocumentMargin(0)
        document.documentLayout().setPaintDevice(writer)
        document.setHtml(self._html)
        document.setPageSize(QSizeF(page.paintRectPixels(writer.resolution()).size()))
        document.print_(writer)
        del writer
        if file.commit():
            self._answer.done.emit(self._target)
        else:
            self._refuse()

    def _refuse(self) -> None:
        self._answer.refused.emit(
            tr(
                "« {nom} » n’a pas pu être écrit : fermez-le s’il est ouvert, ou choisissez un autre endroit.",
                nom=self._target.name,
            )
        )
