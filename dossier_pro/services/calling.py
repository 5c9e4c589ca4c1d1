"""A dossier that is open already comes forward, instead of a second program that may not write to it.

The second program lays a file, the bell, into a folder of the program; the first takes it away and shows its window.
Nothing answers where the first is a command, hangs, or was killed: then the second opens as it always did.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path

from dossier_pro.resources import user_folder
from dossier_pro.store.lock import held_here, name_where_held

PATIENCE_S = 1.5
"""How long a double click waits for the window that is there."""
_PAUSE_S = 0.02


def appeler(chemin: Path, patience: float = PATIENCE_S) -> bool:
    """Ask the window that has a dossier open to come forward; whether it did.

    Args:
        chemin: the dossier's file.
        patience: seconds to wait for it.
    """
    bell = None if held_here(chemin) else _bell(chemin)
    if bell is None:
        return False
    try:
        bell.touch()
        end = time.monotonic() + patience
        while bell.exists():
            if time.monotonic() > end:
                return False
            time.sleep(_PAUSE_S)
    except OSError:
        return False
    finally:
        with suppress(OSError):
            bell.unlink(missing_ok=True)
    return True


def ou_ecouter(chemin: Path) -> Path | None:
    """Make the folder in which a bell for a dossier would lie; None where this process does not hold it."""
    bell = _bell(chemin) if held_here(chemin) else None
    if bell is None:
        return None
    try:
        bell.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return bell.parent


def repondre(chemin: Path) -> bool:
    """Take the bell of a dossier that this process holds away; whether there was one."""
    bell = _bell(chemin) if held_here(chemin) else None
    try:
        if bell is None or not bell.exists():
            return False
        bell.unlink()
    except OSError:
        return False
    return True


def _bell(chemin: Path) -> Path | None:
    name = name_where_held(chemin)
    return user_folder("appels", name) if name is not None else None
