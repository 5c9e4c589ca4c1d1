"""Pictures made ready for print once for each content, kept with what else is made of files (``office.conversions``).

Not in the dossier: it is only read while it is exported, its copies and what is sent would carry each photo twice, and
what is derived is no work of anybody's. A process that knows a password keeps nothing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any, Final

from dossier_pro import __version__
from dossier_pro.domain.json_text import parse
from dossier_pro.export.document import PrintedImage
from dossier_pro.office import conversions

_LENGTH: Final = 4
"""Bytes of the number that says how long the head is."""

_FORMATS: Final = {"JPEG": b"\xff\xd8\xff", "PNG": b"\x89PNG\r\n\x1a\n"}
"""What the bytes of each format begin with."""

Images = tuple[PrintedImage, ...]


def once(makers: Sequence[ModuleType], parts: Sequence[object], octets: bytes, make: Callable[[], Images]) -> Images:
    """Return pictures made before of the same bytes in the same way, else have them made, and keep them.

    Their ``alternative`` is empty, and of no page there is a copy.

    Args:
        makers: the code that makes them: another version of it may make others.
        parts: all else that they depend on.
        octets: what they are made of.
        make: makes them; what it raises is kept by nobody.
    """
    name = conversions.name_of((*(_code(str(maker.__file__)) for maker in makers), *map(repr, parts)), octets)
    kept = conversions.kept(name)
    found = _read(kept) if kept is not None else None
    if found is None:
        found = tuple(make())
        # What is fit as it is would only be there twice.
        if [image.octets for image in found] != [octets]:
            conversions.keep(name, _written(found))
    return found


@lru_cache(maxsize=8)
def _code(file: str) -> str:
    from PIL import __version__ as pillow

    try:
        code = Path(file).read_bytes()
    except OSError:  # a frozen program has its code in one file: there the version has to do
        code = b""
    return f"{__version__} {pillow} {hashlib.sha256(code).hexdigest()}"


def _written(images: Images) -> bytes:
    head = json.dumps([(i.format, i.largeur, i.hauteur, i.forme, i.total, i.mots, len(i.octets)) for i in images])
    octets = head.encode()
    return b"".join((len(octets).to_bytes(_LENGTH), octets, *(image.octets for image in images)))


def _read(octets: bytes) -> Images | None:
    """Return the pictures that bytes hold, None where they are not what was written."""
    try:
        start = _LENGTH + int.from_bytes(octets[:_LENGTH])
        images = []
        for row in parse(octets[_LENGTH:start]):
            *_, size = row
            images.append(_image(row, octets[start : start + size]))
            start += size
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return tuple(images) if images and start == len(octets) else None


def _image(row: Sequence[Any], octets: bytes) -> PrintedImage:
    kind, width, height, shape, total, words, size = row
    if not octets.startswith(_FORMATS[kind]) or len(octets) != size:
        raise ValueError("no such picture")
    forme = None if shape is None else (int(shape[0]), int(shape[1]))
    mots = tuple((str(text), *map(float, sides)) for text, *sides in words)
    return PrintedImage(octets, kind, int(width), int(height), "", forme, None, mots, int(total))  # type: ignore[arg-type]
