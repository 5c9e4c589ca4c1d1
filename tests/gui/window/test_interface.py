"""How the window is seen: zoom, font, colours, the palette, and what is remembered of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.gui.kit import theme
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import SCREENS
from dossier_pro.gui.window.navigation import NARROW, WIDE
from dossier_pro.gui.window.palette_model import PaletteEntry, best, score
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, press, type_text


def _palette(window: MainWindow, text: str):
    window.actions_table[specs.PALETTE].trigger()
    palette = window.interface.palette
    type_text(palette.line, text)
    return palette


# --- zoom ------------------------------------------------------------------------------------------------------------


def test_zoom_enlarges_everything_at_once_and_is_remembered(show, example: Path, settings: Settings) -> None:
    window = show(example)
    window.show_screen("preuves")
    header, list_height = window.header.height(), window.nav.width()
    for _ in range(20):
        window.actions_table[specs.AGRANDIR].trigger()
    assert theme.theme().zoom == settings.zoom == 200
    assert not window.actions_table[specs.AGRANDIR].isEnabled()
    assert header < window.header.height() < 2 * header  # the window is low at this size: the text keeps the room
    assert window.current_screen == "preuves"
    assert window.nav.width() == 2 * NARROW != list_height
    window.actions_table[specs.TAILLE_NORMALE].trigger()
    assert (theme.theme().zoom, window.nav.width()) == (100, WIDE)
    for _ in range(5):
        window.actions_table[specs.REDUIRE].trigger()
    assert theme.theme().zoom == settings.zoom == 80


def test_the_place_one_is_at_is_in_sight_where_not_all_are(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.resize(1366, 768)
    window.interface.zoom_to(200)
    here = window.nav.buttons["historique"]
    window.show_screen("historique")
    qtbot.waitUntil(lambda: here.visibleRegion().boundingRect() == here.rect())


def test_typing_is_kept_when_the_zoom_changes(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.show_screen("parcours")
    field = window.screen_named("parcours").form.nom_usage
    field.setFocus()
    type_text(field, "Lefèvre")
    window.actions_table[specs.AGRANDIR].trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier.candidat.nom_usage == "Lefèvre"
    assert window.screen_named("parcours").form.nom_usage.text() == "Lefèvre"


@pytest.mark.parametrize("name", [name for name, _, _ in SCREENS])
def test_at_200_percent_everything_stays_in_the_window(show, example: Path, name: str) -> None:
    window = show(example)
    window.interface.zoom_to(200)
    window.show_screen(name)
    QApplication.processEvents()
    assert (window.width(), window.height()) == (1366, 768)
    screen = window.screen_named(name)
    assert screen.width() + window.nav.width() == window.width()
    for field in (*screen.findChildren(QLineEdit), *screen.findChildren(QComboBox)):
        if field.isVisible():
            left = field.mapTo(window, field.rect().topLeft()).x()
            assert window.nav.width() <= left < window.width(), field.accessibleName()


def test_exemples_show_text_or_panel_where_both_have_no_room(show, example: Path) -> None:
    window = show(example)
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert screen.fiche.isVisible()
    assert screen.panel.isVisible()
    window.interface.zoom_to(200)
    screen = window.screen_named("exemples")
    assert screen.picker.isVisible()
    assert screen.fiche.isVisible()
    assert not screen.panel.isVisible()
    window.actions_table[specs.PANNEAU].trigger()
    assert screen.panel.isVisible()
    assert not screen.fiche.isVisible()
    assert screen.tabs.height() > screen.height() - 2 * screen.middle.height()
    window.actions_table[specs.EXEMPLE_SUIVANT].trigger()
    assert screen.exemple_id == screen.picker.ids()[1]


def test_a_font_for_easy_reading(show, example: Path, settings: Settings) -> None:
    window = show(example)
    window.actions_table[specs.LECTURE_FACILE].trigger()
    assert settings.easy_reading
    assert QFontInfo(theme.theme().font("font_text")).family() == theme.READING
    label = next(found for found in window.findChildren(QLabel) if found.text())
    assert QFontInfo(label.font()).family() == theme.READING
    window.actions_table[specs.LECTURE_FACILE].trigger()
    assert QFontInfo(theme.theme().font("font_text")).family() == theme.FAMILY


def test_settings_written_by_something_else_give_the_usual_size(tmp_path: Path) -> None:
    (tmp_path / "fenetre.ini").write_text('[General]\nzoom=énorme\necrans="[1]"\n', "utf-8")
    settings = Settings(tmp_path)
    assert (settings.zoom, settings.last_screen("x"), settings.easy_reading) == (100, "", False)


def test_a_dossier_opens_where_it_was_left(qtbot: QtBot, show, example: Path, blank: Path) -> None:
    window = show(example)
    window.show_screen("couverture")
    window.close_dossier()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    assert window.current_screen == "accueil"
    window.close_dossier()
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    assert window.current_screen == "couverture"


# --- the palette -----------------------------------------------------------------------------------------------------


def test_the_palette_goes_to_a_screen_without_accents(show, example: Path) -> None:
    window = show(example)
    palette = _palette(window, "referen")
    press(palette.line, Qt.Key.Key_Return)
    assert window.current_screen == "referentiel"
    assert not palette.isVisible()


def test_the_palette_finds_what_the_dossier_holds(show, example: Path) -> None:
    window = show(example)
    dossier = window.session.dossier
    exemple = next(iter(dossier.all(Exemple).values()))
    preuve = list(dossier.all(Preuve).values())[3]
    palette = _palette(window, exemple.intitule[:25])
    press(palette.line, Qt.Key.Key_Return)
    assert window.screen_named("exemples").exemple_id == exemple.id
    palette = _palette(window, "echange anglais revendeur preuve fichier")
    press(palette.line, Qt.Key.Key_Return)
    assert window.current_screen == "preuves"
    assert window.screen_named("preuves")._preuve_id == preuve.id
    palette = _palette(window, "CP 4")
    press(palette.line, Qt.Key.Key_Return)
    assert window.current_screen == "referentiel"


def test_the_palette_runs_actions_and_leaves_out_what_cannot_be_done(window: MainWindow) -> None:
    palette = _palette(window, "sombre")
    press(palette.line, Qt.Key.Key_Return)
    assert theme.theme().choice == "sombre"
    palette = _palette(window, "ajouter un exemple")
    assert palette.model.rowCount() == 0
    press(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_arrows_move_in_the_palette_and_escape_gives_the_keyboard_back(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.activateWindow()
    window.show_screen("preuves")
    before = window.screen_named("preuves").search
    before.setFocus()
    palette = _palette(window, "c")
    press(palette.line, Qt.Key.Key_Down)
    press(palette.line, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == 2
    press(palette.line, Qt.Key.Key_Escape)
    assert window.focusWidget() is before


@pytest.mark.parametrize(
    ("query", "first"),
    [("parc", "Parcours"), ("prc", "Parcours"), ("ecran exp", "Exporter"), ("preuve", "Preuves"), ("zzz", "")],
)
def test_what_is_nearest_comes_first(query: str, first: str) -> None:
    rows = [
        PaletteEntry("preuve", "Comparaison de preuves", "", ""),
        *(PaletteEntry("ecran", text, "", "") for text in ("Accueil", "Parcours", "Preuves", "Exporter")),
    ]
    found = best(rows, query)
    assert (found[0].text if found else "") == first


def test_a_word_that_is_not_there_excludes() -> None:
    assert score("abc xyz", "abc def") is None
    assert score("", "tout") == 0
