"""From a folder to an installer: the lists of files for `packaging/bundle/windows.nsi`, and the run of makensis."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from bundle import content, windows_icon, windows_sign
from bundle.windows_python import FACTS
from dev_setup import SetupError

HERE = Path(__file__).parent
_NOT_IN_NAMES = '$`"<>:|?*\\'
"""What Windows refuses, and what the script would read as its own."""
ICONS = ("dossier-pro", "dossier-pro-document")


def quoted(text: str) -> str:
    """A string of NSIS: its own signs are doubled or escaped."""
    return '"' + text.replace("$", "$$").replace('"', '$\\"').replace("\n", "$\\r$\\n") + '"'


def _windows(name: str) -> str:
    return name.replace("/", "\\")


def version4(version: str) -> str:
    """The version as Windows wants it: four numbers."""
    numbers = re.match(r"\d+(?:\.\d+)*", version)
    if not numbers:
        raise SetupError(f"« {version} » n’est pas un numéro de version.")
    return ".".join([*numbers[0].split("."), "0", "0", "0"][:4])


def facts(version: str, output: Path, size: int, sign: str | None) -> str:
    """The definitions that the script wants.

    Args:
        version: the program's.
        output: the installer to write.
        size: bytes of what is installed.
        sign: the command that signs a file, if any.
    """
    lines = {
        "VERSION": quoted(version),
        "VERSION4": quoted(version4(version)),
        "OUTPUT": quoted(str(output)),
        "OLDEST_BUILD": str(FACTS["windows"]["build"]),
        "KILOBYTES": str(max(1, size // 1024)),
    }
    if sign:
        lines["SIGN"] = quoted(sign)
    return "".join(f"!define {name} {value}\n" for name, value in lines.items())


def file_lists(tree: Path, names: Sequence[str]) -> str:
    """The two macros: every file that is installed, by name and in one order, and the same files and folders removed.

    Because the names are written out, an uninstaller takes away what was installed and nothing that lies beside it.

    Args:
        tree: where the files are now.
        names: their paths in it, with strokes.
    """
    longest = max(names, key=len)
    if len(longest) > FACTS["windows"]["longest_path"]:
        raise SetupError(f"Ce nom est trop long pour Windows : {longest}")
    if odd := [name for name in names if set(name) & set(_NOT_IN_NAMES)]:
        raise SetupError(f"Ce nom ne va pas sous Windows : {odd[0]}")
    folders = sorted({str(parent) for name in names for parent in PurePosixPath(name).parents if str(parent) != "."})
    install, current = [], None
    for name in sorted(names, key=lambda name: (str(PurePosixPath(name).parent), name)):
        folder = str(PurePosixPath(name).parent)
        if folder != current:
            inside = "" if folder == "." else "\\" + _windows(folder)
            install.append(f'  SetOutPath "$INSTDIR{inside}"')
            current = folder
        install.append(f"  File {quoted(str(tree / name))}")
    remove = [f'  Delete "$INSTDIR\\{_windows(name)}"' for name in sorted(names)]
    # The deepest first; a folder that holds something of somebody else stays.
    gone = sorted(folders, key=lambda name: (-name.count("/"), name))
    remove += [f'  RMDir "$INSTDIR\\{_windows(name)}"' for name in gone]
    macros = {"INSTALL_FILES": install, "REMOVE_FILES": remove}
    return "".join(f"!macro {name}\n" + "\n".join(lines) + "\n!macroend\n" for name, lines in macros.items())


def make(tree: Path, work: Path, output: Path, version: str) -> None:
    """Make the installer of a folder.

    Args:
        tree: what is installed.
        work: a folder for the script and what it reads.
        output: the installer.
        version: the program's, or an older one where a test wants that.
    """
    work.mkdir(parents=True, exist_ok=True)
    for name in ICONS:
        (tree / f"{name}.ico").write_bytes(windows_icon.icon(name))
    size = content.settle(tree)
    names = [path.relative_to(tree).as_posix() for path in tree.rglob("*") if path.is_file()]
    shutil.copyfile(tree / "dossier-pro.ico", work / "dossier-pro.ico")
    (work / "side.bmp").write_bytes(windows_icon.side_picture(ICONS[0]))
    shutil.copyfile(HERE / "windows.nsi", work / "windows.nsi")
    (work / "facts.nsh").write_text(facts(version, output, size, windows_sign.command(os.environ)), "utf-8")
    (work / "files.nsh").write_text(file_lists(tree, names), "utf-8")
    output.unlink(missing_ok=True)
    environ = os.environ | {"LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": str(content.moment())}
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", "windows.nsi"]
    done = subprocess.run(command, cwd=work, env=environ, capture_output=True, text=True, check=False)
    if done.returncode or not output.is_file():
        raise SetupError("makensis n’a pas fait l’installeur :\n" + (done.stdout + done.stderr).strip()[-1500:])
    os.utime(output, (content.moment(), content.moment()))
