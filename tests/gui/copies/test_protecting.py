"""A dossier with a password in the real window: set, asked for wherever the file is opened, changed, taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from dossier_pro.gui.exporter.screen import ExporterView
from dossier_pro.gui.kit.password import PasswordDialog
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import password
from dossier_pro.services.copies.making import lister, sauvegarder
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import drop, on_disk, opened, press, there, type_text
from tests.gui.room import a_window
from tests.support.dialogs import Answer, Dialogs, clicks, escapes, writes

WORD, OTHER = "sésame, ouvre-toi", "un autre mot"


pytestmark = pytest.mark.usefixtures("quick_passwords")


@pytest.fixture
def bare(qtbot: QtBot, settings: Settings, dialogs: Dialogs) -> Iterator[MainWindow]:
    """A window with the real gateway."""
    with a_window(qtbot, settings) as made:
        yield made


@pytest.fixture
def protected(blank: Path) -> Path:
    """A dossier with a password that this process does not know any more."""
    with ouvrir(blank) as desk:
        password.proteger(desk, WORD)
    password.tout_verrouiller()
    return blank


def types(*words: str) -> Answer:
    """Type a word into each field, and press Enter in the last."""

    def answer(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        for field, word in zip(dialog.lines, words, strict=True):
            field.line.setFocus()
            field.line.selectAll()
            type_text(field.line, word)
        press(dialog.lines[-1].line, Qt.Key.Key_Return)

    return answer


def settled(qtbot: QtBot, window: MainWindow) -> None:
    done: list[bool] = []
    window.files.copies.copier.run(lambda: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    on_disk(qtbot, window.session)


def test_set_changed_and_taken_away_and_the_dossier_goes_on(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, tmp_path: Path, settings: Settings
) -> None:
    sauvegarder(blank, "demande")
    opened(qtbot, bare.session, lambda: bare.files.open_path(blank))
    action = bare.actions_table[specs.MOT_DE_PASSE]
    assert [one.nom for one in settings.recents()] == ["Camille Durand"]
    dialogs.will(types(WORD, WORD))
    action.trigger()
    assert password.est_protege(blank)
    assert [one.nom for one in settings.recents()] == [""]
    (copy,) = lister(bare.session.dossier.id)
    assert password.est_protege(copy.fichier)
    assert "Personne ne peut retrouver un mot de passe oublié" in bare.banners.messages()[-1]
    session = bare.session
    session.edit("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu="Lyon")))
    on_disk(qtbot, session)
    assert session.dossier.declaration.lieu == "Lyon"
    dialogs.will(clicks("Changer le mot de passe"), types(WORD, OTHER, OTHER))
    action.trigger()
    password.tout_verrouiller()
    password.deverrouiller(copy.fichier, OTHER)
    dialogs.will(clicks("Retirer le mot de passe"), types(OTHER))
    action.trigger()
    assert not password.est_protege(blank)
    assert session.dossier.declaration.lieu == "Lyon"
    session.undo()
    on_disk(qtbot, session)
    assert session.dossier.declaration.lieu == ""
    for one in tmp_path.rglob("*"):
        if one.is_file():
            content = one.read_bytes()
            assert not any(word.encode() in content for word in (WORD, OTHER)), one


def test_a_wrong_present_password_changes_nothing_and_lets_try_again(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path
) -> None:
    dialogs.will(types(WORD))
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))
    seen: list[str] = []

    def wrong_then_right(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        types("faux")(dialog)
        qtbot.waitUntil(dialog.problem.isVisible)
        seen.append(dialog.problem.text())
        types(WORD)(dialog)

    dialogs.will(clicks("Retirer le mot de passe"), wrong_then_right)
    bare.actions_table[specs.MOT_DE_PASSE].trigger()
    assert "n’ouvre pas" in seen[0]
    assert not password.est_protege(protected)


WAYS: dict[str, Callable[[MainWindow, Path], object]] = {
    "open": lambda w, path: w.files.open_path(path),
    "argument": lambda w, path: w.open_path(path),
    "recent": lambda w, path: w.depart.open_file.emit(path),
    "drop": lambda w, path: drop(w.depart, [path]),
    "reading": lambda w, path: w.files.relecture.open(path),
}


@pytest.mark.parametrize("way", WAYS)
def test_it_is_asked_for_once_wherever_the_file_is_opened(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path, way: str, settings: Settings
) -> None:
    seen: list[str] = []

    def tries(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        types("faux")(dialog)
        qtbot.waitUntil(dialog.problem.isVisible)
        seen.append(dialog.problem.text())
        types(WORD)(dialog)

    dialogs.will(tries)
    opened(qtbot, bare.session, lambda: WAYS[way](bare, protected))
    assert len(seen) == 1
    assert bare.session.dossier.candidat.nom_naissance == "Durand"
    bare.close_dossier()
    on_disk(qtbot, bare.session)
    opened(qtbot, bare.session, lambda: WAYS[way](bare, protected))
    assert len(dialogs.asked) == 1
    settings.sync()
    kept = "".join(p.read_text("utf-8") for p in (protected.parent / "reglages").rglob("*.ini"))
    assert WORD not in kept
    assert "Durand" not in kept, "the name on its cover is in the file, and the file is locked"


def test_a_copy_for_the_trainer_has_its_own_and_one_without_is_said_to_be_readable(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path, tmp_path: Path
) -> None:
    dialogs.will(types(WORD))
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))
    copy = tmp_path / "Durand – pour relecture.dpro"
    for its_own in ("", OTHER):
        bare.actions_table[specs.ENVOYER].trigger()
        view = there(bare.files.envoi.show())
        assert view.readable.isVisible()
        assert "pourra le lire" in view.readable.text()
        if its_own:
            view.password.box.click()
            assert not view.readable.isVisible()
            view.write.click()  # nothing is asked before there is a password
            assert view.password.problem.isVisible()
            type_text(view.password.line.line, its_own)
        dialogs.will(writes(copy), *([clicks("Remplacer")] if its_own else []))
        view.write.click()
        qtbot.waitUntil(lambda: bare.works, timeout=20_000)
        assert password.est_protege(copy) is bool(its_own)
        assert ("mot de passe" in bare.banners.messages()[-1]) is bool(its_own)
        assert view.password.word == ""
    bare.close_dossier()
    on_disk(qtbot, bare.session)
    password.tout_verrouiller()
    dialogs.will(types(OTHER))
    opened(qtbot, bare.session, lambda: bare.files.open_path(copy))
    assert bare.files.relecture.active


def test_what_works_beside_the_window_opens_it_too(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path, tmp_path: Path
) -> None:
    """Pages, counts and exports are made by other processes, which nobody asks."""
    dialogs.will(types(WORD))
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))
    bare.show_screen("exporter")
    screen = bare.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    qtbot.waitUntil(lambda: screen.pages.shown, timeout=60_000)
    dialogs.will(writes(tmp_path / "tout.zip"))
    bare.actions_table[specs.TOUT_EXPORTER].trigger()
    qtbot.waitUntil(lambda: (tmp_path / "tout.zip").exists(), timeout=60_000)
    qtbot.waitUntil(lambda: bool(bare.banners.messages()), timeout=60_000)


def test_esc_returns_where_one_was(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path, example: Path, settings: Settings
) -> None:
    for way in ("open", "drop", "reading"):
        dialogs.will(escapes())
        WAYS[way](bare, protected)
        assert bare.pages.currentWidget() is bare.depart
    assert settings.recents() == ()
    opened(qtbot, bare.session, lambda: bare.files.open_path(example))
    bare.show_screen("preuves")
    dialogs.will(escapes())
    bare.files.open_path(protected)
    on_disk(qtbot, bare.session)
    assert bare.session.now.chemin == example
    assert bare.current_screen == "preuves"
    assert bare.banners.messages() == []


def test_a_copy_of_another_password_is_asked_for_before_it_is_compared_or_restored(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, tmp_path: Path
) -> None:
    with ouvrir(blank) as desk:
        password.proteger(desk, WORD)
    sauvegarder(blank, "demande")
    with ouvrir(blank) as desk:
        (copy,) = lister(desk.dossier.id)
        kept = copy.fichier.read_bytes()
        password.changer(desk, WORD, OTHER)
    copy.fichier.write_bytes(kept)  # as it comes back from a key
    password.tout_verrouiller()
    dialogs.will(types(OTHER))
    opened(qtbot, bare.session, lambda: bare.files.open_path(blank))
    view = bare.files.copies.show()
    settled(qtbot, bare)
    (one,) = lister(bare.session.dossier.id)
    dialogs.will(types(WORD), clicks("Enregistrer"))
    with qtbot.waitSignal(bare.session.opened, timeout=20_000):
        view.restore.emit(one)
    assert bare.session.now.chemin != blank
    assert password.est_protege(bare.session.now.chemin)
    assert len(dialogs.asked) == 3


def test_it_is_asked_for_again_once_the_dossier_is_closed_and_copied(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, protected: Path
) -> None:
    bare.files.copies.copier.start()
    dialogs.will(types(WORD))
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))
    dossier_id = bare.session.dossier.id
    bare.close_dossier()
    qtbot.waitUntil(lambda: not password.est_ouvert(protected), timeout=20_000)
    (copy,) = lister(dossier_id)
    assert password.est_protege(copy.fichier)
    assert bare.banners.messages() == []
    dialogs.will(types(WORD))
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))
    assert len(dialogs.asked) == 2
    bare.close_dossier()
    opened(qtbot, bare.session, lambda: bare.files.open_path(protected))  # at once, before it is copied
    settled(qtbot, bare)
    assert password.est_ouvert(protected), "it is open"
    assert len(dialogs.asked) == 2
