"""A date as it was typed: never lost, never replaced by another, a month stays a month."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from dossier_pro.domain.dates import Mois, lire
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.kit.fields import DateLine
from dossier_pro.gui.parcours.screen import ParcoursView
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, on_disk, opened, press, type_text

Show = Callable[[Path], MainWindow]


def _field(window: MainWindow) -> DateLine:
    """The date of the declaration, with the keyboard in it."""
    window.show_screen("parcours")
    view = window.made_screens()["parcours"]
    assert isinstance(view, ParcoursView)
    view.end.jour.line.setFocus()
    return view.end.jour


def _type(field: DateLine, text: str) -> None:
    field.line.selectAll()
    type_text(field.line, text)


def _zoom(window: MainWindow, show: Show, path: Path) -> None:
    window.interface.zoom_to(150)
    window.interface.zoom_to(100)


def _other_screen(window: MainWindow, show: Show, path: Path) -> None:
    window.show_screen("accueil")


def _close(window: MainWindow, show: Show, path: Path) -> None:
    window.close_dossier()
    show(path)


LEAVINGS = [_zoom, _other_screen, _close]


@pytest.mark.parametrize("text", ["31/02/2025", "12/2O25", "mars 2026"])
@pytest.mark.parametrize("leave", LEAVINGS)
def test_what_is_no_date_stays_as_it_was_typed(
    qtbot, show: Show, example: Path, answers: Answers, text: str, leave
) -> None:
    window = show(example)
    before = window.session.dossier.declaration.jour
    _type(_field(window), text)
    leave(window, show, example)
    field = _field(window)
    assert field.line.text() == text
    assert field.problem.text()
    assert not field.problem.isHidden()
    on_disk(qtbot, window.session)
    assert window.session.dossier.declaration.jour == before


@pytest.mark.parametrize("way", ["close_dossier", "close"])
def test_closing_says_what_was_not_understood_and_may_be_refused(
    show: Show, example: Path, answers: Answers, way: str
) -> None:
    window = show(example)
    _type(_field(window), "31/02/2025")
    answers.yes = False
    getattr(window, way)()
    assert answers.asked == ["Une saisie n’est pas comprise."]
    assert window.session.is_open
    assert _field(window).line.text() == "31/02/2025"
    answers.yes = True


def test_a_date_that_is_mended_is_saved_and_no_more_asked_about(
    qtbot, show: Show, example: Path, answers: Answers
) -> None:
    window = show(example)
    field = _field(window)
    _type(field, "31/02/2025")
    press(field.line, Qt.Key.Key_Return)
    _type(field, "28/02/2025")
    press(field.line, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert window.session.dossier.declaration.jour == date(2025, 2, 28)
    window.close_dossier()
    assert not answers.asked


def test_what_was_typed_for_one_exemple_is_not_shown_for_another(
    qtbot, show: Show, example: Path, answers: Answers
) -> None:
    window = show(example)
    one, other = list(window.session.dossier.all(Exemple))[:2]
    window.go_to(Lieu("exemple", one))
    view = window.made_screens()["exemples"]
    assert isinstance(view, ExemplesView)
    field = view.fiche.fields["debut"]
    assert isinstance(field, DateLine)
    field.line.setFocus()
    _type(field, "31/06/2024")
    window.go_to(Lieu("exemple", other))
    assert field.line.text() != "31/06/2024"
    assert field.problem.isHidden()
    window.go_to(Lieu("exemple", one))
    assert field.line.text() == "31/06/2024"
    assert not field.problem.isHidden()


def test_a_month_is_a_month_wherever_it_is_shown_and_after_the_file_is_opened_again(
    qtbot, show: Show, example: Path, blank: Path
) -> None:
    window = show(example)
    one = next(iter(window.session.dossier.all(Exemple)))
    window.go_to(Lieu("exemple", one))
    view = window.made_screens()["exemples"]
    assert isinstance(view, ExemplesView)
    for champ, text in (("debut", "3/2021"), ("fin", "juin 2022")):
        field = view.fiche.fields[champ]
        assert isinstance(field, DateLine)
        field.line.setFocus()
        _type(field, text)
        press(field.line, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    field = view.fiche.fields["debut"]
    assert isinstance(field, DateLine)
    assert field.line.text() == "mars 2021"
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    opened(qtbot, window.session, lambda: window.files.open_path(example))
    exemple = window.session.dossier.all(Exemple)[one]
    assert (exemple.debut, exemple.fin) == (Mois(2021, 3, 1), Mois(2022, 6, 30))
    window.session.undo()
    on_disk(qtbot, window.session)
    window.session.redo()
    on_disk(qtbot, window.session)
    assert window.session.dossier.all(Exemple)[one].fin == Mois(2022, 6, 30)


@pytest.mark.parametrize("needed", [False, True])
def test_a_blank_date_does_not_look_like_one_that_is_filled_in(qtbot, needed: bool) -> None:
    """Seen: « 12/03/2026 » under « Fait à Grenoble, le », in Échéances too; a candidate takes it for done."""
    made = DateLine()
    qtbot.addWidget(made)
    made.day_needed = needed
    with pytest.raises(KnownError):
        lire(made.line.placeholderText())
