"""Levels and codes as the documents print them: niveau, NSF, ROME."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from dossier_pro.domain.text import fold
from dossier_pro.referentiels.lines import Line

# « niveau III » of the nomenclature of 1969 is level 5 of today's (`docs/domain.md` §3).
_ROMAINS = {"i": 7, "ii": 6, "iii": 5, "iv": 4, "v": 3}
_NIVEAU = re.compile(r"\bniveau\s*:?\s*(iii|ii|iv|i|v|[3-8])\b(?!\s*[.,]\d)")
_NSF = re.compile(r"(?<![\w/.-])(\d{3})\s?([a-z])?(?![\w])")
_ROME = re.compile(r"(?<!\w)([A-N]\s?\d{4})(?!\d)")


def lire_niveau(text: str) -> int | None:
    """Return the level that ``text`` names, 3 to 8, today's numbering; None where it names none."""
    match = _NIVEAU.search(fold(text))
    if not match:
        return None
    value = match.group(1)
    return int(value) if value.isdigit() else _ROMAINS[value]


def niveau(lines: Iterable[Line]) -> int | None:
    """Return the level given by the first line that begins with « Niveau »."""
    for line in lines:
        if fold(line.text).startswith("niveau") and (value := lire_niveau(line.text)) is not None:
            return value
    return None


def lire_nsf(text: str) -> list[str]:
    """Return the NSF codes in ``text``, letter included and without space: « 326t »."""
    return [number + (letter or "") for number, letter in _NSF.findall(text)]


def lire_rome(text: str) -> list[str]:
    """Return the ROME codes in ``text``: « D1401 »."""
    return [code.replace(" ", "") for code in _ROME.findall(text)]


def codes_nsf(lines: Sequence[Line]) -> list[str]:
    """Return the codes under « Code(s) NSF » up to the next rubric, one a line."""
    return _sous(lines, re.compile(r"code ?(?:\(s\)|s)? nsf"), _un_nsf)


def codes_rome(lines: Sequence[Line]) -> list[str]:
    """Return the codes under « Fiche(s) Rome de rattachement », one a line."""
    return _sous(lines, re.compile(r"(?:fiche|code)s? ?(?:\(s\)|s)? rome"), lambda text: lire_rome(text)[:1])


def _un_nsf(text: str) -> list[str]:
    return [m.group(1) + (m.group(2) or "") for m in [re.match(r"\s*(\d{3})\s?([a-z])?(?!\w)", text)] if m]


def _sous(lines: Sequence[Line], head: re.Pattern[str], read: Callable[[str], list[str]]) -> list[str]:
    found: list[str] = []
    inside = False
    for line in lines:
        match = head.match(fold(line.text))
        if match:
            inside = True
            after = line.text.partition(":")[2]
            found.extend(read(after.strip()))
        elif inside:
            codes = read(line.text)
            if not codes:
                inside = line.x0 > 90 and not line.bold and bool(found)
            found.extend(codes)
    return found


_PREFIXE_TITRE = re.compile(
    r"^(?:le |du )?titre professionnel\b(?: du minist[eè]re[^:]{0,60})?\s*"
    r"(?:[:–-]\s*|de la |de l['’]\s*|des |du |de |d['’]\s*)?",
    re.IGNORECASE,
)
_CODE_ENTRE = re.compile(r"\s?\((?:code )?TP ?[-–]? ?\d{4,6}\)$")


def intitule_nu(text: str) -> str:
    """Return a title as documents print it without « titre professionnel de » before it and a full stop behind."""
    return _CODE_ENTRE.sub("", _PREFIXE_TITRE.sub("", text.strip()).strip(" .:;,")).strip(" .:;,")
