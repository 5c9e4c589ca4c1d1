"""Every method of the gateway with the real dialog: accepted, refused, closed by Esc and by the cross of the window."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.password import PasswordQuestion
from dossier_pro.gui.kit.question import Message
from dossier_pro.gui.kit.theme import Theme
from dossier_pro.gui.shell.prompts import FILTRE_AVIS, Prompts
from tests.support.dialogs import Answer, answering, clicks, crosses, enters, escapes, presses_on, writes

REFUSALS = [pytest.param(make, id=name) for name, make in {"esc": escapes, "cross": crosses}.items()]


@pytest.fixture
def asker(qtbot: QtBot) -> Iterator[QWidget]:
    """A field of a window, which asks; at the end no dialog is left of what was asked."""
    window = QWidget()
    field = QWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield field
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert window.findChildren(QDialog) == []
    window.close()
    window.deleteLater()


# --- questions -------------------------------------------------------------------------------------------------------


def _confirm(asker: QWidget) -> bool:
    return Prompts().confirm(asker, "Remplacer ces fichiers ?", "Ils seront perdus.", "Remplacer")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (clicks("Remplacer"), True),
        (presses_on("Remplacer", Qt.Key.Key_Return), True),
        (presses_on("Remplacer", Qt.Key.Key_Space), True),
        (clicks("Annuler"), False),
        (enters(), False),
        (escapes(), False),
        (crosses(), False),
    ],
    ids=["click", "enter-on-it", "space-on-it", "cancel", "enter", "esc", "cross"],
)
def test_confirm(asker: QWidget, answer: Answer, expected: bool) -> None:
    with answering(answer, answer) as dialogs:
        assert _confirm(asker) is expected
        assert _confirm(asker) is expected, "a question can be asked again"
    assert dialogs.asked == ["Remplacer ces fichiers ?"] * 2


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (clicks("Enregistrer une copie"), "Enregistrer une copie"),
        (clicks("Fermer sans garder"), "Fermer sans garder"),
        (clicks("Annuler"), None),
        (enters(), None),
        (escapes(), None),
        (crosses(), None),
    ],
)
def test_choose(asker: QWidget, answer: Answer, expected: str | None) -> None:
    choices = ["Enregistrer une copie", "Fermer sans garder"]
    with answering(answer):
        assert Prompts().choose(asker, "Le fichier a disparu.", "Que faire ?", choices) == expected


def _password(parent: QWidget) -> bool:
    question = PasswordQuestion("Mot de passe", "Lequel ?", ("Mot de passe",), "Ouvrir")
    return Prompts().passwords(parent, question, lambda typed, done, wrong: done() if typed else wrong(""))


@pytest.mark.parametrize(
    ("answer", "expected"),
    [(writes("sésame"), True), (clicks("Annuler"), False), (escapes(), False), (crosses(), False)],
)
def test_password(asker: QWidget, answer: Answer, expected: bool) -> None:
    with answering(answer):
        assert _password(asker) is expected


@pytest.mark.parametrize("answer", [clicks("Fermer"), enters(), escapes(), crosses()])
@pytest.mark.parametrize("orphan", [False, True])
def test_inform(asker: QWidget, answer: Answer, orphan: bool) -> None:
    with answering(answer) as dialogs:
        Prompts().inform(None if orphan else asker, "À propos", "<p><b>Dossier Pro</b></p>")
    assert dialogs.asked == ["<p><b>Dossier Pro</b></p>"]


@pytest.mark.parametrize(
    ("ask", "accept"),
    [
        (_confirm, clicks("Remplacer")),
        (_password, writes("sésame")),
        (lambda w: Prompts().choose_folder(w, "Choisir un dossier", Path.home()), clicks("Choisir")),
    ],
)
def test_the_screen_that_asks_may_die_meanwhile(
    asker: QWidget, ask: Callable[[QWidget], object], accept: Answer
) -> None:
    """Another dossier makes the screens anew; the question stands, but nobody is left to act on the answer."""
    screen = QWidget(asker)

    def dies(dialog: QDialog) -> None:
        screen.deleteLater()
        QApplication.sendPostedEvents(screen, QEvent.Type.DeferredDelete.value)
        accept(dialog)

    with answering(accept, dies):
        assert ask(screen)
        assert not ask(screen)


# --- files -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two dossiers, a note and a folder."""
    place = tmp_path / "Mes dossiers"
    (place / "Rangés").mkdir(parents=True)
    for name in ("Anne.dpro", "Zoé.dpro", "note.txt"):
        (place / name).write_text("x")
    return place


