"""The page for an interview tells what the person who prints it knows, and the dossier is only read."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.entretien import ecrire_fiche, ecrire_fiches
from dossier_pro.services.review.reviewing import Lecteur, Relecture


@pytest.fixture
def dossier(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    (tmp_path / "candidat").mkdir()
    path = tmp_path / "candidat" / "exemple.dpro"
    creer_exemple(path).close()
    return path


def text(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf)
    assert len(document) == 1
    words: str = document[0].get_textpage().get_text_bounded()
    document.close()
    return words


def test_what_was_noted_and_not_sent_yet_is_on_it(dossier: Path, tmp_path: Path) -> None:
    before = hashlib.sha256(dossier.read_bytes()).hexdigest(), dossier.parent.stat().st_mtime_ns
    ecrire_fiche(dossier, tmp_path / "sans.pdf")
    assert "Combien de clients" not in text(tmp_path / "sans.pdf")
    with Relecture(dossier, Lecteur("Ana")) as relecture:
        relecture.revue.remarquer("question", "Combien de clients chaque jour ?", "dossier")
    ecrire_fiche(dossier, tmp_path / "avec.pdf")
    assert "Combien de clients" in text(tmp_path / "avec.pdf")
    assert (hashlib.sha256(dossier.read_bytes()).hexdigest(), dossier.parent.stat().st_mtime_ns) == before


def test_it_never_takes_a_dossiers_place_nor_another_name(dossier: Path) -> None:
    with pytest.raises(KnownError, match="doit finir par"):
        ecrire_fiche(dossier, dossier)
    twin = dossier.with_suffix(".pdf")
    twin.write_bytes(dossier.read_bytes())
    with pytest.raises(KnownError, match="est un dossier"):
        ecrire_fiche(dossier, twin)


def test_several_candidates_are_one_pdf_a_page_each(dossier: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre.dpro"
    shutil.copy(dossier, other)
    target = tmp_path / "fiches.pdf"
    told: list[float] = []
    ecrire_fiches((dossier, other), target, lambda _phrase, part: told.append(part))
    with pikepdf.open(target) as pdf:
        assert len(pdf.pages) == 2
        with pdf.open_outline() as outline:
            assert len(outline.root) == 2
    assert told == [0, 0.5]
    kept = target.read_bytes()
    other.write_bytes(b"abc")
    with pytest.raises(KnownError, match="autre"):
        ecrire_fiches((dossier, other), target)
    assert target.read_bytes() == kept, "all of them, or what was there"
