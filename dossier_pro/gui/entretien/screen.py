"""« S’entraîner à l’entretien »: one question at a time, notes that are kept as they are typed, a watch beside."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QVBoxLayout, QWidget

from dossier_pro.domain.guide import QuestionPreparee
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.entretien.timer_panel import WIDTH, TimerPanel
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row, sheet
from dossier_pro.gui.kit.fields import bind_check
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.story_edit import StoryEdit, bind_story
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.beside import Beside
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.limits import REFERENTIEL
from dossier_pro.services import repetition
from dossier_pro.services.jobs import read_durations, write_questions
from dossier_pro.services.repetition import QuestionJury
from dossier_pro.workers.call import telling

_HERE = "entretien"
"""Under which drafts keep the question one is at."""
_ADVICE = tr(
    "On pourrait vous poser ces questions. C’est un conseil, rien d’officiel\u00a0: le "
    "jury pose les siennes. Le jury et votre formateur ne voient pas vos notes."
)
_LOST = tr("Ce document a arrêté la lecture\u00a0: il est sans doute abîmé. Téléchargez-le de nouveau.")


class EntretienView(Beside):
    """The question with its notes at the left, the watch at the right."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self._here = ""
        self._all: tuple[QuestionJury, ...] = ()
        self._task: Task | None = None
        self.banners = Banners((24, 8, 24, 0))
        self.progress: QLabel = label("", "note", wrap=True)
        self.question: QLabel = paragraph("", "lead")
        self.why: QLabel = paragraph("", "note")
        self.help: QLabel = paragraph("", "muted")
        self.field: StoryEdit = StoryEdit()
        self.field.setPlaceholderText(tr("Vos notes\u00a0: trois ou quatre idées suffisent."))
        self._notes = bind_story(
            session, self.field, "question_preparee", "texte", tr_noop("Noter une réponse pour l’entretien")
        )
        self.field.textChanged.connect(self._keep_place)
        self.field.entered.connect(self.go_on)
        self.again = QCheckBox(tr("À retravailler"))
        self._mark = bind_check(
            session,
            self.again,
            "question_preparee",
            "a_retravailler",
            tr_noop("Marquer une question pour l’entretien"),
            "",
        )
        self.only = QCheckBox(tr("Seulement les questions à retravailler"))
        self.only.toggled.connect(self._turn_only)
        self.timer = TimerPanel(session, self.read_durations, lambda: self.show_panel(False))
        self.put_beside(self._questions(), self.timer, WIDTH + 40, "entretien")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banners)
        layout.addWidget(self.splitter, 1)

    # --- building ------------------------------------------------------------------------------------------------

    def _questions(self) -> QWidget:
        self.page = page = Footed(measure=680, margin=24)
        page.body.setSpacing(px(12))
        self.print = button(tr("Imprimer mes questions…"), icon="printer", on_click=self.print_questions)
        self.print.setToolTip(tr("Écrire toutes les questions et vos notes dans un PDF, à imprimer pour vous"))
        page.body.addWidget(label(tr("S’entraîner à l’entretien"), "title", wrap=True))
        page.body.addWidget(paragraph(_ADVICE, "muted"))
        page.body.addWidget(self._card())
        self.see = button(tr("Voir le minuteur"), on_click=lambda: self.show_panel(True))
        self.see.hide()
        page.body.addLayout(row(self.only, 1))
        page.body.addLayout(row(self.print, 1))
        page.body.addLayout(row(self.see, 1))
        self.next = button(tr("Question suivante"), "primary", on_click=self.go_on)
        self.next.setToolTip(tr("Passer à la question suivante (Ctrl+Entrée)"))
        self.before = button(tr("Question d’avant"), "quiet", on_click=self.go_back)
        page.set_foot(self.next, self.before, 1)
        page.follow(self.field)
        return page

    def _card(self) -> QFrame:
        frame, inside = sheet()
        inside.setContentsMargins(px(24), px(16), px(24), px(16))
        inside.setSpacing(px(8))
        for part in (self.progress, self.question, self.why, self.help, self.field, self.again):
            inside.addWidget(part)
        return frame

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        now = self.session.now
        self._all = repetition.questions(now.dossier, now.etat)
        self._here = self._here or self.session.drafts.text(_HERE)
        self.timer.show_dossier(now.dossier)
        self._show()

    def _show(self) -> None:
        names = [one.cle for one in self._all]
        at = names.index(self._here) if self._here in names else 0
        asked, dossier = self._all[at], self.session.dossier
        self._here = asked.cle
        shown = self._shown()
        rank = shown.index(asked.cle) + 1
        words = tr("Question {numero} sur {total}.", numero=rank, total=len(shown))
        self.progress.setText(f"{words} {asked.lieu}." if asked.lieu else words)
        self.question.setText(prose(asked.texte))
        self.why.setText(prose(asked.pourquoi))
        self.help.setText(prose(asked.aide))
        self.field.setAccessibleName(tr("Notes. {question}", question=asked.texte))
        self.field.setAccessibleDescription(asked.aide)
        kept = repetition.note(dossier, asked.cle)
        self._notes.aim_at(kept, dossier)
        self._mark.aim_at(kept, dossier)
        self.before.setEnabled(rank > 1)
        self.next.setEnabled(rank < len(shown))

    def _shown(self) -> list[str]:
        """Return the keys of the questions to go through; the one in sight is always among them."""
        dossier = self.session.held.shown(self.session.dossier)
        marked = {n.cle for n in dossier.all(QuestionPreparee).values() if n.a_retravailler}
        return [one.cle for one in self._all if not self.only.isChecked() or one.cle in marked or one.cle == self._here]

    def _turn_only(self, on: bool) -> None:
        shown = self._shown()
        if on and len(shown) > 1:
            marked = [cle for cle in shown if repetition.note(self.session.dossier, cle).a_retravailler]
            self._go(self._here if self._here in marked else marked[0])
            return
        if on and not repetition.note(self.session.dossier, self._here).a_retravailler:
            self.session.told.emit(tr("Aucune question n’est à retravailler pour l’instant"))
        self._show()

    # --- going on ------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """Go to the next question."""
        self._step(1)

    def go_back(self) -> None:
        """Go to the question before."""
        self._step(-1)

    def _step(self, delta: int) -> None:
        shown = self._shown()
        at = shown.index(self._here) + delta
        if 0 <= at < len(shown):
            self._go(shown[at])

    def _go(self, cle: str) -> None:
        self._notes.end_burst()
        self._here = cle
        self._keep_place()
        self._show()
        self._take_keyboard()

    def _take_keyboard(self) -> None:
        self.field.go_on_writing()
        self.page.begin_at(self.field)

    def _keep_place(self) -> None:
        self.session.drafts.keep(_HERE, self._here)

    # --- files ---------------------------------------------------------------------------------------------------

    def print_questions(self) -> None:
        """Ask where, then write the questions and the notes as a PDF."""
        now = self.session.now
        proposal = now.chemin.with_name(f"{now.chemin.stem} – préparer mon entretien.pdf")
        chosen = prompts().save_file(self, tr("Imprimer mes questions"), proposal, "PDF (*.pdf)")
        if chosen is None:
            return
        self.session.when_idle(lambda: self._print_to(chosen))

    def _print_to(self, chosen: Path) -> None:
        task = Task(telling(write_questions, self.session.now.chemin, chosen), self)
        said = tr(
            "Vos questions sont dans «\u00a0{nom}\u00a0»\u00a0: ouvrez ce fichier pour l’imprimer.", nom=chosen.name
        )
        opens = (tr("Ouvrir"), lambda: prompts().show_file(chosen))
        task.finished.connect(lambda _: self.banners.say(said, info=True, action=opens))
        self._begin(task)

    def read_durations(self) -> None:
        """Ask for the RE, and take the durations that it prints."""
        chosen = prompts().choose_files(self, tr("Choisir le RE de votre titre"), "PDF (*.pdf)")
        if not chosen:
            return
        wanted = repetition.sessions(self.session.dossier)
        task = Task(telling(read_durations, chosen[0], wanted), self, limits=REFERENTIEL, lost=_LOST)
        task.finished.connect(self._take_durations)
        self._begin(task)

    def _take_durations(self, found: tuple[repetition.Epreuve, ...]) -> None:
        self.session.edit(
            tr_noop("Prendre les durées du RE"),
            lambda draft: repetition.retenir(draft, found),
            then=lambda _: self.session.told.emit(tr("Les durées du RE sont dans le minuteur")),
        )

    def _begin(self, task: Task) -> None:
        if self._task is not None:
            self._task.kill()
        self.banners.wipe()
        task.refused.connect(self.banners.say)
        task.bug.connect(self.session.bug)
        self._task = task
        task.start()

    # --- places --------------------------------------------------------------------------------------------------

    def arrive(self) -> None:
        if self.session.is_open and self._here:
            self._take_keyboard()

    def present(self) -> Lieu | None:
        return Lieu("question_preparee", repetition.note(self.session.dossier, self._here).id) if self._here else None

    def show_place(self, lieu: Lieu) -> None:
        """Show the question of a note, or the duration that was typed."""
        found = self.session.dossier.get(QuestionPreparee, lieu.entity_id)
        cle = found.cle if found is not None else ""
        if cle in {one.cle for one in self._all}:
            self._go(cle)
        elif cle == repetition.DUREE:
            self.show_panel(True)
            self.timer.minutes.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_panel(self, shown: bool) -> None:
        super().show_panel(shown)
        self.timer.back.setVisible(shown and self.alone)
        self.see.setVisible(not shown)
