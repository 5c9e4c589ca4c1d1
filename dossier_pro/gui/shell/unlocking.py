"""The password of a dossier is asked for where the dossier is needed, and tried beside the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell.prompts import prompts

_TITLE = tr("Mot de passe du dossier")


class Unlocking(QObject):
    """Stands before everything that reads a dossier's file."""

    bug = Signal(object)
    """An exception that nobody foresaw."""
    _post = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._post.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def before(self, path: Path, then: Callable[[], object]) -> bool:
        """Do something with a file once it can be read; False where its password was asked for and not given."""
        from dossier_pro.services.password import est_ouvert

        if not est_ouvert(path) and not self._ask(path):
            return False
        then()
        return True

    def _ask(self, path: Path) -> bool:
        detail = tr(
            "«\u00a0{nom}\u00a0»\u00a0: ce fichier est protégé. Tapez le mot de passe qui a été choisi pour lui.",
            nom=path.name,
        )
        from dossier_pro.gui.kit.password import PasswordQuestion

        question = PasswordQuestion(_TITLE, detail, (tr("Mot de passe"),), tr("Ouvrir"))
        return prompts().passwords(self._window, question, partial(self._try, path))

    def _try(
        self, path: Path, typed: tuple[str, ...], done: Callable[[], object], wrong: Callable[[str], object]
    ) -> None:
        def work() -> None:
            from dossier_pro.services.password import deverrouiller

            answer: Callable[[], object] = done
            try:
                deverrouiller(path, typed[0])
            except KnownError as error:
                answer = partial(wrong, error.phrase)
            except Exception as error:  # noqa: BLE001 - shown by the crash report, on the window's thread
                answer = partial(self._broken, error, wrong)
            try:
                self._post.emit(answer)
            except RuntimeError:
                pass  # the window, and this object with it, went away

        thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="mot-de-passe")
        thread.submit(work)
        thread.shutdown(wait=False)

    def _broken(self, error: BaseException, wrong: Callable[[str], object]) -> None:
        wrong(tr("Le mot de passe n’a pas pu être essayé\u00a0: recommencez."))
        self.bug.emit(error)

    @Slot(object)
    def _call(self, function: Callable[[], object]) -> None:
        function()
