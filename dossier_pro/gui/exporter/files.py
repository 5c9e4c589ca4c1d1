"""What an export made: the files, what was made smaller, what the candidate should know of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dossier_pro.domain.text import en_octets, pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import Elided, button, clear, label, row, sheet
from dossier_pro.gui.kit.checklist import CheckMark, said
from dossier_pro.gui.kit.checklist_model import EN_ORDRE, GENRES, Genre
from dossier_pro.gui.kit.theme import px
from dossier_pro.gui.kit.tips import plain_tip
from dossier_pro.gui.shell.prompts import prompts
from dossier_pro.services.exporting import ResultatExport

if TYPE_CHECKING:
    from dossier_pro.services.package import ResultatPaquet

_ICONS = {".docx": "file-text", ".pdf": "file-text", ".zip": "folder"}


def show_result(layout: QVBoxLayout, result: ResultatExport | ResultatPaquet) -> str:
    """Fill the page of what was made; returns its first sentences, to be said."""
    clear(layout)
    told = tr("Documents créés\u00a0: {pages}.", pages=pluriel(result.pages, "page"))
    layout.addWidget(label(told, "lead", wrap=True))
    if result.bloquants:
        phrase = tr(
            "Il reste {points} à régler avant de remettre ces documents.",
            points=pluriel(len(result.bloquants), "point"),
        )
        layout.addLayout(said([phrase], GENRES["bloquant"]))
        told += f" {phrase}"
    layout.addSpacing(px(4))
    paper, inside = sheet()
    inside.setContentsMargins(px(16), px(8), px(16), px(8))
    inside.setSpacing(px(8))
    paths = result.fichiers if isinstance(result, ResultatExport) else (result.cible,)
    for path in paths:
        inside.addWidget(_file(path))
    layout.addWidget(paper)
    if not isinstance(result, ResultatExport):
        _section(layout, tr("Ce qu’il contient"), result.fichiers, EN_ORDRE)
    _section(layout, tr("Réduit pour tenir dans la taille maximale"), result.reductions, GENRES["conseil"])
    _section(layout, tr("À savoir"), result.avertissements, GENRES["a_completer"])
    layout.addStretch(1)
    return told


def show_stale(layout: QVBoxLayout) -> None:
    """Say over what was made that the dossier has changed since."""
    phrase = tr("Vous avez modifié le dossier depuis : créez les documents de nouveau avant de les remettre.")
    layout.insertLayout(1, said([phrase], GENRES["a_completer"]))


def _section(layout: QVBoxLayout, title: str, phrases: Sequence[str], genre: Genre) -> None:
    if phrases:
        layout.addSpacing(px(8))
        layout.addWidget(label(title, "section"))
        layout.addLayout(said(phrases, genre))


def _file(path: Path) -> QWidget:
    made = QWidget()
    line = QVBoxLayout(made)
    line.setContentsMargins(0, px(4), 0, px(4))
    line.setSpacing(px(2))
    name = Elided(text=path.name, look="section", middle=True)
    head = row(CheckMark(EN_ORDRE.icone, EN_ORDRE.couleur), name, label(_weight(path), "note"), spacing=px(10))
    head.setStretch(1, 1)
    line.addLayout(head)
    opened = button(tr("Ouvrir"), "link", icon="external-link", on_click=partial(_show, path))
    opened.setAccessibleName(tr("Ouvrir {nom}", nom=path.name))
    opened.setToolTip(plain_tip(str(path)))
    where = button(tr("Ouvrir l’emplacement"), "quiet", icon="folder", on_click=partial(_show, path.parent))
    where.setAccessibleName(tr("Ouvrir l’emplacement de {nom}", nom=path.name))
    where.setToolTip(plain_tip(str(path.parent)))
    line.addLayout(row(opened, where, 1, spacing=px(8)))
    return made


def _weight(path: Path) -> str:
    try:
        return en_octets(path.stat().st_size) if path.is_file() else ""
    except OSError:
        return ""


def _show(path: Path) -> None:
    prompts().show_file(path)
