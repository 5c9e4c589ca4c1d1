"""Every action of the table in every state of the window: it does something, or is grey and says why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QCryptographicHash, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit import theme
from dossier_pro.gui.review.given.screen import RelectureView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import OPEN_FIRST, READ_ONLY, SPECS, Spec
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import on_disk, opened, there
from tests.gui.review.given.test_screen import noted
from tests.gui.room import a_window
from tests.support.dialogs import Dialogs, answering, escapes, writes

WAIT = 20_000
ENDS = ("exemple", "fermer", "quitter")
"""What leaves the state, in the order in which that is still possible."""


@pytest.fixture
def dialogs(qapp: QApplication) -> Iterator[Dialogs]:
    """Somebody who closes every dialog that comes with Esc."""
    qapp.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    qapp.setCursorFlashTime(0)  # the blinking of a cursor is no effect of an action
    with answering(otherwise=escapes()) as made:
        yield made


@pytest.fixture
def bare(qtbot: QtBot, settings: Settings, dialogs: Dialogs) -> Iterator[MainWindow]:
    """A fresh window with the real gateway."""
    with a_window(qtbot, settings) as made:
        yield made


def _fresh(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    """Nothing is open."""


def _open(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    on_disk(qtbot, window.session)


def _writing(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    _open(window, example, qtbot)
    window.show_screen("exemples")
    window.activateWindow()
    screen: Any = window.screen_named("exemples")
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.select_passage(0, 8)
    qtbot.waitUntil(field.hasFocus)


def _form(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    """The form of a new dossier lies over the open one."""
    _open(window, example, qtbot)
    window.files.new()


def _read_only(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    on_disk(qtbot, window.session)


def _review(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    opened(qtbot, window.session, lambda: window.files.relecture.open(example))
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.begin(Lecteur("Sophie Martin", "formateur"))
    window.activateWindow()
    view.arrive()


STATES: dict[str, Callable[[MainWindow, Path, QtBot], None]] = {
    "fresh": _fresh,
    "open": _open,
    "writing": _writing,
    "form": _form,
    "read only": _read_only,
    "review": _review,
}


def _seen(window: MainWindow, dialogs: Dialogs) -> tuple[object, ...]:
    """All that a person can tell apart: every window pixel by pixel, where the keyboard is, what was asked."""
    pictures = []
    for one in QApplication.topLevelWidgets():
        if one.isVisible():
            picture = one.grab().toImage()
            bits = QByteArray(bytes(picture.constBits()))
            pictures.append(bytes(QCryptographicHash.hash(bits, QCryptographicHash.Algorithm.Md5).data()))
    look = theme.theme().choice  # « comme le système » looks like one of the others
    return (tuple(pictures), id(QApplication.focusWidget()), len(dialogs.asked), look)


def _settled(window: MainWindow, qtbot: QtBot) -> None:
    on_disk(qtbot, window.session)
    QApplication.processEvents()


def _tidy(window: MainWindow) -> None:
    """Put away what the last action opened."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for one in QApplication.topLevelWidgets():
        if one is not window and one.isVisible():
            one.close()
    window.interface.close_palette()
    window.banners.wipe()
    window.start_banners.wipe()
    window.activateWindow()


def _elsewhere(window: MainWindow, spec: Spec) -> None:
    """Choose another of a group whose choice is made already."""
    action = window.actions_table[spec]
    if action.isChecked() and action.actionGroup() is not None:
        others = [a for a in action.actionGroup().actions() if a is not action and a.isEnabled() and a.isVisible()]
        others[0].trigger()


def _dead(window: MainWindow, qtbot: QtBot, dialogs: Dialogs, spec: Spec) -> str:
    """Trigger an action; returns what is wrong with it, empty where it does something or says why not."""
    action = window.actions_table[spec]
    if not action.isVisible():
        return ""  # it stands in no menu and has no key: this computer lacks what it needs
    if not action.isEnabled():
        return (
            "" if "\n" in action.toolTip() and action.toolTip().endswith(".") else f"{spec.name}: grey without a reason"
        )
    _elsewhere(window, spec)
    _settled(window, qtbot)
    before = _seen(window, dialogs)
    action.trigger()
    if spec is specs.QUITTER:
        return "" if not window.isVisible() else "the window stays"
    try:
        qtbot.waitUntil(lambda: _seen(window, dialogs) != before, timeout=WAIT)
    except Exception:  # noqa: BLE001 - of pytest-qt: every dead action is listed
        return f"{spec.name}: nothing happens"
    return ""


