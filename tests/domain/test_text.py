"""Folding, the Markdown subset and French typography."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.spaces import insecables
from dossier_pro.domain.text import (
    Block,
    Run,
    clean,
    empreinte,
    en_mo,
    fold,
    is_blank,
    mots_entiers,
    parse,
    plain,
    pluriel,
    render,
    typographie,
    word_count,
)

FRENCH = st.text(alphabet=st.sampled_from("aéàçœŒ’'« »\u00a0\u202f:;!?.,-*\\ \n123•)("), max_size=60)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("L’écoute active est mise en œuvre", "l'ecoute active est mise en oeuvre"),
        ("« Le  RGPD »", '"le rgpd"'),
        ("e\u0301tat", "ÉTAT"),
        ("check‑list", "check-list"),
        ("n°\u00a01", "n° 1"),
    ],
)
def test_fold_levels_what_printers_vary(left: str, right: str) -> None:
    assert fold(left) == fold(right)


def test_fold_keeps_apart_what_differs() -> None:
    assert fold("Le RGPD est pris en compte") != fold("Le RGPD n’est pas pris en compte")


@given(st.text())
def test_fold_is_idempotent_and_never_fails(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert len(empreinte(text)) == 64


def test_parse_knows_paragraphs_lists_and_styles() -> None:
    blocks = parse("J’ai **contrôlé** le *stock*.\nPuis relancé.\n\n- un\n- deux\n1. A\n2. B")
    assert [b.kind for b in blocks] == ["paragraphe", "puce", "puce", "numero", "numero"]
    assert blocks[0].runs[1] == Run("contrôlé", bold=True)
    assert blocks[0].runs[3] == Run("stock", italic=True)
    assert blocks[0].text == "J’ai contrôlé le stock.\nPuis relancé."
    assert [b.rang for b in blocks[3:]] == [1, 2]


@pytest.mark.parametrize("text", ["2 * 3 * 4", "*", "**", "a ** b", "prix* (*hors taxe", "\\*pas gras\\*", "***", "* "])
def test_marks_without_partner_stay_text(text: str) -> None:
    runs = [run for block in parse(text) for run in block.runs]
    assert not any(run.bold or run.italic for run in runs)


def test_both_styles_at_once() -> None:
    assert parse("***tout***")[0].runs == (Run("tout", bold=True, italic=True),)


@given(FRENCH)
def test_parse_loses_no_word(text: str) -> None:
    def letters(value: str) -> list[str]:
        return [c for c in value if c.isalpha()]

    assert letters(plain(text)) == letters(text)


_RUN = st.builds(
    Run, st.text(alphabet="aé*\\- .1)•’", min_size=1, max_size=12), bold=st.booleans(), italic=st.booleans()
)


@given(st.lists(_RUN, min_size=1, max_size=5))
def test_rendering_then_parsing_gives_the_same_words(runs: list[Run]) -> None:
    block = Block("paragraphe", tuple(runs))
    again = parse(render((block,)))
    assert "".join("".join(b.text for b in again).split()) == "".join(block.text.split())


@given(FRENCH)
def test_render_of_parse_is_a_fixed_point(text: str) -> None:
    once = render(parse(text))
    assert render(parse(once)) == once


def test_counting_and_blankness() -> None:
    assert word_count("J’ai **traité** 12 commandes — sans retard !") == 6
    assert is_blank("  \n\u00a0\n")
    assert is_blank("- ") is False  # a lone dash is printed
    assert not is_blank("x")


def test_typography_sets_french_spaces() -> None:
    written = typographie("J'ai dit : « oui » ; 12 000 € !")
    assert written == "J’ai dit\u00a0: «\u00a0oui\u00a0»\u202f; 12\u202f000\u00a0€\u202f!"
    assert typographie("- L’**ERP** : 12 € ; oui") == "- L’**ERP**\u00a0: 12\u00a0€\u202f; oui"
    assert typographie("attendez...") == "attendez…"
    assert typographie("https://exemple.fr:80 à 12:30") == "https://exemple.fr:80 à 12:30"


@given(FRENCH)
def test_typography_is_idempotent_and_changes_no_letter(text: str) -> None:
    once = typographie(text)
    assert typographie(once) == once
    assert [c for c in once if c.isalnum()] == [c for c in text if c.isalnum()]


def test_clean_drops_what_no_document_can_hold() -> None:
    assert clean("a\x00b\r\nd\re\u2029f\ud800g") == "ab\nd\ne\nfg"


def test_clean_glues_no_words() -> None:
    assert clean("Afpa\x0bLyon\x0cParis\u2028porte\x1emonnaie") == "Afpa\nLyon\nParis\nporte-monnaie"


def test_a_row_keeps_its_blank_first_cell() -> None:
    assert render(parse("\tJanvier\nVentes\t12")) == "\tJanvier\nVentes\t12"


def test_plural() -> None:
    assert [pluriel(n, "critère") for n in (0, 1, 2)] == ["0\u00a0critère", "1\u00a0critère", "2\u00a0critères"]


@pytest.mark.parametrize(
    ("octets", "words"), [(9_600_000, "9,6"), (10_000_000, "10"), (10_000_001, "10,1"), (100, "0,1"), (0, "0")]
)
def test_a_weight_is_never_told_as_less_than_it_is(octets: int, words: str) -> None:
    assert en_mo(octets) == f"{words}\u00a0Mo"


@given(st.text(alphabet=st.sampled_from("aé*-•1.) \n\u00a0\u202f\\_«"), max_size=12))
def test_a_text_is_blank_where_its_words_are(text: str) -> None:
    assert is_blank(text) == (not plain(text).strip(" \n\t\u00a0\u202f"))


WORDS = st.text(alphabet="abé ,.’-\n1", max_size=40)


@given(WORDS, st.data())
def test_a_passage_never_begins_or_ends_inside_a_word(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    first, last = mots_entiers(text, start, end)
    assert 0 <= first <= start
    assert end <= last <= len(text)
    assert not text[first:start].strip("abé1")  # nothing but the rest of a word is taken in
    assert not text[end:last].strip("abé1")
    for at in (first, last):
        assert at in (0, len(text)) or not (text[at - 1].isalnum() and text[at].isalnum())


@pytest.mark.parametrize(
    ("chosen", "whole"),
    [("omman", "commande"), ("traite la com", "traite la commande"), ("commande", "commande"), ("2 f", "12 fois")],
)
def test_a_passage_in_mid_word_is_widened(chosen: str, whole: str) -> None:
    text = "Je traite la commande 12 fois."
    at = text.index(chosen)
    first, last = mots_entiers(text, at, at + len(chosen))
    assert text[first:last] == whole


def test_a_number_that_was_typed_stays_and_a_list_never_goes_backwards():
    ranks = [block.rang for block in parse("8. huit\n10. dix\n\n12. douze\n1. un\n1. un")]
    assert ranks == [8, 10, 12, 13, 14]


def test_an_item_is_one_however_far_it_stands_in():
    text = "- un\n    - deux\n\t\t\t\t- trois\n          10. dix"
    assert [(block.kind, block.text) for block in parse(text)] == [
        ("puce", "un"),
        ("puce", "deux"),
        ("puce", "trois"),
        ("numero", "dix"),
    ]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (
            "Remplacer « a.dpro » ? Oui : non ; si !",
            "Remplacer «\u00a0a.dpro\u00a0»\u00a0? Oui\u00a0: non\u00a0; si\u00a0!",
        ),
        ("l'essai... 12 %", "l'essai... 12 %"),
        ("C:\\a ?b", "C:\\a ?b"),
        (" : après un nom", " : après un nom"),
    ],
)
def test_only_the_spaces_that_may_not_end_a_line_change(written: str, shown: str) -> None:
    assert insecables(written) == shown
    assert insecables(shown) == shown
