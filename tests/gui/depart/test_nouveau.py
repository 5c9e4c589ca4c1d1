"""One question a page: answered by the mouse or by keys, kept on the way back and over another day."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dossier_pro.gui.depart.nouveau import NouveauView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, answer, opened, press, there, type_text


def begin(window: MainWindow) -> NouveauView:
    window.actions_table[specs.NOUVEAU].trigger()
    return there(window.nouveau)


def test_a_new_dossier_from_its_questions(qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path) -> None:
    begin(window)
    nouveau = begin(window)
    answers.dossier = tmp_path / "Nouveau.dpro"
    answer(nouveau, cle="TP-01285:04", modalite="formation", objet="ccp", numeros=(2,), prenom="Camille", nom="Durand")
    nouveau.changer.click()
    opened(qtbot, window.session, nouveau.submit.click)
    projet = window.session.dossier.projet
    assert (projet.modalite, projet.objet, projet.numeros) == ("formation", "ccp", (2,))
    assert window.session.now.chemin == tmp_path / "Nouveau.dpro"
    assert window.session.dossier.candidat.nom_complet == "Camille Durand"
    again = begin(window)
    assert again.question == "titre"
    assert not any(made.isChecked() for made in (*again.titres, *again.modalites)), "the next one is blank"


def test_by_keys_alone_enter_goes_on(qtbot: QtBot, window: MainWindow, answers: Answers, home: Path) -> None:
    window.activateWindow()
    nouveau: Any = begin(window)
    qtbot.waitUntil(nouveau.search.hasFocus)

    def key(which: Qt.Key) -> None:
        press(there(QApplication.focusWidget()), which)

    type_text(nouveau.search, "import")
    key(Qt.Key.Key_Return)
    assert nouveau.question == "modalite", "the one titre that is found is taken"
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_Return)
    assert nouveau.question == "objet"
    key(Qt.Key.Key_Return)
    assert nouveau.question == "qui"
    type_text(nouveau.prenom, "Zoé")
    key(Qt.Key.Key_Return)
    assert nouveau.nom.hasFocus(), "what is lacking has the keyboard"
    assert nouveau.lacking.text() == "Écrivez votre nom."
    type_text(nouveau.nom, "Lefèvre")
    opened(qtbot, window.session, lambda: key(Qt.Key.Key_Return))
    dossier = window.session.dossier
    assert (dossier.candidat.nom_complet, dossier.projet.modalite) == ("Zoé Lefèvre", "vae")
    assert dossier.referentiel.intitule == "Assistant import-export"
    assert answers.asked == []


def test_of_several_titres_that_are_found_none_is_taken(qtbot: QtBot, window: MainWindow) -> None:
    """Enter took the first: « assistant (e) commercial (e) » of an unknown year, without a critère."""
    nouveau: Any = begin(window)
    type_text(nouveau.search, "commercial")
    press(nouveau.search, Qt.Key.Key_Return)
    assert nouveau.question == "titre"
    assert not any(made.isChecked() for made in nouveau.titres)
    assert nouveau.lacking.text() == "Choisissez votre titre dans la liste."
    assert nouveau.titres[0].hasFocus()
    assert "critères" in nouveau.titres[0].accessibleDescription() + nouveau.titres[0].accessibleName()
    assert "sans critères" not in nouveau.titres[0].accessibleDescription() + nouveau.titres[0].accessibleName()


def test_each_question_says_what_it_lacks_and_is_not_left(qtbot: QtBot, window: MainWindow) -> None:
    nouveau = begin(window)
    nouveau.submit.click()
    assert (nouveau.question, nouveau.lacking.text()) == ("titre", "Choisissez votre titre dans la liste.")
    next(made for made in nouveau.titres if made.key == "TP-01285:04").click()
    assert nouveau.lacking.text() == "", "what is answered is not asked any more"
    nouveau.submit.click()
    nouveau.submit.click()
    assert (nouveau.question, nouveau.lacking.text()) == ("modalite", "Choisissez un chemin.")
    nouveau.modalites[1].click()
    nouveau.submit.click()
    nouveau.objets[1].click()
    nouveau.submit.click()
    assert (nouveau.question, nouveau.lacking.text()) == ("objet", "Choisissez au moins un CCP.")
    assert not window.session.is_open


def test_back_keeps_the_answers_and_before_the_first_leaves(qtbot: QtBot, window: MainWindow) -> None:
    nouveau = begin(window)
    answer(nouveau, cle="TP-01285:04", modalite="vae", objet="ccp", numeros=(1,), prenom="Zoé")
    for _ in range(3):
        nouveau.retour.click()
    assert nouveau.question == "titre"
    for group, key in ((nouveau.titres, "TP-01285:04"), (nouveau.modalites, "vae"), (nouveau.numeros, 1)):
        assert [made.key for made in group if made.isChecked()] == [key]
    nouveau.retour.click()
    assert window.pages.currentWidget() is window.depart
    # Another day: what was answered and typed is there, and the first question without an answer is asked.
    again = begin(window)
    assert again.question == "objet"
    for group, key in ((again.modalites, "vae"), (again.objets, "ccp"), (again.numeros, 1)):
        assert [made.key for made in group if made.isChecked()] == [key]
    assert again.prenom.text() == "Zoé"


def test_a_ccs_is_offered_only_where_the_titre_has_one(qtbot: QtBot, window: MainWindow) -> None:
    nouveau = begin(window)
    for cle, keys, first in (
        ("TP-01285:04", ["titre", "ccp"], "Le titre entier"),
        ("RNCP6568", ["titre", "ccp"], "La certification entière"),
    ):
        next(made for made in nouveau.titres if made.key == cle).click()
        assert [made.key for made in nouveau.objets] == keys
        assert nouveau.objets[0].text() == first


def test_the_place_follows_the_name(qtbot: QtBot, window: MainWindow, home: Path) -> None:
    nouveau: Any = begin(window)
    nouveau.prenom.setText("Cam/ille")
    assert nouveau.place().name == "Cam ille.dpro"
    nouveau.prenom.setText("Aux")
    assert nouveau.place().name == "Fichier Aux.dpro"


def test_a_titre_that_is_not_found_is_said(qtbot: QtBot, window: MainWindow) -> None:
    nouveau = begin(window)
    type_text(nouveau.search, "boulanger")
    assert nouveau.titres == []
    press(nouveau.search, Qt.Key.Key_Return)
    assert nouveau.question == "titre"
    press(nouveau.search, Qt.Key.Key_Escape)
    assert nouveau.titres
