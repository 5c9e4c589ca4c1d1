"""The pictures of a .docx, by the paragraph that holds them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from dataclasses import field
from typing import Final, Protocol

from dossier_pro import limits
from dossier_pro.domain.records import dataclass
from dossier_pro.dp_import.flow import ReadPara
from dossier_pro.dp_import.lu import ImageLue
from dossier_pro.office.word_package import WordPackage, contents

MAX_IMAGE: Final = limits.PIECE_BYTES

_SIGNATURES: Final = (
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"GIF8", "image/gif"),
    (0, b"BM", "image/bmp"),
    (0, b"II*\0", "image/tiff"),
    (0, b"MM\0*", "image/tiff"),
    (8, b"WEBP", "image/webp"),
    (4, b"ftypheic", "image/heic"),
    (4, b"ftypmif1", "image/heic"),
)
AUTRE: Final = "application/octet-stream"
"""Drawings of Windows (EMF, WMF) and whatever no exporter can place: kept as a file."""


def genre(octets: bytes) -> str:
    """Return the MIME type that the first bytes of a picture tell."""
    return next((mime for at, mark, mime in _SIGNATURES if octets[at : at + len(mark)] == mark), AUTRE)


class Parties(Protocol):
    """What holds the bytes of pictures by name: a package, or what was taken out of the pages of a PDF."""

    def taille(self, name: str, /) -> int:
        """Return how many bytes a part has; 0 where it is absent."""

    def octets(self, name: str, /) -> bytes | None:
        """Return its bytes, None where it is absent."""


@dataclass(frozen=True, slots=True)
class ImagesWord:
    """The pictures of a .docx by the names of their parts."""

    package: WordPackage

    def taille(self, name: str, /) -> int:
        """Return how many bytes a part has; 0 where it is absent."""
        part = self.package.part(name)
        return 0 if part is None else part.size

    def octets(self, name: str, /) -> bytes | None:
        """Return its bytes, None where it is absent or damaged."""
        return contents(self.package.part(name))


@dataclass(slots=True)
class Images:
    """Hands out the pictures of a document, each place once; bytes of the same part are shared."""

    package: Parties
    paras: Sequence[ReadPara]
    absentes: list[str] = field(default_factory=list)
    _octets: dict[str, bytes] = field(default_factory=dict)
    _rendues: set[int] = field(default_factory=set)

    def de(self, indices: Iterable[int], ou: str, question: int | None) -> list[ImageLue]:
        """Return the pictures of paragraphs that were not handed out yet.

        Args:
            indices: the paragraphs.
            ou: their place in words.
            question: the number of the answer they stand in, if any.
        """
        found = []
        for index in indices:
            if index in self._rendues:
                continue
            self._rendues.add(index)
            for ref in self.paras[index].images:
                octets = self._lire(ref.partie)
                if octets:
                    name = posixpath.basename(ref.partie)
                    found.append(ImageLue(name, octets, genre(octets), ref.alternative, ou, question))
                else:
                    self.absentes.append(ou)
        return found

    def _lire(self, partie: str) -> bytes:
        if partie not in self._octets:
            large = not partie or self.package.taille(partie) > MAX_IMAGE
            self._octets[partie] = b"" if large else self.package.octets(partie) or b""
        return self._octets[partie]
