"""Énoncés: what Dossier Pro says of routes, delays and rights, each with the text it comes from.

A règle is what a DP is checked by (``domain/rules``); an énoncé is a sentence about the field that a screen, the help
or a list of dates shows. Its words, source, date and rank have one home, `resources/regles`, which
``dossier_pro/enonces.py`` reads. The rank says how much it weighs: a guide or a usage is never worded as a rule, and
never blocks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Any, Final, Literal

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.text import NBSP
from dossier_pro.domain.translation import tr, tr_noop

Rang = Literal["loi", "decret", "arrete", "modele", "guide", "usage"]

RANGS: Final[Mapping[Rang, str]] = MappingProxyType(
    {
        "loi": "loi",
        "decret": tr_noop("décret"),
        "arrete": tr_noop("arrêté"),
        "modele": tr_noop("modèle officiel"),
        "guide": tr_noop("guide, qui conseille"),
        "usage": tr_noop("usage constaté, pas une règle"),
    }
)
"""The ranks from the highest, and how each is called on a screen."""

_OFFICIELS: Final = frozenset({"loi", "decret", "arrete", "modele"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Enonce:
    """One statement.

    Attributes:
        cle: its name in the code.
        titre: what it is about, in a few words.
        dit: what is said, in whole sentences.
        source: the text it comes from, with its article.
        jour: the day of that text, or the day on which the source was seen to say so.
        rang: how much it weighs.
        revoir: the last day on which it may be shown without having been looked at again.
        portee: how far it reaches, where it is the example of one region or centre; empty where it holds everywhere.
        valeurs: the numbers in it that the code counts with.
    """

    cle: str
    titre: str
    dit: str
    source: str
    jour: date
    rang: Rang
    revoir: date
    portee: str = ""
    valeurs: Mapping[str, int] = field(default_factory=dict)

    @property
    def officiel(self) -> bool:
        """Whether an official text says so; what a guide or a usage says is advice."""
        return self.rang in _OFFICIELS

    @property
    def provenance(self) -> str:
        """Where it comes from, in one line: source, date, rank, how far it reaches."""
        reach = f" {self.portee}" if self.portee else ""
        return tr(
            "{source}. Date\u00a0: {jour}. Rang\u00a0: {rangs}.{reach}",
            source=self.source,
            jour=_jour(self.jour),
            rangs=tr(RANGS[self.rang]),
            reach=reach,
        )


Enonces = Mapping[str, Enonce]


def lire(tables: Iterable[Mapping[str, Any]]) -> Enonces:
    """Return énoncés by their name, in the order of the tables that a file holds under « enonce ».

    Raises:
        ValueError: two have one name, or a rank is not known.
        TypeError: a field is missing, or is none of an énoncé's.
    """
    found: dict[str, Enonce] = {}
    for row in (row for table in tables for row in table["enonce"]):
        enonce = Enonce(**row)
        if enonce.cle in found or enonce.rang not in RANGS:
            raise ValueError(enonce.cle)
        found[enonce.cle] = enonce
    return MappingProxyType(found)


def a_revoir(enonces: Enonces, aujourd_hui: date) -> tuple[Enonce, ...]:
    """Return what must be looked at again before it is shown any longer."""
    return tuple(enonce for enonce in enonces.values() if enonce.revoir < aujourd_hui)


def d_ou_vient(enonces: Iterable[Enonce]) -> str:
    """Return what answers « D’où vient cette règle ? »: each statement, and below it where it comes from."""
    return "\n\n".join("\n".join(_lignes(enonce)) for enonce in enonces)


def _lignes(enonce: Enonce) -> Iterator[str]:
    yield enonce.dit
    yield tr("Source\u00a0: {provenance}", provenance=enonce.provenance)
    yield tr("À vérifier de nouveau après le {jour}.", jour=_jour(enonce.revoir))


def _jour(jour: date) -> str:
    return ecrire(jour).replace(" ", NBSP)
