"""One way in: the document is recognised by itself, what it is not is said, and every item has its place and id."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel, from_json, to_json
from dossier_pro.referentiels.catalogue import trouver
from dossier_pro.referentiels.importer import importer
from dossier_pro.referentiels.lines import MAX_OBJETS, MAX_PAGES
from tests.referentiels.fabrique import reac
from tests.referentiels.variantes import VARIANTES, Variante

FICHE = """TITRE PROFESSIONNEL DU MINISTÈRE DU TRAVAIL

Jardinier de terroir

Le titre professionnel Jardinier de terroir¹ niveau 4 (code NSF : 214s,215b) se compose de deux activités types, chacune
comportant des compétences.

■ CCP - Tenir le potager

- Préparer le sol
- Semer en ligne

■ CCP - Vendre la récolte

- Accueillir les clients

Code TP -04242 référence du titre : **Jardinier de terroir¹**

Information source : référentiel du titre : JAR

¹ce titre a été créé par arrêté de spécialité du 2 mai 2010. (JO modificatif du 3 mars 2021)

Emploi métier de rattachement suivant la nomenclature du ROME : A1203 - Espaces verts ; A1414 - Horticulture

MODALITES D'OBTENTION
"""
ARRETE = """INFORMATIONS REQUISES POUR L'INSCRIPTION DU TITRE PROFESSIONNEL AU RÉPERTOIRE NATIONAL

Titre professionnel : jardinier de terroir.

Niveau : IV.

Code NSF : 214 s.

Capacités attestées et descriptif
des composantes de la certification

1. Tenir le potager
et la serre

Préparer le sol.

Semer en ligne
et repiquer les plants.

2) Vendre la récolte

Accueillir les clients.

Secteur d'activité

Codes ROME : 41113 - Jardinier.

Autorité responsable de la certification : ministère chargé de l'emploi.
"""
RNCP = """Résumé descriptif de la certification **Code RNCP : 4321**

Intitulé

Jardinier(ère) conseil

QUALITÉ DU(ES) SIGNATAIRE(S) DE LA CERTIFICATION

École du potager (EDP) Directrice

4 (Nomenclature Europe)

Code(s) NSF :

214s Paysage

Bloc de compétence n°1 de la fiche n° 4321 - Tenir le potager\tDescriptif : Préparer le sol. Semer.
Modalité d'évaluation : étude.

