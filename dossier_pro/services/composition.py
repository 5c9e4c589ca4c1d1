"""A dossier composed, laid out and written at one quality after the other, until the files weigh what was asked for."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, en_mo, pluriel
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.services.progress import Progres

if TYPE_CHECKING:
    from dossier_pro.domain.referentiel import Activite
    from dossier_pro.export.document import Document, PrintedImage
    from dossier_pro.export.images import Niveau
    from dossier_pro.export.layout.pages import MiseEnPage
    from dossier_pro.export.layout.pagination import Pagination
    from dossier_pro.services.annexes import Annexes
    from dossier_pro.services.desk import Desk


_POIDS: Final = (1.0, 0.6, 0.47, 0.36, 0.3)
"""About what pictures weigh at each level, the first being 1: levels that cannot do are not tried."""


@dataclass(frozen=True)
class Composee:
    """A dossier at one quality: what is printed, and its pages."""

    niveau: Niveau
    document: Document
    pagination: Pagination


@dataclass(frozen=True)
class Ecrit:
    """One kind of file as it was written: its bytes by their places, and what the jury reads there.

    ``refus`` says why it is not what was asked for, where weight alone does not.
    """

    fichiers: Mapping[Path, bytes]
    document: Document
    pagination: Pagination
    phrases: tuple[str, ...] = ()
    refus: str = ""

    @property
    def poids(self) -> int:
        """What the heaviest of its files weighs, in bytes."""
        return max(len(octets) for octets in self.fichiers.values())


Ecrire = Callable[[Composee], Ecrit]


@dataclass(frozen=True, slots=True)
class Travail:
    """A kind of file to make: what it is called, how it is written, and the most that it may weigh, in bytes."""

    nom: str
    ecrire: Ecrire
    limite: int | None


@dataclass
class Compositeur:
    """Composes a dossier at a quality; the last one is kept."""

    desk: Desk
    seulement: Activite | None
    annexes: Annexes
    paquet: bool = False
    nom: bool = False
    _derniere: Composee | None = field(default=None, init=False)

    @in_french()
    def composer(self, niveau: Niveau, dire: Callable[[str], None]) -> Composee:
        """Return the dossier at one quality.

        Args:
            niveau: how much of the pictures is kept.
            dire: told what is being done.
        """
        from dossier_pro.export.compose import Options, compose
        from dossier_pro.export.layout.pagination import paginate

        if self._derniere is None or self._derniere.niveau != niveau:
            seule = self.seulement
            options = Options(
                ccp=seule.numero if seule and not seule.ccs else None,
                ccs=seule.numero if seule and seule.ccs else None,
                paquet=self.paquet,
                nom=self.nom,
            )
            rendus = self.annexes.rendus(niveau, dire)
            dire(tr("Mise en page"))
            document = compose(
                devant_le_jury(self.desk.dossier),
                options,
                self.desk.read_piece,
                rendus=rendus,
                niveau=niveau,
                pictures=self.annexes.pictures,
            )
            self._derniere = Composee(niveau, document, paginate(document))
        return self._derniere

    @in_french()
    def pdf(self, mise_en_page: MiseEnPage) -> bytes:
        """Return pages as a PDF."""
        from dossier_pro.export.pdf.page_copies import inserer
        from dossier_pro.export.pdf.writer import draw

        target = io.BytesIO()
        draw(mise_en_page, target)
        copies = self.annexes.copies
        return inserer(target.getvalue(), copies) if copies else target.getvalue()


@dataclass
class Reduction:
    """What came of one kind of file: the version that is kept, and the sentences on its weight."""

    ecrit: Ecrit
    reductions: tuple[str, ...] = ()
    avertissements: tuple[str, ...] = ()


def _vaut_mieux(ecrit: Ecrit, retenu: tuple[int, Ecrit] | None) -> bool:
    """Whether files are to be kept in the place of those of a better quality."""
    return retenu is None or not ecrit.refus or ecrit.poids <= retenu[1].poids


def _suffit(ecrit: Ecrit, limite: int | None) -> bool:
    """Whether files were taken, and weigh no more than they may."""
    return not ecrit.refus and (limite is None or ecrit.poids <= limite)


def a_la_taille(compositeur: Compositeur, travaux: list[Travail], tell: Progres) -> list[Reduction]:
    """Write each kind of file at the best quality whose files weigh no more than they may.

    Where even the least does not, the lightest is kept, and a sentence says by how much it is too heavy and what
    weighs most.

    Args:
        compositeur: composes at a quality, always from the originals.
        travaux: the kinds of files, in order.
        tell: told how far it is, from 0.1 to 0.8.
    """
    from dossier_pro.export.images import NIVEAUX

    retenus: list[tuple[int, Ecrit] | None] = [None] * len(travaux)
    premiers: list[int] = [0] * len(travaux)
    ouverts = list(range(len(travaux)))
    rang = 0
    while ouverts:
        debut, suite = 0.1 + 0.7 * rang / len(NIVEAUX), 0.7 / len(NIVEAUX)
        part = suite if rang else 0.6  # most are done after the first

        def dire(phrase: str, part: float = debut) -> None:
            tell(phrase, part)

        composee = compositeur.composer(NIVEAUX[rang], dire)
        for index in list(ouverts):
            travail = travaux[index]
            tell(travail.nom, debut + part * 0.7)
            ecrit = travail.ecrire(composee)
            premiers[index] = premiers[index] or ecrit.poids
            if _vaut_mieux(ecrit, retenus[index]):
                retenus[index] = (rang, ecrit)
            if _suffit(ecrit, travail.limite):
                ouverts.remove(index)
        if rang == len(NIVEAUX) - 1:
            break
        rang = _suivant(rang, [(travaux[i], retenus[i]) for i in ouverts])
    return [_conclure(t, r, p) for t, r, p in zip(travaux, retenus, premiers, strict=True) if r is not None]


def _suivant(rang: int, ouverts: list[tuple[Travail, tuple[int, Ecrit] | None]]) -> int:
    """Return the next level that may do for one of the kinds that are too heavy."""
    last = len(_POIDS) - 1
    needs = []
    for travail, retenu in ouverts:
        assert retenu is not None
        ecrit = retenu[1]
        needs.append(1.0 if ecrit.refus or travail.limite is None else travail.limite / ecrit.poids)
    wanted = max(needs, default=1.0) * 1.25
    return next((n for n in range(rang + 1, last) if _POIDS[n] / _POIDS[rang] <= wanted), last)


def _conclure(travail: Travail, retenu: tuple[int, Ecrit], premier: int) -> Reduction:
    from dossier_pro.export.images import NIVEAUX

    rang, ecrit = retenu
    reductions: tuple[str, ...] = ()
    avertissements = list(ecrit.phrases)
    if rang and ecrit.poids < premier:
        niveau = NIVEAUX[rang]
        cote = f"{niveau.cote:_}".replace("_", NBSP)
        phrase = tr(
            "{nom}\u00a0: les images ont été réduites ({en_mo} au départ, {en_mo_2} maintenant)\u00a0: "
            "pages d’annexes à {dpi} points par pouce, photos de {cote} points de côté au plus.",
            nom=travail.nom,
            en_mo=en_mo(premier),
            en_mo_2=en_mo(ecrit.poids),
            dpi=niveau.dpi,
            cote=cote,
        )
        reductions = (phrase,)
    if ecrit.refus:
        avertissements.append(ecrit.refus)
    elif travail.limite is not None and ecrit.poids > travail.limite:
        avertissements.append(_trop_lourd(travail, ecrit))
    return Reduction(ecrit, reductions, tuple(avertissements))


def _trop_lourd(travail: Travail, ecrit: Ecrit) -> str:
    assert travail.limite is not None
    exces = ecrit.poids - travail.limite
    lourds = []
    for octets, nom in _plus_lourds(ecrit.document)[:3]:
        lourds.append(f"{nom} ({en_mo(octets)})")
        exces -= octets
        if exces <= 0:
            break
    sizes = {
        "name": travail.nom,
        "size": en_mo(ecrit.poids),
        "excess": en_mo(ecrit.poids - travail.limite),
        "limit": en_mo(travail.limite),
    }
    if not lourds:
        return tr(
            "{name}\u00a0: {size}, soit {excess} de plus que les {limit} demandés, même avec les plus petites images "
            "lisibles.",
            **sizes,
        )
    return tr(
        "{name}\u00a0: {size}, soit {excess} de plus que les {limit} demandés, même avec les plus petites images "
        "lisibles\u00a0: retirez ou raccourcissez {parts}, puis recommencez.",
        **sizes,
        parts=", ".join(lourds),
    )


def _plus_lourds(document: Document) -> list[tuple[int, str]]:
    """What weighs most of a document, heaviest first: annexes and figures, with words for them."""
    from dossier_pro.export.annexes import court

    def poids(images: tuple[PrintedImage, ...]) -> int:
        return sum(len(image.octets) for image in images)

    rows = [
        (
            poids(a.images),
            f"{a.appellation} «{NBSP}{court(a.intitule, 50)}{NBSP}», {pluriel(len(a.images), 'page')}",
        )
        for a in document.feuillets()
        if a.images
    ]
    rows += [
        (poids((f.image,)), tr("la figure {numero} «\u00a0{court}\u00a0»", numero=f.numero, court=court(f.legende, 50)))
        for f in document.figures()
    ]
    return sorted(rows, reverse=True)
