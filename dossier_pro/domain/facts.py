"""The facts that a review is made of (`docs/model.md`, Review), each immutable, and their JSON.

Nothing here ever touches a text of the candidate: a fact names what it is about, by ids and by an anchor with the
quoted text, and says what its reader saw.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import field, fields
from datetime import date
from types import MappingProxyType, NoneType
from typing import Any, ClassVar, Final, Literal, TypeVar, get_args, get_origin, get_type_hints

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr_noop

GenreRemarque = Literal["manque", "precision", "hors_sujet", "a_deplacer", "question", "bravo"]
Sur = Literal["passage", "exemple", "preuve", "critere", "dossier"]
ValeurEtat = Literal["ouvert", "traite", "rouvert"]
ValeurPosition = Literal["confirme", "a_revoir", "non_demontre"]

GENRES: Mapping[GenreRemarque, str] = MappingProxyType(
    {
        "manque": tr_noop("Manque"),
        "precision": tr_noop("Précision"),
        "hors_sujet": tr_noop("Hors sujet"),
        "a_deplacer": tr_noop("À déplacer"),
        "question": tr_noop("Question"),
        "bravo": tr_noop("Bravo"),
    }
)
"""What a kind of remark is called, in French: it is printed, and read again; ``tr`` says it on the screen."""

HORS_TABLE: Final = "hors table"
"""In a field's metadata: entities of a dossier's first schema (``Position``) have no column for it."""
_ID: Final[str] = field(default="", metadata={HORS_TABLE: True})
"""The random id of the reader whose fact it is; "" in facts of the candidate, or from before readers had one."""

EXTRAIT = 1500
"""The most characters that a fact quotes of what its reader saw."""


@dataclass(frozen=True, slots=True)
class Remarque:
    """A remark. The first of its thread: ``Reponse`` and ``Etat`` name it.

    ``sur_id`` is the id of the exemple, preuve or cible, "" for the whole dossier; ``ancre`` is there for a passage.
    ``empreinte`` is the hash (``text.empreinte``) of what the reader saw there; ``extrait`` the paragraph around a
    passage. Of anything larger nothing is quoted, so that no words travel on that the candidate erased; the anchor
    holds the sentences beside the passage, without which it could not be found again.
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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


@dataclass(frozen=True, slots=True)
class Position:
    """A trainer's position on a cible.

    ``empreinte`` is the hash of the words that were judged (``judged.empreinte_jugee``; before, of
    ``judged.texte_juge``, which still counts); ``compteur`` is the Lamport counter. ``extrait``, some of that text, is
    in those of before: it travelled on after the candidate had erased it. What was read is in the notebook and in the
    candidate's history.
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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


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
    lecteur_id: str = _ID


@dataclass(frozen=True, slots=True)
class Identite:
    """A reader says once that they also were another one: on another computer, or before readers had an id.

    ``aussi`` is the other's key as ``cle_texte`` writes it.
    """

    KIND: ClassVar[str] = "identite"
    id: str
    auteur: str
    compteur: int
    aussi: str
    role: str = ""
    jour: date | None = None
    lecteur_id: str = _ID


Fait = Remarque | Reponse | Etat | Position | Synthese | Retrait | ResultatEcf | Lecture | Identite
F = TypeVar("F", Remarque, Reponse, Etat, Position, Synthese, Retrait, ResultatEcf, Lecture, Identite)
FAITS: Mapping[str, type[Fait]] = MappingProxyType({cls.KIND: cls for cls in get_args(Fait)})

Lecteur = tuple[str, str]
"""Who a reader is: their random id and ""; for facts from before readers had one, the folded name and the role."""


CANDIDAT: Final = "candidat"
"""The role of the candidate in the threads."""


def lecteur(fait: Fait) -> Lecteur:
    """Return whose fact it is. A dossier has one candidate, whatever name they had when they wrote.

    What one reader says of being another too is in the whole set: ``Avis.cle``.
    """
    role = fold(fait.role)
    if role == CANDIDAT:
        return "", role
    return (fait.lecteur_id, "") if fait.lecteur_id else (fold(fait.auteur), role)


def cle_texte(cle: Lecteur) -> str:
    """Return a reader's key as ``Identite.aussi`` holds it."""
    return f"{cle[0]}|{cle[1]}" if cle[1] else cle[0]


def rang(fait: Fait) -> tuple[int, str]:
    """Return what orders facts of several people: the greatest counter comes last (`docs/model.md`, Review)."""
    return fait.compteur, fait.id


def recence(fait: Fait) -> tuple[int, int, str]:
    """Return what tells the newest of one reader's facts on one target: the day, then the counter.

    Two computers of one person count apart from each other, so that the counter alone would let the older one win.
    """
    day = fait.jour.toordinal() if fait.jour and not isinstance(fait, ResultatEcf) else 0
    return day, fait.compteur, fait.id


# --- JSON ----------------------------------------------------------------------------------------------------------


class FaitIllisibleError(Exception):
    """What should be a fact's JSON is none."""


class FaitInconnuError(FaitIllisibleError):
    """It is a fact of a newer version: its kind, a field of it or a word in it is not known to this one."""


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
        FaitInconnuError: it is of an unknown kind, has an unknown field, or an unknown word in a field of few words.
        FaitIllisibleError: it lacks a field, or has a value of another type.
    """
    if not isinstance(data, dict) or not isinstance(data.get("fait"), str):
        raise FaitIllisibleError("no fact")
    if data["fait"] not in FAITS:
        raise FaitInconnuError("no known kind")
    cls = FAITS[data["fait"]]
    readers = _LECTEURS[cls]
    if not data.keys() <= {"fait", *readers}:
        raise FaitInconnuError("an unknown field")
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
            if _texte(value) not in arguments:
                raise FaitInconnuError("not one of the known words")
            return str(value)

        return choice
    return _PAR_TYPE[hint] if hint in _PAR_TYPE else _PAR_TYPE[arguments[0]]


def _readers(cls: type[Fait]) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {one.name: _reader(hints[one.name]) for one in fields(cls)}


_LECTEURS: Mapping[type[Fait], Mapping[str, Any]] = {cls: _readers(cls) for cls in FAITS.values()}
