"""Blank models to fill: small ones that the tests make, and the official ones where the corpus is at hand."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.dp_import.filler import Contenu, Modele, Remplisseur
from tests.dp_import.known import png
from tests.dp_import.petit_modele import Fabrique

PETITS = {
    "petit-2017": ("dp-2017", True),
    "petit-2017-sans-controles": ("dp-2017", False),
    "petit-2016": ("dp-2016", True),
    "petit-2016-sans-controles": ("dp-2016", False),
}
OFFICIELS = {
    "officiel-2017": "dp-modele-2017-09-11.docx",
    "officiel-2017-sans-controles": "dp-modele-2017-sans-controles.docx",
    "officiel-2016": "dp-modele-2016-06-01.docx",
}

Remplir = Callable[[Contenu], Modele]


@pytest.fixture(scope="session")
def vierges(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The small blank models, by name."""
    folder = tmp_path_factory.mktemp("modeles")
    return {
        name: Fabrique(wording, controles=controles).ecrire(folder / f"{name}.docx")
        for name, (wording, controles) in PETITS.items()
    }


@pytest.fixture(params=[*PETITS, *OFFICIELS])
def vierge(request: pytest.FixtureRequest, vierges: dict[str, Path]) -> Path:
    """Each blank model in turn; the official ones only where the corpus is."""
    name = request.param
    if name in vierges:
        return vierges[name]
    corpus: Path = request.getfixturevalue("corpus_path")
    path = corpus / "modeles" / OFFICIELS[name]
    if not path.is_file():
        pytest.skip(f"{path.name} is not in the corpus")
    return path


@pytest.fixture
def remplir(vierges: dict[str, Path]) -> Remplir:
    """Fill the small model of 2017."""

    def fill(contenu: Contenu) -> Modele:
        return Remplisseur(vierges["petit-2017"], png()).remplir(contenu)

    return fill
