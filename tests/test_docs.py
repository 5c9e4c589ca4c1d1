"""The documentation says what the program does: its commands, its JSON, its rules, its floors, its words.

What is compared is what other programs rely on and what a newcomer would believe. A test that fails here is mended in
the page or in the code, whichever is wrong.
"""

from __future__ import annotations

import io
import json
import re
import tomllib
import zipfile
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.cli import COMMANDS, main
from dossier_pro.domain.referentiel import from_json, to_json
from dossier_pro.domain.rules.register import VERIFIEES
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.store.engine import APPLICATION_ID
from dossier_pro.store.migrations import STEPS

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "dossier_pro"
DOCS = ROOT / "docs"
CONTRACTS = (DOCS / "contracts.md").read_text("utf-8")

_SECTION = re.compile(r"^### (dossier-pro/[a-z-]+/\d+)\n(.*?)(?=^##)", re.MULTILINE | re.DOTALL)
_BLOCK = re.compile(r"^```json\n(.*?)^```", re.MULTILINE | re.DOTALL)
_OPTIONAL = re.compile(r"Optional: `(\w+)`")
_FLOORS = re.compile(r"^```floors ([\w.]+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_FREE = ("/sauve/", "/referentiel/", "/entites/", "/avis/", "/pieces/")
"""Under these keys the names are those of whatever there is, or of another format."""

Capture = pytest.CaptureFixture[str]


# --- commands --------------------------------------------------------------------------------------------------------


def _documented_commands() -> dict[str, list[str]]:
    block = CONTRACTS.split("## Commands\n\n```\n", 1)[1].split("```", 1)[0]
    found = {}
    for line in block.splitlines():
        words = line.split()[1:]
        name = next((n for n in (" ".join(words[:2]), words[0]) if n in COMMANDS), line)
        found[name] = sorted(words[len(name.split()) :])
    return found


def test_every_command_is_documented_and_no_other() -> None:
    assert set(_documented_commands()) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_takes_what_its_line_says(name: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setenv("COLUMNS", "1000")
    assert main([*name.split(), "--help"]) == 0
    usage = capsys.readouterr().out.splitlines()[0].replace("[-h]", "")
    words = usage.split(f"dossier-pro {name}", 1)[1].split()
    assert _documented_commands().get(name) == sorted(words), usage


# --- JSON ------------------------------------------------------------------------------------------------------------


def _documented_json() -> dict[str, tuple[Any, set[str]]]:
    """For each format its block, and the names that are left out where there is nothing to say."""
    found = {}
    for name, text in _SECTION.findall(CONTRACTS):
        blocks = _BLOCK.findall(text)
        assert len(blocks) == 1, name
        found[name] = json.loads(blocks[0]), set(_OPTIONAL.findall(text))
    return found


def _paths(value: Any, at: str = "") -> set[str]:
    """Return the path of every key in some JSON; what a list holds counts together."""
    if isinstance(value, list):
        return {path for one in value for path in _paths(one, at)}
    if not isinstance(value, dict):
        return set()
    own = {f"{at}/{key}" for key in value}
    return own | {path for key, one in value.items() for path in _paths(one, f"{at}/{key}")}


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """What the program says of a dossier that somebody reviewed, by its format."""
    place = tmp_path_factory.mktemp("contrats")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_PRO_HOME", str(place / "home"))
        yield dict(_say(place))


def _say(place: Path) -> Iterator[tuple[str, Any]]:
    dossier, note, avis = place / "g" / "essai.dpro", place / "note.txt", place / "marie.avis"
    dossier.parent.mkdir()
    note.write_text("Une procédure.", "utf-8")
    made = _run("nouveau", dossier, "--titre", "TP-01285:04", "--nom", "Durand", "--modalite", "formation")
    assert made == ""
    _run("preuve", "ajouter", dossier, note, "--critere", "CP4.2", "--phrase", "Elle le montre.")
    with ouvrir(dossier, lecture_seule=True) as atelier:
        activite = atelier.dossier.referentiel.activites[0]
    with Relecture(dossier, Lecteur("Marie Dupont")) as session:
        session.revue.remarquer("manque", "Il manque une date.", "dossier")
        session.revue.noter_ecf(activite.id, "Mise en situation", None, True)
        session.exporter(avis)
    with zipfile.ZipFile(avis) as archive:
        yield "dossier-pro/avis", json.loads(archive.read("avis.json"))
    broken = place / "coupé.dpro"
    octets = dossier.read_bytes()
    broken.write_bytes(octets[: len(octets) * 2 // 3])
    (dossier.parent / "abîmé.dpro").write_bytes(octets[:100])
    dp = ROOT / "tests" / "fixtures" / "dp-markdown.md"
    passage = place / "passage.txt"
    passage.write_text("Avant la commande, j’ai vu que son encours dépassait le plafond.", "utf-8")
    version = place / "version.dpro"
    version.write_bytes(octets)
    for one, phrase in ((dossier, "Ici, autrement."), (version, "Là-bas, autrement.")):
        _run("preuve", "ajouter", one, note, "--critere", "CP4.2", "--phrase", phrase)
    for words in (
        ("reunir", dossier, version),
        ("relecture", "fusionner", dossier, avis),
        ("relecture", "identite"),
        ("referentiel", "lister"),
        ("etat", dossier),
        ("verifier", dossier),
        ("suivi", dossier.parent),
        ("sauvegardes", dossier),
        ("tout-effacer",),
        ("reparer", broken, "-o", place / "réparé.dpro"),
        ("importer-dp", dp, "-o", place / "dp.dpro", "--titre", "TP-01285:04"),
        ("conseils", place / "dp.dpro", "--tout"),
        ("suggerer", passage, "--titre", "TP-01285:04"),
    ):
        said = json.loads(_run(*words, "--json"))
        yield said["format"], said
    target = place / "r.json"
    _run("referentiel", "exporter", "TP-01285:04", "--format", "json", "-o", target)
    said = json.loads(target.read_text("utf-8"))
    yield said["format"], said
    whole = place / "tout.zip"
    _run("tout-exporter", dossier, "-o", whole)
    with zipfile.ZipFile(whole) as archive:
        (name,) = (name for name in archive.namelist() if name.endswith("/dossier.json"))
        said = json.loads(archive.read(name))
    yield said["format"], said


def _run(*words: object) -> str:
    """What a command says on standard output."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([str(word) for word in words])
    assert code in (0, 1), err.getvalue()
    return out.getvalue()


def test_every_format_is_documented_and_no_other() -> None:
    source = (path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    named = {name for text in source for name in re.findall(r"\"(dossier-pro/[a-z-]+/\d+)\"", text)}
    assert set(_documented_json()) == named


@pytest.mark.parametrize("name", _documented_json())
def test_the_program_says_the_keys_that_are_documented(name: str, printed: dict[str, Any]) -> None:
    block, optional = _documented_json()[name]
    said = printed[name]
    documented, found = _paths(block), {path for path in _paths(said) if not path.startswith(_FREE)}
    assert block["format"] == name
    assert found <= documented, "said and not documented"
    empty = {path for path in documented if _is_in_an_empty_list(said, path)}
    left = {path for path in documented - found - empty if not path.startswith(_FREE)}
    assert {path for path in left if not set(path.split("/")) & optional} == set(), "documented and not said"


def _is_in_an_empty_list(value: Any, path: str) -> bool:
    """Whether the way to a key ends before it, in a list without anything or in a null."""
    here = [value]
    for key in path.split("/")[1:-1]:
        here = [one[key] for one in here if isinstance(one, dict) and key in one]
        while any(isinstance(one, list) for one in here):
            here = [x for one in here for x in (one if isinstance(one, list) else [one])]
        here = [one for one in here if one is not None]
    return not here


def test_what_is_optional_is_said_where_there_is_something(printed: dict[str, Any]) -> None:
    for name, (_, optional) in _documented_json().items():
        keys = {path.rsplit("/", 1)[1] for path in _paths(printed[name])}
        assert optional <= keys, name


def test_a_file_that_cannot_be_read_is_a_line_as_documented(printed: dict[str, Any]) -> None:
    lines = {Path(line["fichier"]).name: line for line in printed["dossier-pro/suivi/1"]["dossiers"]}
    line = lines["abîmé.dpro"]
    assert line["ccp"] == []
    assert {name for name, value in line.items() if value is not None} == {"fichier", "erreur", "ccp"}


def test_the_referentiel_of_the_contract_is_one_that_is_read() -> None:
    block, _ = _documented_json()["dossier-pro/referentiel/1"]
    assert to_json(from_json(block)) == block


def test_the_avis_file_is_as_documented(printed: dict[str, Any]) -> None:
    text = CONTRACTS.split("## The `.avis` file", 1)[1]
    block = json.loads(_BLOCK.findall(text)[0])
    said = printed["dossier-pro/avis"]
    assert (block.keys(), block["format"]) == (said.keys(), said["format"])
    kinds = {fact["fait"] for fact in said["faits"]}
    assert {fact["fait"] for fact in block["faits"]} <= kinds


def test_the_dossier_file_is_of_the_version_that_is_documented() -> None:
    text = CONTRACTS.split("## The `.dpro` file", 1)[1]
    assert re.findall(r"now schema (\d+)", text) == [str(max(STEPS))]
    assert f"`0x{APPLICATION_ID:X}`" in text


# --- rules, floors, words --------------------------------------------------------------------------------------------


def test_the_table_of_rules_is_the_program_s() -> None:
    rows = re.findall(r"^\| (R\d+) \| (\w+) \|", CONTRACTS, re.MULTILINE)
    assert rows == [(rule.code, rule.gravite) for rule in VERIFIEES]


def _floors(text: str) -> dict[str, list[list[str]]]:
    return {
        container: [sorted(line.split(" | ")) for line in block.splitlines()]
        for container, block in _FLOORS.findall(text)
    }


def _contracts_of_import_linter() -> dict[str, list[list[str]]]:
    """The floors of each container, without rooms that a contract allows for and that are not built."""
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    found = {}
    for contract in config["tool"]["importlinter"]["contracts"]:
        for container in contract.get("containers", ()):
            folder = ROOT.joinpath(*container.split("."))
            named = [[word.strip(" ()") for word in layer.split("|")] for layer in contract["layers"]]
            there = [
                sorted(w for w in layer if (folder / w).is_dir() or (folder / f"{w}.py").is_file()) for layer in named
            ]
            found[container] = [layer for layer in there if layer]
    return found


@pytest.mark.parametrize("page", ["docs/architecture.md", "README.md"])
def test_the_floors_of_a_page_are_those_that_are_checked(page: str) -> None:
    documented, checked = _floors((ROOT / page).read_text("utf-8")), _contracts_of_import_linter()
    assert documented, page
    assert documented == {container: checked.get(container) for container in documented}


def test_every_room_has_its_line_in_the_architecture() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    table = text.split("| room |", 1)[1].split("\n\n", 1)[0]
    rows = set(re.findall(r"^\| `(\w+)` \|", table, re.MULTILINE))
    assert rows == {room for floor in _floors(text)["dossier_pro"] for room in floor}


def test_the_glossary_names_what_the_code_has() -> None:
    source = "\n".join(path.read_text("utf-8") for path in (PACKAGE / "domain").rglob("*.py"))
    rows = re.findall(r"^\| [^|]+ \| [^|]+ \| ([^|]*) \|", (DOCS / "glossary.md").read_text("utf-8"), re.MULTILINE)
    names = {name for cell in rows for name in re.findall(r"`([A-Z]\w+)(?:\.\w+)?`", cell)} - {"R1"}
    assert len(names) > 20
    assert [name for name in sorted(names) if not re.search(rf"^(?:class )?{name}\b", source, re.MULTILINE)] == []


def test_every_decision_is_listed_with_its_title() -> None:
    listed = re.findall(r"^- \[(.+)\]\((adr/.+\.md)\)$", (DOCS / "architecture.md").read_text("utf-8"), re.MULTILINE)
    files = sorted((DOCS / "adr").glob("*.md"))
    assert listed == [(f.read_text("utf-8").splitlines()[0].removeprefix("# "), f"adr/{f.name}") for f in files]
    numbers = [int(f.name[:4]) for f in files]
    assert numbers == list(range(1, len(files) + 1))
    assert all(title.startswith(f"{number}. ") for number, (title, _) in zip(numbers, listed, strict=True))


def test_the_pictures_of_the_readme_are_there_small_and_made_by_the_command() -> None:
    from tools.captures import readme, run

    shown = re.findall(r"!\[([^]]+)\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))
    assert all(words for words, _ in shown)  # who does not see them is told what they show
    made = {f"docs/images/{name}.png" for name in (*readme.SCENES, readme.PAGE)}
    assert {path for _, path in shown} == made
    assert {path.relative_to(ROOT).as_posix() for path in readme.TARGET.iterdir()} == made
    assert {path for path in made if (ROOT / path).stat().st_size > 150_000} == set()
    assert {name for name, _ in run.SCENES} >= set(readme.SCENES.values())
