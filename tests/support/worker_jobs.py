"""What children are asked to do in tests; a child imports this module by its name."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Generator
from typing import Any

from dossier_pro.domain.errors import KnownError
from dossier_pro.workers.call import Tell


def answer(value: Any = None) -> Any:
    return value


def own_id() -> int:
    return os.getpid()


def count_up(tell: Tell, until: int) -> int:
    for step in range(until):
        tell("Étape", step)
    return until


def items(until: int) -> Generator[int, None, int]:
    yield from range(until)
    return until * 10


def fall() -> None:
    os._exit(3)


def fall_after(value: int) -> Generator[int, None, None]:
    yield value
    os._exit(3)


def hang() -> None:
    threading.Event().wait()


def go_on(tell: Tell) -> None:
    pause = threading.Event()
    while True:
        pause.wait(0.01)
        tell("Encore", 0.5)


def say_and_hang(tell: Tell) -> None:
    tell(own_id())
    hang()


def burn() -> None:
    while True:
        pass


def swell() -> int:
    return len([bytearray(50_000_000) for _ in range(400)])


def refuse() -> None:
    raise KnownError("Ce fichier est vide : choisissez-en un autre.")


def break_down() -> None:
    raise ValueError("Camille Durand habite 12 rue des Exemples")


def large(size: int) -> bytes:
    return b"x" * size


def chatter(value: int) -> int:
    print("a library talks")
    os.write(1, b"a library talks without asking Python")
    sys.stdin.read()
    return value


def unsendable() -> Any:
    return lambda: 1


class Sly:
    """Asks whoever reads it to call something."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> Any:
        return os.mkdir, (self.path,)


def sly(path: str) -> Any:
    return Sly(path)


def start_program(tell: Tell) -> None:
    """Start a program of others, tell its id and hang."""
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    tell(program.pid)
    hang()


def address_space(*, lifted: bool) -> int:
    """The address space that a program of others is given."""
    from contextlib import nullcontext

    from dossier_pro.workers.system import released

    ask = "import resource; print(resource.getrlimit(resource.RLIMIT_AS)[0])"
    with released() if lifted else nullcontext():
        done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    return int(done.stdout)


def parent_that_waits(pids: str) -> None:
    """Run in a process of its own: start a child that hangs, write both ids down, and wait for it."""
    from pathlib import Path

    from dossier_pro.limits import JOB
    from dossier_pro.workers.call import telling
    from dossier_pro.workers.worker import Worker

    def note(child: int) -> None:
        path = Path(pids)
        beside = path.with_suffix(".new")
        beside.write_text(f"{os.getpid()} {child}", "ascii")
        beside.rename(path)

    Worker(JOB).run(telling(say_and_hang), hear=note)


def tell_and_hang(tell: Tell) -> None:
    tell("Étape", 0.0)
    hang()


def touch(path: str) -> None:
    from pathlib import Path

    Path(path).touch()


def hang_over(tell: Tell, source: Any, choice: Any = None) -> None:
    """A reader that never answers."""
    hang()


def fall_over(source: Any) -> None:
    """A reader that its document brings down."""
    fall()


class _Deaf:
    def __call__(self, *step: Any) -> None:
        """Nobody hears it."""

    def show(self, value: Any) -> None:
        """Nobody sees it."""


def nobody_hears() -> Tell:
    """What a job is given that runs in this process."""
    return _Deaf()


def break_over(tell: Tell, source: Any, choice: Any = None) -> None:
    """A reader with a fault of ours."""
    break_down()
