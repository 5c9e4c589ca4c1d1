"""Copies of dossiers in the window: made when one is closed, seen, compared, opened beside; nothing waits for them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.gui.accueil.screen import AccueilView
from dossier_pro.gui.copies.copying import Copier
from dossier_pro.gui.copies.screen import SauvegardesView
from dossier_pro.gui.kit.basics import held
from dossier_pro.gui.kit.rows import TwoLineRow
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.copies import places
from dossier_pro.services.copies.making import dossier_de, lister, sauvegarder
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import Answers, on_disk, opened, press
from tests.gui.room import a_window

Show = Callable[[Path], MainWindow]
CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def edit(qtbot: QtBot, window: MainWindow, lieu: str) -> None:
    session = window.session
    session.edit("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu=lieu)))
    on_disk(qtbot, session)


def change(path: Path, lieu: str) -> None:
    with ouvrir(path) as desk:
        desk.change("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu=lieu)))


def places_in(path: Path) -> list[str]:
    """What each copy says of the place, the newest first."""
    found = []
    for one in lister(dossier_de(path)):
        with ouvrir(one.fichier, lecture_seule=True) as desk:
            found.append(desk.dossier.declaration.lieu)
    return found


def copier_of(window: MainWindow) -> Copier:
    return window.files.copies.copier


def shown(qtbot: QtBot, window: MainWindow, path: Path | None = None) -> SauvegardesView:
    """The page, once it shows what there is."""
    view = window.files.copies.show(path)
    at_rest(qtbot, window)
    return view


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until the thread of copies has done all it was asked, and said so."""
    done: list[bool] = []
    copier_of(window).run(lambda: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)


def rows(view: SauvegardesView) -> list[TwoLineRow]:
    return [one for one in held(view._rows) if isinstance(one, TwoLineRow)]


def said(window: MainWindow) -> list[str]:
    return [*window.start_banners.messages(), *window.banners.messages()]


def test_a_dossier_is_copied_once_it_is_closed_where_it_changed(qtbot: QtBot, show: Show, blank: Path) -> None:
    window = show(blank)
    window.close_dossier()
    copier_of(window).start()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    edit(qtbot, window, "Lyon")
    with qtbot.waitSignal(copier_of(window).copied, timeout=20_000):
        window.close_dossier()
    assert places_in(blank) == ["Lyon"]
    assert said(window) == []


def test_another_dossier_in_its_place_closes_and_copies_the_first(
    qtbot: QtBot, window: MainWindow, blank: Path, example: Path
) -> None:
    copier_of(window).start()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    edit(qtbot, window, "Nantes")
    with qtbot.waitSignal(copier_of(window).copied, timeout=20_000):
        window.files.open_path(example)
    assert places_in(blank) == ["Nantes"]


def test_a_window_that_closes_leaves_a_copy_and_waits_for_nothing(
    qtbot: QtBot, settings: Settings, answers: Answers, blank: Path
) -> None:
    with a_window(qtbot, settings) as window:
        copier_of(window).start()
        opened(qtbot, window.session, lambda: window.files.open_path(blank))
        edit(qtbot, window, "Brest")
        window.close()
        assert not window.isVisible()
        copier_of(window).finish()
        assert places_in(blank) == ["Brest"]


def test_what_nobody_could_read_is_said_at_the_next_start(
    qtbot: QtBot, settings: Settings, answers: Answers, blank: Path, home: Path
) -> None:
    home.mkdir(exist_ok=True)
    (home / "sauvegardes").write_text("a file where the folder should be")
    with a_window(qtbot, settings) as window:
        copier_of(window).start()
        opened(qtbot, window.session, lambda: window.files.open_path(blank))
        edit(qtbot, window, "Brest")
        window.close()
        copier_of(window).finish()
    with ouvrir(blank) as desk:
        assert desk.dossier.declaration.lieu == "Brest"
    with a_window(qtbot, settings) as window:
        copier_of(window).start()
        qtbot.waitUntil(lambda: len(said(window)) == 1)
        assert "n’a pas été faite, car rien ne peut être écrit" in said(window)[0]
    assert settings.text("copies/refus") == ""


def test_a_refusal_is_one_sentence_and_nothing_is_blocked(qtbot: QtBot, show: Show, blank: Path, home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "sauvegardes").write_text("a file where the folder should be")
    window = show(blank)
    copier_of(window).copy(blank, "demande")
    at_rest(qtbot, window)
    assert len(said(window)) == 1
    edit(qtbot, window, "Lille")
    assert window.session.dossier.declaration.lieu == "Lille"


def test_what_is_only_read_and_the_example_are_not_copied(
    qtbot: QtBot, window: MainWindow, blank: Path, answers: Answers
) -> None:
    copier_of(window).start()
    opened(qtbot, window.session, lambda: window.files.open_read_only(blank))
    opened(qtbot, window.session, window.files.trial.open)
    edit(qtbot, window, "Rennes")
    answers.choice = "Fermer le dossier"
    window.close_dossier()
    on_disk(qtbot, window.session)
    at_rest(qtbot, window)
    assert lister(dossier_de(blank)) == ()
    assert not places.par_defaut().exists()


def test_a_dossier_that_stays_open_is_copied_at_times(qtbot: QtBot, window: MainWindow, blank: Path) -> None:
    copier = copier_of(window)
    copier.start()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    copier._timer.timeout.emit()
    at_rest(qtbot, window)
    assert places_in(blank) == []
    edit(qtbot, window, "Metz")
    copier._timer.timeout.emit()
    at_rest(qtbot, window)
    assert places_in(blank) == ["Metz"]
    assert lister(dossier_de(blank))[0].raison == "en_cours"
    edit(qtbot, window, "la suite marche")


