"""The example's data and files: references resolve, files open, the dossier is ready and incomplete on purpose."""

import re
import subprocess
import sys
import tomllib
import zipfile
from collections import Counter
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import pypdfium2
import pytest
from PIL import Image, ImageOps

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dossier import (
    CHAMPS,
    Annexe,
    Candidat,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Projet,
    Session,
)
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import is_blank, parse, typographie, word_count
from dossier_pro.referentiels.catalogue import trouver
from dossier_pro.resources import resource

FOLDER = resource("exemple")
PIECES = FOLDER / "pieces"
DATA: dict[str, Any] = tomllib.loads((FOLDER / "exemple.toml").read_text(encoding="utf-8"))
REF = trouver(DATA["titre"])
SIGNATURES = {
    "application/pdf": b"%PDF-",
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": b"PK\x03\x04",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": b"PK\x03\x04",
}


def texts(value: object) -> list[str]:
    """Every text of the data, however deep."""
    if isinstance(value, str):
        return [value]
    children = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [found for child in children for found in texts(child)]


def cible_id(ref: Referentiel, lien: dict[str, Any]) -> str:
    """The critère that a lien of the data aims at."""
    if "transversale" in lien:
        criteres = ref.transversales[lien["transversale"] - 1].criteres
    else:
        criteres = next(c.criteres for a in ref.activites for c in a.competences if c.numero == lien["cp"])
    assert lien["critere"] >= 1
    return criteres[lien["critere"] - 1].id


def only(row: dict[str, Any], *others: str) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in others}


def as_dossier() -> Dossier:
    """The example in memory; fails where a reference or a field's name is wrong."""
    dossier = Dossier("exemple", REF)
    dossier = dossier.put(Candidat(**DATA["candidat"])).put(Declaration(**DATA["declaration"]))
    dossier = dossier.put(Projet(**{**DATA["projet"], "numeros": tuple(DATA["projet"]["numeros"])}))
    activites = {a.numero: a.id for a in REF.activites}
    preuves = {row["cle"] for row in DATA["preuves"]}
    exemples = {row["cle"] for row in DATA["exemples"]}
    for number, row in enumerate(DATA["sessions"]):
        dossier = dossier.put(Session(f"session{number}", **row))
    for number, row in enumerate(DATA["experiences"]):
        dossier = dossier.put(Experience(f"experience{number}", **row))
    for row in DATA["preuves"]:
        sha = "0" * 64 if "nom_fichier" in row else None
        dossier = dossier.put(Preuve(row["cle"], sha256=sha, **only(row, "cle")))
    for row in DATA["exemples"]:
        dossier = dossier.put(Exemple(f"e/{row['cle']}", activites[row["activite"]], **only(row, "cle", "activite")))
    for number, row in enumerate(DATA["liens"]):
        source = "exemple" if "exemple" in row else "preuve"
        assert row[source] in (exemples if source == "exemple" else preuves)
        ancre = Ancre(row["champ"], row["passage"], "", "", 0) if "passage" in row else None
        source_id = f"e/{row[source]}" if source == "exemple" else row[source]
        genre: Literal["exemple", "preuve"] = "exemple" if source == "exemple" else "preuve"
        dossier = dossier.put(Lien(f"l{number}", genre, source_id, cible_id(REF, row), row["phrase"], ancre))
    for number, row in enumerate(DATA["citations"]):
        assert row["preuve"] in preuves
        assert row["exemple"] in exemples
        assert row["champ"] in CHAMPS
        dossier = dossier.put(
            Citation(f"c{number}", f"e/{row['exemple']}", row["preuve"], row["champ"], row["legende"])
        )
    for number, row in enumerate(DATA["diplomes"], 1):
        dossier = dossier.put(Diplome(f"d{number}", number, **row))
    for number, row in enumerate(DATA["documents_illustrants"], 1):
        assert row["preuve"] in preuves
        dossier = dossier.put(DocumentIllustrant(f"i{number}", number, row["intitule"], row["preuve"]))
    for number, row in enumerate(DATA["annexes"], 1):
        assert row["preuve"] in preuves
        dossier = dossier.put(Annexe(f"a{number}", number, row["intitule"], row["preuve"]))
    return dossier


def test_the_counts_are_those_promised():
    assert DATA["format"] == "dossier-pro/exemple/1"
    assert Counter(row["activite"] for row in DATA["exemples"]) == {1: 3, 2: 2}
    assert len(DATA["preuves"]) == 14
    assert {row["genre"] for row in DATA["preuves"]} == {"fichier", "photo", "lien", "note", "attestation"}
    assert (len(DATA["diplomes"]), len(DATA["documents_illustrants"]), len(DATA["annexes"])) == (3, 4, 2)
    assert 0 < sum(row["confidentielle"] for row in DATA["preuves"]) < 7
    for table in ("preuves", "exemples"):
        keys = [row["cle"] for row in DATA[table]]
        assert len(set(keys)) == len(keys)


