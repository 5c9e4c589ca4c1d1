"""The window as a whole: in, out, everywhere, by every means."""

from __future__ import annotations

import random
import shutil
import sys
from datetime import datetime
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.gui.aide.screen import PAGES, AideWindow
from dossier_pro.gui.kit import theme
from dossier_pro.gui.kit.places import screen_of
from dossier_pro.gui.kit.story_edit import StoryEdit
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.places import NUMBERS
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.shell.specs import SCREENS, SPECS
from dossier_pro.gui.window.navigation import NARROW, WIDE
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.resources import resource
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.password import proteger
from tests.gui.hands import Answers, on_disk, opened, type_text
from tests.store import straying

NAMES = [name for name, _, _ in SCREENS]


# --- in and out ------------------------------------------------------------------------------------------------------


def test_the_example_opens_from_the_start(qtbot: QtBot, window: MainWindow) -> None:
    assert window.pages.currentWidget() is window.depart
    opened(qtbot, window.session, window.actions_table[specs.EXEMPLE].trigger)
    assert window.current_screen == "accueil"
    assert window.header.name.text() == "Camille Durand"
    assert window.header.title.full_text().startswith("Assistant commercial")


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL on Windows")
def test_what_lay_beside_the_file_and_was_not_its_own_is_said(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    path, kept = straying.prepare(tmp_path / "dossiers")
    straying.tear(path, random.Random(1))
    shutil.copyfile(kept / "autre.dpro", path)
    opened(qtbot, window.session, lambda: window.files.open_path(path))
    qtbot.waitUntil(lambda: any("mis de côté" in text for text in window.banners.messages()))


def test_a_file_that_is_no_dossier_is_explained(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path
) -> None:
    answers.dossier = tmp_path / "photo.dpro"
    answers.dossier.write_bytes(b"JPEG")
    window.actions_table[specs.OUVRIR].trigger()
    qtbot.waitUntil(lambda: bool(window.start_banners.messages()))
    assert not window.session.is_open
    assert window.start_banners.messages()[0].endswith(".")


def test_a_dossier_open_elsewhere_can_be_read(qtbot: QtBot, window: MainWindow, example: Path) -> None:
    with ouvrir(example):
        window.files.open_path(example)
        qtbot.waitUntil(lambda: bool(window.start_banners.messages()))
        read = next(b for b in window.start_banners.findChildren(QAbstractButton) if "lecture seule" in b.text())
        opened(qtbot, window.session, read.click)
        assert window.session.now.lecture_seule
        assert not window.actions_table[specs.ANNULER].isEnabled()
        assert window.header.status.text() == "Lecture seule"
        for name in NAMES:
            window.show_screen(name)
        window.close_dossier()
        on_disk(qtbot, window.session)


def test_a_copy(qtbot: QtBot, show, example: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(example)
    answers.dossier = tmp_path / "copie.dpro"
    window.actions_table[specs.COPIER].trigger()
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    with ouvrir(tmp_path / "copie.dpro") as desk:
        assert desk.dossier.tables == window.session.dossier.tables


def test_what_is_remembered(qtbot: QtBot, show, example: Path, settings: Settings) -> None:
    window = show(example)
    window.resize(1200, 700)
    window.close()
    kept = settings.state("fenetre")
    assert kept is not None
    settings.keep_state("autre", kept)
    assert settings.state("autre") == kept


# --- everywhere ------------------------------------------------------------------------------------------------------


def test_of_a_dossier_with_a_password_its_file_alone_is_remembered(
    qtbot: QtBot, show, blank: Path, settings: Settings, quick_passwords: None
) -> None:
    with ouvrir(blank) as desk:
        proteger(desk, "trois mots sans lien")
        name = desk.dossier.candidat.nom_complet
    show(blank)
    (recent, *_) = settings.recents()
    assert (recent.path, recent.nom, recent.titre) == (blank, "", "")
    assert name


def test_every_screen_by_its_shortcut(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    assert list(NUMBERS.values()) == list(range(1, 10))
    for name in NAMES:
        action = window.actions_table[specs.ALLER[name]]
        keys = action.shortcuts()
        assert QKeySequence(f"Ctrl+{NUMBERS[name]}") in keys if name in NUMBERS else keys
        action.trigger()
        assert window.current_screen == name
        assert action.isChecked()


def test_every_thing_to_do_leads_to_its_place(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    for manque in prochaines_etapes(window.session.etat, 1000):
        if manque.lieu.kind in ("activite", "session"):
            continue
        window.go_to(manque.lieu)
        assert window.current_screen == screen_of(manque.lieu, window.session.dossier) != "accueil"
        on_disk(qtbot, window.session)


def test_links_of_things_to_do_begin_the_work(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    first = next(m for m in window.session.etat.manques if m.lieu.champ == "aucun")
    window.go_to(first.lieu)
    on_disk(qtbot, window.session)
    assert len(window.session.dossier.exemples_de(first.lieu.entity_id)) == 1
    window.go_to(Lieu("session"))
    qtbot.waitUntil(lambda: len(window.session.dossier.tables.get("session", {})) == 1)


def test_numbers_in_the_navigation(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    dossier = window.session.dossier
    assert window.nav.buttons["preuves"].count == str(len(dossier.tables["preuve"]))
    assert window.nav.buttons["exemples"].count == str(len(dossier.tables["exemple"]))
    assert "CCP 1" in window.nav.gauge.accessibleName()


def test_a_narrow_window_shows_icons_only(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.resize(1080, 700)
    assert window.nav.width() == NARROW
    window.resize(1366, 768)
    assert window.nav.width() == WIDE


def test_saying_when_it_was_saved(window: MainWindow) -> None:
    window.header.show_saved(datetime(2026, 3, 1, 14, 32))
    assert window.header.status.text() == "Enregistré à 14\u00a0h\u00a032"


def test_themes_from_the_menu(qtbot: QtBot, window: MainWindow, settings: Settings) -> None:
    for choice, section in (("sombre", "dark"), ("contraste", "contrast"), ("clair", "light")):
        window.actions_table[specs.COULEURS[choice]].trigger()
        assert theme.theme().tokens.name == section
        assert settings.theme == choice


def test_messages_are_few_and_can_be_closed(window: MainWindow) -> None:
    for number in range(5):
        window.say(f"Phrase {number}.")
    window.say("Phrase 4.")
    assert window.start_banners.messages() == ["Phrase 2.", "Phrase 3.", "Phrase 4."]
    window.start_banners.wipe()
    assert window.start_banners.messages() == []


# --- for everyone ----------------------------------------------------------------------------------------------------


def test_the_table_of_actions(window: MainWindow) -> None:
    keys = [key for spec in SPECS for key in spec.keys]
    assert len(keys) == len(set(keys))
    for spec in SPECS:
        action = window.actions_table[spec]
        assert action.text()
        assert action.toolTip()
        assert [k.toString() for k in action.shortcuts()] == [QKeySequence(k).toString() for k in spec.keys]


_CONTROLS = (QAbstractButton, QLineEdit, QTextEdit, QComboBox, QAbstractItemView, QAbstractSpinBox)


def _nameless(root: QWidget) -> list[str]:
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, _CONTROLS) or not widget.isVisibleTo(root):
            continue
        if widget.objectName().startswith("qt_") or type(widget).__name__ in (
            "QTableCornerButton",
            "QComboBoxListView",
        ):
            continue
        if isinstance(widget, QAbstractButton) and type(widget) is QAbstractButton:
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text) and not any(
            getattr(label, "buddy", lambda: None)() is widget for label in root.findChildren(QWidget)
        ):
            found.append(f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}")
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_control_has_a_name(qtbot: QtBot, show, example: Path, name: str) -> None:
    window = show(example)
    window.show_screen(name)
    assert _nameless(window) == []


def test_the_start_has_names_too(qtbot: QtBot, window: MainWindow) -> None:
    window.files.new()
    assert _nameless(window) == []


@pytest.mark.parametrize("name", NAMES)
def test_tab_alone_walks_the_screen(qtbot: QtBot, show, example: Path, name: str) -> None:
    window = show(example)
    window.show_screen(name)
    window.activateWindow()
    screen = window.screen_named(name)
    screen.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        window.focusNextChild()
        now = QApplication.focusWidget()
        if now is None or now in seen:
            break
        seen.append(now)
    inside = [w for w in seen if screen.isAncestorOf(w)]
    assert len(inside) >= 2
    assert any(window.nav.isAncestorOf(w) for w in seen)
    assert all(w.isVisible() for w in seen)


def test_a_key_that_is_pulled_out_loses_nothing(qtbot: QtBot, show, tmp_path: Path, blank: Path) -> None:
    key, pocket = tmp_path / "clé", tmp_path / "poche"
    key.mkdir()
    window = show(Path(shutil.move(blank, key / "mon dossier.dpro")))
    window.show_screen("parcours")
    screen: Any = window.screen_named("parcours")
    screen.form.adresse.setFocus()
    shutil.move(key, pocket)
    type_text(screen.form.adresse, "12 rue")
    window.session.flushing.emit()
    on_disk(qtbot, window.session)
    (said,) = window.banners.messages()
    assert "remettez-le à sa place, ou enregistrez une copie" in said
    assert screen.form.adresse.text() == "12 rue"
    shutil.move(pocket, key)
    type_text(screen.form.adresse, " des Exemples")
    window.session.flushing.emit()
    on_disk(qtbot, window.session)
    assert window.session.dossier.candidat.adresse == "12 rue des Exemples"


def test_what_was_said_of_one_dossier_is_not_said_of_the_next(qtbot: QtBot, show, example: Path, blank: Path) -> None:
    window = show(example)
    window.header.tell("Avis lus")
    show(blank)
    assert window.header.status.text() == "Tout est enregistré"


def test_what_floats_goes_with_the_screen_it_lay_over(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.actions_table[specs.PALETTE].trigger()
    assert window.interface.palette.isVisible()
    window.show_screen("exemples")
    assert not window.interface.palette.isVisible()
    screen: Any = window.screen_named("exemples")
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.select_passage(0, 8)
    field.tying.emit()
    assert screen.tie_panel.isVisible()
    second = window.session.dossier.exemples_de(window.session.dossier.referentiel.activites[0].id)[1]
    screen.show_exemple(second.id)
    assert screen.tie_panel.isHidden()


# --- help ------------------------------------------------------------------------------------------------------------


def test_help_opens_at_the_present_screen(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.show_screen("couverture")
    window.actions_table[specs.AIDE].trigger()
    made: Any = AideWindow.current
    assert made.text.toPlainText().startswith("Couverture")
    window.actions_table[specs.RACCOURCIS].trigger()
    assert made.text.toPlainText().startswith("Raccourcis")
    made.close()


def test_bold_words_of_the_help_have_a_weight_that_the_font_has(window: MainWindow) -> None:
    window.actions_table[specs.RACCOURCIS].trigger()
    made: Any = AideWindow.current
    made.turn_to("remarques")
    cursor = made.text.document().find("Envoyer à mon formateur")
    assert cursor.charFormat().fontWeight() == QFont.Weight.DemiBold
    after = made.text.document().find("écrit une copie")
    assert after.charFormat().fontWeight() == QFont.Weight.Normal
    made.close()


@pytest.mark.parametrize("size", [specs.TAILLE_NORMALE, specs.AGRANDIR])
def test_titles_of_the_help_are_whole_at_every_size(qtbot: QtBot, window: MainWindow, size: specs.Spec) -> None:
    window.actions_table[specs.AIDE].trigger()
    made: Any = AideWindow.current
    qtbot.waitExposed(made)
    for _ in range(3):
        window.actions_table[size].trigger()
    qtbot.waitUntil(lambda: made.list.viewport().width() >= made.list.sizeHintForColumn(0))
    assert made.list.horizontalScrollBar().maximum() == 0
    made.close()


@pytest.mark.parametrize("name", [name for name, _ in PAGES])
def test_every_page_of_the_help_has_a_title(name: str) -> None:
    assert resource("aide", f"{name}.md").read_text("utf-8").startswith("# ")


def test_the_help_names_every_shortcut() -> None:
    text = resource("aide", "raccourcis.md").read_text("utf-8")
    for spec in SPECS:
        for key in spec.keys:
            if (key.startswith("Ctrl+") and key[-1].isdigit()) or key == "Ctrl+?":
                continue
            if key in ("Back", "Forward"):  # keys of some keyboards, beside the usual ones
                continue
            shown = {"Shift": "Maj", "Left": "←", "Right": "→", "PgUp": "Page↑", "PgDown": "Page↓"}
            assert reduce(lambda word, one: word.replace(*one), shown.items(), key) in text, key


def test_about(window: MainWindow, answers: Answers) -> None:
    window.actions_table[specs.A_PROPOS].trigger()
    assert answers.asked == ["À propos de Dossier Pro"]


def test_settings_that_were_written_by_something_else(tmp_path: Path) -> None:
    (tmp_path / "fenetre.ini").write_text('[General]\ntheme=violet\nrecents="{oups"\n', "utf-8")
    settings = Settings(tmp_path)
    assert (settings.theme, settings.recents()) == ("systeme", ())


def test_recent_dossiers_of_a_newer_version_stay_in_the_list(tmp_path: Path) -> None:
    """What it says more of them is passed over; what is none leaves the others."""
    Settings(tmp_path).remember(tmp_path / "un.dpro", "Camille", "Un titre")
    path = tmp_path / "fenetre.ini"
    text = path.read_text("utf-8")
    assert "{" in text
    path.write_text(text.replace("{", '{\\"couleur\\": 3, ').replace("[{", "[7, {"), "utf-8")
    assert [r.nom for r in Settings(tmp_path).recents()] == ["Camille"]


def test_the_menu_opens_by_key(qtbot: QtBot, window: MainWindow) -> None:
    window.actions_table[specs.MENU].trigger()
    menu = window.header.more
    assert menu.isVisible()
    assert {a.text() for a in menu.actions()} >= {"Nouveau dossier…", "Ouvrir…", "Affichage", "Aide"}
    menu.close()
    assert not menu.isVisible()
    assert window.actions_table[specs.MENU].shortcut().toString() == "F10"


@pytest.mark.parametrize("name", ["raconter", "entretien"])
def test_a_dossier_opened_again_where_it_was_left_gives_the_keyboard_as_a_visit_does(
    qtbot: QtBot, show, example: Path, blank: Path, name: str
) -> None:
    window = show(example)
    assert QApplication.focusWidget() is window.screen_named("accueil")
    window.show_screen(name)
    window.close_dossier()
    show(example)
    assert window.current_screen == name
    assert isinstance(QApplication.focusWidget(), StoryEdit)
    window.settings.keep_screen(ouvrir(blank, lecture_seule=True).dossier.id, name)
    show(blank)  # over the other, without a way round the start
    focus = QApplication.focusWidget()
    assert isinstance(focus, StoryEdit) or (name == "raconter" and isinstance(focus, QAbstractButton))
    assert focus.isVisible()
