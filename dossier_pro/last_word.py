"""The last word of a program that ends by an error: where the person can read it, whoever started the program.

A command is read in its terminal. Who chose the program in a menu, or double-clicked a file, has none: `pythonw.exe`
has no streams at all, and what a desktop starts writes to a journal that nobody opens. Then a box says it.
"""

from __future__ import annotations

import os
import sys

BUG = 70


def is_unread(*, console: bool, chosen: bool) -> bool:
    """Whether nobody reads what is written to the terminal, and a box can be shown.

    Args:
        console: whether there are streams at all.
        chosen: whether the program was started by a menu entry or a double click.
    """
    if sys.platform == "win32":
        return not console
    screen = sys.platform == "darwin" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY")))
    return chosen and screen and not (console and sys.stderr.isatty())


def say(*phrases: str, unread: bool) -> None:
    """Say something, each sentence on its line; in a box too where nobody reads the terminal."""
    for phrase in phrases:
        print(phrase, file=sys.stderr)  # noqa: T201
    if unread:
        show(" ".join(phrases))


def bug(error: BaseException, *, unread: bool) -> int:
    """Note a bug, say where, and return the exit code."""
    say("Dossier Pro s’est arrêté à cause d’un défaut du logiciel.", _where(error), unread=unread)
    return BUG


def _where(error: BaseException) -> str:
    try:
        from dossier_pro.journal import decrire_bug, noter_bug

        journal = noter_bug(error)
        return f"Le détail technique est dans {journal}" if journal else f"Le détail technique :\n{decrire_bug(error)}"
    except Exception:  # noqa: BLE001 - an installation with a hole in it: what notes a bug is missing too
        return f"Installez Dossier Pro de nouveau ({type(error).__name__})."


def show(phrase: str) -> None:
    """Show a sentence in a box: the system's own on Windows, Qt's elsewhere, nothing where that cannot be."""
    if sys.platform == "win32":
        from dossier_pro import windows

        windows.show(phrase)
        return
    try:
        from dossier_pro.gui.kit.last_box import show as show_box

        show_box(phrase)
    except Exception:  # noqa: BLE001 - it was said on the terminal, and that Qt is missing may be the very error
        return
