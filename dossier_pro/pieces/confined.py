"""Pieces looked into by a child process: one that hangs is ended, one that falls takes nothing along."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import TYPE_CHECKING, Final, TypeVar

from dossier_pro.domain.pixels import TETE, lu_a_part
from dossier_pro.domain.translation import tr
from dossier_pro.limits import HANDED_OVER, PAGES, PDF, TEXT, VIEW, Limits
from dossier_pro.pieces.kinds import HEAD_SIZE, recognise
from dossier_pro.pieces.pages import Faute, PageDessinee, PagesError, dessiner
from dossier_pro.workers.call import Call, call, within
from dossier_pro.workers.worker import BugError, LostError, Worker, refused_with

if TYPE_CHECKING:
    from dossier_pro.pieces.retouch import Photo, Retouche
    from dossier_pro.pieces.thumbnails import PieceView


R = TypeVar("R")

_PDF: Final = "application/pdf"


class TextReader(Worker):
    """Reads the words of files, one at a time."""

    def __init__(self, limits: Limits = TEXT) -> None:
        super().__init__(limits)

    def texte(self, octets: bytes, nom: str, mime: str = "") -> str:
        """Return what ``text.texte_de`` does.

        Raises:
            KnownError: as for it; also where reading takes too much or makes a library fall.
        """
        from dossier_pro.pieces.text import texte_de

        with refused_with(
            tr(
                "Le texte de « {nom} » n’a pas pu être lu : ajoutez une description à cette preuve pour la retrouver.",
                nom=nom,
            ),
            bugs=True,
        ):
            return self.run(_held(call(texte_de, octets, nom, mime), mime or recognise(nom, octets[:HEAD_SIZE])))


class Viewer(Worker):
    """Shows one thing at a time."""

    def __init__(self, limits: Limits = VIEW) -> None:
        super().__init__(limits)

    def vue(self, octets: bytes, nom: str, mime: str, *, cote: int, page: int = 1) -> PieceView:
        """Return what ``thumbnails.vue`` does.

        Raises:
            KnownError: as for it; also where it takes too much or makes a library fall.
        """
        from dossier_pro.pieces.thumbnails import vue

        with refused_with(_not_shown(nom), bugs=True):
            return self.run(_held(call(vue, octets, nom, mime, cote=cote, page=page), mime))

    def texte(self, octets: bytes, nom: str, mime: str) -> str:
        """Return what ``text.texte_de`` does.

        Raises:
            KnownError: as for it; also where it takes too much or makes a library fall.
        """
        from dossier_pro.pieces.text import texte_de

        with refused_with(_not_shown(nom), bugs=True):
            return self.run(_held(call(texte_de, octets, nom, mime), mime or recognise(nom, octets[:HEAD_SIZE])))


def _held(wanted: Call[R], mime: str) -> Call[R]:
    """A PDF is given less than a picture or a long text: a hostile one takes all that it is given."""
    return within(PDF if mime == _PDF else None, wanted)


def _not_shown(nom: str) -> str:
    return tr("«\u00a0{nom}\u00a0» n’a pas pu être montré\u00a0: ouvrez-le dans le logiciel qui l’a fait.", nom=nom)


class PageDrawer(Worker):
    """Draws one PDF at a time."""

    def __init__(self, limits: Limits = PAGES) -> None:
        super().__init__(limits)

    def pages(self, octets: bytes, *, dpi: int, qualite: int, limite: int) -> Iterator[PageDessinee]:
        """Yield what ``pages.dessiner`` does.

        Raises:
            PagesError: as for it; « abime » also where drawing takes too much, or brings the child down.
        """
        try:
            fault = yield from self.iterate(call(drawn, octets, dpi=dpi, qualite=qualite, limite=limite))
        except (LostError, BugError) as error:
            raise PagesError("abime") from error
        if fault is not None:
            raise PagesError(*fault)

    def texte(self, octets: bytes, nom: str, mime: str) -> str:
        """Return what ``printable.texte_imprimable`` does.

        Raises:
            KnownError: as for it; also where reading takes too much or makes a library fall.
        """
        from dossier_pro.pieces.printable import texte_imprimable

        with refused_with(tr("« {nom} » n’a pas pu être lu.", nom=nom), bugs=True):
            return self.run(call(texte_imprimable, octets, nom, mime))

    def copie(self, octets: bytes, pages: int | None = None) -> bytes | None:
        """Return what ``pdf_copy.copier`` does; None also where the child had to be ended."""
        from dossier_pro.pieces.pdf_copy import copier

        try:
            return self.run(call(copier, octets, pages))
        except (LostError, BugError):
            return None


class Cleaner(Worker):
    """Takes the names of their authors out of files, one at a time."""

    def __init__(self, limits: Limits = HANDED_OVER) -> None:
        super().__init__(limits)

    def nettoyer(self, octets: bytes) -> bytes | None:
        """Return what ``metadata.nettoyer`` does; None also where the child had to be ended."""
        from dossier_pro.pieces.metadata import nettoyer

        try:
            return self.run(_held(call(nettoyer, octets), _PDF if octets.startswith(b"%PDF") else ""))
        except (LostError, BugError):
            return None


class Retoucher(Worker):
    """Turns and crops one photo at a time; in its child where a library of its own reads it (``domain.pixels``)."""

    def __init__(self, limits: Limits = VIEW) -> None:
        super().__init__(limits)

    def retoucher(self, octets: bytes, nom: str, retouche: Retouche) -> Photo:
        """Return what ``retouch.retoucher`` does.

        Raises:
            KnownError: as for it; also where it takes too much or makes a library fall.
        """
        from dossier_pro.pieces.retouch import retoucher

        if not lu_a_part(octets[:TETE]):
            return retoucher(octets, nom, retouche)
        with refused_with(
            tr("La photo « {nom} » ne peut pas être lue : remplacez-la par un fichier JPEG ou PNG.", nom=nom)
        ):
            return self.run(call(retoucher, octets, nom, retouche))


def drawn(
    octets: bytes, *, dpi: int, qualite: int, limite: int
) -> Generator[PageDessinee, None, tuple[Faute, int] | None]:
    """Yield what ``pages.dessiner`` does; return what it raises, with the number of pages."""
    try:
        yield from dessiner(octets, dpi=dpi, qualite=qualite, limite=limite)
    except PagesError as error:
        return error.faute, error.pages
    except (ValueError, OSError, RuntimeError):
        return "abime", 0
    return None
