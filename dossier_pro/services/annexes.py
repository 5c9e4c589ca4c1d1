"""The pages of annexes that are PDF or office files: drawn once for each quality, with a reason where they are not."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Preuve
from dossier_pro.domain.errors import DamagedPieceError, KnownError
from dossier_pro.domain.jury import DossierDuJury
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.translation import tr, tr_noop

if TYPE_CHECKING:
    from dossier_pro.export.compose import LirePiece, Rendu
    from dossier_pro.export.confined import Pictures
    from dossier_pro.export.document import PrintedImage
    from dossier_pro.export.images import Niveau, Preparing
    from dossier_pro.office.libreoffice import LibreOfficeError
    from dossier_pro.pieces.confined import PageDrawer
    from dossier_pro.pieces.pages import PageDessinee, PagesError

Etape = Callable[[str], None]
"""Told which page is being drawn, in French."""

_PDF: Final = "application/pdf"
_FAUTES_PDF: Final = {
    "protege": tr_noop("ce PDF demande un mot de passe"),
    "abime": tr_noop("ce PDF est abîmé, ou trop lourd à dessiner"),
    "vide": tr_noop("ce PDF n’a aucune page"),
}
_MENDS_PDF: Final = {
    "protege": tr_noop("enregistrez-en une copie sans mot de passe et remplacez la preuve"),
    "abime": tr_noop("ouvrez-le pour voir s’il est entier, puis remplacez la preuve"),
    "vide": tr_noop("remplacez la preuve"),
}
"""What to do about a file that the jury could not open either."""
_FAUTES_LIBREOFFICE: Final = {
    "absent": tr_noop("LibreOffice, qui mettrait ce fichier en pages, n’est pas installé sur cet ordinateur"),
    "slow": tr_noop("LibreOffice met trop de temps à l’ouvrir"),
    "unreadable": tr_noop("LibreOffice ne peut pas l’ouvrir"),
    "disk": tr_noop("LibreOffice n’a pas pu le mettre en pages, car le disque de cet ordinateur n’a plus rien accepté"),
}


_ABIMEE = tr_noop("ce fichier a été abîmé dans le dossier")
_REPRENDRE = tr_noop("ajoutez de nouveau le fichier d’origine")


def a_des_pages(preuve: Preuve) -> bool:
    """Whether a preuve's file is of a kind that can be printed: a picture, a PDF, words, what LibreOffice reads."""
    from dossier_pro.pieces.kinds import CONVERTED, PRINTED_TEXTS

    return preuve.image or preuve.mime == _PDF or preuve.mime in CONVERTED or preuve.mime in PRINTED_TEXTS


