"""« Relire le dossier d’un candidat », from wherever it is asked for, and the files that a review leaves in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.file_names import pour_relecture
from dossier_pro.domain.translation import tr
from dossier_pro.gui.review.shared.naming import plain_name
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.gui.shell.specs import IN_REVIEW_ONLY
from dossier_pro.resources import is_folder

if TYPE_CHECKING:
    from dossier_pro.gui.review.given.model import Etude
    from dossier_pro.gui.review.given.screen import RelectureView
    from dossier_pro.gui.session.workers import Task
    from dossier_pro.gui.shell.screen import Screen
    from dossier_pro.gui.shell.shell import Shell

_CLE = "relecture"


class RelectureActions(QObject):
    """Opens a candidate's dossier to read only, and shows the review over it."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._wanted: Path | None = None
        self._to_write: Callable[[], None] | None = None
        self._left_at = ("", "")
        self.active = False
        self._tasks: list[Task] = []
        table = window.actions_table
        table[specs.RELIRE].triggered.connect(self.choose)
        table[specs.ALLER_RELECTURE].triggered.connect(lambda: window.show_screen("relecture"))
        window.session.opened.connect(self._opened)
        window.session.closed.connect(self._closed)
        self.show_place()

    def choose(self) -> None:
        """Ask for a candidate's dossier."""
        kept = self._window.settings.text(_CLE)
        start = Path(kept) if kept and is_folder(Path(kept)) else self._window.files.last_folder()
        chosen = prompts().open_dossier(self._window, start)
        if chosen is not None:
            self._window.settings.keep_text(_CLE, str(chosen.parent))
            self.open(chosen)

    def open(self, path: Path, to_write: Callable[[], None] | None = None) -> None:
        """Read a dossier; where it cannot be opened the sentence is shown and everything stays.

        Args:
            path: the file.
            to_write: offered where only its name tells that it is to be read.
        """
        self._window.files.unlocked(path, partial(self._open, path, to_write))

    def _open(self, path: Path, to_write: Callable[[], None] | None) -> None:
        self._wanted, self._to_write = path, to_write
        self._window.files.open_to_review(path)

    def expects(self, path: Path) -> bool:
        """Whether a dossier was asked for to be read by a trainer: it is not among one's own recent ones."""
        return path == self._wanted

    def introduce(self, screen: Screen) -> None:
        """Give the screen of the review what it needs of the window."""
        from dossier_pro.gui.review.given.screen import RelectureView

        assert isinstance(screen, RelectureView)
        dossier_id, cible = self._left_at
        if dossier_id == self._window.session.dossier.id:
            screen.cible = cible
        screen.loaded.connect(lambda: self._keep_place(screen))
        screen.moved.connect(lambda: self._keep_place(screen))
        screen.send.connect(lambda password: self._send(screen, password))
        screen.other_names.connect(partial(self._tell_other_names, screen))
        screen.paper.connect(lambda what: self._paper(screen, what))

    def _tell_other_names(self, screen: RelectureView, names: tuple[str, ...]) -> None:
        """Say that notes on a dossier of the same id are kept apart, and let it be said that it is one person."""
        from dossier_pro.services.review.sending import phrase_autre_nom

        for name in names:
            one_person = (tr("C’est la même personne"), partial(screen.lecteur.take_up_notes, name))
            self._window.say(phrase_autre_nom(name), action=one_person)

    def _keep_place(self, screen: RelectureView) -> None:
        """Remember the critère: the screen is made anew where the zoom changes."""
        if self._window.session.is_open:
            self._left_at = (self._window.session.dossier.id, screen.cible)

    def show_place(self) -> None:
        """Show the review among the places while there is one."""
        self._window.nav.show_place("relecture", self.active)
        # The candidate's own side of a review, which is the file's only: here the reader's notebook is beside it.
        self._window.nav.show_place("remarques", not self.active)
        self._window.actions_table.allow(specs.ALLER_RELECTURE, "" if self.active else IN_REVIEW_ONLY)

    def _opened(self) -> None:
        now = self._window.session.now
        self.active = now.lecture_seule and self.expects(now.chemin)
        self._wanted = None
        self._left_at = ("", "")
        self.show_place()
        if self.active:
            self._window.banners.wipe()
            self._window.show_screen("relecture")
            if self._to_write is not None:
                self._window.say(
                    tr("Cette copie est faite pour être relue : rien n’y est écrit."),
                    info=True,
                    action=(tr("C’est mon dossier, je veux y écrire"), self._to_write),
                )
        self._to_write = None

    def _closed(self) -> None:
        self.active = False
        self.show_place()

    # --- what leaves -------------------------------------------------------------------------------------------------

    def _send(self, view: RelectureView, password: str) -> None:
        from dossier_pro.gui.review.given.band import ce_qui_part
        from dossier_pro.gui.review.given.model import write_avis

        if view.qui is None:
            return
        chemin = self._window.session.now.chemin
        start = chemin.with_name(f"Avis de {plain_name(view.qui.nom) or 'lecteur'} - {chemin.stem}.avis")
        chosen = prompts().save_file(self._window, tr("Enregistrer mes avis"), start, tr("Avis (*.avis)"))
        if chosen is None:
            return

        def written(result: Etude) -> None:
            view.sent(result)
            contents, name = ce_qui_part(result), chosen.name
            told = (
                tr(
                    "Vos avis sont écrits ({contents}) : {name}, protégé par votre mot de passe.",
                    contents=contents,
                    name=name,
                )
                if password
                else tr("Vos avis sont écrits ({contents}) : {name}.", contents=contents, name=name)
            )
            next_step = tr("Envoyez ce fichier au candidat, qui les intégrera dans son dossier.")
            self._window.say(
                f"{told} {next_step}",
                info=True,
                action=(tr("Voir l’emplacement"), lambda: prompts().show_file(chosen.parent)),
            )

        self._window.session.ask(write_avis(view.qui, chosen, password), written, self._window.say)

    def _paper(self, view: RelectureView, what: str) -> None:

        if view.qui is None:
            return
        chemin = self._window.session.now.chemin
        if what == "commentaires":
            start, kinds = chemin.with_name(f"{chemin.stem} - commenté.docx"), "Word (*.docx)"
            title = tr("Dossier en Word avec commentaires")
        else:
            start, kinds = chemin.with_name(f"Remarques - {chemin.stem}.pdf"), tr("PDF ou Word (*.pdf *.docx)")
            title = tr("Imprimer les remarques")
        chosen = prompts().save_file(self._window, title, start, kinds)
        if chosen is None:
            return
        self._window.header.tell(tr("Écriture en cours…"))
        from dossier_pro.gui.session.workers import Task
        from dossier_pro.services.jobs import write_review
        from dossier_pro.workers.call import telling

        task = Task(telling(write_review, chemin, view.qui, what, chosen), self)
        self._tasks.append(task)
        task.finished.connect(
            lambda _: self._window.say(
                tr("Le fichier est écrit : {name}.", name=chosen.name),
                info=True,
                action=(tr("Ouvrir"), lambda: prompts().show_file(chosen)),
            )
        )
        task.refused.connect(self._window.say)
        task.bug.connect(self._window.bug)
        for signal in (task.finished, task.refused, task.bug, task.stopped):
            signal.connect(lambda *_: self._over(task))
        task.start()

    def _over(self, task: Task) -> None:
        self._window.header.tell("")
        if task in self._tasks:
            self._tasks.remove(task)
            task.deleteLater()

    def stop(self) -> None:
        """Give up what is being written: the window is closing."""
        for task in self._tasks:
            task.kill()
        self._tasks.clear()


def is_for_reading(path: Path) -> bool:
    """Whether a file is, by its name, the copy that a candidate sent to a reader (``EnvoiActions``)."""
    return pour_relecture(path.stem)
