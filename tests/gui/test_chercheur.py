"""The words inside pieces are read in the background and kept in the file; a closed dossier leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.chercheur import Chercheur
from dossier_pro.gui.session import Session
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.recherche import Resultats, pieces_a_lire
from tests.gui.hands import on_disk


@pytest.fixture
def chercheur(session: Session) -> Chercheur:
    return Chercheur(session)


def _ask(qtbot: QtBot, chercheur: Chercheur, question: str) -> Resultats:
    found: list[Resultats] = []
    chercheur.ask(question, 5, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_pieces_are_read_while_the_person_pauses(
    qtbot: QtBot, open_session: Callable[..., Session], chercheur: Chercheur, example: Path
) -> None:
    session = open_session(example)
    undo = session.now.undo_label
    assert not _ask(qtbot, chercheur, "soussignée").total
    chercheur._timer.timeout.emit()
    qtbot.waitUntil(lambda: _ask(qtbot, chercheur, "soussignée").total > 0, timeout=30_000)
    waiting: list[int] = []
    while waiting[-1:] != [0]:
        on_disk(qtbot, session)
        session.ask(lambda atelier: len(pieces_a_lire(atelier)), waiting.append)
        on_disk(qtbot, session)
    assert session.now.undo_label == undo, "no step of the history"
    session.close()
    on_disk(qtbot, session)
    with ouvrir(example) as again:
        assert pieces_a_lire(again) == ()
        words = [again.texte_de_piece(p.sha256) for p in again.dossier.all(Preuve).values() if p.sha256]
        assert any("soussignée" in (text or "") for text in words)


def test_only_the_last_question_is_answered(
    qtbot: QtBot, open_session: Callable[..., Session], chercheur: Chercheur, example: Path
) -> None:
    open_session(example)
    answers: list[str] = []
    for question in ("d", "de", "dev", "devis"):
        chercheur.ask(question, 5, lambda found: answers.append(found.question))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["devis"]


def test_closing_while_it_reads(
    qtbot: QtBot, open_session: Callable[..., Session], chercheur: Chercheur, example: Path
) -> None:
    session = open_session(example)
    chercheur._timer.timeout.emit()
    qtbot.waitUntil(lambda: chercheur._reading)
    session.close()
    on_disk(qtbot, session)
    assert chercheur._lecteur is None
    assert not chercheur._reading
    answers: list[object] = []
    chercheur.ask("devis", 5, answers.append)
    on_disk(qtbot, session)
    assert answers == []


def test_a_read_only_dossier_is_searched_and_not_written(
    qtbot: QtBot, open_session: Callable[..., Session], chercheur: Chercheur, example: Path
) -> None:
    before = example.read_bytes()
    session = open_session(example, lecture_seule=True)
    chercheur._timer.timeout.emit()
    assert _ask(qtbot, chercheur, "devis").total
    session.close()
    on_disk(qtbot, session)
    assert example.read_bytes() == before
