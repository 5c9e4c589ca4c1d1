"""From the dossier to the files for the jury: what is still to be done, the pages as they will be, one button."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QHideEvent, QIntValidator, QPageSize, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QSizePolicy, QWidget

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.file_names import nom_refuse, nom_sur
from dossier_pro.domain.readiness import phrase_incomplet
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import tr
from dossier_pro.gui.exporter.asked import FORMES, MAX_MO, NAMES, demande_de
from dossier_pro.gui.exporter.files import show_result, show_stale
from dossier_pro.gui.exporter.france_vae import FranceVae
from dossier_pro.gui.exporter.official import ModelChoice
from dossier_pro.gui.exporter.pages import PagesView, still_holding
from dossier_pro.gui.exporter.printing import OWN_PAGES, Printing
from dossier_pro.gui.exporter.remaining import Remaining
from dossier_pro.gui.exporter.zip_password import ZipPassword
from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Page, label, paragraph, prose, role
from dossier_pro.gui.kit.checklist import Checklist
from dossier_pro.gui.kit.checklist_model import CheckList, a_part, liste, not_in_the_sheet
from dossier_pro.gui.kit.choosing import show_tab
from dossier_pro.gui.kit.names import default_folder, folder_of, short_path
from dossier_pro.gui.kit.terms import explain
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import plain_labels
from dossier_pro.gui.session.drafts import Keeper
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services.exporting import DemandeExport, FichierAPart, ResultatExport
from dossier_pro.services.jobs import export, make_package
from dossier_pro.workers.call import telling

if TYPE_CHECKING:
    from dossier_pro.services.dp import Verification
    from dossier_pro.services.package import ResultatPaquet

_STACKED_UNDER = 860
"""Width of the screen in pixels, at 100 %, under which the checklist becomes a tab of the panel."""


class ExporterView(Screen):
    """The checklist on the left; on the right the pages, the options, what was made, and the button."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._task: Task | None = None
        self._folder: Path | None = None
        self._named_for = ""
        self._exported: Dossier | None = None
        self._verified: tuple[Dossier, Verification] | None = None
        self._a_part: tuple[FichierAPart, ...] = ()
        self._print_soon = False
        self.printing = Printing(self)
        self._page = self._build_page()
        self._column = self._build_panel()
        self.panel = self._column
        self._edge = QFrame()
        self._edge.setProperty("role", "rule-v")
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(0)
        for part, share in ((self._page, 10), (self._edge, 0), (self._column, 11)):
            self._across.addWidget(part, share)
        self.submit = self.form.creer
        """The button that Enter presses from a line."""
        self._wire()

    def _build_page(self) -> Page:
        page = Page(measure=px(820))
        page.body.setSpacing(px(6))
        self.verdict = label("", "title", wrap=True)
        self._under, self.remaining = paragraph("", "muted"), Remaining(self)
        self.checklist = Checklist()
        self.checklist.chosen.connect(self.go)
        page.body.addWidget(label(tr("Avant de remettre au jury"), "over"))
        page.body.addWidget(self.verdict)
        page.body.addWidget(self._under)
        page.body.addWidget(self.remaining)
        page.body.addSpacing(px(10))
        page.body.addWidget(self.checklist)
        page.body.addStretch(1)
        return page

    def _build_panel(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "panel")
        self.form = Ui_ExporterForm()
        self.form.setupUi(made)
        plain_labels(made)
        self.banners = Banners()
        self.form.place_messages.addWidget(self.banners)
        self.pages = PagesView(self.session)
        self.form.place_pages.addWidget(self.pages)
        self._result, self.result_layout = self.form.fichiers, self.form.place_fichiers
        self.form.onglets.tabBar().setDrawBase(False)
        role(self.form.onglet_pages, "canvas")
        self.form.onglet_pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.modele = ModelChoice(self.form, self.banners, self.session, self)
        self._show_files(shown=False)
        return made

    def _wire(self) -> None:
        form = self.form
        for choice in (form.portee, form.forme):
            choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            choice.setMinimumContentsLength(20)
        for name, key in FORMES:
            form.forme.addItem(name, key)
        form.note_forme.hide()
        self.password = ZipPassword(form)
        form.forme.currentIndexChanged.connect(lambda _: self._form_changed())
        self.modele.changed.connect(self._show_summary)
        for made in (form.creer, form.imprimer):
            made.setMinimumHeight(px(40))
        form.creer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for box in (form.word, form.pdf, form.index, form.conformes):
            box.setChecked(True)
        explain(form.grille, "grille de lecture")
        self.france_vae = FranceVae(form, self.session)
        form.avancement.hide()
        form.max_mo.setEnabled(False)
        form.max_mo.setFixedWidth(px(64))
        form.max_mo.setValidator(QIntValidator(1, 500, form.max_mo))
        form.max_mo.setText(str(MAX_MO))
        form.portee.activated.connect(lambda _: self._scope_changed())
        for box, _ in self._documents():
            box.toggled.connect(lambda _: self._show_summary())
        form.nom_fichier.textChanged.connect(lambda _: self._show_summary())
        self._named = Keeper(self.session.drafts, form.nom_fichier)
        self._limit = Keeper(self.session.drafts, form.max_mo, "exporter/max_mo")
        form.conformes.toggled.connect(lambda _: self._show_pages())
        form.nom_pages.toggled.connect(lambda _: self._show_pages())
        form.limiter.toggled.connect(form.max_mo.setEnabled)
        form.creer.clicked.connect(self.export)
        form.imprimer.clicked.connect(self.actions_table[specs.IMPRIMER].trigger)
        form.imprimer.setToolTip(self.actions_table[specs.IMPRIMER].toolTip())
        form.arreter.clicked.connect(self.stop)
        form.changer.clicked.connect(self._choose_folder)
        self.pages.verified.connect(self._take_rules)
        self.pages.bug.connect(self.session.bug)
        self.pages.ready.connect(lambda: self.print_pages() if self._print_soon else None)
        self.printing.progressed.connect(self._progress)
        self.printing.over.connect(self._printed)
        self.printing.bug.connect(self.session.bug)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier = self.session.dossier
        self._fill_scope(dossier)
        self._name_files()
        self._named.aim("exporter/nom_fichier")
        self.france_vae.show(dossier.projet, busy=self.busy)
        self.modele.refresh()
        self._show_checklist()
        self._show_summary()
        self._show_pages()
        self.remaining.refresh()
        if self._exported is not None and self._exported is not dossier:
            self._exported = None
            show_stale(self.result_layout)

    def _fill_scope(self, dossier: Dossier) -> None:
        form, chosen = self.form, self.form.portee.currentData()
        with QSignalBlocker(form.portee):
            form.portee.clear()
            form.portee.addItem(tr("Tout ce qui est présenté"), "")
            for activite in dossier.referentiel.activites:
                if dossier.exemples_de(activite.id) or dossier.est_visee(activite):
                    form.portee.addItem(tr("Seulement le {sigle}", sigle=activite.sigle), activite.id)
            form.portee.setCurrentIndex(max(0, form.portee.findData(chosen)))

    def _scope_changed(self) -> None:
        self._name_files(force=True)
        self._show_summary()
        self._show_pages()

    def _name_files(self, *, force: bool = False) -> None:
        dossier, form = self.session.dossier, self.form
        if self._folder is None:
            self._folder = folder_of(self.session.now.chemin)
        activite = dossier.referentiel.par_activite.get(form.portee.currentData() or "")
        name = f"Dossier professionnel {dossier.candidat.nom_complet}".strip()
        name += f" {activite.sigle}" if activite else ""
        if form.nom_fichier.text() == self._named_for or (force and not self._named.kept):
            self._named_for = nom_sur(name)
            form.nom_fichier.setText(self._named_for)

    def _show_checklist(self) -> None:
        dossier, etat = self.session.dossier, self.session.etat
        known = self._verified[1] if self._verified and self._verified[0] is dossier else None
        apart = (*not_in_the_sheet(dossier), *a_part(dossier, self._a_part))
        shown = liste(prochaines_etapes(etat, 1000), known, apart)
        self._show_verdict(shown)
        if known is None and self._verified is not None:
            # What held a moment ago is shown until the rules were run again: nothing jumps while one writes.
            shown = liste(prochaines_etapes(etat, 1000), still_holding(self._verified[1]), apart)
        self.checklist.show_list(shown)

    def _show_verdict(self, shown: CheckList) -> None:
        if shown.bloquants:
            self.verdict.setText(phrase_incomplet(shown.bloquants))
            words = tr(
                "Créez les documents dès maintenant pour les regarder ; réglez ces points avant de les remettre."
            )
        else:
            self.verdict.setText(self.session.etat.phrase)
            words = (
                tr("Rien n’empêche de le remettre\u00a0; les lignes ci-dessous l’amélioreraient encore.")
                if shown.a_faire
                else tr("Regardez-le une dernière fois sur papier.")
            )
        self._under.setText(prose(typographie(words)))

    def _take_rules(self, dossier: Dossier, verification: Verification, apart: tuple[FichierAPart, ...]) -> None:
        self._verified, self._a_part = (dossier, verification), apart
        if self.session.is_open:
            self._show_checklist()

    def _show_summary(self) -> None:
        form = self.form
        form.nom_pages.setEnabled(self.modele.path is None)
        asked = [word for box, word in self._documents() if box.isChecked()]
        words = " + ".join(asked) if asked else tr("Aucun document coché")
        if form.forme.currentData():
            words = form.forme.currentText()
            if form.page_resume.isChecked():
                words = tr("{documents}, avec le résumé d’une page", documents=words)
        what = (
            tr("{portee}\u00a0: {documents}", portee=form.portee.currentText(), documents=words)
            if form.portee.currentData()
            else words
        )
        form.resume.show_text(f"{what} → {self._where()}")

    def _where(self) -> str:
        """Where the files go, in the word that the person's own folders have."""
        folder = self._folder or default_folder()
        return tr("Documents") if folder == default_folder() else short_path(folder)

    def _documents(self) -> tuple[tuple[QCheckBox, str], ...]:
        form = self.form
        return (
            (form.word, "Word"),
            (form.pdf, "PDF"),
            (form.index, tr("index des preuves")),
            (form.grille, tr("grille de lecture")),
            (form.page_resume, tr("résumé d’une page")),
        )

    def _form_changed(self) -> None:
        together = bool(self.form.forme.currentData())
        self.form.groupe_documents.setVisible(not together)
        self.form.note_forme.setVisible(together)
        self.form.nom_nom_fichier.setText(NAMES[self.form.forme.currentData()])
        self._show_summary()

    def _show_pages(self) -> None:
        if self.session.is_open:
            self.pages.ask(self.session.dossier, self._demande())

    # --- making --------------------------------------------------------------------------------------------------

    def _demande(self, stem: str = "", folder: Path | None = None) -> DemandeExport:
        """Return what is asked for, with its places where there is a name for them."""
        word = self.password.word if stem else ""
        return demande_de(self.form, self.session.dossier, self.modele.path, stem, folder, word)

    def request(self) -> DemandeExport | None:
        """Return what is asked for, None (and a sentence) where that is nothing."""
        form = self.form
        stem = form.nom_fichier.text().strip()
        if not (form.forme.currentData() or any(box.isChecked() for box, _ in self._documents())):
            self.banners.say(tr("Cochez au moins un document à créer."))
            form.onglets.setCurrentWidget(form.onglet_options)
            return None
        if not self.password.is_ready():
            form.onglets.setCurrentWidget(form.onglet_options)
            return None
        if not stem or self._folder is None:
            self.banners.say(tr("Donnez un nom aux fichiers."))
            form.onglets.setCurrentWidget(form.onglet_options)
            form.nom_fichier.setFocus()
            return None
        if phrase := nom_refuse(stem):
            self.banners.say(phrase)
            form.onglets.setCurrentWidget(form.onglet_options)
            form.nom_fichier.setFocus()
            return None
        return self._demande(stem, self._folder)

    def export(self) -> None:
        """Make the files, once everything that was typed is on the disk."""
        if self.busy:
            return
        self.banners.wipe()
        demande = self.request()
        if demande is None:
            return
        targets = (demande.paquet,) if demande.paquet else demande.cibles
        if demande.paquet and self._is_taken(demande.paquet):
            return
        # What we wrote there, and nobody changed since, is ours to replace.
        known = [path.name for path in targets if path.is_file() and not self.settings.is_ours(path)]
        if known and not prompts().confirm(
            self, tr("Remplacer les fichiers qui sont déjà là ?"), ", ".join(known), tr("Remplacer")
        ):
            return
        self._start(demande)

    def _is_taken(self, paquet: Path) -> bool:
        """Say that a folder with something in it is never written over, and offer a free name."""
        if not (paquet.is_dir() and any(paquet.iterdir())):
            return False
        free = free_place(paquet.parent, paquet.name, "").name

        def take() -> None:
            self.form.nom_fichier.setText(free)
            self.export()

        phrase = tr(
            "«\u00a0{nom}\u00a0» existe déjà et n’est pas remplacé\u00a0: prenez un autre nom.", nom=paquet.name
        )
        self.banners.say(phrase, action=(tr("Prendre «\u00a0{nom}\u00a0»", nom=free), take))
        return True

    def _start(self, demande: DemandeExport) -> None:
        self._show_files(shown=False)
        self._show_busy(busy=True)
        self._exported = None
        path = self.session.now.chemin
        call = telling(make_package, path, demande) if demande.paquet else telling(export, path, demande)
        task = Task(call, self)
        self._task = task
        task.progressed.connect(self._progress)
        task.finished.connect(self._done)
        task.refused.connect(lambda phrase: self._over(phrase))
        task.stopped.connect(lambda: self._over(tr("L’export est arrêté : aucun fichier n’a été changé.")))
        task.bug.connect(self._bug)
        self.session.when_idle(task.start)

    def stop(self) -> None:
        """Stop the export that is under way."""
        self.printing.stop()
        if self._task is not None:
            self.form.etape.show_text(tr("Arrêt…"))
            self.form.arreter.setEnabled(False)
            self._task.stop()

    def kill(self) -> None:
        """End the export, or the printing: the window is closing."""
        self.printing.kill()
        if self._task is not None:
            self._task.kill()
            self._task = None

    def _progress(self, phrase: str, part: float) -> None:
        self.form.barre.setValue(round(part * 100))
        self.form.etape.show_text(phrase)

    def _show_busy(self, *, busy: bool) -> None:
        form = self.form
        self.busy = busy
        form.avancement.setVisible(busy)
        form.creer.setVisible(not busy)
        form.imprimer.setVisible(not busy)
        form.changer.setEnabled(not busy)
        form.resume.setVisible(not busy)
        form.arreter.setEnabled(True)
        form.barre.setValue(0)
        form.etape.show_text(tr("Préparation"))
        form.options.setEnabled(not busy)
        if busy:
            form.arreter.setFocus()

    def _over(self, phrase: str = "") -> None:
        self._task = None
        had_focus = self.form.arreter.hasFocus()
        self._show_busy(busy=False)
        if had_focus:
            self.form.creer.setFocus()
        if phrase:
            self.banners.say(phrase)

    def _bug(self, error: BaseException) -> None:
        self._over(tr("Les fichiers n’ont pas pu être créés ; rien n’a changé dans votre dossier."))
        self.session.bug.emit(error)

    def _done(self, result: ResultatExport | ResultatPaquet) -> None:
        self._over()
        self._exported = self.session.dossier
        made = result.fichiers if isinstance(result, ResultatExport) else (result.cible,)
        self.settings.keep_made(made, self.session.dossier.id)
        announce(self, show_result(self.result_layout, result))
        self._show_files(shown=True)
        self.form.onglets.setCurrentWidget(self.form.onglet_fichiers)

    def _show_files(self, *, shown: bool) -> None:
        show_tab(self.form.onglets, self.form.onglet_fichiers, tr("Fichiers créés"), shown=shown)

    # --- printing ------------------------------------------------------------------------------------------------

    def print_pages(self) -> None:
        """Print the pages that are shown, once they are those of the dossier as it is."""
        if self.busy:
            return
        self._print_soon = False
        self.banners.wipe()
        if (shown := self.pages.pdf) is not None:
            self._ask_printer(*shown)
        elif self.pages.said:
            self.banners.say(self.pages.said)
        else:
            self._print_soon = True
            self.banners.say(tr("Les pages se préparent\u00a0: l’impression suit."), info=True, seconds=12)

    def _ask_printer(self, pdf: Path, count: int) -> None:
        from PySide6.QtPrintSupport import QPrinter

        if self.modele.path is not None and not prompts().confirm(self, *OWN_PAGES):
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(self.form.nom_fichier.text().strip() or "Dossier professionnel")
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        printer.setFullPage(True)
        if prompts().print_to(self, printer):
            self._show_busy(busy=True)
            self.printing.start(printer, pdf, count)

    def _printed(self, phrase: str) -> None:
        self._over(phrase)
        if not phrase:
            self.banners.say(tr("Toutes les pages sont parties à l’impression."), info=True, seconds=12)

    # --- choices -------------------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        chosen = prompts().choose_folder(self, tr("Où créer les fichiers ?"), self._folder or default_folder())
        if chosen is not None:
            self._folder = chosen
            self._name_files()
            self._show_summary()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.pages.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.pages.sleep()
            self.modele.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stack(stacked=self.width() < _STACKED_UNDER * theme().zoom / 100)

    def _stack(self, *, stacked: bool) -> None:
        """Give the checklist a tab of its own where there is no room beside the pages."""
        tabs = self.form.onglets
        if stacked == (tabs.indexOf(self._page) >= 0):
            return
        if stacked:
            tabs.insertTab(0, self._page, tr("À faire"))
            tabs.setCurrentIndex(0)
            self._column.show()
        else:
            self._across.insertWidget(0, self._page, 10)
            self._page.show()
        self.panel = None if stacked else self._column
        self._edge.setVisible(not stacked)
        if self.isVisible():
            self.actions_table.allow(specs.PANNEAU, specs.NO_PANEL if stacked else "")
            self.actions_table[specs.PANNEAU].setChecked(not stacked and not self._column.isHidden())
