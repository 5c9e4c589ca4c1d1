"""The candidate's path: identity, what is presented, sessions, experiences, diplômes, the declaration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import CcpObtenu, Dossier, Experience, GenreObjet
from dossier_pro.domain.parcours import ccs_accessible, document_delivre, duree_experience, elements_du_jury
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.text import enumerer
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.enonces import enonce
from dossier_pro.gui.forms.ui_declaration import Ui_DeclarationForm
from dossier_pro.gui.forms.ui_parcours import Ui_ParcoursForm
from dossier_pro.gui.kit.basics import Page, button, clear
from dossier_pro.gui.kit.binding import Binding, lock
from dossier_pro.gui.kit.fields import bind_date, bind_line, show_check, taken
from dossier_pro.gui.kit.rows_model import TABLEAUX
from dossier_pro.gui.kit.table import RowsSection
from dossier_pro.gui.kit.terms import explain
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_labels
from dossier_pro.gui.kit.wording import declaration
from dossier_pro.gui.parcours.signature import SignatureField
from dossier_pro.gui.parcours.timeline import Frise, phrase
from dossier_pro.gui.parcours.titre import TitrePanel
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.sources import SourceButton
from dossier_pro.gui.shell.specs import ALLER
from dossier_pro.services import writing

_SECTIONS: tuple[tuple[str, str, str, str], ...] = (
    (
        "session",
        tr("Sessions d’examen"),
        tr("La date de la session donne le temps qui reste."),
        tr("Ajouter une session"),
    ),
    (
        "ccp_obtenu",
        tr("CCP déjà obtenus"),
        tr("Ce qu’un jury a déjà accordé n’est plus à montrer ; le dossier le signale."),
        tr("Ajouter un CCP"),
    ),
    (
        "experience",
        tr("Expériences"),
        tr("Vos périodes de travail, salariées ou bénévoles ; celles qui se recouvrent comptent une fois."),
        tr("Ajouter une expérience"),
    ),
    (
        "diplome",
        tr("Titres, diplômes, CQP, attestations de formation"),
        tr("Facultatif : ce que vous souhaitez porter à la connaissance du jury."),
        tr("Ajouter un titre"),
    ),
    (
        "document_illustrant",
        tr("Documents illustrant la pratique professionnelle"),
        tr("Facultatif : les documents joints au dossier, chacun avec sa preuve."),
        tr("Ajouter un document"),
    ),
    ("annexe", tr("Annexes"), enonce("modele-annexes").dit, tr("Ajouter une annexe")),
)
_TOC_FROM = 920
"""The width in pixels from which the table of contents has room."""
_ELEMENTS = {
    "epreuves": tr("les épreuves"),
    "ecf": tr("les résultats des évaluations en cours de formation"),
    "dossier_professionnel": tr("ce dossier professionnel"),
    "entretien_final": tr("l’entretien final"),
}


class ParcoursView(Screen):
    """One long page with its table of contents."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.page = Page(measure=980)
        self.page.body.setSpacing(px(36))
        holder = QWidget()
        self.form = Ui_ParcoursForm()
        self.form.setupUi(holder)
        plain_labels(holder)
        self.page.body.addWidget(holder)
        self.titre = TitrePanel(session)
        self.titre.asked.connect(self.replaced)
        projet = self.form.projet.layout()
        assert isinstance(projet, QVBoxLayout)
        projet.insertWidget(projet.indexOf(self.form.tete_projet) + 1, self.titre)
        self.source = SourceButton(about=tr("(ce que vous présentez)"))
        self.sheet = button(tr("Préparer le dossier de faisabilité…"), on_click=self._prepare)
        self.sheet.setToolTip(tr("Ouvrir la fiche\u00a0: un texte par bloc, une réponse par compétence"))
        projet.insertWidget(projet.indexOf(self.form.devant_jury) + 1, self.source)
        projet.insertWidget(projet.indexOf(self.form.devant_jury), self.sheet)
        self.sections: dict[str, RowsSection] = {}
        for kind, title, purpose, add in _SECTIONS:
            made = RowsSection(session, TABLEAUX[kind], title, purpose, add)
            self.sections[kind] = made
            self.page.body.addWidget(made)
        self.frise = Frise()
        self.frise.chosen.connect(lambda found: self.sections["experience"].begin(found, "fonction"))
        self.sections["experience"].below.addWidget(self.frise)
        closing = QWidget()
        self.end = Ui_DeclarationForm()
        self.end.setupUi(closing)
        plain_labels(closing)
        self.signature = SignatureField(session)
        layout = closing.layout()
        assert layout is not None
        layout.addWidget(self.signature)
        self.page.body.addWidget(closing)
        self.page.body.addStretch(1)
        self._closing = closing
        self.boxes: dict[int, QCheckBox | QRadioButton] = {}
        self._group = QButtonGroup(self)
        self._bindings: list[Binding] = []
        self._bind()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._toc = self._contents()
        layout.addWidget(self._toc)
        edge = QFrame()
        edge.setProperty("role", "rule-v")
        layout.addWidget(edge)
        layout.addWidget(self.page, 1)

    def _contents(self) -> QWidget:
        """Return the table of contents."""
        made = QWidget()
        made.setFixedWidth(px(196))
        layout = QVBoxLayout(made)
        layout.setContentsMargins(px(12), px(20), px(8), px(12))
        layout.setSpacing(2)
        targets: list[tuple[str, QWidget]] = [
            (tr("Identité"), self.form.identite),
            (tr("Ce que vous présentez"), self.form.projet),
        ]
        short = {"diplome": tr("Titres et diplômes"), "document_illustrant": tr("Documents joints")}
        targets += [(short.get(k, title), self.sections[k]) for k, title, _, _ in _SECTIONS]
        targets.append((tr("Déclaration"), self._closing))
        for text, target in targets:
            layout.addWidget(button(text, "quiet", on_click=partial(self._go_to, target)))
        layout.addStretch(1)
        return made

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._toc.setVisible(self.width() >= px(_TOC_FROM))

    def _bind(self) -> None:
        form, end, session = self.form, self.end, self.session
        for champ, field, what in (
            ("prenom", form.prenom, tr_noop("le prénom")),
            ("nom_naissance", form.nom_naissance, tr_noop("le nom de naissance")),
            ("nom_usage", form.nom_usage, tr_noop("le nom d’usage")),
            ("adresse", form.adresse, tr_noop("l’adresse")),
        ):
            self._bindings.append(bind_line(session, field, "candidat", champ, what))
        for champ, field, what in (
            ("nom", end.nom, tr_noop("la déclaration")),
            ("lieu", end.lieu, tr_noop("la déclaration")),
        ):
            self._bindings.append(bind_line(session, field, "declaration", champ, what))
        end.jour.day_needed = True
        self._bindings.append(bind_date(session, end.jour, "declaration", "jour", tr_noop("la date de la déclaration")))
        for choice, value in ((form.formation, "formation"), (form.vae, "vae")):
            taken(choice, partial(self._set, tr_noop("Choisir la modalité"), modalite=value))
        objets: tuple[tuple[QRadioButton, GenreObjet], ...]
        objets = ((form.objet_titre, "titre"), (form.objet_ccp, "ccp"), (form.objet_ccs, "ccs"))
        for choice, objet in objets:
            taken(choice, partial(self._set_objet, objet))
        form.depot_vae.toggled.connect(lambda on: self._set(tr_noop("Choisir France VAE"), depot_vae=on))
        for choice, word in ((form.vae, "VAE"), (form.objet_ccp, "CCP"), (form.objet_ccs, "CCS")):
            explain(choice, word)
        lock(session, form.groupe_modalite, form.groupe_objet, form.numeros, form.depot_vae)

    def _set(self, history: str, **champs: Any) -> None:
        self.session.edit(history, lambda draft: writing.modifier(draft, "projet", "unique", **champs))

    def _set_objet(self, objet: GenreObjet) -> None:
        """Change what is presented; the first number is taken so that the choice is complete at once."""
        numeros: tuple[int, ...] = ()
        if objet != "titre":
            dossier = self.session.dossier
            offered = [a.numero for a in dossier.referentiel.activites if a.ccs == (objet == "ccs")]
            numeros = tuple(offered[:1])
        self._set(tr_noop("Choisir ce qui est présenté"), objet=objet, numeros=numeros)

    def _numbers_changed(self) -> None:
        numeros = tuple(sorted(n for n, box in self.boxes.items() if box.isChecked()))
        self._set(tr_noop("Choisir ce qui est présenté"), numeros=numeros)

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        for binding in self._bindings:
            binding.refresh(now.dossier)
        self._show_projet(now.dossier)
        self.titre.refresh()
        for section in self.sections.values():
            section.refresh()
        self._show_experience(now.dossier)
        self._closing.setVisible(now.dossier.referentiel.ministere)
        nom = now.dossier.declaration.nom or now.dossier.candidat.nom_complet
        self.end.texte.setText(f"«\u00a0{declaration(nom)}\u00a0»")
        self.end.nom.setPlaceholderText(now.dossier.candidat.nom_complet)
        self.signature.refresh()

    def _show_projet(self, dossier: Dossier) -> None:
        form, projet = self.form, dossier.projet
        _check(form.formation, projet.modalite == "formation")
        _check(form.vae, projet.modalite == "vae")
        _check(form.objet_titre, projet.objet == "titre")
        _check(form.objet_ccp, projet.objet == "ccp")
        _check(form.objet_ccs, projet.objet == "ccs")
        form.objet_ccs.setEnabled(any(a.ccs for a in dossier.referentiel.activites))
        show_check(form.depot_vae, projet.depot_vae)
        vae = projet.modalite == "vae" or projet.depot_vae
        form.depot_vae.setVisible(vae)
        form.note_depot.setVisible(vae)
        self.sheet.setVisible(vae)
        deposit = depot(dossier)
        form.note_depot.setText(insecables(" ".join(enonce(cle).dit for cle in deposit)))
        self._show_numbers(dossier)
        today = datetime.now().astimezone().date()
        form.devant_jury.setText(insecables(" ".join(filter(None, (before_jury(dossier), after_jury(dossier, today))))))
        form.devant_jury.setVisible(bool(form.devant_jury.text()))
        self.source.cles = (*deposit, *devant_le_jury(dossier))
        self.source.setVisible(bool(self.source.cles))

    def _prepare(self) -> None:
        self.actions_table[ALLER["faisabilite"]].trigger()

    def _offer(self, activites: Sequence[Activite], *, one_only: bool) -> None:
        clear(self.form.liste_numeros)
        self.boxes = {}
        for activite in activites:
            text = f"{activite.sigle}  {activite.intitule}"
            box: QCheckBox | QRadioButton = QRadioButton(text) if one_only else QCheckBox(text)
            if isinstance(box, QRadioButton):
                taken(box, self._numbers_changed)
            else:
                box.toggled.connect(lambda _: self._numbers_changed())
            self.boxes[activite.numero] = box
            self.form.liste_numeros.addWidget(box)

    def _show_numbers(self, dossier: Dossier) -> None:
        projet = dossier.projet
        offered = [
            a for a in dossier.referentiel.activites if projet.objet != "titre" and a.ccs == (projet.objet == "ccs")
        ]
        kinds = {QRadioButton if projet.objet == "ccs" else QCheckBox}
        if list(self.boxes) != [a.numero for a in offered] or {type(b) for b in self.boxes.values()} - kinds:
            self._offer(offered, one_only=projet.objet == "ccs")
        for numero, box in self.boxes.items():
            show_check(box, numero in projet.numeros)
        self.form.numeros.setVisible(bool(self.boxes))

    def _show_experience(self, dossier: Dossier) -> None:
        section = self.sections["experience"]
        rows = tuple(dossier.all(Experience).values())
        today = datetime.now().astimezone().date()
        self.frise.show_experiences(rows, today)
        section.note.setText(phrase(duree_experience(rows, today)))
        section.note.setVisible(bool(section.note.text()))

    # --- places --------------------------------------------------------------------------------------------------

    def show_place(self, lieu: Lieu) -> None:
        """Bring a field or a row into sight."""
        target: Callable[[], None]
        if lieu.kind in self.sections:
            section = self.sections[lieu.kind]
            self._scroll_to(section)
            target = (lambda: section.begin(lieu.entity_id, lieu.champ)) if lieu.entity_id else section.add_row
            if lieu.kind == "experience" and not lieu.entity_id:
                target = section.add.setFocus
            QTimer.singleShot(0, self, target)
            return
        field = self._field(lieu)
        if field is not None:
            self._scroll_to(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_change(self, lieu: Lieu) -> None:
        section = self.sections.get(lieu.kind)
        if section is None:
            self.show_place(lieu)
        else:
            self._scroll_to(section)
            section.show_row(lieu.entity_id, lieu.champ)

    def _field(self, lieu: Lieu) -> QWidget | None:
        form, end = self.form, self.end
        places: dict[tuple[str, str], QWidget] = {
            ("candidat", "prenom"): form.prenom,
            ("candidat", "nom_naissance"): form.nom_naissance,
            ("candidat", "nom_usage"): form.nom_usage,
            ("candidat", "adresse"): form.adresse,
            ("projet", "modalite"): form.formation,
            ("projet", "objet"): form.objet_titre,
            ("projet", "depot_vae"): form.depot_vae,
            ("declaration", "nom"): end.nom,
            ("declaration", "lieu"): end.lieu,
            ("declaration", "jour"): end.jour,
        }
        first = {"candidat": form.prenom, "projet": form.objet_titre, "declaration": end.lieu}
        return places.get((lieu.kind, lieu.champ), first.get(lieu.kind))

    def _go_to(self, target: QWidget) -> None:
        """Show a part, with the keyboard at its beginning: who does not see it move would not know that it did."""
        self._scroll_to(target)
        inside = [one for one in target.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        first = next((one for one in inside if one.isVisibleTo(target) and one.isEnabled()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scroll_to(self, target: QWidget) -> None:
        QTimer.singleShot(0, self, lambda: self._scroll_now(target))

    def _scroll_now(self, target: QWidget) -> None:
        top = target.mapTo(self.page.holder, target.rect().topLeft()).y()
        self.page.verticalScrollBar().setValue(max(0, top - 24))


def depot(dossier: Dossier) -> tuple[str, ...]:
    """Return the énoncés on where the demand goes: on paper, unless France VAE was chosen; none for a formation."""
    if dossier.projet.depot_vae:
        return ("vae-depot-en-ligne", "vae-depot-limites")
    if dossier.projet.modalite != "vae":
        return ()
    return ("vae-depot-papier", "vae-duree") if dossier.referentiel.ministere else ("vae-duree",)


def devant_le_jury(dossier: Dossier) -> tuple[str, ...]:
    """Return the énoncés that ``before_jury`` and ``after_jury`` follow from."""
    objet = dossier.projet.objet
    if not dossier.referentiel.ministere or dossier.projet.modalite is None:
        return ()
    further = {"ccp": ("jury-ccp", "titre-valable"), "ccs": ("ccs-acces",), "titre": ()}[objet]
    return ("jury-elements", *further, "jury-resultat")


def before_jury(dossier: Dossier) -> str:
    """Return what the jury will have before it decides, in one sentence; "" while the modalité is not chosen."""
    projet = dossier.projet
    if projet.modalite is None:
        return ""
    missing = [
        a
        for a in dossier.referentiel.activites
        if not a.ccs and not dossier.est_visee(a) and not dossier.est_obtenue(a)
    ]
    last = projet.objet == "ccp" and not missing and bool(dossier.all(CcpObtenu))
    names = [_ELEMENTS[e] for e in elements_du_jury(projet.modalite, projet.objet, dernier_ccp=last)]
    return tr("Le jury aura devant lui : {liste}.", liste=enumerer(names))


_DELIVRE = {
    "parchemin": tr("le parchemin"),
    "livret_de_certification": tr("le livret de certification, qui garde ce que vous avez obtenu"),
}


def after_jury(dossier: Dossier, today: date) -> str:
    """Return what a success gives, and for a CCS whether the official sheets open it; "" where nothing is chosen."""
    projet, ref = dossier.projet, dossier.referentiel
    if not ref.ministere or not any(map(dossier.est_visee, ref.activites)):
        return ""
    if projet.objet == "ccs":
        return tr(
            "Si le jury vous l’accorde, vous recevez {document} de ce CCS. {acces}",
            document=_DELIVRE["parchemin"],
            acces=_acces_ccs(dossier, today),
        )
    ccp = [a for a in ref.activites if not a.ccs]
    held = sum(dossier.est_visee(a) or dossier.est_obtenue(a) for a in ccp)
    given = document_delivre(projet.objet, len(ccp), held)
    return tr("Si le jury vous accorde tout ce que vous présentez, vous recevez {document}.", document=_DELIVRE[given])


def _acces_ccs(dossier: Dossier, today: date) -> str:
    ccp = [a for a in dossier.referentiel.activites if not a.ccs]
    days = duree_experience(tuple(dossier.all(Experience).values()), today).jours
    formation = dossier.projet.modalite == "formation"
    held = all(map(dossier.est_obtenue, ccp))
    if ccs_accessible(titre_obtenu=held, formation=formation, experience_jours=days):
        return tr("Il vous est ouvert, d’après ce que vous avez noté.")
    lacks = [] if held else [tr("le titre (notez ses CCP parmi les CCP déjà obtenus)")]
    if not formation and days < 365:
        lacks.append(tr("une formation, ou un an d’expérience dans le métier"))
    return tr("Il demande d’avoir déjà {liste}.", liste=enumerer(lacks))


def _check(choice: QRadioButton, on: bool) -> None:
    """Show a choice, « none of them » included, which an exclusive group would not allow."""
    choice.setAutoExclusive(False)
    show_check(choice, on)
    choice.setAutoExclusive(True)
