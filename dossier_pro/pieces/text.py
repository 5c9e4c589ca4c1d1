"""The words inside a file from outside, for search and for a quick look: PDF, Word, Excel, OpenDocument, slides, mail.

Only the words: no layout, no picture, no program is run, nothing outside the file is fetched. A hostile file may still
keep a library busy for ever, so that what a person adds goes through ``confined``, a process that can be ended.
"""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator
from email import message_from_bytes
from email.message import EmailMessage, Message
from email.policy import default as email_policy
from typing import IO, Any, Final

from lxml import etree

from dossier_pro import limits
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.html_tags import lire, mots
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr
from dossier_pro.office.archive import CASSE, Limites, appeler, examiner, ouvrir
from dossier_pro.pieces.kinds import HEAD_SIZE, recognise

MAX_OCTETS: Final = limits.WORDS_BYTES

MAX_CARACTERES: Final = 400_000
"""How much text is kept of one file: some two hundred pages."""

_MAX_PAGES: Final = limits.WORDS_PAGES
_LIMITES: Final = Limites(fichier=MAX_OCTETS, entrees=5000, total=300_000_000, entree=120_000_000)
_SPACES = re.compile(r"[ \t\u00a0\u202f]+")
_BLANK_LINES = re.compile(r"\n\s*\n+")
_HYPHENS = re.compile("[\u00ad\ufffe\x02]\\s*\n?")
"""What PDF readers leave where a word was cut at the end of a line."""

Reader = Callable[[bytes, str], Iterable[str]]


def lisible(mime: str) -> bool:
    """Whether a file of that MIME type is looked into for its words."""
    return mime in _READERS


def texte_de(octets: bytes, nom: str, mime: str = "") -> str:
    """Return the words of a file, one line a paragraph, row or slide line.

    Args:
        octets: its bytes.
        nom: its file name, for a sentence about it and to tell a .docx from another ZIP.
        mime: what it is, where that is known already.

    Returns:
        At most ``MAX_CARACTERES`` characters; nothing for a picture, a scan, or a format that holds no words.

    Raises:
        KnownError: it is protected, damaged, over ``MAX_OCTETS``, or would expand too much.
    """
    if len(octets) > MAX_OCTETS:
        raise KnownError(
            tr(
                "« {nom} » pèse {octets}\u00a0Mo : au-delà de {max_octets}\u00a0Mo, son texte n’est pas lu ; "
                "ajoutez une description pour le retrouver.",
                nom=nom,
                octets=len(octets) // 1_000_000,
                max_octets=MAX_OCTETS // 1_000_000,
            )
        )
    reader = _READERS.get(mime or recognise(nom, octets[:HEAD_SIZE]))
    if reader is None or not octets:
        return ""
    try:
        return _gather(reader(octets, nom))
    except KnownError:
        raise
    except DAMAGED as error:
        raise KnownError(
            tr(
                "Le texte de « {nom} » n’a pas pu être lu, le fichier semble abîmé : ouvrez-le dans "
                "le logiciel qui l’a fait et enregistrez-le de nouveau.",
                nom=nom,
            )
        ) from error


def _gather(parts: Iterable[str]) -> str:
    """Join parts by line ends, tidied, up to the most that is kept."""
    kept: list[str] = []
    room = MAX_CARACTERES
    for part in parts:
        tidy = _tidy(part)
        if tidy:
            kept.append(tidy[:room])
            room -= len(tidy) + 1
            if room <= 0:
                break
    return "\n".join(kept)


def _tidy(text: str) -> str:
    joined = _HYPHENS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    lines = _SPACES.sub(" ", clean(unicodedata.normalize("NFC", joined)))
    return _BLANK_LINES.sub("\n", lines).strip()


# --- PDF -----------------------------------------------------------------------------------------------------------


def _pdf(octets: bytes, nom: str) -> Iterator[str]:
    import pypdfium2

    from dossier_pro.office.pdf_guard import open_pdf

    try:
        document = open_pdf(octets)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise _protege(nom) from error
        raise
    try:
        for index in range(min(len(document), _MAX_PAGES)):
            yield _page(document, index)
    finally:
        document.close()


def _page(document: Any, index: int) -> str:
    """Return the text of one page; a page that cannot be read has none, the others have theirs."""
    import pypdfium2

    try:
        page = document[index]
    except pypdfium2.PdfiumError:
        return ""
    try:
        words = page.get_textpage()
        try:
            return str(words.get_text_bounded())
        finally:
            words.close()
    except pypdfium2.PdfiumError:
        return ""
    finally:
        page.close()


# --- ZIP of XML ----------------------------------------------------------------------------------------------------

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ODF_BLOCKS = (f"{_TEXT}p", f"{_TEXT}h")
_NUMBER = re.compile(r"(\d+)")


