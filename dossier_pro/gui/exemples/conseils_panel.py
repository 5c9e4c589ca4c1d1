"""Beside the sheet: what a good trainer would say of this exemple. It reads when the hands rest, and never blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.basics import Page, button, clear, held, label, paragraph, role, row
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.services import relire

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    from dossier_pro.services.conseils import Conseil, LectureExemple


def _reading() -> ModuleType:
    """What reads; the first picture does without it."""
    from dossier_pro.services import conseils

    return conseils


REST_MS = 500
"""How long nothing was written before the exemple is read again."""
_QUOTED = 120
"""The most characters of a passage that a card quotes."""
_WHAT = tr("Ce qu’un formateur vous dirait. Suivez ce qui vous aide.")
_NOTHING = tr("Rien à signaler dans cet exemple.")


class ConseilCard(QFrame):
    """One piece of advice: what it is about, why, one way to mend it, and what one does with it."""

    went = Signal(object)
    """The passage of this advice is asked for."""
    ignored = Signal(object)
    taken_back = Signal(object)

    def __init__(self, conseil: Conseil, titre: str, *, editable: bool, ignored: bool) -> None:
        super().__init__()
        self.conseil = conseil
        said = conseil.signalement
        role(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(14), px(10), px(10), px(6))
        layout.setSpacing(px(4))
        place = _place(conseil)
        official = said.rang == "regle"
        layout.addWidget(
            label(tr("{lieu} · règle officielle", lieu=place) if official else place, "accent" if official else "over")
        )
        layout.addWidget(paragraph(titre, "section"))
        if said.passage.strip():
            layout.addWidget(paragraph(f"«{NBSP}{_shortened(said.passage)}{NBSP}»", "quote"))
        layout.addWidget(paragraph(said.message))
        layout.addWidget(paragraph(said.remede, "muted"))
        if said.source:
            layout.addWidget(label(said.source, "note", wrap=True))
        self.see = button(tr("Voir le passage"), "link", on_click=lambda: self.went.emit(conseil))
        self.see.setToolTip(tr("Aller à cet endroit de l’exemple"))
        self.see.setAccessibleName(tr("Voir le passage\u00a0: {titre}", titre=titre))
        acts: list[QWidget | int] = [self.see, 1]
        if editable:
            acts.append(self._turn(titre, ignored=ignored))
        layout.addLayout(row(*acts, spacing=px(2)))
        self.setAccessibleName(f"{titre}. {place}. {said.message} {said.remede}")

    def _turn(self, titre: str, *, ignored: bool) -> QPushButton:
        signal = self.taken_back if ignored else self.ignored
        words = tr("Reprendre", "un conseil") if ignored else tr("Ignorer partout")
        self.turn = button(words, "link", on_click=lambda: signal.emit(self.conseil))
        self.turn.setToolTip(
            tr("Montrer de nouveau ce conseil")
            if ignored
            else tr("Ne plus montrer ce conseil, partout dans ce dossier")
        )
        self.turn.setAccessibleName(
            tr("Reprendre\u00a0: {titre}", titre=titre)
            if ignored
            else tr("Ignorer partout\u00a0: {titre}", titre=titre)
        )
        return self.turn


class ConseilsPanel(Page):
    """The advice on one exemple, what was ignored and what is less sure folded away."""

    counted = Signal(int)
    """How much there is to look at."""
    passage = Signal(object)
    """The advice whose passage is asked for."""

    def __init__(self, session: Session) -> None:
        super().__init__(measure=560, margin=16)
        self._session = session
        self._exemple_id = ""
        self._dossier: Dossier | None = None
        self._pages: Mapping[str, float] = {}
        self._editable = self._others = self._old = False
        self._shown: object = None
        self.lu: LectureExemple | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.read)
        self.body.setSpacing(px(10))
        self.body.addWidget(paragraph(_WHAT, "muted"))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(10))
        self.body.addLayout(self._list)
        self.others = button("", "link", on_click=self._turn_others)
        self.others.setToolTip(tr("Phrases longues, sigles, critères éloignés du passage\u00a0: à vous de voir"))
        self.old = button("", "link", on_click=self._turn_old)
        self.old.setToolTip(tr("Montrer ou replier les conseils que vous avez ignorés"))
        self.body.addWidget(self.others)
        self._more = QVBoxLayout()
        self._more.setSpacing(px(10))
        self.body.addLayout(self._more)
        self.body.addWidget(self.old)
        self._ignored = QVBoxLayout()
        self._ignored.setSpacing(px(10))
        self.body.addLayout(self._ignored)
        self.body.addStretch(1)
        self.others.hide()
        self.old.hide()

    # --- showing -----------------------------------------------------------------------------------------------------

    def show_exemple(self, exemple: Exemple, dossier: Dossier, pages: Mapping[str, float], *, editable: bool) -> None:
        """Read an exemple once the hands rest; what is shown of it stays until then."""
        if exemple.id != self._exemple_id:
            self._exemple_id, self.lu, self._others, self._old = exemple.id, None, False, False
            self._fill()
        self._dossier, self._pages, self._editable = dossier, pages, editable
        self._rest.start()

    def read(self) -> None:
        """Read the exemple now."""
        if self._dossier is None or not self._session.is_open:
            return
        self.lu = _reading().lire_exemple(self._dossier, self._exemple_id, self._pages)
        self._fill()

    def _fill(self) -> None:
        lu = self.lu
        shown = (lu, self._editable, self._others, self._old)
        if shown == self._shown:
            return
        self._shown = shown
        for layout in (self._list, self._more, self._ignored):
            clear(layout)
        self.counted.emit(len(lu.surs) if lu else 0)
        if lu is None:
            self.others.hide()
            self.old.hide()
            return
        for one in lu.surs:
            self._list.addWidget(self._card(one))
        if not lu.surs:
            self._list.addWidget(paragraph(_NOTHING))
        self._show_fold(
            self.others, pluriel(len(lu.autres), "conseil moins sûr", "conseils moins sûrs"), unfolded=self._others
        )
        self._show_fold(self.old, pluriel(len(lu.ignores), "conseil ignoré", "conseils ignorés"), unfolded=self._old)
        self.others.setVisible(bool(lu.autres))
        self.old.setVisible(bool(lu.ignores))
        for one in lu.autres if self._others else ():
            self._more.addWidget(self._card(one))
        for _, one in lu.ignores if self._old else ():
            self._ignored.addWidget(self._card(one, ignored=True))

    def _show_fold(self, fold: QPushButton, words: str, *, unfolded: bool) -> None:
        fold.setText(tr("Replier ({quoi})", quoi=words) if unfolded else tr("Voir {quoi}", quoi=words))
        fold.setAccessibleName(fold.text())

    def _card(self, conseil: Conseil, *, ignored: bool = False) -> ConseilCard:
        made = ConseilCard(conseil, _reading().titre(conseil), editable=self._editable, ignored=ignored)
        made.went.connect(self.passage)
        made.ignored.connect(self._ignore)
        made.taken_back.connect(self._take_back)
        return made

    def cards(self) -> list[ConseilCard]:
        """Return the cards that are shown, from the top."""
        layouts = (self._list, self._more, self._ignored)
        return [one for layout in layouts for one in held(layout) if isinstance(one, ConseilCard)]

    # --- acting ------------------------------------------------------------------------------------------------------

    def _turn_others(self) -> None:
        self._others = not self._others
        self._fill()

    def _turn_old(self) -> None:
        self._old = not self._old
        self._fill()

    def _ignore(self, conseil: Conseil) -> None:
        cle = conseil.signalement.cle
        self._session.edit(
            tr_noop("Ignorer un conseil"),
            lambda draft: relire.ignorer(draft, cle),
            then=lambda _: self._session.told.emit(
                tr("Ce conseil n’est plus montré dans ce dossier\u00a0; il reste en bas de la liste")
            ),
        )

    def _take_back(self, conseil: Conseil) -> None:
        assert self.lu is not None
        cle = conseil.signalement.cle
        dits = [dit_id for dit_id, one in self.lu.ignores if one.signalement.cle == cle]
        if dits:
            self._session.edit(tr_noop("Reprendre un conseil ignoré"), lambda draft: relire.oublier(draft, dits[0]))


def _place(conseil: Conseil) -> str:
    champ = conseil.lieu.champ
    if conseil.lieu.kind == "exemple" and champ in CHAMPS:
        return tr("Question {numero}", numero=QUESTIONS[champ][0])
    if champ in ("entreprise", "service", "debut", "fin"):
        return tr("Question {numero}", numero=4)
    return {"citation": tr("Preuves"), "lien": tr("Critères")}.get(conseil.lieu.kind, tr("L’exemple"))


def _shortened(passage: str) -> str:
    words = " ".join(passage.split())
    return words if len(words) <= _QUOTED else f"{words[:_QUOTED].rsplit(' ', 1)[0]}…"
