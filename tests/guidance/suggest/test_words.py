"""Words are compared without case and accents, forgiven their endings, and shown as they were written."""

from __future__ import annotations

import pytest

from dossier_pro.guidance.suggest.words import begins, follows, grams, words, written


@pytest.mark.parametrize(
    ("word", "start", "there"),
    [
        ("relances", "relanc", True),
        ("bacs", "bac", True),
        ("bacteries", "bac", False),
        ("planter", "plan!", False),
        ("plans", "plan!", True),
    ],
)
def test_a_beginning_stands_for_longer_words_a_short_or_marked_one_for_itself(
    word: str, start: str, there: bool
) -> None:
    assert begins(word, start) is there


def test_the_words_of_a_phrase_may_stand_a_little_apart_and_in_no_other_order() -> None:
    said = words("Je l’ai mis tout de suite à jour.")
    assert follows(said, 3, ("mis", "a", "jour"), gap=3)
    assert not follows(said, 3, ("mis", "jour", "a"), gap=3)


def test_what_was_found_is_shown_as_it_was_written() -> None:
    assert written(words("J’ai fait ma CHECK-LIST")[-2:]) == "CHECK-LIST"
    assert written([]) == ""


def test_pieces_are_shared_by_words_of_one_family_and_common_words_give_none() -> None:
    assert grams(words("facturation")) & grams(words("factures"))
    assert not grams(words("je les ai"))
