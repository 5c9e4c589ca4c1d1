"""The candidate's side of a review in the real window: files in, threads, passages, positions, the clean copy out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Avis
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.text import plain
from dossier_pro.gui.exemples.screen import ExemplesView
from dossier_pro.gui.kit.password import PasswordDialog
from dossier_pro.gui.kit.underlines import Underlines
from dossier_pro.gui.review.received.screen import RemarquesView
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.review.reviewing import Lecteur, Relecture, Revue
from dossier_pro.services.review.sending import envoyer
from tests.gui.hands import Answers, drop, on_disk, opened, press, there, type_text
from tests.gui.room import a_window
from tests.support.dialogs import answering, escapes

ANNE, PAUL = Lecteur("Anne Lefèvre", "formateur"), Lecteur("Paul Ménard", "jury blanc")
PASSAGE = "un groupe de quatre crèches m’a demandé un prix"


def first_of(dossier: Dossier) -> Exemple:
    return dossier.exemples_de(dossier.referentiel.activites[0].id)[0]


def span(exemple: Exemple, words: str) -> tuple[int, int]:
    start = plain(exemple.taches).index(words)
    return start, start + len(words)


def remarks(revue: Revue) -> None:
    """Three remarks, a bravo, a position and a summary."""
    exemple = first_of(revue.dossier)
    revue.remarquer_passage("question", "Qui a décidé ?", exemple.id, "taches", *span(exemple, PASSAGE))
    revue.remarquer("manque", "Il manque la durée.", "exemple", exemple.id)
    revue.remarquer("precision", "Relisez les dates.", "dossier")
    revue.remarquer("bravo", "Très clair.", "exemple", exemple.id)
    cible = revue.dossier.liens_de(exemple.id)[0].cible_id
    revue.positionner(cible, "confirme", "Bien montré.")
    revue.synthetiser(revue.dossier.referentiel.activites[0].id, "Un bon CCP.")


def one_position(revue: Revue) -> None:
    exemple = first_of(revue.dossier)
    revue.positionner(revue.dossier.liens_de(exemple.id)[0].cible_id, "a_revoir", "Je doute.")


def avis_of(path: Path, place: Path, qui: Lecteur, note: Callable[[Revue], object], password: str = "") -> Path:
    """Write what a reader says of a copy of a dossier."""
    copy = place / f"copie {qui.nom}.dpro"
    with ouvrir(path) as desk:
        envoyer(desk, copy)
    target = place / f"{qui.nom}{password}.avis"
    with Relecture(copy, qui) as relecture:
        note(relecture.revue)
        relecture.exporter(target, password)
    return target


@pytest.fixture
def reviewed(qtbot: QtBot, show, example: Path, tmp_path: Path) -> Callable[[], MainWindow]:
    """Open the example with Anne's review in it."""

    def open_it() -> MainWindow:
        file = avis_of(example, tmp_path, ANNE, remarks)
        window: MainWindow = show(example)
        window.files.envoi.take([file])
        on_disk(qtbot, window.session)
        return window

    return open_it


def screen_of(window: MainWindow) -> Any:
    screen = window.screen_named("remarques")
    assert isinstance(screen, RemarquesView)
    return screen


def exemples_of(window: MainWindow) -> Any:
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    return screen


def lines(screen: Any) -> list[str]:
    model = screen.threads.model
    return [str(model.index(n).data()).replace("\u00a0", " ") for n in range(model.rowCount())]


