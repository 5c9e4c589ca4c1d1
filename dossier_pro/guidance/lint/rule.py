"""What a rule of the reading is, and what it looks at: the answers of a dossier, and the dossier behind them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import ClassVar

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.regles import Lieu, nom_exemple
from dossier_pro.domain.signalement import Rang, Signalement
from dossier_pro.domain.text import is_blank, plain
from dossier_pro.guidance.lint.reading import Reading, read

ROOM = "relecture"
"""The room that stands before a rule's id in a ``Signalement``."""


@dataclass(frozen=True, slots=True)
class Reponse:
    """One answer of an exemple, as plain text, read; the fields of question 4 are answers too."""

    exemple: Exemple
    champ: str
    lu: Reading

    @property
    def lieu(self) -> Lieu:
        """Where it stands."""
        return Lieu("exemple", self.exemple.id, self.champ)


@dataclass(frozen=True, slots=True)
class Source:
    """A text that nobody should have copied: how it is called, what its sentences are.

    ``phrases``: sentences that stand for themselves, whole (a critère); ``textes``: running text.
    """

    nom: str
    phrases: tuple[str, ...] = ()
    textes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Conseil:
    """What the reading says, and where.

    Attributes:
        lieu: the entity, and the answer the passage stands in.
        ou: the place in words: « CCP 1, exemple 2 ».
        signalement: what is said.
        code: the rule of the register (``domain/rules``) that tells the same, "" where none does.
    """

    lieu: Lieu
    ou: str
    signalement: Signalement
    code: str = ""


@dataclass(frozen=True)
class Vue:
    """A dossier as it is read.

    Attributes:
        dossier: the file.
        aujourd_hui: today.
        pages: how many pages each exemple fills, by id, where it was counted; 2.9 is a last page nearly full.
        sources: what a copy could come from.
        seul: the only exemple to speak of, "" for all; the others are still read where a rule compares.
    """

    dossier: Dossier
    aujourd_hui: date
    pages: Mapping[str, float] = field(default_factory=dict)
    sources: Sequence[Source] = ()
    seul: str = ""

    @cached_property
    def exemples(self) -> tuple[Exemple, ...]:
        """Every exemple, in the order of the dossier."""
        return tuple(e for a in self.dossier.referentiel.activites for e in self.dossier.exemples_de(a.id))

    @cached_property
    def reponses(self) -> tuple[Reponse, ...]:
        """Every answer that is not blank, in the order in which the jury reads."""
        return tuple(
            Reponse(exemple, champ, read(plain(exemple.reponse(champ))))
            for exemple in self.exemples
            for champ in CHAMPS
            if not is_blank(exemple.reponse(champ))
        )

    def dites(self, exemple: Exemple) -> bool:
        """Whether one speaks of that exemple."""
        return self.seul in ("", exemple.id)

    def nom(self, exemple: Exemple) -> str:
        """How an exemple is called."""
        return nom_exemple(self.dossier, exemple)


class Regle(ABC):
    """One rule.

    Attributes:
        id: its name in files and in what is ignored; never used again for another rule.
        titre: what it is called on a screen.
        rang: an official text asks for it, or it is advice.
        source: the official text.
        par_defaut: whether it speaks without being asked: only where it is right nine times in ten on the labelled
            passages (``tests/guidance/lint/test_measured.py``).
        bons: answers that it says nothing of, with their question: they are its tests.
        mauvais: answers that it speaks of.
    """

    id: ClassVar[str]
    titre: ClassVar[str]
    rang: ClassVar[Rang] = "conseil"
    source: ClassVar[str] = ""
    par_defaut: ClassVar[bool] = True
    bons: ClassVar[tuple[tuple[str, str], ...]] = ()
    mauvais: ClassVar[tuple[tuple[str, str], ...]] = ()

    @abstractmethod
    def look(self, vue: Vue) -> Iterator[Conseil]:
        """Yield what it says of a dossier, in reading order."""

    def dire(self, texte: str, debut: int, fin: int, message: str, remede: str) -> Signalement:
        """Return what it says of ``texte[debut:fin]``."""
        return Signalement(
            f"{ROOM}.{self.id}", debut, fin, texte[debut:fin], message, remede, rang=self.rang, source=self.source
        )


class RegleDeReponse(Regle):
    """A rule that looks at one answer, and at nothing else."""

    champs: ClassVar[frozenset[str]] = frozenset(CHAMPS)
    """The answers that it looks at."""

    def look(self, vue: Vue) -> Iterator[Conseil]:
        for reponse in vue.reponses:
            if reponse.champ in self.champs and vue.dites(reponse.exemple):
                for signalement in self.of_answer(reponse.lu, reponse.champ):
                    yield Conseil(reponse.lieu, vue.nom(reponse.exemple), signalement)

    @abstractmethod
    def of_answer(self, lu: Reading, champ: str) -> Iterator[Signalement]:
        """Yield what it says of an answer."""

    def en_tete(self, lu: Reading, message: str, remede: str) -> Signalement:
        """Return what it says of the answer as a whole: the first sentence stands for it."""
        debut, fin = lu.phrases[0] if lu.phrases else (0, 0)
        return self.dire(lu.texte, debut, fin, message, remede)
