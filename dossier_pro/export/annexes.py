"""The pages of annexes: a band with the annexe's title, and under it the page's picture as large as the page allows.

Word and PDF get the same pictures in the same places, so that both have the same pages.
"""

from __future__ import annotations

from typing import Final

from dossier_pro.domain.text import NBSP
from dossier_pro.export.charte import CORPS, EN_TETE, MARGE_BAS, MARGE_HAUT, PAGE_HAUTEUR, POINTS_PAR_POUCE_MIN, STYLES
from dossier_pro.export.document import AnnexeImprimee, Image
from dossier_pro.export.flow import Entetes, Para, Picture, Section, Span
from dossier_pro.export.measure import measure

BANDE: Final = 400
BANDE_SUITE: Final = 90
"""The most signs of an annexe's title above its first page, and above those that follow."""

_RESERVE = 120
"""What stays free under the picture of an annexe, in twips: nobody's rounding may push it to another page."""


def titre_annexe(annexe: AnnexeImprimee) -> str:
    """Return « Annexe 3 – titre », « Document 3 – titre »."""
    return f"{annexe.nom.replace(' ', NBSP)} – {annexe.intitule}"


def pages_annexe(annexe: AnnexeImprimee, entetes: Entetes) -> list[Section]:
    """Return the pages of an annexe that is pictures, in order; each is a section, so that each starts a page.

    Args:
        annexe: has pictures.
        entetes: what stands at the head of those pages.
    """
    titre = titre_annexe(annexe)
    total = len(annexe.images)
    sections = []
    for rang, image in enumerate(annexe.images, start=1):
        debut = court(titre, BANDE if rang == 1 else BANDE_SUITE)
        spans = [Span(debut)]
        if total > 1:
            spans.append(Span(f" (page{NBSP}{rang} sur{NBSP}{total})", look="annexe_page"))
        ancre = annexe.ancre if rang == 1 else f"{annexe.ancre}_p{rang}"
        style = "AnnexeTitre" if rang == 1 else "AnnexeSuite"
        bande = Para(style, tuple(spans), (ancre,), plan=titre if rang == 1 else "")
        largeur, hauteur = fit(image, (CORPS, place_sous(bande, entetes)))
        nom = annexe.nom + (f", page {rang}" if total > 1 else "")
        figure = Para("Figure", picture=Picture(image, largeur, hauteur, nom), apres=0)
        sections.append(Section(ancre, (bande, figure)))
    return sections


def place_sous(bande: Para, entetes: Entetes) -> int:
    """Return how high a picture may be under the band of its page, in twips."""
    haut = max(MARGE_HAUT, EN_TETE + sum(measure(para, CORPS, {}).hauteur for para in entetes.entete))
    mesure = measure(bande, CORPS, {})
    taken = mesure.avant + mesure.hauteur + mesure.apres + STYLES["Figure"].avant
    return PAGE_HAUTEUR - haut - MARGE_BAS - taken - _RESERVE


def fit(image: Image, box: tuple[int, int]) -> tuple[int, int]:
    """Return the printed sides of a picture, in twips: inside ``box``, in proportion, never blown up coarsely."""
    natural = 1440 / POINTS_PAR_POUCE_MIN
    largeur, hauteur = image.forme or (image.largeur, image.hauteur)
    scale = min(box[0] / largeur, box[1] / hauteur, natural)
    return max(20, round(largeur * scale)), max(20, round(hauteur * scale))


def court(texte: str, limite: int) -> str:
    """Return a text that takes no more than ``limite`` signs, cut between words."""
    if len(texte) <= limite:
        return texte
    return texte[:limite].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
