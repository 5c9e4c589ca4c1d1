"""Passages that stand twice, and passages that are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from dossier_pro.domain.regles import QUESTIONS
from dossier_pro.guidance.lint.reading import Reading, read
from dossier_pro.guidance.lint.rule import Conseil, Regle, Reponse, Source, Vue

_CITATION: Final = 8
"""How many words in a row are compared at once."""
_TWICE: Final = 16
"""From how many words in a row a passage stands twice: a habit told again in a line is none."""
_TAKEN: Final = 10
"""From how many words in a row running text is a copy."""
_SENTENCE: Final = 4
"""From how many words a whole sentence of the référentiel is one."""

Shingle = tuple[str, ...]
_PASSAGE: Final = "j’ai compté les colis, regardé leur état, signé le bon et noté mes réserves sur la feuille du quai."


@lru_cache(maxsize=1024)
def _shingles(texte: str, size: int) -> tuple[Shingle, ...]:
    plies = read(texte).plies
    return tuple(zip(*(plies[i:] for i in range(size)), strict=False))


def _runs(found: Sequence[bool], size: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of words, from one to after the other, that shingles found in a row cover."""
    start = -1
    for at, hit in enumerate((*found, False)):
        if hit and start < 0:
            start = at
        elif not hit and start >= 0:
            yield start, at + size - 1
            start = -1


class DeuxFois(Regle):
    """The same passage twice, in one exemple or in two; tools and colleagues of one firm may well be the same."""

    id = "deux_fois"
    titre = "Le même passage deux fois"
    bons = (("taches", "Avant chaque service, je me lave les mains. Avant chaque départ, je me lave les mains."),)
    mauvais = (("taches", f"{_PASSAGE} Le soir, {_PASSAGE}"),)

    def look(self, vue: Vue) -> Iterator[Conseil]:
        first: dict[Shingle, tuple[Reponse, int]] = {}
        for reponse in vue.reponses:
            if reponse.champ not in ("taches", "complements"):
                continue
            shingles = _shingles(reponse.lu.texte, _CITATION)
            known = [s in first for s in shingles]
            for at, shingle in enumerate(shingles):
                owner = first.setdefault(shingle, (reponse, at))
                # What overlaps itself (« très très très ») is no passage that stands twice.
                known[at] = known[at] or (owner[0] is reponse and owner[1] <= at - _CITATION)
            for start, end in _runs(known, _CITATION):
                if end - start >= _TWICE and vue.dites(reponse.exemple):
                    yield self._said(vue, reponse, start, end, first[shingles[start]][0])

    def _said(self, vue: Vue, reponse: Reponse, start: int, end: int, other: Reponse) -> Conseil:
        mots = reponse.lu.mots
        if other.exemple.id == reponse.exemple.id:
            where = "plus haut dans le même exemple"
        else:
            numero, _ = QUESTIONS[other.champ]  # type: ignore[index]
            where = f"dans {vue.nom(other.exemple)}, question {numero}"
        said = self.dire(
            reponse.lu.texte,
            mots[start].debut,
            mots[end - 1].fin,
            f"Ce passage est déjà {where}, presque mot pour mot.",
            "Gardez-le à un seul endroit. Ici, racontez ce qui était différent cette fois-là.",
        )
        return Conseil(reponse.lieu, vue.nom(reponse.exemple), said)


class Recopie(Regle):
    """A passage of the référentiel, or of the dossier that serves as an example."""

    id = "recopie"
    titre = "Un passage recopié"
    rang = "regle"
    source = "Code du travail, article R. 6412-7"

    def look(self, vue: Vue) -> Iterator[Conseil]:
        indexes = [(source, *_index(source)) for source in vue.sources]
        for reponse in vue.reponses:
            if vue.dites(reponse.exemple):
                for source, sentences, shingles in indexes:
                    yield from self._in_answer(vue, reponse, source, sentences, shingles)

    def _in_answer(
        self, vue: Vue, reponse: Reponse, source: Source, sentences: frozenset[Shingle], shingles: frozenset[Shingle]
    ) -> Iterator[Conseil]:
        lu = reponse.lu
        plies = dict(zip((w.debut for w in lu.mots), lu.plies, strict=True))
        spans = [
            (words[0].debut, words[-1].fin)
            for words in lu.phrases_en_mots
            if len(words) >= _SENTENCE and tuple(plies[w.debut] for w in words) in sentences
        ]
        runs = _runs([s in shingles for s in _shingles(lu.texte, _TAKEN)], _TAKEN)
        spans += [(lu.mots[start].debut, lu.mots[end - 1].fin) for start, end in runs]
        for debut, fin in _joined(spans, lu.texte):
            if not _quoted(lu, debut):
                said = self.dire(
                    lu.texte,
                    debut,
                    fin,
                    f"Ce passage est celui {source.nom}. Un dossier recopié peut être refusé.",
                    "Racontez la même chose avec vos mots : ce que vous avez fait, vous, ce jour-là.",
                )
                yield Conseil(reponse.lieu, vue.nom(reponse.exemple), said)


@lru_cache(maxsize=8)
def _index(source: Source) -> tuple[frozenset[Shingle], frozenset[Shingle]]:
    sentences = frozenset(read(p).plies for p in source.phrases if len(read(p).plies) >= _SENTENCE)
    shingles = {s for texte in (*source.phrases, *source.textes) for s in _shingles(texte, _TAKEN)}
    return sentences, frozenset(shingles)


def _joined(spans: list[tuple[int, int]], texte: str) -> Iterator[tuple[int, int]]:
    """Yield stretches that touch, or have no word between them, as one."""
    current: tuple[int, int] | None = None
    for span in sorted(spans):
        if current is not None and not any(c.isalnum() for c in texte[current[1] : span[0]]):
            current = (current[0], max(current[1], span[1]))
            continue
        if current is not None:
            yield current
        current = span
    if current is not None:
        yield current


def _quoted(lu: Reading, at: int) -> bool:
    return lu.texte.rfind("«", 0, at) > lu.texte.rfind("»", 0, at)
