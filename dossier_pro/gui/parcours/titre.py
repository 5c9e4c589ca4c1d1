"""The titre of the dossier, and what leads to another one or another millésime: what is carried over is shown first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import typographie
from dossier_pro.gui.kit.basics import button, label, paragraph, prose, row
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.names import name_of
from dossier_pro.gui.kit.terms import explain
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import free_place, prompts


class TitrePanel(QWidget):
    """The name of the titre; unfolded, the others, what each would keep, and the button that makes the new file."""

    asked = Signal(object)
    """Carries what makes the dossier on the titre that was chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._refs: tuple[Referentiel, ...] = ()
        self.name = paragraph("", "")
        self.change = button("Changer de titre ou de millésime…", "link", on_click=self._unfold)
        explain(self.change, "millésime")
        self.choice = Choice()
        self.choice.setAccessibleName("Nouveau titre")
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.currentIndexChanged.connect(lambda _: self._preview())
        self.words = paragraph("", "muted")
        self.make = button("Créer le dossier sur ce titre…", "primary", on_click=self._make)
        self.fold = QFrame()
        self.fold.setProperty("role", "panel")
        inside = QVBoxLayout(self.fold)
        inside.setContentsMargins(px(16), px(14), px(16), px(14))
        inside.setSpacing(px(10))
        inside.addWidget(label("Vers quel titre ?", "section"))
        inside.addWidget(self.choice)
        inside.addWidget(self.words)
        inside.addLayout(row(1, button("Annuler", "quiet", on_click=self._close), self.make))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.name)
        layout.addLayout(row(self.change, 1))
        layout.addWidget(self.fold)
        self.fold.hide()

    def refresh(self) -> None:
        """Show the titre of the present snapshot, and what the chosen one would keep now."""
        self.name.setText(prose(name_of(self._session.dossier.referentiel)))
        self.change.setVisible(not self.fold.isVisibleTo(self))
        if self.fold.isVisibleTo(self):
            self._preview()

    def _unfold(self) -> None:
        from dossier_pro.services.dossiers import titres_disponibles

        try:
            known = titres_disponibles()
        except KnownError as error:
            self._session.refused.emit(error.phrase)
            return
        self._refs = tuple(ref for ref in known if ref.cle != self._session.dossier.referentiel.cle)
        with QSignalBlocker(self.choice):
            self.choice.clear()
            for ref in self._refs:
                self.choice.addItem(name_of(ref), ref.cle)
        self.fold.show()
        self.change.hide()
        self._preview()
        self.choice.setFocus()

    def _close(self) -> None:
        self.fold.hide()
        self.change.show()
        self.change.setFocus()

    def _preview(self) -> None:
        from dossier_pro.services.carry_over import preparer

        ref = self._ref()
        self.make.setEnabled(ref is not None)
        if ref is None:
            self.words.setText(prose("Importez d’abord l’autre référentiel : Accueil de démarrage, nouveau dossier."))
            return
        self.words.setText(prose("\n".join(map(typographie, preparer(self._session.dossier, ref).phrases))))

    def _ref(self) -> Referentiel | None:
        at = self.choice.currentIndex()
        return self._refs[at] if 0 <= at < len(self._refs) else None

    def _make(self) -> None:
        from dossier_pro.services.carry_over import changer_titre

        ref, here = self._ref(), self._session.now.chemin
        if ref is None:
            return
        start = free_place(here.parent, f"{here.stem} – {ref.sigle or ref.code or ref.intitule[:40]}")
        target = prompts().save_dossier(self, "Où ranger le dossier sur ce titre ?", start, new=True)
        if target is not None:
            self.asked.emit(partial(changer_titre, here, ref.cle, target))
