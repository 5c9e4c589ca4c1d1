"""What the jury sees of a preuve, and the gesture that shows it; only what is presented is offered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.readiness import JOINDRE
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.gui.kit.places import verb
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import mapping, writing
from dossier_pro.services.search import lire_toutes
from tests.gui.hands import on_disk


def _screen(window: MainWindow) -> Any:
    window.show_screen("preuves")
    return window.screen_named("preuves")


def _preuves(window: MainWindow) -> list[Preuve]:
    return list(window.session.dossier.all(Preuve).values())


def _named_only(window: MainWindow, qtbot: QtBot) -> tuple[str, str]:
    """A text file that an exemple cites and that a critère is tied to, with a sentence: its id and the critère's."""
    dossier = window.session.dossier
    activite = dossier.activites_visees()[0]
    cible = next(c for c in dossier.referentiel.cibles.values() if c.activite == activite)
    preuve = _preuves(window)[0]

    def edit(draft: Draft) -> None:
        exemple = Exemple("ex-1", activite.id, 1, "Vendre", "J’ai vendu.")
        draft.put(exemple)
        mapping.citer(draft, exemple.id, preuve.id)
        mapping.lier(draft, "preuve", preuve.id, cible.id, "On y voit tout.")

    window.session.edit("Préparer", edit)
    on_disk(qtbot, window.session)
    return preuve.id, cible.id


def test_of_a_file_that_cannot_be_printed_it_is_not_said_that_the_jury_sees_it(
    qtbot: QtBot, show, blank: Path, tmp_path: Path
) -> None:
    """Seen: « Le jury la voit. » under a program that was called facture.pdf.exe."""
    window = show(blank)
    files = [tmp_path / "facture.pdf.exe", tmp_path / "registre.txt"]
    files[0].write_bytes(b"MZ\x90\x00" + bytes(2000))
    files[1].write_text("Un registre.")
    screen = _screen(window)
    screen.add_files(files)
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2)
    on_disk(qtbot, window.session)
    said = {}
    for preuve in _preuves(window):
        screen.show_preuve(preuve.id)
        screen.detail.jury.join.click()
        on_disk(qtbot, window.session)
        said[preuve.nom_fichier] = screen.detail.jury.badge.vue
    assert said == {"facture.pdf.exe": "a_part", "registre.txt": "vue"}


@pytest.mark.parametrize("place", ["preuves", "couverture", "accueil", "exporter", "exemples"])
def test_what_is_only_named_is_joined_by_one_gesture(
    qtbot: QtBot, show, blank: Path, tmp_path: Path, place: str
) -> None:
    window = show(blank)
    file = tmp_path / "registre.txt"
    file.write_text("Un registre.")
    _screen(window).add_files([file])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    preuve_id, cible_id = _named_only(window, qtbot)
    assert window.session.etat.cibles[cible_id].a_joindre == (preuve_id,)
    window.show_screen(place)
    screen: Any = window.screen_named(place)
    if place == "preuves":
        screen.show_preuve(preuve_id)
        assert "Citée, non jointe" in screen.detail.jury.said.text()
        screen.detail.jury.join.click()
    elif place == "couverture":
        window.go_to(Lieu("matrice", cible_id, preuve_id))
        assert "citée, non jointe" in screen.detail._state.text()
        screen.detail.join.click()
    elif place == "exemples":
        screen.show_exemple("ex-1")
        (made,) = screen.citations.rows.values()
        assert not made.unseen.isHidden()
        made.join.click()
    else:
        step = next(m for m in prochaines_etapes(window.session.etat, 100) if m.lieu.champ == JOINDRE)
        assert verb(step) == "Joindre"
        screen.go.emit(step.lieu)
    on_disk(qtbot, window.session)
    assert window.session.etat.cibles[cible_id].declare
    assert window.current_screen == place
    window.session.undo()
    on_disk(qtbot, window.session)
    assert not window.session.etat.cibles[cible_id].declare


def test_only_what_is_presented_is_offered_to_be_tied(qtbot: QtBot, show, blank: Path, tmp_path: Path) -> None:
    window = show(blank)
    file = tmp_path / "registre.txt"
    file.write_text("Un registre.")
    _screen(window).add_files([file])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    preuve_id, _ = _named_only(window, qtbot)
    dossier = window.session.dossier
    second = dossier.referentiel.activites[1]
    window.session.edit(
        "Présenter", lambda draft: writing.modifier(draft, "projet", "unique", objet="ccp", numeros=(second.numero,))
    )
    on_disk(qtbot, window.session)
    screen = _screen(window)
    screen.show_preuve(preuve_id)
    screen.detail.tie.click()
    rows = screen.tying.model.rows
    cibles = window.session.dossier.referentiel.cibles
    assert {cibles[one.id].activite for one in rows} == {second, None}
    window.show_screen("exemples")
    exemples: Any = window.screen_named("exemples")
    exemples.show_exemple("ex-1")
    offered = {window.session.dossier.referentiel.cibles[i].activite for i in exemples.criteres.ticks}
    assert offered == {None}, "the exemple's own CCP is not presented"
    assert "n’est pas présenté" in exemples.criteres.absent.text()
    window.show_screen("couverture")
    couverture: Any = window.screen_named("couverture")
    scopes = [couverture.scope.itemText(i) for i in range(couverture.scope.count())]
    assert "CCP 1 (non présenté)" in scopes
    couverture.scope.setCurrentIndex(scopes.index("CCP 1 (non présenté)"))
    couverture.refresh()
    model = couverture.model
    cases = [model.case_at(model.index(r, c)) for r in range(model.rowCount()) for c in range(model.columnCount())]
    assert not any(case.possible for case in cases if case is not None)
    assert any(case.liens for case in cases if case is not None)


def test_what_tells_who_somebody_is_in_a_file_is_said_where_the_jury_gets_it(
    qtbot: QtBot, show, blank: Path, tmp_path: Path
) -> None:
    window = show(blank)
    letter = tmp_path / "lettre.txt"
    letter.write_text("Rappeler le 06 39 98 55 12", "utf-8")
    screen = _screen(window)
    screen.add_files([letter])
    qtbot.waitUntil(lambda: len(_preuves(window)) == 1)
    window.session.ask(lambda desk: lire_toutes(desk), lambda _: None)
    on_disk(qtbot, window.session)
    said = screen.detail.jury.personal
    assert not said.isVisible(), "the jury does not get it"
    window.session.edit("Joindre", lambda draft: writing.joindre(draft, _preuves(window)[0].id, annexe=True))
    on_disk(qtbot, window.session)
    qtbot.waitUntil(said.isVisible)
    assert "Ce fichier contient un numéro de téléphone (06 39…). Masquez-le" in said.text()
    window.session.edit(
        "Cocher", lambda draft: writing.modifier(draft, "preuve", _preuves(window)[0].id, confidentielle=True)
    )
    on_disk(qtbot, window.session)
    qtbot.waitUntil(lambda: not said.isVisible())
