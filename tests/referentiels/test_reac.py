"""REACs of many layouts, made here, come back letter for letter; so do those of the corpus."""

from __future__ import annotations

import hashlib
import json
import random
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.referentiels.lines import lire_pdf, lire_texte
from dossier_pro.referentiels.nomenclature import lire_niveau
from dossier_pro.referentiels.reac import lire_reac
from dossier_pro.referentiels.reading import Notes
from tests.fixtures import make_jardinier
from tests.referentiels import fabrique
from tests.referentiels.fabrique import Contenu, reac
from tests.referentiels.variantes import VARIANTES, Variante

LONGUES = range(2)


def structure(notes: Notes) -> dict[str, Any]:
    return {
        "activites": [
            {
                "numero": a.numero,
                "ccs": a.ccs,
                "intitule": a.intitule.text,
                "competences": [
                    {"numero": c.numero, "intitule": c.intitule.text, "criteres": [k.text for k in c.criteres]}
                    for c in a.competences
                ],
            }
            for a in notes.activites
        ],
        "transversales": [
            {"intitule": t.intitule.text, "criteres": [k.text for k in t.criteres]} for t in notes.transversales
        ],
    }


def attendu(contenu: Contenu) -> dict[str, Any]:
    return {"activites": contenu.activites, "transversales": contenu.transversales}


@pytest.mark.parametrize("graine", LONGUES)
@pytest.mark.parametrize("variante", VARIANTES, ids=lambda v: v.nom)
def test_a_made_reac_comes_back_letter_for_letter(variante: Variante, graine: int) -> None:
    pdf, contenu = reac(variante, graine)
    notes = lire_reac(lire_pdf(pdf))
    assert structure(notes) == attendu(contenu)
    assert notes.intitule == contenu.intitule
    assert notes.niveau == 4
    assert (notes.codes_nsf, notes.codes_rome) == (["214s"], ["A1203"])
    if variante.pied == "aucun":
        assert notes.code is None
    else:
        assert (notes.code, notes.millesime, notes.sigle) == (contenu.code, contenu.millesime, contenu.sigle)


@pytest.mark.parametrize("graine", LONGUES)
def test_a_small_letter_after_a_line_that_stops_short_of_the_margin_is_a_new_critere(graine: int) -> None:
    """Among the made contents, one critère in twelve starts so; here all do, each after a line a few points short."""
    variante = Variante("bord", police="Helvetica")
    hasard = random.Random(graine)
    modele = fabrique.contenu(hasard, variante)
    textes = [fabrique.au_bord(hasard, variante, manque) for manque in (1.3, 2.0, 3.5, 4.5)]
    modele.activites[0]["competences"][0]["criteres"] = [
        text if rang == 0 else text[0].lower() + text[1:] for rang, text in enumerate(textes)
    ]
    pdf = fabrique.ecrire(variante, modele, hasard)
    assert structure(lire_reac(lire_pdf(pdf))) == attendu(modele)


@pytest.mark.parametrize(
    "suite",
    ["(sans contre-sens, …)", ", et notamment le sol", "/ la serre et la parcelle", "+ les outils", "… et le sol"],
)
def test_an_unjustified_line_runs_on_into_a_sign_that_no_sentence_begins_with(suite: str) -> None:
    """As in the REAC CDA of 2018, page 21: the line stops short, but the next word would not have fitted."""
    hasard = random.Random(11)
    variante = Variante("signe", police="Helvetica")
    modele = fabrique.contenu(hasard, variante)
    premiere = fabrique.au_bord(hasard, variante, 12.0)
    modele.activites[0]["competences"][0]["criteres"][1:1] = [premiere, suite]
    notes = lire_reac(lire_pdf(fabrique.ecrire(variante, modele, hasard)))
    modele.activites[0]["competences"][0]["criteres"][1:3] = [f"{premiere} {suite}"]
    assert structure(notes) == attendu(modele)
    assert notes.activites[0].competences[0].criteres[1].doute


def _empreinte(text: str) -> str:
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()


def test_the_reac_of_2018_is_read_to_the_letter(corpus_path: Path, root: Path) -> None:
    """127 critères; their truth stands here as digests, because the document forbids that it be reproduced."""
    truth = json.loads((root / "tests/fixtures/reac_cda_2018.verite.json").read_text(encoding="utf-8"))
    notes = lire_reac(lire_pdf(corpus_path / "reac" / truth["document"]))
    read: list[dict[str, Any]] = [
        {
            "activite": a.numero,
            "numero": c.numero,
            "intitule": _empreinte(c.intitule.text),
            "criteres": [_empreinte(k.text) for k in c.criteres],
        }
        for a in notes.activites
        for c in a.competences
    ]
    assert read == [{k: v for k, v in c.items() if k != "page"} for c in truth["competences"]]
    assert sum(len(c["criteres"]) for c in read) == 127
    assert [[_empreinte(k.text) for k in t.criteres] for t in notes.transversales] == truth["transversales"]
    assert (notes.code, notes.millesime, notes.sigle, notes.niveau) == ("TP-01281", "03", "CDA", 6)


