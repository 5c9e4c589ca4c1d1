"""The Python of the Windows bundle: fetched by its hash, its signatures verified, its path set."""

from __future__ import annotations

import hashlib
import io
import os
import re
import subprocess
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

from bundle import content, notices, sbom
from dev_setup import SetupError, say

FACTS: dict[str, Any] = tomllib.loads((Path(__file__).parent / "windows.toml").read_text("utf-8"))
LIBRARIES = "Lib"
"""Where the libraries and the program lie, beside Python."""
_CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
_SIGNED = (".exe", ".dll", ".pyd")


def path_file() -> str:
    """What Python looks at for modules; where this file is, it looks nowhere else, and at no variable."""
    return f"python311.zip\n.\n{LIBRARIES}\n"


def fetch(cache: Path) -> Path:
    """Return the distribution, from the cache or from PyPI, checked by its hash."""
    facts = FACTS["python"]
    place = cache / str(facts["archive"])
    if not place.is_file() or _digest(place) != facts["sha256"]:
        cache.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
        wanted = cache / "python.txt"
        wanted.write_text(f"{facts['requirement']} --hash=sha256:{facts['sha256']}\n", "ascii")
        content.pip_download(cache, "--no-deps", "--no-binary", ":all:", "--require-hashes", "-r", str(wanted))
    if not place.is_file() or _digest(place) != facts["sha256"]:
        raise SetupError(f"{place.name} n’est pas le fichier attendu : effacez-le, puis relancez.")
    return place


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def unpack(archive: Path, target: Path) -> None:
    """Lay Python out in a folder, without what nobody needs, with its path file."""
    facts = FACTS["python"]
    left = {name for entry in facts["left_out"] for name in entry["files"]}
    with tarfile.open(archive) as outer:
        member = next(m for m in outer.getmembers() if m.name.partition("/")[2] == facts["inside"])
        stream = outer.extractfile(member)
        if stream is None:
            raise SetupError(f"{archive.name} ne contient pas Python.")
        data = stream.read()
    target.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(data)) as inner:
        for name in inner.namelist():
            base = name.removeprefix(facts["folder"])
            # One flat folder: anything else would be a surprise.
            if name.startswith(facts["folder"]) and base and "/" not in base and base not in left:
                (target / base).write_bytes(inner.read(name))
    _store(target / "python311.zip")
    (target / "python311._pth").write_text(path_file(), "ascii", newline="\r\n")


def _store(archive: Path) -> None:
    """Keep the standard library, but not packed: it is read at each start, and the installer packs it better."""
    with zipfile.ZipFile(archive) as packed:
        kept = [(info, packed.read(info)) for info in packed.infolist()]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as stored:
        for info, data in sorted(kept, key=lambda pair: pair[0].filename):
            stored.writestr(zipfile.ZipInfo(info.filename, info.date_time), data)


def component() -> sbom.Component:
    """Python, for the bill of materials."""
    facts = FACTS["python"]
    purl = f"pkg:generic/cpython@{facts['version']}"
    return sbom.Component("cpython", facts["version"], "PSF-2.0", purl, (facts["sha256"],))


def notices_of(folder: Path) -> list[notices.Notice]:
    """What Python brings of licences, its own and those of what it contains, and the installer's."""
    python = (folder / "LICENSE.txt").read_text("utf-8")
    found = [
        notices.Notice(
            "CPython", FACTS["python"]["version"], "PSF-2.0", FACTS["python"]["note"], (("LICENSE.txt", python),)
        )
    ]
    nsis = (Path(__file__).parent / "licences" / "NSIS.txt").read_text("utf-8")
    return [
        *found,
        notices.Notice("NSIS", "", "Zlib AND CPL-1.0", "L’installeur et le désinstalleur.", (("COPYING", nsis),)),
    ]


def signer(said: str) -> str | None:
    """Who signed, from what osslsigncode says of a signature that it finds right; None of any other."""
    if not re.search(r"^Signature verification: ok\s*$", said, re.MULTILINE):
        return None
    found = re.search(r"Signer's certificate:.*?Subject: [^\n]*?CN=([^\n/]+)", said, re.DOTALL)
    return found[1].strip() if found else None


def verify(folder: Path) -> int:
    """Verify who signed each program and library of Python; returns how many.

    Raises:
        SetupError: one is not signed by whom it should be.
    """
    facts = FACTS["python"]
    if not _CERTIFICATES.is_file():
        raise SetupError("Il manque les certificats du système : installez le paquet ca-certificates.")
    signed = [p for p in sorted(folder.iterdir()) if p.suffix in _SIGNED and p.name not in facts["signed_by_others"]]
    if not {"python.exe", "pythonw.exe", "python311.dll"} <= {path.name for path in signed}:
        raise SetupError("Python n’est pas complet.")
    for path in signed:
        found = signer(_ask(path))
        if found != facts["signer"]:
            raise SetupError(
                f"{path.name} n’est pas signé par {facts['signer']} ({found or 'signature non vérifiée'})."
            )
    say(f"  {len(signed)} fichiers signés par {facts['signer']}, vérifiés")
    return len(signed)


def _ask(path: Path) -> str:
    # Lists of revoked certificates lie on another machine: the time stamp says that this one was in force. Only newer
    # versions of the tool know the option, and it refuses what it does not know before it reads anything.
    options = ["-CAfile", str(_CERTIFICATES), "-TSA-CAfile", str(_CERTIFICATES), "-in", str(path)]
    said = ""
    for more in (["-ignore-crl"], []):
        command = ["osslsigncode", "verify", *more, *options]
        done = subprocess.run(command, capture_output=True, text=True, env=os.environ | {"LC_ALL": "C"}, check=False)
        said = done.stdout
        if done.returncode == 0:
            return said
        if more and "Signature verification" in said:
            return said
    return said
