"""Forms that agree: what a rule proposes in place of what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from dossier_pro.guidance.language.dictionnaire import Dictionnaire, Lecture
from dossier_pro.guidance.language.jetons import Mot, Phrase

_TENSES: Final = ("ipre", "iimp", "ifut", "cond", "ipsi", "spre", "simp")


@dataclass(frozen=True, slots=True)
class Faute:
    """What a rule found: where, why in one plain French sentence, and what could stand there."""

    debut: int
    fin: int
    message: str
    propositions: tuple[str, ...] = ()


class Grammaire:
    """Makes the forms of a word from the dictionary."""

    def __init__(self, dictionnaire: Dictionnaire) -> None:
        self.dictionnaire = dictionnaire

    def accorde(self, mot: Mot, nombre: str = "", genre: str = "") -> str:
        """Return a noun, adjective or participle in another number or gender; empty where it has no such form."""
        for lecture in mot.nominales:
            number = nombre or _one(lecture.traits, "sg", "pl")
            gender = genre or _one(lecture.traits, "mas", "fem")
            for forme, traits in self._sisters(lecture):
                if _fits(traits, number, "inv") and _fits(traits, gender, "epi"):
                    return _like(mot.texte, forme)
        return ""

    def _sisters(self, lecture: Lecture) -> Iterator[tuple[str, frozenset[str]]]:
        """The forms of the same kind: those of a participle are participles."""
        participle = "ppas" in lecture.traits
        for forme, traits in self.dictionnaire.formes(lecture):
            if not participle or "ppas" in traits:
                yield forme, traits

    def participe(self, mot: Mot, nombre: str = "sg", genre: str = "mas") -> str:
        """Return the past participle of a verb; empty where it has none."""
        for lecture in mot.lectures:
            if "verbe" not in lecture.traits:
                continue
            for forme, traits in self.dictionnaire.formes(lecture):
                if "ppas" in traits and _fits(traits, nombre, "inv") and _fits(traits, genre, "epi"):
                    return _like(mot.texte, forme)
        return ""

    def infinitif(self, mot: Mot) -> str:
        """Return the infinitive of a verb."""
        for lecture in mot.lectures:
            if "verbe" in lecture.traits:
                for forme, traits in self.dictionnaire.formes(lecture):
                    if "infi" in traits:
                        return _like(mot.texte, forme)
        return ""

    def conjugue(self, mot: Mot, personne: str, temps: str = "") -> str:
        """Return a verb in another person: in the tense it has, or in the one that is named."""
        for lecture in mot.lectures:
            if "verbe" not in lecture.traits:
                continue
            tense = temps or next((name for name in _TENSES if name in lecture.traits), "ipre")
            for forme, traits in self.dictionnaire.formes(lecture):
                if tense in traits and personne in traits:
                    return _like(mot.texte, forme)
        return ""


def _one(traits: frozenset[str], one: str, other: str) -> str:
    if one in traits:
        return one
    return other if other in traits else ""


def _fits(traits: frozenset[str], wanted: str, both: str) -> bool:
    return not wanted or wanted in traits or both in traits


def _like(written: str, forme: str) -> str:
    """Give a form the capitals of what was written."""
    if len(written) > 1 and written.isupper():
        return forme.upper()
    return forme[:1].upper() + forme[1:] if written[:1].isupper() else forme


def faute(mots: Iterable[Mot], message: str, *propositions: str) -> Faute:
    """Return the fault that these words make together; proposals that are empty are left out."""
    found = [*mots]
    kept = tuple(dict.fromkeys(text.replace("'", "’") for text in propositions if text))
    return Faute(found[0].debut, found[-1].fin, message, kept)


Regle = Callable[[Phrase, Grammaire], Iterable[Faute]]
"""A rule finds its faults in a sentence. Its examples, which are its tests, stand in its docstring."""
