"""The clipboard, between Qt and ``domain.collage``: one way in and one way out for every field."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QGuiApplication

from dossier_pro.domain.collage import Collage, en_interne, en_lignes, en_page, lire_collage
from dossier_pro.domain.text import Block

INTERNE = "application/x-dossier-pro-texte"
"""Our own format: the Markdown subset, in UTF-8."""

IMAGE = "Une image se colle dans «\u00a0Preuves\u00a0»\u00a0: ici, seuls les mots sont collés"
FICHIER = "Un fichier se colle dans «\u00a0Preuves\u00a0»\u00a0: ici, seuls des mots se collent"


def collage_of(mime: QMimeData) -> Collage:
    """Return the words of a clipboard; none where it holds only files or a picture."""
    interne = bytes(mime.data(INTERNE).data()).decode("utf-8", "replace") if mime.hasFormat(INTERNE) else None
    if has_files(mime):
        return Collage()
    html = mime.html() if mime.hasHtml() else None
    text = mime.text() if mime.hasFormat("text/plain") else "\n".join(url.toString() for url in mime.urls())
    return lire_collage(interne, html, text)


def has_files(mime: QMimeData) -> bool:
    """Return whether files of this computer are what is held."""
    return any(url.isLocalFile() for url in mime.urls())


def has_words(mime: QMimeData) -> bool:
    """Return whether there may be words to paste, without reading them."""
    return not has_files(mime) and (mime.hasFormat(INTERNE) or mime.hasHtml() or mime.hasText())


def can_paste() -> bool:
    """Return whether pasting now would do something, be it to say where a picture goes."""
    mime: QMimeData | None = QGuiApplication.clipboard().mimeData()  # None where the system gives none
    return mime is not None and (has_words(mime) or has_files(mime) or mime.hasImage())


def remark(mime: QMimeData, collage: Collage) -> str:
    """Return what is to be said of what is not pasted into a text, empty where that is nothing."""
    if has_files(mime):
        return FICHIER
    return IMAGE if collage.images or (mime.hasImage() and not collage.blocs) else ""


def mime_of(blocks: tuple[Block, ...]) -> QMimeData:
    """Return blocks for the clipboard: for our own fields, for word processors and as plain text."""
    made = QMimeData()
    made.setData(INTERNE, QByteArray(en_interne(blocks).encode()))
    made.setHtml(en_page(blocks))
    made.setText(en_lignes(Collage(blocks)))
    return made
