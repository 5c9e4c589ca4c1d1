"""Every command on a dossier that has a password: asked for, given, wrong, missing; and nothing of it left in clear."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier_pro.cli import COMMANDS, main
from dossier_pro.office import protected_zip
from dossier_pro.services import password
from dossier_pro.services.dossiers import ouvrir
from tests.store import protecting

Capture = pytest.CaptureFixture[str]

NEEDED = "Ce dossier est protégé par un mot de passe"
COMMANDS_ON_A_FILE = {
    "nouveau": ["nouveau", "n.dpro", "--depuis", "p.dpro"],
    "preuve ajouter": ["preuve", "ajouter", "p.dpro", "bilan.txt"],
    "etat": ["etat", "p.dpro", "--json"],
    "exporter": ["exporter", "p.dpro", "--word", "dp.docx", "--annexes", "legeres"],
    "faisabilite": ["faisabilite", "p.dpro", "--word", "fiche.docx"],
    "verifier": ["verifier", "p.dpro", "--json"],
    "conseils": ["conseils", "p.dpro", "--json"],
    "relecture exporter": ["relecture", "exporter", "p.dpro", "-o", "a.avis"],
    "relecture fusionner": ["relecture", "fusionner", "p.dpro", "a.avis"],
    "sauvegardes": ["sauvegardes", "p.dpro", "--json"],
    "reparer": ["reparer", "p.dpro", "-o", "r.dpro"],
    "tout-exporter": ["tout-exporter", "p.dpro", "-o", "tout.zip"],
    "reunir": ["reunir", "p.dpro", "autre.dpro", "--essai"],
}
"""How each command that opens a dossier is called."""
OTHERS = {
    "suggerer",
    "ouvrir",
    "exemple",
    "importer-dp",
    "suivi",
    "relecture identite",
    "tout-effacer",
    "autotest",
    "mot-de-passe",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quick_passwords: None) -> Path:
    """A current folder with a protected dossier, another version of it, and a piece."""
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    place = tmp_path / "ici"
    place.mkdir()
    monkeypatch.chdir(place)
    assert main(["nouveau", "p.dpro", "--titre", "TP-01285:04", "--nom", "Durandal"]) == 0
    (place / "bilan.txt").write_text("Un bilan.")
    (place / "a.avis").write_text("rien")
    with ouvrir(Path("p.dpro")) as desk:
        password.proteger(desk, "le mot été")
        desk.copie(Path("autre.dpro"))
    password.tout_verrouiller()
    return place


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Put lines on standard input."""

    def give(lines: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(lines))

    return give


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[Iterator[str]], None]:
    """Sit at a terminal and type, one answer after the other."""

    def type_(words: Iterator[str]) -> None:
        terminal = io.StringIO()
        monkeypatch.setattr(terminal, "isatty", lambda: True, raising=False)
        monkeypatch.setattr("sys.stdin", terminal)
        monkeypatch.setattr("getpass.getpass", lambda _: next(words))

    return type_


def test_no_command_is_forgotten_here() -> None:
    named = {name for name in COMMANDS if not name.startswith("referentiel")}
    assert named == COMMANDS_ON_A_FILE.keys() | OTHERS


@pytest.mark.parametrize("name", COMMANDS_ON_A_FILE)
def test_without_its_password_a_command_says_one_sentence_and_writes_nothing(
    folder: Path, name: str, capsys: Capture
) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    code = main(COMMANDS_ON_A_FILE[name])
    said = capsys.readouterr()
    assert code == 2
    assert NEEDED in said.err
    assert "--mot-de-passe-stdin" in said.err
    assert said.out == ""
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", COMMANDS_ON_A_FILE)
def test_with_it_a_command_does_what_it_does(
    folder: Path, tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str], given: Callable[[str], None]
) -> None:
    given("le mot été\n")
    code = main([*COMMANDS_ON_A_FILE[name], "--mot-de-passe-stdin"])
    said = capfd.readouterr()
    assert NEEDED not in said.err
    assert "le mot été" not in said.out + said.err
    assert code in (0, 1) or name.startswith("relecture")  # there is no review to send, and none in that file
    made = [path for path in folder.iterdir() if path.suffix not in (".docx", ".zip", ".txt", ".avis")]
    clear = protecting.readable(tmp_path, "Durandal", sqlite=False)
    assert clear == (["ici/tout.zip: Durandal"] if name == "tout-exporter" else [])  # what it is for
    assert all(password.est_protege(path) for path in made)


