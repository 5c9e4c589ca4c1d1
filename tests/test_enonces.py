"""The énoncés that ship: none is out of date, all are easy to read, no rule of the field is worded anywhere else."""

from __future__ import annotations

import ast
import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import dossier_pro
from dossier_pro.domain.enonces import RANGS, a_revoir
from dossier_pro.domain.regles import (
    MAX_EXEMPLES,
    MAX_FICHIERS_DEPOT,
    MAX_OCTETS_DEPOT,
    MAX_PAGES,
    OCTETS_DEPOT_VISES,
)
from dossier_pro.domain.rules.register import REGLES
from dossier_pro.enonces import enonce, enonces, with_enonces
from dossier_pro.resources import resource
from tests.support.readable import ease, sentences, words

_OF_THE_FIELD = re.compile(
    r"(?i)cerfa|ddets|recevable|\b(?:deux|six|trois|2|6) mois\b|\bun an\b|10.Mo|en général|parchemin|année civile"
)
"""Words by which a delay, a right or a limit of the field is told."""
_ELSEWHERE = {
    "domain/rules/register.py": "R15 says its limits: their numbers are compared below",
    "domain/rules/in_dossier.py": "as the register",
    "domain/echeances.py": "names the day that an énoncé gives, and whom to ask",
    "services/package.py": "names the limit that a file exceeds",
    "services/field_words.py": "the name of a field",
    "review/seen.py": "the name of a field",
    "gui/echeances/screen.py": "the name of a field",
    "gui/parcours/screen.py": "what is given is worked out from the dossier, beside the énoncés it follows from",
    "gui/suivi/model.py": "a filter of the list",
    "services/carry_over.py": "names whom to ask",
    "services/copies/thinning.py": "copies of the file",
}
"""Where such words stand although they are no énoncé, and why."""


def test_none_is_out_of_date() -> None:
    late = [f"{one.cle}: {one.source}" for one in a_revoir(enonces(), date.today())]
    assert late == [], "look the text up again; mend what is said, then « revoir »"


def test_all_say_something_whole_and_have_a_source_older_than_the_day_to_look_again() -> None:
    for one in enonces().values():
        assert one.dit.endswith("."), one.cle
        assert one.source, one.cle
        assert one.jour < one.revoir, one.cle
        assert one.rang in RANGS, one.cle


def test_they_are_easy_to_read() -> None:
    found = [sentence for one in enonces().values() for sentence in sentences(one.dit)]
    assert [one for one in found if len(words(one)) > 30] == []
    assert ease(found) >= 80


def test_advice_is_not_worded_as_a_rule() -> None:
    """What one region or centre says names it, in the sentence or beside it."""
    local = [one for one in enonces().values() if one.portee]
    assert local
    assert all(not one.officiel for one in local)


def test_the_limits_that_the_code_counts_with_are_those_that_are_told() -> None:
    assert enonce("vae-depot-limites").valeurs == {"octets": MAX_OCTETS_DEPOT, "fichiers": MAX_FICHIERS_DEPOT}
    assert OCTETS_DEPOT_VISES < MAX_OCTETS_DEPOT
    assert enonce("modele-exemples").valeurs == {"exemples": MAX_EXEMPLES}
    assert enonce("modele-pages").valeurs == {"pages": MAX_PAGES}


def test_every_rule_names_an_enonce_that_is_there() -> None:
    assert [rule.code for rule in REGLES if rule.enonce and rule.enonce not in enonces()] == []
    without = [rule.code for rule in REGLES if rule.gravite != "conseil" and not rule.enonce]
    assert without == ["R16"], "which is Dossier Pro’s own advice"


@pytest.mark.parametrize("page", sorted(path.name for path in resource("aide").glob("*.md")))
def test_a_page_of_the_help_has_its_enonces_from_their_one_home(page: str) -> None:
    text = resource("aide", page).read_text("utf-8")
    assert "{enonce" not in with_enonces(text)
    assert "{sources" not in with_enonces(text)
    assert [line for line in text.splitlines() if _OF_THE_FIELD.search(line) and not _allowed(page, line)] == []


def _allowed(page: str, line: str) -> bool:
    return any(part in line for part in _IN_THE_HELP.get(page, ()))


_IN_THE_HELP = {
    "sauvegardes.md": ("pendant six mois",),
    "exporter.md": ("que le PDF dépasse 10 Mo",),
    "echeances.md": ("demandez à votre centre ou à la DDETS",),
    "sources.md": ("demandez à votre centre ou à la DDETS",),
    "handicap.md": ("vous le rappelle trois mois avant",),
}


def test_the_page_of_sources_has_all_of_them() -> None:
    page = with_enonces(resource("aide", "sources.md").read_text("utf-8"))
    assert [one.cle for one in enonces().values() if one.provenance not in page] == []


def test_no_other_code_words_a_rule_of_the_field() -> None:
    found = sorted({name for name, text in _told() if _OF_THE_FIELD.search(text) and name not in _ELSEWHERE})
    assert found == [], "give it its home in resources/regles"


def test_an_article_that_the_guide_names_is_the_source_of_an_enonce() -> None:
    sources = " ".join(one.source.replace("\u00a0", " ") for one in enonces().values())
    named = {
        text for name, text in _told() if name.startswith("guidance/") and re.search(r"articles? [LRD]\. ?\d", text)
    }
    assert named
    assert [text for text in sorted(named) if text not in sources] == []


@cache
def _told() -> tuple[tuple[str, str], ...]:
    """The sentences in the code that somebody may read: the file, and the words."""
    told: list[tuple[str, str]] = []
    package = Path(dossier_pro.__file__).parent
    for path in sorted(package.rglob("*.py")):
        name = path.relative_to(package).as_posix()
        if name.startswith(("gui/forms/", "_data/", "referentiels/", "office/", "store/")):
            continue  # what is read of documents from outside
        tree = ast.parse(path.read_text("utf-8"))
        docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            if (
                isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and id(node) not in docs
                and " " in node.value
            ):
                told.append((name, node.value.replace("\u00a0", " ")))
    return tuple(told)
