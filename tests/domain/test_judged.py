"""What a position judges: form and the making again of a lien make none fall, a word does, old hashes still count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import Position
from dossier_pro.domain.dossier import Dossier, Exemple, Lien, Preuve
from dossier_pro.domain.judged import Juge, empreinte_jugee, texte_juge
from dossier_pro.domain.text import empreinte
from tests.domain.samples import complet, lien, preuve

TACHES = "J’ai accueilli l’élève, puis 12,5 % des visiteurs. Puis j’ai rangé."


def critere(dossier: Dossier) -> str:
    return next(iter(dossier.referentiel.cibles))


def tied() -> Dossier:
    """An exemple, a passage of it and a preuve, all tied to one critère."""
    dossier = complet()
    source = replace(dossier.all(Exemple)["ex1"], taches=TACHES)
    cible = critere(dossier)
    one = replace(lien(cible), id="l1", source_id="ex1", phrase="Chaque jour, je salue.")
    return (
        dossier.put(source)
        .put(replace(preuve(), titre="Le registre", description="Tenu le lundi"))
        .put(one)
        .put(replace(one, id="l2", phrase="Ce passage le dit", ancre=ancrer("taches", TACHES, 0, 23)))
        .put(Lien("l3", "preuve", "p1", cible, "Le registre le montre"))
    )


def rewrite(**fields: str) -> Callable[[Dossier], Dossier]:
    return lambda d: d.put(replace(d.all(Exemple)["ex1"], **fields))  # type: ignore[arg-type]


def reprove(**fields: str) -> Callable[[Dossier], Dossier]:
    return lambda d: d.put(replace(d.all(Preuve)["p1"], **fields))  # type: ignore[arg-type]


def relink(lien_id: str, **fields: str) -> Callable[[Dossier], Dossier]:
    return lambda d: d.put(replace(d.all(Lien)[lien_id], **fields))  # type: ignore[arg-type]


def made_again(dossier: Dossier) -> Dossier:
    old = dossier.all(Lien)["l1"]
    return dossier.drop("lien", "l1").put(replace(old, id="zz"))


FORM = {
    "a comma": rewrite(taches=TACHES.replace("l’élève,", "l’élève")),
    "a final point": rewrite(taches=TACHES.rstrip(".")),
    "bold": rewrite(taches=TACHES.replace("rangé", "**rangé**")),
    "bullets": rewrite(taches="- " + TACHES.replace("visiteurs. ", "visiteurs.\n- ")),
    "a capital": rewrite(taches=TACHES.replace(". Puis", "\u00a0; puis")),
    "a comma in the passage": rewrite(taches=TACHES.replace("accueilli", "accueilli,")),
    "a phrase with a point": relink("l2", phrase="Ce passage le dit."),
    "a lien made again": made_again,
    "a point in a preuve's title": reprove(titre="Le registre."),
    "bold in a preuve": reprove(description="Tenu le **lundi**"),
    "the tags of a preuve": lambda d: d.put(replace(d.all(Preuve)["p1"], etiquettes=("accueil",))),
}
WORDS = {
    "a word": rewrite(taches=TACHES.replace("rangé", "tout rangé")),
    "a figure": rewrite(taches=TACHES.replace("12,5", "125")),
    "a negation": rewrite(taches=TACHES.replace("j’ai rangé", "je n’ai pas rangé")),
    "the intitulé": rewrite(intitule="Un autre accueil"),
    "a phrase": relink("l1", phrase="Chaque mois, je salue."),
    "a lien less": lambda d: d.drop("lien", "l3"),
    "a title": reprove(titre="Le carnet"),
    "another file": reprove(sha256="0" * 64),
    "another address": reprove(adresse="https://exemple.fr/a/b"),
}


@pytest.mark.parametrize("how", FORM)
def test_form_makes_no_position_fall(how: str) -> None:
    before = tied()
    position = Position("f1", "Ana", critere(before), "confirme", empreinte_jugee(before, critere(before)), 1)
    assert not Juge(FORM[how](before)).ancienne(position)


@pytest.mark.parametrize("how", WORDS)
def test_a_word_makes_every_position_on_it_fall(how: str) -> None:
    before = tied()
    cible = critere(before)
    for seen in (empreinte_jugee(before, cible), empreinte(texte_juge(before, cible))):
        position = Position("f1", "Ana", cible, "confirme", seen, 1)
        assert not Juge(before).ancienne(position)
        if how != "another address":  # the first kind of hash knew nothing of it
            assert Juge(WORDS[how](before)).ancienne(position)


def test_a_reader_whose_copy_came_without_a_confidential_preuve_judged_the_rest() -> None:
    whole = reprove()(tied()).put(replace(tied().all(Preuve)["p1"], confidentielle=True))
    sent = whole.drop("preuve", "p1").drop("lien", "l3")
    cible = critere(whole)
    for seen in (empreinte_jugee(sent, cible), empreinte(texte_juge(sent, cible))):
        assert not Juge(whole).ancienne(Position("f1", "Ana", cible, "confirme", seen, 1))
