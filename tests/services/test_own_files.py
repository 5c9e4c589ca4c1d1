"""Files that this program made itself are no preuves: told by what they hold, whatever they are called."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier_pro import notices
from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.own_files import OwnDocumentError, nature
from dossier_pro.services.password import proteger
from dossier_pro.services.preuves import ajouter_plusieurs, remplacer
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import exporter_avis


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "autre.dpro"
    creer(path, NouveauDossier("TP-01285:04", "Durand", "Camille", "vae")).close()
    return path


def test_a_dossier_under_another_name_is_one_protected_or_not(
    desk: Desk, other: Path, tmp_path: Path, quick_passwords: None
) -> None:
    copy = Path(shutil.copy(other, tmp_path / "photo de chantier.jpg"))
    assert nature(copy) == "dossier"
    with pytest.raises(
        KnownError, match=r"« photo de chantier.jpg » est un dossier.*« photo de chantier.dpro ».*« Ouvrir… »"
    ):
        desk.ajouter_preuve(copy)
    with ouvrir(other) as opened:
        proteger(opened, "trois mots sans lien")
    assert nature(Path(shutil.copy(other, tmp_path / "reçu.pdf"))) == "dossier"
    assert not desk.dossier.all(Preuve)


@pytest.mark.parametrize("password", ["", "trois mots sans lien"])
def test_an_avis_under_another_name_is_one(desk: Desk, other: Path, tmp_path: Path, password: str) -> None:
    with Relecture(other, Lecteur("Ana")) as relecture:
        relecture.revue.remarquer("question", "Combien de clients ?", "dossier")
    exporter_avis(other, tmp_path / "avis.avis", password)
    avis = Path(shutil.copy(tmp_path / "avis.avis", tmp_path / "planning.docx"))
    assert nature(avis) == "avis"
    with pytest.raises(KnownError, match=r"est l’avis d’un lecteur.*« planning.avis ».*« Intégrer des avis… »"):
        ajouter_plusieurs(desk, [avis])
    assert not desk.dossier.all(Preuve)


def test_what_is_made_of_a_dossier_is_told_by_what_it_holds(desk: Desk, other: Path, tmp_path: Path) -> None:
    exporter(other, DemandeExport(word=tmp_path / "dp.docx", pdf=tmp_path / "dp.pdf", index=tmp_path / "i.pdf"))
    for name in ("dp.docx", "dp.pdf", "i.pdf"):
        made = Path(shutil.copy(tmp_path / name, tmp_path / f"reçu de mars {name}"))
        with pytest.raises(OwnDocumentError, match="a été créé par Dossier Pro"):
            desk.prendre(made, quand_meme=False)
    with notices.heard() as said:
        ajouter_plusieurs(desk, [tmp_path / "dp.pdf"])  # a command says what it wants
    assert len(said) == 1
    (preuve,) = desk.dossier.all(Preuve).values()
    with pytest.raises(OwnDocumentError):
        remplacer(desk, preuve.id, tmp_path / "dp.docx")


@pytest.mark.parametrize("octets", [b"%PDF-1.7\n", b"PK\x03\x04 cut", b"SQLite format 3\0", b"", b"Bonjour"])
def test_any_other_file_is_none_of_ours(tmp_path: Path, octets: bytes) -> None:
    (tmp_path / "x").write_bytes(octets)
    assert nature(tmp_path / "x") is None
    assert nature(tmp_path / "absent") is None
