"""How folders, files and titres are named on screens."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from dossier_pro import temporary
from dossier_pro.domain.translation import tr

if TYPE_CHECKING:
    from dossier_pro.domain.referentiel import Referentiel


def default_folder() -> Path:
    """Return the folder where new dossiers are proposed: the user's documents."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place else Path.home()


def folder_of(dossier: Path) -> Path:
    """Return where files made of a dossier are proposed: beside it, unless that folder goes with the program."""
    return default_folder() if temporary.holds(dossier) else dossier.parent


def short_path(path: Path) -> str:
    """Return a path with ~ for the user's own folder."""
    try:
        return str(Path("~") / path.relative_to(Path.home()))
    except ValueError:
        return str(path)


def name_of(ref: Referentiel) -> str:
    """Return how a titre stands in a list to choose from."""
    code = ref.code or ref.rncp or ""
    if code and ref.millesime:
        return tr("{titre} ({code}, millésime {millesime})", titre=ref.intitule, code=code, millesime=ref.millesime)
    return f"{ref.intitule} ({code})" if code else ref.intitule


def about(ref: Referentiel) -> list[str]:
    """Return what identifies a référentiel, a line each; what its document does not say is left out."""
    from dossier_pro.domain.dates import ecrire

    codes = [
        ref.code or "",
        tr("millésime {millesime}", millesime=ref.millesime) if ref.millesime else "",
        f"RNCP {ref.rncp.removeprefix('RNCP')}" if ref.rncp else "",
    ]
    lines = [" · ".join(c for c in codes if c)]
    if ref.niveau:
        lines.append(tr("Niveau {niveau}", niveau=ref.niveau))
    if ref.certificateur:
        lines.append(tr("Certificateur : {nom}", nom=ref.certificateur))
    if ref.fin_validite:
        lines.append(tr("Valable jusqu’au {date}", date=ecrire(ref.fin_validite)))
    dated = f", {ecrire(ref.source.date)}" if ref.source.date else ""
    lines.append(tr("Source : {nom}", nom=f"{ref.source.nom}{dated}"))
    return [line for line in lines if line]
