"""Where a person or a number stands however it is written, and what stands there instead."""

from __future__ import annotations

import pytest

from dossier_pro.guidance.privacy.hiding import (
    ACacher,
    a_la_place,
    initiales,
    nom_nu,
    noms_proposes,
    occurrences,
    personne,
)


def hidden(texte: str, what: ACacher, mots: str) -> str:
    for found in reversed(occurrences(texte, what)):
        (_, debut, fin), words = a_la_place(texte, found, what, mots)
        texte = texte[:debut] + words + texte[fin:]
    return texte.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("texte", "made"),
    [
        ("Avec Lucie Girard et LUCIE GIRARD.", "Avec L. G. et L. G."),
        ("Mme Girard dit. Lucie vient", "Mme L. G. dit. L. G. vient"),
        ("J’aide Mme Girard.", "J’aide Mme L. G."),
        ("Je vois Girard… puis girard", "Je vois L. G.… puis girard"),
        ("Les Girardin, Girard-Leroux", "Les Girardin, L. G.-Leroux"),
    ],
)
def test_a_name_and_its_parts_become_initials(texte: str, made: str) -> None:
    assert hidden(texte, personne("Lucie Girard", []), initiales("Lucie Girard", [])) == made


def test_accents_apostrophes_and_hyphens_of_a_name_may_be_left_out() -> None:
    what = personne("Amélie N’Diaye-Roux", [])
    for texte in ("AMELIE N'DIAYE ROUX", "Ame\u0301lie N’Diaye-Roux", "Amelie n’diaye\u00a0roux"):
        assert hidden(texte, what, "A.") == "A."


def test_other_words_take_the_place_of_the_title_too() -> None:
    what = personne("Girard", [])
    assert hidden("Mme Girard appelle. J’aide madame Girard.", what, "une cliente") == (
        "Une cliente appelle. J’aide une cliente."
    )


def test_two_persons_are_kept_apart_and_what_they_share_tells_neither() -> None:
    liste = ["Luc Gaudin", "Lucie Girard", "Lucie Martin"]
    assert [initiales(nom, liste).replace("\u00a0", " ") for nom in liste] == ["L. G.", "L. G. (2)", "L. M."]
    assert hidden("Lucie et Mme Girard", personne("Lucie Girard", liste), "L. G. (2)") == "L. et Mme L. G. (2)"
    assert initiales("Jean-Pierre de La Tour", []).replace("\u00a0", " ") == "J.-P. T."


def test_the_candidate_s_own_name_stays() -> None:
    what = personne("Camille Roux", [], ("Camille", "Durand", ""))
    assert hidden("Camille et Camille Roux, M. Roux", what, "C. R.") == "Camille et C. R., M. C. R."


@pytest.mark.parametrize(
    "written", ["0639985512", "06 39 98 55 12", "06.39.98.55.12", "+33 6 39 98 55 12", "0033 (0)6\u00a039-98 55\n12"]
)
def test_a_number_is_found_in_another_spacing(written: str) -> None:
    for given in ("06 39 98 55 12", "+33639985512", "+33 (0)6 39 98 55 12"):
        assert hidden(f"Au {written}, le soir", ACacher("telephone", given), "[tél]") == "Au [tél], le soir"
    assert hidden("06 39 98 55 13", ACacher("telephone", "06 39 98 55 12"), "") == "06 39 98 55 13"


def test_iban_address_and_file_name() -> None:
    iban = ACacher("iban", "FR76 3000 6000 0112 3456 7890 189")
    assert hidden("FR7630006000011234567890189", iban, "[compte]") == "[compte]"
    assert hidden("Paul@Exemple.fr", ACacher("courriel", "paul@exemple.fr"), "[adresse]") == "[adresse]"
    assert len(occurrences("facture_lucie-girard_2024", personne("Lucie Girard", []), fichier=True)) == 1


def test_names_are_offered_from_what_stands_behind_a_title() -> None:
    texte = "Mme Roussille et M. Paul de La Tour, madame la directrice, Madame, Mme R., Monsieur Le Directeur"
    assert list(noms_proposes([texte])) == ["Roussille", "Paul de La Tour"]
    assert nom_nu("  Mme  Roussille, ") == "Roussille"


@pytest.mark.parametrize("written", ["Du\u00adpont", "Du\u200bpont", "D\u2060upon\u00adt"])
def test_a_name_that_holds_signs_nobody_sees_is_the_name(written: str) -> None:
    told = hidden(f"Mme {written} dit. Mme Dupont\u00adel.", personne("Dupont", []), "D.")
    assert told == "Mme D. dit. Mme Dupont\u00adel."
    assert hidden("Mme Dupont dit", personne(written, []), "D.") == "Mme D. dit"
