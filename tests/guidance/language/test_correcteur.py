"""The reader of a text: each rule against its own examples, and what is said of whole texts."""

from __future__ import annotations

import re
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.guidance.language.correcteur import REGLES, Correcteur
from dossier_pro.guidance.language.dictionnaire import francais
from dossier_pro.guidance.language.grammaire import Grammaire
from dossier_pro.guidance.language.jetons import phrases

PLANTED = re.compile(r"\{([^→]*)→([^}]*)\}")


def examples(regle, word: str) -> list[str]:
    """The sentences of a rule's docstring that begin with a word."""
    lines = (line.strip() for line in (regle.__doc__ or "").splitlines())
    return [line.removeprefix(f"{word} : ") for line in lines if line.startswith(f"{word} : ")]


def found(regle, texte: str) -> list[tuple[str, str]]:
    """What a rule finds in a text: the passage, and what it proposes first."""
    grammar = Grammaire(francais())
    return [
        (texte[one.debut : one.fin], one.propositions[0])
        for phrase in phrases(texte, francais())
        for one in regle(phrase, grammar)
    ]


@pytest.mark.parametrize("regle", REGLES, ids=lambda regle: regle.__name__)
def test_rule_finds_its_bad_examples_and_spares_its_good_ones(regle):
    bad, good = examples(regle, "Faux"), examples(regle, "Juste")
    assert bad
    assert good
    for example in bad:
        (planted,) = PLANTED.findall(example)
        assert found(regle, PLANTED.sub(planted[0], example)) == [planted], example
    for example in good:
        assert not found(regle, example), example


@pytest.fixture(scope="module")
def correcteur() -> Correcteur:
    return Correcteur(["transpalette", "Kervadec"])


def said(correcteur: Correcteur, texte: str) -> list[str]:
    return [texte[one.debut : one.fin] for one in correcteur.signalements(texte)]


def test_positions_are_those_of_the_whole_text(correcteur):
    texte = "Bonjour à tous.\n\nJe doit partir. Les clients est là.\n- ranger les carton\n"
    assert said(correcteur, texte) == ["doit", "est là", "les carton"]


def test_a_finding_says_why_and_what_could_stand_there(correcteur):
    (one,) = correcteur.signalements("J’ai reçu les commande.")
    assert (one.regle, one.passage, one.propositions[0]) == ("langue.determinant", "les commande", "les commandes")
    assert one.message == "Après « les », le nom se met au pluriel."


def test_a_small_word_is_shown_with_the_next_so_that_ignoring_it_does_not_silence_all(correcteur):
    (one,) = correcteur.signalements("Je suis parti a cinq heures.")
    assert (one.passage, one.propositions) == ("a cinq", ("à cinq",))


@pytest.mark.parametrize(
    "texte",
    [
        "Je range avec le transpalette chez Kervadec.",
        "J’ai passé le CACES R489 avec M. Lepoutreau, rue Desmazières.",
        "Écrivez à jean.dupont@exemple.fr ou sur www.exemple.fr/devis, fichier plan_v2.pdf.",
        "Il est 8h30, soit 12 kg à 3,50 € le kg, réf. AB12-C.",
        "",
        "   \n\n",
        "« Bonjour ! » dit-il en entrant.",
        "Missions :\n- accueillir les clients ;\n- ranger la réserve.",
    ],
)
def test_names_codes_addresses_numbers_and_lists_are_left_alone(correcteur, texte):
    assert said(correcteur, texte) == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("developper", "développer"),
        ("aceuil", "accueil"),
        ("professionel", "professionnel"),
        ("jai", "j’ai"),
        ("Malheuresement", "Malheureusement"),
        ("transpallette", "transpalette"),
    ],
)
def test_an_unknown_word_gets_what_sounds_like_it_first(correcteur, wrong, right):
    texte = f"Hier {wrong} hier." if wrong[0].islower() else f"{wrong}, il pleut."
    (one,) = correcteur.signalements(texte)
    assert one.propositions[0] == right
    assert len(one.propositions) <= 5


def test_a_sentence_begins_with_a_capital_but_not_a_line_of_a_list(correcteur):
    assert said(correcteur, "Je range. je pars.") == ["je"]
    assert said(correcteur, "je range la salle.") == ["je"]
    assert said(correcteur, "Je fais ceci :\nranger la salle.") == []
    assert said(correcteur, "M. Durand est là. Les salles, etc. sont prêtes.") == []


PIECES = st.sampled_from(
    [
        "Je",
        "les",
        "a",
        "à",
        "est",
        "et",
        "l’",
        "d'",
        "commande",
        "commandes",
        "rangé",
        "ranger",
        "clients",
        "ont",
        "on",
        "été",
        "sa",
        "ça",
        ".",
        ",",
        "…",
        "«",
        "»",
        "\n",
        "-",
        "3",
        "M.",
        "Zérbok",
        "😀",
        "e\u0301le\u0300ve",
        "b\u0301",
        "ma\u00adga\u00adsin",
        "\u200b",
        "aaa",
    ]
)


@given(st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES).map("".join)))
def test_whatever_is_written_findings_stand_in_it_in_order_and_change_something(correcteur, texte):
    last = 0
    for one in correcteur.signalements(texte):
        assert last <= one.debut < one.fin <= len(texte)
        assert texte[one.debut : one.fin] == one.passage
        assert one.message
        assert one.passage not in one.propositions
        assert one.propositions or one.remede
        last = one.fin


def test_letters_written_as_two_signs_are_read_as_one(correcteur):
    texte = normalize("NFD", "L’élève gonfle les pneu avec sa colègue.")
    assert [(one.passage, one.propositions[0]) for one in correcteur.signalements(texte)] == [
        ("les pneu", "les pneus"),
        (normalize("NFD", "colègue"), "collègue"),
    ]
    assert all(texte[one.debut : one.fin] == one.passage for one in correcteur.signalements(texte))


def test_a_place_for_a_hyphen_that_nobody_sees_parts_no_word(correcteur):
    texte = "\ufeffJe gonfle les pn\u00adeu du ca\u200bmion et je range la mar\u00adchan\u00addise."
    assert [(one.passage, one.propositions[0]) for one in correcteur.signalements(texte)] == [
        ("les pn\u00adeu", "les pneus")
    ]
