"""The helpers of the suite do what they say; where their program is absent they say why."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement

from tests.support import libreoffice, ooxml, pdf


@pytest.fixture
def word_file(tmp_path: Path) -> Path:
    document = docx.Document()
    document.add_paragraph("Un élève d’avril")
    path = tmp_path / "été.docx"
    document.save(str(path))
    return path


@pytest.mark.skipif(ooxml.skip_reason() is not None, reason=str(ooxml.skip_reason()))
def test_validator_tells_right_from_wrong(word_file: Path, tmp_path: Path) -> None:
    assert ooxml.validate_docx(word_file) == []

    document = docx.Document(str(word_file))
    document.paragraphs[0]._p.append(OxmlElement("w:bogus"))
    wrong = tmp_path / "wrong.docx"
    document.save(str(wrong))
    assert any("w:p[1]" in error for error in ooxml.validate_docx(wrong))

    junk = tmp_path / "junk.docx"
    junk.write_bytes(b"not a zip")
    assert len(ooxml.validate_docx(junk)) == 1


@pytest.mark.skipif(libreoffice.skip_reason() is not None, reason=str(libreoffice.skip_reason()))
def test_libreoffice_prints_and_the_text_is_read_back(word_file: Path, tmp_path: Path) -> None:
    printed = libreoffice.to_pdf(word_file, tmp_path / "out")
    texts = pdf.page_texts(printed)
    assert len(texts) == 1
    assert "Un élève d’avril" in texts[0]
