"""The one gateway for message boxes and file dialogs, so that tests replace one object (``prompts.use``)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QMessageBox, QPushButton, QWidget

FILTRE_DOSSIER = "Dossier Pro (*.dpro)"


class Prompts:
    """Asks the person in front of the screen. Every dialog dies when it is answered."""

    def open_dossier(self, parent: QWidget, start: Path) -> Path | None:
        """Ask for a dossier to open; None where the person changed their mind."""
        name, _ = QFileDialog.getOpenFileName(parent, "Ouvrir un dossier", str(start), FILTRE_DOSSIER)
        return Path(name) if name else None

    def save_dossier(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask for the place of a new dossier or of a copy."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(start), FILTRE_DOSSIER)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix else path.with_suffix(".dpro")

    def save_file(self, parent: QWidget, title: str, start: Path, kinds: str) -> Path | None:
        """Ask for the place of a file to write; ``kinds`` is Qt's filter, its first ending the one that is meant."""
        name, _ = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
        path = Path(name)
        if not name:
            return None
        return path if path.suffix else path.with_suffix(start.suffix)

    def choose_files(self, parent: QWidget, title: str) -> list[Path]:
        """Ask for any number of files."""
        names, _ = QFileDialog.getOpenFileNames(parent, title)
        return [Path(name) for name in names]

    def choose_folder(self, parent: QWidget, title: str, start: Path) -> Path | None:
        """Ask for a folder."""
        name = QFileDialog.getExistingDirectory(parent, title, str(start))
        return Path(name) if name else None

    def confirm(self, parent: QWidget, question: str, detail: str, yes: str) -> bool:
        """Ask before something that takes much away; ``yes`` is the verb on the button."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, "Dossier Pro", question, parent=parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setInformativeText(detail)
        accept = QPushButton(yes, box)
        box.addButton(accept, QMessageBox.ButtonRole.AcceptRole)
        cancel = box.addButton("Annuler", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(cancel)
        box.exec()
        return box.clickedButton() is accept

    def password(self, parent: QWidget, title: str, question: str) -> str | None:
        """Ask for a password; None where the person has none to give."""
        box = QInputDialog(parent)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(title)
        box.setLabelText(question)
        box.setTextEchoMode(QLineEdit.EchoMode.Password)
        box.setOkButtonText("Ouvrir")
        box.setCancelButtonText("Annuler")
        given = box.exec() == QInputDialog.DialogCode.Accepted
        return box.textValue() if given else None

    def inform(self, parent: QWidget | None, title: str, text: str) -> None:
        """Tell something that no banner has a place for."""
        box = QMessageBox(QMessageBox.Icon.NoIcon, title, text, QMessageBox.StandardButton.Close, parent)
        box.setTextFormat(Qt.TextFormat.RichText)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.exec()

    def show_file(self, path: Path) -> None:
        """Open a file or folder with the computer's own program for it."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def show_link(self, address: str) -> None:
        """Open a web address in the browser; anything else than http(s) is left alone."""
        url = QUrl.fromUserInput(address)
        if url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)


_current = Prompts()


def prompts() -> Prompts:
    """Return the gateway in use."""
    return _current


def use(replacement: Prompts) -> Prompts:
    """Replace the gateway; returns the one that was in use."""
    global _current
    previous, _current = _current, replacement
    return previous
