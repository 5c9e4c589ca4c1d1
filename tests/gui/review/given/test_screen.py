"""A trainer's review in the real window: by keyboard from the form to the .avis, the candidate's file untouched."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication, QMenu, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Avis, Etat, Position, Remarque, Reponse, ResultatEcf, Synthese
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.text import mots_entiers, plain
from dossier_pro.gui.kit.margin import placed
from dossier_pro.gui.review.given.band import ce_qui_part
from dossier_pro.gui.review.given.changes import EcartView
from dossier_pro.gui.review.given.criteres_model import Rang
from dossier_pro.gui.review.given.model import Noter
from dossier_pro.gui.review.given.notes import NoteCard
from dossier_pro.gui.review.given.screen import CHANGEMENTS, ECF, LIRE, PHRASES, REMARQUES, SYNTHESES, RelectureView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir
from dossier_pro.services.review.reviewing import Lecteur
from dossier_pro.services.review.sending import lire_avis, ouvrir_carnet
from dossier_pro.services.writing import modifier
from tests.gui.hands import Answers, there, type_text
from tools.captures.review_given import make_reviewed

WAIT = 20_000


def seal(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def keyed(
    view: QWidget, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press a key where the keyboard is."""
    view.window().activateWindow()
    target = QApplication.focusWidget() or view
    qtbot.keyClick(target, key, modifier)


def noted(view: RelectureView, qtbot: QtBot, act: Callable[[], object]) -> None:
    """Do something that notes a fact, and wait until it is kept."""
    with qtbot.waitSignal(view.loaded, timeout=WAIT):
        act()


def read(window: MainWindow, qtbot: QtBot, path: Path, qui: Lecteur | None = None) -> RelectureView:
    """Open a dossier for review, as somebody."""
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.relecture.open(path)
    assert window.current_screen == "relecture"
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentIndex() > 0, timeout=WAIT)
    if qui is not None:
        noted(view, qtbot, lambda: view.begin(qui))
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    view.arrive()
    return view


@pytest.fixture
def view(window: MainWindow, example: Path, qtbot: QtBot) -> RelectureView:
    return read(window, qtbot, example, Lecteur("Sophie Martin", "formateur"))


