"""The sheet for the dossier de faisabilité: answers, facts, and the files."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from docx import Document as Word

from dossier_pro.cli import main
from dossier_pro.domain.dossier import Dossier, Experience
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.faisabilite import blocs
from dossier_pro.domain.guide import AutoEvaluation
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.faisabilite import ajouter_les_faits, ecrire_fiche, repondre, texte_a_copier


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    place = tmp_path / "d.dpro"
    assert main(["nouveau", str(place), "--titre", "TP-01285:04", "--nom", "Durand", "--modalite", "vae"]) == 0
    return ouvrir(place)


def _answered(dossier: Dossier) -> list[AutoEvaluation]:
    return list(dossier.all(AutoEvaluation).values())


def test_an_answer_is_kept_changed_and_taken_back(desk: Desk) -> None:
    with desk:
        competence = blocs(desk.dossier)[0].competences[0].competence.id
        desk.change("Répondre", lambda d: repondre(d, competence, "oui"))
        desk.change("Répondre", lambda d: repondre(d, competence, "en_partie"))
        assert [one.reponse for one in _answered(desk.dossier)] == ["en_partie"]
        desk.change("Répondre", lambda d: repondre(d, competence, ""))
        assert _answered(desk.dossier) == []
        desk.undo()
        assert [one.reponse for one in _answered(desk.dossier)] == ["en_partie"]


def test_facts_are_added_where_there_are_any(desk: Desk) -> None:
    with desk:
        activite = blocs(desk.dossier)[0].activite.id
        with pytest.raises(KnownError, match="rien à ajouter"):
            desk.change("Ajouter", lambda d: ajouter_les_faits(d, activite))
        desk.change("Noter", lambda d: d.put(Experience("x", "Atelier", fonction="Vendeuse")))
        desk.change("Ajouter", lambda d: ajouter_les_faits(d, activite))
        assert blocs(desk.dossier)[0].texte == "- Vendeuse, Atelier"
        with pytest.raises(KnownError, match="rien à ajouter"):
            desk.change("Ajouter", lambda d: ajouter_les_faits(d, activite))


def test_both_files_say_the_same_and_name_what_they_are(desk: Desk, tmp_path: Path) -> None:
    with desk:
        first = blocs(desk.dossier)[0]
        desk.change("Répondre", lambda d: repondre(d, first.competences[0].competence.id, "oui"))
        pdf, word = tmp_path / "f.pdf", tmp_path / "f.docx"
        assert ecrire_fiche(desk.dossier, pdf=pdf, word=word) == (pdf, word)
    with pypdfium2.PdfDocument(pdf) as opened:
        said = " ".join(page.get_textpage().get_text_bounded() for page in opened).split()
    document = Word(str(word))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    written = " ".join([*(p.text for p in document.paragraphs), *cells]).split()
    for words in ("Oui", "recopier", "jury.", *first.activite.intitule.split()):
        assert words in said
        assert words in written


def test_the_command_prints_text_and_writes_nothing_else(
    desk: Desk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with desk:
        told = texte_a_copier(desk.dossier)
    capsys.readouterr()
    before = set(tmp_path.iterdir())
    assert main(["faisabilite", str(tmp_path / "d.dpro")]) == 0
    assert capsys.readouterr().out == told
    assert set(tmp_path.iterdir()) == before
