"""Positions by hand: what Enter may keep, what a key takes back, who reads, and whose dossier an avis is about."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Position, Remarque
from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.gui.review.given.reader import SOMEBODY_ELSE, STILL_ME
from dossier_pro.gui.review.given.screen import SYNTHESES, RelectureView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.identity import code_de
from dossier_pro.services.review.reviewing import Lecteur, Relecture
from dossier_pro.services.review.sending import envoyer, fusionner_dans, ouvrir_carnet
from dossier_pro.services.writing import modifier
from tests.gui.hands import Answers, on_disk, there, type_text
from tests.gui.review.given.test_screen import WAIT, keyed, noted, read

SOPHIE = Lecteur("Sophie Martin", "formateur")
CTRL = Qt.KeyboardModifier.ControlModifier


def mine(view: RelectureView) -> tuple[str, str] | None:
    """This reader's position on the present critère, with its word why."""
    found = there(view.etude).mienne(view.cible)
    return (found.position.valeur, found.position.motif) if found else None


def tied(view: RelectureView, wanted: bool) -> str:
    """Go to the first critère to which something is tied, or nothing."""
    etude = there(view.etude)
    cible = next(one.id for one in etude.cibles if bool(etude.liens(one.id)) == wanted)
    view.choose(cible)
    return cible


@pytest.fixture
def view(window: MainWindow, example: Path, qtbot: QtBot) -> RelectureView:
    return read(window, qtbot, example, SOPHIE)


def rewritten_since(path: Path, tmp_path: Path) -> str:
    """The candidate's file, of which a critère was confirmed and whose text was rewritten then; returns its id."""
    with Relecture(path, SOPHIE) as session:
        dossier = session.desk.dossier
        lien = next(one for c in dossier.referentiel.cibles for one in dossier.liens_vers(c) if one.source == "exemple")
        session.revue.positionner(lien.cible_id, "confirme", "Bien montré.")
        session.exporter(tmp_path / "avis.avis")
    with ouvrir(path) as desk:
        for one in desk.dossier.liens_vers(lien.cible_id):
            desk.change("Récrire", lambda d, one=one: modifier(d, "lien", one.id, phrase="Tout autre chose."))  # type: ignore[misc]
    return lien.cible_id


def test_enter_on_an_objection_never_confirms_what_was_confirmed_before(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    cible = rewritten_since(example, tmp_path)
    view = read(window, qtbot, example, SOPHIE)
    view.choose(cible)
    assert not any(made.isChecked() for made in view.barre.buttons.values())
    keyed(view, qtbot, Qt.Key.Key_M)
    field = view.barre.motif
    field.selectAll()
    type_text(field, "Non, l’outil manque maintenant.")
    keyed(view, qtbot, Qt.Key.Key_Return)
    view.step(1)
    view.step(-1)
    on_disk(qtbot, window.session)
    assert mine(view) == ("confirme", "Bien montré.")
    assert there(there(view.etude).mienne(cible)).ancienne
    assert field.text() == "Non, l’outil manque maintenant."
    assert "attend" in view.barre.state.text()
    view.lecture.setFocus()
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_V))
    assert mine(view) == ("a_revoir", "Non, l’outil manque maintenant.")
    with ouvrir_carnet() as carnet:
        said = [one.motif for one in carnet.avis(window.session.dossier.id).tous(Position) if one.cible_id == cible]
    assert said == ["Bien montré.", "Non, l’outil manque maintenant."]


def test_the_same_key_takes_a_position_back_and_ctrl_z_the_last_one(view: RelectureView, qtbot: QtBot) -> None:
    cible = tied(view, True)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert mine(view) == ("confirme", "")
    with qtbot.waitSignal(view.barre.replaced) as told:  # one C too many is never silent
        noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert told.args == ["«\u00a0Confirmé\u00a0» est retiré (Ctrl+Z y revient)"]
    assert mine(view) is None
    assert there(view.etude).etat_mien(cible) == "absent"
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Z, CTRL))
    assert mine(view) == ("confirme", "")
    with qtbot.waitSignal(view.barre.replaced) as told:  # V beside C: it is never replaced in silence
        noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_V))
    assert told.args == ["«\u00a0Confirmé\u00a0» devient «\u00a0À revoir\u00a0» (Ctrl+Z y revient)"]
    view.lecture.setFocus()
    assert mine(view) == ("a_revoir", "")
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Z, CTRL))
    assert mine(view) == ("confirme", "")
    assert view.barre.buttons["confirme"].isChecked()
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Z, CTRL))
    assert mine(view) is None
    with ouvrir_carnet() as carnet:
        assert not carnet.avis(view.session.dossier.id).tous(Position)


