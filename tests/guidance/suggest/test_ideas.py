"""What candidates write is heard for what référentiels say; the program's own pairs are well formed."""

from __future__ import annotations

import tomllib

from dossier_pro.guidance.suggest.ideas import Ideas, ideas
from dossier_pro.guidance.suggest.words import words
from dossier_pro.resources import resource

ROWS = [
    {"dit": "délai, date+respect", "voix": "en retard, promis, jour"},
    {"dit": "stock", "voix": "palette, en retard"},
]


def test_an_idea_is_said_where_all_its_words_are_and_heard_by_any_of_them() -> None:
    made = Ideas(ROWS, "jour")
    assert made.said_in(words("Les dates sont respectées")) == {0}
    assert made.said_in(words("Les dates sont connues")) == frozenset()
    heard = made.heard_in(words("La palette était EN   retard"))
    assert heard[0].words == ("EN   retard",)
    assert set(heard) == {0, 1}
    assert set(made.heard_in(words("La palette était en retard"), frozenset({1}))) == {1}


def test_a_word_of_every_day_says_less_and_one_of_two_ideas_too() -> None:
    made = Ideas(ROWS, "jour")
    weights = {text: made.heard_in(words(text))[0].weight for text in ("promis", "jour", "en retard")}
    assert weights["promis"] > weights["jour"]
    assert made.heard_in(words("en retard"))[0].weight < 1.3


def test_the_programs_pairs_can_be_read_and_none_is_empty_or_there_twice() -> None:
    data = tomllib.loads(resource("suggestions", "idees.toml").read_text("utf-8"))
    said = [row["dit"] for row in data["idee"]]
    assert len(said) == len(set(said)) > 150
    assert all(set(row) == {"metier", "dit", "voix"} and words(row["dit"]) for row in data["idee"])
    assert all(len([one for one in row["voix"].split(",") if words(one)]) >= 5 for row in data["idee"])
    assert ideas().heard_in(words("J’ai relancé le client")), "they are the ones the program uses"
