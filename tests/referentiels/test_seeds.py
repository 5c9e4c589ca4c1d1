"""The shipped data against the documents that they come from, word for word."""

import hashlib
import json
import re
from datetime import date
from pathlib import Path

import pytest

from dossier_pro.referentiels.catalogue import lister, trouver
from dossier_pro.resources import resource

Structure = list[tuple[str, list[str]]]


def document(seeds_path: Path, number: str) -> Path:
    return next(seeds_path.glob(f"{number}_*.txt"))


def text(seeds_path: Path, number: str) -> str:
    return document(seeds_path, number).read_text(encoding="utf-8")


def structure(cle: str) -> Structure:
    return [(a.intitule, [c.intitule for c in a.competences]) for a in trouver(cle).activites]


def fiche_titre(content: str) -> Structure:
    """The CCP of a fiche titre: « ■ CCP - … » and the items under it, down to the code."""
    found: Structure = []
    for line in content.split("MODALITES D'OBTENTION")[0].splitlines():
        if heading := re.match(r"#*\s*■ CCP - (.+)", line):
            found.append((heading[1].strip(), []))
        elif found and line.startswith("- "):
            found[-1][1].append(line[2:].strip())
    return found


def criteria_under(content: str, heading: str) -> list[str]:
    """The critères of the sheet whose title is ``heading``: from « Critères de performance » to the next heading."""
    start = content.index(f"### {heading}\n", content.index("FICHE COMPÉTENCE PROFESSIONNELLE N° 1"))
    block = content[content.index("#### Critères de performance", start) :].split("\n", 1)[1]
    end = re.search(r"^(#|SIGLE\t)", block, re.M)
    assert end
    return [line.strip() for line in block[: end.start()].splitlines() if line.strip()]


@pytest.mark.parametrize(
    ("number", "cle"), [("001", "sans-code-e5cdb7ee"), ("002", "TP-01285:04"), ("003", "RNCP6568"), ("004", "TP-00523")]
)
def test_the_source_is_the_document(seeds_path, number, cle):
    assert hashlib.sha256(document(seeds_path, number).read_bytes()).hexdigest() == trouver(cle).source.sha256


def test_sources_names_every_document(seeds_path):
    sources = (resource("referentiels") / "SOURCES.md").read_text(encoding="utf-8")
    digests = [hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(seeds_path.glob("*.txt"))]
    assert len(digests) == 5
    assert [d for d in digests if d not in sources] == []


def test_sources_names_every_file():
    sources = (resource("referentiels") / "SOURCES.md").read_text(encoding="utf-8")
    files = sorted(resource("referentiels").glob("*.json"))
    assert len(files) == len(lister()) == 4
    for path in files:
        assert f"`{path.name}`" in sources
        assert json.loads(path.read_text(encoding="utf-8"))["source"]["sha256"] in sources


def test_the_reac_assistant_commercial_word_for_word(seeds_path):
    content = text(seeds_path, "002")
    ref = trouver("TP-01285:04")
    footer = re.search(r"^(ACom)\tREAC\t(TP-01285)\t(04)\t(\S+)\t(\S+)\t", content, re.M)
    assert footer
    assert (ref.sigle, ref.code, ref.millesime) == footer.groups()[:3]
    assert ref.source.date == date(2025, 8, 7)
    assert footer[4] == footer[5] == ref.source.date.strftime("%d/%m/%Y")
    assert f"## {ref.intitule}\n\n### Niveau {ref.niveau}\n" in content
    assert re.findall(r"^(\d{3}[a-z])--", content, re.M) == list(ref.codes_nsf)
    assert re.findall(r"^([A-Z]\d{4}) ", content, re.M) == list(ref.codes_rome)
    sheets = re.findall(r"## FICHE ACTIVITÉ TYPE N° (\d)\n\n### (.+)", content)
    assert sheets == [(str(a.numero), a.intitule) for a in ref.activites]
    sheets = re.findall(r"## FICHE COMPÉTENCE PROFESSIONNELLE N° (\d)\n\n### (.+)", content)
    competences = [c for a in ref.activites for c in a.competences]
    assert sheets == [(str(c.numero), c.intitule) for c in competences]
    counted = 0
    ours = [(c.intitule, c.criteres) for c in competences] + [(t.intitule, t.criteres) for t in ref.transversales]
    for intitule, criteres in ours:
        printed = criteria_under(content, intitule)
        assert printed == [c.texte for c in criteres], intitule
        counted += len(printed)
    assert counted == 31 + 5
    assert sum(len(t.criteres) for t in ref.transversales) == 5


def test_the_list_of_each_activite_of_the_reac(seeds_path):
    """Which compétence belongs to which activité is said on the sheet of the activité."""
    content = text(seeds_path, "002")
    found: Structure = []
    for sheet in content.split("## FICHE ACTIVITÉ TYPE N° ")[1:]:
        title = sheet.split("### ", 1)[1].split("\n", 1)[0]
        block = sheet.split("#### Liste des compétences professionnelles de l'activité type\n")[1].split("####")[0]
        found.append((title, [line.strip() for line in block.splitlines() if line.strip()]))
    assert found == structure("TP-01285:04")


