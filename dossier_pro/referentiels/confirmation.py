"""Confirming what was read: pure corrections of a référentiel before it is used, and their undo.

Every correction takes a `Confirmation` and returns another; nothing is changed in place. What an item is called by, its
id, never moves: a corrected text keeps it, the first part of a cut text keeps it, and only what is added gets a new one
(`docs/model.md`, Référentiel). Numbers are the document's; where they simply count, they go on counting.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import Literal

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence, Critere, Doute, Referentiel
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.reading import ReferentielReading, SourcePlace
from dossier_pro.referentiels.tree import (
    PARENTS,
    TITRE,
    Base,
    Genre,
    TreeNode,
    arbre,
    au_bout,
    base_neuve,
    chemin,
    inserer,
    numeroter,
    parents,
    remplacer,
    vers_referentiel,
)

__all__ = [
    "TITRE",
    "Confirmation",
    "Genre",
    "Pile",
    "Point",
    "ReferentielReading",
    "SourcePlace",
    "Trace",
    "TreeNode",
    "debuter",
]

Trace = Literal["ajoute", "corrige", "deplace"]
_NOMS: dict[Genre, str] = {
    "titre": "le titre",
    "activite": "le CCP",
    "competence": "la compétence",
    "critere": "le critère",
    "transversale": "la compétence transversale",
}


@dataclass(frozen=True, slots=True)
class Point:
    """Something to look at; ``item_id`` is None where it is about the whole document."""

    ou: str
    phrase: str
    item_id: str | None


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A référentiel on its way to be confirmed: where each item was read, and what is still to be looked at."""

    referentiel: Referentiel
    racine: TreeNode
    lieux: Mapping[str, SourcePlace]
    points: tuple[Point, ...] = ()

    def noeud(self, item_id: str) -> TreeNode:
        """Return an item.

        Raises:
            KeyError: there is none of that id.
        """
        return au_bout(self.racine, chemin(self.racine, item_id))

    def parent(self, item_id: str) -> TreeNode | None:
        """Return what an item stands in; None for the titre."""
        ranks = chemin(self.racine, item_id)
        return au_bout(self.racine, ranks[:-1]) if ranks else None

    def a_verifier(self, item_id: str) -> tuple[Point, ...]:
        """Return what is to be looked at on one item."""
        return tuple(p for p in self.points if p.item_id == item_id)


def debuter(lecture: ReferentielReading) -> Confirmation:
    """Return what was read, with its doubts in the document's order, those on the whole document first."""
    par_item = [(doute, item_id) for item_id, doutes in lecture.a_verifier.items() for doute in doutes]
    points: list[Point] = []
    for doute in lecture.doutes:
        found = next((pair for pair in par_item if pair[0] == doute), None)
        if found is not None:
            par_item.remove(found)
        points.append(Point(doute.ou, doute.phrase, found[1] if found else None))
    points.sort(key=lambda p: p.item_id is not None)
    return Confirmation(lecture.referentiel, arbre(lecture.referentiel), dict(lecture.lieux), tuple(points))


def resultat(etat: Confirmation) -> Referentiel:
    """Return the référentiel to use; what was not looked at stays in its ``doutes``, in its present place.

    Raises:
        KnownError: an item has no text yet, or no CCP is left.
    """
    vide = premier_vide(etat)
    if vide is not None:
        raise KnownError(
            tr("Il manque un texte ({ou_est}) : écrivez-le ou supprimez la ligne.", ou_est=ou_est(etat, vide))
        )
    if not etat.referentiel.activites:
        raise KnownError(tr("Il ne reste aucun CCP : ajoutez-en un, ou annulez la suppression."))
    doutes = tuple(Doute(ou_est(etat, p.item_id) if p.item_id else p.ou, p.phrase) for p in etat.points)
    return replace(etat.referentiel, doutes=doutes)


def premier_vide(etat: Confirmation) -> str | None:
    """Return the id of the first item without a text, None where all have one."""
    return next((n.id for n in etat.racine.parcours() if not n.texte.strip()), None)


def ou_est(etat: Confirmation, item_id: str) -> str:
    """Return the place of an item in words: « CCP 1 », « CCS 1, CP 2 », « CP 3, critère 2 »."""
    ranks = chemin(etat.racine, item_id)
    if not ranks:
        return tr("Intitulé du titre")
    premier = etat.racine.enfants[ranks[0]]
    if premier.genre == "transversale":
        avant = sum(n.genre == "activite" for n in etat.racine.enfants)
        mots = [tr("Compétence transversale {ranks}", ranks=ranks[0] - avant + 1)]
    else:
        mots = [f"{'CCS' if premier.ccs else 'CCP'} {premier.numero}"]
        if len(ranks) > 1:
            cp = f"CP {premier.enfants[ranks[1]].numero}"
            mots = [*mots, cp] if premier.ccs else [cp]
    if au_bout(etat.racine, ranks).genre == "critere":
        mots.append(tr("critère {ranks}", ranks=ranks[-1] + 1))
    return ", ".join(mots)


