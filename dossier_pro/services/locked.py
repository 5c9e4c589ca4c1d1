"""Whether a dossier's file has a password, told from its first bytes: nothing else is imported to ask it."""

from __future__ import annotations

from pathlib import Path

from dossier_pro.store.cipher import SALT, salt_of


def a_un_mot_de_passe(chemin: Path) -> bool:
    """Whether a file is a dossier with a password; False for one that is not there or cannot be read.

    Not for a file that this process has open to write: ``password.est_protege`` looks at none of those.
    """
    try:
        if not chemin.is_file():
            return False  # a pipe would keep whoever opens it waiting
        with chemin.open("rb") as stream:
            return salt_of(stream.read(SALT)) is not None
    except (OSError, ValueError):
        return False
