"""« Ce que vous avez déjà »: passages and preuves that could show an absent critère, once one rests on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from dossier_pro.domain.readiness import EtatCible
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import label
from dossier_pro.gui.kit.delegates import Index, quiet_list
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tying_guide import pistes_en_lignes
from dossier_pro.gui.kit.tying_list import CandidateDelegate
from dossier_pro.gui.kit.tying_model import Candidate, TyingModel
from dossier_pro.gui.session.session import Session
from dossier_pro.services.suggestions import Piste, pour_cible

REST_MS = 300
"""How long one rests on a cell before anything is looked for: walking through the table costs nothing."""


class Already(QWidget):
    """Three lines at most to choose from; nothing at all where nothing is found."""

    def __init__(self, session: Session, chosen: Callable[[str, str], object]) -> None:
        super().__init__()
        self._session, self._chosen = session, chosen
        self._cible_id = ""
        self.model = TyingModel()
        self.list = QListView()
        quiet_list(self.list, tr("Ce que vous avez déjà"), self.model)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(CandidateDelegate(self.list))
        self.list.setToolTip(tr("Dire comment ceci montre le critère (Entrée)"))
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, px(6), 0, 0)
        lines.setSpacing(px(4))
        lines.addWidget(label(tr("Ce que vous avez déjà :"), "field"))
        lines.addWidget(self.list)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._look)
        self.hide()

    def show_for(self, etat: EtatCible | None) -> None:
        """Look, in a moment, for what could show a critère; None, or one that is shown already: show nothing."""
        wanted = etat is not None and not etat.declare and self._session.editable
        self._cible_id = etat.cible.id if etat is not None and wanted else ""
        self._show(())
        if self._cible_id:
            self._rest.start()
        else:
            self._rest.stop()

    def _look(self) -> None:
        if not self._cible_id or not self._session.is_open:
            return
        dossier, cible_id = self._session.dossier, self._cible_id
        cible = dossier.referentiel.cibles.get(cible_id)
        if cible is None or not dossier.est_presentee(cible.activite):
            return

        def done(found: tuple[Piste, ...]) -> None:
            if self._cible_id == cible_id and self._session.is_open and self._session.dossier is dossier:
                self._show(pistes_en_lignes(dossier, found))

        self._session.ask(lambda _: pour_cible(dossier, cible), done)

    def _show(self, rows: Sequence[Candidate]) -> None:
        self.model.show_rows(rows)
        self.setVisible(bool(rows))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the lines: three at most, which are never scrolled."""
        rows = range(self.model.rowCount())
        self.list.setFixedHeight(sum(self.list.sizeHintForRow(row) for row in rows) + px(2))

    def _take(self, index: Index) -> None:
        row = index.data(RowRole)
        if isinstance(row, Candidate):
            self._chosen(self._cible_id, row.mark)
