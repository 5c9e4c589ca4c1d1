"""A model that somebody has filled already: nothing of theirs is left in what is made of it."""

from __future__ import annotations

import re

import pytest

from dossier_pro.export.document import Document
from dossier_pro.export.docx.oxml import el
from dossier_pro.export.official.leftovers import remplacer_jour, remplacer_lieu, remplacer_nom
from tests.export.filling import (
    FALLBACK,
    PETITS,
    bien_forme,
    comparer,
    document_plein,
    parties,
    racine,
    remplir,
    texte_du_corps,
)


def refait(modele: bytes, documents: dict[str, Document], premier: str) -> None:
    """Fill a model, fill the result with another dossier, and compare it with the model filled by that alone."""
    second = document_plein(activites=2, exemples=1, tables=2)
    deja, _ = remplir(modele, documents[premier])
    docx, rempli = remplir(deja, second)
    seul, frais = remplir(modele, second)
    comparer(docx, second)
    assert texte_du_corps(docx) == texte_du_corps(seul)
    assert jumeaux(docx) == jumeaux(seul)
    images = {octets for name, octets in parties(docx).items() if re.match(r"word/media/", name)}
    assert images == {octets for name, octets in parties(seul).items() if re.match(r"word/media/", name)}
    assert rempli.notes == frais.notes
    bien_forme(docx)


def jumeaux(docx: bytes) -> list[str]:
    """What the VML twins of text boxes say."""
    return ["".join(twin.itertext()) for twin in racine(docx).iter(FALLBACK)]


@pytest.mark.parametrize("premier", ["exemple", "quatre-activites"])
def test_nothing_of_the_first_candidate_stays(officiel: bytes, documents: dict[str, Document], premier: str) -> None:
    refait(officiel, documents, premier)


@pytest.mark.parametrize("petit", PETITS, ids=str)
def test_nothing_stays_in_small_models(
    petits: dict[tuple[str, bool], bytes], documents: dict[str, Document], petit: tuple[str, bool]
) -> None:
    refait(petits[petit], documents, "exemple")


LIGNES = (
    ("Je soussigné(e) ………………,", "soussigné(e)", "Je soussigné(e) Aléa Essai ………………,"),
    ("Je soussigné(e) Élise J. Duval ..........,", "soussigné(e)", "Je soussigné(e) Aléa Essai..........,"),
    ("Je soussigné(e) Élise Duval, déclare", "soussigné(e)", "Je soussigné(e) Aléa Essai, déclare"),
    ("Je soussigné(e) déclare", "soussigné(e)", "Je soussigné(e) Aléa Essai déclare"),
)


@pytest.mark.parametrize(("avant", "label", "apres"), LIGNES)
def test_a_name_on_the_line_is_replaced(avant: str, label: str, apres: str) -> None:
    nodes = [el("w:t") for _ in range(2)]
    nodes[0].text, nodes[1].text = avant[:9], avant[9:]
    remplacer_nom(nodes, avant.index(label) + len(label), "Aléa Essai")
    assert "".join(node.text or "" for node in nodes) == apres


def test_a_place_and_a_day_on_the_line_are_replaced() -> None:
    for avant in ("Fait à Le Havre ..... le 3 mai 2024 .....", "Fait à ..... le .....", "Fait à Y le 03/05/2024....."):
        node = el("w:t")
        node.text = avant
        remplacer_jour([node], avant.rindex("le") + 2, "02/01/2026")
        remplacer_lieu([node], 6, node.text.rindex("le "), "Ville-Exemple")
        assert re.sub("[. ]+", " ", node.text).strip() == "Fait à Ville-Exemple le 02/01/2026"