def test_a_damaged_dossier_is_told_to_who_reads(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    example.write_bytes(example.read_bytes()[:5000])
    window.files.relecture.open(example)
    qtbot.waitUntil(lambda: bool(window.start_banners.messages()), timeout=WAIT)
    assert "demandez au candidat de vous l’envoyer" in window.start_banners.messages()[0]
    assert not window.session.is_open


def test_the_start_page_asks_who_reads_and_remembers(
    window: MainWindow, example: Path, answers: Answers, qtbot: QtBot
) -> None:
    answers.dossier = example
    window.actions_table[specs.RELIRE].trigger()
    qtbot.waitUntil(lambda: window.current_screen == "relecture", timeout=WAIT)
    view = window.screen_named("relecture")
    assert isinstance(view, RelectureView)
    qtbot.waitUntil(lambda: view.stack.currentWidget() is view.form, timeout=WAIT)
    assert window.session.now.lecture_seule
    assert not window.settings.recents()
    assert not view.form.begin.isEnabled()
    window.resize(1180, 720)
    type_text(view.form.name, "Élodie Roux")
    view.form.role.setCurrentIndex(1)
    noted(view, qtbot, view.form.begin.click)
    assert view.stack.currentWidget() is view.desk
    qtbot.waitUntil(lambda: view.tabs.isVisible() and view.tabs.width() > 0)
    assert not [arrow for arrow in view.tabs.findChildren(QToolButton) if arrow.isVisible()], "the parts are cut"
    assert "Élodie Roux (accompagnateur VAE)" in view.bande.reader.full_text()
    with ouvrir_carnet() as carnet:
        known = carnet.lecteur()
        assert known is not None
        assert (known.nom, known.role) == ("Élodie Roux", "accompagnateur VAE")
    window.close_dossier()
    again = read(window, qtbot, example)
    qtbot.waitUntil(lambda: again.etude is not None, timeout=WAIT)
    assert there(again.qui).nom == "Élodie Roux"
    again.bande.change.click()
    assert again.stack.currentWidget() is again.form
    assert again.form.name.text() == "Élodie Roux"


def test_a_whole_review_by_keyboard_reads_back_from_the_avis(
    view: RelectureView, window: MainWindow, example: Path, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    before = seal(example)
    etude = there(view.etude)
    first, second, third = (one.id for one in etude.cibles[:3])
    assert view.cible == first
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    keyed(view, qtbot, Qt.Key.Key_J)
    assert view.cible == second
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_V))
    type_text(view.barre.motif, "À préciser")
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Return))
    keyed(view, qtbot, Qt.Key.Key_J)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_N))
    keyed(view, qtbot, Qt.Key.Key_Escape)
    keyed(view, qtbot, Qt.Key.Key_K)
    assert view.cible == second
    assert there(view.etude).lus == 3

    piece = there(view.piece)
    text = plain(window.session.dossier.all(Exemple)[piece.id].taches)
    view.lecture.answers["taches"].select_passage(10, 40)
    keyed(view, qtbot, Qt.Key.Key_R)
    composer = view.lecture.composer
    assert composer.target.currentText() == "Ce passage"
    keyed(view, qtbot, Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    type_text(composer.words, "Combien ?")
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier))
    assert composer.isHidden()

    keyed(view, qtbot, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not view.envoi.isHidden()
    assert "3 positions et 1 remarque" in view.envoi.words.text().replace("\u00a0", " ")
    type_text(view.envoi.password.line, "secret")
    answers.file = tmp_path / "avis.avis"
    keyed(view, qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: answers.file is not None and answers.file.exists(), timeout=WAIT)
    qtbot.waitUntil(lambda: bool(window.banners.messages()), timeout=WAIT)
    assert "protégé" in window.banners.messages()[0]

    avis = lire_avis(answers.file, window.session.dossier, "secret")
    positions = {one.cible_id: (one.valeur, one.motif) for one in avis.tous(Position)}
    assert positions == {
        first: ("confirme", ""),
        second: ("a_revoir", "À préciser"),
        third: ("non_demontre", ""),
    }
    (remarque,) = avis.tous(Remarque)
    assert (remarque.genre, remarque.texte, remarque.auteur) == ("question", "Combien ?", "Sophie Martin")
    assert there(remarque.ancre).citation == text[slice(*mots_entiers(text, 10, 40))].strip()
    assert len(avis.lectures()) == 1
    assert seal(example) == before


def test_nothing_is_ever_written_in_the_candidate_s_file(
    window: MainWindow, example: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = make_reviewed(tmp_path / "revu")
    before, beside = seal(path), sorted(one.name for one in path.parent.iterdir())
    view = read(window, qtbot, path, Lecteur("Sophie Martin", "tuteur"))
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    fil = there(view.etude).situees[0].fil
    noted(view, qtbot, lambda: view.note(lambda revue: revue.repondre(fil.remarque.id, "Merci.")))
    window.close_dossier()
    qtbot.waitUntil(lambda: not window.session.is_open)
    window.session.shut_down()
    assert seal(path) == before
    assert sorted(one.name for one in path.parent.iterdir()) == beside
    with ouvrir(path, lecture_seule=True) as desk, ouvrir_carnet() as carnet:
        assert carnet.avis(desk.dossier.id).tous(Reponse)[0].texte == "Merci."


def test_threads_are_answered_closed_reopened_and_only_one_s_own_withdrawn(
    window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    view = read(window, qtbot, make_reviewed(tmp_path / "revu"), Lecteur("Sophie Martin", "formateur"))
    noted(view, qtbot, lambda: view.note(lambda revue: revue.remarquer("manque", "Il manque la date.", "dossier")))
    view.tabs.setCurrentIndex(REMARQUES)
    assert len(view.liste.notes.cards()) == 3

    def card(texte: str) -> NoteCard:
        return next(one for one in view.liste.notes.cards() if one.situee.fil.remarque.texte == texte)

    asked = card("Qui prend la décision ?")
    assert asked.situee.fil.reponses[0].role == "candidat"
    asked.answer.click()
    type_text(there(asked.reply), "D’accord.")
    reply = there(asked.reply)
    noted(
        view,
        qtbot,
        lambda: qtbot.keyClick(reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
    )
    assert card("Qui prend la décision ?").situee.fil.reponses[-1].texte == "D’accord."
    noted(view, qtbot, card("Qui prend la décision ?").state.click)
    assert card("Qui prend la décision ?").situee.fil.etat == "traite"
    noted(view, qtbot, card("Qui prend la décision ?").state.click)
    assert [one.valeur for one in there(view.etude).dossier.avis.tous(Etat)] == ["rouvert"]
    view.liste.filter.setCurrentIndex(view.liste.filter.findData("miennes"))
    view.liste.filter.activated.emit(0)
    (mine,) = view.liste.notes.cards()
    (bin_button,) = [one for one in mine.findChildren(QToolButton) if one.isVisibleTo(mine)]
    noted(view, qtbot, bin_button.click)
    assert "Retirer cette remarque ?" in answers.asked
    assert not view.liste.notes.cards()
    assert view.liste.none.isVisible()


def test_positions_of_several_readers_stand_side_by_side(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    view = read(window, qtbot, make_reviewed(tmp_path / "revu"), Lecteur("Sophie Martin", "formateur"))
    first = there(view.etude).cibles[0].id
    view.choose(first)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_N))
    rang = there(view.criteres.model.row_at(view.criteres.model.index_of(first)))
    assert rang == Rang(
        "cible", rang.texte, first, "non_demontre", False, True, (("Paul Girard", "confirme"),), rang.remarques
    )
    assert "Paul Girard : confirmé" in rang.mots
    assert "non démontré" in rang.mots


def test_a_position_on_a_former_version_is_to_be_read_again(window: MainWindow, example: Path, qtbot: QtBot) -> None:
    view = read(window, qtbot, example, Lecteur("Sophie Martin", "formateur"))
    cible = there(view.etude).cibles[0].id
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert there(view.etude).lu(cible)
    window.close_dossier()
    qtbot.waitUntil(lambda: not window.session.is_open)
    with ouvrir(example) as desk:
        lien = desk.dossier.liens_vers(cible)[0]
        desk.change("Récrire", lambda draft: modifier(draft, "lien", lien.id, phrase="Tout autre chose."))
    view = read(window, qtbot, example)
    qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
    assert not there(view.etude).lu(cible)
    assert view.cible == cible
    assert view.barre.state.text() == "Confirmé sur une version antérieure, à relire"
    assert not any(made.isChecked() for made in view.barre.buttons.values())
    (gap,) = view.criteres.details.findChildren(EcartView)
    went, came = re.findall(r"<s [^>]*>([^<]*)", gap.text.text()), re.findall(r"<u [^>]*>([^<]*)", gap.text.text())
    assert html.escape(lien.phrase.split()[0]) in "".join(went)
    assert "autre chose" in "".join(came)
    assert "retiré : « " in gap.text.accessibleName()
    assert "ajouté : « " in gap.text.accessibleName()
    noted(view, qtbot, gap.button.click)
    assert there(view.etude).lu(cible)
    qtbot.waitUntil(lambda: not view.criteres.details.findChildren(EcartView), timeout=WAIT)
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert there(there(view.etude).mienne(cible)).ancienne
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert there(view.etude).lu(cible), "the same in one key"


def test_next_unread_goes_round(view: RelectureView, qtbot: QtBot) -> None:
    ids = [one.id for one in there(view.etude).cibles]
    view.choose(ids[-1])
    keyed(view, qtbot, Qt.Key.Key_U)
    assert view.cible == ids[0]
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_C))
    assert view.bande.count.text().startswith("1 / ")
    view.choose(ids[-1])
    keyed(view, qtbot, Qt.Key.Key_U)
    assert view.cible == ids[1]


def test_the_first_thing_tied_to_a_critere_is_shown(view: RelectureView, window: MainWindow) -> None:
    dossier = window.session.dossier
    cibles = there(view.etude).cibles
    sources = {one.id: [lien.source_id for lien in there(view.etude).liens(one.id)] for one in cibles}
    for cible_id, tied in sources.items():
        view.choose(cible_id)
        assert not tied or there(view.piece).id in tied
    assert len({tied[0] for tied in sources.values() if tied}) > 1
    assert dossier is window.session.dossier


def test_what_the_candidate_rewrote_since_stands_side_by_side(
    window: MainWindow, tmp_path: Path, answers: Answers, qtbot: QtBot
) -> None:
    view = read(window, qtbot, make_reviewed(tmp_path / "revu"), Lecteur("Sophie Martin", "formateur"))
    assert view.tabs.tabText(CHANGEMENTS) == "Ce qui a changé (2)"
    view.tabs.setCurrentIndex(CHANGEMENTS)
    text = view.changements.text.toPlainText()
    assert "question 2" in text
    assert "Un chariot élévateur, prêté." in text
    assert there(view.etude).dossier.referentiel.cibles[next(iter(there(view.etude).ecarts))].texte in text
    change, _ = there(view.etude).changements
    view.changements.text.anchorClicked.emit(QUrl(f"lieu:{change.place}"))
    assert view.tabs.currentIndex() == LIRE
    assert there(view.piece).id == change.place.split("/")[1]
    noted(view, qtbot, lambda: view.note(lambda revue: revue.remarquer("bravo", "", "dossier")))
    view.prepare_sending()
    answers.file = tmp_path / "second.avis"
    noted(view, qtbot, view.envoi.save.click)
    assert view.tabs.isTabVisible(CHANGEMENTS), "it stays until it is said to be read"
    view.tabs.setCurrentIndex(CHANGEMENTS)
    keyed(view, qtbot, Qt.Key.Key_Return)
    assert view.tabs.currentIndex() == CHANGEMENTS, "a stray Enter says nothing"
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_L))
    assert not view.tabs.isTabVisible(CHANGEMENTS)
    assert view.tabs.currentIndex() == LIRE
    noted(view, qtbot, lambda: keyed(view, qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier))
    assert view.tabs.isTabVisible(CHANGEMENTS)
    view.tabs.setCurrentIndex(CHANGEMENTS)
    noted(view, qtbot, view.changements.all_read.click)
    assert not view.tabs.isTabVisible(CHANGEMENTS)


