"""From an empty folder to the files for the jury, by a person's gestures, on a display if there is one."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro import cli
from dossier_pro.domain.dossier import Candidat, Exemple, Experience, Lien, Preuve
from dossier_pro.domain.dossier import Session as SessionExamen
from dossier_pro.domain.text import plain
from dossier_pro.gui.accueil.rows import CcpRow
from dossier_pro.gui.echeances.screen import EcheanceRow
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import drop, on_disk, opened, press, there, type_text
from tests.support.dialogs import Dialogs, clicks, crosses, escapes, writes

TACHES = "J’ai reçu la commande, puis j’ai vérifié les prix « à la main ».\nEnsuite, j’ai prévenu le client."
_AGAIN = "DOSSIER_PRO_PARCOURS_X11"


class Person:
    """Somebody in front of the window: a mouse on what is in sight, a keyboard on what has the focus."""

    def __init__(self, window: MainWindow, qtbot: QtBot, dialogs: Dialogs, folder: Path) -> None:
        self.window, self.qtbot, self.dialogs, self.folder = window, qtbot, dialogs, folder
        self.path = folder / "Camille.dpro"

    def goes_to(self, name: str) -> Any:
        """Click a place of the navigation; returns its screen."""
        self.clicks(self.window.nav.buttons[name])
        assert self.window.current_screen == name
        return self.window.screen_named(name)

    def clicks(self, target: QWidget) -> None:
        """Click what is in sight, at its left where there is room: boxes and circles answer there."""
        assert target.isVisible(), target.accessibleName()
        at = QPoint(min(12, target.width() // 2), target.height() // 2)
        self.qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=at)

    def writes(self, field: QWidget, text: str) -> None:
        """Click into a field, type, and leave it."""
        field.setFocus()
        type_text(field, text)

    def fills(self, section: Any, values: list[str]) -> None:
        """Add a row to a table and type its cells, each begun with Enter and kept with Enter."""
        self.clicks(section.add)
        self.saved()
        table, model = section.table, section.model
        row = model.rowCount() - 1
        self.types_into(table, values[0])
        for column, text in enumerate(values[1:], 1):
            if text:
                table.setCurrentIndex(model.index(row, column))
                table.setFocus()
                press(table, Qt.Key.Key_Return)
                self.types_into(table, text)

    def types_into(self, table: Any, text: str) -> None:
        """Type into the cell that is being written, and keep it with Enter."""

        def writing() -> bool:
            field = QApplication.focusWidget()
            return isinstance(field, QLineEdit) and table.isAncestorOf(field)

        self.qtbot.waitUntil(writing)
        editor = there(QApplication.focusWidget())
        type_text(editor, text)
        press(editor, Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: not writing())
        self.saved()

    def saved(self) -> None:
        on_disk(self.qtbot, self.window.session)

    # --- the steps ---------------------------------------------------------------------------------------------------

    def begins(self) -> None:
        """One question a page, and the dossier exists."""
        window = self.window
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        start = {b.accessibleName(): b for b in window.depart.findChildren(QAbstractButton)}
        self.clicks(start["Nouveau dossier"])
        nouveau: Any = window.nouveau
        for group, key in (("titres", "TP-01285:04"), ("modalites", "vae"), ("objets", "titre")):
            self.clicks(next(made for made in getattr(nouveau, group) if made.key == key))
            self.clicks(nouveau.submit)
        self.dialogs.will(writes(self.path))
        self.clicks(nouveau.changer)
        self.writes(nouveau.prenom, "Camille")
        self.writes(nouveau.nom, "Durand")
        opened(self.qtbot, window.session, lambda: self.clicks(nouveau.submit))
        assert not window.session.etat.pret
        assert window.current_screen == "accueil"

    def tells_the_path(self) -> None:
        """Address, an experience, the declaration."""
        parcours = self.goes_to("parcours")
        self.writes(parcours.form.adresse, "12 rue des Exemples, 00000 Ville-Exemple")
        self.fills(parcours.sections["experience"], ["Ateliers Fictibois", "", "Assistante", "mars 2023"])
        self.writes(parcours.end.lieu, "Ville-Exemple")
        self.writes(parcours.end.jour.line, "20/11/2026")
        parcours.end.jour.line.clearFocus()
        self.saved()
        dossier = self.window.session.dossier
        assert dossier.get(Candidat, "unique") is None or "rue" in dossier.candidat.adresse
        (experience,) = dossier.all(Experience).values()
        assert (experience.fonction, str(experience.debut)) == ("Assistante", "2023-03-01")

    def follows_the_first_step(self) -> None:
        """The first thing to do on the Accueil leads to where it is done."""
        accueil = self.goes_to("accueil")
        self.clicks(next(b for b in accueil.now.findChildren(QPushButton) if b.isVisible()))
        assert self.window.current_screen == "exemples"
        self.saved()
        assert len(self.window.session.dossier.all(Exemple)) == 1

    def writes_another(self, activite: int, title: str) -> str:
        """Add an exemple to a CCP and write it."""
        screen: Any = self.window.screen_named("exemples")
        screen.add_exemple(self.window.session.dossier.referentiel.activites[activite].id)
        self.saved()
        return self.writes_an_exemple(title)

    def writes_an_exemple(self, title: str) -> str:
        """Write the exemple on the desk whole; returns its id."""
        screen: Any = self.window.screen_named("exemples")
        fields = screen.fiche.fields
        for champ, text in (
            ("intitule", title),
            ("taches", TACHES),
            ("moyens", "- l’ERP\nle téléphone"),
            ("equipe", "La comptable et le transporteur."),
            ("entreprise", "Ateliers Fictibois"),
            ("service", "Service commercial"),
        ):
            self.writes(fields[champ], text)
        for champ, text in (("debut", "janvier 2025"), ("fin", "mars 2026")):
            self.writes(fields[champ].line, text)
            fields[champ].line.clearFocus()
        self.saved()
        assert "mots" in screen.words.text()
        return str(screen.exemple_id)

    def gathers_preuves(self) -> Preuve:
        """A photo and a whole folder are dropped on the Preuves; returns the photo."""
        screen = self.goes_to("preuves")
        picture, lot = self.folder / "atelier.png", self.folder / "lot"
        image = QImage(640, 480, QImage.Format.Format_RGB32)
        image.fill(QColor("peru"))
        image.save(str(picture))
        lot.mkdir()
        (lot / "Notes 📎.txt").write_text("Ce que j’ai noté.", "utf-8")
        drop(screen, [lot, picture])
        preuves = self.window.session
        self.qtbot.waitUntil(lambda: len(preuves.dossier.all(Preuve)) == 2)
        return next(p for p in preuves.dossier.all(Preuve).values() if p.image)

    def ties(self, exemple_id: str, photo: Preuve) -> None:
        """A passage is tied by the keyboard, the photo cited by dropping it again, and tied in the matrix."""
        window = self.window
        screen = self.goes_to("exemples")
        screen.show_exemple(exemple_id)
        field = screen.fiche.answer("taches")
        field.setFocus()
        text = plain(field.markdown())
        start = text.index("vérifié les prix")
        field.select_passage(start, start + len("vérifié les prix"))
        window.actions_table[specs.LIER].trigger()
        panel = screen.tie_panel
        type_text(panel.search, "processus de traitement")
        press(panel.search, Qt.Key.Key_Return)
        type_text(panel.phrase, "J’ai vérifié chaque prix avant de répondre.")
        press(panel.phrase, Qt.Key.Key_Return)
        self.saved()
        (lien,) = window.session.dossier.all(Lien).values()
        assert lien.ancre is not None
        drop(screen.citations, [self.folder / "atelier.png"])
        self.qtbot.waitUntil(lambda: bool(window.session.dossier.citations_de(exemple_id)))
        assert len(window.session.dossier.all(Preuve)) == 2  # never attached twice

        matrix = self.goes_to("couverture")
        critere = window.session.dossier.referentiel.activites[0].competences[0].criteres[1]
        row = matrix.model.row_of(critere.id)
        column = next(i for i, o in enumerate(matrix.model.origines) if o.id == photo.id)
        matrix.matrix.setCurrentIndex(matrix.model.index(row, column))
        self.qtbot.keyClick(matrix.matrix, Qt.Key.Key_Return)
        self.saved()
        type_text(matrix.tying.phrase, "On y voit le classement.")
        press(matrix.tying.phrase, Qt.Key.Key_Return)
        self.saved()

    def notes_the_session(self) -> None:
        """The Échéances ask for the session, and then count the days."""
        screen = self.goes_to("echeances")
        self.clicks(screen.start)
        parcours: Any = self.window.screen_named("parcours")
        self.types_into(parcours.sections["session"].table, "14 janvier 2099")
        (session,) = self.window.session.dossier.all(SessionExamen).values()
        assert str(session.jour) == "2099-01-14"
        rows = self.goes_to("echeances").coming.findChildren(EcheanceRow)
        assert any("Session d’examen" in row.accessibleName() for row in rows)

    def exports(self) -> list[str]:
        """One button; returns the names of the files for the jury."""
        exporter = self.goes_to("exporter")
        assert self.window.session.etat.pret
        self.clicks(exporter.form.creer)
        self.qtbot.waitUntil(lambda: not exporter.busy, timeout=60_000)
        assert exporter.banners.messages() == []
        self.dialogs.check()
        return sorted(p.name for p in self.folder.iterdir() if p.suffix in (".docx", ".pdf"))


def _check_again(person: Person) -> None:
    """A second export asks before it replaces the first: « Annuler » and Esc leave it, « Remplacer » does it."""
    pdf = next(p for p in person.folder.iterdir() if p.suffix == ".pdf" and "index" not in p.name)
    pdf.write_bytes(b"altered")
    exporter = person.goes_to("exporter")
    for refusal in (clicks("Annuler"), escapes(), crosses()):
        person.dialogs.will(refusal)
        person.clicks(exporter.form.creer)
        assert not exporter.busy
        assert pdf.read_bytes() == b"altered"
    person.dialogs.will(clicks("Remplacer"))
    person.exports()
    assert pdf.read_bytes().startswith(b"%PDF")


def _etat(path: Path, capsys) -> Any:
    capsys.readouterr()
    assert cli.main(["etat", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def _check_undo(person: Person) -> None:
    """Undo reaches across screens, and comes back."""
    window = person.window
    before = window.session.dossier
    for spec in (specs.ANNULER, specs.RETABLIR):
        window.actions_table[spec].trigger()
        person.saved()
        assert (window.session.dossier == before) == (spec is specs.RETABLIR)


def _check_numbers(window: MainWindow, told: Any) -> None:
    """The window's numbers are those of the command line."""
    rows = window.screen_named("accueil").findChildren(CcpRow)
    for shown, ccp in zip(rows, told["ccp"], strict=False):
        assert shown.line.counts["declare"] == ccp["comptes"]["declares"]
        assert shown.line.counts["absent"] == ccp["comptes"]["absents"]
    assert told["ccp"][0]["comptes"]["declares"] == 2
    assert told["pret"] is True


