"""What a feature is given of the window around it: the dossier, the settings, and ways to say something and to go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.kit.banner import Banners
    from dossier_pro.gui.kit.rooms import Rooms
    from dossier_pro.gui.session.session import Session
    from dossier_pro.gui.shell.actions import Actions
    from dossier_pro.gui.shell.leaving import Leaving
    from dossier_pro.gui.shell.screen import Screen
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.services.desk import Desk


class Told(Protocol):
    """Where it is said for a moment what was just done."""

    def tell(self, text: str) -> None:
        """Say it; an empty text ends what was said before."""


class Navigation(Protocol):
    """The column of places."""

    def show_place(self, name: str, there: bool) -> None:
        """Show a place, or leave it out."""


class Start(Protocol):
    """The page before a dossier is open."""

    @property
    def dropped(self) -> SignalInstance:
        """Files that were dropped on it."""

    def refresh(self) -> None:
        """Show the recent dossiers as they are."""


class Reading(Protocol):
    """A dossier open for who reads it."""

    @property
    def active(self) -> bool:
        """Whether the open dossier is read and not written."""

    def open(self, path: Path, to_write: Callable[[], None] | None = None) -> None:
        """Read a dossier."""


class Files(Protocol):
    """The window's dealings with files."""

    @property
    def relecture(self) -> Reading:
        """The reading of others' dossiers."""

    def open_path(self, path: Path) -> None:
        """Open a dossier; where it cannot be opened the sentence is shown and everything stays."""

    def open_to_review(self, path: Path) -> None:
        """Open a candidate's dossier for who reads it."""

    def erase(self, path: Path, then: Callable[[], object]) -> None:
        """Ask what goes of all that this computer keeps of the dossier of a file; ``then`` follows once it is gone."""

    def unlocked(self, path: Path, then: Callable[[], object]) -> bool:
        """Do something with a file once its password, where it has one, is known; False where it was not given."""

    def take_place(self, factory: Callable[[], Desk], failed: Callable[[str], None]) -> bool:
        """Open a dossier in the place of the one that is open; False where the person chose to stay with that."""

    def last_folder(self) -> Path:
        """Return where the last dossier was."""


class Shell(QMainWindow):
    """The window, as far as features may know it. All calls on the GUI thread."""

    bug = Signal(object)
    """An exception that nobody foresaw, from the session's thread."""

    settings: Settings
    session: Session
    actions_table: Actions
    leaving: Leaving
    pages: Rooms
    banners: Banners
    band_place: QVBoxLayout
    """Under the head, what is said of the open dossier as long as it is open."""
    files: Files
    header: Told
    nav: Navigation
    depart: Start

    @property
    def works(self) -> bool:
        """Whether the dossier is in sight."""
        raise NotImplementedError

    def say(self, phrase: str, *, info: bool = False, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show a sentence above the page, with a button where there is something to do about it."""
        raise NotImplementedError

    def go_to(self, lieu: Lieu) -> None:
        """Show a place of the dossier."""
        raise NotImplementedError

    def show_start(self) -> None:
        """Show the start page."""
        raise NotImplementedError

    def show_work(self) -> None:
        """Show the screens of the open dossier."""
        raise NotImplementedError

    def show_page(self, page: QWidget) -> None:
        """Show a page in the place of everything else; it dies when another one comes."""
        raise NotImplementedError

    def show_screen(self, name: str) -> None:
        """Show one of the screens, by its name in the navigation."""
        raise NotImplementedError

    def screen_named(self, name: str) -> Screen:
        """Return a screen; it is made if it was not."""
        raise NotImplementedError

    def made_screens(self) -> dict[str, Screen]:
        """Return the screens that exist by now, by name."""
        raise NotImplementedError

    def open_copy(self, path: Path, phrase: str) -> None:
        """Open a copy of the open dossier, and say what it is beside the way back."""
        raise NotImplementedError
