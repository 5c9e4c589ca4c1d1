"""The confirmation: by keyboard and mouse, what is corrected, what is settled, what comes out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.gui.referentiel_in.confirmation import ConfirmationView
from dossier_pro.gui.referentiel_in.model import GROUPE, LigneRole
from dossier_pro.gui.referentiel_in.tree import LigneEdit
from dossier_pro.gui.session.workers import QtWorker
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.limits import REFERENTIEL
from dossier_pro.services.reader_jobs import Ouverture
from tests.gui.hands import press, type_text
from tests.gui.import_docs import TEXTE, export, opened, reac

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
WAIT = 20_000


@pytest.fixture(scope="module")
def texte() -> Ouverture:
    return opened(TEXTE)


@pytest.fixture(scope="module")
def pdf_path(tmp_path_factory) -> Path:
    return reac(tmp_path_factory.mktemp("reac"), doubts=True)


@pytest.fixture(scope="module")
def pdf(pdf_path: Path) -> Ouverture:
    return opened(pdf_path)


@pytest.fixture
def reader(qtbot: QtBot) -> Iterator[QtWorker]:
    made = QtWorker(REFERENTIEL, "")
    yield made
    made.close()


@pytest.fixture
def empty(qtbot: QtBot, reader: QtWorker, settings: Settings) -> ConfirmationView:
    made = ConfirmationView(reader, settings)
    qtbot.addWidget(made, before_close_func=lambda _: reader.close())
    made.resize(1366, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def screen(empty: ConfirmationView, texte: Ouverture) -> ConfirmationView:
    empty.open(TEXTE, texte)
    return empty


@pytest.fixture
def on_pdf(empty: ConfirmationView, pdf_path: Path, pdf: Ouverture) -> ConfirmationView:
    empty.open(pdf_path, pdf)
    return empty


def choose(screen: ConfirmationView, text: str) -> str:
    """Make the line of a text the present one; returns its id."""
    found = next(n for n in screen.etat.racine.parcours() if n.texte == text)
    screen.tree.setCurrentIndex(screen.model.index_of(found.id))
    return found.id


def present(screen: ConfirmationView) -> str:
    one = screen.tree.ligne()
    return one.texte if one else ""


def texts(screen: ConfirmationView) -> list[str]:
    return [n.texte for n in screen.etat.racine.parcours()][1:]


def editor(qtbot: QtBot, screen: ConfirmationView) -> LigneEdit:
    qtbot.waitUntil(lambda: screen.tree.lines.editor is not None)
    found = screen.tree.lines.editor
    assert found is not None
    return found


def write(qtbot: QtBot, screen: ConfirmationView, text: str) -> None:
    """Write another text in the place of the present line's and press Enter."""
    field = editor(qtbot, screen)
    field.selectAll()
    type_text(field, text)
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.tree.lines.editor is None)


def until(qtbot: QtBot, screen: ConfirmationView, condition: Callable[[], bool]) -> None:
    qtbot.waitUntil(condition, timeout=WAIT)


# --- at first sight --------------------------------------------------------------------------------------------------


def test_what_was_read_is_summed_up(screen: ConfirmationView) -> None:
    assert screen.title.text() == "Jardinier de terroir"
    summary = screen.identity.full_text().replace("\u00a0", " ")
    assert "2 CCP, 3 compétences, 5 critères" in summary


def test_one_button_is_enough(qtbot: QtBot, screen: ConfirmationView, texte: Ouverture) -> None:
    with qtbot.waitSignal(screen.accepted) as accepted:
        qtbot.mouseClick(screen.use, Qt.MouseButton.LeftButton)
    ref: Referentiel = accepted.args[0]
    assert ref == texte.lecture.referentiel


def test_the_first_doubt_is_shown_first(on_pdf: ConfirmationView) -> None:
    point = next(p for p in on_pdf.etat.points if p.item_id)
    one = on_pdf.tree.ligne()
    assert one is not None
    assert one.id == point.item_id
    assert on_pdf.points.title.text().replace("\u00a0", " ").endswith("points à vérifier")
    assert len(on_pdf.points.rows()) == len(on_pdf.etat.points)


