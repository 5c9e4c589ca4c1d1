"""A question with boxes to tick: what is to be done with each of several things, before it is done to all of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, column, label, paragraph
from dossier_pro.gui.kit.breaking import breakable
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.paint import wrap
from dossier_pro.gui.kit.theme import px


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing: what it is, what there is to say under it, and whether its box is ticked at first."""

    text: str
    note: str = ""
    ticked: bool = True


class WrappedBox(QCheckBox):
    """A box to tick whose words go on in the next line: Qt's own has one line, whatever room there is."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._full = text
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        return self._full

    def say(self, text: str) -> None:
        """Have other words."""
        self._full = text
        self.setText("\n".join(self._lines(self.width())))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), px(28))

    def heightForWidth(self, width: int) -> int:
        return max(px(28), len(self._lines(width)) * self.fontMetrics().lineSpacing() + px(6))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText("\n".join(self._lines(self.width())))

    def _lines(self, width: int) -> tuple[str, ...]:
        return wrap(self._full, self.font(), width - px(30), 6)


class TickDialog(Dialog):
    """Asks; Enter means « Annuler » until another button has the focus, because something is taken away."""

    def __init__(self, parent: QWidget, question: str, detail: str, things: Sequence[Tick], verb: str) -> None:
        super().__init__(parent, question, wide=620)
        self.setWindowTitle(question)
        self.inside.addWidget(paragraph(breakable(detail)))
        self.boxes = [self._line(one) for one in things]
        self.inside.addStretch(1)
        self.yes = button(verb, on_click=self.accept)
        self.no = button(tr("Annuler", "un dialogue"), on_click=self.reject)
        self.set_foot(self.yes, self.no)
        self.no.setDefault(True)
        self._allow()
        self.no.setFocus()

    def ticked(self) -> tuple[int, ...]:
        """Return which boxes are ticked, by their place."""
        return tuple(at for at, box in enumerate(self.boxes) if box.isChecked())

    def _line(self, one: Tick) -> WrappedBox:
        box = WrappedBox(one.text)
        box.setChecked(one.ticked)
        box.setAccessibleName(", ".join(part for part in (one.text, one.note) if part))
        box.setToolTip(tr("Cochez pour l’effacer, décochez pour le garder"))
        box.toggled.connect(lambda _: self._allow())
        if not one.note:
            self.inside.addWidget(box)
            return box
        note = label(breakable(one.note), "note", wrap=True)
        note.setContentsMargins(px(26), 0, 0, 0)
        self.inside.addLayout(column(box, note, spacing=px(2)))
        return box

    def _allow(self) -> None:
        if hasattr(self, "yes"):
            self.yes.setEnabled(bool(self.ticked()))
