"""Adding, describing, tying, showing preuves."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QDragLeaveEvent, QImage, QImageWriter
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Annexe, DocumentIllustrant, Lien, Preuve
from dossier_pro.domain.jury import Jury
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.kit.list_model import RowRole
from dossier_pro.gui.kit.preview import decode
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.preuves.adding import bilan, refuses
from dossier_pro.gui.preuves.delegates import TILE
from dossier_pro.gui.preuves.screen import PreuvesView
from dossier_pro.gui.session.adding import Ajout
from dossier_pro.gui.session.thumbnails import thumbnails_of
from dossier_pro.gui.shell import specs
from dossier_pro.gui.shell.settings import Settings
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import mapping
from tests.gui.hands import Answers, drag, drop, on_disk, press, type_text


def _screen(window: MainWindow) -> Any:
    window.show_screen("preuves")
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    return screen


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """A text, a picture, an empty file, one that is not there."""
    text, picture, empty = tmp_path / "Reçu de mars.txt", tmp_path / "photo.png", tmp_path / "vide.pdf"
    text.write_text("Reçu", "utf-8")
    image = QImage(600, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("plum"))
    image.save(str(picture))
    empty.touch()
    return [text, picture, empty, tmp_path / "parti.pdf"]


def _preuves(window: MainWindow) -> Any:
    return list(window.session.dossier.all(Preuve).values())


def test_dropped_files_are_added_and_the_bad_ones_explained(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    drop(screen, files)
    qtbot.waitUntil(lambda: len(window.banners.messages()) == 1)
    assert [p.titre for p in _preuves(window)] == ["Reçu de mars", "photo"]
    said = window.banners.messages()[0]
    assert said.startswith("2\u00a0fichiers ne sont pas pris\u00a0: « vide.pdf » est vide")
    assert "« parti.pdf » n’existe plus" in said
    assert said.endswith(".")
    assert screen.detail._preuve.titre == "photo"
    drop(screen, files[:1])
    qtbot.waitUntil(lambda: "déjà" in window.header.status.text())
    assert len(_preuves(window)) == 2


def test_the_veil_says_where_files_go(qtbot: QtBot, show, blank: Path, files: list[Path], tmp_path: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    QApplication.sendEvent(screen, drag(screen, files))
    assert not screen.drop.veil.isHidden()
    QApplication.sendEvent(screen, QDragLeaveEvent())
    assert screen.drop.veil.isHidden()
    assert _preuves(window) == []


def test_a_folder_that_is_dropped_is_taken_whole(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    inside = files[0].parent / "lot"
    (inside / "2026").mkdir(parents=True)
    (inside / "a.txt").write_text("a", "utf-8")
    (inside / "2026" / "b.txt").write_text("b", "utf-8")
    drop(screen, [inside, files[1]])
    qtbot.waitUntil(lambda: len(_preuves(window)) == 3)
    assert {p.titre for p in _preuves(window)} == {"a", "b", "photo"}
    assert screen.drop.veil.isHidden()
    (inside / "rien").mkdir()
    drop(screen, [inside / "rien"])
    assert "aucun fichier" in window.banners.messages()[-1]


def test_choosing_files(qtbot: QtBot, show, blank: Path, files: list[Path], answers: Answers) -> None:
    window = show(blank)
    _screen(window)
    answers.files = files[:2]
    window.actions_table[specs.AJOUTER_PREUVE].trigger()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2)


def test_a_link_and_a_note(qtbot: QtBot, show, blank: Path, answers: Answers) -> None:
    window = show(blank)
    screen = _screen(window)
    for action in screen.add_menu().actions()[1:3]:
        action.trigger()
        on_disk(qtbot, window.session)
    link, note = _preuves(window)
    assert (link.genre, note.genre) == ("lien", "note")
    screen.show_preuve(link.id)
    assert not screen.detail.form.room_of_adresse.isHidden()
    type_text(screen.detail.form.adresse, "https://exemple.invalid/article")
    on_disk(qtbot, window.session)
    screen.detail.open.click()
    assert answers.links == ["https://exemple.invalid/article"]


def test_the_filter_finds_what_is_said_of_a_preuve(qtbot: QtBot, show, blank: Path) -> None:
    """As the search over everything does: the address of a lien, the words for who does not see a picture."""
    window = show(blank)
    screen = _screen(window)
    found = Preuve("p1", "lien", "Un article", adresse="https://exemple.invalid/bouturage", alternative="Deux pots")
    window.session.edit("Ajouter", lambda draft: draft.put(found, Preuve("p2", "note", "Une note")))
    on_disk(qtbot, window.session)
    for word in ("bouturage", "pots", "article", "lien"):
        screen.search.setText(word)
        rows = [screen.filter.index(n, 0).data(RowRole) for n in range(screen.filter.rowCount())]
        assert [row.preuve.id for row in rows] == ["p1"], word


def test_describing(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    form = screen.detail.form
    form.titre.selectAll()
    type_text(form.titre, "Devis signé")
    form.origine.selectAll()
    type_text(form.origine, "Atelier")
    form.description.selectAll()
    type_text(form.description, "On y voit la remise.")
    form.jour.line.selectAll()
    type_text(form.jour.line, "avril 2026")
    form.jour.line.left.emit()
    form.genre.setCurrentIndex(form.genre.findData("attestation"))
    form.genre.activated.emit(form.genre.currentIndex())
    was = form.confidentielle.isChecked()
    form.confidentielle.click()
    on_disk(qtbot, window.session)
    preuve = _preuves(window)[0]
    assert (preuve.titre, preuve.origine, preuve.description) == ("Devis signé", "Atelier", "On y voit la remise.")
    assert (preuve.jour.isoformat(), preuve.genre, preuve.confidentielle) == ("2026-04-01", "attestation", not was)


def test_bringing_it_before_the_jury(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files(files[:1])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    preuve = _preuves(window)[0]
    assert not Jury(window.session.dossier).voit_preuve(preuve.id)
    jury = screen.detail.jury
    jury.others.click()
    menus = jury.findChildren(QMenu)
    {a.text(): a for m in menus for a in m.actions()}["Joindre en annexe"].trigger()
    jury.join.click()
    on_disk(qtbot, window.session)
    assert [r.preuve_id for r in window.session.dossier.all(Annexe).values()] == [preuve.id]
    assert [r.preuve_id for r in window.session.dossier.all(DocumentIllustrant).values()] == [preuve.id]
    assert Jury(window.session.dossier).voit_preuve(preuve.id)
    for menu in menus:
        menu.close()


def test_where_it_serves_leads_there(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    screen.show_preuve(next(p.id for p in _preuves(window) if p.titre == "Devis pour quatre crèches"))
    rows = screen.detail.findChildren(StepRow)
    assert [r.phrase.split()[0] for r in rows] == ["Citée", "Jointe"]
    rows[0].click()
    assert window.current_screen == "exemples"


def test_removing_with_the_way_back(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    screen.detail.delete.click()
    on_disk(qtbot, window.session)
    assert preuve.id not in window.session.dossier.tables["preuve"]
    assert "supprimée" in window.banners.messages()[0]
    window.session.undo()
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Preuve, preuve.id) == preuve


def test_searching_and_free_ones(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.actions_table[specs.RECHERCHER].trigger()
    assert screen.search.hasFocus()
    type_text(screen.search, "creches devis")
    assert [screen.filter.index(i, 0).data() for i in range(screen.filter.rowCount())] == ["Devis pour quatre crèches"]
    screen.search.clear()
    screen.free.setChecked(True)
    assert all(screen.filter.index(i, 0).data(RowRole).libre for i in range(screen.filter.rowCount()))
    last = _preuves(window)[-1]
    window.go_to(Lieu("preuve", last.id))
    assert screen.detail._preuve.id == last.id


def test_nothing_is_found_is_said_only_while_nothing_is_found(
    qtbot: QtBot, show, blank: Path, files: list[Path]
) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files(files[:1])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    type_text(screen.search, files[1].stem)
    assert not screen.nothing_found.isHidden()
    screen.add_files(files[1:2])
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2)
    on_disk(qtbot, window.session)
    assert screen.filter.rowCount()
    assert screen.nothing_found.isHidden()
    screen.search.setText(files[1].stem)
    window.session.undo()
    on_disk(qtbot, window.session)
    assert screen.nothing_found.isHidden() == bool(screen.filter.rowCount())


def test_pictures_are_shown(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    photo = next(p for p in _preuves(window) if p.image)
    with qtbot.waitSignal(screen.detail.preview.ready):
        screen.show_preuve(photo.id)
    assert screen.detail.preview.has_picture


def test_pictures_that_lie_about_their_size_are_left_alone() -> None:
    assert decode(b"not a picture").isNull()
    header = b"P6 30000 30000 255\n"
    assert decode(header).isNull()


def test_opening_shows_a_copy(qtbot: QtBot, show, example: Path, answers: Answers) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    screen.detail.open.click()
    qtbot.waitUntil(lambda: bool(answers.shown))
    assert answers.shown[0].name == preuve.nom_fichier
    assert answers.shown[0].stat().st_size == preuve.taille


def test_a_program_is_not_opened_but_written_where_one_says(
    qtbot: QtBot, show, blank: Path, tmp_path: Path, answers: Answers
) -> None:
    program = tmp_path / "facture\u202efdp.exe"
    program.write_bytes(b"MZ\x90\x00" + bytes(200))
    window = show(blank)
    drop(_screen(window), [program])
    on_disk(qtbot, window.session)
    answers.file = tmp_path / "copie.exe"
    _screen(window).detail.open.click()
    qtbot.waitUntil(lambda: (tmp_path / "copie.exe").exists())
    assert answers.shown == []
    assert (tmp_path / "copie.exe").read_bytes() == program.read_bytes()
    assert "\u202e" not in "".join(answers.asked)


def test_an_empty_screen_offers_the_first_step(qtbot: QtBot, show, blank: Path, answers: Answers) -> None:
    window = show(blank)
    screen = _screen(window)
    assert screen.pages.currentIndex() == 0
    screen.pages.currentWidget().button.click()
    assert answers.asked == ["Ajouter des preuves"]
    assert screen.list.focusPolicy() != Qt.FocusPolicy.NoFocus


# --- fifty files, a folder, the clipboard ----------------------------------------------------------------------------


def test_fifty_files_one_sentence(qtbot: QtBot, show, blank: Path, tmp_path: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    folder = tmp_path / "lot"
    folder.mkdir()
    files = [folder / f"pièce {n:02} 📎.txt" for n in range(48)]
    for file in files:
        file.write_text(file.name, "utf-8")
    twin = folder / "copie.txt"
    twin.write_text(files[0].name, "utf-8")
    long = folder / ("é" * 300 + ".txt")
    drop(screen, [*files, twin, long])
    qtbot.waitUntil(lambda: bool(window.banners.messages()), timeout=15_000)
    said = window.banners.messages()[0]
    assert said.startswith("1\u00a0fichier n’est pas pris")  # what was added is said in passing: it can be undone
    assert window.header.status.text().startswith("48\u00a0preuves ajoutées, 1\u00a0fichier déjà dans le dossier")
    assert len(said) < 400
    assert len(_preuves(window)) == 48
    assert not screen.bar_place.isVisible()


def test_the_sentence_stays_short() -> None:
    said = refuses(tuple(f"« {n}.txt » est vide." for n in range(9)))
    assert said.count("est vide") == 4
    assert "5\u00a0autres" in said
    assert bilan(Ajout(("a",), 0, (), 1, 2)) == (
        "1\u00a0preuve ajoutée, 2\u00a0fichiers laissés de côté, à votre demande."
    )
    assert bilan(Ajout((), 0, ())) == ""


def test_a_whole_folder(qtbot: QtBot, show, blank: Path, answers: Answers, tmp_path: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    answers.folder = tmp_path / "lot"
    inside = answers.folder / "2026"
    inside.mkdir(parents=True)
    (inside / "a.txt").write_text("a", "utf-8")
    (answers.folder / "b.txt").write_text("b", "utf-8")
    (answers.folder / ".cache").write_text("c", "utf-8")
    (answers.folder / "~$b.docx").write_text("d", "utf-8")
    screen.choose_folder()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2)
    answers.folder = tmp_path / "vide"
    answers.folder.mkdir()
    screen.choose_folder()
    assert "aucun fichier" in window.banners.messages()[-1]


def test_pasting_a_picture_a_text_an_address_files(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    clipboard = QApplication.clipboard()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    clipboard.setImage(image)
    screen.paste()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 1)
    assert _preuves(window)[0].titre.startswith("Image collée le")
    qtbot.waitUntil(lambda: not _passing())
    for text, genre in (("Retour de la cliente\nTrès contente.", "note"), ("https://exemple.invalid/a", "lien")):
        clipboard.setText(text)
        screen.paste()
        on_disk(qtbot, window.session)
        assert _preuves(window)[-1].genre == genre
    assert _preuves(window)[1].description == "Retour de la cliente\nTrès contente."
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(files[0]))])
    clipboard.setMimeData(mime)
    screen.paste()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 4)
    clipboard.clear()
    screen.paste()
    assert "rien à coller" in window.banners.messages()[-1]


def _passing() -> set[Path]:
    return set(Path(tempfile.gettempdir()).glob("dossier-pro-*/Image collée*"))


def test_pictures_pasted_one_after_the_other_all_arrive(qtbot: QtBot, show, blank: Path) -> None:
    """A 4K picture is made a file off the window's thread: the window says so, and takes the next one meanwhile."""
    window = show(blank)
    screen = _screen(window)
    before = _passing()
    for color in ("teal", "orange"):
        image = QImage(3840, 2160, QImage.Format.Format_RGB32)
        image.fill(QColor(color))
        QApplication.clipboard().setImage(image)
        screen.paste()
        assert screen.bar_words.text() == "L’image est enregistrée…"
        assert screen.bar_place.isVisible()
    assert not _preuves(window)
    qtbot.waitUntil(lambda: len(_preuves(window)) == 2, timeout=20_000)
    assert all(one.mime == "image/png" for one in _preuves(window))
    qtbot.waitUntil(lambda: not screen.bar_place.isVisible() and _passing() == before)


