"""The fixtures of a window, which `tests/e2e` shares."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from dossier_pro.services.exporting import DemandeExport, exporter
from tests.gui.room import (
    answers,
    blank,
    dressed,
    example,
    example_master,
    home,
    open_session,
    qapp_cls,
    session,
    settings,
    show,
    window,
)

__all__ = [
    "answers",
    "blank",
    "dressed",
    "example",
    "example_master",
    "home",
    "open_session",
    "qapp_cls",
    "session",
    "settings",
    "show",
    "window",
]


@pytest.fixture(scope="session")
def _word_master(example_master: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example dossier as a DP in Word, made once."""
    target = tmp_path_factory.mktemp("word") / "exemple.docx"
    exporter(example_master, DemandeExport(word=target))
    return target


@pytest.fixture
def dp_word(_word_master: Path, tmp_path: Path) -> Path:
    """A DP in Word in which all is well."""
    return _rewritten(_word_master, tmp_path / "Mon DP.docx", {})


@pytest.fixture
def dp_fautif(_word_master: Path, tmp_path: Path) -> Path:
    """A DP in Word whose second AT bears another title, in which no modalité is ticked, with a sentence too many."""
    stray = "<w:body><w:p><w:r><w:t>Une phrase du centre, avant la page de garde.</w:t></w:r></w:p>"
    changes = {"Contribuer au déploiement de la stratégie commerciale": "Vendre", "☒": "☐", "<w:body>": stray}
    return _rewritten(_word_master, tmp_path / "DP à revoir.docx", changes)


def _rewritten(source: Path, target: Path, changes: dict[str, str]) -> Path:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if item.filename == "word/document.xml":
                text = data.decode()
                for before, after in changes.items():
                    assert before in text
                    text = text.replace(before, after)
                data = text.encode()
            new.writestr(item, data)
    return target
