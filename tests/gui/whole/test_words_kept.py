"""Every text field of every screen: typed into, then left in every way; the words are kept, or asked about.

The fields are found by walking the widgets, so that a field nobody thought of is tested too. Those whose text is not
words of anybody are named in ``EXEMPT`` with the reason.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from dossier_pro.domain.dossier import Citation, Exemple, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.kit.table import RowsTable
from dossier_pro.gui.review.given.screen import ECF, LIRE, PHRASES, REMARQUES, SYNTHESES, RelectureView
from dossier_pro.gui.session.drafts import text_of
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.hands import Answers, on_disk, opened, press, there, type_text
from tools.captures.review_given import make_reviewed

WAIT = 20_000
Field = QLineEdit | QTextEdit | QPlainTextEdit

EXEMPT: tuple[tuple[str, Callable[[Field], bool]], ...] = (
    ("words to search for or to filter by: they are nobody's text", lambda f: isinstance(f, SearchLine)),
    ("the query of the palette: it finds, it writes nothing", lambda f: f.accessibleName() == "Rechercher partout"),
    ("a password is never written to a disk", lambda f: isinstance(f, QLineEdit) and f.echoMode() != f.EchoMode.Normal),
    ("a code that says who reads: like a password", lambda f: f.accessibleName() == "Code d’identité, facultatif"),
    ("the number of the page that is shown", lambda f: f.accessibleName() == "Numéro de la page"),
    ("a number of Mo, not words: nothing but digits goes in", lambda f: f.objectName() == "max_mo"),
)


# --- finding the fields ------------------------------------------------------------------------------------------


def fields(scope: QWidget) -> list[Field]:
    """Return the text fields that are shown and can be written in, but for the exempt ones."""
    assert not [w for w in scope.findChildren(QComboBox) if w.isVisible() and w.isEditable()]
    assert not [w for w in scope.findChildren(QAbstractSpinBox) if w.isVisible()]
    kinds: tuple[type[Field], ...] = (QLineEdit, QTextEdit, QPlainTextEdit)
    found = [w for kind in kinds for w in scope.findChildren(kind) if w.isVisible() and w.isEnabled()]
    return [w for w in found if not w.isReadOnly() and not any(told(w) for _, told in EXEMPT)]


def tables(scope: QWidget) -> list[RowsTable]:
    """Return the tables that are written in place."""
    return [t for t in scope.findChildren(RowsTable) if t.isVisible() and t.model().rowCount()]


def shown(scope: QWidget) -> str:
    """Return everything that fields and cells show."""
    texts = [text_of(field) for field in fields(scope)]
    for table in tables(scope):
        model = table.model()
        cells = itertools.product(range(model.rowCount()), range(model.columnCount()))
        texts += [str(model.index(*cell).data() or "") for cell in cells]
    return "\n".join(texts)


# --- the places ------------------------------------------------------------------------------------------------------


class Room:
    """The window on one of the dossiers, and the way to its places."""

    def __init__(self, qtbot: QtBot, window: MainWindow, example: Path, blank: Path, answers: Answers) -> None:
        self.qtbot, self.window, self.example, self.blank, self.answers = qtbot, window, example, blank, answers
        self._marks = itertools.count(1)

    def mark(self) -> str:
        return f"Motz{next(self._marks)}q"

    def settle(self) -> None:
        for _ in range(2):
            on_disk(self.qtbot, self.window.session)

    def open(self) -> None:
        """Open the example, where it is not open."""
        session = self.window.session
        if not session.is_open or session.now.chemin != self.example:
            opened(self.qtbot, session, lambda: self.window.files.open_path(self.example))
        self.settle()


def _screen(name: str) -> Callable[[Room], None]:
    def go(room: Room) -> None:
        room.open()
        room.window.show_screen(name)

    return go


def _one_preuve(like: Callable[[Preuve], bool]) -> Callable[[Room], None]:
    """Preuves, on the first one that is like this."""

    def go(room: Room) -> None:
        _screen("preuves")(room)
        found = next(p for p in room.window.session.dossier.all(Preuve).values() if like(p))
        room.window.screen_named("preuves").show_preuve(found.id)  # type: ignore[attr-defined]

    return go


def _cited(room: Room) -> None:
    """The panel of an exemple that shows a picture."""
    _screen("exemples")(room)
    dossier = room.window.session.dossier
    images = {p.id for p in dossier.all(Preuve).values() if p.image}
    cited = next(c for c in dossier.all(Citation).values() if c.preuve_id in images)
    view = room.window.screen_named("exemples")
    assert isinstance(view, ExemplesView)
    view.show_exemple(cited.exemple_id)
    view.show_change(Lieu("citation", cited.exemple_id, cited.preuve_id))


def _lecteur(room: Room) -> None:
    """Who reads a dossier, before anything is read."""
    opened(room.qtbot, room.window.session, lambda: room.window.files.relecture.open(room.example))
    view = room.window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    room.qtbot.waitUntil(lambda: view.form.isVisible(), timeout=WAIT)


def _options(room: Room) -> None:
    """Exporter, its options."""
    _screen("exporter")(room)
    form = room.window.screen_named("exporter").form  # type: ignore[attr-defined]
    form.onglets.setCurrentWidget(form.onglet_options)


def _rows(room: Room) -> None:
    """Parcours, each of its tables with a row."""
    _screen("parcours")(room)
    for section in room.window.screen_named("parcours").sections.values():  # type: ignore[attr-defined]
        if not section.model.rows:
            section.add_row()
    room.settle()


def _reminders(room: Room) -> None:
    _screen("echeances")(room)
    reminders = room.window.screen_named("echeances").reminders  # type: ignore[attr-defined]
    if not reminders.model.rows:
        reminders.add_row()
        room.settle()


def _preuves(room: Room) -> None:
    _screen("preuves")(room)
    room.window.screen_named("preuves").detail.form.more.setChecked(True)  # type: ignore[attr-defined]


def _several(room: Room) -> None:
    """Two preuves chosen at once: the tag that all of them are to get."""
    _screen("preuves")(room)
    room.window.screen_named("preuves").list.selectAll()  # type: ignore[attr-defined]


def _tying(room: Room) -> None:
    """The panel that ties a passage."""
    _screen("exemples")(room)
    view = room.window.screen_named("exemples")
    assert isinstance(view, ExemplesView)
    answer = view.fiche.answer("taches")
    answer.setFocus()
    answer.select_passage(0, 20)
    room.window.actions_table[specs.LIER].trigger()
    if view.tie_panel.search.isVisible():
        press(view.tie_panel.search, Qt.Key.Key_Return)


def _tie_panel(room: Room) -> QWidget:
    view = room.window.screen_named("exemples")
    assert isinstance(view, ExemplesView)
    return view.tie_panel


def _threads(room: Room) -> None:
    """A remark that the candidate answers."""
    _screen("remarques")(room)
    view = room.window.screen_named("remarques")
    view.tabs.setCurrentIndex(0) if hasattr(view, "tabs") else None
    view.threads.card.open_reply()  # type: ignore[attr-defined]


def _review(tab: int) -> Callable[[Room], None]:
    def go(room: Room) -> None:
        session = room.window.session
        if not session.is_open or room.window.current_screen != "relecture":
            if session.is_open and room.window.files.relecture.active:
                room.window.show_screen("relecture")
            else:
                opened(room.qtbot, session, lambda: room.window.files.relecture.open(room.example))
        view = room.window.screen_named("relecture")
        assert isinstance(view, RelectureView)
        room.qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
        if view.etude is None:
            view.begin(Lecteur("Sophie Martin", "formateur"))
        room.qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
        room.settle()
        view.tabs.setCurrentIndex(tab)
        if tab == LIRE:
            view.remark()
        if tab == REMARQUES:
            view.liste.notes.cards()[0].open_reply()
        # What was just made is shown in the next turn of the event loop.
        room.qtbot.waitUntil(lambda: bool(fields(room.window)))

    return go


def _new(room: Room) -> None:
    room.window.files.new()
    there(room.window.nouveau).show_question("qui")


def _import(room: Room) -> None:
    room.window.actions_table[specs.IMPORTER].trigger()


@dataclass(frozen=True)
class Place:
    """Where fields are, the least number of them that must be found, and what kinds of leaving make no sense there."""

    go: Callable[[Room], None]
    least: int
    without: frozenset[str] = frozenset()
    scope: Callable[[Room], QWidget] = lambda room: room.window


_APART = frozenset({"autre lecture", "annuler"})


def _story(room: Room) -> None:
    """The interviewer, asking about the first exemple."""
    room.open()
    exemple = next(iter(room.window.session.dossier.all(Exemple)))
    room.window.go_to(Lieu("recit", exemple))


PLACES: dict[str, Place] = {
    "parcours": Place(_rows, 10),
    "preuves": Place(_preuves, 6),
    "preuves/plusieurs": Place(_several, 1),
    "exemples": Place(_screen("exemples"), 8),
    "lier": Place(_tying, 1, scope=_tie_panel),
    "faisabilite": Place(_screen("faisabilite"), 2),
    "raconter": Place(_story, 1),
    "entretien": Place(_screen("entretien"), 2),
    "couverture": Place(_screen("couverture"), 0),
    "echeances": Place(_reminders, 1),
    "exporter": Place(_screen("exporter"), 0),
    "remarques": Place(_threads, 1),
    "relecture": Place(_review(LIRE), 2, _APART),
    "relecture/remarques": Place(_review(REMARQUES), 1, _APART),
    "relecture/syntheses": Place(_review(SYNTHESES), 2, _APART),
    "relecture/ecf": Place(_review(ECF), 2, _APART),
    "relecture/phrases": Place(_review(PHRASES), 1, _APART),
    "nouveau": Place(_new, 2, _APART),
    "importer": Place(_import, 1, _APART),
}

MORE: dict[str, Place] = {
    "lecteur": Place(_lecteur, 1),
    "exporter/options": Place(_options, 1),
    "exemples/preuves": Place(_cited, 8),
    "preuves/image": Place(_one_preuve(lambda p: p.image), 5),
}
"""Fields of the same kinds as those above, which only a crash is tried on."""


# --- the ways ----------------------------------------------------------------------------------------------------


def _tab(room: Room) -> None:
    press(QApplication.focusWidget() or room.window, Qt.Key.Key_Tab)


def _escape(room: Room) -> None:
    press(QApplication.focusWidget() or room.window, Qt.Key.Key_Escape)


def _elsewhere(room: Room) -> None:
    if room.window.session.is_open:
        room.window.show_screen("accueil")
    else:
        room.window.show_start()


def _zoom(room: Room) -> None:
    room.window.interface.zoom_to(125)
    room.window.interface.zoom_to(100)


def _change(room: Room) -> None:
    """The screen is shown anew because something else changed."""
    if room.window.session.is_open:
        room.window._show_again()
        room.settle()


def _undo(room: Room) -> None:
    room.window.session.undo()
    room.settle()
    room.window.session.redo()


def _close(room: Room) -> None:
    room.window.actions_table[specs.FERMER].trigger()


def _other(room: Room) -> None:
    opened(room.qtbot, room.window.session, lambda: room.window.files.open_path(room.blank))


WAYS: dict[str, Callable[[Room], None]] = {
    "tab": _tab,
    "échap": _escape,
    "autre écran": _elsewhere,
    "zoom": _zoom,
    "autre lecture": _change,
    "annuler": _undo,
    "ctrl+w": _close,
    "autre dossier": _other,
}


# --- the test ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def reviewed_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_PRO_HOME", str(tmp_path_factory.mktemp("lecteur")))
        return make_reviewed(tmp_path_factory.mktemp("relu"))


@pytest.fixture
def room(
    qtbot: QtBot, window: MainWindow, reviewed_master: Path, blank: Path, tmp_path: Path, answers: Answers
) -> Room:
    example = tmp_path / "relu.dpro"
    example.write_bytes(reviewed_master.read_bytes())
    window.activateWindow()
    return Room(qtbot, window, example, blank, answers)


def typed(room: Room, scope: QWidget) -> Iterator[str]:
    """Type a word of its own into every field and one cell of every table; the last field keeps the keyboard."""
    for table in tables(scope):
        for column in range(table.model().columnCount()):
            index = table.model().index(0, column)
            if not index.flags() & Qt.ItemFlag.ItemIsEditable:
                continue
            table.setFocus()
            table.setCurrentIndex(index)
            table.edit(index)
            line = table.cells.written
            if line is None:  # a list to choose from
                press(QApplication.focusWidget() or table, Qt.Key.Key_Escape)
                continue
            line.selectAll()
            word = room.mark()
            type_text(line, word)
            yield word
    for field in fields(scope):
        if not (isValid(field) and field.isVisible()):  # the cell that was open before this field
            continue
        field.setFocus()
        field.selectAll()
        word = room.mark()
        type_text(field, word)
        assert word in text_of(field), f"{field.accessibleName()} takes no letters: is it exempt?"
        yield word


def _on_disk(room: Room, folder: Path) -> bytes:
    session = room.window.session
    room.settle()
    room.qtbot.waitUntil(lambda: not (session.drafts._timer.isActive() or session.drafts_anywhere._timer.isActive()))
    return b"\n".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("name", PLACES)
def test_what_is_typed_anywhere_is_there_again_however_one_leaves(room: Room, tmp_path: Path, name: str) -> None:
    place = PLACES[name]
    for way, leave in WAYS.items():
        if way in place.without:
            continue
        place.go(room)
        words = list(typed(room, place.scope(room)))
        assert len(words) >= place.least, f"{name}, {way}: fields have gone"
        leave(room)
        kept = _on_disk(room, tmp_path)
        lost = [word for word in words if word.encode() not in kept]
        assert not lost, f"{name}, {way}: lost {lost}"
        place.go(room)
        room.settle()
        seen = shown(place.scope(room))
        unseen = [word for word in words if word not in seen]
        assert not unseen, f"{name}, {way}: not shown again {unseen}"


@pytest.mark.parametrize("name", PLACES)
def test_closing_the_window_keeps_what_is_being_typed(room: Room, tmp_path: Path, name: str) -> None:
    place = PLACES[name]
    place.go(room)
    words = list(typed(room, place.scope(room)))
    room.window.actions_table[specs.QUITTER].trigger()
    kept = b"\n".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert not [word for word in words if word.encode() not in kept]
