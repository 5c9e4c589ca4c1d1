"""« Tout exporter » in the real window, by the real dialog: what is typed at that moment is in it."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import opened, type_text
from tests.gui.room import a_window
from tests.support.dialogs import Dialogs, escapes, writes


@pytest.fixture
def bare(qtbot: QtBot, settings: Settings, dialogs: Dialogs) -> Iterator[MainWindow]:
    with a_window(qtbot, settings) as made:
        yield made


def test_what_is_being_typed_is_in_it(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, tmp_path: Path
) -> None:
    opened(qtbot, bare.session, lambda: bare.files.open_path(blank))
    bare.show_screen("parcours")
    field = bare.screen_named("parcours").form.prenom  # type: ignore[attr-defined]
    field.setFocus()
    field.selectAll()
    type_text(field, "Éloïse")
    target = tmp_path / "tout.zip"
    dialogs.will(writes(target))
    bare.actions_table[specs.TOUT_EXPORTER].trigger()
    qtbot.waitUntil(lambda: any("Tout est écrit" in said for said in bare.banners.messages()), timeout=60_000)
    assert "Écriture" not in bare.header.status.full_text(), "it is over"
    with zipfile.ZipFile(target) as archive:
        texts = next(archive.read(name).decode() for name in archive.namelist() if name.endswith(".md"))
    assert "Éloïse" in texts


def test_who_changes_their_mind_writes_nothing(
    qtbot: QtBot, bare: MainWindow, dialogs: Dialogs, blank: Path, tmp_path: Path
) -> None:
    opened(qtbot, bare.session, lambda: bare.files.open_path(blank))
    dialogs.will(escapes())
    bare.actions_table[specs.TOUT_EXPORTER].trigger()
    assert dialogs.asked
    assert list(tmp_path.rglob("*.zip")) == []
