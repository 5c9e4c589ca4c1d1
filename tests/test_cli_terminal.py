"""What the terminal is told: one sentence, with the way out in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dossier_pro.cli import main

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "essai.dpro"
    assert main(["nouveau", str(path), "--titre", "TP-01285:04", "--nom", "Durand"]) == 0
    return path


def test_an_empty_file_leads_to_its_copies(dossier: Path, capsys: Capture) -> None:
    dossier.write_bytes(b"")
    capsys.readouterr()
    assert main(["etat", str(dossier)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        (
            "Le fichier « essai.dpro » est vide : restaurez la dernière copie de sécurité de ce dossier "
            "(la commande qui montre ces copies\u00a0: dossier-pro sauvegardes F.dpro)."
        ),
    ]


def test_a_folder_or_a_file_in_place_of_a_command_is_one_sentence(tmp_path: Path, capsys: Capture) -> None:
    """All sub-commands were listed."""
    (tmp_path / "lettre.docx").touch()
    letter = tmp_path / "lettre.docx"
    for path, words in ((tmp_path, "est un dossier de fichiers"), (letter, "donnez un fichier .dpro")):
        assert main([str(path)]) == 2
        said = capsys.readouterr().err
        assert said.count("\n") == 1
        assert f"« {path.name} »" in said
        assert words in said


def test_a_role_without_a_code_is_not_ignored(capsys: Capture) -> None:
    assert main(["relecture", "identite", "--role", "formateur"]) == 2
    assert "ajoutez --code" in capsys.readouterr().err


def test_nobody_to_ask_for_a_password_is_one_sentence(dossier: Path, capsys: Capture) -> None:
    capsys.readouterr()
    assert main(["mot-de-passe", "mettre", str(dossier)]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "--mot-de-passe-stdin" in said
