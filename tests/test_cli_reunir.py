"""``dossier-pro reunir``: two versions of one dossier on the command line."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.writing import modifier

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def both(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, str]:
    """A dossier and a version of it, each with a note of its own and a place written on both sides."""
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    assert main(["nouveau", "a.dpro", "--titre", "TP-01285:04", "--nom", "Durand", "--prenom", "Camille"]) == 0
    shutil.copy("a.dpro", "a (1).dpro")
    for file, place in (("a.dpro", "Lyon"), ("a (1).dpro", "Brest")):
        sign_at(file, place)
    return "a.dpro", "a (1).dpro"


def sign_at(path: str, place: str) -> None:
    with ouvrir(Path(path)) as desk:
        desk.change("Écrire", lambda draft: modifier(draft, "declaration", "unique", lieu=place))


def lieu(path: str) -> str:
    with ouvrir(Path(path), lecture_seule=True) as desk:
        return desk.dossier.declaration.lieu


def test_what_both_wrote_stands_as_it_was_asked_for_and_a_trial_writes_nothing(
    both: tuple[str, str], capsys: Capture
) -> None:
    here, there = both
    assert main(["reunir", here, there, "--essai", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["ecrit"], said["conflits"][0]["ici"], said["conflits"][0]["autre"]) == (False, "Lyon", "Brest")
    assert lieu(here) == "Lyon"
    assert main(["reunir", here, there, "--garder", "autre"]) == 0
    assert "Écrit des deux côtés" in capsys.readouterr().out
    assert (lieu(here), lieu(there)) == ("Brest", "Brest")
    assert main(["reunir", here, there]) == 0
    assert "ne contient rien de plus" in capsys.readouterr().out


def test_another_name_has_to_be_said_and_another_dossier_is_refused(both: tuple[str, str], capsys: Capture) -> None:
    here, there = both
    with ouvrir(Path(there)) as desk:
        desk.change("Nom", lambda draft: modifier(draft, "candidat", "unique", prenom="Sacha"))
    assert main(["reunir", here, there]) == 2
    assert "--autre-nom" in capsys.readouterr().err
    assert lieu(here) == "Lyon"
    assert main(["reunir", here, there, "--autre-nom"]) == 0
    assert lieu(here) == "Lyon / Brest"
    assert main(["nouveau", "b.dpro", "--titre", "TP-01285:04"]) == 0
    assert main(["reunir", here, "b.dpro"]) == 2
    assert "n’est pas une version de ce dossier" in capsys.readouterr().err
