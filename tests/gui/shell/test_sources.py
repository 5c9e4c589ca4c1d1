"""« D’où vient cette règle ? » says text, date and rank, wherever a screen says a rule of the field."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Echeances, Projet, Rappel, Session
from dossier_pro.enonces import enonce
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.echeances.screen import EcheanceRow
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.sources import SourceButton
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.echeances import AMENAGEMENT
from tests.gui.hands import Answers, on_disk, press

TODAY = date.today()


def _shown(screen: QWidget) -> list[SourceButton]:
    return [made for made in screen.findChildren(SourceButton) if made.isVisibleTo(screen)]


def _screen(window: MainWindow, name: str) -> QWidget:
    window.actions_table[specs.ALLER[name]].trigger()
    return window.screen_named(name)


def test_under_each_date_that_follows_from_a_rule(qtbot: QtBot, show, blank: Path, answers: Answers) -> None:
    window = show(blank)
    noted = Echeances(recevable_le=TODAY - timedelta(20))
    window.session.edit("Noter", lambda d: d.put(Projet(modalite="vae"), noted, Session("s", TODAY + timedelta(30))))
    on_disk(qtbot, window.session)
    screen = _screen(window, "echeances")
    rows = {row.echeance.genre: row for row in screen.findChildren(EcheanceRow)}
    assert rows["session"].source is None, "what the candidate noted follows from no rule"
    source = rows["venir"].source
    assert source is not None
    assert rows["venir"].rect().contains(source.geometry())
    press(source, Qt.Key.Key_Space)
    assert "Arrêté du 22 décembre 2015" in answers.informed[-1].replace("\u00a0", " ")
    assert window.current_screen == "echeances", "the row itself was not clicked"


@pytest.mark.parametrize(
    ("projet", "source", "said"),
    [
        (Projet(modalite="vae"), "DREETS", "vae-depot-papier"),
        (Projet(modalite="vae", depot_vae=True), "France VAE, page de dépôt", "vae-depot-limites"),
        (Projet(modalite="formation"), "fiches des titres", ""),
    ],
)
def test_the_paper_is_the_default_and_online_names_france_vae(
    qtbot: QtBot, show, blank: Path, answers: Answers, projet: Projet, source: str, said: str
) -> None:
    window = show(blank)
    window.session.edit("Choisir", lambda d: d.put(projet))
    on_disk(qtbot, window.session)
    screen = _screen(window, "parcours")
    note = screen.form.note_depot  # type: ignore[attr-defined]
    assert note.isVisibleTo(screen) == bool(said)
    assert not said or enonce(said).dit.split(".")[0].replace("\u00a0", " ") in note.text().replace("\u00a0", " ")
    (made,) = _shown(screen)
    made.click()
    assert source in answers.informed[-1].replace("\u00a0", " ")


def test_all_of_them_are_a_page_of_the_help(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window, "echeances")
    screen.rules.click()  # type: ignore[attr-defined]
    assert AideWindow.current is not None
    text = AideWindow.current.findChild(QTextBrowser)
    assert text is not None
    plain = text.toPlainText().replace("\u00a0", " ")
    assert "D’où viennent les règles" in plain
    assert "Code du travail, article L. 6412-2. Date : 21 décembre 2022. Rang : loi." in plain


def test_a_reminder_for_an_adjusted_session_says_nothing_of_a_handicap(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.session.edit("Noter", lambda d: d.put(Session("s", TODAY + timedelta(200))))
    on_disk(qtbot, window.session)
    screen = _screen(window, "echeances")
    screen.remind.click()  # type: ignore[attr-defined]
    on_disk(qtbot, window.session)
    (rappel,) = window.session.dossier.all(Rappel).values()
    assert rappel.texte == AMENAGEMENT
    assert "handicap" not in rappel.texte
    assert rappel.jour is not None
    assert TODAY + timedelta(100) < rappel.jour < TODAY + timedelta(115)
    assert not screen.remind.isVisibleTo(screen)  # type: ignore[attr-defined]
