"""What the reading of the draft costs: a dossier of sixty pages whole, and one exemple while it is typed.

``python -m tests.bench.relecture_du_brouillon``: processor time; the first reading, then one more with a word added.
"""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.text import parse, plain, word_count
from dossier_pro.guidance.lint import copies, engine, form
from dossier_pro.guidance.lint.reading import read
from dossier_pro.services import conseils
from dossier_pro.services.exemple import dossier_exemple

PAGES, WORDS_A_PAGE = 60, 420


def long_dossier(pages: int = PAGES) -> Dossier:
    """The example again and again, other words in it, until it has as many words as so many full pages."""
    base = dossier_exemple()
    rows = list(base.all(Exemple).values())
    dossier, words, n = base, 0, 0
    while words < pages * WORDS_A_PAGE:
        row = rows[n % len(rows)]
        mark = f"n{n}x"
        texts: dict[str, Any] = {
            c: " ".join(f"{w}{mark}" if i % 6 == 0 else w for i, w in enumerate(row.reponse(c).split(" ")))
            for c in CHAMPS
        }
        dossier = dossier.put(replace(row, id=f"e{n}", ordre=n, **texts))
        words += sum(word_count(text) for text in texts.values())
        n += 1
    return dossier


def forget() -> None:
    """Forget what was read before."""
    for cached in (read, parse, word_count, copies._shingles, copies._index, form._sigles, form._sigles_du_referentiel):
        cached.cache_clear()


def measure() -> tuple[float, float, float]:
    """Seconds of processor: the whole dossier, one exemple first, the same after one more word."""
    dossier = long_dossier()
    conseils.sources_de(dossier)
    exemple = dossier.get(Exemple, "e3")
    assert exemple is not None
    forget()
    whole = _timed(lambda: conseils.conseils(dossier, regles=engine.PAR_ID))
    forget()
    first = _timed(lambda: conseils.conseils(dossier, exemple_id="e3"))
    typed = dossier.put(replace(exemple, taches=exemple.taches + " encore"))
    again = _timed(lambda: conseils.conseils(typed, exemple_id="e3"))
    return whole, first, again


def _timed(work) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Print the three figures."""
    dossier = long_dossier()
    words = sum(len(plain(e.reponse(c)).split()) for e in dossier.all(Exemple).values() for c in CHAMPS)
    whole, first, again = (min(one) for one in zip(*(measure() for _ in range(5)), strict=True))
    print(
        f"{words} words: whole {whole * 1e3:.0f} ms, one exemple first {first * 1e3:.0f} ms, typed {again * 1e3:.1f} ms"
    )


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    main()
