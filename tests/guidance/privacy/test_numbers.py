"""Personal data in texts, measured on passages that were labelled before there was any code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from dossier_pro.guidance.privacy.numbers import Found, names, numbers

PASSAGES = Path(__file__).parents[2] / "fixtures" / "confidentialite"
LISTE = ("Camille Durand", "Durand", "Nadia", "Le Goff")
"""The names that the head of the label files gives."""
_MARK = re.compile(r"\{([^|}]*)\|([a-z]+)\}")


def _passages(half: str) -> Iterator[tuple[str, set[tuple[str, int, int]]]]:
    for line in (PASSAGES / f"passages_{half}.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            texte, labels, at = "", set(), 0
            for mark in _MARK.finditer(line):
                texte += line[at : mark.start()]
                labels.add((mark[2], len(texte), len(texte) + len(mark[1])))
                texte, at = texte + mark[1], mark.end()
            yield texte + line[at:], labels


@pytest.mark.parametrize("half", ["a", "b"])
def test_every_number_is_found_and_next_to_nothing_else(half: str) -> None:
    right = false = missed = 0
    for texte, labels in _passages(half):
        found = {tuple(one) for one in (*numbers(texte), *names(texte, LISTE))}
        right, false, missed = right + len(found & labels), false + len(found - labels), missed + len(labels - found)
    assert right / (right + missed) >= 0.98
    assert right / (right + false) >= 0.9


@pytest.mark.parametrize(
    "texte",
    [
        "Le lot 06 39 98 65 5 est incomplet.",
        "Commande 4970 4801 2306 7038",  # a digit beside: its key is wrong
        "SIRET 909 234 072 00026",
        "N° 2 73 41 10 191 460 26",
        "Il faut 120 KG 20 et 35 TTC 20.",
        "Salle SS-123-AB",
        "@accueil et prenom.nom@",
        "",
    ],
)
def test_what_looks_like_one_and_is_none(texte: str) -> None:
    assert numbers(texte) == ()


def test_a_number_is_of_one_kind() -> None:
    """A card has the digits of a telephone in it, an IBAN those of a SIRET."""
    assert [one.genre for one in numbers("Carte 4970 4801 2306 7037, tél. 06 39 98 65 52")] == ["carte", "telephone"]
    assert [one.genre for one in numbers("FR76 9999 9273 6470 7289 7265 612")] == ["iban"]


def test_a_name_is_a_whole_word_with_a_capital_and_the_longest_comes_first() -> None:
    texte = "Camille\u00a0Durand et DURAND, pas le durandal ni les durand ; Le Goff-Petit ; Nadiane."
    found = sorted(names(texte, LISTE), key=lambda one: one.debut)
    assert [texte[one.debut : one.fin] for one in found] == ["Camille\u00a0Durand", "DURAND", "Le Goff"]
    assert list(names("Un texte", ("", "  ", "-"))) == []


def test_what_is_found_is_where_it_stands() -> None:
    assert numbers("Appeler le 06 39 98 65 52.") == (Found("telephone", 11, 25),)