def test_every_line_with_a_doubt_is_unfolded(on_pdf: ConfirmationView) -> None:
    for point in on_pdf.etat.points:
        index = on_pdf.model.index_of(point.item_id or "").parent()
        while index.isValid():
            assert on_pdf.tree.isExpanded(index)
            index = index.parent()


def test_a_document_without_pages_says_what_it_knows(empty: ConfirmationView, tmp_path: Path) -> None:
    path = export(tmp_path, 12345)
    empty.open(path, opened(path))
    assert empty.document.currentWidget() is empty.document.about


# --- where it was read -----------------------------------------------------------------------------------------------


def test_the_page_follows_the_line(qtbot: QtBot, on_pdf: ConfirmationView) -> None:
    pdf = on_pdf.document.pdf
    for competence in on_pdf.etat.referentiel.activites[1].competences:
        on_pdf.tree.setCurrentIndex(on_pdf.model.index_of(competence.id))
        lieu = on_pdf.etat.lieux[competence.id]
        assert pdf.page == lieu.page
        assert pdf.sheet.box == (lieu.x0, lieu.y0, lieu.x1, lieu.y1)
        until(qtbot, on_pdf, lambda: pdf.drawn)


def test_a_click_on_the_page_chooses_the_line(on_pdf: ConfirmationView) -> None:
    critere = on_pdf.etat.referentiel.activites[1].competences[0].criteres[1]
    lieu = on_pdf.etat.lieux[critere.id]
    middle = QPointF((lieu.x0 + lieu.x1) / 2, (lieu.y0 + lieu.y1) / 2)
    on_pdf.document.pdf.touched.emit(lieu.page, middle)
    assert present(on_pdf) == critere.texte
    on_pdf.document.pdf.touched.emit(lieu.page, QPointF(1, 1))
    assert present(on_pdf) == critere.texte


def test_the_lines_of_a_text_follow_too(screen: ConfirmationView) -> None:
    choose(screen, "Les prix sont affichés")
    assert screen.document.text.marked() == "- Les prix sont affichés"
    screen.document.text.touched.emit(2)
    assert present(screen) == "Entretenir un jardin"


# --- corrections -----------------------------------------------------------------------------------------------------


def test_f2_corrects_a_text_and_keeps_its_id(qtbot: QtBot, screen: ConfirmationView) -> None:
    item = choose(screen, "Tenir un étal")
    press(screen.tree, Qt.Key.Key_F2)
    write(qtbot, screen, "Tenir un étal à l’année")
    until(qtbot, screen, lambda: screen.etat.noeud(item).texte == "Tenir un étal à l’année")
    assert present(screen) == "Tenir un étal à l’année"
    assert screen.model.index_of(item).data(LigneRole).trace == "corrige"
    assert screen.modified


def test_escape_leaves_the_text_as_it_was(qtbot: QtBot, screen: ConfirmationView) -> None:
    choose(screen, "Arroser")
    press(screen.tree, Qt.Key.Key_F2)
    field = editor(qtbot, screen)
    type_text(field, " tout")
    press(field, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: screen.tree.lines.editor is None)
    assert "Arroser" in texts(screen)
    assert not screen.modified


def test_a_text_cannot_be_emptied(qtbot: QtBot, screen: ConfirmationView) -> None:
    item = choose(screen, "Arroser")
    press(screen.tree, Qt.Key.Key_F2)
    write(qtbot, screen, " ")
    until(qtbot, screen, lambda: bool(screen.banners.messages()))
    assert "sans texte" in screen.banners.messages()[0]
    assert screen.etat.noeud(item).texte == "Arroser"


def test_no_break_spaces_survive_a_correction(qtbot: QtBot, screen: ConfirmationView) -> None:
    item = choose(screen, "Arroser")
    press(screen.tree, Qt.Key.Key_F2)
    write(qtbot, screen, "Arroser\u00a0: matin et soir")
    until(qtbot, screen, lambda: screen.etat.noeud(item).texte == "Arroser\u00a0: matin et soir")


