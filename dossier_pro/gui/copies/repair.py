"""« Réparer dans une copie »: what can be done about a dossier that is damaged, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from dossier_pro.domain.text import NBSP
from dossier_pro.gui.kit.basics import button, label, paragraph, row
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.services.jobs import repair
from dossier_pro.workers.call import telling

if TYPE_CHECKING:
    from dossier_pro.services.copies.repair import Reparation

_PROMISE = (
    f"Une copie peut recevoir tout ce qui se lit encore{NBSP}: textes, preuves, liens, fichiers joints. "
    "Le fichier abîmé ne sera pas modifié."
)


class Reparer(QDialog):
    """Offers to repair one file, does it, and shows the account."""

    open_file = Signal(Path)
    show_copies = Signal(Path)
    bug = Signal(object)

    def __init__(self, parent: QWidget, path: Path, phrase: str, *, copies: bool) -> None:
        """Make it.

        Args:
            parent: the window.
            path: the damaged dossier.
            phrase: what is wrong with it.
            copies: whether copies of it are kept.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Dossier abîmé")
        self.resize(640, 280)
        self._path = path
        self._task: Task | None = None
        self._target: Path | None = None
        self.head = label(f"«{NBSP}{path.name}{NBSP}» est abîmé", "lead", wrap=True)
        self.says = label(phrase, wrap=True)
        self.promise = paragraph(_PROMISE, "muted")
        self.account = QPlainTextEdit()
        self.account.setReadOnly(True)
        self.account.setTabChangesFocus(True)
        self.account.setAccessibleName("Ce qui a été retrouvé et ce qui est perdu")
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName("Réparation en cours")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(12)
        for widget in (self.head, self.says, self.promise, self.progress):
            layout.addWidget(widget)
        layout.addWidget(self.account, 1)
        layout.addStretch(0)
        layout.addLayout(self._buttons(copies=copies))
        self.account.hide()
        self.progress.hide()
        self.repair.setDefault(True)  # only now does it know its dialog
        self.repair.setFocus()

    def _buttons(self, *, copies: bool) -> QHBoxLayout:
        self.copies = button("Voir ses copies de sécurité", on_click=self._copies)
        self.copies.setToolTip("Une copie d’avant peut être rouverte à la place")
        self.copies.setVisible(copies)
        self.copy = button("Copier le texte", icon="copy", on_click=self._copy)
        self.copy.setToolTip("Copie ce compte rendu")
        self.copy.hide()
        self.stop = button("Arrêter", on_click=self._stop)
        self.stop.setToolTip("Arrête la réparation, sans rien écrire")
        self.stop.hide()
        self.leave = button("Fermer", on_click=self.reject)
        self.leave.setToolTip("Ferme sans rien faire")
        self.repair = button("Réparer dans une copie", "primary", on_click=self._repair)
        self.repair.setToolTip("Demande où écrire la copie, puis y met tout ce qui se lit encore")
        self.show_it = button("Ouvrir la copie", "primary", on_click=self._open)
        self.show_it.setToolTip("Ouvre le dossier réparé")
        self.show_it.hide()
        return row(self.copies, self.copy, 1, self.stop, self.leave, self.repair, self.show_it)

    # --- doing it ----------------------------------------------------------------------------------------------------

    def _repair(self) -> None:
        start = free_place(self._path.parent, f"{self._path.stem} (réparé)")
        target = prompts().save_dossier(self, "Réparer dans une copie", start, new=True)
        if target is None:
            return
        self._target = target
        self._busy(busy=True)
        self._task = Task(telling(repair, self._path, target), self)
        self._task.finished.connect(self._done)
        self._task.refused.connect(self._refused)
        self._task.stopped.connect(lambda: self._refused("La réparation est arrêtée : rien n’a été écrit."))
        self._task.bug.connect(self._broken)
        self._task.start()
        self.stop.setFocus()

    def _busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.repair.setVisible(not busy)
        self.leave.setEnabled(not busy)
        self.copies.setEnabled(not busy)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _refused(self, phrase: str) -> None:
        self._busy(busy=False)
        self.says.setText(phrase)
        self.repair.setFocus()

    def _broken(self, error: object) -> None:
        self._refused("La réparation n’a pas abouti : ouvrez une copie de sécurité.")
        self.bug.emit(error)

    def _done(self, reparation: Reparation) -> None:
        from dossier_pro.services.copies.repair import reparation_lignes

        self._busy(busy=False)
        first, *rest = reparation_lignes(reparation)
        self.head.setText(first)
        self.says.hide()
        self.promise.hide()
        self.account.setPlainText("\n".join(rest))
        self.account.setVisible(bool(rest))
        self.resize(self.width(), max(self.height(), 420 if rest else 0))
        self.copy.setVisible(bool(rest))
        self.repair.hide()
        self.show_it.setVisible(reparation.fichier is not None)
        chosen = self.show_it if reparation.fichier is not None else self.leave
        chosen.setDefault(True)
        chosen.setFocus()

    # --- leaving -----------------------------------------------------------------------------------------------------

    def _open(self) -> None:
        target = self._target
        self.accept()
        if target is not None:
            self.open_file.emit(target)

    def _copies(self) -> None:
        self.reject()
        self.show_copies.emit(self._path)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.head.text()}\n{self.account.toPlainText()}")

    def reject(self) -> None:
        """Close it; a repair that is under way ends with it."""
        if self._task is not None:
            self._task.kill()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """End a repair that is under way."""
        if self._task is not None:
            self._task.kill()
        super().closeEvent(event)
