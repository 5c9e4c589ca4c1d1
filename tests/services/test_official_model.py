"""The official model: known, kept, filled; its page numbers counted where they can be."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import plain
from dossier_pro.dp_import.verify import verifier_docx
from dossier_pro.export.document import Document
from dossier_pro.export.layout.pagination import Pagination
from dossier_pro.export.official import printing
from dossier_pro.export.pdf.writer import paginate
from dossier_pro.office import libreoffice as office_libreoffice
from dossier_pro.services import dp, official_model
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from tests.dp_import.petit_modele import Fabrique
from tests.export.filling import (
    document_d_exemple,
    document_plein,
    pages_du_sommaire,
    parties,
    racine,
    refaire,
    remplir,
)
from tests.support import libreoffice


@pytest.fixture(autouse=True)
def dossier_de_l_utilisateur(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of this test's own."""
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "chez-moi"))
    return tmp_path / "chez-moi"


@pytest.fixture(scope="module")
def document() -> Document:
    """Two AT of two exemples."""
    return document_plein(activites=2, exemples=2, tables=1)


@pytest.fixture(scope="module")
def pagination(document: Document) -> Pagination:
    """Its pages in our own layout."""
    return paginate(document)


@pytest.fixture
def petit(tmp_path: Path) -> Path:
    """A small model of 2017."""
    return Fabrique("dp-2017").ecrire(tmp_path / "Modèle du centre.docx")


def _script(folder: Path, body: str) -> Path:
    """A command that stands for LibreOffice."""
    path = folder / "soffice.py"
    path.write_text(f"#!{sys.executable}\nimport sys, time, pathlib\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


# --- which model it is -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("nom", "words"),
    [
        ("dp-modele-2017-09-11", "Modèle officiel, version du 11 septembre 2017."),
        ("dp-modele-2016-06-01", "Modèle officiel, version du 1er juin 2016."),
        ("dp-modele-2017-sans-controles", "sans ses champs Word"),
    ],
)
def test_official_models_are_named(corpus_path: Path, nom: str, words: str) -> None:
    found = official_model.examiner(corpus_path / "modeles" / f"{nom}.docx")
    assert words in found.phrase
    assert (found.altere, found.rempli) == (False, False)
    assert found.controles == ("sans" not in nom)


def test_an_altered_copy_and_a_filled_one_are_said_to_be_so(
    corpus_path: Path, tmp_path: Path, document: Document
) -> None:
    octets = (corpus_path / "modeles" / "dp-modele-2017-09-11.docx").read_bytes()
    xml = parties(octets)["word/document.xml"].decode()
    assert "Il est consulté par le jury" in xml
    altered = tmp_path / "centre.docx"
    altered.write_bytes(
        refaire(octets, word__document=xml.replace("Il est consulté par le jury", "Il est lu par le centre").encode())
    )
    assert official_model.examiner(altered).phrase.startswith(
        "Copie modifiée du modèle officiel, version du 11 septembre 2017"
    )
    filled = tmp_path / "rempli.docx"
    filled.write_bytes(remplir(octets, document)[0])
    assert "contient déjà des réponses" in official_model.examiner(filled).phrase


def test_what_is_no_model_is_refused_and_named(tmp_path: Path) -> None:
    path = tmp_path / "cv.docx"
    path.write_bytes(b"%PDF-1.7")
    for call in (official_model.examiner, official_model.retenir):
        with pytest.raises(KnownError, match=r"« cv\.docx » est un PDF"):
            call(path)
    assert official_model.modele_retenu() is None


# --- the one that is kept ----------------------------------------------------------------------------------------


def test_a_model_is_kept_under_its_name_then_forgotten(petit: Path, dossier_de_l_utilisateur: Path) -> None:
    assert official_model.modele_retenu() is None
    kept = official_model.retenir(petit)
    petit.unlink()
    found = official_model.modele_retenu()
    assert found is not None
    assert found == kept
    assert found.nom == "Modèle du centre.docx"
    assert found.chemin.is_relative_to(dossier_de_l_utilisateur)
    official_model.oublier()
    official_model.oublier()
    assert official_model.modele_retenu() is None
    assert list(found.chemin.parent.iterdir()) == []


def test_a_kept_model_that_got_damaged_is_none(petit: Path) -> None:
    official_model.retenir(petit).chemin.write_bytes(b"abc")
    assert official_model.modele_retenu() is None


# --- filling -----------------------------------------------------------------------------------------------------


