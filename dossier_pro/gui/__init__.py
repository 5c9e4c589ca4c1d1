"""The window: the only package that imports PySide6."""

from __future__ import annotations


def import_plainly() -> None:
    """Have modules imported as Python itself does, from now on.

    Because: PySide puts a hook before every import, which reads the source of the module to find out whether it asks
    for Qt's names in another spelling (``__feature__``). None of ours does, and a start had 35 ms of it.
    """
    import builtins

    import PySide6.QtCore  # noqa: F401 - it brings the hook

    builtins.__import__ = vars(builtins).get("__orig_import__", builtins.__import__)
