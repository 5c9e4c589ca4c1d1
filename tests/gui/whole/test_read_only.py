"""A dossier that may only be read: in the real window no field of any screen takes a key, a click or a choice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.search import SearchLine
from dossier_pro.gui.shell.specs import PLACES
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import on_disk, opened

FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QCheckBox, QRadioButton)
NAMES = [name for name, _, _ in PLACES]
SHOWS: Mapping[str, tuple[str, ...]] = {
    "preuves": ("Liées à rien seulement", "Étiquette"),
    "exemples": ("Majuscules", "Accents"),
    "couverture": ("CCP montrés", "Critères montrés", "Colonnes montrées"),
    "remarques": ("Depuis la lecture de", "Montrer les remarques", "Genre de remarque", "Remarques de"),
    "parcours": ("Nouveau titre",),
    "raconter": ("Exemple que vous racontez",),
    "entretien": ("Durée de l’épreuve", "Seulement les questions à retravailler"),
}
"""What only chooses what is shown, or what another dossier would be, by its accessible name or its words."""
EXPORT = "exporter"
"""What an export is made of is said anew each time, and is no part of the dossier."""
ANSWER = "Votre réponse"
"""It is hidden under its thread until one answers, and in a dossier that is only read nobody can."""


def name_of(widget: QWidget) -> str:
    """What a person calls a field."""
    return widget.accessibleName() or str(getattr(widget, "text", lambda: "")())


def takes_something(widget: QWidget) -> bool:
    """Whether a field can be changed."""
    if not widget.isEnabled() or widget.objectName().startswith("qt_"):
        return False
    if isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox):
        return not widget.isReadOnly()
    return isinstance(widget, FIELDS)


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0) -> Iterator[QModelIndex]:
    """The cells of a model."""
    above = parent or QModelIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(above)
    for row in range(model.rowCount(above)):
        for column in range(columns):
            yield model.index(row, column, above)
        if depth < 4:
            yield from cells(model, model.index(row, 0, above), depth + 1)


def editable(screen: QWidget, name: str) -> list[str]:
    """The fields of a screen, and the tables in it, that let the dossier be changed."""
    found = [
        name_of(one)
        for one in screen.findChildren(QWidget)
        if takes_something(one) and not isinstance(one, SearchLine) and name != EXPORT
    ]
    written = Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsUserCheckable
    for view in screen.findChildren(QAbstractItemView):
        still = view.editTriggers() == QAbstractItemView.EditTrigger.NoEditTriggers
        if view.isEnabled() and not still and any(cell.flags() & written for cell in cells(view.model())):
            found.append(view.accessibleName())
    return [one for one in found if one not in SHOWS.get(name, ()) and one != ANSWER]


def walk(window: MainWindow, qtbot: QtBot) -> dict[str, list[str]]:
    """What can be changed on each screen, each preuve and exemple shown once."""
    found: dict[str, list[str]] = {}
    for name in NAMES:
        window.show_screen(name)
        places = {
            "preuves": [Lieu("preuve", one) for one in window.session.dossier.all(Preuve)],
            "exemples": [Lieu("exemple", one) for one in window.session.dossier.all(Exemple)],
        }
        for lieu in places.get(name, [None]):
            if lieu is not None:
                window.go_to(lieu)
            qtbot.wait(1)
            found.setdefault(name, []).extend(editable(window.screen_named(name), name))
    return found


@pytest.fixture
def read_only(qtbot: QtBot, window: MainWindow, example: Path) -> MainWindow:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    on_disk(qtbot, window.session)
    return window


def test_nothing_of_any_screen_can_be_changed(qtbot: QtBot, read_only: MainWindow) -> None:
    assert not read_only.session.editable
    assert {name: found for name, found in walk(read_only, qtbot).items() if found} == {}


def test_the_same_fields_can_be_changed_in_a_dossier_of_one_s_own(
    qtbot: QtBot, show: Callable[[Path], MainWindow], example: Path
) -> None:
    """Or the walk would find nothing because it looks at nothing."""
    found = {name: set(fields) for name, fields in walk(show(example), qtbot).items()}
    assert {"Titre", "Origine", "Description", "Date de la preuve", "Étiquettes", "Genre"} <= found["preuves"]
    assert {"Adresse du lien", "Texte de remplacement"} <= found["preuves"], "hidden or not"
    assert len(found["parcours"]) > 10
    assert len(found["exemples"]) > 10
    assert found["echeances"] != set()


def test_a_dossier_that_is_opened_to_be_written_after_one_that_was_read(
    qtbot: QtBot, read_only: MainWindow, tmp_path: Path, example: Path
) -> None:
    with ouvrir(example, lecture_seule=True) as desk:
        desk.copie(tmp_path / "copie.dpro", ())
    opened(qtbot, read_only.session, lambda: read_only.files.open_path(tmp_path / "copie.dpro"))
    on_disk(qtbot, read_only.session)
    assert read_only.session.editable
    read_only.show_screen("parcours")
    assert len(editable(read_only.screen_named("parcours"), "parcours")) > 10
