"""« Tout effacer »: all that is kept is named, the largest first, and goes; the person's own files only if asked to."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.journal import noter_bug
from dossier_pro.office import conversions
from dossier_pro.resources import user_folder
from dossier_pro.services import drafts, opening, referentiels
from dossier_pro.services.copies import places
from dossier_pro.services.copies.erasing_all import tout_effacer, tout_inventaire
from dossier_pro.services.copies.making import dossier_de, sauvegarder
from dossier_pro.services.dossiers import NouveauDossier, creer, titres_disponibles
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.suivi.following import suivre

NAME = "Durandal"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    monkeypatch.delenv(conversions.VARIABLE, raising=False)
    (tmp_path / "tmp").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    for left in opening.shown():  # by the tests before
        left.unlink()
    return tmp_path / "home"


@pytest.fixture
def dossiers(tmp_path: Path) -> tuple[Path, Path]:
    """Two dossiers that have left traces wherever one can, one of them in a folder of copies that was chosen."""
    folder = tmp_path / "mes dossiers"
    folder.mkdir()
    made = (folder / "un.dpro", folder / "deux.dpro")
    for path in made:
        creer(path, NouveauDossier("TP-01285", NAME, path.stem, "vae")).close()
    sauvegarder(made[0], "travail")
    (tmp_path / "mes copies").mkdir()
    (tmp_path / "cle").mkdir()
    places.choisir_repertoire(tmp_path / "mes copies")
    places.choisir_cle(tmp_path / "cle", lambda: ())
    sauvegarder(made[1], "travail")
    drafts.ecrire(drafts.PARTOUT, {"nom": NAME})
    drafts.ecrire(dossier_de(made[0]), {"x": NAME})
    conversions.keep("a", NAME.encode() * 1000)
    suivre(folder)
    referentiels.enregistrer(titres_disponibles()[0])
    with Relecture(made[0], Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", f"{NAME} décide.", "dossier")
    opening.copie_a_montrer(f"{NAME}.txt", NAME.encode())
    noter_bug(ValueError(NAME))
    user_folder("fenetre.ini").write_text(f"recents={NAME}", "utf-8")
    return made


def test_all_is_named_the_largest_first_and_the_person_s_own_files_last(
    dossiers: tuple[Path, Path], tmp_path: Path
) -> None:
    found = tout_inventaire([dossiers[0], tmp_path / "parti.dpro"])
    own = [one for one in found if one.propose]
    assert {one.genre for one in own} == {
        *("copies", "brouillons", "suivi", "conversions", "vues", "carnet", "referentiels", "reglages")
    }
    assert [one.taille for one in own] == sorted((one.taille for one in own), reverse=True)
    rest = found[len(own) :]
    assert [one.genre for one in rest] == ["cle", "autre", "autre"]
    assert {Path(one.ou) for one in rest[1:]} == set(dossiers)


def test_it_goes_and_leaves_no_byte_but_what_is_the_person_s(
    dossiers: tuple[Path, Path], home: Path, tmp_path: Path
) -> None:
    assert tout_effacer([one for one in tout_inventaire() if one.propose]) == ()
    assert not home.exists()
    left = {p for p in tmp_path.rglob("*") if p.is_file() and NAME.encode() in p.read_bytes()}
    copies = {p for p in left if p.is_relative_to(tmp_path / "cle")}
    assert left - copies == set(dossiers)
    assert copies
    assert list((tmp_path / "mes copies").iterdir()) == []
    assert tout_inventaire() == ()


def test_from_the_terminal_nothing_goes_before_it_was_said_twice(
    dossiers: tuple[Path, Path], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["tout-effacer"]) == 0
    said = capsys.readouterr()
    assert "2\u00a0copies de sécurité" in said.out
    assert "Votre dossier «\u00a0un\u00a0»" in said.out
    assert "--oui" in said.err
    assert home.exists()
    assert main(["tout-effacer", "--json", "--oui", "--dossiers"]) == 0
    assert json.loads(capsys.readouterr().out)["format"] == "dossier-pro/effacement/1"
    assert not home.exists()
    assert not any(path.exists() for path in dossiers)
    assert main(["tout-effacer"]) == 0
    assert "ne garde rien" in capsys.readouterr().out
