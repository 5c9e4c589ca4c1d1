"""A candidate's words that look like the model's own labels stay where they were written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.text import Block, Run
from dossier_pro.export.document import Document
from tests.dp_import.petit_modele import Fabrique
from tests.export.filling import PETITS, comparer, document_plein, remplir

TITRES = (
    "Exemple 1 de l’activité « Vendre »",
    "Activité-type 2 : vendre au comptoir",
    "Exemple n° 2",
    "1. Décrivez un chantier",
    "Déclaration sur l’honneur du sous-traitant",
    "Titres, diplômes, CQP, attestations de formation",
    "Exemples de pratique professionnelle",
    "Documents illustrant la pratique professionnelle du salon",
    "Annexes du marché",
    "Sommaire d’un dossier",
)


@pytest.fixture(scope="module")
def document() -> Document:
    """Two AT of two exemples."""
    return document_plein(activites=2, exemples=2)


def _avec(document: Document, titre: str, champ: str) -> Document:
    activite = document.activites[0]
    fiche = activite.fiches[1]
    if champ == "intitule":
        fiche = replace(fiche, intitule=titre)
    elif champ == "service":
        fiche = replace(fiche, contexte=replace(fiche.contexte, service=titre))
    else:
        first = fiche.reponses[0]
        blocs = (*first.blocs[:2], Block("paragraphe", (Run(titre),)), *first.blocs[2:])
        fiche = replace(fiche, reponses=(replace(first, blocs=blocs), *fiche.reponses[1:]))
    made = replace(activite, fiches=(activite.fiches[0], fiche))
    return replace(document, activites=(made, *document.activites[1:]))


@pytest.mark.parametrize("champ", ["intitule", "service", "reponse"])
@pytest.mark.parametrize(("nom", "controles"), PETITS)
def test_words_that_look_like_labels_stay_in_their_place(
    tmp_path: Path, document: Document, nom: str, controles: bool, champ: str
) -> None:
    modele = Fabrique(nom, controles=controles).ecrire(tmp_path / "m.docx").read_bytes()
    for titre in TITRES:
        made = _avec(document, titre, champ)
        comparer(remplir(modele, made)[0], made)
