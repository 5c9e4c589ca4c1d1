"""« Ce que vous avez déjà »: for an absent critère, what could show it; Enter asks how, and nothing else is done."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Exemple, Lien
from dossier_pro.domain.regles import Lieu
from dossier_pro.services import mapping
from tests.gui.hands import on_disk, press, type_text

ENCOURS = "J’ai vu que son encours dépassait le plafond avant de saisir sa commande."


def test_a_sentence_that_could_show_an_absent_critere_is_offered_and_tied_with_ones_own_words(
    qtbot: QtBot, show, blank: Path
) -> None:
    window = show(blank)
    session = window.session
    cible = mapping.trouver_cible(session.dossier, "CP4.1")

    def edit(draft: Draft) -> None:
        draft.put(Exemple("ex", session.dossier.referentiel.activites[0].id, 1, "Vendre", f"J’ai vendu. {ENCOURS}"))

    session.edit("Préparer", edit)
    on_disk(qtbot, session)
    window.show_screen("couverture")
    screen: Any = window.screen_named("couverture")
    screen.show_place(Lieu("cible", cible.id))
    screen.matrix.setCurrentIndex(screen.model.index(screen.model.row_of(cible.id), 0))
    already = screen.detail.already
    qtbot.waitUntil(already.isVisible)
    assert already.model.rows[0].text == ENCOURS
    already.list.setCurrentIndex(already.model.index(0))
    press(already.list, Qt.Key.Key_Return)
    qtbot.waitUntil(screen.tying.phrase.hasFocus)
    assert ENCOURS[:30] in screen.tying.chosen.text()
    assert not session.dossier.all(Lien)
    type_text(screen.tying.phrase, "Je regarde ce qu’il doit.")
    press(screen.tying.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, session)
    (lien,) = session.dossier.all(Lien).values()
    assert lien.ancre is not None
    assert lien.ancre.citation == ENCOURS
    assert session.etat.cibles[cible.id].declare
    qtbot.waitUntil(already.isHidden)
