"""Every field of the window, typed into by a process that is killed: the words were on the disk, and are there again.

Each word has to reach a file while its field still has the keyboard: nobody leaves a field before a crash.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit import binding
from dossier_pro.gui.session import drafts
from dossier_pro.gui.shell.settings import Settings
from tests.gui.hands import Answers
from tests.gui.killed import GROUPS, confirm
from tests.gui.room import a_window
from tests.gui.whole.test_words_kept import MORE, PLACES, Room, reviewed_master, shown

__all__ = ["reviewed_master"]
ROOT = Path(__file__).resolve().parents[3]
GROUND = {"dossier": 40, "images": 15, "relecture": 7, "aucun": 6}
"""The least number of words that a group has."""


def test_a_word_waits_less_than_a_second() -> None:
    assert max(binding.DELAY_MS, drafts.DELAY_MS) < 1000


@pytest.mark.skipif(sys.platform == "win32", reason="ends itself by SIGKILL")
@pytest.mark.parametrize("group", GROUPS)
def test_what_was_being_typed_is_there_after_a_crash(
    qtbot: QtBot,
    settings: Settings,
    reviewed_master: Path,
    blank: Path,
    tmp_path: Path,
    home: Path,
    answers: Answers,
    group: str,
) -> None:
    example = tmp_path / "relu.dpro"
    example.write_bytes(reviewed_master.read_bytes())
    command = [sys.executable, "-m", "tests.gui.killed", group, str(tmp_path)]
    environ = {**os.environ, "PYTHONPATH": str(ROOT), "DOSSIER_PRO_HOME": str(home)}
    done = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == -9, f"{done.stdout[-200:]}\n{done.stderr[-3000:]}"
    written = [tuple(json.loads(line)) for line in done.stdout.splitlines() if line.startswith("[")]
    assert len(written) >= GROUND[group]
    with a_window(qtbot, settings) as window:
        window.activateWindow()
        room = Room(qtbot, window, example, blank, answers)
        for name in GROUPS[group]:
            words = [word for place, word in written if place == name]
            assert words, name
            seen = _seen(room, name)
            assert not [word for word in words if word not in seen], name


def _seen(room: Room, name: str) -> str:
    """Everything that stands in a place."""
    if name != "confirmer":
        place = (PLACES | MORE)[name]
        place.go(room)
        room.settle()
        return shown(place.scope(room))
    offered = room.window.files.imports.show().source.banners.messages()
    assert any("vos corrections sont gardées" in phrase for phrase in offered)
    view = confirm(room).confirmation
    return "\n".join([view.title.text(), *(line.texte for line in view.model.roots)])
