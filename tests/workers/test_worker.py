"""A child process: it answers, refuses, falls, hangs, swells, is stopped, and never outlives its parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.errors import KnownError
from dossier_pro.limits import JOB, TEXT, VIEW, Limits
from dossier_pro.workers import child, process
from dossier_pro.workers.call import call, telling, within
from dossier_pro.workers.worker import BugError, LostError, Worker, refused_with
from tests.support import worker_jobs as jobs
from tests.support.processes import gone, wait_until_gone

ROOT = Path(__file__).resolve().parents[2]
BRIEF = replace(JOB, silence_seconds=0.3)
SHORT = replace(JOB, processor_seconds=1.0)
LEAN = replace(JOB, memory_bytes=600_000_000)
SMALL = replace(JOB, message_bytes=100_000)

posix = pytest.mark.skipif(sys.platform == "win32", reason="asks the system in the way of POSIX")
linux = pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds to this")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the log goes."""
    folder = tmp_path / "home"
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(folder))
    return folder


@pytest.fixture
def worker() -> Iterator[Worker]:
    with Worker(JOB) as made:
        yield made


def why(limits: Limits, wanted) -> str:
    """Why there is no answer; the next one is there all the same."""
    with Worker(limits) as worker:
        with pytest.raises(LostError) as lost:
            worker.run(wanted)
        assert worker.run(call(jobs.answer, 7)) == 7
    return lost.value.why


def test_one_child_answers_one_call_after_the_other(worker: Worker) -> None:
    assert worker.run(call(jobs.answer, {"a": (1, "é", None)})) == {"a": (1, "é", None)}
    assert worker.run(call(jobs.own_id)) == worker.run(call(jobs.own_id)) != os.getpid()


def test_steps_are_heard_in_their_order(worker: Worker) -> None:
    steps: list[tuple[object, ...]] = []
    assert worker.run(telling(jobs.count_up, 3), hear=lambda *step: steps.append(step)) == 3
    assert steps == [("Étape", 0), ("Étape", 1), ("Étape", 2)]


def test_what_a_call_yields_comes_one_by_one_and_its_result_last(worker: Worker) -> None:
    last: list[int] = []

    def take() -> Iterator[int]:
        last.append((yield from worker.iterate(call(jobs.items, 3))))

    assert list(take()) == [0, 1, 2]
    assert last == [30]


def test_what_nobody_waits_for_does_not_come_with_the_next_call(worker: Worker) -> None:
    made = worker.iterate(call(jobs.items, 1000))
    assert next(made) == 0
    made.close()
    assert worker.run(call(jobs.answer, "next")) == "next"


@linux
def test_a_call_may_be_held_to_less_memory_than_its_child(worker: Worker) -> None:
    child, ask = worker.run(call(jobs.own_id)), call(jobs.address_space, lifted=False)
    assert worker.run(ask) == JOB.memory_bytes
    assert worker.run(within(LEAN, ask)) == LEAN.memory_bytes
    assert worker.run(ask) == JOB.memory_bytes
    assert worker.run(call(jobs.own_id)) == child


@pytest.mark.parametrize(
    ("limits", "wanted"), [pytest.param(SHORT, jobs.burn, marks=posix, id="processor"), (BRIEF, jobs.hang)]
)
def test_a_call_may_be_held_to_less_time_than_its_child(limits: Limits, wanted) -> None:
    assert why(JOB, within(limits, call(wanted))) == "slow"


def test_a_known_error_is_its_sentence_and_the_child_stays(worker: Worker) -> None:
    before = worker.run(call(jobs.own_id))
    with pytest.raises(KnownError, match="choisissez-en un autre"):
        worker.run(call(jobs.refuse))
    assert worker.run(call(jobs.own_id)) == before


def test_a_bug_is_told_apart_and_quotes_nothing(worker: Worker, home: Path) -> None:
    with pytest.raises(BugError) as bug:
        worker.run(call(jobs.break_down))
    assert "ValueError" in str(bug.value)
    assert "Durand" not in str(bug.value)
    assert "Durand" not in (home / "dossier-pro.log").read_text("utf-8")


def test_a_result_that_cannot_be_sent_is_a_bug(worker: Worker, home: Path) -> None:
    with pytest.raises(BugError):
        worker.run(call(jobs.unsendable))
    assert worker.run(call(jobs.answer, 1)) == 1


