"""Dates and periods as candidates type them in « Période d'exercice »."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Final, Literal

from dossier_pro.domain.dates import lire
from dossier_pro.domain.errors import KnownError
from dossier_pro.office.labels import sans_decor

_MAX_DATE: Final = 60
_JOUR: Final = re.compile(r"^(?:le\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*", re.IGNORECASE)
_ANNEE_COURTE: Final = re.compile(r"^(\d{1,2}\s*[/.\-]\s*\d{1,2})\s*[/.\-]\s*(\d{2})$")
_JOUR_COURT: Final = re.compile(r"^((?:\d{1,2}|1er) [^\W\d_]{3,9}\.?) (\d{2})$")
"""« 3 avril 22 »: after a day and a month, two digits are a year."""
_MOT_ANNEE: Final = re.compile(r"^([^\W\d_]{3,9}\.?)-(\d{4})$")
_DEUX: Final = re.compile(r"^(\d{1,2})\s*[/.\-]\s*(\d{1,2})$")
_ECART: Final = 3
"""How many years apart the exemples of one dossier usually are, at the most."""
_SIECLE: Final = 50
"""A year of two digits from here on is of the last century: nobody plans an exemple that far ahead."""
_PLUS_LONGUE: Final = 400
"""More signs than this are a text that stands where a period should: it is kept whole."""
_DU: Final = re.compile(r"(?:^(?:de|depuis(?:\s+le)?)|(?<!\w)du)(?!\w)\s*:?", re.IGNORECASE)
_AU: Final = re.compile(r"(?<!\w)(?:jusqu['’]?\s*)?(?:au|à|a)(?!\w)\s*:?", re.IGNORECASE)
_TIRET: Final = re.compile(r"\s+[-–—→]\s+|\s*[–—→]\s*")
_SERRE: Final = re.compile(r"\s*-\s*")
"""« 01/03/2021-30/06/2021 »: a hyphen that parts two whole dates; elsewhere it stands inside one."""
_A_REMPLIR: Final = re.compile(r"[_.…/\s\u00a0\u202f-]+")
"""The line that a date was to be written on: « __/__/____ »."""


Style = Literal["mois-annee", "jour-mois"]
"""What two numbers name: « 09/24 » a month and its year, « 18/12 » a day and its month, of no year."""


def styles(texte: str) -> frozenset[Style]:
    """Return what a date of two numbers may name: nothing, one thing, or both (« 12/01 »)."""
    match = _DEUX.match(_sans_jour(texte)) if len(texte) <= _MAX_DATE else None
    if match is None:
        return frozenset()
    first, second = int(match[1]), int(match[2])
    found: set[Style] = set()
    if 1 <= first <= 12 and len(match[2]) == 2:
        found.add("mois-annee")
    if 1 <= first <= 31 and 1 <= second <= 12:
        found.add("jour-mois")
    return frozenset(found)


def style_commun(textes: Iterable[str]) -> Style | None:
    """Return what all those of some dates that have one reading only agree on; None where they do not, or are none."""
    sure = {style for texte in textes for style in styles(texte) if len(styles(texte)) == 1}
    return sure.pop() if len(sure) == 1 else None


def lire_date(texte: str, *, fin: bool = False, style: Style | None = None) -> date | None:
    """Return the date that a text names, or None where it names none that can be read.

    Understands what ``domain.dates.lire`` does, a weekday before it, and years of two digits. A day and a month without
    a year are no date: nothing is made up.

    Args:
        texte: as typed.
        fin: a month alone is its last day.
        style: what two numbers name here, where they alone could be read in two ways (see ``style_commun``).
    """
    if len(texte) > _MAX_DATE:
        return None
    bare = _sans_jour(texte)
    if two := _DEUX.match(bare):
        readings = styles(texte)
        chosen = style if style in readings else None if len(readings) != 1 else next(iter(readings))
        bare = f"{two[1]}/{_annee(two[2])}" if chosen == "mois-annee" else ""
    elif short := _ANNEE_COURTE.match(bare):
        bare = re.sub(r"\s", "", f"{short[1]}/{_annee(short[2])}").replace("-", "/").replace(".", "/")
    bare = re.sub(r"(?<=\d)\s*([/.\-])\s*(?=\d)", r"\1", bare)
    bare = _MOT_ANNEE.sub(r"\1 \2", bare)
    if worded := _JOUR_COURT.match(bare):
        bare = f"{worded[1]} {_annee(worded[2])}"
    if not bare:
        return None
    try:
        return lire(bare, fin=fin)
    except KnownError:
        return None


def lire_periode(debut: str, fin: str, voisines: Iterable[str] = ()) -> tuple[date | None, date | None]:
    """Return the two ends of a period as dates.

    Args:
        debut: its beginning as typed.
        fin: its end as typed.
        voisines: the ends of the other periods of the document: they tell what « 12/01 » means where the other end of
            its own period does not.
    """
    style, others = style_commun((debut, fin)), tuple(voisines)
    borrowed = style is None and not any(len(styles(t)) == 1 for t in (debut, fin))
    if borrowed:
        style = style_commun(others)
    first, last = lire_date(debut, style=style), lire_date(fin, fin=True, style=style)
    if borrowed:
        first = _si_voisine(debut, first, others)
        last = _si_voisine(fin, last, others)
    if first and last and first > last:
        # The reading that was chosen makes no period: it was not the right one.
        first = None if _ambigue(debut) else first
        last = None if _ambigue(fin) else last
    return first, last


def _ambigue(texte: str) -> bool:
    """Whether a date of two numbers may be read in two ways: « 12/01 »."""
    return len(styles(texte)) == 2


def _si_voisine(texte: str, jour: date | None, autres: Iterable[str]) -> date | None:
    """Return the date that a text was read as, because the document's others were read so, where it lies near them."""
    if not _ambigue(texte):
        return jour
    annees = [sure.year for sure in map(lire_date, autres) if sure]
    return jour if _voisine(jour, annees) else None


