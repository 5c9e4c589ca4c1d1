"""Somebody who has only an assistive tool: reads what is told over AT-SPI, does the actions that are offered, writes
into fields, and hears what is announced. For the system's Python, which has the bindings; no key and no mouse."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found] # of the system's Python

from tests.e2e.listener import ROLE, STATE, application, showing, walk

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found] # noqa: E402 - the version is settled first

PATIENCE = 20.0
NOTHING = 1.5
"""Seconds after which an action without any event has had no effect."""


class LostError(Exception):
    """What was looked for did not come; it says what there was in its place."""


def actions_of(one: Any) -> list[str]:
    """Return the names of the actions that a thing offers."""
    there = one.get_action_iface()
    return [there.get_action_name(at) for at in range(there.get_n_actions())] if there is not None else []


def text_of(one: Any) -> str:
    """Return what stands in a field."""
    there = one.get_text_iface()
    return str(Atspi.Text.get_text(there, 0, there.get_character_count())) if there is not None else ""


def plain(name: str | None) -> str:
    """Return a name with its no-break spaces as spaces."""
    return (name or "").replace("\u00a0", " ")


def has(one: Any, state: Any) -> bool:
    return bool(one.get_state_set().contains(state))


class Person:
    """In front of one application."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.events = self.steps = 0
        self._listener = Atspi.EventListener.new(self._told)
        for kind in ("object:", "window:", "focus:"):
            self._listener.register(kind)
        self.app = self.until(application, "the application")

    def _told(self, event: Any) -> None:
        self.events += 1
        if event.type.startswith("object:announcement"):
            self.heard.append(plain(str(event.any_data)))

    # --- waiting -------------------------------------------------------------------------------------------------

    def listen(self) -> None:
        """Take what was told meanwhile."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass

    def until(self, found: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
        """Ask again until there is an answer."""
        end = time.monotonic() + patience
        while True:
            self.listen()
            try:
                answer = found()
            except GLib.Error:  # it went while it was asked
                answer = None
            if answer or time.monotonic() > end:
                break
            time.sleep(0.02)
        if not answer:
            raise LostError(f"not told in time: {what}\nheard: {self.heard}\nthere: {sorted(self.names())}")
        return answer

    # --- reading -------------------------------------------------------------------------------------------------

    def windows(self) -> list[Any]:
        """Return the windows and dialogs, the latest last."""
        there = (self.app.get_child_at_index(at) for at in range(self.app.get_child_count()))
        return [one for one in there if one is not None and showing(one)]

    def all(self, *roles: Any, within: Any = None) -> Iterator[Any]:
        """Give what is showing, of some roles only where they are given."""
        for one in walk(self.app if within is None else within):
            if not roles or one.get_role() in roles:
                yield one

    def names(self) -> set[str]:
        return {plain(one.get_name()) for one in self.all() if one.get_name()}

    def sees(self, name: str, *roles: Any, within: Any = None) -> Any:
        """Return what has a name that begins so, once it is there."""

        def found() -> Any:
            return next(
                (one for one in self.all(*roles, within=within) if plain(one.get_name()).startswith(name)), None
            )

        return self.until(found, name)

    def hears(self, words: str) -> str:
        """Return what was announced with these words in it, once it was."""
        return str(self.until(lambda: next((said for said in self.heard if words in said), ""), words))

    # --- doing ---------------------------------------------------------------------------------------------------

    def does(self, one: Any, action: str = "") -> None:
        """Do an action of a thing, the first one where none is named, once it may be done."""
        self.until(lambda: actions_of(one), f"an action of {one.get_name()}")
        offered = actions_of(one)
        self.steps += 1
        one.get_action_iface().do_action(offered.index(action) if action else 0)
        self.listen()

    def presses(self, name: str, within: Any = None) -> None:
        """Press a button, take a choice, go to a place."""
        kinds = (ROLE.PUSH_BUTTON, ROLE.RADIO_BUTTON, ROLE.CHECK_BOX, ROLE.PAGE_TAB)
        self.does(self.sees(name, *kinds, within=within))

    def writes(self, name: str, text: str, within: Any = None) -> None:
        """Write into a field, over what stands there."""
        field = self.sees(name, ROLE.TEXT, ROLE.ENTRY, within=within)
        self.until(lambda: has(field, STATE.EDITABLE), f"{name} may be written to")
        self.steps += 1
        Atspi.EditableText.set_text_contents(field.get_editable_text_iface(), text)
        self.until(lambda: text_of(field) == text, f"{name} holds what was written")

    def effect(self, act: Callable[[], object]) -> bool:
        """Whether an action is followed by anything that is told."""
        self.listen()
        before = self.events
        act()
        end = time.monotonic() + NOTHING
        while self.events == before and time.monotonic() < end:
            self.listen()
            time.sleep(0.005)
        return self.events > before
