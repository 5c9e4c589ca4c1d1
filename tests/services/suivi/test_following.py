"""Following a folder of dossiers: one line each, nothing written there, what has not changed is not opened again."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.cli import main
from dossier_pro.domain.avis import Avis, Etat, Remarque
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Session, new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import ouvrir_carnet
from dossier_pro.services.status import etat_du_dossier
from dossier_pro.services.suivi import following as room
from dossier_pro.services.suivi import reading as lecture
from dossier_pro.services.suivi.following import Suivi, suivi_json, suivi_texte, suivre
from dossier_pro.services.suivi.index import chemin_index
from dossier_pro.store.repository import Repository
from tests.store import samples


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def exemple(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("suivi") / "exemple.dpro"
    creer_exemple(path).close()
    return path


@pytest.fixture
def groupe(tmp_path: Path, exemple: Path) -> Path:
    """Three candidates, one of them in a folder below, and a file that is no dossier."""
    folder = tmp_path / "groupe"
    (folder / "promo").mkdir(parents=True)
    shutil.copy(exemple, folder / "camille.dpro")
    with creer(folder / "promo" / "zoe.dpro", NouveauDossier("TP-01285", "Zoé", "Ana", "formation")) as opened:
        opened.change("Session", lambda draft: draft.put(Session("s", aujourd_hui() + timedelta(3))))
    with creer(folder / "rncp.dpro", NouveauDossier("RNCP6568", "Abel", "Max")):
        pass
    (folder / "abime.dpro").write_bytes(b"SQLite format 3\0" + bytes(9000))
    (folder / "notes.txt").write_text("rien")
    return folder


def as_another(source: Path, target: Path) -> Path:
    """A copy that is another dossier."""
    shutil.copy(source, target)
    with closing(sqlite3.connect(target, isolation_level=None)) as connection:
        for quick in ("synchronous=OFF", "journal_mode=MEMORY"):
            connection.execute(f"PRAGMA {quick}")
        connection.execute("UPDATE meta SET dossier_id = ?", (new_id(),))
        samples.seal(connection)
    return target


def named(path: Path, nom: str) -> Path:
    with ouvrir(path) as desk:
        desk.change("Nommer", lambda d: d.put(replace(desk.dossier.candidat, nom_naissance=nom, nom_usage="")))
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
    with ouvrir(written) as desk:
        desk.change("Écrire", lambda d: d.put(replace(desk.dossier.candidat, adresse="Ailleurs")))
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
        repository.add_avis(Avis.de(faits), "Avis", datetime.now(UTC))
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


def test_what_changed_since_it_was_read_is_to_be_read_again(groupe: Path) -> None:
    path = groupe / "camille.dpro"

    def anew() -> list[int]:
        return [one.a_relire for one in suivre(groupe).lignes if one.nom == "Camille Durand"]

    with Relecture(path, Lecteur("Ana")) as relecture:
        relecture.revue.remarquer("question", "Qui décide ?", "dossier")
        assert anew() == [0], "noted, and never said to be read"
        relecture.revue.noter_lecture()
    assert anew() == [0]
    with ouvrir(path) as desk:
        exemple = next(iter(desk.dossier.all(Exemple).values()))
        desk.change("Écrire", lambda draft: draft.put(replace(exemple, intitule="Un autre intitulé")))
    assert anew() == [1]
    line = next(one for one in suivre(groupe).lignes if one.nom == "Camille Durand")
    assert "À relire" in suivi_texte(Suivi(groupe, (line,), {}))
    assert "a_relire" not in suivi_json(Suivi(groupe, (line,), {}))["dossiers"][0], "the contract names every key"
    with Relecture(path, Lecteur("Ana")) as relecture:
        relecture.revue.noter_lecture()
    assert anew() == [0]


def test_notes_that_turn_out_to_be_about_this_candidate_count(groupe: Path) -> None:
    path = groupe / "camille.dpro"
    with Relecture(path, Lecteur("Ana")) as relecture:
        relecture.revue.remarquer("question", "Qui décide ?", "dossier")
        dossier_id, name = relecture.desk.dossier.id, relecture.desk.dossier.candidat.nom_complet
    named(path, "Martin")

    def count() -> list[int]:
        return [one.remarques_ouvertes for one in suivre(groupe).lignes if one.nom == "Camille Martin"]

    assert count() == [0]
    with ouvrir_carnet() as carnet:
        carnet.meme_candidat(dossier_id, name, "Camille Martin")
    assert count() == [1]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the dossiers that are read from now on, in their order."""
    names: list[str] = []
    real = lecture._lire_un

    def noting(one: lecture.ReadFile, *rest: Any) -> lecture.ReadDossier:
        names.append(Path(one.chemin).name)
        return real(one, *rest)

    monkeypatch.setattr(lecture, "_lire_un", noting)
    return names


