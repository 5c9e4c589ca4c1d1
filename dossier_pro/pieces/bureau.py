"""Word, Excel, slides and OpenDocument as a PDF or as a Word file, through LibreOffice where it is installed.

It runs without a window, in a user profile of its own that forbids programs in documents and goes nowhere on the
network, for as long as it is given; then it and its folder are gone.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final, Literal

PATIENCE: Final = 90.0
"""How long one file may take, in seconds; the first one also makes LibreOffice start, some seconds."""

TYPES: Final = {
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt",
    "application/vnd.oasis.opendocument.spreadsheet": ".ods",
    "application/vnd.oasis.opendocument.presentation": ".odp",
    "application/msword": ".doc",
    "application/rtf": ".rtf",
    "application/vnd.ms-excel": ".xls",
    "application/vnd.ms-powerpoint": ".ppt",
}
"""The MIME types that it is asked to read, with the ending that tells it what they are."""

_FILTRES: Final = {"docx": "docx:MS Word 2007 XML"}
_FAITS: Final[dict[str, bytes]] = {}
"""What was made in this process, by the digest of the document: an export and its preview print the same annexes."""
_MAX_FAITS: Final = 32_000_000
_PREFIXE: Final = "dossier-pro-bureau-"
_VIEUX: Final = 24 * 3600
_ITEMS: Final = {
    "/org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "BlockUntrustedRefererLinks": "true",
        "RemovePersonalInfoOnSaving": "true",
    },
    # NEVER is 0 in Writer (linkenum.hxx) and 1 in Calc (LM_NEVER in scmod's ScLkUpdMode).
    "/org.openoffice.Office.Writer/Content/Update": {"Link": "0"},
    "/org.openoffice.Office.Calc/Content/Update": {"Link": "1"},
}

Faute = Literal["absent", "lent", "illisible"]


class BureauError(Exception):
    """Why there is no PDF: LibreOffice is not here, took too long, or could not read the file."""

    def __init__(self, faute: Faute) -> None:
        super().__init__(faute)
        self.faute = faute


@functools.cache
def programme() -> str | None:
    """Return the path of LibreOffice, None where it is not installed."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found:
        return found
    places = {
        "darwin": ["/Applications/LibreOffice.app/Contents/MacOS/soffice"],
        "win32": [
            rf"{os.environ.get(name, 'C:')}\LibreOffice\program\soffice.com"
            for name in ("PROGRAMFILES", "PROGRAMFILES(X86)")
        ],
    }
    return next((place for place in places.get(sys.platform, []) if Path(place).is_file()), None)


def en_pdf(octets: bytes, mime: str, nom: str = "", *, patience: float = PATIENCE) -> bytes:
    """Return a document as a PDF.

    Args:
        octets: the document.
        mime: its type, one of ``TYPES``.
        nom: its file name; only its ending is looked at, where the type alone leaves two programs to choose from.
        patience: seconds that it may take.

    Raises:
        BureauError: LibreOffice is not installed, took too long, or could not read the file; or the file is an
            archive that expands beyond measure.
    """
    ending = Path(nom).suffix.lower()
    terminaison = ending if ending in set(TYPES.values()) else TYPES[mime]
    key = hashlib.sha256(terminaison.encode() + octets).hexdigest()
    if programme() is not None and key in _FAITS:
        return _FAITS[key]
    made = _FAITS[key] = _convertie(octets, terminaison, "pdf", patience)
    while len(_FAITS) > 1 and sum(map(len, _FAITS.values())) > _MAX_FAITS:
        del _FAITS[next(iter(_FAITS))]
    return made


def en_docx(octets: bytes, terminaison: str, *, patience: float = PATIENCE) -> bytes:
    """Return a text document (``terminaison``: « .odt », « .doc », « .rtf ») as a Word file of today.

    Raises:
        BureauError: as ``en_pdf`` does.
    """
    return _convertie(octets, terminaison, "docx", patience)


def _convertie(octets: bytes, terminaison: str, vers: Literal["pdf", "docx"], patience: float) -> bytes:
    from dossier_pro.domain.errors import KnownError
    from dossier_pro.office.revisions import accepted
    from dossier_pro.pieces.sheet_titles import avec_titres
    from dossier_pro.pieces.zip_guard import examiner

    soffice = programme()
    if soffice is None:
        raise BureauError("absent")
    if octets.startswith(b"PK\x03\x04"):
        try:
            examiner(octets, "")
        except KnownError as error:
            raise BureauError("illisible") from error
    balayer()
    folder = Path(tempfile.mkdtemp(prefix=_PREFIXE))
    try:
        source = folder / f"document{terminaison}"
        source.write_bytes(avec_titres(accepted(octets, terminaison), terminaison))
        _profil(folder / "profil")
        _convertir(soffice, folder, source, vers, patience)
        made = folder / "fait" / f"document.{vers}"
        if not made.is_file():  # its exit code is 0 even when it could not read the file
            raise BureauError("illisible")
        return made.read_bytes()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def balayer() -> None:
    """Remove what a conversion left behind that was killed with its program, a day ago or longer."""
    with contextlib.suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{_PREFIXE}*"):
            if time.time() - left.stat().st_mtime > _VIEUX:
                shutil.rmtree(left, ignore_errors=True)


def _convertir(soffice: str, folder: Path, source: Path, vers: str, patience: float) -> None:
    command = [
        soffice,
        f"-env:UserInstallation={(folder / 'profil').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
        "--nodefault",
        "--convert-to",
        _FILTRES.get(vers, vers),
        "--outdir",
        str(folder / "fait"),
        str(source),
    ]
    nowhere = "http://127.0.0.1:9"
    env = {**os.environ, "http_proxy": nowhere, "https_proxy": nowhere, "SAL_USE_VCLPLUGIN": "svp"}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=env,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired as error:
        raise BureauError("lent") from error
    finally:
        _finir(process)


def _finir(process: subprocess.Popen[bytes]) -> None:
    """End LibreOffice with the processes that it started."""
    if process.poll() is not None:
        return
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/T", "/F", "/PID", str(process.pid)], capture_output=True, check=False)
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _profil(folder: Path) -> None:
    """Make a user profile that forbids programs in documents, and links that fetch something."""
    rows = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, props in _ITEMS.items()
        for name, value in props.items()
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{rows}</oor:items>",
        encoding="utf-8",
    )
