"""Writing the same answer again and again, as autosave does: what the growth test and its benchmark share."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet, referentiel

ANSWER_BYTES = 2600
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
LETTERS = "abcdefghijklmnopqrstuvwxyz   ,.'"
SENTENCE = """
accueillir client commande devis facture relance fournisseur livraison planning équipe dossier suivi tableau réunion
compte rendu appel message agenda réclamation solution délai contrat stock vérifier préparer classer transmettre mettre
à jour avec pour dans puis ensuite chaque semaine responsable service commercial logiciel courrier prix remise marge
"""
WORDS = SENTENCE.split()


def random_letters(number: int) -> str:
    """A text with nothing in common with the others, and that hardly compresses: the hardest case."""
    return "".join(random.Random(number).choices(LETTERS, k=ANSWER_BYTES))


def random_words(number: int) -> str:
    """A text of French words."""
    words = random.Random(number).choices(WORDS, k=600)
    return " ".join(words).encode()[:ANSWER_BYTES].decode(errors="ignore")


@dataclass(frozen=True, slots=True)
class Growth:
    """Bytes of the file: before, at its largest while it was open, and after closing."""

    before: int
    largest: int
    after: int
    answer: str


def autosave(path: Path, count: int, *, text=random_letters) -> Growth:
    """Save ``count`` answers one second apart, each a step of its own."""
    return _save(path, (text(number) for number in range(count)), "", 1)


def type_on(path: Path, count: int) -> Growth:
    """Save an answer ``count`` times as a person types on, four letters at a time.

    Every tenth time two letters that were saved are typed over; when the answer is full, it is begun anew.
    """
    return _save(path, _typed(count), "exemple/ex1/taches", 0.8)


def _typed(count: int) -> Iterator[str]:
    source = itertools.cycle(" ".join(random.Random(1).choices(WORDS, k=5000)))
    answer = ""
    for number in range(count):
        answer = answer[:-2] if number % 10 == 9 else answer if len(answer) < ANSWER_BYTES else ""
        answer += "".join(itertools.islice(source, 4))
        yield answer


def _save(path: Path, texts: Iterator[str], burst: str, apart: float) -> Growth:
    with Repository.create(path, complet()) as repository:
        pass
    before = largest = path.stat().st_size
    activite = referentiel().activites[0].id
    with Repository.open(path) as repository:
        text = ""
        for number, text in enumerate(texts):
            draft = Draft(repository.dossier).put(Exemple("ex1", activite, taches=text))
            repository.commit(draft.changeset("Écrire", START + timedelta(seconds=number * apart), burst=burst))
            if number % 50 == 0:
                largest = max(largest, path.stat().st_size)
        largest = max(largest, path.stat().st_size)
    return Growth(before, largest, path.stat().st_size, text)
