"""Words that belong to nothing yet, kept on this computer beside the dossiers and never inside one.

A reason before its position, a remark before it is noted, a date that cannot be read: what leaves in a ``.dpro``, a
copy or an ``.avis`` never holds them. A file a dossier, under its id, that only its owner may read; those of who reads
it under the candidate's name too (``du_lecteur``), because copies of one starter file have one id. Those of a dossier
with a password are kept under its key.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from dossier_pro.domain import json_text
from dossier_pro.domain.text import fold
from dossier_pro.resources import user_folder
from dossier_pro.store import keys
from dossier_pro.store.cipher import salt_of

PARTOUT = "partout"
"""The name of those that belong to no dossier, such as the form of a new one."""
_NOM = re.compile(r"[\w-]{1,80}")
_LU = re.compile(r"-[0-9a-f]{12}")
_LU_SIGNS = 13


def _fichier(nom: str) -> Path:
    if not _NOM.fullmatch(nom):
        raise ValueError(f"not a dossier's id: {nom!r}")
    return user_folder("brouillons", f"{nom}.json")


def du_lecteur(dossier_id: str, candidat: str) -> str:
    """Return under which name the drafts are kept of who reads a dossier: of each candidate apart."""
    return f"{dossier_id}-{hashlib.sha256(fold(candidat).encode()).hexdigest()[:12]}"


def fichiers(dossier_id: str) -> tuple[Path, ...]:
    """Return where the drafts of a dossier are kept, those of who read it too."""
    if not _NOM.fullmatch(dossier_id):
        return ()
    own = _fichier(dossier_id)
    read = (one for one in own.parent.glob(f"{dossier_id}-*.json") if _LU.fullmatch(one.stem[len(dossier_id) :]))
    half = own.parent.glob(f".{dossier_id}*")  # where a process was killed while it wrote one
    return tuple(one for one in (own, *sorted(read), *sorted(half)) if one.is_file())


def lire(nom: str) -> dict[str, str]:
    """Return the drafts of a dossier's id, or of ``PARTOUT``; a file that cannot be read has none."""
    place = _fichier(nom)
    try:
        octets = place.read_bytes()
        if (salt := salt_of(octets)) is not None:
            key = keys.known(salt)
            octets = (key.open_up(octets) if key is not None else None) or b"{}"
        found = json_text.parse(octets)
    except (OSError, ValueError):
        return {}
    if not isinstance(found, dict):
        return {}
    return {key: text for key, text in found.items() if isinstance(text, str)}


def ecrire(nom: str, textes: Mapping[str, str]) -> None:
    """Keep these drafts in the place of those there were; none at all leaves no file.

    Raises:
        OSError: the folder cannot be written to; what was kept before still stands.
    """
    place = _fichier(nom)
    if not textes:
        place.unlink(missing_ok=True)
        return
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    # mkstemp makes a file of mode 0600: nobody else reads it, not even while it is being written.
    descriptor, temporary = tempfile.mkstemp(dir=place.parent, prefix=f".{nom}.")
    try:
        octets = json.dumps(dict(textes), ensure_ascii=False).encode()
        key = keys.of_dossier(nom) or keys.of_dossier(nom[:-_LU_SIGNS])
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(octets if key is None else key.seal_up(octets))
        Path(temporary).replace(place)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise


def refaire(dossier_id: str) -> None:
    """Write the drafts of a dossier again, whose password was set, changed or removed.

    Raises:
        OSError: the folder cannot be written to.
    """
    for place in fichiers(dossier_id):
        if textes := lire(place.stem):
            ecrire(place.stem, textes)


def effacer(nom: str) -> None:
    """Forget every draft of a dossier, for « Tout effacer »."""
    ecrire(nom, {})
