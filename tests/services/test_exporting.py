"""The files for the jury, made from a dossier on disk: annexes of every kind, weights, confidential preuves."""

from __future__ import annotations

import io
import random
import re
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal

import pikepdf
import pypdfium2
import pytest
from page import validate_pdf_bytes
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import (
    Annexe,
    Citation,
    Declaration,
    DocumentIllustrant,
    Entity,
    Exemple,
    Lien,
    Preuve,
    Projet,
    new_id,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.office import conversions
from dossier_pro.office import libreoffice as office_libreoffice
from dossier_pro.services.desk import Desk
from dossier_pro.services.exporting import DemandeExport, ResultatExport, exporter
from tests.export.structure import Tagged
from tests.support import libreoffice, ooxml
from tests.support.annexes import MARK, changed, scan_pdf, text_pdf
from tests.support.hostile_pdf import (
    calls_itself,
    endless_paper,
    nested_arrays,
    nested_dictionaries,
    nested_pages,
    no_paper,
)


def annexer(desk: Desk, folder: Path, name: str, content: bytes, **fields: object) -> Preuve:
    """Take a file in and make it an annexe."""
    path = folder / name
    path.write_bytes(content)
    preuve = desk.ajouter_preuve(path, **fields).valeur
    assert isinstance(preuve, Preuve)
    rank = len(desk.dossier.all(Annexe)) + 1
    desk.change("Annexe", lambda d: d.put(Annexe(new_id(), rank, f"Titre {rank}", preuve.id)))
    return preuve


def joindre(desk: Desk, folder: Path, name: str, content: bytes, genre: str) -> None:
    """Take a file in and join it, as an annexe or under documents illustrants."""
    if genre == "annexe":
        annexer(desk, folder, name, content)
        return
    path = folder / name
    path.write_bytes(content)
    preuve = desk.ajouter_preuve(path).valeur
    assert isinstance(preuve, Preuve)
    rank = len(desk.dossier.all(DocumentIllustrant)) + 1
    desk.change("Document", lambda d: d.put(DocumentIllustrant(new_id(), rank, f"Document {rank}", preuve.id)))


def noise(width: int, height: int, seed: int) -> bytes:
    """A photo that no encoder makes small."""
    target = io.BytesIO()
    points = random.Random(seed).randbytes(width * height)
    Image.frombytes("L", (width, height), points).save(target, "JPEG", quality=80)
    return target.getvalue()


def export(desk: Desk, folder: Path, **wishes: object) -> ResultatExport:
    """Export the PDF, and the Word where it is asked for."""
    word = folder / "DP.docx" if wishes.pop("word", False) else None
    return exporter(desk.chemin, DemandeExport(pdf=folder / "DP.pdf", word=word, **wishes))  # type: ignore[arg-type]


def texts(path: Path) -> list[str]:
    with pypdfium2.PdfDocument(path) as document:
        return [document[n].get_textpage().get_text_range() for n in range(len(document))]


def everything(path: Path) -> bytes:
    """All that a PDF or a Word file holds, unpacked."""
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as package:
            return b"".join(package.read(name) for name in package.namelist())
    with pikepdf.open(path) as pdf:
        parts = [thing.unparse() for thing in pdf.objects]
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Stream):
                raw = "DCTDecode" in str(thing.get("/Filter", "")) or "Predictor" in repr(thing.get("/DecodeParms"))
                parts.append(thing.read_raw_bytes() if raw else thing.read_bytes())
        return b"".join(parts)


def _put(entity: Entity, draft: Draft) -> None:
    draft.put(entity)


@pytest.fixture
def nu(desk: Desk) -> Desk:
    """One exemple and no annexe: where the pages of annexes are not the point, nobody waits for them."""
    first = desk.dossier.referentiel.activites[0].id
    for entity in (
        Projet(modalite="formation"),
        Declaration(nom="Camille Durand"),
        Exemple("ex-1", first, 1, "Vendre", "J’ai vendu.", "Un téléphone", "Seule", "", "Maison", "Vente"),
    ):
        desk.change("x", partial(_put, entity))
    return desk


@pytest.fixture
def rempli(nu: Desk, tmp_path: Path) -> Desk:
    """One exemple, and annexes that are PDFs."""
    annexer(nu, tmp_path, "bail.pdf", text_pdf(3), alternative="Le bail")
    annexer(nu, tmp_path, "paysage.pdf", changed(text_pdf(2), rotate=90), alternative="Un tableau")
    return nu