class Annexes:
    """Draws the annexes of one dossier; ended with ``close`` (or used in a ``with``).

    Attributes:
        copies: the harmless copies of PDFs whose pages were asked for as they are, by their SHA-256.
    """

    def __init__(self, dossier: DossierDuJury, lire_piece: LirePiece, *, copies: bool = False) -> None:
        """Make one.

        Args:
            dossier: the file.
            lire_piece: opens the bytes of a piece.
            copies: whether the PDF is to hold the pages as they are, where that is safe.
        """
        self._pictures: Pictures | None = None
        self.copies: dict[str, bytes] = {}
        self._dossier, self._lire_piece, self._veut_copies = dossier, lire_piece, copies
        self._pdfs: dict[str, bytes | str] = {}
        self._propres: dict[str, str | None] = {}

    @property
    def pictures(self) -> Preparing:
        """Who makes the pictures of this export ready; where the dossier holds no file, nothing is got ready for it."""
        if not self._dossier.pieces():
            from dossier_pro.export import images

            return images
        if self._pictures is None:
            from dossier_pro.export.confined import Pictures

            self._pictures = Pictures()
        return self._pictures

    def rendus(self, niveau: Niveau, dire: Etape) -> dict[str, Rendu]:
        """Return the pages of each annexe that is a PDF or an office file, by the id of its preuve.

        Args:
            niveau: how much of the pages is kept.
            dire: told of each page; what it raises ends the work.
        """
        a_dessiner = self._a_dessiner()
        if not a_dessiner:
            return {}
        from dossier_pro.export.compose import MAX_PAGES, Rendu
        from dossier_pro.pieces.kinds import PRINTED_TEXTS

        found: dict[str, Rendu] = {}
        total = 0
        for nom, preuve in a_dessiner:
            if preuve.id in found:
                continue
            preuve = self._reconnue(preuve)
            if preuve.mime in PRINTED_TEXTS:
                found[preuve.id] = self._texte(preuve)
                continue
            pdf = self._pdf(preuve, nom, dire)
            remede = _REPRENDRE if pdf == _ABIMEE else ""
            rendu = (
                Rendu(raison=pdf, remede=remede)
                if isinstance(pdf, str)
                else self._dessiner(pdf, nom, niveau, total, dire)
            )
            total += len(rendu.images)
            if total > MAX_PAGES:
                rendu = Rendu(raison=tr("les annexes compteraient plus de {max_pages} pages", max_pages=MAX_PAGES))
            found[preuve.id] = rendu
        return found

    def _reconnue(self, preuve: Preuve) -> Preuve:
        """Return a preuve that was taken for a text with the type that is known of it today: RTF and SVG were texts."""
        from dataclasses import replace

        from dossier_pro.pieces.kinds import HEAD_SIZE, recognise

        if preuve.mime != "text/plain" or preuve.sha256 is None:
            return preuve
        try:
            with self._lire_piece(preuve.sha256) as flux:
                head = flux.read(HEAD_SIZE)
        except DamagedPieceError:
            return preuve
        return replace(preuve, mime=recognise(preuve.nom_fichier, head))

    def _texte(self, preuve: Preuve) -> Rendu:
        """A mail, notes, a table of values: printed as its words."""
        from dossier_pro.export.compose import Rendu

        assert preuve.sha256 is not None
        try:
            with self._lire_piece(preuve.sha256) as flux:
                octets = flux.read()
        except DamagedPieceError:
            return Rendu(raison=_ABIMEE, remede=_REPRENDRE)
        try:
            return Rendu(texte=self._drawer.texte(octets, preuve.nom_fichier, preuve.mime))
        except KnownError as error:
            if "aucun texte" in error.phrase:
                return Rendu(raison=tr("ce fichier ne contient aucun texte"), remede=tr("remplacez la preuve"))
            if "trop long" in error.phrase:
                return Rendu(raison=tr("ce texte est trop long pour être imprimé"))
            return Rendu(raison=tr("ce fichier n’a pas pu être lu"), remede=tr("remplacez la preuve"))

    @cached_property
    def _drawer(self) -> PageDrawer:
        """Who draws; most dossiers have no annexe that needs it."""
        from dossier_pro.pieces.confined import PageDrawer

        return PageDrawer()

    def close(self) -> None:
        """End the processes that draw."""
        if "_drawer" in self.__dict__:
            self._drawer.close()
        if self._pictures is not None:
            self._pictures.close()

    def __enter__(self) -> Annexes:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _a_dessiner(self) -> list[tuple[str, Preuve]]:
        """The annexes that are no pictures, then such documents illustrants, each with its name."""
        documents = self._rangees(DocumentIllustrant, tr("Document"))
        annexes = self._rangees(Annexe, tr("Annexe"))
        known = {preuve.id for _, preuve in annexes}
        return annexes + [row for row in documents if row[1].id not in known]

    def _rangees(self, cls: type[Annexe | DocumentIllustrant], genre: str) -> list[tuple[str, Preuve]]:
        rows = []
        numero = 0
        for row in self._dossier.ordered(cls):
            preuve = self._dossier.get(Preuve, row.preuve_id) if row.preuve_id else None
            if not (row.intitule.strip() or (preuve and preuve.titre.strip())):
                continue
            numero += 1
            if preuve and preuve.sha256 and not preuve.image:
                rows.append((f"{genre} {numero}", preuve))
        return rows

    def _pdf(self, preuve: Preuve, nom: str, dire: Etape) -> bytes | str:
        """Return the annexe as a PDF, or why there is none; worked out once."""
        from dossier_pro.office.libreoffice import LibreOfficeError
        from dossier_pro.pieces.office_files import to_pdf

        assert preuve.sha256 is not None
        if preuve.sha256 not in self._pdfs:
            if not a_des_pages(preuve):
                self._pdfs[preuve.sha256] = tr("ce type de fichier ne s’imprime pas")
                return self._pdfs[preuve.sha256]
            try:
                with self._lire_piece(preuve.sha256) as flux:
                    octets = flux.read()
            except DamagedPieceError:
                self._pdfs[preuve.sha256] = _ABIMEE
                return _ABIMEE
            if preuve.mime != _PDF:
                dire(tr("{nom}\u00a0: mise en pages par LibreOffice", nom=nom))
                try:
                    self._pdfs[preuve.sha256] = to_pdf(octets, preuve.mime, preuve.nom_fichier)
                except LibreOfficeError as error:
                    self._pdfs[preuve.sha256] = _raison_libreoffice(error)
            else:
                self._pdfs[preuve.sha256] = octets
        return self._pdfs[preuve.sha256]

    def _dessiner(self, pdf: bytes, nom: str, niveau: Niveau, total: int, dire: Etape) -> Rendu:
        from dossier_pro.export import kept
        from dossier_pro.export.compose import MAX_PAGES_ANNEXE, Rendu
        from dossier_pro.office import conversions
        from dossier_pro.pieces import pages, pdf_words

        drawn: list[PrintedImage] = []

        def make() -> tuple[PrintedImage, ...]:
            for page in self._drawer.pages(pdf, dpi=niveau.dpi, qualite=niveau.qualite, limite=MAX_PAGES_ANNEXE):
                dire(tr("{nom}\u00a0: page {rang} sur {total}", nom=nom, rang=page.rang, total=page.total))
                drawn.append(_image(page))
            return tuple(drawn)

        # A font that a file lacks is one of the system.
        parts = (niveau.dpi, niveau.qualite, MAX_PAGES_ANNEXE, conversions.fonts())
        try:
            images = kept.once((pages, pdf_words), parts, pdf, make)
        except pages.PagesError as error:
            return Rendu(raison=_raison(error), remede=_MENDS_PDF.get(error.faute, ""))
        if not drawn:
            dire(f"{nom}{NBSP}: {pluriel(len(images), 'page')}")
        return Rendu(self._avec_copie(pdf, images))

    def _avec_copie(self, pdf: bytes, images: tuple[PrintedImage, ...]) -> tuple[PrintedImage, ...]:
        from dataclasses import replace

        from dossier_pro.export.document import Copie

        if not self._veut_copies:
            return images
        key = hashlib.sha256(pdf).hexdigest()
        if key not in self._propres:
            propre = self._drawer.copie(pdf, len(images))
            self._propres[key] = None
            if propre is not None:
                self._propres[key] = hashlib.sha256(propre).hexdigest()
                self.copies[hashlib.sha256(propre).hexdigest()] = propre
        sha = self._propres[key]
        # Pages that weigh more as they are than as pictures are no gain.
        if sha is None or len(self.copies[sha]) > sum(len(image.octets) for image in images):
            return images
        return tuple(replace(image, copie=Copie(sha, rang)) for rang, image in enumerate(images))


def _image(page: PageDessinee) -> PrintedImage:
    from dossier_pro.export.document import PrintedImage

    forme = None if page.forme == (page.largeur, page.hauteur) else page.forme
    return PrintedImage(page.octets, page.format, page.largeur, page.hauteur, "", forme, mots=page.mots)


def _raison(error: PagesError) -> str:
    from dossier_pro.export.compose import MAX_PAGES_ANNEXE

    if error.faute == "long":
        return tr(
            "elle compte {pages} pages, et une annexe en imprime {max_pages_annexe} au plus",
            pages=error.pages,
            max_pages_annexe=MAX_PAGES_ANNEXE,
        )
    return _FAUTES_PDF[error.faute]


def _raison_libreoffice(error: LibreOfficeError) -> str:
    return _FAUTES_LIBREOFFICE[error.fault]
