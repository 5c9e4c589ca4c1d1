"""« Dossier de faisabilité »: for each bloc a text, for each compétence an answer; written, copied, printed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.faisabilite import blocs, experiences
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.guide import AutoEvaluation
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr
from dossier_pro.enonces import enonce
from dossier_pro.gui.faisabilite.bloc import BlocCard
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, prose, row
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.sources import SourceButton

_KINDS = {"pdf": ("PDF (*.pdf)", ".pdf"), "word": (tr("Document Word (*.docx)"), ".docx")}


class FaisabiliteView(Screen):
    """One page, a card for each bloc."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.page = Page(measure=880)
        self.page.body.setSpacing(px(20))
        self.page.body.addWidget(label(tr("Dossier de faisabilité"), "title"))
        self.page.body.addWidget(
            paragraph(
                tr(
                    "Au début d’une VAE, ce dossier dit ce que vous avez déjà fait. Préparez-le ici, "
                    "puis recopiez-le dans le formulaire officiel ou sur France VAE. Rien n’est coché à "
                    "votre place. {regle}",
                    regle=enonce("vae-faisabilite-modele").dit,
                ),
                "muted",
            )
        )
        self.source = SourceButton("vae-faisabilite-modele", "vae-faisabilite-limite", "vae-duree")
        self._tools()
        self.known = paragraph("", "note")
        self.page.body.addWidget(self.known)
        self.nothing = paragraph(
            tr("Choisissez d’abord ce que vous présentez, dans Parcours\u00a0: la fiche suit ce choix."), "muted"
        )
        self.page.body.addWidget(self.nothing)
        self._place = QVBoxLayout()
        self._place.setSpacing(px(20))
        self.page.body.addLayout(self._place)
        self.page.body.addStretch(1)
        self.cards: dict[str, BlocCard] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)

    def _tools(self) -> None:
        self.pdf = button(tr("PDF…"), on_click=partial(self.save, "pdf"))
        self.pdf.setAccessibleName(tr("Enregistrer la fiche en PDF"))
        self.pdf.setToolTip(tr("Enregistrer la fiche en PDF, pour l’imprimer ou la montrer"))
        self.word = button(tr("Word…"), on_click=partial(self.save, "word"))
        self.word.setAccessibleName(tr("Enregistrer la fiche en Word"))
        self.word.setToolTip(tr("Enregistrer la fiche en Word, pour la retoucher"))
        self.copy = button(tr("Tout copier"), icon="copy", on_click=self.copy_all)
        self.copy.setToolTip(tr("Copier tous les textes et toutes les réponses, pour les coller ailleurs"))
        self.back = button(tr("Revenir à Parcours"), "link", on_click=lambda: self.go.emit(Lieu("projet")))
        self.page.body.addLayout(row(self.pdf, self.word, self.copy, 1, spacing=px(8)))
        self.page.body.addLayout(row(self.source, self.back, 1, spacing=px(8)))

    # --- showing -----------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier = self.session.dossier
        shown = {one.activite.id: one for one in blocs(dossier)}
        if list(shown) != list(self.cards):
            self._make_cards(dossier)
        for key, card in self.cards.items():
            card.show(shown[key], dossier)
        self.nothing.setVisible(not shown)
        for made in (self.pdf, self.word, self.copy):
            made.setEnabled(bool(shown))
        lived = experiences(dossier)
        told = (
            tr("Vos expériences\u00a0: {liste}", liste=" · ".join(lived))
            if lived
            else tr("Aucune expérience n’est notée dans Parcours.")
        )
        self.known.setText(prose(told))

    def _make_cards(self, dossier: Dossier) -> None:
        for card in self.cards.values():
            card.binding.flush()
            card.binding.drop()
        clear(self._place)
        self.cards = {one.activite.id: BlocCard(self.session, one, self.said.emit) for one in blocs(dossier)}
        for card in self.cards.values():
            self._place.addWidget(card.frame)

    def show_place(self, lieu: Lieu) -> None:
        """Bring a bloc's text or a compétence's answer into sight, the keyboard on it."""
        said = self.session.dossier.get(AutoEvaluation, lieu.entity_id)
        element = said.element_id if said is not None else lieu.entity_id
        for key, card in self.cards.items():
            if key == element:
                self._focus(card.field)
                return
            if element in card.rows:
                self.page.ensureWidgetVisible(card.rows[element].widget)
                QTimer.singleShot(0, self, card.rows[element].focus)
                return

    def _focus(self, field: QWidget) -> None:
        self.page.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- what is made of it ------------------------------------------------------------------------------------------

    def copy_all(self) -> None:
        """Put the whole sheet on the clipboard, what was typed last included."""
        self.session.flushing.emit()
        self.session.when_idle(self._copy_now)

    def _copy_now(self) -> None:
        from dossier_pro.services.faisabilite import texte_a_copier

        QGuiApplication.clipboard().setText(texte_a_copier(self.session.dossier))
        self.said.emit(tr("Toute la fiche est copiée. Collez-la où vous voulez."))

    def save(self, kind: str) -> None:
        """Ask where, then write the sheet as a PDF or a Word file."""
        words, ending = _KINDS[kind]
        stem = nom_sur(f"Dossier de faisabilité {self.session.dossier.candidat.nom_complet}".strip())
        proposal = self.session.now.chemin.with_name(f"{stem}{ending}")
        chosen = prompts().save_file(self, tr("Enregistrer la fiche"), proposal, words)
        if chosen is None:
            return
        self.session.flushing.emit()

        def job(desk: object) -> Path:
            from dossier_pro.services.faisabilite import ecrire_fiche

            (written,) = ecrire_fiche(self.session.dossier, **{kind: chosen})
            return written

        def done(written: Path) -> None:
            if isValid(self):
                self.said.emit(tr("La fiche est dans «\u00a0{nom}\u00a0».", nom=written.name))

        self.session.when_idle(lambda: self.session.run(job, done))
