"""`packaging/dev.py bundle WHAT` and `packaging/dev.py prove WHAT`: which module does it."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from dev_setup import say

MAKERS = {
    "archive": ("bundle.archive", "l’archive Linux, pour une personne, avec son propre Python"),
    "checksums": ("bundle.checksums", "les sommes SHA-256 de tout ce qui a été fabriqué"),
    "deb": ("bundle.deb", "le paquet Debian et Ubuntu"),
    "macos": ("bundle.macos", "l’application et l’image disque (sur un Mac)"),
    "sbom": ("bundle.sbom", "la liste de ce qui est livré (CycloneDX), d’après packaging/lock*.txt"),
    "windows": ("bundle.windows", "l’installeur pour Windows et le ZIP pour une clé USB (sur une machine Debian)"),
}
"""What can be made: the module whose `make` does it, and a word on what comes out."""
PROVERS: dict[str, tuple[str, str]] = {
    "archive": ("bundle.archive_proof", "l’archive, pour une personne sans droits sur une Debian nue"),
    "deb": ("bundle.deb_proof", "le paquet, sur une Debian nue (debootstrap, administrateur)"),
    "windows": ("bundle.windows_proof", "l’installeur et le ZIP, sous wine : installés, utilisés, mis à jour, retirés"),
}
"""What can be shown to work: the module whose `prove` does it, and a word on what it shows."""


def _told(verb: str, table: dict[str, tuple[str, str]]) -> str:
    lines = [f"Usage : python3 packaging/dev.py {verb} QUOI [options]", ""]
    return "\n".join([*lines, *(f"  {name:<11}{words}" for name, (_, words) in table.items())])


def _run(verb: str, function: str, table: dict[str, tuple[str, str]], arguments: Sequence[str]) -> int:
    if list(arguments) in (["-h"], ["--help"]):
        say(_told(verb, table))
        return 0
    if not arguments or arguments[0] not in table:
        say(_told(verb, table))
        return 2
    module = import_module(table[arguments[0]][0])
    return int(getattr(module, function)(list(arguments[1:])))


def bundle(arguments: Sequence[str]) -> int:
    """Make what people install; without a word, or with an unknown one, say what can be made."""
    return _run("bundle", "make", MAKERS, arguments)


def prove(arguments: Sequence[str]) -> int:
    """Show on a machine that has nothing that what was made works."""
    return _run("prove", "prove", PROVERS, arguments)