def test_a_sentence_that_begins_like_an_under_heading_is_a_sentence() -> None:
    variante = Variante("prose", police="Helvetica", activites=1, competences=1, transversales=1)
    modele = fabrique.contenu(random.Random(1), variante)
    modele.activites[0]["competences"][0]["criteres"] = [
        "Compétences transversales de l’emploi et gestes sont mobilisés",
        "Description de la compétence et des gestes : elle est écrite",
        "Le contexte est connu",
    ]
    pdf = fabrique.ecrire(variante, modele, random.Random(2))
    assert structure(lire_reac(lire_pdf(pdf))) == attendu(modele)


AUTRES = ("2025", "calibri-large", "fer-a-gauche", "puces-tirets", "cesure")
CORPUS = ("REAC_CDA_V04_24052023", "REAC_DL_V02_2013", "REAC_TP_ECSR_2021")


def verite(corpus_path: Path, nom: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((corpus_path / "reac" / f"{nom}.verite.json").read_text(encoding="utf-8"))
    return data


@pytest.fixture(params=["jardinier", *CORPUS])
def truth(request: pytest.FixtureRequest) -> dict[str, Any]:
    """What a REAC holds: the made-up one everywhere, those of the corpus where it is at hand."""
    if request.param == "jardinier":
        return make_jardinier.verite()
    return verite(request.getfixturevalue("corpus_path"), request.param)


def compare(notes: Notes, expected: dict[str, Any]) -> None:
    assert structure(notes)["activites"] == expected["activites"]
    assert structure(notes)["transversales"] == expected["competences_transversales"]
    assert (notes.code, notes.millesime, notes.sigle) == (expected["code"], expected["millesime"], expected["sigle"])
    assert (notes.intitule, notes.niveau) == (expected["intitule"], lire_niveau(expected["niveau"]))


@pytest.mark.parametrize("nom", CORPUS)
def test_the_corpus_is_read_letter_for_letter(corpus_path: Path, nom: str) -> None:
    notes = lire_reac(lire_pdf(corpus_path / "reac" / f"{nom}.pdf"))
    compare(notes, verite(corpus_path, nom))
    assert not notes.doutes
    for competence in (c for a in notes.activites for c in a.competences):
        assert competence.description
        assert competence.contexte
        assert len(competence.savoirs) >= 4


@pytest.mark.parametrize("variante", [v for v in VARIANTES if v.nom in AUTRES], ids=lambda v: v.nom)
def test_the_same_sentences_in_other_layouts(truth: dict[str, Any], variante: Variante) -> None:
    modele = Contenu(truth["code"], "01", "X", truth["intitule"], "Niveau 4", truth["activites"])
    modele.transversales = truth["competences_transversales"]
    pdf = fabrique.ecrire(variante, modele, random.Random(5))
    assert structure(lire_reac(lire_pdf(pdf))) == attendu(modele)


def test_the_converted_text_of_the_seeds_is_read_letter_for_letter(corpus_path: Path, seeds_path: Path) -> None:
    text = next(seeds_path.glob("002_*.txt")).read_text(encoding="utf-8")
    compare(lire_reac(lire_texte(text)), verite(corpus_path, "seed-002-ACom"))


@pytest.mark.parametrize("nom", CORPUS)
def test_the_text_copied_out_of_a_viewer_gives_the_same_competences(corpus_path: Path, nom: str) -> None:
    """Without places the ends of lines are guessed: the structure must be exact, the critères nearly."""
    document = lire_pdf(corpus_path / "reac" / f"{nom}.pdf")
    notes = lire_reac(lire_texte("\n".join(line.text for line in document.lines)))
    expected = verite(corpus_path, nom)
    found = structure(notes)
    assert [(a["numero"], a["ccs"], a["intitule"]) for a in found["activites"]] == [
        (a["numero"], a["ccs"], a["intitule"]) for a in expected["activites"]
    ]
    wanted = [k for a in expected["activites"] for c in a["competences"] for k in c["criteres"]]
    read = [k for a in found["activites"] for c in a["competences"] for k in c["criteres"]]
    assert sum(k in read for k in wanted) >= 0.97 * len(wanted)
