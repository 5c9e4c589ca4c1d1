"""What is kept of a dossier on this computer goes where that is wished, all of it, and nothing else."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.office import conversions
from dossier_pro.services import drafts, opening
from dossier_pro.services.copies import places
from dossier_pro.services.copies.erasing import Element, effacer, inventaire
from dossier_pro.services.copies.making import dossier_de, lister, sauvegarder
from dossier_pro.services.copies.places import hors_d_atteinte
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import ouvrir_carnet
from dossier_pro.services.suivi.following import suivre

NAME = "Durandal"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    (tmp_path / "tmp").mkdir()  # in the computer's own lies what other programs left
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    for left in opening.shown():  # by the tests before
        left.unlink()
    return tmp_path / "home"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    """A dossier that has left traces wherever one can."""
    folder = tmp_path / "mes dossiers"
    folder.mkdir()
    path = folder / "mien.dpro"
    creer(path, NouveauDossier("TP-01285", NAME, "Camille", "vae")).close()
    key = tmp_path / "cle"
    key.mkdir()
    places.choisir_cle(key, lambda: ())
    sauvegarder(path, "travail")
    for name in (dossier_de(path), drafts.du_lecteur(dossier_de(path), NAME)):
        drafts.ecrire(name, {"x": f"{NAME} commence"})
    suivre(folder)
    with Relecture(path, Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", "Dites qui décide.", "dossier")
    shutil.copyfile(path, folder / "double.dpro")
    return path


def by_genre(path: Path) -> dict[str, Element]:
    return {one.genre: one for one in inventaire(dossier_de(path), path)}


def test_everything_is_named_with_its_size_and_what_others_need_stays_unless_wished(dossier: Path) -> None:
    found = by_genre(dossier)
    assert list(found) == ["fichier", "copies", "brouillons", "suivi", "relecture", "autre"]
    assert [one.genre for one in found.values() if not one.propose] == ["copies", "brouillons", "relecture", "autre"]
    assert found["fichier"].taille == dossier.stat().st_size
    assert found["copies"].nom == "2\u00a0copies de sécurité"
    assert found["copies"].taille > 2 * dossier.stat().st_size
    assert found["autre"].ou == str(dossier.with_name("double.dpro"))


def test_who_erases_a_file_too_many_keeps_the_copies_of_the_one_in_use(dossier: Path) -> None:
    """Seen: the copy that had been repaired was erased, and with it every copy of the dossier it came from."""
    double = dossier.with_name("double.dpro")
    found = by_genre(double)
    assert "tous les fichiers de ce dossier" in found["copies"].ou
    dossier_id = dossier_de(dossier)
    before = len(lister(dossier_id))
    effacer(dossier_id, [one for one in inventaire(dossier_id, double) if one.propose])
    assert not double.exists()
    assert len(lister(dossier_id)) == before > 0
    assert drafts.lire(dossier_id) == {"x": f"{NAME} commence"}
    alone = by_genre(dossier)
    assert alone["copies"].propose, "the last file takes all along"
    assert alone["brouillons"].propose
    assert "tous les fichiers" not in alone["copies"].ou


def test_all_of_it_leaves_no_trace(dossier: Path, tmp_path: Path) -> None:
    dossier_id = dossier_de(dossier)
    with creer(tmp_path / "autre.dpro", NouveauDossier("TP-01285", "Martin", "Zoé", "vae")) as other:
        other_id = other.dossier.id
    sauvegarder(tmp_path / "autre.dpro", "travail")
    assert effacer(dossier_id, inventaire(dossier_id, dossier)) == ()
    left = [p for p in tmp_path.rglob("*") if p.is_file() and (dossier_id in p.name or NAME.encode() in p.read_bytes())]
    assert left == []
    assert not dossier.exists()
    assert not (tmp_path / "home" / "sauvegardes" / dossier_id).exists()
    assert not (tmp_path / "cle" / dossier_id).exists()
    with ouvrir_carnet() as carnet:
        assert len(carnet.avis(dossier_id)) == 0
    assert len(lister(other_id)) == 1
    assert inventaire(dossier_id, dossier) == ()


def test_what_lies_about_after_kills_goes_with_it(dossier: Path, tmp_path: Path) -> None:
    """Journals, what was set aside, files that never got their name, temporary folders, opened preuves, links."""
    temporary_place = tmp_path / "tmp"
    opening.copie_a_montrer(f"{NAME}.txt", f"Une preuve de {NAME}".encode())
    dossier_id, folder, home = dossier_de(dossier), dossier.parent, tmp_path / "home"
    gone = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, text=True)
    dead = f"{temporary.machine()}-{gone.stdout.strip()}"
    for place in (
        folder / "mien.dpro-journal",
        folder / "mien.dpro (journal mis de côté le 01-02-2026).reste",
        folder / f".dossier-pro-{dead}-{'0' * 32}.tmp",
        home / "brouillons" / f".{dossier_id}.abcd",
        home / "suivi" / f".dossier-pro-{dead}-{'1' * 32}.tmp",
        temporary_place / f"dossier-pro-{dead}-x" / "copie.dpro",
    ):
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"Les mots de {NAME}", "utf-8")
    (tmp_path / "ailleurs").mkdir()
    link = tmp_path / "ailleurs" / "lien.dpro"
    link.symlink_to(dossier)
    (folder / "second nom.dpro").hardlink_to(dossier)
    kept = folder / "autre.dpro (journal mis de côté le 01-02-2026).reste"
    kept.write_text("celui d’un autre", "utf-8")
    found = inventaire(dossier_id, link)
    assert [one.genre for one in found if one.propose] == ["fichier", "restes", "suivi", "vues"]
    assert {one.ou for one in found if one.genre == "autre"} == {
        str(folder / name) for name in ("double.dpro", "second nom.dpro")
    }
    assert effacer(dossier_id, found) == ()
    left = [p for p in tmp_path.rglob("*") if p.is_file() and (dossier_id in p.name or NAME.encode() in p.read_bytes())]
    assert left == []
    assert not link.is_symlink()
    assert kept.exists()
    assert not list(temporary_place.rglob("copie.dpro"))


def test_what_libreoffice_made_of_any_dossier_goes_too(dossier: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing says whose annexe a conversion was, and all of them can be made again."""
    monkeypatch.delenv(conversions.VARIABLE)
    conversions.keep("a", NAME.encode())
    dossier_id = dossier_de(dossier)
    found = by_genre(dossier)["conversions"]
    assert found.propose
    assert found.taille > len(NAME)
    assert effacer(dossier_id, [found]) == ()
    assert conversions.kept("a") is None
    assert "conversions" not in by_genre(dossier)


