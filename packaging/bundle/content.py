"""What every bundle holds: the locked libraries without what nobody needs, the program and its data, compiled.

The lists are data with their reasons (`packaging/bundle/content.toml`).
"""

from __future__ import annotations

import base64
import hashlib
import io
import os
import py_compile
import re
import shutil
import subprocess
import sys
import time
import tomllib
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path, PurePosixPath

import dev_setup
from dev_setup import ROOT, SetupError

PACKAGE = ROOT / "dossier_pro"
OUTPUT = ROOT / "sortie" / "bundle"
"""What people get."""
PYTHON = (3, 11)
"""The Python of every bundle."""
LOCKS = (ROOT / "packaging" / "lock.txt", ROOT / "packaging" / "lock-bundle.txt")
"""What the program needs, and what bundles alone have besides: too large for who works on the code."""
_LISTS = tomllib.loads((Path(__file__).parent / "content.toml").read_text("utf-8"))
_QT = "PySide6"
_FIRST = 315_532_800
"""1980, the first moment that a ZIP can note."""
_REQUIREMENT = re.compile(r"^([A-Za-z0-9][\w.-]*)==", re.MULTILINE)
_LETTERS = re.compile(rb"UEsDB[A-Za-z0-9+/=\n\0]{10000,}")
"""A ZIP in base64, in the middle of something else."""
_DATA = re.compile(r"^[\w.]+-[\w.!+]+\.data/(\w+)/(.*)$")


def cache_folder() -> Path:
    """Where what was downloaded stays between two runs."""
    base = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(base).expanduser() / "dossier-pro-bundle"


def version() -> str:
    """The program's version, read and not imported."""
    found = re.search(r'^__version__ = "([^"]+)"', (PACKAGE / "__init__.py").read_text("utf-8"), re.MULTILINE)
    if not found:
        raise SetupError("dossier_pro/__init__.py ne dit pas la version.")
    return found[1]


def moment() -> int:
    """The time that every file of a bundle bears: SOURCE_DATE_EPOCH, or that of the last commit."""
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return _FIRST
    return int(done.stdout) if done.returncode == 0 and done.stdout.strip() else _FIRST


# ------------------------------------------------------------------------------------------- the libraries


def lock() -> str:
    """Everything that is locked for a bundle."""
    return "".join(path.read_text("utf-8") for path in LOCKS)


def requirements(lock: str) -> str:
    """The lock file without the distributions that only build the project."""
    names = {name for entry in _LISTS["distributions"] for name in entry["names"]}
    blocks = re.split(r"\n(?=[A-Za-z0-9])", lock)
    return "\n".join(block for block in blocks if not ((m := _REQUIREMENT.match(block)) and m[1].lower() in names))


@cache
def _pattern(glob: str) -> re.Pattern[str]:
    # Not fnmatch.fnmatch, which folds case on Windows: the same names must go everywhere.
    parts = re.split(r"(\*|\[[^]]+\])", glob)
    return re.compile("".join(".*" if p == "*" else p if p.startswith("[") else re.escape(p) for p in parts))


def reason_left_out(name: str) -> str | None:
    """Why a file of a wheel does not come into a bundle; None where it does.

    Args:
        name: its path in the wheel, with strokes.
    """
    for entry in _LISTS["left_out"]:
        if any(_pattern(glob).fullmatch(name) for glob in entry["files"]):
            return str(entry["reason"])
    if name.startswith(f"{_QT}/") and not any(_pattern(g).fullmatch(name) for e in _LISTS["qt"] for g in e["files"]):
        return "A part of Qt that the window does not use"
    return None