def test_the_reac_against_its_checked_content(corpus_path):
    path = corpus_path / "reac" / "seed-002-ACom.verite.json"
    if not path.is_file():
        pytest.skip("no reac/seed-002-ACom.verite.json in this corpus")
    truth = json.loads(path.read_text(encoding="utf-8"))
    ref = trouver("TP-01285:04")
    assert (ref.code, ref.millesime, ref.sigle, ref.intitule, f"Niveau {ref.niveau}") == (
        truth["code"],
        truth["millesime"],
        truth["sigle"],
        truth["intitule"],
        truth["niveau"],
    )
    ours = [
        (a.numero, a.intitule, a.ccs, [(c.numero, c.intitule, [k.texte for k in c.criteres]) for c in a.competences])
        for a in ref.activites
    ]
    theirs = [
        (a["numero"], a["intitule"], a["ccs"], [(c["numero"], c["intitule"], c["criteres"]) for c in a["competences"]])
        for a in truth["activites"]
    ]
    assert ours == theirs
    assert [(t.intitule, [c.texte for c in t.criteres]) for t in ref.transversales] == [
        (t["intitule"], t["criteres"]) for t in truth["competences_transversales"]
    ]


def test_the_fiche_of_the_same_titre_agrees(seeds_path):
    content = text(seeds_path, "000")
    ref = trouver("TP-01285:04")
    assert fiche_titre(content) == structure("TP-01285:04")
    assert f"Le titre professionnel {ref.intitule}¹ niveau {ref.niveau} (code NSF : 312m,324t)" in content
    assert ref.codes_nsf == ("312m", "324t")
    assert "Code TP -01285" in content
    assert "JO modificatif du 7 août 2025" in content
    assert ref.date_jo == date(2025, 8, 7)
    assert re.findall(r"ROME : ([A-Z]\d{4}) ", content) == list(ref.codes_rome)
    assert f"TITRE PROFESSIONNEL DU {str(ref.certificateur).upper()}" in content


def test_the_fiche_assistant_import_export(seeds_path):
    content = text(seeds_path, "004")
    ref = trouver("TP-00523")
    assert fiche_titre(content) == structure("TP-00523")
    assert (ref.code, ref.millesime, ref.sigle) == ("TP-00523", None, "AIE")
    assert "**Code TP -00523**" in content
    assert "référentiel du titre : AIE" in content
    assert f"## {ref.intitule}\n" in content
    assert "niveau 5 (code NSF : 312m)" in content
    assert (ref.niveau, ref.codes_nsf) == (5, ("312m",))
    assert "JO modificatif du 13 juillet 2022" in content
    assert ref.date_jo == date(2022, 7, 13)
    rome = content.split("nomenclature du ROME :")[1].split("\n", 1)[0]
    assert re.findall(r"[A-Z]\d{4}", rome) == list(ref.codes_rome)
    assert f"TITRE PROFESSIONNEL DU {str(ref.certificateur).upper()}" in content


def test_the_arrete(seeds_path):
    content = text(seeds_path, "001")
    ref = trouver("sans-code-e5cdb7ee")
    assert ref.cle == f"sans-code-{hashlib.sha256(document(seeds_path, '001').read_bytes()).hexdigest()[:8]}"
    body = content.split("des composantes de la certification")[1].split("Secteur d'activité")[0]
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    found: Structure = []
    for line in lines:
        if heading := re.match(r"\d\. (.+)", line):
            found.append((heading[1], []))
        elif line.endswith("."):
            found[-1][1].append(line[:-1])
        else:
            found[-1] = (f"{found[-1][0]} {line}", [])
    assert found == structure(ref.cle)
    assert f"Titre professionnel : {ref.intitule}." in content
    assert f"Autorité responsable de la certification : {ref.certificateur}." in content
    assert "Niveau : III." in content
    assert (ref.niveau, ref.code, ref.date_jo, ref.source.date) == (5, None, None, None)
    assert "Code NSF : 324 t." in content
    assert ref.codes_nsf == ("324t",)
    assert re.findall(r"^(\d{5})-", content, re.M) == list(ref.codes_rome)


def test_the_rncp_sheet(seeds_path):
    content = text(seeds_path, "003")
    ref = trouver("RNCP6568")
    assert "**Code RNCP : 6568**" in content
    assert f"Intitulé\n\n{ref.intitule}\n" in content
    assert str(ref.certificateur) in content
    assert not ref.ministere
    assert "5 (Nomenclature Europe)" in content
    assert re.findall(r"^([A-Z]\d{4}) : ", content, re.M) == list(ref.codes_rome)
    assert re.findall(r"^(\d{3}[a-z]) ", content, re.M) == list(ref.codes_nsf)
    for activite in ref.activites:
        name = f"Bloc de compétence n°{activite.numero} de la fiche n° 6568 - {activite.intitule}"
        assert name in content
        assert f"Descriptif : {activite.description}</p>" in content.split(name)[1]
    assert "jusqu'au 03 mars 2022" in content
    assert ref.fin_validite == date(2022, 3, 3)
    assert "publié au Journal Officiel du 03 mars 2017" in content
    assert ref.date_jo == date(2017, 3, 3)


def test_both_statements_on_validity_are_kept_with_their_place(seeds_path):
    content = text(seeds_path, "003")
    assert len(re.findall(r"validité 5 ans", content)) == 3
    assert "Validité des composantes acquises : illimitée" in content
    doutes = trouver("RNCP6568").doutes
    assert [d.ou for d in doutes if "5\u00a0ans" in d.phrase or "illimitée" in d.phrase] == [
        "Blocs de compétence n°\u00a01, 2 et 3, «\u00a0Sanction\u00a0»",
        "Sous le tableau des blocs, «\u00a0Validité des composantes acquises\u00a0»",
    ]
