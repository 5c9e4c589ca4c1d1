"""The disks that are plugged in and can be taken away, by the label that a person gave them."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from dossier_pro.domain.records import dataclass

_MOUNTS, _LABELS = Path("/proc/self/mounts"), Path("/dev/disk/by-label")
_REMOVABLE = ("/media/", "/run/media/", "/mnt/")
"""Under these Linux shows what is plugged in. (Filesystem Hierarchy Standard 3.0, 3.11 and 3.12; udisks2.)"""
_OCTAL, _HEX = re.compile(r"\\([0-7]{3})"), re.compile(r"\\x([0-9a-fA-F]{2})")


@dataclass(frozen=True, slots=True)
class Volume:
    """A disk: its label, and where it is found now."""

    nom: str
    racine: Path


def presents() -> tuple[Volume, ...]:
    """Return the disks that are plugged in now; none where the system does not say."""
    try:
        if sys.platform == "win32":
            return tuple(_windows())
        if sys.platform == "darwin":
            return tuple(Volume(place.name, place) for place in Path("/Volumes").iterdir() if not place.is_symlink())
        return linux(_MOUNTS.read_text("utf-8", "surrogateescape"), _LABELS)
    except OSError:
        return ()


def linux(mounts: str, labels: Path) -> tuple[Volume, ...]:
    """Return the disks that a table of mounts names.

    Args:
        mounts: the text of ``/proc/self/mounts``.
        labels: the folder of links from labels to devices.
    """
    named = {}
    if labels.is_dir():
        named = {os.path.realpath(link): _unescape(_HEX, 16, link.name) for link in labels.iterdir()}
    found = []
    for line in mounts.splitlines():
        device, place, *_ = (*line.split(" "), "", "")
        where = _unescape(_OCTAL, 8, place)
        if where.startswith(_REMOVABLE):
            found.append(Volume(named.get(os.path.realpath(device)) or Path(where).name, Path(where)))
    return tuple(found)


def _unescape(pattern: re.Pattern[str], base: int, text: str) -> str:
    raw = pattern.sub(lambda m: chr(int(m[1], base)), text)
    try:
        return raw.encode("latin-1").decode("utf-8")  # the escapes are bytes
    except UnicodeError:
        return raw


def volume_de(chemin: Path, volumes: Iterable[Volume]) -> Volume | None:
    """Return the disk on which a path lies, None where it is none of them."""
    on = [one for one in volumes if chemin == one.racine or one.racine in chemin.parents]
    return max(on, key=lambda one: len(one.racine.parts), default=None)


if sys.platform == "win32":
    import ctypes
    from collections.abc import Iterator

    _DRIVE_REMOVABLE, _DRIVE_FIXED = 2, 3

    def _windows() -> Iterator[Volume]:
        kernel = ctypes.windll.kernel32
        system = os.environ.get("SYSTEMDRIVE", "C:").upper()
        drives = kernel.GetLogicalDrives()
        for rank in range(26):
            root = f"{chr(ord('A') + rank)}:\\"
            if not drives >> rank & 1 or root.startswith(system):
                continue
            if kernel.GetDriveTypeW(root) not in (_DRIVE_REMOVABLE, _DRIVE_FIXED):
                continue
            label = ctypes.create_unicode_buffer(261)
            if kernel.GetVolumeInformationW(root, label, len(label), None, None, None, None, 0):
                yield Volume(label.value or root[:2], Path(root))
