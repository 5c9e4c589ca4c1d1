"""`bundle windows`: an installer and a ZIP for a USB key, made on a Debian machine."""

from __future__ import annotations

import shutil
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import dev_setup
from bundle import content, notices, sbom, windows_imports, windows_installer, windows_python
from dev_setup import SetupError, say

PROGRAMS = {"makensis": "nsis", "osslsigncode": "osslsigncode"}
"""What is run, and the Debian package that has it."""
OUTPUT = content.OUTPUT / "windows"
LARGEST = 50_000_000
"""Bytes of an installer: who downloads it may have a telephone's connection."""
CACHE = "windows"
NAME = "Dossier Pro"
MARKER = "sur-cle.txt"
"""Beside Python: the settings lie beside the program too (`dossier_pro/resources.py` looks for it)."""
STARTER = "Ouvrir Dossier Pro.cmd"
"""What is double-clicked on a USB key."""
_START = (
    # Quoted, and never in brackets: a name may hold spaces, « & » and brackets of its own.
    '@if "%~1"=="" start "" "%~dp0programme\\pythonw.exe" -m dossier_pro\r\n'
    '@if not "%~1"=="" start "" "%~dp0programme\\pythonw.exe" -m dossier_pro "%~1"\r\n'
)
_MARK = "Tant que ce fichier est ici, Dossier Pro garde ses réglages dans « reglages », à côté de « programme ».\r\n"
_READ_ME = """\
Dossier Pro {version}, pour une clé USB

Double-cliquez sur « Ouvrir Dossier Pro ». Rien n’est installé sur l’ordinateur.
Windows 10 (version 1809, octobre 2018) ou plus récent, en 64 bits.

Vos réglages et les copies de sécurité vont dans le dossier « reglages », à côté de ce fichier.
Vos dossiers (.dpro) sont là où vous les enregistrez : choisissez la clé.
Avant de retirer la clé, fermez Dossier Pro et éjectez-la.

Si Windows demande s’il faut ouvrir le fichier : « Informations complémentaires », puis « Exécuter quand même ».
"""


def installer_name(version: str) -> str:
    """What the installer is called."""
    return f"DossierPro-{version}-windows.exe"


def archive_name(version: str) -> str:
    """What the ZIP for a USB key is called."""
    return f"DossierPro-{version}-windows-cle-usb.zip"


def make(arguments: Sequence[str] = ()) -> int:
    """`bundle windows`: both, with their bill of materials and their sums."""
    if arguments:
        raise SetupError("« bundle windows » ne prend pas d’option.")
    dev_setup.ensure_programs(PROGRAMS)
    begun, version, output = time.monotonic(), content.version(), OUTPUT
    output.mkdir(parents=True, exist_ok=True)
    tree, work = output / "programme", output / "travail"
    for old in (tree, work):
        shutil.rmtree(old, ignore_errors=True)
    for path in output.glob("*"):
        path.unlink()
    wheels = fill(tree)
    bill = output / f"DossierPro-{version}-windows.cdx.json"
    sbom.write(bill, "windows", wheels, [windows_python.component()])
    say("Installeur (quelques minutes)…")
    installer = output / installer_name(version)
    windows_installer.make(tree, work, installer, version)
    say("ZIP pour une clé USB…")
    archive = output / archive_name(version)
    key = work / NAME
    for_a_key(tree, key, version)
    content.pack(key, archive, NAME)
    shutil.rmtree(work)
    sums = output / "SHA256SUMS"
    content.write_checksums([installer, archive, bill], sums)
    for made in (installer, archive, bill, sums):
        say(f"  {made.relative_to(dev_setup.ROOT)}  {made.stat().st_size / 1e6:.2f} Mo")
    say(f"Fait en {time.monotonic() - begun:.0f} s.")
    if installer.stat().st_size > LARGEST:
        raise SetupError(f"L’installeur dépasse {LARGEST / 1e6:.0f} Mo : voyez packaging/bundle/content.toml.")
    return 0


def fill(tree: Path) -> list[Path]:
    """Lay out Python, the libraries, the program and all licences in a folder; returns the wheels that were taken."""
    cache = content.cache_folder() / CACHE
    say("Python…")
    windows_python.unpack(windows_python.fetch(cache), tree)
    windows_python.verify(tree)
    say("Bibliothèques…")
    left: Counter[str] = Counter()
    wheels = content.download(cache, "win_amd64")
    for wheel in wheels:
        left += content.unpack(wheel, tree / windows_python.LIBRARIES)
    for reason, size in left.most_common():
        say(f"  sans {size / 1e6:6.1f} Mo : {reason}")
    say("Programme…")
    content.lay_out_support(tree / windows_python.LIBRARIES)
    content.copy_program(tree / windows_python.LIBRARIES)
    modules = content.compile_all(tree / windows_python.LIBRARIES, keep_sources=False)
    if lacking := windows_imports.unresolved(tree):
        said = "\n".join(f"  {name} demande {', '.join(sorted(dlls))}" for name, dlls in lacking.items())
        raise SetupError(f"Des bibliothèques manquent :\n{said}")
    notices.write(wheels, tree / notices.FILE_NAME, windows_python.notices_of(tree))
    shutil.copyfile(dev_setup.ROOT / "LICENSE", tree / "LICENCE.txt")
    size = content.settle(tree)
    count = sum(1 for path in tree.rglob("*") if path.is_file())
    say(f"  {modules} modules compilés ; {count} fichiers, {size / 1e6:.1f} Mo")
    return wheels


def for_a_key(tree: Path, target: Path, version: str) -> None:
    """Lay out what goes on a USB key: the same program, a file to double-click, and its settings beside it.

    Args:
        tree: the program.
        target: where.
        version: the program's.
    """
    shutil.copytree(tree, target / "programme")
    (target / "programme" / MARKER).write_text(_MARK, "utf-8", newline="")
    (target / STARTER).write_text(_START, "ascii", newline="")
    # The editor of Windows takes a file for UTF-8 by this sign alone, before 1903.
    text = _READ_ME.format(version=version).replace("\n", "\r\n")
    (target / "LISEZ-MOI.txt").write_text(text, "utf-8-sig", newline="")
    content.settle(target)
