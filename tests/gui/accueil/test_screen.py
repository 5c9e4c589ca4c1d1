"""The numbers on the first screen are those of `etat`, and they move at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Avis, ResultatEcf
from dossier_pro.domain.dossier import Exemple, Lien, Preuve
from dossier_pro.gui.accueil.rows import CcpRow, PasRow
from dossier_pro.gui.accueil.screen import AccueilView
from dossier_pro.gui.kit.basics import held
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.status import etat_json
from tests.gui.hands import on_disk, press


def _screen(window) -> Any:
    screen = window.screen_named("accueil")
    assert isinstance(screen, AccueilView)
    return screen


def test_the_numbers_are_those_of_etat(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    rows = _screen(window).findChildren(CcpRow)
    told = etat_json(window.session.etat)
    for row, ccp in zip(rows, told["ccp"], strict=False):
        assert row.line.sigle == f"CCP {ccp['numero']}"
        assert row.line.counts["declare"] == ccp["comptes"]["declares"]
        assert row.line.counts["absent"] == ccp["comptes"]["absents"]
        assert row.line.montre.endswith(f"sur {ccp['comptes']['total']}")
    assert len(rows) == len(told["ccp"]) + 1


def _big(screen: Any) -> QPushButton:
    """The one filled button of the large card; what was just made is shown in the next turn of the event loop."""
    QApplication.processEvents()
    (made,) = (b for b in screen.now.findChildren(QPushButton) if b.isVisible())
    return made


def test_one_thing_now_and_four_after_it(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    assert _big(screen).accessibleName() == "Montrer ce critère"
    steps = screen.findChildren(StepRow)
    assert [s.rank for s in steps] == ["2", "3", "4", "5"]
    qtbot.mouseClick(_big(screen), Qt.MouseButton.LeftButton)
    assert window.current_screen == "exemples"


def test_the_button_names_the_result(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    window.session.edit("Date", lambda d: writing.modifier(d, "declaration", "unique", jour=None))
    on_disk(qtbot, window.session)
    screen = _screen(window)
    assert _big(screen).accessibleName() == "Dater et signer la déclaration"
    _big(screen).setFocus()
    press(_big(screen), Qt.Key.Key_Return)
    assert window.current_screen == "parcours"


def test_five_steps_tick_themselves(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    screen = _screen(window)

    def ticks() -> str:
        rows = [made for made in held(screen.now.lines) if isinstance(made, PasRow)]
        return "".join("x" if made.pas.fait else "." for made in rows)

    assert ticks() == "....."
    assert _big(screen).accessibleName() == "Remplir la page de garde"
    session = window.session
    session.edit("Adresse", lambda d: writing.modifier(d, "candidat", "unique", adresse="1 rue des Essais"))
    on_disk(qtbot, session)
    assert ticks() == "x...."
    qtbot.mouseClick(_big(screen), Qt.MouseButton.LeftButton)
    on_disk(qtbot, session)
    assert window.current_screen == "exemples"
    (exemple,) = session.dossier.all(Exemple).values()
    session.edit("Écrire", lambda d: writing.modifier(d, "exemple", exemple.id, taches="J’ai vendu."))
    on_disk(qtbot, session)
    window.show_screen("accueil")
    assert ticks() == "xx..."
    assert _big(screen).accessibleName() == "Ajouter une preuve"
    session.edit("Ajouter", lambda d: writing.ajouter(d, Preuve("p1", "note", "Une note")))
    on_disk(qtbot, session)
    assert ticks() == "xxx.."
    cible = next(c.id for c in session.dossier.referentiel.cibles.values())
    session.edit("Lier", lambda d: writing.ajouter(d, Lien("l1", "exemple", exemple.id, cible, "Je l’ai fait.")))
    on_disk(qtbot, session)
    assert ticks() == "", "who has done all that is told what blocks"
    qtbot.waitUntil(lambda: "Maintenant" in [w.text() for w in screen.now.findChildren(QLabel) if w.isVisible()])


def test_no_figure_stands_twice(qtbot: QtBot, show, example: Path) -> None:
    """The gauge at the foot of the navigation says elsewhere what Accueil says at large."""
    window = show(example)
    assert not window.nav.gauge.isVisible()
    window.show_screen("preuves")
    assert window.nav.gauge.isVisible()
    window.show_screen("accueil")
    assert not window.nav.gauge.isVisible()


def test_numbers_move_with_the_dossier(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    screen = _screen(window)
    before = screen.findChildren(CcpRow)[0].line.counts["declare"]
    dossier = window.session.dossier
    exemple = dossier.exemples_de(dossier.referentiel.activites[0].id)[0]
    window.session.edit("Supprimer", lambda d: writing.supprimer(d, "exemple", exemple.id))
    on_disk(qtbot, window.session)
    after = screen.findChildren(CcpRow)[0].line.counts["declare"]
    assert after < before
    assert f"{after} / 15" in str(window.nav.gauge.rows)


def test_a_ccp_opens_its_coverage(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    _screen(window).findChildren(CcpRow)[1].click()
    assert window.current_screen == "couverture"
    screen = window.screen_named("couverture")
    assert screen.scope.currentText() == "CCP 2"


def test_nothing_was_said_yet(qtbot: QtBot, show, example: Path) -> None:
    screen = show(example).screen_named("accueil")
    assert not screen.said_sheet.isVisible()


def test_results_of_ecf_are_shown_on_the_route_by_formation(qtbot: QtBot, show, blank: Path) -> None:
    with ouvrir(blank) as desk:
        activite = desk.dossier.referentiel.activites[0].id
        note = ResultatEcf("e1", "Claire Martin", 1, activite, "Mise en situation", date(2026, 10, 2), True)
        desk.add_avis(Avis.de([note]), "Avis")
    window = show(blank)
    screen = window.screen_named("accueil")
    assert not screen.ecf.isVisibleTo(screen)
    window.session.edit("Route", lambda draft: writing.modifier(draft, "projet", "unique", modalite="formation"))
    on_disk(qtbot, window.session)
    assert screen.ecf.isVisibleTo(screen)
    assert "Mise en situation, 2 octobre 2026\u00a0: satisfait" in screen.ecf.text()


def test_a_remark_that_looks_like_html_is_shown_as_it_is() -> None:
    assert "&lt;img" in plain_tip("<img src=x> Relisez.")
