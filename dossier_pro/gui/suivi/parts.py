"""What the head and the foot of the follow-up are made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QPushButton

from dossier_pro.domain.translation import tr
from dossier_pro.gui.kit.basics import button
from dossier_pro.gui.kit.choosing import Choice, choice
from dossier_pro.gui.kit.empty import Empty
from dossier_pro.gui.session.workers import Task
from dossier_pro.services.suivi.following import LigneSuivi


def push(text: str, tip: str, icon: str, on_click: Callable[[], object]) -> QPushButton:
    """Return a button with a sign and a tooltip."""
    made = button(text, icon=icon, on_click=on_click)
    made.setToolTip(tip)
    return made


def combo(name: str, choices: Iterable[tuple[object, str]]) -> Choice:
    """Return such a list as wide as its words."""
    made = choice(name, choices)
    made.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
    return made


def ends(task: Task) -> tuple[Any, ...]:
    """Return the signals of which a task emits one, at its end."""
    return task.finished, task.refused, task.bug, task.stopped


def today() -> date:
    """Return the day of the program's clock."""
    from dossier_pro.services.clock import aujourd_hui

    return aujourd_hui()


def invitation(choose: Callable[[], object]) -> Empty:
    """Return what stands where no folder is followed yet; ``choose`` asks for one."""
    return Empty(
        "group",
        tr("Suivre un groupe de candidats"),
        tr(
            "Choisissez là où vous rangez les dossiers de vos candidats : Dossier Pro montre "
            "où chacun en est, sans jamais rien y écrire."
        ),
        tr("Choisir l’emplacement…"),
        choose,
    )


def opens(row: LigneSuivi | None) -> bool:
    """Whether a line can be opened: one that was read, and one that is only locked: its password is asked for then."""
    from dossier_pro.services.locked import a_un_mot_de_passe

    return row is not None and (not row.erreur or a_un_mot_de_passe(Path(row.fichier)))
