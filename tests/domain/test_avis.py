"""Facts of reviews: canonical JSON, sets, and the present state they make."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import (
    FAITS,
    Avis,
    Etat,
    Fait,
    FaitIllisibleError,
    Identite,
    Lecture,
    Position,
    Remarque,
    Reponse,
    ResultatEcf,
    Retrait,
    Synthese,
    canonique,
    depuis_json,
    positions_courantes,
    sceau,
    vers_json,
)

TEXTS = st.text(alphabet="aé «’\n", max_size=12)
NAMES = st.sampled_from(["Une formatrice", "Un tuteur"])
IDS_OF_ACTIVITES = [f"f{n}" for n in range(6)]
IDS = st.sampled_from(IDS_OF_ACTIVITES)
COUNTERS = st.integers(0, 4)
DAYS = st.sampled_from([None, date(2026, 11, 21)])
ANCHORS = st.one_of(st.none(), st.builds(Ancre, st.just("taches"), TEXTS, TEXTS, TEXTS, st.integers(0, 99)))


def facts() -> st.SearchStrategy[Fait]:
    readers = st.sampled_from(["", "lecteur-1", "lecteur-2"])
    common = {"id": IDS, "auteur": NAMES, "compteur": COUNTERS, "jour": DAYS, "lecteur_id": readers}
    keys = st.sampled_from(["lecteur-1", "lecteur-2", "un tuteur|formateur", "une formatrice"])
    return st.one_of(
        st.builds(Remarque, **common, genre=st.sampled_from(["manque", "bravo"]), texte=TEXTS, ancre=ANCHORS),
        st.builds(Reponse, **common, remarque_id=IDS, texte=TEXTS),
        st.builds(Etat, **common, remarque_id=IDS, valeur=st.sampled_from(["traite", "rouvert"])),
        st.builds(
            Position, **common, cible_id=IDS, valeur=st.sampled_from(["confirme", "a_revoir"]), empreinte=st.just("")
        ),
        st.builds(Synthese, **common, activite_id=IDS, texte=TEXTS),
        st.builds(Retrait, **common, fait_id=IDS),
        st.builds(Identite, **common, aussi=keys),
        st.builds(ResultatEcf, **common, activite_id=IDS, satisfait=st.sampled_from([None, True, False])),
        st.builds(Lecture, **common, vus=st.just((("exemple/e/taches", "0" * 64),))),
    )


SETS = st.lists(facts(), max_size=12).map(Avis.de)


@given(SETS, SETS, SETS)
def test_a_merge_is_a_set_union(a: Avis, b: Avis, c: Avis) -> None:
    assert a.union(b) == b.union(a)
    assert a.union(b).union(c) == a.union(b.union(c))
    assert a.union(a) == a
    assert a.union(b).union(b).union(a) == a.union(b)
    assert a.union(b).empreinte == b.union(a).empreinte
    assert (a.union(b).empreinte == a.empreinte) == (b.faits.keys() <= a.faits.keys())


@given(SETS, SETS)
def test_the_present_state_does_not_depend_on_the_order_either(a: Avis, b: Avis) -> None:
    one, other = a.union(b), b.union(a)
    assert one.fils() == other.fils()
    assert one.conflits.keys() == other.conflits.keys()
    for cls in FAITS.values():
        assert one.tous(cls) == other.tous(cls)  # type: ignore[type-var]
    assert positions_courantes(one.tous(Position)) == positions_courantes(reversed(one.tous(Position)))
    assert one.noms == other.noms
    assert one.sans_mots_repris() == other.sans_mots_repris()
    for number in IDS_OF_ACTIVITES:
        assert one.syntheses(number) == other.syntheses(number)


@given(SETS)
def test_what_leaves_says_the_same_as_what_stays(a: Avis) -> None:
    """Only words that count no more stay behind, and leaving twice takes nothing more away."""
    left = a.sans_mots_repris()
    assert left.sans_mots_repris() == left
    assert left.faits.keys() <= a.faits.keys()
    assert a.union(left) == a
    for cls in (Remarque, Lecture, ResultatEcf, Retrait, Identite):
        assert _ids(left, cls) == _ids(a, cls)
    assert _threads(left) == _threads(a)
    closed = {one.fait_id for one in a.tous(Retrait)} - set(_threads(a))
    assert not closed & {one.remarque_id for one in left.tous(Reponse)}
    taken_back: list[Fait] = [*a.retires(Remarque), *a.retires(Reponse), *a.retires(Synthese)]
    withdrawn = {sceau(canonique(one)) for one in taken_back}
    assert not withdrawn & left.faits.keys()
    for number in IDS_OF_ACTIVITES:
        assert [one.texte for one in left.syntheses(number)] == [one.texte for one in a.syntheses(number)]
    now = positions_courantes(a.tous(Position), a.cle)
    then = positions_courantes(left.tous(Position), left.cle)
    assert {c: [p.id for p in ps] for c, ps in now.items()} == {c: [p.id for p in ps] for c, ps in then.items()}


def _ids(avis: Avis, cls: type[Fait]) -> list[str]:
    found: tuple[Fait, ...] = avis.tous(cls)  # type: ignore[type-var]
    return [one.id for one in found]


def _threads(avis: Avis) -> dict[str, tuple[set[str], str]]:
    """The answers and the state of each remark, by its id."""
    fils = avis.fils()
    return {fil.remarque.id: ({one.id for one in fil.reponses}, fil.etat) for fil in fils}


@given(facts())
def test_json_round_trip(fait: Fait) -> None:
    assert depuis_json(vers_json(fait)) == fait
    assert sceau(canonique(depuis_json(vers_json(fait)))) == sceau(canonique(fait))


def test_the_canonical_form_never_changes() -> None:
    """Hashes written by an older program must be found again: this text is fixed."""
    fait = Remarque(
        "r1", "Éa", 3, "manque", "Où ?", "passage", "ex1", Ancre("taches", "a", "b", "c", 4), jour=date(2026, 1, 2)
    )
    assert canonique(fait) == (
        '{"ancre":["taches","a","b","c",4],"auteur":"Éa","compteur":3,"fait":"remarque","genre":"manque","id":"r1",'
        '"jour":"2026-01-02","sur":"passage","sur_id":"ex1","texte":"Où ?"}'
    )
    assert sceau(canonique(fait)) == "9b4b901eae35c852b884760e22735c3b12fdc6837874a98c9c5347110e2394d0"


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        {"fait": []},
        {"fait": "autre"},
        {"fait": "retrait", "id": "x", "auteur": "y", "compteur": 1},
        {"fait": "retrait", "id": "x", "auteur": "y", "compteur": 1, "fait_id": "z", "de_trop": 1},
        {"fait": "retrait", "id": "x", "auteur": "y", "compteur": True, "fait_id": "z"},
        {"fait": "retrait", "id": "x", "auteur": "y", "compteur": "1", "fait_id": "z"},
        {"fait": "retrait", "id": "x", "auteur": 3, "compteur": 1, "fait_id": "z"},
        {"fait": "retrait", "id": "x", "auteur": "y", "compteur": 1, "fait_id": "z", "jour": "hier"},
        {"fait": "etat", "id": "x", "auteur": "y", "compteur": 1, "remarque_id": "z", "valeur": "autre"},
        {"fait": "etat", "id": "x", "auteur": "y", "compteur": 1, "remarque_id": "z", "valeur": ["traite"]},
        {"fait": "lecture", "id": "x", "auteur": "y", "compteur": 1, "vus": [["a"]]},
        {"fait": "lecture", "id": "x", "auteur": "y", "compteur": 1, "vus": {"a": "b"}},
        {"fait": "remarque", "id": "x", "auteur": "y", "compteur": 1, "genre": "bravo", "texte": "", "ancre": [1]},
        {"fait": "resultat_ecf", "id": "x", "auteur": "y", "compteur": 1, "activite_id": "a", "satisfait": 1},
    ],
)
def test_what_is_no_fact_is_refused(data: object) -> None:
    with pytest.raises(FaitIllisibleError):
        depuis_json(data)


WHO, OTHER = "Une formatrice", "Camille Durand"
REMARK = Remarque("r1", WHO, 1, "precision", "Avec quoi ?")


def test_the_greatest_counter_says_the_state_of_a_thread() -> None:
    thread: list[Fait] = [
        Etat("e2", OTHER, 5, "r1", "rouvert"),
        REMARK,
        Etat("e1", OTHER, 4, "r1", "traite"),
        Reponse("a2", WHO, 3, "r1", "Merci."),
        Reponse("a1", OTHER, 2, "r1", "Avec un tableur."),
    ]
    (fil,) = Avis.de(thread).fils()
    assert (fil.etat, fil.a_traiter) == ("rouvert", True)
    assert [one.texte for one in fil.reponses] == ["Avec un tableur.", "Merci."]
    (fil,) = Avis.de(thread[1:]).fils()
    assert (fil.etat, fil.a_traiter) == ("traite", False)
    (fil,) = Avis.de([REMARK]).fils()
    assert (fil.etat, fil.a_traiter) == ("ouvert", True)
    (fil,) = Avis.de([replace(REMARK, genre="bravo")]).fils()
    assert not fil.a_traiter


def test_only_its_author_takes_a_fact_back() -> None:
    avis = Avis.de([REMARK, Retrait("x1", OTHER, 2, "r1")])
    assert avis.tous(Remarque) == (REMARK,)
    avis = avis.union(Avis.de([Retrait("x2", WHO, 3, "r1")]))
    assert avis.tous(Remarque) == ()
    assert avis.retires(Remarque) == (REMARK,)
    assert avis.fils() == ()


def test_the_candidate_stays_the_same_under_another_name() -> None:
    answer = Reponse("a1", "Camille Durand", 2, "r1", "Oui.", role="candidat")
    avis = Avis.de([REMARK, answer, Retrait("x1", "Camille Martin", 3, "a1", role="candidat")])
    assert avis.tous(Reponse) == ()
    avis = Avis.de([REMARK, answer, Retrait("x1", "Camille Durand", 3, "a1", role="formateur")])
    assert avis.tous(Reponse) == (answer,)


def test_two_contents_of_one_id_are_both_kept_and_told() -> None:
    avis = Avis.de([REMARK, replace(REMARK, texte="Autre chose.")])
    assert len(avis) == 2
    assert {one.texte for one in avis.conflits["r1"]} == {"Avec quoi ?", "Autre chose."}  # type: ignore[union-attr]
    assert {one.texte for one in avis.tous(Remarque)} == {"Avec quoi ?", "Autre chose."}


def test_a_summary_and_a_result_take_the_place_of_the_one_before() -> None:
    avis = Avis.de(
        [
            Synthese("s1", WHO, 1, "at1", "Avant."),
            Synthese("s2", WHO, 2, "at1", "Après."),
            Synthese("s3", OTHER, 3, "at1", "Un autre avis."),
            ResultatEcf("c1", WHO, 4, "at1", "Mise en situation", satisfait=False),
            ResultatEcf("c2", OTHER, 5, "at1", "mise en  situation", satisfait=True),
            ResultatEcf("c3", WHO, 6, "at2", "Mise en situation"),
            Lecture("l1", WHO, 7),
            Lecture("l2", WHO, 8),
        ]
    )
    assert [one.texte for one in avis.syntheses("at1")] == ["Après.", "Un autre avis."]
    assert [one.satisfait for one in avis.resultats_ecf("at1")] == [True]
    assert [one.id for one in avis.lectures()] == ["l2"]


def test_every_kind_of_fact_says_who_and_when() -> None:
    for cls in FAITS.values():
        assert {"id", "auteur", "role", "compteur", "jour"} <= {one.name for one in fields(cls)}
