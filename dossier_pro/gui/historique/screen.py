"""The history: what was done on the left, what it changed on the right, and a copy of any moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListView,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import tr, tr_kept
from dossier_pro.gui.historique.model import HistoriqueModel, HistoryRow, lignes
from dossier_pro.gui.kit.basics import button, label, row
from dossier_pro.gui.kit.change_page import page
from dossier_pro.gui.kit.delegates import Index, draw_heading, draw_two_lines, heading_size, quiet_list, two_lines_size
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services.history import (
    Jour,
    Modification,
    Rafale,
    chercher,
    copier_moment,
    detailler,
    lister,
    nom_de_copie,
)


class HistoriqueView(Screen):
    """List and detail."""

    open_copy = Signal(object, str)
    """A copy was written: its path, and the sentence that says what it is."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._days: Sequence[Jour] = ()
        self._shown: Rafale | None = None
        self._modifications: Sequence[Modification] = ()
        self.search = self._line = SearchLine(tr("Rechercher dans l’historique"))
        self._line.textChanged.connect(lambda _: self._show_list())
        self.model = HistoriqueModel()
        self.list = QListView()
        quiet_list(self.list, tr("Historique"), self.model)
        self.list.setItemDelegate(RafaleDelegate(self.list))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.search.leads(self.list, self.list.setFocus)
        self.pages = RoomPages()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._columns())
        self.pages.addWidget(
            Empty(
                "history",
                tr("Rien n’a encore été modifié"),
                tr(
                    "Chaque modification du dossier se note ici d’elle-même. Vous pourrez voir ce "
                    "qui a changé, et rouvrir le dossier tel qu’il était, dans une copie."
                ),
            )
        )
        self.pages.addWidget(self._detail)
        theme().changed.connect(self._show_page)

    def _columns(self) -> QWidget:
        left = QWidget()
        left.setMinimumWidth(px(220))
        beside = QVBoxLayout(left)
        beside.setContentsMargins(px(16), px(14), px(8), px(8))
        beside.setSpacing(px(8))
        beside.addWidget(self._line)
        beside.addWidget(self.list, 1)
        self._detail = right = QWidget()
        self.title = label("", "lead", wrap=True)
        self.when = label("", "muted", wrap=True)
        self.copy = button(tr("Ouvrir une copie de ce moment…"), "primary", icon="history", on_click=self.copy_moment)
        self.copy.setToolTip(tr("Écrire une copie du dossier tel qu’il était juste après cette étape, puis l’ouvrir"))
        self.note = label("", "note", wrap=True)
        self.text = QTextBrowser()
        self.text.setAccessibleName(tr("Ce qui a changé"))
        self.text.setOpenLinks(False)
        self.text.document().setDocumentMargin(0)
        self.text.setProperty("role", "plain")
        self.text.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
        over = QVBoxLayout(right)
        over.setContentsMargins(px(20), px(18), px(12), px(8))
        over.setSpacing(px(6))
        over.addWidget(self.title)
        over.addWidget(self.when)
        over.addSpacing(px(4))
        over.addLayout(row(self.copy, 1))
        over.addWidget(self.note)
        over.addSpacing(px(10))
        over.addWidget(self.text, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self.pages)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([px(400), px(760)])
        self.restore(splitter, "historique")
        return splitter

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the history as it is now."""
        today = datetime.now().astimezone().date()
        self.session.ask(lambda desk: lister(desk, today), self._take)

    def _take(self, days: Sequence[Jour]) -> None:
        if not isValid(self):
            return  # the screen was dropped while the answer was on its way
        self._days = days
        self._show_list()

    def _show_list(self) -> None:
        self.pages.setCurrentIndex(1 if self._days else 0)
        kept = self._shown
        self.model.show_rows(lignes(chercher(self._days, self._line.text())))
        index = self.model.index_of(kept)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self._chosen(index)
        else:
            self._show_rafale(None)

    def _chosen(self, index: QModelIndex) -> None:
        line = index.data(RowRole)
        if isinstance(line, HistoryRow) and line.rafale is not None and line.rafale != self._shown:
            self._show_rafale(line.rafale)

    def _show_rafale(self, rafale: Rafale | None) -> None:
        self._shown = rafale
        self.copy.setVisible(rafale is not None)
        if rafale is None:
            for place in (self.title, self.when, self.note):
                place.setText("")
            self.text.clear()
            return
        day = ecrire(rafale.fin.date()).replace(" ", NBSP)
        self.title.setText(tr_kept(rafale.titre))
        self.when.setText(
            tr("{jour}, {heures}, par {nom}", jour=day, heures=rafale.heures, nom=rafale.auteur)
            if rafale.auteur
            else f"{day}, {rafale.heures}"
        )
        self.copy.setEnabled(not rafale.barriere)
        self.note.setText(_why_not(rafale))
        self.note.setVisible(bool(self.note.text()))
        self.session.ask(lambda desk: detailler(desk, rafale), partial(self._show_detail, rafale), self._say)

    def _show_detail(self, rafale: Rafale, modifications: Sequence[Modification]) -> None:
        if isValid(self) and rafale == self._shown:
            self._modifications = modifications
            self._show_page()

    def _say(self, phrase: str) -> None:
        if isValid(self):
            self.note.setText(phrase)
            self.note.show()

    def _show_page(self) -> None:
        self.text.setHtml(page(self._modifications, theme().tokens))

    # --- a copy ------------------------------------------------------------------------------------------------------

    def copy_moment(self) -> None:
        """Ask where, write the copy, then open it."""
        rafale = self._shown
        if rafale is None or not self.copy.isEnabled():
            return
        now = self.session.now
        proposal = now.chemin.with_name(nom_de_copie(now.chemin, rafale.fin))
        chosen = prompts().save_dossier(self, tr("Ouvrir une copie de ce moment"), proposal)
        if chosen is None:
            return
        day = ecrire(rafale.fin.date()).replace(" ", NBSP)
        told = tr(
            "Ceci est une copie du dossier tel qu’il était le {day}, {heures}. Votre dossier n’a pas changé.",
            day=day,
            heures=rafale.heures,
        )

        def written(path: Path) -> None:
            if isValid(self):
                self.open_copy.emit(path, told)

        self.session.run(lambda desk: copier_moment(desk, rafale, chosen), written)


def _why_not(rafale: Rafale) -> str:
    if rafale.barriere:
        return tr(
            "Cette étape date d’avant une mise à jour du format du dossier : elle se lit "
            "encore, mais on ne peut plus y revenir. La copie faite ce jour-là se trouve à "
            "côté du dossier."
        )
    if rafale.remplacee:
        return tr(
            "Cette étape a été annulée, puis autre chose a été fait\u00a0: elle ne se refait "
            "plus, mais ses mots sont ci-dessous, et une copie de ce moment les rend."
        )
    if rafale.annulee:
        return tr("Cette étape a été annulée\u00a0: «\u00a0Rétablir\u00a0» la refait.")
    return ""


_MOST_LINES = 8
"""How many lines the sentence takes that says why nothing goes back any more."""


class RafaleDelegate(QStyledItemDelegate):
    """A day; or what was done, with when and by whom under it."""

    def _width(self) -> int:
        view = self.parent()
        return view.viewport().width() if isinstance(view, QListView) else px(360)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, width = index.data(RowRole), self._width()
        if not isinstance(line, HistoryRow) or line.genre == "jour":
            return QSize(width, px(44))
        if line.genre == "barriere":
            return heading_size(width, line.texte, theme().font("font_note"), _MOST_LINES)
        return two_lines_size(width, line.texte)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(RowRole)
        if not isinstance(line, HistoryRow):
            return
        if line.rafale is None:
            font = theme().font("font_note", strong=line.genre == "jour")
            draw_heading(painter, option.rect, line.texte, font, _MOST_LINES)
            return
        quiet = line.rafale.annulee or line.rafale.barriere
        draw_two_lines(painter, option, line.texte, line.sous, quiet=quiet)
