"""Reading of the draft of a dossier: what it is compared with, and the example, which speaks with its own words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.guidance.lint.engine import PAR_ID
from dossier_pro.services.conseils import a_relire, conseils
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple, dossier_exemple
from dossier_pro.services.exporting import pages_des_exemples, pages_remplies


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


def test_pages_are_told_as_far_as_they_are_filled(tmp_path: Path) -> None:
    with creer_exemple(tmp_path / "e.dpro") as desk:
        filled, counted = pages_remplies(desk), pages_des_exemples(desk, None)
    assert filled.keys() == counted.keys()
    assert all(counted[one] - 1 < filled[one] <= counted[one] for one in counted)


def test_the_command_says_what_it_found_and_what_was_ignored_no_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "e.dpro"
    with creer_exemple(path) as desk:
        exemple = next(iter(desk.dossier.all(Exemple).values()))
        desk.change("Écrire", lambda draft: draft.put(replace(exemple, moyens="Ordinateur")))
    assert main(["conseils", str(path)]) == 0
    said = capsys.readouterr().out
    assert "question 2\u00a0: «\u00a0Ordinateur\u00a0»" in said
    assert "(conseil)" in said
    assert main(["conseils", str(path), "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)["conseils"]
    assert (row["regle"], row["rang"], row["debut"], row["fin"]) == ("un_mot", "conseil", 0, 10)
    with ouvrir(path) as desk:
        (one,) = conseils(desk.dossier)
        desk.change("Ignorer", lambda draft: draft.put(DitAuGuide("i", "ignore", one.signalement.cle)))
    assert main(["conseils", str(path)]) == 0
    assert capsys.readouterr().out == "Rien à signaler.\n"


def test_the_list_of_all_has_what_no_rule_of_the_register_tells() -> None:
    dossier = dossier_exemple()
    exemple = next(iter(dossier.all(Exemple).values()))
    spoilt = dossier.put(replace(exemple, moyens="Ordinateur", complements="Cliquez ici pour taper du texte."))
    assert "relecture.consigne" in [c.signalement.regle for c in conseils(spoilt)]
    (one,) = a_relire(spoilt, {})
    assert (one.groupe, one.signalement.regle, one.phrase) == ("relecture", "relecture.un_mot", "Ordinateur")
