"""« Reprendre un DP » and « Vérifier un DP », from wherever they are asked for, and what follows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.shell import specs

if TYPE_CHECKING:
    from dossier_pro.gui.dp_word.screen import DpRequest, ImportDpView
    from dossier_pro.gui.dp_word.verification import VerificationView
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.desk import Desk
    from dossier_pro.services.dp import Importe


class WordActions(QObject):
    """Shows the two screens in the window, and leads back to where they were asked for."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._check: VerificationView | None = None
        self._bring: ImportDpView | None = None
        window.actions_table[specs.VERIFIER_DP].triggered.connect(lambda: self.check())
        window.actions_table[specs.REPRENDRE_DP].triggered.connect(lambda: self.bring_in())
        window.depart.dropped.connect(self.take)

    def check(self, path: Path | None = None) -> VerificationView:
        """Show the screen that judges a DP; with a path it is read at once."""
        if self._check is None:
            from dossier_pro.gui.dp_word.verification import VerificationView

            self._check = VerificationView()
            self._check.back.connect(self._back)
            self._check.bring_in.connect(self.bring_in)
            self._check.bug.connect(self._window.bug)
        self._window.show_page(self._check)
        if path is None:
            self._check.start()
        else:
            self._check.read(path)
        return self._check

    def bring_in(self, path: Path | None = None) -> ImportDpView:
        """Show the screen that makes a dossier of a DP; with a path it is read at once."""
        if self._bring is None:
            from dossier_pro.gui.dp_word.screen import ImportDpView

            self._bring = ImportDpView()
            self._bring.back.connect(self._back)
            self._bring.check.connect(self.check)
            self._bring.created.connect(self._create)
            self._bring.missing.connect(self._window.actions_table[specs.IMPORTER].trigger)
            self._bring.bug.connect(self._window.bug)
        self._window.show_page(self._bring)
        if path is None:
            self._bring.start()
        else:
            self._bring.read(path)
        return self._bring

    def lay_out_again(self) -> None:
        """Let go of the screens whose sizes another zoom has changed; one that is shown, or holds a DP, stays."""
        pages = self._window.pages
        if self._check is not None and pages.currentWidget() is not self._check:
            pages.removeWidget(self._check)
            self._check.deleteLater()
            self._check = None
        if self._bring is not None and pages.currentWidget() is not self._bring and not self._bring.holds:
            pages.removeWidget(self._bring)
            self._bring.deleteLater()
            self._bring = None

    def take(self, files: Sequence[Path]) -> None:
        """Open what was dropped on the start page: a dossier, or a DP in Word."""
        from dossier_pro.gui.dp_word.source import TOUS

        window = self._window
        if len(files) > 1:
            window.say(tr("Un fichier à la fois : un dossier (.dpro), ou un DP en Word, .odt, PDF ou Markdown."))
        elif files and files[0].suffix.lower() == ".dpro":
            window.files.open_path(files[0])
        elif files and files[0].suffix.lower() in TOUS:
            self.bring_in(files[0])
        elif files:
            window.say(
                tr(
                    "« {name} » n’est ni un dossier (.dpro) ni un DP en Word, .odt, PDF ou Markdown.",
                    name=files[0].name,
                )
            )

    def _create(self, reprise: DpRequest) -> None:
        view = self._bring
        assert view is not None
        session = self._window.session
        made: list[Importe] = []
        view.match.create_dossier.setEnabled(False)

        def over(*_: object) -> None:
            session.opened.disconnect(opened)
            session.bug.disconnect(over)
            view.match.create_dossier.setEnabled(True)

        def opened() -> None:
            over()
            if made:
                view.made()
                self._tell(made[0])

        def failed(phrase: str) -> None:
            over()
            view.match.banners.say(phrase)

        session.opened.connect(opened)
        session.bug.connect(over)
        if not self._window.files.take_place(partial(_create, reprise, made), failed):
            over()

    def _tell(self, importe: Importe) -> None:
        """Say what became of the DP, with the way to what has no place yet."""
        window = self._window
        count = pluriel(len(importe.dossier.tables.get("exemple", {})), "exemple est repris", "exemples sont repris")
        note: Preuve | None = importe.note
        if note is None:
            window.say(tr("Votre DP est un dossier : {count}.", count=count), info=True)
            return
        window.say(
            tr(
                "Votre DP est un dossier : {count}. Ce qui n’avait pas de place est dans la note « {titre} ».",
                count=count,
                titre=note.titre,
            ),
            info=True,
            action=(tr("Lire la note"), lambda: window.go_to(Lieu("preuve", note.id))),
        )

    def _back(self) -> None:
        if self._window.session.is_open:
            self._window.show_work()
        else:
            self._window.show_start()


def _create(reprise: DpRequest, made: list[Importe]) -> Desk:
    """Run on the session's thread: write the dossier and open it."""
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.dp import importer_avec

    reprise.chemin.parent.mkdir(parents=True, exist_ok=True)
    made.append(importer_avec(reprise.lecture, reprise.choix, reprise.chemin, reprise.cle))
    return ouvrir(reprise.chemin)