def traces(avant: Confirmation, etat: Confirmation) -> dict[str, Trace]:
    """Return what was done by hand to each item since ``avant``, by id; items as they were read are left out."""
    lus = {n.id: n.texte for n in avant.racine.parcours()}
    textes = {n.id: n.texte for n in etat.racine.parcours()}
    avant_dans = parents(avant.racine)
    found: dict[str, Trace] = {}
    for item_id, parent in parents(etat.racine).items():
        if item_id not in lus:
            found[item_id] = "ajoute"
        elif textes[item_id] != lus[item_id]:
            found[item_id] = "corrige"
        elif avant_dans[item_id] != parent:
            found[item_id] = "deplace"
    return found


# --- corrections ---------------------------------------------------------------------------------------------------


def renommer(etat: Confirmation, item_id: str, texte: str) -> Confirmation:
    """Return the state with another text for an item, which settles what was to be looked at on it.

    Raises:
        KnownError: the text is blank.
    """
    propre = une_ligne(texte)
    noeud = etat.noeud(item_id)
    if not propre:
        raise KnownError(
            tr("{phrase} ne peut pas rester sans texte : supprimez la ligne plutôt.", phrase=_phrase(noeud.genre))
        )
    if propre == noeud.texte:
        return etat
    return _suite(etat, remplacer(etat.racine, item_id, replace(noeud, texte=propre)), regles={item_id})


def couper(etat: Confirmation, item_id: str, position: int) -> tuple[Confirmation, str]:
    """Return the state with a critère made two at a position of its text, and the id of the second.

    Args:
        etat: the present state.
        item_id: the critère; it keeps its id with the first part of the text.
        position: in characters, strictly inside the text.

    Raises:
        KnownError: the item is no critère, or a part would be empty.
    """
    noeud = etat.noeud(item_id)
    if noeud.genre != "critere":
        raise KnownError(tr("Seul un critère peut être coupé en deux : choisissez un critère."))
    debut, fin = une_ligne(noeud.texte[:position]), une_ligne(noeud.texte[position:])
    if not debut or not fin:
        raise KnownError(tr("Placez le curseur à l’intérieur du texte, là où le second critère commence."))
    neuf = str(uuid.uuid4())
    second = replace(noeud, id=neuf, texte=fin)
    lieux = {**etat.lieux, neuf: etat.lieux[item_id]} if item_id in etat.lieux else etat.lieux
    racine = remplacer(etat.racine, item_id, replace(noeud, texte=debut), second)
    return _suite(etat, racine, regles={item_id}, lieux=lieux), neuf


def fusionner(etat: Confirmation, item_id: str) -> Confirmation:
    """Return the state with an item and the next of its kind made one; the first keeps its id, nothing is lost.

    Raises:
        KnownError: no item of its kind follows in the same place.
    """
    ranks = chemin(etat.racine, item_id)
    parent = au_bout(etat.racine, ranks[:-1]) if ranks else None
    rang = ranks[-1] if ranks else 0
    premier = etat.noeud(item_id)
    suivant = parent.enfants[rang + 1] if parent and rang + 1 < len(parent.enfants) else None
    if parent is None or suivant is None or (suivant.genre, suivant.ccs) != (premier.genre, premier.ccs):
        raise KnownError(
            tr("Rien ne suit {noms} au même endroit : il n’y a rien à fusionner.", noms=_NOMS[premier.genre])
        )
    uni = replace(
        premier,
        texte=_joindre(premier.texte, suivant.texte),
        enfants=premier.enfants + suivant.enfants,
        base=_joindre_bases(premier.base, suivant.base),
    )
    enfants = (*parent.enfants[:rang], uni, *parent.enfants[rang + 2 :])
    lieux = dict(etat.lieux)
    if item_id in lieux and suivant.id in lieux:
        lieux[item_id] = _union(lieux[item_id], lieux[suivant.id])
    racine = remplacer(etat.racine, parent.id, replace(parent, enfants=enfants))
    return _suite(etat, racine, regles={item_id, suivant.id}, lieux=lieux)


