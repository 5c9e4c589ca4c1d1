"""Undo and redo lead to what they change: the screen, the thing, its field, and the place in its text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dossier_pro.domain.changes import Change, ChangeSet, splice
from dossier_pro.domain.text import plain
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.places import changed_at, screen_of
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import PLACES

if TYPE_CHECKING:
    from dossier_pro.gui.window.frame import Frame

_SHOWS_ALL = ("historique",)
"""Screens on which any step is seen: nobody is led away from there."""


class Undoing(QObject):
    """Watches the session for the window."""

    def __init__(self, window: Frame, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._told = ""
        session.stepped.connect(self._show)
        session.typing.connect(self._offer)
        window.actions_table[specs.ANNULER].triggered.connect(session.undo)
        window.actions_table[specs.RETABLIR].triggered.connect(session.redo)

    def _offer(self, label: str) -> None:
        """Let the first words of a dossier be taken back at once: the step that undo is about comes with the saving."""
        if self._session.editable and self._session.now.undo_label is None:
            self._window.actions_table.name_step(specs.ANNULER, label, editable=True)

    def _offer_way_back(self, here: str, phrase: str) -> None:
        window, title = self._window, {n: word for n, word, _ in PLACES}.get(here, "")
        if title:
            back = (tr("Revenir à «\u00a0{title}\u00a0»", title=title), partial(window.show_screen, here))
            self._told = tr("{phrase}. Voici où.", phrase=phrase)
            window.banners.say(self._told, info=True, action=back, seconds=12)

    def _show(self, changeset: ChangeSet, phrase: str) -> None:
        window, dossier = self._window, self._session.dossier
        window.banners.take_away(self._told)  # of the step before: it is true no more
        here = window.current_screen
        if not window.works or here in _SHOWS_ALL:
            return
        places = [(screen_of(lieu, dossier), lieu) for lieu in changed_at(changeset, dossier)]
        if not places:
            return
        name, lieu = next(((n, one) for n, one in places if n == here), places[0])
        if name != here:
            window.show_screen(name)
            self._offer_way_back(here, phrase)
        window.screen_named(name).show_change(lieu)
        field = QApplication.focusWidget()
        change = next((c for c in changeset.changes if (c.kind, c.entity_id) == (lieu.kind, lieu.entity_id)), None)
        if change is not None and isinstance(field, AnswerEdit):
            field.put_cursor(_end_of(change, lieu.champ, field.markdown()))


def _end_of(change: Change, champ: str, text: str) -> int:
    """Where a text that was changed goes on as it was, in the text without its marks."""
    made = change.splices.get(champ)
    if made is None:
        before = str((change.before or {}).get(champ, ""))
    else:
        before = text[: made.at] + made.old + text[made.at + len(made.new) :]
    words = splice(plain(before), plain(text))
    return words.at + len(words.new)
