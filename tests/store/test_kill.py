"""A process that dies while it writes takes nothing with it (fifty times in ``tests/bench/store_kill.py``)."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

from dossier_pro.services.exemple import creer_exemple
from tests.store import killing

RUNS = 12


def test_no_committed_edit_is_lost_when_the_process_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "dossier.dpro"
    killing.make(path)
    chance = random.Random(2)
    for _ in range(RUNS):
        committed, held = killing.kill_once(path, chance)
        # One more may have been committed before its number could be printed.
        assert held in (committed, committed + 1)


_FILLING = """
import io, os, sys
from pathlib import Path
from dossier_pro.services.dossiers import creer_rempli
from dossier_pro.services.exemple import dossier_exemple

def streams():
    yield io.BytesIO(b"a first piece")
    os._exit(9)

creer_rempli(Path(sys.argv[1]), dossier_exemple(), streams())
"""


def test_a_file_that_was_being_filled_does_not_stand_there_half(tmp_path: Path) -> None:
    """It stood there blank, and doing it again was refused."""
    target = tmp_path / "repris.dpro"
    done = subprocess.run([sys.executable, "-c", _FILLING, str(target)], check=False, capture_output=True)
    assert done.returncode == 9, done.stderr
    assert not target.exists()
    creer_exemple(target).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["repris.dpro"]
