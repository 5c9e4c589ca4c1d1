"""The exemples: the text first, the line over it that says which one it is, and beside it what it shows and cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import pluriel, word_count
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.exemples.bar import Bar
from dossier_pro.gui.exemples.conseils_panel import ConseilsPanel
from dossier_pro.gui.exemples.criteres_panel import CriteresPanel
from dossier_pro.gui.exemples.find_bar import FindBar
from dossier_pro.gui.exemples.folding import PANEL, Columns, Folding
from dossier_pro.gui.exemples.model import rows_of, words_of
from dossier_pro.gui.exemples.passages import Passages
from dossier_pro.gui.exemples.preuves_panel import CitationsPanel
from dossier_pro.gui.exemples.preview_panel import PageOver
from dossier_pro.gui.exemples.remarks_panel import RemarquesMargin
from dossier_pro.gui.exemples.sheet import FicheView
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, row
from dossier_pro.gui.kit.choosing import Tabs
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.places import exemple_beside, first_cible
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import situee_de
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.session.alive import follow_focus
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services import writing

if TYPE_CHECKING:
    from dossier_pro.services.conseils import Conseil

_COUNT_MS = 250
"""How far the number of words may lag behind the typing: counting at each keystroke would be felt."""
_AIMS = {"critere": tr("Critères"), "competence": tr("Compétences"), "activite": tr("Activité")}
_STATE = "exemples_deux"
"""The name under which the widths of sheet and panel are kept."""


class ExemplesView(Columns):
    """The sheet with its margin, and the panel; where it is narrow the sheet, and the panel on demand."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._exemple_id = self._shown_id = ""
        self._waiting = 0
        self._tab_names: dict[QWidget, tuple[str, int]] = {}
        self._count = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count.timeout.connect(self._count_words)
        self.bar = Bar(actions)
        self.picker = self.bar.picker
        self.words = self.bar.words
        self.fiche: FicheView = FicheView(session, self._typed)
        self.criteres = CriteresPanel(session)
        self.citations = CitationsPanel(session)
        self.conseils = ConseilsPanel(session)
        self.remarques: RemarquesMargin = RemarquesMargin(session, self.fiche.top_of)
        self._remarks_page = Page(measure=560, margin=16)
        self.apercu = PageOver(session)
        self.find_bar = FindBar(session, self.fiche)
        self._panel_was = True
        self.tabs = Tabs()
        self.panel = self._panel()
        self.folding = Folding(self)
        self.tie_panel = TyingPanel(self, session)
        self.passages = Passages(self, self.fiche, lambda: self._exemple_id, self.folding.show_sheet)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part, stretch in ((self._middle(), 1), (self.panel, 0)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes([10_000, px(PANEL)])
        self.restore(self.splitter, _STATE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self._wire()

    def _wire(self) -> None:
        self.picker.chosen.connect(self.show_exemple)
        self.picker.adding.connect(self.add_exemple)
        self.bar.up.triggered.connect(lambda: self._move(-1))
        self.bar.down.triggered.connect(lambda: self._move(1))
        self.bar.delete.triggered.connect(self._remove)
        self.criteres.passage.connect(self.passages.show_tied)
        self.remarques.passage.connect(self.passages.show_remark)
        self.conseils.passage.connect(self._show_advice)
        self.conseils.counted.connect(self._count_advice)
        self.fiche.looked.connect(self.remarques.look_at_place)
        self.fiche.resized.connect(self._house_remarks)
        self.fiche.telling.connect(lambda: self.go.emit(Lieu("recit", self._exemple_id)))
        self.apercu.closed.connect(self._back_to_text)
        self.find_bar.closed.connect(self._back_to_field)
        follow_focus(self, self._focus_moved)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        """Let the tools stand for the field that is written in: a click on one would take the keyboard, and the
        selection with it, to the screen behind.
        """
        if isinstance(now, AnswerEdit) and self.fiche.isAncestorOf(now):
            self.bar.field = now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.folding.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.page_shown:
            self._back_to_text()
        elif not self.find_bar.isHidden():
            self.find_bar.give_up()
        elif self.only_text:
            self.actions_table[specs.TEXTE_SEUL].trigger()
        else:
            super().keyPressEvent(event)

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self.folding.share(shown)

    # --- building ------------------------------------------------------------------------------------------------

    def _middle(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(px(380))
        self.middle = made
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        empty = Empty(
            "notebook-pen",
            tr("Écrivez votre premier exemple"),
            tr("Un exemple raconte une situation de travail en cinq questions. Il en faut un à trois pour chaque CCP."),
            tr("Ajouter un exemple"),
            self.add_one,
        )
        self.nothing_yet = empty
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.find_bar)
        self.under: QStackedWidget = QStackedWidget()
        self.under.addWidget(self.fiche)
        self.under.addWidget(self.apercu)
        column.addWidget(self.under, 1)
        column.addWidget(self._alone_foot())
        self._pages = RoomPages()
        self._pages.addWidget(empty)
        self._pages.addWidget(work)
        layout.addWidget(self._pages)
        return made

    def _alone_foot(self) -> QWidget:
        """The line under the text when there is nothing else."""
        self.foot = QWidget()
        self.foot_words = label("", "note")
        back = button(tr("Revenir (Échap)"), "quiet", on_click=self.actions_table[specs.TEXTE_SEUL].trigger)
        line = row(self.foot_words, 1, back)
        line.setContentsMargins(px(20), 0, px(12), px(2))
        self.foot.setLayout(line)
        self.foot.hide()
        return self.foot

    def _panel(self) -> QWidget:
        self.tabs.setAccessibleName(tr("À côté de la fiche"))
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.criteres, tr("Critères"))
        self.tabs.addTab(self.citations, tr("Preuves"))
        self.tabs.addTab(self.conseils, tr("Conseils"))
        made = QFrame()
        made.setProperty("role", "panel")
        made.setMinimumWidth(px(PANEL))
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, px(4), 0, 0)
        layout.addWidget(self.tabs)
        self._beside = paragraph(
            tr("À côté de chaque exemple : les critères qu’il montre et les preuves qu’il cite."), "muted"
        )
        self._beside.setContentsMargins(px(20), px(20), px(20), 0)
        layout.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        return made

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        self.picker.show_rows(rows_of(now.dossier, now.etat, editable=not now.lecture_seule))
        if now.dossier.get(Exemple, self._exemple_id) is None:
            first = next((e for a in now.dossier.referentiel.activites for e in now.dossier.exemples_de(a.id)), None)
            self._exemple_id = first.id if first else ""
        self.picker.show_exemple(self._exemple_id, now.dossier)
        self._show_exemple()

    def _show_exemple(self) -> None:
        now = self.session.now
        exemple = now.dossier.get(Exemple, self._exemple_id)
        if self._shown_id != self._exemple_id:
            self.tie_panel.put_away()
            self._shown_id = self._exemple_id
        self._pages.setCurrentIndex(0 if exemple is None else 1)
        self.tabs.setVisible(exemple is not None)
        self._beside.setVisible(exemple is None)
        if exemple is None:
            return
        editable = not now.lecture_seule
        self.fiche.show_exemple(exemple, now.dossier)
        self.criteres.show_exemple(exemple, now.dossier, now.etat)
        self.citations.show_exemple(exemple, now.dossier, editable=editable)
        self.conseils.show_exemple(exemple, now.dossier, now.filled, editable=editable)
        self.fiche.mark(lien.ancre for lien in now.dossier.liens_de(exemple.id) if lien.ancre is not None)
        self._waiting = self.remarques.show_exemple(exemple, now.dossier, editable=editable)
        self.fiche.mark_remarks(self.remarques.situees)
        self._house_remarks()
        self.find_bar.show_exemple(exemple.id)
        self.apercu.show_exemple(exemple, now.dossier)
        siblings = [e.id for e in now.dossier.exemples_de(exemple.activite_id)]
        at = siblings.index(exemple.id)
        self.bar.up.setEnabled(editable and at > 0)
        self.bar.down.setEnabled(editable and at < len(siblings) - 1)
        self.bar.delete.setEnabled(editable)
        self._show_counts(now.dossier, exemple)
        self._show_words(words_of(exemple))

    def _house_remarks(self) -> None:
        """Have the remarks stand beside their passages, or where there is no room among the tabs of the panel."""
        some, beside = bool(self.remarques.situees) and not self.only_text, self.fiche.has_room()
        self.remarques.stand_beside(beside)
        at = self.tabs.indexOf(self._remarks_page)
        if some and not beside:
            self.fiche.take_margin(None)
            if self._remarks_page.body.indexOf(self.remarques) < 0:
                self._remarks_page.body.addWidget(self.remarques)
                self.remarques.setMinimumWidth(0)
                self.remarques.setMaximumWidth(16_777_215)
                self.remarques.show()
            if at < 0:
                self.tabs.insertTab(self.tabs.indexOf(self.conseils), self._remarks_page, tr("Remarques"))
            self._name_tabs()
            return
        if at >= 0:
            self.tabs.removeTab(at)
            self._name_tabs()
        self._remarks_page.body.removeWidget(self.remarques)
        self.fiche.take_margin(self.remarques if some else None)
        self.remarques.setVisible(some)

    def _show_counts(self, dossier: Dossier, exemple: Exemple) -> None:
        shown, cited = len(Jury(dossier).montres(exemple.id)), len(dossier.citations_de(exemple.id))
        aims = _AIMS[dossier.referentiel.unite]
        self._tab_names |= {self.criteres: (aims, shown), self.citations: (tr("Preuves"), cited)}
        self._name_tabs()
        self.tabs.setTabToolTip(0, tr("Cet exemple en montre {nombre}, avec une phrase qui dit comment", nombre=shown))

    def _count_advice(self, count: int) -> None:
        self._tab_names[self.conseils] = (tr("Conseils"), count)
        self._name_tabs()
        told = (
            tr("{conseils} sur cet exemple", conseils=pluriel(count, "conseil"))
            if count
            else tr("Ce qu’un formateur vous dirait de cet exemple")
        )
        self.tabs.setTabToolTip(self.tabs.indexOf(self.conseils), told)

    def _name_tabs(self) -> None:
        """Name the tabs with what they hold; where the remarks are among them there is room for their count alone."""
        crowded = self.tabs.indexOf(self._remarks_page) >= 0
        for page, (name, count) in {**self._tab_names, self._remarks_page: (tr("Remarques"), self._waiting)}.items():
            at = self.tabs.indexOf(page)
            counted = count and (page is self._remarks_page or not crowded)
            if at >= 0:
                self.tabs.setTabText(at, f"{name}  {count}" if counted else name)

    def _show_advice(self, conseil: Conseil) -> None:
        lieu, said = conseil.lieu, conseil.signalement
        if lieu.kind == "exemple":
            self.passages.show_words(lieu.champ, said.debut, said.passage)
        else:
            self.show_place(lieu)

    def _typed(self) -> None:
        if not self._count.isActive():
            self._count.start()

    def _count_words(self) -> None:
        if self.session.is_open:
            self._show_words(sum(word_count(text) for text in self.fiche.words().values()))

    def _show_words(self, count: int) -> None:
        self.foot_words.setText(pluriel(count, "mot"))
        self.bar.show_words(count, self.session.now.pages.get(self._exemple_id, 0))

    def tie_here(self) -> None:
        exemple = self.session.dossier.get(Exemple, self._exemple_id)
        if exemple is None:
            super().tie_here()
        else:
            self.tie_panel.for_exemple(exemple, self.bar)

    # --- the printed page ----------------------------------------------------------------------------------------

    @property
    def page_shown(self) -> bool:
        """Whether the printed page lies over the sheet."""
        return self.under.currentWidget() is self.apercu

    def turn_page_over(self) -> None:
        """Lay the printed page over the sheet, or put it away."""
        if self.page_shown:
            self._back_to_text()
            return
        self.folding.show_sheet()
        self.apercu.typed(self.fiche.words())
        self.under.setCurrentWidget(self.apercu)
        self.actions_table[specs.APERCU].setChecked(True)
        self.apercu.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_page(self) -> None:
        """Put the printed page away."""
        self.under.setCurrentWidget(self.fiche)
        self.actions_table[specs.APERCU].setChecked(False)

    def _back_to_text(self) -> None:
        self.leave_page()
        self._back_to_field()

    def _back_to_field(self) -> None:
        """Put the keyboard where one wrote last."""
        field = self.bar.field
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- the text alone, and words in it ---------------------------------------------------------------------------

    def show_only_text(self, only: bool) -> None:
        """Show nothing but the text, or everything again."""
        if only == self.only_text:
            return
        self.only_text = only
        if only:
            self._panel_was = self.folding.alone or (self.panel is not None and not self.panel.isHidden())
            self.folding.show_sheet()
        self.bar.setVisible(not only)
        self.foot.setVisible(only)
        self.show_panel(not only and self._panel_was and not self.folding.alone)
        self._house_remarks()

    def look_for_words(self) -> None:
        """Look for words in the exemple, those that are chosen in the text to begin with."""
        self.folding.show_sheet()
        field = self.bar.field
        chosen = field.textCursor().selectedText() if isinstance(field, AnswerEdit) and field.hasFocus() else ""
        self.find_bar.open_up(chosen)

    # --- acting --------------------------------------------------------------------------------------------------

    @property
    def exemple_id(self) -> str:
        """The exemple on the desk, "" where there is none."""
        return self._exemple_id

    def show_exemple(self, exemple_id: str) -> None:
        """Put an exemple on the desk."""
        self._exemple_id = exemple_id
        self.refresh()

    def step(self, delta: int) -> None:
        """Go to the exemple before or after, round the list."""
        other = self.picker.beside(self._exemple_id, delta)
        if other:
            self.show_exemple(other)
        else:
            self.session.told.emit(tr("Il n’y a pas d’autre exemple"))

    def add_one(self) -> None:
        """Add an exemple to the activité that is on the desk, else to the first that has none."""
        if not self.session.editable:
            return
        dossier = self.session.dossier
        current = dossier.get(Exemple, self._exemple_id)
        visees = dossier.activites_visees() or dossier.referentiel.activites
        bare = [a for a in visees if not dossier.exemples_de(a.id)]
        target = current.activite_id if current else (bare or list(visees))[0].id
        self.add_exemple(target)

    def add_exemple(self, activite_id: str) -> None:
        """Add a blank exemple and start to write it."""
        self.session.edit(
            tr_noop("Ajouter un exemple"), lambda draft: writing.ajouter_exemple(draft, activite_id), then=self._added
        )

    def _added(self, exemple: Exemple) -> None:
        self.show_exemple(exemple.id)
        self.folding.show_sheet()
        self.fiche.focus_field("intitule")

    def _move(self, delta: int) -> None:
        exemple_id = self._exemple_id
        self.session.edit(
            tr_noop("Déplacer un exemple"), lambda draft: writing.deplacer(draft, "exemple", exemple_id, delta)
        )

    def _remove(self) -> None:
        exemple_id = self._exemple_id
        self.session.flushing.emit()
        self.session.edit(
            tr_noop("Supprimer un exemple"),
            lambda draft: writing.supprimer(draft, "exemple", exemple_id),
            then=lambda _: self.notice.emit(tr("L’exemple est supprimé, avec ses liens et ses citations.")),
        )

    # --- places --------------------------------------------------------------------------------------------------

    def show_place(self, lieu: Lieu) -> None:
        """Show an exemple's field, an activité, or the critère that some exemple should show."""
        dossier = self.session.dossier
        if lieu.kind == "exemple":
            self.show_exemple(lieu.entity_id)
            if lieu.champ:
                self.folding.show_sheet()
                self.fiche.focus_field(lieu.champ)
        elif lieu.kind == "remarque_texte":
            self._show_thread(lieu.entity_id)
        elif lieu.kind == "activite":
            exemples = dossier.exemples_de(lieu.entity_id)
            if exemples:
                self.show_exemple(exemples[0].id)
            elif self.session.editable:
                self.add_exemple(lieu.entity_id)
        elif lieu.kind == "cible":
            self._show_cible(lieu.entity_id)
        elif lieu.kind in ("lien", "citation"):
            self.show_exemple(lieu.entity_id)
            self._show_beside(lieu)
        elif lieu.kind == "competence":
            self._show_cible(first_cible(lieu.entity_id, dossier))

    def present(self) -> Lieu | None:
        return Lieu("exemple", self._exemple_id) if self._exemple_id else None

    def show_change(self, lieu: Lieu) -> None:
        if lieu.kind != "activite" or self.session.dossier.exemples_de(lieu.entity_id):
            self.show_place(lieu)

    def _show_thread(self, remarque_id: str) -> None:
        """Show the exemple that a remark is about, its passage chosen, the thread beside it."""
        situee = situee_de(self.session.dossier, remarque_id)
        if situee is None or situee.place.exemple_id is None:
            return
        self.show_exemple(situee.place.exemple_id)
        if self.tabs.indexOf(self._remarks_page) >= 0:
            self.panel_shown()
            self.tabs.setCurrentWidget(self._remarks_page)
        self.passages.show_remark(situee.fil.remarque)
        self.remarques.look_at(remarque_id)

    def _show_cible(self, cible_id: str) -> None:
        self.show_exemple(exemple_beside(cible_id, self.session.dossier, self._exemple_id))
        self._show_beside(Lieu("lien", self._exemple_id, cible_id))

    def _show_beside(self, lieu: Lieu) -> None:
        self.panel_shown()
        cited = lieu.kind == "citation"
        self.tabs.setCurrentWidget(self.citations if cited else self.criteres)
        show = self.citations.show_preuve if cited else self.criteres.show_cible
        QTimer.singleShot(0, self, lambda: show(lieu.champ))

    def panel_shown(self) -> None:
        """Unfold the panel."""
        if self.panel is not None and self.panel.isHidden():
            self.show_panel(True)
            self.actions_table[specs.PANNEAU].setChecked(True)
