"""Four formats, there and back: nothing that the format can hold is lost; files of other programs are read too."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import (
    Activite,
    Competence,
    Correspondance,
    Critere,
    Doute,
    Referentiel,
    Source,
    Transversale,
    critere_ids,
    item_id,
)
from dossier_pro.referentiels.catalogue import lister
from dossier_pro.referentiels.exchange.formats import Format, exporter
from dossier_pro.referentiels.exchange.moodle import COLONNES, MAX_COURT
from dossier_pro.referentiels.importer import importer

FORMATS: tuple[Format, ...] = ("json", "case", "moodle", "mahara")
TEXTE = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff"),
    min_size=1,
    max_size=60,
).filter(lambda t: t.strip() == t and bool(t))
LONG = st.one_of(st.none(), st.lists(TEXTE, min_size=1, max_size=3).map("\n".join))


@st.composite
def referentiels(draw: st.DrawFn) -> Referentiel:
    cle = draw(st.sampled_from(["TP-04242:02", "RNCP777", "sans-code-0a1b2c3d"]))
    activites: list[Activite] = []
    numero = 0
    for ccs in (False, True):
        for n in range(1, draw(st.integers(0 if ccs else 1, 2)) + 1):
            path: tuple[str | int, ...] = ("CCS" if ccs else "AT", n)
            competences = []
            numero = 0 if ccs else numero
            for _ in range(draw(st.integers(0, 2))):
                numero += 1
                below = (*path, "CP", numero)
                competences.append(
                    Competence(
                        item_id(cle, *below), numero, draw(TEXTE), draw(LONG), draw(LONG), draw(criteres(cle, below)),
                        tuple(draw(st.lists(TEXTE, max_size=2))),
                    )
                )  # fmt: skip
            activites.append(Activite(item_id(cle, *path), n, draw(TEXTE), ccs, draw(LONG), tuple(competences)))
    transversales = tuple(
        Transversale(item_id(cle, "TRANSVERSALES", n), draw(TEXTE), draw(criteres(cle, ("TRANSVERSALES", n))))
        for n in range(1, draw(st.integers(0, 2)) + 1)
    )
    return Referentiel(
        cle, cle.split(":")[0], draw(st.sampled_from([None, "02"])), draw(st.none() | TEXTE), draw(TEXTE),
        draw(st.none() | st.integers(3, 8)), draw(st.none() | TEXTE),
        draw(st.sampled_from(["titre-professionnel", "certification-rncp"])),
        Source(draw(TEXTE), "reac", "0" * 64, draw(st.none() | st.dates(date(1990, 1, 1)))), "RNCP1",
        ("A1203",), ("214s",),
        draw(st.none() | st.dates(date(1990, 1, 1))), date(2029, 1, 2), tuple(activites), transversales,
        (Correspondance("TP-1", 1, None, None), Correspondance("TP-1", 2, "TP-2", 1)),
        (Doute("CP 1", draw(TEXTE)),),
    )  # fmt: skip


@st.composite
def criteres(draw: st.DrawFn, cle: str, path: tuple[str | int, ...]) -> tuple[Critere, ...]:
    textes = tuple(draw(st.lists(TEXTE, max_size=3)))
    ids = critere_ids(cle, path, textes)
    origine = st.sampled_from(["reac", "re"])
    return tuple(Critere(key, text, draw(origine)) for key, text in zip(ids, textes, strict=True))


@pytest.mark.parametrize("format", FORMATS)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(ref=referentiels())
def test_there_and_back(format: Format, ref: Referentiel) -> None:
    data = exporter(ref, format)
    assert exporter(ref, format) == data
    assert importer(data, nom="x").referentiel == ref


@pytest.mark.parametrize("format", FORMATS)
def test_what_ships_goes_there_and_back(format: Format) -> None:
    for ref in lister():
        assert importer(exporter(ref, format), nom="x").referentiel == ref


def test_an_unknown_format_is_said() -> None:
    with pytest.raises(KnownError, match="json, case, moodle ou mahara"):
        exporter(lister()[0], "excel")  # type: ignore[arg-type]


# --- each format by its own rules -------------------------------------------------------------------------------------


def schema(corpus_path: Path) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((corpus_path / "formats" / "case-v1p0-cfpackage-schema.json").read_text("utf-8"))
    return data


def test_case_validates_with_format_checking(corpus_path: Path) -> None:
    checker = jsonschema.FormatChecker()
    # The library knows these two only where further packages are installed.
    checker.checks("date-time", ValueError)(lambda v: v is None or datetime.fromisoformat(v).tzinfo is not None)
    checker.checks("uri", ValueError)(lambda v: v is None or bool(urlsplit(v).scheme))
    validator = jsonschema.Draft7Validator(schema(corpus_path), format_checker=checker)
    for ref in lister():
        package = json.loads(exporter(ref, "case"))
        assert [error.message for error in validator.iter_errors(package)] == []
        assert not checker.conforms("hier", "date-time")


def test_case_identifiers_are_unique_and_every_item_hangs_in_the_tree() -> None:
    package = json.loads(exporter(lister()[0], "case"))
    ids = [item["identifier"] for item in package["CFItems"]]
    origins = [a["originNodeURI"]["identifier"] for a in package["CFAssociations"]]
    assert len(ids) == len(set(ids))
    assert sorted(origins) == sorted(ids)
    above = {a["destinationNodeURI"]["identifier"] for a in package["CFAssociations"]}
    assert above <= {*ids, package["CFDocument"]["identifier"]}


def test_moodle_has_fourteen_columns_and_parents_first() -> None:
    ref = replace(lister()[0], intitule="Titre " * 40)
    rows = list(csv.reader(io.StringIO(exporter(ref, "moodle").decode("utf-8"), newline="")))
    assert tuple(rows[0]) == COLONNES
    assert len(COLONNES) == 14
    known = {""}
    for row in rows[2:]:
        assert len(row) == 14
        assert row[0] in known
        assert len(row[1]) <= MAX_COURT
        assert len(row[2]) <= MAX_COURT
        known.add(row[1])
    assert rows[1][12] == "1"
    assert len(rows[1][2]) == MAX_COURT
    assert importer(exporter(ref, "moodle"), nom="x").referentiel.intitule == ref.intitule


def test_mahara_names_parents_before_children() -> None:
    framework = json.loads(exporter(lister()[0], "mahara"))["framework"]
    assert [s["standardid"] for s in framework["standards"]] == list(range(1, len(framework["standards"]) + 1))
    seen: set[str] = set()
    for element in framework["standardelements"]:
        assert element["standardid"] <= len(framework["standards"])
        assert element.get("parentelementid") is None or element["parentelementid"] in seen
        seen.add(element["elementid"])
    assert len(framework["evidencestatuses"]) == 4


# --- other programs ---------------------------------------------------------------------------------------------------


def test_the_examples_of_other_programs_are_read(corpus_path: Path) -> None:
    mahara = importer(corpus_path / "formats" / "mahara-example.matrix", nom="m").referentiel
    assert [a.numero for a in mahara.activites] == [1, 2, 3, 4]
    assert mahara.activites[0].competences[0].intitule.startswith("1.1")
    moodle = importer(corpus_path / "formats" / "moodle-competencies.csv", nom="m").referentiel
    assert moodle.intitule == "OECD"
    assert [a.intitule for a in moodle.activites] == ["Levels", "Competencies"]
    assert moodle.activites[1].competences[0].criteres[0].texte == "Analytical Thinking"


def test_a_matrix_that_another_program_made() -> None:
    """As Mahara's own example: standards with a letter, elements under them, no id and no head of ours."""
    framework = {
        "name": "Cadre du jardin",
        "standards": [
            {"shortname": "Sol", "name": "Connaître le sol", "description": "<p>Avant tout</p>", "standardid": 1},
            {"shortname": "Vente", "name": "Vendre", "description": "<p>Après tout</p>", "standardid": 2},
        ],
        "standardelements": [
            {"shortname": "Bêcher", "name": "1.1 Bêcher", "standardid": 1, "elementid": "1.1"},
            {"shortname": "Peser", "name": "2.1 Peser", "standardid": 2, "elementid": "2.1"},
            {"shortname": "Juste", "name": "Le poids est juste", "standardid": 2, "elementid": "2.1.1",
             "parentelementid": "2.1"},
        ],
    }  # fmt: skip
    ref = importer(json.dumps({"framework": framework}), nom="m").referentiel
    assert (ref.intitule, ref.source.type) == ("Cadre du jardin", "texte")
    assert [(a.numero, [c.intitule for c in a.competences]) for a in ref.activites] == [
        (1, ["1.1 Bêcher"]),
        (2, ["2.1 Peser"]),
    ]
    assert [k.texte for k in ref.activites[1].competences[0].criteres] == ["Le poids est juste"]


