"""The wording of 2016 is that of the model, and differs from that of 2017 only where the model does."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.office.labels import charger, generiques, invites
from tests.dp_import.conftest import OFFICIELS
from tests.dp_import.filler import Modele, W
from tests.dp_import.petit_modele import MODELES

DIFFERENTS = {
    "identite.nom", "identite.titre", "pied.impair", "pied.pair", "presentation.paragraphes.0",
    "presentation.elements_decision.1", "exemples.du", "exemples.au",
}  # fmt: skip


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}.{key}".strip("."))
    elif isinstance(value, list):
        for rank, inner in enumerate(value):
            yield from leaves(inner, f"{path}.{rank}")


def read(name: str) -> dict[str, Any]:
    return tomllib.loads((MODELES / f"{name}.toml").read_text("utf-8"))


def test_2016_differs_where_the_model_does() -> None:
    old, new = dict(leaves(read("dp-2016"))), dict(leaves(read("dp-2017")))
    shared = {path for path in old if not path.startswith("invites.")}
    assert shared == set(new)
    assert {path for path in shared if old[path] != new[path]} == DIFFERENTS


@pytest.fixture(params=[("dp-2017", "officiel-2017"), ("dp-2016", "officiel-2016")], ids=lambda pair: pair[1])
def wording_and_text(request: pytest.FixtureRequest, corpus_path: Path) -> tuple[dict[str, Any], str]:
    """The wording of a model, and all the text of the model itself."""
    name, model = request.param
    path = corpus_path / "modeles" / OFFICIELS[model]
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the corpus")
    modele = Modele(path)
    parts = [
        modele.parts["word/document.xml"],
        *(d for n, d in modele.parts.items() if re.match(r"word/(foot|head)er", n)),
    ]
    from lxml import etree

    lines = []
    for part in parts:
        for paragraph in etree.fromstring(part).iter(f"{W}p"):
            lines.append("".join(t.text or "" for t in paragraph.iter(f"{W}t")))
    return read(name), "\n".join(lines)


def test_every_line_stands_in_the_model(wording_and_text: tuple[dict[str, Any], str]) -> None:
    wording, text = wording_and_text
    flat = re.sub(r"\s+", " ", text.replace("\n", " "))
    missing = [
        (path, value)
        for path, value in leaves(wording)
        if not path.startswith("identite.")
        # A line end of the model has no character of its own.
        and not all(re.sub(r"\s+", " ", line).strip() in flat for line in value.replace("**", "").split("\n"))
    ]
    # « Cliquez ici pour entrer une date. » stands in the placeholder parts only; « N° » nowhere else either.
    assert [pair for pair in missing if pair[1] != "Cliquez ici pour entrer une date."] == []


def test_prompts_are_known() -> None:
    libelles = charger("2017-09-11")
    assert all(libelles.est_invite(text) for text in invites())
    assert not libelles.est_invite("Cliquez ici pour commander")
    assert generiques() == ("intitule de l'activite-type n°", "intitule de l'exemple n°")


@pytest.mark.parametrize(
    ("text", "kept", "prompt"),
    [
        ("Cliquez ici pour taper du texte.", "", "Cliquez ici pour taper du texte."),
        ("Cliquez ici pour taper du texte. Mon texte", "Mon texte", "Cliquez ici pour taper du texte"),
        ("Le bouton « Cliquez ici » du site", "Le bouton « Cliquez ici » du site", ""),
        ("Cliquez ici", "", "Cliquez ici"),
        ("Bonjour", "Bonjour", ""),
    ],
)
def test_prompt_is_told_from_text(text: str, kept: str, prompt: str) -> None:
    assert charger("2017-09-11").sans_invite(text) == (kept, prompt)