def unpack(wheel: Path, target: Path) -> Counter[str]:
    """Unpack what is kept of a wheel; returns the bytes that were left out, by reason."""
    left: Counter[str] = Counter()
    with zipfile.ZipFile(wheel) as archive:
        for info in archive.infolist():
            if info.is_dir():
                continue
            name = info.filename
            if found := _DATA.match(name):
                if found[1] not in ("purelib", "platlib"):
                    left["Starters and headers of a library"] += info.file_size
                    continue
                name = found[2]
            if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
                raise SetupError(f"{wheel.name} contient un chemin qui en sort : {name}")
            if reason := reason_left_out(name):
                left[reason] += info.file_size
                continue
            place = target / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(archive.read(info))
    return left


def lay_out_support(target: Path) -> None:
    """Lay PySide's own Python beside its library, where it looks first: it is compiled with the rest there.

    Because: it lies in the library as a ZIP of sources, and each start compiled them anew: 18 % of a bare window.
    PySide does the same by itself where `SBK_EMBED=0` is set and its folder can be written to.

    Args:
        target: where the libraries lie; the ZIP is taken out of the very library that is there.
    """
    package = target / "shiboken6"
    for library in sorted([*package.glob("libshiboken6*"), *package.glob("shiboken6*.dll")]):
        for name, data in support(library.read_bytes()).items():
            place = package / "files.dir" / name
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)


