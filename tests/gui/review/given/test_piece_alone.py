"""The critères of what is read, one after the other; and reading without the others' positions in sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Lien, new_id
from dossier_pro.gui.review.given.screen import SYNTHESES, RelectureView
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur
from tests.gui.review.given.test_screen import WAIT, noted, read

SOPHIE = Lecteur("Oriane Quillec", "formateur")
KARIM = Lecteur("Karim Haddad", "jury blanc")


def tie(example: Path, wanted: int) -> tuple[str, tuple[str, ...]]:
    """Have the first exemple show so many critères; returns its id and theirs in order."""
    desk = ouvrir(example)
    dossier = desk.dossier
    activite = dossier.referentiel.activites[0]
    exemple = dossier.exemples_de(activite.id)[0]
    cibles = [c.id for c in dossier.referentiel.cibles.values() if c.activite == activite][:wanted]

    def edit(draft: Draft) -> None:
        known = {lien.cible_id for lien in dossier.all(Lien).values() if lien.source_id == exemple.id}
        for lien in dossier.all(Lien).values():
            if lien.source_id == exemple.id and lien.cible_id not in cibles:
                draft.drop(lien)
        for cible in cibles:
            if cible not in known:
                draft.put(Lien(new_id(), "exemple", exemple.id, cible, "Je le fais."))

    desk.change("Lier", edit)
    desk.close()
    return exemple.id, tuple(cibles)


def keys(window: MainWindow, qtbot: QtBot, *pressed: Qt.Key) -> int:
    """Press keys where the keyboard is, without waiting between them; returns how many."""
    window.activateWindow()
    for key in pressed:
        qtbot.keyClick(QApplication.focusWidget() or window, key)
    return len(pressed)


def test_eight_criteres_of_one_exemple_in_at_most_sixteen_keys(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    exemple, cibles = tie(example, 8)
    view = read(window, qtbot, example, SOPHIE)
    view.show_piece(exemple)
    said: list[str] = []
    window.session.told.connect(said.append)
    count = keys(window, qtbot, Qt.Key.Key_E, *[Qt.Key.Key_C] * 8)

    def all_confirmed() -> bool:
        etude = view.etude
        return etude is not None and all(etude.etat_mien(cible) == "confirme" for cible in cibles)

    qtbot.waitUntil(all_confirmed, timeout=WAIT)
    assert count <= 16
    listed = [row.cible_id for row in view.criteres.model.rows if row.genre == "cible"]
    assert listed == list(cibles)
    assert any("votre position" in text for text in said)


def test_the_list_follows_what_is_read(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    exemple, cibles = tie(example, 3)
    view = read(window, qtbot, example, SOPHIE)
    view.show_piece(exemple)
    keys(window, qtbot, Qt.Key.Key_E)
    assert view.cible in cibles
    keys(window, qtbot, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_J)
    assert view.cible == cibles[-1], "J stays among them"
    assert view.piece is not None
    assert view.piece.id == exemple
    view.step_piece(1)
    other = view.piece
    assert other is not None
    assert other.id != exemple
    listed = {row.cible_id for row in view.criteres.model.rows if row.genre == "cible"}
    tied = {lien.cible_id for lien in window.session.dossier.all(Lien).values() if lien.source_id == other.id}
    assert listed <= tied
    assert (view.criteres.model.rowCount() == 0) == (not tied)
    keys(window, qtbot, Qt.Key.Key_E)
    assert view.criteres.model.rowCount() > 10


def test_without_a_tie_it_is_said(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    exemple, _ = tie(example, 0)
    view = read(window, qtbot, example, SOPHIE)
    view.show_piece(exemple)
    keys(window, qtbot, Qt.Key.Key_E)
    assert "à aucun critère" in words(view)
    keys(window, qtbot, Qt.Key.Key_U)
    assert not view.criteres.only_here.isChecked(), "the next unread one may be another's"


def words(view: RelectureView) -> str:
    return " ".join(child.text() for child in view.findChildren(QLabel) if child.isVisible())


def others_of(view: RelectureView, cible: str) -> tuple[tuple[str, str], ...]:
    row = next(row for row in view.criteres.model.rows if row.cible_id == cible)
    return row.autres


def test_blind_until_ones_own_position_is_given(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    view = read(window, qtbot, example, SOPHIE)
    cible = view.cible
    activite = window.session.dossier.referentiel.activites[0].id
    noted(view, qtbot, lambda: view.note(lambda revue: revue.positionner(cible, "non_demontre", "Pas vu.")))
    noted(view, qtbot, lambda: view.note(lambda revue: revue.synthetiser(activite, "Un avis qui compte.")))
    noted(view, qtbot, lambda: view.begin(KARIM))
    assert others_of(view, cible)
    keys(window, qtbot, Qt.Key.Key_B)
    view.choose(cible)
    assert not others_of(view, cible)
    assert "Quillec" not in words(view)
    view.tabs.setCurrentIndex(SYNTHESES)
    assert "Un avis qui compte" not in words(view)
    view.tabs.setCurrentIndex(0)
    noted(view, qtbot, lambda: view.barre.take("confirme"))
    assert others_of(view, cible)
    assert window.settings.aveugle, "remembered"
