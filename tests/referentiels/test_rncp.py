"""The open data of the RNCP: a fiche chosen in a stream, its blocs, validity and correspondances."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Correspondance
from dossier_pro.referentiels.importer import importer
from dossier_pro.referentiels.rncp import chercher

FICHE = """
  <FICHE>
    <NUMERO_FICHE>{code}</NUMERO_FICHE>
    <NOUVELLES_CERTIFICATIONS><NOUVELLE_CERTIFICATION>
      <ID_FICHE_NOUVELLE_CERTIFICATION>RNCP90009</ID_FICHE_NOUVELLE_CERTIFICATION>
    </NOUVELLE_CERTIFICATION></NOUVELLES_CERTIFICATIONS>
    <ANCIENNES_CERTIFICATIONS><ANCIENNE_CERTIFICATION>
      <ID_FICHE_ANCIENNE_CERTIFICATION>RNCP10001</ID_FICHE_ANCIENNE_CERTIFICATION>
    </ANCIENNE_CERTIFICATION></ANCIENNES_CERTIFICATIONS>
    <INTITULE>{intitule}</INTITULE>
    <ABREGE><CODE>TP</CODE><LIBELLE>Titre professionnel</LIBELLE></ABREGE>
    <NOMENCLATURE_EUROPE><NIVEAU>NIV4</NIVEAU></NOMENCLATURE_EUROPE>
    <CODES_NSF><NSF><CODE>214s</CODE></NSF></CODES_NSF>
    <CERTIFICATEURS><CERTIFICATEUR><NOM_CERTIFICATEUR>MINISTERE DU TRAVAIL</NOM_CERTIFICATEUR></CERTIFICATEUR>
    </CERTIFICATEURS>
    <CODES_ROME><ROME><CODE>A1203</CODE></ROME></CODES_ROME>
    <PUBLICATION_DECRET_CREATION><PUBLICATION_JO><DATE_PUBLICATION_JO>02/03/2019</DATE_PUBLICATION_JO></PUBLICATION_JO>
    </PUBLICATION_DECRET_CREATION>
    <DATE_FIN_ENREGISTREMENT>01/04/2029</DATE_FIN_ENREGISTREMENT>
    <BLOCS_COMPETENCES>
      <BLOC_COMPETENCES><CODE>{code}BC01</CODE><LIBELLE>Semer</LIBELLE>
        <LISTE_COMPETENCES>- Préparer le sol    - Semer en ligne   Arroser</LISTE_COMPETENCES></BLOC_COMPETENCES>
      <BLOC_COMPETENCES><CODE>{code}BC02</CODE><LIBELLE>Récolter</LIBELLE>
        <LISTE_COMPETENCES>Cueillir</LISTE_COMPETENCES></BLOC_COMPETENCES>
    </BLOCS_COMPETENCES>
    <ACTIF>Oui</ACTIF>
    <CORRESPONDANCES>
      <CORRESPONDANCE><SOURCE><BLOC_COMPETENCES><CODE>{code}BC02</CODE></BLOC_COMPETENCES></SOURCE>
        <DESTINATION><NUMERO_FICHE>RNCP10001</NUMERO_FICHE>
          <BLOC_COMPETENCES><CODE>RNCP10001BC01</CODE></BLOC_COMPETENCES>
          <BLOC_COMPETENCES><CODE>RNCP10001BC03</CODE></BLOC_COMPETENCES></DESTINATION></CORRESPONDANCE>
      <CORRESPONDANCE><SOURCE><BLOC_COMPETENCES><CODE>{code}BC01</CODE></BLOC_COMPETENCES></SOURCE>
        <DESTINATION><NUMERO_FICHE>RNCP90009</NUMERO_FICHE>
          <BLOC_COMPETENCES><CODE>RNCP90009BC02</CODE></BLOC_COMPETENCES></DESTINATION></CORRESPONDANCE>
      <CORRESPONDANCE><DESTINATION><NUMERO_FICHE>RNCP55555</NUMERO_FICHE></DESTINATION></CORRESPONDANCE>
    </CORRESPONDANCES>
  </FICHE>"""


def export(*fiches: tuple[str, str]) -> bytes:
    body = "".join(FICHE.format(code=code, intitule=intitule) for code, intitule in fiches)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<FICHES>\n<VERSION_FLUX>4.1</VERSION_FLUX>{body}\n</FICHES>'
    return text.encode()


DEUX = export(("RNCP20001", "Jardinier"), ("RNCP20002", "Maraîcher en serre"))


def test_a_fiche_is_chosen_by_code_and_read() -> None:
    ref = importer(DEUX, nom="rncp.xml", choix="20002").referentiel
    assert (ref.cle, ref.rncp, ref.code) == ("RNCP20002", "RNCP20002", None)
    assert (ref.intitule, ref.niveau, ref.type) == ("Maraîcher en serre", 4, "titre-professionnel")
    assert (ref.codes_nsf, ref.codes_rome) == (("214s",), ("A1203",))
    assert (str(ref.date_jo), str(ref.fin_validite)) == ("2019-03-02", "2029-04-01")
    assert [(a.numero, a.intitule, [(c.numero, c.intitule) for c in a.competences]) for a in ref.activites] == [
        (1, "Semer", [(1, "Préparer le sol"), (2, "Semer en ligne"), (3, "Arroser")]),
        (2, "Récolter", [(4, "Cueillir")]),
    ]


def test_correspondances_go_from_old_to_new_and_equivalences_are_only_said() -> None:
    ref = importer(DEUX, nom="rncp.xml", choix="RNCP20001").referentiel
    assert ref.correspondances == (
        Correspondance("RNCP10001", 1, "RNCP20001", 2),
        Correspondance("RNCP10001", 3, "RNCP20001", 2),
        Correspondance("RNCP20001", 1, "RNCP90009", 2),
    )
    assert any("RNCP55555" in d.phrase for d in ref.doutes)


def test_a_fiche_is_searched_by_words() -> None:
    assert [f.code for f in chercher(DEUX, "maraicher")] == ["RNCP20002"]
    assert [f.code for f in chercher(DEUX, "titre professionnel")] == ["RNCP20001", "RNCP20002"]
    assert [f.code for f in chercher(DEUX, "", limite=1)] == ["RNCP20001"]
    assert importer(DEUX, nom="x", choix="serre").referentiel.rncp == "RNCP20002"


def test_one_fiche_needs_no_choice_and_several_do() -> None:
    assert importer(export(("RNCP20001", "Jardinier")), nom="x").referentiel.rncp == "RNCP20001"
    with pytest.raises(KnownError, match="RNCP20001, RNCP20002"):
        importer(DEUX, nom="x")
    with pytest.raises(KnownError, match="aucune fiche « 77777 »"):
        importer(DEUX, nom="x", choix="77777")


def test_the_same_export_zipped(tmp_path: Path) -> None:
    path = tmp_path / "export.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("lisez-moi.txt", "rien")
        archive.writestr("export.xml", DEUX)
    assert importer(path, nom="x", choix="20001").referentiel.activites == (
        importer(DEUX, nom="x", choix="20001").referentiel.activites
    )


BOMBE = b"""<?xml version="1.0"?><!DOCTYPE FICHES [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>
<FICHES><FICHE><INTITULE>&b;</INTITULE></FICHE></FICHES>"""
EXTERNE = b"""<?xml version="1.0"?><!DOCTYPE FICHES [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<FICHES><FICHE><INTITULE>&x;</INTITULE></FICHE></FICHES>"""


@pytest.mark.parametrize("data", [BOMBE, EXTERNE, BOMBE.decode().encode("utf-16")])
def test_entities_are_refused(data: bytes) -> None:
    with pytest.raises(KnownError, match="entités"):
        importer(data, nom="x")


@pytest.mark.parametrize(
    "data", [b'<?xml version="1.0"?><html><body/></html>', DEUX[:-400], DEUX.replace(b"</INTITULE>", b"</X>", 1)]
)
def test_another_xml_or_a_damaged_one_is_said(data: bytes) -> None:
    with pytest.raises(KnownError, match=r"importez|abîmé"):
        importer(data, nom="x", choix="20009")


def test_a_zip_that_expands_beyond_reason_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("export.xml", b"<FICHES>" + b" " * 30_000_000)
    with pytest.raises(KnownError, match="raisonnable"):
        importer(stream.getvalue(), nom="x")


@pytest.mark.parametrize(
    ("nom", "mot"), [("word/document.xml", "Word"), ("xl/workbook.xml", "Excel"), ("photo.jpg", "export du RNCP")]
)
def test_another_zip_is_said(nom: str, mot: str) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(nom, "x")
    with pytest.raises(KnownError, match=mot):
        importer(stream.getvalue(), nom="x")


MESURE = """
import resource, sys
from pathlib import Path
from dossier_pro.referentiels.rncp import chercher
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
assert len(chercher(Path(sys.argv[1]), "serre", 10**9)) == int(sys.argv[2])
print(before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no resource module")
def test_memory_does_not_grow_with_the_export(tmp_path: Path, root: Path) -> None:
    """About 25 MB here; `tests/bench/referentiel_xml.py` measures the 570 MB of the whole export."""
    path = tmp_path / "grand.xml"
    fiche = FICHE.format(code="RNCP20002", intitule="Maraîcher en serre").encode() + b"<!-- " + b"x" * 4000 + b" -->"
    with path.open("wb") as stream:
        stream.write(b"<FICHES>")
        for _ in range(3500):
            stream.write(fiche)
        stream.write(b"</FICHES>")
    # A small limit so that only the count of found fiches is kept, not the memory they took.
    done = subprocess.run(
        [sys.executable, "-c", MESURE, str(path), "3500"], cwd=root, capture_output=True, text=True, check=True
    )
    before, after = map(int, done.stdout.split())
    assert after - before < 40_000  # kB


def test_the_corpus_agrees_with_its_annexe_2(corpus_path: Path) -> None:
    path = corpus_path / "rncp" / "export_fiches_RNCP_fixture.xml"
    assert len(chercher(path)) == 12
    ref = importer(path, nom="x", choix="RNCP37873").referentiel
    assert str(ref.fin_validite) == "2028-12-18"
    assert [(c.ancien_ccp, c.nouveau_ccp) for c in ref.correspondances] == [(1, 1), (2, 2), (3, 2)]
    assert [len(a.competences) for a in ref.activites] == [4, 4, 3]