def _archive(octets: bytes, nom: str) -> zipfile.ZipFile:
    examiner(octets, nom, _LIMITES)
    return ouvrir(octets, appeler(octets, nom), _LIMITES)


def _part(archive: zipfile.ZipFile, name: str) -> Iterator[tuple[str, Any]]:
    with archive.open(name) as stream:
        yield from _events(stream)


def _events(stream: IO[bytes]) -> Iterator[tuple[str, Any]]:
    """Yield (« start » or « end », element) of one part; what was passed is let go of, so that memory stays flat."""
    events = etree.iterparse(
        stream,
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    for event, element in events:
        yield event, element
        if event == "end" and element.getparent() is not None and element.tag in _LET_GO:
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


_LET_GO = {f"{_W}p", f"{_S}row", f"{_S}si", f"{_A}p", f"{_TEXT}p", f"{_TEXT}h", f"{_TABLE}table-row"}


def _in_order(names: Iterable[str], folder: str, stem: str) -> list[str]:
    """Return the parts « folder/stem12.xml » in the order of their numbers."""
    found = [n for n in names if n.startswith(f"{folder}/{stem}") and n.endswith(".xml")]
    return sorted(found, key=lambda n: [int(d) for d in _NUMBER.findall(n)] or [0])


def _docx(octets: bytes, nom: str) -> Iterator[str]:
    from dossier_pro.office.word_package import WordPackage
    from dossier_pro.office.word_reader import transitional

    package = WordPackage.open_guarded(octets, nom, expected=tr("un document Word"), limits=_LIMITES, macros=True)
    kinds = ("footnotes", "endnotes", "header", "footer")
    for part in (package.main, *(part for kind in kinds for part in package.related(kind))):
        yield from _paragraphs(_events(io.BytesIO(transitional(part.blob))), _W, f"{_MC}Fallback")


def _paragraphs(events: Iterable[tuple[str, Any]], ns: str, skipped: str) -> Iterator[str]:
    """Yield the paragraphs of Word or of slides; what stands twice, for older programs, is taken once."""
    words: list[str] = []
    inside = 0
    for event, element in events:
        if element.tag == skipped:
            inside += 1 if event == "start" else -1
        elif event == "end" and not inside:
            if element.tag == f"{ns}t":
                words.append(element.text or "")
            elif element.tag == f"{ns}tab":
                words.append("\t")
            elif element.tag in (f"{ns}br", f"{ns}cr"):
                words.append("\n")
            elif element.tag == f"{ns}p":
                yield "".join(words)
                words.clear()
    yield "".join(words)


def _pptx(octets: bytes, nom: str) -> Iterator[str]:
    with _archive(octets, nom) as archive:
        names = archive.namelist()
        for part in (*_in_order(names, "ppt/slides", "slide"), *_in_order(names, "ppt/notesSlides", "notesSlide")):
            yield from _paragraphs(_part(archive, part), _A, f"{_MC}Fallback")


def _sheet_names(archive: zipfile.ZipFile) -> Iterator[str]:
    for event, element in _part(archive, "xl/workbook.xml"):
        if event == "start" and element.tag == f"{_S}sheet":
            yield element.get("name", "")


def _xlsx(octets: bytes, nom: str) -> Iterator[str]:
    with _archive(octets, nom) as archive:
        names = archive.namelist()
        if "xl/workbook.xml" in names:
            yield from _sheet_names(archive)
        shared = _shared_texts(archive) if "xl/sharedStrings.xml" in names else []
        for part in _in_order(names, "xl/worksheets", "sheet"):
            for event, element in _part(archive, part):
                if event == "end" and element.tag == f"{_S}row":
                    yield "\t".join(filter(None, (_cell(cell, shared) for cell in element.iter(f"{_S}c"))))


def _shared_texts(archive: zipfile.ZipFile) -> list[str]:
    texts: list[str] = []
    for event, element in _part(archive, "xl/sharedStrings.xml"):
        if event == "end" and element.tag == f"{_S}si":
            # Phonetic help of Asian texts (rPh) is no part of the text.
            runs = (t for t in element.iter(f"{_S}t") if t.getparent().tag != f"{_S}rPh")
            texts.append("".join(t.text or "" for t in runs))
    return texts


def _cell(cell: Any, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return "".join(t.text or "" for t in cell.iter(f"{_S}t"))
    value = cell.findtext(f"{_S}v") or ""
    if kind == "s":
        return shared[int(value)] if value.isdecimal() and int(value) < len(shared) else ""
    return "" if kind in ("b", "e") else value


def _opendocument(octets: bytes, nom: str) -> Iterator[str]:
    with _archive(octets, nom) as archive:
        names = archive.namelist()
        manifest = archive.read("META-INF/manifest.xml")[:200_000] if "META-INF/manifest.xml" in names else b""
        if b"encryption-data" in manifest:
            raise _protege(nom)
        if "content.xml" not in names:
            return
        for event, element in _part(archive, "content.xml"):
            if event == "end" and element.tag in _ODF_BLOCKS:
                yield "".join(_odf_words(element))


def _odf_words(element: Any) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == f"{_TEXT}s":
            yield " "
        elif child.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            yield "\n" if child.tag.endswith("break") else "\t"
        elif child.tag not in _ODF_BLOCKS:  # one in a frame or a note has given its own words
            yield from _odf_words(child)
        yield child.tail or ""


# --- text, page, mail ----------------------------------------------------------------------------------------------


def decoder(octets: bytes) -> str:
    """Return bytes as text: by their mark (UTF-8, UTF-16), as UTF-8, else as Windows writes in western Europe."""
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if octets.startswith(mark):
            return octets.decode(encoding, "replace")
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "replace")


def _plain(octets: bytes, nom: str) -> Iterator[str]:
    yield decoder(octets[: 8 * MAX_CARACTERES])


_SILENT: Final = frozenset({"script", "style", "template", "noscript", "svg"})
_INLINE: Final = frozenset(
    {"a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "s", "small", "span", "strong", "u"}
)
_TITLE: Final = re.compile(r"<title[^<>]{0,99}>([^<]{0,999})</title", re.IGNORECASE)


def _html(octets: bytes, nom: str) -> Iterator[str]:
    yield _words_of_page(decoder(octets[: 8 * MAX_CARACTERES]))


def _words_of_page(page: str) -> str:
    """Return the words of a page, its title first, each block on a line of its own."""
    title = _TITLE.search(page[:100_000])
    words, silent = [f"{mots(title[1])}\n"] if title else [], 0
    for part in lire(page):
        if isinstance(part, str):
            words.append("" if silent else part)
        elif part.nom in _SILENT:
            silent = max(0, silent + (1 if part.ouvre and not part.vide else -1))
        elif part.nom not in _INLINE:
            words.append("\n")
    return "".join(words)


def _mail(octets: bytes, nom: str) -> Iterator[str]:
    """Yield subject, people, the text, and the names of what is joined."""
    message = message_from_bytes(octets, policy=email_policy)
    assert isinstance(message, EmailMessage)
    for header in ("subject", "from", "to", "cc", "date"):
        yield entete(message, header)
    body = message.get_body(("plain", "html"))
    if body is not None:
        words = mots_de(body)
        yield _words_of_page(words) if body.get_content_subtype() == "html" else words
    for joined in message.iter_attachments():
        yield joined.get_filename() or ""


def entete(message: EmailMessage, name: str) -> str:
    """Return a header of a mail as it is read; as it was written where Python's own reader fails on it."""
    written = next((str(value) for key, value in message.raw_items() if key.lower() == name), "")
    line = "".join(decoder(written.encode("utf-8", "surrogateescape")).splitlines())
    try:
        return str(email_policy.header_factory(name, line))
    except DAMAGED:  # a date in year 10¹², an address that ends at its @
        return line.strip()


def mots_de(part: Message) -> str:
    """Return the words of a part of a mail, whatever it says of its letters: many say nothing, some what is wrong."""
    held = part.get_payload(decode=True)
    octets = held if isinstance(held, bytes) else b""
    charset = part.get_content_charset("")
    if charset in _DOUBTFUL:
        return decoder(octets)
    try:
        return octets.decode(charset)
    except (LookupError, UnicodeError):
        return decoder(octets)


_DOUBTFUL: Final = frozenset({"", "us-ascii", "ascii", "iso-8859-1", "latin-1", "latin1"})
"""What is said where nobody chose: such a text is UTF-8 where it can be, else what Windows writes."""


def _protege(nom: str) -> KnownError:
    return KnownError(
        tr(
            "« {nom} » est protégé par un mot de passe : son texte n’a pas été lu ; ajoutez-en "
            "une copie sans mot de passe.",
            nom=nom,
        )
    )


DAMAGED: Final = (
    *CASSE,
    etree.XMLSyntaxError,
    LookupError,
    AttributeError,
    TypeError,
    AssertionError,
)
"""What readers raise on files that are not what they say; pypdfium2's own error is a RuntimeError."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_READERS: dict[str, Reader] = {
    "application/pdf": _pdf,
    _WORD: _docx,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": _xlsx,
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": _pptx,
    "application/vnd.oasis.opendocument.text": _opendocument,
    "application/vnd.oasis.opendocument.spreadsheet": _opendocument,
    "application/vnd.oasis.opendocument.presentation": _opendocument,
    "text/plain": _plain,
    "application/rtf": _plain,  # its words stand between its marks: good enough to find it by
    "text/csv": _plain,
    "text/html": _html,
    "message/rfc822": _mail,
}