def test_without_libreoffice_the_pages_are_an_estimate(
    petit: Path, tmp_path: Path, document: Document, pagination: Pagination, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    told: list[float] = []
    rempli = official_model.remplir(
        document, pagination, petit, tmp_path / "dp.docx", progres=lambda _words, part: told.append(part)
    )
    assert rempli.notes == (official_model.PAGES_ESTIMEES,)
    assert told == sorted(told)
    octets = (tmp_path / "dp.docx").read_bytes()
    assert set(pages_du_sommaire(racine(octets)).values()) == {
        pagination.pages[ancre] for ancre in rempli.signets if "annexe" not in ancre or ancre == "annexes"
    }
    r9 = verifier_docx(octets).de("R9")
    assert [(r.ok, "estimation" in r.phrase) for r in r9] == [(None, True)]


def test_with_libreoffice_the_pages_are_those_it_prints(
    corpus_path: Path, document: Document, pagination: Pagination, tmp_path: Path
) -> None:
    if libreoffice.skip_reason():
        pytest.skip(str(libreoffice.skip_reason()))
    target = io.BytesIO()
    source = corpus_path / "modeles" / "dp-modele-2017-09-11.docx"
    rempli = official_model.remplir(document, pagination, source, target)
    assert rempli.notes == (official_model.PAGES_LIBREOFFICE,)
    shown = pages_du_sommaire(racine(target.getvalue()))
    again = printing.imprimer(target.getvalue(), shown)
    assert again is not None
    assert again.pages == shown
    r9 = verifier_docx(target.getvalue()).de("R9")
    assert [(r.ok, "LibreOffice" in r.phrase) for r in r9] == [(True, True)]


def test_numbering_that_begins_elsewhere_is_followed_or_left_to_word(
    petit: Path, tmp_path: Path, document: Document, pagination: Pagination, monkeypatch: pytest.MonkeyPatch
) -> None:
    def printed(_docx: bytes, signets: Iterable[str], *_others: object, **_options: object) -> printing.PrintedModel:
        return printing.PrintedModel(b"", 9, dict.fromkeys(signets, 7))

    monkeypatch.setattr("dossier_pro.export.official.printing.imprimer", printed)
    xml = parties(petit.read_bytes())["word/document.xml"].decode()
    head, tail = xml.split("<w:sectPr", 1)
    start = '<w:pgNumType w:start="{}"/>'
    inside = tail.index("<w:cols") if "<w:cols" in tail else tail.index("</w:sectPr>")
    for number, pages in (("0", {6}), ("3", {9})):
        made = f"{head}<w:sectPr{tail[:inside]}{start.format(number)}{tail[inside:]}"
        petit.write_bytes(refaire(petit.read_bytes(), word__document=made.encode()))
        target = io.BytesIO()
        official_model.remplir(document, pagination, petit, target)
        assert set(pages_du_sommaire(racine(target.getvalue())).values()) == pages


@pytest.mark.skipif(sys.platform == "win32", reason="a script is no command there")
def test_a_libreoffice_that_hangs_fails_or_lies_costs_nothing(
    petit: Path, tmp_path: Path, document: Document, pagination: Pagination, monkeypatch: pytest.MonkeyPatch
) -> None:
    docx, rempli = remplir(petit.read_bytes(), document)
    signets = list(rempli.signets.values())
    hang = _script(tmp_path, "time.sleep(10**6)")  # it would never come back by itself
    monkeypatch.setattr(office_libreoffice, "program", lambda: str(hang))
    assert printing.imprimer(docx, signets, delai=0.3) is None
    assert printing.imprimer(docx, signets, annule=lambda: True) is None
    out = "pathlib.Path(sys.argv[sys.argv.index('--outdir') + 1], 'document.pdf')"
    for body in ("sys.exit(3)", f"{out}.write_bytes(b'%PDF-1.4 rien')"):
        command = _script(tmp_path, body)
        monkeypatch.setattr(office_libreoffice, "program", lambda command=command: str(command))
        assert printing.imprimer(docx, signets) is None
    monkeypatch.setattr(office_libreoffice, "program", lambda: str(tmp_path / "absent"))
    assert printing.imprimer(docx, signets) is None


def test_nothing_is_written_where_the_model_is_refused(
    tmp_path: Path, document: Document, pagination: Pagination
) -> None:
    source, target = tmp_path / "cv.docx", tmp_path / "dp.docx"
    source.write_bytes(b"PK\x03\x04 rien")
    target.write_bytes(b"avant")
    with pytest.raises(KnownError, match=r"« cv\.docx »"):
        official_model.remplir(document, pagination, source, target)
    assert target.read_bytes() == b"avant"
    with pytest.raises(KnownError, match="n’existe pas"):
        official_model.remplir(document, pagination, tmp_path / "absent.docx", target)


@pytest.mark.parametrize("nom", ["dp-2017", "dp-2016"])
def test_a_filled_model_comes_back_as_the_dossier_it_was_made_of(tmp_path: Path, nom: str) -> None:
    source = tmp_path / "exemple.dpro"
    creer_exemple(source).close()
    document = document_d_exemple()
    official_model.remplir(
        document,
        paginate(document),
        Fabrique(nom).ecrire(tmp_path / "m.docx"),
        tmp_path / "dp.docx",
        avec_libreoffice=False,
    )
    dp.importer(tmp_path / "dp.docx", tmp_path / "repris.dpro", "TP-01285:04")
    with ouvrir(source, lecture_seule=True) as before, ouvrir(tmp_path / "repris.dpro", lecture_seule=True) as after:
        was = {e.intitule: e for e in before.dossier.all(Exemple).values()}
        now = {e.intitule: e for e in after.dossier.all(Exemple).values()}
        assert now.keys() == was.keys()
        for intitule, exemple in was.items():
            assert now[intitule].activite_id == exemple.activite_id
            assert (now[intitule].debut, now[intitule].fin) == (exemple.debut, exemple.fin)
            words = plain(exemple.taches).split()
            assert plain(now[intitule].taches).split()[: len(words)] == words
        notes = [p.description for p in after.dossier.all(Preuve).values() if p.genre == "note"]
        lines = [line for note in notes for line in plain(note).split("\n") if line and line != "Annexes"]
        # Nothing but what the file says of annexes that are handed over apart.
        assert all(line.startswith("Fichier remis à part") for line in lines), lines
