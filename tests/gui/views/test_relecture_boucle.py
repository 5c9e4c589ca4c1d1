"""The whole loop through the real windows: candidate, trainer, candidate, trainer, each on a computer of their own."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Position
from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.main_window import MainWindow
from dossier_pro.gui.views.relecture import REMARQUES, RelectureView
from dossier_pro.gui.views.remarques import RemarquesView
from dossier_pro.services import writing
from dossier_pro.services.reviewing import Lecteur
from tests.gui.hands import Answers, on_disk, opened, press, there, type_text

WAIT = 20_000
ANNE = Lecteur("Anne Lefèvre", "formateur")


def at_home_of(who: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sit down at somebody's computer."""
    home = tmp_path / who
    home.mkdir(exist_ok=True)
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(home / "donnees"))
    return home


def trainer(window: MainWindow, path: Path, qtbot: QtBot) -> RelectureView:
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.relecture.open(path)
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.begin(ANNE)
    return view


def send_copy(window: MainWindow, answers: Answers, target: Path, qtbot: QtBot) -> None:
    window.actions_table["envoyer"].trigger()
    answers.dossier = target
    there(window.files.envoi._view).write.click()
    qtbot.waitUntil(target.exists, timeout=WAIT)
    on_disk(qtbot, window.session)


def send_avis(view: RelectureView, answers: Answers, target: Path, qtbot: QtBot) -> None:
    view.prepare_sending()
    answers.file = target
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.envoi.save.click()
    assert target.exists()


def test_candidate_trainer_candidate_trainer(
    window: MainWindow, example: Path, answers: Answers, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    # The candidate sends a clean copy.
    camille = at_home_of("camille", tmp_path, monkeypatch)
    own = Path(shutil.move(example, camille / "dossier.dpro"))
    opened(qtbot, window.session, lambda: window.files.open_path(own))
    send_copy(window, answers, tmp_path / "envoi 1.dpro", qtbot)
    window.close_dossier()

    # The trainer reads it, remarks on a passage, confirms a critère, and sends an .avis.
    at_home_of("anne", tmp_path, monkeypatch)
    view = trainer(window, tmp_path / "envoi 1.dpro", qtbot)
    cible, exemple_id = view.cible, there(view.piece).id
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.barre.buttons["confirme"].click()
    view.lecture.answers["taches"].select_passage(10, 60)
    view.remark()
    type_text(view.lecture.composer.words, "Qui a décidé ?")
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.lecture.composer.keeper.click()
    send_avis(view, answers, tmp_path / "avis 1.avis", qtbot)
    window.close_dossier()

    # The candidate merges it, answers, and rewrites what was confirmed.
    at_home_of("camille", tmp_path, monkeypatch)
    opened(qtbot, window.session, lambda: window.files.open_path(own))
    texts = dict(window.session.dossier.all(Exemple))
    window.files.envoi.take([tmp_path / "avis 1.avis"])
    on_disk(qtbot, window.session)
    assert dict(window.session.dossier.all(Exemple)) == texts
    assert [one.valeur for one in window.session.dossier.avis.tous(Position)] == ["confirme"]
    window.show_screen("remarques")
    screen = window.screen_named("remarques")
    assert isinstance(screen, RemarquesView)
    press(screen.threads.list, Qt.Key.Key_R)
    type_text(screen.threads.card.reply, "Ma responsable.")
    press(screen.threads.card.reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    on_disk(qtbot, window.session)
    lien = next(one for one in window.session.dossier.liens_vers(cible) if one.source_id == exemple_id)
    longer = texts[exemple_id].taches + "\n\nMa responsable a validé le devis."
    window.session.edit("Récrire", lambda draft: writing.modifier(draft, "exemple", exemple_id, taches=longer))
    window.session.edit("Récrire", lambda draft: writing.modifier(draft, "lien", lien.id, phrase="Validé, puis livré."))
    on_disk(qtbot, window.session)
    send_copy(window, answers, tmp_path / "envoi 2.dpro", qtbot)
    window.close_dossier()

    # The trainer finds the answer, what has changed, and that the position is of a former version.
    at_home_of("anne", tmp_path, monkeypatch)
    view = trainer(window, tmp_path / "envoi 2.dpro", qtbot)
    etude = there(view.etude)
    (thread,) = etude.situees
    assert [one.texte for one in thread.fil.reponses] == ["Ma responsable."]
    assert there(thread.place.trouve).debut == 10
    assert [one.place for one in etude.changements] == [f"exemple/{exemple_id}/taches"]
    assert there(etude.mienne(cible)).ancienne
    assert view.cible == cible
    view.tabs.setCurrentIndex(REMARQUES)
    (card,) = view.liste.notes.cards()
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        card.state.click()
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        view.barre.buttons["confirme"].click()
    send_avis(view, answers, tmp_path / "avis 2.avis", qtbot)
    window.close_dossier()

    # The candidate sees the thread closed and the critère confirmed.
    at_home_of("camille", tmp_path, monkeypatch)
    opened(qtbot, window.session, lambda: window.files.open_path(own))
    window.files.envoi.take([tmp_path / "avis 2.avis", tmp_path / "avis 1.avis"])
    on_disk(qtbot, window.session)
    (fil,) = window.session.dossier.avis.fils()
    assert fil.etat == "traite"
    assert window.session.etat.cibles[cible].position == "confirme"
    assert not window.session.etat.cibles[cible].ancienne
