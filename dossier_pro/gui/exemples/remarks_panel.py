"""In the margin of the sheet: the remarks on this exemple, each beside its passage."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from dossier_pro.domain.avis import Remarque
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.domain.translation import counted, tr
from dossier_pro.gui.kit.basics import button, label
from dossier_pro.gui.kit.margin import Margin
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.thread_card import FilCard
from dossier_pro.gui.kit.thread_edits import repondre, tourner
from dossier_pro.gui.kit.threads import fils_de_l_exemple
from dossier_pro.gui.session.session import Session
from dossier_pro.services.review.on_paper import RemarqueSituee

_MOST = 60
"""The most threads that stand in the margin of one exemple; the screen of the review has them all."""


class RemarquesMargin(QWidget):
    """The margin of one exemple. Remarks that are done fold away below the others.

    It stands beside the sheet where there is room for both, else among the tabs of the panel, the passages quoted.
    """

    passage = Signal(object)
    """The remark whose passage is asked for."""

    def __init__(self, session: Session, top_of: Callable[[RemarqueSituee], int]) -> None:
        """Make it; ``top_of`` tells how far below the top of the sheet's page the passage of a thread stands."""
        super().__init__()
        self._session, self._top_of = session, top_of
        self._exemple_id = ""
        self._unfolded = self._editable = False
        self._beside = True
        self._cards: dict[str, FilCard] = {}
        self._wanted = ""
        self.situees: tuple[RemarqueSituee, ...] = ()
        self.fold = button("", "link", on_click=self._turn_fold)
        self.fold.setToolTip(tr("Montrer ou replier les remarques déjà traitées"))
        self.more = label("", "note", wrap=True)
        self.column = Margin()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.fold)
        layout.addWidget(self.more)
        layout.addWidget(self.column, 1)

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier, *, editable: bool) -> int:
        """Show the threads of an exemple; returns how many still ask for something."""
        if exemple.id != self._exemple_id:
            self._exemple_id, self._unfolded = exemple.id, False
        self._editable = editable
        self.situees = fils_de_l_exemple(dossier, exemple.id)
        self._fill()
        return sum(one.fil.a_traiter for one in self.situees)

    def stand_beside(self, beside: bool) -> None:
        """Stand beside the sheet, or in the panel with the passages quoted."""
        if beside != self._beside:
            self._beside = beside
            self.column.show_cards(())
            self._cards.clear()
            self._fill()

    def _fill(self) -> None:
        shown = sorted(self.situees, key=lambda one: not one.fil.a_traiter)[:_MOST]
        rest = len(self.situees) - len(shown)
        self.more.setText(tr("{nombre} de plus dans l’écran Relecture.", nombre=rest))
        self.more.setVisible(rest > 0)
        kept = {one.fil.remarque.id for one in shown}
        here = [one for one in self.situees if one.fil.remarque.id in kept]
        done = [one for one in here if one.fil.etat == "traite"]
        open_ones = [one for one in here if one.fil.etat != "traite"]
        listed = [*open_ones, *done] if self._unfolded else open_ones
        before, self._cards = self._cards, {}
        for one in listed:
            card = before.get(one.fil.remarque.id) or self._make(one.fil.remarque)
            card.show_thread(one, editable=self._editable, reachable=one.place.trouve is not None)
            self._cards[one.fil.remarque.id] = card
        self.column.show_cards(
            [(self._cards[one.fil.remarque.id], partial(self._top, one)) for one in listed], keep=None
        )
        self._show_done(len(done))

    def _top(self, situee: RemarqueSituee) -> int:
        return max(0, self._top_of(situee) - self.y() - self.column.y()) if self._beside else 0

    def _make(self, remarque: Remarque) -> FilCard:
        card = FilCard(self._session, beside=self._beside)
        card.go.connect(lambda _: self.passage.emit(remarque))
        card.go.connect(self.look_at)
        card.answered.connect(partial(self._answer, card))
        card.turned.connect(partial(self._turn, card))
        card.stepped.connect(partial(self._step, remarque.id))
        return card

    def _show_done(self, count: int) -> None:
        words = f"{count} {counted(count, 'remarque traitée', 'remarques traitées')}"
        self.fold.setVisible(count > 0)
        self.fold.setText(tr("Replier ({quoi})", quoi=words) if self._unfolded else tr("Voir {quoi}", quoi=words))
        self.fold.setAccessibleName(self.fold.text())

    def _turn_fold(self) -> None:
        self._unfolded = not self._unfolded
        self._fill()

    # --- acting ------------------------------------------------------------------------------------------------------

    def cards(self) -> list[FilCard]:
        """Return the threads that are shown, from the top."""
        return list(self._cards.values())

    def look_at(self, remarque_id: str, *, focus: bool = False) -> None:
        """Bring a thread into sight and mark it as the one that is looked at."""
        if remarque_id not in self._cards and any(one.fil.remarque.id == remarque_id for one in self.situees):
            self._turn_fold()
        card = self._cards.get(remarque_id)
        if card is None:
            return
        for one, other in self._cards.items():
            other.mark(one == remarque_id)
        self.column.first = card
        self.column.arrange()
        if focus:
            card.setFocus()
        self._wanted = remarque_id
        QTimer.singleShot(0, self, self._bring)

    def _bring(self) -> None:
        card, area = self._cards.get(self._wanted), self._area()
        if card is not None and area is not None:
            area.ensureWidgetVisible(card, 0, px(40))

    def _area(self) -> QScrollArea | None:
        """Return what the margin scrolls in, where it stands now."""
        over = self.parentWidget()
        while over is not None and not isinstance(over, QScrollArea):
            over = over.parentWidget()
        return over

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
