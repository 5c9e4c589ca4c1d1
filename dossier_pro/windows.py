"""What only Windows asks of the program: how old it may be, a box where there is no console, whose the window is.

`pythonw.exe` has no console and no streams: what is not said in a window is said to nobody.
"""

from __future__ import annotations

import sys

from dossier_pro.domain.errors import KnownError

OLDEST = (10, 0, 17763)
"""Windows 10 1809, the oldest that Qt 6.11 supports; the installer asks for the same."""
APPLICATION_ID = "DossierPro.DossierPro"
"""How the taskbar knows the program; the installer writes the same into its shortcut."""
_PLAIN_BOX = 0x40  # MB_ICONINFORMATION, with one button


def installed_version() -> tuple[int, int, int] | None:
    """Return which Windows this is; None on other systems."""
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        return found.major, found.minor, found.build
    return None


def require_recent(version: tuple[int, int, int] | None) -> None:
    """Refuse a Windows on which the window would fall without a word.

    Args:
        version: which it is; None on other systems.

    Raises:
        KnownError: it is too old.
    """
    if version is not None and version < OLDEST:
        raise KnownError(
            "Dossier Pro demande Windows 10 (version 1809, octobre 2018) ou plus récent : mettez Windows à jour, "
            "ou utilisez un autre ordinateur."
        )


def show(phrase: str) -> None:
    """Show a sentence in a box of the system's own, for when there is no window yet; nothing on other systems."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.MessageBoxW(None, phrase, "Dossier Pro", _PLAIN_BOX)


def name_process() -> None:
    """Tell the taskbar that the windows are Dossier Pro's and not Python's; nothing on other systems."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APPLICATION_ID)


def let_others_come_forward() -> None:
    """Let another program take the place before all windows, which this one was given by a double click."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
