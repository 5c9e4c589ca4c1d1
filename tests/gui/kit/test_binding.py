"""What is typed is on the disk within a second, and what the dossier says is on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.kit import binding
from dossier_pro.gui.kit.fields import DateLine, TextLine, bind_date, bind_line
from dossier_pro.gui.session.session import Session
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import on_disk, type_text


@pytest.fixture
def bound(qtbot: QtBot, open_session, blank: Path):
    session = open_session(blank)
    field = TextLine(name="Prénom")
    qtbot.addWidget(field)
    field.show()
    made = bind_line(session, field, "candidat", "prenom", "le prénom")
    session.changed.connect(lambda _, dossier: made.refresh(dossier))
    made.refresh(session.dossier)
    return session, field, made


def test_the_delay_is_under_a_second() -> None:
    assert binding.DELAY_MS < 1000


def test_typing_is_saved_without_a_further_gesture(qtbot: QtBot, bound, blank: Path) -> None:
    session, field, made = bound
    assert field.text() == "Camille"
    with qtbot.waitSignal(session.saved, timeout=2000):
        type_text(field, "é")
        assert made.dirty
    assert not made.dirty
    assert session.dossier.candidat.prenom == field.text()


def test_a_burst_is_one_step_until_the_field_is_left(qtbot: QtBot, bound) -> None:
    session, field, made = bound
    for letters in ("a", "b"):
        type_text(field, letters)
        made.flush()
    made.left()
    type_text(field, "c")
    made.left()
    on_disk(qtbot, session)
    session.undo()
    on_disk(qtbot, session)
    assert sorted(field.text()) == sorted("Camilleab")
    session.undo()
    on_disk(qtbot, session)
    assert field.text() == "Camille"


def test_keystrokes_that_are_not_saved_win_over_the_dossier(qtbot: QtBot, bound) -> None:
    session, field, _ = bound
    type_text(field, "x")
    held = field.text()
    session.edit("Ailleurs", lambda d: writing.modifier(d, "candidat", "unique", adresse="1 rue X"))
    qtbot.waitUntil(lambda: session.dossier.candidat.adresse == "1 rue X")
    assert field.text() == held


def test_nothing_is_lost_where_saving_fails(qtbot: QtBot, bound, monkeypatch: pytest.MonkeyPatch) -> None:
    session, field, made = bound
    said: list[str] = []
    session.refused.connect(said.append)

    def refuse(*args: object, **champs: object) -> None:
        raise KnownError("Le disque est plein : faites de la place.")

    monkeypatch.setattr(writing, "modifier", refuse)
    type_text(field, "z")
    made.flush()
    qtbot.waitUntil(lambda: bool(said))
    monkeypatch.undo()
    assert made.dirty
    made.flush()
    on_disk(qtbot, session)
    assert session.dossier.candidat.prenom == field.text()


def test_leaving_the_field_saves(qtbot: QtBot, bound) -> None:
    session, field, _ = bound
    type_text(field, "!")
    with qtbot.waitSignal(session.saved):
        field.left.emit()


def test_dates_as_people_write_them(qtbot: QtBot, open_session, blank: Path) -> None:
    session: Session = open_session(blank)
    field = DateLine(name="Date")
    qtbot.addWidget(field)
    field.show()
    made = bind_date(session, field, "declaration", "jour", "la date")
    made.refresh(session.dossier)
    type_text(field.line, "mars 2026")
    field.line.left.emit()
    on_disk(qtbot, session)
    assert session.dossier.declaration.jour == Mois(2026, 3, 1)
    assert field.line.text() == "mars 2026"


def test_a_date_that_cannot_be_is_explained_and_not_saved(qtbot: QtBot, open_session, blank: Path) -> None:
    session: Session = open_session(blank)
    field = DateLine(name="Date")
    qtbot.addWidget(field)
    field.show()
    made = bind_date(session, field, "declaration", "jour", "la date")
    made.refresh(session.dossier)
    type_text(field.line, "31/02/2026")
    field.line.left.emit()
    on_disk(qtbot, session)
    assert session.dossier.declaration.jour is None
    assert "31/02/2026" in field.problem.text()
    assert field.problem.isVisible()
    assert field.line.text() == "31/02/2026"
    QApplication.processEvents()


def test_what_was_saved_is_in_the_file(qtbot: QtBot, bound, blank: Path) -> None:
    session, field, _ = bound
    type_text(field, "ç")
    text = field.text()
    session.shut_down()
    with ouvrir(blank) as desk:
        assert desk.dossier.candidat.prenom == text


def test_a_narrow_date_says_whole_how_it_is_written(qtbot: QtBot) -> None:
    field = DateLine(name="Date")
    qtbot.addWidget(field)
    said = []
    for width in (400, 170):
        field.resize(width, 40)
        field.show()
        said.append(field.line.placeholderText())
    assert said == ["12/03/2026 ou mars 2026", "jour/mois/année"]
