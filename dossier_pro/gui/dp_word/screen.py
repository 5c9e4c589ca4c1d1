"""A DP begun in Word becomes a dossier: choose the file, match its activités-types, say where the dossier goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.dp_word.matching import MatchView
from dossier_pro.gui.dp_word.source import TOUS, WordSource
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.kit.rooms import RoomPages
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.services.jobs import read_dp

if TYPE_CHECKING:
    from dossier_pro.services.dp import ActiviteLue, LectureDp


@dataclass(frozen=True, slots=True)
class DpRequest:
    """What was decided: everything to make the dossier with, and where."""

    lecture: LectureDp
    choix: dict[ActiviteLue, str | None]
    cle: str
    chemin: Path


class ImportDpView(QWidget):
    """Two pages: the file, the match. What was read waits until a dossier is made of it or another file is given."""

    help_page = "importer-dp"
    back = Signal()
    created = Signal(object)
    """A ``DpRequest``."""
    check = Signal(object)
    """The path of a DP that is to be checked only."""
    missing = Signal()
    """The titre is not in the list: its référentiel is to be imported."""
    bug = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._lecture: LectureDp | None = None
        self._path = Path()
        self.source = WordSource(
            read_dp,
            tr("Reprendre un DP commencé dans Word"),
            tr(
                "Donnez votre dossier professionnel, même inachevé : ses exemples, ses réponses, "
                "ses images et ses listes deviennent un dossier de Dossier Pro. Vous vérifiez "
                "tout avant."
            ),
            (
                tr(
                    "Word (.docx, .doc), .odt, .rtf, PDF enregistré depuis Word, Markdown ; un scan "
                    "ne peut pas être lu."
                ),
                tr("Votre fichier reste comme il est."),
                tr("Ce qui n’a pas de place dans le dossier n’est pas perdu : vous le retrouvez dans une note."),
            ),
            TOUS,
        )
        self.match = MatchView()
        self.pages = RoomPages()
        self.pages.addWidget(self.source)
        self.pages.addWidget(self.match)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pages)
        self.source.read.connect(self._read)
        self.source.back.connect(self.back)
        self.source.bug.connect(self.bug)
        self.match.other.connect(self.fresh)
        self.match.back.connect(self.back)
        self.match.missing.connect(self.missing)
        self.match.check.connect(lambda: self.check.emit(self._path))
        self.match.titre_changed.connect(self._propose)
        self.match.create_asked.connect(self._create)

    @property
    def holds(self) -> bool:
        """Whether a DP was read that no dossier was made of yet."""
        return self._lecture is not None

    def start(self) -> None:
        """Show where the file is chosen, or what was read already."""
        if self._lecture is None:
            self.fresh()

    def go_back(self) -> None:
        """Leave the page: what was read waits on it."""
        self.back.emit()

    def fresh(self) -> None:
        """Forget what was read and ask for a file."""
        self._lecture = None
        self.source.stop()
        self.source.banners.wipe()
        self.pages.setCurrentWidget(self.source)
        self.source.choose.setFocus()

    def read(self, path: Path) -> None:
        """Read a file."""
        self._lecture = None
        self.pages.setCurrentWidget(self.source)
        self.source.start(path)

    def made(self) -> None:
        """The dossier is there: nothing waits here any more."""
        self._lecture = None

    def _read(self, path: Path, lecture: LectureDp) -> None:
        self._lecture, self._path = lecture, path
        self.match.open(path, lecture, _titres(), lecture.cle or "")
        self.pages.setCurrentWidget(self.match)

    def _propose(self, cle: str) -> None:
        """Show what the référentiel of a titre proposes for each AT of the file."""
        from dossier_pro.services.dp import proposer

        if self._lecture is None:
            return
        try:
            proposed = proposer(self._lecture, cle) if cle else {}
        except KnownError as error:
            self.match.banners.say(error.phrase)
            return
        self.match.show_lines(proposed)

    def _create(self) -> None:
        ref = self.match.ref
        if self._lecture is None or ref is None:
            return
        champs = self._lecture.lu.champs
        name = f"{champs.get('prenom', '')} {champs.get('nom_usage', '') or champs.get('nom_naissance', '')}".strip()
        stem = name or self._path.stem
        start = free_place(default_folder(), stem)
        chosen = prompts().save_dossier(self, tr("Où ranger le dossier ?"), start, new=True)
        if chosen is not None:
            self.match.banners.wipe()
            self.created.emit(DpRequest(self._lecture, self.match.choices(), ref.cle, chosen))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._lecture is not None and not event.spontaneous():
            self.match.list_titres(_titres())  # one may have been imported meanwhile

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.source.stop()


def _titres() -> Sequence[Referentiel]:
    from dossier_pro.services.dossiers import titres_disponibles

    return titres_disponibles()
