"""What could not be saved and is done again later, over a dossier that may be another by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dossier_pro.domain.changes import Draft, dump_changes, load_changes
from dossier_pro.domain.dossier import Dossier, Exemple
from dossier_pro.services.writing import reprendre
from tests.domain.samples import complet

LONG = "Je reçois le client. " * 10


def texts(dossier: Dossier) -> tuple[str, str]:
    found = dossier.all(Exemple)["ex1"]
    return found.taches, found.entreprise


def with_texts(dossier: Dossier, taches: str, entreprise: str) -> Dossier:
    return dossier.put(replace(dossier.all(Exemple)["ex1"], taches=taches, entreprise=entreprise))


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ((LONG, "Maison"), (LONG + "Puis je note.", "Maison Bleue")),
        ((LONG + "Puis je note.", "Maison Bleue"), (LONG + "Puis je note.", "Maison Bleue")),
        (("Tout autre.", "Atelier"), ("Tout autre.\n\nPuis je note.", "Atelier Maison Bleue")),
        (("", ""), ("Puis je note.", "Maison Bleue")),
    ],
)
def test_what_was_held_is_done_again(now: tuple[str, str], expected: tuple[str, str]) -> None:
    before = with_texts(complet(), LONG, "Maison")
    held = with_texts(before, LONG + "Puis je note.", "Maison Bleue")
    draft = Draft(before).put(held.all(Exemple)["ex1"])
    changes = load_changes(dump_changes(draft.changeset("", datetime.now(UTC)).changes))
    later = Draft(with_texts(before, *now))
    reprendre(later, changes)
    assert texts(later.dossier) == expected


def test_what_was_removed_stays_removed() -> None:
    before = with_texts(complet(), LONG, "Maison")
    draft = Draft(before).put(with_texts(before, "Autre", "Maison").all(Exemple)["ex1"])
    changes = draft.changeset("", datetime.now(UTC)).changes
    later = Draft(before.drop("exemple", "ex1"))
    reprendre(later, changes)
    assert later.dossier.all(Exemple).get("ex1") is None