Ask = Callable[[QWidget, Path], object]

FILES: dict[str, Ask] = {
    "open": lambda w, place: Prompts().open_dossier(w, place),
    "save": lambda w, place: Prompts().save_dossier(w, "Où ranger ?", place / "Neuf.dpro"),
    "file": lambda w, place: Prompts().save_file(w, "Où écrire ?", place / "a.pdf", "PDF (*.pdf)"),
    "files": lambda w, place: Prompts().choose_files(w, "Choisir des fichiers"),
    "folder": lambda w, place: Prompts().choose_folder(w, "Choisir un dossier", place),
}


@pytest.mark.parametrize("ask", FILES.values(), ids=FILES)
@pytest.mark.parametrize("answer", [clicks("Annuler"), escapes(), crosses()], ids=["cancel", "esc", "cross"])
def test_no_file_at_all(asker: QWidget, folder: Path, ask: Ask, answer: Answer) -> None:
    with answering(answer):
        assert not ask(asker, folder)


def test_open_a_dossier(asker: QWidget, folder: Path) -> None:
    with answering(writes("Zoé.dpro"), writes(folder / "Anne.dpro")) as dialogs:
        assert Prompts().open_dossier(asker, folder) == folder / "Zoé.dpro"
        assert Prompts().open_dossier(asker, folder / "Rangés") == folder / "Anne.dpro"
    assert dialogs.asked == ["Ouvrir un dossier"] * 2


@pytest.mark.parametrize(
    ("typed", "proposed"),
    [
        ("Con", "Fichier Con.dpro"),
        ("aux.dpro", "Fichier aux.dpro"),
        ("a:b?", "a b.dpro"),
        ("x" * 230, "x" * 120 + ".dpro"),
    ],
)
def test_a_name_that_windows_refuses_is_said_and_another_proposed(
    asker: QWidget, folder: Path, typed: str, proposed: str
) -> None:
    with answering(writes(typed), escapes(), enters()) as dialogs:
        assert Prompts().save_dossier(asker, "Où ranger ?", folder / "Neuf.dpro") == folder / proposed
    assert len(dialogs.asked) == 3


def test_a_name_that_windows_refuses_is_not_proposed(asker: QWidget, folder: Path) -> None:
    with answering(enters()):
        start = folder / ("y" * 269 + ".dpro")
        assert Prompts().save_dossier(asker, "Où ranger ?", start) == folder / ("y" * 120 + ".dpro")


def test_a_folder_that_is_gone_begins_above_it(asker: QWidget, folder: Path) -> None:
    with answering(writes("Anne.dpro")):
        assert Prompts().open_dossier(asker, folder / "parti" / "loin") == folder / "Anne.dpro"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Camille", "Camille.dpro"),
        ("Camille.dpro", "Camille.dpro"),
        ("Camille.DPRO", "Camille.DPRO"),
        ("Dossier M. Dupont", "Dossier M. Dupont.dpro"),
        ("v1.2", "v1.2.dpro"),
        ("Fin...", "Fin.dpro"),
        ("note.txt", "note.txt.dpro"),
    ],
)
def test_a_name_gets_its_ending(asker: QWidget, folder: Path, typed: str, name: str) -> None:
    (folder / "note.txt").unlink()
    with answering(writes(typed)):
        assert Prompts().save_dossier(asker, "Où ranger ?", folder / "Neuf.dpro") == folder / name


def test_a_whole_path_may_be_typed(asker: QWidget, folder: Path) -> None:
    with answering(writes(folder / "Rangés" / "v1.2"), writes("Rangés/Anne")):
        assert Prompts().save_dossier(asker, "Où ?", folder / "Neuf.dpro") == folder / "Rangés" / "v1.2.dpro"
        assert Prompts().save_dossier(asker, "Où ?", folder / "Neuf.dpro") == folder / "Rangés" / "Anne.dpro"


def test_the_proposed_name_is_taken_with_enter(asker: QWidget, folder: Path) -> None:
    with answering(enters()):
        assert Prompts().save_dossier(asker, "Où ranger ?", folder / "Neuf v1.2.dpro") == folder / "Neuf v1.2.dpro"


