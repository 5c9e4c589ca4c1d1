"""The journey of a newcomer, by the real window, mouse and keys: from an empty folder to a critère shown and the files.

Each click, key that is no letter, and answer to a dialog counts as one action; what is typed does not.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.gui.exporter import pages
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import on_disk, opened, there, type_text
from tests.support.dialogs import Dialogs, writes

MOST = 25
WAIT = 60_000


class Newcomer:
    """Counts what somebody does in front of the window."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window, self.qtbot, self.actions = window, qtbot, list[str]()

    def clicks(self, target: QWidget) -> None:
        """One click on what is in sight."""
        self.qtbot.waitUntil(target.isVisible)
        text = target.text() if isinstance(target, QAbstractButton) else ""
        self.actions.append(f"clic {target.accessibleName() or text or 'dans le texte'}")
        self.qtbot.mouseClick(target, Qt.MouseButton.LeftButton)
        self.rests()

    def hits(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """One key, where the keyboard is."""
        self.actions.append(f"touche {key.name.removeprefix('Key_')}")
        self.qtbot.keyClick(there(QApplication.focusWidget()), key, modifier)
        self.rests()

    def writes(self, text: str) -> None:
        """Type where the keyboard is: it must be in a field already."""
        type_text(there(QApplication.focusWidget()), text)

    def rests(self) -> None:
        QApplication.processEvents()
        if self.window.session.is_open:
            on_disk(self.qtbot, self.window.session)

    def home(self) -> QPushButton:
        """Go to Accueil; returns the one large button."""
        self.clicks(self.window.nav.buttons["accueil"])
        return self.big()

    def big(self) -> QPushButton:
        screen: Any = self.window.screen_named("accueil")
        QApplication.processEvents()
        (made,) = (b for b in screen.now.findChildren(QPushButton) if b.isVisible())
        return made


@pytest.fixture
def newcomer(window: MainWindow, qtbot: QtBot) -> Newcomer:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return Newcomer(window, qtbot)


def _begins(me: Newcomer) -> None:
    start = {b.accessibleName(): b for b in me.window.depart.findChildren(QAbstractButton)}
    me.clicks(start["Nouveau dossier"])
    me.writes("2025 commercial")
    me.hits(Qt.Key.Key_Return)
    nouveau = there(me.window.nouveau)
    me.clicks(nouveau.modalites[1])
    me.hits(Qt.Key.Key_Return)
    me.hits(Qt.Key.Key_Return)
    me.writes("Zoé")
    me.hits(Qt.Key.Key_Tab)
    me.writes("Petit")
    opened(me.qtbot, me.window.session, lambda: me.hits(Qt.Key.Key_Return))


def _follows_the_five_steps(me: Newcomer, dialogs: Dialogs, photo: Path) -> None:
    session = me.window.session
    me.clicks(me.big())
    me.writes("1 rue des Essais, 00000 Ville-Exemple")
    me.clicks(me.home())
    me.writes("Préparer une commande")
    sheet: Any = me.window.screen_named("exemples")
    me.clicks(sheet.fiche.answer("taches").viewport())
    me.writes("J’ai reçu la commande, puis j’ai vérifié les prix avec le client.")
    me.rests()
    (exemple,) = session.dossier.all(Exemple).values()
    assert (exemple.intitule, exemple.taches[:6]) == ("Préparer une commande", "J’ai r")
    dialogs.will(writes(photo))
    me.clicks(me.home())
    me.actions.append("réponse au dialogue")
    me.qtbot.waitUntil(lambda: bool(session.dossier.all(Preuve)))
    me.clicks(me.home())
    assert me.window.current_screen == "exemples"
    me.hits(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    me.writes("processus de traitement")
    me.hits(Qt.Key.Key_Return)
    me.writes("J’ai vérifié chaque prix avant de répondre.")
    me.hits(Qt.Key.Key_Return)
    assert session.etat.comptes_vises.declares == 1
    me.clicks(me.window.nav.buttons["exporter"])


def test_from_an_empty_folder_to_a_critere_shown_and_the_files(
    newcomer: Newcomer, dialogs: Dialogs, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:
    monkeypatch.setattr(pages, "PAUSE_MS", 600_000)
    (home / "Documents").mkdir(parents=True)
    photo = tmp_path / "note.txt"
    photo.write_text("Ce que j’ai noté.", "utf-8")
    me = newcomer
    _begins(me)
    assert me.big().accessibleName() == "Remplir la page de garde"
    _follows_the_five_steps(me, dialogs, photo)
    exporter: Any = me.window.screen_named("exporter")
    me.clicks(exporter.form.creer)
    me.qtbot.waitUntil(lambda: not exporter.busy, timeout=WAIT)
    dialogs.check()
    made = {p.suffix for p in me.window.session.now.chemin.parent.iterdir()}
    assert {".docx", ".pdf", ".dpro"} <= made
    with capsys.disabled():
        print(f"\n{len(me.actions)} actions : {', '.join(me.actions)}")
    assert len(me.actions) <= MOST
