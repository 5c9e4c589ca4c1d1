"""Outlines as centres write them: signs, levels and numbers of every kind."""

from __future__ import annotations

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.importer import importer
from tests.referentiels.test_importer import structure

VOULU = [
    (1, "Tenir le potager", [(1, "Préparer le sol"), (2, "Semer")]),
    (2, "Vendre la récolte", [(3, "Encaisser")]),
]
FORMES = {
    "CCP1 et C1.1": (
        "CCP1 – Tenir le potager\nC1.1 Préparer le sol\nC1.2 – Semer\nCCP2 – Vendre la récolte\nC2.1. Encaisser\n"
    ),
    "CCP et 1.1": (
        "CCP 1 – Tenir le potager\n1.1 Préparer le sol\n1.2 Semer\nCCP 2 : Vendre la récolte\n2.1 Encaisser\n"
    ),
    "romains": "Bloc I – Tenir le potager\n1. Préparer le sol\n2. Semer\nBloc II – Vendre la récolte\n1. Encaisser\n",
    "AT romains": (
        "AT I : Tenir le potager\nCP 1 : Préparer le sol\nCP 2 : Semer\nAT II : Vendre la récolte\nCP 3 : Encaisser\n"
    ),
    "activité et compétence": (
        "Activité 1 : Tenir le potager\nCompétence 1.1 : Préparer le sol\nCompétence 1.2 : Semer\n"
        "Activité n° 2 : Vendre la récolte\nCompétence 2.1 : Encaisser\n"
    ),
    "BC": "BC01 - Tenir le potager\nC1 - Préparer le sol\nC2 - Semer\nBC02 - Vendre la récolte\nC3 - Encaisser\n",
    "titres 1.1": (
        "# Jardinier\n## 1 Tenir le potager\n### 1.1 Préparer le sol\n### 1.2 Semer\n"
        "## 2 Vendre la récolte\n### 2.1 Encaisser\n"
    ),
    "titres plus bas": (
        "# Jardinier\n\n### 1. Tenir le potager\n\n#### 1.1. Préparer le sol\n\n#### 1.2. Semer\n\n"
        "### 2. Vendre la récolte\n\n#### 2.1. Encaisser\n"
    ),
    "gras": (
        "# Jardinier\n\n**1. Tenir le potager**\n\n*1.1 Préparer le sol*\n\n*1.2 Semer*\n\n"
        "**2. Vendre la récolte**\n\n*2.1 Encaisser*\n"
    ),
    "liste dans une liste": (
        "- CCP 1 : Tenir le potager\n    - CP 1 : Préparer le sol\n    - CP 2 : Semer\n"
        "- CCP 2 : Vendre la récolte\n    - CP 3 : Encaisser\n"
    ),
    "fins de ligne d’un ancien Mac": (
        "CCP 1 - Tenir le potager\rCP 1 - Préparer le sol\rCP 2 - Semer\rCCP 2 - Vendre la récolte\rCP 3 - Encaisser\r"
    ),
}


@pytest.mark.parametrize("forme", FORMES)
def test_an_outline_of_a_centre(forme: str) -> None:
    ref = importer(FORMES[forme], nom="plan").referentiel
    assert structure(ref) == VOULU
    assert any("vérifiez chaque ligne" in d.phrase for d in ref.doutes)


@pytest.mark.parametrize(
    "text",
    [
        "Gâteau\n1. Casser les œufs\n2. Mélanger\n",
        "Contrat\n1. Objet\n1.1 Le présent contrat…\n2. Durée\n2.1 Un an\n",
        "Compte rendu\n- Bloc de béton : livré\n- Activité : en hausse\n",
        "[Agent potager](https://exemple.fr) est un métier.",
    ],
)
def test_numbers_alone_make_no_outline(text: str) -> None:
    with pytest.raises(KnownError, match="n’est pas un référentiel connu"):
        importer(text, nom="x")


ARRETE = """Arrêté du 3 mai 2023 relatif au titre professionnel de maçon
Informations requises pour l'inscription du titre professionnel au RNCP
Intitulé : titre professionnel de conducteur·trice de travaux (TP-00123)
Niveau : 3
Capacités attestées et descriptif des composantes de la certification
CCP - Monter des murs
Implanter un ouvrage.
Monter un mur.
CCP - Couler des dalles
Couler le béton.
Secteurs d'activités
"""


def test_an_arrete_that_names_its_ccp_and_its_code() -> None:
    ref = importer(ARRETE, nom="arrete").referentiel
    assert (ref.intitule, ref.code) == ("conducteur·trice de travaux", "TP-00123")
    assert structure(ref) == [
        (1, "Monter des murs", [(1, "Implanter un ouvrage"), (2, "Monter un mur")]),
        (2, "Couler des dalles", [(3, "Couler le béton")]),
    ]
