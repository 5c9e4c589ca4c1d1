"""What a file from outside is, told by its first bytes; its name only breaks ties."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

HEAD_SIZE: Final = 64
"""How many first bytes ``recognise`` wants to see."""

PRINTED_TEXTS: Final = frozenset({"text/plain", "text/csv", "text/html", "message/rfc822"})
"""The MIME types that are printed as text (``printable``); here, because to ask for them takes no reader of mails."""

CONVERTED: Final = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
}
"""The MIME types that LibreOffice is asked to read, with the ending that tells it what they are."""

_ZIP_MIMES: Final = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
}
_TEXT_MIMES: Final = {".eml": "message/rfc822", ".csv": "text/csv", ".html": "text/html", ".htm": "text/html"}
_BMP_HEADERS: Final = {size.to_bytes(4, "little") for size in (12, 40, 52, 56, 64, 108, 124)}
"""Lengths of the second header of a BMP: the two letters it begins with alone could begin a text."""
_HEIC_BRANDS: Final = {b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis", b"hevc", b"hevx"}


def recognise(name: str, head: bytes) -> str:
    """Return the MIME type of a file.

    Args:
        name: its file name; the ending tells a .docx from another ZIP, never a picture from a text.
        head: its first ``HEAD_SIZE`` bytes, or fewer where it is shorter.

    Returns:
        A MIME type, ``application/octet-stream`` where nothing is recognised.
    """
    ending = PurePath(name).suffix.lower()
    if head.startswith(b"%PDF-"):
        return "application/pdf"
    if picture := _picture(head):
        return picture
    if head.startswith(b"PK\x03\x04"):
        return _ZIP_MIMES.get(ending, "application/zip")
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        return "application/vnd.ms-excel" if ending == ".xls" else "application/msword"
    if head.startswith(b"{\\rtf"):
        return "application/rtf"
    if head and _is_text(head):
        # Written in letters, and made to be drawn: its source says nothing to who reads it.
        drawn = ending == ".svg" or b"<svg" in head or head.lstrip().startswith(b"%!PS")
        return "application/octet-stream" if drawn else _TEXT_MIMES.get(ending, "text/plain")
    return "application/octet-stream"


def _picture(head: bytes) -> str:
    if head.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if head[:6] in (b"GIF87a", b"GIF89a"):
        return "image/gif"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "image/webp"
    if head[:4] in (b"II*\x00", b"MM\x00*"):
        return "image/tiff"
    if head[:2] == b"BM" and head[6:10] == b"\0\0\0\0" and head[14:18] in _BMP_HEADERS:
        return "image/bmp"
    if head[4:12] in (b"ftypavif", b"ftypavis"):
        return "image/avif"
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC_BRANDS:
        return "image/heic"
    return ""


def _is_text(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        return True
    return not any(byte < 9 or 13 < byte < 27 or 27 < byte < 32 for byte in head)


_ENDINGS: Final = {
    "application/pdf": (".pdf",),
    "image/jpeg": (".jpg", ".jpeg"),
    "image/png": (".png",),
    "image/gif": (".gif",),
    "image/webp": (".webp",),
    "image/tiff": (".tif", ".tiff"),
    "image/bmp": (".bmp",),
    "image/avif": (".avif",),
    "image/heic": (".heic", ".heif"),
    "application/msword": (".doc", ".ppt"),
    "application/vnd.ms-excel": (".xls",),
    "application/rtf": (".rtf",),
    "message/rfc822": (".eml",),
    "text/csv": (".csv",),
    "text/plain": (".txt", ".md", ".log"),
    **{mime: (ending,) for ending, mime in _ZIP_MIMES.items()},
}
"""Kinds that another program may show unasked, with the endings that they may keep.

Neither programs nor archives nor web pages: these act when they are opened.
"""


def ending_to_open(name: str, data: bytes) -> str:
    """Return the ending under which the computer may open a file; empty where it is no document that we know.

    By what the file is, never by its name alone: « facture.pdf.exe » is a program, a script is shown as the text
    that it is, and an installer that looks like an old Word file is given to Word, which refuses it.
    """
    endings = _ENDINGS.get(recognise(name, data[:HEAD_SIZE]))
    if endings is None:
        return ""
    own = PurePath(name).suffix.lower()
    return own if own in endings else endings[0]
