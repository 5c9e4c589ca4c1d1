"""From the dossier to the files for the jury: what is still to be done, what to make, one button."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.readiness import Readiness, prochaines_etapes
from dossier_pro.domain.regles import Manque
from dossier_pro.domain.text import pluriel
from dossier_pro.gui.actions import Actions
from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm
from dossier_pro.gui.places import verb
from dossier_pro.gui.prompts import prompts
from dossier_pro.gui.session import Session
from dossier_pro.gui.settings import Settings
from dossier_pro.gui.tasks import Task, run_export
from dossier_pro.gui.views.base import Screen
from dossier_pro.gui.views.nouveau import short_path
from dossier_pro.gui.widgets.banner import Banners
from dossier_pro.gui.widgets.basics import Page, button, clear, label, paragraph, row, sheet
from dossier_pro.gui.widgets.rows import StepRow
from dossier_pro.services.exporting import DemandeExport, ResultatExport

_PANEL = 400
_GROUPS: tuple[tuple[str, str, str, str], ...] = (
    ("bloquant", "À régler avant de remettre le dossier", "triangle-alert", "a_revoir"),
    ("a_completer", "À compléter", "circle-alert", "declare"),
    ("conseil", "Conseils", "info", "muted"),
)
_INDEX = " - index des preuves"
_FORBIDDEN = '<>:"/\\|?*'


class ExporterView(Screen):
    """The checklist on the left, what to make on the right."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._task: Task | None = None
        self.busy = False
        self._folder: Path | None = None
        self._named_for = ""
        self._page = Page(measure=820)
        self._page.body.setSpacing(10)
        self._verdict = label("", "title", wrap=True)
        self._under = paragraph("", "muted")
        self._groups = QVBoxLayout()
        self._groups.setSpacing(10)
        for part in (self._verdict, self._under):
            self._page.body.addWidget(part)
        self._page.body.addSpacing(8)
        self._page.body.addLayout(self._groups)
        self._page.body.addStretch(1)
        self.panel = self._build_panel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._page, 1)
        edge = QFrame()
        edge.setProperty("role", "rule-v")
        layout.addWidget(edge)
        layout.addWidget(self.panel)

    def _build_panel(self) -> QWidget:
        made = QFrame()
        made.setProperty("role", "panel")
        made.setFixedWidth(_PANEL)
        page = Page(measure=_PANEL, margin=24)
        page.body.setSpacing(12)
        holder = QWidget()
        self.form = Ui_ExporterForm()
        self.form.setupUi(holder)
        self.banners = Banners()
        page.body.addWidget(holder)
        page.body.addWidget(self.banners)
        self._result, self._result_layout = sheet("well")
        self._result_layout.setContentsMargins(16, 12, 16, 12)
        self._result_layout.setSpacing(4)
        self._result.hide()
        page.body.addWidget(self._result)
        page.body.addStretch(1)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self._wire()
        return made

    def _wire(self) -> None:
        form = self.form
        form.portee.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.portee.setMinimumContentsLength(20)
        form.creer.setMinimumHeight(40)
        form.creer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.word.setChecked(True)
        form.pdf.setChecked(True)
        form.index.setChecked(True)
        form.avancement.hide()
        form.portee.activated.connect(lambda _: self._name_files(force=True))
        form.creer.clicked.connect(self.export)
        form.arreter.clicked.connect(self.stop)
        form.changer.clicked.connect(self._choose_folder)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier, etat = self.session.dossier, self.session.etat
        self._fill_scope(dossier)
        self._name_files()
        self._show_verdict(etat)
        self._show_checklist(etat)

    def _fill_scope(self, dossier: Dossier) -> None:
        form, chosen = self.form, self.form.portee.currentData()
        with QSignalBlocker(form.portee):
            form.portee.clear()
            form.portee.addItem("Tout ce qui est présenté", "")
            for activite in dossier.referentiel.activites:
                if dossier.exemples_de(activite.id) or dossier.est_visee(activite):
                    form.portee.addItem(f"Seulement le {activite.sigle}", activite.id)
            form.portee.setCurrentIndex(max(0, form.portee.findData(chosen)))

    def _name_files(self, *, force: bool = False) -> None:
        dossier, form = self.session.dossier, self.form
        if self._folder is None:
            self._folder = self.session.now.chemin.parent
        form.destination.show_text(short_path(self._folder))
        activite = dossier.referentiel.par_activite.get(form.portee.currentData() or "")
        name = f"Dossier professionnel {dossier.candidat.nom_complet}".strip()
        name += f" {activite.sigle}" if activite else ""
        if force or form.nom_fichier.text() == self._named_for:
            self._named_for = "".join(c for c in name if c not in _FORBIDDEN and c.isprintable())
            form.nom_fichier.setText(self._named_for)

    def _show_verdict(self, etat: Readiness) -> None:
        blocking = sum(m.gravite == "bloquant" for m in etat.manques)
        if etat.pret:
            self._verdict.setText("Rien ne bloque : le dossier peut être remis")
            words = (
                "Les lignes ci-dessous l’amélioreraient encore."
                if etat.manques
                else "Relisez-le une dernière fois sur papier."
            )
        else:
            self._verdict.setText(f"Il reste {pluriel(blocking, 'point')} à régler")
            words = "Créez les documents dès maintenant pour les relire ; réglez ces points avant de les remettre."
        self._under.setText(f'<p style="line-height:140%; margin:0">{words}</p>')

    def _show_checklist(self, etat: Readiness) -> None:
        clear(self._groups)
        steps = prochaines_etapes(etat, 1000)
        for gravite, title, icon, color in _GROUPS:
            mine = [m for m in steps if m.gravite == gravite]
            if not mine:
                continue
            self._groups.addWidget(label(f"{title}  ({len(mine)})", "lead"))
            paper, layout = sheet()
            for manque in mine:
                layout.addWidget(self._line(manque, icon, color, last=manque is mine[-1]))
            self._groups.addWidget(paper)
            self._groups.addSpacing(8)

    def _line(self, manque: Manque, icon: str, color: str, *, last: bool) -> StepRow:
        made = StepRow(manque.phrase, verb(manque), mark=icon, mark_color=color)
        made.last = last
        made.clicked.connect(lambda: self.go.emit(manque.lieu))
        return made

    # --- making --------------------------------------------------------------------------------------------------

    def request(self) -> DemandeExport | None:
        """Return what is asked for, None (and a sentence) where that is nothing."""
        form = self.form
        stem = form.nom_fichier.text().strip()
        stem = "".join(c for c in stem if c not in _FORBIDDEN and c.isprintable()).strip(". ")
        if not (form.word.isChecked() or form.pdf.isChecked() or form.index.isChecked()):
            self.banners.say("Cochez au moins un document à créer.")
            return None
        if not stem or self._folder is None:
            self.banners.say("Donnez un nom aux fichiers.")
            form.nom_fichier.setFocus()
            return None
        activite = self.session.dossier.referentiel.par_activite.get(form.portee.currentData() or "")
        numero = activite.numero if activite else None
        return DemandeExport(
            word=self._folder / f"{stem}.docx" if form.word.isChecked() else None,
            pdf=self._folder / f"{stem}.pdf" if form.pdf.isChecked() else None,
            index=self._folder / f"{stem}{_INDEX}.pdf" if form.index.isChecked() else None,
            ccp=numero if activite and not activite.ccs else None,
            ccs=numero if activite and activite.ccs else None,
        )

    def export(self) -> None:
        """Make the files, once everything that was typed is on the disk."""
        if self.busy:
            return
        self.banners.wipe()
        self._result.hide()
        demande = self.request()
        if demande is None:
            return
        known = [path.name for path in demande.cibles if path.exists()]
        if known and not prompts().confirm(
            self, "Remplacer les fichiers qui sont déjà là ?", ", ".join(known), "Remplacer"
        ):
            return
        self._show_busy(busy=True)
        task = Task(run_export, self.session.now.chemin, demande, self)
        self._task = task
        task.progressed.connect(self._progress)
        task.finished.connect(self._done)
        task.refused.connect(lambda phrase: self._over(phrase))
        task.stopped.connect(lambda: self._over("L’export est arrêté : aucun fichier n’a été changé."))
        task.bug.connect(self._bug)
        self.session.when_idle(task.start)

    def stop(self) -> None:
        """Stop the export that is under way."""
        if self._task is not None:
            self.form.etape.show_text("Arrêt…")
            self.form.arreter.setEnabled(False)
            self._task.stop()

    def kill(self) -> None:
        """End the export: the window is closing."""
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
        form.arreter.setEnabled(True)
        form.barre.setValue(0)
        form.etape.show_text("Préparation")
        for part in (form.portee, form.word, form.pdf, form.index, form.nom_fichier, form.changer):
            part.setEnabled(not busy)

    def _over(self, phrase: str = "") -> None:
        self._task = None
        self._show_busy(busy=False)
        if phrase:
            self.banners.say(phrase)

    def _bug(self, error: BaseException) -> None:
        self._over("Les fichiers n’ont pas pu être créés ; votre dossier est intact.")
        self.session.bug.emit(error)

    def _done(self, result: ResultatExport) -> None:
        self._over()
        clear(self._result_layout)
        pages = pluriel(result.pages, "page")
        self._result_layout.addWidget(label(f"C’est prêt : {pages}.", "section", wrap=True))
        for path in result.fichiers:
            made = button(_verb_for(path), "link", icon="external-link", on_click=partial(_show, path))
            made.setToolTip(str(path))
            self._result_layout.addWidget(made)
        folder = result.fichiers[0].parent
        self._result_layout.addLayout(
            row(
                button(
                    "Ouvrir le dossier qui les contient",
                    "quiet",
                    icon="folder",
                    on_click=partial(_show, folder),
                ),
                1,
            )
        )
        self._result.show()

    def _choose_folder(self) -> None:
        chosen = prompts().choose_folder(self, "Où créer les fichiers ?", self._folder or Path.home())
        if chosen is not None:
            self._folder = chosen
            self._name_files()


def _verb_for(path: Path) -> str:
    if path.suffix == ".docx":
        return "Ouvrir le document Word"
    return "Ouvrir l’index des preuves" if path.stem.endswith(_INDEX) else "Ouvrir le PDF"


def _show(path: Path) -> None:
    prompts().show_file(path)
