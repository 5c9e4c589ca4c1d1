"""« Écouter » stands where the program can read, and only there."""

from __future__ import annotations

import sys

import pytest

from dossier_pro.gui.kit.voice import is_there
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.palette_model import entrees
from dossier_pro.gui.window.window import MainWindow


def _found(window: MainWindow) -> bool:
    return any(entry.action is specs.ECOUTER for entry in entrees(window.actions_table, None))


def test_it_is_offered_where_it_works(window: MainWindow) -> None:
    assert window.actions_table[specs.ECOUTER].isVisible() == is_there() == _found(window)


@pytest.fixture
def _no_module(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)


@pytest.mark.usefixtures("_no_module")
class TestWithoutTheModule:
    def test_neither_menu_nor_palette_nor_key_offers_it(self, window: MainWindow) -> None:
        action = window.actions_table[specs.ECOUTER]
        assert not action.isVisible()
        assert not _found(window)
