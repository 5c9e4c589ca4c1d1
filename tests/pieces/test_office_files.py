"""Office files as PDF, where LibreOffice is."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path

import docx
import pypdfium2
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from dossier_pro.office import libreoffice
from dossier_pro.office.libreoffice import LibreOfficeError
from dossier_pro.pieces.office_files import to_pdf

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
with_libreoffice = pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")


def word(text: str) -> bytes:
    """A file with a text, and another that its author has struck out with Word's revision marks."""
    target = io.BytesIO()
    document = docx.Document()
    paragraph = document.add_paragraph(text)
    struck = parse_xml(
        f'<w:del {nsdecls("w")} w:id="1" w:author="A"><w:r><w:delText>mauvaise note</w:delText></w:r></w:del>'
    )
    paragraph._p.append(struck)
    document.save(target)
    return target.getvalue()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


@with_libreoffice
def test_a_word_file_becomes_a_pdf_and_nothing_stays(temporary: Path) -> None:
    made = to_pdf(word("Procédure d’accueil"), DOCX, "Ma procédure.docx")
    with pypdfium2.PdfDocument(made) as document:
        words = document[0].get_textpage().get_text_range()
        assert "Procédure d’accueil" in words
        assert "mauvaise note" not in words
    assert not list(temporary.iterdir())


@with_libreoffice
@pytest.mark.parametrize(
    ("content", "patience", "fault"), [(b"PK\x03\x04 rien", 90.0, "unreadable"), (word("x"), 0.0, "slow")]
)
def test_what_cannot_be_read_in_time_is_said(temporary: Path, content: bytes, patience: float, fault: str) -> None:
    with pytest.raises(LibreOfficeError) as caught:
        to_pdf(content, DOCX, patience=patience)
    assert caught.value.fault == fault
    assert not list(temporary.iterdir())


def test_without_libreoffice_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    with pytest.raises(LibreOfficeError) as caught:
        to_pdf(b"x", DOCX)
    assert caught.value.fault == "absent"
