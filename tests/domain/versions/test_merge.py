"""Two versions of a dossier made one: nothing of either is lost, and what cannot be decided is shown."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.changes import Draft, apply, encode
from dossier_pro.domain.dossier import Annexe, Candidat, Citation, Dossier, Entity, Exemple, Lien, Preuve
from dossier_pro.domain.versions.common import Common
from dossier_pro.domain.versions.links import named
from dossier_pro.domain.versions.merge import Choice, Merge, changes_of, merge
from dossier_pro.services.writing import supprimer
from tests.domain.versions.edits import AT1, EDITS, REF, begun, do, edited

BASE = begun()
STEPS = st.lists(EDITS, max_size=8)
SWAPPED: dict[Choice, Choice] = {"ici": "autre", "autre": "ici", "deux": "deux"}


def joined(mine: Dossier, theirs: Dossier, base: Dossier | None = BASE, **choices: Choice) -> Merge:
    found = merge(Common(base, "etape" if base else "aucun"), mine, theirs)
    keys = {c.key: choices[c.key[2]] for c in found.conflicts if c.key[2] in choices}
    return merge(Common(base, "etape" if base else "aucun"), mine, theirs, keys)


def words(*held: object) -> set[str]:
    texts = []
    for one in held:
        if isinstance(one, Dossier):
            texts += [json.dumps(encode(e)) for table in one.tables.values() for e in table.values()]
        else:
            texts.append(json.dumps(one, default=dict))
    return set(re.findall(r"\w+\d+x", " ".join(texts)))


def content(dossier: Dossier) -> dict[str, list[dict[str, object]]]:
    """What it says, without places in lists and without the ids that each side gave."""

    def said(entity: Entity) -> dict[str, object]:
        values = {**encode(entity), "ordre": 0, "id": ""}
        return {name: sorted(v) if isinstance(v, list) else v for name, v in values.items()}

    return {
        kind: sorted((said(e) for e in table.values()), key=json.dumps)
        for kind, table in dossier.tables.items()
        if table
    }


@given(STEPS)
def test_a_version_with_itself_is_itself(steps) -> None:
    mine = edited(BASE, steps, "A")
    for base in (BASE, mine, None):
        found = joined(mine, mine, base)
        assert (found.dossier, found.conflicts, found.kept) == (mine, (), ())


@given(STEPS)
def test_what_only_one_side_changed_is_taken_from_either_side(steps) -> None:
    other = edited(BASE, steps, "A")
    assert content(joined(BASE, other).dossier) == content(other)
    there = joined(other, BASE)
    assert there.dossier == other
    assert (there.conflicts, there.kept, joined(BASE, other).conflicts) == ((), (), ())


@given(STEPS, STEPS)
def test_no_word_vanishes_that_neither_side_took_out(first, second) -> None:
    mine, theirs = edited(BASE, first, "A"), edited(BASE, second, "B")
    taken_out = (words(BASE) - words(mine)) | (words(BASE) - words(theirs))
    for base in (BASE, None):
        found = joined(mine, theirs, base)
        shown = words(found.dossier, *(dict(side) for c in found.conflicts for side in (c.ici, c.autre)))
        assert words(BASE, mine, theirs) - taken_out <= shown
        assert found.conflicts or words(mine, theirs) - taken_out <= words(found.dossier)


@given(STEPS, STEPS, st.sampled_from(["ici", "autre"]))
def test_both_ways_round_it_is_the_same_but_for_what_was_chosen(first, second, choice: Choice) -> None:
    mine, theirs = edited(BASE, first, "A"), edited(BASE, second, "B")
    keys = merge(Common(BASE, "etape"), mine, theirs).conflicts
    one = merge(Common(BASE, "etape"), mine, theirs, {c.key: choice for c in keys})
    back = merge(Common(BASE, "etape"), theirs, mine)
    other = merge(Common(BASE, "etape"), theirs, mine, {c.key: SWAPPED[choice] for c in back.conflicts})
    assert len(one.conflicts) == len(other.conflicts)
    assert content(one.dossier) == content(other.dossier)


@given(STEPS, STEPS, st.sampled_from(["ici", "autre", "deux"]))
def test_a_second_time_there_is_nothing_left_to_do(first, second, choice: Choice) -> None:
    mine, theirs = edited(BASE, first, "A"), edited(BASE, second, "B")
    keys = merge(Common(BASE, "etape"), mine, theirs).conflicts
    once = merge(Common(BASE, "etape"), mine, theirs, {c.key: choice for c in keys}).dossier
    again = merge(Common(theirs, "etape"), once, theirs)
    assert (again.dossier, again.conflicts, again.kept) == (once, (), ())


@given(STEPS, STEPS)
def test_what_comes_out_holds_together_and_is_in_order(first, second) -> None:
    mine, theirs = edited(BASE, first, "A"), edited(BASE, second, "B")
    found = joined(mine, theirs).dossier
    for table in found.tables.values():
        for entity in table.values():
            assert all(found.find(*key) is not None for key in named(entity))
    for rows in ([e.ordre for e in found.exemples_de(AT1)], [a.ordre for a in found.ordered(Annexe)]):
        assert rows == sorted(set(rows))
    for cls, twin in ((Lien, lambda x: (x.source_id, x.cible_id)), (Citation, lambda x: (x.exemple_id, x.preuve_id))):
        twins = [twin(one) for one in found.all(cls).values()]
        assert len(twins) == len(set(twins))
    assert apply(mine, changes_of(mine, found)) == found


def test_one_text_written_twice_stands_twice_unless_one_is_chosen() -> None:
    mine = BASE.put(replace(BASE.all(Exemple)["u"], taches="ici"))
    theirs = BASE.put(replace(BASE.all(Exemple)["u"], taches="là-bas", intitule="Autre nom"))
    texts: tuple[tuple[Choice, str], ...] = (("ici", "ici"), ("autre", "là-bas"), ("deux", "ici\n\nlà-bas"))
    for choice, text in texts:
        found = joined(mine, theirs, taches=choice)
        assert found.dossier.all(Exemple)["u"].taches == text
        assert found.dossier.all(Exemple)["u"].intitule == "Autre nom"
    assert joined(mine, theirs).dossier.all(Exemple)["u"].taches == "ici\n\nlà-bas"


def test_what_one_side_removed_and_the_other_went_on_with_stays_with_what_hung_on_it() -> None:
    draft = Draft(BASE)
    supprimer(draft, "exemple", "u")
    supprimer(draft, "preuve", "pu")
    mine, more = draft.dossier, Draft(BASE)
    do(more, ("taches", "u", 1), "B")
    do(more, ("citer", "u", 1), "B")
    theirs = more.dossier
    for found in (joined(mine, theirs), joined(theirs, mine)):
        assert content(found.dossier) == content(theirs)
        assert {k.entity_id for k in found.kept} >= {"u", "pu"}


def test_where_nothing_is_known_of_before_all_that_differs_is_asked_and_only_blanks_give_way() -> None:
    mine = BASE.put(Candidat(prenom="Camille"))
    theirs = BASE.put(Candidat(prenom="Camille", adresse="1 rue des Essais")).put(
        replace(BASE.all(Exemple)["u"], taches="autrement")
    )
    found = joined(mine, theirs, None)
    assert found.dossier.candidat.adresse == "1 rue des Essais"
    assert [c.key for c in found.conflicts] == [("exemple", "u", "taches")]


def test_what_was_undone_on_one_side_only_is_asked() -> None:
    u = BASE.all(Exemple)["u"]
    theirs = BASE.put(replace(u, taches="annulé ici"))
    found = merge(Common(theirs, "etape", frozenset({("exemple", "u", "taches")})), BASE, theirs)
    assert [c.key for c in found.conflicts] == [("exemple", "u", "taches")]
    gone = merge(Common(BASE, "etape", frozenset({("exemple", "u", "")})), BASE.drop("exemple", "u"), BASE)
    assert gone.dossier.get(Exemple, "u") == u
    assert ("exemple", "u") in {(k.kind, k.entity_id) for k in gone.kept}


@pytest.mark.parametrize(("choice", "letters"), [("ici", "a"), ("autre", "b"), ("deux", "ab")])
def test_two_files_for_one_preuve_are_two_preuves_unless_one_is_chosen(choice: Choice, letters: str) -> None:
    base = Dossier("d0", REF).put(Preuve("p", titre="Facture", sha256="0" * 64, nom_fichier="f.pdf", taille=1))
    mine = base.put(replace(base.all(Preuve)["p"], sha256="a" * 64, nom_fichier="a.pdf"))
    theirs = base.put(replace(base.all(Preuve)["p"], sha256="b" * 64, nom_fichier="b.pdf"))
    found = joined(mine, theirs, base, sha256=choice).dossier
    assert sorted(p.sha256 or "" for p in found.all(Preuve).values()) == [letter * 64 for letter in letters]
    assert found == joined(found, theirs, theirs).dossier


def test_the_same_file_and_the_same_lien_of_both_sides_are_one() -> None:
    u = BASE.all(Exemple)["u"]
    sides = []
    for side in "AB":
        preuve = Preuve(f"new{side}", titre="Facture", sha256="c" * 64)
        tied = Lien(f"lien{side}", "exemple", u.id, REF.activites[0].competences[0].criteres[1].id, f"phrase {side}")
        sides.append(BASE.put(preuve).put(tied).put(Citation(f"cite{side}", u.id, preuve.id, legende=side)))
    found = joined(*sides)
    assert [p.id for p in found.dossier.all(Preuve).values() if p.sha256] == ["newA"]
    assert {c.key[2] for c in found.conflicts} == {"phrase", "legende"}
    assert found.dossier.all(Lien)["lienA"].phrase == "phrase A / phrase B"


def test_what_one_side_added_stands_where_it_stood_there_and_the_order_that_was_changed_stays() -> None:
    rows = {n: Annexe(f"a{n}", n, f"Annexe {n}") for n in (1, 2, 3)}
    base = Dossier("d0", REF)
    for row in rows.values():
        base = base.put(row)
    mine = base.put(replace(rows[1], ordre=3)).put(replace(rows[3], ordre=1))
    theirs = base.put(Annexe("new", 2, "Nouvelle")).put(replace(rows[2], ordre=3)).put(replace(rows[3], ordre=4))
    for found in (joined(mine, theirs, base), joined(theirs, mine, base)):
        assert [row.id for row in found.dossier.ordered(Annexe)] == ["a3", "a2", "a1", "new"]
        assert found.moved == frozenset()
    turned = base.put(replace(rows[1], ordre=2)).put(replace(rows[2], ordre=1))
    assert joined(mine, turned, base).moved == {"annexe"}
