"""Each wording that the reader of a DP knows in the model's place, the filler knows too; what it wrote is read back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.document import Document
from dossier_pro.office.labels import wordings
from tests.dp_import.filler import Remplisseur
from tests.dp_import.known import contenu, mesurer, png
from tests.dp_import.petit_modele import Fabrique
from tests.export.filling import W, bien_forme, comparer, pages_supposees, racine, refaire, remplir, sans_invite, texte

DANS_LA_LIGNE = ("Je soussigné(e)", "Fait à", "Période d’exercice")
UNE_FOIS = ("Intitulé",)
# The beginning of a paragraph of the model, and what stands in its place. {n}: the number that it has there.
VARIANTES = {
    "service/barres": ("Chantier, atelier, service", "Chantier / atelier / service"),
    "service/et": ("Chantier, atelier, service", "Chantier, atelier ou site :"),
    "entreprise/court": ("Nom de l’entreprise", "Nom de l’entreprise :"),
    "entreprise/etc": ("Nom de l’entreprise", "Nom de l’entreprise ou de la structure d’accueil :"),
    "periode/stage": ("Période d’exercice", "Période de stage"),
    "periode/court": ("Période d’exercice", "Période :"),
    "q1/autre-fin": ("1. Décrivez", "1. Décrivez les tâches que vous avez réalisées :"),
    "q1/question": ("1. Décrivez", "Question n° 1 : Décrivez les tâches ou opérations effectuées :"),
    "q2/autre-fin": ("2. Précisez", "2. Précisez les moyens et outils mis en œuvre :"),
    "q2/q": ("2. Précisez", "Q2 – Précisez les moyens utilisés"),
    "q3/autre-fin": ("3. Avec qui", "3. Avec qui avez-vous collaboré ?"),
    "q3/sans-numero": ("3. Avec qui", "► Avec qui avez-vous travaillé ?"),
    "q4/sans-numero": ("4. Contexte", "Contexte"),
    "q4/question": ("4. Contexte", "Question 4 : Contexte"),
    "q5/facultatif": ("5. Informations", "5 - Informations complémentaires (facultatif)"),
    "q5/sans-numero": ("5. Informations", "INFORMATIONS COMPLEMENTAIRES"),
    "activite/espace": ("Activité-type", "Activité type"),
    "activite/pluriel": ("Activité-type", "Activités - types"),
    "exemple/sans-signe": ("Exemple n°", "Exemple {n}"),
    "exemple/numero": ("Exemple n°", "EXEMPLE N° {n} :"),
    "exemple/signe": ("Exemple n°", "Situation professionnelle n° {n} –"),
    "nom/puce": ("Nom de naissance", "• Nom de naissance :"),
    "usage/apostrophe": ("Nom d’usage", "Nom d' usage"),
    "prenom/maj": ("Prénom", "– PRENOM"),
    "adresse/puce": ("Adresse", "• Adresse :"),
    "titre/tiret": ("Titre professionnel visé", "► Titre - professionnel visé"),
    "modalite/tiret": ("Modalité d’accès", "► Modalité d'accès"),
    "vae/sans-sigle": ("Validation des Acquis", "Validation des acquis de l’expérience"),
    "vae/court": ("Validation des Acquis", "Validation des acquis"),
    "formation/long": ("Parcours de formation", "Parcours de  formation continue"),
    "titres/barres": ("Titres, diplômes", "Titres / diplômes / CQP / attestations de formation"),
    "titres/suite": ("Titres, diplômes", "TITRES, DIPLOMES, CQP, ATTESTATIONS DE FORMATION obtenus avant ce parcours"),
    "declaration/tiret": ("Déclaration sur l’honneur", "► Déclaration sur l' honneur"),
    "documents/tiret": ("Documents illustrant", "Documents – illustrant la pratique professionnelle (facultatif)"),
    "annexes/puce": ("Annexes", "► ANNEXES"),
    "soussigne/virgule": ("Je soussigné(e)", "Je, soussigné(e)"),
    "soussigne/point": ("Je soussigné(e)", "Je soussigné·e"),
    "fait/espace": ("Fait à", "Fait  à :"),
    "colonnes/intitule": ("Intitulé", "Intitulé du titre ou du diplôme"),
}


# Every other word that is known for a heading, whoever adds one.
VARIANTES |= {
    f"activite-{mot}": ("Activité-type", mot) for mot in wordings("variantes")["activite"]["mots"] if mot != "CCS"
}
VARIANTES |= {f"exemple-{mot}": ("Exemple n°", f"{mot} {{n}} ►") for mot in wordings("variantes")["exemple"]["mots"]}
AVEC_TABLES = ("titres", "colonnes", "documents", "annexes", "vae", "formation")


@pytest.fixture(scope="module")
def vierge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small model of 2017, blank."""
    return Fabrique("dp-2017").ecrire(tmp_path_factory.mktemp("vierge") / "vierge.docx")


def _poser(docx: bytes, debut: str, autre: str) -> bytes:
    """Change the words of every paragraph that begins so."""
    root = racine(docx)
    changed = 0
    for paragraph in root.iter(f"{W}p"):
        words = texte(paragraph).strip(" \uf075\uf06e►")
        if not words.startswith(debut) or words.startswith("Intitulé de"):
            continue
        nodes = [t for t in paragraph.iter(f"{W}t") if (t.text or "").strip()]
        number = re.search(r"\d+", words)
        wording = autre.replace("{n}", number.group() if number else "1")
        inside = debut in DANS_LA_LIGNE
        nodes[0].text = (nodes[0].text or "").replace(debut, wording) if inside else wording
        for node in nodes[1:] if not inside else ():
            node.text = ""
        changed += 1
        if debut in UNE_FOIS:
            break
    assert changed
    return refaire(docx, root)


@pytest.mark.parametrize("nom", VARIANTES)
def test_the_reader_finds_it(vierge: Path, nom: str) -> None:
    known = contenu(par_at=(2, 1), riche=True, modalite="vae")
    filled = Remplisseur(vierge, png()).remplir(known).octets()
    found = mesurer(lire_dp(_poser(filled, *VARIANTES[nom])), known)
    assert (found.perdus, found.deplaces) == ([], [])


# Without controls, one wording of each label: what is found does not depend on them.
SANS = {nom.partition("/")[0]: nom for nom in VARIANTES if "/" in nom}.values()


@pytest.mark.parametrize(("nom", "controles"), [*((nom, True) for nom in VARIANTES), *((nom, False) for nom in SANS)])
def test_the_filler_finds_it_and_the_reader_reads_it_back_twice(
    petits: dict[tuple[str, bool], bytes], documents: dict[str, Document], nom: str, controles: bool
) -> None:
    document = documents["quatre-activites" if nom.startswith(AVEC_TABLES) else "court"]
    docx = _poser(petits["dp-2017", controles], *VARIANTES[nom])
    for _ in range(2):
        docx, rempli = remplir(docx, document, pages_supposees(document))
        assert rempli.notes == ()
        comparer(docx, document)
        bien_forme(docx)
        sans_invite(docx)