Enregistrement publié au Journal Officiel du 3 mars 2020, jusqu'au 3 mars 2025.
"""


def structure(ref: Referentiel) -> list[tuple[int, str, list[tuple[int, str]]]]:
    return [(a.numero, a.intitule, [(c.numero, c.intitule) for c in a.competences]) for a in ref.activites]


def test_a_fiche_titre() -> None:
    ref = importer(FICHE, nom="fiche").referentiel
    assert ref.source.type == "fiche-titre"
    assert (ref.cle, ref.sigle, ref.intitule, ref.niveau) == ("TP-04242", "JAR", "Jardinier de terroir", 4)
    assert (ref.codes_nsf, ref.codes_rome, str(ref.date_jo)) == (("214s", "215b"), ("A1203", "A1414"), "2021-03-03")
    assert ref.certificateur == "Ministère du Travail"
    assert structure(ref) == [
        (1, "Tenir le potager", [(1, "Préparer le sol"), (2, "Semer en ligne")]),
        (2, "Vendre la récolte", [(3, "Accueillir les clients")]),
    ]


def test_an_arrete() -> None:
    ref = importer(ARRETE, nom="arrêté").referentiel
    assert ref.source.type == "arrete"
    assert ref.cle == "sans-code-" + hashlib.sha256(ARRETE.encode()).hexdigest()[:8]
    assert (ref.intitule, ref.niveau, ref.codes_nsf) == ("jardinier de terroir", 4, ("214s",))
    assert ref.codes_rome == ("41113",)
    assert structure(ref) == [
        (1, "Tenir le potager et la serre", [(1, "Préparer le sol"), (2, "Semer en ligne et repiquer les plants")]),
        (2, "Vendre la récolte", [(3, "Accueillir les clients")]),
    ]


@pytest.mark.parametrize(
    ("lignes", "intitule"),
    [
        ("Intitulé : titre professionnel de jardinier de terroir.", "jardinier de terroir"),
        ("Intitulé : Titre professionnel d'employé(e) de potager.", "employé(e) de potager"),
        ("Intitulé : jardinier (ère) de terroir.", "jardinier (ère) de terroir"),
        ("Intitulé : titre professionnel : jardinier(ère) de terroir", "jardinier(ère) de terroir"),
        ("Intitulé :\n\nTitre professionnel : jardinier (ère).", "jardinier (ère)"),
        ("Intitulé :\n\nTitre professionnel de jardinier.", "jardinier"),
        ("Intitulé du titre : jardinier de terroir", "jardinier de terroir"),
        ("Arrêté du 3 mars 2011 relatif au titre professionnel de jardinier (ère). Article 1", "jardinier (ère)"),
    ],
)  # fmt: skip
def test_the_title_of_an_arrete_wherever_its_line_breaks(lignes: str, intitule: str) -> None:
    ref = importer(ARRETE.replace("Titre professionnel : jardinier de terroir.", lignes), nom="arrêté").referentiel
    assert ref.intitule == intitule
    assert not [d for d in ref.doutes if d.ou == "Intitulé"]


@pytest.mark.parametrize(
    ("nom", "intitule", "competences"),
    [
        ("arrete-macon-2003.md", "maçon", 15),
        ("arrete-trte-2003.md", "technicien(ne) réseaux et télécommunications d'entreprise", 11),
    ],
)
def test_the_arretes_that_failed(cases_path: Path, nom: str, intitule: str, competences: int) -> None:
    ref = importer(cases_path / nom, nom=nom).referentiel
    assert ref.intitule == intitule
    assert sum(len(a.competences) for a in ref.activites) == competences
    assert len(ref.activites) == 3


def test_a_rncp_sheet() -> None:
    ref = importer(RNCP, nom="fiche rncp").referentiel
    assert (ref.cle, ref.type, ref.certificateur) == ("RNCP4321", "certification-rncp", "École du potager (EDP)")
    assert (ref.intitule, ref.niveau, str(ref.fin_validite)) == ("Jardinier(ère) conseil", 4, "2025-03-03")
    assert structure(ref) == [(1, "Tenir le potager", [])]
    assert ref.activites[0].description == "Préparer le sol. Semer."


def test_an_outline_that_someone_typed() -> None:
    text = (
        "Jardinier\nCCP 1 - Tenir le potager\nCP 1 : Préparer le sol\n- Le sol est meuble\n- Les pierres sont ôtées\n"
        "CP 2 : Semer\nCCP 2 - Vendre\n- Peser\n"
    )
    ref = importer(text, nom="collé").referentiel
    assert ref.source.type == "texte"
    assert structure(ref) == [
        (1, "Tenir le potager", [(1, "Préparer le sol"), (2, "Semer")]),
        (2, "Vendre", [(3, "Peser")]),
    ]
    assert [k.texte for k in ref.activites[0].competences[0].criteres] == [
        "Le sol est meuble",
        "Les pierres sont ôtées",
    ]


FICHE_DE_CENTRE = """TITRE PROFESSIONNEL : JARDINIER(E) DE TERROIR

Niveau 4

COMPETENCES A VALIDER POUR OBTENIR LE TITRE

1. Tenir le potager (CCP N° 001332)
C01 - Préparer le sol
C02 - Semer en ligne et repiquer
les plants
2. Vendre la récolte (CCP N° 001333)
C03 - Accueillir les clients
"""


def test_the_fiche_of_a_centre() -> None:
    ref = importer(FICHE_DE_CENTRE, nom="fiche").referentiel
    assert (ref.intitule, ref.niveau, ref.source.type) == ("JARDINIER(E) DE TERROIR", 4, "texte")
    assert structure(ref) == [
        (1, "Tenir le potager", [(1, "Préparer le sol"), (2, "Semer en ligne et repiquer les plants")]),
        (2, "Vendre la récolte", [(3, "Accueillir les clients")]),
    ]
    assert any("vérifiez chaque ligne" in d.phrase for d in ref.doutes)


def test_the_fiche_of_a_centre_as_a_pdf() -> None:
    ref = importer(pdf_of(FICHE_DE_CENTRE), nom="fiche").referentiel
    assert [(a.intitule, len(a.competences)) for a in ref.activites] == [
        ("Tenir le potager", 2),
        ("Vendre la récolte", 1),
    ]


PLAN = """# Jardinier de terroir

