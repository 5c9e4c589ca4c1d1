"""Characters that no font of ours has: the candidate is told which, and where."""

from __future__ import annotations

from dossier_pro.domain.dossier import Annexe, Candidat, Diplome, Exemple, Preuve, Projet
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from dossier_pro.export.layout.characters import SansPolice, caracteres_sans_police, phrases_sans_police
from tests.export.sample import FRANCAIS, Pieces, dossier, referentiel

EMOJI = "\U0001f9d1"


def document(*entities, **answers) -> Document:
    fields = {"intitule": "Vendre", "taches": "J’ai vendu."} | answers
    made = dossier(referentiel(activites=1), Projet(modalite="vae"), Exemple("e", "at-1", 1, **fields), *entities)
    return compose(made, Options(), Pieces().lire)


def test_french_and_its_signs_are_all_there():
    signs = "œ Œ æ ÿ Ÿ « » ’ – — … € ² ³ ° № ½ → ☐ ☒ ✓ ▸"
    assert caracteres_sans_police(document(taches=f"{FRANCAIS} {signs} e\u0301 a\u00a0b\u202fc")) == ()


def test_each_place_is_named_once_with_its_characters():
    found = caracteres_sans_police(
        document(
            Candidat(prenom=f"Aléa {EMOJI}"),
            Diplome("d", 1, "漢", "Centre", "2020"),
            Preuve("p", "note", "Note", description="नम"),
            Annexe("a", 1, "", "p"),
            intitule=f"Titre {EMOJI}{EMOJI}",
            moyens=f"{EMOJI} ici\n\n- et là {EMOJI}漢",
            entreprise="漢",
        )
    )
    lieu = "exemple n°\u00a01, activité-type\u00a01"
    assert found == (
        SansPolice("couverture", (EMOJI,)),
        SansPolice(f"{lieu}, intitulé", (EMOJI,)),
        SansPolice(f"{lieu}, question\u00a02", (EMOJI, "漢")),
        SansPolice(f"{lieu}, question\u00a04", ("漢",)),
        SansPolice("Titres, diplômes, CQP, attestations de formation", ("漢",)),
        SansPolice("annexe\u00a01", ("न", "म")),
    )


def test_one_sentence_for_each_place():
    one, many = phrases_sans_police(document(taches=EMOJI, equipe="ܐ 漢 字 か ア 가 나"))
    assert one == (
        "Exemple n°\u00a01, activité-type\u00a01, question\u00a01\u00a0: le signe \U0001f9d1 (emoji) est remplacé dans "
        "le PDF par «\u00a0\ufffd\u00a0», car aucune police de cet ordinateur ne sait l’écrire dans un PDF. "
        "Écrivez-le autrement, ou retirez-le."
    )
    assert "les signes ܐ 漢 字 か ア 가 et un autre (chinois, japonais, coréen) sont remplacés" in many


def test_places_that_lack_the_same_are_told_together():
    diplomes = [Annexe(f"a{n}", n, f"Annexe {EMOJI}") for n in range(1, 9)]
    (phrase,) = phrases_sans_police(document(*diplomes, taches=EMOJI))
    lieux = "annexe\u00a01\u00a0; annexe\u00a02\u00a0; annexe\u00a03\u00a0; annexe\u00a04\u00a0; annexe\u00a05"
    assert phrase.startswith(
        f"Exemple n°\u00a01, activité-type\u00a01, question\u00a01\u00a0; {lieux} et 3 autres endroits"
    )


def test_a_code_of_private_use_is_named_by_its_number():
    (phrase,) = phrases_sans_police(document(taches="a\ue000b"))
    assert "le signe U+E000 est remplacé" in phrase