def test_a_picture_that_is_a_file_on_the_clipboard_is_kept_as_it_is(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    made = QBuffer()
    made.open(QBuffer.OpenModeFlag.ReadWrite)
    assert QImageWriter(made, b"PNG").write(image)
    mime = QMimeData()
    mime.setData("image/png", made.data())
    QApplication.clipboard().setMimeData(mime)
    screen.paste()
    qtbot.waitUntil(lambda: len(_preuves(window)) == 1)
    (preuve,) = _preuves(window)
    assert preuve.sha256 == hashlib.sha256(bytes(made.data().data())).hexdigest()


def test_a_page_or_an_address_alone_becomes_a_preuve(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)
    mime = QMimeData()
    mime.setHtml("<p>Retour de la <b>cliente</b></p><ul><li>contente</li></ul>")
    QApplication.clipboard().setMimeData(mime)
    screen.paste()
    on_disk(qtbot, window.session)
    assert (_preuves(window)[0].genre, _preuves(window)[0].description) == ("note", "Retour de la cliente\n- contente")
    mime = QMimeData()
    mime.setUrls([QUrl("https://exemple.invalid/a")])
    QApplication.clipboard().setMimeData(mime)
    screen.paste()
    on_disk(qtbot, window.session)
    assert (_preuves(window)[1].genre, _preuves(window)[1].adresse) == ("lien", "https://exemple.invalid/a")


# --- seeing ----------------------------------------------------------------------------------------------------------


def test_thumbnails_are_made_and_remembered(qtbot: QtBot, show, example: Path, settings: Settings) -> None:
    window = show(example)
    screen = _screen(window)
    vues = thumbnails_of(window.session)
    screen.tiles.click()
    assert settings.preuves_en_vignettes
    photo = next(p for p in _preuves(window) if p.image)
    qtbot.waitUntil(lambda: vues.known(photo, TILE) is not None, timeout=20_000)
    made = vues.known(photo, TILE)
    assert made is not None
    assert 0 < max(made.image.width(), made.image.height()) <= TILE
    screen.tiles.click()
    assert not settings.preuves_en_vignettes


def test_pages_of_a_pdf_are_turned_in_place(qtbot: QtBot, show, blank: Path, tmp_path: Path) -> None:
    pdf = tmp_path / "deux.pdf"
    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 300)
    document.new_page(300, 200)
    document.save(str(pdf))
    document.close()
    window = show(blank)
    screen = _screen(window)
    pane = screen.detail.pane
    screen.add_files([pdf])
    qtbot.waitUntil(lambda: pane.where.text() == "Page 1 sur 2", timeout=20_000)
    qtbot.waitUntil(lambda: pane.picture.has_picture)
    pane.after.click()
    qtbot.waitUntil(lambda: pane.where.text() == "Page 2 sur 2", timeout=20_000)
    assert not pane.after.isEnabled()


