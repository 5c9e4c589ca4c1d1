"""The déclaration sur l'honneur, wherever its text boxes and its lines went."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.dp_import.reader import lire
from dossier_pro.dp_import.verify import juger
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import W, paragraphe, texte
from tests.dp_import.helpers import question_de
from tests.dp_import.known import contenu

VALEURS = {
    "declaration_nom": "Zoé Aïcha D’Hervé",
    "declaration_lieu": "L’Haÿ-les-Roses",
    "declaration_date": "03/04/2025",
}
TEXTE = (
    "déclare sur l’honneur que les renseignements fournis dans ce dossier sont exacts et que je suis l’auteur(e) des "
    "réalisations jointes."
)


def _ancres(root: Any) -> list[Any]:
    """The runs that hold the boxes of name, place and date, in that order, taken out of the document."""
    runs = []
    for box in root.iter(f"{W}txbxContent"):
        run = next(a for a in box.iterancestors(f"{W}r"))
        if run not in runs:
            runs.append(run)
    runs.sort(key=lambda run: list(VALEURS.values()).index(texte(next(run.iter(f"{W}txbxContent")))))
    for run in runs:
        run.getparent().remove(run)
    return runs


def _dans(root: Any, runs: list[Any], label: str, *, debut: bool = False) -> None:
    line = question_de(root, label)
    for run in runs:
        if debut:
            line.insert(1, run)
        else:
            line.append(run)


def dans_leurs_lignes(root: Any) -> None:
    nom, lieu, jour = _ancres(root)
    _dans(root, [nom], "Je soussigné")
    _dans(root, [lieu, jour], "Fait à")


def au_debut_de_leurs_lignes(root: Any) -> None:
    nom, lieu, jour = _ancres(root)
    _dans(root, [nom], "Je soussigné", debut=True)
    _dans(root, [jour, lieu], "Fait à", debut=True)


def toutes_apres_fait(root: Any) -> None:
    _dans(root, _ancres(root), "Fait à")


def toutes_apres_soussigne(root: Any) -> None:
    _dans(root, _ancres(root), "Je soussigné")


def date_avant_le_lieu(root: Any) -> None:
    nom, lieu, jour = _ancres(root)
    _dans(root, [nom], "Je soussigné")
    _dans(root, [jour, lieu], "Fait à")


def en_lignes(root: Any) -> None:
    """No boxes: the values typed on lines of their own."""
    _ancres(root)
    question_de(root, "Je soussigné").addnext(paragraphe(VALEURS["declaration_nom"]))
    fait = question_de(root, "Fait à")
    fait.addnext(paragraphe(f"Le {VALEURS['declaration_date']}"))
    fait.addnext(paragraphe(VALEURS["declaration_lieu"]))


def sur_la_ligne(root: Any) -> None:
    """No boxes: the values typed over the dotted lines."""
    _ancres(root)
    line = question_de(root, "Je soussigné")
    line.getparent().replace(line, paragraphe(f"Je soussigné(e) {VALEURS['declaration_nom']},"))
    line = question_de(root, "Fait à")
    typed = f"Fait à {VALEURS['declaration_lieu']}, le {VALEURS['declaration_date']}"
    line.getparent().replace(line, paragraphe(typed))


def lieu_et_date_ensemble(root: Any) -> None:
    nom, _, _ = _ancres(root)
    _dans(root, [nom], "Je soussigné")
    fait = question_de(root, "Fait à")
    fait.addnext(paragraphe(f"{VALEURS['declaration_lieu']}, le {VALEURS['declaration_date']}"))


def tags_melanges(root: Any) -> None:
    dans_leurs_lignes(root)
    for name in ("tag", "alias"):
        nodes = list(root.iter(f"{W}{name}"))
        values = [node.get(f"{W}val") for node in nodes]
        random.Random(7).shuffle(values)
        for node, value in zip(nodes, values, strict=True):
            node.set(f"{W}val", value)


def sans_tags(root: Any) -> None:
    toutes_apres_fait(root)
    for name in ("tag", "alias"):
        for node in list(root.iter(f"{W}{name}")):
            node.getparent().remove(node)


GESTES: dict[str, Callable[[Any], None]] = {
    g.__name__: g
    for g in (
        dans_leurs_lignes, au_debut_de_leurs_lignes, toutes_apres_fait, toutes_apres_soussigne, date_avant_le_lieu,
        en_lignes, sur_la_ligne, lieu_et_date_ensemble, tags_melanges, sans_tags,
    )
}  # fmt: skip


@pytest.mark.parametrize("geste", GESTES)
def test_name_place_and_date_are_found(remplir: Remplir, geste: str) -> None:
    modele = remplir(contenu(par_at=(1,)))
    GESTES[geste](modele.root)
    lecture = lire(modele.octets())
    assert {name: lecture.lu.champs[name] for name in VALEURS} == VALEURS
    assert not [r for r in juger(lecture).de("R12") if r.ok is False]
    assert not [reste for reste in lecture.lu.restes if reste.ou.startswith("Déclaration")]


@pytest.mark.parametrize("name", ["decl-moved.docx", "decl-official.docx"])
def test_the_cases_that_were_seen(corpus_path: Path, name: str) -> None:
    path = corpus_path.parent / "cases" / name
    if not path.is_file():
        pytest.skip("the case is not at hand")
    lu = lire(path).lu
    read = [lu.champs[f"declaration_{n}"] for n in ("nom", "lieu", "date")]
    assert read == ["Camille Exemple", "Rennes", "01/02/2025"]
    assert not lu.restes


def test_the_signature_and_added_sentences_are_no_values(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    _ancres(modele.root)
    fait = question_de(modele.root, "Fait à")
    fait.addnext(paragraphe("Document remis en deux exemplaires au centre, dont un pour le jury de la session."))
    question_de(modele.root, "Signature").addnext(paragraphe("Signature : Zoé"))
    lecture = lire(modele.octets())
    assert [lecture.lu.champs[name] for name in VALEURS] == ["", "", ""]
    assert len([r for r in juger(lecture).de("R12") if r.ok is False]) == 1
