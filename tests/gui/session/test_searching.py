"""The words inside pieces are read in the background and kept in the file; a closed dossier leaves nothing behind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.session.searching import Searcher
from dossier_pro.gui.session.session import Session
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.search import Resultats, pieces_a_lire
from tests.gui.hands import on_disk


@pytest.fixture
def searcher(session: Session) -> Searcher:
    return Searcher(session)


def _ask(qtbot: QtBot, searcher: Searcher, question: str) -> Resultats:
    found: list[Resultats] = []
    searcher.ask(question, 5, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_pieces_are_read_while_the_person_pauses(
    qtbot: QtBot, open_session: Callable[..., Session], searcher: Searcher, example: Path
) -> None:
    session = open_session(example)
    undo = session.now.undo_label
    assert not _ask(qtbot, searcher, "soussignée").total
    searcher._timer.timeout.emit()
    qtbot.waitUntil(lambda: _ask(qtbot, searcher, "soussignée").total > 0, timeout=30_000)
    waiting: list[int] = []
    while waiting[-1:] != [0]:
        on_disk(qtbot, session)
        session.ask(lambda desk: len(pieces_a_lire(desk)), waiting.append)
        on_disk(qtbot, session)
    assert session.now.undo_label == undo, "no step of the history"
    session.close()
    on_disk(qtbot, session)
    with ouvrir(example) as again:
        assert pieces_a_lire(again) == ()
        words = [again.piece_text(p.sha256) for p in again.dossier.all(Preuve).values() if p.sha256]
        assert any("soussignée" in (text or "") for text in words)


def test_only_the_last_question_is_answered(
    qtbot: QtBot, open_session: Callable[..., Session], searcher: Searcher, example: Path
) -> None:
    open_session(example)
    answers: list[str] = []
    for question in ("d", "de", "dev", "devis"):
        searcher.ask(question, 5, lambda found: answers.append(found.question))
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["devis"]


def test_closing_while_it_reads(
    qtbot: QtBot, open_session: Callable[..., Session], searcher: Searcher, example: Path
) -> None:
    session = open_session(example)
    searcher._timer.timeout.emit()
    qtbot.waitUntil(lambda: searcher._reading)
    session.close()
    on_disk(qtbot, session)
    assert searcher._reader is None
    assert not searcher._reading
    answers: list[object] = []
    searcher.ask("devis", 5, answers.append)
    on_disk(qtbot, session)
    assert answers == []


def test_a_read_only_dossier_is_searched_and_not_written(
    qtbot: QtBot, open_session: Callable[..., Session], searcher: Searcher, example: Path
) -> None:
    before = example.read_bytes()
    session = open_session(example, lecture_seule=True)
    searcher._timer.timeout.emit()
    assert _ask(qtbot, searcher, "devis").total
    session.close()
    on_disk(qtbot, session)
    assert example.read_bytes() == before
