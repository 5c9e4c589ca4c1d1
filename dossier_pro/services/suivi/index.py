"""What was read of the dossiers that are followed, kept in the user's own folder: only what changed is read again.

It holds from one day to the next, and whatever folder the program is started from. A file counts as unchanged while its
date, its size and the system's own mark of it (``ReadFile.marque``) are what they were. What is damaged or of another
version of the program is begun anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from dossier_pro import __version__, notices
from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.resources import user_folder
from dossier_pro.review.cohort import LigneSuivi, au_jour, depuis_json, vers_json
from dossier_pro.services.suivi.reading import ReadDossier, ReadFile

FORMAT: Final = 8
"""Raised with every change of what a line holds, or of how it is worked out."""
_OUBLI: Final = 180
"""After how many days what was not looked at any more is forgotten."""
_DATER: Final = 30
"""How old the day may be on which a row was looked at last, before the index is written for that alone."""

Cibles = dict[str, tuple[tuple[str, str, str], ...]]
"""For each référentiel's key its cibles in order: id, place, text."""


class SuiviIndex:
    """Rows by path: the file's ``cachet``, its line, the number of what the reader had noted, the day it was seen."""

    def __init__(self, jour: date, data: dict[str, Any]) -> None:
        self._jour = jour
        self._rows: dict[str, Any] = data.get("fichiers", {})
        self._cibles: dict[str, Any] = data.get("cibles", {})
        self._cachet: list[int] = data.get("carnet", [])
        self._notes: dict[str, int] = data.get("notes", {})
        self._beside: Callable[[str], int] = lambda _id: 0
        self._changed = False

    @staticmethod
    def load(jour: date) -> SuiviIndex:
        """Read the index, or begin one."""
        with suppress(OSError, ValueError):
            seal, _, content = chemin_index().read_bytes().partition(b"\n")
            if seal == _sceau(content):
                data = json_text.parse(content, halves=True)
                if _is_ours(data):
                    return SuiviIndex(jour, data)
        return SuiviIndex(jour, {})

    def follow_notebook(self) -> None:
        """Learn on which dossiers the reader has noted what, where the notebook has changed."""
        stamp = _cachet(user_folder("relectures.sqlite"))
        if stamp == self._cachet:
            return
        from dossier_pro.services.review.sending import ouvrir_carnet

        self._notes, self._changed = {}, True
        try:
            with ouvrir_carnet() as carnet:
                self._notes = carnet.cachets()
        except KnownError as error:
            self._cachet = []  # it is asked again, and that is said again, until it is mended
            notices.tell(error.phrase)
        else:
            self._cachet = stamp

    def lay_beside(self, mark: Callable[[str], int]) -> None:
        """Tell by which number what lies beside the dossiers about one of them is known again."""
        self._beside = mark

    def _said(self, dossier_id: str) -> int:
        """Return what changes with everything that was said of a dossier outside its file."""
        return self._notes.get(dossier_id, 0) ^ self._beside(dossier_id) << 32

    def noted(self, dossier_id: str) -> bool:
        """Whether the reader has noted something on a dossier."""
        return dossier_id in self._notes

    def known(self, one: ReadFile) -> LigneSuivi | None:
        """Return what is known of a file as it stands now, or None."""
        row = self._rows.get(one.chemin)
        if not row or row[0] != one.cachet:
            return None
        try:
            line = depuis_json(row[1])
        except (TypeError, KeyError, ValueError):
            return None
        return au_jour(line, self._jour) if row[2] == self._said(line.dossier_id) else None

    def put(self, lu: ReadDossier) -> None:
        """Remember what reading a file gave, or that it was looked at."""
        today = self._jour.toordinal()
        if not lu.nouveau:
            row = self._rows[lu.fichier.chemin]
            if abs(today - row[3]) > _DATER:
                row[3], self._changed = today, True
        elif lu.durable:
            noted = self._said(lu.ligne.dossier_id)
            self._rows[lu.fichier.chemin] = [lu.fichier.cachet, vers_json(lu.ligne), noted, today]
            self._changed = True
        elif self._rows.pop(lu.fichier.chemin, None):
            self._changed = True
        if lu.cibles:
            self._cibles[lu.ligne.cle] = lu.cibles

    def forget(self, gone: set[str]) -> None:
        """Forget files that are no longer there."""
        for path in gone & self._rows.keys():
            del self._rows[path]
            self._changed = True

    def under(self, folder: str) -> set[str]:
        """Return the paths that are known under a folder."""
        start = folder.rstrip(os.sep) + os.sep
        return {path for path in self._rows if path.startswith(start)}

    def save(self) -> None:
        """Write the index, where something is new; a place that cannot be written to costs time only."""
        if not self._changed:
            return
        from dossier_pro.store.files import replacing

        since = self._jour.toordinal() - _OUBLI
        data = {
            "format": FORMAT,
            "programme": __version__,
            "carnet": self._cachet,
            "notes": self._notes,
            "cibles": self._cibles,
            "fichiers": {path: row for path, row in self._rows.items() if row[3] >= since},
        }
        # In ASCII: a name on a disk may hold what no encoding has.
        content = json.dumps(data, separators=(",", ":")).encode("ascii")
        target = chemin_index()
        with suppress(KnownError, OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target) as beside:
                beside.write_bytes(_sceau(content) + b"\n" + content)
        self._changed = False

    @property
    def cibles(self) -> Cibles:
        """The cibles of each référentiel that was met."""
        return {cle: tuple((c[0], c[1], c[2]) for c in rows) for cle, rows in self._cibles.items()}


def _is_ours(data: Any) -> bool:
    """Whether an index is what this version writes, however right its seal is."""
    if not isinstance(data, dict) or (data.get("format"), data.get("programme")) != (FORMAT, __version__):
        return False
    rows, cibles, notes = (data.get(key) for key in ("fichiers", "cibles", "notes"))
    return (
        isinstance(rows, dict)
        and all(map(_is_row, rows.values()))
        and isinstance(cibles, dict)
        and all(isinstance(of, list) and all(map(_is_cible, of)) for of in cibles.values())
        and isinstance(notes, dict)
        and all(isinstance(note, int) for note in notes.values())
        and isinstance(data.get("carnet"), list)
    )


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and [type(part) for part in row] == [list, dict, int, int]


def _is_cible(cible: Any) -> bool:
    return isinstance(cible, list) and [type(part) for part in cible] == [str, str, str]


def _sceau(content: bytes) -> bytes:
    """What a content that was damaged, or written by something else, does not have."""
    return sha256(content).hexdigest().encode("ascii")


def _cachet(path: Path) -> list[int]:
    """What changes with a file; empty where there is none."""
    with suppress(OSError):
        status = path.stat()
        return [status.st_mtime_ns, status.st_size]
    return []


def chemin_index() -> Path:
    """Return where the index is kept."""
    return user_folder("suivi", "index.json")


def oublier() -> None:
    """Remove the index: the names of the candidates that were followed leave this computer's own folder."""
    with suppress(OSError):
        chemin_index().unlink()
