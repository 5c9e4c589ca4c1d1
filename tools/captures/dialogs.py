"""The scenes of `captures` with everything that asks or tells over the window, and with every page of the help.

A dialog holds the program up until it is answered: its picture is taken while it stands, and returned by its scene.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.captures.imports import wait

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QDialog, QWidget

    from dossier_pro.gui.kit.password import PasswordQuestion
    from dossier_pro.gui.shell.prompts import Prompts
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]
_EVERY_MS = 30
_LONG = (
    "Les positions du formateur restent dans le fichier, et tout ce qui a été écrit aussi. Ce que vous avez tapé "
    "reste à sa place\u00a0: vous pourrez le corriger maintenant, ou en revenant. "
)


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is a folder of their own."""
    from dossier_pro.gui.aide.screen import PAGES
    from dossier_pro.gui.shell import specs

    return (
        ("70-mot-de-passe-mettre", partial(_action, specs.MOT_DE_PASSE)),
        ("70a-mot-de-passe-changer", lambda window: password(window, _changing())),
        ("70b-mot-de-passe-demande", _asked),
        ("70c-mot-de-passe-faux", _wrong),
        ("71-effacer", partial(_action, specs.EFFACER)),
        ("71a-tout-effacer", partial(_action, specs.TOUT_EFFACER)),
        ("72-question", _question),
        ("72a-question-longue", _long_question),
        ("72b-message", partial(_action, specs.A_PROPOS)),
        ("73-arret", _report),
        ("73a-abime", partial(_damaged, place, False)),
        ("73b-abime-compte-rendu", partial(_damaged, place, True)),
        ("74-ouvrir", lambda window: modal(window, lambda: _prompts().open_dossier(window, place))),
        ("74a-enregistrer", lambda window: modal(window, lambda: _saved(window, place))),
        (
            "74b-choisir-dossier",
            lambda window: modal(window, lambda: _prompts().choose_folder(window, "Choisir", place)),
        ),
        ("75-versions", partial(_versions, place)),
        *((f"80-aide-{name}", partial(_help, name)) for name, _ in PAGES),
        ("89-aide-fermee", _close_help),
    )


def over(window: QWidget, dialog: QWidget) -> QPixmap:
    """Return the screen's free area with a window and what lies over it, each where it stands."""
    from PySide6.QtGui import QColor, QPainter, QPixmap

    area = window.screen().availableGeometry()
    made = QPixmap(area.size() * window.devicePixelRatioF())
    made.setDevicePixelRatio(window.devicePixelRatioF())
    made.fill(QColor("#777777"))
    painter = QPainter(made)
    for one in (window, dialog):
        painter.drawPixmap(one.geometry().topLeft() - area.topLeft(), one.grab())
    painter.setPen(QColor("#cc0000"))
    painter.drawRect(dialog.geometry().translated(-area.topLeft()).adjusted(0, 0, -1, -1))
    painter.end()
    return made


