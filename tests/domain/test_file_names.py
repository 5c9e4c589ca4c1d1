"""File names that every system takes."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.file_names import nom_refuse, nom_sur


@pytest.mark.parametrize(
    ("texte", "nom"),
    [
        ("Devis : mairie / école ?", "Devis mairie école"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "Fichier CON"),
        ("lpt1.notes", "Fichier lpt1.notes"),
        ("", "Fichier"),
        ("a\u202egnp.exe\x00\n", "a gnp.exe"),
        ("e\u0301te\u0301", "été"),
        ("x" * 300, "x" * 80),
        ("fin. . ", "fin"),
        ("Aux.dpro", "Fichier Aux.dpro"),
        ("nul .txt", "Fichier nul .txt"),
        ("COM¹", "Fichier COM¹"),
        ("Dossier M. Dupont", "Dossier M. Dupont"),
    ],
)
def test_names_that_every_system_takes(texte: str, nom: str) -> None:
    assert nom_sur(texte, ".xlsx") == f"{nom}.xlsx"
    assert os.sep not in nom_sur(texte)


@given(texte=st.text(max_size=400), extension=st.sampled_from(("", ".dpro", ".xlsx")))
def test_what_is_proposed_is_never_refused(texte: str, extension: str) -> None:
    assert nom_refuse(nom_sur(texte, extension)) is None


@pytest.mark.parametrize(
    ("nom", "dit"),
    [
        ("Con.dpro", "se réserve"),
        ("Aux.dpro", "se réserve"),
        ("x" * 269 + ".dpro", "trop long (274 signes)"),
        ("a:b.dpro", "«\u00a0:\u00a0»"),
        ("fin.", "finit"),
        ("fin ", "finit"),
        (" début.dpro", "commence"),
        ("a\x07.dpro", "invisible"),
    ],
)
def test_what_is_refused_is_said(nom: str, dit: str) -> None:
    assert dit in (nom_refuse(nom) or "")


@pytest.mark.parametrize("nom", ["Dossier M. Dupont.dpro", "v1.2.dpro", "Élodie n°1 (copie).dpro", "console.dpro"])
def test_ordinary_names_are_taken(nom: str) -> None:
    assert nom_refuse(nom) is None
