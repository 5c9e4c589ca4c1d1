"""Every screen on the laptops there are, at every zoom: nothing behind an edge.

1366×768 and 1280×720 at Windows' scalings of 100, 125 and 150 % are 1093×614 and 911×512 device-independent pixels.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Lien
from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.growing import GrowingEdit, PhraseEdit
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import PLACES
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from tests.gui.hands import on_disk, press, type_text
from tests.gui.room import lines_in_sight
from tools.captures import overlays, review_given, review_received
from tools.captures.cuts import behind_an_edge, faults
from tools.captures.rest import settle
from tools.captures.run import SCENES

SIZES = ((1366, 768), (1280, 720), (1093, 614), (911, 512))
ZOOMS = (100, 150, 200)
NAMES = [name for name, _, _ in PLACES]


def _faults(window: MainWindow, size: QSize) -> list[str]:
    """Return what is wrong once the layouts have come to rest."""
    for _ in range(8):
        QApplication.processEvents()
        found = faults(window)
        least = window.minimumSizeHint()
        if window.size() != size or least.width() > size.width() or least.height() > size.height():
            found.append(f"the window is {window.size().toTuple()} and asks for {least.toTuple()}")
        if not found:
            break
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
def test_nothing_lies_behind_an_edge(qtbot: QtBot, show, example: Path, zoom: int) -> None:
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.interface.zoom_to(zoom)
    wrong = []
    for name in NAMES:
        window.show_screen(name)
        on_disk(qtbot, window.session)
        for size in SIZES:
            window.resize(*size)
            found = _faults(window, QSize(*size))
            wrong += [f"{name} {size[0]}×{size[1]} {zoom} %: {one}" for one in found]
    assert not wrong, "\n".join(wrong)


_LEFT_OUT = ("00-", "01", "03", "04", "05", "06", "65", "66", "67", "68", "08f")
"""Scenes without a dossier, with menus (their own windows) or of screens that the test above has at every size."""


LAPTOPS = ((911, 512), (683, 384))
"""1366×768 at 150 and at 200 %, whether by Windows or by the zoom of the window."""


def test_nothing_is_cut_in_what_lies_over_a_screen_or_unfolds_in_it(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    """What the captures show: panels, bars, tabs, pages, a reading given and one received."""
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.resize(*LAPTOPS[0])
    wrong = []
    received, given = review_received.scenes(tmp_path), review_given.scenes(tmp_path / "lu")
    for name, prepare in (*SCENES, *overlays.scenes(), *received, *given):
        if name.startswith(_LEFT_OUT):
            continue
        prepare(window)
        settle(window)
        for size in LAPTOPS if not window.isFullScreen() else ():
            window.resize(*size)
            wrong += [f"{name} {size[0]}×{size[1]}: {one}" for one in _faults(window, QSize(*size))]
        window.resize(*LAPTOPS[0])
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_what_one_comes_for_is_in_sight(qtbot: QtBot, show, example: Path, tmp_path: Path, zoom: int) -> None:
    """Saying what a preuve shows, and taking a position: no scrolling before either, on a laptop at any zoom."""
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.resize(1366, 768)
    window.interface.zoom_to(zoom)
    window.show_screen("preuves")
    settle(window)
    preuves: Any = window.screen_named("preuves")
    qtbot.waitUntil(lambda: preuves.detail.tie.visibleRegion().boundingRect() == preuves.detail.tie.rect())
    for name, prepare in review_given.scenes(tmp_path):
        if name in ("31-relecture", "32-relecture-remarque"):
            prepare(window)
            settle(window)
    relecture: Any = window.screen_named("relecture")
    for made in (*relecture.barre.buttons.values(), relecture.barre.remarker, relecture.bande.save):
        assert made.visibleRegion().boundingRect() == made.rect(), made.accessibleName()
    assert relecture.lecture.height() >= 3 * relecture.fontMetrics().lineSpacing()


# --- the sheet at 200 % ----------------------------------------------------------------------------------------------

MAXIMISED = (1366, 768 - 32 - 48)
"""A maximised window on 1366×768: Windows 11 takes 32 pixels for the title and 48 for the bar of tasks."""


@pytest.fixture
def sheet(qtbot: QtBot, show, example: Path) -> Callable[[int], MainWindow]:
    """Show the exemples at a zoom in a maximised window of 1366×768."""

    def show_it(zoom: int) -> Any:
        window: MainWindow = show(example)
        window.setMinimumSize(1, 1)
        window.resize(*MAXIMISED)
        window.interface.zoom_to(zoom)
        window.show_screen("exemples")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show_it


def _in_sight(window: MainWindow, spec: specs.Spec) -> bool:
    """Whether a button of an action is shown whole."""
    action = window.actions_table[spec]
    buttons = (b for b in window.findChildren(QToolButton) if b.defaultAction() is action)
    return any(b.isVisible() and b.visibleRegion().boundingRect() == b.rect() for b in buttons)


@pytest.mark.parametrize("zoom", [100, 125, 150, 200])
def test_ten_lines_of_the_answer_while_one_writes(qtbot: QtBot, sheet, zoom: int) -> None:
    window = sheet(zoom)
    screen: Any = window.screen_named("exemples")
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: lines_in_sight(field, screen.fiche) >= 10)
    bar = (specs.GRAS, specs.ITALIQUE, specs.PUCES, specs.NUMEROS, specs.LIER)
    for spec in (*bar, specs.PANNEAU, specs.MENU, specs.PALETTE):
        qtbot.waitUntil(partial(_in_sight, window, spec))


def test_a_passage_is_tied_by_the_mouse_at_200_percent(qtbot: QtBot, sheet) -> None:
    window = sheet(200)
    screen: Any = window.screen_named("exemples")
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.select_passage(0, 40)
    tie = next(b for b in screen.findChildren(QToolButton) if b.defaultAction() is window.actions_table[specs.LIER])
    qtbot.mouseClick(tie, Qt.MouseButton.LeftButton)
    panel = screen.tie_panel
    assert panel.isVisible()
    inside = QRect(panel.mapTo(window, QPoint(0, 0)), panel.size())
    assert window.rect().contains(inside)
    assert behind_an_edge(window) == []
    first = panel.list.visualRect(panel.model.index(0)).center()
    assert panel.list.viewport().rect().contains(first)
    before = len(window.session.dossier.all(Lien))
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QApplication.processEvents()
    assert window.rect().contains(QRect(panel.mapTo(window, QPoint(0, 0)), panel.size()))
    assert behind_an_edge(window) == []
    type_text(panel.phrase, "Je réponds dans la journée.")
    qtbot.mouseClick(panel.tie, Qt.MouseButton.LeftButton)
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.all(Lien)) == before + 1


@pytest.mark.parametrize("zoom", [150, 200])
def test_zoom_keeps_the_tab_the_caret_and_the_line(qtbot: QtBot, sheet, zoom: int) -> None:
    window = sheet(100)
    screen: Any = window.screen_named("exemples")
    screen.show_exemple(screen.picker.ids()[1])
    screen.tabs.setCurrentIndex(1)
    field = screen.fiche.answer("moyens")
    field.setFocus()
    cursor = field.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(12, QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(cursor)
    shown = screen.exemple_id
    window.interface.zoom_to(zoom)
    screen = window.screen_named("exemples")
    field = screen.fiche.answer("moyens")
    assert screen.exemple_id == shown
    assert screen.tabs.currentIndex() == 1
    assert QApplication.focusWidget() == field
    assert (field.textCursor().anchor(), field.textCursor().position()) == (5, 12)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty())
    assert field.visibleRegion().boundingRect().contains(field.cursorRect().center())


def test_zoom_keeps_what_stands_at_the_top(qtbot: QtBot, sheet) -> None:
    window = sheet(100)
    screen: Any = window.screen_named("exemples")
    fiche = screen.fiche
    QApplication.processEvents()
    target = fiche.answer("moyens").mapTo(fiche.widget(), QPoint(0, 0)).y()
    qtbot.waitUntil(lambda: fiche.verticalScrollBar().maximum() > target)
    fiche.verticalScrollBar().setValue(target)
    screen.setFocus()
    for zoom in (200, 80, 150):
        window.interface.zoom_to(zoom)
        screen = window.screen_named("exemples")
        fiche = screen.fiche
        QApplication.processEvents()
        top = fiche.answer("moyens").mapTo(fiche.viewport(), QPoint(0, 0)).y()
        assert abs(top) <= 4, zoom


def test_zoom_keeps_the_place_on_the_other_screens_too(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    window.show_screen("preuves")
    on_disk(qtbot, window.session)
    screen: Any = window.screen_named("preuves")
    screen.search.setText("planning")
    window.show_screen("couverture")
    couverture: Any = window.screen_named("couverture")
    matrix = couverture.matrix
    matrix.setCurrentIndex(matrix.model().index(4, 2))
    window.interface.zoom_to(150)
    again: Any = window.screen_named("couverture")
    now = again.matrix.currentIndex()
    assert (now.row(), now.column()) == (4, 2)
    window.show_screen("preuves")
    screen = window.screen_named("preuves")
    assert screen.search.text() == "planning"


# --- what a blank field says -----------------------------------------------------------------------------------------


def cut_placeholders(root: QWidget) -> list[str]:
    """Name the blank fields whose hint does not fit."""
    found = []
    for one in (root, *root.findChildren(QWidget)):
        if not one.isVisible() or not isinstance(one, QLineEdit | QTextEdit) or not one.placeholderText():
            continue
        words, metrics = one.placeholderText(), one.fontMetrics()
        if isinstance(one, QLineEdit):
            margins = one.textMargins()
            room = QRect(one.contentsRect()).width() - margins.left() - margins.right() - 2 * theme.px(9)
            bad = metrics.horizontalAdvance(words) > room and one.toolTip() != words
        else:
            room = one.viewport().width() - 2 * round(one.document().documentMargin())
            needed = metrics.boundingRect(QRect(0, 0, room, 9999), Qt.TextFlag.TextWordWrap, words).height()
            bad = needed > one.viewport().height()
        if bad:
            found.append(f"{one.accessibleName()} « {words} » {one.size().toTuple()}")
    return found


@pytest.mark.parametrize("zoom", ZOOMS)
def test_the_hint_of_a_blank_field_can_be_read(qtbot: QtBot, show, blank: Path, zoom: int) -> None:
    window: MainWindow = show(blank)
    window.resize(*MAXIMISED)
    activite = window.session.dossier.referentiel.activites[0]
    window.session.edit("Ajouter un exemple", lambda draft: writing.ajouter_exemple(draft, activite.id))
    on_disk(qtbot, window.session)
    window.interface.zoom_to(zoom)
    wrong = []
    for name in NAMES:
        window.show_screen(name)
        on_disk(qtbot, window.session)
        for _ in range(6):
            QApplication.processEvents()
        wrong += [f"{name} {zoom} %: {one}" for one in cut_placeholders(window)]
    assert not wrong, "\n".join(wrong)


def test_a_long_hint_makes_its_field_higher(qtbot: QtBot) -> None:
    field = PhraseEdit(name="Phrase", look="phrase")
    field.setPlaceholderText("Dites-le en une phrase : sans elle, le critère reste absent.")
    field.setFixedWidth(170)
    field.show()
    qtbot.waitUntil(lambda: cut_placeholders(field) == [] and field.height() > 3 * field.fontMetrics().height())
    type_text(field, "Oui")
    qtbot.waitUntil(lambda: field.height() < 3 * field.fontMetrics().height())
    field.deleteLater()


@pytest.mark.parametrize("look", ["phrase", "answer", ""])
def test_every_line_of_a_hint_is_painted(qtbot: QtBot, look: str) -> None:
    """Seen: the field had the height, and Qt cut the hint in the middle of its second line all the same."""
    field = GrowingEdit(name="Réponse", look=look, lines=3)
    field.setPlaceholderText("Collègues, responsables, clients, fournisseurs\u00a0: leur rôle, sans leurs noms.")
    field.setFixedWidth(230)
    field.show()
    qtbot.waitUntil(lambda: cut_placeholders(field) == [])
    picture, paper = field.viewport().grab().toImage(), field.viewport().grab().toImage().pixel(0, 0)
    inked = [y for y in range(picture.height()) if any(picture.pixel(x, y) != paper for x in range(picture.width()))]
    assert max(inked) - min(inked) > 2.4 * field.fontMetrics().lineSpacing(), "three lines"
    type_text(field, "A")
    after = field.viewport().grab().toImage()
    lower = range(round(1.8 * field.fontMetrics().lineSpacing()), after.height())
    assert not [y for y in lower if any(after.pixel(x, y) != paper for x in range(after.width()))], "it goes"
    field.deleteLater()


def test_the_coverage_at_200_percent_is_a_table_and_the_panel_on_demand(qtbot: QtBot, show, example: Path) -> None:
    window: MainWindow = show(example)
    window.setMinimumSize(1, 1)
    window.resize(*MAXIMISED)
    window.interface.zoom_to(200)
    window.show_screen("couverture")
    on_disk(qtbot, window.session)
    screen: Any = window.screen_named("couverture")
    matrix = screen.matrix
    qtbot.waitUntil(lambda: matrix.viewport().height() >= 2 * matrix.rowHeight(1))
    assert not screen.panel.isVisible()
    column = next(
        c for c in range(matrix.model().columnCount()) if matrix.model().case_at(matrix.model().index(1, c)).possible
    )
    matrix.setCurrentIndex(matrix.model().index(1, column))
    press(matrix, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert screen.panel.isVisible()
    assert not matrix.isVisible()
    window.actions_table[specs.PANNEAU].trigger()
    assert matrix.isVisible()


def test_the_menu_stays_on_the_screen_at_200_percent(qtbot: QtBot, show, example: Path) -> None:
    """Seen: a second column stood beside the first, its keys behind the edge of the screen; it scrolls instead."""
    window: MainWindow = show(example)
    window.interface.zoom_to(200)
    window.actions_table[specs.MENU].trigger()
    menu = window.header.more
    qtbot.waitUntil(menu.isVisible)
    lefts = {menu.actionGeometry(action).left() for action in menu.actions() if not action.isSeparator()}
    assert menu.height() <= window.screen().geometry().height()
    assert len(lefts) == 1, "one column"
    icon = menu.style().pixelMetric(QStyle.PixelMetric.PM_SmallIconSize, None, menu)
    assert icon == theme.px(18), "icons are as large as the words beside them"
    menu.close()
