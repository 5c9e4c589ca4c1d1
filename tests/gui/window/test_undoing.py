"""Undo and redo go to the place that they change, and show it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import (
    KINDS,
    Annexe,
    CcpObtenu,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Entity,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Rappel,
    Session,
)
from dossier_pro.domain.faisabilite import vierge
from dossier_pro.domain.guide import QuestionPreparee, ReponseRecit
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.binding import _BLANKS
from dossier_pro.gui.kit.editor import AnswerEdit
from dossier_pro.gui.kit.places import changed_at, screen_of
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.writing import supprimer
from tests.gui.hands import on_disk, press, type_text


def step(qtbot: QtBot, window: MainWindow, spec: specs.Spec) -> None:
    """Trigger undo or redo as its key does."""
    window.actions_table[spec].trigger()
    on_disk(qtbot, window.session)
    QApplication.processEvents()


def do(qtbot: QtBot, window: MainWindow, edit: Callable[[Draft], object]) -> None:
    window.session.edit("Essayer", edit)
    on_disk(qtbot, window.session)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def inside(window: MainWindow, widget: QWidget) -> bool:
    """Whether a widget is on the screen that is shown, and in its sight."""
    shown = window.screen_named(window.current_screen)
    return widget.isVisibleTo(window) and shown.isAncestorOf(widget) and not widget.visibleRegion().isEmpty()


def test_undo_in_exemples_goes_to_the_date_of_the_declaration(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.go_to(Lieu("declaration", "", "jour"))
    QApplication.processEvents()
    line = focused()
    assert isinstance(line, QLineEdit)
    before = line.text()
    line.selectAll()
    type_text(line, "12/03/2026")
    window.show_screen("exemples")
    on_disk(qtbot, window.session)
    assert window.session.dossier.declaration.jour == date(2026, 3, 12)
    step(qtbot, window, specs.ANNULER)
    assert window.current_screen == "parcours"
    shown = focused()
    assert isinstance(shown, QLineEdit)
    assert shown.text() == before
    assert inside(window, shown)
    assert "Annulé" in window.header.status.text()
    (message,) = window.banners.messages()
    assert "Annulé" in message
    step(qtbot, window, specs.RETABLIR)
    assert window.banners.messages() == []  # what was said of the step before is true no more
    again = focused()
    assert isinstance(again, QLineEdit)
    assert again.text() == "12/03/2026"


def test_undo_shows_the_place_in_a_long_answer(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    long = "\n\n".join(f"Paragraphe {number} de la réponse, qui dit ce que je fais." for number in range(60))
    write = lambda text: lambda draft: draft.put(replace(draft.dossier.get(Exemple, exemple.id), taches=text))  # noqa: E731
    do(qtbot, window, write(long))
    do(qtbot, window, write(long.replace("Paragraphe 55 de", "Paragraphe 55 bis de")))
    window.show_screen("accueil")
    step(qtbot, window, specs.ANNULER)
    assert window.current_screen == "exemples"
    field = focused()
    assert isinstance(field, AnswerEdit)
    assert field.textCursor().block().text().startswith("Paragraphe 55")
    place = field.viewport().mapTo(window, field.cursorRect().center())
    assert window.rect().contains(place)
    assert not field.visibleRegion().isEmpty()
    qtbot.waitUntil(lambda: field.visibleRegion().contains(field.cursorRect().center()))


def test_undo_where_one_writes_stays_there(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    window.go_to(Lieu("exemple", exemple.id, "moyens"))
    QApplication.processEvents()
    field = focused()
    assert isinstance(field, AnswerEdit)
    field.put_cursor(4)
    type_text(field, "abc")
    on_disk(qtbot, window.session)
    step(qtbot, window, specs.ANNULER)
    assert focused() is field
    assert field.textCursor().position() == 4
    assert not window.banners.messages()


def _new(dossier: Dossier) -> dict[str, Entity]:
    """An entity of each kind of which there may be several."""
    exemple = next(iter(dossier.all(Exemple).values()))
    preuve = next(iter(dossier.all(Preuve).values()))
    activite = dossier.referentiel.activites[0]
    linked = {(lien.source_id, lien.cible_id) for lien in dossier.all(Lien).values()}
    cible = next(
        c.id
        for c in dossier.referentiel.cibles.values()
        if c.activite is not None and c.activite.id == exemple.activite_id and (exemple.id, c.id) not in linked
    )
    cited = {c.preuve_id for c in dossier.citations_de(exemple.id)}
    free = next(p.id for p in dossier.all(Preuve).values() if p.id not in cited)
    return {
        "exemple": Exemple("neuf", activite.id, intitule="Un exemple de plus", taches="Je fais."),
        "preuve": Preuve("neuve", "note", "Une note", description="Une note"),
        "lien": Lien("neuf", "exemple", exemple.id, cible, "Je le fais."),
        "citation": Citation("neuve", exemple.id, free),
        "session": Session("neuve", date(2026, 9, 1)),
        "ccp_obtenu": CcpObtenu("neuf", 1),
        "experience": Experience("neuve", "Maison", "Accueil"),
        "diplome": Diplome("neuf", 9, "Baccalauréat"),
        "document_illustrant": DocumentIllustrant("neuf", 9, "Un plan", preuve.id),
        "annexe": Annexe("neuve", 9, "Une annexe"),
        "rappel": Rappel("neuf", date(2027, 4, 1), "Envoyer"),
        "question_preparee": QuestionPreparee("neuve", "general/journee", "Le matin"),
        "reponse_recit": ReponseRecit("neuve", exemple.id, "d_abord", "J’ai lu"),
        "auto_evaluation": replace(vierge(activite.id), texte="Je vends."),
    }


SCREENS = {
    "exemple": "exemples",
    "preuve": "preuves",
    "lien": "exemples",
    "citation": "exemples",
    "rappel": "echeances",
    "question_preparee": "entretien",
    "reponse_recit": "raconter",
    "auto_evaluation": "faisabilite",
}
FIELDS: dict[str, dict[str, Any]] = {
    "candidat": {"adresse": "3 rue Neuve"},
    "projet": {"depot_vae": True},
    "declaration": {"lieu": "Brest"},
    "echeances": {"recevable_le": date(2026, 1, 5)},
    "exemple": {"entreprise": "Une autre maison"},
    "preuve": {"description": "Autre chose"},
    "lien": {"phrase": "Autrement dit."},
    "citation": {"legende": "Autre légende", "grandeur": "pleine"},
    "session": {"jour": date(2026, 10, 1)},
    "ccp_obtenu": {"code": "TP-1"},
    "experience": {"service": "Comptoir"},
    "diplome": {"organisme": "Académie"},
    "document_illustrant": {"intitule": "Autre plan"},
    "annexe": {"intitule": "Autre annexe"},
    "rappel": {"texte": "Renvoyer"},
    "question_preparee": {"texte": "Le matin, j’ouvre"},
    "reponse_recit": {"texte": "J’ai lu la liste"},
    "auto_evaluation": {"texte": "Je vends depuis 2021."},
}


def test_every_kind_has_its_place_here() -> None:
    assert set(FIELDS) == set(KINDS) - {"position"} - {"dit_au_guide"}, "a fact of a review is no step of undo"


@pytest.mark.parametrize("kind", sorted(FIELDS))
def test_undo_and_redo_lead_to_every_kind_of_thing(qtbot: QtBot, show, example: Path, kind: str) -> None:
    window: MainWindow = show(example)
    session = window.session
    wanted = SCREENS.get(kind, "echeances" if kind == "echeances" else "parcours")
    added = _new(session.dossier).get(kind)
    if added is not None:
        do(qtbot, window, lambda draft: draft.put(added))
    if kind == "echeances":
        do(qtbot, window, lambda draft: draft.put(replace(draft.dossier.projet, modalite="vae")))
    entity_id = added.id if added is not None else "unique"
    before = session.dossier.find(kind, entity_id) or _BLANKS[kind]
    do(qtbot, window, lambda draft: draft.put(replace(before, **FIELDS[kind])))
    for name in (specs.ANNULER, specs.RETABLIR):
        window.show_screen("exporter")
        held = session.dossier
        step(qtbot, window, name)
        assert session.dossier is not held
        assert window.current_screen == wanted
        assert inside(window, focused()), f"{name}: {focused()}"
        changed = session.dossier
        on_disk(qtbot, session)
        assert session.dossier is changed, "showing a place changes nothing"
    if added is None:
        return
    step(qtbot, window, specs.ANNULER)
    window.show_screen("exporter")
    step(qtbot, window, specs.ANNULER)
    assert session.dossier.find(kind, entity_id) is None
    assert window.current_screen == wanted
    count = len(session.dossier.tables.get(kind, {}))
    on_disk(qtbot, session)
    assert len(session.dossier.tables.get(kind, {})) == count, "nothing is added where a thing is gone"
    window.show_screen("exporter")
    step(qtbot, window, specs.RETABLIR)
    assert window.current_screen == wanted
    assert session.dossier.find(kind, entity_id) == added
    if isinstance(table := focused(), QTableView):
        assert table.currentIndex().isValid()


def test_what_is_in_sight_already_is_not_left(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    lien = next(x for x in window.session.dossier.all(Lien).values() if x.source == "exemple")
    do(qtbot, window, lambda draft: draft.put(replace(lien, phrase="Autrement dit.")))
    for screen in ("couverture", "historique", "exemples"):
        window.show_screen(screen)
        step(qtbot, window, specs.ANNULER)
        assert window.current_screen == screen
        step(qtbot, window, specs.RETABLIR)
        assert window.current_screen == screen


def test_one_step_is_about_one_thing(example: Path) -> None:
    with ouvrir(example) as desk:
        exemple = next(iter(desk.dossier.all(Exemple).values()))
        fait = desk.change("Supprimer", lambda draft: supprimer(draft, "exemple", exemple.id))
        assert len(fait.changeset.changes) > 1
        (gone,) = changed_at(fait.changeset, fait.dossier)
        assert (gone, screen_of(gone, fait.dossier)) == (Lieu("activite", exemple.activite_id), "exemples")
        back = desk.undo()
        assert back is not None
        assert changed_at(back.changeset, back.dossier) == (Lieu("exemple", exemple.id),)


@pytest.mark.parametrize("wait", [False, True], ids=["at-once", "on-the-disk"])
def test_undo_of_the_first_words_of_a_dossier_can_be_redone(qtbot: QtBot, show, blank: Path, wait: bool) -> None:
    """Seen: nothing to undo yet, so the line obeyed Ctrl+Z by itself, and « Il n’y a rien à rétablir »."""
    window = show(blank)
    window.go_to(Lieu("candidat", "", "adresse"))
    QApplication.processEvents()
    line = focused()
    assert isinstance(line, QLineEdit)
    type_text(line, "12 rue de l’Été")
    if wait:
        on_disk(qtbot, window.session)
    press_keys(window, line, "Ctrl+Z")
    qtbot.waitUntil(lambda: line.text() == "")
    assert window.session.now.redo_label, "what was taken back is a step that can be done again"
    press_keys(window, line, "Ctrl+Y")
    on_disk(qtbot, window.session)
    assert line.text() == "12 rue de l’Été"
    assert window.session.dossier.candidat.adresse == "12 rue de l’Été"


def test_a_key_with_nothing_to_undo_says_so_and_keeps_what_stands_in_the_field(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.go_to(Lieu("candidat", "", "adresse"))
    line = focused()
    for keys, sentence in (("Ctrl+Z", "annuler"), ("Ctrl+Y", "rétablir")):
        press_keys(window, line, keys)
        on_disk(qtbot, window.session)
        on_disk(qtbot, window.session)
        assert f"Il n’y a rien à {sentence}." in window.banners.messages()


def press_keys(window: MainWindow, field: QWidget, keys: str) -> None:
    """Press a shortcut as a keyboard does: to the window's action where it can be done, else to the field."""
    action = next(
        a
        for a in (window.actions_table[n] for n in (specs.ANNULER, specs.RETABLIR))
        if QKeySequence(keys) in a.shortcuts()
    )
    if action.isEnabled():
        action.trigger()
    else:
        press(field, {"Ctrl+Z": Qt.Key.Key_Z, "Ctrl+Y": Qt.Key.Key_Y}[keys], Qt.KeyboardModifier.ControlModifier)
