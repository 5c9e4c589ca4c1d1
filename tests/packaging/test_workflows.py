"""The workflows say what there is: commands of dev.py, pinned actions, rights that are as small as can be."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dev
from bundle import commands
from dev_setup import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
_COMMAND = re.compile(r"python3? packaging/dev\.py ([^\n#]+)")


def test_there_is_one_for_tests_and_one_for_bundles() -> None:
    assert [path.name for path in WORKFLOWS] == ["bundles.yml", "test.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_it_is_laid_out_as_yaml_wants(path: Path) -> None:
    lines = path.read_text("utf-8").splitlines()
    depth = 0
    for number, line in enumerate(lines, 1):
        assert "\t" not in line, number
        assert line == line.rstrip(), number
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        indent = len(line) - len(line.lstrip())
        # The text of a list item stands two further in than its sign.
        assert indent % 2 == 0, number
        assert indent <= depth, f"{path.name}:{number} is further in than what it belongs to"
        opens = line.split(" #")[0].rstrip().endswith((":", "|"))
        depth = indent + (4 if line.lstrip().startswith("- ") and opens else 2 if opens else 0)
        depth = max(depth, indent + 2) if line.lstrip().startswith("- ") else depth
    tops = [line.partition(":")[0] for line in lines if re.match(r"^\w+:", line)]
    assert tops == ["name", "on", "permissions", "jobs"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_to_a_commit_whose_release_is_named(path: Path) -> None:
    for line in path.read_text("utf-8").splitlines():
        if "uses:" in line:
            assert re.search(r"uses: actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_command_is_one_of_ours(path: Path) -> None:
    text = path.read_text("utf-8")
    asked = [words.split() for words in _COMMAND.findall(text)]
    assert asked
    tables = {"bundle": commands.MAKERS, "prove": commands.PROVERS}
    for words in asked:
        assert hasattr(dev, words[0])
        if words[0] in tables:
            assert words[1] in tables[words[0]]
    assert text.count("timeout-minutes:") == text.count("runs-on:")
    assert "permissions:\n  contents: read\n" in text


def test_the_tests_run_on_three_systems() -> None:
    text = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")
    assert re.findall(r"^  (linux|windows|macos):$", text, re.MULTILINE) == ["linux", "windows", "macos"]
    assert len(_COMMAND.findall(text)) == 3


def test_every_bundle_is_made_on_a_tag() -> None:
    text = (ROOT / ".github" / "workflows" / "bundles.yml").read_text("utf-8")
    assert {words.split()[1] for words in _COMMAND.findall(text)} == {*commands.MAKERS}
