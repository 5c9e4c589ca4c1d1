"""What the window remembers between two runs: layout, theme, recent dossiers. Never anything of a dossier's content
but its path, the name on its cover, and how many critères it shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QByteArray, QSettings, QUrl

from dossier_pro.domain import json_text
from dossier_pro.gui.kit.theme import CHOICES, Choice, nearest_zoom
from dossier_pro.resources import user_folder

MAX_RECENT = 12
MAX_MADE = 60
"""Of how many files it is known that we wrote them."""
MAX_SCREENS = 40
"""Of how many dossiers the last screen is remembered."""


class Recent(NamedTuple):
    """A dossier that was open: its file, the lines that name it, when (ISO date and time), its id, how far it is."""

    chemin: str
    nom: str
    titre: str
    quand: str
    dossier: str = ""
    ou_en_est: str = ""

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self.chemin)


class Settings:
    """Typed access to one ini file."""

    def __init__(self, place: Path | None = None) -> None:
        """Open the settings of ``place``, by default the user's own folder (``DOSSIER_PRO_HOME`` moves it)."""
        self.reminder = ""
        """What the first screen says of the copies of the open dossier; of this run alone."""
        self._store = QSettings(str((place or user_folder()) / "fenetre.ini"), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Choice:
        """The colour scheme that was chosen."""
        value = str(self._store.value("theme", "systeme"))
        return next((choice for choice, _ in CHOICES if choice == value), "systeme")

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._store.setValue("theme", choice)

    @property
    def zoom(self) -> int:
        """The zoom of the whole interface, in percent."""
        try:
            return nearest_zoom(int(str(self._store.value("zoom", 100))))
        except ValueError:
            return 100

    @zoom.setter
    def zoom(self, zoom: int) -> None:
        self._store.setValue("zoom", zoom)

    @property
    def easy_reading(self) -> bool:
        """Whether the font made for easy reading was chosen."""
        return str(self._store.value("lecture", "non")) == "oui"

    @easy_reading.setter
    def easy_reading(self, on: bool) -> None:
        self._store.setValue("lecture", "oui" if on else "non")

    @property
    def souligner(self) -> bool:
        """Whether what may be misspelt is underlined while one writes."""
        return str(self._store.value("souligner", "oui")) == "oui"

    @souligner.setter
    def souligner(self, on: bool) -> None:
        self._store.setValue("souligner", "oui" if on else "non")

    @property
    def preuves_en_vignettes(self) -> bool:
        """Whether preuves are shown as thumbnails."""
        return str(self._store.value("vignettes", "non")) == "oui"

    @preuves_en_vignettes.setter
    def preuves_en_vignettes(self, on: bool) -> None:
        self._store.setValue("vignettes", "oui" if on else "non")

    @property
    def aveugle(self) -> bool:
        """Whether a review hides the positions of the other readers until one's own is given."""
        return str(self._store.value("aveugle", "non")) == "oui"

    @aveugle.setter
    def aveugle(self, on: bool) -> None:
        self._store.setValue("aveugle", "oui" if on else "non")

    def last_screen(self, dossier_id: str) -> str:
        """Return the screen on which a dossier was left, "" where it is not known."""
        return self._screens().get(dossier_id, "")

    def keep_screen(self, dossier_id: str, name: str) -> None:
        """Remember the screen on which a dossier is left."""
        kept = self._screens()
        kept.pop(dossier_id, None)
        kept[dossier_id] = name
        newest = dict(list(kept.items())[-MAX_SCREENS:])
        self._store.setValue("ecrans", json.dumps(newest))

    def forget_screen(self, dossier_id: str) -> None:
        """Forget on which screen a dossier was left."""
        kept = self._screens()
        if kept.pop(dossier_id, None) is not None:
            self._store.setValue("ecrans", json.dumps(kept))

    def _screens(self) -> dict[str, str]:
        try:
            kept = json_text.parse(str(self._store.value("ecrans", "{}")))
        except ValueError:
            return {}
        return {str(k): str(v) for k, v in kept.items()} if isinstance(kept, dict) else {}

    def recents(self) -> tuple[Recent, ...]:
        """Return the recent dossiers, newest first."""
        try:
            rows = json_text.parse(str(self._store.value("recents", "[]")))
        except ValueError:
            return ()
        return tuple(made for row in rows if (made := _recent(row))) if isinstance(rows, list) else ()

    def remember(self, chemin: Path, nom: str, titre: str, dossier_id: str = "", ou_en_est: str = "") -> None:
        """Put a dossier first among the recent ones."""
        from datetime import datetime

        now = datetime.now().astimezone().isoformat(timespec="minutes")
        entry = Recent(str(chemin), nom, titre, now, dossier_id, ou_en_est)
        self._write([entry, *(r for r in self.recents() if r.chemin != entry.chemin)])

    def keep_progress(self, chemin: Path, ou_en_est: str) -> None:
        """Note how far a recent dossier is; of one that is not named here (it has a password) nothing is noted."""
        rows = self.recents()
        mine = [r for r in rows if r.chemin == str(chemin) and r.titre and r.ou_en_est != ou_en_est]
        if mine:
            self._write([r._replace(ou_en_est=ou_en_est) if r in mine else r for r in rows])

    def forget(self, chemin: str) -> None:
        """Take a dossier out of the list; its file stays."""
        self._write([r for r in self.recents() if r.chemin != chemin])

    def forget_folder(self, folder: Path) -> None:
        """Forget a folder in which no dossier is left: its path may be a name. Qt’s own dialogs remember it too."""
        for key in self._store.allKeys():
            if key.startswith("texte/") and str(self._store.value(key)) == str(folder):
                self._store.remove(key)
        dialogs = QSettings(QSettings.Scope.UserScope, "QtProject")
        for key in ("FileDialog/lastVisited", "FileDialog/history"):
            kept = dialogs.value(key, [])
            before = kept if isinstance(kept, list) else [kept]
            after = [one for one in before if Path(QUrl(str(one)).toLocalFile()) != folder]
            if not after:
                dialogs.remove(key)
            elif after != before:
                dialogs.setValue(key, after)

    def _write(self, rows: list[Recent]) -> None:
        self._store.setValue("recents", json.dumps([r._asdict() for r in rows[:MAX_RECENT]], ensure_ascii=False))

    def keep_made(self, files: Iterable[Path], dossier_id: str) -> None:
        """Remember what was just written for the jury: the next export replaces it without asking."""
        made = self._made() | {_name_of(path): [*_mark(path), dossier_id] for path in files if _mark(path)}
        self._store.setValue("crees", json.dumps(dict(list(made.items())[-MAX_MADE:])))

    def is_ours(self, path: Path) -> bool:
        """Whether a file is what we wrote there, and nobody changed it since."""
        return tuple(self._made().get(_name_of(path), [None])[:2]) == _mark(path)

    def was_made(self, dossier_id: str) -> bool:
        """Whether files for the jury were made of a dossier here."""
        return any(kept[-1:] == [dossier_id] for kept in self._made().values())

    def forget_made(self, dossier_id: str) -> None:
        """Forget which files were made of a dossier; the files stay."""
        made = self._made()
        if self.was_made(dossier_id):
            left = {name: kept for name, kept in made.items() if kept[-1:] != [dossier_id]}
            self._store.setValue("crees", json.dumps(left))

    def _made(self) -> dict[str, list[Any]]:
        try:
            kept = json_text.parse(str(self._store.value("crees", "{}")))
        except ValueError:
            return {}
        return {str(k): v for k, v in kept.items() if isinstance(v, list)} if isinstance(kept, dict) else {}

    def text(self, name: str) -> str:
        """Return a short text that was kept under a name; empty where there is none."""
        return str(self._store.value(f"texte/{name}", ""))

    def keep_text(self, name: str, value: str) -> None:
        """Keep a short text under a name."""
        self._store.setValue(f"texte/{name}", value)

    def state(self, name: str) -> QByteArray | None:
        """Return what ``keep_state`` kept under a name: a window's geometry, a splitter's sizes."""
        value = self._store.value(f"etat/{name}")
        return value if isinstance(value, QByteArray) else None

    def keep_state(self, name: str, value: QByteArray) -> None:
        """Keep a widget's own state."""
        self._store.setValue(f"etat/{name}", value)

    def forget_everything(self) -> None:
        """Forget all that was remembered, in Qt's own dialogs too; how this window looks stays so until it closes."""
        for recent in self.recents():
            self.forget_folder(recent.path.parent)
        self._store.clear()
        self.reminder = ""

    def sync(self) -> None:
        """Write now."""
        self._store.sync()


def _name_of(path: Path) -> str:
    """Return what stands for a path: whoever reads the settings learns no name."""
    import hashlib

    return hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _mark(path: Path) -> tuple[int, int] | tuple[()]:
    """Return the size of a file and when it was last written: they change with it."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_size, found.st_mtime_ns


def _recent(row: Any) -> Recent | None:
    """One recent dossier; a newer version may say more of it, and what is none leaves the others in the list."""
    try:
        return Recent(**{name: str(row[name]) for name in Recent._fields if name in row})
    except (KeyError, TypeError):
        return None