def test_each_page_of_an_annexe_is_a_page(rempli: Desk, tmp_path: Path) -> None:
    result = export(rempli, tmp_path, word=True)
    pages = texts(tmp_path / "DP.pdf")
    assert len(pages) == result.pages
    for number, of in ((1, 3), (2, 3), (3, 3)):
        assert f"Annexe 1 – Titre 1 (page {number} sur {of})" in pages[-6 + number].replace("\u00a0", " ")
    listed = pages[-6]
    assert "Si le RC le prévoit" in listed
    assert f"Page {result.pages - 4}" in listed.replace("\u00a0", " ")
    assert b"Le bail, page\xc2\xa02 sur\xc2\xa03" in everything(tmp_path / "DP.docx")
    assert result.a_part == ()
    assert result.avertissements == ()


def test_the_candidate_is_told_of_characters_that_the_pdf_cannot_show(nu: Desk, tmp_path: Path) -> None:
    exemple = replace(nu.dossier.all(Exemple)["ex-1"], equipe="Avec Léa \U0001f9d1")
    nu.change("x", partial(_put, exemple))
    (sentence,) = export(nu, tmp_path).avertissements
    assert "question\u00a03\u00a0: le signe \U0001f9d1 (emoji) est remplacé dans le PDF" in sentence
    assert_conform(tmp_path / "DP.pdf")


def assert_conform(path: Path) -> None:
    content = path.read_bytes()
    for profile in ("2a", "ua1"):
        report = validate_pdf_bytes(content, profile=profile)
        assert report.is_compliant, [(f.rule_id, f.message) for f in report.failures[:5]]
    assert Tagged(content).faults == []


def test_pages_of_annexes_keep_both_standards(rempli: Desk, tmp_path: Path) -> None:
    annexer(rempli, tmp_path, "scan.pdf", scan_pdf(pages=2), alternative="x")
    export(rempli, tmp_path)
    assert_conform(tmp_path / "DP.pdf")


def test_the_text_of_an_annexe_is_found_under_the_pictures_of_its_pages(rempli: Desk, tmp_path: Path) -> None:
    export(rempli, tmp_path)
    pages = texts(tmp_path / "DP.pdf")
    bail = pages[-5:-2]
    for number, text in enumerate(bail, start=1):
        assert f"{MARK} {number}" in text
        assert all(f"Ligne {line} de la page {number} : clause du contrat" in text for line in range(35))
    tableau = pages[-2:]
    assert [f"{MARK} {number}" in text for number, text in enumerate(tableau, start=1)] == [True, True]
    tagged = Tagged((tmp_path / "DP.pdf").read_bytes())
    read_out = " ".join(tagged.root.text.split())
    assert f"{MARK} 3 Ligne 0 de la page 3 : clause du contrat Ligne 1" in read_out
    assert_conform(tmp_path / "DP.pdf")


@pytest.mark.parametrize("genre", ["annexe", "document"])
@pytest.mark.parametrize(
    ("nom", "octets", "dit"),
    [
        ("relevé.txt", "Température **relevée**\n12 °C".encode(), "Température **relevée**"),
        ("retour.eml", b"Subject: Merci\r\nFrom: Lea\r\n\r\nTout est bien.", "Tout est bien."),
        ("stock.csv", b"Produit;Nombre\r\nJouet;12\r\n", "Jouet | 12"),
        ("page.html", b"<h1>Un titre</h1><p>Un texte</p>", "Un texte"),
    ],
)
def test_files_of_text_are_printed_wherever_they_are_joined(
    nu: Desk, tmp_path: Path, genre: str, nom: str, octets: bytes, dit: str
) -> None:
    joindre(nu, tmp_path, nom, octets, genre)
    result = export(nu, tmp_path, word=True)
    assert dit in " ".join(texts(tmp_path / "DP.pdf"))
    assert dit.encode() in everything(tmp_path / "DP.docx")
    assert result.a_part == ()
    assert not any("imprimé" in phrase for phrase in result.avertissements)


