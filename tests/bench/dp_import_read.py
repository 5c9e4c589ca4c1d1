"""How long a DP of about 30 pages takes to be read and judged: `.venv/bin/python -m tests.bench.dp_import_read`.

The limit is 0.5 s for reading. The document is made here: nine sheets of three pages, with tables and pictures.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.dp_import.verify import verifier_docx
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, png
from tests.dp_import.petit_modele import Fabrique

LIMIT = 0.5
RUNS = 9
PHRASE = "J’ai contrôlé chaque livraison avec le bon de commande, puis j’ai rangé les pièces dans leur casier. "


def document() -> bytes:
    """A DP of nine sheets and 12,000 words, which is 30 pages of the model with its cover and closing sections."""
    known = contenu(par_at=(3, 3, 3), riche=True)
    for feuille in known.feuilles:
        for number in (1, 2, 3, 5):
            feuille.reponses[number] += [("p", PHRASE * 6)] * (6 if number == 1 else 2)
    with tempfile.TemporaryDirectory() as folder:
        blank = Fabrique("dp-2016").ecrire(Path(folder) / "vierge.docx")
        return Remplisseur(blank, png()).remplir(known).octets()


def median(action: Callable[[], object]) -> float:
    """The median time of several runs, after one that warms up."""
    action()
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        action()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main() -> None:
    data = document()
    words = sum(len(answer.split()) for exemple in lire_dp(data).exemples for answer in exemple.reponses)
    read, judged = median(lambda: lire_dp(data)), median(lambda: verifier_docx(data))
    print(f"{words} words: read in {read:.3f} s, read and judged in {judged:.3f} s (limit {LIMIT} s)")
    if read > LIMIT:
        raise SystemExit(1)


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main()
