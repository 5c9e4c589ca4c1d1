"""A Windows to try things on: wine, in a folder of its own that nothing else uses."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from dev_setup import SetupError

_PATIENCE = 600.0
_STUBS = Path(__file__).parent / "windows_stubs"
_LINKED = {"bcryptprimitives": ["-ladvapi32"]}


class Wine:
    """One prefix of wine's."""

    def __init__(self, prefix: Path, display: str) -> None:
        """Make the prefix anew, as a Windows 10.

        Args:
            prefix: its folder; what was there goes.
            display: the X display of its windows.
        """
        shutil.rmtree(prefix, ignore_errors=True)
        prefix.mkdir(parents=True)
        self.drive = prefix / "drive_c"
        self.environ = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DOSSIER_PRO"))},
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            # No questions about what it lacks, no entries in the menu of this machine; no debugger that waits
            # where the voice falls: wine 8 has half of the speech of Windows.
            "WINEDLLOVERRIDES": "mscoree,mshtml=d;winemenubuilder.exe=d;winedbg.exe=d",
            "DISPLAY": display,
            "LC_ALL": "C.UTF-8",
        }
        self.run("wineboot", "--init")
        self.pretend("win10")

    def run(self, *command: str | Path, seconds: float = _PATIENCE) -> tuple[int, str]:
        """Run something to its end; returns its exit code and all that it said.

        Raises:
            SetupError: it took too long.
        """
        # A pipe at each end: Python finds no use for other handles under wine.
        started = subprocess.Popen(
            ["wine", *map(str, command)],
            env=self.environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        try:
            said, _ = started.communicate(timeout=seconds)
        except subprocess.TimeoutExpired:
            started.kill()
            raise SetupError(f"Sans réponse après {seconds:.0f} s : {command[0]}") from None
        return started.returncode, said.decode("utf-8", "replace").replace("\r\n", "\n")

    def start(self, what: str) -> None:
        """Open something as a double click does; it goes on by itself, so nothing that it says is waited for."""
        command, nowhere = ["wine", "start", what], subprocess.DEVNULL
        started = subprocess.Popen(command, env=self.environ, stdin=nowhere, stdout=nowhere, stderr=nowhere)
        started.wait(120)

    def pretend(self, version: str) -> None:
        """Answer from now on as another Windows, in the words of winecfg (`win10`, `win81`)."""
        self.run("winecfg", "-v", version)
        self.wait()

    def wait(self, seconds: float = 120) -> None:
        """Wait until nothing runs any more."""
        try:
            subprocess.run(["wineserver", "-w"], env=self.environ, check=False, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise SetupError("Un programme ne se termine pas.") from None

    def end(self) -> None:
        """End everything in this prefix, and nothing else."""
        subprocess.run(["wineserver", "-k"], env=self.environ, check=False)

    def close_windows(self, program: str) -> None:
        """Close the windows of a program as their cross does, and wait for its end."""
        self.run("taskkill", "/IM", program, seconds=60)
        self.wait_for_end(program)

    def runs(self, program: str) -> bool:
        """Whether a program runs in this prefix; asked of Linux, because the task list of wine 8 is empty."""
        mine = f"WINEPREFIX={self.environ['WINEPREFIX']}".encode()
        for process in Path("/proc").glob("[0-9]*"):
            with suppress(OSError):
                command = (process / "cmdline").read_bytes().split(b"\0")[0].lower()
                if command.endswith(f"\\{program}".lower().encode()) and mine in (process / "environ").read_bytes():
                    return True
        return False

    def wait_for_end(self, program: str, seconds: float = 90) -> None:
        """Wait until a program was gone for three seconds: it may only be about to start."""
        began = gone = time.monotonic()
        while time.monotonic() - gone < 3:
            if self.runs(program):
                gone = time.monotonic()
            if time.monotonic() - began > seconds:
                raise SetupError(f"{program} ne se termine pas.")
            time.sleep(0.5)

    def read(self, key: str, value: str | None = None) -> str | None:
        """A value of the registry, the key's own where none is named; None where it is not there."""
        code, said = self.run("reg", "query", key, *(["/v", value] if value else ["/ve"]))
        found = re.search(r"^\s+.*?\s+REG_\w+[ \t]*(.*)$", said, re.MULTILINE)
        return found[1].strip() if code == 0 and found else None

    def has_key(self, key: str) -> bool:
        """Whether a key of the registry is there."""
        return self.run("reg", "query", key)[0] == 0

    def write(self, key: str, value: str) -> None:
        """Set a key's own value."""
        self.run("reg", "add", key, "/ve", "/d", value, "/f")

    def merge_classes(self) -> None:
        """Do what Windows does by itself and wine 8 does not: what one person associated counts for what is opened."""
        file = self.drive / "classes.reg"
        self.run("reg", "export", r"HKCU\Software\Classes", self.windows_path(file), "/y")
        text = file.read_text("utf-16").replace("[HKEY_CURRENT_USER\\", "[HKEY_LOCAL_MACHINE\\")
        file.write_text(text, "utf-16")
        self.run("reg", "import", self.windows_path(file))
        file.unlink()

    def user_folder(self) -> Path:
        """The folder of the person who works there."""
        found = [path for path in (self.drive / "users").iterdir() if path.name != "Public"]
        if len(found) != 1:
            raise SetupError(f"wine a {len(found)} dossiers d’utilisateur.")
        return found[0]

    def windows_path(self, path: Path) -> str:
        """How Windows names a file of the drive."""
        return "C:\\" + str(path.relative_to(self.drive)).replace("/", "\\")


def build_stubs(target: Path) -> list[Path]:
    """Compile the libraries that wine 8 lacks; they are for the proof, and never in a bundle."""
    made = []
    for source in sorted(_STUBS.glob("*.c")):
        library = target / f"{source.stem}.dll"
        command: Sequence[str] = ["x86_64-w64-mingw32-gcc", "-shared", "-O1", "-o", str(library), str(source)]
        done = subprocess.run([*command, *_LINKED.get(source.stem, [])], capture_output=True, text=True, check=False)
        if done.returncode:
            raise SetupError(f"{source.name} ne se compile pas :\n{done.stderr[-800:]}")
        made.append(library)
    return made
