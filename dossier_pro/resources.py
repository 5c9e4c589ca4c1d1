"""Where the program finds its data files, and where it keeps the user's own.

A checkout is looked at first, because an editable install leaves a stale copy in ``dossier_pro/_data``; a wheel and a
frozen program have only that copy (`docs/architecture.md`, Folders).
"""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from pathlib import Path

from dossier_pro.domain.errors import KnownError

_PACKAGE = Path(__file__).resolve().parent
_FORMS = "ui"
_ON_A_KEY = "sur-cle.txt"
_SETTINGS = "reglages"


@lru_cache(maxsize=1)
def _roots() -> tuple[Path, ...]:
    """The folders that hold ``resources`` and ``ui``, best first."""
    checkout = _PACKAGE.parent
    # Without this witness, a stranger's site-packages/resources would pass for ours.
    is_checkout = (checkout / "pyproject.toml").is_file() and (checkout / "resources").is_dir()
    installed = _PACKAGE / "_data"
    return (checkout, installed) if is_checkout else (installed,)


def resource(*parts: str) -> Path:
    """Return the path of a data file or folder of the program.

    Args:
        parts: the path under ``resources/``, such as ``("fonts", "Carlito-Regular.ttf")``; or, where the first part is
            ``"ui"``, the path of a form under ``ui/``.

    Raises:
        KnownError: the installation lacks it; the sentence names the file and says to install again.
    """
    relative = Path(*parts) if parts and parts[0] == _FORMS else Path("resources", *parts)
    for root in _roots():
        path = root / relative
        if path.exists():
            return path
    raise KnownError(
        f"Il manque « {relative.as_posix()} » dans l’installation de Dossier Pro : installez le logiciel de nouveau."
    )


def user_folder(*parts: str) -> Path:
    """Return a place in the user's own data folder, which may not exist yet; ``DOSSIER_PRO_HOME`` moves it.

    The program on a USB key keeps that folder beside itself, so that nothing stays on a borrowed computer.

    Args:
        parts: the path in it, such as ``("referentiels",)`` for the user's own catalogue.
    """
    home = os.environ.get("DOSSIER_PRO_HOME") or _beside(sys.executable)
    if home:
        return Path(home, *parts)
    return _system_folder().joinpath(*parts)


def _system_folder() -> Path:
    """Return what platformdirs would; on Linux without its import, which takes longer than painting the first page."""
    if sys.platform != "linux":
        from platformdirs import user_data_path

        return user_data_path("dossier-pro", appauthor=False)
    base = os.environ.get("XDG_DATA_HOME", "")
    return Path(base if base.strip() else Path.home() / ".local/share", "dossier-pro")


@lru_cache(maxsize=1)
def _beside(executable: str | None) -> Path | None:
    """The data folder of a program on a USB key: beside the folder of its Python, where a file there says so."""
    program = Path(executable).parent if executable else None
    return program.parent / _SETTINGS if program and (program / _ON_A_KEY).is_file() else None


def example_file() -> Path:
    """Return where the example dossier of the window is."""
    return user_folder("Dossier d’exemple.dpro")


def is_folder(path: Path) -> bool:
    """Whether a folder stands at a place whose name was kept, or dropped: a name that no system takes stands nowhere.

    Because: Python's own question raises where a name is too long or a letter of a drive is gone (CPython 3.11).
    """
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def is_there(path: Path) -> bool:
    """Whether anything stands at a place whose name was kept, as ``is_folder``."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
