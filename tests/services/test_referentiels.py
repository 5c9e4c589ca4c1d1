"""The user's own catalogue."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Critere, Source, critere_ids
from dossier_pro.office import libreoffice
from dossier_pro.referentiels.reading import ReferentielReading
from dossier_pro.services import reader_jobs, referentiels
from dossier_pro.services.dossiers import NouveauDossier, creer, titres_disponibles
from tests.domain.samples import CLE, referentiel
from tests.support.libreoffice import convert
from tests.support.worker_jobs import nobody_hears


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


def test_what_is_kept_can_carry_a_dossier(tmp_path: Path) -> None:
    assert CLE not in {r.cle for r in titres_disponibles()}
    path = referentiels.enregistrer(referentiel())
    assert path.parent == referentiels.catalogue_utilisateur()
    assert {r.cle for r in titres_disponibles()} >= {CLE, "TP-01285:04"}
    with creer(tmp_path / "d.dpro", NouveauDossier(CLE)) as desk:
        assert desk.dossier.referentiel == referentiel()
    assert [p.name for p in path.parent.iterdir()] == [path.name]


def test_a_catalogue_that_cannot_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("x")
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(blocked))
    with pytest.raises(KnownError, match="catalogue"):
        referentiels.enregistrer(referentiel())


def test_a_document_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’existe pas"):
        referentiels.lire(tmp_path / "absent.pdf")
    with pytest.raises(KnownError, match="est un dossier de fichiers"):
        referentiels.lire(tmp_path)


def read(kind: str, texts: tuple[str, ...]) -> ReferentielReading:
    ref = referentiel()
    first = ref.activites[0].competences[0]
    ids = critere_ids(CLE, ("AT", 1, "CP", 1), texts)
    criteres = tuple(Critere(i, t, "re" if kind == "re" else "reac") for i, t in zip(ids, texts, strict=True))
    activite = replace(
        ref.activites[0], competences=(replace(first, criteres=criteres), ref.activites[0].competences[1])
    )
    source = Source(f"document {kind}", kind, "1" * 64)
    return ReferentielReading(replace(ref, source=source, activites=(activite, ref.activites[1])))


def texts_of(lecture: ReferentielReading) -> list[str]:
    return [c.texte for c in lecture.referentiel.activites[0].competences[0].criteres]


def test_a_re_joins_the_reac_that_is_there_and_a_newer_reac_stands_alone() -> None:
    referentiels.enregistrer(referentiel())
    joined = referentiels.reunir(read("re", ("Les résultats 1.1 sont atteints", "Le registre est signé")))
    assert texts_of(joined.lecture) == [
        "Le résultat 1.1 est atteint",
        "Le résultat 1.2 est atteint",
        "Le registre est signé",
    ]
    assert "une seule fois" in joined.phrase
    alone = referentiels.reunir(read("reac", ("Autre chose",)))
    assert texts_of(alone.lecture) == ["Autre chose"]
    assert alone.phrase == ""


def test_what_a_newer_version_kept_is_joined_like_a_text() -> None:
    """Its kind of document is not known here: it was taken for a bug, with the next document of that titre."""
    referentiels.enregistrer(replace(referentiel(), source=Source("Une fiche", "fiche-de-2031", "2" * 64)))
    joined = referentiels.reunir(read("re", ("Les résultats 1.1 sont atteints", "Le registre est signé")))
    assert texts_of(joined.lecture)[-1] == "Le registre est signé"
    assert joined.lecture.referentiel.source.type == "fiche-de-2031"
    assert referentiels.reunir(read("reac", ("Autre chose",))).lecture.referentiel.source.type == "reac"


FICHE_DE_CENTRE = (
    "TITRE PROFESSIONNEL : JARDINIER(E) DE TERROIR",
    "COMPETENCES A VALIDER POUR OBTENIR LE TITRE",
    "1. Tenir le potager (CCP N° 001332)",
    "C01 - Préparer le sol",
    "C02 - Semer en ligne",
    "2. Vendre la récolte (CCP N° 001333)",
    "C03 - Accueillir les clients",
)


def _fiche_word(folder: Path) -> Path:
    import docx

    document = docx.Document()
    for line in FICHE_DE_CENTRE:
        document.add_paragraph(line)
    path = folder / "fiche du centre.docx"
    document.save(str(path))
    return path


def _ids(lecture: ReferentielReading) -> list[tuple[str, list[str]]]:
    return [(a.intitule, [c.intitule for c in a.competences]) for a in lecture.referentiel.activites]


ATTENDU = [
    ("Tenir le potager", ["Préparer le sol", "Semer en ligne"]),
    ("Vendre la récolte", ["Accueillir les clients"]),
]


def test_the_fiche_of_a_centre_in_word_is_read_with_its_lines_beside_it(tmp_path: Path) -> None:
    ouverture = reader_jobs.read(nobody_hears(), _fiche_word(tmp_path))
    assert isinstance(ouverture, reader_jobs.Ouverture)
    assert _ids(ouverture.lecture) == ATTENDU
    assert [line for line in ouverture.apercu.lignes if line.strip()] == list(FICHE_DE_CENTRE)


@pytest.mark.parametrize("ending", [".rtf", ".doc", ".odt"])
def test_older_formats_go_through_libreoffice_where_it_is_installed(tmp_path: Path, ending: str) -> None:
    if libreoffice.program() is None:
        pytest.skip("LibreOffice is not installed")
    made = convert(_fiche_word(tmp_path), ending.lstrip("."), tmp_path / "fait")
    ouverture = reader_jobs.read(nobody_hears(), made)
    assert isinstance(ouverture, reader_jobs.Ouverture)
    assert _ids(ouverture.lecture) == ATTENDU


def test_an_older_format_without_libreoffice_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(libreoffice, "program", lambda: None)
    path = tmp_path / "fiche.rtf"
    path.write_bytes(b"{\\rtf1 Tenir le potager}")
    with pytest.raises(KnownError, match=r"enregistrez-le en PDF ou en \.docx"):
        referentiels.lire(path)
