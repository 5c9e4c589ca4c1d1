"""Undo and redo walk along the history, and outlive closing."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from dossier_pro.domain.changes import Draft, apply
from dossier_pro.domain.dossier import Candidat, Dossier, Exemple, Lien, Position, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.store.repository import Repository
from tests.domain.samples import complet
from tests.store import samples
from tests.store.samples import answer, edit, looking_into, write

TEXTS = st.text(alphabet="aé€🙂 \n", max_size=6) | st.integers(0, 99).map(lambda n: f"phrase {n} " * 30)
IDS = st.sampled_from(["a", "b", "c"])
EDITS = st.one_of(
    st.tuples(st.just("write"), TEXTS, st.sampled_from(["", "x", "y"])),
    st.tuples(st.just("candidat"), TEXTS, st.just("")),
    st.tuples(st.just("preuve"), TEXTS, IDS),
    st.tuples(st.just("drop"), st.just(""), IDS),
)


def drafted(dossier: Dossier, what: tuple[str, str, str]) -> Draft:
    """One random edit, on a draft."""
    kind, text, name = what
    draft = Draft(dossier)
    if kind == "write":
        draft.put(replace(dossier.all(Exemple)["ex1"], taches=text))
    elif kind == "candidat":
        draft.put(Candidat(prenom=text))
    elif kind == "preuve":
        draft.put(Preuve(name, "note", description=text), Lien(f"l{name}", "preuve", name, "cible", text))
    else:
        found = [dossier.find("preuve", name), dossier.find("lien", f"l{name}")]
        draft.drop(*[entity for entity in found if entity])
    return draft


def do(repository: Repository, what: tuple[str, str, str], seconds: float) -> bool:
    """Commit one random edit; False where it had no effect."""
    burst = what[2] if what[0] == "write" else ""
    changeset = drafted(repository.dossier, what).changeset("Essai", samples.at(seconds), burst=burst)
    repository.commit(changeset)
    return bool(changeset.changes)


@settings(max_examples=25)
@given(edits=st.lists(EDITS, max_size=12), pause=st.sampled_from([1, 5]), reopen=st.booleans())
def test_undoing_all_gives_the_start_and_redoing_all_the_end(edits, pause, reopen) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "d.dpro"
        repository = Repository.create(path, complet())
        start = repository.dossier
        for number, what in enumerate(edits):
            do(repository, what, number * pause)
        end = repository.dossier
        steps = len(repository.history())
        for target, move in ((start, "undo"), (end, "redo"), (start, "undo"), (end, "redo")):
            if reopen:
                repository.close()
                repository = Repository.open(path)
            before = repository.dossier
            applied = [getattr(repository, move)() for _ in range(steps)]
            assert None not in applied
            assert getattr(repository, move)() is None
            assert repository.dossier == target
            for changeset in applied:
                before = apply(before, changeset.changes)
            assert all(dict(before.tables.get(k, {})) == dict(target.tables.get(k, {})) for k in target.tables)
        repository.close()


class Walking(RuleBasedStateMachine):
    """Edits, undo, redo, closing and reopening in any order, against a plain list of states."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "d.dpro"
        self.repository = Repository.create(self.path, complet())
        self.states = [self.repository.dossier]
        self.here = 0
        self.seconds = 0
        self.ends: dict[str, Dossier] = {}

    def _done(self) -> list[str]:
        return [entry.id for entry in reversed(self.repository.history()) if not entry.undone]

    @rule(what=EDITS.filter(lambda what: what[0] != "write"))
    def edit(self, what) -> None:
        self.seconds += 60
        if do(self.repository, what, self.seconds):
            self._came()

    def _came(self) -> None:
        self.states[self.here + 1 :] = [self.repository.dossier]
        self.here += 1
        self.ends[self._done()[-1]] = self.repository.dossier

    @rule(texts=st.lists(TEXTS, min_size=1, max_size=3))
    def write_a_burst(self, texts: list[str]) -> None:
        self.repository.close_burst()
        self.seconds += 60
        for text in texts:
            self.seconds += 1
            before, steps = answer(self.repository), len(self._done())
            if not do(self.repository, ("write", text, "x"), self.seconds):
                continue
            if len(self._done()) == steps:
                assert stands_in(before, text), "a step was rewritten, and what it held cannot be had any more"
                del self.states[self.here :]
                self.here -= 1
            self._came()

    @rule()
    def undo(self) -> None:
        done = self.repository.undo()
        assert (done is not None) == (self.here > 0)
        self.here = max(0, self.here - 1)

    @rule()
    def redo(self) -> None:
        done = self.repository.redo()
        assert (done is not None) == (self.here < len(self.states) - 1)
        self.here = min(len(self.states) - 1, self.here + 1)

    @rule()
    def reopen(self) -> None:
        self.repository.close()
        self.repository = Repository.open(self.path)

    @invariant()
    def is_where_it_should_be(self) -> None:
        assert self.repository.dossier == self.states[self.here]
        assert (self.repository.undo_label is None) == (self.here == 0)
        assert (self.repository.redo_label is None) == (self.here == len(self.states) - 1)
        assert len(self._done()) == self.here

    def teardown(self) -> None:
        if hasattr(self, "repository"):
            for entry in self.repository.history():
                assert self.repository.state_after(entry.id) == self.ends[entry.id], "a moment that is lost"
            self.repository.close()
            self.folder.cleanup()