def _check_files(folder: Path, made: list[str], capsys) -> None:
    """They hold what was written, and the Word file stands before the official rules."""
    stem = "Dossier professionnel Camille Durand"
    assert made == sorted([f"{stem}.docx", f"{stem}.pdf", f"{stem} - index des preuves.pdf"])
    with pypdfium2.PdfDocument(folder / f"{stem}.pdf") as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    for words in ("Traiter une commande", "prévenu le client", "Ville-Exemple"):
        assert words in text
    with zipfile.ZipFile(folder / f"{stem}.docx") as word:
        assert "Préparer un salon" in word.read("word/document.xml").decode()
    capsys.readouterr()
    cli.main(["verifier", str(folder / f"{stem}.docx"), "--json"])
    verdict = json.loads(capsys.readouterr().out)
    assert verdict["conforme"], [rule["phrase"] for rule in verdict["regles"] if not rule["ok"]]


def test_from_an_empty_folder_to_the_files_for_the_jury(
    qtbot: QtBot, window: MainWindow, dialogs: Dialogs, tmp_path: Path, capsys, root: Path
) -> None:
    """On an X display where the machine can give one, else offscreen."""
    display = _display() if _AGAIN not in os.environ else []
    if display:
        _walked_on(display, root)
        return
    person = Person(window, qtbot, dialogs, tmp_path)
    person.begins()
    person.tells_the_path()
    person.follows_the_first_step()
    first = person.writes_an_exemple("Traiter une commande")
    person.writes_another(1, "Préparer un salon")
    photo = person.gathers_preuves()
    person.ties(first, photo)
    person.notes_the_session()
    _check_undo(person)
    person.goes_to("accueil")
    told = _etat(person.path, capsys)
    _check_numbers(window, told)
    made = person.exports()
    _check_files(tmp_path, made, capsys)
    _check_again(person)
    # Everything was on the disk all along.
    window.close()
    assert _etat(person.path, capsys) == told


def _display() -> list[str]:
    """Return the command that gives a program an X display of its own; empty where there is none."""
    found = shutil.which("xvfb-run")
    if found is None:
        return []
    probe = "from PySide6.QtWidgets import QApplication; QApplication([])"
    command = [found, "-a", "-s", "-screen 0 1366x768x24"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run([*command, sys.executable, "-c", probe], env=environment, capture_output=True, check=False)
    # Qt asks for libxcb-cursor0, libxcb-icccm4 and libxcb-keysyms1, which a machine without a screen may not have.
    return command if done.returncode == 0 else []


def _walked_on(display: list[str], root: Path) -> None:
    command = [*display, sys.executable, "-m", "pytest", "-q", "-n", "0", "-p", "no:cacheprovider", __file__]
    environment = {**os.environ, "QT_QPA_PLATFORM": "xcb", _AGAIN: "1"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert "1 passed" in done.stdout