def supprimer(etat: Confirmation, item_id: str) -> Confirmation:
    """Return the state without an item and all that stands in it.

    Raises:
        KnownError: the item is the titre itself.
    """
    if item_id == TITRE:
        raise KnownError(tr("Le titre ne peut pas être supprimé : importez plutôt un autre document."))
    return _suite(etat, remplacer(etat.racine, item_id))


def ajouter(etat: Confirmation, genre: Genre, pres_de: str, texte: str = "") -> tuple[Confirmation, str]:
    """Return the state with a new item, and its id (a uuid4).

    Args:
        etat: the present state.
        genre: what to add; « activite » adds a CCP.
        pres_de: an item: the new one stands after it, after what holds it, or last in it, whichever fits.
        texte: what it says; empty makes a line to be filled in.

    Raises:
        KnownError: nothing near that item can hold it.
    """
    neuf = str(uuid.uuid4())
    base = base_neuve(genre, neuf)
    if isinstance(base, Critere) and etat.referentiel.source.type == "re":
        base = replace(base, origine="re")
    noeud = TreeNode(genre, neuf, une_ligne(texte), (), base)
    ranks = chemin(etat.racine, pres_de)
    for longueur in range(len(ranks), -1, -1):
        hote = au_bout(etat.racine, ranks[:longueur])
        if hote.genre not in PARENTS[genre]:
            continue
        voisin = ranks[longueur] if longueur < len(ranks) else None
        rang = _place(hote, genre, voisin)
        return _suite(etat, inserer(etat.racine, hote.id, rang, noeud)), neuf
    raise KnownError(tr("Choisissez d’abord la compétence à laquelle ce critère appartient."))


def deplacer(etat: Confirmation, item_id: str, parent_id: str, rang: int) -> Confirmation:
    """Return the state with an item at another place.

    Args:
        etat: the present state.
        item_id: what is moved, with all that stands in it.
        parent_id: what it stands in afterwards: a compétence or a compétence transversale for a critère, a CCP for a
            compétence, the titre for the rest.
        rang: its rank there, counted without the item itself; brought back between the bounds.

    Raises:
        KnownError: an item of that kind cannot stand there.
    """
    noeud, parent = etat.noeud(item_id), etat.noeud(parent_id)
    if parent.genre not in PARENTS[noeud.genre]:
        raise KnownError(tr("{phrase} ne peut pas aller à cet endroit.", phrase=_phrase(noeud.genre)))
    sans = remplacer(etat.racine, item_id)
    hote = au_bout(sans, chemin(sans, parent_id))
    bornes = [i for i, n in enumerate(hote.enfants) if (n.genre, n.ccs) == (noeud.genre, noeud.ccs)]
    libre = hote.genre != "titre"
    bas = 0 if libre else (bornes[0] if bornes else _place(hote, noeud.genre, None))
    haut = len(hote.enfants) if libre else (bornes[-1] + 1 if bornes else bas)
    racine = inserer(sans, parent_id, max(bas, min(rang, haut)), noeud)
    return etat if racine == etat.racine else _suite(etat, racine)


def decaler(etat: Confirmation, item_id: str, pas: Literal[-1, 1]) -> Confirmation:
    """Return the state with an item one place up (-1) or down (1), over the edge of what holds it where it must.

    At the end of its way the state is returned as it is.
    """
    ranks = chemin(etat.racine, item_id)
    if not ranks:
        return etat
    noeud, parent = etat.noeud(item_id), au_bout(etat.racine, ranks[:-1])
    rang = ranks[-1] + pas
    if parent.genre == "titre":
        return deplacer(etat, item_id, TITRE, rang)
    if 0 <= rang < len(parent.enfants):
        return deplacer(etat, item_id, parent.id, rang)
    hotes = [n for n in etat.racine.parcours() if n.genre in PARENTS[noeud.genre]]
    ici = next(i for i, n in enumerate(hotes) if n.id == parent.id) + pas
    if not 0 <= ici < len(hotes):
        return etat
    return deplacer(etat, item_id, hotes[ici].id, len(hotes[ici].enfants) if pas < 0 else 0)


def admettre(etat: Confirmation, point: Point) -> Confirmation:
    """Return the state without a point that was looked at: « C’est juste »."""
    points = list(etat.points)
    points.remove(point)
    return replace(etat, points=tuple(points))


def tout_admettre(etat: Confirmation) -> Confirmation:
    """Return the state without anything left to look at."""
    return replace(etat, points=())


