"""Who holds a dossier's lock, written into the lock's file: so that it is said by name, and a lock that came along from
another computer with a folder that programs synchronise is known for what it is.
"""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime, timedelta

from dossier_pro.domain import json_text
from dossier_pro.domain.records import dataclass

_LIMIT, _LONGEST = 2_000, 200
_FRESH = timedelta(hours=12)
"""How long a dossier is taken to be open elsewhere: nobody keeps one open from one day to the next without a change."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody at a computer, since a moment (ISO 8601, UTC)."""

    personne: str
    ordinateur: str
    depuis: str

    @property
    def is_this_one(self) -> bool:
        """Whether it is the same person at the same computer as now."""
        here = this_one()
        return (self.personne, self.ordinateur) == (here.personne, here.ordinateur)

    @property
    def is_recent(self) -> bool:
        """Whether the dossier may still be open there; a clock that is ahead tells nothing."""
        try:
            since = datetime.now(UTC) - datetime.fromisoformat(self.depuis)
        except (ValueError, TypeError):
            return False
        return timedelta(0) <= since < _FRESH


def this_one() -> Owner:
    """Return who is at this computer, by the names that the system gives."""
    personne = ""
    with suppress(Exception):  # KeyError, OSError or ImportError, by the system: then nobody is named
        personne = getpass.getuser()
    return Owner(personne, platform.node(), datetime.now(UTC).isoformat(timespec="seconds"))


def write(descriptor: int) -> None:
    """Write who holds the lock into its open file; a file system that does not take it keeps the lock all the same."""
    with suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(this_one())).encode())


def read(descriptor: int) -> Owner | None:
    """Return who the lock's file names; None where that cannot be read, or it names nobody, as older versions do."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        data = json_text.parse(os.read(descriptor, _LIMIT))
        words = [data[name] for name in ("personne", "ordinateur", "depuis")]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Owner(*words) if all(isinstance(word, str) and len(word) < _LONGEST for word in words) else None
