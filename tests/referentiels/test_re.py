"""RE made here, and those of the corpus: critères d'évaluation, ticks, transversales, durations, correspondances."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.referentiels.importer import importer
from tests.fixtures import make_jardinier
from tests.referentiels.fabrique import Contenu
from tests.referentiels.fabrique_re import VarianteRe, re_pdf


def _truth(request: pytest.FixtureRequest, nom: str) -> dict[str, Any]:
    """What a REAC holds: the made-up one everywhere, those of the corpus where it is at hand."""
    if nom == "jardinier":
        made = make_jardinier.verite()
        return made | {"activites": [a for a in made["activites"] if not a["ccs"]]}
    path = request.getfixturevalue("corpus_path") / "reac" / f"{nom}.verite.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


VARIANTES = (
    VarianteRe("2018"),
    VarianteRe("justifie", justifie=True),
    VarianteRe("helvetica", police="Helvetica", taille=9.0, colonnes=(200.0, 320.0)),
    VarianteRe("rangs-coupes", coupe=True),
    VarianteRe("ccs", ccs=2),
    VarianteRe("sans-repetition", repete=False),
    VarianteRe("coupes-sans-repetition", coupe=True, repete=False),
    VarianteRe("tetes-droites", tournes=False),
)


@pytest.mark.parametrize("graine", range(3))
@pytest.mark.parametrize("variante", VARIANTES, ids=lambda v: v.nom)
def test_a_made_re_comes_back(variante: VarianteRe, graine: int) -> None:
    pdf, contenu = re_pdf(variante, graine)
    lecture = importer(pdf, nom="re.pdf")
    ref, base = lecture.referentiel, contenu.base
    assert [(a.numero, a.ccs, a.intitule) for a in ref.activites] == [
        (a["numero"], a["ccs"], a["intitule"]) for a in base.activites
    ]
    competences = [c for a in ref.activites for c in a.competences]
    assert [(c.numero, c.intitule) for c in competences] == [
        (c["numero"], c["intitule"]) for a in base.activites for c in a["competences"]
    ]
    wanted = [c["criteres"] for a in base.activites for c in a["competences"]]
    assert [[k.texte for k in c.criteres] for c in competences] == wanted
    assert {k.origine for c in competences for k in c.criteres} == {"re"}
    assert (ref.cle, ref.sigle, ref.intitule) == (f"{base.code}:{base.millesime}", base.sigle, base.intitule)
    assert (ref.niveau, ref.codes_nsf, ref.codes_rome) == (4, ("214s",), ("A1203", "A1402"))
    assert str(ref.date_jo) == "2019-03-02"


def test_ticks_transversales_and_correspondances_are_kept_by_item() -> None:
    pdf, contenu = re_pdf(VARIANTES[0], 5)
    lecture = importer(pdf, nom="re.pdf")
    ref, evaluation = lecture.referentiel, lecture.evaluation
    assert evaluation is not None
    assert evaluation.modalites_par_item is not None
    assert evaluation.transversales is not None
    ids = [c.id for a in ref.activites for c in a.competences]
    assert [evaluation.modalites_par_item[key] for key in ids] == contenu.coches
    noms = {c.id: c.intitule for a in ref.activites for c in a.competences}
    assert [
        (t.intitule, [noms[i] for i in evaluation.transversales[t.id]]) for t in ref.transversales
    ] == contenu.transversales
    nouveaux = [a.intitule for a in ref.activites]
    assert evaluation.correspondances == (("Tenir le potager", nouveaux[0]), (None, nouveaux[1]))
    assert [(c.ancien_ccp, c.nouveau_ccp) for c in ref.correspondances] == [(1, 1)]


@pytest.mark.parametrize("variante", [VARIANTES[1], VARIANTES[3]], ids=lambda v: v.nom)
@pytest.mark.parametrize("nom", ["jardinier", "REAC_CDA_V04_24052023", "REAC_DL_V02_2013"])
def test_the_same_sentences_in_other_tables(request: pytest.FixtureRequest, variante: VarianteRe, nom: str) -> None:
    truth = _truth(request, nom)
    transversales = [{"intitule": t["intitule"], "criteres": []} for t in truth["competences_transversales"]]
    base = Contenu(truth["code"], "01", "X", truth["intitule"], "Niveau 4", truth["activites"], transversales)
    ref = importer(re_pdf(variante, 1, base)[0], nom="re.pdf").referentiel
    assert [
        (a.intitule, [(c.numero, c.intitule, [k.texte for k in c.criteres]) for c in a.competences])
        for a in ref.activites
    ] == [
        (a["intitule"], [(c["numero"], c["intitule"], c["criteres"]) for c in a["competences"]])
        for a in truth["activites"]
    ]


def corpus(corpus_path: Path, nom: str) -> Referentiel:
    return importer(corpus_path / "re" / nom, nom=nom).referentiel


@pytest.mark.parametrize(
    ("nom", "reac"),
    [("REV2_CDA_V04_24052023.pdf", "REAC_CDA_V04_24052023"), ("RC_DL_V02_2013.pdf", "REAC_DL_V02_2013")],
)
def test_the_corpus_has_the_structure_of_its_reac(corpus_path: Path, nom: str, reac: str) -> None:
    ref = corpus(corpus_path, nom)
    truth = json.loads((corpus_path / "reac" / f"{reac}.verite.json").read_text(encoding="utf-8"))
    assert [(a.numero, a.intitule, [(c.numero, c.intitule) for c in a.competences]) for a in ref.activites] == [
        (a["numero"], a["intitule"], [(c["numero"], c["intitule"]) for c in a["competences"]])
        for a in truth["activites"]
    ]
    assert [t.intitule for t in ref.transversales] == [t["intitule"] for t in truth["competences_transversales"]]
    # Read by eye: most critères stand in the REAC letter for letter, none is a piece of one.
    known = {k for a in truth["activites"] for c in a["competences"] for k in c["criteres"]}
    read = [k.texte for a in ref.activites for c in a.competences for k in c.criteres]
    assert sum(k in known for k in read) >= 0.75 * len(read)
    assert all(k[0].isupper() for k in read)


def test_durations_and_epreuves_of_the_corpus(corpus_path: Path) -> None:
    lecture = importer(corpus_path / "re" / "REV2_CDA_V04_24052023.pdf", nom="re")
    assert lecture.evaluation is not None
    assert lecture.evaluation.durees == (("TP", 135), ("CCP 1", 80), ("CCP 2", 90), ("CCP 3", 70))
    titre = [(m.nom, m.minutes, len(m.competences)) for m in lecture.evaluation.modalites if m.session == "TP"]
    assert titre == [
        ("Présentation d'un projet réalisé en amont de la session", 40, 8),
        ("Entretien technique", 45, 11),
        ("Questionnaire professionnel", 30, 3),
        ("Questionnement à partir de production(s)", None, 0),
        ("Entretien final", 20, 0),
    ]
    assert [(c.ancien_ccp, c.nouveau_ccp) for c in lecture.referentiel.correspondances] == [(1, 1), (2, 2), (3, 2)]


def test_a_re_as_text_is_refused_with_what_to_do() -> None:
    text = "REFERENTIEL D’EVALUATION\nDU TITRE PROFESSIONNEL\nCritères d’évaluation\nRE TP-01281 04\n"
    with pytest.raises(Exception, match="importez son PDF"):
        importer(text, nom="collé")
