"""Lines that are looked up in sums of widths: the same as by adding word after word."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.export.layout.breaks import ends
from dossier_pro.export.layout.words import Place, Run, en_mots, mesure, remplir

WORDS = st.lists(
    st.sampled_from(["le", "chantier", "office", "j’ai", "12 %", "a", "difficile", "«", "où ?"]), min_size=1
)


def run(text: str, *, italic: bool = False, pt: float = 11.0) -> Run:
    return Run(text, False, italic, pt, "", 0, "", "", "")


def one_by_one(runs: list[Run], x: float, gauche: float, limit: float) -> list[tuple[int, int]]:
    """Fill lines with the words of a text, one after the other."""
    text = "".join(one.text for one in runs)
    lines, start, last, at = [], 0, 0, x
    for begin, after in itertools.pairwise([0, *ends(text), len(text)]):
        end = begin + len(text[begin:after].rstrip(" "))
        if at + mesure(runs, begin, end)[0] + 1.5 > limit and begin > start:
            lines.append((start, last))
            start, at = begin, gauche
        at += mesure(runs, begin, end)[0] + mesure(runs, end, after)[0]
        last = end
    return [*lines, (start, last)]


@given(WORDS, st.integers(2500, 9000), st.integers(0, 900), st.booleans())
def test_words_stand_on_the_lines_that_adding_them_up_gives(words, limit, x, italic):
    cut = len(words) // 2
    runs = [run(" ".join(words[:cut]) + " ", italic=italic), run(" ".join(words[cut:]), pt=9.5)]
    runs = [one for one in runs if one.text.strip()]
    made = en_mots(runs)
    place = Place(float(x), 200.0, float(limit), entamee=False)
    assert remplir(made, place, made.liee) == one_by_one(runs, float(x), 200.0, float(limit))


def test_no_text_has_no_words():
    assert en_mots([]).debuts == ()


def test_a_word_wider_than_the_column_is_cut_and_the_next_one_follows_it():
    runs = [run("anticonstitutionnellement oui")]
    made = en_mots(runs)
    cut = remplir(made, Place(0.0, 0.0, 1000.0, entamee=False), made.liee)
    assert len(cut) > 2
    assert cut[0][0] == 0
    assert [end for _, end in cut[:-2]] == [start for start, _ in cut[1:-1]]
    assert cut[-1][1] == len(runs[0].text)


def test_a_word_without_room_after_a_tab_goes_down_whole():
    made = en_mots([run("chantier")])
    assert remplir(made, Place(900.0, 0.0, 1000.0, entamee=True), made.liee) == [(0, 0), (0, 8)]