def rewrite(qtbot: QtBot, window: MainWindow, change: Callable[[str], str]) -> None:
    exemple = first_of(window.session.dossier)
    text = change(exemple.taches)
    window.session.edit("Récrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, taches=text))
    on_disk(qtbot, window.session)


# --- in --------------------------------------------------------------------------------------------------------------


def test_without_a_review_the_screen_says_how_to_get_one(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.show_screen("remarques")
    screen = screen_of(window)
    assert screen.threads.empty.isVisible()
    screen.tabs.setCurrentIndex(1)
    assert "côte à côte" in screen.positions.toPlainText()
    screen.tabs.setCurrentIndex(2)
    assert "Personne n’a encore lu" in screen.changes.toPlainText()
    there(screen.threads.empty.button).click()
    assert there(window.files.envoi._view).isVisible()


def test_avis_dropped_anywhere_come_in_with_a_summary_and_are_no_step(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    files = [avis_of(example, tmp_path, ANNE, remarks), avis_of(example, tmp_path, PAUL, one_position)]
    window = show(example)
    before = window.session.now.undo_label
    texts = dict(window.session.dossier.all(Exemple))
    window.show_screen("preuves")
    known = len(window.session.dossier.all(Preuve))
    drop(window.screen_named("preuves"), files)
    on_disk(qtbot, window.session)
    assert window.current_screen == "remarques"
    screen = screen_of(window)
    head = screen.summary.head.text().replace("\u00a0", " ")
    assert head == "Anne Lefèvre et Paul Ménard : 4 remarques, 2 positions et 1 synthèse."
    assert "1 remarque à sa place" in screen.summary.detail.text()
    assert "Aucun de vos textes n’a changé" in screen.summary.detail.text()
    assert window.session.now.undo_label == before
    assert dict(window.session.dossier.all(Exemple)) == texts
    assert len(window.session.dossier.all(Preuve)) == known
    assert window.nav.buttons["remarques"].count == "3"
    # Again, in the other order: nothing is counted twice.
    seal = window.session.dossier.avis.empreinte
    window.files.envoi.take(files[::-1])
    on_disk(qtbot, window.session)
    assert window.session.dossier.avis.empreinte == seal
    assert "Rien de nouveau" in window.banners.messages()[-1]


def test_positions_alone_are_shown_and_not_a_page_that_says_nothing_came(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    file = avis_of(example, tmp_path, PAUL, one_position)
    window = show(example)
    window.files.envoi.take([file])
    on_disk(qtbot, window.session)
    screen = screen_of(window)
    assert not screen.threads.isVisible()
    assert screen.positions.isVisible()


def test_the_summary_names_what_was_found_again_and_what_is_gone(
    qtbot: QtBot, show, example: Path, tmp_path: Path
) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    window = show(example)
    rewrite(qtbot, window, lambda text: text.replace("m’a demandé un prix", "nous a demandé un prix"))
    window.files.envoi.take([file])
    on_disk(qtbot, window.session)
    screen = screen_of(window)
    told = screen.summary.detail.text().replace("\u00a0", " ")
    assert "1 remarque retrouvée dans un texte récrit ou déplacé" in told
    assert "CCP 1" in told
    assert PASSAGE in told
    link = told.split('href="')[1].split('"')[0]
    screen.summary.detail.linkActivated.emit(link)
    assert screen.threads.shown.fil.remarque.texte == "Qui a décidé ?"
    screen.summary.close_button.click()
    assert screen.summary.isHidden()


def test_a_protected_avis_asks_until_its_password_is_right(
    qtbot: QtBot, settings: Settings, example: Path, tmp_path: Path
) -> None:
    """Seen: a wrong one closed the question, and its sentence stood on the page behind."""
    file = avis_of(example, tmp_path, ANNE, remarks, "sésame")
    seen: list[tuple[str, str, bool]] = []

    def tries(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        line = dialog.lines[0].line
        type_text(line, "faux")
        press(line, Qt.Key.Key_Return)
        qtbot.waitUntil(dialog.problem.isVisible, timeout=20_000)
        seen.append((dialog.problem.text(), line.selectedText(), line.hasFocus()))
        type_text(line, "sésame")
        press(line, Qt.Key.Key_Return)

    with answering(escapes()) as dialogs, a_window(qtbot, settings) as window:
        opened(qtbot, window.session, lambda: window.files.open_path(example))
        window.files.envoi.take([file])
        qtbot.waitUntil(lambda: bool(dialogs.asked))
        on_disk(qtbot, window.session)
        assert not len(window.session.dossier.avis)
        dialogs.will(tries)
        window.files.envoi.take([file])
        qtbot.waitUntil(lambda: len(window.session.dossier.avis) > 0, timeout=20_000)
        assert not window.banners.messages()
    ((phrase, selected, focused),) = seen
    assert "mot de passe n’ouvre pas" in phrase
    assert (selected, focused) == ("faux", True)


def test_what_is_refused_is_one_sentence_and_takes_nothing(
    qtbot: QtBot, show, example: Path, blank: Path, tmp_path: Path
) -> None:
    good = avis_of(example, tmp_path, ANNE, remarks)
    other = avis_of(blank, tmp_path, PAUL, lambda revue: revue.remarquer("manque", "Tout.", "dossier"))
    broken = tmp_path / "abîmé.avis"
    broken.write_bytes(good.read_bytes()[:200])
    window = show(example)
    for bad, word in ((other, "autre dossier"), (broken, "abîmé"), (tmp_path / "absent.avis", "pas pu être lu")):
        window.banners.wipe()
        window.files.envoi.take([good, bad])
        qtbot.waitUntil(lambda: bool(window.banners.messages()))
        assert word in window.banners.messages()[-1]
        assert not len(window.session.dossier.avis)


def test_without_a_dossier_an_avis_waits(window: MainWindow, tmp_path: Path) -> None:
    file = tmp_path / "un.avis"
    file.write_bytes(b"x")
    drop(window.depart, [file])
    assert "Ouvrez d’abord votre dossier" in window.start_banners.messages()[0]
    window.start_banners.wipe()
    window.files.open_path(file)
    assert "Ouvrez d’abord votre dossier" in window.start_banners.messages()[0]


# --- threads ---------------------------------------------------------------------------------------------------------


def test_threads_are_grouped_filtered_and_walked_by_keyboard(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    screen = screen_of(window)
    threads = screen.threads
    assert lines(screen)[:2] == ["Tout le dossier", "Précision : Relisez les dates."]
    assert lines(screen)[2].startswith("CCP 1, exemple 1 :")
    assert lines(screen)[3:] == ["Manque : Il manque la durée.", "Question : Qui a décidé ?"]
    assert threads.shown.fil.remarque.texte == "Relisez les dates."
    press(threads.list, Qt.Key.Key_J)
    press(threads.list, Qt.Key.Key_J)
    assert threads.shown.fil.remarque.texte == "Qui a décidé ?"
    press(threads.list, Qt.Key.Key_K)
    assert threads.shown.fil.remarque.texte == "Il manque la durée."
    press(threads.list, Qt.Key.Key_T)
    on_disk(qtbot, window.session)
    assert "Manque : Il manque la durée." not in lines(screen)
    assert window.nav.buttons["remarques"].count == "2"
    threads.state.setCurrentIndex(1)
    threads.state.activated.emit(1)
    assert lines(screen)[1:] == ["Manque : Il manque la durée."]
    threads.card.state.click()
    on_disk(qtbot, window.session)
    assert threads.none.isVisible()
    threads.state.setCurrentIndex(2)
    threads.state.activated.emit(2)
    assert "Bravo : Très clair." in lines(screen)
    threads.kind.setCurrentIndex(threads.kind.findData("question"))
    threads.kind.activated.emit(0)
    assert [one for one in lines(screen) if "exemple 1" not in one] == ["Question : Qui a décidé ?"]


def test_an_answer_is_kept_and_what_is_half_typed_stays(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    screen = screen_of(window)
    card = screen.threads.card
    assert card.reply.findChild(Underlines) is not None
    press(screen.threads.list, Qt.Key.Key_R)
    type_text(card.reply, "C’est ma responsable")
    rewrite(qtbot, window, lambda text: text + "\nFin.")
    assert card.reply.raw_text() == "C’est ma responsable"
    assert card.reply.isVisible()
    press(card.reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    on_disk(qtbot, window.session)
    assert card.reply.isHidden()
    (answer,) = screen.threads.shown.fil.reponses
    assert (answer.texte, answer.role) == ("C’est ma responsable", "candidat")
    press(screen.threads.list, Qt.Key.Key_R)
    press(card.reply, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    assert "La réponse est vide" in window.banners.messages()[-1]


def test_enter_opens_the_exemple_at_the_passage(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    screen = screen_of(window)
    remark = next(f.remarque for f in window.session.dossier.avis.fils() if f.remarque.ancre)
    screen.show_thread(remark.id)
    press(screen.threads.list, Qt.Key.Key_Return)
    assert window.current_screen == "exemples"
    exemples = exemples_of(window)
    assert exemples.fiche.isAncestorOf(exemples.remarques)
    field = exemples.fiche.answer("taches")
    assert field.textCursor().selectedText() == PASSAGE
    assert field.remarked() == [PASSAGE]


def test_what_changed_since_is_shown_beside_what_was_read(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    screen = screen_of(window)
    remark = next(f.remarque for f in window.session.dossier.avis.fils() if f.remarque.ancre)
    screen.show_thread(remark.id)
    assert screen.threads.gap.isHidden()
    assert screen.threads.same.isVisible()
    rewrite(qtbot, window, lambda text: text.replace("quatre crèches", "cinq crèches"))
    shown = screen.threads.gap.text()
    assert "<s " in shown
    assert ">quatre</s>" in shown
    assert "<u " in shown
    assert ">cinq</u>" in shown
    screen.tabs.setCurrentIndex(2)
    qtbot.waitUntil(lambda: "cinq" in screen.changes.toPlainText())
    assert "quatre" in screen.changes.toPlainText()
    assert "Anne Lefèvre" in screen.reading.currentText()


def test_positions_stand_side_by_side_and_old_ones_say_so(
    qtbot: QtBot, reviewed, example: Path, tmp_path: Path
) -> None:
    window = reviewed()
    screen = screen_of(window)
    window.files.envoi.take([_of_open(qtbot, window, tmp_path)])
    on_disk(qtbot, window.session)
    screen.tabs.setCurrentIndex(1)
    page = screen.positions.toPlainText()
    for words in ("Confirmé", "À revoir", "Anne Lefèvre (formateur)", "Paul Ménard (jury blanc)", "Un bon CCP."):
        assert words in page
    assert "version antérieure" not in page
    exemple = first_of(window.session.dossier)
    lien = window.session.dossier.liens_de(exemple.id)[0]
    window.session.edit("Récrire", lambda d: writing.modifier(d, "lien", lien.id, phrase="Une tout autre phrase."))
    on_disk(qtbot, window.session)
    assert "sur une version antérieure" in screen.positions.toPlainText()
    position = window.session.dossier.positions()[0]
    assert position.extrait == "", "what the candidate erases travels in no position"
    former = lien.phrase.split()[-1]
    assert former not in screen.positions.toPlainText()
    screen._follow(QUrl(f"ecart:{position.id}"))
    qtbot.waitUntil(lambda: "Une tout autre phrase." in screen.positions.toPlainText(), timeout=20_000)
    assert former in screen.positions.toPlainText()
    screen._follow(QUrl(f"ecart:{position.id}"))
    assert "Une tout autre phrase." not in screen.positions.toPlainText()
    screen._follow(QUrl(f"cible:{position.cible_id}"))
    assert window.current_screen == "exemples"


def _of_open(qtbot: QtBot, window: MainWindow, place: Path) -> Path:
    copy, target = place / "pour Paul.dpro", place / "Paul.avis"
    window.session.run(lambda desk: envoyer(desk, copy), lambda _: None)
    on_disk(qtbot, window.session)
    with Relecture(copy, PAUL) as relecture:
        one_position(relecture.revue)
        relecture.exporter(target)
    return target


def test_in_a_narrow_window_the_thread_stands_below_the_list(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    screen = screen_of(window)
    assert screen.threads.splitter.orientation() == Qt.Orientation.Horizontal
    assert screen.send.isVisible()
    window.interface.zoom_to(200)
    screen = screen_of(window)
    window.show_screen("remarques")
    qtbot.waitUntil(lambda: screen.threads.splitter.orientation() == Qt.Orientation.Vertical)
    assert screen.send_small.isVisible()
    assert not screen.send.isVisible()
    window.interface.zoom_to(100)


# --- beside the exemple ----------------------------------------------------------------------------------------------


def test_beside_the_exemple_in_the_order_of_its_text(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    exemple = first_of(window.session.dossier)
    window.go_to(Lieu("exemple", exemple.id))
    screen = exemples_of(window)
    cards = screen.remarques.cards()
    assert [there(one.situee).fil.remarque.texte for one in cards] == [
        "Il manque la durée.",
        "Très clair.",
        "Qui a décidé ?",
    ]
    press(cards[0], Qt.Key.Key_J)
    press(cards[1], Qt.Key.Key_J)
    press(cards[2], Qt.Key.Key_Return)
    field = screen.fiche.answer("taches")
    assert field.textCursor().selectedText() == PASSAGE
    press(cards[2], Qt.Key.Key_T)
    on_disk(qtbot, window.session)
    assert cards[1].property("role") == "card-on"
    assert field.remarked() == []
    assert len(screen.remarques.cards()) == 2
    screen.remarques.fold.click()
    assert len(screen.remarques.cards()) == 3


def test_the_mark_follows_what_is_typed_and_a_gone_passage_stays_quoted(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    exemple = first_of(window.session.dossier)
    window.go_to(Lieu("exemple", exemple.id))
    screen = exemples_of(window)
    field = screen.fiche.answer("taches")
    cursor = field.textCursor()
    cursor.setPosition(0)
    field.setTextCursor(cursor)
    type_text(field, "Un mot. ")
    assert field.remarked() == [PASSAGE]
    on_disk(qtbot, window.session)
    assert field.remarked() == [PASSAGE]
    rewrite(qtbot, window, lambda _: "Tout autre chose, sans un mot de ce qui était là.")
    assert field.remarked() == []
    card = next(c for c in screen.remarques.cards() if there(c.situee).fil.remarque.texte == "Qui a décidé ?")
    assert card.see.isHidden()
    labels = [one.text() for one in card.findChildren(QLabel)]
    assert any(PASSAGE in one for one in labels)
    assert any("n’est plus dans le texte" in one for one in labels)


def test_a_click_in_a_marked_passage_shows_its_thread(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    exemple = first_of(window.session.dossier)
    window.go_to(Lieu("exemple", exemple.id))
    screen = exemples_of(window)
    field = screen.fiche.answer("taches")
    cursor = field.textCursor()
    cursor.setPosition(span(exemple, PASSAGE)[0] + 4)
    spot: QPoint = field.cursorRect(cursor).center()
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    marked = [c for c in screen.remarques.cards() if c.property("role") == "card-on"]
    assert [there(one.situee).fil.remarque.texte for one in marked] == ["Qui a décidé ?"]


def test_the_remarks_stand_beside_their_passages_or_in_the_panel_where_there_is_no_room(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    window.resize(1366, 768)
    exemple = first_of(window.session.dossier)
    window.go_to(Lieu("exemple", exemple.id))
    screen = exemples_of(window)
    fiche = screen.fiche
    assert screen.tabs.count() == 3
    assert fiche.paper.width() >= 640
    card = next(c for c in screen.remarques.cards() if there(c.situee).fil.remarque.texte == "Qui a décidé ?")
    field = fiche.answer("taches")

    def heights() -> tuple[int, int]:
        cursor = field.textCursor()
        cursor.setPosition(span(exemple, PASSAGE)[0])
        passage = field.viewport().mapTo(fiche.widget(), field.cursorRect(cursor).topLeft()).y()
        return card.mapTo(fiche.widget(), QPoint(0, 0)).y(), passage

    press(screen.remarques.cards()[1], Qt.Key.Key_J)  # the one that is looked at stands exactly beside its passage
    qtbot.waitUntil(lambda: abs(heights()[0] - heights()[1]) <= 1)
    field.moveCursor(QTextCursor.MoveOperation.Start)
    press(field, Qt.Key.Key_Return)
    press(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: abs(heights()[0] - heights()[1]) <= 1)
    window.resize(1093, 614)
    window.interface.zoom_to(150)
    screen = exemples_of(window)
    assert screen.tabs.tabText(2) == "Remarques  2"
    assert not screen.fiche.isAncestorOf(screen.remarques)
    assert len(screen.remarques.cards()) == 3
    window.interface.zoom_to(100)


# --- out -------------------------------------------------------------------------------------------------------------


def test_the_copy_says_what_it_holds_and_leaves_the_rest_out(
    qtbot: QtBot, show, example: Path, tmp_path: Path, answers: Answers
) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    window = show(example)
    dossier = window.session.dossier
    hidden = [p for p in dossier.all(Preuve).values() if p.confidentielle]
    assert hidden
    window.actions_table[specs.ENVOYER].trigger()
    view = there(window.files.envoi._view)
    assert f"{len(hidden)} preuves confidentielles" in view.confidential.text().replace("\u00a0", " ")
    answers.dossier = None
    view.write.click()
    assert view.write.isEnabled()
    answers.dossier = tmp_path / "copie.dpro"
    view.write.click()
    qtbot.waitUntil(lambda: bool(window.banners.messages()))
    assert "La copie est prête" in window.banners.messages()[-1]
    window.files.envoi.take([file])
    qtbot.waitUntil(lambda: window.current_screen == "remarques")
    assert not any("en attendant son avis" in text for text in window.banners.messages()), "it is here"
    assert window.pages.currentWidget() is window.work
    with ouvrir(answers.dossier, lecture_seule=True) as copy:
        assert copy.dossier.id == dossier.id
        assert not copy.historique()
        assert not [p for p in copy.dossier.all(Preuve).values() if p.confidentielle]
    window.actions_table[specs.ENVOYER].trigger()
    view.confidential.click()
    answers.dossier = tmp_path / "avec.dpro"
    view.write.click()
    qtbot.waitUntil(answers.dossier.exists)
    on_disk(qtbot, window.session)
    with ouvrir(answers.dossier, lecture_seule=True) as copy:
        assert len(copy.dossier.all(Preuve)) == len(dossier.all(Preuve))


def test_open_remarks_are_among_the_next_things(qtbot: QtBot, reviewed) -> None:
    window = reviewed()
    window.show_screen("accueil")
    screen: Any = window.screen_named("accueil")
    assert any(label.text().startswith("Des remarques attendent") for label in screen.now.findChildren(QLabel))
    next(b for b in screen.now.findChildren(QAbstractButton) if b.text() == "Lire et répondre").click()
    assert window.current_screen == "remarques"


def test_a_dossier_open_to_be_read_takes_nothing_in(qtbot: QtBot, show, example: Path, tmp_path: Path) -> None:
    file = avis_of(example, tmp_path, ANNE, remarks)
    window = show(example)
    window.close_dossier()
    with qtbot.waitSignal(window.session.opened):
        window.files.open_read_only(example)
    assert not window.actions_table[specs.INTEGRER].isEnabled()
    window.banners.wipe()
    window.files.envoi.take([file])
    assert "lecture seule" in window.banners.messages()[-1]
    assert window.session.dossier.avis.empreinte == Avis().empreinte
