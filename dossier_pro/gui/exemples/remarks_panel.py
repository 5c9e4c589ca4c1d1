"""Beside the sheet: the remarks on this exemple, in the order of its text."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.gui.kit.basics import Page, button, held, label, paragraph
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.thread_card import FilCard
from dossier_pro.gui.kit.thread_edits import repondre, tourner
from dossier_pro.gui.kit.threads import fils_de_l_exemple
from dossier_pro.gui.session.session import Session
from dossier_pro.services.review.on_paper import RemarqueSituee

_MOST = 60
"""The most threads that stand in the margin of one exemple; the screen of the review has them all."""
_NONE = (
    "Personne n’a fait de remarque sur cet exemple. Les remarques de votre formateur apparaissent ici, en face du "
    "texte, quand vous intégrez son avis."
)


class RemarquesPanel(Page):
    """The margin of one exemple. Remarks that are done fold away below the others."""

    passage = Signal(object)
    """The remark whose passage is asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(measure=560, margin=16)
        self._session = session
        self._exemple_id = ""
        self._unfolded = False
        self._cards: dict[str, FilCard] = {}
        self._order: list[str] = []
        self._wanted = ""
        self.situees: tuple[RemarqueSituee, ...] = ()
        self.body.setSpacing(px(10))
        self.none = paragraph(_NONE, "muted")
        self._open, self._done = QVBoxLayout(), QVBoxLayout()
        for layout in (self._open, self._done):
            layout.setSpacing(px(10))
        self.fold = button("", "link", on_click=self._turn_fold)
        self.body.addWidget(self.none)
        self.body.addLayout(self._open)
        self.body.addWidget(self.fold)
        self.body.addLayout(self._done)
        self.more = label("", "note", wrap=True)
        self.body.addWidget(self.more)
        self.body.addStretch(1)

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier, *, editable: bool) -> int:
        """Show the threads of an exemple; returns how many still ask for something."""
        if exemple.id != self._exemple_id:
            self._exemple_id, self._unfolded = exemple.id, False
        self.situees = fils_de_l_exemple(dossier, exemple.id)
        shown = sorted(self.situees, key=lambda one: not one.fil.a_traiter)[:_MOST]
        rest = len(self.situees) - len(shown)
        self.more.setText(f"{rest} de plus dans l’écran Relecture.")
        self.more.setVisible(rest > 0)
        kept = {one.fil.remarque.id for one in shown}
        self._drop_gone(kept)
        here = [one for one in self.situees if one.fil.remarque.id in kept]
        done = [one for one in here if one.fil.etat == "traite"]
        open_ones = [one for one in here if one.fil.etat != "traite"]
        self._fill(self._open, open_ones, editable)
        self._fill(self._done, done, editable)
        self._order = [one.fil.remarque.id for one in (*open_ones, *done)]
        self.none.setVisible(not self.situees)
        self._show_done(len(done))
        return sum(one.fil.a_traiter for one in self.situees)

    def _drop_gone(self, kept: set[str]) -> None:
        for remark in [one for one in self._cards if one not in kept]:
            card = self._cards.pop(remark)
            card.hide()
            card.deleteLater()

    def _fill(self, layout: QVBoxLayout, situees: Sequence[RemarqueSituee], editable: bool) -> None:
        for at, one in enumerate(situees):
            card = self._cards.get(one.fil.remarque.id) or self._make(one.fil.remarque)
            card.show_thread(one, editable=editable, reachable=one.place.trouve is not None)
            if layout.indexOf(card) != at:
                layout.insertWidget(at, card)

    def _make(self, remarque: Remarque) -> FilCard:
        card = FilCard(self._session.drafts)
        card.go.connect(lambda _: self.passage.emit(remarque))
        card.go.connect(self.look_at)
        card.answered.connect(partial(self._answer, card))
        card.turned.connect(partial(self._turn, card))
        card.stepped.connect(partial(self._step, remarque.id))
        self._cards[remarque.id] = card
        return card

    def _show_done(self, count: int) -> None:
        words = "1 remarque traitée" if count == 1 else f"{count} remarques traitées"
        self.fold.setVisible(count > 0)
        self.fold.setText(f"Replier ({words})" if self._unfolded else f"Voir aussi {words}")
        self.fold.setAccessibleName(self.fold.text())
        self.fold.setToolTip("Montrer ou replier les remarques déjà traitées")
        for card in held(self._done):
            card.setVisible(self._unfolded)
        for card in held(self._open):
            card.show()

    def _turn_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._show_done(self._done.count())

    # --- acting ------------------------------------------------------------------------------------------------------

    def cards(self) -> list[FilCard]:
        """Return the threads that are shown, from the top."""
        return [self._cards[one] for one in self._order if not self._cards[one].isHidden()]

    def look_at(self, remarque_id: str, *, focus: bool = False) -> None:
        """Bring a thread into sight and mark it as the one that is looked at."""
        card = self._cards.get(remarque_id)
        if card is None:
            return
        if card.isHidden():
            self._turn_fold()
        for one, other in self._cards.items():
            other.mark(one == remarque_id)
        if focus:
            card.setFocus()
        self._wanted = remarque_id
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        card = self._cards.get(self._wanted)
        if card is None:
            return
        if card.height() > self.viewport().height():
            self.verticalScrollBar().setValue(card.mapTo(self.holder, card.rect().topLeft()).y() - px(8))
        else:
            self.ensureWidgetVisible(card, 0, px(40))

    def look_at_place(self, champ: str, start: int) -> None:
        """Mark the thread whose passage holds a place of an answer, where there is one."""
        for one in self.situees:
            trouve = one.place.trouve
            if trouve is not None and trouve.champ == champ and trouve.debut <= start <= trouve.fin:
                self.look_at(one.fil.remarque.id)
                return

    def _step(self, remarque_id: str, delta: int) -> None:
        shown = self.cards()
        at = shown.index(self._cards[remarque_id]) + delta
        if 0 <= at < len(shown) and (situee := shown[at].situee) is not None:
            self.look_at(situee.fil.remarque.id, focus=True)

    def _turn(self, card: FilCard, remarque_id: str, done: bool) -> None:
        """A card that is done folds away: the keyboard goes to its neighbour."""
        shown = self.cards()
        if done and card in shown and len(shown) > 1:
            self._step(remarque_id, 1 if card is not shown[-1] else -1)
        tourner(self._session, remarque_id, done)

    def _answer(self, card: FilCard, remarque_id: str, words: str) -> None:
        repondre(self._session, card, remarque_id, words)
