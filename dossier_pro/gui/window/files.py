"""Opening, making, copying dossiers; help. What the menu's first group does."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QObject

from dossier_pro import __version__
from dossier_pro.domain.dossier import SINGLETON, Dossier
from dossier_pro.domain.errors import DamagedError, KnownError
from dossier_pro.domain.translation import tr
from dossier_pro.gui.copies.actions import CopiesActions
from dossier_pro.gui.depart.trial import Trial
from dossier_pro.gui.dp_word.actions import WordActions
from dossier_pro.gui.kit.drop import is_avis
from dossier_pro.gui.kit.names import default_folder, folder_of
from dossier_pro.gui.referentiel_in.actions import ImportActions
from dossier_pro.gui.review.given.actions import RelectureActions, is_for_reading
from dossier_pro.gui.review.received.actions import EnvoiActions
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.leaving import Pending, Way
from dossier_pro.gui.shell.prompts import free_place, prompts
from dossier_pro.gui.shell.unlocking import Unlocking
from dossier_pro.gui.suivi.actions import SuiviActions
from dossier_pro.resources import is_folder

if TYPE_CHECKING:
    from dossier_pro.gui.depart.nouveau import NouveauRequest
    from dossier_pro.gui.shell.screen import Screen
    from dossier_pro.gui.window.frame import Frame
    from dossier_pro.services.desk import Desk


class FileActions(QObject):
    """The window's dealings with files. The services are imported where they run: on the session's thread."""

    def __init__(self, window: Frame) -> None:
        super().__init__(window)
        self._window = window
        self._asked_for: Path | None = None
        self.unlocking = Unlocking(window)
        self.unlocking.bug.connect(window.bug)
        window.session.opened.connect(self._opened)
        self._unsaved_phrase = ""
        window.leaving.register(self._unsaved)
        window.leaving.register(self._pending)
        window.leaving.register(self._misread)
        table = window.actions_table
        table[specs.NOUVEAU].triggered.connect(self.new)
        table[specs.OUVRIR].triggered.connect(self.open)
        table[specs.COPIER].triggered.connect(self.copy)
        table[specs.IMPRIMER].triggered.connect(self.print)
        table[specs.NOUVEAU_DEPUIS].triggered.connect(self.begin_from_this)
        table[specs.AIDE].triggered.connect(self.help)
        table[specs.PREMIERS_PAS].triggered.connect(lambda: self.help("premiers-pas"))
        table[specs.RACCOURCIS].triggered.connect(partial(self.help, "raccourcis"))
        table[specs.A_PROPOS].triggered.connect(self.about)
        window.depart.open_file.connect(self.open_path)
        self.copies = CopiesActions(window)
        self.trial = Trial(window, self.copies.copier.run)
        self.word = WordActions(window)
        self.suivi = SuiviActions(window)
        self.relecture = RelectureActions(window)
        self.envoi = EnvoiActions(window)
        self.imports = ImportActions(window)
        self.imports.begin.connect(self.new)
        self.imports.back_to_form.connect(self._choose_titre)

    # --- in ------------------------------------------------------------------------------------------------------

    def open(self) -> None:
        """Ask for a dossier and open it."""
        chosen = prompts().open_dossier(self._window, self.last_folder())
        if chosen is not None:
            self.open_path(chosen)

    def open_path(self, path: Path) -> None:
        """Open a dossier; where it cannot be opened the sentence is shown and everything stays.

        A reader's review (``.avis``) is taken into the dossier that is open.
        """
        if is_avis(path):
            self.envoi.take([path])
            return
        session = self._window.session
        if session.is_over:  # the window was closed before it was complete: nobody is there to be asked a password
            return
        if session.is_open and _same(session.now.chemin, path):
            self._window.show_screen("relecture" if self.relecture.active else "accueil")
        else:
            self.unlocked(path, partial(self._open_unlocked, path))

    def _open_unlocked(self, path: Path) -> None:
        if is_for_reading(path):
            self.relecture.open(path, to_write=partial(self.open_to_write, path))
        else:
            self.open_to_write(path)

    def erase(self, path: Path, then: Callable[[], object]) -> None:
        """Ask what goes of all that this computer keeps of the dossier of a file; ``then`` follows once it is gone."""
        self.copies.erasing.ask_file(path, then)

    def unlocked(self, path: Path, then: Callable[[], object]) -> bool:
        """Do something with a file once its password, where it has one, is known; False where it was not given."""
        return self.unlocking.before(path, then)

    def open_to_write(self, path: Path) -> None:
        """Open a dossier as the candidate does, whatever its name says."""
        ways_out: list[WayOut] = []

        def failed(phrase: str) -> None:
            action: tuple[str, Callable[[], object]] | None = None
            if "reparer" in ways_out:
                offer = partial(self._offer_repair, path, phrase, copies="copies" in ways_out)
                action = tr("Réparer dans une copie"), offer
                offer()
            elif "lire" in ways_out:
                action = tr("Ouvrir en lecture seule"), partial(self.open_read_only, path)
            elif ways_out:
                action = tr("Voir ses copies de sécurité"), partial(self.copies.show, path)
            self._window.say(phrase, action=action)

        self.take_place(partial(_open, path, ways_out), failed)

    def _offer_repair(self, path: Path, phrase: str, *, copies: bool) -> None:
        from dossier_pro.gui.copies.repair import Reparer

        dialog = Reparer(self._window, path, phrase, copies=copies)
        dialog.open_file.connect(self.open_to_write)
        dialog.show_copies.connect(self.copies.show)
        dialog.bug.connect(self._window.bug)
        dialog.open()

    def attend(self, screen: Screen) -> None:
        """Give a screen the page of the help that it asks for, and make or open the dossier that it is replaced by."""
        screen.helped.connect(self.help)
        screen.replaced.connect(lambda factory: self.take_place(factory, self._window.say))

    def take_place(self, factory: Callable[[], Desk], failed: Callable[[str], None]) -> bool:
        """Open a dossier in the place of the one that is open; False where the person chose to stay with that.

        Args:
            factory: opens or makes it, on the session's thread.
            failed: takes the sentence that says why it cannot be.
        """
        window = self._window
        if window.session.is_open and not window.leaving.may_leave("autre"):
            return False
        window.session.open(factory, failed)
        return True

    def open_read_only(self, path: Path) -> None:
        """Open a dossier that cannot be written to."""
        self.take_place(partial(_open_read_only, path), self._window.say)

    def open_to_review(self, path: Path) -> None:
        """Open a candidate's dossier for who reads it; why it cannot be is said to them, who cannot mend it."""
        self.take_place(partial(_open_to_review, path), self._window.say)

    def new(self, cle: str | bool = "") -> None:
        """Show the three questions, the titre of a key chosen where one is given."""
        window = self._window
        if window.nouveau is None:
            from dossier_pro.gui.depart.nouveau import NouveauView

            window.nouveau = NouveauView(window.session.drafts_anywhere)
            window.nouveau.created.connect(self.create)
            window.nouveau.back.connect(self._back)
            window.nouveau.missing.connect(lambda: self.imports.show(from_form=True))
        from dossier_pro.services.dossiers import titres_disponibles

        try:
            window.nouveau.start(titres_disponibles())
        except KnownError as error:
            window.say(error.phrase)
            return
        window.show_page(window.nouveau)
        if isinstance(cle, str) and cle:
            self._choose_titre(cle)

    def _choose_titre(self, cle: str) -> None:
        """Show the form as it was left, over the titres that are known now."""
        nouveau = self._window.nouveau
        assert nouveau is not None
        from dossier_pro.services.dossiers import titres_disponibles

        nouveau.choose(titres_disponibles(), cle)
        self._window.show_page(nouveau)

    def create(self, demande: NouveauRequest) -> None:
        """Make the dossier that was asked for."""
        nouveau = self._window.nouveau
        assert nouveau is not None
        self._asked_for = demande.chemin if self.take_place(partial(_create, demande), nouveau.banners.say) else None

    def _opened(self) -> None:
        """Where that is the dossier that the form asked for, its answers have found their place."""
        nouveau = self._window.nouveau
        if nouveau is not None and self._window.session.now.chemin == self._asked_for:
            nouveau.made()
        self._asked_for = None

    def _back(self) -> None:
        if self._window.session.is_open:
            self._window.show_work()
        else:
            self._window.show_start()

    # --- out -----------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Write a copy of the open dossier where the person says."""
        session = self._window.session
        if not session.is_open:
            return
        chemin = session.now.chemin
        proposal = free_place(folder_of(chemin), tr("{nom} (copie)", nom=chemin.stem))
        chosen = prompts().save_dossier(self._window, tr("Enregistrer une copie"), proposal)
        if chosen is not None:
            session.held.copy_to(chosen, partial(self._copied, chosen))

    def print(self) -> None:
        """Show the pages of the dossier, and print them."""
        from dossier_pro.gui.exporter.screen import ExporterView

        self._window.show_screen("exporter")
        screen = self._window.screen_named("exporter")
        assert isinstance(screen, ExporterView)
        screen.print_pages()

    def begin_from_this(self) -> None:
        """Write the beginning of somebody else's dossier, with what the open one holds, where the person says."""
        session = self._window.session
        if not session.is_open:
            return
        proposal = free_place(folder_of(session.now.chemin), tr("Nouveau dossier"))
        chosen = prompts().save_dossier(self._window, tr("Nouveau dossier à partir de celui-ci"), proposal)
        if chosen is None:
            return

        def job(desk: Desk) -> None:
            from dossier_pro.services.dossiers import copier_pour_un_autre

            copier_pour_un_autre(desk, chosen)

        def written(_: None) -> None:
            self._window.say(
                tr(
                    "Le nouveau dossier est écrit\u00a0: {name}. Il contient ce que contient celui-ci, sans "
                    "nom, sans déclaration et sans remarques.",
                    name=chosen.name,
                ),
                info=True,
                action=(tr("Ouvrir le nouveau dossier"), partial(self.open_path, chosen)),
            )

        session.flushing.emit()
        session.ask(job, written, self._window.say)

    def _copied(self, place: Path, without: tuple[str, ...]) -> None:
        window = self._window
        lost = bool(window.session.held)
        open_it = (tr("Ouvrir la copie"), partial(self.open_path, place)) if lost else None
        if lost:
            window.banners.wipe()
        if without:
            window.say(
                tr(
                    "La copie est écrite : {name}. Ces fichiers n’ont pas pu être lus et n’y sont pas : {liste}.",
                    name=place.name,
                    liste=", ".join(without),
                ),
                action=open_it,
            )
        else:
            window.say(tr("La copie est écrite : {name}.", name=place.name), info=True, action=open_it)

    def tell_unsaved(self, phrase: str) -> None:
        """Say that what is being written does not reach the file, with the way to keep it."""
        self._unsaved_phrase = phrase
        self._window.header.show_unsaved()
        self._window.say(phrase, action=(tr("Enregistrer une copie"), self.copy))

    def tell_refused(self, phrase: str) -> None:
        """Say why something was not done."""
        if self._window.session.held and phrase == self._unsaved_phrase:
            self.tell_unsaved(phrase)
        else:
            self._window.say(phrase)

    def tell_saved(self) -> None:
        """Say that it has reached the file after all."""
        self._window.banners.take_away(self._unsaved_phrase)
        self._window.header.tell(tr("Tout est enregistré"))

    def _unsaved(self, way: Way) -> Iterable[Pending]:
        """What was written and could not reach the file."""
        session = self._window.session
        if session.is_open and session.held.at_risk:
            yield Pending(
                tr("Ce que vous avez écrit n’est pas enregistré."),
                self._unsaved_phrase,
                session.held.drop,
                (tr("Enregistrer une copie"), self._copy_and_wait),
            )

    def _copy_and_wait(self) -> bool:
        self.copy()
        session = self._window.session
        session.settle()
        return not session.held.at_risk

    def _pending(self, way: Way) -> Iterable[Pending]:
        """An export that is under way: it goes on while another dossier is opened, and ends with this one."""
        screen = self._window.made_screens().get("exporter")
        if screen is None:
            return  # nor is its module there: to import it would hold up the closing
        from dossier_pro.gui.exporter.screen import ExporterView

        if way != "autre" and isinstance(screen, ExporterView) and screen.printing.active:
            detail = tr("Si vous quittez avant la fin, les pages qui restent ne seront pas imprimées.")
            yield Pending(tr("Vous avez lancé une impression."), detail, screen.kill)
        elif way != "autre" and isinstance(screen, ExporterView) and screen.busy:
            detail = tr("Si vous quittez avant la fin, les fichiers ne seront pas créés. Votre dossier est enregistré.")
            yield Pending(tr("Vous avez lancé la création des fichiers."), detail, screen.kill)

    def _misread(self, _: Way) -> Iterable[Pending]:
        """What was typed and cannot be read, such as a date: it is kept, but it is not in the dossier."""
        session = self._window.session
        if not session.is_open:
            return
        found = [one for one in session.drafts.misread() if _is_there(session.dossier, one[0])]
        if not found:
            return
        lines = "\n".join(
            tr("«\u00a0{text}\u00a0», pour {about}", text=text.strip(), about=tr(about)) for _, about, text in found
        )
        many = len(found) > 1
        yield Pending(
            tr("{nombre} saisies ne sont pas comprises.", nombre=len(found))
            if many
            else tr("Une saisie n’est pas comprise."),
            f"{lines}\n\n{_NOT_TAKEN[many]}",
        )

    # --- help ----------------------------------------------------------------------------------------------------

    def help(self, page: str | bool = "") -> None:
        """Show the help at the page of the present screen, or at another."""
        from dossier_pro.gui.aide.screen import AideWindow

        shown = getattr(self._window.pages.currentWidget(), "help_page", "")
        name = page if isinstance(page, str) and page else shown or self._window.current_screen or "depart"
        AideWindow.show_page(self._window, name)

    def about(self) -> None:
        """Say which version this is."""
        text = tr(
            "<p>Dossier Pro {version}</p><p>Logiciel libre, licence MIT.<br>Polices Inter et "
            "Andika (licence OFL), icônes Lucide (licence ISC), Qt pour Python (licence LGPL), "
            "dictionnaire français de Dicollecte (licence MPL).</p>",
            version=__version__,
        )
        prompts().inform(self._window, tr("À propos de Dossier Pro"), text)

    def last_folder(self) -> Path:
        """Return where the last dossier was."""
        recents = self._window.settings.recents()
        return recents[0].path.parent if recents and is_folder(recents[0].path.parent) else default_folder()


