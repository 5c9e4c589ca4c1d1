"""Adding, describing, tying, showing preuves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.main_window import MainWindow
from dossier_pro.gui.models.preuves import LigneRole
from dossier_pro.gui.views.preuves import PreuvesView
from dossier_pro.gui.widgets.preview import decode
from dossier_pro.gui.widgets.rows import StepRow
from tests.gui.hands import Answers, drop, on_disk, type_text


def _screen(window: MainWindow) -> Any:
    window.show_screen("preuves")
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    return screen


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A text, a picture, an empty file, one that is not there."""
    text, picture, empty = tmp_path / "Reçu de mars.txt", tmp_path / "photo.png", tmp_path / "vide.pdf"
    text.write_text("Reçu", "utf-8")
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("plum"))
    image.save(str(picture))
    empty.touch()
    return [text, picture, empty, tmp_path / "parti.pdf"]


def _preuves(window: MainWindow) -> Any:
    return list(window.session.dossier.all(Preuve).values())


def test_dropped_files_are_added_and_the_bad_ones_explained(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    drop(screen, files)
    qtbot.waitUntil(lambda: len(window.banners.messages()) == 2)
    assert [p.titre for p in _preuves(window)] == ["Reçu de mars", "photo"]
    assert ["vide.pdf" in window.banners.messages()[0], "parti.pdf" in window.banners.messages()[1]] == [True, True]
    assert screen.detail._preuve.titre == "photo"
    drop(screen, files[:1])
    qtbot.waitUntil(lambda: "déjà" in window.header.status.text())
    assert len(_preuves(window)) == 2


def test_the_veil_says_where_files_go(qtbot: QtBot, show, blank: Path, files: list[Path], tmp_path: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    drop(screen, [tmp_path])
    on_disk(qtbot, window.session)
    assert _preuves(window) == []
    assert screen._drop._veil.isHidden()


def test_choosing_files(qtbot: QtBot, show, blank: Path, files: list[Path], answers: Answers) -> None:
    window = show(blank)
    _screen(window)
    answers.files = files[:2]
    window.actions_table["ajouter_preuve"].trigger()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2)


def test_a_link_and_a_note(qtbot: QtBot, show, blank: Path, answers: Answers) -> None:
    window = show(blank)
    screen = _screen(window)
    for action in screen._add_menu().actions()[1:]:
        action.trigger()
        on_disk(qtbot, window.session)
    link, note = _preuves(window)
    assert (link.genre, note.genre) == ("lien", "note")
    screen.show_preuve(link.id)
    assert not screen.detail.form.groupe_adresse.isHidden()
    type_text(screen.detail.form.adresse, "https://exemple.invalid/article")
    on_disk(qtbot, window.session)
    screen.detail.open.click()
    assert answers.links == ["https://exemple.invalid/article"]


def test_describing(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    form = screen.detail.form
    form.titre.selectAll()
    type_text(form.titre, "Devis signé")
    form.origine.selectAll()
    type_text(form.origine, "Atelier")
    form.description.selectAll()
    type_text(form.description, "On y voit la remise.")
    form.jour.line.selectAll()
    type_text(form.jour.line, "avril 2026")
    form.jour.line.left.emit()
    form.genre.setCurrentIndex(form.genre.findData("attestation"))
    form.genre.activated.emit(form.genre.currentIndex())
    was = form.confidentielle.isChecked()
    form.confidentielle.click()
    on_disk(qtbot, window.session)
    preuve = _preuves(window)[0]
    assert (preuve.titre, preuve.origine, preuve.description) == ("Devis signé", "Atelier", "On y voit la remise.")
    assert (preuve.jour.isoformat(), preuve.genre, preuve.confidentielle) == ("2026-04-01", "attestation", not was)


def test_tying_leads_to_the_sentence(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    tied = {lien.cible_id for lien in window.session.dossier.liens_de(preuve.id)}
    cible_id = next(i for i in window.session.dossier.referentiel.cibles if i not in tied)
    screen.detail.tie_to(cible_id)
    on_disk(qtbot, window.session)
    assert window.current_screen == "couverture"
    couverture = window.screen_named("couverture")
    assert couverture.detail.phrase.hasFocus()
    type_text(couverture.detail.phrase, "On y voit tout.")
    on_disk(qtbot, window.session)
    lien = next(x for x in window.session.dossier.liens_de(preuve.id) if x.cible_id == cible_id)
    assert lien.phrase == "On y voit tout."


def test_bringing_it_before_the_jury(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files(files[:1])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    preuve = _preuves(window)[0]
    assert not window.session.dossier.est_devant_jury("preuve", preuve.id)
    screen.detail._show_places()
    menus = [m for m in screen.detail.findChildren(type(screen._add_menu())) if m.actions()]
    actions = {a.text(): a for m in menus for a in m.actions()}
    actions["Joindre en annexe"].trigger()
    actions["Joindre aux documents illustrant la pratique"].trigger()
    on_disk(qtbot, window.session)
    assert [r.preuve_id for r in window.session.dossier.all(Annexe).values()] == [preuve.id]
    assert [r.preuve_id for r in window.session.dossier.all(DocumentIllustrant).values()] == [preuve.id]
    assert window.session.dossier.est_devant_jury("preuve", preuve.id)
    for menu in menus:
        menu.close()


def test_where_it_serves_leads_there(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.show_preuve(next(p.id for p in _preuves(window) if p.titre == "Devis pour quatre crèches"))
    layout = screen.detail._where
    rows = [r for i in range(layout.count()) if isinstance(r := layout.itemAt(i).widget(), StepRow)]
    assert [r.phrase.split()[0] for r in rows] == ["Citée", "Jointe", "CP"]
    rows[0].click()
    assert window.current_screen == "exemples"


def test_removing_with_the_way_back(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    screen.detail.delete.click()
    on_disk(qtbot, window.session)
    assert preuve.id not in window.session.dossier.tables["preuve"]
    assert "supprimée" in window.banners.messages()[0]
    window.session.undo()
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Preuve, preuve.id) == preuve


def test_searching_and_free_ones(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.actions_table["rechercher"].trigger()
    assert screen.search.hasFocus()
    type_text(screen.search, "creches devis")
    assert [screen.filter.index(i, 0).data() for i in range(screen.filter.rowCount())] == ["Devis pour quatre crèches"]
    screen.search.clear()
    screen.free.setChecked(True)
    assert all(screen.filter.index(i, 0).data(LigneRole).libre for i in range(screen.filter.rowCount()))
    last = _preuves(window)[-1]
    window.go_to(Lieu("preuve", last.id))
    assert screen.detail._preuve.id == last.id


def test_pictures_are_shown(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    photo = next(p for p in _preuves(window) if p.image)
    with qtbot.waitSignal(screen.detail.preview.ready):
        screen.show_preuve(photo.id)
    assert screen.detail.preview.has_picture


def test_pictures_that_lie_about_their_size_are_left_alone() -> None:
    assert decode(b"not a picture").isNull()
    header = b"P6 30000 30000 255\n"
    assert decode(header).isNull()


def test_opening_shows_a_copy(qtbot: QtBot, show, example: Path, answers: Answers) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    screen.detail.open.click()
    qtbot.waitUntil(lambda: bool(answers.shown))
    assert answers.shown[0].name == preuve.nom_fichier
    assert answers.shown[0].stat().st_size == preuve.taille


def test_an_empty_screen_offers_the_first_step(qtbot: QtBot, show, blank: Path, answers: Answers) -> None:
    window = show(blank)
    screen = _screen(window)
    assert screen._pages.currentIndex() == 0
    screen._pages.currentWidget().button.click()
    assert answers.asked == ["Ajouter des preuves"]
    assert screen.list.focusPolicy() != Qt.FocusPolicy.NoFocus
