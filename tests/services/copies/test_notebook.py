"""The notebook of a reader, the only place of all their reviews, is copied before more is noted."""

from __future__ import annotations

import sqlite3
import stat
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from dossier_pro.domain.errors import KnownError
from dossier_pro.notices import heard
from dossier_pro.services.copies.erasing import effacer, inventaire
from dossier_pro.services.copies.notebook import copier_carnet, repertoire
from dossier_pro.services.dossiers import NouveauDossier, creer
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import ouvrir_carnet
from dossier_pro.services.suivi.following import suivre
from dossier_pro.store.avis import Carnet

NOW = datetime(2026, 11, 29, 14, 32, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DOSSIER_PRO_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def dossier(tmp_path: Path) -> Path:
    path = tmp_path / "essai.dpro"
    creer(path, NouveauDossier("TP-01285", "Durand", "Camille", "vae")).close()
    return path


def remark(path: Path, text: str) -> str:
    """Note a remark in a review of its own; return the id of the dossier."""
    with Relecture(path, Lecteur("Ana Roux")) as relecture:
        relecture.revue.remarquer("precision", text, "dossier")
        return relecture.desk.dossier.id


def copies() -> list[Path]:
    return sorted(repertoire().glob("*.sqlite")) if repertoire().is_dir() else []


def test_a_review_begins_with_a_copy_of_what_was_noted_before(dossier: Path) -> None:
    dossier_id = remark(dossier, "Première remarque.")
    assert copies() == [], "there was nothing yet"
    remark(dossier, "Seconde remarque.")
    (copy,) = copies()
    with Carnet(copy) as found:
        assert [fait.texte for fait in found.avis(dossier_id) if hasattr(fait, "texte")] == ["Première remarque."]
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_copies_are_made_where_something_changed_and_thinned(dossier: Path) -> None:
    remark(dossier, "Une remarque.")
    for day in range(0, 40, 4):
        with ouvrir_carnet() as carnet:
            carnet.noter_phrases([f"Phrase {day}"])
            assert copier_carnet(carnet, NOW + timedelta(days=day)) is not None
            assert copier_carnet(carnet, NOW + timedelta(days=day, hours=1)) is None, "nothing is new"
    assert len(copies()) < 10


def test_a_place_that_takes_nothing_stops_no_review(dossier: Path) -> None:
    remark(dossier, "Une remarque.")
    repertoire().parent.mkdir(exist_ok=True)
    repertoire().write_text("a file where the folder should be")
    with heard() as phrases:
        remark(dossier, "Une autre.")
    (phrase,) = phrases
    assert phrase.startswith("Votre carnet de relecture n’a pas pu être copié\u00a0: ")
    assert phrase.endswith("Vos notes, elles, sont enregistrées.")


def test_what_is_erased_from_the_notebook_is_in_no_copy_of_it(dossier: Path, home: Path) -> None:
    for text in ("Motsecret un.", "Motsecret deux."):
        dossier_id = remark(dossier, text)
    assert len(copies()) == 1
    effacer(dossier_id, inventaire(dossier_id, dossier))
    assert [p for p in home.rglob("*") if p.is_file() and b"Motsecret" in p.read_bytes()] == []


@pytest.mark.parametrize("how", ["garbage", "empty", "cut", "page"])
def test_a_damaged_notebook_is_set_aside_and_its_last_copy_takes_its_place(dossier: Path, home: Path, how: str) -> None:
    dossier_id = remark(dossier, "Première remarque.")
    remark(dossier, "Seconde remarque.")
    path = home / "relectures.sqlite"
    whole = path.read_bytes()
    page = whole[:4096] + b"\xff" * (len(whole) - 4096)
    damaged = {"garbage": b"abc" * 3000, "empty": b"", "cut": whole[: len(whole) // 2], "page": page}[how]
    path.write_bytes(damaged)
    with heard() as phrases, ouvrir_carnet() as carnet:
        facts = carnet.avis(dossier_id)
    assert "Première remarque." in [getattr(fait, "texte", "") for fait in facts]
    assert (home / "relectures (abîmé).sqlite").read_bytes() == damaged
    (phrase,) = phrases
    assert phrase.startswith("Votre carnet de relecture était abîmé\u00a0: sa copie du ")
    with heard() as phrases:
        remark(dossier, "La suite marche.")
    assert phrases == []


def spoil(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


SPOILT = [
    "UPDATE fait SET json = replace(json, 'remarque.', 'Remarque.')",
    "UPDATE fait SET json = x'ff'",
    "UPDATE fait SET json = '{'",
    "UPDATE fait SET sha256 = 7 + rang",
    "UPDATE fait SET dossier = x'00'",
    "DROP TABLE phrase",
    "CREATE TRIGGER t AFTER INSERT ON fait BEGIN DELETE FROM lecteur; END",
]


@pytest.mark.parametrize("statement", SPOILT)
def test_a_note_that_is_not_what_was_written_comes_back_from_the_last_copy(
    dossier: Path, home: Path, statement: str
) -> None:
    dossier_id = remark(dossier, "Première remarque.")
    remark(dossier, "Seconde remarque.")
    spoil(home / "relectures.sqlite", statement)
    with heard() as phrases, ouvrir_carnet() as carnet:
        assert "Première remarque." in [getattr(fait, "texte", "") for fait in carnet.avis(dossier_id)]
    assert "était abîmé" in phrases[0]


@pytest.mark.parametrize("statement", [*SPOILT, "UPDATE fait SET candidat = 7", "UPDATE lecteur SET nom = x'00'"])
def test_a_spoilt_notebook_without_a_copy_is_one_sentence_at_most(dossier: Path, home: Path, statement: str) -> None:
    dossier_id = remark(dossier, "Première remarque.")
    spoil(home / "relectures.sqlite", statement)
    asked = (
        lambda carnet: carnet.cachets(),
        lambda carnet: carnet.lecteurs(),
        lambda carnet: carnet.phrases(),
        lambda carnet: carnet.avis(dossier_id, "Camille Durand"),
        lambda carnet: carnet.autres_noms(dossier_id, "Camille Durand"),
        lambda carnet: carnet.brouillons(dossier_id),
        lambda carnet: carnet.noter_lecteur("x", "Ana", "Jury"),
    )
    phrases = []
    for ask in asked:
        try:
            with ouvrir_carnet() as carnet:
                ask(carnet)
        except KnownError as error:
            phrases.append(error.phrase)
    assert all("relectures.sqlite" in phrase for phrase in phrases)
    with heard() as told:
        (line,) = suivre(dossier.parent).lignes
    assert line.nom == "Camille Durand", "it is not the candidate's file that is damaged"
    assert all("relectures.sqlite" in phrase for phrase in told)
    assert told or not any("abîmé" in phrase for phrase in phrases) or "lecteur" in statement


def test_a_damaged_notebook_without_a_copy_is_one_sentence_and_stays(home: Path) -> None:
    home.mkdir()
    (home / "relectures.sqlite").write_bytes(b"abc" * 3000)
    with pytest.raises(KnownError, match="est abîmé, et il n’en existe pas de copie entière"):
        ouvrir_carnet()
    assert (home / "relectures.sqlite").read_bytes() == b"abc" * 3000
