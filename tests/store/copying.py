"""A process that writes to a dossier until it is killed, with pauses."""

from __future__ import annotations

import sys
import time
from dataclasses import replace
from itertools import count
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple
from dossier_pro.store.repository import Repository
from tests.store.samples import at


def write_for_ever(path: Path) -> None:
    """Write two fields in one edit, with pauses in which others can read; say each edit once it is committed."""
    repository = Repository.open(path)
    for number in count(1):
        exemple = replace(repository.dossier.all(Exemple)["ex1"], intitule=str(number), taches=f"fois {number} " * 250)
        repository.commit(Draft(repository.dossier).put(exemple).changeset("Écrire", at(number)))
        print(number, flush=True)
        time.sleep(0.02)


if __name__ == "__main__":
    write_for_ever(Path(sys.argv[1]))
