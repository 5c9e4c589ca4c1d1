"""How long the search index takes to be made and to answer: ``python -m tests.bench.search_times [preuves]``.

A dossier of 1,000 preuves with 10,000 characters inside each, 60 exemples and 5,000 liens, in words of a natural
frequency.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace

from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.referentiels import catalogue
from dossier_pro.services.search import Recherche

_SYLLABLES = [c + v for c in "bcdflmnprt" for v in ("a", "e", "i", "o", "é")]


def words(rng: random.Random, count: int) -> list[str]:
    """Return made-up words, plurals and accents among them."""
    made = {
        "".join(rng.choices(_SYLLABLES, k=rng.randint(2, 5))) + rng.choice(["", "", "s", "e", "er"])
        for _ in range(count)
    }
    return sorted(made)


def text(rng: random.Random, vocabulary: list[str], weights: list[float], size: int) -> str:
    """Return about ``size`` characters in words of a natural frequency."""
    return " ".join(rng.choices(vocabulary, cum_weights=weights, k=size // 8))


def dossier(preuves: int, rng: random.Random, say: Callable[[int], str]) -> tuple[Dossier, dict[str, str]]:
    """Return a large dossier and the words inside its pieces."""
    made = Dossier("banc", catalogue.trouver("TP-01285:04"))
    ids = [f"{n:08d}" for n in range(preuves)]
    rows: dict[str, dict[str, object]] = {"preuve": {}, "exemple": {}, "lien": {}}
    for n in ids:
        rows["preuve"][n] = Preuve(n, titre=say(40), description=say(200), nom_fichier=f"{say(16)}.pdf", sha256=n * 8)
    activites = [a.id for a in made.referentiel.activites]
    for k in range(60):
        rows["exemple"][f"e{k}"] = Exemple(
            f"e{k}", activites[k % 2], k, say(50), say(4000), say(1500), say(800), say(900)
        )
    cibles = list(made.referentiel.cibles)
    for k in range(5 * preuves):
        rows["lien"][f"l{k}"] = Lien(f"l{k}", "preuve", ids[k % preuves], cibles[k % len(cibles)], say(120))
    return replace(made, tables=rows), {n * 8: say(10_000) for n in ids}  # type: ignore[arg-type]


def main(argv: list[str]) -> int:
    """Print the times."""
    preuves = int(argv[0]) if argv else 1000
    rng = random.Random(5)
    vocabulary = words(rng, 30_000)
    rng.shuffle(vocabulary)
    weights, total = [], 0.0
    for rank in range(len(vocabulary)):
        total += 1 / (rank + 3)
        weights.append(total)

    def say(size: int) -> str:
        return text(rng, vocabulary, weights, size)

    made, inside = dossier(preuves, rng, say)
    recherche = Recherche()
    start = time.perf_counter()
    recherche.suivre(made)
    built = time.perf_counter()
    recherche.ajouter_textes(inside)
    whole = time.perf_counter() - start
    print(f"index de {preuves} preuves : {built - start:.2f} s, avec le texte des pièces : {whole:.2f} s")
    questions = [" ".join(rng.choices(vocabulary, cum_weights=weights, k=rng.randint(1, 3))) for _ in range(300)]
    questions += [q[: rng.randint(2, len(q))] for q in questions]
    times = []
    for question in questions:
        start = time.perf_counter()
        recherche.chercher(question)
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    print(
        f"{len(times)} questions : p50 {statistics.median(times):.1f} ms, p99 {times[int(len(times) * 0.99)]:.1f} ms, "
        f"la plus longue {times[-1]:.1f} ms"
    )
    edited = made.put(replace(next(iter(made.all(Exemple).values())), taches=say(4000)))
    start = time.perf_counter()
    recherche.suivre(edited)
    print(f"suivre une réponse : {(time.perf_counter() - start) * 1000:.1f} ms")
    return 0


if __name__ == "__main__":
    from tests.bench import _help

    _help.answer(__doc__)
    sys.exit(main(sys.argv[1:]))
