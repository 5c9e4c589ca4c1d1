"""The one gateway for message boxes and file dialogs, so that tests replace one object (``prompts.use``)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QSplitter,
    QToolButton,
    QTreeView,
    QWidget,
)
from shiboken6 import delete, isValid

from dossier_pro.domain.file_names import nom_refuse, nom_sur
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.gui.kit.icons import dress
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.kit.theme import px, theme

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from dossier_pro.gui.kit.password import Attempt, PasswordQuestion
    from dossier_pro.gui.kit.tick import Tick

FILTRE_DOSSIER = "Dossier Pro (*.dpro)"
FILTRE_AVIS = tr("Avis, ou Word avec commentaires (*.avis *.docx);;Tous les fichiers (*)")

_LABELS = {
    QFileDialog.DialogLabel.LookIn: tr("Emplacement\u00a0:"),
    QFileDialog.DialogLabel.FileName: tr("Nom\u00a0:"),
    QFileDialog.DialogLabel.FileType: tr("Genre\u00a0:"),
    QFileDialog.DialogLabel.Reject: tr("Annuler", "un dialogue"),
}
_NAME, _SIZE, _GENRE, _CHANGED = range(4)
"""Columns of ``QFileSystemModel``."""

_TOOLS = {
    "backButton": "arrow-left",
    "forwardButton": "arrow-right",
    "toParentButton": "arrow-up",
    "newFolderButton": "plus",
    "listModeButton": "layout-grid",
    "detailModeButton": "list",
}
"""The tools of Qt's own dialog, with our signs."""

_LOST = tr("Ce qu’il contient sera perdu.")
_TAKEN = tr_noop(
    "«\u00a0{nom}\u00a0» existe déjà et n’est pas remplacé\u00a0: gardez le nom proposé, «\u00a0{autre}\u00a0», ou "
    "donnez-en un autre."
)