def test_a_wrong_one_is_said_to_be_wrong(capsys: Capture, given: Callable[[str], None]) -> None:
    given("un autre\n")
    assert main(["etat", "p.dpro", "--mot-de-passe-stdin"]) == 2
    assert "n’ouvre pas ce dossier" in capsys.readouterr().err


def test_on_a_terminal_it_is_asked_for_again(capsys: Capture, typed: Callable[[Iterator[str]], None]) -> None:
    typed(iter(["faux", "le mot été"]))
    assert main(["etat", "p.dpro", "--json"]) == 0
    said = capsys.readouterr()
    assert "n’ouvre pas ce dossier" in said.err
    assert json.loads(said.out)["format"].startswith("dossier-pro/")


def test_set_changed_and_removed_on_a_terminal(
    folder: Path, capsys: Capture, typed: Callable[[Iterator[str]], None]
) -> None:
    path = folder / "p.dpro"
    typed(iter(["le mot été", "deux", "deux", "deux", "trois", "trois"]))
    assert main(["mot-de-passe", "changer", "p.dpro"]) == 0
    assert "Personne ne peut retrouver" in capsys.readouterr().err
    password.tout_verrouiller()
    assert main(["mot-de-passe", "retirer", "p.dpro"]) == 0
    assert not password.est_protege(path)
    assert main(["mot-de-passe", "mettre", "p.dpro"]) == 0
    assert password.est_protege(path)
    password.tout_verrouiller()
    password.deverrouiller(path, "trois")


def test_set_changed_and_removed_from_standard_input(folder: Path, given: Callable[[str], None]) -> None:
    for geste, lines in (("changer", "le mot été\ndeux\n"), ("retirer", "deux\n"), ("mettre", "trois\n")):
        given(lines)
        password.tout_verrouiller()
        assert main(["mot-de-passe", geste, "p.dpro", "--mot-de-passe-stdin"]) == 0
    password.tout_verrouiller()
    password.deverrouiller(folder / "p.dpro", "trois")


@pytest.mark.parametrize(
    ("geste", "lines"),
    [("mettre", "le mot été\nneuf\n"), ("changer", "faux\nneuf\n"), ("changer", "le mot été\n\n"), ("retirer", "\n")],
)
def test_what_cannot_be_done_changes_nothing(
    folder: Path, capsys: Capture, given: Callable[[str], None], geste: str, lines: str
) -> None:
    before = (folder / "p.dpro").read_bytes()[:16]
    given(lines)
    assert main(["mot-de-passe", geste, "p.dpro", "--mot-de-passe-stdin"]) == 2
    assert len(capsys.readouterr().err.splitlines()) <= 2
    assert (folder / "p.dpro").read_bytes()[:16] == before


def test_two_different_words_are_refused(folder: Path, typed: Callable[[Iterator[str]], None]) -> None:
    typed(iter(["le mot été", "neuf", "neuv"]))
    before = (folder / "p.dpro").read_bytes()[:16]
    assert main(["mot-de-passe", "changer", "p.dpro"]) == 2
    assert (folder / "p.dpro").read_bytes()[:16] == before


def test_following_a_group_says_which_is_protected(folder: Path, tmp_path: Path, capsys: Capture) -> None:
    (folder / "autre.dpro").unlink()
    assert main(["suivi", ".", "--json"]) == 0
    (line,) = json.loads(capsys.readouterr().out)["dossiers"]
    assert "mot de passe" in line["erreur"]
    assert protecting.readable(tmp_path / "home", "Durandal") == []


def test_the_package_has_its_own_after_that_of_the_dossier(given: Callable[[str], None], capsys: Capture) -> None:
    command = ["exporter", "p.dpro", "--paquet", "jury.zip", "--protege", "--mot-de-passe-stdin"]
    for lines, said in (
        ("le mot été\nl’été\n", "sans accents"),
        ("le mot été\n", "est vide"),
        ("faux\nmots\n", "n’ouvre pas"),
    ):
        given(lines)
        assert main(command) == 2
        assert said in capsys.readouterr().err
        assert not Path("jury.zip").exists()
        password.tout_verrouiller()
    given("le mot été\nquatre mots\n")
    assert main(command) == 0
    told = capsys.readouterr()
    assert "quatre" not in told.out + told.err
    with protected_zip.opened(Path("jury.zip"), "quatre mots") as archive:
        assert archive.testzip() is None
    given("le mot été\nquatre mots\n")
    assert main(["exporter", "p.dpro", "--word", "dp.docx", "--protege", "--mot-de-passe-stdin"]) == 2
    assert "--paquet" in capsys.readouterr().err
