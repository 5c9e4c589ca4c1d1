"""Who only reads a dossier waits for nothing that only writing needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from dossier_pro.store.repository import Repository
from tests.store import samples

LOOKING = """
import sys
from pathlib import Path
from dossier_pro.store import glance, verified
from dossier_pro.store.repository import Repository

path = Path(sys.argv[1])
sha256 = None
for read_only in (True, False):
    with Repository.open(path, read_only=read_only) as one:
        one.undo_label, one.redo_label, one.history(), one.version(), one.changed()
        for sha256 in one.pieces_without_text():
            one.read_piece(sha256).close()
            one.piece_text(sha256)
        if read_only:
            one.follow()
assert sha256 is not None
assert glance.load(path, glance.take(path, path.stat().st_size)).dossier
verified.dossier_id(path)
print("sqlalchemy" in sys.modules)
with Repository.open(path) as one:
    one.write_piece_text(sha256, "texte")
print("sqlalchemy" in sys.modules)
"""


def test_a_dossier_that_is_looked_at_asks_for_no_sqlalchemy(path: Path) -> None:
    with Repository.create(path, samples.full()) as made:
        samples.write(made, "un mot")
        samples.add_preuve(made, b"une photo")
    done = subprocess.run([sys.executable, "-c", LOOKING, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