@pytest.mark.parametrize("leave", [Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab])
def test_a_key_that_lands_in_the_word_why_is_no_word(view: RelectureView, qtbot: QtBot, leave: Qt.Key) -> None:
    cible = tied(view, True)
    noted(view, qtbot, view.barre.buttons["a_revoir"].click)
    field = view.barre.motif
    assert field.hasFocus(), "why is what the candidate needs"
    assert "Échap" in field.placeholderText()
    type_text(field, "c")
    keyed(view, qtbot, leave)
    assert not field.hasFocus()
    assert (field.text(), view.barre.state.text()) == (
        "",
        "«\u00a0c\u00a0» n’est pas gardé\u00a0: hors de ce champ, cette touche agit",
    )
    assert mine(view) == ("a_revoir", "")
    view.lecture.setFocus()
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert mine(view) == ("confirme", "")
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_N))
    type_text(field, "Un")
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Return))
    assert view.cible == cible
    assert mine(view) == ("non_demontre", "Un")


def test_a_click_that_leaves_the_word_why_keeps_both(view: RelectureView, qtbot: QtBot) -> None:
    tied(view, True)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    keyed(view, qtbot, Qt.Key.Key_M)
    type_text(view.barre.motif, "Très clair.")
    button = view.barre.buttons["confirme"]
    noted(view, qtbot, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    on_disk(qtbot, view.session)
    assert mine(view) == ("confirme", "Très clair.")
    assert button.isChecked()
    noted(view, qtbot, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert mine(view) is None


def test_confirming_what_nothing_is_tied_to_is_asked(view: RelectureView, answers: Answers, qtbot: QtBot) -> None:
    tied(view, False)
    answers.yes = False
    keyed(view, qtbot, Qt.Key.Key_C)
    on_disk(qtbot, view.session)
    assert "rien n’est lié" in answers.asked[-1]
    assert mine(view) is None
    assert not view.barre.buttons["confirme"].isChecked()
    answers.yes = True
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert mine(view) == ("confirme", "")


def test_a_name_is_corrected_or_somebody_else_reads(view: RelectureView, answers: Answers, qtbot: QtBot) -> None:
    cible = tied(view, True)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    me = there(view.qui)

    def rename(nom: str) -> None:
        view.ask_reader()
        view.form.name.setText(nom)
        noted(view, qtbot, view.form.begin.click)

    answers.choice = STILL_ME
    rename("Sophie Martin-Roux")
    assert there(view.qui).id == me.id
    assert there(there(view.etude).mienne(cible)).position.auteur == "Sophie Martin-Roux"
    answers.choice = SOMEBODY_ELSE
    rename("Paul Girard")
    assert there(view.qui).id != me.id
    assert there(view.etude).mienne(cible) is None
    asked = len(answers.asked)
    rename("Sophie Martin-Roux")  # known here: nothing is asked
    assert there(view.qui).id == me.id
    assert len(answers.asked) == asked


def test_the_code_of_another_computer_makes_it_the_same_reader(view: RelectureView, qtbot: QtBot) -> None:
    cible = tied(view, True)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    elsewhere = "bd279fde-bffd-455b-abf3-5b9c4e2b6c01"
    view.ask_reader()
    form = view.form
    assert code_de(there(view.qui).id) in form.own_code.text()
    form.code.setText("ABCD-1234")
    form.begin.click()
    assert "recopiez-le" in form.problem.text()
    form.code.setText(code_de(elsewhere).lower())
    noted(view, qtbot, form.begin.click)
    assert there(view.qui).id == elsewhere
    assert mine(view) == ("confirme", "")
    assert there(view.etude).est_a_moi(there(there(view.etude).mienne(cible)).position)


def test_what_bears_my_name_and_is_not_mine_says_so_everywhere(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "l’autre.avis"
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("DOSSIER_PRO_HOME", str(tmp_path / "un autre ordinateur"))
        with Relecture(example, SOPHIE) as session:
            dossier = session.desk.dossier
            first, activite = next(iter(dossier.referentiel.cibles)), dossier.referentiel.activites[0].id
            session.revue.positionner(first, "confirme")
            session.revue.remarquer("bravo", "Bien.", "critere", first)
            session.revue.synthetiser(activite, "Une synthèse.")
            session.exporter(target)
    fusionner_dans(example, [target])
    view = read(window, qtbot, example, SOPHIE)
    etude = there(view.etude)
    said = "Sophie Martin (votre nom, noté ailleurs)"
    view.choose(first)
    words = [one.text() for one in view.criteres.details.findChildren(QLabel)]
    assert f"{said}, formateur\u00a0: confirmé" in words
    (card,) = view.criteres.threads.cards()
    assert said in card.accessibleName()
    index = view.criteres.model.index_of(first)
    assert said in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    view.tabs.setCurrentIndex(SYNTHESES)
    assert f"{said}, formateur" in [one.text() for one in view.syntheses.findChildren(QLabel)]
    assert not any(etude.est_a_moi(fait) for fait in etude.dossier.avis)


def test_notes_on_another_candidate_with_the_same_file_stay_apart_until_said_otherwise(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Relecture(example, SOPHIE) as session:
        session.revue.remarquer("manque", "Pour la première personne.", "dossier")
        first = session.desk.dossier.candidat.nom_complet
    copy = tmp_path / "une autre.dpro"
    shutil.copy(example, copy)
    with ouvrir(copy) as desk:
        desk.change("Nommer", lambda d: d.put(Candidat(nom_naissance="Autre", prenom="Une")))
    view = read(window, qtbot, copy)
    qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
    assert there(view.etude).autres_noms == (first,)
    assert there(view.etude).situees == ()
    (banner,) = [one for one in window.banners.messages() if first in one]
    assert "restent à part" in banner
    noted(view, qtbot, lambda: view.lecteur.take_up_notes(first))
    assert [one.fil.remarque.texte for one in there(view.etude).situees] == ["Pour la première personne."]


def test_what_is_begun_on_one_candidate_waits_for_them_and_shows_on_no_other_with_the_same_file(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = tmp_path / "une autre.dpro"
    shutil.copy(example, copy)
    with ouvrir(copy) as desk:
        first = desk.dossier.candidat.nom_complet
        desk.change("Nommer", lambda d: d.put(Candidat(nom_naissance="Autre", prenom="Une")))
    view = read(window, qtbot, example, SOPHIE)
    where = tied(view, True)
    type_text(view.barre.motif, "Pour la première personne")
    assert there(view.etude).mienne(where) is None
    view = read(window, qtbot, copy, SOPHIE)
    view.choose(where)
    on_disk(qtbot, window.session)
    assert view.barre.motif.text() == ""
    view = read(window, qtbot, example, SOPHIE)
    view.choose(where)
    assert view.barre.motif.text() == "Pour la première personne"
    view = read(window, qtbot, copy, SOPHIE)
    noted(view, qtbot, lambda: view.lecteur.take_up_notes(first))
    view.choose(where)
    assert view.barre.motif.text() == "Pour la première personne", "it is one person"


def test_an_avis_made_under_another_name_is_asked_about(
    window: MainWindow, example: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    target = tmp_path / "avis.avis"
    with Relecture(example, SOPHIE) as session:
        session.revue.remarquer("manque", "Pour qui ?", "dossier")
        session.exporter(target)
    with ouvrir(example) as desk:
        desk.change("Nommer", lambda d: d.put(Candidat(nom_naissance="Autre", prenom="Une")))
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(example)
    answers.yes = False
    window.files.envoi.take([target])
    qtbot.waitUntil(lambda: any("au nom de Une Autre" in one for one in answers.asked), timeout=WAIT)
    on_disk(qtbot, window.session)
    assert window.session.dossier.avis.tous(Remarque) == ()
    answers.yes = True
    with qtbot.waitSignal(window.session.reviewed, timeout=WAIT):
        window.files.envoi.take([target])
    assert [one.texte for one in window.session.dossier.avis.tous(Remarque)] == ["Pour qui ?"]


def test_a_dossier_is_begun_from_the_open_one(
    window: MainWindow, example: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(example)
    answers.dossier = tmp_path / "pour une autre.dpro"
    window.actions_table[specs.NOUVEAU_DEPUIS].trigger()
    qtbot.waitUntil(lambda: there(answers.dossier).exists() and bool(window.banners.messages()), timeout=WAIT)
    with ouvrir(there(answers.dossier), lecture_seule=True) as desk:
        assert desk.dossier.id != window.session.dossier.id
        assert desk.dossier.candidat == Candidat()
        assert desk.dossier.all(Exemple) == window.session.dossier.all(Exemple)


def test_the_copy_for_a_reader_is_named_after_the_candidate(
    window: MainWindow, example: Path, answers: Answers, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(example)
    proposed: list[Path] = []
    monkeypatch.setattr(answers, "save_dossier", lambda _parent, _title, start: proposed.append(start))
    page = there(window.files.envoi.show())
    page.chosen.emit(False, "")
    candidat = window.session.dossier.candidat
    assert [one.name for one in proposed] == [f"{candidat.nom} {candidat.prenom} – pour relecture.dpro"]


@pytest.mark.parametrize("name", ["Durand Camille – pour relecture.dpro", "Camille - pour relecture (1).dpro"])
def test_opening_a_copy_that_was_sent_opens_the_review(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    copy = tmp_path / name
    with ouvrir(example) as desk:
        envoyer(desk, copy)
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(copy)
    assert window.current_screen == "relecture"
    assert window.session.now.lecture_seule
    assert any("pour être relue" in one for one in window.banners.messages())
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_to_write(copy)
    assert window.session.editable
    assert window.current_screen == "accueil"
