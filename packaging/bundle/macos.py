"""`bundle macos`: the application and its disk image, made on a Mac by PyInstaller. Not run on one yet."""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import dev_setup
from bundle import content, linux, notices, sbom
from dev_setup import ROOT, SetupError, say

LOCK = ROOT / "packaging" / "macos" / "lock.txt"
SPEC = ROOT / "packaging" / "macos" / "dossier-pro.spec"
# What Apple wants of an icon: its side in points, and the picture of ours that has as many pixels.
ICONSET = {
    "16x16": 16,
    "16x16@2x": 32,
    "32x32": 32,
    "32x32@2x": 64,
    "128x128": 128,
    "128x128@2x": 256,
    "256x256": 256,
}


def make(_arguments: Sequence[str] = ()) -> int:
    """Make the application and its disk image with licences and bill of materials, signed for this Mac alone."""
    if platform.system() != "Darwin":
        raise SetupError("« bundle macos » se fait sur un Mac (packaging/README.md).")
    dev_setup.ensure_environment(dev=False)
    for lock in (LOCK, content.LOCKS[1]):
        dev_setup.pip_install("--require-hashes", "--no-deps", "-r", str(lock))
    name = f"DossierPro-{content.version()}-macos-{platform.machine()}"
    wheels = content.download(content.cache_folder() / "wheels" / name)
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        disk = work / "disque"
        disk.mkdir()
        icon = _icon(work)
        _freeze(work, disk, icon)
        notices.write(wheels, disk / notices.FILE_NAME)
        (disk / "Applications").symlink_to("/Applications")
        application = disk / "Dossier Pro.app"
        linux.called("codesign", "--force", "--deep", "--sign", "-", str(application))
        linux.called(str(application / "Contents" / "MacOS" / "Dossier Pro"), "autotest")
        target = content.OUTPUT / f"{name}.dmg"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        linux.called("hdiutil", "create", "-volname", "Dossier Pro", "-srcfolder", str(disk), str(target))
    sbom.write(content.OUTPUT / f"{name}.cdx.json", "macos", wheels)
    linux.say_size(target)
    return 0


def iconset(folder: Path) -> Path:
    """Lay our pictures out as Apple's tool wants them."""
    place = folder / "DossierPro.iconset"
    place.mkdir()
    for name, pixels in ICONSET.items():
        shutil.copyfile(ROOT / "resources" / "app" / f"dossier-pro-{pixels}.png", place / f"icon_{name}.png")
    return place


def _icon(folder: Path) -> Path:
    target = folder / "DossierPro.icns"
    linux.called("iconutil", "--convert", "icns", "--output", str(target), str(iconset(folder)))
    return target


def _freeze(work: Path, disk: Path, icon: Path) -> None:
    """Run PyInstaller, and take the application out of what it made."""
    say("Application (quelques minutes)…")
    os.environ.update(DOSSIER_PRO_ROOT=str(ROOT), DOSSIER_PRO_ICON=str(icon))
    options = ["--noconfirm", "--distpath", str(work / "fait"), "--workpath", str(work / "travail")]
    linux.called(str(dev_setup.python()), "-m", "PyInstaller", *options, str(SPEC), cwd=work)
    shutil.move(work / "fait" / "Dossier Pro.app", disk / "Dossier Pro.app")
