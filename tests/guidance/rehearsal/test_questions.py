"""What a jury could ask: the weakest critères first, own words as they were typed, and no note ever left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dossier import Dossier, Exemple, Position, Projet
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.readiness import evaluate
from dossier_pro.guidance.rehearsal.questions import QuestionJury, preparer, source
from dossier_pro.guidance.rehearsal.timer import Epreuve
from tests.domain.samples import TODAY, complet, lien
from tests.support.readable import words


def asked(dossier: Dossier, *args: object) -> tuple[QuestionJury, ...]:
    return preparer(dossier, evaluate(dossier, aujourd_hui=TODAY), *args)  # type: ignore[arg-type]


def about(dossier: Dossier, *args: object) -> list[str]:
    return [q.cle.split("/")[1] for q in asked(dossier, *args) if q.cle.startswith("critere/")]


def positioned(dossier: Dossier, cible_id: str, valeur: str) -> Dossier:
    one = Position(f"p-{cible_id}", "Formatrice", cible_id, valeur, empreinte_jugee(dossier, cible_id), 1)  # type: ignore[arg-type]
    return dossier.put(one)


def test_the_weakest_come_first_and_what_is_shown_well_is_not_asked() -> None:
    dossier = complet()
    absent, once, twice, again, not_shown, *others = list(dossier.referentiel.cibles)
    first = dossier.all(Exemple)["ex1"]
    second = replace(first, id="autre", ordre=2)
    dossier = dossier.put(second)
    for cible, sources in ((once, [first]), (twice, [first, second]), (again, [first]), (not_shown, [first])):
        for source_ in sources:
            dossier = dossier.put(lien(cible, source_.id))
    dossier = positioned(positioned(dossier, again, "a_revoir"), not_shown, "non_demontre")
    order = about(dossier)
    assert twice not in order
    assert order.index(absent) < order.index(again) < order.index(not_shown) < order.index(once)
    assert set(others) <= set(order[: len(order) - 3])


def test_a_question_on_an_exemple_comes_among_them_in_its_own_words() -> None:
    dossier = complet()
    found = asked(dossier)
    assert found[0].cle == "general/parcours"
    assert found[4].cle.startswith("exemple/")
    first = dossier.all(Exemple)["ex1"]
    quoting = next(q for q in found if q.cle == f"exemple/{first.id}/mots")
    quoted = quoting.texte.split("«\u00a0")[1].split("\u00a0»")[0]
    assert quoted
    assert quoted in first.taches


def test_the_sentence_that_is_quoted_says_what_i_did() -> None:
    dossier = complet()
    texts = "Un client a appelé. Voici ce que j’ai fait\u00a0:\n- J’ai noté sa demande. Puis rien."
    found = asked(dossier.put(replace(dossier.all(Exemple)["ex1"], taches=texts)))
    assert "«\u00a0J’ai noté sa demande\u00a0»" in next(q.texte for q in found if q.cle == "exemple/ex1/mots")


def test_of_one_ccp_only_its_criteres_and_exemples_are_asked() -> None:
    dossier = complet().put(Projet(objet="ccp", numeros=(2,)))
    cibles, own = dossier.referentiel.cibles, dossier.referentiel.activites[1]
    assert {cibles[c].activite for c in about(dossier)} <= {own, None}
    exemples = {q.cle.split("/")[1] for q in asked(dossier) if q.cle.startswith("exemple/")}
    assert {dossier.all(Exemple)[e].activite_id for e in exemples} == {own.id}


def test_an_epreuve_is_named_as_it_is_printed() -> None:
    found = asked(complet(), [Epreuve("Entretien final", 20), Epreuve("Questionnaire professionnel", 30)])
    of = [q for q in found if q.cle.startswith("epreuve/")]
    assert [q.cle for q in of] == ["epreuve/entretien final"]
    assert "«\u00a0Entretien final\u00a0»" in of[0].texte


@given(st.lists(st.text(min_size=1, max_size=20), max_size=5))
def test_a_note_is_never_left_out(keys: list[str]) -> None:
    found = [q.cle for q in asked(complet(), (), keys)]
    assert set(keys) <= set(found)
    assert len(found) == len(set(found))


def test_it_is_the_same_each_time() -> None:
    assert asked(complet()) == asked(complet())


@pytest.mark.parametrize("kind", ["critere", "exemple", "general", "epreuve"])
def test_a_template_is_plain(kind: str) -> None:
    for one in source()[kind]:
        assert len(words(one["texte"])) <= 25
        assert one["aide"].endswith((".", "\u00a0?"))
