"""The dates: next first, own reminders, the dates of a VAE, the calendar file."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Projet, Rappel, Session
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.echeances.screen import EcheanceRow, EcheancesView
from dossier_pro.gui.kit.rows_model import LignesModel
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import Answers, on_disk, press, type_text

TODAY = date.today()


def _screen(window: MainWindow) -> Any:
    window.actions_table[specs.ALLER["echeances"]].trigger()
    screen = window.screen_named("echeances")
    assert isinstance(screen, EcheancesView)
    return screen


def _rows(layout: Any) -> list[EcheanceRow]:
    return [w for i in range(layout.count()) if isinstance(w := layout.itemAt(i).widget(), EcheanceRow)]


def _titles(layout: Any) -> list[str]:
    return [row.echeance.titre for row in _rows(layout)]


def test_an_empty_page_says_what_it_is_for(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    assert not screen.nothing.isHidden()
    assert screen.coming.isHidden()
    assert not screen.export.isEnabled()
    screen.start.click()
    on_disk(qtbot, window.session)
    assert window.current_screen == "parcours"


def test_next_first_and_each_line_leads_to_its_place(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    rappel = Rappel("r", TODAY + timedelta(3), "Appeler")
    window.session.edit("Noter", lambda d: d.put(Session("s", TODAY + timedelta(41), "Lyon"), rappel))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    assert _titles(screen.coming_rows) == ["Appeler", "Session d’examen"]
    assert screen.nothing.isHidden()
    session = _rows(screen.coming_rows)[1]
    assert "dans 41\u00a0jours" in session.accessibleName()
    press(session, Qt.Key.Key_Space)
    assert window.current_screen == "parcours"


def test_a_reminder_written_done_and_taken_away(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.reminders.add.click()
    on_disk(qtbot, window.session)
    model: LignesModel = screen.reminders.model
    assert model.setData(model.index(0, 0), "mars 2030")
    assert model.setData(model.index(0, 1), "Imprimer le dossier")
    on_disk(qtbot, window.session)
    (rappel,) = window.session.dossier.all(Rappel).values()
    assert (rappel.jour, rappel.texte, rappel.fait) == (Mois(2030, 3, 1), "Imprimer le dossier", False)
    assert _titles(screen.coming_rows) == ["Imprimer le dossier"]
    assert model.setData(model.index(0, 2), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    on_disk(qtbot, window.session)
    assert _titles(screen.coming_rows) == []
    assert _titles(screen.past_rows) == ["Imprimer le dossier"]
    screen.reminders.table.setCurrentIndex(model.index(0, 1))
    screen.reminders.remove_row()
    on_disk(qtbot, window.session)
    assert not window.session.dossier.all(Rappel)
    assert screen.past_head.isHidden()


def test_the_dates_of_a_vae(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    assert not screen.vae.isHidden()
    type_text(screen.depot.line, "15/01/2030")
    screen.depot.line.left.emit()
    on_disk(qtbot, window.session)
    assert window.session.dossier.echeances.depot_recevabilite == date(2030, 1, 15)
    (row,) = _rows(screen.coming_rows)
    assert row.echeance.jour == date(2030, 3, 15)
    assert "votre demande est recevable. dans" in row.accessibleName().replace("\u00a0", " ")
    row.click()
    qtbot.waitUntil(lambda: screen.recevable.line.hasFocus())
    window.session.edit("Choisir", lambda d: d.put(Projet(modalite="formation")))
    on_disk(qtbot, window.session)
    assert screen.vae.isHidden()
    assert not _rows(screen.coming_rows)


def test_the_calendar_file(qtbot: QtBot, show, blank: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(blank)
    window.session.edit("Noter", lambda d: d.put(Session("s", TODAY + timedelta(41)), Rappel("r", None, "Un jour")))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    screen.export.click()
    assert not list(tmp_path.glob("*.ics"))
    answers.file = tmp_path / "dates.ics"
    screen.export.click()
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    assert "1\u00a0date dans « dates.ics »" in window.banners.messages()[0]
    assert answers.file.read_bytes().count(b"BEGIN:VEVENT") == 1


def test_read_only_shows_and_changes_nothing(qtbot: QtBot, show, blank: Path) -> None:
    with ouvrir(blank) as desk:
        desk.change("Noter", lambda d: d.put(Rappel("r", TODAY, "Appeler")))
    window = show(blank)
    window.session.open(lambda: ouvrir(blank, lecture_seule=True))
    qtbot.waitUntil(lambda: window.session.is_open and not window.session.editable)
    screen = _screen(window)
    assert _titles(screen.coming_rows) == ["Appeler"]
    assert not screen.reminders.add.isEnabled()
    assert screen.depot.line.isReadOnly()


def test_the_place_of_a_reminder(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.session.edit("Noter", lambda d: d.put(Rappel("r", TODAY, "Appeler")))
    on_disk(qtbot, window.session)
    window.go_to(Lieu("rappel", "r"))
    screen = window.screen_named("echeances")
    assert isinstance(screen, EcheancesView)
    qtbot.waitUntil(lambda: screen.reminders.current_id() == "r")
