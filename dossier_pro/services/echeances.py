"""The candidate's dates: their own reminders, the two dates of a VAE, and a file for the calendar (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from dossier_pro import __version__
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dates import dernier_jour
from dossier_pro.domain.dossier import Dossier, Rappel, Session, new_id
from dossier_pro.domain.echeances import Echeance, Genre, a_venir, ajouter_mois
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.enonces import enonce, enonces
from dossier_pro.store.files import protect_dossier, replacing

JOURS_AVANT: Final[Mapping[Genre, int]] = {
    "session": 14,
    "reponse": 7,
    "venir": 60,
    "inactivite": 15,
    "revenir": 60,
    "validite": 60,
    "un_an": 60,
    "rappel": 1,
}
"""How many days before each date the calendar reminds of it."""

_OCTETS = 75
"""The most that one line of a calendar file may hold, its end not counted (RFC 5545, 3.1)."""


@dataclass(frozen=True, slots=True)
class Calendrier:
    """A calendar file that was written: where, and how many dates are in it."""

    chemin: Path
    dates: int


def ajouter_rappel(draft: Draft, texte: str, jour: date | None) -> Rappel:
    """Add a reminder.

    Raises:
        KnownError: it says nothing.
    """
    said = " ".join(clean(texte).split())
    if not said:
        raise KnownError(tr("Ce rappel ne dit rien encore : écrivez ce qu’il faudra faire, puis ajoutez-le."))
    rappel = Rappel(new_id(), jour, said)
    draft.put(rappel)
    return rappel


def retirer_rappel(draft: Draft, rappel_id: str) -> None:
    """Take a reminder away; one that is gone already stays gone."""
    rappel = draft.dossier.get(Rappel, rappel_id)
    if rappel is not None:
        draft.drop(rappel)


AMENAGEMENT: Final = "Parler à mon centre d’un aménagement de l’épreuve"
"""What the reminder says that is offered to who has a handicap; nothing of a handicap stands in the dossier."""


def amenagement_note(dossier: Dossier) -> bool:
    """Whether the reminder of ``rappeler_amenagement`` is there."""
    return any(rappel.texte == AMENAGEMENT for rappel in dossier.all(Rappel).values())


def rappeler_amenagement(draft: Draft, aujourd_hui: date) -> Rappel:
    """Add the reminder to ask for adjusted épreuves, early enough for the one region that names a delay."""
    days = [s.jour for s in draft.dossier.all(Session).values() if s.jour is not None and s.jour >= aujourd_hui]
    before = ajouter_mois(min(days), -enonce("handicap-delai").valeurs["mois"]) if days else None
    return ajouter_rappel(draft, AMENAGEMENT, before if before is None or before >= aujourd_hui else aujourd_hui)


@in_french()
def exporter_calendrier(dossier: Dossier, chemin: Path, maintenant: datetime) -> Calendrier:
    """Write what is still to come as a calendar file, in the place of a file that stands there.

    Args:
        dossier: whose dates.
        chemin: the file, ``.ics``.
        maintenant: with its time zone; the day where the person is decides what is to come.

    Raises:
        KnownError: nothing is to come, a dossier stands there, or the place cannot be written to.
    """
    dates = [e for e in a_venir(dossier, maintenant.date(), enonces()) if e.jour is not None]
    if not dates:
        raise KnownError(tr("Aucune date n’est à venir : notez une session ou un rappel daté, puis recommencez."))
    protect_dossier(chemin)
    with replacing(chemin) as beside:
        beside.write_bytes(ics(dossier.id, dates, maintenant))
    return Calendrier(chemin, len(dates))


def ics(dossier_id: str, dates: list[Echeance], maintenant: datetime) -> bytes:
    """Return a calendar of all-day events, each with an alarm.

    Args:
        dossier_id: makes the events' names unique: the same date exported twice is one event in a calendar.
        dates: those with a day; others are left out.
        maintenant: when this is written, with its time zone.
    """
    stamp = f"{maintenant.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//Dossier Pro//Dossier Pro {__version__}//FR"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    for echeance in dates:
        if echeance.jour is not None:
            lines += _event(dossier_id, echeance, echeance.jour, stamp)
    lines.append("END:VCALENDAR")
    return b"".join(part + b"\r\n" for line in lines for part in plier(line))


def _event(dossier_id: str, echeance: Echeance, jour: date, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{echeance.cle}-{dossier_id}@dossier-pro"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{jour:%Y%m%d}"
    # The end of an all-day event is the first day that it no longer covers.
    yield f"DTEND;VALUE=DATE:{dernier_jour(jour) + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{proteger(echeance.titre)}"
    if echeance.phrase:
        yield f"DESCRIPTION:{proteger(echeance.phrase)}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{proteger(echeance.titre)}"
    yield f"TRIGGER:-P{JOURS_AVANT[echeance.genre]}D"
    yield "END:VALARM"
    yield "END:VEVENT"


def proteger(texte: str) -> str:
    """Return a text as a value of a calendar file: backslash, semicolon, comma, line end escaped (RFC 5545, 3.3.11)."""
    escaped = clean(texte).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return escaped.replace("\n", "\\n")


def plier(ligne: str) -> Iterator[bytes]:
    """Yield a line in pieces of at most 75 octets; all but the first begin with a space. No letter is cut in two."""
    room, part = _OCTETS, b""
    for letter in ligne:
        octets = letter.encode()
        if len(part) + len(octets) > room:
            yield part
            part = b" "
        part += octets
    yield part
