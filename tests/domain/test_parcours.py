"""Routes, results and durations."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Experience
from dossier_pro.domain.parcours import (
    NIVEAUX_1969,
    ccs_accessible,
    document_delivre,
    duree_experience,
    elements_du_jury,
    en_mots,
    limite_ccp_manquants,
)

TODAY = date(2026, 11, 21)


def test_only_a_formation_has_ecf_and_capitalisation_waits_for_its_entretien() -> None:
    assert elements_du_jury("formation", "titre") == ("epreuves", "ecf", "dossier_professionnel", "entretien_final")
    assert elements_du_jury("vae", "titre") == ("epreuves", "dossier_professionnel", "entretien_final")
    assert elements_du_jury("vae", "ccp") == ("epreuves", "dossier_professionnel")
    assert elements_du_jury("vae", "ccp", dernier_ccp=True)[-1] == "entretien_final"
    assert elements_du_jury("formation", "ccs")[-1] == "entretien_final"


@pytest.mark.parametrize(
    ("objet", "total", "obtained", "result"),
    [
        ("titre", 2, 2, "parchemin"),
        ("titre", 2, 1, "livret_de_certification"),
        ("titre", 2, 0, "aucun"),
        ("ccp", 3, 3, "parchemin"),
        ("ccs", 1, 1, "parchemin"),
        ("ccs", 1, 0, "aucun"),
    ],
)
def test_what_is_handed_over(objet: str, total: int, obtained: int, result: str) -> None:
    assert document_delivre(objet, total, obtained) == result  # type: ignore[arg-type]


def test_a_closed_titre_gives_a_year_to_who_already_holds_a_ccp() -> None:
    end = date(2028, 2, 29)
    assert limite_ccp_manquants(end, cloture=True, ccp_obtenus=True) == date(2029, 3, 1)
    assert limite_ccp_manquants(end, cloture=True, ccp_obtenus=False) == end
    assert limite_ccp_manquants(end, cloture=False, ccp_obtenus=True) == end
    assert limite_ccp_manquants(None, cloture=True, ccp_obtenus=True) is None


def test_a_ccs_wants_the_titre_and_one_of_two() -> None:
    assert ccs_accessible(titre_obtenu=True, formation=True, experience_jours=0)
    assert ccs_accessible(titre_obtenu=True, formation=False, experience_jours=365)
    assert not ccs_accessible(titre_obtenu=True, formation=False, experience_jours=364)
    assert not ccs_accessible(titre_obtenu=False, formation=True, experience_jours=999)


def experience(start: date | None, end: date | None, *, volunteer: bool = False) -> Experience:
    return Experience(f"{start}{end}{volunteer}", debut=start, fin=end, benevole=volunteer)


def test_overlaps_count_once_and_sorts_apart() -> None:
    work = experience(date(2025, 1, 1), date(2025, 1, 31))
    help_out = experience(date(2025, 1, 16), date(2025, 2, 14), volunteer=True)
    total = duree_experience([work, help_out], TODAY)
    assert (total.jours, total.jours_salaries, total.jours_benevoles) == (45, 31, 30)


def test_what_still_runs_runs_until_today_and_nonsense_counts_nothing() -> None:
    assert duree_experience([experience(date(2026, 11, 20), None)], TODAY).jours == 2
    assert duree_experience([experience(date(2026, 1, 2), date(2026, 1, 1)), experience(None, TODAY)], TODAY).jours == 0


DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2030, 1, 1))


@given(st.lists(st.tuples(DAYS, DAYS), max_size=6))
def test_the_total_is_the_number_of_distinct_days(spans: list[tuple[date, date]]) -> None:
    days = {d for start, end in spans for d in range(start.toordinal(), end.toordinal() + 1)}
    assert duree_experience([experience(a, b) for a, b in spans], TODAY).jours == len(days)


def test_levels_and_words() -> None:
    assert NIVEAUX_1969["III"] == 5
    assert [en_mots(n) for n in (0, 1, 30, 364, 365, 426)] == [
        "0\u00a0jour",
        "1\u00a0jour",
        "1\u00a0mois",
        "1\u00a0an",
        "1\u00a0an",
        "1\u00a0an et 2\u00a0mois",
    ]
