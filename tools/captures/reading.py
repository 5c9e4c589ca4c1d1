"""Scenes of what the guide found: underlined in an exemple, with its reason beside it, and listed on « À relire »."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from dossier_pro.domain.changes import Draft
    from dossier_pro.gui.kit.dialog import Dialog
    from dossier_pro.gui.window.window import MainWindow

Scene = tuple[str, "Callable[[MainWindow], object]"]
_FAULTY = "J’ai verifié les dossier du client. Mon responsable ma demandé de prévenir la comptabilitée."


def scenes() -> tuple[Scene, ...]:
    """Return the scenes: a name for the file, and what brings the window there."""
    return (("17-souligne", _underlined), ("17a-a-relire", _listed), ("17b-mots-ajoutes", _told), *_HIDING)


def _underlined(window: MainWindow) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.kit.underlines import Underlines
    from dossier_pro.gui.shell import specs

    _write(window)
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    field = screen.fiche.answer("taches")
    wait(lambda: any(one.marks() for one in field.findChildren(Underlines)))
    window.actions_table[specs.MOT_SUIVANT].trigger()


def _names(window: MainWindow) -> object:
    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.gui.a_relire.names import NamesDialog
    from dossier_pro.gui.a_relire.screen import ARelireView
    from dossier_pro.services import anonymiser, writing

    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    text = (
        f"Mme Roussille appelle. Je note son numéro, le 06 39 98 55 12, et je préviens M. Alaoui.\n\n{exemple.moyens}"
    )

    def write(draft: Draft) -> None:
        writing.modifier(draft, "exemple", exemple.id, moyens=text, equipe=f"{exemple.equipe} Avec Lucie Roussille.")
        anonymiser.ajouter_nom(draft, "Lucie Roussille")

    window.session.edit("Écrire", write)
    window.session.settle()
    window.show_screen("a_relire")
    screen = window.screen_named("a_relire")
    assert isinstance(screen, ARelireView)
    screen.show_names()
    return _over(window, NamesDialog)


def _everywhere(window: MainWindow) -> object:
    from dossier_pro.gui.kit.hiding import HideDialog, ask_to_hide

    ask_to_hide(window, window.session, "nom", "Roussille")
    return _over(window, HideDialog)


def _over(window: MainWindow, cls: type[Dialog]) -> object:
    from PySide6.QtWidgets import QApplication

    from tools.captures.dialogs import over

    dialog = window.findChildren(cls)[-1]
    QApplication.processEvents()
    taken = over(window, dialog)
    dialog.accept()
    return taken


_HIDING: tuple[Scene, ...] = (("17c-noms-a-cacher", _names), ("17d-cacher-partout", _everywhere))


def _listed(window: MainWindow) -> None:
    from dossier_pro.gui.a_relire.screen import ARelireView

    _write(window)
    window.show_screen("a_relire")
    proof, screen = window.session.proofreader, window.screen_named("a_relire")
    assert isinstance(screen, ARelireView)
    wait(lambda: not proof.pending and not screen.count.text().startswith("Lecture"))


def _write(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.services import writing

    window.session.proofreader.start()
    exemple = next(iter(window.session.dossier.all(Exemple).values()))
    text = f"{_FAULTY}\n\n{exemple.taches.removeprefix(_FAULTY).lstrip()}"
    window.session.edit("Écrire", lambda draft: writing.modifier(draft, "exemple", exemple.id, taches=text))


def _told(window: MainWindow) -> object:
    from PySide6.QtWidgets import QApplication

    from dossier_pro.gui.a_relire.screen import ARelireView
    from dossier_pro.gui.a_relire.told import ToldDialog
    from tools.captures.dialogs import over

    screen = window.screen_named("a_relire")
    assert isinstance(screen, ARelireView)
    for act in (screen.add_word, screen.ignore):
        act()
        window.session.settle()
    screen.show_told()
    dialog = window.findChild(ToldDialog)
    assert dialog is not None
    QApplication.processEvents()
    taken = over(window, dialog)
    dialog.accept()
    return taken
