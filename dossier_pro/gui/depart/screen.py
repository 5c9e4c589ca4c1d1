"""The page one starts from: the last dossier goes on, a new one begins; the other recent ones; what a trainer does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.depart.resume import ResumeButton
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, role, row, sheet, tool
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.names import short_path
from dossier_pro.gui.kit.rows import TwoLineRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Recent, Settings
from dossier_pro.gui.shell.specs import Spec
from dossier_pro.resources import is_there

_SHOWN = 7
_FILLED = "start-primary"
_STACKED_UNDER = 900
"""The width in pixels under which the recent dossiers stand below the ways in."""
_WAYS_IN = (
    (specs.NOUVEAU, tr("Nouveau dossier")),
    (specs.OUVRIR, tr("Ouvrir…")),
    (specs.REPRENDRE_DP, tr("J’ai commencé dans Word")),
    (specs.EXEMPLE, tr("Essayer avec l’exemple")),
)
_FOR_TRAINERS = (
    (specs.SUIVRE, tr("Suivre un groupe")),
    (specs.RELIRE, tr("Relire le dossier d’un candidat")),
    (specs.VERIFIER_DP, tr("Vérifier un DP en Word")),
    (specs.IMPORTER, tr("Importer un référentiel")),
)
_OPEN = "depart/formateur"
"""Whether what is for trainers is unfolded, as it was left."""


class DepartView(Page):
    """Ways in on the left, the last dossier first; the others on the right. Files dropped on it are opened."""

    open_file = Signal(object)
    dropped = Signal(object)
    """Files that were let go over the page."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(measure=1020, margin=32)
        self._settings = settings
        self._ways: list[QPushButton] = []
        columns = QHBoxLayout()
        self._columns = columns
        columns.setSpacing(px(56))
        columns.addLayout(self._ways_in(actions), 6)
        columns.addLayout(self._recent_column(actions), 5)
        self.body.addStretch(2)
        self.body.addLayout(columns)
        self.body.addStretch(3)
        self.drop = DropZone(self, tr("Déposez un dossier (.dpro) ou un DP (Word, .odt, PDF…)"), self.dropped.emit)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < px(_STACKED_UNDER)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._columns.direction() != way:
            self._columns.setDirection(way)
            self._columns.setSpacing(px(24 if narrow else 56))

    def _ways_in(self, actions: Actions) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(10))
        column.addWidget(label("Dossier Pro", "display"))
        self._what = paragraph(
            tr(
                "Écrivez votre dossier professionnel, reliez chaque preuve aux critères du "
                "référentiel, et voyez à tout moment ce qui est montré et ce qui manque."
            ),
            "muted",
        )
        column.addWidget(self._what)
        column.addSpacing(px(10))
        self._resume_place = QHBoxLayout()
        self._resume_place.setSpacing(px(4))
        column.addLayout(self._resume_place)
        for spec, words in _WAYS_IN:
            made = self._way(actions, spec, words, "start" if self._ways or self._settings.recents() else _FILLED)
            self._ways.append(made)
            column.addWidget(made)
        column.addSpacing(px(6))
        self.trainer = button(tr("Je suis formateur"), "link", icon="chevron-right", on_click=self._toggle)
        self.trainer.setCheckable(True)
        column.addLayout(row(self.trainer, 1))
        self.for_trainers = QWidget()
        below = QVBoxLayout(self.for_trainers)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(px(10))
        for spec, words in _FOR_TRAINERS:
            below.addWidget(self._way(actions, spec, words, "start"))
        column.addWidget(self.for_trainers)
        self._unfold(on=bool(self._settings.text(_OPEN)))
        column.addSpacing(px(6))
        column.addWidget(
            paragraph(
                tr("Tout reste sur votre ordinateur, un fichier par dossier, enregistré à mesure que vous écrivez."),
                "note",
            )
        )
        column.addStretch(1)
        return column

    def _way(self, actions: Actions, spec: Spec, words: str, look: str) -> QPushButton:
        action = actions[spec]
        made = button(words, look, icon=spec.icon, on_click=action.trigger)
        made.setToolTip(action.toolTip())
        made.setMinimumWidth(px(320))
        return made

    def _toggle(self) -> None:
        on = not self.for_trainers.isVisibleTo(self)
        self._settings.keep_text(_OPEN, "oui" if on else "")
        self._unfold(on=on)

    def _unfold(self, *, on: bool) -> None:
        self.for_trainers.setVisible(on)
        self.trainer.setChecked(on)
        self.trainer.setAccessibleDescription(tr("déplié") if on else tr("replié"))
        dress(self.trainer, "chevron-down" if on else "chevron-right", "accent")

    def _recent_column(self, actions: Actions) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addSpacing(px(14))
        self._head = label(tr("Autres dossiers récents"), "lead")
        column.addWidget(self._head)
        self._sheet, self._rows = sheet()
        column.addWidget(self._sheet)
        self._none = paragraph(tr("Les dossiers que vous ouvrez apparaîtront ici."), "muted")
        column.addWidget(self._none)
        copies = actions[specs.SAUVEGARDES]
        made = button(copies.text().removesuffix("…"), "link", icon="strongbox", on_click=copies.trigger)
        made.setToolTip(copies.toolTip())
        column.addLayout(row(made, 1))
        column.addStretch(1)
        return column

    def take_keyboard(self) -> None:
        """Put the keyboard on what most people came for: Enter goes on with the last dossier, or begins one."""
        resumes = self._resume_place.count() > 0
        (self.resume if resumes else self._ways[0]).setFocus()

    def refresh(self) -> None:
        """Show the recent dossiers as they are now."""
        clear(self._rows)
        clear(self._resume_place)
        recents = self._settings.recents()[: _SHOWN + 1]
        last = next((one for one in recents if is_there(one.path)), None)
        if last is not None:
            self._show_last(last)
        self._what.setVisible(last is None)  # who comes back knows, and the way on is higher up
        self._dress_new(_FILLED if last is None else "start")
        others = [one for one in recents if one is not last]
        for index, recent in enumerate(others):
            self._rows.addWidget(self._row(recent, last=index == len(others) - 1))
        self._head.setText(tr("Autres dossiers récents") if last is not None else tr("Dossiers récents"))
        self._head.setVisible(bool(others) or last is None)
        self._sheet.setVisible(bool(others))
        self._none.setVisible(not recents)

    def _dress_new(self, look: str) -> None:
        """« Nouveau dossier » is the filled button where there is none to go on with."""
        new = self._ways[0]
        if new.property("role") != look:
            role(new, look)
            dress(new, "file-plus", "on_accent" if look == _FILLED else "muted")

    def _show_last(self, recent: Recent) -> None:
        name = recent.nom or recent.path.stem
        said = tuple(part for part in (recent.titre, recent.ou_en_est, _when(recent.quand)) if part)
        self.resume = ResumeButton(name, said)
        self.resume.setToolTip(plain_tip(str(recent.path)))
        self.resume.clicked.connect(lambda: self.open_file.emit(recent.path))
        self._resume_place.addWidget(self.resume, 1)
        forget = tool("x", tr("Retirer « {nom} » de la liste", nom=name), lambda: self._forget(recent))
        self._resume_place.addWidget(forget)

    def _row(self, recent: Recent, *, last: bool) -> QWidget:
        there = is_there(recent.path)
        right = _when(recent.quand) if there else tr("introuvable")
        name = recent.nom or recent.path.stem
        row = TwoLineRow(
            "file-text",
            name,
            f"{recent.titre} · {short_path(recent.path)}" if recent.titre else short_path(recent.path),
            right,
        )
        row.last = last
        row.setEnabled(there)
        row.setToolTip(plain_tip(str(recent.path)))
        row.clicked.connect(lambda: self.open_file.emit(recent.path))
        holder = QWidget()
        layout = QHBoxLayout(holder)
        layout.setContentsMargins(0, 0, px(8), 0)
        layout.setSpacing(0)
        layout.addWidget(row, 1)
        layout.addWidget(tool("x", tr("Retirer « {nom} » de la liste", nom=name), lambda: self._forget(recent)))
        return holder

    def _forget(self, recent: Recent) -> None:
        self._settings.forget(recent.chemin)
        self.refresh()


def _when(text: str) -> str:
    from datetime import datetime

    from dossier_pro.domain.dates import ecrire, heure  # who has no dossier yet needs no date

    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return ""
    today = datetime.now().astimezone()
    if when.date() == today.date():
        return tr("aujourd’hui, {heure}", heure=heure(when))
    if (today.date() - when.date()).days == 1:
        return tr("hier")
    return ecrire(when.date())
