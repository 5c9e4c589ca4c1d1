"""The index: what it forgives, how it ranks, what no question can break."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_pro.store.search import CLOSE, OPEN, IndexCard, SearchIndex, mots, racine


@pytest.fixture
def index() -> SearchIndex:
    made = SearchIndex(("A", "B"))
    made.remplacer(
        [
            IndexCard("1", "B", "Devis pour quatre crèches", "L’œuvre du client, les travaux et l’avoir"),
            IndexCard("2", "A", "Facture", "Une procédure de recouvrement des créances", autour="Gérer les impayés"),
            IndexCard("3", "A", "Photo", "", "Un devis parmi bien d’autres mots, au fond d’un long document"),
        ]
    )
    return made


def _found(index: SearchIndex, question: str) -> list[str]:
    return [t.cle for g in index.chercher(question).groupes for t in g.touches]


@pytest.mark.parametrize(
    "question",
    ["creche", "CRÈCHES", "crèche", "crech", "oeuvre", "œuvres", "l'oeuv", "travail", "travaux", "l’avoir", "d'avoir",
     "clients", "cre\u0300che", "les devis quatre"],
)  # fmt: skip
def test_accents_plurals_ligatures_and_apostrophes_are_forgiven(index: SearchIndex, question: str) -> None:
    assert "1" in _found(index, question)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("commercial", "commerciaux"),
        ("commercial", "commerciales"),
        ("gerer", "gerees"),
        ("gere", "gerait"),
        ("tableau", "tableaux"),
        ("detail", "details"),
        ("vendeur", "vendeuses"),
        ("professionnel", "professionnelles"),
        ("metier", "metiers"),
        ("premier", "premieres"),
        ("actif", "actives"),
        ("jeu", "jeux"),
        ("recouvrement", "recouvrements"),
    ],
)
def test_stems(one: str, other: str) -> None:
    assert racine(one) == racine(other)


@pytest.mark.parametrize(
    ("one", "other"), [("client", "clic"), ("mais", "maire"), ("2024", "2025"), ("vente", "vendre")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert racine(one) != racine(other)


def test_every_word_must_be_there_and_what_surrounds_helps(index: SearchIndex) -> None:
    assert _found(index, "recouvrement impayés") == ["2"]
    assert _found(index, "impayés") == []
    answer = index.chercher("recouvrement girafe")
    assert answer.partiel
    assert [t.cle for g in answer.groupes for t in g.touches] == ["2"]


def test_groups_in_their_order_and_the_title_first(index: SearchIndex) -> None:
    answer = index.chercher("devis")
    assert [(g.nom, g.total) for g in answer.groupes] == [("A", 1), ("B", 1)]
    index.remplacer([IndexCard("4", "A", "Un devis")])
    assert [t.cle for t in index.chercher("devis").groupes[0].touches] == ["4", "3"]


def test_matches_are_marked_where_they_stand(index: SearchIndex) -> None:
    touche = index.chercher("devis").groupes[1].touches[0]
    assert touche.titre == f"{OPEN}Devis{CLOSE} pour quatre crèches"
    assert f"Un {OPEN}devis{CLOSE} parmi" in index.chercher("devis").groupes[0].touches[0].extrait


def test_only_the_last_word_may_be_begun(index: SearchIndex) -> None:
    assert _found(index, "recouv") == ["2"]
    assert _found(index, "recouv ") == []
    assert [(m.texte, m.ouvert) for m in mots("l’avoir du cli")] == [("avoir", False), ("cli", True)]


def test_small_words_count_only_alone() -> None:
    assert [m.texte for m in mots("le devis de la crèche ")] == ["devis", "creche"]
    assert [m.texte for m in mots("de la ")] == ["de", "la"]
    assert mots("  «*» ") == ()


def test_what_is_replaced_or_taken_out_is_found_no_more(index: SearchIndex) -> None:
    index.remplacer([IndexCard("1", "B", "Bon de livraison")], sans=["3"])
    assert _found(index, "devis") == []
    assert _found(index, "livraison") == ["1"]
    assert len(index) == 2


def test_the_number_given_is_bounded_and_the_total_told() -> None:
    index = SearchIndex(("A",))
    index.remplacer(IndexCard(str(n), "A", f"Bon numéro {n}") for n in range(100))
    (groupe,) = index.chercher("bon", par_groupe=5).groupes
    assert (groupe.total, len(groupe.touches)) == (100, 5)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60) | st.text("\"*():^-+{}ANDORNEAR '~.,;’", max_size=40))
def test_no_question_breaks_it(question: str) -> None:
    index = SearchIndex(("A",))
    index.remplacer([IndexCard("1", "A", "Devis AND facture", 'NEAR("x")')])
    index.chercher(question)
    index.close()


def test_what_is_indexed_may_hold_anything() -> None:
    index = SearchIndex(("A",))
    index.remplacer([IndexCard("1", "A", f"{OPEN}truc{CLOSE} \x00 fi\u00adche")])
    assert index.chercher("fiche").groupes[0].touches[0].titre == f"truc  {OPEN}fiche{CLOSE}"


def test_from_several_threads_at_once(index: SearchIndex) -> None:
    faults: list[BaseException] = []

    def work(n: int) -> None:
        try:
            for k in range(30):
                index.remplacer([IndexCard(f"{n}/{k}", "A", f"Devis {n} {k}")])
                assert index.chercher("devis").groupes
        except BaseException as error:  # noqa: BLE001 - told by the assertion
            faults.append(error)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults
    assert len(index) == 3 + 4 * 30
