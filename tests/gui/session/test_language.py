"""The language of the window: what is chosen, what it calls itself, and what Qt is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from dossier_pro.domain import translation
from dossier_pro.domain.translation import Phrases
from dossier_pro.gui.session import language
from dossier_pro.languages import ASKED


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path))
    monkeypatch.setenv(ASKED, "")


def test_french_where_nothing_was_chosen() -> None:
    assert language.chosen() == "fr"
    language.begin()
    assert language.spoken() == "fr"
    language.choose("en")
    assert language.chosen() == "en"
    assert language.spoken() == "fr"  # until the next opening


def test_a_language_calls_itself() -> None:
    assert [language.own_name(code) for code in ("fr", "en")] == ["français", "English"]


def test_a_compiled_form_is_said_in_the_language() -> None:
    words = language.Words()
    assert not words.isEmpty()
    assert words.translate("Form", "Ouvrir") == "Ouvrir"
    translation.speak(Phrases({"Ouvrir": "Open"}, {}))
    try:
        assert words.translate("Form", "Ouvrir") == "Open"
        QCoreApplication.installTranslator(words)
        assert QCoreApplication.translate("Form", "Ouvrir") == "Open"
        assert QCoreApplication.translate("Form", "Fermer") == "Fermer"
    finally:
        QCoreApplication.removeTranslator(words)
        translation.speak(None)