def une_ligne(texte: str) -> str:
    """Return a text as one line: no control characters, its breaks made spaces, its edges bare."""
    return re.sub(r"[ \t\n]+", " ", clean(texte)).strip(" \u00a0\u202f")


# --- undo ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Pas:
    nom: str
    item_id: str | None
    avant: Confirmation
    apres: Confirmation


class Pile:
    """The present state of a confirmation, with the way back and forth between the states before it."""

    def __init__(self, etat: Confirmation) -> None:
        self.initial = etat
        self.etat = etat
        self._faits: list[_Pas] = []
        self._defaits: list[_Pas] = []

    @property
    def modifie(self) -> bool:
        """Whether anything was corrected."""
        return self.etat is not self.initial

    @property
    def undo_label(self) -> str | None:
        """What « Annuler » would take back, None where there is nothing."""
        return self._faits[-1].nom if self._faits else None

    @property
    def redo_label(self) -> str | None:
        """What « Rétablir » would do again, None where there is nothing."""
        return self._defaits[-1].nom if self._defaits else None

    def change(self, nom: str, etat: Confirmation, item_id: str | None = None) -> bool:
        """Take another state; returns whether it is another. ``item_id`` is what the step is about."""
        if etat is self.etat:
            return False
        self._faits.append(_Pas(nom, item_id, self.etat, etat))
        self._defaits.clear()
        self.etat = etat
        return True

    def undo(self) -> str | None:
        """Take the last step back; returns the id of what it was about."""
        if not self._faits:
            return None
        pas = self._faits.pop()
        self._defaits.append(pas)
        self.etat = pas.avant
        return pas.item_id

    def redo(self) -> str | None:
        """Do again what was taken back last; returns the id of what it was about."""
        if not self._defaits:
            return None
        pas = self._defaits.pop()
        self._faits.append(pas)
        self.etat = pas.apres
        return pas.item_id


# --- within --------------------------------------------------------------------------------------------------------


def _suite(
    etat: Confirmation,
    racine: TreeNode,
    *,
    regles: Collection[str] = (),
    lieux: Mapping[str, SourcePlace] | None = None,
) -> Confirmation:
    """The state after a correction; points on what is gone, or was just corrected by hand, are settled."""
    racine = numeroter(etat.racine, racine)
    restants = {n.id for n in racine.parcours()}.difference(regles)
    points = tuple(p for p in etat.points if p.item_id is None or p.item_id in restants)
    ref = vers_referentiel(etat.referentiel, racine)
    return Confirmation(ref, racine, etat.lieux if lieux is None else lieux, points)


def _phrase(genre: Genre) -> str:
    nom = _NOMS[genre]
    return nom[0].upper() + nom[1:]


def _place(hote: TreeNode, genre: Genre, voisin: int | None) -> int:
    """The rank at which a new item stands in ``hote``: after the neighbour where it is of its kind, else the last."""
    sorte = (genre, False)
    if voisin is not None and hote.enfants[voisin].sorte == sorte:
        return voisin + 1
    semblables = [i for i, n in enumerate(hote.enfants) if n.sorte == sorte]
    if semblables:
        return semblables[-1] + 1
    return 0 if genre == "activite" else len(hote.enfants)


def _joindre(premier: str, second: str) -> str:
    """Two parts of a text that a document broke; a hyphen at the break is the word's own."""
    colle = re.search(r"\w-$", premier) and re.match(r"\w", second)
    return f"{premier}{second}" if colle else f"{premier} {second}".strip()


def _joindre_bases(premier: Base | None, second: Base | None) -> Base | None:
    """What two items that become one have beside their text and what stands in them: nothing is lost."""
    if isinstance(premier, Competence) and isinstance(second, Competence):
        return replace(
            premier,
            description=_joindre_notes(premier.description, second.description),
            contexte=_joindre_notes(premier.contexte, second.contexte),
            savoirs=premier.savoirs + second.savoirs,
        )
    if isinstance(premier, Activite) and isinstance(second, Activite):
        return replace(premier, description=_joindre_notes(premier.description, second.description))
    return premier


def _joindre_notes(premier: str | None, second: str | None) -> str | None:
    return "\n".join(part for part in (premier, second) if part) or None


def _union(premier: SourcePlace, second: SourcePlace) -> SourcePlace:
    """The box round two; that of the first where they are on two pages."""
    if premier.page != second.page:
        return premier
    return SourcePlace(
        premier.page,
        min(premier.x0, second.x0),
        min(premier.y0, second.y0),
        max(premier.x1, second.x1),
        max(premier.y1, second.y1),
    )
