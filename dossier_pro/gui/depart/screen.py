"""The page one starts from: the recent dossiers, and the ways in."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from dossier_pro.domain.dates import ecrire
from dossier_pro.gui.kit.basics import Page, button, clear, label, paragraph, row, sheet, tool
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.names import short_path
from dossier_pro.gui.kit.rows import TwoLineRow
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.actions import Actions
from dossier_pro.gui.shell.settings import Recent, Settings
from dossier_pro.resources import is_there

_SHOWN = 7
_STACKED_UNDER = 900
"""The width in pixels under which the recent dossiers stand below the ways in."""
_WAYS_IN = (
    (specs.NOUVEAU, "start-primary", "file-plus"),
    (specs.OUVRIR, "start", "folder-open"),
    (specs.EXEMPLE, "start", "book-open"),
    (specs.REPRENDRE_DP, "start", "notebook-pen"),
    (specs.VERIFIER_DP, "start", "list"),
    (specs.IMPORTER, "start", "take-in"),
    (specs.SUIVRE, "start", "table-2"),
    (specs.RELIRE, "start", "glasses"),
)


class DepartView(Page):
    """Recent dossiers on the right; the ways in on the left. Files dropped on it are opened."""

    open_file = Signal(object)
    dropped = Signal(object)
    """Files that were let go over the page."""

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(measure=1020, margin=32)
        self._settings = settings
        columns = QHBoxLayout()
        self._columns = columns
        columns.setSpacing(px(56))
        columns.addLayout(self._ways_in(actions), 5)
        columns.addLayout(self._recent_column(actions), 6)
        self.body.addStretch(2)
        self.body.addLayout(columns)
        self.body.addStretch(3)
        self.drop = DropZone(self, "Déposez un dossier (.dpro) ou un DP (Word, .odt, PDF…)", self.dropped.emit)
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
        column.addWidget(
            paragraph(
                "Écrivez votre dossier professionnel, reliez chaque preuve aux critères du référentiel, "
                "et voyez à tout moment ce qui est montré et ce qui manque.",
                "muted",
            )
        )
        column.addSpacing(px(14))
        for spec, look, icon in _WAYS_IN:
            action = actions[spec]
            text = action.text() if spec is specs.OUVRIR else action.text().removesuffix("…")
            made = button(text, look, icon=icon)
            made.setToolTip(action.toolTip())
            made.clicked.connect(action.trigger)
            made.setMinimumWidth(px(320))
            column.addWidget(made)
        column.addSpacing(px(14))
        column.addWidget(
            paragraph(
                "Tout reste sur votre ordinateur, un fichier par dossier, enregistré à mesure que vous écrivez.",
                "note",
            )
        )
        column.addStretch(1)
        return column

    def _recent_column(self, actions: Actions) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(px(8))
        column.addSpacing(px(14))
        column.addWidget(label("Dossiers récents", "lead"))
        self._sheet, self._rows = sheet()
        column.addWidget(self._sheet)
        self._none = paragraph("Les dossiers que vous ouvrez apparaîtront ici.", "muted")
        column.addWidget(self._none)
        copies = actions[specs.SAUVEGARDES]
        made = button(copies.text().removesuffix("…"), "link", icon="strongbox", on_click=copies.trigger)
        made.setToolTip(copies.toolTip())
        column.addLayout(row(made, 1))
        column.addStretch(1)
        return column

    def refresh(self) -> None:
        """Show the recent dossiers as they are now."""
        clear(self._rows)
        recents = self._settings.recents()[:_SHOWN]
        for index, recent in enumerate(recents):
            self._rows.addWidget(self._row(recent, last=index == len(recents) - 1))
        self._sheet.setVisible(bool(recents))
        self._none.setVisible(not recents)

    def _row(self, recent: Recent, *, last: bool) -> QWidget:
        there = is_there(recent.path)
        right = _when(recent.quand) if there else "introuvable"
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
        layout.addWidget(
            tool("x", f"Retirer « {name} » de la liste", lambda: self._forget(recent)), 0, Qt.AlignmentFlag.AlignVCenter
        )
        return holder

    def _forget(self, recent: Recent) -> None:
        self._settings.forget(recent.chemin)
        self.refresh()


def _when(text: str) -> str:
    try:
        when = datetime.fromisoformat(text)
    except ValueError:
        return ""
    today = datetime.now().astimezone()
    if when.date() == today.date():
        return f"aujourd’hui, {when:%H:%M}"
    if (today.date() - when.date()).days == 1:
        return "hier"
    return ecrire(when.date())