@pytest.mark.parametrize("genre", ["annexe", "document"])
def test_what_is_not_printed_is_told_with_what_to_do(nu: Desk, tmp_path: Path, genre: str) -> None:
    joindre(nu, tmp_path, "film.mp4", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 60, genre)
    joindre(nu, tmp_path, "secret.pdf", changed(text_pdf(), password="x"), genre)
    joindre(nu, tmp_path, "vide.txt", b" \n ", genre)
    joindre(nu, tmp_path, "logo.svg", b"<svg><text>Source</text></svg>", genre)
    told = [phrase for phrase in export(nu, tmp_path).avertissements if "n’est pas imprimé" in phrase]
    assert len(told) == 4
    assert all("Remettez ce fichier à part" in phrase for phrase in (told[0], told[3]))
    assert "mot de passe" in told[1]
    assert "sans mot de passe et remplacez la preuve" in told[1]
    assert "remplacez la preuve" in told[2]
    assert all(phrase.startswith("L’annexe" if genre == "annexe" else "Le document illustrant") for phrase in told)
    assert "Source" not in " ".join(texts(tmp_path / "DP.pdf"))


def test_rtf_is_an_office_file_also_where_it_was_taken_for_a_text(
    nu: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def to_pdf(octets: bytes, mime: str, nom: str = "", **_: object) -> bytes:
        asked.append(mime)
        return text_pdf(1)

    monkeypatch.setattr("dossier_pro.pieces.office_files.to_pdf", to_pdf)
    preuve = annexer(nu, tmp_path, "lettre.rtf", b"{\\rtf1\\ansi Bonjour}", alternative="x")
    assert preuve.mime == "application/rtf"
    nu.change("x", lambda d: d.put(replace(preuve, mime="text/plain")))
    export(nu, tmp_path)
    assert asked == ["application/rtf"]
    assert "rtf1" not in " ".join(texts(tmp_path / "DP.pdf"))
    assert MARK in texts(tmp_path / "DP.pdf")[-1]


def test_an_annexe_without_a_file_is_told(nu: Desk, tmp_path: Path) -> None:
    numero = len(nu.dossier.all(Annexe)) + 1
    nu.change("x", lambda d: d.put(Annexe(new_id(), 99, "Classeur de maquettes")))
    (told,) = (p for p in export(nu, tmp_path).avertissements if "Classeur" in p)
    assert told.startswith(f"L’annexe {numero} «\u00a0Classeur de maquettes\u00a0» n’a pas de fichier")
    assert "Document remis à part" in " ".join(texts(tmp_path / "DP.pdf"))


def test_of_a_confidential_preuve_the_jury_sees_the_title_alone(nu: Desk, tmp_path: Path) -> None:
    preuve = annexer(nu, tmp_path, "note.txt", b"CONTENU-SECRET", titre="Une note", description="DESCRIPTION-SECRETE")
    exemple = next(iter(nu.dossier.all(Exemple).values()))
    cible = next(iter(nu.dossier.referentiel.cibles))
    nu.change("x", lambda d: d.put(replace(preuve, confidentielle=True, alternative="ALTERNATIVE-SECRETE")))
    nu.change("x", lambda d: d.put(Citation(new_id(), exemple.id, preuve.id, "taches", "LEGENDE-SECRETE")))
    nu.change("x", lambda d: d.put(Lien(new_id(), "preuve", preuve.id, cible, phrase="PHRASE-SECRETE")))
    export(nu, tmp_path, word=True, index=tmp_path / "i.pdf", grille=tmp_path / "g.pdf")
    for path in (tmp_path / "DP.pdf", tmp_path / "DP.docx", tmp_path / "i.pdf", tmp_path / "g.pdf"):
        words = everything(path) + (" ".join(texts(path)).encode() if path.suffix == ".pdf" else b"")
        assert not re.search(rb"SECRETE?\b", words), path.name
    assert "Une note" in " ".join(texts(tmp_path / "DP.pdf"))


def test_a_name_under_a_bar_does_not_come_back_in_the_text_of_an_annexe(nu: Desk, tmp_path: Path) -> None:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.drawString(60, 700, "Patient : MARTIN Paul, chambre 12")
    canvas.rect(60 + canvas.stringWidth("Patient : "), 698, canvas.stringWidth("MARTIN Paul"), 12, fill=1)
    canvas.save()
    annexer(nu, tmp_path, "transmission.pdf", target.getvalue(), alternative="x")
    export(nu, tmp_path)
    last = texts(tmp_path / "DP.pdf")[-1]
    assert "Patient :" in last
    assert "chambre 12" in last
    assert "MARTIN" not in last
    assert b"MARTIN" not in everything(tmp_path / "DP.pdf")


def test_the_word_file_is_sound(rempli: Desk, tmp_path: Path) -> None:
    if ooxml.skip_reason():
        pytest.skip(str(ooxml.skip_reason()))
    export(rempli, tmp_path, word=True)
    assert ooxml.validate_docx(tmp_path / "DP.docx") == []


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_pages_of_annexes_stand_on_the_same_pages_in_word(rempli: Desk, tmp_path: Path) -> None:
    annexer(rempli, tmp_path, "long.pdf", text_pdf(10), alternative="x")
    annexer(rempli, tmp_path, "a0.pdf", text_pdf(2, (2384, 3370)), alternative="x")
    annexer(rempli, tmp_path, "large.pdf", text_pdf(4, (842, 595)), alternative="x")
    last = rempli.dossier.ordered(Annexe)[-1]
    rempli.change("x", lambda d: d.put(replace(last, intitule="Un titre qui ne finit pas 😀 " * 15)))
    result = export(rempli, tmp_path, word=True)
    printed = texts(libreoffice.to_pdf(tmp_path / "DP.docx", tmp_path / "imprime"))
    ours = texts(tmp_path / "DP.pdf")
    assert len(printed) == len(ours) == result.pages
    for their, our in zip(printed, ours, strict=True):
        assert ("Annexe 3" in their.replace("\u00a0", " ")) == ("Annexe 3" in our.replace("\u00a0", " "))


@pytest.mark.parametrize("mode", ["conformes", "legeres"])
def test_pdfs_that_are_made_to_harm_are_printed_or_told(
    rempli: Desk, tmp_path: Path, mode: Literal["conformes", "legeres"]
) -> None:
    for made in (no_paper, endless_paper, nested_dictionaries, nested_arrays, nested_pages, calls_itself):
        joindre(rempli, tmp_path, f"{made.__name__}.pdf", made(), "annexe")
    result = export(rempli, tmp_path, annexes=mode)
    told = [phrase for phrase in result.avertissements if "n’est pas imprimée" in phrase]
    assert len(texts(tmp_path / "DP.pdf")) == result.pages
    assert len(told) == 2


@pytest.mark.parametrize("mode", ["conformes", "legeres"])
def test_nothing_of_who_made_an_annexe_leaves(rempli: Desk, tmp_path: Path, mode: str) -> None:
    harm = changed(text_pdf(1, lines=3), javascript="espion()", attachment="MZvirus", note="remarque")
    annexer(rempli, tmp_path, "mal.pdf", harm, alternative="x")
    annexer(rempli, tmp_path, "scan.pdf", scan_pdf(), alternative="x")
    heic = Path(__file__).parents[1] / "fixtures" / "pieces" / "photo.heic"
    annexer(rempli, tmp_path, "photo.heic", heic.read_bytes(), alternative="x")
    result = export(rempli, tmp_path, word=True, annexes=mode)
    for path in result.fichiers:
        found = everything(path)
        words = (b"Auteur Secret", b"Appareil", b"Exif", b"espion", b"MZvirus", b"remarque", b"Users", b"JavaScript")
        assert [word for word in words if word in found] == [], path.name
        assert str(tmp_path).encode() not in found
    assert result.a_part == ()


def test_light_annexes_keep_their_text_and_claim_nothing(rempli: Desk, tmp_path: Path) -> None:
    result = export(rempli, tmp_path, annexes="legeres")
    assert any(f"{MARK} 2" in text for text in texts(tmp_path / "DP.pdf"))
    assert any("accessibles" in phrase for phrase in result.avertissements)
    assert b"<pdfuaid:part>" not in everything(tmp_path / "DP.pdf")
    export(rempli, tmp_path)
    assert b"<pdfuaid:part>" in everything(tmp_path / "DP.pdf")


def test_a_light_page_looks_as_the_original(rempli: Desk, tmp_path: Path) -> None:
    export(rempli, tmp_path, annexes="legeres")
    light = (tmp_path / "DP.pdf").read_bytes()
    export(rempli, tmp_path)
    with pypdfium2.PdfDocument(light) as one, pypdfium2.PdfDocument(tmp_path / "DP.pdf") as other:
        for number in (-5, -1):
            pair = [d[len(d) + number].render(scale=0.5).to_pil().convert("L").resize((60, 85)) for d in (one, other)]
            far = [abs(a - b) for a, b in zip(pair[0].tobytes(), pair[1].tobytes(), strict=True)]
            assert max(far) < 90


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("secret.pdf", changed(text_pdf(), password=True), "mot de passe"),
        ("abime.pdf", text_pdf(2)[:700], "abîmé"),
        ("longue.pdf", text_pdf(70, lines=1), "70 pages"),
        ("programme.xyz", b"\x01\x02\x03" * 9, "ne s’imprime pas"),
    ],
)
def test_an_annexe_that_cannot_be_printed_is_handed_over(
    nu: Desk, tmp_path: Path, name: str, content: bytes, word: str
) -> None:
    preuve = annexer(nu, tmp_path, name, content)
    result = export(nu, tmp_path)
    assert [(f.nom, f.preuve_id) for f in result.a_part if f.nom.startswith("Annexe")] == [("Annexe 1", preuve.id)]
    assert any(word in phrase for phrase in result.avertissements)
    assert any(name in text for text in texts(tmp_path / "DP.pdf"))