def stands_in(text: str, other: str) -> bool:
    """Whether a text stands whole in another, around one stretch of it."""
    return len(text) <= len(other) and any(
        other.startswith(text[:at]) and other.endswith(text[at:]) for at in range(len(text) + 1)
    )


def answer_of(dossier: Dossier) -> str:
    return dossier.all(Exemple)["ex1"].taches


TestWalking = Walking.TestCase
TestWalking.settings = settings(max_examples=12, stateful_step_count=15)


def test_undo_and_redo_say_what_they_did(repository: Repository) -> None:
    assert (repository.undo(), repository.redo()) == (None, None)
    changeset = write(repository, "un", label="Écrire la question 1")
    assert (repository.undo_label, repository.redo_label) == ("Écrire la question 1", None)
    undone = repository.undo()
    assert undone is not None
    assert undone.changes == changeset.inverted().changes
    assert (repository.undo_label, repository.redo_label) == (None, "Écrire la question 1")
    done = repository.redo()
    assert done is not None
    assert (done.id, done.changes, done.at) == (changeset.id, changeset.changes, changeset.at)


def test_an_edit_after_undo_takes_the_place_of_what_was_undone(repository: Repository) -> None:
    write(repository, "un", burst="")
    write(repository, "deux", burst="")
    repository.undo()
    write(repository, "trois", burst="")
    assert repository.redo() is None
    assert repository.redo_label is None
    assert [(e.label, e.undone) for e in repository.history()] == [
        ("Écrire trois", False),
        ("Écrire deux", True),
        ("Écrire un", False),
    ]


def test_words_that_were_taken_back_and_written_over_can_be_had_from_the_history(repository: Repository) -> None:
    write(repository, "un", burst="")
    kept = [write(repository, text, burst="").id for text in ("un deux", "un deux trois", "un deux trois quatre")]
    for _ in range(3):
        repository.undo()
    write(repository, "autre chose", burst="")
    other = write(repository, "autre chose encore", burst="").id
    repository.undo()
    write(repository, "la fin", burst="")
    had = [answer_of(repository.state_after(step)) for step in (*kept, other)]
    assert had == ["un deux", "un deux trois", "un deux trois quatre", "autre chose encore"]
    assert answer(repository) == "la fin"


# --- bursts ----------------------------------------------------------------------------------------------------------


def test_a_burst_is_one_step(repository: Repository, path: Path) -> None:
    start = repository.dossier
    for second, text in enumerate(("J", "J’a", "J’ai", "J’ai accueilli")):
        returned = write(repository, text, seconds=second)
        assert returned.changes, "what is returned is the edit itself, for the views"
    (entry,) = repository.history()
    assert entry.at == samples.at(3)
    end = repository.dossier
    repository.close()
    with Repository.open(path) as again:
        again.undo()
        assert again.dossier == start
        again.redo()
        assert again.dossier == end


@pytest.mark.parametrize(("pause", "steps"), [(0, 1), (4.999, 1), (5, 2), (3600, 2), (-1, 2)])
def test_a_pause_of_five_seconds_ends_a_burst(repository: Repository, pause: float, steps: int) -> None:
    write(repository, "un", seconds=100)
    write(repository, "un deux", seconds=100 + pause)
    assert len(repository.history()) == steps


def test_the_pause_is_counted_from_the_last_keystroke(repository: Repository) -> None:
    for number in range(10):
        write(repository, "mot " * number, seconds=number * 4)
    assert len(repository.history()) == 1


def test_other_edits_end_a_burst(repository: Repository) -> None:
    write(repository, "un", seconds=0)
    edit(repository, Candidat(prenom="Zoé"), seconds=1)
    write(repository, "un deux", seconds=2)
    write(repository, "un deux trois", seconds=3, burst="ex1/autre")
    repository.close_burst()
    write(repository, "quatre", seconds=4, burst="ex1/autre")
    assert len(repository.history()) == 5


def test_undo_ends_a_burst_and_takes_all_of_it(repository: Repository) -> None:
    start = answer(repository)
    write(repository, "un", seconds=0)
    write(repository, "un deux", seconds=1)
    repository.undo()
    assert answer(repository) == start
    write(repository, "trois", seconds=2)
    repository.undo()
    assert answer(repository) == start


