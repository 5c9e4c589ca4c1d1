"""The actions of the group « Orthographe »: from one underlined passage to the next, over all fields in sight."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.underlines import Mark, Underlines
from dossier_pro.gui.kit.why import is_unknown
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.frame import Frame

_OFF = tr("Rien n’est souligné\u00a0: cochez «\u00a0Souligner pendant que j’écris\u00a0», menu Édition, Orthographe")
_NOTHING = tr("Rien n’est souligné dans cet écran")
_WAIT = tr("La lecture n’est pas finie\u00a0: essayez de nouveau dans un instant")


class Spelling(QObject):
    """Has the actions act on the fields of the screen in sight."""

    def __init__(self, window: Frame, *, works: bool) -> None:
        """Wire the actions; ``works`` is whether a process may be started that looks at what is written."""
        super().__init__(window)
        self._window = window
        table, proof = window.actions_table, window.session.proofreader
        if works:
            proof.start()
        table[specs.MOT_SUIVANT].triggered.connect(lambda: self.step(1))
        table[specs.MOT_PRECEDENT].triggered.connect(lambda: self.step(-1))
        table[specs.AJOUTER_MOT].triggered.connect(lambda: self._here(Underlines.add_word, word=True))
        table[specs.IGNORER_ICI].triggered.connect(lambda: self._here(Underlines.ignore))
        table[specs.SOULIGNER].setChecked(window.settings.souligner)
        table[specs.SOULIGNER].triggered.connect(self._switch)
        proof.underline(window.settings.souligner)

    def step(self, delta: int) -> None:
        """Go to the next underlined passage, or the one before, round the screen; on « À relire » round its list."""
        from dossier_pro.gui.a_relire.screen import ARelireView

        screen = self._window.made_screens().get(self._window.current_screen) if self._window.works else None
        if isinstance(screen, ARelireView):
            screen.step(delta)
            return
        fields = self._fields()
        for one in fields:
            one.catch_up()
        places = [(one, mark) for one in fields for mark in one.marks()]
        if not places:
            proof = self._window.session.proofreader
            self._window.say(_WAIT if proof.pending else _NOTHING if proof.underlines else _OFF, info=True)
            return
        one, mark = places[self._next(fields, places, delta)]
        one.go(mark)

    def _next(self, fields: list[Underlines], places: list[tuple[Underlines, Mark]], delta: int) -> int:
        """Return which of the places comes next from where the keyboard is."""
        now = QApplication.focusWidget()
        here = next((rank for rank, one in enumerate(fields) if one.field is now), None)
        if here is None:
            return 0 if delta > 0 else len(places) - 1
        current = fields[here].here()
        for rank, (one, mark) in enumerate(places):
            if one is fields[here] and mark is current:
                return (rank + delta) % len(places)
        at = fields[here].field.textCursor().position()
        before = [
            rank
            for rank, (one, mark) in enumerate(places)
            if fields.index(one) < here or (one is fields[here] and mark.cursor.selectionEnd() <= at)
        ]
        return len(before) % len(places) if delta > 0 else (len(before) - 1) % len(places)

    def _fields(self) -> list[Underlines]:
        """Return the fields in sight that underline, as one reads: from top to bottom, column after column."""
        screen = self._window.made_screens().get(self._window.current_screen) if self._window.works else None
        if screen is None:
            return []
        found = [one for one in screen.findChildren(Underlines) if one.field.isVisibleTo(screen)]
        return sorted(found, key=lambda one: _place(one.field, screen))

    def _here(self, act: Callable[[Underlines, Mark], object], *, word: bool = False) -> None:
        now = QApplication.focusWidget()
        one = next((one for one in self._fields() if one.field is now), None)
        mark = one.here() if one is not None else None
        if one is None or mark is None or (word and not is_unknown(mark.found)):
            self._window.say(specs.NOT_UNDERLINED, info=True)
        else:
            act(one, mark)

    def _switch(self, on: bool) -> None:
        self._window.settings.souligner = on
        self._window.session.proofreader.underline(on)
        self._window.header.tell(
            tr("Souligner pendant que j’écris\u00a0: oui") if on else tr("Souligner pendant que j’écris\u00a0: non")
        )


def _place(field: QWidget, screen: QWidget) -> tuple[int, int]:
    assert isValid(field)
    spot = field.mapTo(screen, QPoint(0, 0))
    return spot.x() // max(1, screen.width() // 3), spot.y()
