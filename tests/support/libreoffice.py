"""LibreOffice, for tests that look at a Word file as it prints."""

from __future__ import annotations

import atexit
import functools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

TIMEOUT = 180


@functools.cache
def _soffice() -> str | None:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    places = {
        "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
        "win32": [rf"{os.environ.get('PROGRAMFILES', 'C:')}\LibreOffice\program\soffice.com"],
    }
    return next((place for place in places.get(sys.platform, []) if Path(place).is_file()), None)


def skip_reason() -> str | None:
    """Why nothing can be printed by LibreOffice here, or None."""
    return None if _soffice() else "LibreOffice is not installed"


@functools.cache
def _profile() -> Path:
    """A user profile for this process alone: a shared one would hand the file to whoever runs already."""
    folder = Path(tempfile.mkdtemp(prefix="dossier-pro-libreoffice-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def to_pdf(path: Path, out_dir: Path) -> Path:
    """Print a document to PDF with LibreOffice; the PDF has the document's name."""
    return convert(path, "pdf", out_dir)


def convert(path: Path, ending: str, out_dir: Path) -> Path:
    """Save a document in another format with LibreOffice, under its own name with that ending."""
    soffice = _soffice()
    if soffice is None:
        raise RuntimeError("LibreOffice is not installed")
    out_dir.mkdir(parents=True, exist_ok=True)
    made = out_dir / f"{path.stem}.{ending}"
    made.unlink(missing_ok=True)
    command = [soffice, f"-env:UserInstallation={_profile().as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", ending, "--outdir", str(out_dir), str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=TIMEOUT)
    if not made.is_file():  # its exit code is 0 even when it could not read the file
        raise RuntimeError(f"LibreOffice made no .{ending} of {path.name}: {(done.stderr or done.stdout).strip()}")
    return made
