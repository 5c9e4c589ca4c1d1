"""What was left in the temporary folder by a killed process goes, and nothing else."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from dossier_pro import temporary

DIES = """
import os, signal
from pathlib import Path
from dossier_pro import temporary
held = temporary.folder()
(Path(held.name) / "copie.dpro").write_text("x")
temporary.office_sockets(Path(held.name))[0].write_text("")
print(held.name, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.mark.skipif(sys.platform == "win32", reason="there, only age tells")
def test_what_a_killed_process_left_is_swept_by_the_next(place: Path) -> None:
    died = subprocess.run([sys.executable, "-c", DIES], capture_output=True, text=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr
    left = Path(died.stdout.strip())
    assert list(temporary.abandoned()) == [left]
    assert temporary.office_sockets(left)[0].exists()
    temporary.sweep()
    assert list(place.iterdir()) == []
    assert not temporary.office_sockets(left)[0].exists()


def test_what_may_be_in_use_or_is_not_ours_stays(place: Path) -> None:
    def made(name: str, age: float = 0) -> Path:
        folder = place / name
        folder.mkdir()
        os.utime(folder, (time.time() - age,) * 2)
        return folder

    day = 25 * 3600
    with temporary.folder() as mine:
        kept = {
            Path(mine),
            made("dossier-pro-deadbeef-12-abc"),  # another machine, or its container
            made("dossier-pro-abc"),  # an older version, a moment ago
            made("autre-dossier-pro-abc", day),
        }
        gone = {made("dossier-pro-deadbeef-13-abc", day), made("dossier-pro-xyz", day)}
        os.utime(mine, (time.time() - day,) * 2)
        assert set(temporary.abandoned()) == gone
        temporary.sweep()
        assert set(place.iterdir()) == kept
