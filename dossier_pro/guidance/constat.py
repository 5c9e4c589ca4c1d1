"""One finding about a passage: what the rooms of the guide say alike, so that one list shows it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rang(StrEnum):
    """What a finding weighs: an official rule, a fault of language, or mere advice. None of them blocks."""

    OFFICIEL = "officiel"
    LANGUE = "langue"
    CONSEIL = "conseil"


@dataclass(frozen=True, slots=True)
class Constat:
    """One finding about a passage of a text.

    Attributes:
        regle: the rule that found it.
        debut, fin: the passage, in characters of the plain text.
        message: why, in one plain French sentence.
        remede: one way to mend it, in one sentence.
        propositions: what could stand there instead, best first.
        rang: what it weighs.
        cle: what « ignorer » remembers; it stays while the passage and the words beside it do.
    """

    regle: str
    debut: int
    fin: int
    message: str
    remede: str = ""
    propositions: tuple[str, ...] = ()
    rang: Rang = Rang.CONSEIL
    cle: str = ""
