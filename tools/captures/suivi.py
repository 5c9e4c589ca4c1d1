"""The scenes of `captures` in which a trainer follows a group: fictitious candidates, made of the example."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.domain.changes import Draft
    from dossier_pro.domain.dossier import Dossier
    from dossier_pro.gui.suivi.screen import SuiviView
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]
_NOMS = (
    "Inès Carpentier",
    "Malik Ferrand",
    "Rose Delmas",
    "Théo Vasseur",
    "Awa Lambert",
    "Hugo Meunier",
    "Léa Charpin",
    "Noé Guichard",
    "Sarah Besson",
    "Yanis Perrot",
    "Zoé Marchal",
)


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    return (
        ("20-suivi", lambda window: _candidates(window, place)),
        ("21-suivi-groupes", lambda window: _grouped(window, place)),
        ("22-suivi-criteres", lambda window: _cohort(window, place)),
    )


def make_group(source: Path, place: Path) -> Path:
    """Make a folder of dossiers that stand at different points, from one that is complete."""
    from dossier_pro.domain.dossier import new_id
    from dossier_pro.services.clock import aujourd_hui
    from dossier_pro.services.dossiers import NouveauDossier, creer, ouvrir

    folder = place / "Promotion d’automne"
    if folder.exists():
        return folder
    folder.mkdir(parents=True)
    for rank, nom in enumerate(_NOMS):
        path = folder / f"{nom}.dpro"
        with ouvrir(source, lecture_seule=True) as desk:
            desk.copy_without_history(path, replace(desk.dossier, id=new_id()))
        with ouvrir(path) as desk:
            jour = aujourd_hui() + timedelta(days=19 + 14 * (rank % 4)) if rank % 5 else None
            dossier = desk.dossier

            def vary(
                draft: Draft, seen: Dossier = dossier, rank: int = rank, nom: str = nom, jour: date | None = jour
            ) -> None:
                _vary(draft, seen, rank, nom, jour)

            desk.change("Varier", vary)
    with creer(folder / "Max Abel.dpro", NouveauDossier("RNCP6568", "Abel", "Max", "vae")):
        pass
    whole = (folder / f"{_NOMS[0]}.dpro").read_bytes()
    (folder / "copie de la clé.dpro").write_bytes(whole[:5000] + bytes(3000))
    return folder


def _vary(draft: Draft, dossier: Dossier, rank: int, nom: str, jour: date | None) -> None:
    from dossier_pro.domain.dossier import Lien, Session

    chance = random.Random(rank)
    first, _, last = nom.partition(" ")
    draft.put(replace(dossier.candidat, prenom=first, nom_naissance=last, nom_usage=""))
    for session in dossier.all(Session).values():
        draft.put(replace(session, jour=jour))
    for lien in dossier.all(Lien).values():
        if chance.random() < rank / len(_NOMS):
            draft.put(replace(lien, phrase=""))


def followed(window: MainWindow, place: Path) -> SuiviView:
    """Show the group, one line a candidate."""
    from tools.captures.imports import wait

    view = window.files.suivi.show()
    if not view.is_read:
        view.follow(make_group(window.session.now.chemin, place))
        wait(lambda: view.is_read)
    view.mode.setCurrentIndex(0)
    view.grouping.setCurrentIndex(0)
    view.look(groupement="")
    return view


def _candidates(window: MainWindow, place: Path) -> None:
    followed(window, place)


def _grouped(window: MainWindow, place: Path) -> None:
    view = followed(window, place)
    view.grouping.setCurrentIndex(2)
    view.look(groupement="session")


def _cohort(window: MainWindow, place: Path) -> None:
    view = followed(window, place)
    view.mode.setCurrentIndex(1)
    view.refresh()
