"""A DP in whatever people have it: OpenDocument, old Word, RTF, PDF, Markdown."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from dossier_pro.domain.errors import KnownError
from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.verify import juger
from dossier_pro.office import libreoffice as office_libreoffice
from dossier_pro.pieces import office_files
from dossier_pro.services import dp
from dossier_pro.services.dp_source import lire_source
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, exporter
from tests.dp_import.conftest import OFFICIELS
from tests.dp_import.filler import Contenu, Remplisseur
from tests.dp_import.known import contenu, mesurer, normal, png
from tests.dp_import.petit_modele import Fabrique
from tests.dp_import.test_annexes import Pose
from tests.support import libreoffice

with_libreoffice = pytest.mark.skipif(office_libreoffice.program() is None, reason="LibreOffice is not installed")
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MARKDOWN = Path(__file__).parent.parent / "fixtures" / "dp-markdown.md"


def _known() -> Contenu:
    return contenu(par_at=(2, 1), riche=True, modalite="vae")


def _rempli(folder: Path) -> bytes:
    """A small model filled."""
    blank = Fabrique("dp-2017", controles=True).ecrire(folder / "vierge.docx")
    return Remplisseur(blank, png()).remplir(_known()).octets()


# --- through LibreOffice ----------------------------------------------------------------------------------------------


@with_libreoffice
@pytest.mark.parametrize("ending", ["odt", "doc"])
def test_what_libreoffice_opens_is_read_like_word(tmp_path: Path, ending: str) -> None:
    (tmp_path / "dp.docx").write_bytes(_rempli(tmp_path))
    source = libreoffice.convert(tmp_path / "dp.docx", ending, tmp_path)
    lecture = lire_source(source)
    result = mesurer(lecture.lu, _known())
    assert (result.perdus, result.deplaces) == ([], [])
    assert not [r for r in juger(lecture).de("R8") if r.ok is False]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("dp.odt", b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "OpenDocument"),
        ("dp.rtf", b"{\\rtf1\\ansi Dossier}", "RTF"),
        ("dp.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "Word"),
    ],
)
def test_without_libreoffice_one_sentence_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, words: str
) -> None:
    monkeypatch.setattr(office_libreoffice, "program", lambda: None)
    (tmp_path / name).write_bytes(content)
    with pytest.raises(KnownError) as caught:
        dp.lire(tmp_path / name)
    assert f"« {name} »" in caught.value.phrase
    assert words in caught.value.phrase
    assert "LibreOffice" in caught.value.phrase
    assert ".docx" in caught.value.phrase


def test_what_a_file_holds_counts_not_its_ending(tmp_path: Path) -> None:
    (tmp_path / "dp.odt").write_bytes(_rempli(tmp_path))
    assert mesurer(dp.lire(tmp_path / "dp.odt").lu, _known()).deplaces == []


# --- PDF --------------------------------------------------------------------------------------------------------------


@with_libreoffice
@pytest.mark.parametrize("name", ["officiel-2017", "officiel-2016"])
def test_a_dp_printed_to_pdf_comes_back(corpus_path: Path, tmp_path: Path, name: str) -> None:
    blank = corpus_path / "modeles" / OFFICIELS[name]
    if not blank.is_file():
        pytest.skip(f"{blank.name} is not in the corpus")
    known = _known()
    known.feuilles[
        0
    ].intitule = "Préparer et conduire l’installation complète d’une cuisine équipée chez un particulier"
    known.feuilles[
        1
    ].entreprise = "Société coopérative ouvrière des menuisiers et charpentiers réunis de l’Yonne et de l’Aube"
    known.annexes = []
    modele = Remplisseur(blank, png()).remplir(known)
    pose = Pose(modele)
    pose.ajouter(pose.texte("Annexe 1 : Devis"), pose.image(), pose.saut(), pose.texte("Annexe 2 : Plan"), pose.image())
    (tmp_path / "dp.pdf").write_bytes(office_files.to_pdf(modele.octets(), DOCX))
    lu = lire_source(tmp_path / "dp.pdf").lu
    result = mesurer(lu, known)
    assert result.perdus == []
    assert result.en_place >= 0.98, result.deplaces
    assert lu.champs["modalite"] == "vae"
    assert lu.annexes == ("Annexe 1 : Devis", "Annexe 2 : Plan")
    assert [i.annexe for i in lu.images if i.annexe] == [1, 2]
    assert [i.question for i in lu.images if i.question] == [1, 2] * 3
    assert {reste.ou for reste in lu.restes} <= {"Sommaire"}  # lines that wrap between two numbers


@pytest.fixture(scope="module")
def notre_pdf(tmp_path_factory: pytest.TempPathFactory) -> DpLu:
    """Our own PDF of the example, read back."""
    folder = tmp_path_factory.mktemp("pdf")
    creer_exemple(folder / "exemple.dpro").close()
    exporter(folder / "exemple.dpro", DemandeExport(word=folder / "dp.docx", pdf=folder / "dp.pdf"))
    word, pdf = dp.lire(folder / "dp.docx").lu, dp.lire(folder / "dp.pdf").lu
    assert [e.intitule for e in word.exemples] == [e.intitule for e in pdf.exemples]
    for a, b in zip(word.exemples, pdf.exemples, strict=True):
        assert (a.activite_numero, a.activite_intitule, a.contexte) == (
            b.activite_numero,
            b.activite_intitule,
            b.contexte,
        )
        for answer, read in zip(a.reponses, b.reponses, strict=True):
            lines = [_mots(line) for line in answer.split("\n") if line.strip()]
            assert [line for line in lines if line not in _mots(read)] == []
    return pdf


def _mots(text: str) -> str:
    return "".join(c for c in normal(text).casefold() if c.isalnum())


def test_our_own_pdf_reads_like_our_own_word(notre_pdf: DpLu) -> None:
    assert notre_pdf.champs["declaration_nom"] == "Camille Durand"
    assert [d.date for d in notre_pdf.diplomes] == ["2012", "Novembre 2022", "28 mars 2025"]
    assert [bool(i.annexe) for i in notre_pdf.images].count(True) == 2
    assert notre_pdf.exemples[0].reponses[0].count("\n1. ") == 1  # a numbered list stays one


def test_a_scan_is_said_to_be_one(tmp_path: Path) -> None:
    pages = [Image.new("RGB", (600, 850), (250, 250, 250 - n)) for n in range(4)]
    pages[0].save(tmp_path / "scan.pdf", save_all=True, append_images=pages[1:])
    with pytest.raises(KnownError, match="est un scan"):
        dp.lire(tmp_path / "scan.pdf")


def test_a_pdf_that_is_no_dp_is_refused_by_its_name(tmp_path: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(72, 720, "Facture du mois de mai")
    canvas.save()
    (tmp_path / "facture.pdf").write_bytes(out.getvalue())
    with pytest.raises(KnownError, match=r"« facture\.pdf » n’est pas un dossier professionnel"):
        dp.lire(tmp_path / "facture.pdf")
    (tmp_path / "abime.pdf").write_bytes(b"%PDF-1.7\n" + b"x" * 200)
    with pytest.raises(KnownError, match="abîmé"):
        dp.lire(tmp_path / "abime.pdf")
    assert len(pypdfium2.PdfDocument(out.getvalue())) == 1


# --- Markdown ---------------------------------------------------------------------------------------------------------


def test_markdown_with_the_five_questions(tmp_path: Path) -> None:
    (tmp_path / "dp.md").write_bytes(MARKDOWN.read_bytes())
    lu = dp.lire(tmp_path / "dp.md").lu
    assert lu.champs == {
        "nom_naissance": "PETIT",
        "nom_usage": "",
        "prenom": "Léa",
        "adresse": "3 rue des Lilas\n89000 Auxerre",
        "titre": "Assistant commercial",
        "modalite": "formation",
        "declaration_nom": "Léa Petit",
        "declaration_lieu": "Nice",
        "declaration_date": "2 mai 2024",
    }
    first, second = lu.exemples
    assert first.intitule == "Traiter une commande"
    assert first.reponses[0] == (
        "J'ai saisi la commande dans le logiciel **Sage**.\n\n- saisie\n- contrôle\n\nOutil\tUsage\nSage\tDevis"
    )
    assert (second.activite_numero, second.numero, second.intitule) == (1, 2, "Relancer un client")
    assert (second.contexte.debut_texte, second.contexte.debut) == ("18/12", None)
    assert lu.annexes == ("1. Devis", "2. Plan")
    assert lu.restes == ()


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_the_encodings_of_windows_are_read(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "dp.txt").write_bytes(MARKDOWN.read_text(encoding="utf-8").encode(encoding))
    assert dp.lire(tmp_path / "dp.txt").lu.champs["prenom"] == "Léa"


def test_a_text_without_the_questions_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("# Mes notes\n\nAcheter du pain.", encoding="utf-8")
    with pytest.raises(KnownError, match=r"« notes\.md » n’est pas un dossier professionnel"):
        dp.lire(tmp_path / "notes.md")


def test_an_annexe_heading_under_which_nothing_stands(tmp_path: Path) -> None:
    source = tmp_path / "dp.md"
    source.write_text("# Annexes\n# Déclaration sur l’honneur\n" + MARKDOWN.read_text("utf-8"), "utf-8")
    assert dp.lire(source).lu.exemples