@pytest.mark.skipif(office_libreoffice.program() is None, reason="LibreOffice is not installed")
def test_a_word_annexe_is_printed(nu: Desk, tmp_path: Path) -> None:
    import docx

    target = io.BytesIO()
    document = docx.Document()
    document.add_paragraph("Ma procédure")
    document.save(target)
    annexer(nu, tmp_path, "procedure.docx", target.getvalue(), alternative="x")
    result = export(nu, tmp_path)
    assert result.a_part == ()
    assert "Annexe 1" in texts(tmp_path / "DP.pdf")[-1].replace("\u00a0", " ")


def test_without_libreoffice_it_is_handed_over(nu: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    annexer(nu, tmp_path, "tarif.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    result = export(nu, tmp_path)
    annexe = next(f for f in result.a_part if f.nom == "Annexe 1")
    assert "LibreOffice" in annexe.raison


def test_a_confidential_preuve_is_named_and_not_shown(nu: Desk, tmp_path: Path) -> None:
    secret = annexer(nu, tmp_path, "paie.pdf", text_pdf(4), confidentielle=True)
    nu.change("x", lambda d: d.put(Citation(new_id(), "ex-1", secret.id)))
    result = export(nu, tmp_path, word=True)
    assert any("paie" in phrase and "confidentielle" in phrase for phrase in result.avertissements)
    assert result.a_part == ()
    assert not any("page 1 sur 4" in text.replace("\u00a0", " ") for text in texts(tmp_path / "DP.pdf"))


# --- weight ------------------------------------------------------------------------------------------------------


def test_a_file_is_brought_down_to_the_size_asked_for(nu: Desk, tmp_path: Path) -> None:
    for rank in range(3):
        annexer(nu, tmp_path, f"photo{rank}.jpg", noise(1240, 1654, seed=rank), alternative="x")
    full = export(nu, tmp_path, word=True)
    heavy = (tmp_path / "DP.pdf").stat().st_size
    assert heavy > 2_000_000
    light = export(nu, tmp_path, word=True, max_mo=2)
    for path in light.fichiers:
        assert path.stat().st_size <= 2_000_000
    assert len(light.reductions) == 2
    assert light.pages == full.pages


def test_what_cannot_be_light_enough_is_written_and_said(nu: Desk, tmp_path: Path) -> None:
    for rank in range(6):
        annexer(nu, tmp_path, f"photo{rank}.jpg", noise(1240, 1654, seed=rank), alternative="x")
    result = export(nu, tmp_path, max_mo=1)
    weight = (tmp_path / "DP.pdf").stat().st_size
    assert weight > 1_000_000
    (phrase,) = result.avertissements
    assert "de plus que les 1\u00a0Mo demandés" in phrase
    assert "l’annexe" in phrase


# --- online deposit ----------------------------------------------------------------------------------------------


def depot(desk: Desk) -> None:
    projet = replace(desk.dossier.projet, modalite="vae", depot_vae=True)
    desk.change("x", lambda d: d.put(projet))


def test_a_light_dossier_is_one_file_for_the_deposit(nu: Desk, tmp_path: Path) -> None:
    depot(nu)
    assert [p.name for p in export(nu, tmp_path).fichiers] == ["DP.pdf"]


def test_a_heavy_dossier_is_several_files_for_the_deposit(
    rempli: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dossier_pro.domain.regles.OCTETS_DEPOT_VISES", 1_000_000)
    depot(rempli)
    for rank in range(3):
        annexer(rempli, tmp_path, f"s{rank}.jpg", noise(800, 1000, seed=rank), alternative="x")
    result = export(rempli, tmp_path)
    names = [p.name for p in result.fichiers]
    assert names == ["DP.pdf", "DP - annexes 1 à 3.pdf", "DP - annexe 4.pdf", "DP - annexe 5.pdf"]
    assert all(p.stat().st_size <= 1_000_000 for p in result.fichiers)
    listed = texts(tmp_path / "DP.pdf")[-1]
    assert "Fichier joint 1 (annexes 1 à 3), page 1" in listed.replace("\u00a0", " ")
    assert "Fichier joint 2 (annexe 4), page 1" in listed.replace("\u00a0", " ")
    assert any("fichiers joints" in phrase for phrase in result.avertissements)
    for path in result.fichiers:
        assert_conform(path)
    assert "Annexe 1" in texts(result.fichiers[1])[0].replace("\u00a0", " ")


# --- places ------------------------------------------------------------------------------------------------------


def test_a_place_that_cannot_be_written_to_is_said_before_the_work(nu: Desk, tmp_path: Path) -> None:
    steps: list[str] = []
    demande = DemandeExport(pdf=tmp_path / "nulle part" / "DP.pdf")
    with pytest.raises(KnownError):
        exporter(nu.chemin, demande, progres=lambda phrase, _: steps.append(phrase))
    assert not any("Annexe" in phrase for phrase in steps)


def test_progress_never_goes_back(rempli: Desk, tmp_path: Path) -> None:
    parts: list[float] = []
    demande = DemandeExport(pdf=tmp_path / "a.pdf", word=tmp_path / "a.docx", index=tmp_path / "i.pdf")
    exporter(rempli.chemin, demande, progres=lambda _, part: parts.append(part))
    assert parts == sorted(parts)
    assert parts[-1] == 1.0


def test_stopping_ends_the_process_that_draws(rempli: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(conversions.VARIABLE, "")  # pages that are kept are not drawn

    class Stop(Exception):  # noqa: N818
        pass

    def tell(phrase: str, _part: float) -> None:
        if "page 2" in phrase:
            raise Stop

    with pytest.raises(Stop):
        exporter(rempli.chemin, DemandeExport(pdf=tmp_path / "a.pdf"), progres=tell)
    assert not [p for p in tmp_path.iterdir() if p.suffix == ".tmp" or p.name == "a.pdf"]


def illustrer(desk: Desk, folder: Path, name: str, content: bytes, **fields: object) -> Preuve:
    """Take a file in and list it under documents illustrants."""
    (folder / name).write_bytes(content)
    preuve = desk.ajouter_preuve(folder / name, **fields).valeur
    assert isinstance(preuve, Preuve)
    rank = len(desk.dossier.all(DocumentIllustrant)) + 1
    desk.change("Document", lambda d: d.put(DocumentIllustrant(new_id(), rank, f"Pièce {rank}", preuve.id)))
    return preuve


def test_documents_illustrants_are_printed_once_each(rempli: Desk, tmp_path: Path) -> None:
    illustrer(rempli, tmp_path, "devis.pdf", text_pdf(2, lines=4), alternative="Un devis")
    shown = illustrer(rempli, tmp_path, "stand.jpg", noise(60, 40, 1), alternative="Le stand")
    illustrer(rempli, tmp_path, "rue.jpg", noise(60, 40, 2), alternative="La rue")
    illustrer(rempli, tmp_path, "secret.pdf", text_pdf(1, lines=5), confidentielle=True)
    illustrer(rempli, tmp_path, "ventes.xlsx", b"PK\x03\x04 no workbook")
    annexed = next(iter(rempli.dossier.all(Annexe).values())).preuve_id
    rempli.change("Document", lambda d: d.put(DocumentIllustrant(new_id(), 6, "Le bail", annexed)))
    rempli.change("Citer", lambda d: d.put(Citation(new_id(), "ex-1", shown.id)))
    result = export(rempli, tmp_path, word=True)
    pages = [text.replace("\u00a0", " ") for text in texts(tmp_path / "DP.pdf")]
    heads = [line for text in pages for line in text.splitlines() if line.startswith("Document ")]
    assert heads == [
        "Document 1 – Pièce 1 (page 1 sur 2)",
        "Document 1 – Pièce 1 (page 2 sur 2)",
        "Document 3 – Pièce 3",
    ]
    listed = next(text for text in pages if "Le bail" in text)
    first = next(
        number for number, text in enumerate(pages, start=1) if "(page 1 sur 2)" in text and "Document" in text
    )
    for words in (f"Page {first}", "Figure 1", "Annexe 1", "Fichier remis à part : ventes.xlsx"):
        assert words in listed
    assert [f.nom for f in result.a_part] == ["Document 5"]
    assert validate_pdf_bytes((tmp_path / "DP.pdf").read_bytes(), profile="ua1").is_compliant
    assert ooxml.skip_reason() or ooxml.validate_docx(tmp_path / "DP.docx") == []
