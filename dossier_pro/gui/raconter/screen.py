"""« Raconter un exemple »: one short question at a time, the draft of the sheet beside."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.guide import ReponseRecit
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row, sheet
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.kit.story_edit import StoryEdit, bind_story
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.raconter.draft_panel import WIDTH, DraftPanel
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.beside import Beside
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services import recit, writing
from dossier_pro.services.recit import QuestionPosee, Suggestion

END = "fin"
"""In the place of a question: all of them were seen."""
_IDEAS = tr("Critères que ce récit semble montrer\u00a0:")
_YOURS = tr("Ce n’est qu’une proposition. Dans la fiche, Ctrl+L les lie si vous êtes d’accord.")
_FOLLOW_MS = 250
"""How far the draft lags behind the typing: laying it out at each keystroke would be felt."""
_HERE, _WHICH = "recit/{}", "recit"
"""Under which drafts keep where one is in the story of an exemple, and of which exemple."""


class RaconterView(Beside):
    """The question at the left, the draft at the right; where it is narrow one of them."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._exemple_id = self._here = ""
        self._asked: tuple[QuestionPosee, ...] = ()
        self.which = Choice()
        self.which.setAccessibleName(tr("Exemple que vous racontez"))
        self.which.activated.connect(lambda _: self.show_exemple(str(self.which.currentData())))
        self.progress: QLabel = label("", "note")
        self.question: QLabel = paragraph("", "lead")
        self.otherwise: QLabel = paragraph("", "muted")
        self.field: StoryEdit = StoryEdit()
        self._binding = bind_story(session, self.field, "reponse_recit", "texte", tr_noop("Répondre à une question"))
        self.field.textChanged.connect(self._typed)
        self._follow = QTimer(self, singleShot=True, interval=_FOLLOW_MS)
        self._follow.timeout.connect(self._follow_words)
        self.field.entered.connect(self.go_on)
        self.draft = DraftPanel(self.pour, lambda: self.show_panel(False))
        lock(session, self.draft.pour)
        self.put_beside(self._questions(), self.draft, WIDTH + 60, "raconter")
        self._pages = RoomPages()
        self._pages.addWidget(self._nothing())
        self._pages.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)

    # --- building ------------------------------------------------------------------------------------------------

    def _nothing(self) -> QWidget:
        self.nothing_yet = Empty(
            "speech-bubble",
            tr("Racontez votre premier exemple"),
            tr("Des questions courtes, une par une. Vos réponses font un brouillon, que vous corrigez ensuite."),
            tr("Commencer", "un récit"),
            self._begin_first,
        )
        if self.nothing_yet.button is not None:
            lock(self.session, self.nothing_yet.button)
        return self.nothing_yet

    def _questions(self) -> QWidget:
        self.page = page = Footed(measure=640, margin=24)
        back = button(tr("Revenir à la fiche"), "link", icon="arrow-left", on_click=self._to_sheet)
        page.body.setSpacing(px(12))
        page.body.addWidget(label(tr("Raconter un exemple"), "title"))
        which = row(self.which, back, spacing=px(12))
        which.setStretch(0, 1)
        page.body.addLayout(which)
        self._card, self._last = self._question_card(), self._end_card()
        page.body.addWidget(self._card)
        page.body.addWidget(self._last)
        self.see = button(tr("Voir le brouillon"), on_click=lambda: self.show_panel(True))
        self.see.hide()
        page.body.addLayout(row(self.see, 1))
        page.body.addWidget(
            paragraph(
                tr("Vos mots sont gardés dès que vous les écrivez. Arrêtez et revenez quand vous voulez."), "note"
            )
        )
        self._foot()
        page.follow(self.field)
        return page

    def _question_card(self) -> QFrame:
        frame, inside = sheet()
        inside.setContentsMargins(px(24), px(16), px(24), px(16))
        inside.setSpacing(px(10))
        for part in (self.progress, self.question, self.otherwise, self.field):
            inside.addWidget(part)
        return frame

    def _foot(self) -> None:
        """Make the bar: what one does with a question, and what is left to do after the last."""
        self.next = button(tr("Suivant"), "primary", on_click=self.go_on)
        self.next.setToolTip(tr("Garder la réponse et passer à la question d’après (Ctrl+Entrée)"))
        self.skip = button(tr("Passer"), on_click=self.go_on)
        self.skip.setToolTip(tr("Passer à la question d’après, sans répondre"))
        self.dunno = button(tr("Je ne sais pas"), on_click=self._help)
        self.dunno.setToolTip(tr("Voir la question dite autrement\u00a0; une deuxième fois, passer à la suivante"))
        self.before = button(tr("Question d’avant"), "quiet", on_click=self.go_back)
        self.end = button(tr("Ajouter à la fiche"), "primary", on_click=self.pour)
        lock(self.session, self.end)
        self.page.set_foot(self.next, self.skip, self.dunno, self.end, 1, self.before)

    def _end_card(self) -> QFrame:
        frame, inside = sheet()
        inside.setContentsMargins(px(24), px(20), px(24), px(20))
        inside.setSpacing(px(12))
        inside.addWidget(label(tr("C’était la dernière question"), "lead", wrap=True))
        inside.addWidget(
            paragraph(
                tr(
                    "Lisez le brouillon. Il n’est fait que de vos mots. Mettez-le dans la fiche, "
                    "puis corrigez-le. Rien de ce qui est déjà écrit n’est remplacé."
                )
            )
        )
        self.ideas: QLabel = paragraph("", "muted")
        self.ideas.hide()
        inside.addWidget(self.ideas)
        return frame

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier = self.session.dossier
        if dossier.get(Exemple, self._exemple_id) is None:
            kept = dossier.get(Exemple, self.session.drafts.text(_WHICH)) or recit.a_commencer(dossier)
            self._take(kept.id if kept is not None else "")
        exemple = dossier.get(Exemple, self._exemple_id)
        self._pages.setCurrentIndex(0 if exemple is None else 1)
        if exemple is not None:
            self._fill_choice(dossier)
            self._show(exemple)

    def show_exemple(self, exemple_id: str, question: str = "") -> None:
        """Go on with the story of an exemple, at a question where one is named."""
        self._binding.end_burst()
        self._take(exemple_id)
        self._here = question or self._here
        self.refresh()
        self._take_keyboard()

    def _take(self, exemple_id: str) -> None:
        self._exemple_id = exemple_id
        self._here = self.session.drafts.text(_HERE.format(exemple_id)) if exemple_id else ""
        self.otherwise.hide()

    def _fill_choice(self, dossier: Dossier) -> None:
        mine = [e for a in dossier.referentiel.activites for e in dossier.exemples_de(a.id)]
        rows = [(e.id, self._named(dossier, e)) for e in mine]
        if rows != [(self.which.itemData(n), self.which.itemText(n)) for n in range(self.which.count())]:
            self.which.clear()
            for exemple_id, words in rows:
                self.which.addItem(words, exemple_id)
        self.which.setCurrentIndex(self.which.findData(self._exemple_id))

    @staticmethod
    def _named(dossier: Dossier, exemple: Exemple) -> str:
        return f"{nom_exemple(dossier, exemple)}\u00a0: {exemple.intitule.strip() or tr('sans intitulé')}"

    def _show(self, exemple: Exemple) -> None:
        dits = self._said()
        self._asked = recit.posees(exemple, dits)
        at = len(self._asked) if self._here == END else recit.place(self._asked, dits, self._here)
        if at < len(self._asked):
            self._show_question(self._asked[at], at)
        else:
            self._here = END
            self.before.setEnabled(True)
            self._ask_ideas(exemple)
        self._card.setVisible(self._here != END)
        self._last.setVisible(self._here == END)
        for part in (self.next, self.skip, self.dunno):
            part.setVisible(self._here != END)
        self.end.setVisible(self._here == END)
        self._show_draft(exemple)

    def _ask_ideas(self, exemple: Exemple) -> None:
        """Ask which critères the draft seems to show; it is only told, and tied in the sheet."""
        made = recit.brouillon(exemple, self._said())
        self.session.ask(lambda desk: recit.criteres(desk.dossier, exemple, made), self._show_ideas)

    def _show_ideas(self, found: tuple[Suggestion, ...]) -> None:
        lines = [
            tr(
                "–\u00a0{lieu}\u00a0: {critere} (vos mots\u00a0: {mots})",
                lieu=s.cible.lieu,
                critere=s.cible.texte,
                mots=", ".join(s.mots),
            )
            for s in found
        ]
        self.ideas.setText(prose("\n".join([_IDEAS, *lines, _YOURS])))
        self.ideas.setVisible(bool(found))

    def _show_question(self, asked: QuestionPosee, at: int) -> None:
        left = len(self._asked) - at - 1
        self.progress.setText(
            tr("Question {numero}. Il en reste {reste}.", numero=at + 1, reste=left)
            if left
            else tr("Question {numero}. C’est la dernière.", numero=at + 1)
        )
        self._here = asked.id
        self.question.setText(prose(asked.texte))
        self.field.setAccessibleName(asked.texte)
        self.field.setPlaceholderText(tr("Par exemple\u00a0: {exemple}", exemple=asked.question.exemple))
        self.field.one_line = asked.une_ligne
        self.otherwise.setText(prose(asked.question.autrement))
        self._binding.aim_at(recit.reponse(self.session.dossier, self._exemple_id, asked.id), self.session.dossier)
        self.before.setEnabled(at > 0)
        self._allow()

    def _said(self) -> dict[str, str]:
        """Return the answers, what is typed and what is on its way to the disk included."""
        dits = recit.reponses(self.session.held.shown(self.session.dossier), self._exemple_id)
        if self._asked and self._here not in ("", END) and self._binding.dirty:
            dits[self._here] = self.field.text()
        return dits

    def _typed(self) -> None:
        """Words were typed: the draft follows them, a little behind."""
        self._keep_place()
        self._allow()
        self._follow.start()

    def _follow_words(self) -> None:
        exemple = self.session.dossier.get(Exemple, self._exemple_id) if self.session.is_open else None
        if exemple is not None:
            self._show_draft(exemple)

    def _keep_place(self) -> None:
        """Note where one is: who comes back goes on there, also after a crash."""
        self.session.drafts.keep(_HERE.format(self._exemple_id), self._here)
        self.session.drafts.keep(_WHICH, self._exemple_id)

    def _allow(self) -> None:
        written = bool(self.field.text().strip())
        self.next.setEnabled(written)
        self.skip.setEnabled(not written)

    def _show_draft(self, exemple: Exemple) -> None:
        now = self.session.now
        made = recit.brouillon(exemple, self._said())
        self.draft.show_draft(
            made, exemple, ministere=now.dossier.referentiel.ministere, editable=not now.lecture_seule
        )
        self.end.setEnabled(not now.lecture_seule and not made.vide)

    # --- going on ------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next question."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the question before."""
        self._step(-1)

    def _step(self, delta: int) -> None:
        exemple = self.session.dossier.get(Exemple, self._exemple_id)
        if exemple is None:
            return
        dits = self._said()
        self._binding.end_burst()
        self._asked = recit.posees(exemple, dits)
        names = [one.id for one in self._asked]
        at = (names.index(self._here) if self._here in names else len(names)) + delta
        self._here = names[max(0, at)] if at < len(names) else END
        self._keep_place()
        self.otherwise.hide()
        self._show(exemple)
        self._take_keyboard()

    def _help(self) -> None:
        """Say the question otherwise; asked again, go on."""
        if self.otherwise.isHidden():
            self.otherwise.show()
            announce(self, self.otherwise.text())
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go_on()

    def _take_keyboard(self) -> None:
        if not self._exemple_id and self.nothing_yet.button is not None:
            self.nothing_yet.button.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._here == END:
            self.end.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.go_on_writing()
            self.page.begin_at(self.field)

    def _begin_first(self) -> None:
        visees = self.session.dossier.activites_visees() or self.session.dossier.referentiel.activites
        activite_id = visees[0].id
        self.session.edit(
            tr_noop("Ajouter un exemple"),
            lambda draft: writing.ajouter_exemple(draft, activite_id),
            then=lambda exemple: self.show_exemple(exemple.id),
        )

    def _to_sheet(self) -> None:
        self._binding.end_burst()
        self.go.emit(Lieu("exemple", self._exemple_id))

    def pour(self) -> None:
        """Put the draft into the sheet, one step, and show it there."""
        exemple_id = self._exemple_id
        self.session.flushing.emit()
        self.session.close_burst()
        self.session.edit(
            tr_noop("Ajouter le brouillon à la fiche"), lambda draft: recit.verser(draft, exemple_id), then=self._poured
        )

    def _poured(self, exemple: Exemple) -> None:
        self.session.drafts.forget(_HERE.format(exemple.id))
        self._here = ""
        self.go.emit(Lieu("exemple", exemple.id, "taches"))
        self.notice.emit(tr("Votre brouillon est dans la fiche. Lisez-le et corrigez-le\u00a0: ce sont vos mots."))

    # --- places --------------------------------------------------------------------------------------------------

    def arrive(self) -> None:
        if self.session.is_open:
            self._take_keyboard()

    def present(self) -> Lieu | None:
        return Lieu("recit", self._exemple_id) if self._exemple_id else None

    def show_place(self, lieu: Lieu) -> None:
        """Show the story of an exemple, or one answer of it."""
        if lieu.kind == "recit":
            if lieu.entity_id != self._exemple_id:
                self.show_exemple(lieu.entity_id)
            return
        answer = self.session.dossier.get(ReponseRecit, lieu.entity_id)
        if answer is not None:
            self.show_exemple(answer.exemple_id, answer.question)

    # --- room ----------------------------------------------------------------------------------------------------

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self.draft.back.setVisible(shown and self.alone)
        self.see.setVisible(not shown)
        if not shown and self.isVisible():
            self._take_keyboard()
