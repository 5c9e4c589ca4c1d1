"""Writing an exemple, ticking what it shows, citing preuves."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import NBSP
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.kit.banner import Message
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, drop, on_disk, press, type_text
from tests.gui.room import lines_in_sight


def _screen(window: MainWindow) -> Any:
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    return screen


def choose(qtbot: QtBot, screen: Any, exemple_id: str) -> None:
    """Choose an exemple in the list that the picker opens."""
    qtbot.mouseClick(screen.picker, Qt.MouseButton.LeftButton)
    place = screen.picker.list.visualRect(screen.picker.model.index_of(exemple_id)).center()
    qtbot.mouseClick(screen.picker.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def desk(qtbot: QtBot, show, blank: Path):
    """A blank exemple of CCP 1 on the desk."""
    window = show(blank)
    screen = _screen(window)
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    return window, screen


def _exemple(window: MainWindow, screen: ExemplesView) -> Any:
    found = window.session.dossier.get(Exemple, screen.exemple_id)
    assert found is not None
    return found


def test_an_empty_screen_offers_the_first_step(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    assert screen.nothing_yet.isVisible()
    screen.nothing_yet.button.click()
    on_disk(qtbot, window.session)
    assert not screen.nothing_yet.isVisible()
    assert _exemple(window, screen).activite_id == window.session.dossier.referentiel.activites[0].id
    assert screen.fiche.intitule.hasFocus()


def test_the_five_questions_reach_the_file(qtbot: QtBot, desk) -> None:
    window, screen = desk
    fields = screen.fiche.fields
    type_text(fields["intitule"], "Traiter une commande")
    type_text(fields["taches"], f"J’ai reçu la commande :{NBSP}urgente.")
    type_text(fields["moyens"], "- l’ERP\nle téléphone")
    type_text(fields["equipe"], "La comptable.")
    type_text(fields["entreprise"], "Ateliers Fictibois")
    type_text(fields["service"], "Commercial")
    type_text(fields["debut"].line, "mars 2025")
    fields["debut"].line.left.emit()
    type_text(fields["fin"].line, "03/2026")
    fields["fin"].line.left.emit()
    type_text(fields["complements"], "Rien.")
    on_disk(qtbot, window.session)
    exemple = _exemple(window, screen)
    assert exemple.taches == f"J’ai reçu la commande :{NBSP}urgente."
    assert exemple.moyens == "- l’ERP\n- le téléphone"
    assert (exemple.debut.isoformat(), exemple.fin.isoformat()) == ("2025-03-01", "2026-03-31")
    assert (exemple.intitule, exemple.entreprise, exemple.complements) == (
        "Traiter une commande",
        "Ateliers Fictibois",
        "Rien.",
    )
    assert not [m for m in window.session.etat.manques if m.lieu.entity_id == exemple.id and m.gravite == "bloquant"]
    assert screen.words.text() == "11\u00a0mots"


def test_undo_from_the_editor_is_the_dossier_s(qtbot: QtBot, desk) -> None:
    window, screen = desk
    field = screen.fiche.fields["taches"]
    field.setFocus()
    type_text(field, "Première phrase.")
    on_disk(qtbot, window.session)
    window.session.close_burst()
    type_text(field, " Deuxième.")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    on_disk(qtbot, window.session)
    assert field.markdown() == "Première phrase."
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    on_disk(qtbot, window.session)
    assert field.markdown() == ""
    qtbot.keyClick(field, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    on_disk(qtbot, window.session)
    assert field.markdown() == "Première phrase."
    assert field.hasFocus()


def test_bold_by_shortcut_and_by_button(qtbot: QtBot, desk) -> None:
    window, screen = desk
    field = screen.fiche.fields["taches"]
    field.setFocus()
    assert window.actions_table[specs.GRAS].isEnabled()
    type_text(field, "mot")
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.markdown() == "**mot**"
    assert window.actions_table[specs.GRAS].isChecked()
    window.actions_table[specs.PUCES].trigger()
    assert field.markdown() == "- **mot**"
    screen.fiche.fields["entreprise"].setFocus()
    assert not window.actions_table[specs.GRAS].isEnabled()


_COUPE = (
    "J’ai préparé le dossier du client avant le rendez-vous du matin, en\n"
    "vérifiant les pièces avec ma responsable, puis j’ai relu les compé-\n"
    "tences demandées par la fiche du **titre**."
)
_JOINT = (
    "J’ai préparé le dossier du client avant le rendez-vous du matin, en vérifiant les pièces avec ma responsable, "
    "puis j’ai relu les compétences demandées par la fiche du \\*\\*titre\\*\\*."
)


@pytest.mark.parametrize("way", ["bouton", "touches"])
def test_lines_cut_by_a_pdf_are_pasted_as_they_are_and_joined_when_asked(qtbot: QtBot, desk, way: str) -> None:
    window, screen = desk
    field = screen.fiche.fields["taches"]
    field.setFocus()
    QApplication.clipboard().setText(_COUPE.replace("**", ""))
    press(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    asis = field.markdown()
    assert asis == _COUPE.replace("**", "").replace("\n", "\n\n")
    on_disk(qtbot, window.session)
    (message,) = [one for one in window.banners.findChildren(Message) if "PDF" in one.text]
    if way == "bouton":
        (verb,) = [one for one in message.findChildren(QPushButton) if one.text() == "Rejoindre les lignes"]
        verb.click()
    else:
        window.actions_table[specs.REJOINDRE].trigger()
    assert field.markdown() == _JOINT.replace("\\*\\*", "")
    on_disk(qtbot, window.session)
    window.session.undo()
    on_disk(qtbot, window.session)
    if field.markdown() != "":  # what was pasted and what was joined may be one burst, or two
        assert field.markdown() == asis


def test_joining_keeps_the_styles_and_asks_for_lines(qtbot: QtBot, desk) -> None:
    window, screen = desk
    field = screen.fiche.fields["taches"]
    field.setFocus()
    with qtbot.waitSignal(window.session.told):
        window.actions_table[specs.REJOINDRE].trigger()
    field.show_text("un **gras** puis\n\ndes *mots* encore\n\n- puce")
    field.selectAll()
    window.actions_table[specs.REJOINDRE].trigger()
    assert field.markdown() == "un **gras** puis des *mots* encore\n\n- puce"


def test_ticking_a_critere_with_a_sentence_declares_it(qtbot: QtBot, desk) -> None:
    window, screen = desk
    critere = window.session.dossier.referentiel.activites[0].competences[0].criteres[0]
    type_text(screen.fiche.fields["taches"], "J’ai tout fait.")
    tick = screen.criteres.ticks[critere.id]
    tick.box.click()
    on_disk(qtbot, window.session)
    assert window.session.etat.cibles[critere.id].raison == "lien sans phrase"
    assert tick.mark.state == "absent"
    (phrase, _, _) = next(iter(tick.phrases.values()))
    type_text(phrase, "J’ai suivi la procédure.")
    on_disk(qtbot, window.session)
    assert window.session.etat.cibles[critere.id].declare
    assert tick.mark.state == "declare"
    assert screen.tabs.tabText(0) == "Critères  1"
    tick.box.click()
    on_disk(qtbot, window.session)
    assert not window.session.dossier.liens_vers(critere.id)
    window.session.undo()
    on_disk(qtbot, window.session)
    assert window.session.dossier.liens_vers(critere.id)[0].phrase == "J’ai suivi la procédure."
    assert tick.box.isChecked()


def test_only_the_criteres_of_its_ccp_and_the_transversales(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    ref = window.session.dossier.referentiel
    own = {c.id for k in ref.activites[0].competences for c in k.criteres}
    shared = {c.id for t in ref.transversales for c in t.criteres}
    assert set(screen.criteres.ticks) == own | shared
    second = window.session.dossier.exemples_de(ref.activites[1].id)[0]
    screen.show_exemple(second.id)
    assert own.isdisjoint(screen.criteres.ticks)


def test_switching_exemples_keeps_what_was_typed(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    first = screen.exemple_id
    type_text(screen.fiche.fields["complements"], "Un ajout.")
    others = [e.id for e in window.session.dossier.all(Exemple).values() if e.id != first]
    choose(qtbot, screen, others[0])
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Exemple, first).complements.startswith("Un ajout.")
    assert screen.fiche.fields["complements"].markdown() == window.session.dossier.get(Exemple, others[0]).complements


def test_citing_and_uncited(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    panel = screen.citations
    choice = panel.choices()[0]
    panel.cite(choice.id)
    on_disk(qtbot, window.session)
    cited = {c.preuve_id: c for c in window.session.dossier.citations_de(screen.exemple_id)}
    row = panel.rows[cited[choice.id].id]
    row.champ.setCurrentIndex(row.champ.findData("moyens"))
    row.champ.activated.emit(row.champ.currentIndex())
    on_disk(qtbot, window.session)
    moved = {c.preuve_id: c for c in window.session.dossier.citations_de(screen.exemple_id)}
    assert moved[choice.id].champ == "moyens"
    row.findChild(QToolButton).click()
    on_disk(qtbot, window.session)
    assert choice.id not in {c.preuve_id for c in window.session.dossier.citations_de(screen.exemple_id)}
    assert window.session.dossier.get(Preuve, choice.id) is not None


def test_a_caption_is_written_beside_the_picture(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    panel = _screen(window).citations
    row = next(r for r in panel.rows.values() if not r.legende.isHidden())
    row.legende.selectAll()
    type_text(row.legende, "Vue de l’atelier")
    on_disk(qtbot, window.session)
    assert window.session.dossier.tables["citation"][row.citation.id].legende == "Vue de l’atelier"


def test_the_size_of_a_picture_is_chosen_by_the_keyboard_and_undone(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    panel = _screen(window).citations
    row = next(r for r in panel.rows.values() if not r.taille.isHidden())
    citation_id = row.citation.id

    def chosen() -> str:
        return window.session.dossier.tables["citation"][citation_id].grandeur

    assert (chosen(), row.taille.currentText()) == ("auto", "Taille automatique")
    assert row.taille.accessibleName()
    assert "12" in row.taille.toolTip()
    row.taille.setFocus()
    press(row.taille, Qt.Key.Key_Down)
    press(row.taille, Qt.Key.Key_Down)
    on_disk(qtbot, window.session)
    assert chosen() == "moyenne"
    window.session.undo()
    on_disk(qtbot, window.session)
    assert chosen() == "petite"
    assert panel.rows[citation_id].taille.currentData() == "petite"
    assert all(r.taille.isHidden() == r.legende.isHidden() for r in panel.rows.values())


def test_a_file_dropped_beside_the_sheet_is_cited(qtbot: QtBot, desk, tmp_path: Path) -> None:
    window, screen = desk
    file = tmp_path / "reçu.txt"
    file.write_text("Reçu", "utf-8")
    drop(screen.citations, [file])
    qtbot.waitUntil(lambda: bool(window.session.dossier.citations_de(screen.exemple_id)))
    citation = window.session.dossier.citations_de(screen.exemple_id)[0]
    assert window.session.dossier.get(Preuve, citation.preuve_id).nom_fichier == "reçu.txt"


def test_order_and_removal_with_the_way_back(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    activite = window.session.dossier.referentiel.activites[0].id
    first = window.session.dossier.exemples_de(activite)[0]
    screen.bar.down.trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier.exemples_de(activite)[1].id == first.id
    liens = len(window.session.dossier.all(Lien))
    screen.bar.delete.trigger()
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Exemple, first.id) is None
    assert len(window.session.dossier.all(Lien)) < liens
    assert window.banners.messages() == ["L’exemple est supprimé, avec ses liens et ses citations."]
    next(b for b in window.banners.findChildren(type(screen.nothing_yet.button)) if b.text() == "Annuler").click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Exemple, first.id) is not None
    assert len(window.session.dossier.all(Lien)) == liens


def test_what_was_said_of_a_removal_goes_once_it_is_undone(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.bar.delete.trigger()
    on_disk(qtbot, window.session)
    assert window.banners.messages() == ["L’exemple est supprimé, avec ses liens et ses citations."]
    window.actions_table[specs.ANNULER].trigger()
    on_disk(qtbot, window.session)
    assert window.banners.messages() == []


def test_the_add_row_adds_to_its_ccp(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.picker.click()
    press(screen.picker.list, Qt.Key.Key_Home)
    first = screen.picker.model.row_at(screen.picker.list.currentIndex())
    assert first.exemple.id == screen.picker.ids()[0], "below the heading"
    press(screen.picker.list, Qt.Key.Key_End)
    press(screen.picker.list, Qt.Key.Key_Return)
    assert not screen.picker.open
    on_disk(qtbot, window.session)
    second = window.session.dossier.referentiel.activites[1].id
    assert window.session.dossier.exemples_de(second)[-1].id == screen.exemple_id


def test_places(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    dossier = window.session.dossier
    activite = dossier.referentiel.activites[1]
    exemple = dossier.exemples_de(activite.id)[0]
    window.go_to(Lieu("exemple", exemple.id, "moyens"))
    screen = _screen(window)
    assert screen.exemple_id == exemple.id
    assert screen.fiche.fields["moyens"].hasFocus()
    critere = activite.competences[0].criteres[0]
    window.actions_table[specs.PANNEAU].trigger()
    assert screen.panel.isHidden()
    window.go_to(Lieu("cible", critere.id))
    assert not screen.panel.isHidden()
    assert screen.tabs.currentWidget() is screen.criteres


def test_enter_in_the_title_goes_on_to_question_one(qtbot: QtBot, desk) -> None:
    _, screen = desk
    screen.fiche.intitule.setFocus()
    press(screen.fiche.intitule, Qt.Key.Key_Return)
    assert screen.fiche.fields["taches"].hasFocus()


def test_choosing_files_to_cite(qtbot: QtBot, desk, answers: Answers, tmp_path: Path) -> None:
    window, screen = desk
    answers.files = [tmp_path / "absent.pdf"]
    screen.citations._choose_files()
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    assert "absent.pdf" in window.banners.messages()[0]


# --- the text first --------------------------------------------------------------------------------------------------


def test_the_text_comes_first_on_a_usual_laptop(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.resize(1366, 768)
    screen = _screen(window)
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.waitUntil(lambda: lines_in_sight(field, screen.fiche) >= 22)
    assert screen.fiche.paper.width() >= 640
    assert screen.panel.width() == 300


def test_the_picker_names_the_exemple_and_the_keys_go_round(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.activateWindow()
    ids = screen.picker.ids()
    assert screen.picker.name.startswith("CCP 1 · Exemple 1\u00a0: Traiter la commande")
    assert screen.picker.accessibleName().endswith(screen.picker.name)
    window.actions_table[specs.EXEMPLE_SUIVANT].trigger()
    assert screen.exemple_id == ids[1]
    for _ in range(2):
        window.actions_table[specs.EXEMPLE_PRECEDENT].trigger()
    assert screen.exemple_id == ids[-1]
    screen.picker.setFocus()
    press(screen.picker, Qt.Key.Key_Down)
    assert screen.picker.open
    press(screen.picker.list, Qt.Key.Key_Up)
    press(screen.picker.list, Qt.Key.Key_Return)
    assert screen.exemple_id == ids[-2]
    assert screen.picker.hasFocus()
    window.show_screen("preuves")
    assert not window.actions_table[specs.EXEMPLE_SUIVANT].isEnabled()
