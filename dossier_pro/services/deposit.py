"""The dossier as France VAE takes it (énoncé « vae-depot-limites »): files of 10 Mo, and eight beside the DP.

Where the whole PDF is too heavy, its annexes go into PDFs of their own, several in one file where they fit, in their
order; the DP's list then says in which file each stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import MAX_FICHIERS_DEPOT, OCTETS_DEPOT_VISES
from dossier_pro.domain.text import NBSP, en_mo, enumerer
from dossier_pro.domain.translation import in_french
from dossier_pro.export.document import AnnexeImprimee, Document
from dossier_pro.export.layout.building import assemble_annexes
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.pages import MiseEnPage
from dossier_pro.export.layout.pagination import Pagination, paginate

if TYPE_CHECKING:
    from dossier_pro.services.composition import Composee, Ecrit

Dessiner = Callable[[MiseEnPage], bytes]
"""Writes pages that are laid out as a PDF."""


@dataclass(frozen=True, slots=True)
class Joint:
    """A PDF that goes with the DP: the end of its name (« annexes 1 à 3 »), its bytes, the numbers of its annexes."""

    nom: str
    octets: bytes
    numeros: tuple[int, ...]


@dataclass(frozen=True)
class Partage:
    """The DP without the pages of its annexes, and the files that hold these.

    Attributes:
        document: the DP as it is now.
        pagination: its pages.
        octets: its PDF.
        joints: the other files, in order.
        refus: why this is not what the deposit takes; empty where it is.
    """

    document: Document
    pagination: Pagination
    octets: bytes
    joints: tuple[Joint, ...]
    refus: str = ""


def partager(document: Document, dessiner: Dessiner, limite: int = OCTETS_DEPOT_VISES) -> Partage:
    """Return a document as several PDFs.

    Args:
        document: the whole DP.
        dessiner: writes a PDF.
        limite: the most that each file may weigh, in bytes.
    """
    apart = [feuillet for feuillet in document.feuillets() if feuillet.images]
    alone = [len(dessiner(_poser(document, [annexe]))) for annexe in apart]
    groupes = grouper(alone, limite)
    joints: list[Joint] = []
    places: dict[str, str] = {}
    for rang, groupe in enumerate(groupes, start=1):
        feuillets = [apart[index] for index in groupe]
        mise = _poser(document, feuillets)
        nom = designer(feuillets)
        joints.append(Joint(nom, dessiner(mise), tuple(f.numero for f in feuillets)))
        for feuillet in feuillets:
            places[feuillet.ancre] = f"Fichier joint {rang} ({nom}), page{NBSP}{mise.numeros[feuillet.ancre]}"
    principal = replace(
        document,
        annexes=tuple(_renvoyer(a, places) for a in document.annexes),
        documents=tuple(
            replace(d, feuillet=_renvoyer(d.feuillet, places)) if d.feuillet else d for d in document.documents
        ),
    )
    pagination = paginate(principal)
    octets = dessiner(pagination.mise_en_page)
    refus = _refus(octets, joints, limite)
    return Partage(principal, pagination, octets, tuple(joints), refus)


@in_french()
def ecrire_depot(dessiner: Dessiner, composee: Composee, cible: Path, limite: int = OCTETS_DEPOT_VISES) -> Ecrit:
    """Return the DP as one PDF where it is light enough, else as the DP and PDFs of annexes beside it.

    Args:
        dessiner: writes a PDF.
        composee: the dossier at one quality.
        cible: the place of the DP; the others are named after it.
        limite: the most that each file may weigh, in bytes.
    """
    from dossier_pro.services.composition import Ecrit

    octets = dessiner(composee.pagination.mise_en_page)
    if len(octets) <= limite:
        return Ecrit({cible: octets}, composee.document, composee.pagination)
    partage = partager(composee.document, dessiner, limite)
    if partage.refus:
        phrase = (
            f"Dépôt sur France VAE{NBSP}: le dossier ne tient pas dans des fichiers de {en_mo(limite)}, "
            f"{partage.refus}. Retirez ou raccourcissez des annexes, puis recommencez."
        )
        return Ecrit({cible: octets}, composee.document, composee.pagination, refus=phrase)
    fichiers = {cible: partage.octets}
    for joint in partage.joints:
        fichiers[cible.with_name(f"{cible.stem} - {joint.nom}.pdf")] = joint.octets
    count = len(partage.joints)
    words = "un fichier joint, à déposer" if count == 1 else f"{count} fichiers joints, à déposer"
    phrase = (
        f"Dépôt sur France VAE{NBSP}: le dossier entier pèserait {en_mo(len(octets))}, plus que les {en_mo(limite)} "
        f"d’un fichier. Ses annexes sont donc dans {words} avec lui."
    )
    return Ecrit(fichiers, partage.document, partage.pagination, (phrase,))


def grouper(poids: Sequence[int], limite: int) -> list[list[int]]:
    """Return ranks grouped in order, so that each group weighs no more than ``limite``; one alone may weigh more.

    Each file also holds fonts, so that the sum of what the parts weigh alone is never less than what they weigh
    together.
    """
    groupes: list[list[int]] = []
    somme = 0
    for index, octets in enumerate(poids):
        if groupes and somme + octets <= limite:
            groupes[-1].append(index)
            somme += octets
        else:
            groupes.append([index])
            somme = octets
    return groupes


def designer(feuillets: Sequence[AnnexeImprimee]) -> str:
    """Return « annexe 3 », « annexes 1 à 4 », « annexes 1, 3 et 4 », « document 2, annexe 1 »."""
    kinds = groupby(feuillets, lambda f: f.genre.lower())
    return ", ".join(_plage(genre, [f.numero for f in group]) for genre, group in kinds)


def _plage(genre: str, numeros: Sequence[int]) -> str:
    if len(numeros) == 1:
        return f"{genre} {numeros[0]}"
    if len(numeros) > 2 and all(b == a + 1 for a, b in pairwise(numeros)):
        return f"{genre}s {numeros[0]} à {numeros[-1]}"
    return f"{genre}s {enumerer(map(str, numeros))}"


def _poser(document: Document, annexes: list[AnnexeImprimee]) -> MiseEnPage:
    titre = designer(annexes)
    return lay_out(assemble_annexes(document, annexes, f"{document.titre} – {titre[0].upper()}{titre[1:]}"))


def _renvoyer(annexe: AnnexeImprimee, places: dict[str, str]) -> AnnexeImprimee:
    if annexe.ancre not in places:
        return annexe
    return replace(annexe, images=(), support=places[annexe.ancre])


def _refus(octets: bytes, joints: Sequence[Joint], limite: int) -> str:
    if len(octets) > limite:
        return f"le dossier sans ses annexes pèse déjà {en_mo(len(octets))}"
    lourd = next((joint for joint in joints if len(joint.octets) > limite), None)
    if lourd:
        return f"le fichier « {lourd.nom} » pèse à lui seul {en_mo(len(lourd.octets))}"
    if len(joints) > MAX_FICHIERS_DEPOT:
        return f"il faudrait {len(joints)} fichiers joints, et {MAX_FICHIERS_DEPOT} au plus sont acceptés"
    return ""
