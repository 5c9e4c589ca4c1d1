"""Numbers and addresses that have a format, each with the check that its digits must pass.

Sources of the formats: telephone numbers, the national numbering plan (ARCEP, décision 2022-1583); numéro de sécurité
sociale, INSEE (« numéro d'inscription au répertoire »: 13 signs and a key of 97); SIRET, INSEE (14 digits, Luhn; La
Poste's establishments sum to a multiple of five); IBAN, ISO 13616 (97-10 by ISO 7064); payment cards, ISO/IEC 7812
(Luhn); registration plates, arrêté of 9 February 2009 (no I, O, U; SS and WW are not given) and the older 1234 AB 35.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple

from dossier_pro.domain.words import INVISIBLE

Genre = Literal["courriel", "telephone", "nir", "iban", "siret", "carte", "plaque", "nom"]

_S: Final = r"[ .\-\u00a0\u202f\u2011]"
"""What stands between groups of digits."""


class Found(NamedTuple):
    """A passage ``texte[debut:fin]`` and what it is."""

    genre: Genre
    debut: int
    fin: int


def numbers(texte: str) -> tuple[Found, ...]:
    """Return what of a text has the format of personal data, in its order, none within another."""
    taken: list[Found] = []
    for genre, pattern, holds in _FORMATS:
        for match in pattern.finditer(texte):
            debut, fin = match.span()
            free = all(fin <= one.debut or one.fin <= debut for one in taken)
            if free and holds(match):
                taken.append(Found(genre, debut, fin))
    return tuple(sorted(taken, key=lambda one: one.debut))


def _signs(text: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", text.upper())


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _is_nir(match: re.Match[str]) -> bool:
    signs = _signs(match[0])
    # Corsica: 2A counts as 19, 2B as 18 (INSEE).
    number = signs[:13].replace("2A", "19", 1) if signs[5:7] == "2A" else signs[:13].replace("2B", "18", 1)
    if not (number.isdigit() and len(signs) in (13, 15)):
        return False
    if len(signs) == 13:
        return bool(_NIR_SAID.search(match.string[: match.start()]))
    return 97 - int(number) % 97 == int(signs[13:])


def _is_iban(match: re.Match[str]) -> bool:
    signs = _signs(match[0])
    if not 15 <= len(signs) <= 34:
        return False
    moved = signs[4:] + signs[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1


def _is_siret(match: re.Match[str]) -> bool:
    digits = _signs(match[0])
    if digits.startswith("356000000"):
        return sum(map(int, digits)) % 5 == 0
    return _luhn(digits)


def _is_card(match: re.Match[str]) -> bool:
    digits = _signs(match[0])
    return 13 <= len(digits) <= 19 and digits[0] in "3456" and _luhn(digits)


def _always(match: re.Match[str]) -> bool:
    return True


def _is_old_plate(match: re.Match[str]) -> bool:
    letters = match["lettres"]
    said = _PLATE_SAID.search(match.string[max(0, match.start() - 40) : match.start()])
    # Two or three capitals between two numbers are most often a unit or a reference: « 12 KG 20 », « 35 TTC 20 ».
    return f" {letters} " not in _NO_PLATE and (len(match["numero"]) >= 3 or bool(said))


_NO_PLATE: Final = (
    " AC AN BL BP CA CD CL CM CP CV DC DN DT DU EN ET EUR FS GO HP HT IN IP JO KG KM KO KVA KW LE LG MG ML MM MO MPA "
    "NF NM OF OU PC PN QR RDC REF RH RPM SN SUR TO TTC TVA UN UV VA "
)
"""Units, taxes and small words that are written in capitals between two numbers, each between spaces."""
_NIR_SAID: Final = re.compile(r"(?i)(?:n°\s*ss|s[ée]curit[ée] sociale|\bnir\b|carte vitale|\binsee\b)[^.;]{0,20}$")
_PLATE_SAID: Final = re.compile(r"(?i)immatricul|plaque|v[ée]hicule|camion|fourgon|remorque|voiture|tracteur")

_FORMATS: Final[tuple[tuple[Genre, re.Pattern[str], Callable[[re.Match[str]], bool]], ...]] = (
    ("courriel", re.compile(r"(?<![\w.+-])[\w][\w.+-]*@[\w-]+(?:\.[\w-]+)+(?<![.-])"), _always),
    ("iban", re.compile(r"(?<![0-9A-Za-z])[A-Z]{2}\d{2}(?:" + _S + r"?[0-9A-Z]{1,4}){3,8}(?![0-9A-Za-z])"), _is_iban),
    (
        "nir",
        re.compile(
            rf"(?<!\d)(?<!\d[ .\-])[1-478]{_S}?\d\d{_S}?(?:0[1-9]|[1-9]\d){_S}?(?:\d\d|2[AB]){_S}?\d{{3}}{_S}?\d{{3}}"
            rf"(?:(?:{_S}|/|{_S}/{_S}|{_S}?(?:cl[ée]\s*)?)\d\d)?(?!\d)(?!{_S}\d)"
        ),
        _is_nir,
    ),
    (
        "carte",
        re.compile(
            rf"(?<!\d)(?<!\d[ .\-])(?:\d{{4}}{_S}?){{3}}\d{{4}}(?:{_S}?\d{{1,3}})?(?!\d)|"
            rf"(?<!\d)3[47]\d\d{_S}?\d{{6}}{_S}?\d{{5}}(?!\d)"
        ),
        _is_card,
    ),
    ("siret", re.compile(rf"(?<!\d)(?<!\d[ .\-])\d{{3}}{_S}?\d{{3}}{_S}?\d{{3}}{_S}?\d{{5}}(?!\d)"), _is_siret),
    (
        "telephone",
        re.compile(
            rf"(?<![\d+])(?<!\d[.\-])(?:(?:\+|00){_S}?33{_S}?(?:\(0\){_S}?)?[1-9]|0[1-9])(?:{_S}?\d\d){{4}}(?!\d)(?!-\d)"
        ),
        _always,
    ),
    (
        "plaque",
        re.compile(
            r"(?<![\w-])(?!SS|WW)[A-HJ-NP-TV-Z]{2}([ \-\u00a0\u2011]?)(?!000)\d{3}\1(?!SS)[A-HJ-NP-TV-Z]{2}(?![\w-])"
        ),
        _always,
    ),
    (
        "plaque",
        re.compile(
            r"(?<![\w-])(?P<numero>\d{1,4})[ \-\u00a0\u2011]?(?P<lettres>[A-HJ-NP-TV-Z]{2,3})[ \-\u00a0\u2011]?"
            r"(?:0[1-9]|[1-8]\d|9[0-5]|2[AB]|97[1-6])(?![\w-])"
        ),
        _is_old_plate,
    ),
)


def names(texte: str, liste: tuple[str, ...]) -> Iterator[Found]:
    """Yield where names of a list stand in a text, the longest first: whole words with a capital, any spaces."""
    taken: list[tuple[int, int]] = []
    for nom in sorted({nom.strip() for nom in liste}, key=lambda one: (-len(one), one)):
        parts = re.split(r"[\s\-]+", nom)
        if not nom or not any(part[:1].isalpha() for part in parts):
            continue
        for match in re.finditer(name_pattern(nom), texte, re.IGNORECASE):
            debut, fin = match.span()
            capital = any(word[:1].isupper() for word in re.split(r"[\s\-]+", match[0]))
            if capital and all(fin <= low or high <= debut for low, high in taken):
                taken.append((debut, fin))
                yield Found("nom", debut, fin)


def name_pattern(nom: str) -> str:
    """Return the pattern of a name as a whole: any spaces or hyphens in it, its accents there or left out."""
    bare = unicodedata.normalize("NFC", re.sub(f"[{INVISIBLE}]", "", nom))
    parts = [part for part in re.split(r"[\s\-]+", bare.strip()) if part]
    # Signs nobody sees may stand between the letters of a text that was copied: the name is read all the same.
    written = rf"[\s\-\u00a0\u2011{INVISIBLE}]+".join(f"[{INVISIBLE}]*".join(map(_letter, part)) for part in parts)
    return rf"(?<![\w-]){written}(?![{INVISIBLE}]*[\w\u0300-\u036f])"


def _letter(letter: str) -> str:
    """A letter with or without its accent, whether the accent is in it or behind it."""
    if letter in "'’":
        return "['’]"
    base = unicodedata.normalize("NFD", letter)[0]
    if not base.isalpha() or not base.isascii():
        return re.escape(letter)
    return f"[{base}{_ACCENTED.get(base.lower(), '')}][\u0300-\u036f]?"


def _accented() -> dict[str, str]:
    found: dict[str, str] = {}
    for letter in map(chr, range(0xC0, 0x180)):
        base = unicodedata.normalize("NFD", letter)[0].lower()
        if base.isascii():
            found[base] = found.get(base, "") + letter
    return found


_ACCENTED: Final = _accented()
