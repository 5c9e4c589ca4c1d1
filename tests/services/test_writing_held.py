"""What could not be saved and is done again later, over a dossier that may be another by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from dossier_pro.domain.changes import Draft, dump_changes, load_changes
from dossier_pro.domain.dossier import Dossier, Entity, Exemple, Preuve
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


def held_over(before: Dossier, held: Entity, now: Entity) -> Dossier:
    """What the dossier is once what was held has been done again over something else that was saved meanwhile."""
    changes = Draft(before).put(held).changeset("", datetime.now(UTC)).changes
    later = Draft(before.put(now))
    reprendre(later, load_changes(dump_changes(changes)))
    return later.dossier


def test_of_what_is_no_free_text_only_one_stands() -> None:
    """« photo lien » is no kind, and two dates in a row no date: the file could not be read again."""
    before = complet()
    preuve = Preuve("p1", "lien", "Suivi", date(2024, 1, 1))
    before = before.put(preuve)
    held = replace(preuve, genre="photo", jour=date(2026, 1, 2), confidentielle=True, etiquettes=("a", "b"))
    now = replace(preuve, genre="note", jour=date(2025, 3, 4), confidentielle=False, etiquettes=("c", "a"))
    found = held_over(before, held, now).all(Preuve)[preuve.id]
    assert (found.genre, found.jour, found.confidentielle) == ("photo", date(2026, 1, 2), True)
    assert found.etiquettes == ("c", "a", "b")
    exemple = before.all(Exemple)["ex1"]
    moved = held_over(before, replace(exemple, activite_id="b"), replace(exemple, activite_id="c"))
    assert moved.all(Exemple)["ex1"].activite_id == "b"


def test_what_a_newer_version_held_in_words_of_its_own_is_left_out() -> None:
    before = complet()
    preuve = Preuve("p1", "lien", "Suivi", date(2024, 1, 1))
    before = before.put(preuve)
    now = replace(preuve, genre="note")
    assert held_over(before, replace(preuve, genre="hologramme"), now).all(Preuve)[preuve.id] == now  # type: ignore[arg-type]


def test_what_was_removed_stays_removed() -> None:
    before = with_texts(complet(), LONG, "Maison")
    draft = Draft(before).put(with_texts(before, "Autre", "Maison").all(Exemple)["ex1"])
    changes = draft.changeset("", datetime.now(UTC)).changes
    later = Draft(before.drop("exemple", "ex1"))
    reprendre(later, changes)
    assert later.dossier.all(Exemple).get("ex1") is None