def _voisine(jour: date | None, annees: list[int]) -> bool:
    """Whether a date lies near the sure ones of the document: « 12/01 » in a dossier of 2024 is not of 2001."""
    return jour is not None and any(abs(jour.year - annee) <= _ECART for annee in annees)


def doute_date(texte: str, autre: str = "") -> str:
    """Return the sentence that asks for a date which was not understood; ``autre`` is the other end of its period."""
    readings = styles(texte)
    if len(readings) == 2 and style_commun((autre,)) != "jour-mois":
        return f"« {texte} » peut dire un jour et un mois, ou un mois et une année : donnez la date entière"
    if "jour-mois" in readings:
        return f"La date « {texte} » n’a pas d’année : complétez-la"
    return f"La date « {texte} » n’a pas été comprise"


def _sans_jour(texte: str) -> str:
    bare = re.sub(r"[\s\u00a0\u202f]+", " ", _JOUR.sub("", texte.strip(), count=1)).strip(" .,;")
    return bare.replace("\u2010", "-").replace("\u2011", "-")


def _annee(deux: str) -> str:
    return f"{'19' if int(deux) >= _SIECLE else '20'}{deux}"


def _datee(texte: str) -> bool:
    """Whether a text is a date, be it one without its year."""
    return lire_date(texte) is not None or bool(styles(texte))


def decouper_periode(texte: str) -> tuple[str, str, str]:
    """Return the two ends of a period as typed, and what stands before it; blank where absent.

    « en stage, Du : 1er mars 2024 au : 3 mai 2024 » → « 1er mars 2024 », « 3 mai 2024 », « en stage, ».
    """
    text = sans_decor(re.sub(r"[\s\u00a0]+", " ", texte))
    if len(text) > _PLUS_LONGUE:
        return text, "", ""
    start = _DU.search(text)
    before = text[: start.start()].strip() if start else ""
    if start and _datee(before):
        start, before = None, ""
    debut, fin = _bouts(text[start.end() :] if start else text, bool(start))
    debut, fin = ("" if _A_REMPLIR.fullmatch(end) else end for end in (debut, fin))
    return debut, fin, before


def _bouts(text: str, start: bool) -> tuple[str, str]:
    body = sans_decor(text)
    chosen = _de_part_et_d_autre(body, start)
    if chosen:
        return sans_decor(chosen[0]), sans_decor(chosen[1])
    for parts in (_TIRET.split(body), _SERRE.split(body)):
        if len(parts) == 2 and _datee(parts[0]) and (_datee(parts[1]) or parts[1][:1].isalpha()):
            return sans_decor(parts[0]), sans_decor(parts[1])
    return sans_decor(body), ""


def _de_part_et_d_autre(body: str, start: bool) -> tuple[str, str] | None:
    """Return what stands before and after « au »."""
    cuts = [(body[: m.start()].strip(), body[m.end() :].strip()) for m in _AU.finditer(body)]
    # « au » may also stand inside an end: « au printemps », « 3 au 5 mars ».
    return (
        next((cut for cut in cuts if _datee(cut[0])), None)
        or next((cut for cut in cuts if cut[0] and _datee(cut[1])), None)
        or next((cut for cut in cuts if start or not cut[0]), None)
    )
