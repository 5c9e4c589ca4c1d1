"""The exemples: the list by CCP, the sheet, and beside it what the sheet shows and cites."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QSizePolicy,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import MAX_PAGES, Lieu
from dossier_pro.domain.text import pluriel, word_count
from dossier_pro.gui.exemples.criteres_panel import CriteresPanel
from dossier_pro.gui.exemples.delegate import ExempleDelegate
from dossier_pro.gui.exemples.folding import BAR, PANEL, SIZES, Columns, Folding
from dossier_pro.gui.exemples.model import ExempleRow, ExemplesModel, rows_of, words_of
from dossier_pro.gui.exemples.preuves_panel import CitationsPanel
from dossier_pro.gui.exemples.preview_panel import ApercuPanel
from dossier_pro.gui.exemples.remarks_panel import RemarquesPanel
from dossier_pro.gui.exemples.sheet import FicheView
from dossier_pro.gui.kit.basics import Choice, Elided, Tabs, ToolBar, paragraph, tool, tool_for
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.delegates import quiet_list
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

_NEAR = "À peu près ici\u00a0: ce passage a été récrit"
_COUNT_MS = 250
"""How far the number of words may lag behind the typing: counting at each keystroke would be felt."""
_AIMS = {"critere": "Critères", "competence": "Compétences", "activite": "Activité"}


class ExemplesView(Columns):
    """Three columns: the list, the sheet, the panel; where it is narrow the sheet, and the panel on demand."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._exemple_id = self._shown_id = ""
        self.model = ExemplesModel()
        self.list = QListView()
        quiet_list(self.list, "Exemples par CCP")
        self.list.setModel(self.model)
        self.list.setItemDelegate(ExempleDelegate(self.list))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.clicked.connect(self._activate)
        self.list.activated.connect(self._activate)
        self._count = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count.timeout.connect(self._count_words)
        self.fiche: FicheView = FicheView(session, self._typed)
        self.criteres = CriteresPanel(session)
        self.citations = CitationsPanel(session)
        self.tabs = Tabs()
        self.tabs.setAccessibleName("À côté de la fiche")
        self.tabs.tabBar().setDrawBase(False)
        # Four names with their numbers are to fit beside the sheet.
        self.tabs.setStyleSheet(f"QTabBar::tab {{ margin-right: {px(9)}px; }}")
        self.tabs.addTab(self.criteres, "Critères")
        self.tabs.addTab(self.citations, "Preuves")
        self.remarques = RemarquesPanel(session)
        self.tabs.addTab(self.remarques, "Remarques")
        self.apercu = ApercuPanel(session)
        self.tabs.addTab(self.apercu, "Aperçu")
        self.fiche.tying.connect(self._tie_passage)
        self.criteres.passage.connect(self._show_passage)
        self.remarques.passage.connect(self._show_remark)
        self.fiche.looked.connect(self.remarques.look_at_place)
        self.tie_panel = TyingPanel(self, session)
        self.panel = self._panel()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        for part, stretch in ((self._list_column(), 0), (self._middle(), 1), (self.panel, 0)):
            self.splitter.addWidget(part)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
        self.splitter.setSizes(SIZES)
        self.restore(self.splitter, "exemples")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        self.folding = Folding(self)
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

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self.folding.share(shown)

    # --- building ------------------------------------------------------------------------------------------------

    def _list_column(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(px(190))
        self.list_column = made
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, px(8), 0, px(8))
        layout.addWidget(self.list)
        return made

    def _middle(self) -> QWidget:
        made = QWidget()
        made.setMinimumWidth(px(380))
        self.middle = made
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        empty = Empty(
            "notebook-pen",
            "Écrivez votre premier exemple",
            "Un exemple raconte une situation de travail en cinq questions. Il en faut un à trois pour chaque CCP.",
            "Ajouter un exemple",
            self.add_one,
        )
        self.nothing_yet = empty
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self.fiche, 1)
        column.addWidget(self._foot())
        self._pages = RoomPages()
        self._pages.addWidget(empty)
        self._pages.addWidget(work)
        layout.addWidget(self._pages)
        return made

    def _bar(self) -> QWidget:
        self.bar = bar = ToolBar()
        bar.setFixedHeight(px(BAR))
        layout = QHBoxLayout(bar)
        self.tools = layout
        layout.setContentsMargins(px(20), px(4), px(20), px(4))
        layout.setSpacing(2)
        self.chooser: Choice = Choice()
        self.chooser.setAccessibleName("Exemple")
        self.chooser.setMinimumContentsLength(18)
        self.chooser.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chooser.activated.connect(self._choose_in_box)
        self.chooser.hide()
        layout.addWidget(self.chooser, 1000)
        for spec in (specs.GRAS, specs.ITALIQUE, specs.PUCES, specs.NUMEROS, specs.LIER):
            made = tool_for(self.actions_table[spec])
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(made)
        layout.addStretch(1)
        self._up = tool("arrow-up", "Monter cet exemple", lambda: self._move(-1))
        self._down = tool("arrow-down", "Descendre cet exemple", lambda: self._move(1))
        self._delete = tool("trash-2", "Supprimer cet exemple", self._remove)
        lock(self.session, self._delete)
        for made in (self._up, self._down, self._delete):
            layout.addWidget(made)
        return bar

    def _foot(self) -> QWidget:
        self.foot: QFrame = QFrame()
        self.words: Elided = Elided(look="note", own_width=True)
        layout = QHBoxLayout(self.foot)
        self.foot_line = layout
        layout.setContentsMargins(px(22), px(5), px(22), px(7))
        layout.addWidget(self.words)
        layout.addStretch(1)
        return self.foot

    def _panel(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "panel")
        made.setMinimumWidth(px(PANEL))
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, px(4), 0, 0)
        layout.addWidget(self.tabs)
        self._beside = paragraph(
            "À côté de chaque exemple : les critères qu’il montre et les preuves qu’il cite.", "muted"
        )
        self._beside.setContentsMargins(px(20), px(20), px(20), 0)
        layout.addWidget(self._beside, 0, Qt.AlignmentFlag.AlignTop)
        return made

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        self.model.show_rows(rows_of(now.dossier, now.etat, editable=not now.lecture_seule))
        if now.dossier.get(Exemple, self._exemple_id) is None:
            first = next((e for a in now.dossier.referentiel.activites for e in now.dossier.exemples_de(a.id)), None)
            self._exemple_id = first.id if first else ""
        self._fill_box(now.dossier)
        self._select(self._exemple_id)
        self._show_exemple()

    def _show_exemple(self) -> None:
        now = self.session.now
        exemple = now.dossier.get(Exemple, self._exemple_id)
        if self._shown_id != self._exemple_id:
            self._put_panel_away()
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
        self.fiche.mark(lien.ancre for lien in now.dossier.liens_de(exemple.id) if lien.ancre is not None)
        waiting = self.remarques.show_exemple(exemple, now.dossier, editable=editable)
        self.fiche.mark_remarks(self.remarques.situees)
        self.tabs.setTabText(2, f"Remarques  {waiting}" if waiting else "Remarques")
        self.apercu.show_exemple(exemple, now.dossier)
        siblings = [e.id for e in now.dossier.exemples_de(exemple.activite_id)]
        at = siblings.index(exemple.id)
        self._up.setEnabled(editable and at > 0)
        self._down.setEnabled(editable and at < len(siblings) - 1)
        self._show_counts(now.dossier, exemple)
        self._show_words(words_of(exemple))

    def _show_counts(self, dossier: Dossier, exemple: Exemple) -> None:
        shown, cited = len(Jury(dossier).montres(exemple.id)), len(dossier.citations_de(exemple.id))
        aims = _AIMS[dossier.referentiel.unite]
        self.tabs.setTabText(0, f"{aims}  {shown}" if shown else aims)
        self.tabs.setTabToolTip(0, f"Cet exemple en montre {shown}, avec une phrase qui dit comment")
        self.tabs.setTabText(1, f"Preuves  {cited}" if cited else "Preuves")

    def _typed(self) -> None:
        if self.apercu.isVisible():
            self.apercu.typed(self.fiche.words())
        if not self._count.isActive():
            self._count.start()

    def _count_words(self) -> None:
        if self.session.is_open:
            self._show_words(sum(word_count(text) for text in self.fiche.words().values()))

    def _show_words(self, count: int) -> None:
        """Write the words, and the pages of the last count."""
        pages = self.session.now.pages.get(self._exemple_id, 0)
        tail = f" · {pluriel(pages, 'page')} sur {MAX_PAGES}" if pages else ""
        self.words.setText(pluriel(count, "mot") + tail)
        self.words.setProperty("role", "problem" if pages > MAX_PAGES else "note")

    def _select(self, exemple_id: str) -> None:
        index = self.model.index_of(exemple_id)
        if index.isValid() and self.list.currentIndex() != index:
            self.list.setCurrentIndex(index)

    def _fill_box(self, dossier: Dossier) -> None:
        """List the exemples in the box that stands for the list where there is no room for it."""
        self.chooser.clear()
        for activite in dossier.referentiel.activites:
            for rank, exemple in enumerate(dossier.exemples_de(activite.id), 1):
                title = exemple.intitule.strip() or "sans intitulé"
                self.chooser.addItem(f"{activite.sigle}, exemple {rank} : {title}", exemple.id)
        self.chooser.setCurrentIndex(self.chooser.findData(self._exemple_id))

    def _choose_in_box(self, at: int) -> None:
        self.show_exemple(str(self.chooser.itemData(at)))

    def _chosen(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and row.exemple is not None and row.exemple.id != self._exemple_id:
            self._exemple_id = row.exemple.id
            self.chooser.setCurrentIndex(self.chooser.findData(self._exemple_id))
            self._show_exemple()

    def _activate(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and row.kind == "ajouter":
            self._add(row)

    # --- passages ------------------------------------------------------------------------------------------------

    def _put_panel_away(self) -> None:
        """Put the panel away that ties a passage: the passage is out of sight."""
        self.tie_panel.put_away()

    def _tie_passage(self, champ: str) -> None:
        exemple = self.session.dossier.get(Exemple, self._exemple_id)
        anchor = self.fiche.anchor(champ)
        if exemple is None or not self.session.editable:
            return
        if anchor is None:
            self.session.told.emit("Choisissez d’abord un passage du texte, puis liez-le")
            return
        field = self.fiche.answer(champ)
        at = field.viewport().mapTo(self, field.cursorRect().bottomLeft())
        self.tie_panel.for_passage(exemple, anchor, QRect(at, QSize(1, 1)))

    def tie_here(self) -> None:
        exemple = self.session.dossier.get(Exemple, self._exemple_id)
        if exemple is None:
            super().tie_here()
        else:
            self.tie_panel.for_exemple(exemple, self.bar)

    def _show_passage(self, anchor: Ancre) -> None:
        self._put_panel_away()
        self.folding.show_sheet()
        found = self.fiche.show_passage(anchor)
        if found is None:
            self.session.told.emit("Ce passage n’est plus dans le texte, le lien reste sur l’exemple")
        elif found.approchee:
            self.session.told.emit(_NEAR)

    def _show_remark(self, remarque: Remarque) -> None:
        self._put_panel_away()
        if remarque.ancre is None:
            return
        self.folding.show_sheet()
        found = self.fiche.show_passage(remarque.ancre, moved=remarque.sur_id != self._exemple_id)
        if found is None:
            self.session.told.emit("Ce passage n’est plus dans le texte, la remarque reste sur l’exemple")
        elif found.approchee:
            self.session.told.emit(_NEAR)

    # --- acting --------------------------------------------------------------------------------------------------

    @property
    def exemple_id(self) -> str:
        """The exemple on the desk, "" where there is none."""
        return self._exemple_id

    def show_exemple(self, exemple_id: str) -> None:
        """Put an exemple on the desk."""
        self._exemple_id = exemple_id
        self.refresh()

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

    def _add(self, row: ExempleRow) -> None:
        self.add_exemple(row.activite.id)

    def add_exemple(self, activite_id: str) -> None:
        """Add a blank exemple and start to write it."""
        self.session.edit(
            "Ajouter un exemple", lambda draft: writing.ajouter_exemple(draft, activite_id), then=self._added
        )

    def _added(self, exemple: Exemple) -> None:
        self.show_exemple(exemple.id)
        self.folding.show_sheet()
        self.fiche.focus_field("intitule")

    def _move(self, delta: int) -> None:
        exemple_id = self._exemple_id
        self.session.edit("Déplacer un exemple", lambda draft: writing.deplacer(draft, "exemple", exemple_id, delta))

    def _remove(self) -> None:
        exemple_id = self._exemple_id
        self.session.flushing.emit()
        self.session.edit(
            "Supprimer un exemple",
            lambda draft: writing.supprimer(draft, "exemple", exemple_id),
            then=lambda _: self.notice.emit("L’exemple est supprimé, avec ses liens et ses citations."),
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

    def show_change(self, lieu: Lieu) -> None:
        if lieu.kind != "activite" or self.session.dossier.exemples_de(lieu.entity_id):
            self.show_place(lieu)

    def _show_thread(self, remarque_id: str) -> None:
        """Show the exemple that a remark is about, its passage chosen, the thread beside it."""
        situee = situee_de(self.session.dossier, remarque_id)
        if situee is None or situee.place.exemple_id is None:
            return
        self.show_exemple(situee.place.exemple_id)
        self.panel_shown()
        self.tabs.setCurrentWidget(self.remarques)
        self._show_remark(situee.fil.remarque)
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
