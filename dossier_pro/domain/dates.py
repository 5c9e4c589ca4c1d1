"""Dates as French people write them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import is_french, tr, tr_noop

_AU_MOIS = "/mois"
"""What follows the day in the stored form of a month."""
_NUMERIC = re.compile(r"^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_WORDS = re.compile(r"^(?:(\d{1,2}|1er) )?([a-z]+) (\d{4})$")
_MONTH_ONLY = re.compile(r"^(\d{1,2})[/.\-](\d{4})$")
_AROUND = {"aujourd'hui": 0, "aujourdhui": 0, "hier": -1}
"""Days by their name, folded, and how far they are from the day it is; the language of the window has its own too."""
_MOIS = (
    tr_noop("janvier"),
    tr_noop("février"),
    tr_noop("mars"),
    tr_noop("avril"),
    tr_noop("mai"),
    tr_noop("juin"),
    tr_noop("juillet"),
    tr_noop("août"),
    tr_noop("septembre"),
    tr_noop("octobre"),
    tr_noop("novembre"),
    tr_noop("décembre"),
)


class Mois(date):
    """A month of which no day is known: its first day, or its last where it ends a period.

    It compares as that day does, so that a period can be ordered and measured, but is never equal to the day itself.
    """

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mois) and date.__eq__(self, other)

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash((Mois, self.toordinal()))


def nom_du_mois(month: int) -> str:
    """Return the name of month 1–12, in French; ``tr`` says it in the language of the window."""
    return _MOIS[month - 1]


def en_texte(jour: date) -> str:
    """Return the form in which a date is stored: « 2026-03-12 », for a month « 2026-03-01/mois »."""
    return jour.isoformat() + (_AU_MOIS if isinstance(jour, Mois) else "")


def depuis_texte(texte: str) -> date:
    """Return what ``en_texte`` wrote.

    Raises:
        ValueError: the text is of no such form.
    """
    day = date.fromisoformat(texte.removesuffix(_AU_MOIS))
    return Mois(day.year, day.month, day.day) if texte.endswith(_AU_MOIS) else day


def heure(moment: datetime) -> str:
    """« 14 h 05 », which never breaks over two lines."""
    return tr("{hours}\u00a0h\u00a0{minutes}", hours=moment.hour, minutes=f"{moment:%M}")


def ecrire(jour: date) -> str:
    """Return « 12 mars 2026 », « 1er mars 2026 », for a month « mars 2026 »."""
    month = f"{tr(nom_du_mois(jour.month))} {jour.year}"
    if isinstance(jour, Mois):
        return month
    return f"{tr('1er') if jour.day == 1 else jour.day} {month}"


def ecrire_court(jour: date | None) -> str:
    """Return « 12/03/2026 », the form of the official model's date fields, for a month « mars 2026 »; "" for None."""
    if isinstance(jour, Mois):
        return ecrire(jour)
    return jour.strftime("%d/%m/%Y") if jour else ""


def du_au(debut: date, fin: date) -> str:
    """Return « du 3 mars 2021 au 12 juin 2022 », with months « de mars 2021 à juin 2022 », « d’avril… »."""
    start, end = ecrire(debut), ecrire(fin)
    if not is_french():
        return tr("du {debut} au {fin}", debut=start, fin=end)
    before = "du " if not isinstance(debut, Mois) else "d’" if start[0] in "ao" else "de "
    return f"{before}{start} {'à' if isinstance(fin, Mois) else 'au'} {end}"


def dernier_jour(jour: date) -> date:
    """Return the last day that a date covers: itself, for a month the end of it."""
    return (
        date.fromordinal(_end_of_month(Mois(jour.year, jour.month, 1)).toordinal()) if isinstance(jour, Mois) else jour
    )


def lire(texte: str, *, fin: bool = False, jour: date | None = None) -> date | None:
    """Return the date that ``texte`` names, or None where it is blank.

    Understands « 12/03/2026 », « 2026-03-12 », « 12 mars 2026 », « mars 2026 » and « 03/2026 ». A month alone is a
    ``Mois``: its first day, or its last with ``fin``. With ``jour``, the day it is, « aujourd’hui » and « hier » are
    understood too. Years run from 1900 to 2100.

    Raises:
        KnownError: the text names no date that exists; the sentence says what form to use.
    """
    from dossier_pro.domain.text import fold  # the start page writes a date, and reads none

    folded = fold(texte)
    if not folded:
        return None
    if jour is not None:
        around = _AROUND | {fold(tr("aujourd’hui")): 0, fold(tr("hier")): -1}
        if folded in around:
            return jour + timedelta(around[folded])
    year, month, day = _parts(folded, texte)
    if not 1900 <= year <= 2100:
        raise KnownError(tr("L’année {year} ne convient pas : écrivez une date entre 1900 et 2100.", year=year))
    try:
        if day is None:
            first = Mois(year, month, 1)
            return _end_of_month(first) if fin else first
        return date(year, month, day)
    except ValueError:
        raise KnownError(
            tr(
                "La date « {texte} » n’existe pas dans le calendrier : vérifiez le jour et le mois.",
                texte=texte.strip(),
            )
        ) from None


def _parts(folded: str, texte: str) -> tuple[int, int, int | None]:
    if match := _NUMERIC.match(folded):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _ISO.match(folded):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MONTH_ONLY.match(folded):
        return int(match[2]), int(match[1]), None
    if match := _WORDS.match(folded.replace(".", "")):
        named = match[2]
        months = _months(named, _MOIS)
        if not (months or is_french()):  # what ``ecrire`` wrote in the language of the window
            months = _months(named, [tr(name) for name in _MOIS])
        if len(months) == 1:
            day = None if match[1] is None else 1 if match[1] == "1er" else int(match[1])
            return int(match[3]), months[0], day
    raise KnownError(
        tr("« {texte} » n’est pas une date : écrivez par exemple 12/03/2026 ou mars 2026.", texte=texte.strip())
    )


def _months(begun: str, names: Sequence[str]) -> list[int]:
    """Return the months whose name begins so, by three letters or more."""
    from dossier_pro.domain.text import fold

    return [n for n, name in enumerate(names, 1) if len(begun) > 2 and fold(name).startswith(begun)]


def _end_of_month(first: Mois) -> Mois:
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Mois.fromordinal(following.toordinal() - 1)