Une phrase qui présente le métier.

## 1. Tenir le potager

### 1. Préparer le sol

#### Critères de performance

- Le sol est meuble
- Les pierres sont ôtées

#### Savoirs

- La bêche

### 2. Semer

**Critères :**

Les rangs sont droits

Les graines sont couvertes

## 2. Vendre la récolte

### 3. Accueillir les clients
"""


@pytest.mark.parametrize("retrait", ["", "#"])
def test_an_outline_by_the_levels_of_its_headings(retrait: str) -> None:
    text = PLAN.replace("\n#", f"\n{retrait}#")
    ref = importer(text, nom="plan.md").referentiel
    assert ref.intitule == "Jardinier de terroir"
    assert structure(ref) == [
        (1, "Tenir le potager", [(1, "Préparer le sol"), (2, "Semer")]),
        (2, "Vendre la récolte", [(3, "Accueillir les clients")]),
    ]
    assert [[k.texte for k in c.criteres] for a in ref.activites for c in a.competences] == [
        ["Le sol est meuble", "Les pierres sont ôtées"],
        ["Les rangs sont droits", "Les graines sont couvertes"],
        [],
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_encoding_of_a_text_does_not_matter(encoding: str) -> None:
    text = FICHE.replace("■", "▪").replace("▪", "-") if encoding == "cp1252" else FICHE
    ref = importer(text.encode(encoding), nom="fiche").referentiel
    assert ref.activites[1].intitule == "Vendre la récolte"


# --- the seeds and what ships -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("numero", "cle"), [("001", "sans-code-e5cdb7ee"), ("002", "TP-01285:04"), ("003", "RNCP6568"), ("004", "TP-00523")]
)
def test_a_seed_gives_what_ships_ids_included(seeds_path: Path, numero: str, cle: str) -> None:
    path = next(seeds_path.glob(f"{numero}_*.txt"))
    found, shipped = importer(path, nom=path.name).referentiel, trouver(cle)
    names = (
        "cle",
        "code",
        "millesime",
        "sigle",
        "intitule",
        "niveau",
        "type",
        "rncp",
        "codes_rome",
        "codes_nsf",
        "fin_validite",
    )
    assert {n: getattr(found, n) for n in names} == {n: getattr(shipped, n) for n in names}
    assert found.source.sha256 == shipped.source.sha256
    assert skeleton(found) == skeleton(shipped)
    if numero != "002":  # the REAC's date and certifier came from the fiche beside it
        assert (found.date_jo, found.certificateur) == (shipped.date_jo, shipped.certificateur)


def skeleton(ref: Referentiel) -> list[object]:
    return [
        [
            (a.id, a.numero, a.intitule, [(c.id, c.numero, c.intitule, c.criteres) for c in a.competences])
            for a in ref.activites
        ],
        ref.transversales,
    ]


def test_the_second_fiche_agrees_with_the_reac(seeds_path: Path) -> None:
    path = next(seeds_path.glob("000_*.txt"))
    found, reac_ships = importer(path, nom=path.name).referentiel, trouver("TP-01285:04")
    assert structure(found) == structure(reac_ships)
    assert (found.cle, found.date_jo, found.certificateur) == ("TP-01285", reac_ships.date_jo, reac_ships.certificateur)


# --- places, ids, doubts ----------------------------------------------------------------------------------------------


def test_every_item_of_a_pdf_has_its_place_and_every_doubt_its_item() -> None:
    pdf, _ = reac(VARIANTES[1], 3)
    lecture = importer(pdf, nom="reac.pdf")
    ref = lecture.referentiel
    items = [i for a in ref.activites for c in a.competences for i in (a.id, c.id, *(k.id for k in c.criteres))]
    items += [i for t in ref.transversales for i in (t.id, *(k.id for k in t.criteres))]
    assert set(items) == set(lecture.lieux)
    for lieu in lecture.lieux.values():
        assert lieu.page >= 3
        assert 60 < lieu.x0 < lieu.x1 < 560
        assert 40 < lieu.y0 < lieu.y1 < 800
    assert {d for doutes in lecture.a_verifier.values() for d in doutes} <= set(lecture.doutes)


@settings(max_examples=15)
@given(variante=st.sampled_from(VARIANTES[:8]), graine=st.integers(0, 10_000))
def test_the_same_document_gives_the_same_ids_and_no_id_twice(variante: Variante, graine: int) -> None:
    pdf, _ = reac(variante, graine)
    first, second = importer(pdf, nom="a.pdf").referentiel, importer(pdf, nom="b.pdf").referentiel
    assert first.activites == second.activites
    assert first.transversales == second.transversales
    ids = [i for a in first.activites for c in a.competences for i in (c.id, *(k.id for k in c.criteres))]
    assert len(ids) == len(set(ids))
    assert from_json(to_json(first)) == first


def test_no_criterion_and_no_footer_is_a_doubt() -> None:
    sans_pied = next(v for v in VARIANTES if v.nom == "sans-pied")
    vide = next(v for v in VARIANTES if v.nom == "fiche-vide")
    assert any("code du titre" in d.phrase for d in importer(reac(sans_pied, 1)[0], nom="x").doutes)
    lecture = importer(reac(vide, 1)[0], nom="x")
    without = [c for a in lecture.referentiel.activites for c in a.competences if not c.criteres]
    assert len(without) == 1
    assert "Aucun critère" in lecture.a_verifier[without[0].id][0].phrase


# --- what is refused --------------------------------------------------------------------------------------------------


def pdf_of(*pages: str) -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    for page in pages:
        for rang, line in enumerate(page.splitlines()):
            canvas.drawString(70, 780 - 14 * rang, line)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


CV = "Camille Exemple\nCurriculum vitae\nExpériences professionnelles\nFormation\nLangues\nPermis B\nLoisirs : lecture"
DP = (
    "Dossier Professionnel (DP)\nEXEMPLES DE PRATIQUE PROFESSIONNELLE\n1. Décrivez les tâches ou opérations\n"
    "2. Précisez les moyens utilisés :\nJe soussigné Camille, déclare sur l'honneur que les renseignements"
)
AFFICHE = "Portes ouvertes au jardin\nVenez nombreux !\nSamedi de 10 h à 18 h"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (pdf_of(CV), "semble être un CV"),
        (CV, "semble être un CV"),
        (pdf_of(DP), "dossier professionnel déjà rempli"),
        (pdf_of(AFFICHE), "Portes ouvertes au jardin"),
        (AFFICHE, "Portes ouvertes au jardin"),
        (b"", "vide"),
        ("   \n", "vide"),
        (b"\x00" * 50, "vide"),
        (b"%PDF-1.7\n", "abîmé"),
        (pdf_of(CV)[:300], "abîmé"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 40, "image PNG"),
        (b"PK\x03\x04" + b"0" * 40, "ZIP est abîmée"),
        (b"\xd0\xcf\x11\xe0" + b"0" * 40, "Office ancien"),
        (b"\x01\x02\x00\x03" * 40, "ni un PDF ni un texte"),
        (b"\x81\x8d\x8f" * 60, "ni un PDF ni un texte"),
        ("a" * 6_000_000, "plus long"),
    ],
)
def test_what_it_seems_to_be_is_said(data: bytes | str, sentence: str) -> None:
    with pytest.raises(KnownError) as caught:
        importer(data, nom="x")
    assert sentence in caught.value.phrase
    assert " : " in caught.value.phrase


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    for path in (tmp_path / "absent.pdf", tmp_path):
        with pytest.raises(KnownError, match="ne peut pas être lu"):
            importer(path, nom="x")


def test_an_encrypted_pdf_is_said() -> None:
    stream = BytesIO()
    with pikepdf.open(BytesIO(pdf_of(CV))) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(KnownError, match="mot de passe"):
        importer(stream.getvalue(), nom="x")


def test_a_book_is_refused_before_a_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    monkeypatch.setattr(pypdfium2.PdfDocument, "get_page", lambda _, number: read.append(number))
    data = pdf_of(*(["Une page"] * 2000))
    with pytest.raises(KnownError, match="2000 pages"):
        importer(data, nom="x")
    assert read == []
    assert MAX_PAGES < 2000


def test_a_page_that_would_take_hundreds_of_megabytes_is_refused() -> None:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4, pageCompression=1)
    text = canvas.beginText(10, 800)
    for rang in range(MAX_OBJETS + 10):
        text.setTextOrigin(10 + rang % 500, 800 - rang % 700)
        text.textOut("x")
    canvas.drawText(text)
    canvas.showPage()
    canvas.save()
    with pytest.raises(KnownError, match="trop chargée"):
        importer(stream.getvalue(), nom="x")


def test_a_truncated_reac_is_said_or_read_without_inventing() -> None:
    pdf, contenu = reac(VARIANTES[1], 2)
    known = {k for a in contenu.activites for c in a["competences"] for k in c["criteres"]}
    for part in (0.2, 0.5, 0.8, 0.95):
        try:
            ref = importer(pdf[: int(len(pdf) * part)], nom="x").referentiel
        except KnownError:
            continue
        assert {k.texte for a in ref.activites for c in a.competences for k in c.criteres} <= known


# --- scanned pages ----------------------------------------------------------------------------------------------------


def scan() -> bytes:
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=A4)
    image = BytesIO()
    Image.new("L", (200, 300), 200).save(image, "PNG")
    image.seek(0)
    canvas.drawInlineImage(Image.open(image), 0, 0, 595, 842)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def test_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(KnownError, match="tesseract-ocr-fra"):
        importer(scan(), nom="x")


MOTS = (
    "Résumé descriptif de la certification",
    "Code RNCP : 4321",
    "Intitulé",
    "Jardinier",
    "Bloc de compétence n°1 de la fiche n° 4321 - Semer",
)
FAUX = """#!{python}
import sys
if "--list-langs" in sys.argv:
    print("List of available languages:\\neng\\nfra")
    raise SystemExit