def modal(
    window: MainWindow, ask: Callable[[], object], before: Callable[[QDialog], object] | None = None
) -> QPixmap | None:
    """Have something ask; take the picture of its dialog once it stands, and refuse."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog

    pictures: list[QPixmap] = []
    touched: list[object] = []
    timer = QTimer()

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QDialog) or not dialog.isVisible():
            return
        if before is not None and not touched:
            touched.append(before(dialog))
            return
        timer.stop()
        QApplication.processEvents()
        pictures.append(over(window, dialog))
        dialog.reject()

    timer.timeout.connect(look)
    timer.start(_EVERY_MS)
    ask()
    wait(lambda: bool(pictures))
    timer.stop()
    return pictures[0] if pictures else None


def _prompts() -> Prompts:
    from dossier_pro.gui.shell.prompts import prompts

    return prompts()


def _action(spec: object, window: MainWindow) -> QPixmap | None:
    return modal(window, window.actions_table[spec].trigger)  # type: ignore[index]


def password(
    window: MainWindow, question: PasswordQuestion, before: Callable[[QDialog], object] | None = None
) -> QPixmap | None:
    """Ask for a password that is never right; return the picture."""

    def attempt(_: tuple[str, ...], __: object, wrong: Callable[[str], object]) -> None:
        wrong("Ce mot de passe n’ouvre pas ce dossier. Les majuscules comptent\u00a0: regardez ce qui est tapé.")

    return modal(window, lambda: _prompts().passwords(window, question, attempt), before)


def _changing() -> PasswordQuestion:
    from dossier_pro.gui.copies.protecting import _change

    return _change()


def asking() -> PasswordQuestion:
    """Return what is asked before a dossier opens."""
    from dossier_pro.gui.kit.password import PasswordQuestion

    detail = (
        "«\u00a0Camille Durand, dossier professionnel assistant commercial.dpro\u00a0»\u00a0: ce fichier est protégé. "
        "Tapez le mot de passe qui a été choisi pour lui."
    )
    return PasswordQuestion("Mot de passe du dossier", detail, ("Mot de passe",), "Ouvrir")


def _asked(window: MainWindow) -> QPixmap | None:
    return password(window, asking())


def _wrong(window: MainWindow) -> QPixmap | None:
    from dossier_pro.gui.kit.password import PasswordDialog

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        for one in dialog.lines:
            one.line.setText("trois mots courants")
        dialog.caps.show()
        dialog.yes.click()

    return password(window, _changing(), fill)


def _question(window: MainWindow) -> QPixmap | None:
    words = "Ce dossier et ses copies de sécurité ont un mot de passe."
    verbs = ["Changer le mot de passe", "Retirer le mot de passe"]
    return modal(window, lambda: _prompts().choose(window, words, "Que voulez-vous faire\u00a0?", verbs))


def _long_question(window: MainWindow) -> QPixmap | None:
    detail = "\n\n".join(f"Expériences, ligne {at}, «\u00a0Du\u00a0»\u00a0: {_LONG}" for at in range(1, 6))
    return modal(
        window, lambda: _prompts().confirm(window, "5 saisies ne sont pas comprises.", detail, "Partir quand même")
    )


def _saved(window: MainWindow, place: Path) -> object:
    return _prompts().save_dossier(window, "Enregistrer une copie du dossier", place / "Camille Durand (copie).dpro")


def _report(window: MainWindow) -> QPixmap | None:
    from dossier_pro.gui.window.crash import Report

    text = "\n".join(f"dossier_pro/gui/exemples/sheet.py, ligne {at}, dans _fit" for at in range(100, 140))
    return modal(window, lambda: Report(window, text).open())


def _damaged(place: Path, told: bool, window: MainWindow) -> QPixmap | None:
    from dossier_pro.gui.copies.repair import Reparer

    phrase = (
        "Ce fichier est abîmé\u00a0: une partie de ce qu’il contient ne se lit plus. Ouvrez une copie, ou réparez-le."
    )
    made = Reparer(window, place / "Camille Durand.dpro", phrase, copies=True)

    def tell(_: QDialog) -> None:
        if told:
            made.account.setPlainText("\n".join(f"Exemple {at}\u00a0: retrouvé en entier" for at in range(1, 30)))
            made.account.show()
            made.copy.show()
            made.show_it.show()
            made.repair.hide()
            made.fit()

    return modal(window, made.open, tell)


def _versions(place: Path, window: MainWindow) -> None:
    import shutil

    from dossier_pro.domain.dossier import Exemple
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.services.writing import modifier

    here = window.session.now.chemin
    other = place / "Camille Durand-PC-DE-CAMILLE.dpro"
    if not other.exists():
        shutil.copyfile(here, other)
        with ouvrir(other) as desk:
            one = next(iter(desk.dossier.all(Exemple).values()))
            words = one.taches[:300] + " Écrit sur l’autre ordinateur."
            desk.change("Écrire", lambda draft: modifier(draft, "exemple", one.id, taches=words, equipe="Avec Léa."))
        mine = next(iter(window.session.dossier.all(Exemple).values()))
        words = mine.taches[:200] + " Écrit ici, le soir."
        window.session.edit("Écrire", lambda draft: modifier(draft, "exemple", mine.id, taches=words))
    view = window.files.copies.versions.compare(other)
    wait(lambda: view is None or bool(view.groups))


def _help(name: str, window: MainWindow) -> QPixmap:
    from PySide6.QtWidgets import QApplication

    from dossier_pro.gui.aide.screen import AideWindow

    window.show_screen("accueil")
    made = AideWindow.show_page(window, name)
    QApplication.processEvents()
    return over(window, made)


def _close_help(window: MainWindow) -> None:
    from dossier_pro.gui.aide.screen import AideWindow

    AideWindow.close_open()
    window.show_screen("accueil")
