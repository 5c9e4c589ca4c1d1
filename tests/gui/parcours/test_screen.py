"""Identity, route, rows, declaration."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import CcpObtenu, Dossier, Exemple, Experience, Lien
from dossier_pro.domain.parcours import duree_experience
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.reverify import ReverifyLine
from dossier_pro.gui.parcours.screen import ParcoursView, after_jury, before_jury
from dossier_pro.gui.parcours.timeline import barres, phrase
from dossier_pro.gui.window.window import MainWindow
from tests.domain.samples import complet, referentiel
from tests.gui.hands import Answers, on_disk, type_text


def _screen(window: MainWindow) -> Any:
    window.show_screen("parcours")
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    return screen


def test_identity_reaches_the_cover_and_the_head_of_the_window(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    form = _screen(window).form
    type_text(form.nom_usage, "Martin")
    type_text(form.adresse, "12 rue des Exemples")
    on_disk(qtbot, window.session)
    candidat = window.session.dossier.candidat
    assert (candidat.nom_usage, candidat.adresse) == ("Martin", "12 rue des Exemples")
    assert window.header.name.text() == "Camille Martin"


def test_the_route(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    form = screen.form
    assert form.vae.isChecked()
    form.formation.click()
    form.objet_ccp.click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.projet.numeros == (1,)
    assert "évaluations en cours de formation" in form.devant_jury.text()
    screen.boxes[2].click()
    on_disk(qtbot, window.session)
    projet = window.session.dossier.projet
    assert (projet.modalite, projet.objet, projet.numeros) == ("formation", "ccp", (1, 2))
    window.session.undo()
    on_disk(qtbot, window.session)
    assert not screen.boxes[2].isChecked()
    form.vae.click()
    form.depot_vae.click()
    form.objet_titre.click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.projet.depot_vae
    assert form.numeros.isHidden()


def test_what_the_jury_has(show, blank: Path) -> None:
    dossier = show(blank).session.dossier
    assert (
        before_jury(dossier) == "Le jury aura devant lui : les épreuves, ce dossier professionnel et l’entretien final."
    )
    part = dossier.put(type(dossier.projet)(modalite="vae", objet="ccp", numeros=(2,)))
    assert "entretien final" not in before_jury(part)
    assert "entretien final" in before_jury(part.put(CcpObtenu("a", 1)))
    assert before_jury(dossier.put(type(dossier.projet)())) == ""


@pytest.mark.parametrize("kind", ["session", "ccp_obtenu", "experience", "diplome", "document_illustrant", "annexe"])
def test_rows_are_added_written_and_removed(qtbot: QtBot, show, blank: Path, kind: str) -> None:
    window = show(blank)
    section = _screen(window).sections[kind]
    assert section.table.isHidden()
    section.add.click()
    qtbot.waitUntil(lambda: bool(section.model.rows))
    on_disk(qtbot, window.session)
    assert not section.table.isHidden()
    entity_id = section.model.rows[0].id
    assert section.current_id() == entity_id
    section.table.closePersistentEditor(section.table.currentIndex())
    section.remove_row()
    on_disk(qtbot, window.session)
    assert window.session.dossier.find(kind, entity_id) is None
    window.session.undo()
    on_disk(qtbot, window.session)
    assert window.session.dossier.find(kind, entity_id) is not None


def test_the_total_of_experiences(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    section = _screen(window).sections["experience"]

    def put(draft: object) -> None:
        draft.put(Experience("a", debut=date(2020, 1, 1), fin=date(2021, 12, 31)))  # type: ignore[attr-defined]
        draft.put(Experience("b", debut=date(2021, 1, 1), fin=date(2021, 12, 31), benevole=True))  # type: ignore[attr-defined]

    window.session.edit("Essai", put)
    on_disk(qtbot, window.session)
    assert section.note.text() == "Au total 2\u00a0ans, dont 2\u00a0ans en emploi et 1\u00a0an en bénévolat."


def test_a_date_that_cannot_be_is_explained_under_its_table(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    section = _screen(window).sections["session"]
    assert not section.model.setData(section.model.index(0, 0), "99/99/2026")
    assert "99/99/2026" in section.problem.text()
    assert not section.problem.isHidden()


def test_order_of_rows(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    section = _screen(window).sections["document_illustrant"]
    before = [r.id for r in section.model.rows]
    section.table.setCurrentIndex(section.model.index(0, 0))
    section._down.click()
    on_disk(qtbot, window.session)
    assert [r.id for r in section.model.rows][:2] == before[1::-1]
    assert section.current_id() == before[0]


def test_enter_edits_a_cell(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    section = _screen(window).sections["diplome"]
    section.table.setFocus()
    section.table.setCurrentIndex(section.model.index(0, 0))
    qtbot.keyClick(section.table, Qt.Key.Key_Return)
    editor = section.table.indexWidget(section.model.index(0, 0)) or section.table.viewport().focusWidget()
    assert editor is not None
    editor.selectAll()
    type_text(editor, "Baccalauréat général")
    section.table.itemDelegate().commitData.emit(editor)
    on_disk(qtbot, window.session)
    assert section.model.rows[0].intitule == "Baccalauréat général"


def test_the_declaration_in_the_model_s_words(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    assert "Je soussigné(e) Camille Durand, déclare sur l’honneur" in screen.end.texte.text()
    type_text(screen.end.lieu, "Ville-Exemple")
    type_text(screen.end.jour.line, "20/11/2026")
    screen.end.jour.line.left.emit()
    on_disk(qtbot, window.session)
    assert window.session.dossier.declaration.jour == date(2026, 11, 20)
    assert not [m for m in window.session.etat.manques if m.code == "R12"]


@pytest.mark.parametrize(
    ("lieu", "name"),
    [
        (Lieu("candidat", "unique", "adresse"), "adresse"),
        (Lieu("candidat", "unique", "prenom"), "prenom"),
        (Lieu("projet", "unique", "modalite"), "formation"),
    ],
)
def test_places(qtbot: QtBot, show, blank: Path, lieu: Lieu, name: str) -> None:
    window = show(blank)
    window.activateWindow()
    window.go_to(lieu)
    assert getattr(_screen(window).form, name).hasFocus()


def test_the_declaration_is_a_place(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.go_to(Lieu("declaration", "unique", "jour"))
    screen = _screen(window)
    assert screen.end.jour.line.hasFocus()
    qtbot.waitUntil(lambda: screen.page.verticalScrollBar().value() > 0)


# --- the time line ---------------------------------------------------------------------------------------------------

TODAY = date(2026, 6, 30)


def _work(name: str, debut: date | None, fin: date | None, *, benevole: bool = False) -> Experience:
    return Experience(name, fonction=name, debut=debut, fin=fin, benevole=benevole)


def test_bars_that_overlap_stand_in_rows_and_sorts_in_lanes() -> None:
    rows = [
        _work("vente", date(2022, 1, 1), date(2023, 12, 31)),
        _work("stage", date(2023, 6, 1), date(2023, 8, 31)),
        _work("gestion", date(2024, 1, 1), None),
        _work("association", date(2022, 5, 1), date(2024, 5, 1), benevole=True),
        _work("sans date", None, date(2024, 1, 1)),
        _work("à l’envers", date(2024, 5, 1), date(2024, 1, 1)),
    ]
    made = {b.mots: b for b in barres(rows, TODAY)}
    assert {name: (b.benevole, b.rang) for name, b in made.items()} == {
        "vente": (False, 0),
        "stage": (False, 1),
        "gestion": (False, 0),
        "association": (True, 0),
    }
    assert made["gestion"].fin == TODAY.toordinal()


def test_the_total_counts_overlaps_once_and_tells_sorts_apart() -> None:
    rows = [
        _work("a", date(2024, 1, 1), date(2024, 12, 31)),
        _work("b", date(2024, 7, 1), date(2024, 12, 31)),
        _work("c", date(2024, 10, 1), date(2025, 3, 31), benevole=True),
    ]
    said = phrase(duree_experience(rows, TODAY))
    assert said == "Au total 1\u00a0an et 3\u00a0mois, dont 1\u00a0an en emploi et 6\u00a0mois en bénévolat."
    assert phrase(duree_experience(rows[:1], TODAY)) == "Au total 1\u00a0an."
    assert phrase(duree_experience((), TODAY)) == ""  # no date yet: nothing to count


def test_the_line_shows_the_experiences_and_leads_to_their_rows(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    frise = screen.frise
    experiences = window.session.dossier.all(Experience)
    assert {b.experience_id for b in frise.bars} == set(experiences)
    places = [frise.place_of(b) for b in frise.bars]
    assert all(frise.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for i, one in enumerate(places) for other in places[i + 1 :])
    assert "Au total" in frise.accessibleName()
    table = screen.sections["experience"].table
    assert frise.parentWidget() is table.parentWidget()
    qtbot.waitUntil(lambda: frise.geometry().top() >= table.geometry().bottom())
    section = screen.sections["experience"]
    frise.chosen.emit(frise.bars[0].experience_id)
    assert section.current_id() == frise.bars[0].experience_id
    section.remove_row()
    on_disk(qtbot, window.session)
    assert len(frise.bars) == len(experiences) - 1


def test_a_picture_of_the_signature_is_shown_and_taken_back(
    qtbot: QtBot, show, blank: Path, tmp_path: Path, answers: Answers
) -> None:
    window = show(blank)
    field = _screen(window).signature
    assert not field.picture.isVisibleTo(field)
    answers.files = [tmp_path / "note.txt"]
    answers.files[0].write_text("ceci n’est pas une signature")
    field.choose.click()
    qtbot.waitUntil(lambda: bool(field.banners.messages()))
    assert "n’est pas une image" in field.banners.messages()[0]
    answers.files = [tmp_path / "signature.png"]
    Image.new("RGB", (300, 90), "white").save(answers.files[0])
    field.choose.click()
    qtbot.waitUntil(lambda: not field.picture.pixmap().isNull())
    assert window.session.dossier.declaration.signature
    assert field.remove.isVisibleTo(field)
    field.remove.click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.declaration.signature is None
    window.session.undo()
    qtbot.waitUntil(lambda: window.session.dossier.declaration.signature is not None)


def test_what_a_success_gives_and_whom_a_ccs_is_open_to() -> None:
    dossier = complet(referentiel(ccs=True))
    today = date(2026, 11, 21)

    def route(**fields: Any) -> Dossier:
        return dossier.put(replace(dossier.projet, **fields))

    assert "le parchemin" in after_jury(route(objet="titre", numeros=()), today)
    part = route(objet="ccp", numeros=(1,))
    assert "livret de certification" in after_jury(part, today)
    assert "le parchemin" in after_jury(part.put(CcpObtenu("a", 2)), today)
    assert after_jury(route(objet="ccp", numeros=()), today) == ""
    ccs = route(objet="ccs", numeros=(1,), modalite="vae")
    for experience in list(ccs.all(Experience)):
        ccs = ccs.drop("experience", experience)
    words = after_jury(ccs, today)
    assert "demande d’avoir déjà le titre" in words
    assert "un an d’expérience" in words
    held = ccs.put(CcpObtenu("a", 1)).put(CcpObtenu("b", 2))
    assert "le titre" not in after_jury(held, today)
    year = Experience("x", "Atelier", debut=date(2024, 1, 1), fin=date(2025, 6, 1))
    assert "vous est ouvert" in after_jury(held.put(year), today)


def test_another_titre_is_chosen_seen_and_made(
    qtbot: QtBot, show, example: Path, tmp_path: Path, answers: Answers
) -> None:
    window = show(example)
    before = window.session.dossier
    screen = _screen(window)
    assert "Assistant commercial" in screen.titre.name.text()
    screen.titre.change.click()
    offered = [screen.titre.choice.itemData(i) for i in range(screen.titre.choice.count())]
    assert before.referentiel.cle not in offered
    screen.titre.choice.setCurrentIndex(offered.index("TP-00523"))
    words = screen.titre.words.text()
    assert f"{len(before.all(Exemple))} à ranger" in words
    assert "Le dossier actuel reste tel quel" in words
    target = tmp_path / "autre.dpro"
    answers.dossier = target
    screen.titre.make.click()
    qtbot.waitUntil(lambda: window.session.now.chemin == target)
    on_disk(qtbot, window.session)
    after = window.session.dossier
    assert after.referentiel.cle == "TP-00523"
    assert set(after.all(Exemple)) == set(before.all(Exemple))
    window.show_screen("exemples")
    assert window.session.etat.etape == "incomplet"


def test_what_is_near_is_ticked_carried_over_and_looked_at_again(
    qtbot: QtBot, show, example: Path, tmp_path: Path, answers: Answers
) -> None:
    """The example on the first Assistant commercial, whose arrêté names compétences only."""
    window = show(example)
    screen = _screen(window)
    screen.titre.change.click()
    offered = [screen.titre.choice.itemData(i) for i in range(screen.titre.choice.count())]
    screen.titre.choice.setCurrentIndex(offered.index("sans-code-e5cdb7ee"))
    boxes = screen.titre.boxes
    assert boxes
    assert not any(box.isChecked() for box in boxes.values()), "near is nothing that is taken without a word"
    assert "vers un critère voisin" not in screen.titre.words.text()
    for box in boxes.values():
        box.click()
    assert "vers un critère voisin" in screen.titre.words.text()
    answers.dossier = tmp_path / "autre.dpro"
    screen.titre.make.click()
    qtbot.waitUntil(lambda: window.session.now.chemin == answers.dossier)
    on_disk(qtbot, window.session)
    carried = [lien for lien in window.session.dossier.all(Lien).values() if lien.a_reverifier]
    assert carried
    lien = next(one for one in carried if one.source == "exemple")
    window.go_to(Lieu("lien", lien.source_id, lien.cible_id))
    exemples = window.screen_named("exemples")
    lines = lambda: [one for one in exemples.findChildren(ReverifyLine) if one.isVisible()]  # noqa: E731
    qtbot.waitUntil(lambda: bool(lines()))
    lines()[0].done.click()
    on_disk(qtbot, window.session)
    left = [one for one in window.session.dossier.all(Lien).values() if one.a_reverifier]
    assert len(left) == len(carried) - 1
    window.session.undo()
    on_disk(qtbot, window.session)
    assert len([one for one in window.session.dossier.all(Lien).values() if one.a_reverifier]) == len(carried)


@pytest.mark.parametrize(("width", "zoom"), [(1366, 100), (1366, 150), (1280, 200)])
def test_the_words_of_the_lists_are_whole_and_nothing_scrolls_sideways(
    show, example: Path, width: int, zoom: int
) -> None:
    """Seen: « Ateliers Fi… », « Service co… » at 100 %, and a list that scrolled sideways from 150 % on."""
    window = show(example)
    window.resize(width, 768)
    window.interface.zoom_to(zoom)
    screen = _screen(window)
    QApplication.processEvents()
    assert screen.page.horizontalScrollBar().maximum() == 0
    experiences = screen.sections["experience"].table
    dated = experiences.cells.lines(experiences.model().index(0, 3), experiences.columnWidth(3))
    assert len(dated) == 1, "a day on one line: in figures where there is little room"
    for section in screen.sections.values():
        table, model = section.table, section.table.model()
        if not table.isVisible():
            continue
        assert table.horizontalScrollBar().maximum() == 0, section.tableau.nom
        places = [(row, at) for row in range(model.rowCount()) for at in range(model.columnCount())]
        for row, at in places:
            text = str(model.index(row, at).data() or "")
            lines = table.cells.lines(model.index(row, at), table.columnWidth(at))
            assert not text or "…" not in lines[-1], lines
            letters = QFontMetrics(table.cells.font())
            assert max(map(letters.horizontalAdvance, lines), default=0) <= table.columnWidth(at), lines
            assert len(lines) * letters.height() <= table.rowHeight(row), lines
