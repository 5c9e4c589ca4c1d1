"""Following a folder of dossiers: one line each, nothing written there, what has not changed is not opened again."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.avis import Avis, Etat, Remarque
from dossier_pro.domain.dossier import Session, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.services import suivi as room
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.horloge import aujourd_hui
from dossier_pro.services.reviewing import Lecteur, Relecture
from dossier_pro.services.status import etat_du_dossier
from dossier_pro.services.suivi import suivre
from dossier_pro.store.repository import Repository


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def exemple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("suivi") / "exemple.dpro"
    creer_exemple(path).fermer()
    return path


@pytest.fixture
def groupe(tmp_path: Path, exemple: Path) -> Path:
    """Three candidates, one of them in a folder below, and a file that is no dossier."""
    folder = tmp_path / "groupe"
    (folder / "promo").mkdir(parents=True)
    shutil.copy(exemple, folder / "camille.dpro")
    with creer(folder / "promo" / "zoe.dpro", NouveauDossier("TP-01285", "Zoé", "Ana", "formation")) as opened:
        opened.faire("Session", lambda draft: draft.put(Session("s", aujourd_hui() + timedelta(3))))
    with creer(folder / "rncp.dpro", NouveauDossier("RNCP6568", "Abel", "Max")):
        pass
    (folder / "abime.dpro").write_bytes(b"SQLite format 3\0" + bytes(9000))
    (folder / "notes.txt").write_text("rien")
    return folder


def as_another(source: Path, target: Path) -> Path:
    """A copy that is another dossier."""
    shutil.copy(source, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        connection.execute("UPDATE meta SET dossier_id = ?", (new_id(),))
    return target


def named(path: Path, nom: str) -> Path:
    with ouvrir(path) as atelier:
        atelier.faire("Nommer", lambda d: d.put(replace(atelier.dossier.candidat, nom_naissance=nom, nom_usage="")))
    return path


def test_copies_of_one_dossier_are_one_line_the_newest(tmp_path: Path, exemple: Path) -> None:
    folder = tmp_path / "promo"
    (folder / "vieux").mkdir(parents=True)
    names = ["Camille.dpro", "Camille - Copie.dpro", "Camille (conflit).dpro", "Camille-PC-ANNE.dpro"]
    names += [f"vieux/Camille ({n}).dpro" for n in range(16)]
    for age, name in enumerate(names):
        shutil.copy(exemple, folder / name)
        os.utime(folder / name, (10**9 - age, 10**9 - age))
    written = folder / "Camille (conflit).dpro"
    with ouvrir(written) as atelier:
        atelier.faire("Écrire", lambda d: d.put(replace(atelier.dossier.candidat, adresse="Ailleurs")))
    (line,) = suivre(folder).lignes
    assert (line.nom, line.copies, line.meme_id) == ("Camille Durand", 20, "")
    assert Path(line.fichier) == written
    assert suivre(folder).lignes == (line,)
    assert "(20 copies)" in room.suivi_texte(suivre(folder))
    assert room.suivi_json(suivre(folder))["dossiers"][0]["copies"] == 20


def test_one_starter_file_under_several_names_is_told(tmp_path: Path, exemple: Path) -> None:
    folder = tmp_path / "promo"
    folder.mkdir()
    for nom in ("Martin", "Petit"):
        named(Path(shutil.copy(exemple, folder / f"{nom}.dpro")), nom)
    shutil.copy(folder / "Petit.dpro", folder / "Petit - Copie.dpro")
    lines = {line.nom: (line.copies, line.meme_id) for line in suivre(folder).lignes}
    assert lines == {"Camille Martin": (1, "Camille Petit"), "Camille Petit": (2, "Camille Martin")}
    assert "vérifiez" in room.suivi_texte(suivre(folder))


def seals(folder: Path) -> Iterator[tuple[str, str, int]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.name, hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def test_one_line_each_and_nothing_is_written_there(groupe: Path) -> None:
    before = list(seals(groupe))
    lines = suivre(groupe).lignes
    assert list(seals(groupe)) == before
    names = [line.nom for line in lines]
    assert names[0] == "Ana Zoé", "the next session comes first"
    assert set(names) == {"Ana Zoé", "Camille Durand", "Max Abel", ""}
    assert lines[-1].fichier.endswith("abime.dpro")
    assert lines[-1].erreur
    assert "abime.dpro" in lines[-1].erreur


def test_a_line_says_what_readiness_says(groupe: Path) -> None:
    line = next(one for one in suivre(groupe).lignes if one.nom == "Camille Durand")
    with ouvrir(groupe / "camille.dpro", lecture_seule=True) as opened:
        etat = etat_du_dossier(opened)
    assert line.pret == etat.pret
    assert [c.comptes for c in line.ccp] == [e.comptes for e in etat.ccp]
    assert line.comptes == etat.comptes_vises
    assert set(line.etats) == set(etat.cibles)
    assert sum(1 for state in line.etats.values() if state == "absent") >= line.comptes.absents


def test_open_remarks_are_counted(groupe: Path) -> None:
    faits = (
        Remarque("r1", "Ana", 1, "manque", "Précisez."),
        Remarque("r2", "Ana", 2, "question", "Qui décide ?"),
        Remarque("r3", "Ana", 3, "bravo", "Très clair."),
        Etat("e1", "Camille", 4, "r2", "traite"),
    )
    with Repository.open(groupe / "camille.dpro") as repository:
        repository.ajouter_avis(Avis.de(faits), "Avis", datetime.now(UTC))
    line = next(one for one in suivre(groupe).lignes if one.nom == "Camille Durand")
    assert line.remarques_ouvertes == 1


def test_what_the_reader_notes_counts_before_it_is_sent(groupe: Path) -> None:
    def count() -> list[int]:
        return [one.remarques_ouvertes for one in suivre(groupe).lignes if one.nom == "Camille Durand"]

    assert count() == [0]
    with Relecture(groupe / "camille.dpro", Lecteur("Ana")) as relecture:
        remarque = relecture.revue.remarquer("question", "Qui décide ?", "dossier")
        assert count() == [1]
        relecture.revue.changer_etat(remarque.id, "traite")
    assert count() == [0]


def test_what_has_not_changed_is_not_opened_again(groupe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = suivre(groupe)
    opened: list[str] = []
    real = room._lire_un

    def noting(one: room._Fichier, jour: date, notes: room.Notes) -> room._Lu:
        opened.append(Path(one.chemin).name)
        return real(one, jour, notes)

    monkeypatch.setattr(room, "_lire_un", noting)
    assert suivre(groupe) == first
    assert opened == []
    with ouvrir(groupe / "camille.dpro") as atelier:
        atelier.faire("Renommer", lambda draft: draft.put(replace(atelier.dossier.candidat, prenom="Camilla")))
    assert "Camilla Durand" in [line.nom for line in suivre(groupe).lignes]
    assert opened == ["camille.dpro"]


@pytest.mark.parametrize("text", ["", "{", "[]", '{"version": 1}', '{"version": 99, "fichiers": 3}'])
def test_a_damaged_index_is_made_anew(groupe: Path, text: str) -> None:
    first = suivre(groupe)
    room._chemin_index().write_text(text, "utf-8")
    assert suivre(groupe) == first
    assert json.loads(room._chemin_index().read_text("utf-8"))["version"] == room._VERSION


def test_a_row_of_the_index_of_another_form_is_read_again(groupe: Path) -> None:
    first = suivre(groupe)
    data = json.loads(room._chemin_index().read_text("utf-8"))
    for row in data["fichiers"].values():
        row[1] = {"fichier": "x", "inconnu": 1}
    room._chemin_index().write_text(json.dumps(data), "utf-8")
    assert suivre(groupe) == first


def test_many_files_are_read_by_several_processes(tmp_path: Path, exemple: Path) -> None:
    folder = tmp_path / "promo"
    folder.mkdir()
    for number in range(room._A_PLUSIEURS + 3):
        as_another(exemple, folder / f"c{number:02}.dpro")
    lines = suivre(folder).lignes
    assert len(lines) == room._A_PLUSIEURS + 3
    assert {line.nom for line in lines} == {"Camille Durand"}
    assert len({line.fichier for line in lines}) == len(lines)


def test_stopping_keeps_what_was_read(groupe: Path) -> None:
    def stop(_phrase: str, part: float) -> None:
        if part >= 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        suivre(groupe, progres=stop)
    kept = json.loads(room._chemin_index().read_text("utf-8"))["fichiers"]
    assert len(kept) == 2


def test_a_file_that_breaks_us_is_one_line(groupe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret of a candidate")

    monkeypatch.setattr("dossier_pro.review.cohort.manque_surtout", broken)
    lines = suivre(groupe).lignes
    assert len(lines) == 4
    assert all(line.erreur for line in lines)
    assert not any("secret" in (line.erreur or "") for line in lines)


def test_a_folder_that_may_not_be_read_is_one_line(groupe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(folder: str | Path) -> object:
        if str(folder).endswith("promo"):
            raise PermissionError(folder)
        return real(folder)

    monkeypatch.setattr("dossier_pro.services.suivi.os.scandir", scandir)
    lines = suivre(groupe).lignes
    assert len(lines) == 4
    assert [Path(line.fichier).name for line in lines if "pas le droit de lire" in (line.erreur or "")] == ["promo"]


def test_what_is_no_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="n’est pas un dossier de fichiers"):
        suivre(tmp_path / "rien")


def everything(folder: Path) -> dict[str, tuple[int, int]]:
    return {str(p): (p.lstat().st_mtime_ns, p.lstat().st_ino) for p in (folder, *folder.rglob("*"))}


@pytest.mark.skipif(os.name == "nt", reason="names and kinds of files that Windows does not know")
def test_names_and_files_of_all_sorts(groupe: Path, exemple: Path, capsys: pytest.CaptureFixture[str]) -> None:
    as_another(exemple, groupe / "promo" / os.fsdecode(b"\xff\xfe.dpro"))
    as_another(exemple, groupe / "un\nnom 😀.dpro")
    os.utime(as_another(exemple, groupe / "avant.dpro"), (-(10**9), -(10**9)))
    os.mkfifo(groupe / "tuyau.dpro")
    (groupe / "nul.dpro").symlink_to("/dev/zero")
    (groupe / "mort.dpro").symlink_to(groupe / "rien")
    (groupe / "vide.dpro").touch()
    before = everything(groupe), list(seals(groupe / "promo"))
    first = suivre(groupe)
    assert len(first.lignes) == 8
    assert suivre(groupe) == first
    assert main(["suivi", str(groupe), "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["dossiers"]) == 8
    assert main(["suivi", str(groupe)]) == 0
    for ending in ("xlsx", "csv"):
        assert main(["suivi", str(groupe), "--tableau", str(groupe.parent / f"suivi.{ending}")]) == 0
    assert (everything(groupe), list(seals(groupe / "promo"))) == before


def test_a_clock_that_was_wrong_by_centuries() -> None:
    assert room._Fichier("a.dpro", 10**21, 1, 0).modifie == ""


def test_what_stood_in_the_way_for_a_moment_is_not_remembered(groupe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dossier_pro.store.engine.BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(groupe / "camille.dpro", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        lines = suivre(groupe).lignes
    assert any("Un autre programme" in (line.erreur or "") for line in lines)
    lines = suivre(groupe).lignes
    assert [line.fichier[-10:] for line in lines if line.erreur] == ["abime.dpro"]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_a_folder_that_leads_to_itself_ends(groupe: Path) -> None:
    (groupe / "boucle").symlink_to(groupe, target_is_directory=True)
    assert len(suivre(groupe).lignes) == 4


def test_the_command_prints_the_contract(groupe: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["suivi", str(groupe), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == "dossier-pro/suivi/1"
    assert len(data["dossiers"]) == 4
    for row in data["dossiers"]:
        assert {"fichier", "nom", "cle", "pret", "ccp", "remarques_ouvertes", "session", "erreur"} <= row.keys()
    assert data["dossiers"][-1]["erreur"]
    assert data["dossiers"][0]["ccp"][0]["comptes"]["total"] == 15
    assert main(["suivi", str(groupe)]) == 0
    text = capsys.readouterr().out
    assert "Camille Durand" in text
    assert "abime.dpro" in text
    assert main(["suivi", str(groupe), "--tableau", str(groupe.parent / "suivi.xlsx")]) == 0
    assert (groupe.parent / "suivi.xlsx").stat().st_size > 5000
