"""A review as a set of facts (`model.md`, Review): each is immutable, and merging two reviews is a set union.

Nothing here ever touches a text of the candidate: a fact names what it is about, by ids and by an anchor with the
quoted text, and says what its reader saw.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cached_property
from types import MappingProxyType, NoneType
from typing import Any, ClassVar, Final, Literal, TypeVar, get_args, get_origin, get_type_hints

from dossier_pro.domain.ancre import Ancre
from dossier_pro.domain.text import fold

GenreRemarque = Literal["manque", "precision", "hors_sujet", "a_deplacer", "question", "bravo"]
Sur = Literal["passage", "exemple", "preuve", "critere", "dossier"]
ValeurEtat = Literal["ouvert", "traite", "rouvert"]
ValeurPosition = Literal["confirme", "a_revoir", "non_demontre"]

GENRES: Mapping[GenreRemarque, str] = MappingProxyType(
    {
        "manque": "Manque",
        "precision": "Précision",
        "hors_sujet": "Hors sujet",
        "a_deplacer": "À déplacer",
        "question": "Question",
        "bravo": "Bravo",
    }
)
"""What a kind of remark is called."""

EXTRAIT = 1500
"""The most characters that a fact quotes of what its reader saw."""


@dataclass(frozen=True, slots=True)
class Remarque:
    """A remark. The first of its thread: ``Reponse`` and ``Etat`` name it.

    ``sur_id`` is the id of the exemple, preuve or cible, "" for the whole dossier; ``ancre`` is there for a passage.
    ``empreinte`` and ``extrait`` are the hash (``text.empreinte``) and the beginning of what the reader saw there.
    """

    KIND: ClassVar[str] = "remarque"
    id: str
    auteur: str
    compteur: int
    genre: GenreRemarque
    texte: str
    sur: Sur = "dossier"
    sur_id: str = ""
    ancre: Ancre | None = None
    empreinte: str = ""
    extrait: str = ""
    role: str = ""
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class Reponse:
    """An answer in the thread of a remark, by anybody."""

    KIND: ClassVar[str] = "reponse"
    id: str
    auteur: str
    compteur: int
    remarque_id: str
    texte: str
    role: str = ""
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class Etat:
    """What has become of a remark: done, or opened again."""

    KIND: ClassVar[str] = "etat"
    id: str
    auteur: str
    compteur: int
    remarque_id: str
    valeur: ValeurEtat
    role: str = ""
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class Position:
    """A trainer's position on a cible.

    ``empreinte`` is the hash of the folded text that was judged (``readiness.texte_juge``); ``compteur`` is the
    Lamport counter; ``extrait`` is that text as the reader saw it, for showing what has changed since.
    """

    KIND: ClassVar[str] = "position"
    id: str
    auteur: str
    cible_id: str
    valeur: ValeurPosition
    empreinte: str
    compteur: int
    motif: str = ""
    jour: date | None = None
    role: str = ""
    extrait: str = ""


@dataclass(frozen=True, slots=True)
class Synthese:
    """A reader's summary of one activité; a later one of the same reader takes its place."""

    KIND: ClassVar[str] = "synthese"
    id: str
    auteur: str
    compteur: int
    activite_id: str
    texte: str
    role: str = ""
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class Retrait:
    """Its author takes back a fact of their own; of anybody else's it does nothing."""

    KIND: ClassVar[str] = "retrait"
    id: str
    auteur: str
    compteur: int
    fait_id: str
    role: str = ""
    jour: date | None = None


@dataclass(frozen=True, slots=True)
class ResultatEcf:
    """The result of an évaluation en cours de formation, noted by a trainer; ``satisfait`` None: not held yet.

    ``jour`` is that of the évaluation. A later note on the same activité and intitulé takes its place.
    """

    KIND: ClassVar[str] = "resultat_ecf"
    id: str
    auteur: str
    compteur: int
    activite_id: str
    intitule: str = ""
    jour: date | None = None
    satisfait: bool | None = None
    role: str = ""