@pytest.mark.parametrize("kinds", ["Tableau (*.xlsx *.csv)", "PDF ou Word (*.pdf *.docx)"])
def test_each_kind_that_a_file_may_have(asker: QWidget, folder: Path, kinds: str) -> None:
    first, second = kinds.removesuffix(")").split("*.")[1:]
    for typed, name in (("a.b", f"a.b.{first}"), ("a", f"a.{first}"), (f"a.{second}", f"a.{second}")):
        start = folder / f"proposé.{first.strip()}"
        with answering(writes(typed)):
            assert Prompts().save_file(asker, "Où écrire ?", start, kinds) == folder / name.replace(" ", "")


def test_a_file_is_written_over_only_where_that_was_asked(asker: QWidget, folder: Path) -> None:
    (folder / "M. Dupont.dpro").write_text("x")
    start = folder / "Neuf.dpro"
    with answering(writes("M. Dupont"), clicks("Remplacer")) as dialogs:
        assert Prompts().save_dossier(asker, "Où ranger ?", start) == folder / "M. Dupont.dpro"
    assert dialogs.asked[1] == "Remplacer «\u00a0M. Dupont.dpro\u00a0»\u00a0?"
    with answering(writes("M. Dupont"), escapes(), escapes()) as dialogs:
        assert Prompts().save_dossier(asker, "Où ranger ?", start) is None
    assert len(dialogs.asked) == 3, "whoever does not replace is asked for another name"
    # Where nothing is added to the name the dialog asks by itself.
    with answering(writes("Anne.dpro"), enters(), escapes()) as dialogs:
        assert Prompts().save_dossier(asker, "Où ranger ?", start) is None
    assert "Anne.dpro" in dialogs.asked[1]


def test_a_new_dossier_never_takes_the_place_of_another(asker: QWidget, folder: Path) -> None:
    """Seen: the dialog asked « l’écraser ? Oui », and the dossier was then refused because its name was taken."""
    (folder / "Anne 2.dpro").write_text("x")
    for typed, free in {"Anne.dpro": "Anne 3.dpro", "Anne": "Anne 3.dpro", "Zoé": "Zoé 2.dpro"}.items():
        with answering(writes(typed), escapes(), enters()) as dialogs:
            chosen = Prompts().save_dossier(asker, "Où ranger ?", folder / "Neuf.dpro", new=True)
        assert chosen == folder / free, "Enter takes the free name that was proposed"
        assert "existe déjà et n’est pas remplacé" in dialogs.asked[1]
        assert free in dialogs.asked[1]
        assert not [asked for asked in dialogs.asked if "écraser" in asked or "Remplacer" in asked]
    assert (folder / "Anne.dpro").read_text() == "x"