def test_nothing_blocks_and_readiness_has_something_to_say():
    etat = evaluate(as_dossier(), aujourd_hui=date(2026, 11, 21))
    assert etat.pret
    assert [m.phrase for m in etat.manques if m.gravite == "bloquant"] == []
    counts = etat.comptes_vises
    assert (counts.total, counts.declares, counts.absents) == (31, 22, 9)
    assert [t.comptes.absents for t in etat.transversales] == [0, 1, 0]
    assert [(m.code, m.ou) for m in etat.manques if m.gravite == "a_completer"] == [("R16", "CCP 2, CP 6")]
    assert [m.phrase for m in etat.manques if m.code == "PREUVE_LIBRE"] == ["3\u00a0preuves ne sont liées à rien"]
    assert {m.code for m in etat.manques} == {"ABSENT", "R16", "PREUVE_LIBRE"}
    for ccp in etat.ccp:
        assert ccp.vise
        assert 0 < ccp.comptes.absents < ccp.comptes.declares
        for competence in ccp.competences:
            assert competence.comptes.declares >= 1, competence.competence.intitule


def test_liens_are_unique_and_each_says_how():
    dossier = as_dossier()
    liens = list(dossier.all(Lien).values())
    assert len({(lien.source_id, lien.cible_id, lien.ancre) for lien in liens}) == len(liens)
    assert len({lien.phrase for lien in liens}) == len(liens)
    for lien in liens:
        assert word_count(lien.phrase) >= 8, lien.phrase
        cible = REF.cibles[lien.cible_id]
        exemple = dossier.get(Exemple, lien.source_id)
        if exemple and cible.activite and lien.phrase:
            assert cible.activite.id == exemple.activite_id, lien.phrase


def test_each_anchored_passage_stands_once_in_its_answer():
    answers = {row["cle"]: row for row in DATA["exemples"]}
    anchored = [row for row in DATA["liens"] if "passage" in row]
    assert len(anchored) >= 5
    for row in anchored:
        answer = answers[row["exemple"]][row["champ"]]
        assert answer.count(row["passage"]) == 1, row["passage"]
        assert sum(row["passage"] in block.text for block in parse(answer)) == 1, row["passage"]


@pytest.mark.parametrize("row", DATA["exemples"], ids=lambda row: row["cle"])
def test_each_exemple_is_a_whole_sheet(row):
    assert 200 <= word_count(row["taches"]) <= 450
    assert not is_blank(row["moyens"])
    assert not is_blank(row["equipe"])
    assert row["entreprise"]
    assert row["service"]
    assert row["debut"] <= row["fin"] <= DATA["declaration"]["jour"]
    blocks = parse(row["taches"])
    assert any(block.kind != "paragraphe" for block in blocks), "a list"
    assert any(run.bold for block in blocks for run in block.runs), "something in bold"


def test_some_answers_to_the_last_question_and_not_all():
    filled = [not is_blank(row["complements"]) for row in DATA["exemples"]]
    assert any(filled)
    assert not all(filled)


def test_french_typography_is_already_right():
    for text in texts(DATA):
        assert typographie(text) == text, text
        for mark in (" ;", " :", " !", " ?", " »", "« ", " €", " %", "'", "...", "  "):
            assert mark not in text or text.startswith("http"), (mark, text)


def test_the_candidate_and_every_address_are_invented():
    assert "Ville-Exemple" in DATA["candidat"]["adresse"]
    assert "00000" in DATA["candidat"]["adresse"]
    links = [row["adresse"] for row in DATA["preuves"] if row["genre"] == "lien"]
    assert links
    assert all(".example/" in link for link in links)


def test_the_experiences_overlap_one_salaried_one_voluntary():
    first, second = DATA["experiences"]
    assert {first["benevole"], second["benevole"]} == {True, False}
    ends = [row.get("fin", date.max) for row in (first, second)]
    assert max(first["debut"], second["debut"]) < min(ends)


def test_the_session_comes_after_the_declaration():
    wait = DATA["sessions"][0]["jour"] - DATA["declaration"]["jour"]
    assert timedelta(weeks=4) < wait < timedelta(weeks=12)


def test_every_file_is_used_and_every_preuve_has_its_own():
    names = [row["nom_fichier"] for row in DATA["preuves"] if "nom_fichier" in row]
    assert sorted(names) == sorted(p.name for p in PIECES.iterdir())
    assert all(("nom_fichier" in row) == (row["genre"] not in ("lien", "note")) for row in DATA["preuves"])
    assert sum(p.stat().st_size for p in PIECES.iterdir()) < 700_000


