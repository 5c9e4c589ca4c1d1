"""How long one has been talking. A duration is the session's own, or there is none."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from dossier_pro.domain.text import NBSP

_MINUTES = re.compile(
    r"\s*(?:(?P<heures>\d{1,2})\s*h(?:eures?\b)?\s*(?P<reste>\d{1,2})?|(?P<minutes>\d{1,3}))(?![^\W_])", re.I
)
MOST = 480
"""No épreuve is longer than a day of work."""


@dataclass(frozen=True, slots=True)
class Epreuve:
    """One épreuve of the session: its name as printed, and its length in minutes."""

    nom: str
    minutes: int


def minutes_lues(texte: str) -> int | None:
    """Return the minutes that a person typed (« 20 », « 20 min », « 1 h 30 »), None where there are none."""
    found = _MINUTES.match(texte)
    if found is None:
        return None
    minutes = int(found["minutes"] or 0) + 60 * int(found["heures"] or 0) + int(found["reste"] or 0)
    return minutes if 0 < minutes <= MOST else None


def en_minutes(seconds: float) -> str:
    """Return « 2 min 05 s »."""
    whole = max(0, int(seconds))
    return f"{whole // 60}{NBSP}min{NBSP}{whole % 60:02}{NBSP}s"


class Minuteur:
    """A watch that is started and stopped by hand.

    Args:
        clock: seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._before = 0.0
        self._since: float | None = None

    @property
    def marche(self) -> bool:
        """Whether it runs."""
        return self._since is not None

    @property
    def secondes(self) -> float:
        """How long it has run."""
        return self._before + (self._clock() - self._since if self._since is not None else 0.0)

    def lancer(self) -> None:
        """Run, or run on."""
        if self._since is None:
            self._since = self._clock()

    def arreter(self) -> None:
        """Stand still."""
        self._before, self._since = self.secondes, None

    def remettre(self) -> None:
        """Begin again at nothing, standing still."""
        self._before, self._since = 0.0, None

    def dire(self) -> str:
        """Return how far it is."""
        return en_minutes(self.secondes)

    def reste(self, minutes: int) -> str:
        """Return what is left of a duration, in a sentence."""
        left = minutes * 60 - self.secondes
        return f"Il reste {en_minutes(left)}." if left > 0 else f"Vos {minutes}{NBSP}minutes sont passées."