def test_the_page_by_its_key_shows_where_and_when_and_restores_beside(
    qtbot: QtBot, show: Show, blank: Path, answers: Answers, home: Path
) -> None:
    change(blank, "Avant")
    sauvegarder(blank, "travail")
    change(blank, "Après")
    window = show(blank)
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_B, CTRL_SHIFT)
    at_rest(qtbot, window)
    view = window.pages.currentWidget()
    assert isinstance(view, SauvegardesView)
    assert view.folder.full_text() == str(home / "sauvegardes")
    assert not view.first_folder.isVisible()
    assert not view.which.isVisible(), "one dossier has copies"
    (row,) = rows(view)
    assert "après votre travail" in row.accessibleName()
    assert view.count.text().startswith("1\u00a0copie, ")
    row.setFocus()
    press(row, Qt.Key.Key_Space)
    at_rest(qtbot, window)
    assert view.again.hasFocus()
    assert "1\u00a0autre différence" in view.words.text()
    assert "Avant" in view.text.toPlainText()
    assert "Après" in view.text.toPlainText()
    before, target = blank.read_bytes(), blank.with_name("rouvert.dpro")
    answers.dossier = target
    opened(qtbot, window.session, view.again.click)
    assert answers.asked[-1] == "Restaurer dans un nouveau fichier"
    assert window.session.now.chemin == target
    assert window.session.dossier.declaration.lieu == "Avant"
    assert "Votre dossier n’a pas changé" in said(window)[0]
    assert blank.read_bytes() == before
    view = shown(qtbot, window)
    (other,) = held(view._others)
    assert other.accessibleName().startswith(f"{blank.name}, ")


def test_a_dossier_that_is_gone_leads_to_its_copies(
    qtbot: QtBot, window: MainWindow, blank: Path, answers: Answers
) -> None:
    change(blank, "Avant")
    sauvegarder(blank, "travail")
    for lost in (b"abc" * 3000, None):
        blank.write_bytes(lost) if lost else blank.unlink()
        window.start_banners.wipe()
        window.files.open_path(blank)
        qtbot.waitUntil(lambda: len(said(window)) == 1)
        (button,) = [
            b for b in window.start_banners.findChildren(QPushButton) if b.text() == "Voir ses copies de sécurité"
        ]
        button.click()
        at_rest(qtbot, window)
        view = window.pages.currentWidget()
        assert isinstance(view, SauvegardesView)
        assert not view.now.isEnabled()
        (row,) = rows(view)
        row.click()
        at_rest(qtbot, window)
        assert "n’est comparée à rien" in view.words.text()
        window.show_start()
    answers.dossier = blank
    view = shown(qtbot, window, blank)
    rows(view)[0].click()
    at_rest(qtbot, window)
    opened(qtbot, window.session, view.again.click)
    assert window.session.dossier.declaration.lieu == "Avant"


def test_places_are_chosen_and_copies_follow(
    qtbot: QtBot, show: Show, blank: Path, answers: Answers, tmp_path: Path
) -> None:
    window = show(blank)
    view = shown(qtbot, window)
    assert view.nothing.isVisible()
    key, folder = tmp_path / "cle", tmp_path / "mes copies"
    key.mkdir()
    folder.mkdir()
    answers.folder = folder
    view.other_folder.click()
    at_rest(qtbot, window)
    at_rest(qtbot, window)
    assert view.folder.full_text() == str(folder)
    answers.folder = key
    view.other_key.click()
    for _ in range(4):  # choosing, looking, copying, looking again
        at_rest(qtbot, window)
        on_disk(qtbot, window.session)
    assert view.key.text() == "cle, à sa place"
    assert len(rows(view)) == 1
    assert "aussi sur «\u00a0cle\u00a0»" in rows(view)[0].accessibleName()
    assert [p.is_dir() for p in (folder / dossier_de(blank), key / dossier_de(blank))] == [True, True]
    view.no_key.click()
    view.first_folder.click()
    for _ in range(3):
        at_rest(qtbot, window)
    assert view.key.text().startswith("Aucune.")
    assert view.folder.full_text() == str(places.par_defaut())
    assert len(rows(view)) == 1, "what lies in the folder chosen before is still found"
    view.now.click()
    on_disk(qtbot, window.session)
    for _ in range(2):
        at_rest(qtbot, window)
    assert "Rien n’a changé depuis la dernière copie." in view.banners.messages()
    view.leave.click()
    assert window.works


def test_two_dossiers_with_copies_are_chosen_between(
    qtbot: QtBot, window: MainWindow, blank: Path, example: Path
) -> None:
    sauvegarder(example, "travail")
    sauvegarder(blank, "travail")
    view = shown(qtbot, window)
    assert view.which.count() == 2
    assert "Camille Durand" in view.which.itemText(1)
    view.which.setCurrentIndex(1)
    view.which.activated.emit(1)
    at_rest(qtbot, window)
    (row,) = rows(view)
    assert "5\u00a0exemples, 14\u00a0preuves" in row.accessibleName()


def test_the_first_screen_says_when_the_last_copy_is_old(
    qtbot: QtBot, window: MainWindow, blank: Path, tmp_path: Path
) -> None:
    sauvegarder(blank, "travail", datetime.now(UTC) - timedelta(days=20))
    change(blank, "Après")
    copier_of(window).start()
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    at_rest(qtbot, window)
    window.show_screen("accueil")
    accueil = window.screen_named("accueil")
    assert isinstance(accueil, AccueilView)
    assert accueil.reminder.text().startswith("La dernière copie de sécurité de ce dossier date du ")
    assert accueil.to_copies.isVisible()
    copier_of(window).copy(blank, "demande")
    at_rest(qtbot, window)
    at_rest(qtbot, window)
    assert not accueil.reminder.isVisible()
    assert not accueil.to_copies.isVisible()
