"""Where one person, or one number, stands in a text, however it is written there, and what may stand instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.guidance.privacy.numbers import Found, Genre, name_pattern

TITRES: Final = r"(?:MM?\.|Mr\.?|M(?:me|lle)s?\.?|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Mm]esdames|[Mm]essieurs|Dr\.?)"
_TITRE: Final = re.compile(rf"(?<!\w){TITRES}[\s\u00a0\u202f]+$")
_BETWEEN: Final = r"(?:[\s.\-/\u00a0\u202f\u2011]|\(0\))*"
_PARTICULES: Final = frozenset(
    ("de", "du", "des", "la", "le", "les", "van", "von", "der", "den", "el", "al", "ben", "et")
)
_CAPITALISED: Final = r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:[’'-][^\W\d_]+)*"
_AFTER_TITLE: Final = re.compile(
    rf"(?<!\w){TITRES}[ \u00a0\u202f]+({_CAPITALISED}(?:[ \u00a0\u202f](?:(?:de|du|la|le|van|ben|el)[ \u00a0\u202f])*"
    rf"{_CAPITALISED}){{0,2}})"
)
_FONCTIONS: Final = frozenset(
    "le la les vous je nous bonjour bonsoir merci madame monsieur directeur directrice president presidente maire "  # noqa: SIM905
    "chef cheffe docteur responsable client cliente".split()
)
"""What is written with a capital behind a title and is no name."""


@dataclass(frozen=True, slots=True)
class ACacher:
    """What is to be hidden everywhere.

    Attributes:
        genre: a name, or which number it is.
        texte: the name of the list, or the number as it was found.
        parts: words of the name that stand for this person alone: they are hidden as the whole name is.
        partages: words that several names of the list share: of them stays the first letter.
    """

    genre: Genre
    texte: str
    parts: tuple[str, ...] = ()
    partages: tuple[str, ...] = ()


def nom_nu(nom: str) -> str:
    """Return a name without « Mme » before it and without spaces around it."""
    words = re.sub(rf"^{TITRES}[\s\u00a0\u202f]+", "", " ".join(nom.split()))
    return words.strip(" .,;:!?«»\"'()")


def mots_du_nom(nom: str) -> tuple[str, ...]:
    """Return the words of a name that tell who it is: no particle, no single letter."""
    return tuple(word for word in nom_nu(nom).split() if len(word.strip(".")) > 1 and fold(word) not in _PARTICULES)


def personne(nom: str, liste: Iterable[str], siens: Iterable[str] = ()) -> ACacher:
    """Return what is hidden with a name; ``siens`` are the candidate's own names, which stay where they are."""
    own = {fold(word) for one in siens for word in one.split()}
    others = {fold(word) for one in liste if fold(one) != fold(nom) for word in mots_du_nom(one)}
    words = mots_du_nom(nom)
    mine = [word for word in words if fold(word) not in own] if len(words) > 1 else []
    return ACacher(
        "nom",
        nom_nu(nom),
        tuple(word for word in mine if fold(word) not in others),
        tuple(word for word in mine if fold(word) in others),
    )


def initiales(nom: str, liste: Sequence[str]) -> str:
    """Return « L. G. » for a name; where names before it in the list have the same ones, « L. G. (2) »."""
    mine = _initiales(nom)
    before: list[str] = []
    for one in liste:
        if fold(nom_nu(one)) == fold(nom_nu(nom)):
            break
        before.append(_initiales(one))
    rank = before.count(mine) + 1
    return mine if rank == 1 else f"{mine} ({rank})"


def _initiales(nom: str) -> str:
    words = mots_du_nom(nom) or (nom_nu(nom) or "X",)
    return "\u00a0".join("-".join(f"{part[:1].upper()}." for part in word.split("-") if part) for word in words)


def occurrences(texte: str, what: ACacher, *, fichier: bool = False) -> list[Found]:
    """Return where it stands, in order, none within another; ``fichier`` where the text is the name of a file."""
    if what.genre != "nom":
        patterns = [_number_pattern(what.genre, what.texte)]
    else:
        patterns = [_names(one, fichier) for one in (what.texte, *what.parts, *what.partages)]
    looked = texte.replace("_", " ").replace("-", " ") if fichier else texte
    taken: list[Found] = []
    for pattern in patterns:
        for match in pattern.finditer(looked):
            debut, fin = match.span()
            free = all(fin <= one.debut or one.fin <= debut for one in taken)
            if free and (what.genre != "nom" or fichier or _capital(match[0])):
                taken.append(Found(what.genre, debut, fin))
    return sorted(taken, key=lambda one: one.debut)


def _capital(words: str) -> bool:
    return any(word[:1].isupper() for word in re.split(r"[\s\-\u00a0]+", words))


@lru_cache(maxsize=256)
def _names(nom: str, fichier: bool) -> re.Pattern[str]:
    return re.compile(name_pattern(nom.replace("-", " ") if fichier else nom), re.IGNORECASE)


@lru_cache(maxsize=256)
def _number_pattern(genre: Genre, texte: str) -> re.Pattern[str]:
    if genre == "courriel":
        return re.compile(rf"(?<![\w.+-]){re.escape(texte)}(?![\w-])", re.IGNORECASE)
    signs = re.sub(r"[^0-9A-Za-z]", "", re.sub(r"\(0\)|cl[ée]", "", texte))
    if genre == "telephone":
        rest = _BETWEEN.join(re.sub(r"^(?:00)?33|^0", "", signs))
        return re.compile(rf"(?<![\d+])(?:0|(?:\+|00)33){_BETWEEN}{rest}(?!\d)")
    key = rf"(?:{_BETWEEN}(?:cl[ée]\s*)?\d\d)?" if genre == "nir" and len(signs) == 13 else ""
    between = r"(?:[\s.\-/\u00a0\u202f\u2011]|cl[ée])*" if genre == "nir" else _BETWEEN
    return re.compile(rf"(?<![0-9A-Za-z]){between.join(signs)}{key}(?![0-9A-Za-z])", re.IGNORECASE)


def a_la_place(texte: str, found: Found, what: ACacher, mots: str) -> tuple[Found, str]:
    """Return what goes, with what belongs to it, and what comes: no « Mme une cliente », no two full stops."""
    debut, fin = found.debut, found.fin
    if what.genre == "nom":
        said = texte[debut:fin]
        if any(fold(said) == fold(word) for word in what.partages):
            mots = _initiales(said)
        elif mots[:1].islower() or mots[:1] == "[":
            title = _TITRE.search(texte[:debut])
            debut = title.start() if title else debut
            if not texte[:debut].strip() or re.search(r"[.!?…]\s+$|\n$", texte[:debut]):
                mots = mots[:1].upper() + mots[1:]
    if mots.endswith(".") and texte[fin : fin + 1] == "." and texte[fin + 1 : fin + 2] != ".":
        fin += 1
    return Found(found.genre, debut, fin), mots


def noms_proposes(textes: Iterable[str]) -> Iterator[str]:
    """Yield the names that stand behind « M. », « Mme » …, each as often as it stands there."""
    for texte in textes:
        for match in _AFTER_TITLE.finditer(texte):
            words = match[1].split()
            if fold(words[0]) not in _FONCTIONS:
                yield " ".join(words)
