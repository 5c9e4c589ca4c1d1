"""`prove archive`: in the hands of a person without any rights, on a bare Debian that has not even Python."""

from __future__ import annotations

import shlex
import time
from collections.abc import Sequence
from pathlib import Path

from bundle import archive, bare, content, linux, proof
from bundle.bare import USER
from bundle.screen import screen
from dev_setup import SetupError, say

_HOME = f"home/{USER}"
_KEPT = {f"{_HOME}/.local/share/dossier-pro", f"{_HOME}/.config/dossier-pro"}
# What every desktop has, and the bare Debian has not: who looks up which program opens a file.
_DESKTOP = (
    "apt-get update -qq && apt-get install -y -qq --no-install-recommends xdg-utils shared-mime-info desktop-file-utils"
)


def prove(arguments: Sequence[str] = ()) -> int:
    """`prove archive [SUITE …]`: install, test, open, export, click, install again, remove."""
    linux.need("debootstrap", "Xvfb", "xdotool")
    made = sorted(content.OUTPUT.glob(f"{archive.name()}.tar.*"), key=lambda path: path.stat().st_mtime)
    if not made:
        raise SetupError("L’archive n’est pas là : python3 packaging/dev.py bundle archive")
    for suite in arguments or ("bookworm",):
        say(f"{made[-1].name} sur une Debian nue ({suite}), sans Python et sans droits")
        _on(made[-1], suite)
    say("Tout est bon.")
    return 0


def _on(made: Path, suite: str) -> None:
    with bare.bare(suite) as system:
        if (system.root / "usr/bin/python3").exists():
            raise SetupError("Cette Debian n’est pas nue : elle a un Python.")
        _unpack(system, made)
        before = _files(system)
        _install(system)
        took = sum(path.stat().st_size for path in (system.root / _HOME / ".local").rglob("*") if path.is_file())
        say(f"  {took / 1e6:.0f} Mo chez l’utilisateur")
        entry = system.root / _HOME / ".local/share/applications/dossier-pro.desktop"
        installed = proof.Installed(system, proof.exec_of(entry.read_text("utf-8")), f"archive-{suite}")
        proof.autotest(installed)
        with screen() as display:
            proof.window(installed, display)
            proof.export(installed)
            _remove(system, before)
            say("  Avec ce que tout bureau a (xdg-utils, les types de fichiers) :")
            system.run(_DESKTOP)
            before = _files(system)
            _install(system)
            asked = "xdg-mime query default application/x-dossier-pro"
            proof.double_click(installed, display, lambda: system.run(asked, user=USER).strip())
            _install(system)
            say("  installé une seconde fois, par-dessus")
            proof.autotest(installed)
        _remove(system, before)
        proof.kept(system)


def _unpack(system: bare.Bare, made: Path) -> None:
    """Lay the archive out as a person who received it would; a bare Debian has no xz, every desktop has."""
    downloads = system.root / _HOME / "Téléchargements"
    downloads.mkdir()
    linux.called("tar", "--extract", "--no-same-owner", "--file", str(made), "--directory", str(downloads))
    system.run(f"chown -R {USER}:{USER} /{_HOME}")


def _install(system: bare.Bare) -> None:
    began = time.monotonic()
    said = system.run(f"sh {shlex.quote(f'Téléchargements/{archive.name()}/installer.sh')}", user=USER)
    if "est installé" not in said:
        raise SetupError(f"L’installation n’a pas dit qu’elle est faite :\n{said}")
    say(f"  installé en {time.monotonic() - began:.1f} s")


def _files(system: bare.Bare) -> dict[str, str]:
    """Every file outside the person's folder, and in it all but what the program keeps for the person."""
    found = system.files()
    home = bare.Bare(system.root / "home").files()
    found |= {f"home/{place}": value for place, value in home.items()}
    return {place: value for place, value in found.items() if not _of_the_person(place)}


def _of_the_person(place: str) -> bool:
    """What a person wrote, and what the program keeps for them; the folders that hold it too."""
    inside = any(place == kept or place.startswith(f"{kept}/") or kept.startswith(f"{place}/") for kept in _KEPT)
    return inside or place.startswith((f"{_HOME}/.cache", f"{_HOME}/.config")) or Path(place).parent.as_posix() == _HOME


def _remove(system: bare.Bare, before: dict[str, str]) -> None:
    system.run("sh .local/lib/dossier-pro/desinstaller.sh", user=USER)
    proof.removed(before, _files(system))
    say("  désinstallé : rien ne reste que les fichiers de l’utilisateur")
