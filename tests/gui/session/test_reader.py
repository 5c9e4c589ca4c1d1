"""The process that reads documents: answers, refusals, falls, and being told to stop."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.gui.session import reader as module
from dossier_pro.gui.session.reader import TOMBE, Lecteur
from dossier_pro.gui.session.reader_process import servir
from dossier_pro.services.reader_jobs import Choix, Dessiner, Lire, Ouverture
from dossier_pro.services.source_view import ImagePage
from tests.referentiels import fabrique
from tests.referentiels.variantes import Variante

WAIT = 20_000
TEXTE = "# Jardinier de terroir\n\nCCP 1 : Entretenir\n- Tailler les haies\n- Semer\n"


@pytest.fixture
def lecteur(qtbot: QtBot):
    made = Lecteur()
    yield made
    made.close()


@pytest.fixture
def bugs(lecteur: Lecteur) -> list[BaseException]:
    found: list[BaseException] = []
    lecteur.bug.connect(found.append)
    return found


@pytest.fixture(scope="module")
def reac(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("reac") / "reac.pdf"
    path.write_bytes(fabrique.reac(Variante("essai", police="Helvetica"), 7)[0])
    return path


def ask(qtbot: QtBot, lecteur: Lecteur, demande, **kinds):
    """The answer, or the sentence of the refusal."""
    found: list[object] = []
    lecteur.demander(demande, found.append, found.append, **kinds)
    qtbot.waitUntil(lambda: bool(found), timeout=WAIT)
    return found[0]


def test_a_pdf_is_read_and_its_pages_drawn(qtbot: QtBot, lecteur: Lecteur, reac: Path) -> None:
    lecteur.preparer()
    opened = ask(qtbot, lecteur, Lire(reac))
    assert isinstance(opened, Ouverture)
    assert opened.lecture.referentiel.activites
    page = ask(qtbot, lecteur, Dessiner(reac, 2, 300), limite=module.PATIENCE_MS)
    assert isinstance(page, ImagePage)
    assert page.largeur == 300
    assert len(page.octets) == page.pas * page.hauteur
    assert ask(qtbot, lecteur, Dessiner(reac, 999, 300)) is None


def test_a_refusal_is_a_sentence_and_the_next_is_answered(qtbot: QtBot, lecteur: Lecteur, tmp_path: Path) -> None:
    empty = tmp_path / "vide.pdf"
    empty.write_bytes(b"")
    refused = ask(qtbot, lecteur, Lire(empty))
    assert isinstance(refused, str)
    assert "vide" in refused
    assert isinstance(ask(qtbot, lecteur, Lire(TEXTE)), Ouverture)


def test_what_is_given_up_is_never_called_back(qtbot: QtBot, lecteur: Lecteur, reac: Path) -> None:
    called: list[object] = []
    lecteur.demander(Lire(reac), called.append, called.append)
    lecteur.demander(Lire(reac), called.append, called.append)
    lecteur.renoncer()
    assert not lecteur.occupe
    assert isinstance(ask(qtbot, lecteur, Lire(TEXTE)), Ouverture)
    assert called == []


def test_only_one_kind_is_given_up(qtbot: QtBot, lecteur: Lecteur, reac: Path) -> None:
    drawn: list[object] = []
    read: list[object] = []
    lecteur.demander(Dessiner(reac, 1, 200), drawn.append, drawn.append)
    lecteur.demander(Lire(TEXTE), read.append, read.append)
    lecteur.demander(Dessiner(reac, 2, 200), drawn.append, drawn.append)
    lecteur.renoncer(Dessiner)
    qtbot.waitUntil(lambda: bool(read), timeout=WAIT)
    qtbot.waitUntil(lambda: not lecteur.occupe, timeout=WAIT)
    assert drawn == []


def fall(canal) -> None:
    """A worker that a document makes fall."""
    canal.recv()
    os._exit(3)


def hang(canal) -> None:
    """A worker that never answers."""
    canal.recv()
    canal.recv()


def test_a_fall_is_a_sentence_and_the_next_process_answers(
    qtbot: QtBot, lecteur: Lecteur, bugs: list[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "servir", fall)
    assert ask(qtbot, lecteur, Lire(TEXTE)) == TOMBE
    monkeypatch.setattr(module, "servir", servir)
    assert isinstance(ask(qtbot, lecteur, Lire(TEXTE)), Ouverture)
    assert bugs == []


def test_a_page_that_takes_too_long_is_left(qtbot: QtBot, lecteur: Lecteur, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "servir", hang)
    assert ask(qtbot, lecteur, Dessiner(Path("x"), 1, 10), limite=50) == TOMBE


def test_a_bug_is_told_without_a_word_of_the_document(
    qtbot: QtBot, lecteur: Lecteur, bugs: list[BaseException], home: Path
) -> None:
    assert ask(qtbot, lecteur, "Camille Durand") == TOMBE
    assert len(bugs) == 1
    assert "Durand" not in str(bugs[0])
    assert "Durand" not in (home / "dossier-pro.log").read_text("utf-8")


def test_the_fiches_of_an_export(qtbot: QtBot, lecteur: Lecteur, tmp_path: Path) -> None:
    export = tmp_path / "export.xml"
    fiches = "".join(
        f"<FICHE><NUMERO_FICHE>RNCP{n}</NUMERO_FICHE><INTITULE>Métier {n}</INTITULE></FICHE>" for n in (11111, 22222)
    )
    export.write_text(f'<?xml version="1.0" encoding="UTF-8"?><FICHES>{fiches}</FICHES>', "utf-8")
    choice = ask(qtbot, lecteur, Lire(export))
    assert isinstance(choice, Choix)
    assert choice.complet
    assert [f.code for f in choice.fiches] == ["RNCP11111", "RNCP22222"]
