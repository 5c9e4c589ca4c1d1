"""The coverage: at a glance, what shows each critère; click a cell to tie it or to read how."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Lien
from dossier_pro.domain.readiness import Comptes, EtatCible, Readiness
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import in_french, tr, tr_noop
from dossier_pro.gui.couverture.already import Already
from dossier_pro.gui.couverture.bar import Bar
from dossier_pro.gui.couverture.matrix import MatrixView
from dossier_pro.gui.couverture.model import Case, CouvertureEntry, CouvertureModel, Filtre, Origine, Sources
from dossier_pro.gui.couverture.printing import CouverturePrinter
from dossier_pro.gui.couverture.table_model import en_html, en_pages, en_tsv, tableau
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, prose, tool
from dossier_pro.gui.kit.binding import Binding
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.fields import bind_text
from dossier_pro.gui.kit.growing import PhraseEdit
from dossier_pro.gui.kit.joindre import TIP, joindre
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.state_mark import StateMark
from dossier_pro.gui.kit.states import etat_visuel, mot
from dossier_pro.gui.kit.terms import explain
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services import mapping

_PANEL = 256
_ALONE_UNDER = 420
"""The height in pixels of a stacked screen under which the panel takes the place of the matrix, on demand."""
_STACKED_UNDER = 700
"""The width in pixels under which the panel stands below the matrix."""
_QWIDGETSIZE_MAX = (1 << 24) - 1
_SOURCES: tuple[tuple[Sources, str], ...] = (
    ("toutes", tr("Exemples et preuves")),
    ("exemples", tr("Exemples")),
    ("liees", tr("Seulement ce qui est lié")),
)
_FILTERS: tuple[tuple[Filtre, str], ...] = (
    ("tout", tr("Tous les critères")),
    ("rien", tr("Rien encore")),
    ("confirme", tr("Confirmés")),
)


class LienPanel(QFrame):
    """What the cell under the cursor ties, with its sentence."""

    def __init__(self, session: Session, screen: CouvertureView) -> None:
        super().__init__()
        self._session, self._screen = session, screen
        self._entree: CouvertureEntry | None = None
        self._origine: Origine | None = None
        self._lien: Lien | None = None
        self._binding: Binding | None = None
        self.setProperty("role", "panel")
        self._mark = StateMark()
        self._state = label("", "note", wrap=True)
        self._critere = paragraph("", "section")
        self._source = paragraph("", "muted")
        self._field_name = label(tr("Comment cela le montre"), "field")
        self._slot = QVBoxLayout()
        self._slot.setContentsMargins(0, 0, 0, 0)
        self.tie = button(tr("Dire comment…"), "primary", on_click=lambda: self._screen.tie_cell())
        self.other = button(tr("Ce qui le montre…"), "link", icon="link", on_click=lambda: self._screen.tie_here())
        self.other.setToolTip(tr("Chercher un autre exemple ou une autre preuve qui montre ce critère (Ctrl+L)"))
        self.untie = button(tr("Retirer le lien"), "quiet", on_click=self.untie_it)
        self.open = button(tr("Ouvrir"), "link", on_click=self._open)
        self.join = button(tr("Joindre au dossier"), "", icon="pile", on_click=self._join)
        self.join.setToolTip(TIP)
        self.why = paragraph("", "muted")
        self.already = Already(session, screen.tie_already)
        inside = Page(measure=560, margin=18)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inside)
        layout = inside.body
        layout.setSpacing(px(8))
        state = QHBoxLayout()
        state.setSpacing(px(8))
        state.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        state.addWidget(self._state, 1)
        layout.addLayout(state)
        layout.addWidget(self._critere)
        layout.addSpacing(px(4))
        layout.addWidget(self._source)
        layout.addSpacing(px(4))
        layout.addWidget(self._field_name)
        layout.addLayout(self._slot)
        layout.addWidget(self.why)
        layout.addWidget(self.join)
        layout.addWidget(self.tie)
        layout.addWidget(self.open)
        layout.addWidget(self.other)
        layout.addWidget(self.untie)
        layout.addWidget(self.already)
        layout.addStretch(1)
        self.phrase: PhraseEdit | None = None
        self.stack(False)
        self.show_case(None, None, None)

    def stack(self, under: bool, *, whole: bool = False) -> None:
        """Take the whole width under the matrix, or all of its place, or a column beside it."""
        wide = under or whole
        self.setMinimumWidth(0 if wide else px(_PANEL))
        self.setMaximumWidth(_QWIDGETSIZE_MAX if wide else px(_PANEL))
        self.setMaximumHeight(px(150) if under else _QWIDGETSIZE_MAX)

    def show_case(self, entree: CouvertureEntry | None, origine: Origine | None, case: Case | None) -> None:
        """Show a cell; None: what the panel is for."""
        self._entree, self._origine = entree, origine
        etat = entree.etat if entree is not None else None
        self.already.show_for(etat)
        waiting = etat.a_joindre if etat is not None else ()
        self.join.setVisible(origine is not None and origine.id in waiting and self._session.editable)
        if entree is None or etat is None or origine is None or case is None:
            self._show_parts(False)
            self._explain()
            return
        self._show_parts(True)
        self._show_etat(etat)
        self._show_origine(origine)
        self._critere.setText(prose(entree.titre))
        self._show_lien(case.liens[0] if case.liens else None)
        self._show_ties(case, presented=self._session.dossier.est_presentee(etat.cible.activite))

    def _show_parts(self, here: bool) -> None:
        for part in (self._mark, self._state, self._source, self.open):
            part.setVisible(here)

    def _explain(self) -> None:
        """Say what the panel is for."""
        self._show_lien(None)
        self._critere.setText(prose(tr("Choisissez une case")))
        self.why.setText(prose(tr("Elle dit si l’exemple ou la preuve montre le critère, et comment.")))
        self.why.show()
        self.tie.hide()
        self.other.hide()
        self.untie.hide()

    def _show_etat(self, etat: EtatCible) -> None:
        drawn = etat_visuel(etat)
        self._mark.show_state(drawn)
        words = mot(drawn).capitalize()
        self._state.setText(tr("{etat} : {raison}", etat=words, raison=tr(etat.raison)) if etat.raison else words)

    def _show_origine(self, origine: Origine) -> None:
        words = (
            tr("Exemple {numero} : {titre}", numero=origine.court, titre=origine.titre)
            if origine.source == "exemple"
            else tr("Preuve : {titre}", titre=origine.titre)
        )
        self._source.setText(prose(words))
        self.open.setText(tr("Ouvrir l’exemple") if origine.source == "exemple" else tr("Ouvrir la preuve"))

    def _show_ties(self, case: Case, *, presented: bool) -> None:
        """Show what can be tied and untied here, else why nothing can."""
        editable = self._session.editable
        self.tie.setVisible(not case.liens and case.possible and editable)
        self.other.setVisible(presented and editable)
        self.untie.setVisible(bool(case.liens) and editable)
        self.why.setVisible(not case.possible)
        self.why.setText(
            prose(
                tr("Un exemple ne montre que les critères de son CCP et les compétences transversales.")
                if presented
                else tr("Ce CCP n’est pas présenté à cette session : ce qui y est lié reste, rien ne s’y ajoute.")
            )
        )

    def _show_lien(self, lien: Lien | None) -> None:
        before = self._lien.id if self._lien else ""
        self._lien = lien
        self._field_name.setVisible(lien is not None)
        if (lien.id if lien else "") != before:
            self._drop_phrase()
            if lien is not None:
                self._make_phrase(lien)
        if self._binding is not None:
            self._binding.refresh(self._session.dossier)

    def _make_phrase(self, lien: Lien) -> None:
        self.phrase = PhraseEdit(name=tr("Comment cela montre le critère"), lines=3)
        self.phrase.setPlaceholderText(tr("Dites-le en une phrase : sans elle, le critère reste absent."))
        self._binding = bind_text(
            self._session, self.phrase, "lien", "phrase", tr_noop("Écrire la phrase d’un lien"), lien.id
        )
        self._slot.addWidget(self.phrase)
        self.phrase.show()

    def _drop_phrase(self) -> None:
        if self._binding is not None and self.phrase is not None:
            self._binding.flush()
            self._binding.drop()
            self.phrase.hide()
            self.phrase.deleteLater()
        self._binding, self.phrase = None, None

    def _join(self) -> None:
        # The button goes once it is done: the keyboard stays beside it.
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._origine is not None:
            joindre(self._session, self._origine.id)

    def untie_it(self) -> None:
        """Untie what the cell ties."""
        entree, lien = self._entree, self._lien
        if entree is None or entree.cible is None or lien is None or not self._session.editable:
            return
        self._session.flushing.emit()
        self._session.edit(
            tr_noop("Retirer un lien à {lieu}", lieu=entree.cible.lieu), lambda draft: mapping.delier(draft, lien.id)
        )

    def focus_phrase(self) -> None:
        """Put the keyboard into the sentence."""
        if self.phrase is not None:
            self.phrase.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open(self) -> None:
        if self._origine is not None:
            self._screen.go.emit(Lieu(self._origine.source, self._origine.id))


class CouvertureView(Screen):
    """The matrix with its filters, and the lien beside it."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.model = CouvertureModel()
        self.matrix = MatrixView(self.model)
        self.tying = TyingPanel(self, session)
        self.tying.elsewhere = self._show_sentence
        self.panel = self.detail = LienPanel(session, self)
        self.scope = Choice()
        self.scope.setAccessibleName(tr("CCP montrés"))
        self.filter = Choice()
        self.filter.setAccessibleName(tr("Critères montrés"))
        for value, text in _FILTERS:
            self.filter.addItem(text, value)
        explain(self.filter, "déclaré", "confirmé")
        self.sources = Choice()
        self.sources.setAccessibleName(tr("Colonnes montrées"))
        for source, words in _SOURCES:
            self.sources.addItem(words, source)
        for box in (self.scope, self.filter, self.sources):
            box.activated.connect(lambda _: self.refresh())
        self.copy = tool("copy", tr("Copier le tableau"), self._copy)
        self.print = tool("printer", tr("Imprimer le tableau dans un PDF"), self._print)
        self.summary = label("", "muted", wrap=True)
        empty = Empty(
            "table-2",
            tr("Rien à croiser pour l’instant"),
            tr("Cette page croise les critères avec vos exemples et vos preuves. Commencez par écrire un exemple."),
            tr("Écrire un exemple"),
            actions[specs.ALLER["exemples"]].trigger,
        )
        self.pages = RoomPages()
        self.pages.addWidget(empty)
        self.pages.addWidget(self.matrix)
        self._table = QWidget()
        left = QVBoxLayout(self._table)
        left.setContentsMargins(px(20), px(12), px(16), px(16))
        left.setSpacing(px(10))
        left.addWidget(Bar((self.scope, self.filter), (self.sources, self.summary, self.copy, self.print)))
        left.addWidget(self.pages, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._table, 1)
        self._edge = QFrame()
        self._edge.setProperty("role", "rule-v")
        layout.addWidget(self._edge)
        layout.addWidget(self.panel)
        self._sides = layout
        self._alone = False
        self.matrix.moved.connect(self._show_case)
        self.matrix.pressed.connect(lambda _: self.tying.put_away())
        self.matrix.verticalHeader().sectionClicked.connect(self._go_to_row)
        self.matrix.verticalHeader().sectionDoubleClicked.connect(lambda _: self.tie_here())
        self.matrix.toggled.connect(self._toggle)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < px(_STACKED_UNDER)
        ways = QBoxLayout.Direction
        self._sides.setDirection(ways.TopToBottom if stacked else ways.LeftToRight)
        self._edge.setVisible(not stacked)
        alone = stacked and self.height() < px(_ALONE_UNDER)
        self.detail.stack(stacked and not alone, whole=alone)
        if alone != self._alone:
            self._alone = alone
            self._show_panel(not alone)

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self._table.setVisible(not (self._alone and shown))

    def _show_panel(self, shown: bool) -> None:
        """Show or fold the panel, and say so in its action."""
        self.show_panel(shown)
        if self.isVisible():
            self.actions_table[specs.PANNEAU].setChecked(shown)

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        self._fill_scope()
        here = self.matrix.currentIndex()
        spot = self._spot(here)
        self.model.show_dossier(
            now.dossier,
            now.etat,
            activite_id=self.scope.currentData() or "",
            filtre=self.filter.currentData(),
            sources=self.sources.currentData(),
        )
        for made in (self.copy, self.print):
            made.setEnabled(bool(self.model.entrees))
        self.pages.setCurrentIndex(1 if self.model.origines else 0)
        if spot is not None and not self.matrix.currentIndex().isValid():
            self._return_to(*spot)
        there = any(e.etat is not None for e in self.model.entrees)
        words = summary(now.etat, self.scope.currentData() or "")
        self.summary.setText(words if there else tr("Aucun critère ne correspond à ce filtre"))
        self._show_case(self.matrix.currentIndex())

    def _copy(self) -> None:
        """Put the table in the clipboard, for a spreadsheet and for a text."""
        with in_french():
            table = tableau(self.model.again())
        mime = QMimeData()
        mime.setText(en_tsv(table))
        mime.setHtml(en_html(table))
        QApplication.clipboard().setMimeData(mime)
        self.session.told.emit(tr("Le tableau est copié : collez-le dans un tableur ou un texte"))

    def _print(self) -> None:
        """Ask where, and write the table as a PDF."""
        chemin = self.session.now.chemin
        start = chemin.with_name(f"{chemin.stem} – couverture.pdf")
        target = prompts().save_file(self, tr("Imprimer la couverture dans un PDF"), start, "PDF (*.pdf)")
        if target is None:
            return
        if target.suffix.lower() != ".pdf":
            target = target.with_name(target.name + ".pdf")
        dossier = self.session.dossier
        title = " – ".join(p for p in ("Couverture", dossier.candidat.nom_complet, dossier.referentiel.intitule) if p)
        with in_french():
            page = en_pages(tableau(self.model.again()), title)
        work = CouverturePrinter(self)
        work.done.connect(lambda path: self.session.told.emit(tr("Le tableau est écrit : {nom}", nom=path.name)))
        work.refused.connect(self.session.refused)
        work.write(page, title, target)

    def _fill_scope(self) -> None:
        chosen = self.scope.currentData()
        dossier = self.session.dossier
        with QSignalBlocker(self.scope):
            self.scope.clear()
            self.scope.addItem(tr("Tous les CCP"), "")
            tied = {c.activite.id for c in map(dossier.referentiel.cibles.get, _aimed(dossier)) if c and c.activite}
            for activite in dossier.referentiel.activites:
                if dossier.est_visee(activite) and not dossier.est_obtenue(activite):
                    self.scope.addItem(activite.sigle, activite.id)
                elif activite.id in tied:
                    self.scope.addItem(tr("{sigle} (non présenté)", sigle=activite.sigle), activite.id)
            if dossier.referentiel.transversales:
                self.scope.addItem(tr("Transversales"), "*")
            self.scope.setCurrentIndex(max(0, self.scope.findData(chosen)))

    def _spot(self, index: QModelIndex) -> tuple[str, str] | None:
        """Return the ids of the cell's cible and source, to find it again after the table was rebuilt."""
        if not index.isValid() or index.row() >= len(self.model.entrees) or index.column() >= len(self.model.origines):
            return None
        cible = self.model.entrees[index.row()].cible
        return (cible.id, self.model.origines[index.column()].id) if cible else None

    def _return_to(self, cible_id: str, source_id: str) -> None:
        row = self.model.row_of(cible_id)
        column = next((i for i, o in enumerate(self.model.origines) if o.id == source_id), -1)
        if row >= 0 and column >= 0:
            self.matrix.setCurrentIndex(self.model.index(row, column))

    def _show_case(self, index: QModelIndex) -> None:
        case = self.model.case_at(index)
        if case is None:
            self.detail.show_case(None, None, None)
        else:
            self.detail.show_case(self.model.entrees[index.row()], self.model.origines[index.column()], case)

    def _toggle(self, index: QModelIndex) -> None:
        case = self.model.case_at(index)
        if case is None or not case.possible:
            return
        if case.liens and self._alone:
            self._show_panel(True)
        if case.liens:
            self.detail.focus_phrase()
        else:
            self._tie_pair(index)

    def _tie_pair(self, index: QModelIndex) -> None:
        """Ask how the source of a cell shows its critère."""
        cible = self.model.entrees[index.row()].cible
        if cible is not None:
            self.tying.for_cible(cible.id, self._place_of(index), self.model.origines[index.column()].id)

    def tie_here(self) -> None:
        index = self.matrix.currentIndex()
        cible = self.model.entrees[index.row()].cible if index.isValid() else None
        if cible is None or not self.session.dossier.est_presentee(cible.activite):
            super().tie_here()
        else:
            near = self.model.origines[index.column()].id
            self.tying.for_cible(cible.id, self._place_of(index), near=near)

    def _show_sentence(self, lien: Lien) -> bool:
        """Show the sentence of a lien, where it is the panel's: of several of one exemple that is the first."""
        first = next(x for x in self.session.dossier.liens_vers(lien.cible_id) if x.source_id == lien.source_id)
        if first == lien:
            self.show_place(Lieu("matrice", lien.cible_id, lien.source_id))
        return first == lien

    def tie_cell(self) -> None:
        """Ask how the source of the present cell shows its critère."""
        self._tie_pair(self.matrix.currentIndex())

    def tie_already(self, cible_id: str, source: str) -> None:
        """Ask how something that is there already shows a critère."""
        self.tying.for_cible(cible_id, self._place_of(self.matrix.currentIndex()), source)

    def _go_to_row(self, row: int) -> None:
        self.matrix.setCurrentIndex(self.model.index(row, max(0, self.matrix.currentIndex().column())))

    def _place_of(self, index: QModelIndex) -> QRect:
        """Return where a cell stands on the screen; the panel where the table is out of sight."""
        if not self.matrix.isVisible():
            return QRect(self.detail.mapTo(self, QPoint(0, 0)), QSize(1, 1))
        cell = self.matrix.visualRect(index)
        return QRect(self.matrix.viewport().mapTo(self, cell.topLeft()), cell.size())

    def show_place(self, lieu: Lieu) -> None:
        """Show a cible's row, or only one activité ("" shows the transversales)."""
        if lieu.kind in ("cible", "matrice"):
            self.sources.setCurrentIndex(0)
        if lieu.kind == "cible":
            self.scope.setCurrentIndex(0)
            self.filter.setCurrentIndex(0)
            self.refresh()
            row = self.model.row_of(lieu.entity_id)
            if self._alone:
                self._show_panel(False)
            if row >= 0:
                self.matrix.show_row(row)
                self.matrix.setFocus(Qt.FocusReason.OtherFocusReason)
        elif lieu.kind == "matrice":
            self.scope.setCurrentIndex(0)
            self.filter.setCurrentIndex(0)
            self.refresh()
            self._return_to(lieu.entity_id, lieu.champ)
            self.matrix.scrollTo(self.matrix.currentIndex())
            if self._alone:
                self._show_panel(True)
            self.detail.focus_phrase()
        elif lieu.kind == "couverture":
            self.scope.setCurrentIndex(max(0, self.scope.findData(lieu.entity_id or "*")))
            self.refresh()


def _aimed(dossier: Dossier) -> set[str]:
    return {lien.cible_id for lien in dossier.all(Lien).values()}


def summary(etat: Readiness, scope: str) -> str:
    """Return what is declared in a scope, whatever the filter: all CCP with the transversales apart, or one of both."""
    vises = next((c.comptes for c in etat.ccp if c.activite.id == scope), etat.comptes_vises)

    def said(phrase: str, comptes: Comptes) -> str:
        return phrase.format(nombre=comptes.declares, total=comptes.total)

    parts = [said(tr("{nombre} sur {total} déclarés"), vises)] if scope != "*" else []
    if scope in ("", "*") and etat.transversales:
        across = (
            tr("{nombre} sur {total} transversaux déclarés") if scope == "" else tr("{nombre} sur {total} déclarés")
        )
        parts.append(said(across, etat.comptes_transversales))
    return ", ".join(parts)