@pytest.mark.parametrize("state", STATES)
def test_every_action(qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, example: Path, state: str) -> None:
    STATES[state](bare, example, qtbot)
    faults: list[str] = []
    for spec in sorted(SPECS, key=lambda spec: ENDS.index(spec.name) if spec.name in ENDS else -1):
        if spec.group in ("Couleurs", "Taille") and state != "open":
            continue  # they lay out everything anew, and ask nothing of the state
        if spec.name not in ENDS[1:]:
            _restore(bare, state)
        faults.append(_dead(bare, qtbot, dialogs, spec))
        _tidy(bare)
    assert [fault for fault in faults if fault] == []
    assert dialogs.faults == []


def _restore(window: MainWindow, state: str) -> None:
    """Return to the page on which the state began."""
    if state == "fresh":
        window.show_start()
    elif state == "form":
        window.files.new()
        there(window.nouveau).show_question("qui")
    elif state == "writing":
        window.show_screen("exemples")
        screen: Any = window.screen_named("exemples")
        field = screen.fiche.answer("taches")
        field.setFocus()
        field.select_passage(0, 8)
    else:
        window.show_screen("relecture" if state == "review" else "accueil")


# --- by their keys ---------------------------------------------------------------------------------------------------


def _key(window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, modifier)


CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_key_whose_action_is_grey_says_why(qtbot: QtBot, bare: MainWindow, example: Path) -> None:
    bare.activateWindow()
    _key(bare, Qt.Key.Key_E, CTRL | SHIFT)
    assert bare.start_banners.messages() == [OPEN_FIRST]
    _review(bare, example, qtbot)
    bare.banners.wipe()
    _key(bare, Qt.Key.Key_A, CTRL | SHIFT)
    assert bare.banners.messages() == [READ_ONLY]


def test_add_by_key_before_the_screen_was_seen_and_after_two_zooms(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, example: Path
) -> None:
    _open(bare, example, qtbot)
    bare.activateWindow()
    _key(bare, Qt.Key.Key_P, CTRL | SHIFT)
    assert dialogs.asked == ["Ajouter des preuves"]
    qtbot.waitUntil(bare.isActiveWindow)
    for step, zoom in enumerate((100, 125, 100), 1):
        bare.interface.zoom_to(zoom)
        bare.show_screen("accueil")
        before = len(bare.session.dossier.tables["exemple"])
        _key(bare, Qt.Key.Key_E, CTRL | SHIFT)
        on_disk(qtbot, bare.session)
        assert len(bare.session.dossier.tables["exemple"]) == before + 1, f"once, also after {step - 1} zooms"
        assert bare.current_screen == "exemples"


def test_the_keys_of_a_review_work_wherever_the_keyboard_is(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, example: Path, tmp_path: Path
) -> None:
    _review(bare, example, qtbot)

    def walk(where: str) -> None:
        view = bare.screen_named("relecture")
        assert isinstance(view, RelectureView)
        qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
        first = view.cible
        _key(bare, Qt.Key.Key_J)
        assert view.cible != first, where
        _key(bare, Qt.Key.Key_K)
        assert view.cible == first, where
        if there(view.etude).mienne(first) is not None:
            noted(view, qtbot, lambda: _key(bare, Qt.Key.Key_C))
            assert there(view.etude).mienne(first) is None, where
        noted(view, qtbot, lambda: _key(bare, Qt.Key.Key_C))
        assert there(there(view.etude).mienne(first)).valeur == "confirme", where
        piece = view.piece
        _key(bare, Qt.Key.Key_PageDown, CTRL)
        assert view.piece != piece, where
        _key(bare, Qt.Key.Key_PageUp, CTRL)

    walk("at once")
    view: Any = bare.screen_named("relecture")
    dialogs.will(writes(tmp_path / "Sophie.avis"))
    _key(bare, Qt.Key.Key_S, CTRL)
    _key(bare, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: (tmp_path / "Sophie.avis").exists() and view.envoi.isHidden(), timeout=WAIT)
    walk("after the review was saved")
    view.tabs.setFocus()
    walk("from the tabs")
    bare.nav.buttons["accueil"].setFocus()
    walk("from the navigation")
    _key(bare, Qt.Key.Key_K, CTRL)
    _key(bare, Qt.Key.Key_Escape)
    walk("after the palette")
    bare.interface.zoom_to(125)
    walk("after a zoom")
