"""The pages of annexes: a band with the annexe's title, and under it the page's picture as large as the page allows.

Word and PDF get the same pictures in the same places, so that both have the same pages.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final

from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.text import NBSP
from dossier_pro.export.document import AnnexeImprimee, PrintedImage
from dossier_pro.export.layout.flow import Entetes, Para, Picture, Section, Span
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.measure import haut_du_texte, measure
from dossier_pro.export.layout.page_formats import FORMATS, NomFormat
from dossier_pro.export.layout.picture_sizes import HAUTE, fit

BANDE: Final = 400
BANDE_SUITE: Final = 90
"""The most signs of an annexe's title above its first page, and above those that follow."""

_GAIN: Final = 1.25
"""A picture that is that much wider than high has a page that lies, where it gets that much larger on it."""

_RESERVE = 120
"""What stays free under the picture of an annexe, in twips: nobody's rounding may push it to another page."""


def nom_remis(genre: str, numero: int, sur: int, intitule: str, nom_fichier: str) -> str:
    """Return the name of the file that stands for an annexe in the package: « Annexe 04 - Titre.xlsx ».

    Args:
        genre: « Annexe » or « Document ».
        numero: its number.
        sur: how many there are; numbers have as many digits, so that names sort as they are counted.
        intitule: its title.
        nom_fichier: the name it came with, whose ending is kept where it is one.
    """
    extension = PurePosixPath(nom_fichier.replace("\\", "/")).suffix.lower()
    extension = extension if re.fullmatch(r"\.[a-z0-9]{1,8}", extension) else ""
    if extension and intitule.lower().endswith(extension):
        intitule = intitule[: -len(extension)]
    return nom_sur(f"{genre} {numero:0{len(str(sur))}d} - {intitule}", extension)


def titre_annexe(annexe: AnnexeImprimee) -> str:
    """Return « Annexe 3 – titre », « Document 3 – titre »."""
    return f"{annexe.nom.replace(' ', NBSP)} – {annexe.intitule}"


def pages_annexe(annexe: AnnexeImprimee, entetes: Entetes) -> list[Section]:
    """Return the pages of an annexe that is pictures, in order; each is a section, so that each starts a page.

    Args:
        annexe: has pictures.
        entetes: what stands at the head of upright pages.
    """
    return [_page(annexe, rang, image, entetes) for rang, image in enumerate(annexe.images, start=1)]


def _page(annexe: AnnexeImprimee, rang: int, image: PrintedImage, entetes: Entetes) -> Section:
    ancre = annexe.ancre if rang == 1 else f"{annexe.ancre}_p{rang}"
    droite = _bande(annexe, rang, "AnnexeTitre" if rang == 1 else "AnnexeSuite")
    sides = fit(image, place_sous(droite, "portrait", entetes))
    couchee = _bande(annexe, rang, "AnnexePaysage")
    large = fit(image, place_sous(couchee, "paysage", Entetes((), (), ())))
    nom = annexe.nom + (f", page {rang}" if len(annexe.images) > 1 else "")
    turned = est_couchee(sides, large)
    bande, (largeur, hauteur) = (couchee, large) if turned else (droite, sides)
    figure = Para("Figure", picture=Picture(image, largeur, hauteur, nom), apres=0)
    return Section(ancre, (bande, figure), format="paysage" if turned else "portrait")


def est_couchee(droite: tuple[int, int], couchee: tuple[int, int]) -> bool:
    """Whether a picture gets a page that lies: it is wide, and larger there. Both are its sides on such pages."""
    return droite[0] > droite[1] * HAUTE and couchee[0] >= droite[0] * _GAIN


def _bande(annexe: AnnexeImprimee, rang: int, style: str) -> Para:
    """The band over a page; on one that lies it has one line."""
    titre = titre_annexe(annexe)
    total = len(annexe.images)
    spans = [Span(court(titre, BANDE if style == "AnnexeTitre" else BANDE_SUITE))]
    if total > 1:
        spans.append(Span(f" (page{NBSP}{rang} sur{NBSP}{total})", look="annexe_page"))
    ancre = annexe.ancre if rang == 1 else f"{annexe.ancre}_p{rang}"
    return Para(style, tuple(spans), (ancre,), plan=titre if rang == 1 else "")


def place_sous(bande: Para, nom: NomFormat, entetes: Entetes) -> tuple[int, int]:
    """Return the room for a picture under the band of its page, in twips: width and height."""
    page = FORMATS[nom]
    mesure = measure(bande, page.corps, {})
    taken = mesure.avant + mesure.hauteur + mesure.apres + STYLES["Figure"].avant
    return page.corps, page.fond - haut_du_texte(nom, entetes) - taken - _RESERVE


def court(texte: str, limite: int) -> str:
    """Return a text that takes no more than ``limite`` signs, cut between words."""
    if len(texte) <= limite:
        return texte
    return texte[:limite].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