@dataclass(frozen=True, slots=True)
class Lecture:
    """A reader has read the dossier: what each text was then, as pairs of a place and a hash.

    A place is ``exemple/<id>/<champ>`` or ``preuve/<id>``.
    """

    KIND: ClassVar[str] = "lecture"
    id: str
    auteur: str
    compteur: int
    vus: tuple[tuple[str, str], ...] = ()
    role: str = ""
    jour: date | None = None


Fait = Remarque | Reponse | Etat | Position | Synthese | Retrait | ResultatEcf | Lecture
F = TypeVar("F", Remarque, Reponse, Etat, Position, Synthese, Retrait, ResultatEcf, Lecture)
FAITS: Mapping[str, type[Fait]] = MappingProxyType({cls.KIND: cls for cls in get_args(Fait)})

Lecteur = tuple[str, str]
"""Who a reader is: the folded name and the role, so that one person may read as a trainer and as a mock jury."""


CANDIDAT: Final = "candidat"
"""The role of the candidate in the threads."""


def lecteur(fait: Fait) -> Lecteur:
    """Return whose fact it is. A dossier has one candidate, whatever name they had when they wrote."""
    role = fold(fait.role)
    return ("" if role == CANDIDAT else fold(fait.auteur)), role


def rang(fait: Fait) -> tuple[int, str]:
    """Return what orders facts: the greatest is the present one (`model.md`, Review)."""
    return fait.compteur, fait.id


# --- JSON ----------------------------------------------------------------------------------------------------------


class FaitIllisibleError(Exception):
    """What should be a fact's JSON is none."""


class FaitInconnuError(FaitIllisibleError):
    """It is a fact of a kind that this version does not know."""


def vers_json(fait: Fait) -> dict[str, Any]:
    """Return a fact as plain JSON values; a field that has its default is left out."""
    values: dict[str, Any] = {"fait": fait.KIND}
    for name, default in _CHAMPS[type(fait)]:
        value = getattr(fait, name)
        if value != default:
            values[name] = _simple(value)
    return values


_CHAMPS = {cls: tuple((one.name, one.default) for one in fields(cls)) for cls in FAITS.values()}


def _simple(value: Any) -> Any:
    if isinstance(value, str | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Ancre):
        return [value.champ, value.citation, value.avant, value.apres, value.position]
    if isinstance(value, tuple):
        return [list(pair) for pair in value]
    return value


_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


def canonique(fait: Fait) -> str:
    """Return a fact's canonical JSON: the same text on every computer."""
    return _encode(vers_json(fait))


def sceau(canonical: str) -> str:
    """Return the SHA-256 (64 hex digits) of a fact's canonical JSON."""
    return hashlib.sha256(canonical.encode()).hexdigest()


def depuis_json(data: Any) -> Fait:
    """Return the fact that ``vers_json`` gave.

    Raises:
        FaitInconnuError: it is of an unknown kind.
        FaitIllisibleError: it lacks a field, has one too many, or a value of another type.
    """
    if not isinstance(data, dict) or not isinstance(data.get("fait"), str):
        raise FaitIllisibleError("no fact")
    if data["fait"] not in FAITS:
        raise FaitInconnuError("no known kind")
    cls = FAITS[data["fait"]]
    readers = _LECTEURS[cls]
    if not data.keys() <= {"fait", *readers}:
        raise FaitIllisibleError("an unknown field")
    try:
        values = {name: readers[name](value) for name, value in data.items() if name != "fait"}
        return cls(**values)
    except (TypeError, ValueError) as error:
        raise FaitIllisibleError(f"a {cls.KIND} that cannot be read") from error


