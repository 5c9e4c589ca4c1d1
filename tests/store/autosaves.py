"""Writing the same answer again and again, as autosave does: what the growth test and its benchmark share."""

from __future__ import annotations

import random
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


def autosave(path: Path, count: int, *, bursts_of: int = 1, text=random_letters) -> Growth:
    """Save ``count`` answers one second apart; each is a step of its own, or every ``bursts_of`` make one."""
    with Repository.create(path, complet()) as repository:
        pass
    before = largest = path.stat().st_size
    activite = referentiel().activites[0].id
    with Repository.open(path) as repository:
        for number in range(count):
            draft = Draft(repository.dossier).put(Exemple("ex1", activite, taches=text(number)))
            burst = f"exemple/ex1/taches/{number // bursts_of}" if bursts_of > 1 else ""
            repository.commit(draft.changeset("Écrire", START + timedelta(seconds=number), burst=burst))
            if number % 50 == 0:
                largest = max(largest, path.stat().st_size)
        largest = max(largest, path.stat().st_size)
    return Growth(before, largest, path.stat().st_size, text(count - 1))