def test_a_burst_that_comes_to_nothing_keeps_the_words_that_it_held(repository: Repository) -> None:
    start = answer(repository)
    write(repository, f"{start} Trois phrases", seconds=0)
    write(repository, f"{start} Trois phrases de plus.", seconds=0.7)
    write(repository, start, seconds=1.4)
    assert len(repository.history()) == 2
    repository.undo()
    assert answer(repository) == f"{start} Trois phrases de plus."
    repository.undo()
    assert answer(repository) == start


def typed(repository: Repository, *texts: str, apart: float = 0.7) -> list[str]:
    """Write texts one after the other in one field; return what undo brings back, the last text first."""
    for number, text in enumerate(texts):
        write(repository, text, seconds=number * apart)
    states = [answer(repository)]
    while repository.undo():
        states.append(answer(repository))
    return states[:-1]


def test_what_was_on_the_disk_and_goes_is_a_step_of_its_own(repository: Repository) -> None:
    assert typed(repository, "Un deux", "Un deux trois", "x", "xy") == ["xy", "Un deux trois"]


def test_a_slip_of_the_fingers_is_no_step(repository: Repository) -> None:
    assert typed(repository, "Je rédug", "Je rédige un", "Je rédige un devis") == ["Je rédige un devis"]


def test_a_text_that_stood_is_kept_to_the_letter(repository: Repository) -> None:
    assert typed(repository, "Je rédug", "Je rédige un", apart=2) == ["Je rédige un", "Je rédug"]
    repository.redo()
    repository.close_burst()
    for second, text in ((60, "un mot"), (62, "un mot b"), (62.7, "un mov d")):
        write(repository, text, seconds=second)
    repository.undo()
    assert answer(repository) == "un mot b", "the letter of what stood is not a slip"


def test_letters_taken_away_one_after_the_other_are_one_step(repository: Repository) -> None:
    whole = "Je rédige un devis"
    assert typed(repository, whole, whole[:12], whole[:6], whole[:2]) == ["Je", whole]


def test_a_burst_has_a_limit_in_words_and_in_time(repository: Repository) -> None:
    words = [f"mot{number}" for number in range(100)]
    states = typed(repository, *(" ".join(words[:number]) for number in range(2, 101, 2)), apart=0.5)
    assert [len(state.split()) for state in states] == [100, 80, 40]
    repository.purge_history()
    start = "a"
    for second in range(0, 150, 3):
        write(repository, start := f"{start}a", seconds=1000 + second)
    assert len(repository.history()) == 3


def test_a_burst_may_touch_more_on_its_way(repository: Repository) -> None:
    start = repository.dossier
    write(repository, "un", seconds=0)
    exemple = replace(repository.dossier.all(Exemple)["ex1"], taches="un deux")
    candidat = replace(repository.dossier.candidat, prenom=f"{repository.dossier.candidat.prenom} Zoé")
    edit(repository, exemple, candidat, seconds=1, burst="ex1/taches")
    assert len(repository.history()) == 1
    repository.undo()
    assert repository.dossier == start


# --- what is not on the stack ----------------------------------------------------------------------------------------


def merge(repository: Repository, *entities) -> None:
    changeset = Draft(repository.dossier).put(*entities).changeset("Fusionner des avis", samples.at(50))
    repository.commit(changeset, undoable=False)


def test_a_merge_is_told_but_never_undone(repository: Repository) -> None:
    write(repository, "un", burst="")
    write(repository, "deux", burst="")
    repository.undo()
    merge(repository, Position("k2", "Un formateur", "c", "confirme", "0" * 64, 4))
    assert [(e.label, e.undoable, e.undone) for e in repository.history()] == [
        ("Fusionner des avis", False, False),
        ("Écrire deux", True, True),
        ("Écrire un", True, False),
    ]
    assert (repository.undo_label, repository.redo_label) == ("Écrire un", "Écrire deux")
    repository.redo()
    repository.undo()
    repository.undo()
    assert repository.undo() is None
    assert "k2" in repository.dossier.all(Position)
    assert answer(repository) == answer_of(samples.full())


def test_a_step_whose_ground_has_changed_is_refused_with_the_way_out(repository: Repository) -> None:
    edit(repository, Candidat(prenom="Zoé"))
    merge(repository, Candidat(prenom="Léa"))
    before = repository.dossier
    with pytest.raises(KnownError, match="a changé depuis"):
        repository.undo()
    assert repository.dossier is before


def test_a_step_of_another_format_is_refused_with_the_way_out(repository: Repository, path: Path) -> None:
    write(repository, "un")
    repository.close()
    with looking_into(path) as connection:
        connection.execute("UPDATE history_changes SET json = '[2,[]]'")
        connection.execute("UPDATE history SET sceau = NULL")
    with Repository.open(path) as again, pytest.raises(KnownError, match="corrigez-le directement"):
        again.undo()
