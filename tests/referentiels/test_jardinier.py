"""A made-up titre in every kind of document: what each says is read, what they say together is joined, ids stay."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dossier_pro.domain.referentiel import Referentiel, from_json
from dossier_pro.referentiels.importer import importer
from dossier_pro.referentiels.lines import lire_pdf
from dossier_pro.referentiels.merge import fusionner
from dossier_pro.referentiels.reading import ReferentielReading
from tests.fixtures.make_jardinier import AJOUTS, DOCUMENTS, EPREUVES, FOLDER, PRES, verite


def lire(name: str) -> ReferentielReading:
    return importer(FOLDER / name, nom=name, choix="94242" if name == "rncp.xml" else None)


def structure(ref: Referentiel, *, criteres: bool) -> list[Any]:
    return [
        (
            a.numero,
            a.ccs,
            a.intitule,
            [(c.numero, c.intitule, [k.texte for k in c.criteres if criteres]) for c in a.competences],
        )
        for a in ref.activites
    ]


def attendu(*, criteres: bool, ccs: bool = True) -> list[Any]:
    return [
        (
            a["numero"],
            a["ccs"],
            a["intitule"],
            [(c["numero"], c["intitule"], c["criteres"] if criteres else []) for c in a["competences"]],
        )
        for a in verite()["activites"]
        if ccs or not a["ccs"]
    ]


@pytest.mark.parametrize("name", ["reac.pdf", "reac.md"])
def test_the_reac_is_read_letter_for_letter(name: str) -> None:
    ref, truth = lire(name).referentiel, verite()
    assert structure(ref, criteres=True) == attendu(criteres=True)
    assert [(t.intitule, [k.texte for k in t.criteres]) for t in ref.transversales] == [
        (t["intitule"], t["criteres"]) for t in truth["competences_transversales"]
    ]
    assert (ref.code, ref.millesime, ref.sigle) == (truth["code"], truth["millesime"], truth["sigle"])
    assert (ref.intitule, ref.niveau, ref.codes_nsf, ref.codes_rome) == (truth["intitule"], 4, ("214s",), ("A1203",))
    assert ref.doutes == ()


@pytest.mark.parametrize("name", ["reac.pdf", "reac.md"])
def test_ids_stay_what_they_were(name: str) -> None:
    """Liens of dossiers that exist aim at these ids: a reader that is mended must not move them."""
    kept = from_json(json.loads((FOLDER / "referentiel.json").read_text(encoding="utf-8")))
    found = lire(name).referentiel
    assert list(found.cibles) == list(kept.cibles)
    assert [(a.id, [c.id for c in a.competences]) for a in found.activites] == [
        (a.id, [c.id for c in a.competences]) for a in kept.activites
    ]


def test_the_re_is_read_with_its_epreuves() -> None:
    lecture = lire("re.pdf")
    ref, evaluation = lecture.referentiel, lecture.evaluation
    said = {k.texte for a in ref.activites for c in a.competences for k in c.criteres}
    assert structure(ref, criteres=False) == attendu(criteres=False)
    assert set(PRES.values()) | set(AJOUTS.values()) <= said
    assert evaluation is not None
    assert evaluation.durees == (("TP", 185), ("CCP 1", 60))
    by_number = {c.numero: c.id for a in ref.activites if not a.ccs for c in a.competences}
    assert [(m.nom, m.minutes, m.competences) for m in evaluation.modalites if m.session == "TP"] == [
        (nom, minutes, tuple(by_number[n] for n in numeros))
        for (nom, _, numeros), minutes in zip(EPREUVES[""], (90, 45, 30, None, 20), strict=False)
    ]
    assert [(c.ancien_ccp, c.nouveau_ccp) for c in ref.correspondances] == [(1, 1)]


def test_the_fiche_and_the_open_data_give_the_structure_of_the_reac() -> None:
    for name in ("fiche-titre.md", "rncp.xml"):
        ref = lire(name).referentiel
        assert structure(ref, criteres=False) == attendu(criteres=False, ccs=False)
        assert (ref.intitule, ref.niveau, str(ref.date_jo)) == (verite()["intitule"], 4, "2019-03-02")


def test_they_make_one_referentiel_together() -> None:
    fusion = fusionner([lire(name) for name in ("fiche-titre.md", "rncp.xml", "re.pdf", "reac.pdf")])
    ref = fusion.lecture.referentiel
    assert (ref.cle, ref.rncp, str(ref.fin_validite)) == ("TP-04242:02", "RNCP94242", "2029-04-01")
    assert (ref.source.type, ref.certificateur) == ("reac", "MINISTERE DU TRAVAIL")
    assert {(lien.texte, lien.texte_re) for lien in fusion.liens if not lien.exact} == set(PRES.items())
    added = [k.texte for a in ref.activites for c in a.competences for k in c.criteres if k.origine == "re"]
    assert added == list(AJOUTS.values())
    assert len(fusion.liens) == len([k for a in ref.activites for c in a.competences for k in c.criteres]) - 1
    assert {(c.ancien_code, c.ancien_ccp, c.nouveau_ccp) for c in ref.correspondances} >= {
        ("RNCP10001", 1, 1),
        ("RNCP10001", 2, 2),
    }


def test_the_text_copied_out_of_a_viewer_gives_the_same_competences() -> None:
    copied = "\n".join(line.text for line in lire_pdf(FOLDER / "reac.pdf").lines)
    assert structure(importer(copied, nom="collé").referentiel, criteres=False) == attendu(criteres=False)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_what_is_kept_is_what_the_script_makes(name: str) -> None:
    """Compared as it is read: another version of the library that writes PDFs may order their bytes otherwise."""
    made = importer(DOCUMENTS[name](), nom=name, choix="94242" if "xml" in name else None)
    kept = lire(name)
    assert structure(made.referentiel, criteres=True) == structure(kept.referentiel, criteres=True)
    assert made.evaluation == kept.evaluation
