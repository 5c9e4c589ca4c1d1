"""The scenes of `captures` with copies of a dossier: where they go, what one of them would give, and what is to go."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    return (("60-copies", partial(_list, place)), ("61-copie", partial(_one, place)), ("62-copies-rappel", _reminder))


def _list(place: Path, window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.services.copies import places
    from dossier_pro.services.copies.making import sauvegarder
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.exemple import creer_exemple

    path = place / "copies" / "Camille Durand.dpro"
    if not path.exists():
        path.parent.mkdir()
        creer_exemple(path).close()
        key = place / "CLE DE CAMILLE"
        key.mkdir()
        places.choisir_cle(key)
        now = datetime.now(UTC)
        for days in (30, 16, 9, 2, 1, 0):
            with ouvrir(path) as desk:
                one = next(iter(desk.dossier.all(Exemple).values()))
                text = replace(one, taches=one.taches + f"\n\nJ’ai repris ce texte il y a {days} jours.")
                desk.change("Écrire", lambda draft, made=text: draft.put(made))  # type: ignore[misc]
            sauvegarder(path, "fusion" if days == 9 else "travail", now - timedelta(days=days))
        shutil.copyfile(path, path.with_name("Camille Durand (clé).dpro"))
        with ouvrir(path) as desk:
            one = next(iter(desk.dossier.all(Exemple).values()))
            desk.change("Écrire", lambda draft: draft.put(replace(one, taches=one.taches[:400])))
    if window.session.now.chemin != path:
        window.files.open_path(path)
        wait(lambda: window.session.now.chemin == path)
    view = window.files.copies.show()
    wait(lambda: view.list_page.isVisible() and "copies" in view.count.text())


def _one(place: Path, window: MainWindow) -> None:
    from dossier_pro.gui.kit.rows import TwoLineRow

    _list(place, window)
    view = window.files.copies.show()
    wait(lambda: bool(view.findChildren(TwoLineRow)))
    view.findChildren(TwoLineRow)[1].click()
    wait(lambda: "Dans cette copie" in view.words.text())


def _reminder(window: MainWindow) -> None:
    window.files.copies.copier.reminded.emit("La dernière copie sur « CLE DE CAMILLE » date du 12 novembre 2026.")
    window.show_screen("accueil")
