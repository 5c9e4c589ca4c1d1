"""Files that are taken in as preuves: a transaction for each, and the screens told of several at a time.

Because: a screen that shows the dossier anew takes about as long as the window may let somebody wait who types.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from dossier_pro.domain.changes import ChangeSet
from dossier_pro.domain.records import dataclass

if TYPE_CHECKING:
    from dossier_pro.services.desk import Desk, Fait

TELL_SECONDS = 0.8
"""Between two times that the screens hear of files that were taken in."""


@dataclass(frozen=True, slots=True)
class Ajout:
    """What became of files: the ids of the preuves they are now, and a sentence for each that was not taken.

    ``neuves`` of these preuves are new; ``arretes`` files were left out because the person stopped.
    """

    preuves: tuple[str, ...]
    deja_la: int
    refus: tuple[str, ...]
    neuves: int = 0
    arretes: int = 0


class _Ask(Protocol):
    def __call__(
        self,
        job: Callable[[Desk], Fait | None],
        then: Callable[[Any], None] | None,
        *,
        failed: Callable[[str], None] | None = None,
        stoppable: bool = False,
        later: Callable[[], bool] | None = None,
    ) -> None: ...


class Adding:
    """Files being taken in; a file that cannot be taken does not stop the others."""

    def __init__(
        self,
        files: Sequence[Path | Callable[[], Path]],
        known: frozenset[str],
        step: Callable[[int, int], None],
        then: Callable[[Ajout], None],
    ) -> None:
        """Make one.

        Args:
            files: what is no file yet is made one first, on the way.
            known: the ids of the preuves that are there.
            step: told how many were taken, of how many.
            then: told what became of them.
        """
        self._files, self._known, self._step, self._then = files, known, step, then
        self._ids: list[str] = []
        self._refus: list[str] = []
        self._told = float("-inf")

    def ask(self, fait: _Ask) -> None:
        """Ask for all of them."""
        for rank, file in enumerate(self._files, 1):
            taken, missed = partial(self._taken, rank), partial(self._missed, rank)
            fait(partial(_take, file), taken, failed=missed, stoppable=True, later=self._later)
        fait(lambda _: None, lambda _: self._last())

    def _later(self) -> bool:
        """Whether the screens hear of a file that was taken with a later one; on the dossier's thread."""
        now = time.monotonic()
        if now - self._told < TELL_SECONDS:
            return True
        self._told = now
        return False

    def _taken(self, rank: int, preuve: Any) -> None:
        self._ids.append(preuve.id)
        self._step(rank, len(self._files))

    def _missed(self, rank: int, phrase: str) -> None:
        if phrase:
            self._refus.append(phrase)
        self._step(rank, len(self._files))

    def _last(self) -> None:
        ids, added = self._ids, tuple(dict.fromkeys(self._ids))
        new = len([i for i in added if i not in self._known])
        left = len(self._files) - len(ids) - len(self._refus)
        self._then(Ajout(added, len(ids) - new, tuple(self._refus), new, left))


def _take(file: Path | Callable[[], Path], desk: Desk) -> Fait:
    return desk.ajouter_preuve(file if isinstance(file, Path) else file())


def joined(changesets: Sequence[ChangeSet]) -> ChangeSet:
    """Return what several edits in a row did, under the name of the last."""
    if len(changesets) == 1:
        return changesets[0]
    return replace(changesets[-1], changes=tuple(change for one in changesets for change in one.changes))
