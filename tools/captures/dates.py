"""Scenes of Échéances, Recherche and Historique for ``captures``, with something in each to look at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from dossier_pro.gui.window.window import MainWindow

Scene = tuple[str, "Callable[[MainWindow], object]"]


def scenes() -> tuple[Scene, ...]:
    """Return the scenes: a name for the file, and what brings the window there."""
    return (
        ("13-echeances", _dates),
        ("13-echeances-vae", _dates_of_vae),
        ("13-aide-sources", partial(_help, "sources")),
        ("13-aide-handicap", partial(_help, "handicap")),
        ("14-recherche", _search),
        ("15-historique", _history),
    )


def _dates(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Rappel

    if not window.session.dossier.all(Rappel):
        today = date.today()
        window.session.edit(
            "Ajouter un rappel",
            lambda draft: draft.put(
                Rappel("rappel-1", today + timedelta(9), "Demander l’attestation de l’association"),
                Rappel("rappel-2", today - timedelta(3), "Relire les exemples à voix haute"),
                Rappel("rappel-3", None, "Acheter un classeur"),
                Rappel("rappel-4", today - timedelta(30), "S’inscrire à la session", fait=True),
            ),
        )
    window.show_screen("echeances")


def _dates_of_vae(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Echeances, Projet

    noted = Echeances(depot_recevabilite=date.today() - timedelta(80), recevable_le=date.today() - timedelta(30))
    window.session.edit("Noter", lambda draft: draft.put(Projet(modalite="vae", depot_vae=True), noted))
    window.show_screen("echeances")


def _help(page: str, window: MainWindow) -> QPixmap:
    from dossier_pro.gui.aide.screen import AideWindow

    shown = AideWindow.show_page(window, page)
    taken = shown.grab()
    AideWindow.close_open()
    return taken


def _search(window: MainWindow) -> None:
    from dossier_pro.gui.recherche.screen import RechercheView
    from dossier_pro.services.search import lire_toutes

    window.session.run(lambda desk: lire_toutes(desk), lambda _: None)
    window.show_screen("recherche")
    screen = window.screen_named("recherche")
    assert isinstance(screen, RechercheView)
    screen.line.setText("les commandes en retard")
    wait(lambda: screen.asked == screen.line.text() and not screen.waiting)


def _history(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.services import writing

    exemple = list(window.session.dossier.all(Exemple).values())[-1]
    added = " J’ai refait ce travail deux mois plus tard, seule."
    before = exemple.complements
    text = before.removesuffix(added) + added
    window.session.edit(
        "Modifier la question 5", lambda draft: writing.modifier(draft, "exemple", exemple.id, complements=text)
    )
    window.show_screen("historique")
