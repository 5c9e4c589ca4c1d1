"""``dossier-pro sauvegardes``: the copies of a dossier, also of one that is gone, and one of them beside it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A dossier in the current folder, with a preuve added from the command line."""
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    assert main(["nouveau", "essai.dpro", "--titre", "TP-01285:04", "--nom", "Durand"]) == 0
    (tmp_path / "bilan.txt").write_text("Un bilan.")
    assert main(["preuve", "ajouter", "essai.dpro", "bilan.txt"]) == 0
    return Path("essai.dpro")


def listed(capsys: Capture, path: Path) -> dict:
    capsys.readouterr()
    assert main(["sauvegardes", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_was_added_from_the_command_line_was_copied(dossier: Path, capsys: Capture) -> None:
    found = listed(capsys, dossier)
    assert found["format"] == "dossier-pro/sauvegardes/1"
    (one,) = found["sauvegardes"]
    assert (one["numero"], one["raison"], one["preuves"], one["abimees"], one["endroit"]) == (
        (1, "travail", 1, 0, "ordinateur")
    )
    assert found["taille"] == one["taille"] == Path(one["fichier"]).stat().st_size
    assert (found["fichier"], found["autres"], found["cle"]) == (str(dossier.absolute()), [], None)
    assert main(["preuve", "ajouter", str(dossier), "bilan.txt"]) == 0
    assert len(listed(capsys, dossier)["sauvegardes"]) == 1, "nothing was new"


def test_a_copy_is_opened_beside_also_where_the_dossier_is_gone(dossier: Path, capsys: Capture) -> None:
    for lost in (b"abc", b"", None):
        dossier.write_bytes(lost) if lost is not None else dossier.unlink()
        assert len(listed(capsys, dossier)["sauvegardes"]) == 1
    assert main(["sauvegardes", str(dossier)]) == 0
    out = capsys.readouterr().out
    assert "1\u00a0copie" in out
    assert "0\u00a0exemple, 1\u00a0preuve · après votre travail" in out
    assert main(["sauvegardes", str(dossier), "--restaurer", "1", "-o", "rouvert.dpro"]) == 0
    assert "rouvert.dpro" in capsys.readouterr().err
    assert main(["etat", "rouvert.dpro", "--json"]) == 0
    assert listed(capsys, Path("rouvert.dpro"))["fichier"].endswith("rouvert.dpro")
    assert listed(capsys, dossier)["autres"] == [str(Path("rouvert.dpro").absolute())]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["essai.dpro", "--restaurer", "1"], "-o G.dpro"),
        (["essai.dpro", "-o", "x.dpro"], "--restaurer N"),
        (["essai.dpro", "--restaurer", "7", "-o", "x.dpro"], "de 1 à 1"),
        (["essai.dpro", "--restaurer", "1", "-o", "essai.dpro"], "existe déjà"),
        (["essai.dpro", "--restaurer", "1", "-o", "rien/x.dpro"], "n’existe pas"),
        (["absent.dpro"], "Aucune copie"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(dossier: Path, words: list[str], told: str, capsys: Capture) -> None:
    before = dossier.read_bytes()
    capsys.readouterr()
    assert main(["sauvegardes", *words]) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert told in said.err
    assert dossier.read_bytes() == before
    assert not Path("x.dpro").exists()


def test_a_merge_is_preceded_by_a_copy(dossier: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    with Relecture(dossier, Lecteur("Sophie Martin")) as relecture:
        relecture.revue.remarquer("precision", "Dites qui décide.", "dossier")
    assert main(["relecture", "exporter", str(dossier), "-o", "s.avis"]) == 0
    with ouvrir(dossier) as desk:
        desk.change("Nommer", lambda draft: draft.put(replace(draft.dossier.declaration, lieu="Lyon")))
    assert main(["relecture", "fusionner", str(dossier), "s.avis"]) == 0
    assert [one["raison"] for one in listed(capsys, dossier)["sauvegardes"]] == ["fusion", "travail"]
