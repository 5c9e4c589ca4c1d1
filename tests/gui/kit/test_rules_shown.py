"""Every word of the register is on a screen: the checklist, the judgement of a DP in Word, the help."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from dossier_pro.domain.regles import Constat, Lieu, manques
from dossier_pro.domain.rules.register import REGLES, Definition
from dossier_pro.dp_import.verify import Regle, Verification
from dossier_pro.enonces import enonce
from dossier_pro.gui.aide.screen import AideWindow
from dossier_pro.gui.dp_word.verification import ResultView
from dossier_pro.gui.kit.checklist import Checklist
from dossier_pro.gui.kit.checklist_model import liste
from dossier_pro.gui.kit.rows import StepRow

ADVICE = "C’est un conseil de Dossier Pro, pas une règle."


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def words(view: QWidget) -> list[str]:
    return [plain(label.text()) for label in view.findChildren(QLabel)]


@pytest.mark.parametrize("rule", [r for r in REGLES if r.dossier == "examined"], ids=lambda rule: rule.code)
def test_a_fault_in_a_dossier_is_a_line_with_its_verb(qtbot: QtBot, rule: Definition) -> None:
    checklist = Checklist()
    qtbot.addWidget(checklist)
    checklist.show_list(liste([*manques(rule.code, [Constat("Ici", "Il manque une chose", Lieu("candidat"))])]))
    (row,) = checklist.findChildren(StepRow)
    assert (row.phrase, row.verb) == ("Il manque une chose", rule.verbe)
    QApplication.sendEvent(row, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    told = plain(row.accessibleDescription())
    assert told == (f"D’où vient cette règle ? {plain(enonce(rule.enonce).provenance)}" if rule.enonce else ADVICE)
    assert told in plain(row.toolTip())


@pytest.mark.parametrize("rule", [r for r in REGLES if r.verifiee], ids=lambda rule: rule.code)
def test_a_fault_in_word_is_shown_with_title_and_remedy(qtbot: QtBot, rule: Definition) -> None:
    view = ResultView()
    qtbot.addWidget(view)
    fault = Regle(rule.code, False, rule.gravite, "Ici", "Il manque une chose")
    view.open(Path("DP.docx"), Verification("inconnu", (fault,)))
    shown = words(view)
    assert rule.titre in shown
    assert plain(f"→ {rule.remede}") in shown


@pytest.fixture
def beside(qtbot: QtBot) -> Iterator[QWidget]:
    """A window that outlives the help beside it."""
    made = QWidget()
    yield made
    AideWindow.close_open()
    qtbot.wait(0)


def test_the_help_lists_every_rule(beside: QWidget) -> None:
    text = plain(AideWindow.show_page(beside, "regles").text.toPlainText())
    assert [r.code for r in REGLES if f"{r.titre} ({r.code})" not in text and r.verifiee] == []
    missing = [r.code for r in REGLES if any(plain(said) not in text for said in (r.titre, r.aide, r.remede))]
    assert missing == []
    assert "{" not in text