def test_what_has_not_changed_is_not_opened_again(groupe: Path, opened: list[str]) -> None:
    first = suivre(groupe)
    assert sorted(opened) == ["abime.dpro", "camille.dpro", "rncp.dpro", "zoe.dpro"]
    opened.clear()
    assert suivre(groupe) == first
    assert opened == []
    with ouvrir(groupe / "camille.dpro") as desk:
        desk.change("Renommer", lambda draft: draft.put(replace(desk.dossier.candidat, prenom="Camilla")))
    assert "Camilla Durand" in [line.nom for line in suivre(groupe).lignes]
    assert opened == ["camille.dpro"]


def test_what_was_read_holds_on_the_next_day_and_from_another_place(
    groupe: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with ouvrir(groupe / "rncp.dpro") as desk:
        for n, ahead in enumerate((1, 40)):
            session = Session(f"s{n}", aujourd_hui() + timedelta(ahead))
            desk.change("Session", partial(put, session))
    suivre(groupe)
    opened.clear()
    later = aujourd_hui() + timedelta(4)
    monkeypatch.setattr(room, "aujourd_hui", lambda: later)
    monkeypatch.chdir(groupe)
    lines = {line.nom: line for line in suivre(Path("promo", "..")).lignes}
    assert opened == []
    assert lines["Max Abel"].session == (aujourd_hui() + timedelta(40)).isoformat(), "the one after that which is over"
    assert [line.nom for line in suivre(Path()).lignes][-2] == "Ana Zoé", "whose session is over"
    assert lines["Max Abel"].fichier == str(groupe / "rncp.dpro")


@pytest.mark.skipif(os.name == "nt", reason="Windows does not keep when a file was changed; its number is compared")
def test_a_file_of_the_same_size_and_date_is_another_one(groupe: Path, exemple: Path) -> None:
    path = groupe / "camille.dpro"
    before = path.stat()
    other = named(as_another(exemple, groupe.parent / "autre.dpro"), "Dupont")
    octets = other.read_bytes()
    assert suivre(groupe).lignes
    path.write_bytes(octets + bytes(before.st_size - len(octets)) if len(octets) < before.st_size else octets)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert "Camille Dupont" in [line.nom for line in suivre(groupe).lignes]


@pytest.mark.parametrize("seed", range(12))
def test_a_damaged_index_is_made_anew(groupe: Path, seed: int) -> None:
    first = suivre(groupe)
    path, rng = chemin_index(), random.Random(seed)
    octets = bytearray(path.read_bytes())
    if seed < 4:
        octets = octets[: (0, 1, len(octets) // 2, len(octets) - 1)[seed]]
    else:
        for _ in range(rng.randint(1, 4)):
            octets[rng.randrange(len(octets))] = rng.choice(b'09a"{}[],:\0\xff')
    path.write_bytes(octets)
    assert suivre(groupe) == first
    seal, _, content = path.read_bytes().partition(b"\n")
    assert seal.decode() == hashlib.sha256(content).hexdigest()


def test_an_index_of_another_version_is_made_anew(groupe: Path, opened: list[str]) -> None:
    first = suivre(groupe)
    opened.clear()
    for key, value in (("programme", "0.0.9"), ("format", 4)):
        data = {**kept_index(), key: value}
        content = json.dumps(data).encode()
        chemin_index().write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)
        assert suivre(groupe) == first
        assert len(opened) == 4
        opened.clear()


def _seal(data: Any) -> None:
    content = json.dumps(data).encode()
    chemin_index().write_bytes(hashlib.sha256(content).hexdigest().encode() + b"\n" + content)


def test_an_index_of_another_form_under_a_right_seal_is_made_anew(tmp_path: Path) -> None:
    """Its row is what was not read to its end, which is quick."""
    (tmp_path / "abime.dpro").write_bytes(b"SQLite format 3\0" + bytes(9000))
    first, whole = suivre(tmp_path), kept_index()
    ((path, row),) = whole["fichiers"].items()
    ways: list[Any] = [None, 7, "texte", [], [1], {"x": 1}, {"x": [1]}, {"x": [["a", "b", 3]]}]
    damaged = [{**whole, key: way} for key in ("fichiers", "cibles", "notes", "carnet", "programme") for way in ways]
    lines: tuple[Any, ...] = (
        {},
        {"ccp": 3},
        {**row[1], "ccp": [{}]},
        {**row[1], "sessions": None},
        {**row[1], "x": 1},
        7,
        None,
    )
    damaged += [{**whole, "fichiers": {path: [row[0], line, *row[2:]]}} for line in lines]
    for data in [*damaged, *ways]:
        _seal(data)
        assert suivre(tmp_path) == first, data


def put(session: Session, draft: Draft) -> None:
    draft.put(session)


def kept_index() -> dict[str, Any]:
    return dict(json.loads(chemin_index().read_bytes().partition(b"\n")[2]))


def test_what_is_gone_is_forgotten_and_what_lies_elsewhere_is_not(groupe: Path, exemple: Path, tmp_path: Path) -> None:
    other = tmp_path / "autre"
    other.mkdir()
    shutil.copy(exemple, other / "seul.dpro")
    suivre(other)
    suivre(groupe)
    (groupe / "rncp.dpro").unlink()
    suivre(groupe)
    assert sorted(Path(path).name for path in kept_index()["fichiers"]) == [
        "abime.dpro", "camille.dpro", "seul.dpro", "zoe.dpro",
    ]  # fmt: skip


def test_lines_are_shown_as_they_come(tmp_path: Path, exemple: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "_PREMIERES", 0)
    folder = tmp_path / "promo"
    folder.mkdir()
    for number in range(16):
        as_another(exemple, folder / f"c{number:02}.dpro")
    shown: list[room.Suivi] = []
    whole = suivre(folder, montrer=shown.append)
    assert len(shown) > 3
    assert all(len(one.lignes) + one.reste == 16 for one in shown)
    assert [len(one.lignes) for one in shown] == sorted(len(one.lignes) for one in shown)
    assert (len(whole.lignes), whole.reste) == (16, 0)


def test_stopping_keeps_what_was_read(groupe: Path, opened: list[str]) -> None:
    def stop(_phrase: str, part: float) -> None:
        if part >= 0.5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        suivre(groupe, progres=stop)
    kept = kept_index()["fichiers"]
    assert len(kept) == 2
    opened.clear()
    assert len(suivre(groupe).lignes) == 4
    assert len(opened) == 2


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

    monkeypatch.setattr("dossier_pro.services.suivi.reading.os.scandir", scandir)
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
    assert lecture.ReadFile("a.dpro", 10**21, 1, 0).modifie == ""


LOCKING = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
if sys.argv[2] == "writing":
    connection.execute("UPDATE candidat SET prenom = 'Autre'")
print("held", flush=True)
sys.stdin.read()
connection.execute("ROLLBACK")
"""


@pytest.mark.parametrize("how", ["holding", "writing"])
def test_a_locked_file_is_one_line_that_says_what_to_do(
    groupe: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = groupe / "camille.dpro"
    command = [sys.executable, "-c", LOCKING, str(path), how]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdin is not None
        assert other.stdout.readline() == "held\n"
        patience: list[float] = []
        real = sqlite3.connect

        def connecting(name: str, *args: Any, **options: Any) -> sqlite3.Connection:
            if "camille" in name and "immutable" not in name:
                patience.append(options.get("timeout", 5.0))
            return real(name, *args, **options)

        monkeypatch.setattr(sqlite3, "connect", connecting)
        lines = {Path(line.fichier).name: line.erreur for line in suivre(groupe).lignes}
        other.stdin.close()
    assert sum(patience) <= 1.0, "what is waited for in all, in seconds"
    assert patience
    assert "réessayez dans un moment" in (lines["camille.dpro"] or "")
    assert lines["zoe.dpro"] is None
    assert [Path(line.fichier).name for line in suivre(groupe).lignes if line.erreur] == ["abime.dpro"]


# --- folders ---------------------------------------------------------------------------------------------------------


def test_dossiers_are_found_however_deep_they_lie(groupe: Path, exemple: Path) -> None:
    deep = groupe.joinpath(*(f"n{n}" for n in range(1, lecture.MAX_NIVEAUX)))
    deeper = deep / "trop" / "loin"
    deeper.mkdir(parents=True)
    as_another(exemple, deep / "profond.dpro")
    as_another(exemple, deeper / "caché.dpro")
    names = {Path(line.fichier).name: line.erreur for line in suivre(groupe).lignes}
    assert names["profond.dpro"] is None
    assert "caché.dpro" not in names
    assert "40 niveaux" in (names["loin"] or "")
    assert any(row["erreur"] and "40 niveaux" in row["erreur"] for row in room.suivi_json(suivre(groupe))["dossiers"])
    assert "40 niveaux" in room.suivi_texte(suivre(groupe))


def test_more_folders_than_are_looked_into_are_told(groupe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lecture, "MAX_REPERTOIRES", 3)
    for name in ("a", "b/c", "d"):
        (groupe / name).mkdir(parents=True)
    assert [line.fichier for line in suivre(groupe).lignes if "plus précis" in (line.erreur or "")] == [str(groupe)]


@pytest.mark.skipif(os.name == "nt", reason="needs symbolic links")
def test_links_are_followed_once(groupe: Path, exemple: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "ailleurs"
    elsewhere.mkdir()
    as_another(exemple, elsewhere / "loin.dpro")
    (elsewhere / "retour").symlink_to(groupe, target_is_directory=True)
    (groupe / "boucle").symlink_to(groupe, target_is_directory=True)
    (groupe / "promo" / "boucle").symlink_to(groupe / "promo", target_is_directory=True)
    (groupe / "a ailleurs").symlink_to(elsewhere, target_is_directory=True)
    (groupe / "encore").symlink_to(elsewhere, target_is_directory=True)
    (groupe / "soi").symlink_to(groupe / "soi")
    (groupe / "aaa.dpro").symlink_to(groupe / "camille.dpro")
    (groupe / "z1.dpro").symlink_to(exemple)
    (groupe / "z2.dpro").symlink_to(exemple)
    suivi = suivre(groupe)
    found = {os.path.relpath(line.fichier, groupe): line.copies for line in suivi.lignes}
    assert found == {
        "abime.dpro": 1, "camille.dpro": 2, "promo/zoe.dpro": 1, "rncp.dpro": 1, "a ailleurs/loin.dpro": 1,
    }  # fmt: skip


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
