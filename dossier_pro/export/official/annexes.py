"""Annexes in the official model, and the pages of documents: their list, then each under its title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier_pro.domain.return_marks import Marque
from dossier_pro.domain.text import NBSP, Run, fold
from dossier_pro.export.annexes import BANDE, BANDE_SUITE, court, est_couchee, titre_annexe
from dossier_pro.export.document import AnnexeImprimee
from dossier_pro.export.docx.oxml import Node, el, run, text
from dossier_pro.export.fonts.widths import largeurs
from dossier_pro.export.layout.picture_sizes import fit
from dossier_pro.export.official.access import titrer
from dossier_pro.export.official.body import saut_de_page
from dossier_pro.export.official.sections import place_couchee
from dossier_pro.export.official.text import Redacteur
from dossier_pro.export.official.xml import P_PR, R_PR, SECT_PR, P, R, plie, poser, vide
from dossier_pro.export.wording import TextesAnnexes

REMIS_A_PART: Final = "Document remis à part"
_TAILLE_SUPPORT: Final = 20
"""Half-points: the line under a title that says where it is."""
_COULEUR_SUPPORT: Final = "595959"
_TAILLE_TITRE: Final = 28
"""Half-points: the title over a page of an annexe."""
_TAILLE_COUCHEE: Final = 24
"""The same over one that lies."""
_LIGNE_TITRE: Final = 400
"""Twips that a line of it is high."""
_PERTE: Final = 1.06
"""How much of its lines is lost at their ends."""


def ecrire_annexes(
    elements: list[Node],
    annexes: Sequence[AnnexeImprimee],
    textes: TextesAnnexes,
    redacteur: Redacteur,
    room: tuple[int, int],
) -> dict[str, Node]:
    """Write the list of the annexes under their title, then a page for each that can be printed.

    Args:
        room: width and height for a picture on its page, in twips.

    Returns:
        The paragraph of each annexe by its anchor.
    """
    last = _place_de_la_liste(elements, textes)
    nodes: list[Node] = []
    heads: dict[str, Node] = {}
    for annexe in annexes:
        words = (Run(f"Annexe{NBSP}{annexe.numero} – ", bold=True), Run(annexe.intitule))
        heads[annexe.ancre] = _para(words, avant=160)
        nodes.append(heads[annexe.ancre])
        faits = redacteur.cachees.faits
        redacteur.cachees.noter(nodes[-1], faits.annexe(annexe, "".join(run.text for run in words)))
        nodes.append(ou_le_lire(annexe.ancre if annexe.imprimee else "", annexe.support or REMIS_A_PART, redacteur))
    for node in reversed(nodes):
        last.addnext(node)
    heads |= joindre_pages(nodes[-1], [a for a in annexes if a.imprimee], redacteur, room)
    if nodes:
        _oter_les_vides(elements[elements.index(last) + 1 :])
    return heads


def _oter_les_vides(elements: list[Node]) -> None:
    """Take out the blank lines: under a page that is full one would begin another."""
    for node in elements:
        if vide(node) and node.find(f"{P_PR}/{SECT_PR}") is None:
            node.getparent().remove(node)


def _place_de_la_liste(elements: list[Node], textes: TextesAnnexes) -> Node:
    """Return what the list comes after: the last table where that holds the title, else the last element."""
    tables = [element for element in elements if element.tag != P]
    return tables[-1] if tables and fold(textes.titre) in plie(tables[-1]) else elements[-1]


def ou_le_lire(ancre: str, support: str, redacteur: Redacteur) -> Node:
    """Return the line that says where a document or an annexe is: on a page (of ``ancre``), or apart."""
    made = _para((Run("Page " if ancre else support),), taille=_TAILLE_SUPPORT)
    poser(made.find(f"{R}/{R_PR}"), el("w:color", val=_COULEUR_SUPPORT))
    if ancre:
        redacteur.pages_a_ecrire.append((made, ancre))
    else:
        redacteur.cachees.noter(made, Marque("support", voir=redacteur.cachees.faits.support))
    return made


def joindre_pages(
    apres: Node, feuillets: Sequence[AnnexeImprimee], redacteur: Redacteur, room: tuple[int, int]
) -> dict[str, Node]:
    """Write the pages of annexes or documents after a node; return the paragraph that heads each, by its anchor.

    A page that is wide lies where it is larger so.
    """
    pages: list[list[Node]] = []
    heads: dict[str, Node] = {}
    for feuillet in feuillets:
        own = _pages_d_annexe(feuillet, redacteur, room)
        heads[feuillet.ancre] = own[0][1]
        titrer(own[0][1], 2)
        pages += own
    for node in reversed([node for page in pages for node in page]):
        apres.addnext(node)
    return heads


def _pages_d_annexe(annexe: AnnexeImprimee, redacteur: Redacteur, room: tuple[int, int]) -> list[list[Node]]:
    """Return the pages of an annexe, each begun by a page break: its pictures, or its text, under its title."""
    pages: list[list[Node]] = []
    total = len(annexe.images)
    for rank, image in enumerate(annexe.images, start=1):
        suite = (Run(f" (page{NBSP}{rank} sur{NBSP}{total})"),) if total > 1 else ()
        titre = court(titre_annexe(annexe), BANDE if rank == 1 else BANDE_SUITE)
        under = room[1] - _LIGNE_TITRE * (lignes_du_titre(titre + "".join(r.text for r in suite), room[0]) - 1)
        sides, large = fit(image, (room[0], under)), fit(image, place_couchee(_LIGNE_TITRE))
        couchee = est_couchee(sides, large)
        if couchee:
            titre = court(titre_annexe(annexe), BANDE_SUITE)
        head = _tete((Run(titre, bold=True), *suite), redacteur, couchee=couchee)
        centred = el("w:pPr", el("w:spacing", before=0, after=0, line=240, lineRule="auto"), el("w:jc", val="center"))
        nom = annexe.nom + (f", page {rank}" if total > 1 else "")
        shown = redacteur.image(image, nom, centred, large if couchee else sides)
        pages.append([saut_de_page(), head, shown])
        if couchee:
            redacteur.a_coucher.append(pages[-1])
    if not annexe.images:
        head = _tete((Run(titre_annexe(annexe), bold=True),), redacteur)
        pages.append([saut_de_page(), head, *redacteur.blocs(annexe.texte, el("w:pPr"), el("w:rPr"))])
    return pages


def _tete(words: tuple[Run, ...], redacteur: Redacteur, *, couchee: bool = False) -> Node:
    """A title over a page; on one that lies it has one line, and less room."""
    made = _para(words, taille=_TAILLE_COUCHEE if couchee else _TAILLE_TITRE, apres=60 if couchee else 200)
    redacteur.cachees.noter(made, Marque("pages"))
    return made


def lignes_du_titre(titre: str, largeur: int) -> int:
    """Return how many lines a title over a page takes, one that may be short of its end counted."""
    return 1 + int(largeurs(titre, True, False).maxi * _TAILLE_TITRE * 10 * _PERTE / largeur)


def _para(words: tuple[Run, ...], *, avant: int = 0, apres: int = 0, taille: int = 0) -> Node:
    made = el("w:p", el("w:pPr", el("w:spacing", before=avant, after=apres)))
    for piece in words:
        look = el("w:rPr")
        for name, wanted in (("b", piece.bold), ("i", piece.italic)):
            if wanted:
                poser(poser(look, el(f"w:{name}")), el(f"w:{name}Cs"))
        if taille:
            poser(poser(look, el("w:sz", val=taille)), el("w:szCs", val=taille))
        made.append(run(look, *text(piece.text)))
    return made