def test_what_is_not_chosen_stays(dossier: Path) -> None:
    dossier_id = dossier_de(dossier)
    effacer(dossier_id, [by_genre(dossier)["copies"]])
    assert "copies" not in by_genre(dossier)
    with ouvrir(dossier, lecture_seule=True) as desk:
        assert desk.dossier.candidat.nom_naissance == NAME


def test_a_dossier_open_elsewhere_is_not_erased_nor_anything_of_it(dossier: Path) -> None:
    dossier_id = dossier_de(dossier)
    with ouvrir(dossier), pytest.raises(KnownError, match="autre fenêtre"):
        effacer(dossier_id, inventaire(dossier_id, dossier))
    assert len(by_genre(dossier)) == 6


@pytest.mark.skipif(os.name == "nt", reason="folders have no read-only bit on Windows")
def test_what_cannot_be_removed_is_named(dossier: Path, tmp_path: Path) -> None:
    dossier_id = dossier_de(dossier)
    stuck = tmp_path / "coince.dpro"
    stuck.mkdir()
    (stuck / "x").write_text("")
    (phrase,) = effacer(dossier_id, [Element("copies", "", "", (stuck,))])
    assert "«\u00a0coince.dpro\u00a0» n’a pas pu être effacé" in phrase
    assert str(tmp_path) in phrase


def test_copies_on_a_key_that_is_not_there_are_told(dossier: Path, tmp_path: Path) -> None:
    assert hors_d_atteinte() == ""
    (tmp_path / "cle").rename(tmp_path / "ailleurs")
    assert hors_d_atteinte() == ("«\u00a0cle\u00a0» n’est pas branchée\u00a0: les copies qui s’y trouvent y restent.")
    assert by_genre(dossier)["copies"].nom == "1\u00a0copie de sécurité"
