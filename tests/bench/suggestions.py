"""What the suggestions of critères are worth: both halves of the labelled passages, beside chance and stemmed BM25.

    python -m tests.bench.suggestions FOLDER_OF_THE_CORPUS

Prints the share of passages with a right critère among three, and with the right compétence first; then the time of
one passage and of making a référentiel ready. Half B is for measuring only.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from pathlib import Path

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.guidance.suggest.index import Index
from tests.support.suggestion_labels import CORPUS, HERE, passages, referentiel
from tests.support.suggestion_scores import Score, StemmedBm25, chance, ours, score


def main(corpus: Path | None) -> None:
    """Print all figures."""
    refs = {cle: referentiel(cle, corpus) for cle in (*HERE, *(CORPUS if corpus else ()))}
    for half in ("a", "b"):
        rows = [row for row in passages("a" if half == "a" else "b") if row.referentiel in refs]
        print(f"half {half.upper()}: {len(rows)} passages, {len(refs)} référentiels")
        _line("chance", chance(refs, rows))
        _line("stemmed BM25", score(StemmedBm25(), refs, rows))
        _line("suggestions", score(ours, refs, rows))
        _line("suggestions, activité known", score(ours, refs, rows, own_activite=True))
        for cle in refs:
            _line(f"  {cle}", score(ours, refs, [row for row in rows if row.referentiel == cle]))
    _times(refs)


def _line(name: str, found: Score) -> None:
    print(f"  {name:30} critère {found.critere:6.1%}  compétence {found.competence:6.1%}  ({found.passages})")


def _times(refs: Mapping[str, Referentiel]) -> None:
    for cle, ref in refs.items():
        start = time.process_time()
        Index(ref)
        print(f"  {cle} made ready in {1000 * (time.process_time() - start):.0f} ms")
    rows = [row for row in passages("a") if row.referentiel in refs]
    spent = []
    for row in rows:
        start = time.process_time()
        ours(refs[row.referentiel], row, frozenset(refs[row.referentiel].cibles))
        spent.append(1000 * (time.process_time() - start))
    print(f"  a passage: {sum(spent) / len(spent):.1f} ms on average, {max(spent):.1f} at most")


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
