"""The official model filled and printed for an export: one file counted, and its PDF and companions made from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.translation import in_french, tr_noop
from dossier_pro.office import libreoffice
from dossier_pro.services.composition import Composee, Compositeur, Ecrit
from dossier_pro.services.deposit import ecrire_depot
from dossier_pro.services.official_model import Remplissage, remplir_et_imprimer
from dossier_pro.services.progress import Progres

if TYPE_CHECKING:
    from dossier_pro.export.layout.pagination import Pagination

PDF_DU_MODELE: Final = tr_noop(
    "Le PDF est celui du modèle officiel, fait avec LibreOffice : il a les mêmes "
    "pages que le document Word. Rien ne garantit qu’il soit accessible à tous."
)
_SANS: Final = tr_noop(" Son texte est le même que celui du document Word, ses pages non.")
PDF_LIBREOFFICE_MUET: Final = (
    tr_noop("Le PDF n’est pas dans le modèle officiel, car LibreOffice n’a pas pu le mettre en pages.") + _SANS
)
PDF_SANS_LIBREOFFICE: Final = (
    tr_noop("Le PDF n’est pas dans le modèle officiel : il faudrait LibreOffice sur cet ordinateur pour le faire.")
    + _SANS
)
PDF_TROP_LOURD: Final = (
    tr_noop("Le PDF du modèle officiel serait trop lourd pour France VAE : celui-ci est dans notre mise en page.")
    + _SANS
)


def pdf_sans_modele() -> Iterator[str]:
    """Say why the PDF is not that of the model, where LibreOffice is not even there."""
    if libreoffice.program() is None:
        yield PDF_SANS_LIBREOFFICE


class Remplis:
    """A model filled at one quality after the other; the last one is kept, for the Word and for its PDF.

    Attributes:
        imprime: whether its PDF can be asked for.
    """

    def __init__(self, modele: Path, tell: Progres, *, pdf: bool) -> None:
        """Make one.

        Args:
            modele: the official model.
            tell: told what is being done.
            pdf: whether a PDF is wanted beside the Word.
        """
        self._modele, self._tell, self._veut_pdf = modele, tell, pdf
        self.imprime = pdf and libreoffice.program() is not None
        self._dernier: tuple[Composee, Remplissage] | None = None

    @in_french()
    def word(self, composee: Composee, cible: Path) -> Ecrit:
        """Return the filled model; its companions count its own pages, else those of our PDF, else none."""
        fait = self._remplir(composee)
        pagination = fait.pagination or self._a_nous(composee)
        return Ecrit({cible: fait.docx}, composee.document, pagination, tuple(fait.rempli.notes))

    @in_french()
    def pdf(self, compositeur: Compositeur, composee: Composee, cible: Path, plafond: int | None) -> Ecrit:
        """Return the PDF of the filled model; of our own layout where LibreOffice does not answer or it is too heavy.

        Args:
            compositeur: writes our own layout.
            composee: the dossier at one quality.
            cible: the place of the PDF.
            plafond: the most that the online deposit takes, in bytes; None where there is none.
        """
        fait = self._remplir(composee)
        if fait.pdf is not None and fait.pagination is not None and (plafond is None or len(fait.pdf) <= plafond):
            return Ecrit({cible: fait.pdf}, composee.document, fait.pagination, (PDF_DU_MODELE,))
        if plafond is None:
            ecrit = Ecrit(
                {cible: compositeur.pdf(composee.pagination.mise_en_page)}, composee.document, composee.pagination
            )
        else:
            ecrit = ecrire_depot(compositeur.pdf, composee, cible, plafond)
        pourquoi = PDF_LIBREOFFICE_MUET if fait.pdf is None else PDF_TROP_LOURD
        return replace(ecrit, pagination=replace(ecrit.pagination, compte="pdf"), phrases=(*ecrit.phrases, pourquoi))

    def _a_nous(self, composee: Composee) -> Pagination:
        return replace(composee.pagination, compte="pdf" if self._veut_pdf else "rien")

    def _remplir(self, composee: Composee) -> Remplissage:
        if self._dernier is None or self._dernier[0] is not composee:
            fait = remplir_et_imprimer(
                composee.document,
                composee.pagination,
                self._modele,
                pdf=self.imprime,
                progres=lambda phrase, _: self._tell(phrase, 0.6),
            )
            self._dernier = (composee, fait)
        return self._dernier[1]
