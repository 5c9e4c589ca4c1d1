"""Signs a file for Windows where a certificate is given; without one, nothing is signed.

`DOSSIER_PRO_SIGN_PKCS12` names the certificate with its key (PKCS 12), `DOSSIER_PRO_SIGN_PASSWORD` the file that holds
its password, `DOSSIER_PRO_SIGN_TIMESTAMP` the address of a time stamp server: without that, the signature ends with
the certificate. Run with a file's name, it signs that file.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

CERTIFICATE = "DOSSIER_PRO_SIGN_PKCS12"
PASSWORD = "DOSSIER_PRO_SIGN_PASSWORD"
TIMESTAMP = "DOSSIER_PRO_SIGN_TIMESTAMP"
TEXT = "Dossier Pro"


def command(environ: Mapping[str, str]) -> str | None:
    """What makensis runs for the uninstaller and the installer, if anything; the file's name follows it."""
    if not environ.get(CERTIFICATE):
        return None
    return shlex.join([sys.executable, str(Path(__file__).resolve())])


def arguments(environ: Mapping[str, str], source: str, target: str) -> list[str]:
    """The run of osslsigncode that signs one file into another."""
    found = ["osslsigncode", "sign", "-pkcs12", environ[CERTIFICATE], "-h", "sha256", "-n", TEXT]
    if environ.get(PASSWORD):
        found += ["-readpass", environ[PASSWORD]]
    if environ.get(TIMESTAMP):
        found += ["-ts", environ[TIMESTAMP]]
    return [*found, "-in", source, "-out", target]


def main(file: str) -> int:
    """Sign a file in its place."""
    signed = f"{file}.signed"
    done = subprocess.run(arguments(os.environ, file, signed), check=False)
    if done.returncode == 0:
        Path(signed).replace(file)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