def test_words_of_a_document_are_shown_in_place(qtbot: QtBot, show, blank: Path, tmp_path: Path) -> None:
    file = tmp_path / "reçu.txt"
    file.write_text("Reçu de mars", "utf-8")
    window = show(blank)
    screen = _screen(window)
    screen.add_files([file])
    pane = screen.detail.pane
    qtbot.waitUntil(lambda: pane.text.isVisible(), timeout=20_000)
    assert pane.text.toPlainText() == "Reçu de mars"


def test_a_protected_or_broken_file_is_explained_in_place(qtbot: QtBot, show, blank: Path, tmp_path: Path) -> None:
    file = tmp_path / "abîmé.pdf"
    file.write_bytes(b"%PDF-1.7 rien du tout")
    window = show(blank)
    screen = _screen(window)
    screen.add_files([file])
    qtbot.waitUntil(lambda: "abîmé" in screen.detail.preview.reason, timeout=20_000)


# --- changing --------------------------------------------------------------------------------------------------------


def test_turning_a_photo_can_be_undone(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files([files[1]])
    qtbot.waitUntil(lambda: screen.detail.preview.has_picture)
    before = _preuves(window)[0]
    screen.detail.photo.turn_right.click()
    on_disk(qtbot, window.session)
    after = _preuves(window)[0]
    assert (after.id, after.titre) == (before.id, before.titre)
    assert after.sha256 != before.sha256
    assert window.session.now.undo_label == "Tourner une photo"
    qtbot.waitUntil(lambda: screen.detail.preview._picture.height() > screen.detail.preview._picture.width())
    window.session.undo()
    on_disk(qtbot, window.session)
    assert _preuves(window)[0] == before


def test_cropping_by_keyboard(qtbot: QtBot, show, blank: Path, files: list[Path]) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files([files[1]])
    qtbot.waitUntil(lambda: screen.detail.preview.has_picture)
    screen.detail.photo.crop.click()
    frame = screen.detail.preview.frame
    assert frame.isVisible()
    press(frame, Qt.Key.Key_Right)
    for _ in range(10):
        press(frame, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    left, top, right, _ = frame.cadre
    assert (round(left, 2), round(right, 2), top) == (0.07, 0.77, 0.05)
    press(frame, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert not frame.isVisible()
    assert window.session.now.undo_label == "Rogner une photo"
    screen.detail.photo.crop.click()
    press(frame, Qt.Key.Key_Escape)
    assert not frame.isVisible()


def test_hiding_a_part_by_keyboard_leaves_nothing_of_it_in_the_picture(
    qtbot: QtBot, show, blank: Path, files: list[Path]
) -> None:
    window = show(blank)
    screen = _screen(window)
    screen.add_files([files[1]])
    qtbot.waitUntil(lambda: screen.detail.preview.has_picture)
    before = _preuves(window)[0]
    screen.detail.photo.black_out.click()
    assert screen.detail.photo.keep.text() == "Masquer ce cadre"
    press(screen.detail.preview.frame, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert window.session.now.undo_label == "Masquer une partie d’une photo"
    window.session.undo()
    on_disk(qtbot, window.session)
    assert _preuves(window)[0] == before
    frame = screen.detail.preview.frame
    qtbot.waitUntil(lambda: screen.detail.photo.crop.click() or frame.isVisible())
    assert screen.detail.photo.keep.text() == "Garder ce cadre"
    press(screen.detail.preview.frame, Qt.Key.Key_Escape)


def test_replacing_keeps_the_liens(qtbot: QtBot, show, example: Path, answers: Answers, files: list[Path]) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    liens = window.session.dossier.liens_de(preuve.id)
    answers.files = [files[0]]
    screen.detail.replace.click()
    on_disk(qtbot, window.session)
    now = window.session.dossier.get(Preuve, preuve.id)
    assert (now.nom_fichier, now.mime, now.titre) == ("Reçu de mars.txt", "text/plain", preuve.titre)
    assert window.session.dossier.liens_de(preuve.id) == liens != ()
    answers.files = [files[2]]
    screen.detail.replace.click()
    on_disk(qtbot, window.session)
    assert "est vide" in window.banners.messages()[-1]
    assert window.session.dossier.get(Preuve, preuve.id) == now


def test_tags_and_alternative_text(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    photo = next(p for p in _preuves(window) if p.image)
    screen.show_preuve(photo.id)
    type_text(screen.detail.form.tags, "Ventes, atelier ; ventes,")
    screen.detail.form.tags.left.emit()
    screen.detail.form.alternative.selectAll()
    type_text(screen.detail.form.alternative, "Le tableau du suivi.")
    on_disk(qtbot, window.session)
    now = window.session.dossier.get(Preuve, photo.id)
    assert (now.etiquettes, now.alternative) == (("Ventes", "atelier"), "Le tableau du suivi.")
    assert [screen.tag.itemText(i) for i in range(screen.tag.count())] == ["Toutes les étiquettes", "atelier", "Ventes"]
    screen.tag.setCurrentIndex(2)
    screen.tag.activated.emit(2)
    assert screen.filter.rowCount() == 1
    assert screen.detail.form.room_of_alternative.isHidden()
    screen.detail.form.more.click()
    assert not screen.detail.form.room_of_alternative.isHidden()


# --- what it shows, and several at once ------------------------------------------------------------------------------


def _by_mouse(qtbot: QtBot, screen: Any, row: int, keys: Qt.KeyboardModifier) -> None:
    at = screen.list.visualRect(screen.filter.index(row, 0)).center()
    qtbot.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, keys, at)


def test_joining_keeps_the_keyboard_and_is_taken_back_by_the_same_button(
    qtbot: QtBot, show, blank: Path, files: list[Path]
) -> None:
    """Seen: the button went once it was done, and the keyboard with it, to the top of the page."""
    window = show(blank)
    screen = _screen(window)
    screen.add_files(files[:1])
    qtbot.waitUntil(lambda: bool(_preuves(window)))
    on_disk(qtbot, window.session)
    window.activateWindow()
    join, badge = screen.detail.jury.join, screen.detail.jury.badge
    assert badge.accessibleName() == "pas encore vue"
    join.setFocus()
    for word, vue in (("Ne plus joindre", "vue"), ("Joindre au dossier", "non")):
        qtbot.keyClick(join, Qt.Key.Key_Space)
        on_disk(qtbot, window.session)
        assert join.hasFocus()
        assert (join.accessibleName(), badge.vue) == (word, vue)
    assert not window.session.dossier.all(DocumentIllustrant)


def test_the_sentences_are_written_where_the_preuve_is(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    preuve = _preuves(window)[0]
    (lien,) = window.session.dossier.liens_de(preuve.id)
    (row,) = screen.detail.shows.rows.values()
    assert row.phrase.text() == lien.phrase
    window.activateWindow()
    row.phrase.setFocus()
    row.phrase.selectAll()
    type_text(row.phrase, "On y lit la remise.")
    # Another lien that comes meanwhile leaves this row, and what is typed in it, alone.
    cible = mapping.trouver_cible(window.session.dossier, "CP4.1")
    window.session.edit("Lier", lambda d: mapping.lier(d, "preuve", preuve.id, cible.id, "Aussi."))
    on_disk(qtbot, window.session)
    assert len(screen.detail.shows.rows) == 2
    assert row.phrase.hasFocus()
    assert window.session.dossier.get(Lien, lien.id).phrase == "On y lit la remise."
    screen.detail.shows.rows[lien.id].remove.click()
    on_disk(qtbot, window.session)
    assert window.session.dossier.get(Lien, lien.id) is None
    assert len(screen.detail.shows.rows) == 1


def test_several_are_chosen_by_mouse_and_tagged_tied_deleted_in_one_step_each(
    qtbot: QtBot, show, example: Path
) -> None:
    window = show(example)
    screen = _screen(window)
    before = window.session.dossier
    _by_mouse(qtbot, screen, 0, Qt.KeyboardModifier.NoModifier)
    assert screen.chosen.currentWidget() is screen.detail
    _by_mouse(qtbot, screen, 2, Qt.KeyboardModifier.ControlModifier)
    several = screen.several
    assert screen.chosen.currentWidget() is several
    assert several.head.text() == "2\u00a0preuves choisies"
    ids = several.ids
    type_text(several.tag, "salon, Ventes")
    press(several.tag, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert [window.session.dossier.get(Preuve, i).etiquettes[-2:] for i in ids] == [("salon", "Ventes")] * 2
    assert several.tag.text() == ""
    assert screen.chosen.currentWidget() is several, "what is chosen stays so"
    tied = {x.cible_id for i in ids for x in window.session.dossier.liens_de(i)}
    code = next(name for i, name in mapping.noms_courts(window.session.dossier).items() if i not in tied)
    several.tie.click()
    panel = screen.tying
    type_text(panel.search, code)
    press(panel.search, Qt.Key.Key_Return)
    type_text(panel.phrase, "On y suit la commande.")
    press(panel.phrase, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    assert all("On y suit la commande." in [x.phrase for x in window.session.dossier.liens_de(i)] for i in ids)
    screen.list.setFocus()
    press(screen.list, Qt.Key.Key_Delete)
    on_disk(qtbot, window.session)
    assert not {*ids} & {p.id for p in _preuves(window)}
    assert "2\u00a0preuves sont supprimées" in window.banners.messages()[0]
    for _ in range(3):
        window.session.undo()
    on_disk(qtbot, window.session)
    assert window.session.dossier == before


def test_the_preview_is_wide_and_a_click_enlarges_it(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    window.activateWindow()
    pdf = next(p for p in _preuves(window) if p.mime == "application/pdf")
    screen.show_preuve(pdf.id)
    preview = screen.detail.preview
    qtbot.waitUntil(lambda: preview.has_picture, timeout=20_000)
    assert preview.width() >= 400
    preview.setFocus()
    qtbot.mouseClick(preview, Qt.MouseButton.LeftButton)
    assert screen.enlarged.isVisible()
    qtbot.waitUntil(lambda: screen.enlarged.pane.picture.height() > screen.height(), timeout=20_000)
    press(window.focusWidget(), Qt.Key.Key_Escape)
    assert screen.enlarged.isHidden()
    assert preview.hasFocus()
    press(preview, Qt.Key.Key_Return)
    assert screen.enlarged.isVisible()
    qtbot.mouseClick(screen.enlarged.pane.picture, Qt.MouseButton.LeftButton)
    assert screen.enlarged.isHidden()


def test_plus_holds_the_rest_and_opens_for_what_is_sought(qtbot: QtBot, show, example: Path) -> None:
    screen = _screen(show(example))
    form = screen.detail.form
    assert not form.tags.isVisible()
    assert not form.description.isVisible()
    screen.show_change(Lieu("preuve", screen.list.currentIndex().data(RowRole).preuve.id, "etiquettes"))
    assert form.tags.isVisible()
    assert form.more.accessibleName() == "Moins"
    form.more.click()
    assert not form.tags.isVisible()
