"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dates import Mois, depuis_texte, du_au, ecrire, ecrire_court, en_texte, lire
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import Phrases, speak

DAYS = st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 12, 31))


@given(DAYS)
def test_what_is_written_is_read_back(day: date) -> None:
    assert lire(ecrire(day)) == day
    assert lire(ecrire_court(day)) == day
    assert lire(day.isoformat()) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12/03/2026", date(2026, 3, 12)),
        ("12.3.2026", date(2026, 3, 12)),
        ("1er mars 2026", date(2026, 3, 1)),
        ("mars 2023", Mois(2023, 3, 1)),
        ("03/2023", Mois(2023, 3, 1)),
        ("3/2021", Mois(2021, 3, 1)),
        ("  12 Août 2026 ", date(2026, 8, 12)),
        ("3 déc. 2025", date(2025, 12, 3)),
        ("juil. 2025", Mois(2025, 7, 1)),
        ("", None),
    ],
)
def test_forms_that_people_use(text: str, day: date | None) -> None:
    assert lire(text) == day


def test_a_month_alone_as_an_end_is_its_last_day() -> None:
    assert lire("février 2024", fin=True) == Mois(2024, 2, 29)
    assert lire("décembre 2024", fin=True) == Mois(2024, 12, 31)


@given(DAYS, st.booleans())
def test_a_month_is_written_and_kept_as_a_month(day: date, fin: bool) -> None:
    month = lire(f"{day.month}/{day.year}", fin=fin)
    assert isinstance(month, Mois)
    words = ecrire(month)
    assert ecrire_court(month) == words
    assert not any(part.isdecimal() and len(part) < 3 for part in words.split())
    assert lire(words, fin=fin) == month
    assert depuis_texte(en_texte(month)) == month
    assert depuis_texte(en_texte(day)) == day
    same_day = date(month.year, month.month, month.day)
    assert month != same_day
    assert same_day != month
    assert month <= same_day <= month  # a period with months is ordered as with days


def test_a_period_in_words() -> None:
    assert du_au(date(2021, 3, 3), date(2022, 6, 12)) == "du 3 mars 2021 au 12 juin 2022"
    assert du_au(Mois(2021, 3, 1), Mois(2022, 6, 30)) == "de mars 2021 à juin 2022"
    assert du_au(Mois(2021, 4, 1), date(2022, 6, 12)) == "d’avril 2021 au 12 juin 2022"


@pytest.mark.parametrize(
    "text", ["31/02/2026", "32/01/2026", "12/13/2026", "demain", "2026", "12/03/26", "1/1/1492", "0 mars 2026"]
)
def test_what_is_no_date_is_told_in_one_sentence(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        lire(text)
    assert caught.value.phrase.endswith(".")


def test_days_by_their_name_where_the_day_is_known() -> None:
    day = date(2026, 3, 1)
    assert [lire(word, jour=day) for word in ("Aujourd’hui", "aujourd'hui", " aujourdhui ", "hier")] == [
        day,
        day,
        day,
        date(2026, 2, 28),
    ]
    with pytest.raises(KnownError):
        lire("aujourd’hui")


def test_a_day_is_understood_by_its_name_in_the_language_of_the_window_too() -> None:
    speak(Phrases({"aujourd’hui": "today", "hier": "yesterday"}, {}))
    try:
        read = [lire(word, jour=date(2026, 3, 2)) for word in ("Today", "yesterday", "hier")]
    finally:
        speak(None)
    assert read == [date(2026, 3, 2), date(2026, 3, 1), date(2026, 3, 1)]
    with pytest.raises(KnownError):
        lire("today", jour=date(2026, 3, 2))
