"""The example as one tries it: a file of its own in a temporary folder, of which nothing is kept."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from dossier_pro import temporary
from dossier_pro.domain.dossier import (
    Candidat,
    Declaration,
    Diplome,
    Dossier,
    Entity,
    Experience,
    Preuve,
    Session,
    new_id,
)
from dossier_pro.office import conversions
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple, dossier_exemple

NOM = "Exemple.dpro"
_A_ELLE: tuple[type[Entity], ...] = (Candidat, Declaration, Session, Experience, Diplome)
"""What is true of the fictitious candidate alone."""


def ouvrir_essai() -> Desk:
    """Make the example anew and open it.

    Raises:
        KnownError: there is no room for it.
    """
    return creer_exemple(temporary.lasting_folder() / NOM)


def a_change(dossier: Dossier, depart: Dossier) -> bool:
    """Whether something would be lost with the trial: what was changed and taken back is nothing."""
    return dossier.tables != depart.tables or dossier.avis != depart.avis


def en_faire_un_dossier(desk: Desk, cible: Path) -> None:
    """Write what the trial holds as a dossier of one's own: a new id, and nothing of who the fictitious candidate is.

    What was written in the place of hers is kept: a name, a date, an experience.

    Raises:
        KnownError: the place cannot be written to.
    """
    content, hers = replace(desk.dossier, id=new_id()), dossier_exemple()
    for cls in _A_ELLE:
        for entity_id, entity in content.all(cls).items():
            if hers.get(cls, entity_id) == entity:
                content = content.drop(cls.KIND, entity_id)
    desk.copy_without_history(cible, content)


def oublier_essai(chemin: Path, dossier: Dossier, depart: Dossier) -> None:
    """Take the trial away, once it is closed, with the pages that LibreOffice made of what was joined to it."""
    if not temporary.holds(chemin):
        return
    shutil.rmtree(chemin.parent, ignore_errors=True)
    if dossier.all(Preuve).keys() - depart.all(Preuve).keys():
        for path in conversions.own_files():
            with suppress(OSError):
                path.unlink()
