"""The dossier at a glance: one thing to do now, what comes after, and where each CCP stands."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.first_steps import debute, premiers_pas
from dossier_pro.domain.readiness import Readiness
from dossier_pro.domain.regles import Lieu, Manque
from dossier_pro.domain.rules.register import PAR_CODE
from dossier_pro.domain.steps import geste, prochaines_etapes
from dossier_pro.domain.translation import tr
from dossier_pro.gui.accueil.apart import not_printed
from dossier_pro.gui.accueil.model import ccp_lines, describe_route, etape_en_mots, last_word, next_session
from dossier_pro.gui.accueil.now import NowCard, Thing
from dossier_pro.gui.accueil.rows import CcpRow
from dossier_pro.gui.kit.basics import Page, button, clear, held, label, paragraph, prose, row, sheet
from dossier_pro.gui.kit.places import verb
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import ouvertes
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings

STEPS = 4
"""How many things are told beside the one to do now."""
_STACKED_UNDER = 780
"""The width in pixels under which where one stands is below what to do."""
_ASIDE = 304
_READY = Thing(
    tr("Tout est montré et rien ne manque."),
    tr("Regardez les pages une dernière fois, puis remettez-les."),
    tr("Créer le dossier pour le jury"),
    Lieu("exporter"),
)
_SESSION = Lieu("session")


def _thing(manque: Manque, etat: Readiness) -> Thing:
    aide = tr(PAR_CODE[manque.code].aide)
    return Thing(manque.phrase, aide, geste(manque, etat.unite), manque.lieu, verb(manque), manque.code)


def _where_from(code: str) -> str:
    from dossier_pro.gui.kit.checklist_model import d_ou_vient  # asked for after the start, if at all

    return d_ou_vient(code)


class AccueilView(Screen):
    """The first screen of an open dossier."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        self.page = Page()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.page)
        self.now = NowCard()
        self.now.go.connect(self._go)
        self.next_head = label(tr("Ensuite"), "lead")
        self._steps_sheet, self.steps = sheet()
        self.all_steps = button("", "link", on_click=lambda: self.go.emit(Lieu("exporter")))
        self._said_head = label(tr("Ce que dit votre formateur"), "lead")
        self.said_sheet, self._said = sheet()
        self._ecf_head = label(tr("Vos évaluations en cours de formation (ECF)"), "lead")
        self.ecf = paragraph("", "")
        self._columns = QHBoxLayout()
        self._columns.setSpacing(px(28))
        self._columns.addLayout(self._main(), 1)
        self.aside = self._aside()
        self._columns.addWidget(self.aside)
        self.page.body.addLayout(self._columns)
        self.page.body.addStretch(1)

    def _main(self) -> QVBoxLayout:
        """What to do."""
        column = QVBoxLayout()
        column.setSpacing(px(12))
        column.addWidget(self.now)
        column.addSpacing(px(4))
        column.addLayout(row(self.next_head, 1, self.all_steps))
        column.addWidget(self._steps_sheet)
        for head, below in ((self._said_head, self.said_sheet), (self._ecf_head, self.ecf)):
            column.addWidget(head)
            column.addWidget(below)
        column.addStretch(1)
        return column

    def _aside(self) -> QWidget:
        """Where one stands."""
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        about, lines = sheet()
        lines.setContentsMargins(px(20), px(14), px(20), px(14))
        lines.setSpacing(px(2))
        self.session_head = label(tr("Votre session"), "over")
        self.session_date = label("", "lead", wrap=True)
        self.countdown = label("", "", wrap=True)
        self.no_date = button(tr("Noter la date de la session"), "link", on_click=lambda: self.go.emit(_SESSION))
        self.route = label("", "muted", wrap=True)
        for part in (self.session_head, self.session_date, self.countdown, self.no_date, self.route):
            lines.addWidget(part)
        column.addWidget(about)
        shown, self._rows = sheet()
        column.addSpacing(px(4))
        column.addWidget(label(tr("Ce que le dossier montre"), "lead"))
        self.etape = paragraph("", "muted")
        column.addWidget(self.etape)
        column.addWidget(shown)
        self.reminder = paragraph("", "muted")
        self.to_copies = button(
            tr("Copies de sécurité"), "link", on_click=self.actions_table[specs.SAUVEGARDES].trigger
        )
        self.to_copies.setToolTip(self.actions_table[specs.SAUVEGARDES].toolTip())
        column.addWidget(self.reminder)
        column.addWidget(self.to_copies)
        column.addStretch(1)
        return place

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_STACKED_UNDER)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self.aside.setMinimumWidth(0 if narrow else px(_ASIDE))
        self.aside.setMaximumWidth(16777215 if narrow else px(_ASIDE))

    # --- showing -------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier, etat = self.session.dossier, self.session.etat
        begins = debute(dossier, etat)
        when, days = next_session(dossier, datetime.now().astimezone().date())
        for part, words in ((self.session_date, when), (self.countdown, days)):
            part.setText(words)
            part.setVisible(bool(words))
        self.no_date.setVisible(not when)
        self.route.setText(describe_route(dossier))
        self.etape.setText(prose(etape_en_mots(etat)))
        # To who has just begun it would say how much is missing, before there was a chance to do anything.
        self.etape.setVisible(not begins)
        self.reminder.setText(self.settings.reminder)
        self.reminder.setVisible(bool(self.settings.reminder))
        self.to_copies.setVisible(bool(self.settings.reminder))
        self._show_ccp(etat)
        self._show_steps(dossier, etat, begins=begins)
        self._show_said(dossier)
        self._show_ecf(etat)

    def _show_ecf(self, etat: Readiness) -> None:
        """The results that a trainer noted: of the route by formation, and never printed in the dossier."""
        from dossier_pro.services.status import ecf_texte

        lines = [
            tr("{nom}\u00a0: {texte}", nom=e.activite.sigle, texte=ecf_texte(note)) for e in etat.ccp for note in e.ecf
        ]
        self._ecf_head.setVisible(bool(lines))
        self.ecf.setVisible(bool(lines))
        self.ecf.setText(prose("\n".join(lines)))

    def _show_ccp(self, etat: Readiness) -> None:
        lines = ccp_lines(etat)
        known = [made for made in held(self._rows) if isinstance(made, CcpRow)]
        if [made.line.activite_id for made in known] == [line.activite_id for line in lines]:
            for made, line in zip(known, lines, strict=True):
                made.show_line(line)
            return
        clear(self._rows)
        for index, line in enumerate(lines):
            made = CcpRow(line)
            made.last = index == len(lines) - 1
            made.clicked.connect(lambda _=False, one=line.activite_id: self.go.emit(Lieu("couverture", one)))
            self._rows.addWidget(made)

    def _show_steps(self, dossier: Dossier, etat: Readiness, *, begins: bool) -> None:
        things = self._things(etat)
        if begins:
            self.now.show_steps(premiers_pas(dossier, etat, cree=self.settings.was_made(dossier.id)))
        else:
            self.now.show_now(things[0] if things else _READY)
        after = [] if begins else things[1 : STEPS + 1]
        clear(self.steps)
        for rank, thing in enumerate(after, 2):
            made = StepRow(thing.phrase, thing.verbe, rank=str(rank), most_lines=8)
            made.clicked.connect(lambda _=False, lieu=thing.lieu: self.go.emit(lieu))
            if thing.code:
                made.tell(partial(_where_from, thing.code))
            made.last = rank == len(after) + 1
            self.steps.addWidget(made)
        for part in (self.next_head, self._steps_sheet):
            part.setVisible(bool(after))
        self.all_steps.setVisible(begins or len(things) > STEPS + 1)
        self.all_steps.setText(
            tr("Voir tout ce qui manque") if begins else tr("Tout voir ({nombre})", nombre=len(things))
        )

    def _things(self, etat: Readiness) -> list[Thing]:
        """Return all there is to do, in order: after what blocks, before the rest, the trainer waits for an answer."""
        manques = prochaines_etapes(etat, 1000)
        things = [_thing(manque, etat) for manque in manques]
        waiting = ouvertes(self.session.dossier.avis)
        if waiting:
            # The navigation says how many.
            phrase = (
                tr("Des remarques attendent votre réponse") if waiting > 1 else tr("Une remarque attend votre réponse")
            )
            pourquoi = tr(
                "Répondez, ou marquez ce qui est fait\u00a0: votre formateur le verra à sa prochaine lecture."
            )
            blocking = sum(manque.gravite == "bloquant" for manque in manques)
            things.insert(blocking, Thing(phrase, pourquoi, tr("Lire et répondre"), Lieu("remarque"), tr("Lire")))
        return [*things, *not_printed(self.session.dossier)]

    def _go(self, lieu: Lieu) -> None:
        adding = self.actions_table[specs.AJOUTER_PREUVE]
        if lieu == Lieu("preuve") and adding.isEnabled():
            adding.trigger()
        else:
            self.go.emit(lieu)

    def _show_said(self, dossier: Dossier) -> None:
        said = last_word(dossier)
        clear(self._said)
        self._said_head.setVisible(said is not None)
        self.said_sheet.setVisible(said is not None)
        if said is None:
            return
        made = StepRow(said.phrase, tr("Lire"), mark="sticky-note")
        made.last = True
        made.clicked.connect(lambda: self.go.emit(said.lieu))
        self._said.addWidget(made)
