"""Every action that is offered on the example's screens, done over AT-SPI: see ``tests/bench/actions_by_bus.py``.

Run by the system's Python: ``python3 -m tests.e2e.every_action DOSSIER PYTHON [PLACE…]``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import gi  # type: ignore[import-not-found] # of the system's Python

from tests.e2e.listener import CONTROLS, ROLE, STATE, labelled, path_of, place, screen, showing
from tests.e2e.person import LostError, Person, actions_of, has, plain

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found] # noqa: E402 - the version is settled first

PLACES = (
    *("Accueil", "Parcours", "Référentiel", "Preuves", "Exemples", "Couverture", "Relecture", "Échéances"),
    *("Exporter", "Recherche", "Historique"),
)
TARGET = 24
QUIET = 0.06
CLOSING = ("Annuler", "Fermer", "Non", "Retour", "Revenir")
NO_TARGETS = {ROLE.TABLE_CELL, ROLE.LIST_ITEM, ROLE.TREE_ITEM, ROLE.TABLE_COLUMN_HEADER, ROLE.TABLE_ROW_HEADER}


@dataclass
class Found:
    """What was found on the way."""

    controls: int = 0
    done: int = 0
    starts: int = 0
    gone: int = 0
    headings: int = 0
    nameless: list[str] = field(default_factory=list)
    small: list[str] = field(default_factory=list)
    dead: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)


class Walk:
    """One program after another, each on a fresh copy."""

    def __init__(self, master: Path, python: str) -> None:
        self.master, self.python, self.found = master, python, Found()
        self.program: subprocess.Popen[bytes] | None = None
        self.here = ""
        self.manager: subprocess.Popen[bytes] | None = None
        self.undo: Any = None
        self.me: Person

    def start(self, name: str) -> None:
        """Start anew, at a place."""
        self.end()
        copy = Path(shutil.copy(self.master, self.master.with_name("copie.dpro")))
        self.program = subprocess.Popen([self.python, "-m", "dossier_pro", str(copy)], stdout=subprocess.DEVNULL)
        self.found.starts += 1
        if self.manager is None and shutil.which("openbox"):
            self.manager = subprocess.Popen(["openbox"])  # without one no window is active, and none has the keyboard
        self.undo = None
        self.me = Person()
        self.me.until(lambda: place(self.me.app, "Accueil"), "the navigation")
        if name == "Historique":  # its list is blank until something was changed
            self.go("Parcours")
            self.me.writes("Nom d’usage", "Exemple")
            self.me.hears("Enregistré à")
        self.go(name)
        if name == "Recherche":
            self.me.writes("Rechercher dans tout", "client")
            self.me.hears("résultats")
            self.rest()

    def end(self) -> None:
        if self.program is not None:
            self.program.terminate()
            self.program.wait(20)
            time.sleep(0.3)

    def go(self, name: str) -> None:
        there = self.me.until(lambda: place(self.me.app, name), name)
        if not has(there, STATE.CHECKED):
            there.get_action_iface().do_action(0)
            self.me.until(lambda: has(place(self.me.app, name), STATE.CHECKED), name)
        self.rest()

    def rest(self, most: float = 1.0) -> None:
        """Wait until nothing was told for a moment."""
        end = time.monotonic() + most
        while time.monotonic() < end:
            before = self.me.events
            time.sleep(QUIET)
            self.me.listen()
            if self.me.events == before:
                return

    # --- reading -------------------------------------------------------------------------------------------------

    def within(self) -> Any:
        """Return the screen; at the first place the whole window, head and navigation included."""
        return None if self.here == PLACES[0] else screen(self.me.app, self.here)

    def offered(self) -> list[tuple[Any, tuple[Any, str, int], list[str]]]:
        """Return what can be acted on, each with what finds it again."""
        seen: Counter[tuple[Any, str]] = Counter()
        there = []
        for one in self.me.all(within=self.within()):
            key = (one.get_role(), plain(one.get_name()))
            acts = actions_of(one)
            if acts or one.get_role() in CONTROLS:
                there.append((one, (*key, seen[key]), acts))
                seen[key] += 1
        return there

    def look(self) -> list[tuple[Any, tuple[Any, str, int], str]]:
        """Note what is wrong with what is there; returns the actions to do."""
        todo = []
        for one, key, acts in self.offered():
            self.found.controls += 1
            size = one.get_extents(Atspi.CoordType.SCREEN)
            focusable = has(one, STATE.FOCUSABLE)
            if not key[1].strip() and not labelled(one) and (one.get_role() in CONTROLS or focusable or acts):
                self.found.nameless.append(f"{path_of(one)} {acts}")
            pressable = set(acts) & {"Press", "Toggle", "ShowMenu"}
            small = min(size.width, size.height) < TARGET
            if pressable and small and one.get_role() not in NO_TARGETS:
                self.found.small.append(f"{size.width}x{size.height} {path_of(one)[:120]}")
            if one.get_role() in NO_TARGETS and size.height < TARGET:
                self.found.small.append(f"row {size.height} {path_of(one)[:100]}")
            self.found.kinds.update(f"{one.get_role_name()}:{act}" for act in acts)
            todo += [(one, key, act) for act in acts]
        return todo

    # --- doing ---------------------------------------------------------------------------------------------------

    def again(self, key: tuple[Any, str, int]) -> Any:
        role, name, rank = key
        for one in self.me.all(role, within=self.within()):
            if plain(one.get_name()) == name:
                if not rank:
                    return one
                rank -= 1
        return None

    @staticmethod
    def still(one: Any, key: tuple[Any, str, int]) -> bool:
        """Whether a thing that was found earlier is there as it was."""
        try:
            return showing(one) and plain(one.get_name()) == key[1] and one.get_role() == key[0]
        except GLib.Error:
            return False

    def visit(self, name: str) -> None:
        """Do every action of a place."""
        self.here = name
        self.start(name)
        todo, rows = self.look(), Counter[str]()
        fresh = True
        for known, key, act in todo:
            if key[0] in NO_TARGETS:
                rows[str(key[0])] += 1
                if rows[str(key[0])] > 6:  # the rows of one list are alike
                    continue
            if not fresh and not self.restore(name):
                self.start(name)
            one = known if self.still(known, key) else self.again(key)
            if one is None and not fresh:
                self.start(name)
                one = self.again(key)
            fresh = False
            if one is None or act not in actions_of(one):
                self.found.gone += 1
                continue
            if one.get_role() in NO_TARGETS and not has(one, STATE.SELECTABLE):
                self.found.headings += 1  # Qt offers to select it, and says that it cannot be
                continue
            self.rest()
            try:
                self.act(name, one, key, act)
            except GLib.Error:  # made anew between finding it and doing it
                self.found.gone += 1

    def act(self, name: str, one: Any, key: tuple[Any, str, int], act: str) -> None:
        # What is asked for is so already: the keyboard is there, the one of several is taken.
        chosen = one.get_role() in (ROLE.RADIO_BUTTON, ROLE.PAGE_TAB, *NO_TARGETS) and act != "SetFocus"
        there = has(one, STATE.FOCUSED) if act == "SetFocus" else chosen and has(one, STATE.CHECKED)
        there = there or (chosen and has(one, STATE.SELECTED))
        self.found.done += 1
        here = f"« {key[1][:70]} » {path_of(one)}"
        try:
            told = self.me.effect(lambda: one.get_action_iface().do_action(actions_of(one).index(act)))
        except GLib.Error as error:
            told = self.program is not None and self.program.poll() is None
            if not told:
                print("CRASH", name, here, act, error)
        if not told and not there:
            self.found.dead.append(f"{name}: {act} of {here}")

    def restore(self, name: str) -> bool:
        """Bring the place back as it was; False where that needs a fresh start."""
        me = self.me
        try:
            self.rest(0.5)
            if self.program is None or self.program.poll() is not None:
                return False
            for _ in range(3):
                windows = me.windows()
                if len(windows) <= 1:
                    break
                buttons = list(me.all(ROLE.PUSH_BUTTON, within=windows[-1]))
                way = next((b for b in buttons if plain(b.get_name()).startswith(CLOSING)), None)
                if way is None or windows[-1].get_role() != ROLE.DIALOG:
                    return False
                me.does(way)
                self.rest()
            there = place(me.app, name)
            if len(me.windows()) > 1 or there is None or not showing(there):
                return False
            if self.undo is None or not self.still(self.undo, (ROLE.PUSH_BUTTON, "Annuler", 0)):
                self.undo = next((one for one in me.all(ROLE.PUSH_BUTTON) if one.get_name() == "Annuler"), None)
            if self.undo is not None and actions_of(self.undo):
                self.undo.get_action_iface().do_action(0)
                self.rest()
            self.go(name)
        except (LostError, GLib.Error):
            return False
        return True


def main(master: Path, python: str, places: tuple[str, ...]) -> None:
    """Walk and print."""
    subprocess.run([python, "-m", "dossier_pro", "exemple", str(master)], check=True, stdout=subprocess.DEVNULL)
    walk = Walk(master, python)
    for name in places or PLACES:
        begun, before = time.monotonic(), walk.found.done
        walk.visit(name)
        print(f"{name}: {walk.found.done - before} actions, {time.monotonic() - begun:.0f} s", flush=True)
    walk.end()
    if walk.manager is not None:
        walk.manager.terminate()
    found = walk.found
    for what, some in (("nameless", found.nameless), ("small", found.small), ("dead", found.dead)):
        print(f"{what}: {len(some)}", *(f"  {count} × {one}" for one, count in Counter(some).items()), sep="\n")
    print(f"{found.controls} controls, {found.done} actions done, {found.gone} gone, {found.starts} starts")
    print(f"{found.headings} cells that are told as not selectable were passed over")
    print(dict(found.kinds))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], tuple(sys.argv[3:]))
