"""The rows of a list view, without a view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from dossier_pro.gui.kit.list_model import ListModel, RowRole

Pair = tuple[str, str]
HEAD, FIRST, SECOND = ("", "Chapitre"), ("a", "un"), ("b", "deux")


class Pairs(ListModel[Pair]):
    """What a row is about and what it reads; a heading is about nothing."""

    def text(self, row: Pair) -> str:
        return row[1]

    def can_be_chosen(self, row: Pair) -> bool:
        return bool(row[0])

    def key(self, row: Pair) -> object:
        return row[0]


def _filled() -> Pairs:
    model = Pairs()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning, model)
    assert model.show_rows([HEAD, FIRST, SECOND])
    return model


def test_the_same_rows_move_nothing(qtbot: QtBot) -> None:
    model = _filled()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.dataChanged):
        assert not model.show_rows([HEAD, FIRST, SECOND])


def test_rows_about_the_same_keep_the_place_of_the_view(qtbot: QtBot) -> None:
    model = _filled()
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as told:
        assert not model.show_rows([HEAD, FIRST, ("b", "trois")])
    assert [index.row() for index in told.args[:2]] == [0, 2]
    assert model.index(2).data() == "trois"


def test_other_rows_make_the_list_anew(qtbot: QtBot) -> None:
    model = _filled()
    with qtbot.waitSignal(model.modelReset):
        assert model.show_rows([HEAD, SECOND])
    assert model.rowCount() == 2
    with qtbot.waitSignal(model.modelReset):
        assert model.show_rows([])
    assert model.row_at(model.index(0)) is None


def test_a_heading_cannot_be_chosen(qtbot: QtBot) -> None:
    model = _filled()
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable
    assert model.first(model.can_be_chosen).row() == 1
    assert not model.first(lambda row: row[1] == "quatre").isValid()


def test_a_row_is_said_as_it_reads_and_its_tip_is_plain_text(qtbot: QtBot) -> None:
    model = _filled()
    assert model.show_rows([("a", "<b>gras</b>"), SECOND, FIRST])
    index = model.index(0)
    assert (index.data(RowRole), index.data()) == (("a", "<b>gras</b>"), "<b>gras</b>")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "<b>gras</b>"
    assert "&lt;b&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert index.data(Qt.ItemDataRole.DecorationRole) is None
