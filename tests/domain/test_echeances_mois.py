"""A month of which no day is known, among the dates to come."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Session
from dossier_pro.domain.echeances import a_venir, dans
from dossier_pro.enonces import enonces
from dossier_pro.services.echeances import ics
from tests.domain.samples import complet


@pytest.mark.parametrize(
    ("today", "words", "coming"),
    [
        (date(2027, 2, 27), "dans 2\u00a0jours", True),
        (date(2027, 3, 1), "ce mois-ci", True),
        (date(2027, 3, 15), "ce mois-ci", True),
        (date(2027, 3, 31), "ce mois-ci", True),
        (date(2027, 4, 1), "hier", False),
    ],
)
def test_a_session_of_this_month_is_still_to_come(today: date, words: str, coming: bool) -> None:
    march = Mois(2027, 3, 1)
    assert dans(march, today) == words
    dossier = complet().put(Session("mars", march))
    assert any(e.cle == "session-mars" for e in a_venir(dossier, today, enonces())) == coming


def test_the_calendar_shows_the_whole_month() -> None:
    dossier = complet().put(Session("mars", Mois(2027, 3, 1)))
    now = datetime(2027, 3, 15, tzinfo=UTC)
    event = next(
        part
        for part in ics("x", list(a_venir(dossier, now.date(), enonces())), now).decode().split("BEGIN:VEVENT")
        if "session-mars" in part
    )
    assert "DTSTART;VALUE=DATE:20270301" in event
    assert "DTEND;VALUE=DATE:20270401" in event
