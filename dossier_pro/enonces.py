"""The énoncés that ship (``dossier_pro/domain/enonces.py``), read once from `resources/regles`."""

from __future__ import annotations

import re
import tomllib
from functools import cache

from dossier_pro.domain.enonces import Enonce, Enonces, lire
from dossier_pro.resources import resource

_SAID = re.compile(r"\{enonce:([\w-]+)\}")
_SOURCES = re.compile(r"\{sources:([\w-]+)\}")


@cache
def enonces() -> Enonces:
    """Return every énoncé by its name, file by file."""
    files = sorted(resource("regles").glob("*.toml"))
    return lire(tomllib.loads(file.read_text("utf-8")) for file in files)


def enonce(cle: str) -> Enonce:
    """Return an énoncé by its name.

    Raises:
        KeyError: there is none of that name.
    """
    return enonces()[cle]


def with_enonces(page: str) -> str:
    """Return a page of the help with what is said for « {enonce:…} », and what a file holds for « {sources:…} ».

    Raises:
        KeyError: an énoncé is not among them.
    """
    page = _SAID.sub(lambda found: enonce(found[1]).dit, page)
    return _SOURCES.sub(lambda found: _listed(found[1]), page)


def _listed(name: str) -> str:
    rows = tomllib.loads(resource("regles", f"{name}.toml").read_text("utf-8"))["enonce"]
    return "\n".join(f"- **{one.titre}.** {one.dit} *{one.provenance}*" for one in (enonce(row["cle"]) for row in rows))
