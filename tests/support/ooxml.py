"""Microsoft's validator of Word files (Open XML SDK), as an npm package puts it on this machine.

Its executable is called directly: it needs neither node nor .NET at run time, and takes 1.5 s a file. What it does
not see: unbalanced fields, two content controls with one id, two bookmarks with one name. Of several illegal children
of one element it reports the first only, so a list of one error may hide others.
"""

from __future__ import annotations

import json
import platform
import subprocess
import sys
from pathlib import Path

NODE_MODULES = Path(__file__).resolve().parents[2] / "packaging" / "node" / "node_modules"


def _executable() -> Path:
    system = {"linux": "linux", "darwin": "darwin", "win32": "win32"}.get(sys.platform, sys.platform)
    machine = "arm64" if platform.machine().lower() in {"arm64", "aarch64"} else "x64"
    name = "ooxml-validator.exe" if system == "win32" else "ooxml-validator"
    return NODE_MODULES / "@xarsh" / f"ooxml-validator-{system}-{machine}" / name


def skip_reason() -> str | None:
    """Why Word files cannot be validated here, or None."""
    if _executable().is_file():
        return None
    return "the Word validator is not installed (npm was absent or failed)"


def validate_docx(path: Path) -> list[str]:
    """One line for each error that Microsoft's validator finds in a .docx; an unreadable file is an error too."""
    # Its exit code is 0 for invalid files as well: only its JSON tells.
    done = subprocess.run([_executable(), path], capture_output=True, check=False, timeout=120)
    if done.returncode:
        raise RuntimeError(f"the Word validator did not run: {done.stderr.decode('utf-8', 'replace').strip()}")
    answer = json.loads(done.stdout)
    errors = [
        " · ".join(str(part) for part in (e["errorType"], e["path"], e["xPath"], e["description"]) if part)
        for e in answer["errors"]
    ]
    if bool(answer["ok"]) != (not errors):
        raise RuntimeError(f"the Word validator contradicts itself: {answer}")
    return errors
