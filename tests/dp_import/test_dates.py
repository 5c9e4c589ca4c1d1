"""Dates and periods as people type them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dates import Mois
from dossier_pro.dp_import.dates import decouper_periode, doute_date, lire_date, lire_periode


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("12/03/2024", date(2024, 3, 12)),
        ("12 / 03 / 2024", date(2024, 3, 12)),
        ("12.3.24", date(2024, 3, 12)),
        ("03/24", Mois(2024, 3, 1)),
        ("1er mars 2024", date(2024, 3, 1)),
        ("le lundi 4 mars 2024", date(2024, 3, 4)),
        ("mars 2024", Mois(2024, 3, 1)),
        ("31/02/2024", None),
        ("à ce jour", None),
        ("2024", None),
        ("3 avril 22", date(2022, 4, 3)),
        ("12 \u2011 01 \u2011 2022", date(2022, 1, 12)),
        ("Sept-2020", Mois(2020, 9, 1)),
        ("avril 22", None),
        ("18/12", None),
        ("12/01", None),
        ("12-1", None),
        ("18 décembre", None),
        ("09/87", Mois(1987, 9, 1)),
        ("01/09/87", date(1987, 9, 1)),
        ("", None),
    ],
)
def test_date(text: str, read: date | None) -> None:
    assert lire_date(text) == read


def test_month_alone_ends_on_its_last_day() -> None:
    assert lire_date("02/2024", fin=True) == Mois(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Du : 1er mars 2024 au : 3 mai 2024", ("1er mars 2024", "3 mai 2024", "")),
        ("►    Du :\t12/03/2021\tau :\t15/06/2021", ("12/03/2021", "15/06/2021", "")),
        ("Du 12/03/2021 au", ("12/03/2021", "", "")),
        ("12/03/21 au 15/04/21", ("12/03/21", "15/04/21", "")),
        ("de mars 2020 à avril 2021", ("mars 2020", "avril 2021", "")),
        ("01/2020 – 03/2020", ("01/2020", "03/2020", "")),
        ("depuis septembre 2019", ("septembre 2019", "", "")),
        ("en alternance du 2 mai 2023 au 3 juin 2023", ("2 mai 2023", "3 juin 2023", "en alternance")),
        ("Du : au :", ("", "", "")),
        ("", ("", "", "")),
        ("tout l’été", ("tout l’été", "", "")),
        ("Du 18/12 au 12/01", ("18/12", "12/01", "")),
        ("18/12 au 12/01", ("18/12", "12/01", "")),
        ("01/03/2021-30/06/2021", ("01/03/2021", "30/06/2021", "")),
        ("18/12-12/01", ("18/12", "12/01", "")),
        ("Du __/__/____ au __/__/____", ("", "", "")),
        ("12-01-2022", ("12-01-2022", "", "")),
        ("2019-2021", ("2019-2021", "", "")),
    ],
)
def test_period(text: str, ends: tuple[str, str, str]) -> None:
    assert decouper_periode(text) == ends


@given(st.text(max_size=60))
def test_any_text_is_taken(text: str) -> None:
    lire_date(text)
    words = [w for end in decouper_periode(text) for w in end.split()]
    assert set(words) <= set(text.replace("\u00a0", " ").split()) | set(words)


@given(st.dates(date(1950, 1, 1), date(2090, 1, 1)), st.dates(date(1950, 1, 1), date(2090, 1, 1)))
def test_both_ends_come_back(first: date, last: date) -> None:
    text = f"Du {first:%d/%m/%Y} au {last:%d/%m/%Y}"
    debut, fin, _ = decouper_periode(text)
    assert (lire_date(debut), lire_date(fin, fin=True)) == (first, last)


@pytest.mark.parametrize(
    ("ends", "others", "read"),
    [
        (("18/12", "12/01"), (), (None, None)),
        (("12/01", "18/02"), (), (None, None)),
        (("12/01", "03/02"), (), (None, None)),
        (("09/12", "02/13"), (), (Mois(2012, 9, 1), Mois(2013, 2, 28))),
        (("12/01", "15/03/2024"), (), (None, date(2024, 3, 15))),
        (("09/11", "02/12"), ("10/13", "01/14"), (Mois(2011, 9, 1), Mois(2012, 2, 29))),
        (("09/11", "02/12"), ("25/06", "30/06"), (None, None)),
        (("09/11", "02/12"), ("25/06", "01/24"), (None, None)),
        (("09/12", "02/11"), ("10/13", "01/14"), (None, None)),
        (("09/11", "18/12"), ("10/13", "01/14"), (None, None)),
        (("12/01", "03/02"), ("09/23", "02/24"), (None, None)),
    ],
)
def test_two_numbers_are_read_by_their_neighbours_or_not_at_all(
    ends: tuple[str, str], others: tuple[str, ...], read: tuple[date | None, date | None]
) -> None:
    assert lire_periode(*ends, others) == read


def test_what_is_asked_says_why() -> None:
    assert "n’a pas d’année" in doute_date("18/12")
    assert "un jour et un mois, ou un mois et une année" in doute_date("12/01")


@given(st.integers(1, 31), st.integers(1, 12), st.sampled_from("/.-"))
def test_a_day_and_a_month_alone_never_make_a_year(day: int, month: int, sign: str) -> None:
    text = f"{day:02d}{sign}{month:02d}"
    assert lire_date(text) is None
    assert lire_periode(text, "18/12") == (None, None)
