"""What a DP is begun in, and how it is read: Word, what LibreOffice opens, a PDF whose questions are text, Markdown."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.dp_import.reader import DpReading, lire, lire_pages, lire_texte
from dossier_pro.office import archive

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_97: Final = "WordDocument".encode("utf-16-le")
_TEXTES: Final = frozenset({".md", ".markdown", ".mkd", ".txt", ".text"})
_PROGRAMME: Final = "Dossier Pro"
"""What our own export says of itself in a PDF."""
_MAX_PDF: Final = limits.DP_PDF_BYTES
_MAX_PAGES: Final = limits.DP_PDF_PAGES
_MAX_TEXTE: Final = limits.DP_TEXT_BYTES
_LIBREOFFICE: Final = {
    "absent": tr_noop(
        "LibreOffice, qui saurait le lire, n’est pas installé sur cet ordinateur : "
        "installez-le, ou ouvrez ce fichier dans votre traitement de texte, "
        "enregistrez-le en .docx, puis choisissez ce nouveau fichier."
    ),
    "slow": tr_noop(
        "LibreOffice met trop de temps à l’ouvrir : ouvrez-le vous-même, enregistrez-le "
        "en .docx, puis choisissez ce nouveau fichier."
    ),
    "unreadable": tr_noop(
        "LibreOffice ne peut pas l’ouvrir, il est sans doute abîmé ou protégé : "
        "ouvrez-le, enregistrez-le en .docx, puis choisissez ce nouveau fichier."
    ),
    "disk": tr_noop(
        "LibreOffice n’a pas pu l’ouvrir, car le disque de cet ordinateur n’a plus rien "
        "accepté : libérez de l’espace, puis recommencez."
    ),
}


def lire_source(source: Path) -> DpReading:
    """Read a DP from any file that people have it in.

    Raises:
        KnownError: it cannot be read, is a scan, is not a DP, or needs LibreOffice, which is not here.
    """
    appele = archive.appeler(source)
    octets = archive.lire(source, appele)
    if octets.startswith(b"%PDF-") or b"%PDF-" in octets[:1024]:
        return _lire_pdf(octets, appele)
    if source.suffix.lower() in _TEXTES and octets.strip():
        return lire_texte(_decoder(octets, appele), appele)
    return _lire_document(octets, source.name, appele)


def lire_traitement_de_texte(source: Path) -> DpReading:
    """Read a DP from a file of a word processor: its margins, footers and pages are the document's own.

    Raises:
        KnownError: it cannot be read, is another kind of file, is not a DP, or needs LibreOffice, which is not here.
    """
    appele = archive.appeler(source)
    return _lire_document(archive.lire(source, appele), source.name, appele)


def _lire_document(octets: bytes, nom: str, appele: str) -> DpReading:
    ancien = _traitement_de_texte(octets)
    return lire(_en_docx(octets, ancien, appele) if ancien else octets, nom)


def _traitement_de_texte(octets: bytes) -> str:
    """Return the ending of a text document that LibreOffice has to open, by what it holds; empty for anything else."""
    if octets.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"{\\rtf"):
        return ".rtf"
    if octets.startswith(_OLE) and _WORD_97 in octets:
        return ".doc"
    if octets.startswith(b"PK\x03\x04") and b"application/vnd.oasis.opendocument.text" in octets[:200]:
        return ".odt"
    return ""


def _en_docx(octets: bytes, terminaison: str, appele: str) -> bytes:
    from dossier_pro.office.libreoffice import LibreOfficeError
    from dossier_pro.pieces import office_files
    from dossier_pro.workers.system import released

    archive_protegee = terminaison == ".odt" and b"encryption-data" in octets
    try:
        with released():  # LibreOffice has its own patience
            return office_files.to_docx(octets, terminaison)
    except LibreOfficeError as error:
        if archive_protegee:
            raise archive.protege(appele) from error
        kind = {
            ".odt": tr("un document OpenDocument"),
            ".doc": tr("dans l’ancien format de Word"),
            ".rtf": tr("au format RTF"),
        }
        raise KnownError(f"{appele} est {kind[terminaison]}. {tr(_LIBREOFFICE[error.fault])}") from error


def _decoder(octets: bytes, appele: str) -> str:
    if len(octets) > _MAX_TEXTE:
        raise KnownError(
            tr(
                "{appele} est un texte bien plus long qu’un dossier : choisissez le dossier professionnel.",
                appele=appele,
            )
        )
    for encoding in ("utf-8-sig", "utf-16") if octets[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig",):
        try:
            return octets.decode(encoding)
        except UnicodeDecodeError:
            continue
    return octets.decode("cp1252", "replace")


def _lire_pdf(octets: bytes, appele: str) -> DpReading:
    import pypdfium2

    from dossier_pro.dp_import.pdf.flow import est_scan
    from dossier_pro.dp_import.pdf.page import lire_page
    from dossier_pro.referentiels.lines import ouvrir_pdf

    if len(octets) > _MAX_PDF:
        raise KnownError(
            tr(
                "{appele} pèse {octets}\u00a0Mo : enregistrez-en une copie plus légère.",
                appele=appele,
                octets=len(octets) // 1_000_000,
            )
        )
    with ouvrir_pdf(octets, maximum=_MAX_PDF) as document:
        if len(document) > _MAX_PAGES:
            raise KnownError(
                tr(
                    "{appele} compte {document} pages, bien plus qu’un dossier professionnel.",
                    appele=appele,
                    document=len(document),
                )
            )
        if document.get_formtype() != pypdfium2.raw.FORMTYPE_NONE:
            document.init_forms()
        notre = document.get_metadata_dict().get("Producer") == _PROGRAMME
        pages = [lire_page(document, number) for number in range(len(document))]
    if est_scan(pages):
        raise KnownError(
            tr(
                "{appele} est un scan : ses pages sont des photos, leurs mots ne peuvent pas être "
                "lus. Choisissez le fichier Word dont il vient ou un PDF enregistré depuis Word ; le "
                "scan, lui, peut être ajouté comme preuve.",
                appele=appele,
            )
        )
    if not any(page.mots for page in pages):
        raise KnownError(
            tr(
                "{appele} ne contient aucun texte qui puisse être lu : choisissez le fichier Word dont il a été tiré.",
                appele=appele,
            )
        )
    return lire_pages(pages, appele, notre=notre)