assert sys.stdin.buffer.read(4) == b"\\x89PNG"
out = "level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n"
for n, line in enumerate({lines!r}):
    for m, word in enumerate(line.split()):
        out += f"5\\t1\\t1\\t1\\t{{n}}\\t{{m}}\\t{{100 + 90 * m}}\\t{{200 + 60 * n}}\\t80\\t40\\t90\\t{{word}}\\n"
sys.stdout.buffer.write(out.encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a script stands for tesseract")
def test_a_scan_is_read_with_tesseract_where_it_is(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "tesseract"
    program.write_text(FAUX.format(python=sys.executable, lines=MOTS), encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    done: list[tuple[int, int]] = []
    lecture = importer(scan(), nom="x", progression=lambda n, total: done.append((n, total)))
    assert lecture.referentiel.cle == "RNCP4321"
    assert lecture.referentiel.activites[0].intitule == "Semer"
    assert done == [(1, 1)]
    assert "numérisées" in lecture.doutes[0].phrase
    assert lecture.lieux[lecture.referentiel.activites[0].id].page == 1


@pytest.mark.parametrize(
    "text",
    [
        "Guide de rédaction\n" + DP,
        DP + "\nPour vous aider à comprendre ce modèle, notre centre propose des conseils pour chaque question.",
        "Objet;Devis;TVA\n1;2;3\n",
        "Lettre d'information\nUn devis vous attend au jardin.",
        "Mémoire sur les loisirs et le permis B",
        "Nos prix : le promotion de la saison, inscrivez-vous au guide de la formation",
    ],
)
def test_a_document_is_named_only_where_that_is_sure(text: str) -> None:
    with pytest.raises(KnownError) as caught:
        importer(text, nom="x")
    assert "semble être" not in caught.value.phrase
    assert "n’est pas un référentiel connu" in caught.value.phrase
