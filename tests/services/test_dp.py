"""A DP in Word comes in, and dossiers and DPs are judged by the same rules."""

from __future__ import annotations

import io
import pickle
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.dossier import Citation, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.rules.register import VERIFIEES
from dossier_pro.domain.text import plain
from dossier_pro.dp_import.convert import titre_probable
from dossier_pro.services import dp
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir, titres_disponibles
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, exporter
from tests.support import hostile_pdf
from tests.support.processes import children
from tests.support.worker_jobs import fall_over


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example dossier and its Word export."""
    folder = tmp_path_factory.mktemp("dp")
    creer_exemple(folder / "exemple.dpro").close()
    exporter(folder / "exemple.dpro", DemandeExport(word=folder / "dp.docx"))
    return folder


def test_our_own_word_comes_back_whole(place: Path, tmp_path: Path) -> None:
    lu, _ = dp.importer(place / "dp.docx", tmp_path / "repris.dpro", "TP-01285:04")
    assert len(lu.exemples) == 5
    with ouvrir(place / "exemple.dpro", lecture_seule=True) as before, ouvrir(tmp_path / "repris.dpro") as after:
        was = {e.intitule: e for e in before.dossier.all(Exemple).values()}
        now = {e.intitule: e for e in after.dossier.all(Exemple).values()}
        assert now.keys() == was.keys()
        for intitule, exemple in was.items():
            words = plain(exemple.taches).split()
            assert plain(now[intitule].taches).split()[: len(words)] == words
            assert now[intitule].activite_id == exemple.activite_id
            assert (now[intitule].debut, now[intitule].fin) == (exemple.debut, exemple.fin)
        cited = {c.preuve_id for c in after.dossier.all(Citation).values()}
        images = [p for p in after.dossier.all(Preuve).values() if p.image]
        assert sum(p.id in cited for p in images) == 4
        assert len(images) == 4
        devis = next(row for row in after.dossier.joints() if row.intitule == "Devis pour quatre crèches")
        assert (
            after.dossier.all(Preuve)[devis.preuve_id or ""].mime == "application/pdf"
        )  # its pages are one file again
        assert after.undo_label is None


def test_the_example_conforms_as_a_dossier_and_as_a_word_file(place: Path) -> None:
    for name in ("exemple.dpro", "dp.docx"):
        verification = dp.verifier(place / name)
        assert verification.conforme, [r for r in verification.regles if r.ok is False]
        assert verification.modele == "2017-09-11"
        assert {r.code for r in verification.regles} == {rule.code for rule in VERIFIEES}


def test_a_blank_dossier_does_not_conform_and_says_where(tmp_path: Path) -> None:
    creer(tmp_path / "vide.dpro", NouveauDossier("TP-00523")).close()
    verification = dp.verifier(tmp_path / "vide.dpro")
    assert not verification.conforme
    assert {r.code for r in verification.regles if r.ok is False} >= {"R1", "R3", "R8", "R12", "R16"}


def test_what_fails_leads_to_its_place(tmp_path: Path) -> None:
    creer(tmp_path / "vide.dpro", NouveauDossier("TP-00523")).close()
    regles = dp.verifier(tmp_path / "vide.dpro").regles
    places = {r.code: r.adresse for r in regles if r.ok is False}
    assert places["R8"] == Lieu("projet", "unique", "modalite")
    assert None not in places.values()
    assert all("adresse" not in line for line in dp.verification_json(dp.verifier(tmp_path / "vide.dpro"))["regles"])


def test_a_picture_that_cannot_be_decoded_is_a_line_of_its_own(place: Path, tmp_path: Path) -> None:
    path = tmp_path / "abime.dpro"
    path.write_bytes((place / "exemple.dpro").read_bytes())
    with ouvrir(path) as desk:
        citation = next(
            c for c in desk.dossier.all(Citation).values() if (p := desk.dossier.get(Preuve, c.preuve_id)) and p.image
        )
        preuve = desk.dossier.get(Preuve, citation.preuve_id)
        assert preuve is not None
        damaged = io.BytesIO(b"\x89PNG\r\n\x1a\n rien de plus")
        desk.replace_piece(preuve.id, damaged, "photo.png", "Remplacer")
    verification = dp.verifier(path)
    assert verification.conforme
    found = [r for r in verification.regles if r.ok is False and "illisible" in r.phrase]
    assert [(r.code, r.adresse) for r in found] == [("R5", Lieu("preuve", preuve.id))]
    assert preuve.titre in found[0].phrase


def test_another_certifier_has_no_official_model(tmp_path: Path) -> None:
    creer(tmp_path / "rncp.dpro", NouveauDossier("RNCP6568")).close()
    regles = dp.verifier(tmp_path / "rncp.dpro").regles
    assert {r.code: r.ok for r in regles if r.code in ("R2", "R10")} == {"R2": None, "R10": None}


def test_an_import_that_is_refused_leaves_nothing(tmp_path: Path) -> None:
    source = tmp_path / "cv.docx"
    source.write_bytes(b"PK\x03\x04 rien")
    target = tmp_path / "cv.dpro"
    for cle in ("TP-01285", "TP-00000"):
        with pytest.raises(KnownError):
            dp.importer(source, target, cle)
    assert not target.exists()


# --- in two steps, for a screen ----------------------------------------------------------------------------------


def test_what_was_read_can_go_to_another_process_and_names_its_titre(place: Path) -> None:
    lecture = pickle.loads(pickle.dumps(dp.lire(place / "dp.docx")))
    assert lecture.cle == "TP-01285:04"
    assert lecture.titre == "Assistant commercial"
    assert [lue.nom for lue in lecture.activites] == ["Activité-type 1", "Activité-type 2"]
    assert sum(lue.exemples for lue in lecture.activites) == len(lecture.lu.exemples) == 5


def test_the_matching_is_proposed_then_chosen(place: Path, tmp_path: Path) -> None:
    lecture = dp.lire(place / "dp.docx")
    un, deux = lecture.activites
    proposed = dp.proposer(lecture, "TP-01285:04")
    assert set(proposed) == {un, deux}
    assert None not in proposed.values()
    assert proposed[un] != proposed[deux]
    choix = {un: proposed[deux], deux: None}
    dp.importer_avec(lecture, choix, tmp_path / "choisi.dpro", "TP-01285:04")
    with ouvrir(tmp_path / "choisi.dpro", lecture_seule=True) as desk:
        found = [e.activite_id for e in desk.dossier.all(Exemple).values()]
    assert found.count(str(proposed[deux])) == un.exemples
    assert found.count("") == deux.exemples


def test_a_titre_that_is_not_at_hand_is_not_guessed(place: Path) -> None:
    lecture = dp.lire(place / "dp.docx")
    other = replace(lecture.lu, champs={**lecture.lu.champs, "titre": "Tailleur de nuages"})
    assert titre_probable(other, titres_disponibles()) is None
    with pytest.raises(KnownError):
        dp.proposer(lecture, "TP-00000")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
@pytest.mark.parametrize("name", ["doubles_in_secret", "calls_itself_under_another_name", "flate_bomb_of_text"])
def test_a_pdf_that_is_made_to_harm_takes_a_moment_and_little_memory_and_leaves_nothing(
    name: str, tmp_path: Path
) -> None:
    source, target = tmp_path / "dp.pdf", tmp_path / "dp.dpro"
    source.write_bytes(hostile_pdf.ALL[name]())
    before, held = children()
    with pytest.raises(KnownError) as refused:
        dp.importer(source, target, "TP-01285:04")
    seconds, memory = children()
    assert refused.value.phrase.startswith("« dp.pdf »")
    assert not target.exists()
    assert seconds - before < 10
    assert memory <= max(held, 1_000_000_000)  # of all children so far: an earlier one may have held more


def test_a_dp_that_brings_down_what_reads_it_is_one_sentence_for_who_has_it_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dp, "verifier", fall_over)
    assert main(["verifier", str(tmp_path / "dp.docx")]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("« dp.docx » demande plus de temps ou de mémoire qu’un DP")
    assert said.err.count("\n") == 1


def test_a_dp_is_judged_in_a_child_as_it_is_here(place: Path) -> None:
    assert dp.verifier_a_part(place / "dp.docx") == dp.verifier(place / "dp.docx")
