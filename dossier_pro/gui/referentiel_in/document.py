"""The left half of the confirmation: the document, turned to where the present line was read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QStackedWidget

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, clear, label, paragraph
from dossier_pro.gui.kit.names import about
from dossier_pro.gui.kit.page_pdf import LignesTexte, PagePdf
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.referentiels.confirmation import Confirmation, SourcePlace
from dossier_pro.services import reader_jobs
from dossier_pro.services.source_view import SourcePreview, lignes_de
from dossier_pro.workers.call import call


class DocumentPane(QStackedWidget):
    """Pages, lines of text, or what the document says of the titre where it has neither."""

    touched = Signal(list)
    """The ids of the items that were read where somebody clicked, the smallest first."""

    def __init__(self, reader: QtWorker) -> None:
        super().__init__()
        self._reader = reader
        self._source: Path | str = ""
        self._etat: Confirmation | None = None
        self.pdf = PagePdf()
        self.text = LignesTexte()
        self.about = Page(measure=560, margin=28)
        for page in (self.pdf, self.text, self.about):
            self.addWidget(page)
        self.setMinimumSize(px(240), px(160))
        self.pdf.wanted.connect(self._draw)
        self.pdf.touched.connect(self._touched_page)
        self.text.touched.connect(self._touched_line)

    def open(self, source: Path | str, apercu: SourcePreview, ref: Referentiel) -> None:
        """Show another document."""
        self._source = source
        if apercu.pages:
            self.setCurrentWidget(self.pdf)
            self.pdf.open(apercu.pages)
        elif apercu.lignes:
            self.text.open(apercu.lignes)
            self.setCurrentWidget(self.text)
        else:
            self._show_about(ref)
            self.setCurrentWidget(self.about)

    def show_place(self, etat: Confirmation, item_id: str, words: str) -> None:
        """Mark where an item was read; without such a place nothing is marked."""
        self._etat = etat
        lieu = etat.lieux.get(item_id)
        if self.currentWidget() is self.text:
            self.text.show_lines(lignes_de(lieu) if lieu else range(0))
        elif lieu is None or lieu.page < 1:
            self.pdf.clear_box()
        else:
            self.pdf.show_box(lieu.page, (lieu.x0, lieu.y0, lieu.x1, lieu.y1), words)

    def _draw(self, page: int, width: int) -> None:
        source = self._source
        if not isinstance(source, Path):
            return
        self._reader.forget(reader_jobs.draw)

        def taken(picture: Any) -> None:
            if source is self._source:
                self.pdf.take(page, picture)

        self._reader.ask(call(reader_jobs.draw, source, page, width), taken, lambda _: taken(None))

    def _touched_page(self, page: int, place: QPointF) -> None:
        def there(lieu: SourcePlace) -> bool:
            return lieu.page == page and lieu.x0 <= place.x() <= lieu.x1 and lieu.y0 <= place.y() <= lieu.y1

        lieux = self._etat.lieux if self._etat else {}
        found = [((lieu.x1 - lieu.x0) * (lieu.y1 - lieu.y0), item) for item, lieu in lieux.items() if there(lieu)]
        self.touched.emit([item for _, item in sorted(found)])

    def _touched_line(self, line: int) -> None:
        lieux = self._etat.lieux if self._etat else {}
        self.touched.emit([item for item, lieu in lieux.items() if line in lignes_de(lieu)])

    def _show_about(self, ref: Referentiel) -> None:
        body = self.about.body
        clear(body)
        body.setSpacing(8)
        body.addWidget(label(tr("Ce que dit ce document"), "lead"))
        for line in about(ref):
            body.addWidget(paragraph(line))
        if ref.correspondances:
            body.addSpacing(8)
            body.addWidget(label(tr("Correspondances avec d’autres versions"), "section"))
        for one in ref.correspondances:
            new = (
                tr("{code}, bloc {number}", code=one.nouveau_code, number=one.nouveau_ccp)
                if one.nouveau_ccp
                else tr("aucune correspondance")
            )
            old = tr("{code}, bloc {number}", code=one.ancien_code, number=one.ancien_ccp)
            body.addWidget(paragraph(f"{old} → {new}", "muted"))
        body.addSpacing(8)
        body.addWidget(paragraph(tr("Ce document n’a pas de pages à montrer ici."), "note"))
        body.addStretch(1)
