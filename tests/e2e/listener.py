"""What a screen reader is told, asked through AT-SPI; run by the system's Python, which has its bindings.

``python3 listener.py FILE NAME=WORD...`` goes to each place of the navigation by its first action, and writes what it
was told there into ``told.json``. The window says in the file which screen it shows, once it has come to rest.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found] # of the system's Python

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found] # noqa: E402 - the version is settled first

Atspi.set_timeout(15_000, 15_000)  # of one question: a busy machine shows a screen in more than the second there is
PATIENCE = 12.0
TARGET = 24
"""How many pixels what can be pressed is wide and high at least (WCAG 2.2, 2.5.8)."""
ROLE, STATE = Atspi.Role, Atspi.StateType
BEGINNINGS = "«+–…○◐●▲✕(/"
"""What a name may begin with beside letters and figures."""
CONTROLS = {
    ROLE.PUSH_BUTTON,
    ROLE.TOGGLE_BUTTON,
    ROLE.CHECK_BOX,
    ROLE.RADIO_BUTTON,
    ROLE.COMBO_BOX,
    ROLE.TEXT,
    ROLE.ENTRY,
    ROLE.PASSWORD_TEXT,
    ROLE.SPIN_BUTTON,
    ROLE.SLIDER,
    ROLE.LIST,
    ROLE.LIST_ITEM,
    ROLE.TABLE,
    ROLE.TABLE_CELL,
    ROLE.TREE,
    ROLE.TREE_TABLE,
    ROLE.TREE_ITEM,
    ROLE.PAGE_TAB,
    ROLE.PAGE_TAB_LIST,
    ROLE.PROGRESS_BAR,
    ROLE.MENU_ITEM,
    ROLE.TABLE_COLUMN_HEADER,
    ROLE.TABLE_ROW_HEADER,
    ROLE.COLUMN_HEADER,
    ROLE.ROW_HEADER,
    ROLE.LINK,
}


def wait(found: Callable[[], Any], what: str) -> Any:
    """Ask again until there is an answer."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        answer = found()
        if answer:
            return answer
        time.sleep(0.05)
    raise SystemExit(f"not told in time: {what}")


def application() -> Any:
    """Return the application that has a window."""
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and app.get_child_count():
            return app
    return None


def showing(one: Any) -> bool:
    return bool(one.get_state_set().contains(STATE.SHOWING))


def walk(root: Any, *, hidden: bool = False, depth: int = 0) -> Iterator[Any]:
    """Give everything below that is showing; what is hidden hides what is in it, unless that is asked for too."""
    for index in range(root.get_child_count()):
        child = root.get_child_at_index(index)
        if child is not None and (hidden or showing(child)) and depth < 40:
            yield child
            yield from walk(child, hidden=hidden, depth=depth + 1)


def path_of(one: Any) -> str:
    """Return a thing's role and the names over it."""
    words, parent = [one.get_role_name()], one.get_parent()
    while parent is not None and len(words) < 6:
        words.append(parent.get_name() or parent.get_role_name())
        parent = parent.get_parent()
    return " < ".join(words)


def labelled(one: Any) -> bool:
    return any(r.get_relation_type() == Atspi.RelationType.LABELLED_BY for r in one.get_relation_set())


def hear(root: Any) -> dict[str, Any]:
    """Return what is wrong with the names, and the sizes, of what is showing."""
    nameless, odd, closed, small, count = [], [], [], [], 0
    for one in walk(root):
        role, name = one.get_role(), one.get_name() or ""
        if name and not (name.strip()[:1].isalnum() or name.strip()[:1] in BEGINNINGS):
            odd.append(f"{name[:60]!r} {path_of(one)}")
        offered = one.get_action_iface()
        acts = offered is not None and offered.get_n_actions() > 0
        if role in CONTROLS or acts:
            count += 1
            if not name.strip() and not labelled(one):
                nameless.append(path_of(one))
        if acts and role != ROLE.SCROLL_BAR:
            size = one.get_extents(Atspi.CoordType.SCREEN)
            if min(size.width, size.height) < TARGET:
                small.append(f"{size.width} x {size.height} {path_of(one)}")
        if role == ROLE.COMBO_BOX and not one.get_state_set().contains(STATE.EXPANDED):
            items = (item for item in walk(one, hidden=True) if item.get_role() == ROLE.LIST_ITEM)
            closed += [path_of(item) for item in items if showing(item)]
    return {"controls": count, "nameless": nameless, "odd": odd, "closed": closed, "small": small}


def place(app: Any, name: str) -> Any:
    """Return a place of the navigation."""
    column = next((one for one in walk(app) if one.get_name() == "Navigation"), None)
    if column is None:
        return None
    buttons = (one for one in walk(column) if one.get_role() in CONTROLS)
    return next((one for one in buttons if (one.get_name() or "").split(" (")[0] == name), None)


def screen(app: Any, name: str) -> Any:
    """Return the screen of that name, where it is the one that shows."""
    found = (one for one in walk(app) if one.get_name() == name and one.get_role() in (ROLE.PANEL, ROLE.FILLER))
    return next(found, None)


def main(where: Path, places: dict[str, str]) -> None:
    """Visit the places, the first one last, and tell."""

    def there(name: str) -> bool:
        return where.exists() and where.read_text("utf-8") == name

    first, *others = places
    wait(lambda: there(first), "the first screen")
    app = wait(application, "the application")
    told: dict[str, Any] = {}
    for name in [*others, first]:
        button = place(app, places[name])
        if button is None:
            told[name] = {"there": False}
            continue
        button.do_action(0)
        wait(partial(there, name), name)
        shown = screen(app, places[name]) is not None
        checked = bool(button.get_state_set().contains(STATE.CHECKED))
        told[name] = {"there": shown, "role": button.get_role_name(), "checked": checked, **hear(app)}
    where.with_name("told.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), dict(one.split("=") for one in sys.argv[2:]))
