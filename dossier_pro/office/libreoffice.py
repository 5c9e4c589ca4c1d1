"""LibreOffice, where it is installed: a document in, the same in another format out. Nothing else here starts it.

It runs without a window, in a profile of its own that forbids programs in documents, follows no link and reaches no
network, for as long as it is given; then it, whatever it started and its folder are gone, also where this program is
ended first. What it made once is kept (``conversions``).
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path
from typing import Final, Literal

from dossier_pro import limits, temporary
from dossier_pro.office import conversions
from dossier_pro.resources import resource

PATIENCE: Final = limits.LIBREOFFICE_SECONDS

DOCX: Final = "docx:MS Word 2007 XML"
PDF: Final = "pdf"
"""Formats that can be asked for (see ``pdf_with`` for another)."""

_STEP: Final = 0.1
_NOWHERE: Final = ("127.0.0.1", 9)
"""A proxy at which nobody answers: the port of « discard »."""
_SECURITY: Final = "/org.openoffice.Office.Common/Security/Scripting"
_SETTINGS: Final[Mapping[str, Mapping[str, str]]] = {
    _SECURITY: {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    # NEVER is 0 in Writer (linkenum.hxx) and 1 in Calc (LM_NEVER in ScLkUpdMode), because each has its own list.
    "/org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "/org.openoffice.Office.Calc/Content/Update": {"Link": "1"},
    # 2 is « manual »: the environment's proxies and the system's are not asked.
    "/org.openoffice.Inet/Settings": {
        "ooInetProxyType": "2",
        "ooInetHTTPProxyName": _NOWHERE[0],
        "ooInetHTTPProxyPort": str(_NOWHERE[1]),
        "ooInetHTTPSProxyName": _NOWHERE[0],
        "ooInetHTTPSProxyPort": str(_NOWHERE[1]),
        "ooInetFTPProxyName": _NOWHERE[0],
        "ooInetFTPProxyPort": str(_NOWHERE[1]),
        "ooInetNoProxy": "",
    },
}
_WATCHED: Final = """
exec 3<&0 </dev/null
"$@" 3<&- &
job=$!
(cat <&3 >/dev/null; rm -rf -- "$0" $DOSSIER_PRO_SOCKETS; kill -9 0) &
wait $job
"""
"""For a shell: run a command in a folder, and end both, with all that it started, once nobody holds the other end of
standard input.

Because: a program that is killed cleans nothing up, and LibreOffice would go on without it.
"""
_FONTCONFIG: Final = "/etc/fonts/fonts.conf"
_FONTS: Final = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><include>{system}</include><dir>{ours}</dir></fontconfig>
"""
"""The system's fonts and ours. Because: where neither Calibri nor Carlito is installed, the lines of the official model
would break, and its pages be counted, in a font that no jury sees it in."""
_PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "darwin": ("/Applications/LibreOffice.app/Contents/MacOS/soffice",),
    "win32": tuple(
        rf"{os.environ.get(name, default)}\LibreOffice\program\soffice.com"
        for name, default in (("PROGRAMFILES", r"C:\Program Files"), ("PROGRAMFILES(X86)", r"C:\Program Files (x86)"))
    ),
}

Fault = Literal["absent", "slow", "unreadable", "cancelled", "disk"]


class LibreOfficeError(Exception):
    """Why nothing came out: it is not here, was slow, could not read the file, was told to stop, or had no room."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@functools.cache
def program() -> str | None:
    """Return the path of LibreOffice's command on this computer, None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    return found or next((place for place in _PLACES.get(sys.platform, ()) if Path(place).is_file()), None)


def pdf_with(**options: bool | int) -> str:
    """Return the format « PDF of a text, with these options of LibreOffice ».

    Since LibreOffice 7.4 options are read as JSON; an older one makes a PDF without them, or none.
    """
    typed = {
        name: {"type": "boolean" if isinstance(value, bool) else "long", "value": json.dumps(value)}
        for name, value in options.items()
    }
    return f"pdf:writer_pdf_Export:{json.dumps(typed, separators=(',', ':'))}"


def convert(
    data: bytes,
    ending: str,
    to: str = PDF,
    *,
    author: bool = False,
    patience: float = PATIENCE,
    cancelled: Callable[[], bool] | None = None,
) -> bytes:
    """Return a document in another format.

    Args:
        data: the document; whoever calls has looked at it where it comes from outside (``archive``).
        ending: what it is: « .docx », « .odt ».
        to: the format that is wanted: ``PDF``, ``DOCX``, or what ``pdf_with`` returns.
        author: whether what comes out says who wrote it, as the document does.
        patience: seconds that it may take.
        cancelled: asked ten times a second; LibreOffice is ended where it answers True.

    Raises:
        LibreOfficeError: there is nothing to return.
    """
    command = program()
    if command is None:
        raise LibreOfficeError("absent")
    settings = _profile(author=author)
    key = conversions.key(command, settings, ending, to, data)
    kept = conversions.kept(key)
    if kept is None:
        kept = _converted([command, settings, ending, to], data, patience, cancelled)
        if _whole(kept, to):
            conversions.keep(key, kept)
    return kept


