"""Beside the questions: a watch that the person starts, and the session's own durations, or none."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.announce import announce
from dossier_pro.gui.kit.basics import Page, button, label, paragraph, row, rule
from dossier_pro.gui.kit.binding import lock
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.fields import TextLine, bind_line, field_with_label
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import repetition

WIDTH = 300
"""The least width of the panel, in pixels."""
_TICK_MS = 1000


class TimerPanel(QFrame):
    """Start, stop, begin again; which épreuve it is for."""

    def __init__(
        self,
        session: Session,
        read: Callable[[], object],
        back: Callable[[], object],
        clock: Callable[[], float] = monotonic,
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setMinimumWidth(px(WIDTH))
        self.setAccessibleName(tr("Minuteur"))
        self._session = session
        self.watch = repetition.minuteur(clock)
        self._told = False
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self.show_time)
        self.back = button(tr("Revenir aux questions"), "link", icon="arrow-left", on_click=back)
        self.back.hide()
        self.time: QLabel = label("", "title", wrap=True)
        self.rest: QLabel = label("", "muted", wrap=True)
        self.start = button(tr("Démarrer"), on_click=self.turn)
        self.again = button(tr("Remettre à zéro"), on_click=self.reset)
        self.which = Choice()
        self.which.setAccessibleName(tr("Durée de l’épreuve"))
        self.which.activated.connect(lambda _: self.show_time())
        self.unknown: QLabel = paragraph(tr("Durée\u00a0: voyez votre convocation."), "muted")
        self.minutes: TextLine = TextLine(placeholder=tr("Par exemple\u00a0: 20"))
        self.binding = bind_line(
            session, self.minutes, "question_preparee", "texte", tr_noop("la durée de l’entretien"), ""
        )
        self.read = button(tr("Lire les durées dans mon RE…"), on_click=read)
        self.read.setToolTip(tr("Choisir le PDF du référentiel d’évaluation de votre titre"))
        lock(session, self.read)
        self._fill()
        self.show_time()

    def _fill(self) -> None:
        page = Page(measure=520, margin=16)
        page.body.setSpacing(px(10))
        page.body.addWidget(self.back)
        page.body.addWidget(label(tr("Minuteur"), "lead"))
        page.body.addWidget(self.time)
        page.body.addWidget(self.rest)
        page.body.addLayout(row(self.start, self.again, 1))
        page.body.addWidget(self.which)
        page.body.addWidget(self.unknown)
        page.body.addWidget(rule())
        page.body.addLayout(field_with_label(tr("Minutes de votre entretien"), self.minutes))
        page.body.addWidget(
            paragraph(tr("La durée est sur votre convocation. Laissez vide si vous ne la savez pas."), "note")
        )
        page.body.addLayout(row(self.read, 1))
        page.body.addWidget(
            paragraph(
                tr("Le RE est le référentiel d’évaluation. Il donne la durée de chaque épreuve de votre titre."), "note"
            )
        )
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    # --- showing -------------------------------------------------------------------------------------------------

    def show_dossier(self, dossier: Dossier) -> None:
        """Show the durations that are known."""
        self.binding.aim_at(repetition.note(dossier, repetition.DUREE), dossier)
        rows = [
            (e.minutes, tr("{epreuve}\u00a0: {minutes}\u00a0min", epreuve=e.nom, minutes=e.minutes))
            for e in repetition.epreuves(dossier)
        ]
        if rows != [(self.which.itemData(n), self.which.itemText(n)) for n in range(self.which.count())]:
            chosen = self.which.currentText()
            self.which.clear()
            for minutes, words in rows:
                self.which.addItem(words, minutes)
            self.which.setCurrentIndex(max(0, self.which.findText(chosen)) if rows else -1)
        self.which.setVisible(bool(rows))
        self.unknown.setVisible(not rows)
        self.show_time()

    def show_time(self) -> None:
        """Show how long one has talked; that the time is over is said aloud once."""
        minutes = self.which.currentData()
        over = isinstance(minutes, int) and self.watch.secondes >= minutes * 60
        rest = self.watch.reste(minutes) if isinstance(minutes, int) else ""
        self.time.setText(self.watch.dire())
        self.rest.setText(rest)
        self.rest.setVisible(bool(rest))
        if over and not self._told:
            announce(self, rest)
        self._told = over

    # --- acting --------------------------------------------------------------------------------------------------

    def turn(self) -> None:
        """Start the watch, or stop it."""
        if self.watch.marche:
            self.watch.arreter()
            self._tick.stop()
        else:
            self.watch.lancer()
            self._tick.start()
        self._word()

    def reset(self) -> None:
        """Begin again at nothing."""
        self.watch.remettre()
        self._tick.stop()
        self._word()

    def _word(self) -> None:
        word, name = tr("Démarrer"), tr("Démarrer le minuteur")
        if self.watch.marche:
            word, name = tr("Arrêter"), tr("Arrêter le minuteur")
        elif self.watch.secondes:
            word, name = tr("Continuer"), tr("Continuer le minuteur")
        self.start.setText(word)
        self.start.setAccessibleName(name)
        self.show_time()