def test_another_zoom_keeps_the_critere(view: RelectureView, window: MainWindow, qtbot: QtBot) -> None:
    keyed(view, qtbot, Qt.Key.Key_J)
    keyed(view, qtbot, Qt.Key.Key_J)
    wanted = view.cible
    window.interface.zoom_to(110)
    again = window.screen_named("relecture")
    assert isinstance(again, RelectureView)
    qtbot.waitUntil(lambda: again.etude is not None, timeout=WAIT)
    assert again.cible == wanted
    window.interface.zoom_to(100)


def test_a_remark_is_on_what_the_keyboard_is_on(view: RelectureView, qtbot: QtBot) -> None:
    composer = view.lecture.composer
    keyed(view, qtbot, Qt.Key.Key_R)
    assert composer.target.currentText() == "Cet exemple"
    keyed(view, qtbot, Qt.Key.Key_Escape)
    assert composer.isHidden()
    view.criteres.list.setFocus()
    keyed(view, qtbot, Qt.Key.Key_R)
    assert composer.target.currentText() == "Ce critère"
    type_text(composer.words, "Trop vague.")
    noted(view, qtbot, composer.keeper.click)
    (thread,) = there(view.etude).fils_du_critere(view.cible)
    assert thread.fil.remarque.texte == "Trop vague."
    assert len(view.criteres.threads.cards()) == 1
    preuve = next(one for one in there(view.etude).pieces() if one.sorte == "preuve")
    view.show_piece(preuve.id)
    view.lecture.setFocus()
    keyed(view, qtbot, Qt.Key.Key_R)
    assert composer.target.currentText() == "Cette preuve"


