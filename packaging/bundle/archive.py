"""The Linux archive: the program with a Python of its own, for one person, without an administrator."""

from __future__ import annotations

import io
import shutil
import tarfile
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bundle import content, deb, linux, notices, runtime, sbom
from dev_setup import say

PYTHON = linux.PYTHONS[0]


def name() -> str:
    """How the archive and the folder in it are called."""
    return f"dossier-pro-{content.version()}-linux-x86_64"


def make(arguments: Sequence[str] = ()) -> int:
    """`bundle archive`: make the archive with its bill of materials; `--rapide` packs it loosely, to try something."""
    linux.need("dpkg-deb", "readelf", "strip", "apt-get")
    target = content.OUTPUT / f"{name()}.tar.{'gz' if '--rapide' in arguments else 'xz'}"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / name()
        say("Les bibliothèques…")
        wheels = linux.lay_out(root / "app", [PYTHON])
        say("Python et ce qu’un système peut ne pas avoir…")
        debian = runtime.lay_out(root, root / "app")
        notices.write(wheels, root / notices.FILE_NAME, debian.notices())
        shutil.copyfile(root / notices.FILE_NAME, target.with_name(f"{name()}-{notices.FILE_NAME}"))
        _files(root)
        for part in ("app", "python"):
            content.compile_all(root / part, keep_sources=False)
        size = content.settle(root)
        for path in (root / "installer.sh", root / "desinstaller.sh", root / "dossier-pro"):
            path.chmod(0o755)
        say(f"{size / 1e6:.0f} Mo une fois installé, pour glibc {_glibc(root)} ou plus récent. Compression…")
        pack(root, target, 1 if "--rapide" in arguments else 6)
    bill = target.with_name(f"{name()}.cdx.json")
    sbom.write(bill, "archive", wheels, debian.components())
    linux.say_size(target)
    return 0


def _glibc(root: Path) -> str:
    """The oldest C library for it, without what is only lent to a system that lacks it."""
    return max((linux.glibc(root / part) for part in ("app", "python")), key=lambda v: tuple(map(int, v.split("."))))


def _files(root: Path) -> None:
    """The starter, the installer, what the desktop is told."""
    for file in ("installer.sh", "desinstaller.sh"):
        shutil.copyfile(linux.FILES / file, root / file)
    shutil.copyfile(linux.FILES / "archive-run.py", root / "run.py")
    text = (linux.FILES / "archive-dossier-pro.sh").read_text("utf-8")
    (root / "dossier-pro").write_text(runtime.starter(text, runtime.names(root)), "utf-8")
    words = (linux.FILES / "LISEZMOI.txt").read_text("utf-8").replace("@VERSION@", content.version())
    (root / "LISEZMOI.txt").write_text(words, "utf-8")
    share = root / "share"
    for file, folder in (("dossier-pro.desktop", "applications"), ("dossier-pro.xml", "mime/packages")):
        (share / folder).mkdir(parents=True)
        shutil.copyfile(linux.FILES / file, share / folder / file)
    (share / "metainfo").mkdir()
    (share / "metainfo" / deb.METAINFO).write_text(deb.metainfo(content.version()), "utf-8")
    linux.icons(share)


def pack(folder: Path, target: Path, level: int) -> None:
    """Write a folder to an archive that is the same, byte for byte, each time."""

    def plain(info: tarfile.TarInfo) -> tarfile.TarInfo:
        info.uid = info.gid = 0
        info.uname = info.gname = ""
        info.mtime = content.moment()
        return info

    raw = io.BytesIO()
    with tarfile.open(fileobj=raw, mode="w", format=tarfile.PAX_FORMAT) as out:
        out.add(folder, arcname=folder.name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            out.add(path, arcname=f"{folder.name}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain)
    target.write_bytes(_compressed(raw.getvalue(), target.suffix, level))


def _compressed(data: bytes, suffix: str, level: int) -> bytes:
    if suffix == ".gz":
        import gzip

        return gzip.compress(data, level, mtime=0)
    import lzma

    return lzma.compress(data, preset=level)
