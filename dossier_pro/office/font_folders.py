"""Where a system keeps its fonts."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from dossier_pro.domain.translation import tr


def system_folders() -> tuple[Path, ...]:
    """Return the folders where this system keeps fonts; they may not be there."""
    home = Path.home()
    if sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows"))
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / tr("Local")))
        return windows / tr("Fonts"), local / tr("Microsoft") / tr("Windows") / tr("Fonts")
    if sys.platform == "darwin":
        return Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / tr("Library") / tr("Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    return Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"
