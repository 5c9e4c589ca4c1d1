"""What the program notes when it breaks: places in its own code, never what a dossier holds.

Exception messages can quote a dossier, so only their types are kept.
"""

from __future__ import annotations

import logging
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from dossier_pro import __version__
from dossier_pro.resources import user_folder

LOGGER = logging.getLogger("dossier_pro")


def fichier_journal() -> Path:
    """Return the path of the log."""
    return user_folder("dossier-pro.log")


def decrire_bug(error: BaseException) -> str:
    """Return what may be told of a bug: versions, the exception's type and the places in the code, no message."""
    frames = traceback.extract_tb(error.__traceback__)
    places = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    head = f"Dossier Pro {__version__}, Python {sys.version.split()[0]}, {sys.platform}"
    return "\n".join([head, *places, f"  {type(error).__module__}.{type(error).__qualname__}"])


def noter_bug(error: BaseException) -> Path | None:
    """Append a bug to the log and return the log's path; None where the log cannot be written."""
    path = fichier_journal()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as stream:
            stream.write(f"{datetime.now(UTC).isoformat(timespec='seconds')}\n{decrire_bug(error)}\n")
    except OSError:
        LOGGER.debug("log not writable")
        return None
    return path
