"""What the clipboard holds, as something that can become a preuve."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage, QImageWriter

from dossier_pro import temporary
from dossier_pro.domain.dossier import Preuve, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.pasting.pasting import en_lignes
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.drop import dropped_files
from dossier_pro.gui.kit.pasting import collage_of

_ADDRESS = re.compile(r"https?://\S+")
_TITLE = 60
_QUALITY = 70
"""Of PNG as Qt counts it: nothing is lost of the picture, it takes a third of the time of its usual 50."""
_AS_IT_IS = {"image/png": (b"\x89PNG\r\n", ".png"), "image/jpeg": (b"\xff\xd8\xff", ".jpg")}
"""What another program put there as a file, by its first bytes: it need not be decoded and encoded anew."""


@dataclass(frozen=True)
class PastedImage:
    """A picture on its way: called, it becomes a file, which takes a while and is not for the window's thread.

    ``forget`` removes the file: by then it is in the dossier, and stays nowhere else.
    """

    data: bytes | QImage
    ending: str = ".png"
    when: datetime = field(default_factory=lambda: datetime.now().astimezone())
    _folders: list[Path] = field(default_factory=list)

    def __call__(self) -> Path:
        """Write the file.

        Raises:
            KnownError: there is no room for it.
        """
        try:
            folder = temporary.lasting_folder()
            self._folders.append(folder)
            place = folder / f"Image collée le {self.when:%d-%m-%Y à %H.%M.%S}{self.ending}"
            if isinstance(self.data, bytes):
                place.write_bytes(self.data)
                return place
            writer = QImageWriter(str(place), b"PNG")
            writer.setQuality(_QUALITY)
            if writer.write(self.data):
                return place
        except OSError:
            pass
        raise KnownError(
            tr("L’image n’a pas pu être collée\u00a0: libérez de la place sur le disque, puis recommencez.")
        )

    def forget(self) -> None:
        """Remove the file."""
        while self._folders:
            shutil.rmtree(self._folders.pop(), ignore_errors=True)


Incoming = Path | Callable[[], Path]
"""A file, or what makes one."""


def pasted(mime: QMimeData | None) -> list[Path] | PastedImage | Preuve | None:
    """Return files, a picture, or the preuve that a text or an address makes; None where there is nothing."""
    if mime is None:
        return None
    files = dropped_files(mime)
    if files:
        return files
    image = _image(mime)
    if image is not None:
        return image
    text = en_lignes(collage_of(mime)).strip()
    if not text:
        return None
    if _ADDRESS.fullmatch(text):
        return Preuve(new_id(), genre="lien", titre=text.split("//", 1)[1][:_TITLE], adresse=text)
    first = text.splitlines()[0].strip()
    title = first if len(first) <= _TITLE else first[: _TITLE - 1].rstrip() + "…"
    return Preuve(new_id(), genre="note", titre=title, description=text)


def _image(mime: QMimeData) -> PastedImage | None:
    formats = mime.formats()
    for name, (head, ending) in _AS_IT_IS.items():
        if name in formats:
            data = bytes(mime.data(name).data())
            if data.startswith(head):
                return PastedImage(data, ending)
    image = mime.imageData() if mime.hasImage() else None
    return PastedImage(image) if isinstance(image, QImage) and not image.isNull() else None


def forget_passing(incoming: Iterable[Incoming]) -> None:
    """Remove the pictures that were pasted."""
    for one in incoming:
        if isinstance(one, PastedImage):
            one.forget()
