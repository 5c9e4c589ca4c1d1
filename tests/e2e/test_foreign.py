"""Every word of the screens goes through ``tr``: where each phrase is put in brackets, none stands outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

STAYS = {
    "English": "a language calls itself",
    "français": "the same",
    "Word + PDF +": "names of what is written",
    "VAE,": "an abbreviation of the field",
    "0 min 00 s": "a watch",
    "Validation des acquis de l’expérience.": "what an abbreviation stands for, officially",
    "Certificat de compétences s.": "the same",
    "Certificat complémentaire de spécialisation.": "the same",
}
"""What stands outside, and why it may."""


def test_no_word_of_a_screen_is_said_past_the_language(tmp_path: Path) -> None:
    here = {**os.environ, "DOSSIER_PRO_HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tests.e2e.foreign"]
    done = subprocess.run(command, capture_output=True, text=True, env=here, check=False, timeout=180)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    found = {text: where for text, where in json.loads(done.stdout).items() if str(tmp_path) not in text}
    outside = {
        text: where for text, where in found.items() if not text.startswith("CCP ") and ", CCP " not in f", {text}"
    }
    assert {text: where for text, where in outside.items() if text not in STAYS} == {}
    assert len(STAYS) > len(STAYS.keys() - outside.keys())
