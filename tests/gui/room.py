"""A window on a real dossier in a temporary folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell import prompts
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.exemple import creer_exemple
from tests.gui.hands import Answers, on_disk, opened, there


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, empty."""
    place = tmp_path / "home"
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(place))
    monkeypatch.setenv("HOME", str(place))
    return place


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> theme.Theme:
    """The theme, in its light scheme, at 100 % and with its own letters at the start of each test."""
    # The windows of the test before go first: dressing them anew took a third of a second.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    if theme._installed is None or theme.theme().choice != "clair":
        theme.install(qapp, "clair")
    made = theme.theme()
    made.enlarge(100)
    made.ease_reading(False)
    return made


@pytest.fixture
def answers() -> Iterator[Answers]:
    """The one object that answers every dialog."""
    stand_in = Answers()
    previous = prompts.use(stand_in)
    yield stand_in
    prompts.use(previous)


@pytest.fixture(scope="session")
def example_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier, made once."""
    path = tmp_path_factory.mktemp("exemple") / "exemple.dpro"
    creer_exemple(path).close()
    return path


@pytest.fixture
def example(example_master: Path, tmp_path: Path) -> Path:
    """A copy of the example dossier for one test."""
    return Path(shutil.copy(example_master, tmp_path / "exemple.dpro"))


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    """A dossier of Assistant commercial in which nothing stands yet but a name."""
    path = tmp_path / "vierge.dpro"
    creer(path, NouveauDossier("TP-01285:04", "Durand", "Camille", "vae")).close()
    return path


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "reglages")


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    """A session without a dossier; a bug in it fails the test."""
    made = Session()
    bugs: list[BaseException] = []
    made.bug.connect(bugs.append)
    yield made
    made.shut_down()
    assert not bugs, bugs


@pytest.fixture
def open_session(qtbot: QtBot, session: Session) -> Callable[[Path], Session]:
    """Open a file in the session."""

    def open_it(path: Path, *, lecture_seule: bool = False) -> Session:
        opened(qtbot, session, lambda: session.open(partial(ouvrir, path, lecture_seule=lecture_seule)))
        return session

    return open_it


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, answers: Answers) -> Iterator[MainWindow]:
    """The window on its start page, its dialogs answered by ``answers``; a bug in it fails the test."""
    with a_window(qtbot, settings) as made:
        yield made


@contextmanager
def a_window(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """Show a window on its start page, and close it at the end; a bug in it is an error."""
    made = MainWindow(settings, count_pages=False)
    bugs: list[BaseException] = []
    made.bug.connect(bugs.append)
    made.resize(1366, 768)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.files.copies.copier.finish()  # or it would copy into the home of the next test
    made.deleteLater()
    assert not bugs, bugs


@pytest.fixture
def show(qtbot: QtBot, window: MainWindow) -> Callable[[Path], MainWindow]:
    """Open a file in the window."""

    def show_it(path: Path) -> MainWindow:
        opened(qtbot, window.session, lambda: window.files.open_path(path))
        on_disk(qtbot, window.session)
        return window

    return show_it


def lines_in_sight(field: AnswerEdit, area: QScrollArea) -> int:
    """Return how many lines of an answer can be read whole."""
    page = there(area.widget())
    top, bottom = -page.y(), area.viewport().height() - page.y()
    count, block = 0, field.document().begin()
    while block.isValid():
        layout = block.layout()
        for rank in range(layout.lineCount()):
            line = layout.lineAt(rank)
            local = layout.position().y() + line.y()
            y = field.viewport().mapTo(page, QPoint(0, round(local))).y()
            count += top <= y and y + line.height() <= bottom
        block = block.next()
    return count
