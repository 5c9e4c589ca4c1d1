"""Which copies stay: what thinning may never lose, whatever was copied when."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.thinning import ABIMEES, HEURES, JOURS, SEMAINES, Trace, a_garder, contenu
from tests.domain.samples import complet

NOW = datetime(2026, 11, 29, 14, 32, tzinfo=UTC)

ages = st.one_of(
    st.integers(0, 20 * 60),
    st.integers(0, 20 * 24 * 60),
    st.integers(0, 60 * 7 * 24 * 60),
)


@st.composite
def traces(draw: st.DrawFn) -> list[Trace]:
    rows = draw(st.lists(st.tuples(ages, st.integers(0, 6), st.booleans()), max_size=40))
    hurt = draw(st.integers(0, 3)) == 0
    return [
        Trace(f"{rank:02}", NOW - timedelta(minutes=age), poids, abimee and hurt)
        for rank, (age, poids, abimee) in enumerate(rows)
    ]


def kept_of(copies: list[Trace], now: datetime = NOW) -> list[Trace]:
    names = a_garder(copies, now, UTC)
    return [one for one in copies if one.nom in names]


def good(copies: list[Trace]) -> list[Trace]:
    return [one for one in copies if not one.abimee]


@given(traces())
def test_what_stays_is_the_last_the_fullest_and_all_of_the_last_hours(copies: list[Trace]) -> None:
    kept = kept_of(copies)
    assert set(kept) <= set(copies)
    whole = good(copies)
    if whole:
        assert max(good(kept), key=lambda c: c.quand).quand == max(c.quand for c in whole)
        assert max(c.poids for c in good(kept)) == max(c.poids for c in whole)
    assert {c for c in whole if NOW - c.quand <= HEURES} <= set(kept)


@given(traces())
def test_every_day_and_week_that_had_a_good_copy_has_one(copies: list[Trace]) -> None:
    kept = good(kept_of(copies))
    for one in good(copies):
        if NOW - one.quand <= JOURS - timedelta(days=1):
            same_day = [c for c in kept if c.quand.date() == one.quand.date()]
            assert max(c.poids for c in same_day) >= one.poids
            assert max(c.quand for c in same_day) >= one.quand
        if NOW - one.quand <= SEMAINES - timedelta(days=7):
            assert any(c.quand.isocalendar()[:2] == one.quand.isocalendar()[:2] for c in kept)


@given(traces(), st.integers(0, 90 * 24 * 60))
def test_thinning_on_the_way_ends_like_thinning_once(copies: list[Trace], minutes: int) -> None:
    later = NOW + timedelta(minutes=minutes)
    assert kept_of(kept_of(copies), later) == kept_of(copies, later)
    assert kept_of(kept_of(copies)) == kept_of(copies)


@given(traces())
def test_a_damaged_copy_takes_nobody_s_place(copies: list[Trace]) -> None:
    kept = kept_of(copies)
    assert good(kept) == kept_of(good(copies))
    assert len(kept) - len(good(kept)) == min(ABIMEES, len(copies) - len(good(copies)))


@given(traces())
def test_they_stay_few(copies: list[Trace]) -> None:
    kept = [c for c in good(kept_of(copies)) if NOW - c.quand > HEURES]
    assert len(kept) <= 2 * (JOURS.days + 1) + 2 * (SEMAINES.days // 7 + 1) + 2


def test_a_thousand_days_of_work_leave_a_few_dozen() -> None:
    copies: list[Trace] = []
    for day in range(1000):
        at = NOW + timedelta(days=day)
        copies = kept_of([*copies, *(Trace(f"{day}-{n}", at + timedelta(hours=n), day * 10 + n) for n in range(4))], at)
    assert 35 <= len(copies) <= 60


def test_a_clock_that_was_set_back_loses_nothing() -> None:
    ahead = [Trace(str(n), NOW + timedelta(days=n), n) for n in range(1, 200)]
    kept = kept_of([*ahead, Trace("now", NOW, 5)])
    assert {"now", "199"} <= {c.nom for c in kept}
    assert len(kept) < 60


def test_a_clock_of_another_year_thins_nothing_that_a_right_one_would_keep() -> None:
    """Years ahead or behind, for one copy or for days of work, and right again afterwards."""
    before = [Trace(f"b{n}", NOW - timedelta(hours=n), n) for n in range(300)]
    right = {c.nom for c in kept_of(before, NOW + timedelta(hours=2))}
    for years in (-11, -1, 1, 5):
        wrong = NOW + timedelta(days=365 * years)
        during = [Trace(f"d{n}", wrong + timedelta(hours=n), 5) for n in range(3)]
        kept = kept_of([*before, *during], during[-1].quand)
        assert {c.nom for c in kept} >= {*right, *(c.nom for c in during)}
        after = [*kept, Trace("a", NOW + timedelta(hours=3), 5)]
        later = {c.nom for c in kept_of(after, after[-1].quand)}
        assert {c.nom for c in kept_of(before, after[-1].quand + timedelta(hours=2))} <= later


def test_an_emptied_dossier_never_pushes_out_the_full_one() -> None:
    full = Trace("full", NOW - timedelta(days=400), 90_000)
    empty = [Trace(f"e{n}", NOW - timedelta(days=n), 100) for n in range(399)]
    assert "full" in {c.nom for c in kept_of([full, *empty])}


def test_how_much_a_dossier_holds_counts_words_and_files_and_no_ids() -> None:
    dossier = complet()
    held = contenu(dossier)
    assert (held.exemples, held.preuves) == (len(dossier.tables["exemple"]), len(dossier.tables.get("preuve", {})))
    emptied = dossier
    for entity_id in list(dossier.tables["exemple"]):
        emptied = emptied.drop("exemple", entity_id)
    assert contenu(emptied).poids < held.poids
