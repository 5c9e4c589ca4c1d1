"""« Envoyer à mon formateur » and « Intégrer des avis », from wherever they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.drop import DropZone, is_avis
from dossier_pro.gui.kit.names import folder_of
from dossier_pro.gui.review.shared.naming import plain_name
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.prompts import FILTRE_AVIS, free_place, prompts
from dossier_pro.gui.shell.specs import NOT_IN_REVIEW, OPEN_FIRST

if TYPE_CHECKING:
    from dossier_pro.gui.review.received.sending import EnvoiView
    from dossier_pro.gui.review.received.summary_model import MergeDoubt, MergeQuestion, MergeSummary
    from dossier_pro.gui.shell.shell import Shell
    from dossier_pro.services.desk import Desk

_OPEN_FIRST = tr("Ouvrez d’abord votre dossier, puis intégrez l’avis\u00a0: il dit à quel dossier il appartient.")
_READ_ONLY = tr("Ce dossier est ouvert en lecture seule\u00a0: ouvrez le vôtre pour y intégrer un avis.")


class EnvoiActions(QObject):
    """What leaves for a reader, and what comes back."""

    def __init__(self, window: Shell) -> None:
        super().__init__(window)
        self._window = window
        self._view: EnvoiView | None = None
        self._waiting = ""
        window.actions_table[specs.ENVOYER].triggered.connect(lambda: self.show())
        window.actions_table[specs.INTEGRER].triggered.connect(self.choose)
        self.drop = DropZone(window, tr("Déposez ici pour intégrer l’avis dans votre dossier"), self.take, is_avis)
        window.session.opened.connect(self.show_place)
        window.session.closed.connect(self.show_place)

    def show_place(self) -> None:
        """Leave the candidate's screen out of the places while a reader has a screen of their own."""
        window = self._window
        reading = window.files.relecture.active
        window.nav.show_place("remarques", not reading)
        window.actions_table[specs.ALLER["remarques"]].setVisible(not reading)
        reason = NOT_IN_REVIEW if reading else "" if window.session.is_open else OPEN_FIRST
        window.actions_table.allow(specs.ALLER["remarques"], reason)

    def lay_out_again(self) -> None:
        """Another zoom: the page of the copy is made anew when it is next asked for."""
        self.show_place()
        pages = self._window.pages
        if self._view is not None and pages.currentWidget() is not self._view:
            pages.removeWidget(self._view)
            self._view.deleteLater()
            self._view = None

    # --- out ---------------------------------------------------------------------------------------------------------

    def show(self) -> EnvoiView | None:
        """Show what a copy holds."""
        window = self._window
        if not window.session.is_open:
            return None
        if self._view is None:
            from dossier_pro.gui.review.received.sending import EnvoiView

            self._view = EnvoiView()
            self._view.back.connect(window.show_work)
            self._view.chosen.connect(self._write)
        window.session.flushing.emit()
        window.show_page(self._view)
        from dossier_pro.services.password import est_protege

        self._view.start(window.session.dossier, protected=est_protege(window.session.now.chemin))
        return self._view

    def _write(self, confidential: bool, password: str) -> None:
        view = self._view
        assert view is not None
        window, session = self._window, self._window.session
        chemin = session.now.chemin
        named = plain_name(session.dossier.candidat.nom_a_classer) or chemin.stem
        proposal = free_place(folder_of(chemin), f"{named} – pour relecture")
        chosen = prompts().save_dossier(window, tr("Écrire la copie pour mon formateur"), proposal)
        if chosen is None:
            view.ready()
            return

        def job(desk: Desk) -> None:
            from dossier_pro.services.review.sending import OptionsEnvoi, envoyer

            envoyer(desk, chosen, OptionsEnvoi(confidentielles=confidential, mot_de_passe=password))

        def written(_: object) -> None:
            view.ready()
            view.password.start()
            window.show_work()
            said = (
                tr("La copie est prête\u00a0: {name}.", name=chosen.name),
                tr("Elle s’ouvre avec le mot de passe que vous venez de choisir.") if password else "",
                tr(
                    "Envoyez ce fichier à la personne qui vous suit\u00a0; vous pouvez continuer à écrire en "
                    "attendant son avis."
                ),
            )
            self._waiting = " ".join(filter(None, said))
            window.say(
                self._waiting,
                info=True,
                action=(tr("Voir l’emplacement"), lambda: prompts().show_file(chosen.parent)),
            )

        def failed(phrase: str) -> None:
            view.ready()
            window.say(phrase)

        session.flushing.emit()
        session.ask(job, written, failed)

    # --- in ----------------------------------------------------------------------------------------------------------

    def choose(self) -> None:
        """Ask for the files, then take them in."""
        session = self._window.session
        start = folder_of(session.now.chemin) if session.is_open else None
        files = prompts().choose_files(self._window, tr("Intégrer des avis"), FILTRE_AVIS, start)
        if files:
            self.take(files)

    def take(self, files: Sequence[Path]) -> None:
        """Merge files into the open dossier."""
        window = self._window
        if not window.session.is_open:
            window.say(_OPEN_FIRST)
        elif not window.session.editable:
            window.say(_READ_ONLY)
        else:
            self._merge(tuple(dict.fromkeys(files)), {})

    def _merge(
        self,
        files: tuple[Path, ...],
        passwords: dict[Path, str],
        admitted: tuple[Path, ...] = (),
    ) -> None:
        window = self._window
        window.header.tell(tr("Lecture des avis…"))

        from dossier_pro.gui.review.received.summary_model import MergeDoubt, MergeQuestion, integrer

        def job(desk: Desk) -> MergeSummary | MergeQuestion | MergeDoubt:
            return integrer(desk, files, passwords, admitted)

        def done(found: MergeSummary | MergeQuestion | MergeDoubt) -> None:
            if isinstance(found, MergeQuestion):
                self._ask_password(files, passwords, found.fichier, admitted)
            elif isinstance(found, MergeDoubt):
                if self._same_person(found):
                    self._merge(files, passwords, (*admitted, found.fichier))
                else:
                    window.header.tell("")
            else:
                self._tell(found)

        def failed(phrase: str) -> None:
            window.header.tell("")
            window.say(phrase)

        window.session.review(job, done, failed)

    def _same_person(self, doubt: MergeDoubt) -> bool:
        """Ask whether a review of a copy under another name is this candidate's."""
        detail = tr(
            "Si votre nom a changé depuis, c’est bien le vôtre. Sinon, cet avis est "
            "peut-être celui d’une autre personne, partie du même fichier que vous\u00a0: "
            "demandez le bon à qui vous l’a envoyé."
        )
        return prompts().confirm(self._window, doubt.phrase, detail, tr("Intégrer quand même"))

    def _ask_password(
        self, files: tuple[Path, ...], passwords: dict[Path, str], file: Path, admitted: tuple[Path, ...] = ()
    ) -> None:
        """Ask until the password opens the file, then go on; nothing is taken where there is none."""
        from dossier_pro.gui.kit.password import PasswordQuestion
        from dossier_pro.services.review.sending import ouvrir_avis

        detail = tr(
            "«\u00a0{name}\u00a0» est protégé. La personne qui vous l’a envoyé connaît son mot de passe.",
            name=file.name,
        )
        question = PasswordQuestion(tr("Mot de passe de l’avis"), detail, (tr("Mot de passe"),), tr("Ouvrir"))
        found: list[str] = []

        def attempt(typed: tuple[str, ...], done: Callable[[], object], wrong: Callable[[str], object]) -> None:
            def right(_: object) -> None:
                found[:] = typed
                done()

            self._window.session.ask(lambda _: ouvrir_avis(file, typed[0]), right, wrong)

        self._window.header.tell("")
        if prompts().passwords(self._window, question, attempt):
            self._merge(files, {**passwords, file: found[0]}, admitted)

    def _tell(self, bilan: MergeSummary) -> None:
        from dossier_pro.gui.review.received.screen import RemarquesView

        window = self._window
        if not window.session.is_open:
            return
        window.header.tell(tr("Avis lus"))
        window.banners.take_away(self._waiting)  # the avis that was waited for is here
        if not bilan.neufs:
            from dossier_pro.gui.review.received.summary_model import titre

            window.say(titre(bilan), info=True)
            return
        window.show_screen("remarques")
        screen = window.screen_named("remarques")
        assert isinstance(screen, RemarquesView)
        screen.show_summary(bilan)
