"""The package for the jury: complete, explained, checkable, and silent about the machine."""

from __future__ import annotations

import getpass
import hashlib
import io
import platform
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2
import pytest

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Entity, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.office import protected_zip
from dossier_pro.services import package, preuves, writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.exporting import DemandeExport, exporter
from dossier_pro.services.package import LISEZ_MOI, SOMMES, faire_paquet

AUTEUR = "Zoé Quelquun-Dautre"
DP = "Dossier professionnel - Camille Durand"
LIEU = "+48.8566+002.3522/"
RAISON = "ce type de fichier ne s’imprime pas"


@pytest.fixture(scope="module")
def chemin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example with one more annexe, a film that says who took it and where."""
    folder = tmp_path_factory.mktemp("paquet")
    with creer_exemple(folder / "exemple.dpro") as desk:
        _annexe(desk, folder)
    return folder / "exemple.dpro"


def _boite(genre: bytes, content: bytes) -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + genre + content


def _annexe(desk: Desk, folder: Path) -> None:
    film = folder / "prise de vue.mp4"
    lieu = _boite(b"udta", _boite(b"\xa9xyz", LIEU.encode()) + _boite(b"auth", AUTEUR.encode()))
    film.write_bytes(_boite(b"ftyp", b"isom") + _boite(b"moov", lieu) + _boite(b"mdat", b"images et sons"))
    (preuve,) = preuves.ajouter_plusieurs(desk, [film])
    desk.change("Annexe", lambda draft: draft.put(Annexe("an-essai", 9, "Prix : 2024/2025 ?.mp4", preuve.id)))


def _put(entity: Entity, draft: Draft) -> None:
    draft.put(entity)


def contents(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def unzipped(target: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(target) as opened:
        return {name.partition("/")[2]: opened.read(name) for name in opened.namelist()}


def deep(name: str, octets: bytes) -> bytes:
    """The bytes of a file, and what stands in it where it is an archive or its streams are compressed."""
    out = [octets]
    if octets.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(octets)) as opened:
            out += [deep(inner, opened.read(inner)) for inner in opened.namelist()]
    elif octets.startswith(b"%PDF"):
        import pikepdf

        with pikepdf.open(io.BytesIO(octets)) as pdf:
            for thing in pdf.objects:
                if isinstance(thing, pikepdf.Stream) and thing.get("/Subtype") != "/Image":
                    out.append(thing.read_bytes())
    return b"\n".join(out)


def test_a_zip_with_a_password_holds_the_same_for_whoever_has_it(chemin: Path, tmp_path: Path) -> None:
    asked = DemandeExport(ccp=2, mot_de_passe="quatre mots au hasard")
    assert "quatre" not in repr(asked)
    result = faire_paquet(chemin, tmp_path / "jury.zip", asked)
    with protected_zip.opened(result.cible, asked.mot_de_passe) as archive:
        names = [name.partition("/")[2] for name in archive.namelist()]
        sums = archive.read(next(name for name in archive.namelist() if name.endswith(SOMMES))).decode()
        pdf = archive.read(next(name for name in archive.namelist() if name.endswith(".pdf")))
    assert tuple(sorted(names)) == result.fichiers
    assert hashlib.sha256(pdf).hexdigest() in sums
    with zipfile.ZipFile(result.cible) as plain, pytest.raises((RuntimeError, NotImplementedError)):
        plain.read(plain.namelist()[0])
    for target, word in (("paquet", "quatre mots"), ("jury.zip", "été")):
        with pytest.raises(KnownError):
            faire_paquet(chemin, tmp_path / target, DemandeExport(mot_de_passe=word))
    assert [one.name for one in tmp_path.iterdir()] == ["jury.zip"]


def test_a_folder_holds_everything_and_says_what_it_is(chemin: Path, tmp_path: Path) -> None:
    told: list[str] = []
    asked = DemandeExport(resume_au_paquet=True)
    result = faire_paquet(chemin, tmp_path / "jury", asked, progres=lambda phrase, _part: told.append(phrase))
    files = contents(tmp_path / "jury")
    annexe = next(name for name in files if name.startswith("Annexes/Annexe"))
    assert annexe.endswith(" - Prix 2024 2025.mp4")
    documents = [name for name in files if name.startswith("Annexes/Document")]
    assert [Path(name).suffix for name in sorted(documents)] == []
    kept = (annexe, *documents, LISEZ_MOI, SOMMES)
    beside = ("Index des preuves.pdf", "Grille de lecture.pdf", "Résumé.pdf")
    assert sorted(files) == sorted((f"{DP}.pdf", f"{DP}.docx", *beside, *kept))
    assert result.fichiers == tuple(sorted(files))
    assert result.pages > 10
    assert files[f"{DP}.pdf"].startswith(b"%PDF")
    text = files["LISEZ-MOI.txt"].decode("utf-8-sig")
    assert files["LISEZ-MOI.txt"].startswith(b"\xef\xbb\xbf")
    assert text.count("\r\n") == text.count("\n")
    for name in files:
        assert name in text.splitlines() or name == "LISEZ-MOI.txt", name
    assert RAISON not in text  # what the candidate is told is not for the jury
    spaced = text.replace("\u00a0", " ")
    for said in ("TP-01285, millésime 04", "Session d’examen : ", f" : {annexe}", "page 19 du dossier"):
        assert said in spaced
    assert not any("Remettez ce fichier" in phrase for phrase in result.avertissements)
    assert told
    assert [p.name for p in tmp_path.iterdir()] == ["jury"]


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no sha256sum here")
def test_the_checksums_are_what_sha256sum_reads(chemin: Path, tmp_path: Path) -> None:
    faire_paquet(chemin, tmp_path / "jury")
    command = ["sha256sum", "--strict", "-c", "SHA256SUMS.txt"]
    done = subprocess.run(command, cwd=tmp_path / "jury", capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(done.stdout.splitlines()) == len(contents(tmp_path / "jury")) - 1


def test_the_dossier_names_files_as_they_are_in_the_package(chemin: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(chemin, tmp_path / "d.dpro"))
    with ouvrir(copy) as desk:
        film = next(p for p in desk.dossier.all(Preuve).values() if p.nom_fichier.endswith(".mp4"))
        for rank in range(20, 32):
            row = Annexe(f"an-{rank}", rank, f"Film {rank}", film.id)
            desk.change("x", partial(_put, row))
    result = faire_paquet(copy, tmp_path / "jury")
    names = [Path(name).name for name in result.fichiers if name.startswith("Annexes/")]
    assert names == sorted(names)
    assert any(re.fullmatch(r"Annexe 0\d - Prix 2024 2025\.mp4", name) for name in names)
    with pypdfium2.PdfDocument(next((tmp_path / "jury").glob("Dossier*.pdf"))) as document:
        words = " ".join(document[n].get_textpage().get_text_range() for n in range(len(document)))
    words = re.sub(r"\s+", " ", words.replace("\u00a0", " "))
    for name in names:
        assert f"Fichier remis à part : {name}" in words


def test_the_ccp_that_is_presented_is_in_the_names(chemin: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(chemin, tmp_path / "d.dpro"))
    with ouvrir(copy) as desk:
        projet = replace(desk.dossier.projet, objet="ccp", numeros=(1,))
        desk.change("x", lambda d: d.put(projet))
    result = faire_paquet(copy, tmp_path / "jury")
    assert "Dossier professionnel - CCP 1 - Camille Durand.pdf" in result.fichiers


def test_a_zip_is_the_folder_and_always_the_same(chemin: Path, tmp_path: Path) -> None:
    for name in ("un.zip", "deux.ZIP"):
        faire_paquet(chemin, tmp_path / name)
    faire_paquet(chemin, tmp_path / "jury")
    assert (tmp_path / "un.zip").read_bytes() == (tmp_path / "deux.ZIP").read_bytes()
    assert unzipped(tmp_path / "un.zip") == contents(tmp_path / "jury")
    with zipfile.ZipFile(tmp_path / "un.zip") as opened:
        assert opened.testzip() is None
        entries = opened.infolist()
    assert {e.filename.partition("/")[0] for e in entries} == {"Dossier pour le jury - Camille Durand"}
    with ouvrir(chemin, lecture_seule=True) as desk:
        last = desk.historique()[0].at
    even = last.second // 2 * 2  # a ZIP counts seconds by twos
    assert {e.date_time for e in entries} == {(last.year, last.month, last.day, last.hour, last.minute, even)}
    assert [e.filename for e in entries] == sorted(e.filename for e in entries)


def test_nothing_in_it_names_the_machine_or_whoever_works_at_it(
    chemin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("USER", "LOGNAME", "USERNAME", "LNAME"):
        monkeypatch.setenv(variable, "compte-de-la-machine")
    monkeypatch.setenv("HOME", str(tmp_path / "maison-de-la-machine"))
    faire_paquet(chemin, tmp_path / "jury.zip")
    secrets = {
        AUTEUR,
        LIEU,
        "compte-de-la-machine",
        "maison-de-la-machine",
        getpass.getuser(),
        str(chemin.parent),
        tmp_path.name,
        str(Path.cwd()),
        platform.node(),
        "dossier-pro-",
        "GPSLatitude",
        "python-docx",
        "reportlab",
    } - {"root", ""}
    whole = deep("jury.zip", (tmp_path / "jury.zip").read_bytes())
    found = [
        secret
        for secret in secrets
        for coded in (secret.encode(), secret.encode("utf-16-be"), secret.encode("utf-16-le"))
        if len(secret) > 3 and coded.lower() in whole.lower()
    ]
    assert found == []


def test_one_ccp_alone(chemin: Path, tmp_path: Path) -> None:
    result = faire_paquet(chemin, tmp_path / "ccp", DemandeExport(ccp=2))
    assert "Dossier professionnel - CCP 2 - Camille Durand.pdf" in result.fichiers
    assert result.pages < faire_paquet(chemin, tmp_path / "tout").pages


def test_a_confidential_annexe_is_not_handed_over(chemin: Path, tmp_path: Path) -> None:
    copie = tmp_path / "copie.dpro"
    shutil.copy(chemin, copie)
    with ouvrir(copie) as desk:
        annexe = desk.dossier.get(Annexe, "an-essai")
        assert annexe is not None
        preuve = desk.dossier.get(Preuve, annexe.preuve_id or "")
        assert preuve is not None
        desk.change("Confidentielle", lambda draft: draft.put(replace(preuve, confidentielle=True)))
    result = faire_paquet(copie, tmp_path / "jury")
    assert not any(name.startswith("Annexes/Annexe") for name in result.fichiers)


def test_the_online_deposit_gets_only_what_it_takes(chemin: Path, tmp_path: Path) -> None:
    copie = tmp_path / "copie.dpro"
    shutil.copy(chemin, copie)
    with ouvrir(copie) as desk:
        desk.change("Dépôt", lambda draft: writing.modifier(draft, "projet", "unique", depot_vae=True))
    result = faire_paquet(copie, tmp_path / "jury")
    deposes = [name for name in result.fichiers if name.startswith("Dépôt en ligne/")]
    assert deposes == [f"Dépôt en ligne/{DP}.pdf"]
    assert any(".mp4 » ne peut pas être déposé sur France VAE" in phrase for phrase in result.avertissements)
    assert "Dépôt en ligne/" in (tmp_path / "jury" / "LISEZ-MOI.txt").read_text("utf-8-sig")


def test_a_heavy_dossier_is_deposited_in_parts(chemin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the export splits goes into the deposit part by part."""
    copie = tmp_path / "copie.dpro"
    shutil.copy(chemin, copie)
    with ouvrir(copie) as desk:
        desk.change("Dépôt", lambda draft: writing.modifier(draft, "projet", "unique", depot_vae=True))

    def en_parties(chemin, demande, *, progres=None):
        resultat = exporter(chemin, demande, progres=progres)
        part = demande.pdf.with_name(f"{demande.pdf.stem} - annexe 1.pdf")
        part.write_bytes(b"%PDF-1.7")
        return replace(resultat, fichiers=(*resultat.fichiers, part))

    monkeypatch.setattr(package, "exporter", en_parties)
    result = faire_paquet(copie, tmp_path / "jury")
    deposes = {name for name in result.fichiers if name.startswith("Dépôt en ligne/")}
    assert deposes == {f"Dépôt en ligne/{DP}.pdf", f"Dépôt en ligne/{DP} - annexe 1.pdf"}
    assert f"{DP} - annexe 1.pdf" in (tmp_path / "jury" / "LISEZ-MOI.txt").read_text("utf-8-sig")


