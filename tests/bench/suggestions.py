"""What the suggestions of critères are worth: both halves of the labelled passages, beside chance and stemmed BM25.

    python -m tests.bench.suggestions FOLDER_OF_THE_CORPUS

Prints the share of passages with a right critère among three, and with the right compétence first; then the same of
half A where the ideas that were written for its trade are left out, which is what a trade that nobody wrote for may
expect; then the time of one passage and of making a référentiel ready. Half B is for measuring only.
"""

from __future__ import annotations

import sys
import time
import tomllib
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from dossier_pro.domain.referentiel import Cible, Referentiel
from dossier_pro.guidance.suggest.ideas import Ideas
from dossier_pro.guidance.suggest.index import Index
from dossier_pro.guidance.suggest.words import words
from dossier_pro.resources import resource
from tests.support.suggestion_labels import CORPUS, HERE, Passage, passages, referentiel
from tests.support.suggestion_scores import Score, StemmedBm25, chance, ours, score

OWN = {
    "TP-01285:04": "commerce",
    "TP-00523": "import-export",
    "TP-04242:02": "culture",
    "TP-01281:04": "informatique",
    "TP-01303:02": "conduite",
}
"""The trade of each référentiel, as the ideas name it."""


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
    _strangers(refs)
    _times(refs)
    rows = [row for row in passages("b") if row.referentiel in refs]
    beside = [("suggestions", score(ours, refs, rows)), ("stemmed BM25", score(StemmedBm25(), refs, rows))]
    told = [
        f"{name} {one.critere:.1%} / {one.competence:.1%}" for name, one in (*beside, ("chance", chance(refs, rows)))
    ]
    print(f"half B, critère among three / compétence first: {', '.join(told)}")


def _strangers(refs: Mapping[str, Referentiel]) -> None:
    """Half A, each référentiel without the ideas of its own trade."""
    data = tomllib.loads(resource("suggestions", "idees.toml").read_text("utf-8"))
    print("half A without the ideas of the trade, activité known")
    for cle, ref in refs.items():
        made = Index(ref, Ideas([row for row in data["idee"] if row["metier"] != OWN[cle]], data["faibles"]))
        rows = [row for row in passages("a") if row.referentiel == cle]
        _line(f"  {cle}", score(partial(_by, made), refs, rows, own_activite=True))


def _by(made: Index, _: Referentiel, row: Passage, among: frozenset[str]) -> Sequence[Cible]:
    return [one.cible for one in made.ranked(words(row.texte)) if one.own and one.cible.id in among]


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
    from tests.bench import _help

    _help.answer(__doc__)
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
