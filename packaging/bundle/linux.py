"""What the Debian package and the Linux archive share: the libraries in one folder, and what they need."""

from __future__ import annotations

import platform
import re
import shutil
import subprocess
import tomllib
import zipfile
from collections.abc import Iterable
from pathlib import Path

import dev_setup
from bundle import content
from dev_setup import ROOT, SetupError, say

FILES = Path(__file__).parent / "linux_files"
"""What is installed as it stands here: menu entry, MIME types, starters."""
_LISTS = tomllib.loads((Path(__file__).parent / "linux.toml").read_text("utf-8"))
PYTHONS: list[str] = _LISTS["pythons"]["versions"]
PACKAGES: dict[str, list[str]] = _LISTS["packages"]
PLUGINS: dict[str, list[str]] = _LISTS["plugin"]
_OWNERS = {"readelf": "binutils", "strip": "binutils", "Xvfb": "xvfb", "dpkg-deb": "dpkg", "apt-get": "apt"}
_NEEDED = re.compile(r"\((NEEDED|SONAME)\).*\[(.+)\]")
_GLIBC = re.compile(r"GLIBC_(\d+)\.(\d+)")


def need(*programs: str) -> None:
    """Every program is there, or comes: Debian's packages are installed where that is ours to do, else named."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise SetupError("Ceci se fait sous Linux, sur une machine x86-64.")
    dev_setup.ensure_programs({name: _OWNERS.get(name, name) for name in programs})


def called(*command: str, cwd: Path | None = None) -> str:
    """Run a command and return what it said; what it said last is in the error when it fails."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        last = "\n".join((done.stderr or done.stdout).strip().splitlines()[-8:])
        raise SetupError(f"« {' '.join(command[:3])} » a échoué :\n{last}")
    return done.stdout


# -------------------------------------------------------------------------------------------- the libraries


def wheels(pythons: Iterable[str]) -> dict[str, list[Path]]:
    """Fetch the locked wheels for each Python; those that serve several are there once in each list."""
    tags: list[str] = _LISTS["platforms"]["x86_64"]
    folder = content.cache_folder() / "wheels"
    return {python: content.download(folder / f"linux-{python}", *tags, python=python) for python in pythons}


def lay_out(site: Path, pythons: list[str]) -> list[Path]:
    """Make the folder of the program and its libraries, for one Python or several; returns the wheels of the first.

    A compiled module bears its Python in its name: those for several lie side by side, and all else must be the same.
    """
    fetched = wheels(pythons)
    for number, python in enumerate(pythons):
        for wheel in fetched[python]:
            if number == 0:
                content.unpack(wheel, site)
            elif wheel.name not in {other.name for other in fetched[pythons[0]]}:
                _add(wheel, site)
    content.lay_out_support(site)
    content.copy_program(site)
    strip(site)
    return fetched[pythons[0]]


def _add(wheel: Path, site: Path) -> None:
    """Add the compiled modules of a wheel for one more Python."""
    other = site.with_name(f"{site.name}.other")
    content.unpack(wheel, other)
    for path in sorted(p for p in other.rglob("*") if p.is_file() and not _about(p)):
        place = site / path.relative_to(other)
        if place.exists() and place.read_bytes() != path.read_bytes():
            raise SetupError(f"{wheel.name} : {path.relative_to(other)} n’est pas le même pour tous les Python.")
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(path, place)
    shutil.rmtree(other)


def _about(path: Path) -> bool:
    """Whether a file tells about a distribution: each wheel tells of itself, and the first was heard."""
    return any(part.endswith(".dist-info") for part in path.parts)


def binaries(folder: Path) -> list[Path]:
    """The programs and shared libraries in a folder, by their first bytes and not by their names."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as stream:
                if stream.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def strip(folder: Path) -> None:
    """Take what only a debugger reads out of every library: a quarter of their size."""
    files = [str(path) for path in binaries(folder)]
    called("strip", "--strip-unneeded", "--preserve-dates", *files)


# ------------------------------------------------------------------------------------------- what they need


def needs(files: Iterable[Path]) -> dict[str, list[str]]:
    """For each library: what it asks the loader for."""
    asked: dict[str, list[str]] = {}
    for path in files:
        said = called("readelf", "--dynamic", "--wide", str(path))
        asked[path.name] = [name for kind, name in _NEEDED.findall(said) if kind == "NEEDED"]
    return asked


def from_outside(folder: Path) -> set[str]:
    """The names of the libraries that the system must have."""
    asked = needs(binaries(folder))
    return {name for names in asked.values() for name in names} - set(asked)


def packages_for(names: Iterable[str]) -> tuple[list[str], list[str]]:
    """The Debian packages that have these libraries: those that are needed, those that are recommended."""
    owner = {name: package for table in (PACKAGES, PLUGINS) for package, names in table.items() for name in names}
    if unknown := sorted(name for name in names if name not in owner):
        raise SetupError(f"Quel paquet contient {', '.join(unknown)} ? Complétez packaging/bundle/linux.toml.")
    wanted = {owner[name] for name in names}
    return sorted(wanted & set(PACKAGES)), sorted(wanted & set(PLUGINS))


def glibc(folder: Path) -> str:
    """The oldest C library that everything in a folder runs with."""
    said = called("readelf", "--version-info", "--wide", *map(str, binaries(folder)))
    major, minor = max((int(a), int(b)) for a, b in _GLIBC.findall(said))
    return f"{major}.{minor}"


# -------------------------------------------------------------------------------------------------- the icons


def icons(share: Path) -> None:
    """Put the icons of the program and of its files where every desktop looks: in the theme « hicolor »."""
    folder = ROOT / "resources" / "app"
    names = {"dossier-pro": ("apps", ["dossier-pro"]), "dossier-pro-document": ("mimetypes", list(mime_icons()))}
    for stem, (kind, targets) in names.items():
        for target in targets:
            svg = share / "icons" / "hicolor" / "scalable" / kind / f"{target}.svg"
            svg.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(folder / f"{stem}.svg", svg)
            for size in (16, 24, 32, 48, 64, 128, 256):
                png = share / "icons" / "hicolor" / f"{size}x{size}" / kind / f"{target}.png"
                png.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(folder / f"{stem}-{size}.png", png)


def mime_types() -> list[str]:
    """The types that the program opens, as the menu entry names them."""
    entry = (FILES / "dossier-pro.desktop").read_text("utf-8")
    found = re.search(r"^MimeType=(.*)$", entry, re.MULTILINE)
    if not found:
        raise SetupError("dossier-pro.desktop n’a pas de ligne MimeType.")
    return [word for word in found[1].split(";") if word]


def mime_icons() -> list[str]:
    """How the icons of those types are called."""
    return [name.replace("/", "-") for name in mime_types()]


def names_in_wheel(wheel: Path) -> list[str]:
    """What a wheel holds."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def say_size(path: Path) -> None:
    """Tell what was made and how large it is."""
    place = path.relative_to(ROOT) if path.is_relative_to(ROOT) else path
    say(f"{place} : {path.stat().st_size / 1e6:.1f} Mo")
