"""Reminders, and the calendar file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Rappel, Session, new_id
from dossier_pro.domain.echeances import Echeance
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.regles import Lieu
from dossier_pro.services.desk import Desk
from dossier_pro.services.echeances import ajouter_rappel, exporter_calendrier, ics, plier, proteger, retirer_rappel

NOW = datetime(2026, 3, 10, 14, 5, tzinfo=UTC)


def _unfold(octets: bytes) -> list[str]:
    return octets.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def _one(titre: str, phrase: str = "") -> Echeance:
    return Echeance("rappel-1", "rappel", date(2026, 12, 31), titre, phrase, "vous", Lieu("rappel", "1"))


def test_an_event() -> None:
    lines = _unfold(ics("d1", [_one("Appeler, puis écrire ; demain\\", "Une\nautre")], NOW))
    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    event = lines[lines.index("BEGIN:VEVENT") + 1 : lines.index("BEGIN:VALARM")]
    assert event == [
        "UID:rappel-1-d1@dossier-pro",
        "DTSTAMP:20260310T140500Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        "SUMMARY:Appeler\\, puis écrire \\; demain\\\\",
        "DESCRIPTION:Une\\nautre",
        "TRANSP:TRANSPARENT",
    ]
    alarm = lines[lines.index("BEGIN:VALARM") : lines.index("END:VALARM")]
    assert alarm[-1] == "TRIGGER:-P1D"


@given(st.text(max_size=400))
def test_lines_are_folded_at_75_octets_and_come_back_whole(text: str) -> None:
    line = f"SUMMARY:{proteger(text)}"
    parts = list(plier(line))
    assert all(len(part) <= 75 for part in parts)
    assert parts[0].decode() + "".join(part.decode()[1:] for part in parts[1:]) == line
    assert not any(b"\n" in part or b"\r" in part for part in parts)


def test_without_a_day_there_is_no_event() -> None:
    undated = Echeance("rappel-2", "rappel", None, "Plus tard", "", "vous", Lieu("rappel", "2"))
    assert b"VEVENT" not in ics("d1", [undated], NOW)


def test_writing_the_file(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "dates.ics"
    with pytest.raises(KnownError, match="Aucune date"):
        exporter_calendrier(desk.dossier, target, NOW)
    assert not target.exists()
    desk.change("Noter", lambda d: d.put(Session(new_id(), date(2026, 4, 1)), Session(new_id(), date(2026, 1, 1))))
    desk.change("Rappel", lambda d: ajouter_rappel(d, "  Imprimer\nle dossier ", date(2026, 3, 20)))
    written = exporter_calendrier(desk.dossier, target, NOW)
    assert written.dates == 2
    assert target.read_bytes().count(b"BEGIN:VEVENT") == 2
    first = target.read_bytes()
    exporter_calendrier(desk.dossier, target, NOW)
    assert target.read_bytes() == first


def test_never_in_the_place_of_a_dossier(desk: Desk) -> None:
    desk.change("Rappel", lambda d: ajouter_rappel(d, "Imprimer", date(2026, 3, 20)))
    with pytest.raises(KnownError, match="est un dossier"):
        exporter_calendrier(desk.dossier, desk.chemin, NOW)


def test_reminders(desk: Desk) -> None:
    with pytest.raises(KnownError, match="ne dit rien"):
        desk.change("Rappel", lambda d: ajouter_rappel(d, " \n", None))
    made = desk.change("Rappel", lambda d: ajouter_rappel(d, " Imprimer\n le dossier", None)).valeur
    assert isinstance(made, Rappel)
    assert made.texte == "Imprimer le dossier"
    desk.change("Retirer", lambda d: retirer_rappel(d, made.id))
    desk.change("Retirer", lambda d: retirer_rappel(d, made.id))
    assert not desk.dossier.all(Rappel)
