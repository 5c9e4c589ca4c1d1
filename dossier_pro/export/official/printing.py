"""The pages of a filled model as LibreOffice lays them out, where it is installed: the PDF, and where each bookmark is.

LibreOffice runs without a window, in a profile of its own that is thrown away, never follows a link of the file and
never runs what the file may hold. Its PDF carries each bookmark as a named destination: nothing is guessed from words.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

DELAI: Final = 90.0
"""Seconds after which LibreOffice is ended; a dossier of 60 pages takes 2 to 8, the first start of all up to 20."""

_PAS: Final = 0.1
_FILTRE: Final = (
    'pdf:writer_pdf_Export:{"ExportBookmarksToPDFDestination":{"type":"boolean","value":"true"},'
    '"IsSkipEmptyPages":{"type":"boolean","value":"false"},"UseTaggedPDF":{"type":"boolean","value":"true"},'
    '"ExportBookmarks":{"type":"boolean","value":"true"},"Quality":{"type":"long","value":"92"},'
    '"ReduceImageResolution":{"type":"boolean","value":"false"}}'
)
"""Since LibreOffice 7.4 options are read as JSON; an older one makes a PDF without destinations, or none."""

_PROFIL: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution"
 oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel"
 oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link"
 oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""

_LIEUX: Final = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": tuple(
        rf"{os.environ.get(name, default)}\LibreOffice\program\soffice.com"
        for name, default in (("PROGRAMFILES", r"C:\Program Files"), ("PROGRAMFILES(X86)", r"C:\Program Files (x86)"))
    ),
}


def libreoffice() -> Path | None:
    """Return LibreOffice's command on this computer, or None."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((Path(place) for place in _LIEUX.get(sys.platform, ()) if Path(place).is_file()), None)


@dataclass(frozen=True, slots=True)
class PrintedModel:
    """A Word file as LibreOffice prints it: its PDF, how many pages it has, and the page, from 1, of each bookmark."""

    pdf: bytes
    total: int
    pages: Mapping[str, int]


def imprimer(
    docx: bytes,
    signets: Iterable[str],
    autres: Iterable[str] = (),
    *,
    annule: Callable[[], bool] | None = None,
    delai: float = DELAI,
) -> PrintedModel | None:
    """Print a Word file with LibreOffice.

    Args:
        docx: the file.
        signets: names of bookmarks in it that must be found.
        autres: names of bookmarks that may be missing from the answer.
        annule: asked ten times a second; LibreOffice is ended where it answers True.
        delai: seconds after which LibreOffice is ended.

    Returns:
        The tagged PDF, which claims no standard, and the pages; None where LibreOffice is absent, does not answer, was
        ended, is too old to tell, or does not know one of ``signets``.
    """
    command = libreoffice()
    if command is None:
        return None
    with tempfile.TemporaryDirectory(prefix="dossier-pro-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        source, made = place / "modele.docx", place / "modele.pdf"
        source.write_bytes(docx)
        profile = place / "profil" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(_PROFIL, encoding="utf-8")
        args = [str(command), f"-env:UserInstallation={profile.parent.as_uri()}", "--headless", "--norestore"]
        args += ["--nolockcheck", "--convert-to", _FILTRE, "--outdir", str(place), str(source)]
        if not _lancer(args, place, annule, delai) or not made.is_file():
            return None
        return _lire(made, list(signets), list(autres))


def _lancer(args: list[str], place: Path, annule: Callable[[], bool] | None, delai: float) -> bool:
    """Run a command to its end; return whether it came to it by itself."""
    options: dict[str, Any] = {"start_new_session": True}
    if sys.platform == "win32":
        options = {"creationflags": subprocess.CREATE_NO_WINDOW}
    quiet = subprocess.DEVNULL
    try:
        process = subprocess.Popen(args, cwd=place, stdin=quiet, stdout=quiet, stderr=quiet, **options)
    except OSError:
        return False
    end = time.monotonic() + delai
    try:
        while True:
            with suppress(subprocess.TimeoutExpired):
                process.wait(_PAS)
                return True
            if time.monotonic() > end or (annule is not None and annule()):
                return False
    finally:
        if process.poll() is None:
            _finir(process)


def _finir(process: subprocess.Popen[bytes]) -> None:
    """End a command and what it started: LibreOffice's command only waits for the program itself."""
    if sys.platform == "win32":
        killer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
        with suppress(OSError):
            subprocess.run([str(killer), "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, 9)
    with suppress(OSError):
        process.kill()
    process.wait()


def _lire(pdf: Path, signets: list[str], autres: list[str]) -> PrintedModel | None:
    import pikepdf

    try:
        with pikepdf.open(pdf) as document:
            destinations = _destinations(document)
            ranks = {page.objgen: rank for rank, page in enumerate(document.pages, 1)}
            found = {name.lstrip("/"): ranks.get(page.objgen) for name, page in destinations.items()}
    except (pikepdf.PdfError, OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    pages = {name: page for name in (*signets, *autres) if (page := found.get(_code(name)) or found.get(name))}
    if any(signet not in pages for signet in signets):
        return None
    return PrintedModel(pdf.read_bytes(), len(ranks), pages)


def _destinations(document: Any) -> dict[str, Any]:
    """Return the page of each named destination, from either of the places where a PDF may keep them."""
    import pikepdf

    entries = list((document.Root.get("/Dests") or {}).items())
    names = document.Root.get("/Names") or {}
    if "/Dests" in names:
        entries += list(pikepdf.NameTree(names["/Dests"]).items())
    pairs = [(str(name), value["/D"] if isinstance(value, pikepdf.Dictionary) else value) for name, value in entries]
    return {name: target[0] for name, target in pairs}


def _code(signet: str) -> str:
    """Return a bookmark's name as LibreOffice writes it in a PDF: what is no letter, digit or hyphen as hexadecimal."""
    return re.sub(r"[^A-Za-z0-9.-]", lambda match: f"{ord(match.group()):02X}", signet)
