"""Another version of the open dossier in the window: real files, copied and renamed as programs that synchronise do."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.copies.versions_screen import VersionsView
from dossier_pro.gui.kit.banner import Message
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.versions.uniting import A_PART
from dossier_pro.services.writing import modifier
from tests.gui.hands import Answers, on_disk

Show = Callable[[Path], MainWindow]


def first(desk: Desk) -> Exemple:
    return min(desk.dossier.all(Exemple).values(), key=lambda e: (e.activite_id, e.ordre))


def write(path: Path, **champs: str) -> None:
    with ouvrir(path) as desk:
        desk.change("Écrire", lambda draft: modifier(draft, "exemple", first(desk).id, **champs))


def apart(path: Path) -> Path:
    """What a program that synchronises leaves beside a dossier that was written in on two computers."""
    other = Path(shutil.copy(path, path.with_name(f"{path.stem}-PC-DE-CAMILLE.dpro")))
    write(path, taches="Écrit ici.")
    write(other, taches="Écrit là-bas.", equipe="Avec une collègue.")
    return other


def at_rest(qtbot: QtBot, window: MainWindow) -> None:
    done: list[bool] = []
    window.files.copies.copier.run(lambda: True, done.append)
    qtbot.waitUntil(lambda: bool(done), timeout=20_000)


def click_banner(window: MainWindow, verb: str) -> None:
    for message in window.findChildren(Message):
        for one in message.findChildren(QPushButton):
            if one.accessibleName() == verb and message.isVisible():
                one.click()
                return
    raise AssertionError([m.text for m in window.findChildren(Message)])


def compared(qtbot: QtBot, window: MainWindow) -> VersionsView:
    view = window.pages.currentWidget()
    assert isinstance(view, VersionsView)
    on_disk(qtbot, window.session)
    return view


def test_a_version_beside_is_told_compared_made_one_undone_and_put_aside(
    qtbot: QtBot, window: MainWindow, show: Show, example: Path
) -> None:
    other = apart(example)
    before = other.read_bytes()
    window.files.copies.versions.start()
    show(example)
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    (said,) = window.banners.messages()
    assert "Une autre version de ce dossier" in said
    assert other.name in said
    click_banner(window, "Comparer")
    view = compared(qtbot, window)
    (group,) = view.groups.values()
    assert [b.property("choix") for b in group.buttons()] == ["ici", "autre", "deux"]
    assert set(view.choices().values()) == {"deux"}
    assert "Avec une collègue" in view.changes.text()
    was = window.session.dossier
    qtbot.keyClick(view.unite_both, Qt.Key.Key_Space)
    on_disk(qtbot, window.session)
    ident = next(iter(view.groups))[1]
    made = window.session.dossier.all(Exemple)[ident]
    assert (made.taches, made.equipe) == ("Écrit ici.\n\nÉcrit là-bas.", "Avec une collègue.")
    assert window.works
    assert other.read_bytes() == before
    click_banner(window, "Mettre l’autre de côté")
    at_rest(qtbot, window)
    assert (example.parent / A_PART / other.name).read_bytes() == before
    assert not other.exists()
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier == was


def test_a_choice_is_kept_and_what_changed_meanwhile_is_shown_again(
    qtbot: QtBot, window: MainWindow, show: Show, example: Path, answers: Answers
) -> None:
    other = apart(example)
    show(example)
    answers.dossier = other
    window.actions_table[specs.REUNIR].trigger()
    view = compared(qtbot, window)
    write(other, moyens="Un tableur.")
    view.unite_both.click()
    on_disk(qtbot, window.session)
    assert "a changé depuis la comparaison" in view.banners.messages()[0]
    on_disk(qtbot, window.session)
    assert "Un tableur" in view.changes.text()
    (group,) = view.groups.values()
    next(b for b in group.buttons() if b.property("choix") == "autre").click()
    view.unite_both.click()
    on_disk(qtbot, window.session)
    ident = next(iter(view.groups))[1]
    assert window.session.dossier.all(Exemple)[ident].taches == "Écrit là-bas."


def test_somebody_else_s_version_waits_for_a_word_and_another_dossier_is_refused(
    qtbot: QtBot, window: MainWindow, show: Show, example: Path, blank: Path
) -> None:
    other = Path(shutil.copy(example, example.with_name("autre.dpro")))
    with ouvrir(other) as desk:
        desk.change("Nom", lambda draft: modifier(draft, "candidat", "unique", prenom="Sacha"))
    show(example)
    versions = window.files.copies.versions
    versions.compare(other)
    view = compared(qtbot, window)
    assert not view.unite_both.isEnabled()
    assert "Sacha" in view.notes.text()
    view.same_person.click()
    assert view.unite_both.isEnabled()
    versions.compare(blank)
    view = compared(qtbot, window)
    assert "n’est pas une version de ce dossier" in view.banners.messages()[0]
    assert not view.unite_both.isEnabled()
    view.leave.click()
    assert window.works
