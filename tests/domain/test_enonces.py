"""Énoncés: each has its source, none is worded above its rank, and one whose day is over is found."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from dossier_pro.domain.enonces import RANGS, a_revoir, d_ou_vient, lire

ROW: dict[str, Any] = {
    "cle": "essai",
    "titre": "Un essai",
    "dit": "On a un mois.",
    "source": "Code des essais, article 1",
    "jour": date(2020, 1, 1),
    "rang": "decret",
    "revoir": date(2026, 6, 30),
    "valeurs": {"mois": 1},
}


def test_what_is_read_and_what_is_told_of_it() -> None:
    (one,) = lire([{"enonce": [ROW]}]).values()
    assert one.officiel
    told = d_ou_vient([one]).replace("\u00a0", " ")
    assert told == (
        "On a un mois.\nSource : Code des essais, article 1. Date : 1er janvier 2020. Rang : décret.\n"
        "À vérifier de nouveau après le 30 juin 2026."
    )
    (local,) = lire([{"enonce": [{**ROW, "rang": "usage", "portee": "Exemple d’un centre."}]}]).values()
    assert not local.officiel
    assert local.provenance.endswith("pas une règle. Exemple d’un centre.")


def test_it_is_to_be_looked_at_again_once_its_day_is_over() -> None:
    read = lire([{"enonce": [ROW]}])
    assert a_revoir(read, date(2026, 6, 30)) == ()
    assert [one.cle for one in a_revoir(read, date(2026, 7, 1))] == ["essai"]


@pytest.mark.parametrize("change", [{"rang": "rumeur"}, {"inconnu": 1}])
def test_what_is_no_enonce_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((ValueError, TypeError)):
        lire([{"enonce": [{**ROW, **change}]}])


def test_a_name_stands_once() -> None:
    with pytest.raises(ValueError, match="essai"):
        lire([{"enonce": [ROW]}, {"enonce": [ROW]}])


def test_the_ranks_go_from_the_law_down() -> None:
    assert next(iter(RANGS)) == "loi"
    assert list(RANGS)[-1] == "usage"
