"""One figure under one word: the window, the command line, the spreadsheet and the interview sheet say the same."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel

from dossier_pro.cli import main
from dossier_pro.domain.dossier import Exemple
from dossier_pro.domain.text import pluriel
from dossier_pro.gui.accueil.rows import CcpRow
from dossier_pro.gui.referentiel.model import ReferentielNode
from dossier_pro.gui.suivi.model import SuiviLayout, SuiviModel
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services.clock import aujourd_hui
from dossier_pro.services.review.entretien import ecrire_fiche
from dossier_pro.services.suivi.cohorte import exporter_suivi
from dossier_pro.services.suivi.following import suivre
from tests.gui.dossiers_tires import ecrire, tirer
from tests.support.pdf import page_texts

ETATS = {
    "absents": "absent",
    "declares": "déclaré",
    "confirmes": "confirmé",
    "a_revoir": "à revoir",
    "non_demontres": "non démontré",
}
SCREENS = ("accueil", "parcours", "referentiel", "preuves", "exemples", "couverture", "exporter")
WORDS = ("Incomplet", "Complet selon", "Prêt\u00a0:")
Comptes = dict[str, int]


def said(words: str) -> Comptes:
    """Return the figures of a sentence by their word; a word that is not said stands for 0."""
    found = {}
    plain = words.replace("\u00a0", " ")
    for name, word in ETATS.items():
        hit = re.search(rf"(\d+) {word}", plain)
        found[name] = int(hit[1]) if hit else 0
    total = re.search(r"(\d+) critère", plain)
    return found | {"total": int(total[1]) if total else 0}


def figures(comptes: dict[str, int]) -> Comptes:
    return {name: comptes[name] for name in (*ETATS, "total")}


@pytest.fixture(params=range(8))
def told(request: pytest.FixtureRequest, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> tuple[Path, Any, str]:
    """A dossier on disk, what `etat --json` says of it, and what `etat` says."""
    (tmp_path / "groupe").mkdir()
    path = ecrire(tirer(request.param), tmp_path / "groupe" / "tire.dpro")
    assert main(["etat", str(path), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert main(["etat", str(path)]) == 0
    return path, data, capsys.readouterr().out


def add(many: list[dict[str, int]]) -> Comptes:
    return {name: sum(c[name] for c in many) for name in (*ETATS, "total")}


def presented(data: Any) -> list[Any]:
    return [c for c in data["ccp"] if c["vise"] and not c["obtenu"]]


def transversales(data: Any) -> Comptes:
    return add([t["comptes"] for t in data["transversales"]])


def sentence(data: Any, text: str) -> str:
    """The one sentence of the whole, whose figures are those of the JSON."""
    phrase = text.splitlines()[0].removesuffix(".")
    whole, apart = add([c["comptes"] for c in presented(data)]), transversales(data)
    start = {"incomplet": "Incomplet", "a_renforcer": "Complet selon le modèle, mais", "pret": "Prêt"}[data["etape"]]
    assert phrase.startswith(start)
    assert data["pret"] == (data["etape"] != "incomplet")
    held = [whole[name] + apart[name] for name in ("absents", "a_revoir", "non_demontres")]
    if data["pret"]:
        assert (data["etape"] == "pret") == (not any(held))
    if data["etape"] == "a_renforcer":
        numbers = [int(n) for n in re.findall(r"\d+", phrase)]
        wanted = [
            figure
            for name in ("absents", "non_demontres", "a_revoir")
            for figure in (whole[name], apart[name])
            if figure
        ]
        assert numbers == wanted
    blocking = [m["gravite"] == "bloquant" for m in data["manques"]]
    assert blocking == sorted(blocking, reverse=True), "what blocks comes first"
    return phrase


def _screen(window: MainWindow, name: str) -> Any:
    return window.screen_named(name)


def _labels(window: MainWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def _nodes(nodes: list[ReferentielNode]) -> list[ReferentielNode]:
    return [one for node in nodes for one in (node, *_nodes(node.enfants))]


def test_every_screen_says_the_same(told: tuple[Path, Any, str], show, tmp_path: Path) -> None:
    path, data, text = told
    phrase = sentence(data, text)
    _command_line(data, text)
    window = show(path)
    for name in SCREENS:
        window.show_screen(name)
        for label in _labels(window):
            if label.startswith(WORDS):
                assert label.removesuffix(".") == phrase, name
    _home(data, window)
    _gauge(data, window)
    _referentiel(data, window)
    _couverture(data, window)
    _exemples(data, window)
    window.show_screen("exporter")
    assert _screen(window, "exporter").verdict.text() == phrase
    window.session.close()
    _group(data, phrase, path, tmp_path)


def _command_line(data: Any, text: str) -> None:
    lines = text.replace("\u00a0", " ").splitlines()
    for ccp in data["ccp"]:
        head = f"{'CCS' if ccp['ccs'] else 'CCP'} {ccp['numero']}  {ccp['intitule']}"
        at = next(i for i, line in enumerate(lines) if line.startswith(head))
        assert said(lines[at + 1]) == _seen(figures(ccp["comptes"]), lines[at + 1])
        for offset, competence in enumerate(ccp["competences"], start=2):
            assert said(lines[at + offset]) == _seen(figures(competence["comptes"]), lines[at + offset])


def _seen(figures: Comptes, line: str) -> Comptes:
    """Nobody having read anything is said as that."""
    return figures if "rien n’est encore relu" not in line else {**figures, "confirmes": 0, "a_revoir": 0}


def _home(data: Any, window: MainWindow) -> None:
    window.show_screen("accueil")
    rows = [row for row in _screen(window, "accueil").findChildren(CcpRow) if row.isVisible()]
    assert len(rows) == len(data["ccp"]) + 1
    for row, comptes in zip(rows, [*(c["comptes"] for c in data["ccp"]), transversales(data)], strict=True):
        assert list(row.line.counts.values()) == [comptes[name] for name in ETATS]
        assert said(row.line.words) == figures(comptes)
        shown, total = comptes["declares"], comptes["total"]
        words = f"{pluriel(shown, 'critère') if shown else 'Aucun critère'} sur {total}"
        assert row.line.montre == (words if total > 1 else "Montré" if shown else "À montrer")
        bar = row.line.bar
        assert sum(bar.values()) == comptes["total"]
        assert bar["absent"] == comptes["absents"]


def _gauge(data: Any, window: MainWindow) -> None:
    rows = window.nav.gauge.rows
    assert [ratio for _, ratio, _ in rows] == [
        f"{c['comptes']['declares']} / {c['comptes']['total']}" for c in presented(data)
    ]
    assert [bar["absent"] for _, _, bar in rows] == [c["comptes"]["absents"] for c in presented(data)]


def _referentiel(data: Any, window: MainWindow) -> None:
    window.show_screen("referentiel")
    roots = _screen(window, "referentiel").model.roots
    expected = []
    for ccp in data["ccp"]:
        expected += [ccp["comptes"], *(c["comptes"] for c in ccp["competences"])]
    expected += [transversales(data), *(t["comptes"] for t in data["transversales"])]
    groups = [node for node in _nodes(roots) if node.genre != "critere"]
    assert [list(node.compte.values()) for node in groups] == [[c[name] for name in ETATS] for c in expected]
    assert [said(node.mots) for node in groups] == [figures(c) for c in expected]


def _couverture(data: Any, window: MainWindow) -> None:
    window.show_screen("couverture")
    screen = _screen(window, "couverture")
    by_name = {f"{'CCS' if c['ccs'] else 'CCP'} {c['numero']}": c["comptes"] for c in data["ccp"]}
    whole, apart = add([c["comptes"] for c in presented(data)]), transversales(data)
    for at in range(screen.scope.count()):
        screen.scope.setCurrentIndex(at)
        screen.refresh()
        name = screen.scope.currentText().removesuffix(" (non présenté)")
        comptes = {"Tous les CCP": whole, "Transversales": apart}.get(name) or by_name[name]
        words = screen.summary.text().replace("\u00a0", " ")
        assert words.startswith(f"{comptes['declares']} sur {comptes['total']} déclarés")
        if name == "Tous les CCP":
            assert words.endswith(f"{apart['declares']} sur {apart['total']} transversaux déclarés")


def _exemples(data: Any, window: MainWindow) -> None:
    window.show_screen("exemples")
    screen = _screen(window, "exemples")
    dossier = window.session.dossier
    for exemple in dossier.all(Exemple).values():
        screen.show_exemple(exemple.id)
        rank = dossier.referentiel.activites.index(dossier.referentiel.par_activite[exemple.activite_id])
        ccp = data["ccp"][rank]
        by_title = {f"CP {k['numero']}  {k['intitule']}": k["comptes"] for k in ccp["competences"]}
        by_title |= {f"Transversale  {t['intitule']}": t["comptes"] for t in data["transversales"]}
        by_title |= {"Compétences": ccp["comptes"]}
        panel = screen.criteres
        assert panel.counts
        for head, title, _ in panel.counts:
            comptes = by_title[title]
            assert head.text() == f"{comptes['declares']}\u00a0/\u00a0{comptes['total']}", title


def _group(data: Any, phrase: str, path: Path, tmp_path: Path) -> None:
    suivi = suivre(path.parent)
    (une,) = suivi.lignes
    assert (une.etape, une.bilan, une.pret) == (data["etape"], phrase, data["pret"])
    model = SuiviModel()
    model.show([une], SuiviLayout(), aujourd_hui())
    bars = model._texte(une, 1)
    for ccp in presented(data):
        sigle = f"{'CCS' if ccp['ccs'] else 'CCP'}\u00a0{ccp['numero']}"
        assert f"{sigle} {ccp['comptes']['declares']}/{ccp['comptes']['total']}" in bars
    whole = add([c["comptes"] for c in presented(data)])
    exporter_suivi(suivi, tmp_path / "suivi.xlsx")
    heads, row, *_ = load_workbook(tmp_path / "suivi.xlsx")["Suivi"].values
    sheet = dict(zip(heads, row, strict=True))
    names = ("Absents", "Déclarés", "Confirmés", "À revoir", "Non démontrés", "Critères (hors transversaux)")
    assert [sheet[name] for name in names] == list(whole.values())
    assert sheet["Où en est le dossier"] == phrase
    ecrire_fiche(path, tmp_path / "fiche.pdf")
    page = re.sub(r"\s+", " ", " ".join(page_texts(tmp_path / "fiche.pdf")))
    assert re.sub(r"\s+", " ", phrase) in page
    for comptes in [*(c["comptes"] for c in presented(data)), transversales(data)]:
        assert " ".join(str(comptes[name]) for name in ("total", *ETATS)) in page
