"""One version, said alike wherever it is said."""

from __future__ import annotations

import re
import tomllib

from bundle import archive, content, deb, manual, sbom
from dev_setup import ROOT
from dossier_pro import __version__

CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_every_place_says_the_version_of_the_package() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "dossier_pro/__init__.py"
    assert re.fullmatch(r"\d+\.\d+\.\d+", __version__)
    assert content.version() == __version__
    assert f'<release version="{__version__}" date="' in deb.metainfo(content.version())
    assert __version__ in archive.name()
    assert __version__ in manual.english().splitlines()[0]
    assert sbom.document([], "lock")["metadata"]["component"]["version"] == __version__


def test_the_history_begins_with_what_is_not_out_yet_then_with_this_version() -> None:
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert re.fullmatch(rf"\[{re.escape(__version__)}\] - \d{{4}}-\d\d-\d\d", headings[1])
    assert deb.release_date(__version__) in headings[1]
