"""« Relecture »: what readers said, what was answered, and what has changed since they read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTextBrowser, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, row, tool_for
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.choosing import Choice, Tabs
from dossier_pro.gui.kit.terms import TermsRow
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.threads import ouvertes, signature, signature_sans_date
from dossier_pro.gui.review.received.positions_model import page as page_des_positions
from dossier_pro.gui.review.received.summary import BilanPanel
from dossier_pro.gui.review.received.summary_model import MergeSummary
from dossier_pro.gui.review.received.threads import FilsPanel
from dossier_pro.gui.review.shared.differences import page_des_changements
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services.review.on_paper import situer

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk
    from dossier_pro.services.review.reviewing import ReadChange

_NO_POSITION = tr(
    "Aucun lecteur n’a encore pris position. Quand vous intégrez un avis, les "
    "positions de chacun sur chaque critère se lisent ici, côte à côte, avec les "
    "synthèses par CCP."
)
_NO_READING = tr(
    "Personne n’a encore lu ce dossier. Quand un avis reçu dit ce que son auteur a "
    "lu, vous voyez ici ce qui a changé depuis."
)


_ROOMY = 880
"""The width in pixels under which the two buttons beside the tabs are icons."""


class RemarquesView(Screen):
    """Three pages: the threads, the positions, what has changed."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._unfolded: dict[str, str | None] = {}
        self._changes: Sequence[ReadChange] | None = None
        self.summary = BilanPanel()
        self.summary.shown.connect(self.show_thread)
        self.threads = FilsPanel(session, actions, self._restored)
        self.threads.go.connect(self.go)
        self.positions = _reading(tr("Positions et synthèses"))
        self.positions.anchorClicked.connect(self._follow)
        self.changes = _reading(tr("Ce qui a changé depuis la lecture"))
        self.changes.anchorClicked.connect(self._follow)
        self.reading = Choice()
        self.reading.setAccessibleName(tr("Depuis la lecture de"))
        self.reading.setToolTip(tr("Choisir la lecture à partir de laquelle comparer"))
        self.reading.activated.connect(lambda _: self._ask_changes())
        self.tabs = Tabs()
        self.tabs.setAccessibleName(tr("Relecture"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.threads, tr("Remarques"))
        self.tabs.addTab(_padded(TermsRow("déclaré", "confirmé"), self.positions), tr("Positions et synthèses"))
        self.tabs.addTab(self._changes_page(), tr("Ce qui a changé"))
        self.tabs.currentChanged.connect(lambda _: self._show_page())
        self.tabs.setCornerWidget(self._corner())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        around = QVBoxLayout()
        around.setContentsMargins(px(16), px(4), px(16), 0)
        around.addWidget(self.summary)
        layout.addLayout(around)
        layout.addWidget(self.tabs, 1)
        theme().changed.connect(self._show_page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= px(_ROOMY)
        for worded, small in ((self.take_in, self.take_in_small), (self.send, self.send_small)):
            worded.setVisible(roomy)
            small.setVisible(not roomy)

    def _corner(self) -> QWidget:
        made = QWidget()
        self.take_in_small = tool_for(self.actions_table[specs.INTEGRER])
        self.send_small = tool_for(self.actions_table[specs.ENVOYER])
        self.take_in = button(tr("Intégrer des avis…"), on_click=self.actions_table[specs.INTEGRER].trigger)
        lock(self.session, self.take_in)
        self.take_in.setToolTip(self.actions_table[specs.INTEGRER].toolTip())
        self.send = button(tr("Envoyer à mon formateur…"), on_click=self.actions_table[specs.ENVOYER].trigger)
        self.send.setToolTip(self.actions_table[specs.ENVOYER].toolTip())
        across = row(self.take_in, self.send, self.take_in_small, self.send_small)
        across.setContentsMargins(0, px(2), px(16), px(4))
        made.setLayout(across)
        return made

    def _changes_page(self) -> QWidget:
        made = QWidget()
        self._since = label(tr("Depuis la lecture de"), "muted")
        over = QVBoxLayout(made)
        over.setContentsMargins(px(20), px(12), px(12), 0)
        over.setSpacing(px(16))
        over.addLayout(row(self._since, self.reading, 1))
        over.addWidget(self.changes, 1)
        return made

    def _restored(self, splitter: Any) -> None:
        self.restore(splitter, "remarques")

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        self.threads.show_threads(situer(now.dossier), now.dossier, editable=not now.lecture_seule)
        waiting = ouvertes(now.dossier.avis)
        self.tabs.setTabText(0, tr("Remarques  {waiting}", waiting=waiting) if waiting else tr("Remarques"))
        self._fill_readings()
        self._changes = None
        self._show_page()

    def _show_page(self) -> None:
        if not self.session.is_open:
            return
        if self.tabs.currentIndex() == 1:
            now = self.session.now
            found = page_des_positions(now.dossier, now.etat, self._unfolded, theme().tokens)
            _write(self.positions, found or _muted(_NO_POSITION))
        elif self.tabs.currentIndex() == 2:
            if self._changes is None:
                self._ask_changes()
            else:
                self._show_changes()

    def _fill_readings(self) -> None:
        kept = self.reading.currentData()
        self.reading.clear()
        lectures = sorted(self.session.dossier.avis.lectures(), key=lambda one: one.compteur, reverse=True)
        for one in lectures:
            if one.role != "candidat":
                self.reading.addItem(signature(one, role=True), one.id)
        self.reading.setCurrentIndex(max(0, self.reading.findData(kept)))
        for part in (self._since, self.reading):
            part.setVisible(self.reading.count() > 0)

    def _ask_changes(self) -> None:
        """Look into the history for what was read; that is done on the dossier's thread."""
        wanted = self.reading.currentData()
        lecture = next((one for one in self.session.dossier.avis.lectures() if one.id == wanted), None)
        if lecture is None:
            self._changes = None
            _write(self.changes, _muted(_NO_READING))
            return

        def job(desk: Desk) -> Sequence[ReadChange]:
            from dossier_pro.services.review.reviewing import Revue

            return Revue.pour_candidat(desk).changements_depuis(lecture)

        def taken(found: Sequence[ReadChange]) -> None:
            if isValid(self) and self.reading.currentData() == wanted:
                self._changes = found
                self._show_changes()

        self.session.ask(job, taken)

    def _show_changes(self) -> None:
        lectures = self.session.dossier.avis.lectures()
        lecture = next((one for one in lectures if one.id == self.reading.currentData()), None)
        if not self._changes:
            who = signature_sans_date(lecture) if lecture else tr("cette personne")
            _write(self.changes, _muted(tr("Rien n’a changé depuis que {who} a lu le dossier.", who=who)))
            return
        _write(self.changes, page_des_changements(self._changes, theme().tokens))

    def _unfold(self, position_id: str) -> None:
        """Show what a position judged beside what is there, or fold it again; the history is asked on its thread."""
        if position_id in self._unfolded:
            del self._unfolded[position_id]
            self._show_page()
            return
        position = next((one for one in self.session.dossier.positions() if one.id == position_id), None)
        if position is None:
            return

        def job(desk: Desk) -> str | None:
            from dossier_pro.services.review.quotes import juge_avant

            return juge_avant(desk, position)

        def taken(found: str | None) -> None:
            if isValid(self):
                self._unfolded[position_id] = found
                self._show_page()

        self.session.ask(job, taken)

    def show_summary(self, bilan: MergeSummary) -> None:
        """Say what came in, over the threads, or over the positions where nothing came but those."""
        self.tabs.setCurrentIndex(0 if self.session.dossier.avis.fils() else 1)
        self.summary.show_summary(bilan)

    # --- going -------------------------------------------------------------------------------------------------------

    def show_place(self, lieu: Lieu) -> None:
        """Show a thread."""
        if lieu.kind == "remarque" and lieu.entity_id:
            self.show_thread(lieu.entity_id)

    def show_thread(self, remarque_id: str) -> None:
        """Bring a thread into sight, whatever the filters say."""
        self.tabs.setCurrentIndex(0)
        self.threads.show_thread(remarque_id)

    def arrive(self) -> None:
        """Put the keyboard into the list."""
        if self.tabs.currentIndex() == 0:
            self.threads.arrive()

    def _follow(self, link: QUrl) -> None:
        kind, _, rest = link.toString().partition(":")
        if kind == "cible":
            self.go.emit(Lieu("cible", rest))
        elif kind == "lieu":
            which, entity_id, champ = rest.split("/")
            self.go.emit(Lieu(which, entity_id, champ))
        elif kind == "ecart":
            self._unfold(rest)


def _reading(name: str) -> QTextBrowser:
    made = QTextBrowser()
    made.setAccessibleName(name)
    made.setOpenLinks(False)
    made.document().setDocumentMargin(0)
    made.setProperty("role", "plain")
    made.setStyleSheet("QTextBrowser { background: transparent; border: none; padding: 0; }")
    return made


def _padded(*inside: QWidget) -> QWidget:
    made = QWidget()
    layout = QVBoxLayout(made)
    layout.setContentsMargins(px(20), px(14), px(12), 0)
    for part in inside:
        layout.addWidget(part)
    return made


def _muted(text: str) -> str:
    return f'<p style="margin-top:20px; line-height:145%; color:{theme().tokens.colors["muted"]}">{text}</p>'


def _write(browser: QTextBrowser, page: str) -> None:
    """Show a page at the place where the one before was being read."""
    if browser.property("page") == page:
        return
    at = browser.verticalScrollBar().value()
    browser.setProperty("page", page)
    browser.setHtml(page)
    browser.verticalScrollBar().setValue(at)
