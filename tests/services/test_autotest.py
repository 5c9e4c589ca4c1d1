"""What an installation says of itself."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.guidance.language import dictionnaire
from dossier_pro.resources import resource
from dossier_pro.services.autotest import verifier


def test_it_finds_itself_whole_and_asks_what_it_is_given() -> None:
    said = list(verifier(lambda: "Et cela aussi."))
    assert said[-2:] == ["Et cela aussi.", "Tout est en ordre."]
    assert any(line.startswith("Orthographe :") for line in said)


def test_a_dictionary_that_is_cut_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copyfile(resource("langue", "fr.aff"), tmp_path / "fr.aff")
    (tmp_path / "fr.dic").write_text("1\nje po:propersuj\n", "utf-8")
    empty = dictionnaire.Dictionnaire(tmp_path / "fr.aff", tmp_path / "fr.dic")
    monkeypatch.setattr("dossier_pro.guidance.language.correcteur.francais", lambda: empty)
    with pytest.raises(KnownError, match="le dictionnaire ne connaît pas"):
        list(verifier())
