"""The scenes of `captures` on the export side: the Exporter screen, a DP in Word that is checked, and brought in."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from dossier_pro.gui.exporter.screen import ExporterView
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]
_MENDED = {"Contribuer au déploiement de la stratégie commerciale": "Participer à la stratégie commerciale", "☒": "☐"}
"""What makes of the example's own Word file a DP with something to say of: another intitulé, no box ticked."""


def scenes() -> tuple[tuple[str, Scene], ...]:
    """Return the scenes."""
    return (
        ("12-exporter-pages", _pages),
        ("12a-exporter-options", _options),
        ("12b-exporter-fichiers", _fichiers),
        ("18-verifier-source", lambda window: window.files.word.check()),
        ("18a-verifier-resultat", _result),
        ("19-reprendre-source", lambda window: window.files.word.bring_in().fresh()),
        ("19a-reprendre-correspondance", _match),
    )


def _screen(window: MainWindow) -> ExporterView:
    from dossier_pro.gui.exporter.screen import ExporterView

    window.show_screen("exporter")
    window.header.show_dossier(window.session.dossier)
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    return screen


def _pages(window: MainWindow) -> None:
    screen = _screen(window)
    screen.form.onglets.setCurrentWidget(screen.form.onglet_pages)
    wait(lambda: screen.pages.shown and screen.pages.pages.sharp)
    screen.pages.pages.turn_to(5)
    wait(lambda: screen.pages.pages.sharp)


def _options(window: MainWindow) -> None:
    screen = _screen(window)
    screen.form.onglets.setCurrentWidget(screen.form.onglet_options)


def _fichiers(window: MainWindow) -> None:
    screen = _screen(window)
    demande = screen.request()
    assert demande is not None
    for path in demande.cibles:
        path.unlink(missing_ok=True)
    screen.export()
    wait(lambda: not screen.busy)


def _result(window: MainWindow) -> None:
    view = window.files.word.check(_dp(window))
    wait(lambda: view.pages.currentWidget() is view.result)


def _match(window: MainWindow) -> None:
    view = window.files.word.bring_in(_dp(window))
    wait(lambda: view.pages.currentWidget() is view.match)


def _dp(window: MainWindow) -> Path:
    """Return a DP in Word, made of the example once."""
    from dossier_pro.services.exporting import DemandeExport, exporter

    example = window.session.now.chemin
    target = example.parent / "Mon DP.docx"
    if target.exists():
        return target
    clean = example.parent / "exemple.docx"
    exporter(example, DemandeExport(word=clean))
    with zipfile.ZipFile(clean) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            data = old.read(item.filename)
            if item.filename == "word/document.xml":
                text = data.decode()
                for before, after in _MENDED.items():
                    text = text.replace(before, after)
                data = text.encode()
            new.writestr(item, data)
    return target