def test_control_enter_cuts_at_the_cursor(qtbot: QtBot, screen: ConfirmationView) -> None:
    item = choose(screen, "Les déchets sont ramassés Les outils sont propres")
    press(screen.tree, Qt.Key.Key_F2)
    field = editor(qtbot, screen)
    assert field.height() >= screen.tree.visualRect(screen.tree.currentIndex()).height()  # none of the line shows below
    cursor = field.textCursor()
    cursor.setPosition(len("Les déchets sont ramassés "))
    field.setTextCursor(cursor)
    press(field, Qt.Key.Key_Return, CTRL)
    until(qtbot, screen, lambda: "Les outils sont propres" in texts(screen))
    assert screen.etat.noeud(item).texte == "Les déchets sont ramassés"
    assert screen.pile is not None
    assert screen.pile.undo_label == "Couper"


def test_the_scissors_lead_to_the_cursor_then_cut(qtbot: QtBot, screen: ConfirmationView) -> None:
    choose(screen, "Les déchets sont ramassés Les outils sont propres")
    scissors: QToolButton = screen.tools.buttons["couper"]
    qtbot.mouseClick(scissors, Qt.MouseButton.LeftButton)
    field = editor(qtbot, screen)
    assert "curseur" in screen.hint.text()
    field.moveCursor(QTextCursor.MoveOperation.Start)
    for _ in range(4):
        field.moveCursor(QTextCursor.MoveOperation.NextWord)
    qtbot.mouseClick(scissors, Qt.MouseButton.LeftButton)
    until(qtbot, screen, lambda: "Les déchets sont ramassés" in texts(screen))
    assert "Les outils sont propres" in texts(screen)
    assert screen.hint.text() == ""


def test_only_a_critere_has_scissors(screen: ConfirmationView) -> None:
    choose(screen, "Arroser")
    assert not screen.tools.buttons["couper"].isEnabled()
    screen.command("couper")
    assert screen.tree.lines.editor is None


def test_merging_with_the_next_and_nothing_to_merge_with(screen: ConfirmationView) -> None:
    choose(screen, "Les prix sont affichés")
    press(screen.tree, Qt.Key.Key_J, CTRL)
    assert present(screen) == "Les prix sont affichés La monnaie est rendue"
    press(screen.tree, Qt.Key.Key_J, CTRL)
    assert "Rien ne suit" in screen.banners.messages()[0]


def test_deleting_and_taking_it_back(qtbot: QtBot, screen: ConfirmationView) -> None:
    before = texts(screen)
    choose(screen, "Tailler les haies")
    press(screen.tree, Qt.Key.Key_Delete)
    assert "La haie est droite" not in texts(screen)
    assert present(screen) == "Arroser"
    assert "avec 2" in screen.banners.messages()[0]
    press(screen.tree, Qt.Key.Key_Z, CTRL)
    assert texts(screen) == before
    assert present(screen) == "Tailler les haies"
    press(screen.tree, Qt.Key.Key_Y, CTRL)
    assert "Tailler les haies" not in texts(screen)
    press(screen.tree, Qt.Key.Key_Z, CTRL)
    assert not screen.tools.buttons["annuler"].isEnabled()


def test_moving_by_key_over_the_edge(screen: ConfirmationView) -> None:
    item = choose(screen, "L’eau est comptée")
    press(screen.tree, Qt.Key.Key_Down, ALT)
    above = screen.etat.parent(item)
    assert above is not None
    assert above.texte == "Tenir un étal"
    assert present(screen) == "L’eau est comptée"
    assert screen.tree.isExpanded(screen.model.index_of(above.id))
    for _ in range(9):
        press(screen.tree, Qt.Key.Key_Up, ALT)
    assert texts(screen).index("L’eau est comptée") == 2


def test_dragging_a_line(qtbot: QtBot, screen: ConfirmationView) -> None:
    item = choose(screen, "La haie est droite")
    target = next(n for n in screen.etat.racine.parcours() if n.texte == "Tenir un étal")
    screen.model.moved.emit(item, target.id, 1)
    until(qtbot, screen, lambda: screen.etat.parent(item) == screen.etat.noeud(target.id))
    assert present(screen) == "La haie est droite"


