"""What was reached on the labelled sentences stays reached; half B was never looked at while rules were made."""

from __future__ import annotations

import pytest

from dossier_pro.guidance.language.correcteur import Correcteur
from tests.bench.langue import FIXTURES, Score, juger, lire, nous


@pytest.fixture(scope="module")
def correcteur() -> Correcteur:
    return Correcteur()


def scored(correcteur: Correcteur, *names: str) -> Score:
    """The score of labelled files together."""
    sentences = [sentence for name in names for sentence in lire(FIXTURES / f"{name}.txt")]
    return juger(sentences, nous(correcteur))


@pytest.mark.parametrize(("half", "recall"), [("a", 0.95), ("b", 0.89)])
def test_faults_are_found_and_hardly_anything_else(correcteur, half, recall):
    score = scored(correcteur, f"phrases_{half}")
    # Of half B the figure alone is told: who reads its misses would write rules for them.
    told = "\n".join(score.details) if half == "a" else ""
    assert score.rappel >= recall, told
    assert score.precision >= 0.98, told


def test_a_thousand_words_with_sixty_mistakes(correcteur):
    score = scored(correcteur, "orthographe_a", "orthographe_b")
    assert sum(score.plantees.values()) == 60
    assert sum(score.trouvees.values()) >= 57
    assert score.fausses <= 2
    assert score.justes >= 42, "the first proposal is the right one"


def test_a_clean_text_raises_hardly_an_alarm(correcteur):
    score = scored(correcteur, "propre_a", "propre_b")
    assert score.mots > 10_000
    assert score.fausses <= 5, "one in two thousand words"
