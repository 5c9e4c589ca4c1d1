"""A file handed over as it is tells who made it, with what and where: here it loses that, and nothing else.

Revision marks and remarks go too: they name whoever made them, and hold words that somebody took back.

Pictures are not dealt with here: they are encoded anew (``export.images``).
"""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final

from lxml import etree

from dossier_pro.office import archive, revisions
from dossier_pro.office.word_package import WordPackage, WordPart

_NOMS: Final = (
    *("creator", "initial-creator", "lastModifiedBy", "printed-by", "generator"),
    *("Manager", "Company", "HyperlinkBase", "Template", "description", "keywords"),
)
_PERSONNES: Final = re.compile(rf"(<(?:\w+:)?(?:{'|'.join(_NOMS)})\b(?:[^<>/]|/(?!>))*>)[^<]*(?=</)".encode())
_PARTIES: Final = frozenset({"docProps/core.xml", "docProps/app.xml", "meta.xml"})
_CONTENEURS: Final = frozenset({b"moov", b"trak"})
_EFFACES: Final = frozenset({b"udta", b"meta"})


def nettoyer(donnees: bytes) -> bytes | None:
    """Return a file without the names of its authors and places: PDF, Word, Excel, PowerPoint, OpenDocument, MP4, MOV.

    Args:
        donnees: the whole file; what it is shows from its first bytes.

    Returns:
        The same document; or None where it cannot be done: another kind of file, one that is protected, damaged, or
        signed (a change would break the signature).
    """
    try:
        if donnees.startswith(b"%PDF"):
            return _pdf(donnees)
        if donnees.startswith(b"PK"):
            return _office(donnees)
        if donnees[4:8] == b"ftyp":
            return _film(donnees)
    except Exception:  # noqa: BLE001 - each reader has its own ways to fail on bytes from outside
        return None
    return None


def _pdf(donnees: bytes) -> bytes | None:
    import pikepdf

    with pikepdf.open(io.BytesIO(donnees)) as pdf:
        form = pdf.Root.get("/AcroForm")
        if form is not None and int(form.get("/SigFlags", 0)) & 1:
            return None
        for holder in (pdf.Root, *(page.obj for page in pdf.pages)):
            for key in ("/Metadata", "/PieceInfo"):
                if key in holder:
                    del holder[key]
        if "/Info" in pdf.trailer:
            del pdf.trailer["/Info"]
        target = io.BytesIO()
        pdf.save(target, deterministic_id=True)
        return target.getvalue()


def _office(donnees: bytes) -> bytes | None:
    with archive.regarder(donnees) as source:
        names = set(source.namelist())
        signed = any("signatures" in name for name in names)
        if signed or not names & _PARTIES:
            return None
        if any(name.startswith("word/") for name in names):
            return _word(donnees)
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
        revisions.accept_odt(parts)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as out:
            for entry in source.infolist():
                content = parts[entry.filename]
                if entry.filename in _PARTIES:
                    content = _PERSONNES.sub(rb"\1", content)
                fresh = zipfile.ZipInfo(entry.filename)  # of 1980: when it was saved is nobody's business
                fresh.compress_type = entry.compress_type
                fresh.external_attr = entry.external_attr
                out.writestr(fresh, content)
        return target.getvalue()


def _word(donnees: bytes) -> bytes | None:
    package = WordPackage.open_guarded(donnees, expected="", macros=True)
    if package.damaged:
        return None
    revisions.accept_package(package)
    revisions.drop_remarks(package)
    for part in list(package.iter_parts()):
        if isinstance(part, WordPart) and part.partname.membername in _PARTIES:
            for node in part.element.iter():
                if etree.QName(node).localname in _NOMS:
                    etree.strip_elements(node, "*")
                    node.text = None
    return package.to_bytes()


def _film(donnees: bytes) -> bytes | None:
    """Blank in place the boxes where telephones note who, with what and where; nothing moves, so it still plays."""
    blanked = bytearray(donnees)
    return bytes(blanked) if _boites(blanked, 0, len(blanked)) else None


def _boites(octets: bytearray, start: int, end: int) -> bool:
    while start + 8 <= end:
        size, genre = int.from_bytes(octets[start : start + 4], "big"), bytes(octets[start + 4 : start + 8])
        head = 8
        if size == 1:
            size, head = int.from_bytes(octets[start + 8 : start + 16], "big"), 16
        elif not size:
            size = end - start
        if size < head or start + size > end:
            return False
        if genre in _EFFACES:
            octets[start + 4 : start + 8] = b"free"
            octets[start + head : start + size] = bytes(size - head)
        elif genre in _CONTENEURS and not _boites(octets, start + head, start + size):
            return False
        start += size
    return True
