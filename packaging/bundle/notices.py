"""The licences of everything in a bundle that is not ours: from the wheels and from `packaging/bundle/notices.toml`."""

from __future__ import annotations

import email
import hashlib
import re
import tomllib
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from dev_setup import ROOT, SetupError

_HERE = Path(__file__).parent
_LISTS = tomllib.loads((_HERE / "notices.toml").read_text("utf-8"))
LICENCES: dict[str, str] = _LISTS["licences"]
"""Each distribution that a bundle may hold, and its licence in the words of SPDX."""
INSIDE: list[dict[str, Any]] = _LISTS["inside"]
"""What lies in the program itself and is not ours."""
FILE_NAME = "LICENCES-TIERCES.txt"
"""How the file is called in every bundle."""
_TEXT = re.compile(r"(?i)(^|/)(licen[cs]es?|copying|notice|authors)[^/]*$|(^|/)licenses/")
_RULE = "=" * 100


@dataclass(frozen=True)
class Notice:
    """What somebody else made and a bundle holds.

    Attributes:
        name: what it is called.
        version: which one; empty where it has none.
        licence: in the words of SPDX.
        note: what has to be said beside, in French.
        texts: the licences, each with the name of the file that it was read from.
    """

    name: str
    version: str
    licence: str
    note: str = ""
    texts: tuple[tuple[str, str], ...] = ()


def normal(name: str) -> str:
    """The one spelling of a distribution's name (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def of_wheel(wheel: Path) -> Notice:
    """Read what a wheel says of its licence, with what `notices.toml` adds.

    Raises:
        SetupError: it brings no licence text, or the table does not know its licence.
    """
    texts: list[tuple[str, str]] = []
    with zipfile.ZipFile(wheel) as archive:
        inside = [n for n in archive.namelist() if PurePosixPath(n).parts[0].endswith(".dist-info")]
        metadata = next((n for n in inside if n.endswith(".dist-info/METADATA")), None)
        if metadata is None:
            raise SetupError(f"{wheel.name} n’a pas de fichier METADATA.")
        said = email.message_from_bytes(archive.read(metadata))
        for name in sorted(inside):
            within = name.partition("/")[2]
            if _TEXT.search(within) and not within.endswith("/"):
                texts.append((within.removeprefix("licenses/"), _decoded(archive.read(name))))
    name = normal(said["Name"])
    additions = [entry for entry in _LISTS["addition"] if entry["of"] == name]
    for entry in additions:
        texts += [(text, _decoded((_HERE / "licences" / text).read_bytes())) for text in entry["texts"]]
    if not texts:
        raise SetupError(f"{name} n’a pas de texte de licence : complétez packaging/bundle/notices.toml.")
    if name not in LICENCES:
        raise SetupError(f"La licence de {name} manque dans packaging/bundle/notices.toml.")
    note = " ".join(str(entry["note"]).strip() for entry in additions)
    return Notice(name, said["Version"], LICENCES[name], note, tuple(texts))


def of_ours() -> list[Notice]:
    """What lies in the program's own folders and was made by others: fonts, icons."""
    found = []
    for entry in INSIDE:
        texts = tuple((Path(text).name, _decoded((ROOT / text).read_bytes())) for text in entry["texts"])
        found.append(Notice(entry["name"], "", entry["licence"], "", texts))
    return found


def _decoded(data: bytes) -> str:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("latin-1")
    return "\n".join(text.replace("\r\n", "\n").split("\n")).strip("\n")


def gather(wheels: Iterable[Path], more: Sequence[Notice] = ()) -> list[Notice]:
    """All that a bundle has to say.

    Args:
        wheels: the wheels that were unpacked into it.
        more: what came from elsewhere, such as Python itself.
    """
    notices = [*map(of_wheel, wheels), *more, *of_ours()]
    if bare := [notice.name for notice in notices if not notice.texts]:
        raise SetupError(f"Il manque un texte de licence pour {', '.join(bare)}.")
    return sorted(notices, key=lambda notice: notice.name.casefold())


def text(notices: Sequence[Notice]) -> str:
    """The file that comes with a bundle: a list, then each text once, under the first name that needs it."""
    lines = [
        "Dossier Pro contient des logiciels, des polices et des icônes faits par d’autres, sous ces licences.",
        "Dossier Pro lui-même est sous licence MIT.",
        "",
    ]
    lines += [f"  {n.name} {n.version}".rstrip() + f" : {n.licence}" for n in notices]
    printed: dict[str, str] = {}
    for notice in notices:
        title = f"{notice.name} {notice.version}".rstrip()
        lines += ["", _RULE, f"{title} — {notice.licence}", _RULE]
        lines += ["", notice.note] if notice.note else []
        for name, words in notice.texts:
            key = hashlib.sha256(" ".join(words.split()).encode()).hexdigest()
            if key in printed:
                lines += ["", f"[{name} : le même texte que sous « {printed[key]} »]"]
                continue
            printed[key] = title
            lines += ["", f"---- {name}", "", words]
    return "\n".join(line.rstrip() for line in "\n".join(lines).split("\n")) + "\n"


def write(wheels: Iterable[Path], target: Path, more: Sequence[Notice] = ()) -> list[Notice]:
    """Write the file of a bundle and return what it tells."""
    notices = gather(wheels, more)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text(notices), "utf-8", newline="\n")
    return notices
