"""From an empty folder to the files for the jury by AT-SPI actions alone: no key, no mouse, the program in a process of
its own. What was done is read back from the file that it leaves."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.services.dossiers import ouvrir
from tests.e2e.bus import SYSTEM_PYTHON, on_a_bus


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What was done and heard; ``documents`` is where the dossier and its files lie."""
    home = tmp_path_factory.mktemp("actions")
    documents = home / "Documents"
    documents.mkdir()
    on_a_bus(home, SYSTEM_PYTHON, "-W", "ignore", "-m", "tests.e2e.by_actions", str(home), sys.executable)
    found: dict[str, Any] = json.loads((home / "told.json").read_text("utf-8"))
    return found | {"documents": documents}


def test_a_dossier_is_made_written_tied_and_exported(told: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    documents: Path = told["documents"]
    desk = ouvrir(documents / "Zoé Petit.dpro", lecture_seule=True)
    try:
        (exemple,) = desk.dossier.all(Exemple).values()
        (preuve,) = desk.dossier.all(Preuve).values()
        (lien,) = desk.dossier.all(Lien).values()
        candidat, projet = desk.dossier.candidat, desk.dossier.projet
    finally:
        desk.close()
    assert (exemple.taches, exemple.equipe) == (told["written"][0], told["written"][1])
    assert (lien.source_id, lien.phrase) == (preuve.id, told["written"][2])
    assert (candidat.nom_usage, projet.modalite, projet.depot_vae) == (told["written"][3], "vae", True)
    assert {".docx", ".pdf", ".dpro"} <= {made.suffix for made in documents.iterdir()}
    with capsys.disabled():
        print(f"\n{told['steps']} actions par AT-SPI, {len(told['heard'])} annonces")


def test_saving_readiness_and_results_are_announced(told: dict[str, Any]) -> None:
    for words in ("Choisissez votre titre", "Enregistré à", "1 preuve ajoutée", "CP1.1 est montré", "CCP 1 : 1 sur 15"):
        assert any(words in said for said in told["heard"]), words
    assert any(said.startswith("Documents créés") and "points à régler" in said for said in told["heard"])


def test_a_screen_reader_may_ask_for_a_child_that_is_gone(told: dict[str, Any]) -> None:
    assert told["areas_asked"] > 0
    assert told["alive"]
