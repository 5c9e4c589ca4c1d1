"""What killed programs left on this computer goes at the next start: nobody should have to wonder what a file is."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from dossier_pro import temporary
from dossier_pro.resources import user_folder
from dossier_pro.store import files

_HALF: Final = (
    (("brouillons",), ".*"),
    ((), ".sauvegardes.*"),
    ((), "fenetre.ini.*"),
    (("conversions",), "*.part"),
)
"""Folders of the person's own, and the names there of what is written before it takes its place."""
_OLD: Final = 600.0
"""Seconds after which nobody writes such a file any more."""


def balayer(dossiers: Iterable[Path]) -> None:
    """Remove it: folders for a job, files beside these dossiers and in the person's own folder. It raises nothing."""
    temporary.sweep()
    for folder in dict.fromkeys(path.parent for path in dossiers):
        files.sweep(folder)
    for path in _halves():
        with suppress(OSError):
            path.unlink()


def _halves() -> Iterator[Path]:
    for parts, pattern in _HALF:
        for path in sorted(user_folder(*parts).glob(pattern)):
            with suppress(OSError):
                if path.is_file() and time.time() - path.stat().st_mtime > _OLD:
                    yield path
