"""One person, or one number, hidden in every text of a dossier at once: where it stands, and what stands instead.

The history of the dossier keeps the old words: it is the candidate's own, and no copy for a reader carries it. Facts of
reviews are their readers' words and stay as they are.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, Final, NamedTuple, cast, get_type_hints

from dossier_pro.domain.anchors.anchor import Ancre, ancrer, retrouver
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CHAMPS, KINDS, Candidat, Dossier, Entity, Exemple, Experience, Lien
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.regles import nom_exemple
from dossier_pro.domain.text import Block, fold, parse, plain, render
from dossier_pro.domain.translation import tr
from dossier_pro.guidance.privacy.hiding import ACacher as ACacher
from dossier_pro.guidance.privacy.hiding import (
    a_la_place,
    initiales,
    mots_du_nom,
    nom_nu,
    noms_proposes,
    occurrences,
    personne,
)
from dossier_pro.guidance.privacy.numbers import Found, Genre
from dossier_pro.services.donnees import A_LA_PLACE
from dossier_pro.services.field_words import CHAMPS_NOMMES, ENTITES
from dossier_pro.services.relire import oublier, runs_avec

SANS: Final = frozenset({Candidat.KIND, "position", DitAuGuide.KIND})
"""Kinds whose words stay: the candidate's own name, facts of readers, the list itself."""
PAS_DES_MOTS: Final = frozenset({"id", "mime", "code", "cle", "question"})
"""Fields that hold a key and no words of a person."""
AUTOUR: Final = 40
"""How many signs around a passage are shown before it is hidden."""


@dataclass(frozen=True, slots=True)
class Endroit:
    """One place where it stands. ``cle`` stays the same while the texts do."""

    cle: tuple[str, str, str, int]
    ou: str
    avant: str
    passage: str
    apres: str


class _Coupe(NamedTuple):
    """What goes out of a text, by its place there, and what comes in."""

    debut: int
    fin: int
    mots: str


# --- the list of names ---------------------------------------------------------------------------------------------


def noms_a_cacher(dossier: Dossier) -> tuple[DitAuGuide, ...]:
    """Return the candidate's own list of names, in the order in which they were added."""
    return dossier.dits("nom")


def ajouter_nom(draft: Draft, nom: str) -> None:
    """Add a name to the list; once is enough, and without « Mme » before it."""
    bare = nom_nu(nom)
    if bare and fold(bare) not in {fold(one.texte) for one in noms_a_cacher(draft.dossier)}:
        draft.put(DitAuGuide.neuf("nom", bare))


def retirer_nom(draft: Draft, dit_id: str) -> None:
    """Take a name off the list; the texts stay as they are."""
    oublier(draft, dit_id)


def proposes(dossier: Dossier) -> tuple[str, ...]:
    """Return names that stand behind « Mme », « monsieur » … in the texts, the most frequent first."""
    known = {fold(word) for one in noms_a_cacher(dossier) for word in mots_du_nom(one.texte)}
    known |= {fold(word) for one in _siens(dossier) for word in one.split()}
    houses = [part for one in dossier.all(Experience).values() for part in (one.employeur, one.service)]
    houses += [part for one in dossier.all(Exemple).values() for part in (one.entreprise, one.service)]
    known |= {fold(word) for one in houses for word in one.split()}
    counted = Counter(noms_proposes(_lu(champ, texte) for _, champ, texte in _textes(dossier)))
    return tuple(nom for nom, _ in counted.most_common() if not known.intersection(fold(word) for word in nom.split()))


def _siens(dossier: Dossier) -> tuple[str, ...]:
    candidat = dossier.candidat
    return (candidat.prenom, candidat.nom_naissance, candidat.nom_usage)


# --- what, where, instead ------------------------------------------------------------------------------------------


def a_cacher(dossier: Dossier, genre: Genre, passage: str) -> ACacher:
    """Return what is hidden with a passage that was found or chosen."""
    if genre != "nom":
        return ACacher(genre, passage)
    liste = [one.texte for one in noms_a_cacher(dossier)]
    words = {fold(word) for word in mots_du_nom(passage)}
    near = [nom for nom in liste if words and words <= {fold(word) for word in mots_du_nom(nom)}]
    whole = next((nom for nom in liste if fold(nom) == fold(nom_nu(passage))), near[0] if len(near) == 1 else passage)
    return personne(whole, liste, _siens(dossier))


def propose(dossier: Dossier, what: ACacher) -> str:
    """Return what stands instead unless the candidate says otherwise: initials, or which number it was."""
    if what.genre != "nom":
        return A_LA_PLACE[what.genre]
    return initiales(what.texte, [one.texte for one in noms_a_cacher(dossier)])


