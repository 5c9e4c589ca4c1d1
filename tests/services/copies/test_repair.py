"""A damaged dossier repaired into a copy: what is physically there comes back, and what does not is said."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro import cli
from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.services.copies.repair import reparation_json, reparation_texte, reparer
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.store import keys
from dossier_pro.store.cipher import RESERVE
from dossier_pro.store.migrations import STEPS
from dossier_pro.store.repository import Repository
from tests.fixtures import make_schema_1, make_schema_2
from tests.store import damaging, protecting, salvaging, samples, straying

PAGE = damaging.PAGE
LONG = "J’ai accueilli les clients et préparé leurs devis. " * 160


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))


@pytest.fixture(scope="module")
def octets(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The example with some history: a long text, and a short one written twice."""
    path = tmp_path_factory.mktemp("reparer") / "d.dpro"
    creer_exemple(path).close()
    with Repository.open(path) as repository:
        one = next(iter(repository.dossier.all(Exemple).values()))
        for number, text in enumerate((LONG, LONG + "Encore.")):
            samples.edit(repository, replace(one, equipe=text), label=f"Écrire {number}", seconds=99 * number)
    return path.read_bytes()


@pytest.fixture
def damaged(octets: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "Abîmé.dpro"
    path.write_bytes(octets)
    return path


def test_a_whole_file_is_copied_as_it_is(damaged: Path, tmp_path: Path) -> None:
    report = reparer(damaged, tmp_path / "copie.dpro")
    assert (report.etat, report.perdu) == ("sain", ())
    with Repository.open(damaged, read_only=True) as one, Repository.open(tmp_path / "copie.dpro") as other:
        assert one.dossier == other.dossier
        assert [s.id for s in one.history()] == [s.id for s in other.history()]
        assert other.undo() is not None


@pytest.mark.parametrize("way", damaging.BYTES)
def test_what_is_physically_intact_comes_back(damaged: Path, octets: bytes, tmp_path: Path, way: str) -> None:
    with Repository.open(damaged, read_only=True) as repository:
        dossier = repository.dossier
    where = salvaging.places(octets, dossier)
    intact = saved = 0
    for seed in range(2):
        damaged.write_bytes(damaging.BYTES[way](octets, random.Random(seed)))
        got = salvaging.score(damaged, tmp_path / f"{seed}.dpro", octets, dossier, where)
        assert got.wrong == 0, f"seed {seed}: something changed without a word"
        intact, saved = intact + got.intact, saved + got.saved
    assert saved >= 0.95 * intact > 0


@pytest.mark.parametrize("way", damaging.SQL)
def test_what_another_program_left_alone_comes_back(tmp_path: Path, way: str) -> None:
    """Values of another kind, nulls, rows and tables that are gone, triggers, views in a table's place."""
    path = tmp_path / "d.dpro"
    with Repository.create(path, samples.full()) as repository:
        samples.add_preuve(repository, b"Une piece.")
        dossier = repository.dossier
    octets = path.read_bytes()
    intact = saved = 0
    for seed in range(3):
        path.write_bytes(octets)
        damaging.damage(path, way, random.Random(seed))
        got = salvaging.score_rows(path, tmp_path / f"{seed}.dpro", dossier)
        assert got.wrong == 0, f"seed {seed}: something changed without a word"
        intact, saved = intact + got.intact, saved + got.saved
    assert saved >= 0.95 * intact > 0


@pytest.mark.usefixtures("quick_passwords")
@pytest.mark.parametrize("way", ["several", "cut_a_little"])
def test_a_damaged_protected_file_is_repaired_into_a_protected_copy(damaged: Path, tmp_path: Path, way: str) -> None:
    protecting.protect(damaged)
    octets, key = damaged.read_bytes(), keys.of(damaged)
    assert key is not None
    with Repository.open(damaged, read_only=True) as repository:
        dossier = repository.dossier
    where = salvaging.places(bytes(key.doubtful_image(octets)), dossier, RESERVE)
    intact = saved = 0
    for seed in range(2):
        damaged.write_bytes(damaging.BYTES[way](octets, random.Random(seed)))
        got = salvaging.score(damaged, tmp_path / f"{seed}.dpro", octets, dossier, where)
        assert got.wrong == 0, f"seed {seed}: something changed without a word"
        intact, saved = intact + got.intact, saved + got.saved
    assert saved >= 0.95 * intact > 0
    assert protecting.readable(tmp_path, "accueilli") == []


@pytest.mark.parametrize("way", damaging.SQL)
def test_what_another_program_did_to_a_file_is_left_behind(damaged: Path, tmp_path: Path, way: str) -> None:
    damaging.damage(damaged, way, random.Random(0))
    target = tmp_path / "copie.dpro"
    report = reparer(damaged, target)
    assert report.fichier == target
    with Repository.open(target) as repository:
        assert "PIRATE" not in "".join(e.taches for e in repository.dossier.all(Exemple).values())
        assert repository.dossier.referentiel.cle == "TP-01285:04"


def test_a_text_that_is_no_utf8_any_more_is_there_but_for_one_letter(damaged: Path, tmp_path: Path) -> None:
    """One flipped bit once made a whole dossier unopenable."""
    octets = damaged.read_bytes()
    assert octets.count("Devis pour quatre crèches".encode()) >= 1
    damaged.write_bytes(octets.replace("quatre crèches".encode(), b"quatre cr\xff\xa8ches"))
    with pytest.raises(KnownError, match="réparez-le dans une copie"):
        Repository.open(damaged)
    reparer(damaged, tmp_path / "copie.dpro")
    with Repository.open(tmp_path / "copie.dpro") as repository:
        titles = [preuve.titre for preuve in repository.dossier.all(Preuve).values()]
        assert any(title.startswith("Devis pour quatre cr") and title.endswith("ches") for title in titles)
        assert len(next(iter(repository.dossier.all(Exemple).values())).equipe) >= len(LONG)


def test_what_the_row_lost_comes_from_the_history(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    with Repository.create(path, samples.full()) as repository:
        samples.edit(repository, Preuve("neuve", titre="Une preuve", description="Un mot. " * 40), seconds=5)
        expected = repository.dossier
    with samples.looking_into(path) as connection:
        connection.execute("UPDATE preuve SET description = 'x', titre = '' WHERE id = 'neuve'")
    report = reparer(path, tmp_path / "copie.dpro")
    assert (report.etat, report.sauve["retrouvés dans l’historique"]) == ("repare", 1)
    with Repository.open(tmp_path / "copie.dpro") as repository:
        assert repository.dossier.all(Preuve)["neuve"] == expected.all(Preuve)["neuve"]


def test_a_piece_that_changed_is_there_under_a_title_that_says_so(damaged: Path, tmp_path: Path) -> None:
    with samples.looking_into(damaged) as connection:
        connection.execute("UPDATE piece_chunk SET octets = CAST(octets || X'00' AS BLOB) WHERE rang = 1")
    report = reparer(damaged, tmp_path / "copie.dpro")
    assert [quoi for quoi, _ in report.perdu] == ["piece"]
    with Repository.open(tmp_path / "copie.dpro") as repository:
        (one,) = [p for p in repository.dossier.all(Preuve).values() if p.titre.endswith("(fichier abîmé)")]
        assert one.titre.removesuffix(" (fichier abîmé)") in report.perdu[0][1]
        repository.read_piece(one.sha256 or "").close()


def test_the_words_tied_to_something_lost_stay(damaged: Path, tmp_path: Path) -> None:
    with samples.looking_into(damaged) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("DELETE FROM exemple")
        connection.execute("DELETE FROM history_changes")
    with Repository.open(_copy_of(damaged, tmp_path), read_only=True) as whole:
        phrases = {lien.phrase for lien in whole.dossier.tables["lien"].values()}  # type: ignore[union-attr]
    reparer(damaged, tmp_path / "copie.dpro")
    with Repository.open(tmp_path / "copie.dpro") as repository:
        assert {lien.phrase for lien in repository.dossier.tables["lien"].values()} == phrases  # type: ignore[union-attr]
        assert {e.intitule for e in repository.dossier.all(Exemple).values()} == {"Exemple perdu, à réécrire"}


@pytest.mark.parametrize(
    "update",
    [
        "UPDATE preuve SET sha256 = ''",
        "UPDATE declaration SET signature = ''",
        "UPDATE citation SET exemple_id = ''",
        "UPDATE citation SET preuve_id = ''",
        "UPDATE annexe SET preuve_id = ''",
        "UPDATE document_illustrant SET preuve_id = ''",
    ],
)
def test_what_names_nothing_any_more_does_not_stop_the_rest(damaged: Path, tmp_path: Path, update: str) -> None:
    with samples.looking_into(damaged) as connection:
        connection.execute("PRAGMA foreign_keys=OFF")
        assert connection.execute(update).rowcount > 0
    report = reparer(damaged, tmp_path / "copie.dpro")
    assert report.perdu
    with Repository.open(tmp_path / "copie.dpro") as repository:
        assert repository.dossier.all(Exemple)
        assert "" not in repository.dossier.all(Preuve)
        assert "" not in repository.dossier.all(Exemple)


def _copy_of(damaged: Path, tmp_path: Path) -> Path:
    path = tmp_path / "entier.dpro"
    creer_exemple(path).close()
    return path


@pytest.mark.parametrize("version", [v for v in STEPS if v < max(STEPS)])
def test_a_damaged_file_of_an_older_schema(tmp_path: Path, version: int) -> None:
    path = tmp_path / "d.dpro"
    shutil.copy(Path(make_schema_1.__file__).with_name(f"schema-{version}.dpro"), path)
    expected = make_schema_1.end() if version == 1 else make_schema_2.end()
    octets = path.read_bytes()
    path.write_bytes(octets[:PAGE] + bytes(PAGE) + octets[2 * PAGE :])
    report = reparer(path, tmp_path / "copie.dpro")
    with Repository.open(tmp_path / "copie.dpro") as repository:
        assert repository.dossier.all(Exemple) == expected.all(Exemple)
        assert repository.dossier.candidat == expected.candidat
    assert report.sauve["exemples"] == len(expected.all(Exemple))


TEARING = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA secure_delete=ON")
connection.execute("PRAGMA cache_size=1")
connection.execute("BEGIN")
for table, column in (("exemple", "taches"), ("exemple", "moyens"), ("lien", "phrase"), ("preuve", "description")):
    connection.execute(f"UPDATE {table} SET {column} = 'moitié'")
connection.execute("UPDATE exemple SET equipe = ?", ("moitié " * 20_000,))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="no such end there")
@pytest.mark.parametrize("how", ["head", "page", "journal too", "cut"])
def test_the_journal_of_a_write_that_was_cut_short_is_tried_too(damaged: Path, tmp_path: Path, how: str) -> None:
    """Half of a write is in the file, and something else is wrong with it: SQLite plays nothing back then."""
    with Repository.open(damaged, read_only=True) as repository:
        before = repository.dossier
    subprocess.run([sys.executable, "-c", TEARING, str(damaged)], check=False)
    journal = damaged.with_name(f"{damaged.name}-journal")
    octets, kept = bytearray(damaged.read_bytes()), bytearray(journal.read_bytes())
    if how == "cut":
        del octets[-2 * PAGE :]
    else:
        octets[:100] = bytes(100)
    if how == "page":
        octets[-PAGE:] = random.Random(1).randbytes(PAGE)
    if how == "journal too":
        kept[-PAGE // 2 :] = bytes(PAGE // 2)
    damaged.write_bytes(octets)
    journal.write_bytes(kept)
    report = reparer(damaged, tmp_path / "copie.dpro")
    assert report.fichier is not None, report
    with Repository.open(report.fichier, read_only=True) as repository:
        found = repository.dossier
    same = [key for key in before.all(Exemple) if found.get(Exemple, key) == before.all(Exemple)[key]]
    assert len(same) >= len(before.all(Exemple)) - (how == "journal too")
    assert sum(found.find("lien", key) == one for key, one in before.tables["lien"].items()) > 20
    assert (damaged.read_bytes(), journal.read_bytes()) == (bytes(octets), bytes(kept)), "neither is touched"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_the_journal_of_another_file_gives_nothing_to_a_damaged_one(
    damaged: Path, octets: bytes, tmp_path: Path
) -> None:
    other = tmp_path / "autre.dpro"
    straying.make(other, "autre")
    straying.tear(other, random.Random(5))
    other.with_name("autre.dpro-journal").rename(damaged.with_name(f"{damaged.name}-journal"))
    damaged.write_bytes(bytes(100) + octets[100:])
    report = reparer(damaged, tmp_path / "copie.dpro")
    assert report.etat == "repare", report
    damaged.with_name(f"{damaged.name}-journal").unlink()
    damaged.write_bytes(octets)
    with Repository.open(damaged) as one, Repository.open(tmp_path / "copie.dpro") as copy:
        assert one.dossier == copy.dossier


def test_where_there_is_nothing_no_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "d.dpro"
    path.write_bytes(random.Random(1).randbytes(30_000))
    report = reparer(path, tmp_path / "copie.dpro")
    assert (report.etat, report.fichier) == ("perdu", None)
    assert "dernière copie de sécurité" in reparation_texte(report)
    assert [p.name for p in tmp_path.iterdir() if p.suffix == ".dpro"] == ["d.dpro"]


def test_nothing_is_written_over(damaged: Path, tmp_path: Path) -> None:
    for target in (damaged, tmp_path / "là.dpro"):
        (tmp_path / "là.dpro").write_text("à moi")
        with pytest.raises(KnownError, match="existe déjà"):
            reparer(damaged, target)
    assert (tmp_path / "là.dpro").read_text() == "à moi"


def test_the_command(damaged: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    damaged.write_bytes(damaged.read_bytes()[: 60 * PAGE])
    target = str(tmp_path / "copie.dpro")
    assert cli.main(["etat", str(damaged)]) == 2
    assert "dossier-pro reparer" in capsys.readouterr().err
    assert cli.main(["reparer", str(damaged), "-o", target, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["format"] == "dossier-pro/reparation/1"
    assert data["etat"] == "partiel"
    assert data["sauve"]
    assert all(set(one) == {"quoi", "phrase"} for one in data["perdu"])
    assert cli.main(["etat", target]) == 0
    assert cli.main(["reparer", str(damaged), "-o", target]) == 2
    capsys.readouterr()
    empty = tmp_path / "rien.dpro"
    empty.write_bytes(bytes(9000))
    assert cli.main(["reparer", str(empty), "-o", str(tmp_path / "g.dpro"), "--json"]) == 2
    assert json.loads(capsys.readouterr().out)["etat"] == "perdu"


def test_its_json_has_what_the_contract_says(damaged: Path, tmp_path: Path) -> None:
    assert set(reparation_json(reparer(damaged, tmp_path / "c.dpro"))) == {"format", "etat", "sauve", "perdu"}