def test_a_csv_of_moodle_that_another_program_made() -> None:
    """Ids that are none of ours, and a tree of three levels under the framework."""
    rows = [
        ("", "CADRE", "Cadre du jardin", "1"),
        ("", "A", "Cultiver", ""),
        ("A", "A1", "Semer", ""),
        ("A1", "A1a", "Les rangs sont droits", ""),
    ]
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLONNES)
    for parent, ident, name, cadre in rows:
        writer.writerow([parent, ident, name, "", "1", *[""] * 7, cadre, ""])
    ref = importer(stream.getvalue(), nom="m").referentiel
    assert ref.intitule == "Cadre du jardin"
    assert [(a.intitule, [c.intitule for c in a.competences]) for a in ref.activites] == [("Cultiver", ["Semer"])]
    assert ref.activites[0].competences[0].criteres[0].texte == "Les rangs sont droits"


def test_a_foreign_case_package_without_our_head() -> None:
    package = json.loads(exporter(lister()[0], "case"))
    package["CFDocument"]["notes"] = "Some notes"
    for item in package["CFItems"]:
        item["CFItemType"], item["humanCodingScheme"] = "Standard", "x"
    ref = importer(json.dumps(package), nom="x").referentiel
    assert ref.cle.startswith("sans-code-")
    assert any("autre logiciel" in d.phrase for d in ref.doutes)
    assert sum(len(a.competences) for a in ref.activites) >= 8


