"""Readiness as JSON and as text: results of ECF are told there, and nowhere in what a jury gets."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from dossier_pro.domain.avis import Avis, ResultatEcf
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.status import etat_du_dossier, etat_json, etat_texte

WORD = "Zygomorphe"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with creer_exemple(tmp_path / "exemple.dpro") as opened:
        projet = replace(opened.dossier.projet, modalite="formation")
        opened.change("Parcours", lambda draft: draft.put(projet))
        first = opened.dossier.referentiel.activites[0].id
        notes = (
            ResultatEcf("n1", f"{WORD} Ana", 1, first, f"{WORD} écrite", date(2026, 10, 2), True),
            ResultatEcf("n2", f"{WORD} Ana", 2, first, f"{WORD} orale", None, None),
        )
        opened.add_avis(Avis.de(notes), "Fusionner un avis")
        yield opened


def test_results_of_ecf_stand_under_their_ccp(desk: Desk) -> None:
    etat = etat_du_dossier(desk)
    text = etat_texte(etat)
    assert f"ECF   {WORD} écrite, 2 octobre 2026\u00a0: satisfait" in text
    assert f"ECF   {WORD} orale\u00a0: pas encore passée" in text
    first, *others = etat_json(etat)["ccp"]
    assert [(one["date"], one["satisfait"]) for one in first["ecf"]] == [("2026-10-02", True), (None, None)]
    assert not any("ecf" in other for other in others)


def test_nothing_of_a_review_is_in_what_a_jury_gets(desk: Desk, tmp_path: Path) -> None:
    word, pdf = tmp_path / "DP.docx", tmp_path / "DP.pdf"
    exporter(desk.chemin, DemandeExport(word=word, pdf=pdf, index=tmp_path / "index.pdf"))
    with zipfile.ZipFile(word) as parts:
        inside = {name: parts.read(name) for name in parts.namelist()}
    assert b"Camille" in inside["word/document.xml"]
    written = [word.read_bytes(), *inside.values()]
    for path in (pdf, tmp_path / "index.pdf"):
        document = pypdfium2.PdfDocument(path)
        written += [path.read_bytes(), "".join(page.get_textpage().get_text_bounded() for page in document).encode()]
        document.close()
    for spelling in (WORD.encode(), WORD.upper().encode(), WORD.encode("utf-16-be"), WORD.encode("utf-16-le")):
        assert not any(spelling in one for one in written)
