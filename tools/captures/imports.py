"""The scenes of `captures` in which a référentiel is imported, from a REAC that is given or from a text."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.gui.referentiel_in.screen import ImportView
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]
_PATIENCE = 20.0


def scenes(document: Path | None) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``document`` is a REAC in PDF, None for a text made of the référentiel of the example."""
    return (
        ("13-import-source", _source),
        ("14-import-confirmation", lambda window: _confirmation(window, document)),
        ("15-import-critere", lambda window: _critere(window, document)),
        ("16-import-correction", lambda window: _correction(window, document)),
        ("17-import-fin", lambda window: _fin(window, document)),
    )


def _view(window: MainWindow) -> ImportView:
    view = window.files.imports.show()
    view.confirmation.tree.lines.finish()
    return view


def _source(window: MainWindow) -> None:
    view = _view(window)
    view.pages.setCurrentWidget(view.source)


def _confirmation(window: MainWindow, document: Path | None) -> ImportView:
    view = _view(window)
    view.confirmation.pile = None
    view.read(document or _texte(window))
    wait(lambda: view.pages.currentWidget() is view.confirmation)
    _drawn(view)
    return view


def _critere(window: MainWindow, document: Path | None) -> ImportView:
    view = _confirmation(window, document)
    screen = view.confirmation
    competence = screen.etat.referentiel.activites[0].competences[0]
    screen.tree.setCurrentIndex(screen.model.index_of(competence.criteres[-1].id))
    _drawn(view)
    return view


def _correction(window: MainWindow, document: Path | None) -> None:
    screen = _critere(window, document).confirmation
    screen.command("couper")


def _fin(window: MainWindow, document: Path | None) -> None:
    view = _confirmation(window, document)
    view.confirmation.accept()
    wait(lambda: view.pages.currentWidget() is view.fin)


def _drawn(view: ImportView) -> None:
    document = view.confirmation.document
    wait(lambda: not view.reader.busy and (document.currentWidget() is not document.pdf or document.pdf.sharp))


def _texte(window: MainWindow) -> str:
    """The référentiel of the example as somebody might have typed it."""
    ref = window.session.dossier.referentiel
    lines = [ref.intitule, ""]
    for activite in ref.activites:
        lines.append(f"{activite.sigle} : {activite.intitule}")
        for competence in activite.competences:
            lines.append(f"CP {competence.numero} : {competence.intitule}")
            lines += [f"- {critere.texte}" for critere in competence.criteres]
    return "\n".join(lines)


def wait(condition: Callable[[], bool]) -> None:
    """Return when a condition holds, or patience is at its end."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    end = time.monotonic() + _PATIENCE
    QApplication.processEvents()
    while not condition() and time.monotonic() < end:
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()
