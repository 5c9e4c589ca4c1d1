"""A référentiel as a tree that can be rearranged: titre → CCP → compétence → critère, and the transversales.

The functions are pure: they take a tree and return another. `vers_referentiel(ref, arbre(ref))` is ``ref`` again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence, Critere, Referentiel, Transversale

Genre = Literal["titre", "activite", "competence", "critere", "transversale"]
Base = Activite | Competence | Critere | Transversale
TITRE = "titre"
"""The id of the root: the titre itself, whose intitulé is a text like any other."""
PARENTS: dict[Genre, tuple[Genre, ...]] = {
    "titre": (),
    "activite": ("titre",),
    "transversale": ("titre",),
    "competence": ("activite",),
    "critere": ("competence", "transversale"),
}
"""What each kind of item may stand in."""
_Suite = Literal["continue", "par_activite"]


@dataclass(frozen=True, slots=True)
class TreeNode:
    """One item with what stands in it; ``base`` holds what is not in the tree (number, description, savoirs…)."""

    genre: Genre
    id: str
    texte: str
    enfants: tuple[TreeNode, ...] = ()
    base: Base | None = None

    @property
    def ccs(self) -> bool:
        """Whether this is the activité of a CCS."""
        return isinstance(self.base, Activite) and self.base.ccs

    @property
    def numero(self) -> int:
        """The number of an activité or a compétence, else 0."""
        return self.base.numero if isinstance(self.base, Activite | Competence) else 0

    @property
    def sorte(self) -> tuple[Genre, bool]:
        """What must agree for two items to stand in one row: the genre, and CCP or CCS."""
        return self.genre, self.ccs

    def parcours(self) -> Iterator[TreeNode]:
        """This item and all that stands in it, in the document's order."""
        yield self
        for enfant in self.enfants:
            yield from enfant.parcours()


# --- from and to a référentiel -------------------------------------------------------------------------------------


def arbre(ref: Referentiel) -> TreeNode:
    """Return the tree of a référentiel; its root is the titre."""
    activites = tuple(
        TreeNode(
            "activite",
            a.id,
            a.intitule,
            tuple(TreeNode("competence", c.id, c.intitule, _noeuds(c.criteres), c) for c in a.competences),
            a,
        )
        for a in ref.activites
    )
    transversales = tuple(TreeNode("transversale", t.id, t.intitule, _noeuds(t.criteres), t) for t in ref.transversales)
    return TreeNode("titre", TITRE, ref.intitule, activites + transversales)


def vers_referentiel(ref: Referentiel, racine: TreeNode) -> Referentiel:
    """Return ``ref`` with the items of a tree."""
    return replace(
        ref,
        intitule=racine.texte,
        activites=tuple(_activite(n) for n in racine.enfants if n.genre == "activite"),
        transversales=tuple(
            Transversale(n.id, n.texte, _criteres(n)) for n in racine.enfants if n.genre == "transversale"
        ),
    )


def base_neuve(genre: Genre, item_id: str) -> Base:
    """Return what an item that somebody adds has beside its text; its number comes with `numeroter`."""
    if genre == "activite":
        return Activite(item_id, 0, "")
    if genre == "competence":
        return Competence(item_id, 0, "")
    return Critere(item_id, "") if genre == "critere" else Transversale(item_id, "")


def _noeuds(criteres: tuple[Critere, ...]) -> tuple[TreeNode, ...]:
    return tuple(TreeNode("critere", c.id, c.texte, (), c) for c in criteres)


def _activite(noeud: TreeNode) -> Activite:
    assert isinstance(noeud.base, Activite)
    competences = tuple(_competence(n) for n in noeud.enfants)
    return replace(noeud.base, id=noeud.id, intitule=noeud.texte, competences=competences)


def _competence(noeud: TreeNode) -> Competence:
    assert isinstance(noeud.base, Competence)
    return replace(noeud.base, id=noeud.id, intitule=noeud.texte, criteres=_criteres(noeud))


def _criteres(noeud: TreeNode) -> tuple[Critere, ...]:
    found = []
    for enfant in noeud.enfants:
        assert isinstance(enfant.base, Critere)
        found.append(replace(enfant.base, id=enfant.id, texte=enfant.texte))
    return tuple(found)


# --- places --------------------------------------------------------------------------------------------------------


def chemin(racine: TreeNode, item_id: str) -> tuple[int, ...]:
    """Return the ranks that lead from the root to an item; the root's own is empty.

    Raises:
        KeyError: the tree has no such item.
    """
    found = _chemin(racine, item_id)
    if found is None:
        raise KeyError(item_id)
    return found


