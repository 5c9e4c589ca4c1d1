"""The French dictionary with what each word is: its lemma, part of speech, gender, number, person.

It reads the two files of Dicollecte (`resources/langue`) as they are, in Python, because the ready-made packages of
Hunspell hold the interpreter while they load, are missing for one of our systems, and make no form from another.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from dossier_pro.resources import resource

PERSONNES: Final = frozenset({"1sg", "2sg", "3sg", "1pl", "2pl", "3pl"})

_NEEDS_SUFFIX: Final = "()"
_FORBIDDEN: Final = "{}"
_NOT_PROPOSED: Final = "--"
_SPELT_ALIKE: Final = str.maketrans({"’": "'", "ʼ": "'", "ﬁ": "fi", "ﬂ": "fl"})


@dataclass(frozen=True, slots=True)
class Lecture:
    """One way to understand a word: « commande » is a noun, and a verb.

    Attributes:
        lemme: its entry in the dictionary.
        traits: what it is: ``nom``, ``adj``, ``ppas``, ``infi``, ``3sg``, ``mas``, ``pl``…
        drapeaux: the entry's flags, by which its other forms are made.
        entree: what every form of the entry is.
    """

    lemme: str
    traits: frozenset[str]
    drapeaux: str = field(default="", compare=False)
    entree: frozenset[str] = field(default=frozenset(), compare=False)


class _Suffixe(NamedTuple):
    """One line of the affix file: ``enleve`` goes, ``ajoute`` comes, where the stem fits ``condition``."""

    enleve: str
    ajoute: str
    condition: re.Pattern[str] | None
    traits: frozenset[str]


@cache
def _traits(morphology: str) -> frozenset[str]:
    """The values of ``po:`` and ``is:``; a verb also gets ``verbe``."""
    values = {word[3:].rstrip("!") for word in morphology.split() if word[:3] in ("po:", "is:")}
    if any(value[:1] == "v" and value[1:2].isdigit() for value in values):
        values.add("verbe")
    return frozenset(values)


@cache
def _pattern(condition: str) -> re.Pattern[str] | None:
    return None if condition == "." else re.compile(f"(?:{condition})$")


class Dictionnaire:
    """The words of the language; reading it takes less than a tenth of a second, asking it some microseconds."""

    def __init__(self, aff: Path, dic: Path) -> None:
        self._suffixes: dict[str, list[_Suffixe]] = {}
        self._by_end: dict[str, dict[str, list[tuple[str, _Suffixe]]]] = {}
        affixes = aff.read_text("utf-8")
        self._read_suffixes(affixes)
        self._longest = max(map(len, self._by_end), default=0)
        self._entries: dict[str, str] = {}
        entries, units = self._entries, []
        for line in dic.read_text("utf-8").split("\n")[1:]:
            word, slash, rest = line.partition("/")
            if not slash:
                word, _, rest = line.partition(" ")
                rest = " " + rest
            if word in entries:
                rest = f"{entries[word]}\n{rest}"
            entries[word] = rest
            if rest[:2] in ("Um", "Ui"):
                units.append(word)
        entries.pop("", None)
        self._enter_units(units, affixes)

    def _read_suffixes(self, text: str) -> None:
        for line in text.split("\n"):
            if not line.startswith("SFX "):
                continue
            _, flag, removed, added, condition, *morphology = *line.split(maxsplit=5), ""
            if not morphology:  # the head of a class: its name, and how many lines follow
                continue
            added = added.partition("/")[0]
            suffix = _Suffixe(
                "" if removed == "0" else removed,
                "" if added == "0" else added,
                _pattern(condition),
                _traits(morphology[0]),
            )
            self._suffixes.setdefault(flag, []).append(suffix)
            self._by_end.setdefault(suffix.ajoute, {}).setdefault(suffix.enleve, []).append((flag, suffix))

    def _enter_units(self, units: list[str], affixes: str) -> None:
        """Enter the units with the prefixes that the affix file gives them: « centimètre »."""
        prefixes = {match[1] for match in re.finditer(r"^PFX Um 0 ([a-zé]{3,})/", affixes, re.MULTILINE)}
        for unit in units:
            flags, _, traits = self._entries[unit].partition(" ")
            rest = f"S.() {traits}" if flags.startswith("Um") else f" {traits}"
            for word in (unit, *(prefix + unit for prefix in prefixes)):
                self._entries.setdefault(word, rest)
            self._entries[unit] += f"\n{rest}"

    # ------------------------------------------------------------------------------------------ asking

    def connu(self, mot: str) -> bool:
        """Whether a word is in the dictionary as it is written, its capitals included."""
        return next(self._readings(mot.translate(_SPELT_ALIKE)), None) is not None

    def propose(self, mot: str) -> bool:
        """Whether a word may be proposed in place of another: a rare sign or an error's own entry may not."""
        found = [*self._readings(mot)]
        return any(
            _NOT_PROPOSED not in _pairs(r.drapeaux) and not (_RARE & r.traits and "nom" not in r.traits) for r in found
        )

    @cached_property
    def debuts(self) -> frozenset[str]:
        """The first four letters of its words: what begins otherwise is soon known to be none."""
        irregular = (suffix.ajoute[:4] for suffixes in self._suffixes.values() for suffix in suffixes)
        return frozenset(itertools.chain((word[:4] for word in self._entries), irregular))

    def lectures(self, mot: str) -> tuple[Lecture, ...]:
        """Return every way to understand a word; a capital that is not the word's own is forgiven."""
        return self._lectures(mot.translate(_SPELT_ALIKE))

    @lru_cache(maxsize=20_000)  # noqa: B019 - one dictionary lives as long as the program
    def _lectures(self, mot: str) -> tuple[Lecture, ...]:
        found = [*self._readings(mot)]
        lower = mot.lower()
        if lower != mot:
            found += self._readings(lower)
            if not found and mot.isupper():
                found = [*self._readings(mot.capitalize())]
        return tuple(dict.fromkeys(found))

    def _readings(self, mot: str) -> Iterator[Lecture]:
        if not mot:
            return
        if mot in self._entries:
            for flags, traits in self._senses(mot):
                if _NEEDS_SUFFIX not in _pairs(flags):
                    yield Lecture(mot, traits, flags, traits)
        for length in range(min(self._longest, len(mot)) + 1):
            removals = self._by_end.get(mot[len(mot) - length :])
            if removals is None:
                continue
            base = mot[: len(mot) - length]
            for removed, suffixes in removals.items():
                stem = base + removed
                if stem in self._entries:
                    yield from self._of_stem(stem, suffixes)

    def _of_stem(self, stem: str, suffixes: list[tuple[str, _Suffixe]]) -> Iterator[Lecture]:
        for flags, traits in self._senses(stem):
            pairs = _pairs(flags)
            for flag, suffix in suffixes:
                if flag in pairs and (suffix.condition is None or suffix.condition.search(stem)):
                    yield Lecture(stem, traits | suffix.traits, flags, traits)

    def _senses(self, stem: str) -> list[tuple[str, frozenset[str]]]:
        """The entries of one spelling: their flags and what they are; those that are forbidden left out."""
        return [sense for sense in map(_sense, self._entries[stem].split("\n")) if _FORBIDDEN not in _pairs(sense[0])]

    # ------------------------------------------------------------------------------------------ making

    def formes(self, lecture: Lecture) -> tuple[tuple[str, frozenset[str]], ...]:
        """Return every form of the same entry, with what each is."""
        return self._formes(lecture.lemme, lecture.drapeaux, lecture.entree)

    @lru_cache(maxsize=2_000)  # noqa: B019
    def _formes(self, stem: str, flags: str, kinds: frozenset[str]) -> tuple[tuple[str, frozenset[str]], ...]:
        pairs = _pairs(flags)
        made = [] if _NEEDS_SUFFIX in pairs else [(stem, kinds)]
        for flag in sorted(pairs):
            for suffix in self._suffixes.get(flag, ()):
                if stem.endswith(suffix.enleve) and (suffix.condition is None or suffix.condition.search(stem)):
                    base = stem[: len(stem) - len(suffix.enleve)]
                    made.append((base + suffix.ajoute, kinds | suffix.traits))
        return tuple(made)


_RARE: Final = frozenset({"err", "npr", "prn", "patr", "titr", "symb", "pfx", "1isg"})


@lru_cache(maxsize=4_000)
def _pairs(flags: str) -> frozenset[str]:
    return frozenset(flags[at : at + 2] for at in range(0, len(flags), 2))


@lru_cache(maxsize=8_000)
def _sense(rest: str) -> tuple[str, frozenset[str]]:
    flags, _, morphology = rest.partition(" ")
    return flags, _traits(morphology)


@cache
def francais() -> Dictionnaire:
    """Return the program's dictionary, read at the first call."""
    return Dictionnaire(resource("langue", "fr.aff"), resource("langue", "fr.dic"))


@cache
def metiers() -> frozenset[str]:
    """Return words of trades that the dictionary lacks; nothing is known of them but that they are words."""
    lines = resource("langue", "metiers.txt").read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
