"""The open file is gone, replaced, full or read-only: no word that is typed is lost, whatever the cause."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.shell import prompts, specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import drafts
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.writing import modifier
from tests.gui.hands import Answers, on_disk, opened, press, type_text
from tests.gui.room import a_window
from tests.support.dialogs import answering, clicks, escapes, writes

Lose = Callable[[Path, Path], None]

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps an open file where it is")


def moved(path: Path, other: Path) -> None:
    """The folder that holds it is renamed."""
    path.parent.rename(path.parent.with_name("renommé"))


def deleted(path: Path, other: Path) -> None:
    path.unlink()


def renamed_over(path: Path, other: Path) -> None:
    """Another file takes its name."""
    shutil.copyfile(other, path.with_name("x"))
    path.with_name("x").replace(path)


def written_over(path: Path, other: Path) -> None:
    """Another file's bytes are copied into it."""
    shutil.copyfile(other, path)


def unplugged(path: Path, other: Path) -> None:
    """What the program holds of it leads nowhere any more."""
    nowhere = os.open("/dev/full", os.O_RDWR)
    for entry in Path("/proc/self/fd").iterdir():
        try:
            if entry.readlink() == path:
                os.dup2(nowhere, int(entry.name))
        except OSError:
            continue
    os.close(nowhere)
    path.unlink()


def renamed(path: Path, other: Path) -> None:
    path.rename(path.with_name("nouveau nom.dpro"))


def emptied(path: Path, other: Path) -> None:
    """Its content is cut off, as a copy does that broke off."""
    os.truncate(path, 0)


WAYS: dict[Lose, str] = {
    moved: "déplacé ou supprimé",
    deleted: "déplacé ou supprimé",
    renamed_over: "Un autre fichier a pris la place",
    written_over: "Un autre fichier a pris la place",
    unplugged: "",
}
each_way = pytest.mark.parametrize("lose", WAYS, ids=lambda lose: lose.__name__)


@pytest.fixture
def real(qtbot: QtBot, settings: Settings) -> Iterator[MainWindow]:
    """A window with the real dialogs."""
    previous = prompts.use(prompts.Prompts())
    with a_window(qtbot, settings) as window:
        yield window
        leaves = Answers()  # nobody sits in front of what a failed test leaves open
        leaves.choice = "Quitter"
        prompts.use(leaves)
    prompts.use(previous)


@pytest.fixture
def place(example: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "clé"
    folder.mkdir()
    return Path(shutil.copy(example, folder / "mien.dpro"))


def lose_while_typing(qtbot: QtBot, window: MainWindow, path: Path, other: Path, lose: Lose) -> None:
    """Open it, lose it, and type on."""
    if lose is unplugged and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    opened(qtbot, window.session, lambda: window.files.open_path(path))
    window.show_screen("parcours")
    field = window._screens["parcours"].form.prenom  # type: ignore[attr-defined]
    lose(path, other)
    field.setFocus()
    type_text(field, "Éloïse ")
    qtbot.waitUntil(lambda: bool(window.session.held))
    qtbot.waitUntil(lambda: bool(window.banners.messages()))


@each_way
def test_a_copy_holds_what_was_typed_since_the_file_was_lost(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path, tmp_path: Path, lose: Lose
) -> None:
    lose_while_typing(qtbot, real, place, blank, lose)
    (said,) = real.banners.messages()
    assert WAYS[lose] in said
    assert "enregistrez une copie" in said
    assert ("remettez-le à sa place" in said) == (WAYS[lose] == "déplacé ou supprimé" or lose is unplugged)
    field = real._screens["parcours"].form.nom_usage  # type: ignore[attr-defined]
    type_text(field, "Œuvrard")  # not handed over yet
    copy = tmp_path / "sauvée.dpro"
    with answering(writes(copy)):
        real.actions_table[specs.COPIER].trigger()
        qtbot.waitUntil(copy.exists)
    qtbot.waitUntil(lambda: any("La copie est écrite" in text for text in real.banners.messages()))
    with ouvrir(copy) as desk:
        assert desk.dossier.candidat.prenom == "Éloïse Camille"
        assert "Œuvrard" in desk.dossier.candidat.nom_usage
        preuves = [p for p in desk.dossier.all(Preuve).values() if p.sha256]
        assert bool(preuves) == (lose not in (written_over, unplugged))
        for preuve in preuves:
            with desk.read_piece(preuve.sha256 or "") as reader:
                assert len(reader.read()) == preuve.taille
        assert (desk.undo_label is not None) == (lose not in (written_over, unplugged))
    # What is in a copy is not asked about.
    with answering():
        real.close_dossier()
    assert not real.session.is_open


@pytest.mark.parametrize("lose", [*WAYS, renamed, emptied], ids=lambda lose: lose.__name__)
def test_what_is_read_of_it_is_never_that_of_another_file(
    qtbot: QtBot, window: MainWindow, place: Path, blank: Path, tmp_path: Path, lose: Lose
) -> None:
    """Undo and a comparison ask the file for its history: a sentence, no bug, no step of what stands there now."""
    if lose is unplugged and not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    version = Path(shutil.copy(place, tmp_path / "version.dpro"))
    with ouvrir(version) as desk:
        desk.change("Écrire", lambda draft: modifier(draft, "candidat", "unique", adresse="1 rue des Essais"))
    session = window.session
    opened(qtbot, session, lambda: window.files.open_path(place))
    session.edit("Écrire", lambda draft: modifier(draft, "declaration", "unique", lieu="Ici"))
    on_disk(qtbot, session)
    lose(place, blank)
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, session)
    assert [said for said in window.banners.messages() if place.name in said] != []
    assert session.dossier.declaration.lieu == "Ici"
    view = window.files.copies.versions.compare(version)
    assert view is not None
    on_disk(qtbot, session)
    # A file that only has another name, or none, is still the one that was opened: it may be compared, never written.
    assert bool(view.banners.messages()) != view.unite_both.isEnabled()
    view.unite_both.click()
    on_disk(qtbot, session)
    assert any(place.name in said for said in view.banners.messages())
    assert session.dossier.candidat.adresse != "1 rue des Essais"


