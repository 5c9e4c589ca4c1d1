"""What a bundle is made of, for machines: a bill of materials in CycloneDX 1.5, from the lock file and the wheels."""

from __future__ import annotations

import hashlib
import json
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bundle import content, notices
from dev_setup import ROOT, SetupError, say

_REQUIREMENT = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^\s;\\]+)")
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_NAMESPACE = uuid.UUID("6f3c1f0e-8a2b-5d5e-9a53-0d0551e47900")


@dataclass(frozen=True)
class Component:
    """One thing that a bundle holds.

    Attributes:
        name: what it is called.
        version: which one.
        licence: in the words of SPDX.
        purl: its package URL.
        sha256: the sums of the files that it may come from, or of the one that it came from.
    """

    name: str
    version: str
    licence: str
    purl: str
    sha256: tuple[str, ...] = field(default=())


def locked(lock: str) -> list[Component]:
    """What the lock file names, without what only builds the project.

    Raises:
        SetupError: `notices.toml` does not know the licence of one of them.
    """
    found = []
    for block in re.split(r"\n(?=[A-Za-z0-9])", content.requirements(lock)):
        if named := _REQUIREMENT.match(block):
            name, version = notices.normal(named[1]), named[2]
            if name not in notices.LICENCES:
                raise SetupError(f"La licence de {name} manque dans packaging/bundle/notices.toml.")
            hashes = tuple(sorted(_HASH.findall(block)))
            found.append(Component(name, version, notices.LICENCES[name], f"pkg:pypi/{name}@{version}", hashes))
    return found


def unpacked(lock: str, wheels: Iterable[Path]) -> list[Component]:
    """What the lock file names, each with the sums of the wheels that were taken.

    Raises:
        SetupError: a wheel is not one of the lock file.
    """
    sums: dict[str, set[str]] = {}
    for wheel in wheels:
        name = notices.normal(wheel.name.split("-")[0])
        sums.setdefault(name, set()).add(hashlib.sha256(wheel.read_bytes()).hexdigest())
    components = []
    for component in locked(lock):
        taken = sums.pop(component.name, set())
        if not taken <= set(component.sha256):
            raise SetupError(f"{component.name} n’est pas celui des fichiers packaging/lock*.txt.")
        if taken:
            one = Component(component.name, component.version, component.licence, component.purl, tuple(sorted(taken)))
            components.append(one)
    if sums:
        raise SetupError(f"Aucun fichier packaging/lock*.txt ne connaît {', '.join(sorted(sums))}.")
    return components


def inside() -> list[Component]:
    """What lies in the program itself, was made by others and has a version of its own: the dictionary."""
    found = []
    for entry in notices.INSIDE:
        if "purl" in entry:
            name, _, version = entry["purl"].rpartition("/")[2].partition("@")
            sums = tuple(hashlib.sha256((ROOT / file).read_bytes()).hexdigest() for file in entry["files"])
            found.append(Component(name, version, entry["licence"], entry["purl"], sums))
    return found


def document(components: Sequence[Component], bundle: str) -> dict[str, Any]:
    """Return the bill of materials.

    Args:
        components: what is in it.
        bundle: which bundle; its name is in the serial number, which is the same for the same content.
    """
    program = {
        "type": "application",
        "bom-ref": "dossier-pro",
        "name": "dossier-pro",
        "version": content.version(),
        "licenses": [{"expression": "MIT"}],
    }
    listed = [
        {
            "type": "library",
            "bom-ref": component.purl,
            "name": component.name,
            "version": component.version,
            "licenses": [{"expression": component.licence}],
            "purl": component.purl,
            "hashes": [{"alg": "SHA-256", "content": value} for value in component.sha256],
        }
        for component in sorted(components, key=lambda c: c.purl)
    ]
    serial = uuid.uuid5(_NAMESPACE, json.dumps([bundle, program, listed], sort_keys=True))
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {
            "timestamp": datetime.fromtimestamp(content.moment(), UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "component": program,
            "properties": [{"name": "dossier-pro:bundle", "value": bundle}],
        },
        "components": listed,
        "dependencies": [{"ref": "dossier-pro", "dependsOn": [entry["bom-ref"] for entry in listed]}],
    }


def write(target: Path, bundle: str, wheels: Iterable[Path], more: Sequence[Component] = ()) -> None:
    """Write the bill of materials of a bundle.

    Args:
        target: the file.
        bundle: which bundle.
        wheels: what was unpacked into it.
        more: what came from elsewhere.
    """
    _write(target, document([*unpacked(content.lock(), wheels), *inside(), *more], bundle))


def _write(target: Path, bill: dict[str, Any]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps(bill, ensure_ascii=False, indent=1) + "\n", "utf-8", newline="\n")


def make(_arguments: Sequence[str] = ()) -> int:
    """`bundle sbom`: the bill of materials of the lock file, for every system."""
    target, components = (
        content.OUTPUT / f"dossier-pro-{content.version()}.cdx.json",
        [*locked(content.lock()), *inside()],
    )
    _write(target, document(components, "lock"))
    say(f"{target.relative_to(ROOT)} : {len(components)} composants")
    return 0
