"""« Ce que ceci montre »: one panel from a passage, a preuve and a critère; letters, Enter, a sentence, Enter."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Citation, DocumentIllustrant, Exemple, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.tying import TyingPanel
from dossier_pro.gui.kit.tying_model import cibles_pour, found, sources_pour
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import mapping, writing
from dossier_pro.services.exemple import dossier_exemple
from tests.domain.samples import TODAY
from tests.gui.hands import on_disk, press, type_text


@pytest.fixture
def room(qtbot: QtBot, show, blank: Path) -> MainWindow:
    """A dossier with an exemple that is written and a preuve that nothing uses."""
    window: MainWindow = show(blank)
    activite = window.session.dossier.referentiel.activites[0]

    def edit(draft: Draft) -> None:
        draft.put(
            Preuve("p1", "note", "Registre", description="Le registre du rayon."),
            Preuve("p2", "note", "Planning", description="P"),
        )
        draft.put(Exemple("ex", activite.id, 1, "Vendre", "J’ai vendu."))

    window.session.edit("Préparer", edit)
    on_disk(qtbot, window.session)
    window.activateWindow()
    return window


def _liens(window: MainWindow) -> list[Lien]:
    return list(window.session.dossier.all(Lien).values())


def _tie(qtbot: QtBot, window: MainWindow, panel: TyingPanel, letters: str, phrase: str) -> None:
    """Four gestures at most: what opened the panel, Enter, Enter."""
    assert panel.isVisible()
    type_text(panel.search, letters)
    press(panel.search, Qt.Key.Key_Return)
    qtbot.waitUntil(panel.phrase.hasFocus)
    type_text(panel.phrase, phrase)
    press(panel.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert panel.isHidden()


def _on_preuves(qtbot: QtBot, window: MainWindow, preuve_id: str = "p1") -> Any:
    window.show_screen("preuves")
    screen: Any = window.screen_named("preuves")
    screen.show_preuve(preuve_id)
    screen.list.setFocus()
    window.actions_table[specs.LIER].trigger()
    return screen


def test_a_preuve_is_tied_where_it_is_and_counts_at_once(qtbot: QtBot, room: MainWindow) -> None:
    screen = _on_preuves(qtbot, room)
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    before = room.session.dossier
    _tie(qtbot, room, screen.tying, "cp 1.2", "On y lit les ventes.")
    assert room.current_screen == "preuves"
    assert screen.list.hasFocus(), "the keyboard is where it was"
    (lien,) = _liens(room)
    assert (lien.source_id, lien.cible_id, lien.phrase) == ("p1", cible.id, "On y lit les ventes.")
    assert [r.preuve_id for r in room.session.dossier.all(DocumentIllustrant).values()] == ["p1"]
    assert room.session.etat.cibles[cible.id].declare
    assert "CP1.2 est montré" in room.header.status.text()
    room.session.undo()
    on_disk(qtbot, room.session)
    assert room.session.dossier == before, "one step"


def test_in_an_exemple_instead(qtbot: QtBot, room: MainWindow) -> None:
    screen = _on_preuves(qtbot, room)
    panel = screen.tying
    type_text(panel.search, "CP1.1")
    press(panel.search, Qt.Key.Key_Return)
    assert panel.jury.whole.isChecked()
    panel.jury.inside.click()
    assert panel.jury.exemple.currentData() == "ex"
    type_text(panel.phrase, "Oui.")
    press(panel.jury.inside, Qt.Key.Key_Return)
    on_disk(qtbot, room.session)
    assert [c.exemple_id for c in room.session.dossier.all(Citation).values()] == ["ex"]
    assert Jury(room.session.dossier).voit_preuve("p1")


@pytest.mark.parametrize("place", ["referentiel", "couverture"])
def test_from_a_critere_letters_find_the_source(qtbot: QtBot, room: MainWindow, place: str) -> None:
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    room.show_screen(place)
    screen: Any = room.screen_named(place)
    screen.show_place(Lieu("critere" if place == "referentiel" else "cible", cible.id))
    if place == "couverture":
        column = next(i for i, o in enumerate(screen.model.origines) if o.id == "ex")
        screen.matrix.setCurrentIndex(screen.model.index(screen.model.row_of(cible.id), column))
    room.actions_table[specs.LIER].trigger()
    if place == "couverture":
        assert screen.tying.list.currentIndex().data(RowRole).id == "ex", "Enter takes the column one is in"
    _tie(qtbot, room, screen.tying, "registre", "On y lit tout.")
    assert [(x.source_id, x.cible_id) for x in _liens(room)] == [("p1", cible.id)]
    assert room.session.etat.cibles[cible.id].declare
    assert room.current_screen == place


def test_from_a_critere_letters_find_a_sentence_too(qtbot: QtBot, room: MainWindow) -> None:
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    room.session.edit(
        "Écrire", lambda d: writing.modifier(d, "exemple", "ex", taches="J’ai vendu. J’ai compté la caisse.")
    )
    on_disk(qtbot, room.session)
    room.show_screen("referentiel")
    screen: Any = room.screen_named("referentiel")
    screen.show_place(Lieu("critere", cible.id))
    room.actions_table[specs.LIER].trigger()
    type_text(screen.tying.search, "compte")
    (row,) = screen.tying.model.rows
    assert row.text == "J’ai compté la caisse."
    assert "question 1" in row.under
    _tie(qtbot, room, screen.tying, "", "On y lit tout.")
    (lien,) = _liens(room)
    assert lien.ancre is not None
    assert (lien.source_id, lien.ancre.champ, lien.ancre.citation) == ("ex", "taches", "J’ai compté la caisse.")
    assert room.session.etat.cibles[cible.id].declare
    assert "un passage" in (room.session.now.undo_label or "")
    other = mapping.trouver_cible(room.session.dossier, "CP1.1")
    screen.tying.for_cible(other.id, screen.tie)
    assert [r.text for r in screen.tying.model.rows if r.ancre] == ["J’ai compté la caisse."], (
        "tied once, offered again"
    )
    assert not any(r.tied for r in screen.tying.model.rows)


def test_words_that_are_being_typed_when_it_opens_are_offered_too(qtbot: QtBot, room: MainWindow) -> None:
    room.show_screen("exemples")
    exemples: Any = room.screen_named("exemples")
    exemples.show_exemple("ex")
    type_text(exemples.fiche.answer("taches"), "J’ai compté la caisse. ")
    room.show_screen("referentiel")
    screen: Any = room.screen_named("referentiel")
    panel = screen.tying
    panel.for_cible(mapping.trouver_cible(room.session.dossier, "CP1.2").id, screen.tie)
    type_text(panel.search, "compte")
    press(panel.search, Qt.Key.Key_Down)
    on_disk(qtbot, room.session)
    assert [row.text for row in panel.model.rows] == ["J’ai compté la caisse."]
    assert panel.list.currentIndex().data(RowRole) is not None, "Enter takes it"


def test_a_sentence_for_a_passage_that_was_begun_waits(room: MainWindow) -> None:
    room.show_screen("referentiel")
    screen: Any = room.screen_named("referentiel")
    panel, cible = screen.tying, mapping.trouver_cible(room.session.dossier, "CP1.2")
    panel.for_cible(cible.id, screen.tie)
    type_text(panel.search, "vendu")
    press(panel.search, Qt.Key.Key_Return)
    type_text(panel.phrase, "On y")
    press(panel.phrase, Qt.Key.Key_Escape)
    panel.for_cible(cible.id, screen.tie)
    assert panel.phrase.text() == "On y"
    assert "J’ai vendu." in panel.chosen.text()


def test_enter_on_a_cell_asks_only_how(qtbot: QtBot, room: MainWindow) -> None:
    room.show_screen("couverture")
    screen: Any = room.screen_named("couverture")
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    column = next(i for i, o in enumerate(screen.model.origines) if o.id == "p1")
    screen.matrix.setCurrentIndex(screen.model.index(screen.model.row_of(cible.id), column))
    screen.matrix.setFocus()
    press(screen.matrix, Qt.Key.Key_Return)
    panel = screen.tying
    assert panel.phrase.hasFocus()
    assert _liens(room) == [], "nothing is tied before it is said how"
    type_text(panel.phrase, "On y lit tout.")
    press(panel.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, room.session)
    assert room.session.etat.cibles[cible.id].declare
    assert screen.matrix.hasFocus()


def test_in_couverture_the_sentence_of_a_lien_has_one_place(qtbot: QtBot, room: MainWindow) -> None:
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    room.session.edit("Lier", lambda d: mapping.lier(d, "preuve", "p1", cible.id, "La première."))
    on_disk(qtbot, room.session)
    room.show_screen("couverture")
    screen: Any = room.screen_named("couverture")
    screen.show_place(Lieu("cible", cible.id))
    screen.tie_here()
    type_text(screen.tying.search, "registre")
    press(screen.tying.search, Qt.Key.Key_Return)
    assert screen.tying.isHidden()
    assert screen.detail.phrase.text() == "La première."
    assert screen.detail.phrase.hasFocus()


def test_esc_loses_nothing_and_a_blank_sentence_ties_nothing(qtbot: QtBot, room: MainWindow) -> None:
    screen = _on_preuves(qtbot, room)
    panel = screen.tying
    type_text(panel.search, "CP1.1")
    press(panel.search, Qt.Key.Key_Return)
    press(panel.phrase, Qt.Key.Key_Return)
    assert panel.isVisible()
    assert "en une phrase" in panel.note.text()
    type_text(panel.phrase, "On y lit")
    press(panel.phrase, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert screen.list.hasFocus()
    on_disk(qtbot, room.session)
    assert _liens(room) == []
    room.actions_table[specs.LIER].trigger()
    assert panel.phrase.text() == "On y lit"
    assert "CP1.1" in panel.chosen.text()
    panel.change.click()
    assert panel.search.hasFocus()
    type_text(panel.search, "cp1.2")
    press(panel.search, Qt.Key.Key_Return)
    assert panel.phrase.text() == "On y lit", "the sentence goes along"


def test_a_sentence_that_is_there_is_never_replaced_in_silence(qtbot: QtBot, room: MainWindow) -> None:
    cible = mapping.trouver_cible(room.session.dossier, "CP1.2")
    room.session.edit("Lier", lambda d: mapping.lier(d, "preuve", "p1", cible.id, "La première."))
    on_disk(qtbot, room.session)
    screen = _on_preuves(qtbot, room)
    panel = screen.tying
    type_text(panel.search, "CP1.2")
    press(panel.search, Qt.Key.Key_Return)
    assert panel.phrase.text() == "La première."
    type_text(panel.phrase, " Et plus.")
    press(panel.phrase, Qt.Key.Key_Escape)
    room.actions_table[specs.LIER].trigger()
    assert "La première." in panel.note.text()
    press(panel.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, room.session)
    assert [x.phrase for x in _liens(room)] == ["La première. Et plus."]


def test_several_preuves_are_tied_in_one_step(qtbot: QtBot, room: MainWindow) -> None:
    room.show_screen("preuves")
    screen: Any = room.screen_named("preuves")
    screen.tying.for_preuves(["p1", "p2"], screen.detail)
    assert "2\u00a0preuves" in screen.tying.head.text()
    _tie(qtbot, room, screen.tying, "CP1.1", "Les deux le disent.")
    assert {x.source_id for x in _liens(room)} == {"p1", "p2"}
    room.session.undo()
    on_disk(qtbot, room.session)
    assert _liens(room) == []


def test_tab_stays_inside_and_the_panel_inside_the_screen(qtbot: QtBot, room: MainWindow) -> None:
    screen = _on_preuves(qtbot, room)
    panel = screen.tying
    for corner in (QPoint(0, 0), QPoint(screen.width(), screen.height())):
        panel.for_preuves(["p1"], QRect(corner, corner))
        assert screen.rect().contains(panel.geometry())
    type_text(panel.search, "CP1.1")
    press(panel.search, Qt.Key.Key_Return)
    seen = []
    for _ in range(8):
        qtbot.keyClick(room.focusWidget(), Qt.Key.Key_Tab)
        seen.append(room.focusWidget())
        assert panel.isAncestorOf(room.focusWidget())
    assert {panel.phrase, panel.tie, panel.change, panel.cancel} <= set(seen)


# --- what is offered, and how it is found ------------------------------------------------------------------------


def test_words_and_codes_find_a_critere() -> None:
    dossier = dossier_exemple()
    preuve = next(iter(dossier.all(Preuve).values()))
    rows = cibles_pour(dossier, evaluate(dossier, aujourd_hui=TODAY), preuve, ())
    for query in ("CP4.2", "cp 4.2", "4.2", "Cp4.2"):
        assert found(rows, query)[0].code == "CP4.2", query
    assert [one.code for one in found(rows, "cp4")][:2] == ["CP4.1", "CP4.2"]
    assert "conditions générales" in found(rows, "CONDITIONS generales vente")[0].text
    assert found(rows, "") == rows
    assert found(rows, "zzz") == []


def test_a_critere_that_is_not_presented_offers_nothing() -> None:
    dossier = dossier_exemple()
    cible = next(c for c in dossier.referentiel.cibles.values() if c.activite is not None)
    rows = sources_pour(dossier, cible)
    assert {one.genre for one in rows} == {"exemple", "preuve"}
    draft = Draft(dossier)
    writing.modifier(draft, "projet", "unique", objet="ccp", numeros=(2,))
    assert sources_pour(draft.dossier, cible) == []


# --- what the guide proposes -------------------------------------------------------------------------------------

ENCOURS = "Avant de saisir la commande, j’ai vu que son encours dépassait le plafond."


def _speaking(qtbot: QtBot, room: MainWindow) -> str:
    """Words that speak for a critère stand in the exemple; returns its id."""
    room.session.edit("Écrire", lambda d: writing.modifier(d, "exemple", "ex", taches=f"J’ai vendu. {ENCOURS}"))
    on_disk(qtbot, room.session)
    return mapping.trouver_cible(room.session.dossier, "CP4.1").id


def test_what_a_passage_seems_to_show_stands_first_and_is_tied_by_the_usual_gesture(
    qtbot: QtBot, room: MainWindow
) -> None:
    cible_id = _speaking(qtbot, room)
    room.show_screen("exemples")
    screen: Any = room.screen_named("exemples")
    screen.show_exemple("ex")
    panel, ancre = screen.tie_panel, ancrer("taches", f"J’ai vendu. {ENCOURS}", 12, 12 + len(ENCOURS))
    panel.for_passage(room.session.dossier.get(Exemple, "ex"), ancre, screen)
    first = panel.model.rows[0]
    assert first.id == cible_id
    assert "encours" in first.why
    assert "proposé à cause de" in first.spoken
    assert panel.maybe.text() == "Ce passage montre peut-être\u00a0:"
    assert panel.search.accessibleDescription() == "Ce passage montre peut-être :", "a screen reader hears of them"
    ends = [at for at, row in enumerate(panel.model.rows) if row.heading]
    assert ends == [sum(bool(row.mots) for row in panel.model.rows)], "the others do not seem to be proposed"
    for _ in range(ends[0]):
        press(panel.search, Qt.Key.Key_Down)
    assert panel.list.currentIndex().row() == ends[0] + 1, "a heading is stepped over"
    panel.list.setCurrentIndex(panel.model.index(0))
    assert [row.id for row in panel.model.rows].count(cible_id) == 1
    assert _liens(room) == [], "nothing ties by itself"
    _tie(qtbot, room, panel, "", "Je vérifie ce que le client doit.")
    (lien,) = _liens(room)
    assert (lien.cible_id, lien.ancre) == (cible_id, ancre)


def test_a_proposal_that_is_refused_does_not_come_again_and_letters_still_find_it(
    qtbot: QtBot, room: MainWindow
) -> None:
    cible_id = _speaking(qtbot, room)
    room.show_screen("exemples")
    screen: Any = room.screen_named("exemples")
    screen.show_exemple("ex")
    panel, exemple = screen.tie_panel, room.session.dossier.get(Exemple, "ex")
    panel.for_exemple(exemple, screen)
    assert panel.refuse.isVisible()
    while panel.list.currentIndex().data(RowRole).id != cible_id:
        press(panel.search, Qt.Key.Key_Down)
    press(panel.search, Qt.Key.Key_Delete)
    on_disk(qtbot, room.session)
    assert panel.isVisible()
    assert panel.search.hasFocus()
    assert cible_id not in {row.id for row in panel.model.rows if row.mots}
    type_text(panel.search, "CP4.1")
    assert panel.model.rows[0].id == cible_id
    assert panel.refuse.isHidden(), "what is searched for is not proposed"
    room.session.undo()
    on_disk(qtbot, room.session)
    panel.search.clear()
    assert cible_id in {row.id for row in panel.model.rows if row.mots}


def test_for_a_critere_what_is_there_already_comes_to_the_top_and_enter_stays_the_same(
    qtbot: QtBot, room: MainWindow
) -> None:
    cible_id = _speaking(qtbot, room)
    room.show_screen("referentiel")
    screen: Any = room.screen_named("referentiel")
    screen.show_place(Lieu("critere", cible_id))
    room.actions_table[specs.LIER].trigger()
    panel = screen.tying
    before = panel.list.currentIndex().data(RowRole)
    qtbot.waitUntil(lambda: bool(panel.guide.rows))
    assert panel.model.rows[0].text == ENCOURS
    assert panel.maybe.isVisible()
    assert panel.list.currentIndex().data(RowRole) == before, "Enter never changes under the fingers"
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.refuse.click()
    on_disk(qtbot, room.session)
    qtbot.waitUntil(lambda: not panel.guide.rows)
    assert panel.maybe.isHidden()
