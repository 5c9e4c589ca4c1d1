"""The scenes of `captures` with a dossier of five minutes ago: what each screen says before there is anything in it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]
_SCREENS = (
    "accueil",
    "parcours",
    "preuves",
    "exemples",
    "couverture",
    "echeances",
    "exporter",
    "recherche",
    "historique",
)


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    return tuple((f"50-vide-{name}", partial(_show, place, name)) for name in _SCREENS)


def _show(place: Path, name: str, window: MainWindow) -> None:
    from dossier_pro.services.dossiers import NouveauDossier, creer

    path = place / "Max Abel.dpro"
    if not path.exists():
        creer(path, NouveauDossier("TP-01285:04", "Abel", "Max", "formation")).close()
    if window.session.now.chemin != path:
        window.files.open_path(path)
        wait(lambda: window.session.now.chemin == path)
    window.show_screen(name)