def endroits(dossier: Dossier, what: ACacher) -> tuple[Endroit, ...]:
    """Return every place where it stands, as the dossier is read."""
    made = []
    for entity, champ, texte in _textes(dossier):
        lu = _lu(champ, texte)
        for rank, found in enumerate(_trouves(champ, lu, what)):
            before = lu[max(0, found.debut - AUTOUR) : found.debut].rpartition("\n")[2]
            behind = lu[found.fin : found.fin + AUTOUR].partition("\n")[0]
            cle = (entity.KIND, entity.id, champ, rank)
            made.append(Endroit(cle, _ou(dossier, entity, champ), before, lu[found.debut : found.fin], behind))
    return tuple(made)


def sera(place: Endroit, what: ACacher, mots: str) -> str:
    """Return the words around a place as they will be."""
    texte = place.avant + place.passage + place.apres
    at = len(place.avant)
    (_, debut, fin), words = a_la_place(texte, Found(what.genre, at, at + len(place.passage)), what, mots)
    before, behind = texte[:debut], texte[fin:]
    if len(place.avant) == AUTOUR and " " in before:  # a word that is cut in two says nothing
        before = "… " + before.partition(" ")[2]
    if len(place.apres) == AUTOUR and " " in behind:
        behind = behind.rpartition(" ")[0] + " …"
    return (before + words + behind).strip()


def cacher_partout(draft: Draft, what: ACacher, mots: str, sauf: Collection[tuple[str, str, str, int]] = ()) -> None:
    """Put other words in its place in every text, and in what liens quote of them.

    Args:
        draft: the edit.
        what: who or what is hidden.
        mots: what stands instead.
        sauf: the keys of the places that stay as they are.
    """
    mots = " ".join(mots.split())
    before = draft.dossier
    changed: dict[tuple[str, str], dict[str, Any]] = {}
    cuts: dict[tuple[str, str], list[_Coupe]] = {}
    for entity, champ, texte in _textes(before):
        keep = {rank for kind, ident, name, rank in sauf if (kind, ident, name) == (entity.KIND, entity.id, champ)}
        made, coupes = _remplace(champ, texte, what, mots, keep)
        if coupes:
            _poser(changed.setdefault((entity.KIND, entity.id), {}), entity, champ, made)
            cuts[entity.id, champ] = coupes
    for (kind, ident), values in changed.items():
        draft.put(replace(cast(Any, draft.dossier.find(kind, ident)), **values))
    for lien in before.all(Lien).values():
        if lien.ancre is not None:
            ancre = _ancre(before, draft.dossier, lien, what, mots, cuts)
            if ancre != lien.ancre:
                draft.put(replace(cast(Lien, draft.dossier.find(Lien.KIND, lien.id)), ancre=ancre))


def _poser(values: dict[str, Any], entity: Entity, champ: str, made: str) -> None:
    name, _, rank = champ.partition(":")
    if not rank:
        values[name] = made
        return
    words = list(values.get(name, getattr(entity, name)))
    words[int(rank)] = made
    values[name] = tuple(words)


# --- the texts -----------------------------------------------------------------------------------------------------


def champs_de_texte(cls: type[Entity]) -> tuple[str, ...]:
    """Return the fields of a kind that hold words of a person; ``etiquettes`` holds several."""
    return _champs(cls.KIND)


@lru_cache(maxsize=64)
def _champs(kind: str) -> tuple[str, ...]:
    cls = KINDS[kind]
    if cls.KIND in SANS:
        return ()
    hints = get_type_hints(cls)
    names = [f.name for f in fields(cls) if f.name not in PAS_DES_MOTS and not f.name.endswith("_id")]
    return tuple(name for name in names if hints[name] in (str, tuple[str, ...]))


def _textes(dossier: Dossier) -> Iterator[tuple[Entity, str, str]]:
    """Yield each text with its entity and field, exemples first, in their order; ``etiquettes:2`` is the third one."""
    order = {exemple.id: n for n, exemple in enumerate(_exemples(dossier))}
    for cls in sorted(KINDS.values(), key=lambda one: one is not Exemple):
        rows = sorted(dossier.all(cls).values(), key=lambda one: order.get(one.id, len(order)))
        for entity in rows:
            for name in champs_de_texte(cls):
                value = getattr(entity, name)
                if isinstance(value, str):
                    yield entity, name, value
                else:
                    yield from ((entity, f"{name}:{rank}", word) for rank, word in enumerate(value))


def _exemples(dossier: Dossier) -> list[Exemple]:
    return [exemple for activite in dossier.referentiel.activites for exemple in dossier.exemples_de(activite.id)]


def _ou(dossier: Dossier, entity: Entity, champ: str) -> str:
    name = champ.partition(":")[0]
    said = tr(CHAMPS_NOMMES.get(name, name.capitalize()))
    if isinstance(entity, Exemple):
        return f"{nom_exemple(dossier, entity)}, {said}"
    words = getattr(entity, "titre", "") or getattr(entity, "intitule", "")
    called = f"{tr(ENTITES[entity.KIND])} «\u00a0{words}\u00a0»" if words and name not in ("titre", "intitule") else ""
    return f"{called or tr(ENTITES[entity.KIND])}, {said}"


