"""A Python for the Linux archive, and the libraries that a system may lack: Debian's, some of it left out.

Python finds its library beside its program, wherever that lies, so that nothing has to be set for it.
"""

from __future__ import annotations

import fnmatch
import hashlib
import re
import shutil
import tempfile
import tomllib
from pathlib import Path

from bundle import content, linux
from bundle.notices import Notice
from bundle.sbom import Component
from dev_setup import SetupError

_LISTS = tomllib.loads((Path(__file__).parent / "linux.toml").read_text("utf-8"))
_RUNTIME = _LISTS["runtime"]
SPARE: dict[str, list[str]] = _LISTS["spare"]
_OF_THE_SYSTEM = frozenset(linux.PACKAGES["libc6"])
_PYTHON = "python3.11"


class Debian:
    """The packages that were taken, each as apt checked it by its signature."""

    def __init__(self) -> None:
        self._folder = content.cache_folder() / "debian"
        self._folder.mkdir(parents=True, exist_ok=True)
        release = Path("/etc/os-release").read_text("utf-8")
        if f"VERSION_CODENAME={_RUNTIME['release']}" not in release:
            raise SetupError(
                "L’archive se fait sous Debian 12 : elle contient le Python et des bibliothèques de Debian 12."
            )
        linux.need("apt-get", "dpkg-deb", "readelf", "strip")
        self.taken: dict[str, Path] = {}

    def unpack(self, package: str, target: Path) -> None:
        """Fetch a package where it is not there yet, and lay its files out."""
        with tempfile.TemporaryDirectory(dir=self._folder) as fresh:
            linux.called("apt-get", "download", "-qq", package, cwd=Path(fresh))
            (file,) = Path(fresh).glob("*.deb")
            kept = self._folder / file.name
            shutil.move(file, kept)
        self.taken[package] = kept
        linux.called("dpkg-deb", "--extract", str(kept), str(target))

    def components(self) -> list[Component]:
        """What was taken, for the bill of materials."""
        found = []
        for package, path in sorted(self.taken.items()):
            version = linux.called("dpkg-deb", "--field", str(path), "Version").strip()
            purl = f"pkg:deb/debian/{package}@{version}?arch=amd64&distro={_RUNTIME['release']}"
            sums = (hashlib.sha256(path.read_bytes()).hexdigest(),)
            found.append(Component(package, version, _licence(package), purl, sums))
        return found

    def notices(self) -> list[Notice]:
        """What Debian says of the licences of what was taken."""
        found = []
        for component in self.components():
            with tempfile.TemporaryDirectory() as folder:
                linux.called("dpkg-deb", "--extract", str(self.taken[component.name]), folder)
                texts = [path for path in Path(folder).glob("usr/share/doc/*/copyright") if path.is_file()]
                words = tuple((path.name, path.read_text("utf-8", "replace")) for path in texts)
            note = "" if words else "Le texte est sous le nom du paquet Debian dont celui-ci est une partie."
            words = words or (("copyright", _of_its_source(component.name)),)
            found.append(Notice(f"{component.name} (Debian)", component.version, component.licence, note, words))
        return found


def _of_its_source(package: str) -> str:
    """The copyright of a package whose folder of documents is that of another one."""
    place = Path("/usr/share/doc") / package / "copyright"
    if not place.is_file():
        raise SetupError(f"Le texte de licence du paquet {package} n’a pas été trouvé.")
    return place.read_text("utf-8", "replace")


def _licence(package: str) -> str:
    """The licence of a Debian package, in the words of SPDX; its own copyright file tells all of it."""
    return str(_LISTS["spare_licences"].get(package, "LicenseRef-Debian-copyright"))


def lay_out(folder: Path, app: Path) -> Debian:
    """Make the folders `python` and `secours`.

    Args:
        folder: where they go.
        app: the program and its libraries, for which they must do.
    """
    debian = Debian()
    with tempfile.TemporaryDirectory() as raw:
        for package in _RUNTIME["python"]:
            debian.unpack(package, Path(raw))
        _python(Path(raw) / "usr", folder / "python")
    _spare(folder, app, debian)
    return debian


def _python(source: Path, target: Path) -> None:
    (target / "bin").mkdir(parents=True)
    shutil.copy2(source / "bin" / _PYTHON, target / "bin" / _PYTHON)
    library = target / "lib" / _PYTHON

    def left_out(folder: str, names: list[str]) -> set[str]:
        within = Path(folder).relative_to(source / "lib" / _PYTHON)
        return {
            name
            for name in names
            if any(fnmatch.fnmatchcase((within / name).as_posix(), glob) for glob in _RUNTIME["left_out"])
        }

    shutil.copytree(source / "lib" / _PYTHON, library, ignore=left_out)


def _spare(folder: Path, app: Path, debian: Debian) -> None:
    """Take each library that something needs and nothing here has, until none is missing; a folder for each."""
    owner = {name: package for table in (linux.PACKAGES, SPARE) for package, names in table.items() for name in names}
    plugins = {name for names in linux.PLUGINS.values() for name in names}
    asked = linux.needs([*linux.binaries(app), *linux.binaries(folder / "python")])
    waiting = {name for names in asked.values() for name in names} - set(asked) - plugins - _OF_THE_SYSTEM
    taken: set[str] = set()
    with tempfile.TemporaryDirectory() as raw:
        while waiting:
            name = waiting.pop()
            if name not in owner:
                raise SetupError(f"Quel paquet contient {name} ? Complétez packaging/bundle/linux.toml.")
            if owner[name] not in debian.taken:
                debian.unpack(owner[name], Path(raw))
            (found,) = {path.resolve() for path in Path(raw).rglob(name)}
            place = folder / "secours" / name / name
            place.parent.mkdir(parents=True)
            shutil.copyfile(found, place)
            taken.add(name)
            needed = linux.needs([place])[name]
            waiting |= set(needed) - taken - set(asked) - _OF_THE_SYSTEM


def names(folder: Path) -> list[str]:
    """The libraries that `secours` has."""
    return sorted(path.name for path in (folder / "secours").iterdir())


def starter(text: str, spare: list[str]) -> str:
    """The starter with the names of what may have to be lent written into it."""
    return re.sub(r"@LIBRARIES@", " ".join(spare), text)
