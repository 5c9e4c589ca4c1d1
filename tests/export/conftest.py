"""The rich sample, written once."""

from __future__ import annotations

import io
from dataclasses import dataclass

import pytest

from dossier_pro.domain.dossier import Dossier
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from dossier_pro.export.docx_writer import write_docx
from dossier_pro.export.pagination import Pagination
from dossier_pro.export.pdf_writer import write_pdf
from tests.export.sample import Pieces, rich


@dataclass(frozen=True)
class Written:
    """A dossier, what it became, and its two files."""

    dossier: Dossier
    document: Document
    pagination: Pagination
    pdf: bytes
    docx: bytes


def write(dossier: Dossier, pieces: Pieces | None = None, options: Options | None = None) -> Written:
    """Write both files of a dossier."""
    document = compose(dossier, options or Options(), (pieces or Pieces()).lire)
    pdf, docx = io.BytesIO(), io.BytesIO()
    pagination = write_pdf(document, pdf)
    write_docx(document, pagination, docx)
    return Written(dossier, document, pagination, pdf.getvalue(), docx.getvalue())


@pytest.fixture(scope="session")
def sample() -> Written:
    """The rich sample."""
    return write(*rich())
