"""« Exemple : essayez, rien n’est gardé » is true, and a word that was typed there can be kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Experience
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.depart.band import TrialBand
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import Answers, on_disk, opened, there, type_text

KEEP = "En faire mon dossier"
WORDS = "J’ai négocié avec le transporteur."


def begin(qtbot: QtBot, window: MainWindow) -> Path:
    opened(qtbot, window.session, window.actions_table[specs.EXEMPLE].trigger)
    return window.session.now.chemin


def band(window: MainWindow) -> dict[str, QAbstractButton]:
    made = there(next((one for one in window.findChildren(TrialBand) if one.isVisibleTo(window)), None))
    return {b.text(): b for b in made.findChildren(QAbstractButton)}


def write(qtbot: QtBot, window: MainWindow) -> str:
    exemple = next(iter(window.session.dossier.all(Exemple)))
    window.session.edit("Écrire", lambda draft: writing.modifier(draft, "exemple", exemple, moyens=WORDS))
    on_disk(qtbot, window.session)
    return exemple


def traces(home: Path, words: bytes) -> list[Path]:
    return [p for p in home.rglob("*") if p.is_file() and words in p.read_bytes()] if home.is_dir() else []


def test_nothing_is_kept(qtbot: QtBot, window: MainWindow, answers: Answers, home: Path, tmp_path: Path) -> None:
    path = begin(qtbot, window)
    dossier_id = window.session.dossier.id
    write(qtbot, window)
    window.show_screen("exporter")
    type_text(window.screen_named("exporter").form.nom_fichier, WORDS)  # type: ignore[attr-defined]
    window.session.drafts.save()
    answers.choice = None
    window.close_dossier()
    assert window.session.is_open, "who is asked may stay"
    assert answers.asked == ["Ce que vous avez écrit dans l’exemple ne sera pas gardé."]
    answers.choice = "Fermer le dossier"
    window.close_dossier()
    qtbot.waitUntil(lambda: not path.parent.exists())
    window.settings.sync()
    for place in (home, tmp_path / "reglages"):
        assert traces(place, dossier_id.encode()) == []
        assert traces(place, WORDS.encode()) == []
    assert window.settings.recents() == ()
    assert window.findChildren(TrialBand) == [] or not any(b.isVisible() for b in window.findChildren(TrialBand))


def test_who_changed_nothing_is_asked_nothing(qtbot: QtBot, window: MainWindow, answers: Answers) -> None:
    path = begin(qtbot, window)
    write(qtbot, window)
    window.session.undo()
    on_disk(qtbot, window.session)
    window.close()
    assert answers.asked == []
    assert not path.parent.exists(), "also where the window is closed"


def test_a_dossier_of_ones_own(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    path = begin(qtbot, window)
    before = window.session.dossier.id
    exemple = write(qtbot, window)
    hers = next(iter(window.session.dossier.all(Experience)))
    mine = "Boulangerie Petit"
    window.session.edit("Écrire", lambda draft: writing.modifier(draft, "experience", hers, employeur=mine))
    on_disk(qtbot, window.session)
    answers.dossier = tmp_path / "Mon dossier.dpro"
    opened(qtbot, window.session, band(window)[KEEP].click)
    dossier = window.session.dossier
    assert window.session.now.chemin == answers.dossier
    assert dossier.id != before
    assert there(dossier.get(Exemple, exemple)).moyens == WORDS
    assert dossier.candidat.nom_complet == "", "she is nobody"
    assert [e.employeur for e in dossier.all(Experience).values()] == [mine], "what was written over hers is kept"
    assert answers.asked == [KEEP]
    assert [r.path for r in window.settings.recents()] == [answers.dossier]
    assert not any(one.isVisibleTo(window) for one in window.findChildren(TrialBand))
    qtbot.waitUntil(lambda: not path.parent.exists())


def test_on_the_way_to_another_dossier_it_can_be_kept(
    qtbot: QtBot, window: MainWindow, answers: Answers, blank: Path, tmp_path: Path
) -> None:
    begin(qtbot, window)
    exemple = write(qtbot, window)
    answers.choice, answers.dossier = KEEP, tmp_path / "Mon dossier.dpro"
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    assert window.session.now.chemin == blank
    with ouvrir(answers.dossier) as desk:
        assert there(desk.dossier.get(Exemple, exemple)).moyens == WORDS


def test_files_made_of_it_are_proposed_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    path = begin(qtbot, window)
    window.show_screen("exporter")
    exporter = window.screen_named("exporter")
    assert str(path.parent) not in exporter.form.resume.full_text()  # type: ignore[attr-defined]


def test_the_tour_is_beside_the_example(qtbot: QtBot, window: MainWindow) -> None:
    begin(qtbot, window)
    on_disk(qtbot, window.session)
    band(window)["Visite guidée"].click()
    shown = there(AideWindow.current)
    assert shown.text.toPlainText().startswith("Premiers pas\n")
    assert window.session.is_open
    shown.close()
