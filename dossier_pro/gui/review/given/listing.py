"""Every remark of the dossier in one place, wherever it stands, by what is left to do."""

from __future__ import annotations

from PySide6.QtCore import Signal

from dossier_pro.domain.avis import CANDIDAT
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Page, button, label, row
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.review.given.margin import NotesColumn
from dossier_pro.gui.review.given.model import Etude
from dossier_pro.gui.review.given.notes import Note
from dossier_pro.gui.session.drafts import Drafts
from dossier_pro.services.review.on_paper import RemarqueSituee

_STEP = 30
"""How many cards are shown at first, and more at each wish."""
FILTRES: tuple[tuple[str, str], ...] = (
    ("toutes", tr("Toutes les remarques")),
    ("a_traiter", tr("À traiter")),
    ("a_verifier", tr("À vérifier")),
    ("repondues", tr("Avec une réponse du candidat")),
    ("verifiees", tr("Vérifiées")),
    ("miennes", tr("Les miennes")),
)


class ListeView(Page):
    """The threads as cards, in the order of the dossier."""

    shown = Signal(str)
    """The id of a remark whose place is asked for."""
    whole = Signal()
    """A remark on the whole dossier is wanted."""

    def __init__(self, note: Note, drafts: Drafts) -> None:
        super().__init__(measure=820)
        self._note = note
        self._etude: Etude | None = None
        self.filter = Choice()
        self.filter.setAccessibleName(tr("Quelles remarques"))
        self.filter.setToolTip(tr("Quelles remarques sont montrées"))
        for name, word in FILTRES:
            self.filter.addItem(word, name)
        self.count = label("", "note")
        self.adder = button(tr("Remarque sur tout le dossier"), icon="sticky-note", on_click=self.whole.emit)
        self.adder.setToolTip(tr("Écrire une remarque qui porte sur tout le dossier"))
        self.body.addLayout(row(self.filter, self.count, 1, self.adder))
        self.none = label(tr("Aucune remarque ici."), "muted")
        self.body.addWidget(self.none)
        self.notes = NotesColumn(drafts, where=True)
        self.notes.shown.connect(self.shown)
        self.body.addWidget(self.notes)
        self.rest = button(tr("Montrer la suite"), on_click=self._more)
        self.rest.setToolTip(tr("Montrer d’autres remarques"))
        self._most = _STEP
        self.body.addWidget(self.rest)
        self.body.addStretch(1)
        self.filter.activated.connect(lambda _: self._choose())

    def show_etude(self, etude: Etude) -> None:
        """Show the threads of a review."""
        self._etude = etude
        self._fill()

    def _fill(self) -> None:
        if self._etude is None:
            return
        wanted = [one for one in self._etude.situees if self._matches(one)]
        self.count.setText(pluriel(len(wanted), "remarque"))
        self.none.setVisible(not wanted)
        self.notes.show_threads(wanted[: self._most], self._etude, self._note)
        left = len(wanted) - self._most
        self.rest.setText(tr("Montrer la suite ({count})", count=left))
        self.rest.setVisible(left > 0)

    def _choose(self) -> None:
        self._most = _STEP
        self._fill()

    def _more(self) -> None:
        self._most += _STEP
        self._fill()

    def _matches(self, one: RemarqueSituee) -> bool:
        assert self._etude is not None
        wanted = self.filter.currentData()
        if wanted == "a_traiter":
            return one.fil.a_traiter
        if wanted == "repondues":
            return any(answer.role == CANDIDAT for answer in one.fil.reponses)
        if wanted == "a_verifier":
            return one.fil.a_verifier
        if wanted == "verifiees":
            return one.fil.verifiee
        if wanted == "miennes":
            return self._etude.est_a_moi(one.fil.remarque)
        return True
