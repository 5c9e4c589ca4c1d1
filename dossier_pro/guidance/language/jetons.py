"""A paragraph as words and signs, each with what it can be, and the sentences they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from dossier_pro.guidance.language.dictionnaire import PERSONNES, Dictionnaire, Lecture
from dossier_pro.guidance.language.mots import mots

_LETTER: Final = r"[^\W\d_¹²³]"
_TOKENS: Final = re.compile(
    rf"""
    (?P<adresse> (?:https?://|www\.)\S+ | [\w.+-]+@[\w-]+(?:\.[\w-]+)+ | \w[\w.-]*\.(?:fr|com|org|net|eu|gouv)\b[\w/.-]*
        | (?:[A-Za-z]:)?[\\/][\w.\\/-]+ | [#@]\w+
        | \w[\w-]*\.(?:pdf|docx?|xlsx?|odt|jpe?g|png|txt|zip|csv|pptx?|dpro|avis|sh|py|js|html?)\b
        | \w[\w-]*\.(?:css|php|sql|exe|json|xml)\b )
  | (?P<nombre> \d[\d.,\u00a0\u202f/:hH°-]*\d | \d )(?![^\W\d_])
  | (?P<code> {_LETTER}*\d[\w-]* )
  | (?P<elide> (?:[JjLlDdNnMmTtSsCcÇç]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu|[Qq]uoiqu|[Qq]uelqu|[Pp]resqu) ['’] )
        (?= {_LETTER} | \d | «)
  | (?P<mot> aujourd['’]hui | {_LETTER}+ (?: (?: - | [’'](?=[^\W\d_]) | · ) {_LETTER}+ )* -? )
  | (?P<signe> \.{{3}} | [^\s\w] | [_¹²³] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_AFTER_HYPHEN: Final = re.compile(
    r"-(?:t-)?(je|tu|il|elle|on|nous|vous|ils|elles|ce|moi|toi|le|la|les|lui|leur|y|en|ci|là)$", re.IGNORECASE
)
_BARE_CAPITALS: Final = {"E": "ÉÊÈ", "A": "ÀÂ", "I": "Î", "O": "Ô", "C": "Ç"}
_DETERMINERS: Final = mots(
    """
    le la les l' un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos
    leur leurs chaque quelques plusieurs aucun aucune certains certaines quel quelle quels quelles
    différents différentes
    """
)
_SHORT: Final = mots(
    """
    etc m mm mme mmes mlle dr n° art ex env tél tel réf p pp cf min max approx
    """
)


@dataclass(eq=False, slots=True)
class Mot:
    """A word or a sign of a sentence.

    Attributes:
        texte: as it is written.
        bas: in small letters, with a straight apostrophe.
        sorte: ``mot``, ``nombre``, ``signe``, or ``autre`` (an address, a code).
        lectures: what it can be here; what its neighbours exclude is left out.
        inverse: the pronoun that stands behind it: « est-il ».
    """

    texte: str
    bas: str
    debut: int
    fin: int
    sorte: str
    lectures: tuple[Lecture, ...] = ()
    traits: frozenset[str] = frozenset()
    inverse: str = ""
    rang: int = 0

    def garde(self, lectures: Iterable[Lecture]) -> None:
        """Leave these readings only, where there are any."""
        kept = tuple(lectures)
        if kept:
            self.lectures = kept
            self.traits = frozenset().union(*(lecture.traits for lecture in kept))

    def est(self, *traits: str) -> bool:
        """Whether one of its readings has one of these traits."""
        return not self.traits.isdisjoint(traits)

    def toujours(self, *traits: str) -> bool:
        """Whether it is understood, and every reading has one of these traits."""
        return bool(self.lectures) and all(not lecture.traits.isdisjoint(traits) for lecture in self.lectures)

    @property
    def nominales(self) -> tuple[Lecture, ...]:
        """Its readings as a noun, an adjective or a participle."""
        return tuple(lecture for lecture in self.lectures if not lecture.traits.isdisjoint(_NOMINAL))

    @property
    def nombres(self) -> frozenset[str]:
        """The numbers it can have as a noun or an adjective."""
        return frozenset().union(*(_either(lecture.traits, "sg", "pl", "inv") for lecture in self.nominales))

    @property
    def genres(self) -> frozenset[str]:
        """The genders it can have as a noun or an adjective."""
        return frozenset().union(*(_either(lecture.traits, "mas", "fem", "epi") for lecture in self.nominales))

    @property
    def personnes(self) -> frozenset[str]:
        """The persons it can have as a verb."""
        return self.traits & PERSONNES

    @property
    def conjugue(self) -> bool:
        """Whether it can be a verb with a person."""
        return not self.traits.isdisjoint(PERSONNES)

    @property
    def verbe_seul(self) -> bool:
        """Whether it can be nothing but a verb with a person."""
        return bool(self.lectures) and all(not lecture.traits.isdisjoint(PERSONNES) for lecture in self.lectures)


_NOMINAL: Final = frozenset({"nom", "adj", "ppas"})


def _either(traits: frozenset[str], one: str, other: str, both: str) -> frozenset[str]:
    if both in traits:
        return frozenset({one, other})
    return traits & {one, other} or frozenset({one, other})


@dataclass(eq=False, slots=True)
class Phrase:
    """A sentence: its words and signs in order."""

    mots: list[Mot]

    def __getitem__(self, at: int) -> Mot:
        """The word at a place; outside the sentence, one that is nothing."""
        return self.mots[at] if 0 <= at < len(self.mots) else _NOTHING

    def __len__(self) -> int:
        return len(self.mots)

    def __iter__(self) -> Iterator[Mot]:
        return iter(self.mots)


_NOTHING: Final = Mot("", "", 0, 0, "fin")


def phrases(texte: str, dictionnaire: Dictionnaire) -> list[Phrase]:
    """Return the sentences of a paragraph, each word with its readings."""
    found = [Phrase(part) for part in _sentences(_tokens(texte, dictionnaire))]
    for phrase in found:
        for rank, mot in enumerate(phrase.mots):
            mot.rang = rank
        _choose(phrase)
    return found


def _tokens(texte: str, dictionnaire: Dictionnaire) -> list[Mot]:
    tokens = []
    for match in _TOKENS.finditer(texte):
        kind = match.lastgroup or ""
        written = match.group()
        mot = Mot(written, written.lower().replace("’", "'"), match.start(), match.end(), kind)
        if kind in ("elide", "mot"):
            mot.sorte = "mot"
            _understand(mot, dictionnaire)
        elif kind in ("adresse", "code"):
            mot.sorte = "autre"
        tokens.append(mot)
    return tokens


def _understand(mot: Mot, dictionnaire: Dictionnaire) -> None:
    """Give a word its readings; of « est-il » those of its verb."""
    lectures = dictionnaire.lectures(mot.texte)
    if not lectures and (behind := _AFTER_HYPHEN.search(mot.texte)):
        mot.inverse = behind.group(1).lower()
        lectures = dictionnaire.lectures(mot.texte[: behind.start()])
    if not lectures and mot.texte[0] in _BARE_CAPITALS:
        # « Etre », « Ecouter »: a keyboard has no easy way to the capital's accent, so that it is no fault here.
        spelt = (letter + mot.texte[1:] for letter in _BARE_CAPITALS[mot.texte[0]])
        lectures = next((found for word in spelt if (found := dictionnaire.lectures(word))), ())
    mot.garde(lectures)


def _sentences(tokens: Sequence[Mot]) -> Iterator[list[Mot]]:
    part: list[Mot] = []
    for at, mot in enumerate(tokens):
        part.append(mot)
        if mot.bas in (".", "?", "!", "…", "...") and not _goes_on(tokens, at):
            yield part
            part = []
    if part:
        yield part


def _goes_on(tokens: Sequence[Mot], at: int) -> bool:
    """Whether the sentence goes on behind this sign: « M. Durand », « etc. et », « ! » before « » »."""
    before = tokens[at - 1] if at else _NOTHING
    behind = tokens[at + 1] if at + 1 < len(tokens) else _NOTHING
    if behind.sorte == "fin":
        return False
    if tokens[at].bas == "." and (before.bas in _SHORT or (len(before.texte) == 1 and before.texte.isalpha())):
        return True
    if behind.bas in ("»", ")", '"', "”"):
        return True
    return tokens[at].bas == "." and behind.debut == tokens[at].fin


# ------------------------------------------------------------------------------------ what the neighbours exclude

_SUBJECTS: Final = frozenset({"je", "j'", "tu", "il", "ils", "on", "qui"})
_CLITICS: Final = mots("ne n' me m' te t' se s' le la l' les lui leur nous vous y en")
_ALWAYS_VERB: Final = mots("a as est es ai ont avons avez sont suis")


def _choose(phrase: Phrase) -> None:
    for mot in phrase:
        if mot.sorte == "mot" and len(mot.lectures) > 1:
            for wanted in _wanted(phrase, mot):
                mot.garde(reading for reading in mot.lectures if not reading.traits.isdisjoint(wanted))
            if mot.texte[:1].islower():
                mot.garde(reading for reading in mot.lectures if reading.traits.isdisjoint(_NAMES))


_NAMES: Final = frozenset({"npr", "prn", "patr"})
_BEHIND_DETERMINER: Final = frozenset({"nom", "adj", "ppas", "det", "nb", "npr", "prn"})
_VERB: Final = frozenset({"verbe"})
_SMALL_WORD: Final = frozenset({"mg"})


def _wanted(phrase: Phrase, mot: Mot) -> tuple[frozenset[str], ...]:
    """What one of a word's readings must be here, in turn; where none is, the wish is dropped."""
    before = phrase[mot.rang - 1]
    determined = before.bas in _DETERMINERS
    to_be = mot.est("v0ei_____a", "v0ait____a")
    if mot.bas in _CLITICS and mot.est("mg"):
        return (_SMALL_WORD,)
    if before.bas in _CLEAR and not mot.est("mg") and not (before.bas == "ce" and to_be):
        return (_BEHIND_DETERMINER,)
    if mot.bas == "personne" and determined:
        return (frozenset({"nom"}),)
    if mot.bas in ("puis", "plus", "mais") or (mot.est("mg") and not determined and not mot.est("verbe")):
        return (_SMALL_WORD,)
    if _is_verb_here(phrase, mot.rang):
        return (_VERB, PERSONNES)
    if mot.est("mg") and not determined:
        return (_VERB | _SMALL_WORD | frozenset({"adj", "adv"}),)
    if mot.bas in _ALWAYS_VERB or (to_be and not determined):
        return (_VERB,)
    return ()


_CLEAR: Final = _DETERMINERS - {"le", "la", "les", "l'", "leur", "en", "certains", "certaines", "aucun", "aucune"}


def _is_verb_here(phrase: Phrase, at: int) -> bool:
    """Whether a subject pronoun stands before, with nothing but small pronouns between."""
    at -= 1
    while phrase[at].bas in _CLITICS:
        at -= 1
    if phrase[at].bas == "elles" and phrase[at - 1].sorte in ("fin", "signe"):
        return True
    return phrase[at].bas in _SUBJECTS
