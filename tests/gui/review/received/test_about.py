"""A remark whose passage was rewritten stands where it stood and says that this is near; one moved is followed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from tests.gui.hands import on_disk, press
from tests.gui.review.given.test_screen import read
from tests.gui.review.received.test_screen import (
    ANNE,
    PASSAGE,
    PAUL,
    avis_of,
    exemples_of,
    first_of,
    remarks,
    rewrite,
    screen_of,
)

NOW = "Au printemps, plusieurs structures de la petite enfance ont voulu renouveler tout leur mobilier."
NEAR = "À peu près ici : ce passage a été récrit."


def otherwise(text: str) -> str:
    return f"{NOW} {text[text.index('Pour nous') :]}"


def words(parent: QWidget) -> list[str]:
    return [one.text().replace("\u00a0", " ") for one in parent.findChildren(QLabel)]


def test_the_candidate_sees_where_it_stood_and_that_it_is_near(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    window: MainWindow = show(example)
    rewrite(qtbot, window, otherwise)
    window.files.envoi.take([file])
    on_disk(qtbot, window.session)
    screen = screen_of(window)
    summary = screen.summary.detail.text().replace("\u00a0", " ")
    assert "1 remarque à peu près à l’endroit où son passage a été récrit" in summary
    assert "retrouvée" not in summary
    remark = next(f.remarque for f in window.session.dossier.avis.fils() if f.remarque.ancre)
    screen.show_thread(remark.id)
    assert screen.threads.where.text().endswith("à peu près ici")
    assert NEAR in words(screen.threads.card)
    told: list[str] = []
    window.session.told.connect(told.append)
    press(screen.threads.list, Qt.Key.Key_Return)
    exemples = exemples_of(window)
    field = exemples.fiche.answer("taches")
    assert field.textCursor().selectedText() == NOW[:-1]
    assert field.remarked() == [NOW[:-1]]
    assert [one.replace("\u00a0", " ") for one in told] == [NEAR[:-1]]
    card = next(c for c in exemples.remarques.cards() if c.situee.fil.remarque.id == remark.id)
    assert not card.see.isHidden()
    assert card.see.text() == "Voir l’endroit"
    assert "À peu près ici" in card.accessibleName()
    assert NEAR in words(card)
    assert any(PASSAGE in one for one in words(card))


def test_the_candidate_finds_it_in_the_exemple_to_which_it_was_moved(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    window: MainWindow = show(example)
    first = first_of(window.session.dossier)
    sentence = first.taches[: first.taches.index("Pour nous")].strip()
    other = next(one for one in window.session.dossier.all(Exemple).values() if one.id != first.id)

    def move(draft: object) -> None:
        writing.modifier(draft, "exemple", first.id, taches=first.taches.replace(sentence, "").strip())  # type: ignore[arg-type]
        writing.modifier(draft, "exemple", other.id, equipe=f"{other.equipe} {sentence}")  # type: ignore[arg-type]

    window.session.edit("Déplacer", move)
    on_disk(qtbot, window.session)
    window.files.envoi.take([file])
    on_disk(qtbot, window.session)
    remark = next(f.remarque for f in window.session.dossier.avis.fils() if f.remarque.ancre)
    screen = screen_of(window)
    screen.show_thread(remark.id)
    press(screen.threads.list, Qt.Key.Key_Return)
    exemples = exemples_of(window)
    assert exemples.exemple_id == other.id
    assert exemples.fiche.answer("equipe").textCursor().selectedText() == PASSAGE
    card = next(c for c in exemples.remarques.cards() if c.situee.fil.remarque.id == remark.id)
    assert "Ce passage est maintenant dans un autre exemple." in words(card)


def test_the_trainer_reads_it_beside_what_took_its_place(
    qtbot: QtBot, window: MainWindow, example: Path, tmp_path: Path
) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    with ouvrir(example) as desk:
        from dossier_pro.services.review.sending import fusionner_avis

        fusionner_avis(desk, [file])
        exemple = first_of(desk.dossier)
        text = otherwise(exemple.taches)
        desk.change("Récrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, taches=text))
    view = read(window, qtbot, example, PAUL)
    view.show_piece(exemple.id)
    card = next(c for c in view.lecture.marge.cards() if c.situee.fil.remarque.texte == "Qui a décidé ?")
    assert NEAR in words(card)
    assert any(PASSAGE in one for one in words(card))
    assert "À peu près ici" in card.accessibleName()
