"""« Effacer ce dossier de cet ordinateur » in the real window, by the real question."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.tick import TickDialog
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.copies.making import dossier_de, lister, sauvegarder
from dossier_pro.services.dossiers import NouveauDossier, creer
from dossier_pro.services.opening import copie_a_montrer, shown
from dossier_pro.services.suivi.following import suivre
from tests.gui.hands import on_disk, opened, press
from tests.gui.room import a_window
from tests.support.dialogs import Answer, Dialogs, clicks, crosses, enters, escapes


@pytest.fixture(autouse=True)
def temporary_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A temporary folder of the test's own: in the computer's lies what other programs left."""
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    for left in shown():  # by the tests before
        left.unlink()


@pytest.fixture
def bare(qtbot: QtBot, settings: Settings, dialogs: Dialogs) -> Iterator[MainWindow]:
    """A window with the real gateway, that copies by itself."""
    with a_window(qtbot, settings) as made:
        made.files.copies.copier.start()
        yield made


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    for _ in range(3):  # looking, erasing, looking again
        on_disk(qtbot, window.session)
        done: list[bool] = []
        window.files.copies.copier.run(lambda: True, done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=20_000)  # noqa: B023 - waited for in this very turn


def begun(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """A dossier that was copied, then changed, and is open."""
    sauvegarder(path, "travail")
    opened(qtbot, window.session, lambda: window.files.open_path(path))
    session = window.session
    session.edit("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu="Lyon")))
    session.drafts.keep("x", "Un mot commencé")
    session.drafts.save()
    on_disk(qtbot, session)


def test_the_open_dossier_goes_with_all_that_is_kept_of_it(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, home: Path, settings: Settings
) -> None:
    begun(qtbot, bare, blank)
    dossier_id = dossier_de(blank)
    texts: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TickDialog)
        texts.extend(box.text() for box in dialog.boxes)
        assert all(box.isChecked() for box in dialog.boxes)
        assert dialog.focusWidget() is dialog.no
        clicks("Effacer")(dialog)

    dialogs.will(look)
    bare.actions_table[specs.EFFACER].trigger()
    qtbot.waitUntil(lambda: not blank.exists(), timeout=20_000)
    at_rest(qtbot, bare)
    assert [text.split(" (")[0] for text in texts] == [
        "Le dossier lui-même",
        "1\u00a0copie de sécurité",
        "Ce que vous aviez commencé à taper",
        "Sa ligne dans les dossiers récents",
    ]
    assert not bare.session.is_open
    assert settings.recents() == ()
    assert settings.last_screen(dossier_id) == ""
    assert list(home.rglob(f"*{dossier_id}*")) == []
    assert bare.start_banners.messages() == ["C’est effacé de cet ordinateur."]
    bare.close()
    bare.files.copies.copier.finish()
    assert lister(dossier_id) == (), "nothing comes back with the last copy"


NAME, WORDS = "Zéphyrine Quetzal", "Le quai était désert à l’aube"


def holds(path: Path) -> bool:
    """Whether a file or its name says a word of it, in any way of writing it."""
    content, found = path.read_bytes().lower(), str(path).lower()
    for words in (NAME.split()[0], NAME.split()[1], WORDS):
        low = words.lower()
        ways = [low.encode(), low.encode("utf-16-le"), json.dumps(low)[1:-1].encode(), quote(low).lower().encode()]
        if any(way in content for way in ways) or low in found:
            return True
    return False


def test_no_byte_of_it_is_left_in_the_folders_of_the_person(
    qtbot: QtBot,
    bare: MainWindow,
    dialogs: Dialogs,
    tmp_path: Path,
    settings: Settings,
) -> None:
    """Worked at on every screen, copied, followed, typed at, shown elsewhere; then erased: nothing says a word."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "config"))
    folder = tmp_path / f"Dossier de {NAME}"
    folder.mkdir()
    path, piece = folder / f"{NAME}.dpro", tmp_path / f"facture {NAME}.txt"
    last, first = NAME.split()[::-1]
    creer(path, NouveauDossier("TP-01285:04", last, first, "vae")).close()
    piece.write_text(WORDS, "utf-8")
    window, session = bare, bare.session
    begun(qtbot, window, path)
    session.add_preuves([piece], lambda _: None)
    session.edit("Écrire", lambda draft: draft.put(replace(draft.dossier.declaration, lieu=WORDS)))
    session.drafts.keep("y", WORDS)
    session.drafts.save()
    on_disk(qtbot, session)
    piece.unlink()
    for name, _, _ in specs.SCREENS:
        window.show_screen(name)
    window.show_screen("exporter")
    qtbot.waitUntil(lambda: any((tmp_path / "tmp").rglob("*.pdf")), timeout=20_000)
    copie_a_montrer(piece.name, WORDS.encode())
    suivre(folder)
    settings.keep_text("relecture", str(folder))
    settings.keep_text("suivi", str(folder))
    settings.remember(folder / "son premier nom.dpro", NAME, "Assistant commercial", session.dossier.id)
    dialogs.will(crosses())
    window.files.copy()  # Qt's own dialog remembers where it was
    settings.sync()
    assert any(holds(one) for one in tmp_path.rglob("*") if one.is_file())
    dialogs.will(clicks("Effacer"))
    window.actions_table[specs.EFFACER].trigger()
    qtbot.waitUntil(lambda: not path.exists(), timeout=20_000)
    at_rest(qtbot, window)
    settings.sync()
    QSettings(QSettings.Scope.UserScope, "QtProject").sync()
    assert [str(one) for one in tmp_path.rglob("*") if one.is_file() and holds(one)] == []
    assert list(folder.iterdir()) == []
    assert NAME not in window.windowTitle()
    shown = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert not any(last in text for text in shown)
    window.close()
    window.files.copies.copier.finish()
    settings.sync()
    assert [str(one) for one in tmp_path.rglob("*") if one.is_file() and holds(one)] == []


def test_everything_goes_also_with_a_dossier_open_and_the_dossier_itself_stays(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, home: Path, settings: Settings
) -> None:
    begun(qtbot, bare, blank)
    bare.session.drafts_anywhere.keep("nouveau/nom", "Quetzal")
    bare.session.drafts_anywhere.save()

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, TickDialog)
        assert {box.text().split(" (")[0]: box.isChecked() for box in dialog.boxes} == {
            "1\u00a0copie de sécurité, de tous vos dossiers": True,
            "Ce que vous aviez commencé à taper": True,
            "Les réglages, la liste des dossiers récents et le journal": True,
            "Votre dossier «\u00a0vierge\u00a0»": False,
        }
        assert dialog.focusWidget() is dialog.no
        clicks("Effacer")(dialog)

    (home / "fenetre.ini").write_text("[General]", "utf-8")  # the test's own settings are elsewhere
    dialogs.will(look)
    bare.actions_table[specs.TOUT_EFFACER].trigger()
    qtbot.waitUntil(lambda: not home.exists(), timeout=20_000)
    at_rest(qtbot, bare)
    assert blank.exists()
    assert not bare.session.is_open
    assert settings.recents() == ()
    assert bare.start_banners.messages() == ["C’est effacé de cet ordinateur."]
    bare.close()
    bare.files.copies.copier.finish()
    assert not [one for one in home.rglob("*") if one.is_file()], "nothing comes back"


@pytest.mark.parametrize("answer", [escapes(), enters()])
def test_a_refusal_leaves_everything(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, answer: Answer
) -> None:
    begun(qtbot, bare, blank)
    dialogs.will(answer)
    bare.actions_table[specs.EFFACER].trigger()
    qtbot.waitUntil(lambda: bool(dialogs.asked), timeout=20_000)
    at_rest(qtbot, bare)
    assert blank.exists()
    assert bare.session.is_open
    assert bare.session.drafts.text("x") == "Un mot commencé"
    assert len(lister(dossier_de(blank))) == 1


def test_what_is_left_unticked_stays_and_the_dossier_stays_open(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path
) -> None:
    begun(qtbot, bare, blank)

    def copies_alone(dialog: QDialog) -> None:
        assert isinstance(dialog, TickDialog)
        for box in dialog.boxes:
            box.setChecked(False)
        assert not dialog.yes.isEnabled()
        dialog.boxes[1].setChecked(True)
        clicks("Effacer")(dialog)

    dialogs.will(copies_alone)
    bare.actions_table[specs.EFFACER].trigger()
    qtbot.waitUntil(lambda: not lister(dossier_de(blank)), timeout=20_000)
    at_rest(qtbot, bare)
    assert bare.session.is_open
    assert blank.exists()
    assert "Le reste est encore sur cet ordinateur" in bare.banners.messages()[-1]


def test_a_dossier_whose_file_is_gone_is_forgotten_from_the_page(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path
) -> None:
    sauvegarder(blank, "travail")
    dossier_id = dossier_de(blank)
    blank.unlink()
    view = bare.files.copies.show()
    at_rest(qtbot, bare)
    dialogs.will(clicks("Effacer"))
    view.gone.click()
    qtbot.waitUntil(lambda: not lister(dossier_id), timeout=20_000)
    at_rest(qtbot, bare)
    assert view.nothing.isVisible()
    assert not view.gone.isEnabled()


def test_a_candidate_is_erased_from_the_group(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "groupe"
    folder.mkdir()
    path = blank.rename(folder / "Ana.dpro")
    sauvegarder(path, "travail")
    dossier_id = dossier_de(path)
    view = bare.files.suivi.show()
    view.follow(folder)
    qtbot.waitUntil(lambda: view.task is None and view.model.rowCount() == 1, timeout=20_000)
    view.table.setCurrentIndex(view.model.index(0, 0))
    dialogs.will(escapes())
    view.gone.click()
    at_rest(qtbot, bare)
    assert path.exists(), "asked first"
    dialogs.will(clicks("Effacer"))
    view.table.setFocus()
    press(view.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not path.exists(), timeout=20_000)
    at_rest(qtbot, bare)
    qtbot.waitUntil(lambda: view.task is None and not view.model.rowCount(), timeout=20_000)
    assert not lister(dossier_id)
    assert not view.gone.isEnabled()
