"""The finding that is chosen: its passage, why, one way to mend it, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.a_relire.model import extrait, genre
from dossier_pro.gui.kit.basics import button, clear, column, label
from dossier_pro.gui.kit.theme import px, theme
from dossier_pro.gui.kit.tips import escaped
from dossier_pro.services.relire import INCONNUS, SignalementSitue

MOST = 5
"""How many propositions have a key."""


class Detail(QScrollArea):
    """All that is known of one finding."""

    taken = Signal(int)
    """A proposition, by its rank from 0."""
    added = Signal()
    ignored = Signal()
    hidden_everywhere = Signal()
    went = Signal()
    emptied = Signal()
    """The button that had the keyboard is gone."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(tr("Le passage choisi"))
        self._holder = QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(px(16), px(12), px(16), px(16))
        self._column.setSpacing(px(8))
        self.setWidget(self._holder)
        self._shown: tuple[SignalementSitue | None, bool] = (None, False)
        theme().changed.connect(self._show)

    def show_finding(self, one: SignalementSitue | None, *, editable: bool) -> None:
        """Show a finding, or none; the same one again stays, with the keyboard on its buttons."""
        if (one, editable) != self._shown:
            self._shown = one, editable
            self._show()

    def _show(self) -> None:
        one, editable = self._shown
        now = QApplication.focusWidget()
        keyboard = isinstance(now, QWidget) and self._holder.isAncestorOf(now)
        clear(self._column)
        if one is not None:
            self._fill(one, editable=editable)
        self._column.addStretch(1)
        if keyboard:
            self.emptied.emit()

    def _fill(self, one: SignalementSitue, *, editable: bool) -> None:
        found, add = one.signalement, self._column.addWidget
        add(label(genre(one), "accent" if found.rang == "regle" else "over"))
        words = label("", wrap=True)
        words.setTextFormat(Qt.TextFormat.RichText)
        tint, ink = theme().color("declare_fond").name(), theme().color("declare").name()
        words.setText(
            "".join(
                f'<span style="background:{tint}; color:{ink}">{escaped(text)}</span>' if marked else escaped(text)
                for text, marked in extrait(one)
            )
        )
        words.setAccessibleName("".join(text for text, _ in extrait(one)))
        add(words)
        add(label(one.ou, "note", wrap=True))
        add(label(found.message, wrap=True))
        if found.remede and not found.propositions:
            add(label(found.remede, wrap=True))
        if found.source:
            add(label(found.source, "note", wrap=True))
        if editable:
            for rank, text in enumerate(found.propositions[:MOST]):
                add(self._proposition(rank, text))
        self._column.addSpacing(px(4))
        deeds = [button(tr("Y aller"), "quiet", icon="go-to", on_click=self.went.emit)]
        deeds[0].setToolTip(tr("Montrer ce passage là où il est écrit (Entrée)"))
        if editable and found.regle in INCONNUS:
            deeds.append(button(tr("Ajouter au dictionnaire"), "quiet", on_click=self.added.emit))
            deeds[-1].setToolTip(tr("Ce mot ne sera plus souligné dans ce dossier"))
        if editable and one.groupe == "donnees" and one.lieu.champ:  # a file is mended where it was made
            deeds.append(button(tr("Cacher partout…"), "quiet", on_click=self.hidden_everywhere.emit))
            deeds[-1].setToolTip(tr("Voir tous les endroits, et mettre autre chose à la place en une fois"))
        if editable:
            deeds.append(button(tr("Ignorer partout"), "quiet", on_click=self.ignored.emit))
            deeds[-1].setToolTip(tr("Ne plus montrer ces mots pour cette raison, partout dans ce dossier (Suppr)"))
        self._column.addLayout(column(*deeds, spacing=px(2)))

    def _proposition(self, rank: int, text: str) -> QPushButton:
        made = button(text.replace("&", "&&"), on_click=lambda: self.taken.emit(rank))
        made.setAccessibleName(tr("Écrire {mots}", mots=text))
        made.setToolTip(tr("Mettre ces mots à la place (Alt+{rang})", rang=rank + 1))
        return made
