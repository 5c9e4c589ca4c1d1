"""The numbers on the first screen are those of `etat`, and they move at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from dossier_pro.domain.avis import Avis, Fait, Position, Remarque, ResultatEcf, Synthese
from dossier_pro.domain.avis import Etat as EtatRemarque
from dossier_pro.domain.dossier import Dossier, Exemple, Projet, Session
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.accueil.screen import AccueilView, describe_route, last_word, next_session
from dossier_pro.gui.kit.rows import CcpRow, StepRow
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import dossier_exemple
from dossier_pro.services.status import etat_json
from tests.gui.hands import on_disk


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
        assert row.line.total.startswith(str(ccp["comptes"]["total"]))
    assert len(rows) == len(told["ccp"]) + 1


def test_the_next_steps_lead_somewhere(qtbot: QtBot, show, example: Path) -> None:
    window = show(example)
    steps = _screen(window).findChildren(StepRow)
    assert 1 <= len(steps) <= 5
    assert [s.rank for s in steps] == [str(n) for n in range(1, len(steps) + 1)]
    steps[0].click()
    assert window.current_screen != "accueil"


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


def test_a_blank_dossier_says_what_to_do(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    phrases = [s.phrase for s in _screen(window).findChildren(StepRow)]
    assert any("il manque au moins un exemple" in p for p in phrases)


def _dossier(show, blank: Path) -> Dossier:
    return show(blank).session.dossier


def test_the_next_session(show, blank: Path) -> None:
    dossier, today = _dossier(show, blank), date(2026, 3, 1)
    assert next_session(dossier, today) == ("", "")
    past = dossier.put(Session("a", today - timedelta(1))).put(Session("b", today + timedelta(41)))
    assert next_session(past, today) == ("Session dans 41\u00a0jours", "11\u00a0avril\u00a02026")
    assert next_session(past.put(Session("c", today)), today)[0] == "Session aujourd’hui"


def test_the_route_in_words(show, blank: Path) -> None:
    dossier = _dossier(show, blank)
    assert describe_route(dossier) == "Assistant commercial · VAE · titre entier"
    part = dossier.put(Projet(modalite=None, objet="ccp", numeros=(1, 2)))
    assert describe_route(part) == "Assistant commercial · modalité à choisir · CCP 1 et 2"
    assert describe_route(dossier.put(Projet(modalite="formation", objet="ccp", numeros=(2,)))).endswith("CCP 2")


def _remark(texte: str, compteur: int, jour: date | None = None, **champs: Any) -> Remarque:
    return Remarque(f"r{compteur}", "Claire Martin", compteur, "precision", texte, jour=jour, **champs)


def test_what_the_trainer_said_last() -> None:
    example_dossier = dossier_exemple()
    exemple = next(iter(example_dossier.all(Exemple)))
    facts: list[Fait] = [
        _remark("Première lecture.", 1, date(2026, 10, 2)),
        _remark("Précisez qui décide de l’avoir.", 2, date(2026, 11, 14), sur="exemple", sur_id=exemple),
        _remark("C’est réglé.", 3, date(2026, 11, 15)),
        EtatRemarque("e1", "Camille", 4, "r3", "traite"),
    ]
    said = last_word(replace(example_dossier, avis=Avis.de(facts)))
    assert said is not None
    assert said.phrase == (
        "Claire Martin, le\u00a014\u00a0novembre\u00a02026\u00a0: «\u00a0Précisez qui décide de l’avoir.\u00a0»"
    )
    assert said.lieu == Lieu("exemple", exemple)


def test_a_position_is_said_with_its_reason() -> None:
    example_dossier = dossier_exemple()
    cible = next(iter(example_dossier.referentiel.cibles))
    position = Position("p1", "Claire Martin", cible, "a_revoir", "", 1, motif="Montrez le devis.")
    said = last_word(replace(example_dossier, avis=Avis.de([position])))
    assert said is not None
    assert said.lieu == Lieu("cible", cible)
    silent = replace(position, motif="")
    assert last_word(replace(example_dossier, avis=Avis.de([silent]))) is None


def test_a_fact_without_words_is_not_the_last_word() -> None:
    example_dossier = dossier_exemple()
    activite = example_dossier.referentiel.activites[0].id
    silent: list[Fait] = [
        replace(_remark("", 2, date(2026, 11, 20)), genre="bravo"),
        Synthese("s1", "Claire Martin", 3, activite, "", jour=date(2026, 11, 21)),
    ]
    assert last_word(replace(example_dossier, avis=Avis.de(silent))) is None
    said = last_word(replace(example_dossier, avis=Avis.de([*silent, _remark("Relisez.", 1)])))
    assert said is not None
    assert "Relisez." in said.phrase
    assert said.lieu == Lieu("remarque", "r1")


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
