"""What a trainer is told of a file that cannot be read: never what only its owner could do."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import FunctionType

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.services.review.faults import phrase_fermee, phrase_imprevue, phrase_pour_lecteur
from dossier_pro.store import faults

CHEMIN = Path("/g/Ana Roux.dpro")
OWN = re.compile(r"sauvegarde|enregistr(er|ez)|pouvez écrire|rien perdre|dernière action|en lecture seule|ouvrez")


def makes_a_fault(one: object) -> bool:
    """Whether calling it with a path alone makes an error that says something of that file."""
    if not isinstance(one, FunctionType):
        return False
    signature = inspect.signature(one)
    wanted = [name for name, given in signature.parameters.items() if given.default is given.empty]
    return wanted == ["path"] and (one.__name__ == "<lambda>" or str(signature.return_annotation).endswith("Error"))


EVERY = {name: fault(CHEMIN) for name, fault in vars(faults).items() if makes_a_fault(fault)}


def test_the_faults_are_found() -> None:
    assert len(EVERY) > 20
    assert all(isinstance(one, KnownError) for one in EVERY.values())


@pytest.mark.parametrize("name", EVERY)
def test_every_sentence_is_for_who_reads(name: str) -> None:
    phrase, _ = phrase_pour_lecteur(CHEMIN, EVERY[name])
    assert "Ana Roux.dpro" in phrase
    assert not OWN.search(phrase), phrase
    assert re.search(
        r"\u00a0: .*(demandez|réessayez|actualisez|recommencez|retirez|mettez|libérez|choisissez|donnez)", phrase
    ), phrase


def test_what_may_be_over_in_a_moment_is_not_lasting() -> None:
    lasting = {name for name, one in EVERY.items() if phrase_pour_lecteur(CHEMIN, one)[1]}
    assert lasting == {"damaged", "cut_short", "strange", "empty", "not_a_dossier", "newer", "torn"}


def test_whatever_else_asks_for_another_copy() -> None:
    assert phrase_pour_lecteur(CHEMIN, KnownError("Autre chose : ouvrez votre sauvegarde.")) == (
        phrase_imprevue(CHEMIN),
        False,
    )
    assert "droit" in phrase_fermee(CHEMIN)
