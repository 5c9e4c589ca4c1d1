"""The frozen program starts itself for the processes it needs."""

from __future__ import annotations

import subprocess
import sys

from dossier_pro import cli_children
from dossier_pro.gui.kit import voice
from dossier_pro.workers import process


def test_its_words_are_those_that_the_frozen_program_is_started_with() -> None:
    code = "import sys; sys.argv[1:] = {}; from dossier_pro.cli import main; sys.exit(main())"
    for words in ([process.WORD], [voice.WORD, "", "fr"]):
        command = [sys.executable, "-c", code.format(words)]
        done = subprocess.run(command, input=b"", capture_output=True, check=False, timeout=60)
        assert (done.returncode, done.stdout) == (0, b""), done.stderr


def test_what_a_person_types_is_not_for_it() -> None:
    assert cli_children.run(["etat", "--worker"]) is None
    assert cli_children.run([]) is None
