"""Before the dossier or the window is left: everything that would be cut short or left behind is asked about, once.

Each part of the window that may hold something registers what tells it. Nobody else asks on the way out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from PySide6.QtWidgets import QWidget

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell.prompts import prompts

Way = Literal["autre", "fermer", "quitter"]
"""Another dossier takes the place of the open one, the dossier is closed, or the window is."""
_VERBS: dict[Way, str] = {
    "autre": tr("Ouvrir l’autre dossier"),
    "fermer": tr("Fermer le dossier"),
    "quitter": tr("Quitter"),
}


@dataclass(frozen=True, slots=True)
class Pending:
    """One thing that is not finished.

    ``quoi`` says in one sentence what it is, ``suite`` what becomes of it where the person leaves all the same;
    ``drop`` is called then.
    """

    quoi: str
    suite: str
    drop: Callable[[], object] | None = None
    way_out: tuple[str, Callable[[], bool]] | None = None
    """A verb, and what it does instead of dropping it; False where that came to nothing."""


class Leaving:
    """Who is asked before one leaves."""

    def __init__(self, window: QWidget, flush: Callable[[], object]) -> None:
        """Make it for a window; ``flush`` has every field hand over what is typed in it, before anybody is asked."""
        self._window, self._flush = window, flush
        self._parts: list[Callable[[Way], Iterable[Pending]]] = []

    def register(self, part: Callable[[Way], Iterable[Pending]]) -> None:
        """Add a part of the window: it tells what it holds that is not finished, for one way of leaving."""
        self._parts.append(part)

    def pending(self, way: Way) -> list[Pending]:
        """Return everything that is not finished."""
        return [one for part in self._parts for one in part(way)]

    def may_leave(self, way: Way) -> bool:
        """Ask where something is not finished; where the person leaves all the same it is dropped."""
        self._flush()
        found = self.pending(way)
        if not found:
            return True
        ways_out = {one.way_out[0]: one for one in found if one.way_out is not None}
        answer = self._ask(found, [*ways_out], _VERBS[way])
        saved = ways_out.get(answer or "")
        if answer is None or (saved is not None and not _was_saved(saved)):
            return False
        for one in found:
            if one is not saved and one.drop is not None:
                one.drop()
        return True

    def _ask(self, found: Sequence[Pending], ways_out: Sequence[str], verb: str) -> str | None:
        """Return the verb or the way out that was chosen, None where the person stays."""
        if len(found) == 1:
            question, detail = found[0].quoi, found[0].suite
        else:
            question = tr("Tout n’est pas terminé.")
            detail = "\n\n".join(f"{one.quoi}\n{one.suite}" for one in found)
        if ways_out:
            return prompts().choose(self._window, question, detail, [*ways_out, verb])
        return verb if prompts().confirm(self._window, question, detail, verb) else None


def _was_saved(one: Pending) -> bool:
    """Take the way out of something that is not finished; whether that is done."""
    return one.way_out is not None and one.way_out[1]()
