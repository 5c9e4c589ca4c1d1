"""The sheet for the dossier de faisabilité: facts of the dossier beside what is said, nothing answered by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from dossier_pro.domain.dossier import CcpObtenu, Dossier, Experience, Lien, Preuve, Projet
from dossier_pro.domain.faisabilite import avec_les_faits, blocs, dit, en_texte, experiences, vierge
from dossier_pro.domain.guide import AutoEvaluation
from tests.domain.samples import complet


def _dossier() -> Dossier:
    return (
        complet()
        .put(Projet(modalite="vae"))
        .put(
            Experience(
                "x", "Ateliers Fictibois", "Accueil", "Vendeuse", date(2021, 3, 1), date(2024, 6, 30), benevole=True
            )
        )
    )


def test_a_full_dossier_answers_nothing_by_itself() -> None:
    dossier = _dossier()
    activite = blocs(dossier)[0].activite
    exemple = dossier.exemples_de(activite.id)[0]
    dossier = dossier.put(Lien("l", "exemple", exemple.id, activite.competences[0].criteres[0].id, "Je le montre."))
    (first, *_) = blocs(dossier)
    assert first.faits, "its exemples are shown"
    assert any("critère lié" in fait for fait in first.competences[0].faits)
    assert first.texte == ""
    assert {ligne.reponse for ligne in first.competences} == {""}
    assert first.reste == len(first.competences) + 1


def test_what_is_presented_and_not_yet_held() -> None:
    dossier = _dossier()
    names = [bloc.activite.numero for bloc in blocs(dossier)]
    held = dossier.put(CcpObtenu("o", names[0]))
    assert [bloc.activite.numero for bloc in blocs(held)] == names[1:]


def test_experiences_are_in_the_words_they_were_noted_in() -> None:
    (told,) = experiences(_dossier())
    assert told.replace("\u00a0", " ") == (
        "Vendeuse, Ateliers Fictibois, Accueil, du 1er mars 2021 au 30 juin 2024 (bénévole)"
    )
    assert experiences(_dossier().put(Experience("y"))) == (told,), "a blank row says nothing"


def test_facts_go_once_to_the_end_of_the_text() -> None:
    dossier = _dossier()
    bloc = blocs(dossier)[0].activite.id
    written = replace(vierge(bloc), texte="Je vends depuis 2021.")
    filled = avec_les_faits(dossier.put(written), bloc)
    assert filled.texte.startswith("Je vends depuis 2021.\n\n- Vendeuse")
    assert avec_les_faits(dossier.put(filled), bloc).texte == filled.texte


def test_a_confidential_preuve_is_no_fact_of_a_sheet_that_is_handed_over() -> None:
    dossier = _dossier()
    competence = blocs(dossier)[0].competences[0].competence
    secret = Preuve("secret", "note", "Bulletin de paie", confidentielle=True)
    linked = dossier.put(secret).put(Lien("l", "preuve", "secret", competence.criteres[0].id, "Elle le montre."))
    assert not any("Bulletin" in fait for fait in blocs(linked)[0].competences[0].faits)
    shown = linked.put(replace(secret, confidentielle=False))
    assert any("Bulletin" in fait for fait in blocs(shown)[0].competences[0].faits)


def test_the_text_to_copy_says_what_is_not_answered_yet() -> None:
    dossier = _dossier()
    one = blocs(dossier)[0]
    dossier = dossier.put(replace(vierge(one.activite.id), texte="Mon **texte**."))
    dossier = dossier.put(replace(vierge(one.competences[0].competence.id), reponse="en_partie"))
    told = en_texte(blocs(dossier)[0]).replace("\u00a0", " ").split("\n")
    assert told[2] == "Mon texte."
    assert told[4] == f"{one.competences[0].competence.intitule} : en partie"
    assert told[5].endswith(" : pas encore répondu")


def test_the_same_thing_said_on_two_computers_is_one() -> None:
    assert vierge("a") == vierge("a")
    assert vierge("a").id != vierge("b").id
    assert dit(_dossier().put(AutoEvaluation(vierge("a").id, "a", "oui")), "a").reponse == "oui"
