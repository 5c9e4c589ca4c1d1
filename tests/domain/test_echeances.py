"""Dates: months at their ends, what is usual and what is a rule, what is to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from dossier_pro.domain.dossier import CcpObtenu, Dossier, Echeances, Projet, Rappel, Session
from dossier_pro.domain.echeances import a_venir, ajouter_mois, dans, echeances
from dossier_pro.enonces import enonces
from tests.domain.samples import complet

AUJOURD_HUI = date(2026, 3, 10)


def _dossier(*, fin: date | None = None) -> Dossier:
    base = complet()
    return Dossier("d", replace(base.referentiel, fin_validite=fin))


@pytest.mark.parametrize(
    ("jour", "mois", "after"),
    [
        (date(2025, 12, 31), 2, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 1, 15), 6, date(2026, 7, 15)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
        (date(2026, 12, 1), 12, date(2027, 12, 1)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_months(jour: date, mois: int, after: date) -> None:
    assert ajouter_mois(jour, mois) == after


@pytest.mark.parametrize(
    ("jour", "words"),
    [
        (date(2026, 3, 10), "aujourd’hui"),
        (date(2026, 3, 11), "demain"),
        (date(2026, 3, 9), "hier"),
        (date(2026, 3, 22), "dans 12\u00a0jours"),
        (date(2026, 3, 1), "il y a 9\u00a0jours"),
    ],
)
def test_how_far(jour: date, words: str) -> None:
    assert dans(jour, AUJOURD_HUI) == words


def test_a_blank_dossier_has_none() -> None:
    assert echeances(_dossier(), AUJOURD_HUI, enonces()) == ()


def test_by_day_and_without_a_day_last() -> None:
    dossier = _dossier()
    dossier = dossier.put(Rappel("r", None, "Acheter un classeur")).put(Rappel("q", date(2026, 4, 2), "Appeler"))
    dossier = dossier.put(Session("s", date(2026, 4, 1), "Lyon", "Convoqué à 8 h.")).put(Session("t"))
    assert [(e.genre, e.titre, e.phrase) for e in echeances(dossier, AUJOURD_HUI, enonces())] == [
        ("session", "Session d’examen", "Lyon. Convoqué à 8 h."),
        ("rappel", "Appeler", ""),
        ("rappel", "Acheter un classeur", ""),
    ]


def test_what_is_done_or_over_is_not_to_come_but_a_late_reminder_is() -> None:
    dossier = _dossier().put(Session("s", date(2026, 3, 9))).put(Session("t", AUJOURD_HUI))
    dossier = dossier.put(Rappel("r", date(2026, 3, 1), "En retard")).put(
        Rappel("f", date(2026, 5, 1), "Fait", fait=True)
    )
    assert [e.cle for e in a_venir(dossier, AUJOURD_HUI, enonces())] == ["rappel-r", "session-t"]


@pytest.mark.parametrize("modalite", ["formation", None])
def test_dates_of_a_vae_are_only_for_a_vae(modalite: str | None) -> None:
    dossier = _dossier().put(Projet(modalite=modalite)).put(Echeances(depot_recevabilite=date(2026, 1, 1)))  # type: ignore[arg-type]
    assert echeances(dossier, AUJOURD_HUI, enonces()) == ()


def test_two_months_of_silence_are_the_law_and_no_habit() -> None:
    dossier = _dossier().put(Projet(modalite="vae")).put(Echeances(depot_recevabilite=date(2025, 12, 31)))
    (reponse,) = echeances(dossier, AUJOURD_HUI, enonces())
    assert (reponse.jour, reponse.nature, reponse.enonces) == (date(2026, 2, 28), "regle", ("vae-silence",))
    assert "En général" not in reponse.phrase
    assert "Sans réponse au bout de deux mois, votre demande est recevable" in reponse.phrase
    assert "Cette date est passée" in reponse.phrase
    (before,) = echeances(dossier, date(2026, 1, 15), enonces())
    assert "Cette date est passée" not in before.phrase


RECEVABLE = Echeances(depot_recevabilite=date(2025, 12, 1), recevable_le=date(2026, 1, 31))


def test_once_accepted_a_year_to_come_to_a_session_to_be_checked() -> None:
    dossier = _dossier().put(Projet(modalite="vae")).put(RECEVABLE)
    (venir,) = echeances(dossier, AUJOURD_HUI, enonces())
    assert (venir.genre, venir.jour, venir.nature) == ("venir", date(2027, 1, 31), "regle")
    assert "à vérifier auprès de la DDETS" in venir.phrase
    (late,) = echeances(dossier, date(2027, 3, 1), enonces())
    assert "demandez à la DDETS si vous pouvez encore venir" in late.phrase
    assert not late.fait, "a date that passed is no right that is lost"
    came = dossier.put(Session("s", date(2026, 9, 1)))
    assert next(e for e in echeances(came, date(2027, 3, 1), enonces()) if e.genre == "venir").fait
    other = replace(dossier, referentiel=replace(dossier.referentiel, type="certification-rncp"))
    assert echeances(other, AUJOURD_HUI, enonces()) == (), "the arrêté is that of the ministry's titres"


def test_six_months_are_inactivity_and_only_on_france_vae() -> None:
    dossier = _dossier().put(Projet(modalite="vae", depot_vae=True)).put(RECEVABLE)
    (inactif,) = [e for e in echeances(dossier, AUJOURD_HUI, enonces()) if e.genre == "inactivite"]
    assert (inactif.jour, inactif.nature) == (date(2026, 7, 15), "conseil")
    assert "tombe" not in inactif.phrase
    assert "contester" in inactif.phrase


def test_after_the_last_session_of_a_formation_a_year_to_come_back() -> None:
    dossier = _dossier().put(Projet(modalite="formation")).put(Session("s", date(2026, 3, 9)))
    told = {e.genre: e for e in echeances(dossier, AUJOURD_HUI, enonces())}
    assert (told["revenir"].jour, told["revenir"].nature) == (date(2027, 3, 9), "conseil")
    assert "Demandez à votre centre" in told["revenir"].phrase
    genres = [e.genre for e in echeances(dossier.put(Session("s", AUJOURD_HUI)), AUJOURD_HUI, enonces())]
    assert genres == ["session"], "not before it is over"
    for activite in dossier.referentiel.activites:
        dossier = dossier.put(CcpObtenu(activite.id, activite.numero))
    assert [e.genre for e in echeances(dossier, AUJOURD_HUI, enonces())] == ["session"], "all of it is held"


def test_validity_of_the_titre_and_the_year_after_for_who_holds_ccp() -> None:
    dossier = _dossier(fin=date(2026, 12, 31))
    assert [e.genre for e in echeances(dossier, AUJOURD_HUI, enonces())] == ["validite"]
    held = dossier.put(CcpObtenu("o", 1))
    assert [(e.genre, e.jour) for e in echeances(held, AUJOURD_HUI, enonces())] == [
        ("validite", date(2026, 12, 31)),
        ("un_an", date(2027, 12, 31)),
    ]
    assert [e.genre for e in echeances(dossier.put(CcpObtenu("o", 1, ccs=True)), AUJOURD_HUI, enonces())] == [
        "validite"
    ]
    other = replace(held, referentiel=replace(held.referentiel, type="certification-rncp"))
    assert [e.genre for e in echeances(other, AUJOURD_HUI, enonces())] == ["validite"]


def test_a_session_after_the_end_of_validity_is_told() -> None:
    dossier = _dossier(fin=date(2026, 6, 30)).put(Session("s", date(2026, 7, 1)))
    session = next(e for e in echeances(dossier, AUJOURD_HUI, enonces()) if e.genre == "session")
    assert "après la fin de validité" in session.phrase
