"""A sample of `tests/bench/referentiel_fuzz.py`, which runs 5,000 cases and more."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

from tests.referentiels import mutations

ROOT = Path(__file__).resolve().parent.parent.parent


def _folder(variable: str, default: str) -> Path | None:
    folder = Path(os.environ.get(variable) or ROOT.parent / default)
    return folder if folder.is_dir() else None


def test_sixty_spoilt_documents_end_with_a_referentiel_or_a_sentence() -> None:
    corpus, seeds = _folder("DOSSIER_PRO_CORPUS", "shared/corpus"), _folder("DOSSIER_PRO_SEEDS", "shared/seeds")
    origines = mutations.sources(corpus, seeds)
    outcomes = Counter(mutations.essayer(data) for data in mutations.cas(7, origines, 60))
    assert sum(outcomes.values()) == 60
    assert set(outcomes) <= {"lu", "refusé"}
