"""Where a DP is chosen or dropped, and the progress while a worker process reads it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from dossier_pro.domain.text import typographie
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.basics import button, label, paragraph, row, sheet, wait_in
from dossier_pro.gui.kit.drop import DropZone
from dossier_pro.gui.kit.footed import Footed
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.session.workers import Task
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.limits import DP
from dossier_pro.services.dp_limits import held_as_dp
from dossier_pro.workers.call import Tell, telling

WORD = (".docx", ".odt", ".doc", ".rtf")
"""What a word processor writes: Word, and what LibreOffice makes of the others."""
TOUS = (*WORD, ".pdf", ".md", ".markdown", ".txt")
"""What a DP can be brought in from; in the end it is what the file holds that counts."""
QUIET_MS = 250
"""A reading that is shorter than this shows no progress: nothing blinks."""
TOMBE = tr(
    "Ce fichier a arrêté la lecture : il est sans doute abîmé. Ouvrez-le dans Word, "
    "enregistrez-le sous un autre nom, puis donnez la copie."
)

Job = Callable[[Tell, Path], Any]


class WordSource(Footed):
    """Choose or drop one DP. ``read`` carries the path and what the worker made of it."""

    read = Signal(object, object)
    back = Signal()
    bug = Signal(object)

    def __init__(
        self,
        job: Callable[[Tell, Path], Any],
        title: str,
        text: str,
        notes: Sequence[str],
        endings: Sequence[str] = WORD,
    ) -> None:
        """Make the page.

        Args:
            job: what the worker process does with the file.
            title: what the page is for.
            text: one sentence under it.
            notes: what is good to know, a line each.
            endings: those of the files that are taken.
        """
        super().__init__(measure=760, margin=24)
        self._job, self._endings = job, tuple(endings)
        self._task: Task | None = None
        self.banners = Banners()
        self._states = QStackedWidget()
        self._states.addWidget(self._build_idle(notes))
        self._states.addWidget(self._build_busy())
        paper, layout = sheet()
        layout.setContentsMargins(px(36), px(30), px(36), px(26))
        layout.setSpacing(px(8))
        layout.addWidget(label(title, "title", wrap=True))
        layout.addWidget(paragraph(typographie(text), "muted"))
        layout.addSpacing(px(10))
        layout.addWidget(self._states)
        self.body.addWidget(self.banners)
        self.body.addWidget(paper)
        self.leave = button(tr("Retour"), "quiet", icon="arrow-left", on_click=self.back.emit)
        self.leave.setToolTip(tr("Revenir d’où vous venez"))
        self.set_foot(self.leave)
        self._late = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._late.timeout.connect(self._show_progress)
        self.drop = DropZone(self, tr("Déposez le DP ici"), self.take)

    def _build_idle(self, notes: Sequence[str]) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        self.choose = button(tr("Choisir un fichier…"), "primary", icon="take-in", on_click=self._choose)
        self.choose.setToolTip(tr("Choisir un dossier professionnel : {kinds}", kinds=self._kinds()))
        column.addLayout(row(self.choose, label(tr("ou déposez-le sur cette page"), "muted"), 1, spacing=px(12)))
        for note in notes:
            column.addWidget(paragraph(typographie(note), "note"))
        return made

    def _build_busy(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        self.doing = label("", "section", wrap=True)
        bar = QProgressBar()
        bar.setTextVisible(False)
        wait_in(bar)
        bar.setAccessibleName(tr("Avancement de la lecture"))
        self.cancel = button(tr("Arrêter"), on_click=self.stop)
        self.cancel.setToolTip(tr("Arrêter la lecture ; le fichier reste comme il est"))
        column.addSpacing(px(12))
        column.addWidget(self.doing)
        column.addWidget(bar)
        column.addLayout(row(1, self.cancel))
        column.addStretch(1)
        return made

    @property
    def busy(self) -> bool:
        """Whether a file is being read."""
        return self._task is not None

    def take(self, files: Sequence[Path]) -> None:
        """Read the one file that was given."""
        self.banners.wipe()
        if len(files) > 1:
            self.banners.say(tr("Un fichier à la fois : donnez d’abord votre DP."))
        elif files:
            self.start(files[0])

    def start(self, path: Path) -> None:
        """Read a file; what it becomes is told by ``read``, why it cannot be read stands on the page."""
        self.stop()
        self.banners.wipe()
        if path.suffix.lower() not in self._endings:
            self.banners.say(
                tr(
                    "« {name} » ne peut pas être lu ici : donnez votre DP en {kinds}, par exemple par « "
                    "Enregistrer sous » dans Word.",
                    name=path.name,
                    kinds=self._kinds(),
                )
            )
            return
        self.doing.setText(typographie(tr("Lecture de « {name} »…", name=path.name)))
        self.choose.setEnabled(False)
        self.drop.enabled = False
        task = Task(held_as_dp(telling(self._job, path), path), self, limits=DP, lost=TOMBE)
        self._task = task
        task.finished.connect(lambda result: self._done(path, result))
        task.refused.connect(self._over)
        task.stopped.connect(self._over)
        task.bug.connect(self._bug)
        self._late.start()
        task.start()

    def stop(self) -> None:
        """Give the reading up."""
        if self._task is not None:
            self._task.kill()
        self._over()

    def _kinds(self) -> str:
        """Return in words what can be given."""
        if ".pdf" in self._endings:
            return tr("Word (.docx, .doc), .odt, .rtf, PDF ou Markdown")
        return tr("Word (.docx, .doc), .odt ou .rtf")

    def _choose(self) -> None:
        self.take(prompts().choose_files(self, tr("Choisir un DP")))

    def _show_progress(self) -> None:
        self._states.setCurrentIndex(1)
        self.leave.hide()  # a reading is stopped before the page is left
        self.cancel.setFocus()

    def _over(self, phrase: str = "") -> None:
        self._late.stop()
        task, self._task = self._task, None
        if task is not None:
            task.deleteLater()
        had_focus = self.cancel.hasFocus()
        self._states.setCurrentIndex(0)
        self.leave.show()
        self.choose.setEnabled(True)
        self.drop.enabled = True
        if had_focus:
            self.choose.setFocus()
        self.banners.say(phrase)

    def _done(self, path: Path, result: Any) -> None:
        self._over()
        self.read.emit(path, result)

    def _bug(self, error: BaseException) -> None:
        self._over(TOMBE)
        self.bug.emit(error)
