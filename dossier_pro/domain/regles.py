"""What rules speak in: where a thing is to be done, what is missing, and the limits that the official texts set.

The rules themselves are in ``domain/rules``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, Protocol, TypeVar

from dossier_pro.domain.dossier import Champ, Dossier, Exemple
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Activite
from dossier_pro.domain.rules.register import PAR_CODE, Gravite
from dossier_pro.domain.translation import tr, tr_noop

MAX_EXEMPLES = 3
MAX_PAGES = 3
MAX_OCTETS_DEPOT = 10 * 1024 * 1024
OCTETS_DEPOT_VISES = 10_000_000
MAX_FICHIERS_DEPOT = 8
MIMES_DEPOT = frozenset({"application/pdf", "image/jpeg", "image/png"})
"""Limits of France VAE, which are those of the énoncé « vae-depot-limites »; what we make ourselves is kept under ten
million bytes, because a « Mo » is read in either way."""

QUESTIONS: Mapping[Champ, tuple[int, str]] = {
    "taches": (1, tr_noop("les tâches ou opérations effectuées")),
    "moyens": (2, tr_noop("les moyens utilisés")),
    "equipe": (3, tr_noop("avec qui vous avez travaillé")),
    "complements": (5, tr_noop("les informations complémentaires")),
}


@dataclass(frozen=True, slots=True)
class Lieu:
    """Where in the file a thing is to be done: an entity, and the field in it where there is one."""

    kind: str
    entity_id: str = ""
    champ: str = ""


AUCUN_EXEMPLE: Final = "aucun"
"""The ``champ`` of an activité that has no exemple yet."""


@dataclass(frozen=True, slots=True)
class Constat:
    """What a rule found at one place: a fault (``ok`` False) or something that cannot be known (None).

    Attributes:
        ou: the place in words.
        phrase: what is wrong, in one sentence that names its place.
        lieu: the place, in a dossier of ours.
        ok: False or None.
        gravite: how much it weighs, where that is not the rule's own.
        cite: the critère's text, if any.
    """

    ou: str
    phrase: str
    lieu: Lieu | None = None
    ok: bool | None = False
    gravite: Gravite | None = None
    cite: str = ""


@dataclass(frozen=True, slots=True)
class Manque:
    """One thing that is missing, in one sentence that names its place; ``cite`` is the critère's text, if any."""

    code: str
    gravite: Gravite
    ou: str
    phrase: str
    lieu: Lieu
    cite: str = ""

    @property
    def sans_exemple(self) -> bool:
        """Whether what is missing is the first exemple of an activité."""
        return self.lieu.kind == "activite" and self.lieu.champ == AUCUN_EXEMPLE


def manquants(*cells: tuple[str, object]) -> list[str]:
    """Return the words for each of some things that has no value."""
    return [words for words, value in cells if not value]


def manques(code: str, found: Iterable[Constat]) -> Iterator[Manque]:
    """Yield what a rule found in a dossier, with the rule's code and weight."""
    for constat in found:
        assert constat.lieu is not None, code
        gravite = constat.gravite or PAR_CODE[code].gravite
        yield Manque(code, gravite, constat.ou, constat.phrase, constat.lieu, constat.cite)


class _Pese(Protocol):
    @property
    def gravite(self) -> Gravite: ...


_Pesee = TypeVar("_Pesee", bound=_Pese)


def par_gravite(choses: Iterable[_Pesee]) -> tuple[tuple[Gravite, tuple[_Pesee, ...]], ...]:
    """Group things by how much they weigh, in the order in which to do them, which stays inside each group.

    What blocks comes first; the other groups follow their own first thing: critères that nothing shows are advice and
    come before what is to be completed (`docs/model.md`, Readiness). A group without anything is left out.
    """
    groups: dict[Gravite, list[_Pesee]] = {"bloquant": []}
    for chose in choses:
        groups.setdefault(chose.gravite, []).append(chose)
    return tuple((gravite, tuple(found)) for gravite, found in groups.items() if found)


def nom_exemple(dossier: Dossier, exemple: Exemple) -> str:
    """Return how an exemple is called in a sentence: « CCP 1, exemple 2 »."""
    activite = dossier.referentiel.par_activite.get(exemple.activite_id)
    rank = next(
        (i for i, e in enumerate(dossier.exemples_de(exemple.activite_id), 1) if e.id == exemple.id), exemple.ordre
    )
    return (
        tr("{sigle}, exemple {rang}", sigle=activite.sigle, rang=rank) if activite else tr("Exemple {rank}", rank=rank)
    )


def seule_activite(dossier: Dossier, *, ccp: int | None = None, ccs: int | None = None) -> Activite | None:
    """Return the one activité that is asked for by its number, None where none is: then everything that is visé counts.

    Raises:
        KnownError: the référentiel has none of that number, or it is not among what is presented.
    """
    numero = ccs if ccp is None else ccp
    if numero is None:
        return None
    seule = dossier.referentiel.activite(numero, ccs=ccp is None)
    if seule in dossier.activites_visees():
        return seule
    etat = tr("déjà obtenu") if dossier.est_obtenue(seule) else tr("absent de ce que vous visez")
    raise KnownError(
        tr(
            "Le {sigle} est {etat} dans ce dossier : choisissez un autre numéro, ou corrigez l’écran Parcours.",
            sigle=seule.sigle,
            etat=etat,
        )
    )
