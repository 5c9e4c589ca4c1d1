"""The session: one thread for the file, snapshots for the window."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.gui.session.adding import Ajout
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import on_disk


def _rename(prenom: str):
    return lambda draft: writing.modifier(draft, "candidat", "unique", prenom=prenom)


def test_an_edit_comes_back_as_a_snapshot(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    with qtbot.waitSignals([session.changed, session.saved]):
        session.edit("Modifier le prénom", _rename("Camille-Jeanne"))
    assert session.dossier.candidat.prenom == "Camille-Jeanne"
    assert session.now.undo_label == "Modifier le prénom"


def test_the_file_is_touched_on_one_thread_and_answers_on_the_window_s(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    seen: dict[str, int] = {}

    def edit(draft: object) -> None:
        seen["edit"] = threading.get_ident()

    session.edit("Rien", edit, then=lambda _: seen.update(then=threading.get_ident()))
    qtbot.waitUntil(lambda: "then" in seen)
    assert seen["then"] == threading.get_ident() != seen["edit"]


def test_undo_and_redo_survive_closing(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    session.edit("Modifier le prénom", _rename("Dominique"))
    on_disk(qtbot, session)
    session.close()
    open_session(blank)
    with qtbot.waitSignal(session.changed):
        session.undo()
    assert session.dossier.candidat.prenom == "Camille"
    with qtbot.waitSignal(session.changed):
        session.redo()
    assert session.dossier.candidat.prenom == "Dominique"


def test_undo_tells_what_it_took_back(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    session.edit("Modifier le prénom", _rename("Dominique"))
    with qtbot.waitSignal(session.told) as told:
        session.undo()
    assert told.args == ["Annulé\u00a0: Modifier le prénom"]


def test_a_known_error_is_told_and_changes_nothing(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    before = session.dossier

    def refuse(draft: object) -> None:
        raise KnownError("Choisissez autre chose.")

    with qtbot.waitSignal(session.refused) as refused:
        session.edit("Essai", refuse)
    assert refused.args == ["Choisissez autre chose."]
    assert session.dossier is before


def test_a_bug_is_handed_over(qtbot: QtBot, open_session, blank: Path, session) -> None:
    open_session(blank)
    session.bug.disconnect()
    with qtbot.waitSignal(session.bug) as bug:
        session.edit("Essai", lambda draft: 1 / 0)
    assert isinstance(bug.args[0], ZeroDivisionError)


def test_a_file_that_is_no_dossier_leaves_the_open_one_alone(
    qtbot: QtBot, open_session, blank: Path, tmp_path: Path
) -> None:
    session = open_session(blank)
    wrong = tmp_path / "photo.dpro"
    wrong.write_bytes(b"not a database")
    phrases: list[str] = []
    session.open(lambda: ouvrir(wrong), phrases.append)
    qtbot.waitUntil(lambda: bool(phrases))
    assert session.now.chemin == blank
    session.edit("Modifier le prénom", _rename("Dominique"))
    on_disk(qtbot, session)
    assert session.dossier.candidat.prenom == "Dominique"


def test_read_only_refuses_edits(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank, lecture_seule=True)
    assert not session.editable
    session.edit("Modifier le prénom", _rename("Dominique"))
    on_disk(qtbot, session)
    assert session.dossier.candidat.prenom == "Camille"


def test_files_are_taken_in_and_the_bad_ones_told(qtbot: QtBot, open_session, blank: Path, tmp_path: Path) -> None:
    session = open_session(blank)
    good, same, empty, gone = (tmp_path / n for n in ("reçu.txt", "copie.txt", "vide.txt", "parti.txt"))
    good.write_text("Reçu de mars", "utf-8")
    same.write_text("Reçu de mars", "utf-8")
    empty.touch()
    taken: list[Ajout] = []
    session.add_preuves([good, same, empty, gone], taken.append)
    qtbot.waitUntil(lambda: bool(taken))
    added = taken[0]
    assert len(added.preuves) == 1
    assert added.deja_la == 1
    assert ["vide.txt" in added.refus[0], "parti.txt" in added.refus[1]] == [True, True]
    assert [p.nom_fichier for p in session.dossier.all(Preuve).values()] == ["reçu.txt"]


def test_taking_files_in_can_be_stopped(qtbot: QtBot, open_session, blank: Path, tmp_path: Path) -> None:
    session = open_session(blank)
    files = [tmp_path / f"{n}.txt" for n in range(5)]
    for file in files:
        file.write_text(file.name, "utf-8")
    taken: list[Ajout] = []
    session.progressed.connect(lambda done, total: session.cancel_files())
    gate = threading.Event()
    session.run(lambda desk: gate.wait(5), lambda _: None)
    session.add_preuves(files, taken.append)
    session.cancel_files()
    gate.set()
    qtbot.waitUntil(lambda: bool(taken))
    assert taken[0] == Ajout((), 0, (), arretes=5)


def test_the_bytes_of_a_piece(qtbot: QtBot, open_session, example: Path) -> None:
    session = open_session(example)
    preuve = next(p for p in session.dossier.all(Preuve).values() if p.sha256)
    got: list[bytes] = []
    session.read_piece(preuve.sha256 or "", got.append)
    qtbot.waitUntil(lambda: bool(got))
    assert len(got[0]) == preuve.taille


def test_counted_pages_reach_readiness(qtbot: QtBot, open_session, example: Path) -> None:
    session = open_session(example)
    exemple_id = next(iter(session.dossier.tables["exemple"]))
    with qtbot.waitSignal(session.counted):
        session.take_pages({exemple_id: 5})
    assert [m.lieu.entity_id for m in session.etat.manques if m.code == "R7"] == [exemple_id]


def test_closing_hands_over_what_was_typed(qtbot: QtBot, open_session, blank: Path) -> None:
    session = open_session(blank)
    session.flushing.connect(lambda: session.edit("Modifier le prénom", _rename("Dernière minute")))
    session.shut_down()
    with ouvrir(blank) as desk:
        assert desk.dossier.candidat.prenom == "Dernière minute"


SECOND_WINDOW = """
import sys
from pathlib import Path
from dataclasses import replace
from dossier_pro.services.dossiers import ouvrir
with ouvrir(Path(sys.argv[1])) as opened:
    opened.change("Écrire", lambda draft: draft.put(replace(draft.dossier.candidat, prenom="Zoé")))
"""


def test_a_window_that_only_reads_follows_what_another_saves(qtbot: QtBot, open_session, blank: Path) -> None:
    reader = open_session(blank, lecture_seule=True)
    subprocess.run([sys.executable, "-c", SECOND_WINDOW, str(blank)], check=True)
    with qtbot.waitSignal(reader.reviewed, timeout=10_000):
        pass  # it looks by itself
    assert reader.dossier.candidat.prenom == "Zoé"
    assert reader.now.lecture_seule