def _whole(made: bytes, to: str) -> bool:
    """Whether a file seems not to be cut short: what is kept is given out for weeks."""
    if to.startswith(PDF):
        return made.startswith(b"%PDF-") and b"%%EOF" in made[-1024:]
    return bool(made)


def _converted(how: list[str], data: bytes, patience: float, cancelled: Callable[[], bool] | None) -> bytes:
    try:
        return _in_a_folder(how, data, patience, cancelled)
    except OSError as error:
        raise LibreOfficeError("disk") from error


def _in_a_folder(how: list[str], data: bytes, patience: float, cancelled: Callable[[], bool] | None) -> bytes:
    command, settings, ending, to = how
    kind = to.partition(":")[0]
    with temporary.folder() as folder:
        place = Path(folder)
        source, made = place / f"document{ending}", place / "made" / f"document.{kind}"
        source.write_bytes(data)
        user = temporary.profile(place) / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(settings, encoding="utf-8")
        args = [command, f"-env:UserInstallation={user.parent.as_uri()}", "--headless", "--norestore"]
        args += ["--nolockcheck", "--nodefault", "--convert-to", to, "--outdir", str(made.parent), str(source)]
        _run(args, place, patience, cancelled)
        if not made.is_file():  # its exit code is 0 even when it could not read the file
            raise LibreOfficeError("unreadable")
        return made.read_bytes()


# --- the process ---------------------------------------------------------------------------------------------------


def _run(args: list[str], place: Path, patience: float, cancelled: Callable[[], bool] | None) -> None:
    """Run a command to its end, or to that of whoever waits for it."""
    end = time.monotonic() + patience
    try:
        process = _start(args, place)
    except OSError as error:
        raise LibreOfficeError("unreadable") from error
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(min(_STEP, max(0.0, end - time.monotonic())))
                return
            if cancelled is not None and cancelled():
                raise LibreOfficeError("cancelled")
            if time.monotonic() >= end:
                raise LibreOfficeError("slow")
    finally:
        _end(process)
        temporary.remove_sockets(place)


def _start(args: list[str], place: Path) -> subprocess.Popen[bytes]:
    proxy = f"http://{_NOWHERE[0]}:{_NOWHERE[1]}"
    env = {**os.environ, "http_proxy": proxy, "https_proxy": proxy, "no_proxy": "", "NO_PROXY": ""}
    # Because LibreOffice makes a temporary folder, which stays where it is ended before it is done.
    env |= dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(place))
    env["DOSSIER_PRO_SOCKETS"] = " ".join(map(str, temporary.office_sockets(place)))
    quiet = subprocess.DEVNULL
    if sys.platform == "win32":
        return subprocess.Popen(
            args, cwd=place, env=env, stdin=quiet, stdout=quiet, stderr=quiet, creationflags=subprocess.CREATE_NO_WINDOW
        )
    if sys.platform == "linux":
        env["SAL_USE_VCLPLUGIN"] = "svp"
        env |= _with_our_fonts(place)
    watched = ["/bin/sh", "-c", _WATCHED, str(place), *args]
    return subprocess.Popen(
        watched, cwd=place, env=env, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet, start_new_session=True
    )


def _with_our_fonts(place: Path) -> dict[str, str]:
    """Return what makes fontconfig know the fonts of this program beside those that it knows already."""
    system = os.environ.get("FONTCONFIG_FILE", _FONTCONFIG)
    if not Path(system).is_file():
        return {}
    known = place / "fonts.conf"
    known.write_text(_FONTS.format(system=escape(system), ours=escape(str(resource("fonts")))), encoding="utf-8")
    return {"FONTCONFIG_FILE": str(known)}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a command and what it started: LibreOffice's command only waits for the program itself."""
    if sys.platform == "win32":
        if process.poll() is None:
            killer = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
            with contextlib.suppress(OSError):
                subprocess.run([str(killer), "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False)
            with contextlib.suppress(OSError):
                process.kill()
    else:
        # Its group has the number of this process, and lasts as long as the one that watches standard input.
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        if process.stdin is not None:
            process.stdin.close()
    process.wait()


@functools.cache
def _profile(*, author: bool) -> str:
    """Return the settings of a user who forbids programs in documents, and all that fetches something."""
    unnamed = {} if author else {_SECURITY: {**_SETTINGS[_SECURITY], "RemovePersonalInfoOnSaving": "true"}}
    rows = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, settings in {**_SETTINGS, **unnamed}.items()
        for name, value in settings.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{rows}</oor:items>"
    )
