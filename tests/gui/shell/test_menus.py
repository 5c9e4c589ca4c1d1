"""The menus as data: everything is in the bar, once; the button stays short."""

from __future__ import annotations

from collections import Counter
from itertools import groupby

from dossier_pro.gui.shell.also_called import ALSO_CALLED
from dossier_pro.gui.shell.menus import BUTTON, LINE, MENU_BAR, actions_in
from dossier_pro.gui.shell.specs import MENU, SPECS


def test_every_action_stands_in_the_bar_once() -> None:
    """One that is made and put in no menu is found by nobody who does not know its key."""
    found = Counter(spec.name for menu in MENU_BAR for spec in actions_in(menu.entries))
    assert found == Counter(spec.name for spec in SPECS if spec is not MENU)


def test_the_button_has_three_groups_of_at_most_six_and_the_last_word() -> None:
    *entries, _quit = BUTTON
    groups = [list(group) for line, group in groupby(entries, key=lambda entry: entry is LINE) if not line]
    assert [len(group) <= 6 for group in groups] == [True] * 3
    names = [spec.name for spec in actions_in(BUTTON)]
    assert len(names) == len(set(names))


def test_no_letter_opens_two_menus() -> None:
    letters = [menu.title[menu.title.index("&") + 1].lower() for menu in MENU_BAR]
    assert len(letters) == len(set(letters))


def test_other_words_are_those_of_actions_that_exist() -> None:
    assert set(ALSO_CALLED) <= set(SPECS)
