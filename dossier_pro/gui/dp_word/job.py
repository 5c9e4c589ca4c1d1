"""Reading a DP in Word, in a worker process: a file from outside may be slow, or make a library fall."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.services.dp import LectureDp, Verification

Tell = Callable[[str, float], None]


def verifier_word(path: Path, demande: None, tell: Tell) -> Verification:
    """Run in the worker process: judge a DP by the rules. The file is only read."""
    from dossier_pro.services.dp import verifier

    return verifier(path)


def lire_word(path: Path, demande: None, tell: Tell) -> LectureDp:
    """Run in the worker process: read a DP so that it can become a dossier. The file is only read."""
    from dossier_pro.services.dp import lire

    return lire(path)
