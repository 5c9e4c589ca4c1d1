"""A question with boxes to tick: what is to be done with each of several things, before it is done to all of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from dossier_pro.gui.kit.basics import Elided, button, column, label, paragraph, row
from dossier_pro.gui.kit.theme import px


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing: what it is, what there is to say under it, and whether its box is ticked at first."""

    text: str
    note: str = ""
    ticked: bool = True


class TickDialog(QDialog):
    """Asks; Enter means « Annuler » until another button has the focus, because something is taken away."""

    def __init__(self, parent: QWidget, question: str, detail: str, things: Sequence[Tick], verb: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(question)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(20), px(24), px(16))
        layout.setSpacing(px(12))
        layout.addWidget(label(question, "section", wrap=True))
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, px(8), 0)
        lines.setSpacing(px(10))
        lines.addWidget(paragraph(detail))
        self.boxes = [self._line(lines, one) for one in things]
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(holder)
        layout.addWidget(area, 1)
        self.yes = button(verb, on_click=self.accept)
        self.no = button("Annuler", on_click=self.reject)
        self.no.setDefault(True)
        layout.addLayout(row(1, self.yes, self.no))
        self._allow()
        wanted = sum(px(62 if one.note else 32) for one in things) + px(240)
        screen = self.screen().availableGeometry()
        self.resize(min(px(620), screen.width() - px(40)), min(max(px(320), wanted), screen.height() - px(60)))
        self.no.setFocus()

    def ticked(self) -> tuple[int, ...]:
        """Return which boxes are ticked, by their place."""
        return tuple(at for at, box in enumerate(self.boxes) if box.isChecked())

    def _line(self, lines: QVBoxLayout, one: Tick) -> QCheckBox:
        box = QCheckBox(one.text)
        box.setChecked(one.ticked)
        box.setAccessibleName(", ".join(part for part in (one.text, one.note) if part))
        box.setToolTip("Cochez pour l’effacer, décochez pour le garder")
        box.toggled.connect(lambda _: self._allow())
        if not one.note:
            lines.addWidget(box)
            return box
        under = QHBoxLayout()
        under.setContentsMargins(px(26), 0, 0, 0)
        note = Elided(look="note", mode=Qt.TextElideMode.ElideMiddle)
        note.show_text(one.note)
        under.addWidget(note)
        lines.addLayout(column(box, under, spacing=px(2)))
        return box

    def _allow(self) -> None:
        if hasattr(self, "yes"):
            self.yes.setEnabled(bool(self.ticked()))
