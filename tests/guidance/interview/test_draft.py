"""The draft is made of what was typed: every word of it, and none besides a closed list of link words."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.text import clean
from dossier_pro.domain.words import mots as words_of
from dossier_pro.domain.words import mots_balises
from dossier_pro.guidance.interview.draft import Brouillon, ajoute, composer, periode
from dossier_pro.guidance.interview.questions import LIGNES, questions

BLANK = Exemple("e1", "a1")
TOLD = {
    "intitule": "Préparer la commande d’un magasin",
    "quand": "en mars 2025",
    "entreprise": "Transports Valmont",
    "service": "Quai d’expédition",
    "pour_qui": "Un magasin de bricolage",
    "d_abord": "j'ai lu la liste",
    "ensuite": "Puis j’ai monté les palettes.",
    "apres": "peser chaque palette",
    "avec_quoi": "- une tablette\n- un transpalette",
    "avec_qui": "Mon chef d’équipe",
    "qui_decidait": "Mon chef donnait la liste\nje choisissais l’ordre",
    "difficile": "Il manquait deux colis",
    "choisi": "J’ai prévenu mon chef",
    "pourquoi": "Il connaît le stock",
    "reussi": "Le camion est parti à l’heure",
    "combien": "18 colis",
}
LINKS = Counter(w for q in questions() for w in words_of(f"{q.lien} {q.elide}").split())


def test_a_whole_story() -> None:
    assert composer(BLANK, TOLD) == Brouillon(
        "Préparer la commande d’un magasin",
        "Transports Valmont",
        "Quai d’expédition",
        "En mars 2025. Pour un magasin de bricolage.\n\n"
        "D’abord, j'ai lu la liste. Puis j’ai monté les palettes. Après, peser chaque palette.\n\n"
        "Mais il manquait deux colis. Alors j’ai prévenu mon chef parce qu’il connaît le stock.\n\n"
        "Le camion est parti à l’heure. 18 colis.",
        "- une tablette\n- un transpalette",
        "Avec mon chef d’équipe. Mon chef donnait la liste.\n\nJe choisissais l’ordre.",
        Mois(2025, 3, 1),
        Mois(2025, 3, 31),
    )


@pytest.mark.parametrize(
    ("pourquoi", "said"),
    [
        ("parce que c’était urgent", "J’ai appelé, parce que c’était urgent."),
        ("Pour aller plus vite.", "J’ai appelé, pour aller plus vite."),
        ("sécurité", "J’ai appelé\u00a0: sécurité."),
        ("le client attendait", "J’ai appelé parce que le client attendait."),
    ],
)
def test_a_reason_is_joined_as_it_was_said(pourquoi: str, said: str) -> None:
    made = composer(BLANK, {"choisi": "alors j’ai appelé".removeprefix("alors "), "pourquoi": pourquoi})
    assert made.taches == f"Alors {said[0].lower()}{said[1:]}"


def test_a_link_word_is_known_without_its_accent() -> None:
    assert composer(BLANK, {"d_abord": "Apres le plan, j’ai tracé"}).taches == "Apres le plan, j’ai tracé."


def test_a_name_keeps_its_capital() -> None:
    assert composer(BLANK, {"d_abord": "Marseille a appelé"}).taches == "D’abord, Marseille a appelé."


def test_what_the_sheet_says_stays_and_the_draft_comes_after() -> None:
    sheet = Exemple(
        "e1", "a1", intitule="Ma commande", taches="Déjà écrit.", entreprise="Mairie", debut=date(2024, 1, 2)
    )
    draft = composer(sheet, {"entreprise": "Valmont", "d_abord": "J’ai lu", "quand": "mars 2025"})
    after = ajoute(sheet, draft)
    assert after.taches == "Déjà écrit.\n\nValmont.\n\nMars 2025.\n\nD’abord, j’ai lu."
    assert (after.intitule, after.entreprise, after.debut, after.fin) == (
        "Ma commande",
        "Mairie",
        date(2024, 1, 2),
        None,
    )


@pytest.mark.parametrize(
    ("said", "spans"),
    [
        ("De mars 2024 à mai 2024.", (Mois(2024, 3, 1), Mois(2024, 5, 31))),
        ("en mars 2024", (Mois(2024, 3, 1), Mois(2024, 3, 31))),
        ("du 2 mars 2024 au 5 mars 2024", (date(2024, 3, 2), date(2024, 3, 5))),
        ("de mai 2024 à mars 2024", (None, None)),
        ("mars 2024, pendant les travaux", (None, None)),
        ("l’année dernière", (None, None)),
        ("", (None, None)),
    ],
)
def test_a_period_is_read_only_where_nothing_else_is_said(said: str, spans: object) -> None:
    assert periode(said) == spans


def _of(draft: Brouillon) -> Counter[str]:
    lines = " \n ".join(getattr(draft, champ) for champ in LIGNES)
    texts = (mots_balises(getattr(draft, champ)) for champ in ("taches", "moyens", "equipe"))
    return Counter([*words_of(lines).split(), *(w for text in texts for w in text.split())])


_WORDS = st.sampled_from(
    ["Je", "il", "l’eau", "12", "500", "3.", "- a", "*gras*", "\n", "1,5", "«", "Lyon", "parce que", "-5", "C++"]
)
_SAID = st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=8).map(" ".join))


@given(
    st.dictionaries(st.sampled_from([*(q.id for q in questions()), "jadis"]), _SAID.map(clean)),
    st.sampled_from(["", "Déjà là"]),
)
def test_every_word_that_was_typed_is_there_and_no_other(answers: dict[str, str], there: str) -> None:
    draft = composer(Exemple("e1", "a1", entreprise=there, intitule=there), answers)
    typed = Counter(w for said in answers.values() for line in said.split("\n") for w in _line(line))
    found = _of(draft)
    assert typed - found == Counter()
    assert set(found - typed) <= set(LINKS)


def _line(line: str) -> list[str]:
    return words_of(line).split()


@given(st.dictionaries(st.sampled_from([q.id for q in questions()]), _SAID.map(clean)))
def test_nothing_of_the_sheet_is_replaced(answers: dict[str, str]) -> None:
    sheet = Exemple("e1", "a1", intitule="Titre", taches="Un.", moyens="- deux", equipe="", service="Atelier")
    after = ajoute(sheet, composer(sheet, answers))
    assert (after.intitule, after.service) == ("Titre", "Atelier")
    assert after.taches.startswith("Un.")
    assert after.moyens.startswith("- deux")
