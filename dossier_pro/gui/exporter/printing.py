"""« Imprimer… »: the pages that are shown, one after the other, onto the printer that the system's dialog named."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QTransform

from dossier_pro import temporary
from dossier_pro.domain.translation import tr
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.limits import REFERENTIEL
from dossier_pro.services import reader_jobs
from dossier_pro.workers.call import call

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from dossier_pro.services.source_view import ImagePage

MOST_DPI = 300
"""Finer than this no eye tells on paper, and a page would weigh more than it may."""
_A4_INCHES = 8.27
_WHICH = tr(
    "Ce sont celles du PDF\u00a0: le texte est le même que dans le modèle de votre "
    "centre, la mise en page non. Pour imprimer ce modèle, créez les fichiers, puis "
    "imprimez-le dans Word."
)
OWN_PAGES = (tr("Imprimer les pages de Dossier Pro\u00a0?"), _WHICH, tr("Imprimer ces pages"))
"""Asked where a centre's own model is filled: its pages are made by Word alone."""
_FAILED = tr("L’impression n’a pas pu commencer : regardez si l’imprimante est allumée, puis recommencez.")
_LOST = tr("L’impression s’est arrêtée à la page {page} : créez le PDF, et imprimez-le depuis un autre programme.")


class Printing(QObject):
    """Prints one PDF. Each page is drawn in a child process, while the window goes on."""

    progressed = Signal(str, float)
    over = Signal(str)
    """It has ended: a sentence where not all pages were printed, else nothing."""
    bug = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drawer = QtWorker(REFERENTIEL, "", self, first=call(reader_jobs.prepare))
        self._drawer.bug.connect(self.bug)
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._painter: QPainter | None = None
        self._printer: QPrinter | None = None
        self._pages: list[int] = []
        self._total = 0
        self._pdf = Path()

    @property
    def active(self) -> bool:
        """Whether pages are being printed."""
        return self._printer is not None

    def start(self, printer: QPrinter, pdf: Path, count: int) -> None:
        """Print a PDF of so many pages, or those of them that the dialog was told; the file may go meanwhile."""
        first, last = printer.fromPage() or 1, printer.toPage() or count
        self._pages = list(range(max(1, first), min(last, count) + 1))
        self._total = len(self._pages)
        self._folder = temporary.folder(tidy=False)
        self._pdf = Path(shutil.copyfile(pdf, Path(self._folder.name) / "pages.pdf"))
        self._printer, self._painter = printer, QPainter()
        if not self._pages or not self._painter.begin(printer):
            self._end(_FAILED)
            return
        self._next()

    def stop(self) -> None:
        """Print no more; what went to the printer stays there."""
        if self.active:
            self._end(tr("L’impression est arrêtée : les pages déjà parties sont imprimées."))

    def kill(self) -> None:
        """The window closes."""
        if self.active:
            self._end("", tell=False)

    def _next(self) -> None:
        page = self._pages[0]
        done = self._total - len(self._pages)
        self.progressed.emit(
            tr("Impression, page {page} sur {total}", page=done + 1, total=self._total), done / self._total
        )
        assert self._printer is not None
        width = round(min(self._printer.resolution(), MOST_DPI) * _A4_INCHES)
        self._drawer.ask(call(reader_jobs.draw, self._pdf, page, width), self._take, lambda _: self._take(None))

    def _take(self, picture: ImagePage | None) -> None:
        if self._painter is None or self._printer is None:
            return
        if picture is None:
            self._end(_LOST.format(page=self._pages[0]))
            return
        image = QImage(picture.octets, picture.largeur, picture.hauteur, picture.pas, QImage.Format.Format_RGB32)
        paper = self._printer.paperRect(self._printer.Unit.DevicePixel).toRect()
        if (image.width() > image.height()) != (paper.width() > paper.height()):
            image = image.transformed(QTransform().rotate(90))  # a wide page lies on the sheet
        size = image.size().scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        self._painter.drawImage(_centred(size, paper.size()), image)
        del self._pages[0]
        if not self._pages:
            self._end("")
        elif self._printer.newPage():
            self._next()
        else:
            self._end(_LOST.format(page=self._pages[0]))

    def _end(self, phrase: str, *, tell: bool = True) -> None:
        painter, printer, self._painter, self._printer = self._painter, self._printer, None, None
        if painter is not None and painter.isActive():
            painter.end()
        del printer  # it must outlive the painter, or Qt falls
        self._pages = []
        self._drawer.close()
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
        if tell:
            self.over.emit(phrase)


def _centred(size: QSize, paper: QSize) -> QRect:
    return QRect(QPoint((paper.width() - size.width()) // 2, (paper.height() - size.height()) // 2), size)
