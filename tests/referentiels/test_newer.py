"""A référentiel that a newer version wrote: its unknown words are kept and passed over, its later format is said."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, get_args

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import FORMAT, TypeSource, from_json, to_json
from dossier_pro.referentiels import catalogue
from dossier_pro.referentiels.exchange.formats import SUFFIXES, exporter
from dossier_pro.referentiels.importer import importer
from dossier_pro.referentiels.kinds import rang
from dossier_pro.referentiels.merge import fusionner
from dossier_pro.referentiels.reading import ReferentielReading
from tests.fixtures.make_jardinier import FOLDER

Change = Callable[[dict[str, Any]], None]
LATER = "mot-de-2031"


def kept() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "referentiel.json").read_text(encoding="utf-8"))
    return found


def _source(data: dict[str, Any]) -> None:
    data["source"]["type"] = LATER


def _certification(data: dict[str, Any]) -> None:
    data["type"] = LATER


def _origine(data: dict[str, Any]) -> None:
    for critere in data["activites"][0]["competences"][0]["criteres"]:
        critere["origine"] = LATER


WORDS: dict[str, Change] = {"source": _source, "type": _certification, "origine": _origine}


def test_every_enumeration_of_the_json_is_tried() -> None:
    words = set(get_args(TypeSource)) | {"titre-professionnel", "certification-rncp", "re"}
    found = {
        path[-1]
        for path, value in leaves(kept())
        if isinstance(value, str) and value in words and not any(part in ("nom", "texte", "intitule") for part in path)
    }
    assert found == {"type", "origine"}, "``source.type`` and ``type`` are two"


@pytest.mark.parametrize("change", WORDS.values(), ids=WORDS)
def test_an_unknown_word_is_kept_and_everything_goes_on(change: Change, tmp_path: Path) -> None:
    data = kept()
    change(data)
    (tmp_path / "jardinier.json").write_text(json.dumps(data), encoding="utf-8")
    found = catalogue.charger((tmp_path,))
    assert found.ecartes == ()
    ref = next(r for r in found.referentiels if r.cle == "TP-04242:02")
    assert to_json(ref) == data
    for format in SUFFIXES:
        again = importer(exporter(ref, format), nom="x").referentiel
        assert list(again.cibles) == list(ref.cibles)
    for name in ("reac.pdf", "re.pdf"):
        together = fusionner([ReferentielReading(ref), importer(FOLDER / name, nom=name)]).lecture.referentiel
        assert together.cle == ref.cle
        assert set(ref.cibles) <= set(together.cibles)


def test_a_kind_that_only_a_newer_version_knows_is_taken_for_a_text() -> None:
    """What it holds keeps its ids beside a RE, and gives way to the REAC."""
    assert rang(LATER) == rang("texte")
    data = kept()
    _source(data)
    for name, leads in (("re.pdf", LATER), ("reac.pdf", "reac")):
        fusion = fusionner([importer(FOLDER / name, nom=name), ReferentielReading(from_json(data))])
        assert fusion.lecture.referentiel.source.type == leads


def test_a_later_format_is_said_to_be_one(tmp_path: Path) -> None:
    data = kept() | {"format": FORMAT[:-1] + "2"}
    text = json.dumps(data)
    with pytest.raises(KnownError, match="version plus récente"):
        importer(text, nom="collé")
    (tmp_path / "jardinier.json").write_text(text, encoding="utf-8")
    (ecarte,) = catalogue.charger((tmp_path,)).ecartes
    assert "version plus récente" in ecarte.phrase


def leaves(data: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    if isinstance(data, dict | list) and data:
        for key, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from leaves(value, (*path, key))
    else:
        yield path, data


def _put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    made = deepcopy(data)
    at = made
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return made


@pytest.mark.parametrize("value", [7, None, ["x"], {"x": 1}, True], ids=repr)
def test_a_value_of_another_kind_is_damage_and_no_bug(value: Any) -> None:
    """Each value in turn: what is taken all the same goes through every format."""
    data = kept()
    data["activites"] = data["activites"][:1]
    data["activites"][0]["competences"] = data["activites"][0]["competences"][:1]
    for path, _ in leaves(data):
        try:
            ref = from_json(_put(data, path, value))
        except KnownError:
            continue
        assert all(exporter(ref, format) for format in SUFFIXES)
        assert fusionner([ReferentielReading(ref), ReferentielReading(from_json(data))]).lecture.referentiel.activites
