"""« Réparer dans une copie »: what can be done about a dossier that is damaged, and what came of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QProgressBar, QWidget

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button, label, paragraph, wait_in
from dossier_pro.gui.kit.breaking import breakable
from dossier_pro.gui.kit.dialog import Dialog
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.services.jobs import repair
from dossier_pro.workers.call import telling

if TYPE_CHECKING:
    from dossier_pro.services.copies.repair import Reparation

_PROMISE = tr(
    "Une copie peut recevoir tout ce qui se lit encore\u00a0: textes, preuves, liens, "
    "fichiers joints. Le fichier abîmé ne sera pas modifié."
)


class Reparer(Dialog):
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
        super().__init__(parent, breakable(tr("«\u00a0{name}\u00a0» est abîmé", name=path.name)), wide=640)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Dossier abîmé"))
        self._path = path
        self._task: Task | None = None
        self._target: Path | None = None
        self._first = ""
        self.says = label(breakable(phrase), wrap=True)
        self.promise = paragraph(_PROMISE, "muted")
        self.account = QPlainTextEdit()
        self.account.setReadOnly(True)
        self.account.setTabChangesFocus(True)
        self.account.setAccessibleName(tr("Ce qui a été retrouvé et ce qui est perdu"))
        self.progress = QProgressBar()
        wait_in(self.progress)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("Réparation en cours"))
        self.account.setMinimumHeight(px(160))
        for widget in (self.says, self.promise, self.progress):
            self.inside.addWidget(widget)
        self.inside.addWidget(self.account, 1)
        self.inside.addStretch(0)
        self._make_buttons(copies=copies)
        self.account.hide()
        self.progress.hide()
        self.repair.setDefault(True)  # only now does it know its dialog
        self.repair.setFocus()

    def _make_buttons(self, *, copies: bool) -> None:
        self.copies = button(tr("Voir ses copies de sécurité"), on_click=self._copies)
        self.copies.setToolTip(tr("Une copie d’avant peut être rouverte à la place"))
        self.copies.setVisible(copies)
        self.copy = button(tr("Copier le texte"), icon="copy", on_click=self._copy)
        self.copy.setToolTip(tr("Copie ce compte rendu"))
        self.copy.hide()
        self.stop = button(tr("Arrêter"), on_click=self._stop)
        self.stop.setToolTip(tr("Arrête la réparation, sans rien écrire"))
        self.stop.hide()
        self.leave = button(tr("Fermer"), on_click=self.reject)
        self.leave.setToolTip(tr("Ferme sans rien faire"))
        self.repair = button(tr("Réparer dans une copie"), "primary", on_click=self._repair)
        self.repair.setToolTip(tr("Demande où écrire la copie, puis y met tout ce qui se lit encore"))
        self.show_it = button(tr("Ouvrir la copie"), "primary", on_click=self._open)
        self.show_it.setToolTip(tr("Ouvre le dossier réparé"))
        self.show_it.hide()
        self.set_foot(self.stop, self.repair, self.show_it, self.leave, aside=[self.copies, self.copy])

    # --- doing it ----------------------------------------------------------------------------------------------------

    def _repair(self) -> None:
        start = free_place(self._path.parent, f"{self._path.stem} (réparé)")
        target = prompts().save_dossier(self, tr("Réparer dans une copie"), start, new=True)
        if target is None:
            return
        self._target = target
        self._busy(busy=True)
        self._task = Task(telling(repair, self._path, target), self)
        self._task.finished.connect(self._done)
        self._task.refused.connect(self._refused)
        self._task.stopped.connect(lambda: self._refused(tr("La réparation est arrêtée : rien n’a été écrit.")))
        self._task.bug.connect(self._broken)
        self._task.start()
        self.stop.setFocus()

    def _busy(self, *, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.stop.setVisible(busy)
        self.repair.setVisible(not busy)
        self.leave.setEnabled(not busy)
        self.copies.setEnabled(not busy)
        self.fit()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _refused(self, phrase: str) -> None:
        self._busy(busy=False)
        self.says.setText(breakable(phrase))
        self.repair.setFocus()
        self.fit()

    def _broken(self, error: object) -> None:
        self._refused(tr("La réparation n’a pas abouti : ouvrez une copie de sécurité."))
        self.bug.emit(error)

    def _done(self, reparation: Reparation) -> None:
        from dossier_pro.services.copies.repair import reparation_lignes

        self._busy(busy=False)
        first, *rest = reparation_lignes(reparation)
        self._first = first
        self.head.setText(breakable(first))
        self.says.hide()
        self.promise.hide()
        self.account.setPlainText("\n".join(rest))
        self.account.setVisible(bool(rest))
        self.copy.setVisible(bool(rest))
        self.repair.hide()
        self.show_it.setVisible(reparation.fichier is not None)
        chosen = self.show_it if reparation.fichier is not None else self.leave
        chosen.setDefault(True)
        chosen.setFocus()
        self.fit()

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
        QGuiApplication.clipboard().setText(f"{self._first}\n{self.account.toPlainText()}")

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
