"""A piece in the computer's own program; what is no document is never handed to it, only written where one says."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dossier_pro.domain.dossier import Preuve
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.names import default_folder
from dossier_pro.gui.session.session import Session
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services.desk import Desk
from dossier_pro.services.opening import copie_a_montrer, ecrire_piece

_UNKNOWN = tr(
    "Ce fichier n’est pas un document que Dossier Pro reconnaît. C’est peut-être un "
    "programme, une archive ou une page Web\u00a0: il n’est pas ouvert ici. Si vous savez "
    "d’où il vient, enregistrez-en une copie et ouvrez-la vous-même."
)
_SAVE = tr("Enregistrer une copie…")


def open_piece(parent: QWidget, session: Session, preuve: Preuve) -> None:
    """Show a copy of a preuve's file, or offer to write it."""
    sha256, name = preuve.sha256, preuve.nom_fichier or "preuve"
    if sha256 is None:
        return

    def read(desk: Desk) -> tuple[Path | None, bytes]:
        with desk.read_piece(sha256) as stream:
            data = stream.read()
        return copie_a_montrer(name, data), data

    def show(made: tuple[Path | None, bytes]) -> None:
        place, data = made
        if place is not None:
            prompts().show_file(place)
        else:
            _offer(parent, session, name, data)

    session.run(read, show)


def _offer(parent: QWidget, session: Session, name: str, data: bytes) -> None:
    if not isValid(parent):
        return
    ending = re.search(r"\.[A-Za-z0-9]{1,8}$", name)
    suffix = ending[0] if ending else ".bin"
    shown = nom_sur(name.removesuffix(suffix), suffix, longueur=80)
    if not prompts().confirm(parent, tr("Ouvrir «\u00a0{nom}\u00a0»\u00a0?", nom=shown), _UNKNOWN, _SAVE):
        return
    title, start = tr("Enregistrer une copie de la preuve"), default_folder() / shown
    place = prompts().save_file(parent, title, start, tr("Fichier (*{suffix})", suffix=suffix))
    if place is not None:
        session.run(lambda _: ecrire_piece(place, data), lambda _: None)
