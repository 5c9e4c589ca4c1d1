"""Each head of the coverage says all of its title, at every size of letters, whatever way it has to stand for that."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.readiness import evaluate
from dossier_pro.gui.couverture.heads import Title, fit, is_whole, turned_lines
from dossier_pro.gui.couverture.matrix import MatrixView
from dossier_pro.gui.couverture.model import CouvertureModel
from dossier_pro.gui.kit import theme
from dossier_pro.services.exemple import dossier_exemple


@pytest.mark.parametrize(("zoom", "size"), [(100, (860, 600)), (150, (836, 535)), (200, (1120, 440))])
def test_the_heads_of_the_example_are_whole(qtbot: QtBot, zoom: int, size: tuple[int, int]) -> None:
    theme.theme().enlarge(zoom)
    dossier, model = dossier_exemple(), CouvertureModel()
    view = MatrixView(model)
    qtbot.addWidget(view)
    view.resize(*size)  # what it has at 1366×768
    view.show()
    model.show_dossier(dossier, evaluate(dossier, aujourd_hui=date(2026, 3, 1)))
    assert view.heads.way == "turned"
    assert view.horizontalHeader().height() == view.heads.height
    assert view.heads.height <= view.height() // 2
    for title in view.titles:
        assert is_whole(title, turned_lines(title, view.heads.height), view.heads.height)
    assert zoom > 100 or view.horizontalScrollBar().maximum() == 0
    assert "…" not in "".join("".join(turned_lines(title, view.heads.height)) for title in view.titles)


def test_heads_too_low_for_whole_titles_stand_upright_and_leave_rows_in_sight(qtbot: QtBot) -> None:
    theme.theme().enlarge(200)
    dossier, model = dossier_exemple(), CouvertureModel()
    view = MatrixView(model)
    qtbot.addWidget(view)
    view.resize(1174, 382)  # what it has in a maximised window of 1366×768
    view.show()
    model.show_dossier(dossier, evaluate(dossier, aujourd_hui=date(2026, 3, 1)))
    assert view.heads.way == "upright"
    assert view.viewport().height() >= 2 * view.rowHeight(1)
    first = view.titles[0]
    assert view.model().headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) in first.text


def test_short_titles_stand_aslant_few_upright_and_no_column_is_none() -> None:
    short = [Title(f"P{n}  Devis", strong=False) for n in range(12)]
    assert fit(short, 500, 132, 270).way == "aslant"
    few = [Title("1.1  Traiter la commande de quatre crèches, du devis à la facture", strong=True)] * 3
    heads = fit(few, 500, 132, 270)
    assert (heads.way, heads.widths) == ("upright", (166,) * 3)
    assert fit([], 500, 132, 270).widths == ()
