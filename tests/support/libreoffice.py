"""LibreOffice, for tests that look at a Word file as it prints; what it made in an earlier run is not made again."""

from __future__ import annotations

import atexit
import contextlib
import functools
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from dossier_pro.office import conversions, libreoffice

TIMEOUT = 180


def skip_reason() -> str | None:
    """Why nothing can be printed by LibreOffice here, or None."""
    return None if libreoffice.program() else "LibreOffice is not installed"


class _Resident:
    """A LibreOffice that stays between two documents, because starting it costs ten times what printing a page does.

    It holds a file of its own open, or it would end with the first document. A command with the same user profile hands
    its document over and waits; where nobody answers, that command does the work by itself.
    """

    def __init__(self, soffice: str) -> None:
        self.profile = Path(tempfile.mkdtemp(prefix="dossier-pro-libreoffice-"))
        self.command = [soffice, f"-env:UserInstallation={self.profile.as_uri()}", "--headless", "--norestore"]
        held = self.profile / "held.txt"
        held.write_text("held", encoding="utf-8")
        quiet = subprocess.DEVNULL
        arguments = [*self.command, str(held)]
        self._process = subprocess.Popen(arguments, stdin=quiet, stdout=quiet, stderr=quiet, start_new_session=True)
        for _ in range(TIMEOUT * 10):
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(0.1)
                return  # it did not stay
            if (self.profile / ".~lock.held.txt#").exists():
                return

    def leave(self) -> None:
        """End it with the program that it started, and take its profile away."""
        if self._process.poll() is None and hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


@functools.cache
def _resident() -> _Resident:
    soffice = libreoffice.program()
    if soffice is None:
        raise RuntimeError("LibreOffice is not installed")
    made = _Resident(soffice)
    atexit.register(made.leave)
    return made


def to_pdf(path: Path, out_dir: Path) -> Path:
    """Print a document to PDF with LibreOffice; the PDF has the document's name."""
    return convert(path, "pdf", out_dir)


def convert(path: Path, ending: str, out_dir: Path) -> Path:
    """Save a document in another format with LibreOffice, under its own name with that ending."""
    out_dir.mkdir(parents=True, exist_ok=True)
    made = out_dir / f"{path.stem}.{ending}"
    made.unlink(missing_ok=True)
    # The fonts are those of fonts.conf beside this file.
    how = Path(__file__).with_name("fonts.conf").read_text("utf-8")
    key = conversions.key(libreoffice.program() or "", how, path.suffix, ending, path.read_bytes())
    kept = conversions.kept(key)
    if kept is not None:
        made.write_bytes(kept)
        return made
    command = [*_resident().command, "--convert-to", ending, "--outdir", str(out_dir), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if not made.is_file():  # its exit code is 0 even when it could not read the file
        raise RuntimeError(f"LibreOffice made no .{ending} of {path.name}: {(done.stderr or done.stdout).strip()}")
    conversions.keep(key, made.read_bytes())
    return made
