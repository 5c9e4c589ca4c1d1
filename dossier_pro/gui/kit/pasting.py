"""The clipboard, between Qt and ``domain.pasting.pasting``: one way in and one way out for every field."""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QByteArray, QMimeData, QObject, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication

from dossier_pro.domain.pasting.pasting import Collage, en_interne, en_lignes, en_page, lire_collage
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Block
from dossier_pro.domain.translation import tr

INTERNE = "application/x-dossier-pro-texte"
"""Our own format: the Markdown subset, in UTF-8."""

IMAGE = tr("Une image se colle dans «\u00a0Preuves\u00a0»\u00a0: ici, seuls les mots sont collés")
FICHIER = tr("Un fichier se colle dans «\u00a0Preuves\u00a0»\u00a0: ici, seuls des mots se collent")


LONG = 300_000
"""The most characters of a page that are read at once, in a fifth of a second; what is longer is read apart."""


@dataclass(frozen=True, slots=True)
class HeldPaste:
    """What a clipboard held at one moment; unlike Qt's own it can be read in another thread."""

    interne: str | None
    html: str | None
    texte: str | None
    fichiers: bool
    image: bool

    @property
    def long(self) -> bool:
        """Whether reading it would hold the window up."""
        return self.interne is None and max(len(self.html or ""), len(self.texte or "")) > LONG

    def lire(self) -> Collage:
        """Return the words; none where there are only files or a picture."""
        return Collage() if self.fichiers else lire_collage(self.interne, self.html, self.texte)

    def remark(self, collage: Collage) -> str:
        """Return what is to be said of what is not pasted into a text, empty where that is nothing."""
        if self.fichiers:
            return FICHIER
        return IMAGE if collage.images or (self.image and not collage.blocs) else ""


class PasteReading(QObject):
    """Reads what was held in a thread of its own; ``done`` brings the words."""

    done = Signal(object)

    def __init__(self, held: HeldPaste) -> None:
        super().__init__()
        self.held = held
        self._read = Event()
        self._collage = Collage()

    def start(self) -> None:
        """Begin."""
        QThreadPool.globalInstance().start(self._work)

    def wait(self) -> Collage:
        """Return the words, once they are all read; ``done`` comes all the same."""
        self._read.wait()
        return self._collage

    def _work(self) -> None:
        try:
            self._collage = self.held.lire()
        finally:
            self._read.set()
        self.done.emit(self._collage)


def held_of(mime: QMimeData) -> HeldPaste:
    """Return what a clipboard holds."""
    interne = bytes(mime.data(INTERNE).data()).decode("utf-8", "replace") if mime.hasFormat(INTERNE) else None
    html = mime.html() if mime.hasHtml() else None
    text = mime.text() if mime.hasFormat("text/plain") else "\n".join(url.toString() for url in mime.urls())
    return HeldPaste(interne, html, text, has_files(mime), mime.hasImage())


def collage_of(mime: QMimeData) -> Collage:
    """Return the words of a clipboard, read at once."""
    return held_of(mime).lire()


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


def mime_of(blocks: tuple[Block, ...]) -> QMimeData:
    """Return blocks for the clipboard: for our own fields, for word processors and as plain text."""
    made = QMimeData()
    made.setData(INTERNE, QByteArray(en_interne(blocks).encode()))
    made.setHtml(en_page(blocks))
    made.setText(en_lignes(Collage(blocks)))
    return made