def _stylise(champ: str, texte: str) -> bool:
    """Whether marks of the Markdown subset may stand in a text: notes and sentences are printed with them too."""
    return champ in CHAMPS or ("*" in texte and champ in ("description", "phrase", "texte"))


def _lu(champ: str, texte: str) -> str:
    return plain(texte) if _stylise(champ, texte) else texte


def _trouves(champ: str, lu: str, what: ACacher) -> list[Found]:
    if champ == "nom_fichier":
        return occurrences(lu.rpartition(".")[0] or lu, what, fichier=True)
    return occurrences(lu, what)


def _remplace(champ: str, texte: str, what: ACacher, mots: str, keep: Collection[int] = ()) -> tuple[str, list[_Coupe]]:
    """Return a text with other words in the places found, and what was cut out of what is read of it."""
    lu = _lu(champ, texte)
    found = [one for rank, one in enumerate(_trouves(champ, lu, what)) if rank not in keep]
    if champ == "nom_fichier":
        named = re.sub(r"[^\w]+", "-", mots).strip("-") or "x"
        coupes = [_Coupe(one.debut, one.fin, named) for one in found]
    else:
        coupes = [_Coupe(one.debut, one.fin, words) for one, words in (a_la_place(lu, f, what, mots) for f in found)]
    if not coupes:
        return texte, []
    if not _stylise(champ, texte):
        return _coupe(lu, coupes), coupes
    blocks: list[Block] = []
    at = 0
    for block in parse(texte):
        end = at + len(block.text)
        for one in reversed(coupes):
            # What spans two paragraphs is cut in both: the words come into the first.
            low, high = max(one.debut, at), min(one.fin, end)
            if low < high:
                words = one.mots if low == one.debut else ""
                block = replace(block, runs=runs_avec(block.runs, low - at, high - at, words))
        blocks.append(block)
        at = end + 1
    return render(tuple(blocks)), coupes


def _coupe(texte: str, coupes: Sequence[_Coupe]) -> str:
    for one in reversed(coupes):
        texte = texte[: one.debut] + one.mots + texte[one.fin :]
    return texte


# --- what liens quote ----------------------------------------------------------------------------------------------


def _ancre(
    before: Dossier, after: Dossier, lien: Lien, what: ACacher, mots: str, cuts: dict[tuple[str, str], list[_Coupe]]
) -> Ancre:
    """Return the anchor of a lien after its texts changed: made anew where its passage stands, else its own words."""
    ancre = cast(Ancre, lien.ancre)
    old, new = before.get(Exemple, lien.source_id), after.get(Exemple, lien.source_id)
    if old is not None and new is not None:
        found = retrouver(ancre, {champ: plain(old.reponse(champ)) for champ in CHAMPS})
        if found is not None and found.exacte:
            coupes = cuts.get((old.id, found.champ), [])
            lu = plain(new.reponse(cast(Any, found.champ)))
            debut, fin = _place(found.debut, coupes, False), _place(found.fin, coupes, True)
            if lu == _coupe(plain(old.reponse(cast(Any, found.champ))), coupes):
                made = ancrer(found.champ, lu, debut, fin) if coupes else ancre
                return made if not _tient(made, what) else _mots(made, what, mots)
    return _mots(ancre, what, mots)


def _tient(ancre: Ancre, what: ACacher) -> bool:
    return bool(occurrences(ancre.avant + ancre.citation + ancre.apres, what))


def _mots(ancre: Ancre, what: ACacher, mots: str) -> Ancre:
    """Replace in the words of an anchor; what stands across the edge of the passage goes into the passage."""
    around = ancre.avant + ancre.citation + ancre.apres
    coupes = [_Coupe(one.debut, one.fin, words) for one, words in _changes(around, what, mots)]
    if not coupes:
        return ancre
    made = _coupe(around, coupes)
    debut = _place(len(ancre.avant), coupes, False)
    fin = _place(len(ancre.avant) + len(ancre.citation), coupes, True)
    return replace(ancre, avant=made[:debut], citation=made[debut:fin], apres=made[fin:])


def _changes(texte: str, what: ACacher, mots: str) -> list[tuple[Found, str]]:
    return [a_la_place(texte, one, what, mots) for one in occurrences(texte, what)]


def _place(at: int, coupes: Sequence[_Coupe], end: bool) -> int:
    """Return where a place of a text is after the cuts: of one inside a cut, its beginning or its end."""
    rank = bisect_right([one.debut for one in coupes], at - (1 if end else 0))
    moved = at + sum(len(one.mots) - (one.fin - one.debut) for one in coupes[:rank])
    if rank and coupes[rank - 1].fin > at:
        one = coupes[rank - 1]
        start = one.debut + sum(len(other.mots) - (other.fin - other.debut) for other in coupes[: rank - 1])
        return start + len(one.mots) if end else start
    return moved
