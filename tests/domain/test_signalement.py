"""The key under which « Ignorer » is remembered."""

from __future__ import annotations

from dataclasses import replace

from dossier_pro.domain.signalement import Signalement

FOUND = Signalement("langue.accord", 4, 12, "les bon", "Après « les », le nom prend un s.", propositions=("les bons",))


def test_what_was_ignored_is_known_again_where_the_text_moved() -> None:
    assert replace(FOUND, debut=90, fin=98).cle == FOUND.cle


def test_other_words_and_another_rule_are_not_ignored_with_it() -> None:
    assert len({FOUND.cle, replace(FOUND, passage="les beau").cle, replace(FOUND, regle="langue.mot").cle}) == 3
