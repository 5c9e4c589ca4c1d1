"""One bloc of the sheet: its text, what the dossier holds of it, and an answer for each compétence."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QRadioButton, QVBoxLayout

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.faisabilite import REPONSES, Bloc, LigneCompetence, en_texte, vierge
from dossier_pro.domain.guide import Reponse
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import button, column, label, row, rule, sheet
from dossier_pro.gui.kit.binding import Binding, lock
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.fields import bind_text, show_check, taken
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import faisabilite


class BlocCard:
    """A card of the page."""

    def __init__(self, session: Session, bloc: Bloc, said: Callable[[str], None]) -> None:
        self._session, self._said, self.bloc = session, said, bloc
        self.frame, inside = sheet()
        inside.setContentsMargins(px(24), px(18), px(24), px(18))
        inside.setSpacing(px(12))
        self.waiting = label("", "note")
        titre = f"{bloc.activite.sigle} – {bloc.activite.intitule}"
        inside.addWidget(label(titre, "lead", wrap=True))
        inside.addWidget(self.waiting)
        self._text(inside, titre)
        self.facts = label("", "note", wrap=True)
        inside.addWidget(self.facts)
        self._buttons(inside)
        self.rows = {one.competence.id: CompetenceRow(session, one) for one in bloc.competences}
        for made in self.rows.values():
            inside.addWidget(rule())
            inside.addWidget(made.widget)

    def _text(self, inside: QVBoxLayout, titre: str) -> None:
        head = label(tr("Ce que vous avez fait qui correspond à ce bloc"), "field")
        self.field = AnswerEdit(
            tr("Texte du bloc {titre}", titre=titre), tr("Où, quand, avec qui, et ce que vous avez fait, vous"), lines=3
        )
        head.setBuddy(self.field)
        self.binding: Binding = bind_text(
            self._session, self.field, "auto_evaluation", "texte", tr_noop("Écrire la fiche de faisabilité")
        )
        inside.addWidget(head)
        inside.addWidget(self.field)

    def _buttons(self, inside: QVBoxLayout) -> None:
        sigle = self.bloc.activite.sigle
        self.add = button(tr("Ajouter ce que dit mon dossier"), on_click=self._add_facts)
        self.add.setToolTip(tr("Mettre à la fin du texte vos expériences et vos exemples, que vous corrigez ensuite"))
        self.copy = button(tr("Copier ce bloc"), icon="copy", on_click=self._copy)
        self.copy.setToolTip(tr("Copier le texte et les réponses, pour les coller dans le formulaire"))
        for made in (self.add, self.copy):
            made.setAccessibleName(f"{made.accessibleName()}, {sigle}")
        lock(self._session, self.add)
        inside.addLayout(row(self.add, self.copy, 1, spacing=px(8)))

    def _add_facts(self) -> None:
        activite_id = self.bloc.activite.id
        self._session.edit(
            tr_noop("Ajouter à la fiche de faisabilité"),
            lambda draft: faisabilite.ajouter_les_faits(draft, activite_id),
            failed=self._said,
        )

    def _copy(self) -> None:
        self._session.flushing.emit()
        self._session.when_idle(self._copy_now)

    def _copy_now(self) -> None:
        QGuiApplication.clipboard().setText(en_texte(self.bloc))
        self._said(
            tr(
                "{sigle}\u00a0: texte et réponses copiés. Collez-les dans le formulaire.",
                sigle=self.bloc.activite.sigle,
            )
        )

    def show(self, bloc: Bloc, dossier: Dossier) -> None:
        """Show what is said of it now."""
        self.bloc = bloc
        self.binding.aim_at(vierge(bloc.activite.id), dossier)
        self.waiting.setText(
            tr("{points} à remplir", points=pluriel(bloc.reste, "point")) if bloc.reste else tr("Tout est rempli")
        )
        self.facts.setText("\n".join((tr("Dans votre dossier\u00a0:"), *bloc.faits)))
        self.facts.setVisible(bool(bloc.faits))
        for ligne in bloc.competences:
            self.rows[ligne.competence.id].show(ligne)


class CompetenceRow:
    """A compétence and its three answers; none is chosen before the candidate does."""

    def __init__(self, session: Session, ligne: LigneCompetence) -> None:
        self._session, self._id = session, ligne.competence.id
        name = f"CP{NBSP}{ligne.competence.numero}. {ligne.competence.intitule}"
        self.facts = label("", "note", wrap=True)
        self.choices: dict[Reponse, QRadioButton] = {}
        self.widget = QFrame()
        self.widget.setAccessibleName(name)
        for reponse, words in ((key, tr(said)) for key, said in REPONSES.items()):
            made = QRadioButton(words.capitalize(), self.widget)
            made.setAccessibleName(f"{words.capitalize()}, {name}")
            made.setToolTip(tr("Dire si vous savez faire cela"))
            taken(made, partial(self._answer, reponse))
            self.choices[reponse] = made
        self.clear = button(tr("Effacer", "une réponse"), "quiet", on_click=lambda: self._answer(""))
        self.clear.setAccessibleName(tr("Effacer la réponse, {competence}", competence=name))
        self.clear.setToolTip(tr("Reprendre la réponse\u00a0: elle redevient à donner"))
        lock(session, self.clear, *self.choices.values())
        answers = row(*self.choices.values(), self.clear, 1, spacing=px(20))
        layout = column(label(name, wrap=True), self.facts, answers, spacing=px(6))
        layout.setContentsMargins(0, 0, 0, 0)
        self.widget.setLayout(layout)

    def _answer(self, reponse: Reponse) -> None:
        self._session.edit(
            tr_noop("Répondre dans la fiche de faisabilité"),
            lambda draft: faisabilite.repondre(draft, self._id, reponse),
        )

    def show(self, ligne: LigneCompetence) -> None:
        """Show the answer, « none » included, which an exclusive group would not allow."""
        for reponse, made in self.choices.items():
            made.setAutoExclusive(False)
            show_check(made, ligne.reponse == reponse)
            made.setAutoExclusive(True)
        self.clear.setVisible(bool(ligne.reponse))
        self.facts.setText(" · ".join(ligne.faits))
        self.facts.setVisible(bool(ligne.faits))

    def focus(self) -> None:
        """Put the keyboard on the answer, or on the first of them."""
        chosen = next((made for made in self.choices.values() if made.isChecked()), None)
        (chosen or next(iter(self.choices.values()))).setFocus(Qt.FocusReason.OtherFocusReason)