def _texte(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError("text expected")
    return value


def _nombre(value: Any) -> int:
    if type(value) is not int:
        raise TypeError("whole number expected")
    return value


def _oui_non(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false expected")
    return value


def _ancre(value: Any) -> Ancre:
    champ, citation, avant, apres, position = value
    return Ancre(_texte(champ), _texte(citation), _texte(avant), _texte(apres), _nombre(position))


def _paires(value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, list):
        raise TypeError("list expected")
    return tuple((_texte(place), _texte(sha256)) for place, sha256 in value)


_PAR_TYPE: Mapping[Any, Any] = {
    str: _texte,
    int: _nombre,
    bool: _oui_non,
    date: lambda value: date.fromisoformat(_texte(value)),
    Ancre: _ancre,
    tuple[tuple[str, str], ...]: _paires,
}


def _reader(hint: Any) -> Any:
    arguments = [a for a in get_args(hint) if a is not NoneType]
    if get_origin(hint) is Literal:

        def choice(value: Any) -> str:
            if value not in arguments:
                raise ValueError("not one of the known values")
            return _texte(value)

        return choice
    return _PAR_TYPE[hint] if hint in _PAR_TYPE else _PAR_TYPE[arguments[0]]


def _readers(cls: type[Fait]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {one.name: _reader(hints[one.name]) for one in fields(cls)}


_LECTEURS: Mapping[type[Fait], Mapping[str, Any]] = {cls: _readers(cls) for cls in FAITS.values()}


# --- sets of facts -------------------------------------------------------------------------------------------------


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
    def _en_vigueur(self) -> Mapping[type[Fait], tuple[Fait, ...]]:
        withdrawn = {(fait.fait_id, lecteur(fait)) for fait in self if isinstance(fait, Retrait)}
        groups: dict[type[Fait], list[tuple[tuple[int, str, str], Fait]]] = {cls: [] for cls in FAITS.values()}
        for sha256, fait in self.faits.items():
            if (fait.id, lecteur(fait)) not in withdrawn:
                groups[type(fait)].append(((*rang(fait), sha256), fait))
        return {cls: tuple(fait for _, fait in sorted(group, key=_key)) for cls, group in groups.items()}

    def tous(self, cls: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind that nobody withdrew, in their order (counter, then id)."""
        return self._en_vigueur[cls]  # type: ignore[return-value]

    def retires(self, cls: type[F]) -> tuple[F, ...]:
        """Return the facts of one kind that their authors withdrew."""
        standing = set(map(id, self._en_vigueur[cls]))
        return tuple(fait for fait in self if isinstance(fait, cls) and id(fait) not in standing)

    def syntheses(self, activite_id: str) -> tuple[Synthese, ...]:
        """Return each reader's present summary of an activité, side by side."""
        return tuple({lecteur(s): s for s in self.tous(Synthese) if s.activite_id == activite_id}.values())

    def resultats_ecf(self, activite_id: str) -> tuple[ResultatEcf, ...]:
        """Return the present results of an activité, one for each intitulé."""
        notes = (r for r in self.tous(ResultatEcf) if r.activite_id == activite_id)
        return tuple({fold(note.intitule): note for note in notes}.values())

    def lectures(self) -> tuple[Lecture, ...]:
        """Return the last reading of each reader."""
        return tuple({lecteur(one): one for one in self.tous(Lecture)}.values())

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
    def a_traiter(self) -> bool:
        """Whether something is left to do: a « bravo » asks for nothing."""
        return self.etat != "traite" and self.remarque.genre != "bravo"


def positions_courantes(positions: Iterable[Position]) -> dict[str, tuple[Position, ...]]:
    """Return for each cible the present position of every reader, side by side, never averaged.

    Args:
        positions: in any order; of one reader the greatest (counter, id) counts.
    """
    current: dict[str, dict[Lecteur, Position]] = {}
    # The content decides between two of one id, so that every computer says the same.
    for position in sorted(positions, key=lambda one: (*rang(one), canonique(one))):
        current.setdefault(position.cible_id, {})[lecteur(position)] = position
    return {cible_id: tuple(readers.values()) for cible_id, readers in current.items()}
