"""Words without their form: what makes a reader read again, and what does not."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.text import typographie
from dossier_pro.domain.words import empreinte_des_mots, mots, mots_balises

WORDS = (
    *(
        "je",
        "ne",
        "pas",
        "l",
        "élève",
        "cœur",
        "ou",
        "accueil",
        "client",
        "b",
        "groupe",
        "où",
        "naïve",
        "ça",
        "n",
        "été",
    ),
    *("12", "3", "2023", "12,5", "0,75"),
)
GAPS = (
    " ",
    "  ",
    "\u00a0",
    "\u202f",
    ", ",
    "\u00a0; ",
    "\u00a0: ",
    ". ",
    "… ",
    " – ",
    "\u00a0! ",
    " (",
    ") ",
    "\n",
    "\n\n",
)
MARKS = ("{}", "**{}**", "*{}*", "«\u00a0{}\u00a0»", "“{}”", "({})", "\u00ad{}\u200b", "***{}***")
texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14)


def dressed(words: list[str], rng: random.Random) -> str:
    """Return the words in one of their forms: marks, capitals, spaces, bullets, punctuation, decomposed accents."""
    parts = [rng.choice(("", "- ", "1. ", "• ", "\n"))]
    for rank, word in enumerate(words):
        if word.isalpha():
            word = rng.choice((str.lower, str.upper, str.capitalize))(word)
        if rng.random() < 0.3:
            word = unicodedata.normalize("NFD", word)
        parts.append(rng.choice(MARKS).format(word))
        last = rank == len(words) - 1
        # Between two numbers a space may be typography, and a comma part of one: what parts them is a stop.
        numbers = not last and word[-1].isdigit() and words[rank + 1][0].isdigit()
        parts.append(rng.choice((".", "", "\u00a0!", "…")) if last else " ; " if numbers else rng.choice(GAPS))
    return "".join(parts)


@given(texts, st.randoms(use_true_random=False))
def test_no_change_of_form_changes_the_words(words: list[str], rng: random.Random) -> None:
    one, other = dressed(words, rng), dressed(words, rng)
    assert mots_balises(one) == mots_balises(other)
    assert mots_balises(typographie(one)) == mots_balises(one)
    assert empreinte_des_mots(mots_balises(one)) == empreinte_des_mots(mots(" ; ".join(words)))


@given(texts, texts, st.randoms(use_true_random=False))
def test_every_change_of_a_word_changes_the_hash(words: list[str], others: list[str], rng: random.Random) -> None:
    forms = [empreinte_des_mots(mots_balises(dressed(one, rng))) for one in (words, others)]
    same = [mots(word) for word in words] == [mots(word) for word in others]
    assert (forms[0] == forms[1]) is same


@given(texts, st.integers(0, 13), st.sampled_from(WORDS), st.sampled_from(("gone", "other", "more", "swapped")))
def test_one_word_less_more_or_other_is_seen(words: list[str], at: int, word: str, how: str) -> None:
    at %= len(words)
    changed = {
        "gone": [*words[:at], *words[at + 1 :]],
        "other": [*words[:at], word, *words[at + 1 :]],
        "more": [*words[:at], word, *words[at:]],
        "swapped": [*words[at + 1 :], *words[: at + 1]],
    }[how]
    same = list(map(mots, words)) == list(map(mots, changed))
    assert (mots(" ; ".join(words)) == mots(" ; ".join(changed))) is same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("J’ai accueilli, puis rangé.", "J'ai accueilli puis rangé"),
        ("Un porte-monnaie", "un porte monnaie"),
        ("12 500 €", "12\u202f500\u00a0€"),
        ("12 500 €", "12500 €"),
        ("12,5 %", "12.5\u00a0%"),
        ("14h30", "14 h 30"),
        ("le 12/03/2024", "le 12-03-2024"),
        ("- Accueillir\n- Ranger", "1. Accueillir\n2. Ranger"),
        ("Accueillir\nRanger", "1. Accueillir\n2. Ranger"),
        ("pré**face**", "préface"),
        ("A l’arrivée, l’ÉTÉ", "À l'arrivee : l’été"),
        ("un·e formateur·rice", "un-e formateur-rice"),
        ("cœur", "coeur"),
        ("20 m²", "20 m2"),
        ("✓ Accueillir\n✓ Ranger", "- Accueillir\n- Ranger"),
        ("☐ Accueillir", "Accueillir"),
    ],
)
def test_what_is_form(one: str, other: str) -> None:
    assert mots_balises(one) == mots_balises(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("12,5 jours", "125 jours"),
        ("12,5 jours", "12, 5 jours"),
        ("12 50", "1250"),
        ("Je n’ai pas trié.", "J’ai trié."),
        ("Je ne trie pas.", "Je trie."),
        ("porte-monnaie", "portemonnaie"),
        ("client A", "client B"),
        ("+ 10 %", "- 10 %"),
        ("Une marge de -5 points", "Une marge de 5 points"),
        ("10 %", "10 €"),
        ("< 5 jours", "> 5 jours"),
        ("C++", "C"),
        ("☒ seul ☐ en équipe", "☐ seul ☒ en équipe"),
        ("Livré ✓", "Livré ✗"),
        ("3. clients", "4. clients"),
        ("salle 12\n500 visiteurs", "salle 12500 visiteurs"),
        ("1/2", "12"),
        ("ne", ""),
    ],
)
def test_what_is_another_word(one: str, other: str) -> None:
    assert mots_balises(one) != mots_balises(other)


@given(st.text(max_size=60))
def test_any_text_has_words(texte: str) -> None:
    for found in (mots(texte), mots_balises(texte)):
        assert found == " ".join(found.split())
