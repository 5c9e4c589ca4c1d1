"""A disk that fails: what ``failing_disk`` and ``store_kill`` share. Linux with a C compiler.

The program runs in forked processes of one that has loaded it; a library that stands between it and the system
(``failing_files.c``) counts what is written below one folder, and lets one such operation fail, or ends the process
there, its children too.
"""

from __future__ import annotations

import contextlib
import mmap
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from dossier_pro.cli_terminal import french_only
from dossier_pro.domain.errors import KnownError
from dossier_pro.notices import listen

HERE = Path(__file__).parent
NUMBERS = struct.Struct("6q")
ONCE, FULL, BEFORE, AFTER = 1, 2, 3, 4
"""How: that operation fails; there is no room from there on; killed before it, right after it."""
SECONDS = 120

TIMED_OUT, TRACEBACK = 200, 70


class Control:
    """What the library is told, and what it counts."""

    def __init__(self, path: Path) -> None:
        """Share its file, which stands there: the library has it mapped already."""
        with path.open("r+b") as stream:
            self._memory = mmap.mmap(stream.fileno(), NUMBERS.size)

    def set(self, at: int, how: int, error: int = 0) -> None:
        """Let the operation of that number fail, from the next on; ``how`` 0: none."""
        self._memory[:] = NUMBERS.pack(0, at, how, error, 0, 0)

    @property
    def count(self) -> int:
        """How many operations there were."""
        return int(NUMBERS.unpack(self._memory[:])[0])

    @property
    def failed(self) -> int:
        """How many failed."""
        return int(NUMBERS.unpack(self._memory[:])[4])

    @property
    def removing(self) -> bool:
        """Whether what failed was to take a file away: it stays then, whatever a program does."""
        return bool(NUMBERS.unpack(self._memory[:])[5])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one run.

    Attributes:
        code: its exit code; negative: the signal.
        out: what it wrote.
        err: what it said.
        count: how many operations there were.
        removing: whether the one that failed was to take a file away.
    """

    code: int
    out: str
    err: str
    count: int
    removing: bool


def start_again(module: str, place: Path) -> Control | None:
    """Run this process again with the library loaded; returns the control in the one that has it, None without one."""
    if os.environ.get("FAIL_CONTROL"):
        return Control(Path(os.environ["FAIL_CONTROL"]))
    compiler = shutil.which("cc") or shutil.which("gcc")
    if compiler is None or sys.platform != "linux":
        return None
    library, control, under = place / "failing.so", place / "control", place / "disk"
    command = [compiler, "-shared", "-fPIC", "-O1", "-o", str(library), str(HERE / "failing_files.c"), "-ldl"]
    subprocess.run(command, check=True)
    control.write_bytes(bytes(NUMBERS.size))
    under.mkdir()
    more = {"LD_PRELOAD": str(library), "FAIL_CONTROL": str(control), "FAIL_UNDER": f"{under}/"}
    environ = {**os.environ, **more, "TMPDIR": str(under / "tmp"), "DOSSIER_PRO_HOME": str(under / "home")}
    done = subprocess.run([sys.executable, "-m", module, *sys.argv[1:]], env=environ, check=False)
    sys.exit(done.returncode)


def disk() -> Path:
    """The folder whose disk fails."""
    return Path(os.environ["FAIL_UNDER"])


def run(control: Control, action: Callable[[], int], *, kill_after: float | None = None) -> Outcome:
    """Do an action in a process of its own, which the library was told about before; the code is what it returns.

    Args:
        control: what counts.
        action: what is done; a ``KnownError`` is told and gives 2, anything else 70.
        kill_after: so many seconds later it is killed with its children, None where nobody kills it.
    """
    with tempfile.TemporaryFile(dir="/tmp") as out, tempfile.TemporaryFile(dir="/tmp") as err:
        child = os.fork()
        if not child:
            _be_the_program(action, out.fileno(), err.fileno())
        with contextlib.suppress(OSError):
            os.setpgid(child, child)
        code = _wait(child, kill_after)
        count, removing = control.count, control.removing
        control.set(0, 0)
        out.seek(0)
        err.seek(0)
        said, told = (stream.read().decode("utf-8", "replace") for stream in (out, err))
        return Outcome(code, said, told, count, removing)


def _be_the_program(action: Callable[[], int], out: int, err: int) -> None:
    code = TRACEBACK
    try:
        os.setpgid(0, 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        tempfile.tempdir = None
        french_only()
        sys.stdout, sys.stderr = open(1, "w", closefd=False), open(2, "w", closefd=False)  # noqa: SIM115
        listen(lambda phrase: print(phrase, file=sys.stderr))
        try:
            code = action()
        except KnownError as error:
            print(error.phrase, file=sys.stderr)
            code = 2
    except BaseException:  # noqa: BLE001 - whatever it is, it is what is being looked for
        traceback.print_exc()
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


def _wait(child: int, kill_after: float | None) -> int:
    end = time.monotonic() + (SECONDS if kill_after is None else kill_after)
    while True:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            break
        if time.monotonic() > end:
            with contextlib.suppress(OSError):
                os.killpg(child, signal.SIGKILL)
            status = os.waitpid(child, 0)[1]
            if kill_after is None:
                return TIMED_OUT
            break
        time.sleep(0.0005)
    with contextlib.suppress(OSError):
        os.killpg(child, signal.SIGKILL)  # children that it left
    return os.waitstatus_to_exitcode(status)


def template(place: Path) -> Path:
    """Make the disk's folder as every run finds it, and return a copy of it on another."""
    from tests.bench import _disk_work

    os.environ["DOSSIER_PRO_HOME"] = str(disk() / "home")
    _disk_work.prepare(disk())
    shutil.copytree(disk(), place / "template")
    return place / "template"


def fresh(template: Path) -> Path:
    """Put the disk's folder back as the template has it."""
    place = disk()
    for one in place.iterdir():
        shutil.rmtree(one)
    shutil.copytree(template, place, dirs_exist_ok=True)
    return place
