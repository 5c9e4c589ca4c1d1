"""Paragraphs → Markdown: whatever was typed reads back as the same words and the same styles."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.text import Run, clean, parse
from dossier_pro.dp_import.docx.markup import rendre
from dossier_pro.dp_import.flow import ReadPara

ALPHABET = "aé .*-•\\|1)\n\t«»\u00a0–"
RUNS = st.lists(st.builds(Run, st.text(ALPHABET, min_size=1, max_size=12), st.booleans(), st.booleans()), max_size=4)
PARAS = st.lists(st.tuples(RUNS, st.sampled_from(["", "", "puce", "numero"])), max_size=5)


def words(text: str) -> list[str]:
    return "".join(c if c.isalnum() or c in "é«»\\*" else " " for c in text).split()


@given(PARAS)
def test_no_word_is_lost(paras: list[tuple[list[Run], str]]) -> None:
    morceaux = [(ReadPara(runs=runs, liste=liste), runs) for runs, liste in paras]  # type: ignore[arg-type]
    back = " ".join(block.text for block in parse(rendre(morceaux)))
    typed = " ".join(clean("".join(run.text for run in runs)) for runs, _ in paras)
    kept = [w for w in words(back) if any(c.isalpha() for c in w)]
    assert kept == [w for w in words(typed) if any(c.isalpha() for c in w)]


@given(
    st.lists(
        st.builds(Run, st.text("abé", min_size=1, max_size=6), st.booleans(), st.booleans()), min_size=1, max_size=4
    )
)
def test_styles_come_back(runs: list[Run]) -> None:
    (block,) = parse(rendre([(ReadPara(runs=runs), runs)]))
    letters = [(c, run.bold, run.italic) for run in runs for c in run.text]
    assert [(c, run.bold, run.italic) for run in block.runs for c in run.text] == letters


@given(st.text(max_size=80))
def test_any_characters(text: str) -> None:
    runs = [Run(text)]
    back = " ".join(block.text for block in parse(rendre([(ReadPara(runs=runs), runs)])))
    kept = [c for c in clean(text) if c.isalpha()]
    assert [c for c in back if c.isalpha()] == kept