def test_an_empty_remark_is_one_sentence_and_stays_open(view: RelectureView, window: MainWindow, qtbot: QtBot) -> None:
    keyed(view, qtbot, Qt.Key.Key_R)
    view.lecture.composer.keeper.click()
    qtbot.waitUntil(lambda: bool(window.banners.messages()), timeout=WAIT)
    assert "La remarque est vide" in window.banners.messages()[0]
    assert not view.lecture.composer.isHidden()


def test_a_card_stands_beside_its_passage_and_a_click_finds_it(
    view: RelectureView, window: MainWindow, qtbot: QtBot
) -> None:
    piece = there(view.piece)
    length = len(plain(window.session.dossier.all(Exemple)[piece.id].taches))

    def remark_at(start: int) -> Noter:
        return lambda revue: revue.remarquer_passage("question", f"À {start} ?", piece.id, "taches", start, start + 20)

    noted(view, qtbot, lambda: view.note(remark_at(length - 60)))
    noted(view, qtbot, lambda: view.note(remark_at(10)))
    view.lecture.marge.arrange()
    field = view.lecture.answers["taches"]
    tops = {card.situee.fil.remarque.texte: card.y() for card in view.lecture.marge.cards()}
    wanted = {f"À {start} ?": view.lecture._height_at(field, start) for start in (length - 60, 10)}
    assert tops == wanted
    field.pointed.emit(12)
    focused = QApplication.focusWidget()
    assert isinstance(focused, NoteCard)
    assert focused.situee.fil.remarque.texte == "À 10 ?"


