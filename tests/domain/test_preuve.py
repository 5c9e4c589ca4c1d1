"""What is said of a preuve: a text field that is added to it is searched, and read by who reads the dossier."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_type_hints

import pytest

from dossier_pro.domain.dossier import Preuve
from dossier_pro.review.seen import textes_lus
from tests.domain.samples import complet

TEXTS = [name for name, hint in get_type_hints(Preuve).items() if hint in (str, tuple[str, ...])]
"""The fields of a preuve that hold a text, or several."""
SILENT = {"id", "mime"}
"""Those that say nothing to a person."""
WORD = "Quelque-Chose"


def with_text(name: str) -> Preuve:
    """A preuve that says one thing in one field."""
    value: Any = (WORD,) if get_type_hints(Preuve)[name] is not str else WORD
    changed: dict[str, Any] = {name: value}
    return replace(Preuve("p9", "fichier"), **changed)


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in SILENT])
def test_every_text_of_it_is_searched(name: str) -> None:
    assert [said for said in with_text(name).dits if said] == [WORD]


@pytest.mark.parametrize("name", [name for name in TEXTS if name not in {*SILENT, "etiquettes"}])
def test_every_text_of_it_is_read_by_who_reads_the_dossier(name: str) -> None:
    """The tags are the candidate's own. A change of what is read is told in « Ce qui a changé »."""
    dossier = complet()
    before = textes_lus(dossier.put(Preuve("p9", "fichier")))["preuve/p9"]
    after = textes_lus(dossier.put(with_text(name)))["preuve/p9"]
    assert WORD in after.texte
    assert after.empreinte != before.empreinte


def test_the_texts_are_known() -> None:
    assert {"titre", "description", "adresse", "nom_fichier", "alternative", "etiquettes"} <= set(TEXTS)
