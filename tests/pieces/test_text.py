"""The words inside files from outside."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.domain.errors import KnownError
from dossier_pro.limits import TEXT
from dossier_pro.pieces import text as module
from dossier_pro.pieces.confined import TextReader
from dossier_pro.pieces.text import MAX_CARACTERES, lisible, texte_de

ODF = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
ODT = 'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
ODS = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
DML = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'


def _zip(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def _docx() -> bytes:
    document = Document()
    document.add_paragraph("Procédure de relance")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Échéance", "30 jours"
    document.sections[0].header.paragraphs[0].text = "Service des ventes"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _xlsx() -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.title = "Avoirs"
    sheet.append(["Client", "Montant"])
    sheet.append(["Crèche des Lilas", 1250.5])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pdf(*pages: str) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in pages:
        canvas.drawString(72, 700, page)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _odt() -> bytes:
    body = (
        "<text:h>Compte rendu</text:h><text:p>Un <text:span>salon</text:span><text:s/>réussi<draw:frame "
        'xmlns:draw="urn:d"><text:p>dans le cadre</text:p></draw:frame> et suivi</text:p>'
    )
    return _zip(content_xml=f"<office:doc {ODF} {ODT}>{body}</office:doc>")


def _ods() -> bytes:
    row = "<table:table-row><table:table-cell><text:p>Marge</text:p></table:table-cell></table:table-row>"
    return _zip(content_xml=f"<office:doc {ODF} {ODT} {ODS}><table:table>{row}</table:table></office:doc>")


def _pptx() -> bytes:
    slide = "<p><a:p {dml}><a:r><a:t>{words}</a:t></a:r></a:p></p>"
    parts = {f"ppt__slides__slide{n}_xml": slide.format(dml=DML, words=f"Diapo {n}") for n in (10, 2, 1)}
    return _zip(**parts)


def _eml() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = "Relance n° 2 – été", "Camille <c@exemple.invalid>"
    message.set_content("Bonjour,\nvoici l’avoir.")
    message.add_alternative("<p>page</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="avoir.pdf")
    return message.as_bytes()


def test_words_of_a_word_file_that_carries_a_program_are_read() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_docx())) as source, zipfile.ZipFile(target, "w") as out:
        for name in source.namelist():
            out.writestr(name, source.read(name))
        out.writestr("word/vbaProject.bin", b"program")
    assert "Procédure de relance" in texte_de(target.getvalue(), "a.docx")


def test_word_with_its_tables_and_header() -> None:
    words = texte_de(_docx(), "a.docx")
    assert words.splitlines() == ["Procédure de relance", "Échéance", "30 jours", "Service des ventes"]


def test_excel_by_rows_with_the_names_of_its_sheets() -> None:
    assert texte_de(_xlsx(), "a.xlsx").splitlines() == ["Avoirs", "Client Montant", "Crèche des Lilas 1250.5"]


def test_pdf_page_by_page() -> None:
    assert texte_de(_pdf("Un devis", "Une facture"), "a.pdf").splitlines() == ["Un devis", "Une facture"]


def test_opendocument_text_and_table() -> None:
    assert texte_de(_odt(), "a.odt").splitlines() == ["Compte rendu", "dans le cadre", "Un salon réussi et suivi"]
    assert texte_de(_ods(), "a.ods") == "Marge"


def test_slides_in_their_order() -> None:
    assert texte_de(_pptx(), "a.pptx").splitlines() == ["Diapo 1", "Diapo 2", "Diapo 10"]


def test_mail_with_its_subject_and_what_is_joined() -> None:
    words = texte_de(_eml(), "a.eml", "message/rfc822")
    assert [part in words for part in ("Relance n° 2 – été", "voici l’avoir", "avoir.pdf", "page")] == [True] * 3 + [
        False
    ]


def test_a_page_of_the_web_without_its_programs() -> None:
    page = "<html><head><title>Tarifs</title><script>var x=1</script></head><p>Prix <b>net</b></p><style>p{}</style>"
    assert texte_de(page.encode(), "a.html", "text/html").splitlines() == ["Tarifs", "Prix net"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_whatever_it_was_written_in(encoding: str) -> None:
    assert texte_de("Été à la crèche".encode(encoding), "a.txt", "text/plain") == "Été à la crèche"


def test_words_cut_at_the_end_of_a_line_are_whole_again() -> None:
    assert module._tidy("recou\u00ad\nvrement, factu\x02\nration e\u0301te\u0301") == "recouvrement, facturation été"


def test_a_picture_has_no_words() -> None:
    assert texte_de(b"\x89PNG\r\n\x1a\n....", "a.png") == ""
    assert not lisible("image/png")
    assert texte_de(b"", "vide.txt", "text/plain") == ""


def test_a_long_text_is_cut() -> None:
    assert len(texte_de(b"mot " * MAX_CARACTERES, "a.txt", "text/plain")) == MAX_CARACTERES


def _bomb() -> bytes:
    return _zip(word__document_xml="<a>" + " " * 90_000_000 + "</a>")


def _encrypted_odt() -> bytes:
    return _zip(**{"META-INF__manifest_xml": "<m:encryption-data/>", "content_xml": "xx"})


@pytest.mark.parametrize(
    ("octets", "nom", "words"),
    [
        (b"%PDF-1.7 nothing more", "a.pdf", "abîmé"),
        (b"PK\x03\x04" + b"x" * 200, "a.docx", "abîmé"),
        (_docx()[:-400], "a.docx", "abîmé"),
        (_zip(content_xml="<a><b></a>"), "a.odt", "abîmé"),
        (_bomb(), "a.docx", "décompresserait"),
        (_encrypted_odt(), "a.odt", "mot de passe"),
    ],
)
def test_bad_files_are_explained(octets: bytes, nom: str, words: str) -> None:
    with pytest.raises(KnownError) as refusal:
        texte_de(octets, nom)
    assert words in refusal.value.phrase
    assert nom in refusal.value.phrase


def test_entities_are_not_expanded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]>'
    body = f"{bomb}<office:d {ODF} {ODT}><text:p>bon &y;</text:p></office:d>"
    assert "haha" not in texte_de(_zip(content_xml=body), "a.odt")


def test_too_heavy_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAX_OCTETS", 10)
    with pytest.raises(KnownError, match="pèse"):
        texte_de(b"x" * 11, "a.txt")


def test_a_process_of_its_own_reads_the_same(tmp_path: Path) -> None:
    with TextReader() as lecteur:
        assert lecteur.texte(_pdf("Un devis"), "a.pdf") == "Un devis"
        with pytest.raises(KnownError, match="abîmé"):
            lecteur.texte(b"%PDF-1.7 nothing more", "a.pdf")
        lecteur.interrupt()
        assert lecteur.texte("été".encode(), "a.txt", "text/plain") == "été"


def test_one_that_takes_too_long_is_ended() -> None:
    hasty = replace(TEXT, silence_seconds=0.0)
    with TextReader(hasty) as lecteur, pytest.raises(KnownError, match="n’a pas pu être lu"):
        lecteur.texte(b"Un devis\n" * 300_000, "a.txt")
