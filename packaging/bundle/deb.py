"""The Debian package: the program and its libraries in a folder of their own, run by the system's Python.

Python and the libraries that every desktop shares are Debian's, and so are their security updates. Compiled modules for
each Python of `linux.toml` lie side by side, so that one package serves several releases; Debian's own tool compiles
the sources when it is installed.
"""

from __future__ import annotations

import gzip
import hashlib
import re
import shutil
import tempfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from bundle import content, linux, manual, notices, sbom
from dev_setup import ROOT, say

NAME = "dossier-pro"
HOME = "usr/lib/dossier-pro"
METAINFO = "fr.dossier_pro.dossier_pro.metainfo.xml"
MAINTAINER = "Dossier Pro contributors <dossier-pro@example.org>"
REVISION = 1


def make(arguments: Sequence[str] = ()) -> int:
    """`bundle deb`: make the package with its bill of materials; `--rapide` packs it loosely, to try something."""
    packing = ["-Zgzip", "-z1"] if "--rapide" in arguments else ["-Zxz", "-z6"]
    linux.need("dpkg-deb", "readelf", "strip")
    version = content.version()
    target = content.OUTPUT / f"{NAME}_{version}-{REVISION}_amd64.deb"
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "root"
        say("Les bibliothèques…")
        site = root / HOME
        wheels = linux.lay_out(site, linux.PYTHONS)
        _documents(root, wheels)
        _desktop(root, version)
        _started(root)
        _control(root, version)
        size = content.settle(root)
        _rights(root)
        say(f"{size / 1e6:.0f} Mo une fois installé. Compression…")
        linux.called("dpkg-deb", "--root-owner-group", *packing, "--build", str(root), str(target))
    every = {path for found in linux.wheels(linux.PYTHONS).values() for path in found}
    sbom.write(target.with_suffix(".cdx.json"), "deb", every)
    linux.say_size(target)
    return 0


# --------------------------------------------------------------------------------------------------- files


def _gzip(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _documents(root: Path, wheels: Sequence[Path]) -> None:
    """The copyright, the licences of others, the history, the man pages."""
    folder = root / "usr/share/doc" / NAME
    folder.mkdir(parents=True)
    shutil.copyfile(linux.FILES / "copyright", folder / "copyright")
    told = notices.gather(wheels)
    _gzip(folder / f"{notices.FILE_NAME}.gz", notices.text(told))
    beside = content.OUTPUT / f"{NAME}_{content.version()}-{REVISION}_{notices.FILE_NAME}"
    beside.write_text(notices.text(told), "utf-8")
    for path in (root / HOME).glob("*.dist-info"):
        # What is said there is in the file of the licences; the names and versions stay for importlib.metadata.
        for inner in sorted(path.rglob("*"), reverse=True):
            if inner.is_dir():
                inner.rmdir()
            elif inner.name != "METADATA":
                inner.unlink()
    _gzip(folder / "changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _gzip(folder / "changelog.Debian.gz", changelog(content.version(), content.moment()))
    _gzip(root / "usr/share/man/man1/dossier-pro.1.gz", manual.english())
    _gzip(root / "usr/share/man/fr/man1/dossier-pro.1.gz", manual.french())


def changelog(version: str, when: int) -> str:
    """What Debian wants to know of this package: that it is the program's version, made that day."""
    day = datetime.fromtimestamp(when, UTC).strftime("%a, %d %b %Y %H:%M:%S +0000")
    head = f"{NAME} ({version}-{REVISION}) stable; urgency=medium"
    return f"{head}\n\n  * Version {version}; what changed is in changelog.gz.\n\n -- {MAINTAINER}  {day}\n"


def release_date(version: str) -> str:
    """The day of a version in CHANGELOG.md; the bundle's own day where it is not cut yet."""
    heading = rf"^## \[{re.escape(version)}\] - (\d{{4}}-\d\d-\d\d)$"
    found = re.search(heading, (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    return found[1] if found else datetime.fromtimestamp(content.moment(), UTC).strftime("%Y-%m-%d")


def metainfo(version: str) -> str:
    """What software centres show."""
    text = (linux.FILES / METAINFO).read_text("utf-8")
    return text.replace("@VERSION@", version).replace("@DATE@", release_date(version))


def _desktop(root: Path, version: str) -> None:
    """The menu entry, the types of files, the icons, what software centres show."""
    share = root / "usr/share"
    for file, folder in (("dossier-pro.desktop", "applications"), ("dossier-pro.xml", "mime/packages")):
        (share / folder).mkdir(parents=True)
        shutil.copyfile(linux.FILES / file, share / folder / file)
    (share / "metainfo").mkdir()
    (share / "metainfo" / METAINFO).write_text(metainfo(version), "utf-8")
    linux.icons(share)


def _started(root: Path) -> None:
    """What is typed, what bash completes, and the note for Debian's checker."""
    places = {
        "dossier-pro.py": "usr/bin/dossier-pro",
        "dossier-pro.rtupdate": "usr/share/python3/runtime.d/dossier-pro.rtupdate",
        "lintian-overrides": "usr/share/lintian/overrides/dossier-pro",
    }
    for source, place in places.items():
        target = root / place
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(linux.FILES / source, target)
        if source != "lintian-overrides":
            target.chmod(0o755)
    completion = root / "usr/share/bash-completion/completions/dossier-pro"
    completion.parent.mkdir(parents=True)
    completion.write_text(manual.completion(), "utf-8")


# ------------------------------------------------------------------------------------------------- control


def depends(root: Path) -> tuple[list[str], list[str]]:
    """What the package needs, and what it recommends: asked of every library in it."""
    needed, recommended = linux.packages_for(linux.from_outside(root))
    first, last = (version.split(".") for version in (linux.PYTHONS[0], linux.PYTHONS[-1]))
    python = [f"python3 (>= {'.'.join(first)}~)", f"python3 (<< {last[0]}.{int(last[1]) + 1}~)"]
    needed = [f"libc6 (>= {linux.glibc(root)})" if name == "libc6" else name for name in needed]
    # The types of files and the icons are nothing without those who read them; links are opened by xdg-open.
    shared = ["desktop-file-utils", "hicolor-icon-theme", "shared-mime-info", "xdg-utils"]
    return sorted([*needed, *python, *shared]), recommended


def _control(root: Path, version: str) -> None:
    folder = root / "DEBIAN"
    folder.mkdir()
    needed, recommended = depends(root)
    size = sum(-(-path.stat().st_size // 1024) for path in root.rglob("*") if path.is_file())
    fields = {
        "Package": NAME,
        "Version": f"{version}-{REVISION}",
        "Architecture": "amd64",
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(needed),
        "Recommends": ", ".join(recommended),
        "Suggests": "libreoffice-writer, speech-dispatcher-espeak-ng",
        "Section": "editors",
        "Priority": "optional",
        "Description": (linux.FILES / "description").read_text("utf-8").rstrip(),
    }
    (folder / "control").write_text("".join(f"{name}: {value}\n" for name, value in fields.items()), "utf-8")
    for script in ("postinst", "prerm"):
        shutil.copyfile(linux.FILES / script, folder / script)
        (folder / script).chmod(0o755)
    files = sorted(p for p in root.rglob("*") if p.is_file() and "DEBIAN" not in p.parts)
    lines = [f"{_md5(path)}  {path.relative_to(root).as_posix()}\n" for path in files]
    (folder / "md5sums").write_text("".join(lines), "utf-8")


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _rights(root: Path) -> None:
    """A library is not a program: only what is started may be run."""
    for path in (root / HOME).rglob("*"):
        if path.is_file():
            path.chmod(0o644)
