"""Pictures looked into by a child process where a library of its own reads them: telephones' formats, WebP and TIFF.

The others (JPEG, PNG, GIF, BMP) are bounded before they are decoded: points, passes. They are read here, at once.
What was made of a picture once is kept (``kept``).
"""

from __future__ import annotations

import io
from dataclasses import replace
from typing import BinaryIO

from dossier_pro.domain.pixels import TETE, lu_a_part
from dossier_pro.export import images, kept
from dossier_pro.export.document import PrintedImage
from dossier_pro.export.images import PLEIN, Niveau
from dossier_pro.limits import VIEW, Limits
from dossier_pro.workers.call import call
from dossier_pro.workers.worker import BugError, LostError, Worker, refused_with


class Pictures(Worker):
    """Makes pictures ready, one at a time; its child starts with the first that needs one."""

    def __init__(self, limits: Limits = VIEW) -> None:
        super().__init__(limits)

    def prepare(
        self, flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN
    ) -> PrintedImage:
        """Return what ``images.prepare`` does.

        Raises:
            KnownError: as for it; also where it takes too much or makes a library fall.
        """

        def make() -> tuple[PrintedImage]:
            if not lu_a_part(octets[:TETE]):
                return (images.prepare(io.BytesIO(octets), titre=titre, lieu=lieu, alternative="", niveau=niveau),)
            with refused_with(images.illisible(titre, lieu), bugs=True):
                return (self.run(call(prepared, octets, titre, lieu, "", niveau)),)

        octets = flux.read()
        (made,) = kept.once((images,), ("first", niveau), octets, make)
        return replace(made, alternative=alternative)

    def prepare_pages(
        self, flux: BinaryIO, *, titre: str, lieu: str, alternative: str, niveau: Niveau = PLEIN, limite: int
    ) -> tuple[PrintedImage, ...]:
        """Return what ``images.prepare_pages`` does; each page may take what one picture may.

        Raises:
            KnownError: as for ``prepare``; also where there are more than ``limite`` pages.
        """

        def make() -> tuple[PrintedImage, ...]:
            if not lu_a_part(octets[:TETE]):
                return images.prepare_pages(
                    io.BytesIO(octets), titre=titre, lieu=lieu, alternative="", niveau=niveau, limite=limite
                )
            wanted = call(images.pages_of, octets, titre, lieu, "", niveau, limite)
            with refused_with(images.illisible(titre, lieu), bugs=True):
                return tuple(self.iterate(wanted))

        octets = flux.read()
        made = kept.once((images,), ("pages", niveau, limite), octets, make)
        return tuple(replace(image, alternative=alternative) for image in made)

    def examiner(self, flux: BinaryIO) -> str:
        """Return what ``images.examiner`` does."""
        if not _apart(flux):
            return images.examiner(flux)
        try:
            return self.run(call(examined, flux.read()))
        except (LostError, BugError):
            return images.ILLISIBLE


def _apart(flux: BinaryIO) -> bool:
    start = flux.tell()
    head = flux.read(TETE)
    flux.seek(start)
    return lu_a_part(head)


def prepared(octets: bytes, titre: str, lieu: str, alternative: str, niveau: Niveau) -> PrintedImage:
    """Return a picture ready for print."""
    return images.prepare(io.BytesIO(octets), titre=titre, lieu=lieu, alternative=alternative, niveau=niveau)


def examined(octets: bytes) -> str:
    """Return why a picture could not be printed, or nothing."""
    return images.examiner(io.BytesIO(octets))
