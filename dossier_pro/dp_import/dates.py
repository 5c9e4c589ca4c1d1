"""Dates and periods as candidates type them in « Période d'exercice »."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from dossier_pro.domain.dates import lire
from dossier_pro.domain.errors import KnownError
from dossier_pro.dp_import.libelles import sans_decor

_MAX_DATE: Final = 60
_JOUR: Final = re.compile(r"^(?:le\s+)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?\s*", re.IGNORECASE)
_COURTE: Final = re.compile(r"^(\d{1,2}\s*[/.\-]\s*)?(\d{1,2})\s*[/.\-]\s*(\d{2})$")
_DU: Final = re.compile(r"(?:^(?:de|depuis(?:\s+le)?)|(?<!\w)du)(?!\w)\s*:?", re.IGNORECASE)
_AU: Final = re.compile(r"(?<!\w)(?:jusqu['’]?\s*)?(?:au|à|a)(?!\w)\s*:?", re.IGNORECASE)
_TIRET: Final = re.compile(r"\s+[-–—→]\s+|\s*[–—→]\s*")


def lire_date(texte: str, *, fin: bool = False) -> date | None:
    """Return the date that a text names, or None where it names none that can be read.

    Understands what ``domain.dates.lire`` does, a weekday before it, and years of two digits (this century's).
    """
    if len(texte) > _MAX_DATE:
        return None
    bare = re.sub(r"[\s\u00a0]+", " ", _JOUR.sub("", texte.strip(), count=1)).strip(" .,;")
    if short := _COURTE.match(bare):
        bare = re.sub(r"\s", "", f"{short[1] or ''}{short[2]}/20{short[3]}")
    bare = re.sub(r"(?<=\d)\s*([/.\-])\s*(?=\d)", r"\1", bare)
    if not bare:
        return None
    try:
        return lire(bare, fin=fin)
    except KnownError:
        return None


def decouper_periode(texte: str) -> tuple[str, str, str]:
    """Return the two ends of a period as typed, and what stands before it; blank where absent.

    « en stage, Du : 1er mars 2024 au : 3 mai 2024 » → « 1er mars 2024 », « 3 mai 2024 », « en stage, ».
    """
    text = sans_decor(re.sub(r"[\s\u00a0]+", " ", texte))
    start = _DU.search(text)
    before = text[: start.start()].strip() if start else ""
    if start and lire_date(before):
        start, before = None, ""
    debut, fin = _bouts(text[start.end() :] if start else text, bool(start))
    return debut, fin, before


def _bouts(text: str, start: bool) -> tuple[str, str]:
    body = sans_decor(text)
    cuts = [(body[: m.start()].strip(), body[m.end() :].strip()) for m in _AU.finditer(body)]
    # « au » may also stand inside an end: « au printemps », « 3 au 5 mars ».
    chosen = (
        next((cut for cut in cuts if lire_date(cut[0])), None)
        or next((cut for cut in cuts if cut[0] and lire_date(cut[1])), None)
        or next((cut for cut in cuts if start or not cut[0]), None)
    )
    if chosen:
        return sans_decor(chosen[0]), sans_decor(chosen[1])
    parts = _TIRET.split(body)
    if len(parts) == 2 and lire_date(parts[0]):
        return sans_decor(parts[0]), sans_decor(parts[1])
    return sans_decor(body), ""
