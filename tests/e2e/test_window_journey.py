"""From an empty folder to the files for the jury, by the gestures of a person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pypdfium2
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from dossier_pro import cli
from dossier_pro.domain.dossier import Preuve
from dossier_pro.gui.main_window import MainWindow
from dossier_pro.gui.widgets.rows import CcpRow
from tests.gui.hands import Answers, drop, on_disk, opened, type_text

TACHES = "J’ai reçu la commande, puis j’ai vérifié les prix « à la main ».\nEnsuite, j’ai prévenu le client."


def _write(window: MainWindow, qtbot: QtBot, activite: int, title: str) -> str:
    """Write one exemple whole; returns its id."""
    screen: Any = window.screen_named("exemples")
    screen.add_exemple(window.session.dossier.referentiel.activites[activite].id)
    on_disk(qtbot, window.session)
    fields = screen.fiche.fields
    for champ, text in (
        ("intitule", title),
        ("taches", TACHES),
        ("moyens", "- l’ERP\nle téléphone"),
        ("equipe", "La comptable et le transporteur."),
        ("entreprise", "Ateliers Fictibois"),
        ("service", "Service commercial"),
    ):
        type_text(fields[champ], text)
    for champ, text in (("debut", "janvier 2025"), ("fin", "mars 2026")):
        type_text(fields[champ].line, text)
        fields[champ].line.left.emit()
    on_disk(qtbot, window.session)
    return str(screen.exemple_id)


def _ready(window: MainWindow) -> bool:
    return window.session.etat.pret


def _etat(path: Path, capsys) -> Any:
    capsys.readouterr()
    assert cli.main(["etat", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_from_an_empty_folder_to_the_files_for_the_jury(
    qtbot: QtBot, window: MainWindow, answers: Answers, tmp_path: Path, capsys
) -> None:
    path = tmp_path / "Camille.dpro"

    # Three questions, and the dossier exists.
    window.actions_table["nouveau"].trigger()
    nouveau: Any = window.nouveau
    answers.dossier = path
    nouveau.form.titre.setCurrentIndex(nouveau.form.titre.findData("TP-01285:04"))
    nouveau.form.vae.click()
    nouveau.form.changer.click()
    type_text(nouveau.form.prenom, "Camille")
    type_text(nouveau.form.nom, "Durand")
    opened(qtbot, window.session, nouveau.form.creer.click)
    assert not _ready(window)

    # One exemple for each CCP.
    window.actions_table["aller_exemples"].trigger()
    first = _write(window, qtbot, 0, "Traiter une commande")
    _write(window, qtbot, 1, "Préparer un salon")

    # A photo dropped beside the sheet is added and cited; a critère is ticked with its sentence.
    picture = tmp_path / "atelier.png"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("peru"))
    image.save(str(picture))
    screen: Any = window.screen_named("exemples")
    screen.show_exemple(first)
    drop(screen.citations, [picture])
    qtbot.waitUntil(lambda: bool(window.session.dossier.citations_de(first)))
    photo = next(iter(window.session.dossier.all(Preuve).values()))
    criteres = window.session.dossier.referentiel.activites[0].competences[0].criteres
    tick = screen.criteres.ticks[criteres[0].id]
    tick.box.click()
    on_disk(qtbot, window.session)
    phrase = next(iter(tick._phrases.values()))[0]
    type_text(phrase, "J’ai vérifié chaque prix avant de répondre.")

    # The photo shows another critère: tied in the matrix by the keyboard.
    window.actions_table["aller_couverture"].trigger()
    matrix: Any = window.screen_named("couverture")
    row = matrix.model.row_of(criteres[1].id)
    column = next(i for i, o in enumerate(matrix.model.origines) if o.id == photo.id)
    matrix.matrix.setCurrentIndex(matrix.model.index(row, column))
    qtbot.keyClick(matrix.matrix, Qt.Key.Key_Return)
    on_disk(qtbot, window.session)
    type_text(matrix.detail.phrase, "On y voit le classement.")
    on_disk(qtbot, window.session)

    # The declaration.
    window.actions_table["aller_parcours"].trigger()
    parcours: Any = window.screen_named("parcours")
    type_text(parcours.end.lieu, "Ville-Exemple")
    type_text(parcours.end.jour.line, "20/11/2026")
    parcours.end.jour.line.left.emit()
    on_disk(qtbot, window.session)
    assert _ready(window)

    # The window's numbers are those of the command line.
    window.actions_table["aller_accueil"].trigger()
    told = _etat(path, capsys)
    rows = window.screen_named("accueil").findChildren(CcpRow)
    for shown, ccp in zip(rows, told["ccp"], strict=False):
        assert shown.line.counts["declare"] == ccp["comptes"]["declares"]
        assert shown.line.counts["absent"] == ccp["comptes"]["absents"]
    assert told["ccp"][0]["comptes"]["declares"] == 2
    assert told["pret"] is True

    # Undo reaches across screens, and comes back.
    window.actions_table["annuler"].trigger()
    on_disk(qtbot, window.session)
    assert not _ready(window)
    window.actions_table["retablir"].trigger()
    on_disk(qtbot, window.session)
    assert _ready(window)

    # One button.
    window.actions_table["aller_exporter"].trigger()
    exporter: Any = window.screen_named("exporter")
    exporter.form.creer.click()
    qtbot.waitUntil(lambda: not exporter.busy, timeout=60_000)
    assert exporter.banners.messages() == []
    made = sorted(p.name for p in tmp_path.iterdir() if p.suffix in (".docx", ".pdf"))
    stem = "Dossier professionnel Camille Durand"
    assert made == sorted([f"{stem}.docx", f"{stem}.pdf", f"{stem} - index des preuves.pdf"])
    with pypdfium2.PdfDocument(tmp_path / f"{stem}.pdf") as document:
        text = " ".join(page.get_textpage().get_text_range() for page in document)
    assert "Traiter une commande" in text
    assert "prévenu le client" in text

    # Everything was on the disk all along.
    window.close()
    assert _etat(path, capsys) == told
