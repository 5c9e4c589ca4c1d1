"""A model filled with known text is read back: all of it, in its place, whatever was done to the file on the way."""

from __future__ import annotations

import random
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from dossier_pro.dp_import.convert import json_import
from dossier_pro.dp_import.reader import lire_dp
from tests.dp_import.filler import Contenu, Modele, Remplisseur, W, paragraphe, texte
from tests.dp_import.known import contenu, mesurer, png, tout
from tests.dp_import.mutations import TOUTES

EN_PLACE = 0.95
"""The least share that must stand in its place in a file that was tampered with."""


def fill(path: Path, known: Contenu) -> Modele:
    return Remplisseur(path, png()).remplir(known)


@pytest.mark.parametrize("riche", [False, True], ids=["texte", "tableaux-et-images"])
@pytest.mark.parametrize("par_at", [(1,), (2, 1), (3, 2, 1, 3)], ids=str)
def test_filled_model_is_read_back_whole(vierge: Path, par_at: tuple[int, ...], riche: bool) -> None:
    known = contenu(par_at=par_at, riche=riche)
    lu = lire_dp(fill(vierge, known).octets())
    found = mesurer(lu, known)
    assert (found.perdus, found.deplaces) == ([], [])
    assert len(lu.exemples) == sum(par_at)
    assert lu.restes == ()
    assert lu.doutes == ()
    assert lu.modele == ("2016-06-01" if "2016" in vierge.name else "2017-09-11")


@pytest.mark.parametrize("modalite", ["formation", "vae"])
def test_modalite_is_read_beside_its_label(vierge: Path, modalite: str) -> None:
    assert lire_dp(fill(vierge, contenu(modalite=modalite)).octets()).champs["modalite"] == modalite


def test_blank_model_has_nothing_to_import(vierge: Path) -> None:
    lu = lire_dp(vierge)
    assert lu.exemples == ()
    assert set(lu.champs.values()) == {""}
    assert (lu.diplomes, lu.documents_illustrants, lu.annexes, lu.restes, lu.images) == ((), (), (), (), ())


@pytest.mark.parametrize("mutation", TOUTES.values(), ids=TOUTES)
def test_tampered_model_loses_nothing(vierge: Path, mutation: Callable[[Any], None]) -> None:
    known = contenu(par_at=(2, 1), riche=True, modalite="vae")
    modele = fill(vierge, known)
    mutation(modele.root)
    lu = lire_dp(modele.octets())
    found = mesurer(lu, known)
    assert found.perdus == []
    assert found.en_place >= EN_PLACE, found.deplaces
    assert len(lu.images) == 6
    assert lu.champs["modalite"] == "vae"


@pytest.mark.parametrize("seed", range(3))
def test_several_accidents_at_once(vierge: Path, seed: int) -> None:
    rng = random.Random(seed)
    known = contenu(par_at=(1, 3), riche=True)
    rng.shuffle(known.feuilles)
    modele = fill(vierge, known)
    for mutation in rng.sample(list(TOUTES.values()), 3):
        mutation(modele.root)
    found = mesurer(lire_dp(modele.octets()), known)
    assert found.perdus == []
    assert found.en_place >= EN_PLACE, found.deplaces


def test_sheets_in_another_order(vierge: Path) -> None:
    known = contenu(par_at=(2, 2, 1), riche=True)
    random.Random(3).shuffle(known.feuilles)
    found = mesurer(lire_dp(fill(vierge, known).octets()), known)
    assert (found.perdus, found.deplaces) == ([], [])


def test_pages_between_the_sheets(vierge: Path) -> None:
    known = contenu(par_at=(2, 1))
    modele = fill(vierge, known)
    for rank, table in enumerate([t for t in modele.body if t.tag == f"{W}tbl" and "Décrivez" in texte(t)]):
        page = table.getnext()
        page.addnext(paragraphe(f"Page ajoutée à la main {rank}77."))
    lu = lire_dp(modele.octets())
    found = mesurer(lu, known)
    assert (found.perdus, found.deplaces) == ([], [])
    assert [reste.texte for reste in lu.restes] == [f"Page ajoutée à la main {rank}77." for rank in range(3)]
    assert [reste.ou for reste in lu.restes] == [
        "AT 1, exemple 1, après la fiche",
        "AT 1, exemple 2, après la fiche",
        "AT 2, exemple 1, après la fiche",
    ]


@pytest.mark.parametrize("seed", range(2))
def test_text_put_anywhere_is_found_again(vierge: Path, seed: int) -> None:
    """Whatever paragraph it is typed in or after, also a text box's, a title's, a label's, a prompt's."""
    modele = fill(vierge, contenu(par_at=(1, 1), riche=True))
    base = modele.root
    places = [
        rank
        for rank, node in enumerate(base.iter(f"{W}p"))
        # Both copies of a text box say the same, so text in one of them alone cannot be typed in Word.
        if not any(parent.tag.endswith("}Fallback") for parent in node.iterancestors())
    ]
    lost = []
    for place in random.Random(seed).sample(places, 10):
        for after in (False, True):
            modele.root = deepcopy(base)
            node = list(modele.root.iter(f"{W}p"))[place]
            before = texte(node)
            if after:
                node.addnext(paragraphe("zorglub en plus"))
            else:
                etree.SubElement(etree.SubElement(node, f"{W}r"), f"{W}t").text = " zorglub en plus"
            if "zorglub en plus" not in tout(json_import(lire_dp(modele.octets()))):
                lost.append((place, after, before))
    assert lost == []
