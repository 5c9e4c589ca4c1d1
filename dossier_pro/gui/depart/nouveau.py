"""Three questions (which titre, which route, which CCP) and the dossier exists."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton, QSizePolicy, QWidget

from dossier_pro.domain.dossier import GenreObjet, Modalite
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.gui.forms.ui_nouveau import Ui_NouveauForm
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import Page, clear, sheet
from dossier_pro.gui.kit.names import default_folder, name_of, short_path
from dossier_pro.gui.kit.theme import theme
from dossier_pro.gui.kit.tips import plain_labels
from dossier_pro.gui.session.drafts import Drafts, Keeper
from dossier_pro.gui.shell.prompts import free_place, prompts


@dataclass(frozen=True, slots=True)
class NouveauRequest:
    """What was answered: everything to make a dossier with, and where."""

    chemin: Path
    cle: str
    nom: str
    prenom: str
    modalite: Modalite
    objet: GenreObjet
    numeros: tuple[int, ...]


class NouveauView(Page):
    """The form. ``created`` carries a ``NouveauRequest``; ``back`` leaves it."""

    created = Signal(object)
    back = Signal()
    missing = Signal()
    """The titre is not in the list: its référentiel is to be imported."""

    def __init__(self, drafts: Drafts) -> None:
        super().__init__(measure=760)
        self.banners = Banners()
        paper, layout = sheet()
        self._holder = QWidget()
        self.form = Ui_NouveauForm()
        self.form.setupUi(self._holder)
        plain_labels(self._holder)
        layout.addWidget(self._holder)
        self.body.addWidget(paper)
        self.body.addWidget(self.banners)  # below: a message moves nothing that is under the pointer
        self.body.addStretch(1)
        self.submit = self.form.creer
        """The button that Enter presses from a line."""
        self.questions = {
            one: one.text()
            for one in (
                self.form.nom_titre,
                self.form.nom_modalite,
                self.form.nom_objet,
                self.form.nom_prenom,
                self.form.nom_nom,
            )
        }
        self._asking = False
        self._refs: tuple[Referentiel, ...] = ()
        self._place: Path | None = None
        self._wire()
        self._keepers = (
            Keeper(drafts, self.form.prenom, "nouveau/prenom"),
            Keeper(drafts, self.form.nom, "nouveau/nom"),
        )

    def made(self) -> None:
        """The dossier exists: the next form is a blank one."""
        for keeper in self._keepers:
            keeper.done()

    def _wire(self) -> None:
        form = self.form
        self._boxes: dict[int, QCheckBox | QRadioButton] = {}
        form.titre.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        form.titre.currentIndexChanged.connect(self._show_numbers)
        for choice in (form.objet_titre, form.objet_ccp, form.objet_ccs):
            choice.toggled.connect(self._show_numbers)
        form.prenom.textChanged.connect(self._show_place)
        form.nom.textChanged.connect(self._show_place)
        form.changer.clicked.connect(self._choose_place)
        form.titre_absent.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        form.titre_absent.clicked.connect(self.missing)
        form.retour.clicked.connect(self.back)
        form.creer.clicked.connect(self._create)
        form.objet_titre.setChecked(True)
        for choice in (form.formation, form.vae):
            choice.toggled.connect(self._answered)

    def start(self, refs: Sequence[Referentiel]) -> None:
        """Show a blank form over the titres that are known."""
        form = self.form
        self._place = None
        self.banners.wipe()
        self._list(refs)
        form.prenom.clear()
        form.nom.clear()
        for keeper in self._keepers:
            keeper.restore()
        for choice in (form.formation, form.vae):
            choice.setAutoExclusive(False)
            choice.setChecked(False)
            choice.setAutoExclusive(True)
        form.objet_titre.setChecked(True)
        self._asking = False
        self._say_lacking({})
        self._show_numbers()
        self._show_place()
        form.titre.setFocus()

    def choose(self, refs: Sequence[Referentiel], cle: str) -> None:
        """List the titres that are known now and choose one; what was answered otherwise stays."""
        previous = self.form.titre.currentData()
        self._list(refs)
        self.form.titre.setCurrentIndex(max(0, self.form.titre.findData(cle or previous)))
        self._show_numbers()
        self.form.titre.setFocus()

    def _list(self, refs: Sequence[Referentiel]) -> None:
        self._refs = tuple(refs)
        with QSignalBlocker(self.form.titre):
            self.form.titre.clear()
            for ref in self._refs:
                self.form.titre.addItem(name_of(ref), ref.cle)

    def _ref(self) -> Referentiel | None:
        index = self.form.titre.currentIndex()
        return self._refs[index] if 0 <= index < len(self._refs) else None

    def _objet(self) -> GenreObjet:
        if self.form.objet_ccp.isChecked():
            return "ccp"
        return "ccs" if self.form.objet_ccs.isChecked() else "titre"

    def _show_numbers(self) -> None:
        """List the CCP or CCS to choose among."""
        ref, objet = self._ref(), self._objet()
        clear(self.form.liste_numeros)
        self._boxes = {}
        activites = [a for a in ref.activites if a.ccs == (objet == "ccs")] if ref and objet != "titre" else []
        for activite in activites:
            text = f"{activite.sigle}  {activite.intitule}"
            box: QCheckBox | QRadioButton = QRadioButton(text) if objet == "ccs" else QCheckBox(text)
            self._boxes[activite.numero] = box
            box.toggled.connect(self._answered)
            self.form.liste_numeros.addWidget(box)
        self.form.numeros.setVisible(bool(activites))
        self.form.objet_ccs.setEnabled(bool(ref and any(a.ccs for a in ref.activites)))
        if objet == "ccs" and not activites:
            self.form.objet_titre.setChecked(True)
        self._answered()

    def place(self) -> Path:
        """Return where the file will be: the place that was chosen, else one named after the candidate."""
        if self._place is not None:
            return self._place
        name = f"{self.form.prenom.text().strip()} {self.form.nom.text().strip()}".strip()
        return free_place(default_folder(), name or "Mon dossier")

    def _show_place(self) -> None:
        self.form.emplacement.show_text(short_path(self.place()))
        self._answered()

    def _choose_place(self) -> None:
        chosen = prompts().save_dossier(self, "Où ranger le dossier ?", self.place(), new=True)
        if chosen is not None:
            self._place = chosen
            self._show_place()

    def _numeros(self) -> tuple[int, ...]:
        return tuple(number for number, box in self._boxes.items() if box.isChecked())

    def _lacking(self) -> dict[QLabel, tuple[str, QWidget]]:
        """Return what is not answered yet: at which question, what to do, and where."""
        form, objet = self.form, self._objet()
        found: dict[QLabel, tuple[str, QWidget]] = {}
        if self._ref() is None:
            found[form.nom_titre] = ("Choisissez votre titre.", form.titre)
        if not (form.formation.isChecked() or form.vae.isChecked()):
            found[form.nom_modalite] = ("Choisissez un chemin.", form.formation)
        if objet != "titre" and not self._numeros():
            found[form.nom_objet] = (f"Cochez au moins un {objet.upper()}.", next(iter(self._boxes.values())))
        if not form.prenom.text().strip():
            found[form.nom_prenom] = ("Écrivez votre prénom.", form.prenom)
        if not form.nom.text().strip():
            found[form.nom_nom] = ("Écrivez votre nom.", form.nom)
        return found

    def _say_lacking(self, lacking: dict[QLabel, tuple[str, QWidget]]) -> None:
        """Say beside each question what is lacking: in its own line, so that nothing moves."""
        color = theme().color("a_revoir").name()
        for question, text in self.questions.items():
            phrase = lacking[question][0] if question in lacking else ""
            more = f" <span style='color:{color}'>{phrase}</span>" if phrase else ""
            question.setTextFormat(Qt.TextFormat.RichText)
            question.setText(f"{html.escape(text)}{more}")
            question.setAccessibleName(f"{text} {phrase}".strip())

    def _answered(self) -> None:
        """Something was answered: what is lacking no more is not asked any more."""
        if self._asking:
            self._say_lacking(self._lacking())

    def _create(self) -> None:
        ref, lacking = self._ref(), self._lacking()
        self.banners.wipe()
        self._asking = True
        self._say_lacking(lacking)
        if ref is None or lacking:
            _, field = next(iter(lacking.values()))
            field.setFocus()
            self.ensureWidgetVisible(field)
            return
        modalite: Modalite = "formation" if self.form.formation.isChecked() else "vae"
        nom, prenom = self.form.nom.text(), self.form.prenom.text()
        self.created.emit(NouveauRequest(self.place(), ref.cle, nom, prenom, modalite, self._objet(), self._numeros()))