@each_way
@pytest.mark.parametrize("way", ["fermer", "quitter", "autre"])
def test_leaving_asks_and_may_write_a_copy_on_the_way(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path, tmp_path: Path, lose: Lose, way: str
) -> None:
    lose_while_typing(qtbot, real, place, blank, lose)
    other = tmp_path / "autre.dpro"
    shutil.copyfile(blank, other)

    def leave() -> None:
        if way == "fermer":
            real.close_dossier()
        elif way == "quitter":
            real.close()
        else:
            real.files.open_path(other)

    with answering(escapes()) as dialogs:
        leave()
    assert dialogs.asked == ["Ce que vous avez écrit n’est pas enregistré."]
    assert real.session.is_open
    assert real.isVisible()
    copy = tmp_path / "sauvée.dpro"
    with answering(clicks("Enregistrer une copie"), writes(copy)):
        leave()
        qtbot.waitUntil(lambda: not real.session.is_open or real.session.now.chemin == other)
    with ouvrir(copy) as desk:
        assert desk.dossier.candidat.prenom == "Éloïse Camille"


def test_keystrokes_of_this_very_moment_are_asked_about_too(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path
) -> None:
    opened(qtbot, real.session, lambda: real.files.open_path(place))
    real.show_screen("parcours")
    place.unlink()
    type_text(real._screens["parcours"].form.prenom, "é")  # type: ignore[attr-defined]
    with answering(escapes()) as dialogs:
        press(real, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
        real.actions_table[specs.FERMER].trigger() if not dialogs.asked else None
    assert dialogs.asked == ["Ce que vous avez écrit n’est pas enregistré."]
    with answering(clicks("Fermer le dossier")):
        real.close_dossier()
    assert not real.session.is_open


def test_a_file_that_comes_back_takes_what_was_held(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_while_typing(qtbot, real, place, blank, moved)
    # The words are in their field, also where that is made anew.
    real.drop_screens(keep="")
    real.show_screen("parcours")
    assert real._screens["parcours"].form.prenom.text() == "Éloïse Camille"  # type: ignore[attr-defined]
    place.parent.with_name("renommé").rename(place.parent)
    real.session.held.try_again()
    qtbot.waitUntil(lambda: not real.session.held and not real.banners.messages())
    real.close_dossier()
    on_disk(qtbot, real.session)
    with ouvrir(place, lecture_seule=True) as desk:
        assert desk.dossier.candidat.prenom == "Éloïse Camille"


def test_nothing_is_written_into_what_was_copied_over_the_open_file(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path
) -> None:
    lose_while_typing(qtbot, real, place, blank, written_over)
    with answering(clicks("Fermer le dossier")):
        real.close_dossier()
    on_disk(qtbot, real.session)
    assert place.read_bytes() == blank.read_bytes()


def test_a_full_disk(qtbot: QtBot, real: MainWindow, example: Path, tmp_path: Path) -> None:
    small = tmp_path / "petite clé"
    small.mkdir()
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={(example.stat().st_size // 4096 + 8) * 4096}", "tmpfs", str(small)],
        check=False,
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("no small disk can be made here")
    try:
        path = Path(shutil.copy(example, small / "mien.dpro"))

        def fill(*_: Path) -> None:
            with (small / "reste").open("wb", buffering=0) as stream:
                try:
                    while stream.write(b"x" * 4096):
                        pass
                except OSError:
                    pass

        lose_while_typing(qtbot, real, path, example, fill)
        (said,) = real.banners.messages()
        assert "plus assez de place" in said
        assert "enregistrez une copie sur un autre disque" in said
        copy = tmp_path / "sauvée.dpro"
        with answering(clicks("Enregistrer une copie"), writes(copy)):
            real.close_dossier()
        with ouvrir(copy) as desk:
            assert desk.dossier.candidat.prenom == "Éloïse Camille"
        on_disk(qtbot, real.session)
        assert sorted(p.name for p in small.iterdir()) == ["mien.dpro", "reste"]
    finally:
        subprocess.run(["umount", "-l", str(small)], check=False)


def test_nothing_says_that_it_is_saved_while_it_is_not(
    qtbot: QtBot, real: MainWindow, place: Path, blank: Path
) -> None:
    """Seen: « Enregistré à 10:08 » beside the banner that says the file is gone, for as long as one wrote on."""
    lose_while_typing(qtbot, real, place, blank, moved)
    assert real.header.status.full_text() == "Non enregistré"
    place.parent.with_name("renommé").rename(place.parent)
    qtbot.waitUntil(lambda: not real.session.held, timeout=10_000)
    qtbot.waitUntil(
        lambda: "nregistré" in real.header.status.full_text() and "Non" not in real.header.status.full_text()
    )


KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from dossier_pro.gui import app as program
from dossier_pro.gui.kit import theme
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.services import drafts
from tests.gui.hands import type_text

path = Path(sys.argv[1])
app = program.application()
theme.install(app, "clair")
window = MainWindow(Settings(path.parent / "reglages"), count_pages=False)
window.show()

def write():
    window.show_screen("parcours")
    path.rename(path.with_name("parti.dpro"))
    field = window._screens["parcours"].form.prenom
    field.setFocus()
    field.selectAll()
    type_text(field, "Éloïse")

def look():
    if window.session.held and "loïse" in str(drafts.lire(window.session.dossier.id)):
        os.kill(os.getpid(), signal.SIGKILL)

window.session.opened.connect(lambda: QTimer.singleShot(0, write))
timer = QTimer(interval=50)
timer.timeout.connect(look)
timer.start()
window.files.open_path(path)
app.exec()
"""


def test_what_the_file_could_not_take_is_there_again_after_a_kill(
    qtbot: QtBot, show: Callable[[Path], MainWindow], example: Path, blank: Path
) -> None:
    root = Path(__file__).resolve().parents[3]
    command = [sys.executable, "-c", KILLED, str(example)]
    done = subprocess.run(command, cwd=root, env=os.environ | {"PYTHONPATH": str(root)}, check=False, timeout=60)
    assert done.returncode == -9
    example.with_name("parti.dpro").rename(example)
    window = show(example)
    on_disk(qtbot, window.session)
    assert window.session.dossier.candidat.prenom == "Éloïse"
    assert any("a été remis à sa place" in said for said in window.banners.messages())
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier.candidat.prenom != "Éloïse"
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    on_disk(qtbot, window.session)
    assert window.session.dossier.candidat.prenom != "Éloïse", "it was put back once, and the person took it away"


def test_what_was_given_up_does_not_come_back(qtbot: QtBot, real: MainWindow, place: Path, blank: Path) -> None:
    lose_while_typing(qtbot, real, place, blank, deleted)
    name = real.session.dossier.id
    qtbot.waitUntil(lambda: "loïse" in str(drafts.lire(name)))
    with answering(clicks("Fermer le dossier")):
        real.actions_table[specs.FERMER].trigger()
    assert not drafts.lire(name)
