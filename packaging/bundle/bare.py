"""A bare Debian to prove things in: made once by debootstrap, copied for each proof, entered as a root of its own."""

from __future__ import annotations

import hashlib
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bundle import content
from dev_setup import SetupError, say

MIRROR = "http://deb.debian.org/debian"
USER = "candidat"
_UID = 4711
# What the system itself rewrites whatever is installed: the state of its package manager, logs, caches over all of it.
CHANGING = (
    "etc/ld.so.cache",
    "etc/mtab",
    "proc",
    "sys",
    "dev",
    "run",
    "tmp",
    "home",
    "root",
    "usr/share/applications/mimeinfo.cache",
    "usr/share/icons/hicolor/icon-theme.cache",
    "var/cache",
    "var/lib/apt",
    "var/lib/dpkg",
    "var/log",
    "var/tmp",
)


class Bare:
    """A Debian of its own in a folder."""

    def __init__(self, root: Path) -> None:
        """Made by ``bare``."""
        self.root = root

    def command(self, line: str, *, user: str = "root", environ: Sequence[str] = ()) -> list[str]:
        """Return the command that runs a line of shell within; its mounts vanish with it.

        Args:
            line: what to run.
            user: as whom.
            environ: what is set for it, such as `DISPLAY=:9`.
        """
        home = "/root" if user == "root" else f"/home/{user}"
        base = [f"HOME={home}", "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]
        base += ["DEBIAN_FRONTEND=noninteractive", f"USER={user}", *environ]
        inner = ["chroot", f"--userspec={user}:{user}", str(self.root), "/usr/bin/env", "-i", *base, "sh", "-c"]
        inner += [f"cd {home} && {line}"]
        place = shlex.quote(str(self.root))
        mounts = [
            f"mount -t proc proc {place}/proc",
            f"mount --rbind /dev {place}/dev",
            f"mkdir -p {place}/tmp/.X11-unix && mount --bind /tmp/.X11-unix {place}/tmp/.X11-unix",
        ]
        script = " && ".join([*mounts, f"exec {shlex.join(inner)}"])
        return ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]

    def run(self, line: str, *, user: str = "root", environ: Sequence[str] = ()) -> str:
        """Run a line of shell within, and return what it said."""
        asked = self.command(line, user=user, environ=environ)
        done = subprocess.run(asked, capture_output=True, text=True, check=False)
        if done.returncode:
            last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-12:])
            raise SetupError(f"Dans la Debian nue, « {line} » a échoué ({done.returncode}) :\n{last}")
        return done.stdout

    def start(self, line: str, *, user: str, environ: Sequence[str]) -> subprocess.Popen[bytes]:
        """Start a program within, and let it run."""
        asked = self.command(f"exec {line}", user=user, environ=environ)
        return subprocess.Popen(asked, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)

    def bring(self, source: Path, place: str, *, user: str = "root") -> None:
        """Copy a file into it."""
        target = self.root / place.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        if user != "root":
            os.chown(target, _UID, _UID)

    def files(self) -> dict[str, str]:
        """Every file with the sum of what is in it, without what the system itself rewrites."""
        found = {}
        for folder, folders, names in os.walk(self.root):
            here = Path(folder).relative_to(self.root)
            folders[:] = [name for name in folders if (here / name).as_posix() not in CHANGING]
            for name in (*names, *folders):
                path, place = Path(folder) / name, (here / name).as_posix()
                if place not in CHANGING:
                    found[place] = _sum(path)
        return found


def _sum(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "dossier"


def differences(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What came, went or changed between two lists of files."""
    return sorted(place for place in before.keys() | after.keys() if before.get(place) != after.get(place))


def _made(suite: str) -> Path:
    """The folder with a minimal Debian, made now where it is not there."""
    place = content.cache_folder() / "roots" / suite
    done = place.with_suffix(".done")
    if done.is_file():
        return place
    say(f"Debian nue ({suite}) : debootstrap, une fois…")
    shutil.rmtree(place, ignore_errors=True)
    place.parent.mkdir(parents=True, exist_ok=True)
    made = subprocess.run(
        ["debootstrap", "--variant=minbase", suite, str(place), MIRROR], capture_output=True, text=True, check=False
    )
    if made.returncode:
        raise SetupError("debootstrap a échoué :\n" + "\n".join(made.stdout.strip().splitlines()[-5:]))
    done.write_text("", "ascii")
    return place


def _copy(source: Path, target: Path) -> None:
    subprocess.run(["cp", "-a", "--reflink=auto", str(source), str(target)], check=True)


def _with_packages(suite: str, needed: str) -> Path:
    """A minimal Debian with what a package declares to need, and nothing that is only recommended."""
    base = _made(suite)
    key = hashlib.sha256(needed.encode()).hexdigest()[:12]
    place = base.with_name(f"{suite}-{key}")
    done = place.with_suffix(".done")
    if not done.is_file():
        say("Les dépendances déclarées, une fois…")
        shutil.rmtree(place, ignore_errors=True)
        _copy(base, place)
        system = Bare(place)
        system.run("apt-get update -qq")
        system.run(f"apt-get satisfy -y -qq --no-install-recommends {shlex.quote(needed)}")
        system.run("apt-get clean")
        done.write_text("", "ascii")
    return place


@contextmanager
def bare(suite: str, needed: str = "") -> Iterator[Bare]:
    """Copy a bare Debian for one proof; it goes with the block.

    Args:
        suite: which Debian.
        needed: what a package declares to depend on; empty for nothing at all.
    """
    if os.geteuid() != 0:
        raise SetupError("Une Debian nue demande l’administrateur : relancez avec sudo.")
    source = _with_packages(suite, needed) if needed else _made(suite)
    with tempfile.TemporaryDirectory(prefix="dossier-pro-") as folder:
        root = Path(folder) / "root"
        _copy(source, root)
        shutil.copyfile("/etc/resolv.conf", root / "etc/resolv.conf")
        system = Bare(root)
        system.run(f"useradd --uid {_UID} --user-group --create-home {USER}")
        yield system
