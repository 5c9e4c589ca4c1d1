"""Ids that never move, JSON that comes back the same, and what cannot be read."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import critere_ids, from_json, item_id, to_json
from tests.domain.samples import CLE, referentiel


def test_json_round_trip() -> None:
    ref = referentiel(ccs=True)
    assert from_json(json.loads(json.dumps(to_json(ref)))) == ref


def test_ids_do_not_depend_on_typography() -> None:
    path = ("AT", 1, "CP", 1)
    assert critere_ids(CLE, path, ("L’écoute  est active",)) == critere_ids(CLE, path, ("L'écoute est active",))


def test_the_same_sentence_twice_has_two_ids_and_places_tell_apart() -> None:
    first, second = critere_ids(CLE, ("AT", 1, "CP", 1), ("Oui", "Oui"))
    assert len({first, second, *critere_ids(CLE, ("AT", 1, "CP", 2), ("Oui",))}) == 3
    assert item_id(CLE, "AT", 1) != item_id(CLE, "CCS", 1) != item_id("AUTRE", "CCS", 1)


@given(st.lists(st.text(max_size=20), max_size=6))
def test_ids_are_stable_and_distinct(texts: list[str]) -> None:
    ids = critere_ids(CLE, ("AT", 1, "CP", 1), tuple(texts))
    assert ids == critere_ids(CLE, ("AT", 1, "CP", 1), tuple(texts))
    assert len(set(ids)) == len(ids)


def test_another_certifier_calls_its_activites_blocs() -> None:
    ref = replace(referentiel(ccs=True), type="certification-rncp")
    assert [a.sigle for a in ref.activites] == ["Bloc 1", "Bloc 2", "CCS 1"]
    assert next(c for c in ref.cibles.values() if c.activite).activite in ref.activites
    assert from_json(to_json(ref)) == ref
    back = replace(ref, type="titre-professionnel")
    assert back == referentiel(ccs=True)
    assert [a.sigle for a in back.activites] == ["CCP 1", "CCP 2", "CCS 1"]
    with pytest.raises(KnownError, match="n’a pas de bloc 7 : choisissez parmi 1, 2"):
        ref.activite(7)


def test_an_activite_that_is_not_there_is_told_once() -> None:
    with pytest.raises(KnownError) as refusal:
        referentiel().activite(1, ccs=True)
    assert refusal.value.phrase.count("CCS") == 1


def _damaged() -> list[dict[str, Any]]:
    base = to_json(referentiel())
    return [
        {},
        base | {"format": "dossier-pro/referentiel/2"},
        {k: v for k, v in base.items() if k != "activites"},
        base | {"code": 12},
        base | {"cle": None},
        base | {"date_jo": "hier"},
        base | {"activites": [{"id": "x"}]},
        base | {"source": None},
        base | {"transversales": [{"id": 1, "intitule": "x", "criteres": []}]},
    ]


@pytest.mark.parametrize("data", _damaged())
def test_what_is_damaged_is_one_sentence(data: dict[str, Any]) -> None:
    with pytest.raises(KnownError):
        from_json(data)


def test_an_unknown_ccp_names_those_there_are() -> None:
    with pytest.raises(KnownError, match="1, 2"):
        referentiel().activite(3)
    with pytest.raises(KnownError, match="CCS"):
        referentiel().activite(1, ccs=True)