@pytest.mark.parametrize("row", [r for r in DATA["preuves"] if "nom_fichier" in r], ids=lambda row: row["cle"])
def test_every_file_is_what_it_says_and_opens(row):
    content = (PIECES / row["nom_fichier"]).read_bytes()
    mime = row["mime"]
    if mime == "text/plain":
        assert "three new benches" in content.decode("utf-8")
        return
    assert content.startswith(SIGNATURES[mime])
    if mime == "application/pdf":
        with pypdfium2.PdfDocument(content) as document:
            assert len(document) == 1
            assert len(document[0].get_textpage().get_text_range()) > 400
    elif mime.startswith("image/"):
        with Image.open(BytesIO(content)) as image:
            image.load()
            assert image.format == {"image/png": "PNG", "image/jpeg": "JPEG"}[mime]
            assert min(image.size) >= 800
    else:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            assert archive.testzip() is None
            assert "[Content_Types].xml" in archive.namelist()


def test_one_photograph_lies_on_its_side_and_says_so():
    turned = []
    for row in DATA["preuves"]:
        if row.get("mime") == "image/jpeg":
            with Image.open(PIECES / row["nom_fichier"]) as image:
                if image.getexif().get(0x0112, 1) != 1:
                    turned.append(row["cle"])
                    assert image.height > image.width
                    upright = ImageOps.exif_transpose(image)
                    assert upright.width > upright.height
    assert turned == ["planning"]


def bare(text: str) -> str:
    """A text without the no-break spaces that group its figures."""
    return text.replace("\u202f", "").replace("\u00a0", " ")


def story(key: str) -> str:
    return bare(next(row["taches"] for row in DATA["exemples"] if row["cle"] == key))


def figures(pattern: str, text: str) -> list[int]:
    """The whole numbers that the groups of a pattern catch."""
    match = re.search(pattern, text)
    assert match, pattern
    return [int(group) for group in match.groups()]


def pdf_text(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return str(document[0].get_textpage().get_text_range())


def test_the_quote_agrees_with_the_exemple_that_cites_it():
    words = pdf_text((PIECES / "devis-creches.pdf").read_bytes())
    total = re.search(r"([\d,]+) € TTC", story("creches"))
    assert total
    assert f"Total TTC {total[1]} €" in " ".join(re.sub(r"(?<=\d)\s(?=\d{3},)", "", bare(words)).split())


def test_the_sums_that_a_juror_would_add_up_are_right():
    unpaid = story("impaye")
    first, second, due = figures(r"(\d+) € et (\d+) €, soit (\d+) €", unpaid)
    assert first + second == due
    (order,) = figures(r"nouvelle commande de (\d+) €", unpaid)
    outstanding, limit = figures(r"il montait à (\d+) €, pour un plafond de (\d+) €", unpaid)
    assert due + order == outstanding > limit
    (payment,) = figures(r"trois paiements de (\d+) €", unpaid)
    assert 3 * payment == due
    mailing = story("e-mailing")
    found, twice, refused, left = figures(
        r"(\d+) adresses. J’ai retiré (\d+) doublons.* et (\d+) personnes.*Il en restait (\d+)", mailing
    )
    assert found - twice - refused == left
    opened, percent = figures(r"(\d+) crèches ont ouvert le message \((\d+) %\)", mailing)
    assert round(100 * opened / left) == percent
    whole, part = figures(r"dix bancs coûtait (\d+) €.*trois bancs cassés coûtait (\d+) €", story("irlande"))
    assert whole * 3 == part * 10


def content_of(path: Path) -> object:
    """What a document says, without what compression libraries do differently."""
    content = path.read_bytes()
    if path.suffix == ".pdf":
        return pdf_text(content)
    if path.suffix in (".docx", ".xlsx"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return [(info.filename, info.date_time, archive.read(info)) for info in archive.infolist()]
    return content


def test_the_generator_gives_the_documents_that_are_checked_in(tmp_path, root):
    """All but the pictures, which take ten seconds and depend on the codec; and twice the same bytes."""
    code = (
        "import sys; from pathlib import Path; sys.path.insert(0, '.'); from tools.exemple import generate as exemple; "
        "exemple.MAKERS = {n: m for n, m in exemple.MAKERS.items() if not n.endswith(('.jpg', '.png'))}; "
        "[exemple.make(Path(folder)) for folder in sys.argv[1:]]"
    )
    one, two = tmp_path / "one", tmp_path / "two"
    subprocess.run([sys.executable, "-c", code, str(one), str(two)], cwd=root, check=True, capture_output=True)
    made = sorted(one.iterdir())
    assert len(made) == 8
    for path in made:
        assert path.read_bytes() == (two / path.name).read_bytes(), path.name
        assert content_of(path) == content_of(PIECES / path.name), path.name
