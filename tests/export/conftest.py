"""The rich sample, written once."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.jury import DossierDuJury, devant_le_jury
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.layout.pagination import Pagination
from dossier_pro.export.pdf.writer import write_pdf
from tests.dp_import.petit_modele import Fabrique
from tests.export.filling import DOCUMENTS, MODELES, PETITS
from tests.export.sample import Pieces, rich


@dataclass(frozen=True)
class Written:
    """A dossier, what it became, and its two files."""

    dossier: DossierDuJury
    document: Document
    pagination: Pagination
    pdf: bytes
    docx: bytes


def write(dossier: Dossier, pieces: Pieces | None = None, options: Options | None = None) -> Written:
    """Write both files of a dossier."""
    jury = devant_le_jury(dossier)
    document = compose(jury, options or Options(), (pieces or Pieces()).lire)
    pdf, docx = io.BytesIO(), io.BytesIO()
    pagination = write_pdf(document, pdf)
    write_docx(document, pagination, docx)
    return Written(jury, document, pagination, pdf.getvalue(), docx.getvalue())


@pytest.fixture(scope="session")
def sample() -> Written:
    """The rich sample."""
    return write(*rich())


# --- models of the DP in Word ------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def documents() -> dict[str, Document]:
    """Each document, composed once."""
    return {name: make() for name, make in DOCUMENTS.items()}


@pytest.fixture(params=MODELES)
def officiel(request: pytest.FixtureRequest, corpus_path: Path) -> bytes:
    """A model of the ministry; skipped where the corpus is not at hand."""
    return (corpus_path / "modeles" / f"{request.param}.docx").read_bytes()


@pytest.fixture(scope="session")
def petits(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], bytes]:
    """Small documents with the skeleton of the model, with and without controls."""
    folder = tmp_path_factory.mktemp("modeles")
    return {
        (nom, controles): Fabrique(nom, controles=controles).ecrire(folder / f"{nom}-{controles}.docx").read_bytes()
        for nom, controles in PETITS
    }


@pytest.fixture
def petit(petits: dict[tuple[str, bool], bytes]) -> bytes:
    """The small model of 2017 with its controls."""
    return petits["dp-2017", True]