def _chemin(noeud: TreeNode, item_id: str) -> tuple[int, ...] | None:
    if noeud.id == item_id:
        return ()
    for rang, enfant in enumerate(noeud.enfants):
        below = _chemin(enfant, item_id)
        if below is not None:
            return rang, *below
    return None


def au_bout(racine: TreeNode, ranks: tuple[int, ...]) -> TreeNode:
    """Return the item to which ranks lead."""
    for rang in ranks:
        racine = racine.enfants[rang]
    return racine


def parents(racine: TreeNode) -> dict[str, str]:
    """Return what each item stands in, by id; the root is left out."""
    return {enfant.id: noeud.id for noeud in racine.parcours() for enfant in noeud.enfants}


def remplacer(racine: TreeNode, item_id: str, *noeuds: TreeNode) -> TreeNode:
    """Return the tree with any number of items in the place of one; none takes it away.

    Raises:
        KeyError: the tree has no such item.
    """
    ranks = chemin(racine, item_id)
    if not ranks:
        (seul,) = noeuds
        return seul
    return _remplacer(racine, ranks, noeuds)


def _remplacer(noeud: TreeNode, ranks: tuple[int, ...], noeuds: tuple[TreeNode, ...]) -> TreeNode:
    rang, rest = ranks[0], ranks[1:]
    neufs = (_remplacer(noeud.enfants[rang], rest, noeuds),) if rest else noeuds
    return replace(noeud, enfants=(*noeud.enfants[:rang], *neufs, *noeud.enfants[rang + 1 :]))


def inserer(racine: TreeNode, parent_id: str, rang: int, noeud: TreeNode) -> TreeNode:
    """Return the tree with one more item, at a rank of what it is to stand in."""
    hote = au_bout(racine, chemin(racine, parent_id))
    enfants = (*hote.enfants[:rang], noeud, *hote.enfants[rang:])
    return remplacer(racine, parent_id, replace(hote, enfants=enfants))


# --- numbers -------------------------------------------------------------------------------------------------------


def numeroter(avant: TreeNode, apres: TreeNode) -> TreeNode:
    """Return ``apres`` with its numbers.

    Where the numbers of ``avant`` simply counted (1, 2, 3…), they go on counting; where they did not, they are the
    document's own: they stay, and what is new gets the number after the greatest.
    """
    activites = [n for n in apres.enfants if n.genre == "activite"]
    for ccs in (False, True):
        mine = [n for n in activites if n.ccs == ccs]
        before = [n for n in avant.enfants if n.genre == "activite" and n.ccs == ccs]
        numeros = _numeros(mine, compte=_compte(before))
        for noeud, numero in zip(mine, numeros, strict=True):
            apres = remplacer(apres, noeud.id, _numerote(noeud, numero))
    suite = _suite(avant)
    for portee in _portees(apres, suite):
        numeros = _numeros(portee, compte=suite is not None)
        for noeud, numero in zip(portee, numeros, strict=True):
            if noeud.numero != numero:
                apres = remplacer(apres, noeud.id, _numerote(noeud, numero))
    return apres


def _compte(noeuds: list[TreeNode]) -> bool:
    return [n.numero for n in noeuds] == list(range(1, len(noeuds) + 1))


def _numeros(noeuds: list[TreeNode], *, compte: bool) -> list[int]:
    if compte:
        return list(range(1, len(noeuds) + 1))
    last = max((n.numero for n in noeuds), default=0)
    numeros = []
    for noeud in noeuds:
        if not noeud.numero:
            last += 1
        numeros.append(noeud.numero or last)
    return numeros


def _numerote(noeud: TreeNode, numero: int) -> TreeNode:
    assert isinstance(noeud.base, Activite | Competence)
    return noeud if noeud.numero == numero else replace(noeud, base=replace(noeud.base, numero=numero))


def _suite(racine: TreeNode) -> _Suite | None:
    """How the compétences count: through all CCP and anew in each CCS, anew in each activité, or not at all."""
    suites: tuple[_Suite, ...] = ("continue", "par_activite")
    return next((s for s in suites if all(_compte(portee) for portee in _portees(racine, s))), None)


def _portees(racine: TreeNode, suite: _Suite | None) -> list[list[TreeNode]]:
    """The compétences that are numbered together."""
    activites = [n for n in racine.enfants if n.genre == "activite"]
    if suite == "par_activite":
        return [list(a.enfants) for a in activites]
    ccp = [c for a in activites if not a.ccs for c in a.enfants]
    return [ccp, *(list(a.enfants) for a in activites if a.ccs)]
