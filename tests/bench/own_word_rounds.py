"""Export generated dossiers to Word, read them back and export them again, five times over; print what changed.

    python -m tests.bench.own_word_rounds [how many] [rounds] [official model to fill]

A third of the dossiers are text as candidates write it, a third joins preuves in every way, a sixth is made of awkward
text. « Differs »: the tree of what is printed, its pages or the words of the file are not those of the first round.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from dossier_pro.domain.dossier import Dossier
from dossier_pro.export.compose import Options
from tests.export.joints import joined_dossier
from tests.export.reading import docx_words
from tests.export.sample import Pieces, nasty_dossier, random_dossier
from tests.support.tours import ecarts, tours


def make(seed: int) -> tuple[Dossier, Pieces, Options]:
    """One dossier of a seed."""
    if seed % 6 == 5:
        return *nasty_dossier(seed), Options()
    return (*random_dossier(seed), Options()) if seed % 6 in (1, 3) else joined_dossier(seed)


def main(count: int, rounds: int, modele: bytes | None = None) -> int:
    """Print what differs; return how many dossiers do."""
    start = time.perf_counter()
    done = 0
    pages = different = left = 0
    for seed in range(count):
        dossier, pieces, options = make(seed)
        if modele is not None and not dossier.referentiel.ministere:
            continue  # no official model is theirs
        done += 1
        first, *others = tours(dossier, pieces.lire, rounds, options, modele)
        pages += first.pages
        left += first.importe.note is not None
        for rank, other in enumerate(others, 2):
            found = ecarts(first.document, other.document)
            found += [] if other.pages == first.pages else [f"pages: {first.pages} → {other.pages}"]
            found += [] if docx_words(other.word) == docx_words(first.word) else ["other words"]
            if found:
                different += 1
                print(f"seed {seed}, round {rank}: {len(found)} differences, the first: {found[0][:300]}")
                break
    print(f"{done} dossiers ({pages} pages), {rounds} rounds each, {time.perf_counter() - start:.0f} s")
    print(f"{different} differ, {left} leave words over")
    return different


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    given = [int(arg) for arg in sys.argv[1:3]]
    filled = Path(sys.argv[3]).read_bytes() if sys.argv[3:] else None
    count, rounds = (given + [120, 5][len(given) :])[:2]
    main(count, rounds, filled)