class Prompts:
    """Asks the person in front of the screen.

    Every dialog belongs to the window, not to the screen that asked, because a screen may be made anew while the
    question stands, for instance by a dossier that took long to open: the answer is then a refusal, whatever it was,
    for there is nobody left to act on it. Esc and the cross of the window are always a refusal.
    """

    _folder: Path | None = None
    """Where files were chosen last."""

    # --- files ---------------------------------------------------------------------------------------------------

    def open_dossier(self, parent: QWidget, start: Path) -> Path | None:
        """Ask for a dossier to open; None where the person changed their mind."""
        dialog = _file_dialog(parent, tr("Ouvrir un dossier"), start, tr("Ouvrir"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(FILTRE_DOSSIER)
        return next(iter(_chosen(dialog, parent)), None)

    def save_dossier(self, parent: QWidget, title: str, start: Path, *, new: bool = False) -> Path | None:
        """Ask for the place of a copy, or of a ``new`` dossier, which never takes the place of another file."""
        return self.save_file(parent, title, start, FILTRE_DOSSIER, new=new)

    def print_to(self, parent: QWidget, printer: QPrinter) -> bool:
        """Show the system's own dialog; whether the person wants it printed, on the printer as it was set there."""
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(tr("Imprimer le dossier"))
        # Qt's own dialog, on Linux, can print into a file, and proposes one in the folder above all documents.
        into = dialog.findChild(QLineEdit, "filename")
        if into is not None:
            into.setText(str(default_folder() / nom_sur(printer.docName() or "Dossier professionnel", ".pdf")))
        accepted = bool(dialog.exec())
        if isValid(dialog):
            dialog.deleteLater()
        return accepted

    def save_file(self, parent: QWidget, title: str, start: Path, kinds: str, *, new: bool = False) -> Path | None:
        """Ask for the place of a file to write, until one is given that may be written over or there is none.

        It is always our own question, never the dialog's « Voulez-vous l’écraser ? », because only we know whether the
        file may be replaced at all.

        Args:
            parent: the widget that asks.
            title: what the file is for.
            start: the proposed folder and name.
            kinds: Qt's filter; a name that ends in none of its endings gets that of ``start``, else its first.
            new: a file that is there is not replaced: that is said, and the nearest free name proposed.
        """
        endings = [ending.casefold() for ending in re.findall(r"\*(\.\w+)", kinds)]
        ending = start.suffix if start.suffix.casefold() in endings else endings[0]
        start = start.with_name(nom_sur(start.stem, start.suffix, longueur=120))
        while True:
            dialog = _file_dialog(parent, title, start.parent, tr("Enregistrer"), saving=True)
            dialog.setFileMode(QFileDialog.FileMode.AnyFile)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
            dialog.setNameFilter(kinds)
            dialog.setDefaultSuffix(ending.removeprefix("."))
            dialog.selectFile(start.name)
            given = next(iter(_chosen(dialog, parent)), None)
            if given is None:
                return None
            named = given.suffix.casefold() in endings
            # « Dossier M. Dupont » has no ending, although a dot is in it.
            start = given if named else given.with_name(given.name.rstrip(". ") + ending)
            if phrase := nom_refuse(start.name):
                self.inform(parent, title, escape(phrase))
                start = start.with_name(nom_sur(start.stem, start.suffix, longueur=120))
                continue
            if not start.exists():
                return start
            if new:
                taken, start = start.name, free_place(start.parent, start.stem, start.suffix)
                self.inform(parent, title, escape(tr(_TAKEN, nom=taken, autre=start.name)))
            elif self.confirm(
                parent, tr("Remplacer «\u00a0{nom}\u00a0»\u00a0?", nom=start.name), _LOST, tr("Remplacer")
            ):
                return start

    def choose_files(self, parent: QWidget, title: str, kinds: str = "", start: Path | None = None) -> list[Path]:
        """Ask for any number of files; the next time begins where they were, unless it has a ``start`` of its own."""
        dialog = _file_dialog(parent, title, start or self._folder or default_folder(), tr("Choisir"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if kinds:
            dialog.setNameFilter(kinds)
        files = _chosen(dialog, parent)
        if files and start is None:
            self._folder = files[0].parent
        return files

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask for a folder."""
        dialog = _file_dialog(parent, title, start, tr("Choisir"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return next(iter(_chosen(dialog, parent)), None)

    # --- questions -----------------------------------------------------------------------------------------------

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str) -> bool:
        """Ask before something that takes much away; ``yes`` is the verb on the button."""
        return self.choose(parent, question, detail, [yes]) == yes

    def choose(self, parent: QWidget, question: str, detail: str, choices: Sequence[str]) -> str | None:
        """Ask which of several things to do, « Annuler » beside them; returns the verb that was chosen, else None.

        Enter means « Annuler » until another button has the focus, because one of the choices takes something away.
        """
        from dossier_pro.gui.kit.question import Question

        asked = Question(parent.window(), question, detail, choices)
        asked.exec()
        chosen = asked.chosen if isValid(asked) and isValid(parent) else None
        _die(asked)
        return chosen

    def tick(
        self, parent: QWidget, question: str, detail: str, things: Sequence[Tick], verb: str
    ) -> tuple[int, ...] | None:
        """Ask which of several things to do something to; returns their places, None where nothing is to be done."""
        from dossier_pro.gui.kit.tick import TickDialog

        dialog = TickDialog(parent.window(), question, detail, things, verb)
        given = dialog.exec() == QDialog.DialogCode.Accepted and isValid(dialog) and isValid(parent)
        ticked = dialog.ticked() if given else None
        _die(dialog)
        return ticked

    def passwords(self, parent: QWidget, question: PasswordQuestion, attempt: Attempt) -> bool:
        """Ask for passwords until ``attempt`` finds them right; False where the person gave up."""
        from dossier_pro.gui.kit.password import PasswordDialog

        dialog = PasswordDialog(parent.window(), question, attempt)
        given = dialog.exec() == QDialog.DialogCode.Accepted and isValid(dialog) and isValid(parent)
        _die(dialog)
        return given

    def inform(self, parent: QWidget | None, title: str, text: str) -> None:
        """Tell something that no banner has a place for."""
        from dossier_pro.gui.kit.question import Message

        told = Message(parent.window() if parent is not None else None, title, text)
        told.exec()
        _die(told)

    # --- other programs ------------------------------------------------------------------------------------------

    def show_file(self, path: Path) -> None:
        """Open a file or folder with the computer's own program for it; where there is none, that is said."""
        if QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            return
        if path.is_dir():
            self._tell_unopened(
                tr("Ce dossier de fichiers n’a pas pu être montré\u00a0: ouvrez-le vous-même."), str(path)
            )
        else:
            self._tell_unopened(
                tr(
                    "Aucun programme de cet ordinateur n’a ouvert ce fichier\u00a0: installez-en un pour ce "
                    "genre de fichier, ou ouvrez-le sur un autre ordinateur."
                ),
                path.name,
            )

    def show_link(self, address: str) -> None:
        """Open a web address in the browser; anything else than http(s) is left alone."""
        url = QUrl.fromUserInput(address)
        if url.scheme() in ("http", "https") and not QDesktopServices.openUrl(url):
            self._tell_unopened(
                tr("Aucun navigateur n’a répondu\u00a0: recopiez cette adresse dans le vôtre."), url.toString()
            )

    def _tell_unopened(self, sentence: str, what: str) -> None:
        text = f"<p>{escape(sentence)}</p><p>{escape(what)}</p>"
        self.inform(QApplication.activeWindow(), tr("Rien ne s’est ouvert"), text)


def free_place(folder: Path, stem: str, suffix: str = ".dpro") -> Path:
    """Return a path that no file has yet: « Nom.dpro », else « Nom 2.dpro » and so on."""
    candidate, number = folder / nom_sur(stem, suffix, longueur=120), 2
    while candidate.exists():
        candidate, number = folder / nom_sur(f"{stem[:110]} {number}", suffix, longueur=120), number + 1
    return candidate


def _file_dialog(parent: QWidget, title: str, folder: Path, verb: str, *, saving: bool = False) -> QFileDialog:
    """Return a file dialog in a folder, else in the nearest one above it that exists."""
    while not folder.is_dir() and folder != folder.parent:
        folder = folder.parent
    dialog = QFileDialog(parent.window(), title, str(folder))
    if saving:
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # first, because it sets the labels anew
    for label, text in _LABELS.items():
        dialog.setLabelText(label, text)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, verb)
    _take_what_is_typed(dialog)
    _hide_english(dialog)
    _make_room(dialog, parent.window())
    _dress(dialog)
    return dialog


def _make_room(dialog: QFileDialog, window: QWidget) -> None:
    """Be as wide as the words need at any zoom, and never larger than the screen."""
    there = window.screen().availableSize()
    dialog.resize(min(px(820), there.width() - px(24)), min(px(520), there.height() - px(64)))
    sides = dialog.findChild(QSplitter, "splitter")
    files = dialog.findChild(QTreeView, "treeView")
    if isinstance(sides, QSplitter) and isinstance(files, QTreeView):
        sides.setSizes([px(150), dialog.width() - px(150)])
        head, modes = files.header(), QHeaderView.ResizeMode
        head.setProperty("role", "files")  # Qt's model wants its heads at the top
        head.setFixedHeight(px(26))
        head.setSortIndicatorShown(False)
        head.setStretchLastSection(False)
        head.setSectionResizeMode(_NAME, modes.Stretch)
        head.setSectionResizeMode(_CHANGED, modes.ResizeToContents)


def _dress(dialog: QFileDialog) -> None:
    """Give the tools of Qt's own dialog the window's signs: its arrows are black in the dark, and small at 200 %."""
    for view in dialog.findChildren(QAbstractItemView):
        view.setIconSize(QSize(px(16), px(16)))
    for name, sign in _TOOLS.items():
        made = dialog.findChild(QToolButton, name)
        if isinstance(made, QToolButton):
            dress(made, sign)
            made.setIconSize(QSize(theme().tokens.px("icon"), theme().tokens.px("icon")))


def _hide_english(dialog: QFileDialog) -> None:
    """Hide the columns of size and genre of Qt's own dialog: « Folder » and « 392 KiB » have no French in Qt."""
    files = dialog.findChild(QTreeView, "treeView")
    if isinstance(files, QTreeView):
        for column in (_SIZE, _GENRE):
            files.setColumnHidden(column, True)


def _take_what_is_typed(dialog: QFileDialog) -> None:
    """Keep Qt's own dialog from writing into the field while somebody types there.

    It selects each folder of a path on the way and writes the selection back: « /home/a » becomes « "/" "home"/a ».
    """
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    buttons = dialog.findChild(QDialogButtonBox, "buttonBox")
    if not isinstance(field, QLineEdit) or not isinstance(buttons, QDialogButtonBox):
        return  # the dialog of the system
    field.textChanged.disconnect()
    if (names := field.completer().popup()) is not None:
        names.setProperty("role", "completion")  # a window of its own, which needs a ground

    def enable(_: str) -> None:
        for button in buttons.buttons():
            button.setEnabled(True)

    field.textChanged.connect(enable)


def _chosen(dialog: QFileDialog, parent: QWidget) -> list[Path]:
    """Show a file dialog; returns what was chosen in it."""
    given = dialog.exec() == QFileDialog.DialogCode.Accepted
    given = given and isValid(dialog) and isValid(parent)
    files = [Path(name) for name in dialog.selectedFiles()] if given else []
    _die(dialog)
    return files


def _die(dialog: QDialog) -> None:
    """Let a dialog go; the keyboard is the window's again, also on a display without a window manager.

    At once, as where Qt's own examples have it on the stack: the list that completes a path would outlive it for a
    moment, and answer keys.
    """
    if isValid(dialog):
        window = dialog.parentWidget()
        delete(dialog)
        if window is not None:
            window.activateWindow()


_current = Prompts()


def prompts() -> Prompts:
    """Return the gateway in use."""
    return _current


def use(replacement: Prompts) -> Prompts:
    """Replace the gateway; returns the one that was in use."""
    global _current
    previous, _current = _current, replacement
    return previous
