"""Word, Excel, slides and OpenDocument from outside as a PDF or as a Word file, through LibreOffice where it is.

What was struck out with revision marks is gone before, and the headings of a long spreadsheet stand on every page.
"""

from __future__ import annotations

from pathlib import Path

from dossier_pro.office import libreoffice
from dossier_pro.office.libreoffice import PATIENCE, LibreOfficeError
from dossier_pro.pieces.kinds import CONVERTED


def to_pdf(octets: bytes, mime: str, nom: str = "", *, patience: float = PATIENCE) -> bytes:
    """Return a document as a PDF.

    Args:
        octets: the document.
        mime: its type, one of ``kinds.CONVERTED``.
        nom: its file name; only its ending is looked at, where the type alone leaves two programs to choose from.
        patience: seconds that it may take.

    Raises:
        LibreOfficeError: LibreOffice is not installed, took too long, or could not read the file; or the file is an
            archive that expands beyond measure.
    """
    ending = Path(nom).suffix.lower()
    return _converted(
        octets, ending if ending in set(CONVERTED.values()) else CONVERTED[mime], libreoffice.PDF, patience
    )


def to_docx(octets: bytes, ending: str, *, patience: float = PATIENCE) -> bytes:
    """Return a text document (``ending``: « .odt », « .doc », « .rtf ») as a Word file of today.

    Raises:
        LibreOfficeError: as ``to_pdf`` does.
    """
    return _converted(octets, ending, libreoffice.DOCX, patience)


def _converted(octets: bytes, ending: str, to: str, patience: float) -> bytes:
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.office.archive import examiner
    from dossier_pro.office.revisions import accepted
    from dossier_pro.pieces.sheet_titles import avec_titres

    if libreoffice.program() is None:
        raise LibreOfficeError("absent")
    if octets.startswith(b"PK\x03\x04"):
        try:
            examiner(octets, "")
        except KnownError as error:
            raise LibreOfficeError("unreadable") from error
    return libreoffice.convert(avec_titres(accepted(octets, ending), ending), ending, to, patience=patience)