@pytest.mark.parametrize(
    ("cards", "first", "tops"),
    [
        ([], -1, []),
        ([(0, 50), (10, 50)], -1, [0, 55]),
        ([(0, 50), (10, 50), (200, 50)], -1, [0, 55, 200]),
        ([(0, 50), (10, 50), (60, 50)], 2, [115, 5, 60]),
        ([(100, 50), (120, 50)], 0, [100, 155]),
        ([(100, 50), (120, 50)], 1, [65, 120]),
        ([(0, 50), (0, 50)], 1, [55, 0]),
    ],
)
def test_cards_never_cover_one_another(cards: list[tuple[int, int]], first: int, tops: list[int]) -> None:
    assert placed(cards, first, 5) == tops


def test_own_phrases_are_kept_and_put_in_by_their_number(view: RelectureView, qtbot: QtBot) -> None:
    view.tabs.setCurrentIndex(PHRASES)
    view.phrases_view.text.setPlainText("Dites comment.\n\nQuel document le montre ?\n")
    noted(view, qtbot, view.phrases_view.keeper.click)
    with ouvrir_carnet() as carnet:
        assert carnet.phrases() == ("Dites comment.", "Quel document le montre ?")
    view.tabs.setCurrentIndex(LIRE)
    view.arrive()
    keyed(view, qtbot, Qt.Key.Key_M)
    type_text(view.barre.motif, "Oui.")
    keyed(view, qtbot, Qt.Key.Key_F4)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_2)
    assert view.barre.motif.text() == "Oui. Quel document le montre ?"


def test_a_summary_is_kept_and_the_other_readers_are_beside_it(view: RelectureView, qtbot: QtBot) -> None:
    view.tabs.setCurrentIndex(SYNTHESES)
    activite, page = next(iter(view.syntheses.syntheses.items()))
    type_text(page.words, "Solide.")
    noted(view, qtbot, lambda: view.tabs.setCurrentIndex(LIRE))
    assert there(there(view.etude).synthese(activite)).texte == "Solide."
    # Seen: a trainer who had written a synthèse was told that 0 position et 0 remarque would leave.
    assert ce_qui_part(there(view.etude)) == "0\u00a0position, 0\u00a0remarque et 1\u00a0synthèse"
    noted(view, qtbot, lambda: view.begin(Lecteur("Paul Girard", "jury blanc")))
    assert [one.texte for one in there(view.etude).autres_syntheses(activite)] == ["Solide."]
    assert len(there(view.etude).dossier.avis.tous(Synthese)) == 1


