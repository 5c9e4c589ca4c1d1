"""Files taken in one after the other: each is a step, and what shows the dossier hears of several at a time."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Preuve
from dossier_pro.services import writing
from tests.gui.hands import on_disk


def _rename(prenom: str):
    return lambda draft: writing.modifier(draft, "candidat", "unique", prenom=prenom)


def test_screens_hear_of_many_files_a_few_times_and_of_each_once(
    qtbot: QtBot, open_session, blank: Path, tmp_path: Path
) -> None:
    session = open_session(blank)
    files = [tmp_path / f"{n}.txt" for n in range(20)]
    for file in files:
        file.write_text(file.name, "utf-8")
    heard: list[str] = []
    session.changed.connect(
        lambda changeset, dossier: heard.extend(
            c.entity_id for c in changeset.changes if c.entity_id in dossier.all(Preuve)
        )
    )
    there: list[int] = []
    session.add_preuves(files, lambda added: there.append(len(session.dossier.all(Preuve))))
    session.edit("Modifier le prénom", _rename("Dominique"))  # what is typed meanwhile is told at once
    qtbot.waitUntil(lambda: bool(there))
    on_disk(qtbot, session)
    assert there == [20]
    assert sorted(heard) == sorted(session.dossier.all(Preuve))
    assert session.dossier.candidat.prenom == "Dominique"
    session.undo()
    on_disk(qtbot, session)
    session.undo()
    on_disk(qtbot, session)
    assert len(session.dossier.all(Preuve)) == 19  # each is a step of its own
