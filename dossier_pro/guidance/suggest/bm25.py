"""BM25: how much a query says of each of a few documents."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

_MOST = 2
"""A piece that stands in the query more often says no more."""


class Bm25:
    """The documents, by their pieces."""

    def __init__(self, documents: Sequence[Mapping[str, int]], *, k1: float = 1.2, b: float = 0.6) -> None:
        self._size = len(documents)
        lengths = [sum(one.values()) for one in documents]
        mean = sum(lengths) / max(1, self._size) or 1.0
        counted = Counter(piece for one in documents for piece in one)
        self._weights = {piece: math.log(1 + (self._size - n + 0.5) / (n + 0.5)) for piece, n in counted.items()}
        self._postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, document in enumerate(documents):
            room = k1 * (1 - b + b * lengths[at] / mean)
            for piece, n in document.items():
                self._postings[piece].append((at, self._weights[piece] * n * (k1 + 1) / (n + room)))

    def scores(self, query: Mapping[str, int]) -> list[float]:
        """Return the score of each document, whatever the query's length."""
        found = [0.0] * self._size
        for piece, n in query.items():
            for at, value in self._postings.get(piece, ()):
                found[at] += value * min(n, _MOST)
        length = math.sqrt(max(1, sum(query.values())))
        return [one / length for one in found]
