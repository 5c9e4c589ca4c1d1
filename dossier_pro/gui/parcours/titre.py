"""The titre of the dossier, and what leads to another one or another millésime: what is carried over is shown first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Cible, Referentiel
from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, clear, label, paragraph, prose, row
from dossier_pro.gui.kit.choosing import Choice
from dossier_pro.gui.kit.names import name_of
from dossier_pro.gui.kit.terms import explain
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tick import WrappedBox
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import free_place, prompts

if TYPE_CHECKING:
    from dossier_pro.services.carry_proposals import Proposition

_ASKED = tr("Ces critères ont changé de mots. Ce qui est coché passe dans le nouveau dossier, marqué « à revérifier ».")
_TICK = tr("Reporter les liens de ce critère, à revérifier")


def _said(one: Proposition) -> str:
    from dossier_pro.services.carry_proposals import EN_MOTS

    state, old = tr(EN_MOTS[one.etat]).capitalize(), one.ancien.texte
    if one.nouveau is not None:
        return tr("{etat} : « {ancien} » → « {nouveau} »", etat=state, ancien=old, nouveau=one.nouveau.texte)
    new = _above(one.parmi[0])
    return tr("{etat} : « {ancien} » → un critère de « {nouveau} »", etat=state, ancien=old, nouveau=new)


def _above(cible: Cible) -> str:
    above = cible.competence or cible.activite
    return above.intitule if above is not None else cible.texte


class TitrePanel(QWidget):
    """The name of the titre; unfolded, the others, what each would keep, and the button that makes the new file."""

    asked = Signal(object)
    """Carries what makes the dossier on the titre that was chosen."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._refs: tuple[Referentiel, ...] = ()
        self.name = paragraph("", "")
        self.change = button(tr("Changer de titre ou de millésime…"), "link", on_click=self._unfold)
        explain(self.change, "millésime")
        self.choice = Choice()
        self.choice.setAccessibleName(tr("Nouveau titre"))
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.currentIndexChanged.connect(lambda _: self._offer())
        self.words = paragraph("", "muted")
        self.proposed = QWidget()
        self._proposed = QVBoxLayout(self.proposed)
        self._proposed.setContentsMargins(0, 0, 0, 0)
        self._proposed.setSpacing(px(4))
        self.boxes: dict[str, WrappedBox] = {}
        self.make = button(tr("Créer le dossier sur ce titre…"), "primary", on_click=self._make)
        self.fold = QFrame()
        self.fold.setProperty("role", "panel")
        inside = QVBoxLayout(self.fold)
        inside.setContentsMargins(px(16), px(14), px(16), px(14))
        inside.setSpacing(px(10))
        inside.addWidget(label(tr("Vers quel titre ?"), "section"))
        inside.addWidget(self.choice)
        inside.addWidget(self.words)
        inside.addWidget(self.proposed)
        inside.addLayout(row(1, button(tr("Annuler", "un dialogue"), "quiet", on_click=self._close), self.make))
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
        self._offer()
        self.choice.setFocus()

    def _close(self) -> None:
        self.fold.hide()
        self.change.show()
        self.change.setFocus()

    def _offer(self) -> None:
        """Show what stands for each critère that liens aim at, a box beside what is not word for word the same."""
        from dossier_pro.services.carry_over import preparer

        clear(self._proposed)
        self.boxes.clear()
        ref = self._ref()
        found = preparer(self._session.dossier, ref).propositions if ref is not None else ()
        asked = [one for one in found if one.etat in ("reformule", "proche")]
        if asked:
            self._proposed.addWidget(label(tr("Cochez ce que vos liens montrent encore"), "section"))
            self._proposed.addWidget(paragraph(_ASKED, "muted"))
        for one in asked:
            box = WrappedBox(_said(one))
            box.setAccessibleName(box.text())
            box.setToolTip(_TICK)
            box.setChecked(one.etat == "reformule")
            box.toggled.connect(self._preview)
            self._proposed.addWidget(box)
            self.boxes[one.ancien.id] = box
        self.proposed.setVisible(bool(asked))
        self._preview()

    def _accepted(self) -> list[str]:
        return [cible_id for cible_id, box in self.boxes.items() if box.isChecked()]

    def _preview(self) -> None:
        from dossier_pro.services.carry_over import preparer

        ref = self._ref()
        self.make.setEnabled(ref is not None)
        if ref is None:
            self.words.setText(
                prose(tr("Importez d’abord l’autre référentiel : Accueil de démarrage, nouveau dossier."))
            )
            return
        self.words.setText(
            prose("\n".join(map(typographie, preparer(self._session.dossier, ref, self._accepted()).phrases)))
        )

    def _ref(self) -> Referentiel | None:
        at = self.choice.currentIndex()
        return self._refs[at] if 0 <= at < len(self._refs) else None

    def _make(self) -> None:
        from dossier_pro.services.carry_over import changer_titre

        ref, here = self._ref(), self._session.now.chemin
        if ref is None:
            return
        start = free_place(here.parent, f"{here.stem} – {ref.sigle or ref.code or ref.intitule[:40]}")
        target = prompts().save_dossier(self, tr("Où ranger le dossier sur ce titre ?"), start, new=True)
        if target is not None:
            self.asked.emit(partial(changer_titre, here, ref.cle, target, self._accepted()))
