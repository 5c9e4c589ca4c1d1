"""« Mon centre m’a donné un modèle » : the Word model that is filled, kept from one export to the next."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.translation import tr
from dossier_pro.gui.forms.ui_exporter import Ui_ExporterForm
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services.jobs import keep_model
from dossier_pro.workers.call import telling

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from dossier_pro.services.official_model import Modele


class ModelChoice(QObject):
    """The part of the options about the Word model. Files from outside are looked at in a worker process."""

    changed = Signal()

    def __init__(self, form: Ui_ExporterForm, banners: Banners, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._form, self._banners, self._session, self._parent = form, banners, session, parent
        self._modele: Modele | None = None
        self._asked = False
        self._task: Task | None = None
        form.choisir_modele.clicked.connect(self._choose)
        form.oublier_modele.clicked.connect(self._forget)
        self._show()

    @property
    def path(self) -> Path | None:
        """The model to fill, None for the layout of our own; a titre of another certifier has no official model."""
        official = self._session.is_open and self._session.dossier.referentiel.ministere
        return self._modele.chemin if self._modele is not None and official else None

    @property
    def busy(self) -> bool:
        """Whether a model is being looked at."""
        return self._task is not None

    def refresh(self) -> None:
        """Show the model that is kept, looked up once."""
        self._form.groupe_modele.setVisible(self._session.dossier.referentiel.ministere)
        if not self._asked:
            self._asked = True
            self._session.run(_kept, self._take)

    def stop(self) -> None:
        """Give up looking at a model: the screen is out of sight."""
        if self._task is not None:
            self._task.kill()
            self._over()

    def _choose(self) -> None:
        files = prompts().choose_files(self._parent, tr("Choisir le modèle Word de votre centre"))
        if not files or self._task is not None:
            return
        self._banners.wipe()
        task = Task(telling(keep_model, files[0]), self)
        self._task = task
        task.finished.connect(self._chosen)
        task.refused.connect(self._over)
        task.stopped.connect(self._over)
        task.bug.connect(self._bug)
        self._form.modele.setText(tr("Lecture de « {nom} »…", nom=files[0].name))
        self._form.note_modele.hide()
        self._form.choisir_modele.setEnabled(False)
        self._form.oublier_modele.setEnabled(False)
        task.start()

    def _chosen(self, modele: Modele) -> None:
        self._modele = modele
        self._over()
        self.changed.emit()

    def _take(self, modele: Modele | None) -> None:
        if not isValid(self):  # the screen went away while the session's thread looked
            return
        self._modele = modele
        self._show()
        self.changed.emit()

    def _over(self, phrase: str = "") -> None:
        task, self._task = self._task, None
        if task is not None:
            task.deleteLater()
        self._show()
        self._banners.say(phrase)

    def _bug(self, error: Any) -> None:
        self._over(tr("Ce fichier a arrêté la lecture : demandez à votre centre un modèle en bon état."))
        self._session.bug.emit(error)

    def _forget(self) -> None:
        from dossier_pro.services.official_model import oublier

        try:
            oublier()
        except KnownError as error:
            self._banners.say(error.phrase)
            return
        self._take(None)
        self._form.choisir_modele.setFocus()

    def _show(self) -> None:
        form, modele = self._form, self._modele
        form.modele.setText(modele.nom if modele is not None else tr("La mise en page de Dossier Pro"))
        form.note_modele.setText(insecables(modele.phrase if modele is not None else ""))
        form.note_modele.setVisible(modele is not None)
        form.oublier_modele.setVisible(modele is not None)
        form.oublier_modele.setEnabled(True)
        form.choisir_modele.setEnabled(True)
        form.choisir_modele.setText(
            tr("Un autre modèle…") if modele is not None else tr("Mon centre m’a donné un modèle…")
        )


def _kept(_: object) -> Modele | None:
    from dossier_pro.services.official_model import modele_retenu

    return modele_retenu()
