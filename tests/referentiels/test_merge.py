"""REAC, RE and RNCP of one titre made into one référentiel: near-equal critères linked, not doubled."""

from __future__ import annotations

import itertools
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.referentiels.evaluation import Evaluation, Modalite
from dossier_pro.referentiels.importer import importer
from dossier_pro.referentiels.likeness import ressemblance
from dossier_pro.referentiels.lines import Line
from dossier_pro.referentiels.merge import fusionner
from dossier_pro.referentiels.reading import (
    NoteActivite,
    NoteCompetence,
    Notes,
    NoteTransversale,
    ReferentielReading,
    SourcePassage,
    construire,
)


def lecture(origine: str, criteres: list[str], **champs: object) -> ReferentielReading:
    types = {"reac": "reac", "re": "re", "rncp": "rncp-xml"}
    notes = Notes(types[origine], intitule="Jardinier de terroir")  # type: ignore[arg-type]
    notes.code, notes.millesime = ("TP-04242", "02") if origine != "rncp" else (None, None)
    notes.origine = "re" if origine == "re" else "reac"
    for name, value in champs.items():
        setattr(notes, name, value)
    line = Line("x", 4, 70, 90, 100, 112, 110, 11, 400)
    competence = NoteCompetence(
        1, SourcePassage("Préparer le sol", (line,)), criteres=[SourcePassage(t, (line,)) for t in criteres]
    )
    notes.activites = [NoteActivite(1, SourcePassage("Tenir le potager", (line,)), competences=[competence])]
    notes.transversales = [
        NoteTransversale(
            SourcePassage("Coopérer"), [SourcePassage("Les gestes sont sûrs")] if origine == "reac" else []
        )
    ]
    evaluation = None
    if origine == "re":
        key = construire(notes, "x", "0" * 64).referentiel.activites[0].competences[0].id
        evaluation = Evaluation(
            (Modalite("TP", "Mise en situation", 60, (key,)),), (("TP", 60),), {key: ("Mise en situation",)}
        )
    return construire(notes, f"{origine}.pdf", "0" * 64, evaluation)


REAC = ["Le sol est meuble", "Les pierres sont ôtées à la main", "Le plan de culture est respecté"]
RE = ["le sol est meuble", "Les pierres sont ôtées avec soin, à la main", "La durée est tenue"]


def test_equal_and_near_equal_criteres_are_linked_and_new_ones_added() -> None:
    fusion = fusionner([lecture("reac", REAC), lecture("re", RE)])
    competence = fusion.lecture.referentiel.activites[0].competences[0]
    assert [(k.texte, k.origine) for k in competence.criteres] == [
        *((text, "reac") for text in REAC),
        ("La durée est tenue", "re"),
    ]
    assert [(lien.texte, lien.texte_re, lien.exact) for lien in fusion.liens] == [
        (REAC[0], RE[0], True),
        (REAC[1], RE[1], False),
    ]
    assert {lien.critere_id for lien in fusion.liens} == {k.id for k in competence.criteres[:2]}
    assert fusion.lecture.evaluation is not None
    assert fusion.lecture.evaluation.modalites[0].competences == (competence.id,)
    assert len({k.id for k in competence.criteres}) == 4


def test_the_order_of_the_documents_does_not_matter() -> None:
    documents = [
        lecture("reac", REAC),
        lecture("re", RE),
        lecture("rncp", [], rncp="RNCP777", fin_validite=date(2029, 1, 2)),
    ]
    merged = [fusionner(list(order)).lecture.referentiel for order in itertools.permutations(documents)]
    assert all(ref == merged[0] for ref in merged)
    assert (merged[0].cle, merged[0].rncp, merged[0].fin_validite) == ("TP-04242:02", "RNCP777", date(2029, 1, 2))


def test_every_item_says_in_which_document_it_was_read() -> None:
    fusion = fusionner([lecture("re", RE), lecture("reac", REAC)])
    competence = fusion.lecture.referentiel.activites[0].competences[0]
    assert [fusion.origines[k.id][0] for k in competence.criteres] == [1, 1, 1, 0]
    assert set(fusion.lecture.lieux) <= set(fusion.origines)


def test_one_document_alone_stays_as_it_is() -> None:
    alone = lecture("reac", REAC)
    assert fusionner([alone]).lecture.referentiel == alone.referentiel


@pytest.mark.parametrize(
    ("champs", "mot"),
    [
        ({"code": "TP-09999"}, "code"),
        ({"millesime": "03"}, "millésime"),
        ({"code": None, "millesime": None, "intitule": "Soudeur sous-marin"}, "deux titres"),
    ],
)
def test_another_titre_is_refused(champs: dict[str, object], mot: str) -> None:
    other = lecture("re", RE, **champs)
    if "intitule" in champs:
        notes = Notes("re", intitule="Soudeur sous-marin", activites=[NoteActivite(1, SourcePassage("Souder en mer"))])
        other = construire(notes, "x", "1" * 64)
    with pytest.raises(KnownError, match=mot):
        fusionner([lecture("reac", REAC), other])
    with pytest.raises(KnownError, match="rien à réunir"):
        fusionner([])


def test_what_only_the_other_document_names_is_said() -> None:
    notes = Notes("re", intitule="Jardinier de terroir", code="TP-04242", millesime="02")
    notes.activites = [NoteActivite(1, SourcePassage("Vendre des fleurs coupées"))]
    fusion = fusionner([lecture("reac", REAC), construire(notes, "re.pdf", "1" * 64)])
    assert [a.intitule for a in fusion.lecture.referentiel.activites] == ["Tenir le potager"]
    assert any("Vendre des fleurs" in d.phrase for d in fusion.lecture.doutes)


def test_one_word_that_matters_makes_another_sentence() -> None:
    assert ressemblance("Les conteneurs sont prêts", "Les containeurs sont prêts") > 0.9
    assert ressemblance("Les tests unitaires sont réalisés", "Les tests de sécurité sont réalisés") < 0.7
    assert ressemblance("L’écoute", "l'écoute") == 1.0
    assert ressemblance("", "x") == 0.0


def test_the_corpus_merges(corpus_path: Path) -> None:
    documents = [
        importer(corpus_path / "reac" / "REAC_CDA_V04_24052023.pdf", nom="reac"),
        importer(corpus_path / "re" / "REV2_CDA_V04_24052023.pdf", nom="re"),
        importer(corpus_path / "rncp" / "export_fiches_RNCP_fixture.xml", nom="rncp", choix="RNCP37873"),
    ]
    fusion = fusionner(documents)
    ref = fusion.lecture.referentiel
    assert (ref.cle, ref.rncp, str(ref.fin_validite)) == ("TP-01281:04", "RNCP37873", "2028-12-18")
    assert len(fusion.liens) == 52
    added = [k for a in ref.activites for c in a.competences for k in c.criteres if k.origine == "re"]
    assert len(added) == 1
    assert len(ref.correspondances) == 6
