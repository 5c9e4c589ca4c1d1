"""The help and the words of the window are easy to read: more than half of those who read them have level 3."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dossier_pro.gui
from dossier_pro.gui.shell.specs import SPECS
from dossier_pro.resources import resource
from tests.support.readable import ease, sentences, syllables, words

EASY = 80
LONGEST = 35
USUAL = 19
"""How easy a page is, how many words its longest sentence has, and how many they have on average."""
LONGEST_IN_THE_WINDOW = 35
LONGEST_TIP = 22
PAGES = sorted(path.name for path in resource("aide").glob("*.md"))
_SENTENCE = re.compile(r"[A-ZÀÉÈÊÎÔÇ«].*\s.*[.!?]$", re.S)


def test_what_is_measured() -> None:
    assert [syllables(word) for word in ("dossier", "preuve", "Écrire", "compétences", "à")] == [2, 1, 2, 3, 1]
    text = "# Titre\n\n- **Un** mot. Deux `non` mots\u00a0!\n\n| a | b |\n"
    assert sentences(text) == ["Un mot.", "Deux  mots\u00a0!"]
    assert ease(["Le chat dort."]) > 100 > 30 > ease(["La conceptualisation organisationnelle institutionnalisée."])


@pytest.mark.parametrize("page", [page for page in PAGES if page != "raccourcis.md"])
def test_a_page_of_help(page: str) -> None:
    found = sentences(resource("aide", page).read_text("utf-8"))
    assert [one for one in found if len(words(one)) > LONGEST] == [], "make two sentences of it"
    assert sum(len(words(one)) for one in found) / len(found) <= USUAL
    assert ease(found) >= EASY


def test_a_tip_is_read_at_a_glance() -> None:
    assert [spec.tip for spec in SPECS if len(words(spec.tip)) > LONGEST_TIP] == []


def shown() -> Iterator[tuple[str, str]]:
    """The sentences in the code of the window: the file, and the words, a value in them as one."""
    for path in sorted(Path(dossier_pro.gui.__file__).parent.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            if id(node) in docs or id(node) in inside:
                continue
            if isinstance(node, ast.JoinedStr):
                text = "".join(str(part.value) if isinstance(part, ast.Constant) else "x" for part in node.values)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value
            else:
                continue
            if _SENTENCE.match(text):
                yield path.name, re.sub("<[^>]*>", " ", text)


def test_a_sentence_of_the_window() -> None:
    found = list(shown())
    long = [(file, one) for file, text in found for one in sentences(text) if len(words(one)) > LONGEST_IN_THE_WINDOW]
    assert long == [], "make two sentences of it"
    assert len(found) > 300
    assert ease(one for _, text in found for one in sentences(text)) >= EASY
