"""The history: what it tells, how long it is kept, how little it weighs, how it is forgotten."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.store import history
from dossier_pro.store.repository import Repository
from tests.store import samples
from tests.store.autosaves import autosave, random_letters, type_on
from tests.store.samples import answer, value, write


def test_an_entry_tells_what_when_and_who(repository: Repository) -> None:
    draft = Draft(repository.dossier).put(Candidat(prenom="Zoé"))
    local = samples.START.astimezone(None)
    changeset = draft.changeset("Changer le prénom", local, author="Une formatrice")
    repository.commit(changeset)
    (entry,) = repository.history()
    assert entry == history.HistoryEntry(changeset.id, "Changer le prénom", local, "Une formatrice", False, True)
    assert entry.at.utcoffset() == timedelta(0)


def test_newest_first_and_no_more_than_asked(repository: Repository) -> None:
    for number in range(5):
        write(repository, str(number), burst="")
    assert [e.label for e in repository.history(2)] == ["Écrire 4", "Écrire 3"]


def test_the_oldest_steps_go_in_batches(repository: Repository, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "MAX_STEPS", 20)
    monkeypatch.setattr(history, "BATCH", 5)
    lengths = []
    for number in range(60):
        write(repository, str(number), burst="")
        lengths.append(len(repository.history(100)))
    assert max(lengths) < 25
    assert [e.label for e in repository.history(3)] == ["Écrire 59", "Écrire 58", "Écrire 57"]
    repository.close()
    with Repository.open(path) as again:
        assert len(again.history(100)) == 20
        for _ in range(20):
            assert again.undo()
        assert again.undo() is None
        assert answer(again) == "39"


def test_steps_of_more_than_ninety_days_before_the_newest_go(repository: Repository, path: Path) -> None:
    day = 86400
    for number in (0, 10, 50, 89, 100.5):
        write(repository, str(number), seconds=number * day, burst="")
    repository.close()
    with Repository.open(path) as again:
        assert [e.label for e in again.history()] == ["Écrire 100.5", "Écrire 89", "Écrire 50"]


def test_a_clock_that_was_wrong_for_a_day_makes_no_hole(repository: Repository, path: Path) -> None:
    day = 86400
    for number in (200, 0, 201):
        write(repository, str(number), seconds=number * day, burst="")
    repository.close()
    with Repository.open(path) as again:
        assert len(again.history()) == 3
        while again.undo():
            pass
        assert answer(again) == answer_of_the_sample()


@pytest.mark.parametrize("wrong", [-4000, 2000])
def test_a_clock_of_another_year_takes_no_step(repository: Repository, path: Path, wrong: int) -> None:
    """It shows that year for two edits, then the right one again."""
    day = 86400
    for number in (0, 20, 21 + wrong, 22 + wrong, 23, 24):
        write(repository, str(number), seconds=number * day, burst="")
    repository.close()
    with Repository.open(path) as again:
        assert len(again.history()) == 6


def answer_of_the_sample() -> str:
    return samples.full().all(Exemple)["ex1"].taches


def test_many_autosaves_leave_the_file_small(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    growth = autosave(path, 700)
    assert growth.largest - growth.before < 4_000_000
    assert growth.after - growth.before < 1_000_000
    with Repository.open(path) as repository:
        steps = len(repository.history(1000))
        assert steps >= 350
        assert answer(repository) == growth.answer
        for number in range(steps - 1):
            repository.undo()
            assert answer(repository) == random_letters(698 - number), "undo reaches through the packs"


def test_bursts_of_autosaves_grow_the_file_by_a_step_each(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    growth = type_on(path, 400)
    assert growth.largest - growth.before < 100_000
    with Repository.open(path) as repository:
        # 40 words each, and a few more where what was typed over was no slip: a space was among it.
        assert 6 <= len(repository.history()) <= 12
        assert answer(repository) == growth.answer
        repository.undo()
        before = answer(repository)
        # The last letters before the step may be a slip that the step typed over.
        assert growth.answer.startswith(before[:-4])
        assert len(before) < len(growth.answer)


def test_closing_keeps_a_heavy_history_within_bounds(
    repository: Repository, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "MAX_PACKED_BYTES", 60_000)
    monkeypatch.setattr(history, "MIN_STEPS", 30)
    for number in range(120):
        write(repository, random_letters(number), burst="")
    repository.close()
    with Repository.open(path) as again:
        kept = len(again.history())
        assert 30 <= kept < 120
        for number in range(kept - 1):
            again.undo()
            assert answer(again) == random_letters(118 - number)
    assert value(path, "SELECT sum(length(octets)) FROM history_pack") < 130_000


def test_redo_reaches_into_the_packs_too(repository: Repository, path: Path) -> None:
    for number in range(40):
        write(repository, random_letters(number), burst="")
    for _ in range(39):
        repository.undo()
    repository.close()
    with Repository.open(path) as again:
        assert value(path, "SELECT count(*) FROM history WHERE pack IS NOT NULL") == 40
        for number in range(1, 40):
            again.redo()
            assert answer(again) == random_letters(number)


def test_packs_that_no_step_uses_are_removed(repository: Repository, path: Path) -> None:
    empty = path.stat().st_size
    for number in range(40):
        write(repository, random_letters(number), burst="")
    repository.close()
    with Repository.open(path) as again:
        while again.undo():
            pass
        write(again, "une faute", seconds=1)
        assert len(again.history()) == 41
        again.purge_history()
    assert value(path, "SELECT count(*) FROM history_pack") == 0
    assert path.stat().st_size < empty + 20_000


# --- forgetting ------------------------------------------------------------------------------------------------------

SECRET = "MonSecretQuePersonneNeDoitLire"


def test_what_was_overwritten_is_not_in_the_bytes_of_the_tables(repository: Repository, path: Path) -> None:
    write(repository, f"Avec {SECRET} dedans")
    write(repository, "Sans rien", burst="")
    repository.purge_history()
    assert SECRET.encode() not in path.read_bytes()
    assert repository.history() == ()
    assert (repository.undo(), repository.redo()) == (None, None)
    assert answer(repository) == "Sans rien"
    write(repository, "La vie continue")
    repository.undo()
    assert answer(repository) == "Sans rien"


def test_purging_ends_the_burst_under_way(repository: Repository) -> None:
    write(repository, SECRET, seconds=0)
    repository.purge_history()
    write(repository, "après", seconds=1)
    repository.undo()
    assert answer(repository) == SECRET


def test_a_deleted_row_is_overwritten_at_once(repository: Repository, path: Path) -> None:
    """Without a purge: ``secure_delete`` itself, on the rows that hold nothing else."""
    repository._database.execute("INSERT INTO diplome VALUES (99, 'z', 9, ?, '', '')", SECRET)
    assert SECRET.encode() in path.read_bytes()
    repository._database.execute("DELETE FROM diplome WHERE rang = 99")
    assert SECRET.encode() not in path.read_bytes()
