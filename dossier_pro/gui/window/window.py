"""The window: its head, the navigation, the screens, and who is told what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from dossier_pro import temporary
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.banner import Banners
from dossier_pro.gui.kit.enter import is_enter, press_enter
from dossier_pro.gui.kit.rooms import Rooms
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.first import FirstPicture

if TYPE_CHECKING:
    from dossier_pro.domain.changes import ChangeSet
    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.depart.nouveau import NouveauView
    from dossier_pro.gui.shell.screen import Screen
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.gui.window.files import FileActions
    from dossier_pro.gui.window.kept_place import KeptPlace

NARROW_UNDER = 1100
"""Window width in pixels, at a zoom of 100 %, under which the navigation shrinks to icons."""


class MainWindow(FirstPicture):
    """Everything a person sees. Screens are made when they are first shown.

    Nothing but the first picture is imported with this module: the rest comes with ``complete``, in the methods that
    need it, and a test holds that.
    """

    files: FileActions
    closing = False
    """Whether the person has asked to close: nothing is begun that could hold it up."""

    def __init__(self, settings: Settings, *, count_pages: bool = True, at_once: bool = True) -> None:
        """Build the window.

        Args:
            settings: what it remembers.
            count_pages: whether worker processes count pages and read the words of pieces while the person pauses.
            at_once: whether it is complete at once; else whoever shows it calls ``complete`` before anything else.
        """
        super().__init__(settings)
        self._count_pages, self._complete, self._close_asked = count_pages, False, False
        self._screens: dict[str, Screen] = {}
        self._stale: set[str] = set()
        self._places: dict[str, KeptPlace] = {}
        self._current = self._noticed = ""
        self._before_search: tuple[str, QWidget | None] = ("accueil", None)
        self.nouveau: NouveauView | None = None
        if at_once:
            self.complete()

    # --- building ------------------------------------------------------------------------------------------------

    def complete(self) -> None:
        """Make what the first picture does not show, none of which is seen before a dossier or a menu is."""
        from dossier_pro.gui.session.page_counts import PageCounter
        from dossier_pro.gui.session.searching import Searcher
        from dossier_pro.gui.session.session import Session
        from dossier_pro.gui.shell.leaving import Leaving
        from dossier_pro.gui.window.files import FileActions
        from dossier_pro.gui.window.interface import Interface
        from dossier_pro.gui.window.menus import Menus
        from dossier_pro.gui.window.undoing import Undoing

        self.session = Session(self)
        self.menus = Menus(self)
        self.header.use(self.menus)
        self._build_work()
        self.counter = PageCounter(self.session) if self._count_pages else None
        self.searcher = Searcher(self.session, read_pieces=self._count_pages)
        self._wire_session()
        self._wire_actions()
        self.leaving = Leaving(self, self.session.settle)
        self.files = FileActions(self)
        self.interface = Interface(self)
        self.undoing = Undoing(self, self.session)
        self._complete = True
        self._fit_nav()
        self._allow_nothing_open()
        if self._close_asked:
            QTimer.singleShot(0, self, self.close)

    def _build_work(self) -> None:
        from dossier_pro.gui.window.navigation import Nav

        self.nav = Nav(self.actions_table)
        self.banners = Banners((16, 8, 16, 0))
        self.stack = Rooms()
        self.work = work = QWidget()
        beside = QVBoxLayout()
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        self.band_place = QVBoxLayout()
        beside.addLayout(self.band_place)
        beside.addWidget(self.banners)
        beside.addWidget(self.stack, 1)
        self._across = across = QHBoxLayout(work)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self.nav)
        across.addLayout(beside, 1)
        self.pages.addWidget(work)

    def _wire_session(self) -> None:
        session = self.session
        session.opened.connect(self._opened)
        session.changed.connect(self._changed)
        session.counted.connect(self._show_again)
        session.reviewed.connect(self._show_again)
        session.saved.connect(lambda when: self.header.show_saved(when))
        session.told.connect(lambda text: self.header.tell(text))
        session.refused.connect(lambda phrase: self.files.tell_refused(phrase))
        session.noticed.connect(self.say)
        session.offered.connect(lambda phrase, verb, run: self.say(phrase, info=True, action=(verb, run)))
        session.held.unsaved.connect(lambda phrase: self.files.tell_unsaved(phrase))
        session.held.recovered.connect(lambda: self.files.tell_saved())
        session.bug.connect(self.bug)

    def _wire_actions(self) -> None:
        from dossier_pro.gui.window.exemple_actions import ExempleActions
        from dossier_pro.gui.window.reading import Reading
        from dossier_pro.gui.window.screen_actions import ScreenActions
        from dossier_pro.gui.window.spelling import Spelling
        from dossier_pro.gui.window.text_actions import TextActions
        from dossier_pro.gui.window.trail import Trail

        table = self.actions_table
        self.addActions(list(table))
        table[specs.QUITTER].triggered.connect(self.close)
        table[specs.FERMER].triggered.connect(self.close_dossier)
        for name, _, _ in specs.PLACES:
            table[specs.ALLER[name]].triggered.connect(partial(self.show_screen, name))
        for action, name in ((specs.AJOUTER_PREUVE, "preuves"), (specs.AJOUTER_EXEMPLE, "exemples")):
            table[action].triggered.connect(partial(self._add_on, name))
        self.text_actions = TextActions(table, self)
        self.screen_actions = ScreenActions(self)
        self.trail = Trail(self)
        self.exemple_actions = ExempleActions(self)
        self.reading = Reading(self)
        self.spelling = Spelling(self, works=self._count_pages)
        table.enable(dossier=False, editable=False)

    # --- pages ---------------------------------------------------------------------------------------------------

    def show_start(self) -> None:
        """Show the page one starts from."""
        self.interface.close_palette()
        self.depart.refresh()
        self.pages.setCurrentWidget(self.depart)
        self.depart.take_keyboard()
        self.header.show_dossier(None)
        self.setWindowTitle("Dossier Pro")
        self._allow_nothing_open()

    def _allow_nothing_open(self) -> None:
        for step in (specs.ANNULER, specs.RETABLIR):
            self.actions_table.name_step(step, None, editable=False)
        self.actions_table.enable(dossier=False, editable=False)
        self._allow_here()

    def show_page(self, page: QWidget) -> None:
        """Show a page of the start, such as the form of a new dossier; the open dossier, if any, waits behind it."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.interface.close_palette()
        self.header.show_dossier(None)
        self.pages.setCurrentWidget(page)
        self._allow_here()

    def show_work(self) -> None:
        """Show the open dossier again."""
        if self.pages.currentWidget() is not self.work:
            now = self.session.now
            self.header.show_dossier(now.dossier, read_only=now.lecture_seule)
        self.pages.setCurrentWidget(self.work)
        self._allow_here()

    def made_screens(self) -> dict[str, Screen]:
        """Return the screens that exist by now."""
        return dict(self._screens)

    def show_screen(self, name: str) -> None:
        """Show one of the screens of ``PLACES``."""
        if not self.session.is_open:
            return
        self.interface.close_palette()
        arriving = name != self._current or self.pages.currentWidget() is not self.work
        if name != "recherche":
            self.settings.keep_screen(self.session.dossier.id, name)
        elif self._current != "recherche":
            self._before_search = (self._current, QApplication.focusWidget())
        if arriving:
            self.trail.leave()
        self.show_work()
        screen = self.screen_named(name)
        if name in self._stale:
            self._stale.discard(name)
            screen.refresh()
        self._current = name
        self._fit_nav()
        self.stack.setCurrentWidget(screen)
        if arriving and not self.nav.isAncestorOf(QApplication.focusWidget() or self):
            screen.setFocus()
        self.nav.mark(name)
        self.actions_table[specs.ALLER[name]].setChecked(True)
        self._allow_here()
        screen.arrive()
        if name in self._places:
            from dossier_pro.gui.window.kept_place import restore

            restore(screen, self._places.pop(name))

    def keep_places(self) -> None:
        """Note where one is on each screen: those that are made again go back there when they are next shown."""
        from dossier_pro.gui.window.kept_place import keep

        self._places.update({name: keep(screen) for name, screen in self._screens.items()})

    def screen_named(self, name: str) -> Screen:
        """Return a screen, made where it does not exist yet."""
        if name not in self._screens:
            from dossier_pro.gui.window import registry

            screen = registry.make(name, self.session, self.actions_table, self.settings)
            screen.go.connect(self.go_to)
            screen.notice.connect(self._notice)
            screen.said.connect(partial(self.say, info=True))
            self.files.attend(screen)
            screen.setAccessibleName(self.actions_table[specs.ALLER[name]].text())
            self._introduce(name, screen)
            self._screens[name] = screen
            self._stale.add(name)
            self.stack.addWidget(screen)
        return self._screens[name]

    def _introduce(self, name: str, screen: Screen) -> None:
        """Give a screen what it alone needs of the window."""
        if name == "recherche":
            from dossier_pro.gui.recherche.screen import RechercheView

            assert isinstance(screen, RechercheView)
            screen.use(self.searcher)
            screen.back.connect(self._leave_search)
        elif name == specs.RELECTURE[0]:
            self.files.relecture.introduce(screen)
        elif name == "historique":
            from dossier_pro.gui.historique.screen import HistoriqueView

            assert isinstance(screen, HistoriqueView)
            screen.open_copy.connect(self.open_copy)

    def open_copy(self, path: Path, phrase: str) -> None:
        """Open a copy of the open dossier, and say what it is beside the way back."""
        origin = self.session.now.chemin

        def told() -> None:
            self.session.opened.disconnect(told)
            if self.session.now.chemin == path:
                self.say(phrase, info=True, action=(tr("Revenir à mon dossier"), partial(self.files.open_path, origin)))

        self.session.opened.connect(told)
        self.files.open_path(path)

    def _leave_search(self) -> None:
        """Return to where the search was called from, the keyboard included."""
        name, field = self._before_search
        self.show_screen(name or "accueil")
        if field is not None and isValid(field) and field.isVisible():
            field.setFocus()

    def drop_screens(self, *, keep: str) -> None:
        """Let the screens die but one; what is typed in them is saved, and they are made again when they are shown."""
        self.session.flushing.emit()
        for name in [n for n, screen in self._screens.items() if n != keep and not screen.busy]:
            screen = self._screens.pop(name)
            self._stale.discard(name)
            self.stack.removeWidget(screen)
            screen.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def lay_out_again(self) -> None:
        """Make everything anew whose sizes the zoom or the font decides; the screens were dropped before."""
        from dossier_pro.gui.window.header import Header
        from dossier_pro.gui.window.navigation import Nav

        header, nav = Header(self.actions_table), Nav(self.actions_table)
        header.use(self.menus)
        self._centre.replaceWidget(self.header, header)
        self._across.replaceWidget(self.nav, nav)
        for old in (self.header, self.nav):
            old.hide()
            old.deleteLater()
        self.header, self.nav = header, nav
        self._fit_nav()
        self.files.relecture.show_place()
        self.files.envoi.lay_out_again()
        self.files.copies.lay_out_again()
        self.files.trial.show_band()
        self._remake_depart()
        self.files.word.lay_out_again()
        if self.nouveau is not None and self.pages.currentWidget() is not self.nouveau:
            self.pages.removeWidget(self.nouveau)
            self.nouveau.deleteLater()
            self.nouveau = None
        if not self.session.is_open:
            return
        now = self.session.now
        if self.pages.currentWidget() is self.work:
            self.header.show_dossier(now.dossier, read_only=now.lecture_seule)
            self._after_change()
            self.show_screen(self._current)

    def _remake_depart(self) -> None:
        shown = self.pages.currentWidget() is self.depart
        old = self.depart
        self.depart = type(old)(self.actions_table, self.settings)
        self.depart.open_file.connect(self.files.open_path)
        self.depart.dropped.connect(self.files.word.take)
        self.pages.addWidget(self.depart)
        if shown:
            self.pages.setCurrentWidget(self.depart)
        self.pages.removeWidget(old)
        old.deleteLater()

    def go_to(self, lieu: Lieu) -> None:
        """Show the place of a thing to do."""
        from dossier_pro.domain.readiness import JOINDRE
        from dossier_pro.gui.kit.joindre import joindre
        from dossier_pro.gui.kit.places import screen_of

        if lieu.champ == JOINDRE and self.session.editable:
            joindre(self.session, lieu.entity_id)  # one gesture: there is nowhere to go
            return
        name = screen_of(lieu, self.session.dossier)
        if name == self._current:
            self.trail.leave()
        self.show_screen(name)
        self._screens[name].show_place(lieu)

    @property
    def works(self) -> bool:
        """Whether the open dossier is what is shown, and not a page of the start."""
        return self.session.is_open and self.pages.currentWidget() is self.work

    @property
    def current_screen(self) -> str:
        """The name of the screen that is shown."""
        return self._current

    def say(self, phrase: str, *, info: bool = False, action: tuple[str, Callable[[], object]] | None = None) -> None:
        """Show one sentence at the head of the page."""
        place = self.banners if self.pages.currentWidget() is self.work else self.start_banners
        place.say(phrase, info=info, action=action, seconds=12 if info and action is None else 0)

    def _notice(self, phrase: str) -> None:
        self.banners.say(phrase, info=True, action=(tr("Annuler"), self.session.undo), seconds=12)
        self._noticed = phrase

    # --- the session ---------------------------------------------------------------------------------------------

    def _opened(self) -> None:
        now = self.session.now
        self.start_banners.wipe()
        self.banners.wipe()
        self.header.show_dossier(None)  # what was said of another dossier
        self.header.show_dossier(now.dossier, read_only=now.lecture_seule)
        if not (self.files.relecture.expects(now.chemin) or temporary.holds(now.chemin)):
            self.files.copies.protecting.remember()
        self.setWindowTitle(f"{now.chemin.stem} – Dossier Pro")
        self.drop_screens(keep="")
        self._places.clear()
        self._current = ""  # whatever is shown is arrived at, so that the keyboard is where it is after a visit
        self.trail.arrive()
        self.pages.setCurrentWidget(self.work)
        self.setFocus()  # or a page that goes leaves the keyboard to the navigation, from which nothing takes it
        self._after_change()
        left_on = self.settings.last_screen(now.dossier.id)
        self.show_screen(left_on if left_on in {name for name, _, _ in specs.PLACES} else "accueil")
        self.trail.wipe()
        if now.lecture_seule:
            self.say(
                tr("Ce dossier est ouvert en lecture seule : vous pouvez tout lire et exporter, rien ne sera modifié."),
                info=True,
            )

    def _changed(self, changeset: ChangeSet, dossier: Dossier) -> None:
        self.header.show_dossier(dossier)
        if self._noticed:  # it speaks of the step before this one, and its button would take back this one
            self.banners.take_away(self._noticed)
            self._noticed = ""
        self._show_again()

    def _show_again(self) -> None:
        if not self.session.is_open:
            return
        self._stale.update(self._screens)
        if self._current in self._screens:
            self._stale.discard(self._current)
            self._screens[self._current].refresh()
        self._after_change()

    def _after_change(self) -> None:
        from dossier_pro.domain.dossier import Exemple, Preuve
        from dossier_pro.gui.accueil.model import montre
        from dossier_pro.gui.kit.threads import ouvertes

        now = self.session.now
        table = self.actions_table
        table.enable(dossier=True, editable=not now.lecture_seule)
        self._allow_here()
        table.name_step(specs.ANNULER, now.undo_label, editable=not now.lecture_seule)
        table.name_step(specs.RETABLIR, now.redo_label, editable=not now.lecture_seule)
        counts = [("preuves", len(now.dossier.all(Preuve))), ("exemples", len(now.dossier.all(Exemple)))]
        self.nav.show_counts([*counts, ("remarques", ouvertes(now.dossier.avis))])
        self.nav.gauge.show_etat(now.etat)
        self.settings.keep_progress(now.chemin, montre(now.etat.comptes_vises, now.etat.unite))

    def close_dossier(self) -> None:
        """Close the dossier and show the start, or the list that it was opened from."""
        if not self.leaving.may_leave("fermer"):
            return
        self.session.close()
        self.show_start()
        self.trail.to_origin()

    # --- actions -------------------------------------------------------------------------------------------------

    def _allow_here(self) -> None:
        """Let be done what the page in sight can do."""
        self.screen_actions.allow()
        self.trail.allow()
        self.exemple_actions.allow_here()

    def _add_on(self, name: str) -> None:
        """Show a screen, and add one more of what it holds."""
        if self.session.editable:
            self.show_screen(name)
            self._screens[name].add_one()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that nothing under the focus wanted: Enter, and shortcuts of what cannot be done now."""
        refusal = self.actions_table.refusal(QKeySequence(event.keyCombination()))
        if refusal:
            self.say(refusal, info=True)
        elif not (is_enter(event) and press_enter(QApplication.focusWidget())):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._complete:
            self._fit_nav()

    def _fit_nav(self) -> None:
        """Icons alone where the window is narrow, or where a text needs its margin; a low head in a low window."""
        reading = self._current == specs.RELECTURE[0]
        self.fit_head(low=reading)
        narrow = self.width() < px(NARROW_UNDER)
        self.nav.set_compact(narrow or reading, words=reading and not narrow)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._complete:
            self._close_asked = True
            event.ignore()
            return
        self.closing = True
        if not self.leaving.may_leave("quitter"):
            self.closing = False
            event.ignore()
            return
        self.settings.keep_state("fenetre", self.saveGeometry())
        self.settings.sync()
        self.searcher.stop()
        self.reading.voice.close()
        self.files.relecture.stop()
        self.session.shut_down()
        self.files.trial.end()
        self.files.copies.copier.end()
        super().closeEvent(event)

    def open_path(self, path: Path) -> None:
        """Open a dossier, as after a double click on its file."""
        QTimer.singleShot(0, self, partial(self.files.open_path, path))
