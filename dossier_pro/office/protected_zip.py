"""A ZIP with a password, in AES-256 as WinZip specified it (AE-2): what 7-Zip, Keka and WinZip open.

What is in the files is encrypted; their names, sizes and days are not, which is how every such ZIP is. The explorer of
Windows and the archive utility of macOS do not know this method.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.translation import tr

_MODE: Final = 0o100644

Moment = tuple[int, int, int, int, int, int]


def check(password: str) -> None:
    """Refuse a password that other programs could not be given.

    Raises:
        KnownError: it has signs that programs spell in different ways in a ZIP.
    """
    if not password.isascii() or not password.isprintable():
        raise KnownError(
            tr(
                "Pour un ZIP, prenez un mot de passe sans accents\u00a0: selon les programmes, les "
                "lettres accentuées ne l’ouvrent pas. Lettres, chiffres, espaces et signes du "
                "clavier conviennent."
            )
        )


def write(target: Path, files: Iterable[tuple[str, Path]], moment: Moment, password: str) -> None:
    """Write files as a ZIP, then read it back from the disk with its password.

    Args:
        target: the ZIP.
        files: for each its name in the ZIP, and where it is.
        moment: which its files bear.
        password: what opens it.

    Raises:
        KnownError: as ``check``; or what was written does not say the same when it is read back.
    """
    check(password)
    import pyzipper  # 30 ms that only a protected file needs

    with pyzipper.AESZipFile(target, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(password.encode("ascii"))
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        for name, source in files:
            entry = archive.zipinfo_cls(name, date_time=moment)
            entry.compress_type = pyzipper.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = _MODE << 16
            with source.open("rb") as stream, archive.open(entry, "w") as out:
                shutil.copyfileobj(stream, out, 1 << 20)
    with opened(target, password) as archive:
        if archive.testzip() is not None:
            raise KnownError(
                tr("«\u00a0{name}\u00a0» n’a pas pu être vérifié\u00a0: essayez sur un autre disque.", name=target.name)
            )


def opened(source: Path, password: str) -> Any:
    """Return a ZIP that can be read with its password, as ``zipfile.ZipFile`` is; the caller closes it."""
    import pyzipper

    archive = pyzipper.AESZipFile(source)
    archive.setpassword(password.encode("utf-8", "surrogatepass"))
    return archive
