"""A rule is whole: every word that a screen needs, what looks for its fault, and a dossier in which it is found."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Declaration,
    Diplome,
    Dossier,
    Exemple,
    Position,
    Preuve,
    Projet,
)
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.readiness import ABSENTS, HELD_BACK, evaluate
from dossier_pro.domain.regles import Manque
from dossier_pro.domain.rules.in_dossier import TABLES
from dossier_pro.domain.rules.register import PAR_CODE, REGLES, Definition
from dossier_pro.domain.steps import geste
from dossier_pro.dp_import.verify import EXAMINERS
from tests.domain.samples import TODAY, complet, exemple, lien, preuve

ROOT = Path(__file__).resolve().parents[3]
LOOKED_AT = frozenset(rule.code for rule in REGLES if rule.dossier == "examined")


def sound() -> Dossier:
    """A dossier of which no rule has anything to say."""
    dossier = complet()
    for activite, source in zip(dossier.referentiel.activites, ("ex1", "ex2"), strict=True):
        for competence in activite.competences:
            for critere in competence.criteres:
                dossier = dossier.put(lien(critere.id, source))
    for transversale in dossier.referentiel.transversales:
        for critere in transversale.criteres:
            dossier = dossier.put(lien(critere.id))
    return dossier


def _with_exemple(**changes: object) -> Dossier:
    found = sound().get(Exemple, "ex1")
    assert found is not None
    return sound().put(replace(found, **changes))  # type: ignore[arg-type]


def _said(valeur: str) -> Dossier:
    """A dossier of whose first critère a trainer says something."""
    dossier = sound()
    cible = next(iter(dossier.referentiel.cibles))
    position = Position("f1", "Formatrice", cible, valeur, empreinte_jugee(dossier, cible), 1)  # type: ignore[arg-type]
    return dossier.put(position)


def _without_liens(rank: int) -> Dossier:
    """A dossier in which nothing shows the critères of a compétence, except the last ``rank`` of them."""
    dossier = sound()
    competence = dossier.referentiel.activites[0].competences[0]
    for critere in competence.criteres[: len(competence.criteres) - rank]:
        dossier = dossier.drop("lien", lien(critere.id).id)
    return dossier


def _deposited() -> Dossier:
    film = Preuve("p1", "fichier", "Film", mime="video/mp4", sha256="a" * 64)
    return sound().put(film).put(Annexe("a1", 1, "Film", "p1")).put(Projet(modalite="formation", depot_vae=True))


BROKEN = {
    "R1": sound().put(Candidat(nom_naissance="Durand", adresse="1 rue des Essais")),
    "R3": sound().drop("exemple", "ex2"),
    "R4": _with_exemple(intitule=" "),
    "R5": _with_exemple(moyens=""),
    "R6": _with_exemple(fin=None),
    "R7": sound(),
    "R8": sound().put(Projet(modalite=None)),
    "R12": sound().put(Declaration(lieu="Ville")),
    "R13": sound().put(Diplome("d1", 1, "Permis B")),
    "R14": _with_exemple(moyens="Cliquez ici pour taper du texte."),
    "R15": _deposited(),
    "R16": _without_liens(0),
    "R17": sound().put(exemple(sound().referentiel.activites[0].id, "ex3", 2)),
    "ABSENT": _without_liens(1),
    "NON_DEMONTRE": _said("non_demontre"),
    "A_REVOIR": _said("a_revoir"),
    "ADRESSE": sound().put(Candidat(nom_naissance="Durand", prenom="Camille")),
    "PREUVE_LIBRE": sound().put(preuve()),
    "SESSION": sound().drop("session", "s1"),
    "EXPERIENCE": sound().put(Projet(modalite="vae")),
}
"""A dossier in which each rule finds its fault."""


def found(dossier: Dossier, pages: int = 1) -> tuple[Manque, ...]:
    return evaluate(dossier, aujourd_hui=TODAY, pages={"ex1": pages}).manques


def test_a_code_is_that_of_one_rule() -> None:
    assert [code for code, count in Counter(rule.code for rule in REGLES).items() if count > 1] == []


@pytest.mark.parametrize("rule", REGLES, ids=lambda rule: rule.code)
def test_a_rule_has_every_word_that_is_shown_of_it(rule: Definition) -> None:
    """Each of the texts stands somewhere on a screen, where it would leave a hole."""
    assert rule.titre.strip()
    assert rule.aide.endswith(".")
    assert bool(rule.verbe) == (rule.dossier == "examined"), "what the button says"
    assert bool(rule.geste) == bool(rule.verbe), "what the large button says"
    assert bool(rule.tenue) == rule.verifiee, "what is said where it holds"
    assert bool(rule.remede) == rule.verifiee, "how it is mended in Word"
    assert bool(rule.inconnue) == (rule.word == "unknown"), "why Word alone cannot tell"
    assert not rule.remede or rule.remede.endswith(".")


def test_every_rule_that_claims_it_is_looked_at_in_a_dossier_and_in_word() -> None:
    in_dossier = {code for table in (*TABLES, ABSENTS, HELD_BACK) for code in table}
    assert in_dossier == LOOKED_AT
    assert set(EXAMINERS) == {rule.code for rule in REGLES if rule.word == "examined"}


def test_what_is_looked_at_critere_by_critere_is_told_once_for_a_competence() -> None:
    assert {rule.code for rule in REGLES if rule.ensemble} == {*ABSENTS, *HELD_BACK}


def test_a_sound_dossier_breaks_no_rule() -> None:
    assert found(sound()) == ()


@pytest.mark.parametrize("code", sorted(LOOKED_AT))
def test_a_rule_is_broken_by_a_dossier_and_speaks_with_its_own_weight(code: str) -> None:
    told = found(BROKEN[code], pages=4 if code == "R7" else 1)
    assert code in {manque.code for manque in told}
    assert {m.gravite for m in told if m.code == code} == {PAR_CODE[code].gravite}
    assert all(m.phrase and m.ou and m.lieu.kind for m in told)
    assert not any("{" in geste(m, unite) for m in told for unite in ("critere", "competence", "activite"))


COUNTED = re.compile(
    r"\bR1\s*(?:[–-]|à|to)\s*R\d+|\b(?:quinze|seize|dix-sept|dix-huit|sixteen|seventeen|eighteen|1[5-9])\s+(?:règles|rules)\b"
)

ROOMS = ("dossier_pro", "docs", "packaging", "resources", "tests", "tools", "ui")


def test_nobody_counts_the_rules_in_prose() -> None:
    """Such a sentence would be wrong with the next rule: the register counts, and the help lists."""
    files = [*ROOT.glob("*.md"), *(path for room in ROOMS for path in (ROOT / room).rglob("*"))]
    told = [
        f"{path.relative_to(ROOT)}: {sentence[0]}"
        for path in files
        if path.suffix in (".py", ".md", ".ui") and path != Path(__file__).resolve()
        for sentence in COUNTED.finditer(path.read_text("utf-8"))
    ]
    assert told == []
