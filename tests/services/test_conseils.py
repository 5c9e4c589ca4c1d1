"""Reading of the draft of a dossier: what it is compared with, and the example, which speaks with its own words."""

from __future__ import annotations

from dataclasses import replace

from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.guidance.lint.engine import PAR_ID
from dossier_pro.services.conseils import conseils
from dossier_pro.services.exemple import dossier_exemple


def test_nothing_is_wrong_with_the_example() -> None:
    assert conseils(dossier_exemple()) == ()
    # What is no sure sign is asked for: two short forms of the trade.
    passages = [c.signalement.passage for c in conseils(dossier_exemple(), regles=PAR_ID)]
    assert passages == ["ERP", "CRM"]


def test_words_of_the_example_in_another_dossier_are_a_copy() -> None:
    other = dossier_exemple().put(Candidat(prenom="Sam", nom_naissance="Petit"))
    found = [c for c in conseils(other) if c.signalement.regle == "relecture.recopie"]
    assert {c.lieu.entity_id for c in found} == set(other.all(Exemple))
    assert "dossier d’exemple" in found[0].signalement.message


def test_a_critere_word_for_word_is_no_answer() -> None:
    dossier = dossier_exemple()
    exemple = next(iter(dossier.all(Exemple).values()))
    critere = dossier.referentiel.activites[0].competences[0].criteres[0].texte
    copied = dossier.put(replace(exemple, complements=f"{critere}."))
    (said,) = conseils(copied, exemple_id=exemple.id)
    assert (said.signalement.passage, said.lieu.champ) == (critere, "complements")
