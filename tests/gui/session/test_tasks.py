"""Long work in its own process: it ends well, in a sentence, in a report, or when it is told to stop."""

from __future__ import annotations

import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.session.page_counts import PageCounter, count_pages
from dossier_pro.gui.session.tasks import Task, WorkerBugError

WAIT = 15_000


def count(path, demande, tell):
    tell("À mi-chemin", 0.5)
    return demande + 1


def refuse(path, demande, tell):
    raise KnownError("Le disque est plein : faites de la place.")


def break_down(path, demande, tell):
    raise ValueError("Camille Durand habite 12 rue des Exemples")


def go_on(path, demande, tell):
    gate = threading.Event()
    for step in range(10_000):
        gate.wait(0.01)
        tell("Encore", step / 10_000)


def test_steps_then_a_result(qtbot: QtBot) -> None:
    task = Task(count, Path("x"), 41)
    seen: list[tuple[object, ...]] = []
    task.progressed.connect(lambda *args: seen.append(args))
    with qtbot.waitSignal(task.finished, timeout=WAIT) as done:
        task.start()
    assert seen == [("À mi-chemin", 0.5)]
    assert done.args == [42]


def test_a_known_error_is_a_sentence(qtbot: QtBot) -> None:
    task = Task(refuse, Path("x"), None)
    with qtbot.waitSignal(task.refused, timeout=WAIT) as refused:
        task.start()
    assert refused.args == ["Le disque est plein : faites de la place."]


def test_a_bug_comes_back_without_a_word_of_the_dossier(qtbot: QtBot, home: Path) -> None:
    task = Task(break_down, Path("x"), None)
    with qtbot.waitSignal(task.bug, timeout=WAIT) as bug:
        task.start()
    error = bug.args[0]
    assert isinstance(error, WorkerBugError)
    assert "ValueError" in str(error)
    assert "Durand" not in str(error)
    assert "Durand" not in (home / "dossier-pro.log").read_text("utf-8")


def test_it_stops_when_it_is_told_to(qtbot: QtBot) -> None:
    task = Task(go_on, Path("x"), None)
    with qtbot.waitSignal(task.progressed, timeout=WAIT):
        task.start()
    with qtbot.waitSignal(task.stopped, timeout=WAIT):
        task.stop()


def test_a_killed_task_says_nothing_more(qtbot: QtBot) -> None:
    task = Task(go_on, Path("x"), None)
    with qtbot.waitSignal(task.progressed, timeout=WAIT):
        task.start()
    with qtbot.assertNotEmitted(task.stopped, wait=0), qtbot.assertNotEmitted(task.bug, wait=0):
        task.kill()
    assert not task._process.is_alive()


def test_a_task_killed_before_its_start_never_starts(qtbot: QtBot) -> None:
    task = Task(count, Path("x"), 1)
    task.kill()
    task.start()
    assert task._process.pid is None


def test_pages_of_the_exemples(qtbot: QtBot, open_session, example: Path) -> None:
    session = open_session(example)
    counter = PageCounter(session)
    with qtbot.waitSignal(session.counted, timeout=WAIT):
        counter.count()
    assert set(session.now.pages) == set(session.dossier.tables["exemple"])
    assert all(1 <= n <= 10 for n in session.now.pages.values())
    assert session.now.pages == count_pages(example, None, lambda phrase, part: None)
    counter.stop()
