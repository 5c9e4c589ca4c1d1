"""The one question before a dossier or the window is left."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier_pro.gui.shell.leaving import Pending, Way
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, opened

Show = Callable[[Path], MainWindow]


@pytest.fixture
def held(window: MainWindow) -> Iterator[list[Pending]]:
    """What a part of the window says it holds; empty again before the window dies."""
    things: list[Pending] = []
    window.leaving.register(lambda way: things)
    yield things
    things.clear()


def _leave(window: MainWindow, way: Way, other: Path) -> None:
    if way == "autre":
        window.files.open_path(other)
    elif way == "fermer":
        window.close_dossier()
    else:
        window.close()


@pytest.mark.parametrize("way", ["autre", "fermer", "quitter"])
def test_what_is_not_finished_is_asked_about_and_stays_where_the_answer_is_no(
    show: Show, example: Path, blank: Path, answers: Answers, held: list[Pending], way: Way
) -> None:
    window = show(example)
    dropped: list[str] = []
    held.append(Pending("Une copie est en cours.", "Elle ne sera pas faite.", lambda: dropped.append("copie")))
    answers.yes = False
    _leave(window, way, blank)
    assert answers.asked == ["Une copie est en cours."]
    assert window.session.now.chemin == example
    assert window.isVisible()
    assert not dropped


def test_another_dossier_is_opened_where_the_answer_is_yes(
    qtbot, show: Show, example: Path, blank: Path, held: list[Pending]
) -> None:
    window = show(example)
    dropped: list[str] = []
    held.append(Pending("Une copie est en cours.", "Elle ne sera pas faite.", lambda: dropped.append("copie")))
    opened(qtbot, window.session, lambda: window.files.open_path(blank))
    assert window.session.now.chemin == blank
    assert dropped == ["copie"]


def test_several_things_are_one_question(show: Show, example: Path, answers: Answers, held: list[Pending]) -> None:
    window = show(example)
    held += [Pending("Une copie est en cours.", "A."), Pending("Un envoi est en cours.", "B.")]
    answers.yes = False
    window.close()
    assert answers.asked == ["Tout n’est pas terminé."]


def test_nothing_is_asked_where_all_is_finished(show: Show, example: Path, answers: Answers) -> None:
    window = show(example)
    window.close_dossier()
    assert not answers.asked
    assert not window.session.is_open
