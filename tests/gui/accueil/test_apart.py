"""Joined files that no page can show are named before anything is made: by kind on Accueil, by trying on Exporter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pikepdf
from pytestqt.qtbot import QtBot

from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.gui.accueil.apart import not_printed
from dossier_pro.gui.accueil.screen import AccueilView
from dossier_pro.gui.exporter.screen import ExporterView
from dossier_pro.gui.kit.rows import StepRow
from dossier_pro.gui.window.window import MainWindow
from dossier_pro.services import writing
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.montrer import retirer_du_dossier
from dossier_pro.services.preuves import ajouter_plusieurs
from tests.gui.hands import on_disk

WAIT = 60_000


def test_joined_files_that_are_no_pages_are_named_before_anything_is_made(
    qtbot: QtBot, show: Callable[[Path], MainWindow], example: Path, tmp_path: Path
) -> None:
    locked, plan = tmp_path / "contrat.pdf", tmp_path / "plan.dwg"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    plan.write_bytes(b"AC1027\0\0\1\2\3")
    with ouvrir(example) as desk:
        made = ajouter_plusieurs(desk, [locked, plan])
        desk.change("Joindre", lambda draft: [writing.joindre(draft, p.id) for p in made])
    window = show(example)
    on_disk(qtbot, window.session)
    (waiting,) = not_printed(window.session.dossier)
    assert waiting.phrase.startswith("« plan.dwg » est joint")
    home = window.screen_named("accueil")
    assert isinstance(home, AccueilView)
    count = len(prochaines_etapes(window.session.etat, 1000)) + 1
    assert home.all_steps.text().endswith(f"({count})")
    window.show_screen("exporter")
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    qtbot.waitUntil(lambda: screen.pages.shown, timeout=WAIT)
    said = {r.phrase for r in screen.findChildren(StepRow)}
    (secret,) = [one for one in said if "« contrat.pdf »" in one]
    assert "ce PDF demande un mot de passe" in secret
    assert "enregistrez-en une copie sans mot de passe" in secret
    (other,) = [one for one in said if "« plan.dwg »" in one]
    shown = [r.phrase for r in screen.findChildren(StepRow)]
    assert shown.index(secret) < shown.index(other)  # what the jury could not open at all comes first
    assert "Remettez ce fichier à part, ou joignez-en une copie en PDF." in other
    window.session.edit("Retirer", lambda draft: retirer_du_dossier(draft, made[0].id))
    on_disk(qtbot, window.session)
    qtbot.waitUntil(lambda: not any("« contrat.pdf »" in r.phrase for r in screen.findChildren(StepRow)))
