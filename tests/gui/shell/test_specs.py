"""The one table of actions: every constant is in it, no name or key twice, each says what it does."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.specs import ALLER, SCREENS, SPECS, Spec


def test_what_is_declared_is_in_the_table_once() -> None:
    declared = {value for value in vars(specs).values() if isinstance(value, Spec)}
    assert declared <= set(SPECS)
    names = [spec.name for spec in SPECS]
    assert len(names) == len(set(names))
    assert {name for name, _, _ in SCREENS} <= ALLER.keys()


def test_no_key_means_two_things() -> None:
    keys = [QKeySequence(key).toString() for spec in SPECS for key in spec.keys]
    assert "" not in keys
    assert len(keys) == len(set(keys))


def test_each_says_what_it_does() -> None:
    for spec in SPECS:
        assert spec.text
        assert spec.tip
        assert not spec.tip.endswith("."), spec.name
        assert spec.needs in ("", "dossier", "edition", "texte", "relecture"), spec.name