_NOT_TAKEN = (
    tr(
        "Elle n’est pas dans votre dossier. Ce que vous avez tapé reste à sa place\u00a0: "
        "vous pourrez le corriger maintenant, ou en revenant."
    ),
    tr(
        "Elles ne sont pas dans votre dossier. Ce que vous avez tapé reste à sa place\u00a0: "
        "vous pourrez le corriger maintenant, ou en revenant."
    ),
)
"""Of one thing that was typed and cannot be read, and of several."""


def _is_there(dossier: Dossier, key: str) -> bool:
    """Whether what a field is about is still in the dossier."""
    kind, entity_id, _ = key.split("/")
    return entity_id == SINGLETON or dossier.find(kind, entity_id) is not None


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


WayOut = Literal["lire", "copies", "reparer"]


def _open(path: Path, ways_out: list[WayOut]) -> Desk:
    """Open a dossier; where that fails, ``ways_out`` gets what can be done: read it, repair it, go to its copies."""
    from dossier_pro.services.copies.listing import liste_de
    from dossier_pro.services.dossiers import ouvrir

    try:
        return ouvrir(path)
    except KnownError as error:
        if isinstance(error, DamagedError):
            ways_out.append("reparer")
        try:
            ouvrir(path, lecture_seule=True).close()
            ways_out.append("lire")
        except KnownError:
            with suppress(KnownError):
                if liste_de(path).sauvegardes:
                    ways_out.append("copies")
        raise


def _open_read_only(path: Path) -> Desk:
    from dossier_pro.services.dossiers import ouvrir

    return ouvrir(path, lecture_seule=True)


def _open_to_review(path: Path) -> Desk:
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.review.faults import pour_lecteur

    with pour_lecteur(path):
        return ouvrir(path, lecture_seule=True)


def _create(demande: NouveauRequest) -> Desk:
    from dossier_pro.services.dossiers import NouveauDossier, creer

    asked = NouveauDossier(demande.cle, demande.nom, demande.prenom, demande.modalite, demande.objet, demande.numeros)
    demande.chemin.parent.mkdir(parents=True, exist_ok=True)
    return creer(demande.chemin, asked)
