"""Files taken in together: one step, undone and redone as one; what is typed meanwhile is a step of its own."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Citation, Exemple, Preuve
from dossier_pro.gui.session.adding import Ajout
from dossier_pro.services import writing
from dossier_pro.services.exporting import DemandeExport, exporter
from tests.gui.hands import on_disk


def _rename(prenom: str):
    return lambda draft: writing.modifier(draft, "candidat", "unique", prenom=prenom)


def _files(folder: Path, count: int) -> list[Path]:
    files = [folder / f"{n}.txt" for n in range(count)]
    for file in files:
        file.write_text(file.name, "utf-8")
    return files


def test_files_added_by_one_gesture_are_one_step(qtbot: QtBot, open_session, blank: Path, tmp_path: Path) -> None:
    session = open_session(blank)
    files = [*_files(tmp_path, 20), tmp_path / "0.txt"]
    heard: list[str] = []
    session.changed.connect(lambda changeset, _: heard.append(changeset.label))
    told: list[Ajout] = []
    session.add_preuves(files, told.append)
    session.edit("Modifier le prénom", _rename("Dominique"))  # what is typed meanwhile
    qtbot.waitUntil(lambda: bool(told))
    on_disk(qtbot, session)
    assert (told[0].neuves, told[0].deja_la, told[0].refus) == (20, 1, ())
    assert sorted(heard) == ["Ajouter 20\u00a0preuves", "Modifier le prénom"]
    added = session.dossier.all(Preuve)
    assert len(added) == 20
    session.undo()
    session.undo()
    on_disk(qtbot, session)
    assert not session.dossier.all(Preuve)
    assert session.dossier.candidat.prenom == "Camille"
    session.redo()
    session.redo()
    on_disk(qtbot, session)
    assert session.dossier.all(Preuve) == added
    assert session.dossier.candidat.prenom == "Dominique"
    bytes_: list[bytes] = []
    session.read_piece(next(p.sha256 for p in added.values() if p.nom_fichier == "7.txt"), bytes_.append)
    on_disk(qtbot, session)
    assert bytes_ == [b"7.txt"]


def test_files_dropped_on_an_exemple_are_added_and_cited_as_one_step(
    qtbot: QtBot, open_session, blank: Path, tmp_path: Path
) -> None:
    session = open_session(blank)
    activite = session.dossier.referentiel.activites[0].id
    session.edit("Ajouter un exemple", lambda draft: writing.ajouter_exemple(draft, activite, "Accueil"))
    on_disk(qtbot, session)
    (exemple,) = session.dossier.all(Exemple).values()
    told: list[Ajout] = []
    session.add_preuves(_files(tmp_path, 3), told.append, exemple_id=exemple.id)
    qtbot.waitUntil(lambda: bool(told))
    assert len(session.dossier.citations_de(exemple.id)) == 3
    assert session.now.undo_label == "Citer 3\u00a0preuves ajoutées"
    session.undo()
    on_disk(qtbot, session)
    assert not session.dossier.all(Preuve)
    assert not session.dossier.all(Citation)


def test_a_document_that_was_made_of_the_dossier_is_offered_and_not_taken(
    qtbot: QtBot, open_session, blank: Path, tmp_path: Path
) -> None:
    session = open_session(blank)
    exporter(blank, DemandeExport(pdf=tmp_path / "dp.pdf"))
    mine = Path(shutil.copy(tmp_path / "dp.pdf", tmp_path / "attestation.pdf"))
    told: list[Ajout] = []
    offered: list[tuple[str, str, Callable[[], None]]] = []
    session.offered.connect(lambda *offer: offered.append(offer))
    session.add_preuves([*_files(tmp_path, 1), mine], told.append)
    qtbot.waitUntil(lambda: bool(offered))
    assert (told[0].neuves, told[0].refus, told[0].arretes, told[0].a_nous) == (1, (), 0, (mine,))
    phrase, verb, again = offered[0]
    assert phrase.startswith("« attestation.pdf » a été créé par Dossier Pro")
    assert verb == "L’ajouter quand même"
    again()
    qtbot.waitUntil(lambda: len(told) == 2)
    assert {p.nom_fichier for p in session.dossier.all(Preuve).values()} == {"0.txt", "attestation.pdf"}
