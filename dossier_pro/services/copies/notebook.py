"""Copies of the reader's own notebook, which holds every review that was ever noted on this computer.

One is made when a review begins, of what was noted until then, where something was. When and how much is in its name.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.thinning import Trace, a_garder
from dossier_pro.domain.translation import tr
from dossier_pro.notices import tell
from dossier_pro.resources import user_folder
from dossier_pro.store.avis import Carnet, carnet_entier, carnet_sain, remettre_carnet

_NOM: Final = re.compile(r"relectures (\d{8}T\d{6})Z (\d+) notes\.sqlite")


def copier_carnet(carnet: Carnet, maintenant: datetime | None = None) -> Path | None:
    """Copy the notebook where something was noted since its last copy; None where nothing was.

    Where no copy can be made that is said, and the review goes on.
    """
    at = maintenant or datetime.now(UTC)
    folder, notes = repertoire(), carnet.nombre()
    traces = _traces(folder)
    newest = max(traces, key=lambda one: one.quand, default=None)
    with suppress(OSError):
        if not notes or (newest and (folder / newest.nom).stat().st_mtime_ns >= carnet.chemin.stat().st_mtime_ns):
            return None
    target = folder / f"relectures {at.astimezone(UTC):%Y%m%dT%H%M%S}Z {notes} notes.sqlite"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        carnet.copier(target)
    except (KnownError, OSError):
        tell(
            tr(
                "Votre carnet de relecture n’a pas pu être copié\u00a0: vérifiez qu’il reste de la place sur ce "
                "disque. Vos notes, elles, sont enregistrées."
            )
        )
        return None
    traces = _traces(folder)
    kept = a_garder(traces, at)
    for one in traces:
        if one.nom not in kept:
            with suppress(OSError):
                (folder / one.nom).unlink()
    return target


_ENTIERS: set[tuple[Path, int, int]] = set()
"""The states of notebooks that were read to their end by this process."""


def verifier_carnet(path: Path) -> None:
    """Where the notebook is damaged, set it aside and put its newest whole copy in its place; both are said.

    Raises:
        KnownError: there is no whole copy of it; the damaged file is as it was.
    """
    try:
        status = path.stat()
        state = path, status.st_mtime_ns, status.st_size
        if state in _ENTIERS:
            return
        if carnet_entier(path):
            _ENTIERS.add(state)
            return
        whole = [one for one in sorted(_traces(repertoire()), key=lambda one: one.quand) if _entiere(one.nom)]
        if not whole and (not status.st_size or carnet_sain(path)):
            return  # nothing was ever in it, or what is wrong is in a few notes, and named where those are read
        if not whole:
            raise KnownError(
                tr(
                    "Votre carnet de relecture, « {path} », est abîmé, et il n’en existe pas de copie "
                    "entière\u00a0: mettez ce fichier de côté, et Dossier Pro en commencera un autre.",
                    path=path,
                )
            )
        aside = _de_cote(path)
        path.rename(aside)
        remettre_carnet(repertoire() / whole[-1].nom, path)
    except OSError:
        return  # what cannot be read or renamed is told by whoever opens it
    day = ecrire(whole[-1].quand.astimezone().date()).replace(" ", "\u00a0")
    tell(
        tr(
            "Votre carnet de relecture était abîmé\u00a0: sa copie du {day} a pris sa place, et le fichier abîmé "
            "s’appelle maintenant « {name} ».",
            day=day,
            name=aside.name,
        )
    )


def _entiere(nom: str) -> bool:
    try:
        return carnet_entier(repertoire() / nom)
    except OSError:
        return False


def _de_cote(path: Path) -> Path:
    number, place = 1, path.with_name(f"{path.stem} (abîmé){path.suffix}")
    while place.exists():
        number += 1
        place = path.with_name(f"{path.stem} (abîmé {number}){path.suffix}")
    return place


def oublier_copies() -> None:
    """Remove every copy of the notebook, damaged ones too: what was just taken out of it is still in them."""
    for aside in user_folder().glob("relectures (abîmé*).sqlite"):
        with suppress(OSError):
            aside.unlink()
    with suppress(OSError):
        for path in repertoire().iterdir():
            if _NOM.fullmatch(path.name):
                path.unlink()


def repertoire() -> Path:
    """Return the folder of these copies."""
    return user_folder("sauvegardes-carnet")


def _traces(folder: Path) -> list[Trace]:
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return []
    found = [named for name in names if (named := _NOM.fullmatch(name))]
    return [Trace(m[0], datetime.strptime(f"{m[1]}+0000", "%Y%m%dT%H%M%S%z"), int(m[2])) for m in found]
