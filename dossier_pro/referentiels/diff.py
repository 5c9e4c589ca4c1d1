"""What a new millésime changes: for each item of two référentiels, kept, reworded, moved, new or gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite, Competence, Critere, Referentiel
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.referentiels.likeness import apparier

Etat = Literal["garde", "reformule", "deplace", "nouveau", "disparu"]
Genre = Literal["activite", "competence", "transversale", "critere"]
SEUIL_TITRE = 0.5
SEUIL_CRITERE = 0.65


@dataclass(frozen=True, slots=True)
class Ecart:
    """One item in two référentiels; the old side is None for a new item, the new side for one that is gone.

    ``reformule`` says of a moved item that its words changed too. ``ancien_lieu`` and ``nouveau_lieu`` are « CCP 2 »,
    « CP 4 », « CP 4, critère 2 ».
    """

    genre: Genre
    etat: Etat
    ancien_id: str | None
    nouveau_id: str | None
    ancien_texte: str | None
    nouveau_texte: str | None
    ancien_lieu: str | None
    nouveau_lieu: str | None
    reformule: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """All the items of both référentiels, in the new one's order, then those that are gone."""

    ecarts: tuple[Ecart, ...]

    def comptes(self) -> dict[Etat, int]:
        """How many items of each state."""
        counts = Counter(e.etat for e in self.ecarts)
        return {etat: counts.get(etat, 0) for etat in ("garde", "reformule", "deplace", "nouveau", "disparu")}

    @property
    def par_ancien(self) -> dict[str, str]:
        """From the ids of the old référentiel to those of the new one, for whatever was not lost."""
        return {e.ancien_id: e.nouveau_id for e in self.ecarts if e.ancien_id and e.nouveau_id}


@dataclass(frozen=True, slots=True)
class _Item:
    """An item with its parent's id and its place in words."""

    genre: Genre
    id: str
    texte: str
    parent: str
    lieu: str


def comparer(ancien: Referentiel, nouveau: Referentiel) -> Difference:
    """Return what changed from one référentiel to another; any two may be compared.

    Items are matched by id first, then by text inside matched parents, then by text anywhere: such an item has moved.
    """
    avant, apres = list(_items(ancien)), list(_items(nouveau))
    pairs: dict[str, str] = {}
    for genre in ("activite", "transversale", "competence", "critere"):
        old = [i for i in avant if i.genre == genre]
        new = [i for i in apres if i.genre == genre]
        _apparier(old, new, pairs)
    parents = {i.id: i.parent for i in avant}
    by_new = {v: k for k, v in pairs.items()}
    old_items = {i.id: i for i in avant}
    ecarts = [_ecart(old_items.get(by_new.get(i.id, "")), i, pairs, parents) for i in apres]
    ecarts.extend(
        Ecart(i.genre, "disparu", i.id, None, i.texte, None, i.lieu, None) for i in avant if i.id not in pairs
    )
    return Difference(tuple(ecarts))


def _ecart(old: _Item | None, new: _Item, pairs: dict[str, str], parents: dict[str, str]) -> Ecart:
    if old is None:
        return Ecart(new.genre, "nouveau", None, new.id, None, new.texte, None, new.lieu)
    reformule = fold(old.texte).rstrip(" .") != fold(new.texte).rstrip(" .")
    deplace = pairs.get(parents[old.id], parents[old.id]) != new.parent
    etat: Etat = "deplace" if deplace else "reformule" if reformule else "garde"
    return Ecart(new.genre, etat, old.id, new.id, old.texte, new.texte, old.lieu, new.lieu, reformule)


def _apparier(old: Sequence[_Item], new: Sequence[_Item], pairs: dict[str, str]) -> None:
    """Match items of one kind: same id, same parent and near text, then anywhere."""
    new_ids = {i.id for i in new}
    pairs.update({i.id: i.id for i in old if i.id in new_ids})
    seuil = SEUIL_CRITERE if old and old[0].genre == "critere" else SEUIL_TITRE
    for parent in dict.fromkeys(i.parent for i in old):
        siens = [i for i in old if i.parent == parent]
        leurs = [i for i in new if i.parent == pairs.get(parent, parent)]
        _noter(siens, leurs, pairs, 1.0)
        _noter(siens, leurs, pairs, seuil)
    _noter(old, new, pairs, 1.0)
    if seuil == SEUIL_TITRE:
        _noter(old, new, pairs, seuil)


def _noter(old: Sequence[_Item], new: Sequence[_Item], pairs: dict[str, str], seuil: float) -> None:
    taken = set(pairs.values())
    left = [i for i in old if i.id not in pairs]
    right = [i for i in new if i.id not in taken]
    for a, b, _ in apparier(left, right, lambda i: i.texte.rstrip(" ."), lambda i: i.texte.rstrip(" ."), seuil):
        pairs[a.id] = b.id


def _items(ref: Referentiel) -> Iterator[_Item]:
    for activite in ref.activites:
        yield _Item("activite", activite.id, activite.intitule, "CCS" if activite.ccs else "CCP", activite.sigle)
        for competence in activite.competences:
            lieu = _lieu(activite, competence)
            yield _Item("competence", competence.id, competence.intitule, activite.id, lieu)
            yield from _criteres(competence.criteres, competence.id, lieu)
    for rang, t in enumerate(ref.transversales, start=1):
        lieu = tr("compétence transversale {rang}", rang=rang)
        yield _Item("transversale", t.id, t.intitule, "CT", lieu)
        yield from _criteres(t.criteres, t.id, lieu)


def _lieu(activite: Activite, competence: Competence) -> str:
    return f"{activite.sigle}, CP {competence.numero}" if activite.ccs else f"CP {competence.numero}"


def _criteres(criteres: Sequence[Critere], parent: str, lieu: str) -> Iterator[_Item]:
    for rang, k in enumerate(criteres, start=1):
        yield _Item("critere", k.id, k.texte, parent, tr("{lieu}, critère {rang}", lieu=lieu, rang=rang))