def test_adding_writes_at_once(qtbot: QtBot, screen: ConfirmationView) -> None:
    choose(screen, "Les prix sont affichés")
    press(screen.tree, Qt.Key.Key_Insert)
    write(qtbot, screen, "Les fruits sont triés")
    until(qtbot, screen, lambda: "Les fruits sont triés" in texts(screen))
    at = texts(screen).index("Les fruits sont triés")
    assert texts(screen)[at - 1] == "Les prix sont affichés"


def test_an_addition_that_is_left_blank_was_none(qtbot: QtBot, screen: ConfirmationView) -> None:
    before = texts(screen)
    choose(screen, "Les prix sont affichés")
    for leave in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        press(screen.tree, Qt.Key.Key_Insert)
        press(editor(qtbot, screen), leave)
        until(qtbot, screen, lambda: texts(screen) == before)
        assert present(screen) == "Les prix sont affichés"


@pytest.mark.parametrize(
    ("genre", "place"), [("critere", "Arroser"), ("competence", "Vendre la récolte"), ("activite", "Arroser")]
)
def test_adding_anything_from_the_menu(qtbot: QtBot, screen: ConfirmationView, genre: str, place: str) -> None:
    choose(screen, place)
    screen.tools.add.emit(genre)
    write(qtbot, screen, "Du neuf")
    until(qtbot, screen, lambda: "Du neuf" in texts(screen))
    added = next(n for n in screen.etat.racine.parcours() if n.texte == "Du neuf")
    assert added.genre == genre


def test_a_critere_cannot_be_added_to_a_ccp(screen: ConfirmationView) -> None:
    choose(screen, "Vendre la récolte")
    screen.add("critere")
    assert "compétence" in screen.banners.messages()[0]
    assert not screen.modified


def test_the_titre_is_corrected_in_the_head(qtbot: QtBot, screen: ConfirmationView) -> None:
    screen.title.selectAll()
    type_text(screen.title, "Jardinière de terroir\n")
    assert screen.etat.referentiel.intitule == "Jardinière de terroir"
    screen.undo()
    assert screen.title.text() == "Jardinier de terroir"
    screen.title.clear()
    screen.title.left.emit()
    assert screen.title.text() == "Jardinier de terroir"
    assert "sans texte" in screen.banners.messages()[0]


def test_what_is_being_written_is_used(qtbot: QtBot, screen: ConfirmationView) -> None:
    choose(screen, "Arroser")
    press(screen.tree, Qt.Key.Key_F2)
    field = editor(qtbot, screen)
    type_text(field, " le soir")
    with qtbot.waitSignal(screen.accepted) as accepted:
        screen.use.click()
    ref: Referentiel = accepted.args[0]
    assert ref.activites[0].competences[1].intitule == "Arroser le soir"


def test_the_group_of_transversales_is_no_item(on_pdf: ConfirmationView) -> None:
    on_pdf.tree.setCurrentIndex(on_pdf.model.index_of(GROUPE))
    before = on_pdf.etat
    for name in ("renommer", "supprimer", "monter", "fusionner"):
        on_pdf.command(name)
    assert on_pdf.etat is before
    assert not on_pdf.tools.buttons["supprimer"].isEnabled()


# --- points ----------------------------------------------------------------------------------------------------------


def test_a_point_leads_to_its_line_and_can_be_settled(qtbot: QtBot, on_pdf: ConfirmationView) -> None:
    row = on_pdf.points.rows()[-1]
    count = len(on_pdf.etat.points)
    row.click()
    one = on_pdf.tree.ligne()
    assert one is not None
    assert one.id == row.point.item_id
    on_pdf.points.settled.emit(row.point)
    assert len(on_pdf.etat.points) == count - 1
    assert not on_pdf.model.index_of(one.id).data(LigneRole).points
    on_pdf.undo()
    assert len(on_pdf.etat.points) == count


