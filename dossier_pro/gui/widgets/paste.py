"""What the clipboard holds, as something that can become a preuve."""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QImage

from dossier_pro.domain.dossier import Preuve, new_id
from dossier_pro.domain.text import clean
from dossier_pro.gui.widgets.drop import dropped_files

_ADDRESS = re.compile(r"https?://\S+")
_TITLE = 60


def pasted(mime: QMimeData | None) -> list[Path] | Preuve | None:
    """Return files, or the preuve that a text or an address makes, or None where there is nothing to take.

    A picture is written to a file of its own, in a folder for what is passing through.
    """
    if mime is None:
        return None
    files = dropped_files(mime)
    if files:
        return files
    if mime.hasImage():
        image = mime.imageData()
        if isinstance(image, QImage) and not image.isNull():
            return [_written(image)]
    text = clean(mime.text()).strip() if mime.hasText() else ""
    if not text:
        return None
    if _ADDRESS.fullmatch(text):
        return Preuve(new_id(), genre="lien", titre=text.split("//", 1)[1][:_TITLE], adresse=text)
    first = text.splitlines()[0].strip()
    title = first if len(first) <= _TITLE else first[: _TITLE - 1].rstrip() + "…"
    return Preuve(new_id(), genre="note", titre=title, description=text)


def forget_passing() -> None:
    """Remove the pictures that were pasted: by now they are in the dossier, and stay nowhere else."""
    while _passing:
        shutil.rmtree(_passing.pop(), ignore_errors=True)


_passing: list[Path] = []


def _written(image: QImage) -> Path:
    now = datetime.now().astimezone()
    folder = Path(tempfile.mkdtemp(prefix="dossier-pro-"))
    _passing.append(folder)
    place = folder / f"Image collée le {now:%d-%m-%Y à %H.%M.%S}.png"
    image.save(str(place))
    return place
