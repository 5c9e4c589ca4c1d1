"""`prove deb`: the package on a bare Debian, with what it declares to need and nothing else."""

from __future__ import annotations

import re
import shlex
import time
from collections.abc import Sequence
from pathlib import Path

from bundle import bare, content, deb, linux, proof
from bundle.bare import USER
from bundle.screen import screen
from dev_setup import SetupError, say

SUITES = ("bookworm",)


def prove(arguments: Sequence[str] = ()) -> int:
    """`prove deb [SUITE …]`: install, test, open, click, export, remove; on Debian 12, or on what is named."""
    linux.need("debootstrap", "Xvfb", "xdotool", "dpkg-deb", "lintian")
    package = content.OUTPUT / f"{deb.NAME}_{content.version()}-{deb.REVISION}_amd64.deb"
    if not package.is_file():
        raise SetupError("Le paquet n’est pas là : python3 packaging/dev.py bundle deb")
    linux.called("lintian", "--fail-on", "error,warning", str(package))
    say("lintian : ni faute ni remarque")
    for suite in arguments or SUITES:
        say(f"{package.name} sur une Debian nue ({suite})")
        _on(package, suite)
    say("Tout est bon.")
    return 0


def _on(package: Path, suite: str) -> None:
    needed = linux.called("dpkg-deb", "--field", str(package), "Depends").strip()
    with bare.bare(suite, needed) as system:
        before = system.files()
        system.bring(package, f"/tmp/{package.name}")
        began = time.monotonic()
        said = system.run(f"apt-get install -y --no-install-recommends /tmp/{package.name}")
        if not re.search(r"\b1 newly installed\b", said):
            raise SetupError(f"Le paquet a demandé plus que ce qu’il déclare :\n{said}")
        say(f"  installé en {time.monotonic() - began:.1f} s, {_size(before, system)}")
        (system.root / "tmp" / package.name).unlink()
        entry = (system.root / "usr/share/applications/dossier-pro.desktop").read_text("utf-8")
        installed = proof.Installed(system, proof.exec_of(entry), f"deb-{suite}")
        proof.autotest(installed)
        with screen() as display:
            proof.window(installed, display)
            proof.double_click(installed, display, lambda: _default(system))
        proof.export(installed)
        _types(installed)
        began = time.monotonic()
        system.run("apt-get purge -y dossier-pro")
        took = time.monotonic() - began
        proof.removed(before, system.files())
        proof.kept(system)
        say(f"  désinstallé en {took:.1f} s : rien ne reste que les fichiers de l’utilisateur")
        _with_a_voice(package, installed)


def _with_a_voice(package: Path, installed: proof.Installed) -> None:
    """Where the system has a voice, the program finds it."""
    system = installed.system
    system.bring(package, f"/tmp/{package.name}")
    voice = "speech-dispatcher-espeak-ng"
    system.run(f"apt-get install -y --no-install-recommends {voice} /tmp/{package.name}")
    say("  Avec une voix française :")
    proof.autotest(installed, voice="une voix française est là")


def _size(before: dict[str, str], system: bare.Bare) -> str:
    paths = [system.root / place for place in bare.differences(before, system.files())]
    files = [path for path in paths if path.is_file() and not path.is_symlink()]
    return f"{len(files)} fichiers, {sum(path.stat().st_size for path in files) / 1e6:.0f} Mo"


def _default(system: bare.Bare) -> str:
    return system.run("xdg-mime query default application/x-dossier-pro", user=USER).strip()


def _types(installed: proof.Installed) -> None:
    """The desktop knows our files by what is in them too, a protected one and one under another name included."""
    home, run = f"/home/{USER}", installed.command()
    line = (
        f"cd {home} && cp exemple.dpro sans-nom && cp exemple.dpro p.dpro"
        f" && echo 'mot de passe long' | {run} mot-de-passe mettre p.dpro --mot-de-passe-stdin && cp p.dpro protege"
    )
    installed.system.run(line, user=USER)
    asked = (
        "import sys; sys.path.insert(0, '/usr/lib/dossier-pro'); from PySide6.QtCore import QMimeDatabase;"
        "print(*(QMimeDatabase().mimeTypeForFile(name).name() for name in sys.argv[1:]))"
    )
    files = shlex.join([proof.CLICKED, "sans-nom", "protege", "p.dpro"])
    said = installed.system.run(f"python3 -IS -c {shlex.quote(asked)} {files}", user=USER).split()
    if said != ["application/x-dossier-pro"] * 4:
        raise SetupError(f"Le système ne reconnaît pas nos fichiers : {said}")
    say("  un .dpro est reconnu à son nom et à son contenu, protégé ou non")
