"""A box with one sentence, for a program that has no window: it could not be made, or fell."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QMessageBox


def show(phrase: str) -> None:
    """Show a sentence until it is closed."""
    app = QApplication.instance() or QApplication(["dossier-pro"])
    box = QMessageBox(QMessageBox.Icon.Information, app.applicationName() or "Dossier Pro", phrase)
    box.exec()
