"""An error that ends the program is read by who started it, in a terminal or in a box."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dossier_pro import __main__ as start
from dossier_pro import journal, last_word

ROOT = Path(__file__).resolve().parent.parent
_SENTENCE = "Dossier Pro s’est arrêté à cause d’un défaut du logiciel."


@pytest.mark.parametrize(
    ("platform", "screen", "console", "chosen", "unread"),
    [
        ("win32", "", False, False, True),  # pythonw.exe
        ("win32", "", True, True, False),
        ("linux", ":0", True, True, True),  # from a menu: a journal, and no terminal
        ("linux", ":0", True, False, False),  # a command, whose output goes into a pipe
        ("linux", "", True, True, False),  # no screen to show a box on
    ],
)
def test_a_box_is_shown_where_nobody_reads_the_terminal(
    monkeypatch: pytest.MonkeyPatch, platform: str, screen: str, console: bool, chosen: bool, unread: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setenv("DISPLAY", screen)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert last_word.is_unread(console=console, chosen=chosen) is unread


def test_a_bug_before_the_window_is_told_in_a_box_with_its_log(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Under ``pythonw.exe`` nothing happened at all."""

    def broken(_argv: list[str]) -> int:
        raise RuntimeError("secret du dossier")

    shown: list[str] = []
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("dossier_pro.gui.app.main", broken)
    monkeypatch.setattr(last_word, "show", shown.append)
    monkeypatch.setattr(sys, "argv", ["dossier-pro"])
    assert start.main() == last_word.BUG
    log = journal.fichier_journal()
    assert shown == [f"{_SENTENCE} Le détail technique est dans {log}"]
    assert "RuntimeError" in log.read_text("utf-8")
    assert "secret" not in log.read_text("utf-8") + capsys.readouterr().err


_HOLE = """
import sys
sys.modules["dossier_pro.{module}"] = None
from dossier_pro.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize(
    ("module", "way_out"), [("cli_terminal", "Le détail technique est dans"), ("journal", "Installez Dossier Pro de")]
)
def test_an_installation_with_a_hole_is_two_sentences(module: str, way_out: str, tmp_path: Path) -> None:
    code = _HOLE.format(module=module)
    if module == "journal":
        code = code.replace("from", "sys.modules['dossier_pro.cli'] = None\nfrom", 1)
    environ = {"PYTHONPATH": str(ROOT), "DOSSIER_PRO_HOME": str(tmp_path), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", env=environ, check=False)
    assert done.returncode == last_word.BUG
    first, second = done.stderr.splitlines()
    assert first == _SENTENCE
    assert second.startswith(way_out)