def test_a_fall_is_no_answer_and_the_next_child_answers() -> None:
    assert why(JOB, call(jobs.fall)) == "fell"


def test_a_fall_in_the_middle_of_several_answers(worker: Worker) -> None:
    made = worker.iterate(call(jobs.fall_after, 5))
    assert next(made) == 5
    with pytest.raises(LostError):
        next(made)


def test_a_child_that_was_killed_between_two_calls_is_started_again(worker: Worker) -> None:
    child = worker.run(call(jobs.own_id))
    os.kill(child, signal.SIGTERM)
    wait_until_gone(child)
    assert worker.run(call(jobs.own_id)) != child


def test_a_silent_child_is_ended() -> None:
    assert why(BRIEF, call(jobs.hang)) == "slow"


@posix
def test_a_child_that_uses_its_processor_time_up_is_ended_by_the_system() -> None:
    assert why(SHORT, call(jobs.burn)) == "slow"


@linux
def test_a_child_that_swells_is_refused_by_the_system() -> None:
    assert why(LEAN, call(jobs.swell)) == "memory"


def test_an_answer_that_is_too_large_is_none() -> None:
    assert why(SMALL, call(jobs.large, 200_000)) == "large"


def test_a_call_that_is_too_large_is_not_made() -> None:
    assert why(SMALL, call(jobs.answer, b"x" * 200_000)) == "large"


def test_why_there_is_no_answer_becomes_a_sentence(worker: Worker) -> None:
    with pytest.raises(KnownError, match="illisible"), refused_with("Ce fichier est illisible."):
        worker.run(call(jobs.fall))


def test_it_is_interrupted_from_another_thread(worker: Worker) -> None:
    def interrupt(_: int) -> None:
        threading.Thread(target=worker.interrupt).start()

    with pytest.raises(LostError) as lost:
        worker.run(telling(jobs.say_and_hang), hear=interrupt)
    assert lost.value.why == "ended"


def test_what_a_library_prints_does_not_reach_the_channel(worker: Worker) -> None:
    assert worker.run(call(jobs.chatter, 9)) == 9


def test_an_answer_makes_nothing_happen_in_the_parent(worker: Worker, tmp_path: Path) -> None:
    made = tmp_path / "made"
    with pytest.raises(LostError):
        worker.run(call(jobs.sly, str(made)))
    assert not made.exists()


def test_the_frozen_program_starts_itself_as_a_child(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(child, "main", lambda: begun.append("child"))
    program, *arguments = process.command()
    assert program == sys.executable
    assert main(arguments) == 0
    assert begun == ["child"]


def test_a_function_inside_another_has_no_name() -> None:
    with pytest.raises(ValueError, match="no child finds"):
        call(lambda: 1)


@linux
def test_a_child_started_by_a_thread_outlives_the_thread() -> None:
    made = Worker(VIEW)
    thread = threading.Thread(target=made.start)
    thread.start()
    thread.join()
    with made:
        assert made.run(call(jobs.answer, 1)) == 1


@linux
def test_a_child_ends_with_what_it_started(worker: Worker) -> None:
    ids: list[int] = []

    def take(program: int) -> None:
        ids.append(program)
        worker.interrupt()

    with pytest.raises(LostError):
        worker.run(telling(jobs.start_program), hear=take)
    wait_until_gone(*ids)


@linux
def test_a_killed_parent_leaves_no_child(tmp_path: Path) -> None:
    ids = tmp_path / "ids"
    source = f"from tests.support.worker_jobs import parent_that_waits as run; run({str(ids)!r})"
    environ = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-c", source], cwd=ROOT, env=environ) as parent:
        pause = threading.Event()
        while not ids.exists():
            assert parent.poll() is None
            pause.wait(0.01)
        father, child = map(int, ids.read_text("ascii").split())
        assert father == parent.pid
        assert not gone(child)
        parent.kill()
    wait_until_gone(child)


@linux
def test_programs_of_others_are_not_held_to_the_limits_of_a_document() -> None:
    with Worker(TEXT) as worker:
        assert worker.run(call(jobs.address_space, lifted=False)) == TEXT.memory_bytes
        assert worker.run(call(jobs.address_space, lifted=True)) != TEXT.memory_bytes
        assert worker.run(call(jobs.address_space, lifted=False)) == TEXT.memory_bytes