def test_all_points_at_once(on_pdf: ConfirmationView) -> None:
    on_pdf.points.all.click()
    assert on_pdf.etat.points == ()
    assert on_pdf.points.title.text() == "Rien à vérifier"
    assert on_pdf.points.rows() == []


def test_what_is_not_settled_stays_written_in_the_referentiel(qtbot: QtBot, on_pdf: ConfirmationView) -> None:
    count = len(on_pdf.etat.points)
    with qtbot.waitSignal(on_pdf.accepted) as accepted:
        on_pdf.accept()
    assert len(accepted.args[0].doutes) == count


# --- keys that are the screen's own ----------------------------------------------------------------------------------


def test_undo_works_from_every_part(qtbot: QtBot, screen: ConfirmationView) -> None:
    for part in (screen.tree, screen.use, screen.document.text):
        choose(screen, "Les prix sont affichés")
        screen.command("fusionner")
        part.setFocus()
        qtbot.keyClick(part, Qt.Key.Key_Z, CTRL)
        assert "La monnaie est rendue" in texts(screen)


def test_folding_and_unfolding(screen: ConfirmationView) -> None:
    leaf = screen.model.index_of(choose(screen, "Tenir un étal"))
    screen.tree.collapse(leaf)
    screen.command("deplier")
    assert screen.tree.isExpanded(screen.model.index_of(choose(screen, "Tenir un étal")))
    screen.command("deplier")
    assert not screen.tree.isExpanded(screen.model.index_of(choose(screen, "Tenir un étal")))


def test_a_click_before_a_line_folds_it(qtbot: QtBot, screen: ConfirmationView) -> None:
    index = screen.model.index_of(choose(screen, "Entretenir un jardin"))
    place = QPoint(24, screen.tree.visualRect(index).center().y())
    qtbot.mouseClick(screen.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not screen.tree.isExpanded(index)


def test_the_menu_of_a_line(qtbot: QtBot, screen: ConfirmationView) -> None:
    choose(screen, "Les prix sont affichés")
    menu = screen.tools.menu_at(screen.mapToGlobal(QPoint(10, 10)))
    words = [a.text() for a in menu.actions() if a.text()]
    assert words[0].startswith("Corriger le texte")
    menu.actions()[2].trigger()
    assert present(screen) == "Les prix sont affichés La monnaie est rendue"
    menu.close()


def test_everything_has_a_name(on_pdf: ConfirmationView) -> None:
    for one in on_pdf.findChildren(QToolButton):
        assert one.accessibleName(), one
        assert one.toolTip(), one
    assert on_pdf.tree.accessibleName()


def test_narrow_windows_stack_the_halves(on_pdf: ConfirmationView) -> None:
    on_pdf.resize(800, 700)
    assert on_pdf.splitter.orientation() == Qt.Orientation.Vertical
    on_pdf.resize(1366, 700)
    assert on_pdf.splitter.orientation() == Qt.Orientation.Horizontal


def test_points_shown_anew_keep_their_height(on_pdf: ConfirmationView) -> None:
    """Seen: after a correction only the head was left of the list, until the window changed its width."""
    before = on_pdf.points.height()
    on_pdf.points.show_points([(point, point.ou) for point in on_pdf.etat.points])
    QApplication.processEvents()
    assert on_pdf.points.sizeHint().height() >= before


def test_the_foot_stays_in_sight_in_a_low_window(qtbot: QtBot, screen: ConfirmationView) -> None:
    """Seen at 200 %: « Utiliser ce référentiel » slid below the edge, and so did the line that was being written."""
    screen.resize(683, 300)
    screen.banners.say("Ce référentiel est déjà dans votre catalogue : l’utiliser remplace celui qui y est.")
    QApplication.processEvents()
    press(screen.tree, Qt.Key.Key_F2)
    field = editor(qtbot, screen)
    QApplication.processEvents()
    assert screen.minimumSizeHint().height() <= 300
    assert screen.use.geometry().bottom() <= screen.height()
    assert field.visibleRegion().boundingRect().height() > 20
    press(field, Qt.Key.Key_Escape)
