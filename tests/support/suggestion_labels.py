"""The labelled passages that suggestions of critères are measured with, and the référentiels that they are about."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dossier_pro.domain.referentiel import Cible, Referentiel, from_json
from dossier_pro.referentiels.importer import importer

ROOT = Path(__file__).resolve().parents[2]
HERE: Mapping[str, str] = {
    "TP-01285:04": "resources/referentiels/TP-01285-04.json",
    "TP-00523": "resources/referentiels/TP-00523.json",
    "TP-04242:02": "tests/fixtures/jardinier/referentiel.json",
}
"""The référentiels of the repository, by key."""
CORPUS: Mapping[str, str] = {
    "TP-01281:04": "reac/REAC_CDA_V04_24052023.pdf",
    "TP-01303:02": "reac/REAC_TP_ECSR_2021.pdf",
}
"""Those of the corpus: they may be read, and not given on."""


@dataclass(frozen=True)
class Passage:
    """What a candidate could write, and what a trainer would say that it shows (places, see ``passages_a.toml``)."""

    referentiel: str
    criteres: tuple[str, ...]
    competence: str
    texte: str


def passages(half: Literal["a", "b"]) -> list[Passage]:
    """The passages of one half, in their order."""
    data = tomllib.loads((ROOT / f"tests/fixtures/suggestions/passages_{half}.toml").read_text("utf-8"))
    return [
        Passage(one["referentiel"], tuple(one["criteres"]), one["competence"], one["texte"]) for one in data["passage"]
    ]


def referentiel(cle: str, corpus: Path | None = None) -> Referentiel:
    """The référentiel of that key; ``corpus`` is needed for those of the corpus."""
    if cle in HERE:
        return from_json(json.loads((ROOT / HERE[cle]).read_text("utf-8")))
    assert corpus is not None, f"{cle} stands in the corpus"
    lu = importer(corpus / CORPUS[cle], nom=cle).referentiel
    assert lu.cle == cle
    return lu


def places(ref: Referentiel) -> dict[str, str]:
    """The id of each cible by its place: « 4.2 », « T1.2 », « C1.2.3 », or « 6 » where a compétence has no critères."""
    return dict(_places(ref))


def _places(ref: Referentiel) -> Iterator[tuple[str, str]]:
    ranks: dict[str, int] = {}
    for cible in ref.cibles.values():
        owner = competence_place(ref, cible)
        if cible.genre in ("competence", "activite"):
            yield owner, cible.id
            continue
        ranks[owner] = ranks.get(owner, 0) + 1
        yield f"{owner}.{ranks[owner]}", cible.id


def competence_place(ref: Referentiel, cible: Cible) -> str:
    """The place of the compétence (or transversale) that a cible belongs to: « 4 », « T1 », « C1.2 »."""
    if cible.transversale:
        return f"T{ref.transversales.index(cible.transversale) + 1}"
    assert cible.activite
    number = str(cible.competence.numero) if cible.competence else f"A{cible.activite.numero}"
    return f"C{cible.activite.numero}.{number}" if cible.activite.ccs else number