def test_ecf_results_are_for_the_formation_route(window: MainWindow, blank: Path, tmp_path: Path, qtbot: QtBot) -> None:
    vae = read(window, qtbot, blank, Lecteur("Sophie Martin", "formateur"))
    assert not vae.tabs.isTabVisible(ECF)
    path = tmp_path / "formation.dpro"
    creer(path, NouveauDossier("TP-01285:04", "Durand", "Camille", "formation")).close()
    view = read(window, qtbot, path)
    qtbot.waitUntil(lambda: view.etude is not None, timeout=WAIT)
    assert view.tabs.isTabVisible(ECF)
    view.tabs.setCurrentIndex(ECF)
    activite, page = next(iter(view.ecf.ccp.items()))
    page.adder.click()
    assert not page.problem.isHidden()
    type_text(page.intitule, "ECF 1")
    type_text(page.jour.line, "mars 2026")
    page.adder.click()
    assert not there(view.etude).ecf(activite), "a month is no day, and would be told as the 1st"
    page.jour.line.selectAll()
    type_text(page.jour.line, "12/03/2026")
    page.resultat.setCurrentIndex(1)
    noted(view, qtbot, page.adder.click)
    (result,) = there(view.etude).ecf(activite)
    assert (result.intitule, result.jour, result.satisfait) == ("ECF 1", date(2026, 3, 12), False)
    assert isinstance(result, ResultatEcf)


def test_remarks_go_to_paper_and_to_word(
    view: RelectureView, window: MainWindow, answers: Answers, tmp_path: Path, qtbot: QtBot
) -> None:
    assert not view.bande.more.isEnabled()
    noted(view, qtbot, lambda: view.note(lambda revue: revue.remarquer("bravo", "", "dossier")))
    assert view.bande.more.isEnabled()
    for action, name in zip(view.bande.menu.actions(), ("remarques.pdf", "commentaires.docx"), strict=True):
        answers.file = tmp_path / name
        window.banners.wipe()
        action.trigger()
        qtbot.waitUntil(lambda: bool(window.banners.messages()), timeout=WAIT)
        assert name in window.banners.messages()[0]
        assert answers.file.stat().st_size > 1000


def test_the_review_is_a_place_only_while_one_reads(
    view: RelectureView, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert window.nav.buttons["relecture"].isVisible()
    window.show_screen("couverture")
    window.actions_table[specs.ALLER_RELECTURE].trigger()
    assert window.current_screen == "relecture"
    own = tmp_path / "a-moi.dpro"
    creer(own, NouveauDossier("TP-01285:04", "Durand", "Camille", "vae")).close()
    with qtbot.waitSignal(window.session.opened, timeout=WAIT):
        window.files.open_path(own)
    assert not window.nav.buttons["relecture"].isVisible()
    assert not window.actions_table[specs.ALLER_RELECTURE].isEnabled()
    assert window.current_screen == "accueil"


def test_what_the_candidate_says_is_done_is_to_be_verified(view: RelectureView, qtbot: QtBot) -> None:
    """« Traitée » by the candidate is their word; « vérifiée » is the reader's."""
    noted(view, qtbot, lambda: view.note(lambda revue: revue.remarquer("manque", "Il manque la date.", "dossier")))
    assert view.etude is not None
    (one,) = view.etude.situees
    assert not one.fil.a_verifier
    said = Etat("e1", "Camille Durand", 99, one.fil.remarque.id, "traite", role="candidat")
    avis = view.etude.dossier.avis.union(Avis.de([said]))
    (fil,) = avis.fils()
    assert fil.a_verifier
    assert not fil.verifiee
    with ouvrir_carnet() as carnet:
        dossier = view.etude.dossier
        carnet.ajouter(dossier.id, Avis.de([said]), dossier.candidat.nom_complet)
    noted(view, qtbot, view.refresh)
    view.tabs.setCurrentIndex(REMARQUES)
    view.liste.filter.setCurrentIndex(view.liste.filter.findData("a_verifier"))
    view.liste.filter.activated.emit(0)
    (card,) = view.liste.notes.cards()
    noted(view, qtbot, card.verified.click)
    (fil,) = view.etude.dossier.avis.fils()
    assert fil.verifiee
