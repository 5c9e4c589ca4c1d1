"""Titres of one name are told apart before one is chosen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier_pro.gui.depart.titres import MINISTERE, found, lines
from dossier_pro.services.dossiers import titres_disponibles
from tests.domain.samples import referentiel


def test_two_millesimes_of_one_titre_say_which_is_newer() -> None:
    old = replace(referentiel(), cle="TP-09999:01", millesime="01", date_jo=date(2019, 3, 1))
    new = replace(referentiel(), cle="TP-09999:02", millesime="02", date_jo=date(2025, 8, 7))
    first, second = lines([old, new])
    assert (first.cle, second.cle) == (new.cle, old.cle)
    assert first.details.startswith(
        "Version de 2025, la plus récente ici · niveau\u00a05 · TP-09999, millésime\u00a002"
    )
    assert second.details.startswith("Version de 2019, plus ancienne")


def test_titres_stand_under_their_certifier_the_ministry_first() -> None:
    shown = lines(titres_disponibles())
    assert [one.groupe for one in shown].index(MINISTERE) == 0
    assert len({(one.groupe, one.intitule, one.details) for one in shown}) == len(shown), "no two look alike"
    (other,) = [one for one in shown if one.groupe != MINISTERE]
    assert "valable jusqu’au 3 mars 2022" in other.details.replace("\u00a0", " ")
    assert "3\u00a0blocs, sans critères" in other.details


def test_a_search_finds_by_word_code_year_and_certifier_in_any_order() -> None:
    shown = lines(titres_disponibles())
    for words, cle in (("2025 commercial", "TP-01285:04"), ("tp-00523", "TP-00523"), ("ifocop", "RNCP6568")):
        assert [one.cle for one in found(shown, words)] == [cle]
    assert found(shown, "") == shown
