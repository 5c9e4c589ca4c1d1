"""The dossier at a glance: per CCP what is shown, what is missing, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from dossier_pro.domain.avis import Position, Remarque, Synthese
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.dossier import Session as SessionExamen
from dossier_pro.domain.readiness import Readiness, segments
from dossier_pro.domain.regles import Lieu, Manque
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.domain.text import NBSP, enumerer, pluriel
from dossier_pro.gui.kit.basics import Elided, Page, button, clear, held, label, paragraph, prose, row, sheet
from dossier_pro.gui.kit.places import verb
from dossier_pro.gui.kit.rows import ALWAYS, CcpLine, CcpRow, CountHeader, StepRow
from dossier_pro.gui.kit.states import ORDRE, Etat, phrase_comptes, unites
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.threads import ouvertes
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.screen import Screen
from dossier_pro.gui.shell.settings import Settings

STEPS = 5
_PLACES = {"exemple": "exemple", "preuve": "preuve", "critere": "cible"}


class AccueilView(Screen):
    """The first screen of an open dossier."""

    def __init__(self, session: Session, actions: Actions, settings: Settings) -> None:
        super().__init__(session, actions, settings)
        page = Page()
        page.body.setSpacing(px(12))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)
        self.title = Elided(look="title")
        self.route = Elided(look="muted")
        self.countdown = label("", "lead")
        self.session_date = label("", "muted")
        page.body.addLayout(self._head())
        page.body.addSpacing(px(6))
        self.reminder = paragraph("", "muted")
        self.to_copies = button("Copies de sécurité", "link", on_click=actions[specs.SAUVEGARDES].trigger)
        self.to_copies.setToolTip(actions[specs.SAUVEGARDES].toolTip())
        reminding = row(self.reminder, self.to_copies)
        reminding.setStretch(0, 1)
        page.body.addLayout(reminding)
        self._states: tuple[Etat, ...] = ()
        self._sheet, self._rows = sheet()
        self.etape = paragraph("", "section")
        page.body.addWidget(self.etape)
        page.body.addLayout(row(label("Ce que le dossier montre", "lead"), 1))
        page.body.addWidget(self._sheet)
        self._steps_sheet, self.steps = sheet()
        self.all_steps = button("", "link", on_click=lambda: self.go.emit(Lieu("exporter")))
        page.body.addSpacing(px(4))
        page.body.addLayout(row(label("À faire ensuite", "lead"), 1, self.all_steps))
        page.body.addWidget(self._steps_sheet)
        self.nothing = paragraph("", "muted")
        page.body.addWidget(self.nothing)
        self._said_head = label("Ce que dit votre formateur", "lead")
        self.said_sheet, self._said = sheet()
        page.body.addSpacing(px(4))
        page.body.addWidget(self._said_head)
        page.body.addWidget(self.said_sheet)
        self._ecf_head = label("Vos évaluations en cours de formation (ECF)", "lead")
        self.ecf = paragraph("", "")
        page.body.addWidget(self._ecf_head)
        page.body.addWidget(self.ecf)
        page.body.addStretch(1)

    def _head(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addWidget(self.title)
        left.addWidget(self.route)
        right = QVBoxLayout()
        right.setSpacing(2)
        right.addWidget(self.countdown, 0, Qt.AlignmentFlag.AlignRight)
        right.addWidget(self.session_date, 0, Qt.AlignmentFlag.AlignRight)
        head = QHBoxLayout()
        head.setSpacing(px(24))
        head.addLayout(left, 1)
        head.addLayout(right)
        return head

    def refresh(self) -> None:
        """Show the present snapshot."""
        dossier, etat = self.session.dossier, self.session.etat
        self.title.show_text(dossier.candidat.nom_complet or "Votre dossier")
        self.route.show_text(describe_route(dossier))
        days, when = next_session(dossier, datetime.now().astimezone().date())
        self.countdown.setText(days)
        self.session_date.setText(when)
        self.etape.setText(prose(f"{etat.phrase}."))
        self.reminder.setText(self.settings.reminder)
        for part in (self.reminder, self.to_copies):
            part.setVisible(bool(self.settings.reminder))
        self._show_ccp(dossier, etat)
        self._show_steps(etat)
        self._show_said(dossier)
        self._show_ecf(etat)

    def _show_ecf(self, etat: Readiness) -> None:
        """The results that a trainer noted: of the route by formation, and never printed in the dossier."""
        from dossier_pro.services.status import ecf_texte

        lines = [f"{e.activite.sigle}\u00a0: {ecf_texte(note)}" for e in etat.ccp for note in e.ecf]
        self._ecf_head.setVisible(bool(lines))
        self.ecf.setVisible(bool(lines))
        self.ecf.setText(prose("\n".join(lines)))

    def _show_ccp(self, dossier: Dossier, etat: Readiness) -> None:
        lines = ccp_lines(etat)
        known = [row for row in held(self._rows) if isinstance(row, CcpRow)]
        states = tuple(s for s in ORDRE if s in ALWAYS or any(line.counts[s] for line in lines))
        if states == self._states and [r.line.activite_id for r in known] == [line.activite_id for line in lines]:
            for made, line in zip(known, lines, strict=True):
                made.show_line(line)
            return
        self._states = states
        self._fill_ccp(lines, states, feminine=etat.unite != "critere")

    def _fill_ccp(self, lines: Sequence[CcpLine], states: tuple[Etat, ...], *, feminine: bool) -> None:
        clear(self._rows)
        self._rows.addWidget(CountHeader(states, feminine=feminine))
        for index, line in enumerate(lines):
            made = CcpRow(line, states)
            made.last = index == len(lines) - 1
            made.clicked.connect(lambda _=False, one=line.activite_id: self.go.emit(Lieu("couverture", one)))
            self._rows.addWidget(made)

    def _show_steps(self, etat: Readiness) -> None:
        waiting = ouvertes(self.session.dossier.avis)
        steps = prochaines_etapes(etat, STEPS - bool(waiting))
        total = len(prochaines_etapes(etat, 1000)) + bool(waiting)
        clear(self.steps)
        made = [self._step_row(manque) for manque in steps]
        if waiting:
            # After what blocks, before the rest: the trainer waits for an answer.
            blocking = sum(manque.gravite == "bloquant" for manque in steps)
            made.insert(blocking, self._waiting_row(waiting))
        for rank, one in enumerate(made, 1):
            one.rank = str(rank)
            one.last = rank == len(made)
            self.steps.addWidget(one)
        self._steps_sheet.setVisible(bool(steps) or waiting > 0)
        self.all_steps.setVisible(total > STEPS)
        self.all_steps.setText(f"Tout voir ({total})")
        self.nothing.setVisible(not steps and not waiting)
        self.nothing.setText("Tout est montré et rien ne manque : relisez, puis créez le dossier pour le jury.")

    def _step_row(self, manque: Manque) -> StepRow:
        made = StepRow(manque.phrase, verb(manque), most_lines=8)
        made.clicked.connect(lambda: self.go.emit(manque.lieu))
        return made

    def _waiting_row(self, waiting: int) -> StepRow:
        words = "remarques attendent" if waiting > 1 else "remarque attend"
        made = StepRow(f"Relecture\u00a0: {waiting}\u00a0{words} votre réponse", "Lire")
        made.clicked.connect(lambda: self.go.emit(Lieu("remarque")))
        return made

    def _show_said(self, dossier: Dossier) -> None:
        said = last_word(dossier)
        clear(self._said)
        self._said_head.setVisible(said is not None)
        self.said_sheet.setVisible(said is not None)
        if said is None:
            return
        made = StepRow(said.phrase, "Lire", mark="sticky-note")
        made.last = True
        made.clicked.connect(lambda: self.go.emit(said.lieu))
        self._said.addWidget(made)


@dataclass(frozen=True, slots=True)
class Parole:
    """What a reader said last, in one sentence, and the place it is about."""

    phrase: str
    lieu: Lieu


def last_word(dossier: Dossier) -> Parole | None:
    """Return what a reader said last and is not dealt with: a remark, a position with its reason, a summary."""
    avis = dossier.avis
    remarques = [fil.remarque for fil in avis.fils() if fil.etat != "traite" and fil.remarque.texte.strip()]
    positions = [p for p in dossier.positions() if p.motif.strip()]
    syntheses = [s for s in avis.tous(Synthese) if s.texte.strip()]
    facts: list[Remarque | Position | Synthese] = [*remarques, *positions, *syntheses]
    if not facts:
        return None
    fact = max(facts, key=lambda one: (one.jour or date.min, one.compteur, one.id))
    words = fact.motif if isinstance(fact, Position) else fact.texte
    who = fact.auteur.strip() or "Votre formateur"
    when = f", le {ecrire(fact.jour)}".replace(" ", NBSP).replace(f",{NBSP}", ", ") if fact.jour else ""
    return Parole(f"{who}{when}{NBSP}: «{NBSP}{words.strip()}{NBSP}»", _about(fact))


def _about(fact: Remarque | Position | Synthese) -> Lieu:
    if isinstance(fact, Position):
        return Lieu("cible", fact.cible_id)
    if isinstance(fact, Synthese):
        return Lieu("couverture", fact.activite_id)
    place = _PLACES.get(fact.sur)
    if fact.sur == "passage":
        return Lieu("remarque_texte", fact.id)
    return Lieu(place, fact.sur_id) if place else Lieu("remarque", fact.id)


def ccp_lines(etat: Readiness) -> list[CcpLine]:
    """Return a line for each CCP (those not aimed at say so), then one for the transversales."""
    lines = []
    for ccp in etat.ccp:
        mine = [e for e in etat.cibles.values() if e.cible.activite and e.cible.activite.id == ccp.activite.id]
        note = "Déjà obtenu" if ccp.obtenu else "" if ccp.vise else "Non présenté à cette session"
        lines.append(
            CcpLine(
                ccp.activite.id,
                ccp.activite.sigle,
                ccp.activite.intitule,
                ccp.comptes.par_etat(),
                segments(mine),
                unites(etat.unite, ccp.comptes.total),
                phrase_comptes(ccp.comptes, etat.unite),
                note,
            )
        )
    if etat.transversales:
        mine = [e for e in etat.cibles.values() if e.cible.transversale is not None]
        total = etat.comptes_transversales
        lines.append(
            CcpLine(
                "",
                "",
                "Compétences transversales",
                total.par_etat(),
                segments(mine),
                unites("critere", total.total),
                phrase_comptes(total, "critere"),
            )
        )
    return lines


def describe_route(dossier: Dossier) -> str:
    """Return « Assistant commercial · parcours de formation · titre entier »."""
    projet = dossier.projet
    modalite = {"formation": "parcours de formation", "vae": "VAE", None: "modalité à choisir"}[projet.modalite]
    if projet.objet == "titre":
        objet = "titre entier"
    else:
        objet = f"{projet.objet.upper()} {enumerer(map(str, projet.numeros)) or '?'}"
    return f"{dossier.referentiel.intitule} · {modalite} · {objet}"


def next_session(dossier: Dossier, today: date) -> tuple[str, str]:
    """Return the days left to the next session and its date in words; empty texts where none is noted."""
    days = sorted(s.jour for s in dossier.all(SessionExamen).values() if s.jour is not None and s.jour >= today)
    if not days:
        return "", ""
    left = (days[0] - today).days
    words = {0: "Session aujourd’hui", 1: "Session demain"}.get(left, f"Session dans {pluriel(left, 'jour')}")
    return words, ecrire(days[0]).replace(" ", NBSP)