def support(library: bytes) -> dict[str, bytes]:
    """Return the Python files that the library of PySide holds, by their paths.

    Args:
        library: a program of any system, in which their ZIP stands in letters, cut by line ends and zeros.
    """
    for found in _LETTERS.finditer(library):
        letters = found[0].translate(None, b"\0\n")
        with zipfile.ZipFile(io.BytesIO(base64.b64decode(letters[: len(letters) // 4 * 4]))) as archive:
            return {name: archive.read(name) for name in archive.namelist() if name.endswith(".py")}
    raise SetupError("La bibliothèque shiboken6 ne contient plus ses modules Python : voyez content.lay_out_support.")


def download(target: Path, *platforms: str, python: str = "3.11") -> list[Path]:
    """Have pip fetch the locked wheels for a platform, each checked by its hash; returns them.

    Args:
        target: where they lie; what is there already and is right is not fetched again.
        platforms: tags of platforms, such as `win_amd64`.
        python: for which Python they are.
    """
    target.mkdir(parents=True, exist_ok=True)
    wanted, taken = target / "requirements.txt", target / "taken.txt"
    text = requirements(lock())
    if (there := _there(target, text)) is not None:
        return there
    wanted.write_text(text, "utf-8")
    options = ["--only-binary", ":all:", "--require-hashes", "--no-deps", "--python-version", python]
    options += ["--implementation", "cp", *(word for tag in platforms for word in ("--platform", tag))]
    before = {path.name for path in target.glob("*.whl")}
    said = pip_download(target, *options, "-r", str(wanted))
    # pip leaves what an older lock named: only what this one names counts.
    names = set(re.findall(r"(?:Saved|File was already downloaded) (?:\S*/)?(\S+\.whl)", said.replace("\\", "/")))
    wheels = sorted(path for path in target.glob("*.whl") if path.name in names)
    if len(wheels) != len(_REQUIREMENT.findall(wanted.read_text("utf-8"))):
        raise SetupError(f"pip n’a pas donné toutes les dépendances ({len(wheels)}, dont {len(before)} étaient là).")
    taken.write_text("".join(f"{wheel.name}\n" for wheel in wheels), "utf-8")
    return wheels


def _there(target: Path, text: str) -> list[Path] | None:
    """What an earlier run fetched for the same lock file, where all of it is there and has the sums of it still."""
    wanted, taken = target / "requirements.txt", target / "taken.txt"
    if not taken.is_file() or wanted.read_text("utf-8") != text:
        return None
    wheels = [target / name for name in taken.read_text("utf-8").split()]
    right = all(w.is_file() and f"sha256:{hashlib.sha256(w.read_bytes()).hexdigest()}" in text for w in wheels)
    return wheels if right else None


def pip_download(target: Path, *options: str) -> str:
    """Run `pip download` into a folder and return what it said; its last words are in the error when it fails."""
    dev_setup.ensure_machine({})
    dev_setup.ensure_venv()
    command = [
        str(dev_setup.python()),
        "-m",
        "pip",
        "download",
        "--no-input",
        "--disable-pip-version-check",
        "--no-color",
    ]
    done = subprocess.run(
        [*command, "-d", str(target), *options], cwd=target, capture_output=True, text=True, check=False
    )
    if done.returncode:
        last = "\n".join((done.stderr or done.stdout).strip().splitlines()[-6:])
        raise SetupError(f"Le téléchargement a échoué : vérifiez la connexion, puis relancez.\n{last}")
    return done.stdout


# --------------------------------------------------------------------------------------------- the program


def program_files() -> Iterator[tuple[Path, str]]:
    """Yield the files of the program and of its data, each with its path beside the libraries."""
    for path in sorted(PACKAGE.rglob("*")):
        parts = path.relative_to(PACKAGE).parts
        if path.is_file() and not {"_data", "__pycache__"} & set(parts):
            yield path, f"dossier_pro/{'/'.join(parts)}"
    folder = ROOT / "resources"
    for path in sorted(folder.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path, f"dossier_pro/_data/resources/{path.relative_to(folder).as_posix()}"


def copy_program(target: Path) -> None:
    """Copy the program and its data beside the libraries, as a wheel would hold them; `ui/` is compiled already."""
    for source, name in program_files():
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, place)


def compile_all(target: Path, *, keep_sources: bool) -> int:
    """Compile every module under a folder, so that the first start of a read-only installation is no slower.

    The compiled files are never compared with the sources again (« unchecked »): a look at each costs a start dearly
    where a virus scanner looks too. Returns how many.

    Args:
        target: where the libraries lie.
        keep_sources: as Debian wants it; else the compiled file takes the source's place, and half the files are there.
    """
    if sys.version_info[:2] != PYTHON:
        raise SetupError("Les modules se compilent avec Python 3.11 : relancez avec python3.11.")
    count = 0
    for path in sorted(target.rglob("*.py")):
        name = path.relative_to(target).as_posix()
        compiled = (
            path.parent / "__pycache__" / f"{path.stem}.cpython-311.pyc" if keep_sources else path.with_suffix(".pyc")
        )
        py_compile.compile(
            str(path),
            str(compiled),
            dfile=name,  # or the folder of this machine would stand in every traceback
            doraise=True,
            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH,
        )
        if not keep_sources:
            path.unlink()
        count += 1
    return count


# ------------------------------------------------------------------------------------------- what comes out


def settle(folder: Path) -> int:
    """Give every file of a folder the bundle's time and plain rights; returns how many bytes they have."""
    when, size = moment(), 0
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file():
            size += path.stat().st_size
            path.chmod(0o755 if os.access(path, os.X_OK) else 0o644)
        else:
            path.chmod(0o755)
        os.utime(path, (when, when))
    os.utime(folder, (when, when))
    return size


def pack(folder: Path, archive: Path, inside: str) -> None:
    """Write a ZIP of a folder that is the same, byte for byte, each time.

    Args:
        folder: what goes in.
        archive: the file.
        inside: the name of the one folder that the ZIP holds.
    """
    when = time.gmtime(max(moment(), _FIRST))
    stamp = (when.tm_year, when.tm_mon, when.tm_mday, when.tm_hour, when.tm_min, when.tm_sec)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as out:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            info = zipfile.ZipInfo(f"{inside}/{path.relative_to(folder).as_posix()}", stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            out.writestr(info, path.read_bytes())


def write_checksums(files: Iterable[Path], target: Path) -> None:
    """Write the SHA-256 of some files, as `sha256sum -c` reads it."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}" for path in sorted(files)]
    target.write_text("".join(f"{line}\n" for line in lines), "ascii", newline="\n")