TETES_TRADUITES = {
    "fr": "ID de la compétence parente|ID|Nom abrégé|Description|Format de description|Valeurs du barème|"
    "configuration du barème|Type de règle (optionnel)|Règle d'objectif|Règle de paramétrage|IDs croisés|"
    "ID d'exportation|Est un "
    "référentiel|Taxonomie",
    "de": "ID der übergeordneten|ID|Kurzname|Beschreibung|Format|Skalenwerte|Skala|Regeltyp|Ergebnis|Konfiguration|"
    "Querverweise|Exportierte ID|Ist Rahmen|Taxonomie",
    "??": "|".join(f"colonne {i}" for i in range(14)),
}


@pytest.mark.parametrize("separateur", [",", ";", "\t"], ids=["virgule", "point-virgule", "tabulation"])
@pytest.mark.parametrize("langue", TETES_TRADUITES)
def test_a_csv_of_moodle_is_read_in_any_language(langue: str, separateur: str) -> None:
    """Moodle translates the heads of its columns, never their order."""
    for ref in lister():
        rows = list(csv.reader(io.StringIO(exporter(ref, "moodle").decode("utf-8"), newline="")))
        rows[0] = TETES_TRADUITES[langue].split("|")
        stream = io.StringIO(newline="")
        csv.writer(stream, delimiter=separateur).writerows(rows)
        lecture = importer(("\ufeff" + stream.getvalue()).encode(), nom="x")
        found = lecture.referentiel
        assert lecture.reconnu == "un référentiel de Moodle"
        assert found.activites == importer(exporter(ref, "moodle"), nom="x").referentiel.activites
        assert [a.id for a in found.activites] == [a.id for a in ref.activites]


@pytest.mark.parametrize("nom", ["moodle-fr-comma.csv", "moodle-fr-semicolon.csv"])
def test_the_french_csv_that_failed(cases_path: Path, nom: str) -> None:
    found = importer(cases_path / nom, nom=nom)
    assert found.reconnu == "un référentiel de Moodle"
    assert [a.intitule for a in found.referentiel.activites] == ["Levels", "Competencies"]


@pytest.mark.parametrize(
    "text",
    [
        "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n1,2,3,4,5,6,7,8,9,10,11,12,13,14\n",
        ",".join("abcdefghijklmn") + "\n,x,Cadre,,1,,,,,,,,1,\ninconnu,y,Y,,1,,,,,,,,,\n",
    ],
)
def test_any_fourteen_columns_are_not_moodle(text: str) -> None:
    with pytest.raises(KnownError, match="n’est pas un référentiel connu"):
        importer(text, nom="x")


def test_what_another_program_added_gets_a_number() -> None:
    ref = next(r for r in lister() if r.unite == "critere")
    text = exporter(ref, "moodle").decode("utf-8")
    competence = ref.activites[0].competences[0]
    text += f"{competence.id},nouveau,Ajouté ailleurs,,1,,,,0,null,,99,,\r\n"
    found = importer(text, nom="x").referentiel.activites[0].competences[0]
    assert [k.texte for k in found.criteres] == [*(k.texte for k in competence.criteres), "Ajouté ailleurs"]


TETE_ABIMEE = {
    "CFDocument": {"notes": '{"format": "dossier-pro/referentiel/1"}'},
    "CFItems": [{"fullStatement": "x"}],
}


@pytest.mark.parametrize(
    "text",
    [
        "{", "[]", '{"format": "autre"}', '{"CFDocument": {}}', '{"CFDocument": {"title": "t"}, "CFItems": [3, null]}',
        '{"framework": {"standards": "x"}}', '{"framework": {"standards": [1]}}', "[" * 100_000,
        '"Parent id number","Id number",Shortname,Description,"Is framework"\n',
        json.dumps(TETE_ABIMEE),
    ],
)  # fmt: skip
def test_a_damaged_exchange_file_is_said(text: str) -> None:
    with pytest.raises(KnownError):
        importer(text, nom="x")


def test_a_circle_of_parents_does_not_hang() -> None:
    link = [
        {"associationType": "isChildOf", "originNodeURI": {"identifier": a}, "destinationNodeURI": {"identifier": b}}
        for a, b in (("a", "b"), ("b", "a"), ("c", "c"))
    ]
    items = [{"identifier": i, "fullStatement": i} for i in "abc"]
    ref = importer(
        json.dumps({"CFDocument": {"title": "t"}, "CFItems": items, "CFAssociations": link}), nom="x"
    ).referentiel
    assert ref.activites