def test_files_of_one_kind_are_looked_for_where_they_are_expected(asker: QWidget, folder: Path) -> None:
    """Seen: « Intégrer des avis » began among the photos of the preuves, and showed every file."""
    (folder / "a.avis").write_text("x")
    gateway = Prompts()

    def looks(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.directory().absolutePath() == str(folder)
        assert dialog.selectedNameFilter() == FILTRE_AVIS.split(";;")[0]
        writes("a.avis")(dialog)

    with answering(writes(folder / "Rangés" / ".." / "note.txt"), looks, writes("Zoé.dpro")):
        assert gateway.choose_files(asker, "Ajouter")
        assert gateway.choose_files(asker, "Intégrer", FILTRE_AVIS, folder) == [folder / "a.avis"]
        assert gateway.choose_files(asker, "Ajouter"), "the place of the preuves is still theirs"


def test_many_files_and_the_next_time_begins_there(asker: QWidget, folder: Path) -> None:
    gateway = Prompts()
    with answering(writes(f'"{folder / "note.txt"}" "{folder / "Anne.dpro"}"'), writes("Zoé.dpro")):
        assert gateway.choose_files(asker, "Ajouter") == [folder / "note.txt", folder / "Anne.dpro"]
        assert gateway.choose_files(asker, "Ajouter") == [folder / "Zoé.dpro"]


def test_the_first_time_begins_in_documents_with_room_for_the_words(
    asker: QWidget, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seen at 150 %: the place cut to « /…s », and « Ordin… »; the first preuve was looked for in the home folder."""
    monkeypatch.setattr("dossier_pro.gui.shell.prompts.default_folder", lambda: folder)

    def looks(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        assert dialog.directory().absolutePath() == str(folder)
        assert dialog.width() >= min(700, dialog.screen().availableSize().width() - 24)
        escapes()(dialog)

    with answering(looks):
        Prompts().choose_files(asker, "Ajouter")


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the dialog is the system's own")
def test_what_is_printed_into_a_file_goes_to_the_documents(
    asker: QWidget, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The home folder was proposed, and a file without a name."""
    from PySide6.QtPrintSupport import QPrinter

    monkeypatch.setattr("dossier_pro.gui.shell.prompts.default_folder", lambda: folder)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName("Dossier de Zoé")
    proposed: list[str] = []

    def looks(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "filename")
        assert field is not None
        proposed.append(field.text())
        escapes()(dialog)

    with answering(looks):
        assert not Prompts().print_to(asker, printer)
    assert proposed == [str(folder / "Dossier de Zoé.pdf")]


def test_a_folder(asker: QWidget, folder: Path) -> None:
    with answering(writes(folder / "Rangés")):
        assert Prompts().choose_folder(asker, "Où créer ?", folder) == folder / "Rangés"
    with answering(clicks("Choisir")):
        assert Prompts().choose_folder(asker, "Où créer ?", folder) == folder


def test_nothing_in_english_stands_beside_the_names_of_files(asker: QWidget, folder: Path) -> None:
    """Seen: « Folder », « 392 KiB » in Qt's own dialog, which has no French for them."""
    (folder / "Photos").mkdir()
    seen: list[list[str]] = []

    def look(dialog: QDialog) -> None:
        files = dialog.findChild(QTreeView, "treeView")
        assert isinstance(files, QTreeView)
        model, root = files.model(), files.rootIndex()
        shown = [column for column in range(model.columnCount(root)) if not files.isColumnHidden(column)]
        seen.append([str(model.headerData(column, Qt.Orientation.Horizontal)) for column in shown])
        escapes()(dialog)

    with answering(look, look):
        Prompts().open_dossier(asker, folder)
        Prompts().save_file(asker, "Écrire", folder / "x.txt", "Texte (*.txt)")
    assert [len(headers) for headers in seen] == [2, 2], seen


def test_the_list_that_completes_a_name_can_be_read(asker: QWidget, folder: Path, dressed: Theme) -> None:
    """Seen on a display: black words on black, because the list had no ground of its own."""
    (folder / "Anne.dpro").touch()
    grounds: list[QColor] = []

    def read(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert isinstance(field, QLineEdit)
        popup = field.completer().popup()
        assert popup is not None
        popup.resize(200, 60)
        grounds.append(popup.grab().toImage().pixelColor(150, 40))
        escapes()(dialog)

    with answering(read):
        Prompts().open_dossier(asker, folder)
    assert grounds == [dressed.color("surface")]


# --- other programs --------------------------------------------------------------------------------------------------


class Elsewhere(QObject):
    """Takes what the computer's other programs would be given."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.taken.append(url.toString())


def test_other_programs(tmp_path: Path) -> None:
    elsewhere = Elsewhere()
    for scheme in ("file", "https"):
        QDesktopServices.setUrlHandler(scheme, elsewhere, "take")  # type: ignore[arg-type]  # bytes, says the stub; PySide wants a str
    try:
        Prompts().show_file(tmp_path)
        Prompts().show_link("https://exemple.fr/page")
        Prompts().show_link("javascript:alert(1)")
    finally:
        for scheme in ("file", "https"):
            QDesktopServices.unsetUrlHandler(scheme)
    assert elsewhere.taken == [QUrl.fromLocalFile(str(tmp_path)).toString(), "https://exemple.fr/page"]


@pytest.mark.qt_log_ignore("does not support QPlatformServices::open", extend=True)
def test_where_no_program_opens_a_thing_that_is_said(asker: QWidget, tmp_path: Path) -> None:
    """Seen: « Ouvrir » on a preuve of a kind that no program here opens did nothing at all."""
    file = tmp_path / "note <1>.odt"
    file.write_bytes(b"x")
    told: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, Message)
        told.append(dialog.said)
        clicks("Fermer")(dialog)

    with answering(look, look, look):
        Prompts().show_file(file)
        Prompts().show_file(tmp_path)
        Prompts().show_link("https://exemple.fr/page")
    assert len(told) == 3
    assert "note &lt;1&gt;.odt" in told[0]
    assert str(tmp_path) in told[1]
    assert "https://exemple.fr/page" in told[2]
    assert "Aucun programme" in told[0]
    assert "dossier de fichiers" in told[1]
    assert "Aucun navigateur" in told[2]