# --- what may go wrong -------------------------------------------------------------------------------------------


def test_a_folder_with_something_in_it_is_left_alone(chemin: Path, tmp_path: Path) -> None:
    (tmp_path / "jury").mkdir()
    (tmp_path / "jury" / "photo.jpg").write_text("à moi")
    with pytest.raises(KnownError, match="rien n’y a été écrit"):
        faire_paquet(chemin, tmp_path / "jury")
    assert contents(tmp_path / "jury") == {"photo.jpg": "à moi".encode()}
    assert [p.name for p in tmp_path.iterdir()] == ["jury"]


@pytest.mark.parametrize("name", ["dp.pdf", "jury.7z", "essai.dpro"])
def test_a_name_of_another_kind_is_refused(chemin: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(KnownError, match="doit finir par"):
        faire_paquet(chemin, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_dossier_called_zip_is_not_replaced(chemin: Path, tmp_path: Path) -> None:
    shutil.copy(chemin, tmp_path / "copie.zip")
    before = (tmp_path / "copie.zip").read_bytes()
    with pytest.raises(KnownError, match="est un dossier"):
        faire_paquet(chemin, tmp_path / "copie.zip")
    assert (tmp_path / "copie.zip").read_bytes() == before


@pytest.mark.parametrize("name", ["jury", "jury.zip"])
def test_what_fails_half_way_leaves_nothing(
    chemin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    def full(_folder: Path) -> str:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(package, "_sommes", full)
    with pytest.raises(KnownError, match="assez de place"):
        faire_paquet(chemin, tmp_path / name)
    assert list(tmp_path.iterdir()) == []
