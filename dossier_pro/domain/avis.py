"""A review as a set of facts (`docs/model.md`, Review): merging two reviews is a set union.

What a set says now (who is who, what was taken back, which fact counts) depends on nothing but its facts.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from functools import cached_property
from types import MappingProxyType

from dossier_pro.domain.facts import CANDIDAT as CANDIDAT
from dossier_pro.domain.facts import EXTRAIT as EXTRAIT
from dossier_pro.domain.facts import FAITS as FAITS
from dossier_pro.domain.facts import GENRES as GENRES
from dossier_pro.domain.facts import HORS_TABLE as HORS_TABLE
from dossier_pro.domain.facts import Etat as Etat
from dossier_pro.domain.facts import F as F
from dossier_pro.domain.facts import Fait as Fait
from dossier_pro.domain.facts import FaitIllisibleError as FaitIllisibleError
from dossier_pro.domain.facts import FaitInconnuError as FaitInconnuError
from dossier_pro.domain.facts import GenreRemarque as GenreRemarque
from dossier_pro.domain.facts import Identite as Identite
from dossier_pro.domain.facts import Lecteur as Lecteur
from dossier_pro.domain.facts import Lecture as Lecture
from dossier_pro.domain.facts import Position as Position
from dossier_pro.domain.facts import Remarque as Remarque
from dossier_pro.domain.facts import Reponse as Reponse
from dossier_pro.domain.facts import ResultatEcf as ResultatEcf
from dossier_pro.domain.facts import Retrait as Retrait
from dossier_pro.domain.facts import Sur as Sur
from dossier_pro.domain.facts import Synthese as Synthese
from dossier_pro.domain.facts import ValeurEtat as ValeurEtat
from dossier_pro.domain.facts import ValeurPosition as ValeurPosition
from dossier_pro.domain.facts import canonique as canonique
from dossier_pro.domain.facts import cle_texte as cle_texte
from dossier_pro.domain.facts import depuis_json as depuis_json
from dossier_pro.domain.facts import lecteur as lecteur
from dossier_pro.domain.facts import rang as rang
from dossier_pro.domain.facts import recence as recence
from dossier_pro.domain.facts import sceau as sceau
from dossier_pro.domain.facts import vers_json as vers_json
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold


@dataclass(frozen=True)
class Avis:
    """A set of facts, by the SHA-256 of each: one content is there once, two contents of one id are both there."""

    faits: Mapping[str, Fait] = field(default_factory=dict)

    @staticmethod
    def de(faits: Iterable[Fait]) -> Avis:
        """Return the set of these facts."""
        return Avis(MappingProxyType({sceau(canonique(fait)): fait for fait in faits}))

    def union(self, autre: Avis) -> Avis:
        """Return what both hold: commutative, associative, idempotent."""
        if autre.faits.keys() <= self.faits.keys():
            return self
        return Avis(MappingProxyType({**self.faits, **autre.faits}))

    def __len__(self) -> int:
        return len(self.faits)

    def __iter__(self) -> Iterator[Fait]:
        return iter(self.faits.values())

    @cached_property
    def empreinte(self) -> str:
        """The SHA-256 of the whole set, whatever the order in which it was gathered."""
        return hashlib.sha256("\n".join(sorted(self.faits)).encode()).hexdigest()

    @cached_property
    def compteur(self) -> int:
        """The greatest Lamport counter; a new fact takes the next."""
        return max((fait.compteur for fait in self), default=0)

    @cached_property
    def conflits(self) -> Mapping[str, tuple[Fait, ...]]:
        """The facts that share an id and not a content, by that id: kept all, and told."""
        groups: dict[str, list[Fait]] = {}
        for fait in self:
            groups.setdefault(fait.id, []).append(fait)
        return {fact_id: tuple(group) for fact_id, group in groups.items() if len(group) > 1}

    @cached_property
    def _aussi(self) -> Mapping[str, Lecteur]:
        """For the key of each reader who is another one too: that of them all, the smallest, whatever the order."""
        joined: dict[Lecteur, set[Lecteur]] = {}
        for fait in self:
            if isinstance(fait, Identite) and lecteur(fait)[1] != CANDIDAT:
                name, _, role = fait.aussi.partition("|")
                group = {lecteur(fait), (name, role)}
                for key in tuple(group):
                    group |= joined.get(key, set())
                joined.update(dict.fromkeys(group, group))
        return {cle_texte(key): min(group, key=lambda one: (bool(one[1]), one)) for key, group in joined.items()}

    def cle(self, fait: Fait) -> Lecteur:
        """Return whose fact it is, as far as these facts tell: of one person on two computers, one key."""
        own = lecteur(fait)
        return self._aussi.get(cle_texte(own), own)

    @cached_property
    def noms(self) -> Mapping[Lecteur, tuple[str, str]]:
        """The name and role under which each reader is shown: the newest they gave.

        Where two readers have one name and one role, the later one gets a number behind it.
        """
        newest: dict[Lecteur, tuple[tuple[int, int, str], Fait]] = {}
        first: dict[Lecteur, tuple[int, int, str]] = {}
        for fait in self:
            key, when = self.cle(fait), recence(fait)
            if key[1] == CANDIDAT:
                continue
            known = newest.get(key)
            # Canonical texts are made only where the rest is equal: they cost a hundred times what it does.
            if known is None or when > known[0] or (when == known[0] and canonique(fait) > canonique(known[1])):
                newest[key] = when, fait
            first[key] = min(when, first.get(key, when))
        shown: dict[Lecteur, tuple[str, str]] = {}
        met: dict[tuple[str, str], int] = {}
        # Those from before readers had an id first: their name is their key, and must stay as it is.
        with_id = {self.cle(fait) for fait in self if fait.lecteur_id}
        for key in sorted(newest, key=lambda one: (one in with_id, first[one], one)):
            fait = newest[key][1]
            same = (fold(fait.auteur), fold(fait.role))
            met[same] = met.get(same, 0) + 1
            shown[key] = (fait.auteur if met[same] == 1 else f"{fait.auteur} ({met[same]})", fait.role)
        return shown

    @cached_property
    def noms_portes(self) -> Mapping[Lecteur, frozenset[str]]:
        """The folded names under which each reader has ever noted something."""
        found: dict[Lecteur, set[str]] = {}
        for auteur, key in {(fait.auteur, self.cle(fait)) for fait in self}:
            found.setdefault(key, set()).add(fold(auteur))
        return {key: frozenset(names) for key, names in found.items()}

    def _nomme(self, fait: Fait) -> Fait:
        """Return a fact under the name and the id that its reader has now."""
        key = self.cle(fait)
        auteur, role = self.noms.get(key, (fait.auteur, fait.role))
        lecteur_id = "" if key[1] else key[0] if key != lecteur(fait) else fait.lecteur_id
        same = (auteur, role, lecteur_id) == (fait.auteur, fait.role, fait.lecteur_id)
        return fait if same else replace(fait, auteur=auteur, role=role, lecteur_id=lecteur_id)

    @cached_property
    def _retires(self) -> frozenset[str]:
        """The SHA-256 of each fact that its author took back."""
        withdrawn = {(fait.fait_id, self.cle(fait)) for fait in self if isinstance(fait, Retrait)}
        return frozenset(
            sha256
            for sha256, fait in self.faits.items()
            if withdrawn and (fait.id, self.cle(fait)) in withdrawn and not isinstance(fait, Retrait)
        )

    @cached_property
    def _sans_fil(self) -> frozenset[str]:
        """The SHA-256 of each fact of a thread whose remark was taken back, though it may not be among these facts."""
        standing = {one.id for one in self.tous(Remarque)}
        closed = {fait.fait_id for fait in self if isinstance(fait, Retrait)} - standing
        return frozenset(s for s, fait in self.faits.items() if getattr(fait, "remarque_id", None) in closed)

    @cached_property
    def _en_vigueur(self) -> Mapping[type[Fait], tuple[Fait, ...]]:
        groups: dict[type[Fait], list[tuple[tuple[int, str, str], Fait]]] = {cls: [] for cls in FAITS.values()}
        for sha256, fait in self.faits.items():
            if sha256 not in self._retires:
                groups[type(fait)].append(((*rang(fait), sha256), self._nomme(fait)))
        return {cls: tuple(fait for _, fait in sorted(group, key=_key)) for cls, group in groups.items()}

    def tous(self, cls: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind that nobody withdrew, in their order (counter, then id).

        Each is under the name its reader has now (``noms``); as it was written it is in ``faits``.
        """
        return self._en_vigueur[cls]  # type: ignore[return-value]

    def retires(self, cls: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind that their authors withdrew."""
        return tuple(fait for sha256, fait in self.faits.items() if isinstance(fait, cls) and sha256 in self._retires)

    def sans_mots_repris(self) -> Avis:
        """Return what may leave this computer: no words that their author took back or wrote otherwise since.

        What was withdrawn is there as its withdrawal alone, and a remark takes its answers along: nobody is shown them
        any more. Of a reader's summaries of an activité only the newest is there, and of their positions on one text
        of a cible.
        """
        gone = set(self._retires) | self._sans_fil
        newest: dict[tuple[object, ...], tuple[tuple[int, int, str], str, str]] = {}
        for sha256, fait in self.faits.items():
            if sha256 in gone or not isinstance(fait, Synthese | Position):
                continue
            about = fait.activite_id if isinstance(fait, Synthese) else (fait.cible_id, fait.empreinte)
            target = (fait.KIND, self.cle(fait), about)
            one = (recence(fait), canonique(self._nomme(fait)), sha256)
            if target in newest:
                gone.add(min(one, newest[target])[-1])
                one = max(one, newest[target])
            newest[target] = one
        return Avis(MappingProxyType({s: f for s, f in self.faits.items() if s not in gone})) if gone else self

    def _derniers(self, faits: Iterable[F]) -> tuple[F, ...]:
        """Return the newest of each reader, side by side."""
        newest: dict[Lecteur, F] = {}
        for fait in sorted(faits, key=lambda one: (recence(one), canonique(one))):
            newest[self.cle(fait)] = fait
        return tuple(sorted(newest.values(), key=rang))

    def syntheses(self, activite_id: str) -> tuple[Synthese, ...]:
        """Return each reader's present summary of an activité, side by side."""
        return self._derniers(s for s in self.tous(Synthese) if s.activite_id == activite_id)

    def resultats_ecf(self, activite_id: str) -> tuple[ResultatEcf, ...]:
        """Return the present results of an activité, one for each intitulé."""
        notes = (r for r in self.tous(ResultatEcf) if r.activite_id == activite_id)
        return tuple({fold(note.intitule): note for note in notes}.values())

    def lectures(self) -> tuple[Lecture, ...]:
        """Return the last reading of each reader."""
        return self._derniers(self.tous(Lecture))

    def fils(self) -> tuple[Fil, ...]:
        """Return the threads, in the order in which they were begun."""
        answers: dict[str, list[Reponse]] = {}
        for reponse in self.tous(Reponse):
            answers.setdefault(reponse.remarque_id, []).append(reponse)
        states: dict[str, Etat] = {etat.remarque_id: etat for etat in self.tous(Etat)}
        return tuple(Fil(r, tuple(answers.get(r.id, ())), states.get(r.id)) for r in self.tous(Remarque))


def _key(row: tuple[tuple[int, str, str], Fait]) -> tuple[int, str, str]:
    return row[0]


VIDE = Avis(MappingProxyType({}))
"""No review."""


@dataclass(frozen=True, slots=True)
class Fil:
    """A remark with its answers; ``dernier`` is the fact that says its present state, None while nobody has."""

    remarque: Remarque
    reponses: tuple[Reponse, ...]
    dernier: Etat | None

    @property
    def etat(self) -> ValeurEtat:
        """The present state."""
        return self.dernier.valeur if self.dernier else "ouvert"

    @property
    def a_verifier(self) -> bool:
        """Whether the candidate says that it is done, and no reader has looked since."""
        return self.etat == "traite" and self.dernier is not None and fold(self.dernier.role) == CANDIDAT

    @property
    def verifiee(self) -> bool:
        """Whether a reader says that it is done."""
        return self.etat == "traite" and not self.a_verifier

    @property
    def a_traiter(self) -> bool:
        """Whether something is left to do: a « bravo » asks for nothing."""
        return self.etat != "traite" and self.remarque.genre != "bravo"


def positions_courantes(
    positions: Iterable[Position],
    cle: Callable[[Position], Lecteur] = lecteur,
    presente: Callable[[Position], bool] | None = None,
) -> dict[str, tuple[Position, ...]]:
    """Return for each cible the present position of every reader, side by side, never averaged.

    Args:
        positions: in any order.
        cle: whose each is (``Avis.cle``).
        presente: whether one was given on the text as it is now. Of one reader such a one counts before a newer one
            on another text: two copies of a dossier may have been edited and read apart. Else the newest counts.
    """
    found: dict[str, dict[Lecteur, list[Position]]] = {}
    # The content decides between two of one id, so that every computer says the same.
    for position in sorted(positions, key=lambda one: (recence(one), canonique(one))):
        found.setdefault(position.cible_id, {}).setdefault(cle(position), []).append(position)
    return {
        cible_id: tuple(sorted((_qui_compte(own, presente) for own in readers.values()), key=rang))
        for cible_id, readers in found.items()
    }


def _qui_compte(own: list[Position], presente: Callable[[Position], bool] | None) -> Position:
    """Return which of one reader's positions on one cible counts; ``own`` is in their order."""
    if presente is None or len(own) == 1:
        return own[-1]
    return next((one for one in reversed(own) if presente(one)), own[-1])
