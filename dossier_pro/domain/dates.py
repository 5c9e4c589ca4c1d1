"""Dates as French people write them."""

from __future__ import annotations

import re
from datetime import date

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import fold, nom_du_mois

_NUMERIC = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDS = re.compile(r"^(?:(\d{1,2}|1er) )?([a-z]+) (\d{4})$")
_MONTH_ONLY = re.compile(r"^(\d{1,2})[/.\-](\d{4})$")
_MONTHS = {n: fold(nom_du_mois(n)) for n in range(1, 13)}


def ecrire(jour: date) -> str:
    """Return « 12 mars 2026 », « 1er mars 2026 »."""
    return f"{'1er' if jour.day == 1 else jour.day} {nom_du_mois(jour.month)} {jour.year}"


def ecrire_court(jour: date | None) -> str:
    """Return « 12/03/2026 », the form of the official model's date fields; nothing for None."""
    return jour.strftime("%d/%m/%Y") if jour else ""


def lire(texte: str, *, fin: bool = False) -> date | None:
    """Return the date that ``texte`` names, or None where it is blank.

    Understands « 12/03/2026 », « 2026-03-12 », « 12 mars 2026 », « mars 2026 » and « 03/2026 ». A month alone is its
    first day, or its last with ``fin``. Years run from 1900 to 2100.

    Raises:
        KnownError: the text names no date that exists; the sentence says what form to use.
    """
    folded = fold(texte)
    if not folded:
        return None
    year, month, day = _parts(folded, texte)
    if not 1900 <= year <= 2100:
        raise KnownError(f"L’année {year} ne convient pas : écrivez une date entre 1900 et 2100.")
    try:
        if day is None:
            first = date(year, month, 1)
            return _end_of_month(first) if fin else first
        return date(year, month, day)
    except ValueError:
        raise KnownError(
            f"La date « {texte.strip()} » n’existe pas dans le calendrier : vérifiez le jour et le mois."
        ) from None


def _parts(folded: str, texte: str) -> tuple[int, int, int | None]:
    if match := _NUMERIC.match(folded):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _ISO.match(folded):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MONTH_ONLY.match(folded):
        return int(match[2]), int(match[1]), None
    if match := _WORDS.match(folded.replace(".", "")):
        months = [n for n, name in _MONTHS.items() if name.startswith(match[2]) and len(match[2]) > 2]
        if len(months) == 1:
            day = None if match[1] is None else 1 if match[1] == "1er" else int(match[1])
            return int(match[3]), months[0], day
    raise KnownError(f"« {texte.strip()} » n’est pas une date : écrivez par exemple 12/03/2026 ou mars 2026.")


def _end_of_month(first: date) -> date:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)
