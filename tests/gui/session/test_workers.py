"""Children as the window has them: answers, refusals, falls, being given up; and long jobs that end in one of four
ways.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.session.page_counts import PageCounter
from dossier_pro.gui.session.workers import BugError, QtWorker, Task
from dossier_pro.limits import JOB, REFERENTIEL
from dossier_pro.services import reader_jobs
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exporting import pages_des_exemples
from dossier_pro.services.reader_jobs import Choix, Ouverture
from dossier_pro.services.source_view import ImagePage
from dossier_pro.workers.call import Call, call, telling
from tests.referentiels import fabrique
from tests.referentiels.variantes import Variante
from tests.support import worker_jobs as jobs

WAIT = 60_000
LOST = "Ce document a arrêté la lecture."
TEXTE = "# Jardinier de terroir\n\nCCP 1 : Entretenir\n- Tailler les haies\n- Semer\n"


@pytest.fixture
def worker(qtbot: QtBot) -> Iterator[QtWorker]:
    made = QtWorker(REFERENTIEL, LOST, first=call(reader_jobs.prepare))
    yield made
    made.close()


@pytest.fixture
def bugs(worker: QtWorker) -> list[BaseException]:
    found: list[BaseException] = []
    worker.bug.connect(found.append)
    return found


@pytest.fixture(scope="module")
def reac(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("reac") / "reac.pdf"
    path.write_bytes(fabrique.reac(Variante("essai", police="Helvetica"), 7)[0])
    return path


def ask(qtbot: QtBot, worker: QtWorker, wanted: Call[Any]) -> Any:
    """The answer, or the sentence of the refusal."""
    found: list[Any] = []
    worker.ask(wanted, found.append, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_a_pdf_is_read_and_its_pages_drawn(qtbot: QtBot, worker: QtWorker, reac: Path) -> None:
    worker.start()
    assert not worker.busy
    opened = ask(qtbot, worker, telling(reader_jobs.read, reac))
    assert isinstance(opened, Ouverture)
    assert opened.lecture.referentiel.activites
    page = ask(qtbot, worker, call(reader_jobs.draw, reac, 2, 300))
    assert isinstance(page, ImagePage)
    assert page.largeur == 300
    assert len(page.octets) == page.pas * page.hauteur
    assert ask(qtbot, worker, call(reader_jobs.draw, reac, 999, 300)) is None


def test_a_refusal_is_a_sentence_and_the_next_is_answered(qtbot: QtBot, worker: QtWorker, tmp_path: Path) -> None:
    empty = tmp_path / "vide.pdf"
    empty.write_bytes(b"")
    refused = ask(qtbot, worker, telling(reader_jobs.read, empty))
    assert isinstance(refused, str)
    assert "vide" in refused
    assert isinstance(ask(qtbot, worker, telling(reader_jobs.read, TEXTE)), Ouverture)


def test_steps_are_heard(qtbot: QtBot, worker: QtWorker) -> None:
    steps: list[tuple[object, ...]] = []
    found: list[int] = []
    worker.ask(telling(jobs.count_up, 2), found.append, pytest.fail, step=lambda *step: steps.append(step))
    qtbot.waitUntil(lambda: found == [2], timeout=WAIT)
    assert steps == [("Étape", 0), ("Étape", 1)]


def test_what_is_given_up_is_never_called_back(qtbot: QtBot, worker: QtWorker) -> None:
    called: list[object] = []
    worker.ask(call(jobs.hang), called.append, called.append)
    worker.ask(call(jobs.answer, 1), called.append, called.append)
    worker.give_up()
    assert not worker.busy
    assert ask(qtbot, worker, call(jobs.answer, 2)) == 2
    assert called == []


def test_only_one_kind_is_given_up(qtbot: QtBot, worker: QtWorker) -> None:
    hung: list[object] = []
    answered: list[object] = []
    worker.ask(call(jobs.hang), hung.append, hung.append)
    worker.ask(call(jobs.answer, 1), answered.append, answered.append)
    worker.ask(call(jobs.hang), hung.append, hung.append)
    worker.give_up(jobs.hang)
    qtbot.waitUntil(lambda: not worker.busy, timeout=WAIT)
    assert (answered, hung) == ([1], [])


def test_what_waits_is_forgotten_and_what_is_under_way_goes_on(qtbot: QtBot, worker: QtWorker) -> None:
    answered: list[Any] = []
    for number in range(3):
        worker.ask(call(jobs.answer, number), answered.append, answered.append)
    worker.forget(jobs.answer)
    worker.ask(call(jobs.own_id), answered.append, answered.append)
    qtbot.waitUntil(lambda: not worker.busy, timeout=WAIT)
    assert answered[-1] > 2  # a process id
    assert not {1, 2} & set(answered)


def test_a_fall_is_a_sentence_and_the_next_child_answers(
    qtbot: QtBot, worker: QtWorker, bugs: list[BaseException]
) -> None:
    assert ask(qtbot, worker, call(jobs.fall)) == LOST
    before = worker.child
    assert ask(qtbot, worker, call(jobs.answer, 1)) == 1
    assert worker.child != before
    assert bugs == []


def test_what_takes_too_long_is_left(qtbot: QtBot) -> None:
    hasty = QtWorker(replace(JOB, silence_seconds=0.05), LOST)
    assert ask(qtbot, hasty, call(jobs.hang)) == LOST
    hasty.close()


def test_a_bug_is_told_without_a_word_of_the_document(
    qtbot: QtBot, worker: QtWorker, bugs: list[BaseException], home: Path
) -> None:
    assert ask(qtbot, worker, call(jobs.break_down)) == LOST
    assert len(bugs) == 1
    assert "Durand" not in str(bugs[0])
    assert "Durand" not in (home / "dossier-pro.log").read_text("utf-8")


def test_the_fiches_of_an_export(qtbot: QtBot, worker: QtWorker, tmp_path: Path) -> None:
    export = tmp_path / "export.xml"
    fiches = "".join(
        f"<FICHE><NUMERO_FICHE>RNCP{n}</NUMERO_FICHE><INTITULE>Métier {n}</INTITULE></FICHE>" for n in (11111, 22222)
    )
    export.write_text(f'<?xml version="1.0" encoding="UTF-8"?><FICHES>{fiches}</FICHES>', "utf-8")
    choice = ask(qtbot, worker, telling(reader_jobs.read, export))
    assert isinstance(choice, Choix)
    assert choice.complet
    assert [f.code for f in choice.fiches] == ["RNCP11111", "RNCP22222"]


# --- jobs --------------------------------------------------------------------------------------------------------


def test_steps_then_a_result(qtbot: QtBot) -> None:
    task = Task(telling(jobs.count_up, 1))
    seen: list[tuple[object, ...]] = []
    task.progressed.connect(lambda *args: seen.append(args))
    with qtbot.waitSignal(task.finished, timeout=WAIT) as done:
        task.start()
    assert seen == [("Étape", 0.0)]
    assert done.args == [1]


def test_a_known_error_is_a_sentence(qtbot: QtBot) -> None:
    task = Task(call(jobs.refuse))
    with qtbot.waitSignal(task.refused, timeout=WAIT) as refused:
        task.start()
    assert refused.args == ["Ce fichier est vide : choisissez-en un autre."]


def test_a_bug_comes_back_without_a_word_of_the_dossier(qtbot: QtBot, home: Path) -> None:
    task = Task(call(jobs.break_down))
    with qtbot.waitSignal(task.bug, timeout=WAIT) as bug:
        task.start()
    error = bug.args[0]
    assert isinstance(error, BugError)
    assert "ValueError" in str(error)
    assert "Durand" not in str(error)
    assert "Durand" not in (home / "dossier-pro.log").read_text("utf-8")


def test_a_job_that_falls_is_a_bug_unless_the_document_is_to_blame(qtbot: QtBot) -> None:
    ours = Task(call(jobs.fall))
    with qtbot.waitSignal(ours.bug, timeout=WAIT):
        ours.start()
    theirs = Task(call(jobs.fall), lost=LOST)
    with qtbot.waitSignal(theirs.refused, timeout=WAIT) as refused:
        theirs.start()
    assert refused.args == [LOST]


def test_it_stops_when_it_is_told_to(qtbot: QtBot) -> None:
    task = Task(telling(jobs.go_on))
    with qtbot.waitSignal(task.progressed, timeout=WAIT):
        task.start()
    with qtbot.waitSignal(task.stopped, timeout=WAIT):
        task.stop()


def test_a_task_stopped_before_its_start_is_stopped(qtbot: QtBot) -> None:
    task = Task(telling(jobs.go_on))
    with qtbot.waitSignal(task.stopped, timeout=WAIT), qtbot.assertNotEmitted(task.progressed):
        task.stop()
        task.start()


def test_one_stopped_as_soon_as_it_is_started_is_stopped(qtbot: QtBot) -> None:
    task = Task(telling(jobs.go_on))
    with qtbot.waitSignal(task.stopped, timeout=WAIT):
        task.start()
        task.stop()


def test_one_that_does_not_stop_by_itself_is_ended(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_pro.workers.process.STOP_SECONDS", 0.05)
    task = Task(telling(jobs.tell_and_hang))
    with qtbot.waitSignal(task.progressed, timeout=WAIT):
        task.start()
    with qtbot.waitSignal(task.stopped, timeout=WAIT):
        task.stop()


def test_a_killed_task_says_nothing_more(qtbot: QtBot) -> None:
    task = Task(telling(jobs.go_on))
    with qtbot.waitSignal(task.progressed, timeout=WAIT):
        task.start()
    with qtbot.assertNotEmitted(task.stopped, wait=0), qtbot.assertNotEmitted(task.bug, wait=0):
        task.kill()


def test_a_task_killed_before_its_start_never_starts(qtbot: QtBot, tmp_path: Path) -> None:
    task = Task(call(jobs.touch, str(tmp_path / "made")))
    task.kill()
    task.start()
    with qtbot.waitSignal((other := Task(call(jobs.answer))).finished, timeout=WAIT):
        other.start()
    assert not (tmp_path / "made").exists()


def test_pages_of_the_exemples(qtbot: QtBot, open_session, example: Path) -> None:
    session = open_session(example)
    counter = PageCounter(session)
    with qtbot.waitSignal(session.counted, timeout=WAIT):
        counter.count()
    assert set(session.now.pages) == set(session.dossier.tables["exemple"])
    with ouvrir(example, lecture_seule=True) as desk:
        assert session.now.pages == pages_des_exemples(desk, None)
    counter.stop()
