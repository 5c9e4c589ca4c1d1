"""What other readers said in .avis files counts in Suivi, and is written nowhere."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier_pro import notices
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.suivi.following import LigneSuivi, suivre
from tests.services.suivi.test_following import named


@pytest.fixture
def groupe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    folder = tmp_path / "groupe"
    folder.mkdir()
    creer_exemple(folder / "camille.dpro").close()
    return folder


def said(groupe: Path, target: Path, monkeypatch: pytest.MonkeyPatch, password: str = "") -> Path:
    """Another reader, on another computer, confirms a critère and asks something; returns the .avis."""
    copy = target.parent / "pour-relecture.dpro"
    shutil.copy(groupe / "camille.dpro", copy)
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("DOSSIER_PRO_HOME", str(target.parent / "ailleurs"))
        with Relecture(copy, Lecteur("Karim Haddad", "jury blanc")) as relecture:
            cible = next(c for c, e in relecture_cibles(relecture).items() if e)
            relecture.revue.positionner(cible, "confirme")
            relecture.revue.remarquer("question", "Combien de clients ?", "dossier")
            relecture.exporter(target, password)
    return target


def relecture_cibles(relecture: Relecture) -> dict[str, bool]:
    dossier = relecture.desk.dossier
    return {cible: bool(dossier.liens_vers(cible)) for cible in dossier.referentiel.cibles}


def line(groupe: Path) -> LigneSuivi:
    (one,) = suivre(groupe).lignes
    return one


def test_what_another_reader_said_counts_as_long_as_it_lies_there(
    groupe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = line(groupe)
    assert (before.remarques_ouvertes, before.comptes.confirmes) == (0, 0)
    avis = said(groupe, tmp_path / "karim.avis", monkeypatch)
    shutil.copy(avis, groupe / "Avis de Karim.AVIS")
    after = line(groupe)
    assert (after.remarques_ouvertes, after.comptes.confirmes) == (1, 1)
    assert line(groupe) == after, "from the index too"
    with ouvrir(groupe / "camille.dpro", lecture_seule=True) as desk:
        assert not len(desk.dossier.avis), "nothing is written into a candidate's file"
    (groupe / "Avis de Karim.AVIS").unlink()
    assert line(groupe) == before


def test_what_was_said_under_another_name_is_not_this_candidates(
    groupe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(said(groupe, tmp_path / "karim.avis", monkeypatch), groupe / "karim.avis")
    named(groupe / "camille.dpro", "Martin")
    assert line(groupe).remarques_ouvertes == 0


def test_what_cannot_be_read_is_told_and_hides_nothing(
    groupe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(said(groupe, tmp_path / "secret.avis", monkeypatch, "sésame"), groupe / "secret.avis")
    (groupe / "abime.avis").write_bytes(b"PK\x03\x04 rien")
    (groupe / "dossier.avis").mkdir()
    with notices.heard() as told:
        assert line(groupe).nom == "Camille Durand"
    assert any("mot de passe" in one for one in told)
    assert any("abime" in one for one in told)
