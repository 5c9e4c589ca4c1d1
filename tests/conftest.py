"""What every test shares: an offscreen Qt, the corpus and the seeds where they are at hand, Hypothesis profiles."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# What a page looks like does not depend on the fonts of this machine (``fonts.system``).
os.environ["DOSSIER_PRO_POLICES"] = ""

# What LibreOffice made of a document in an earlier run of the tests is not made again; the folder is let go of like any
# other of pytest's own.
os.environ.setdefault("DOSSIER_PRO_CONVERSIONS", str(Path(__file__).parent.parent / ".pytest_cache" / "conversions"))

import pytest
from hypothesis import settings

from dossier_pro.gui.session.garbage import collect_due
from tests.support import costs

ROOT = Path(__file__).resolve().parent.parent

# LibreOffice prints with the fonts that we lay out with, also on a machine that has none of them.
if sys.platform == "linux":
    os.environ["FONTCONFIG_FILE"] = str(ROOT / "tests" / "support" / "fonts.conf")
# Compiled modules are kept, also where the environment says otherwise: without them each process of a test, and each of
# pytest's own, compiles the whole house again (a third of what collecting takes, and half of a short export).
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=30)
settings.load_profile("ci" if os.environ.get("CI") else "local")


def pytest_addoption(parser: pytest.Parser) -> None:
    about = "say what tests cost, and which are slow and not named so; « write » puts tests/slow.txt right"
    parser.addoption("--costs", nargs="?", const="say", choices=("say", "write"), help=about)


def pytest_configure(config: pytest.Config) -> None:
    if wish := config.getoption("--costs"):
        worker = hasattr(config, "workerinput")
        config.pluginmanager.register(costs.Costs(write=wish == "write" and not worker))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    costs.mark(items)


def _beside(variable: str, default: str) -> Path:
    """The folder that `variable` names, else `default` beside the checkout; the test is skipped where it is absent."""
    given = os.environ.get(variable)
    folder = Path(given) if given else ROOT.parent / default
    if not folder.is_dir():
        pytest.skip(f"no such folder: {folder.name} (set {variable})")
    return folder


# Between tests only, and on the main thread: see ``gui/session/garbage.py``, which does the same for the program.
gc.disable()


def pytest_collection_finish() -> None:
    """What is imported by now lives as long as the process: looking through it after each test cost 3 in 100."""
    gc.collect()
    gc.freeze()


def pytest_runtest_teardown() -> None:
    """Collect what is due, and forget the passwords that the test knew."""
    collect_due()
    if (keys := sys.modules.get("dossier_pro.store.keys")) is not None:
        keys.forget_all()


@pytest.fixture
def quick_passwords(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let deriving a key take no time; that the true one is SQLCipher's own is tested once."""
    from dossier_pro.store import cipher

    monkeypatch.setattr(cipher, "ROUNDS", 2)


@pytest.fixture(scope="session", autouse=True)
def empty_clipboard() -> Iterator[None]:
    """Leave nothing of Python on the clipboard at the end.

    Because: the offscreen platform keeps it in a static object of C++, which dies after the interpreter; a QMimeData
    made in Python then brings the process down (Qt 6.11, seen in gdb). Real platforms let go of it before.
    """
    yield
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session", autouse=True)
def no_home_of_anybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A user's folder for the tests that have none of their own: nothing is written into the developer's."""
    before = os.environ.get("DOSSIER_PRO_HOME")
    os.environ["DOSSIER_PRO_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    if before is None:
        del os.environ["DOSSIER_PRO_HOME"]
    else:
        os.environ["DOSSIER_PRO_HOME"] = before


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def corpus_path() -> Path:
    """The corpus of public documents, which stays outside the repository."""
    return _beside("DOSSIER_PRO_CORPUS", "shared/corpus")


@pytest.fixture(scope="session")
def seeds_path() -> Path:
    """The seed documents, which stay outside the repository."""
    return _beside("DOSSIER_PRO_SEEDS", "shared/seeds")


@pytest.fixture(scope="session")
def cases_path() -> Path:
    """Small documents that once failed, and which stay outside the repository."""
    return _beside("DOSSIER_PRO_CASES", "shared/cases")
