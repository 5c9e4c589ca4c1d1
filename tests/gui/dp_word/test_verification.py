"""Any DP in Word is judged: by dialog, by drop; the result with place and remedy; the file is not touched."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dossier_pro.dp_import.verify import Regle, Verification
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.dp_word.screen import ImportDpView
from dossier_pro.gui.dp_word.verification import VerificationView
from dossier_pro.gui.kit.checklist import Folded
from dossier_pro.gui.kit.checklist_model import blocs, compte_rendu, inconnues, tenues, verdict
from dossier_pro.gui.shell import specs
from dossier_pro.gui.window.window import MainWindow
from tests.gui.hands import Answers, drop

WAIT = 20_000

REGLES = (
    Regle("R14", False, "bloquant", "Sommaire", "Sommaire : un texte d’invite est resté"),
    Regle("R14", False, "bloquant", "Page de garde", "Page de garde : un texte d’invite est resté"),
    Regle("R9", False, "a_completer", "Sommaire", "Le sommaire ne donne pas une page"),
    Regle("R7", None, "a_completer", "Dossier", "Le fichier ne dit pas combien de pages"),
    Regle("R1", False, "bloquant", "Dossier", "Il manque la déclaration"),
    Regle("R8", True, "bloquant", "Dossier", "Une seule modalité d’accès est cochée"),
)


def _words(view: Any) -> list[str]:
    return [w.text().replace("\u00a0", " ").replace("\u202f", " ") for w in view.result.findChildren(QLabel)]


def _shown(qtbot: QtBot, view: VerificationView) -> None:
    qtbot.waitUntil(lambda: view.pages.currentWidget() is view.result, timeout=WAIT)


# --- the model -------------------------------------------------------------------------------------------------


def test_rules_that_fail_stand_once_with_all_their_places_blocking_first() -> None:
    found = blocs(REGLES)
    assert [(b.code, b.gravite, len(b.constats)) for b in found] == [
        ("R14", "bloquant", 2),
        ("R1", "bloquant", 1),
        ("R9", "a_completer", 1),
    ]
    assert found[0].constats[0] == ("Sommaire", "un texte d’invite est resté")
    assert all(b.remede.endswith(".") for b in found)
    assert tenues(REGLES) == ("Une seule modalité d’accès est cochée",)
    assert inconnues(REGLES) == ("Le fichier ne dit pas combien de pages",)


@pytest.mark.parametrize(
    ("regles", "start"),
    [
        (REGLES, "Incomplet\u00a0: 3\u00a0points bloquent"),
        (REGLES[2:4], "Conforme au modèle"),
        (REGLES[5:], "Tout ce qui peut être vérifié"),
    ],
)
def test_the_verdict(regles: tuple[Regle, ...], start: str) -> None:
    assert verdict(Verification("inconnu", regles)).startswith(start)


def test_the_report_says_everything() -> None:
    text = compte_rendu("Mon DP.docx", Verification("2016-06-01", REGLES))
    for words in ("Mon DP.docx", "1er juin 2016", "À FAIRE AVANT", "Textes d’invite (R14)", "  → ", "EN ORDRE"):
        assert words in text
    for regle in REGLES:
        assert regle.phrase.removeprefix(f"{regle.ou} : ") in text


# --- the screen ------------------------------------------------------------------------------------------------


def test_from_the_start_page_to_the_report(qtbot: QtBot, window: MainWindow, answers: Answers, dp_fautif: Path) -> None:
    before = hashlib.sha256(dp_fautif.read_bytes()).hexdigest()
    window.actions_table[specs.VERIFIER_DP].trigger()
    view: Any = window.pages.currentWidget()
    assert isinstance(view, VerificationView)
    answers.files = [dp_fautif]
    qtbot.mouseClick(view.source.choose, Qt.MouseButton.LeftButton)
    assert view.source.busy
    _shown(qtbot, view)
    words = _words(view)
    assert "Modalité d’accès" in words
    assert any("Aucune modalité d’accès n’est cochée" in w for w in words)
    assert any(w.startswith("→ Sur la page de garde") for w in words)
    assert any("n’a pas été modifié" in w for w in words)
    groups = {f.genre.titre: f for f in view.result.findChildren(Folded)}
    assert groups["À vérifier vous-même"].is_open
    assert not groups["En ordre"].is_open
    view.result.copy.click()
    assert QGuiApplication.clipboard().text().startswith(f"Vérification de « {dp_fautif.name} »")
    assert "copié" in view.result.banners.messages()[0]
    assert hashlib.sha256(dp_fautif.read_bytes()).hexdigest() == before
    view.result.once_more.click()
    assert view.pages.currentWidget() is view.source
    _shown(qtbot, view)
    view.result.use.click()
    bring: Any = window.pages.currentWidget()
    assert isinstance(bring, ImportDpView)
    qtbot.waitUntil(lambda: bring.pages.currentWidget() is bring.match, timeout=WAIT)


def test_a_file_dropped_on_the_page(qtbot: QtBot, window: MainWindow, dp_fautif: Path) -> None:
    view = window.files.word.check()
    drop(view.source, [dp_fautif, dp_fautif])
    assert view.source.banners.messages() == ["Un fichier à la fois : donnez d’abord votre DP."]
    drop(view.source, [dp_fautif])
    _shown(qtbot, view)
    view.result.other.emit()
    assert view.pages.currentWidget() is view.source
    view.source.leave.click()
    assert window.pages.currentWidget() is window.depart


def test_what_is_no_dp_is_explained(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    view = window.files.word.check()
    text = tmp_path / "lettre.pptx"
    text.write_text("Bonjour", "utf-8")
    drop(view.source, [text])
    assert "lettre.pptx" in view.source.banners.messages()[0]
    broken = tmp_path / "abime.docx"
    broken.write_bytes(b"PK\x03\x04 rien")
    drop(view.source, [broken])
    qtbot.waitUntil(lambda: bool(view.source.banners.messages()), timeout=WAIT)
    assert view.source.banners.messages()[0].endswith(".")
    assert not view.source.busy
    assert view.source.choose.isEnabled()


def test_a_reading_is_given_up(
    qtbot: QtBot, window: MainWindow, dp_fautif: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = window.files.word.check()
    monkeypatch.setattr(view.source._late, "interval", lambda: 0)
    view.source._late.setInterval(0)
    drop(view.source, [dp_fautif])
    qtbot.waitUntil(lambda: view.source._states.currentIndex() == 1)
    assert view.source.cancel.hasFocus()
    view.source.cancel.click()
    assert not view.source.busy
    assert view.source._states.currentIndex() == 0
    assert view.source.choose.hasFocus()


def test_help_is_about_checking(window: MainWindow) -> None:
    window.files.word.check()
    window.actions_table[specs.AIDE].trigger()
    page: Any = AideWindow.current
    assert page.text.toPlainText().startswith("Vérifier un DP")
    page.close()
