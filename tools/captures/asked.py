"""The scenes of `captures` with what is asked on the way out: the printer, a place for sheets, a password."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from tools.captures.dialogs import Scene, modal
from tools.captures.imports import wait

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from dossier_pro.gui.exporter.screen import ExporterView
    from dossier_pro.gui.window.window import MainWindow


def scenes(place: Path) -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; ``place`` is the folder of the run, with the group that is followed."""
    return (
        ("12c-exporter-paquet", _package),
        ("12d-imprimer", _print),
        ("13a-import-a-reprendre", _left_corrections),
        ("76-mot-de-passe-oublie", _forgotten),
        ("77-piece-inconnue", _unknown_piece),
        ("78-fiches-entretien", partial(_sheets, place)),
    )


def _exporter(window: MainWindow) -> ExporterView:
    from dossier_pro.gui.exporter.screen import ExporterView

    window.show_screen("exporter")
    screen = window.screen_named("exporter")
    assert isinstance(screen, ExporterView)
    return screen


def _package(window: MainWindow) -> None:
    """The settings down to their end, with a package that carries a password."""
    screen = _exporter(window)
    form = screen.form
    form.onglets.setCurrentWidget(form.onglet_options)
    form.forme.setCurrentIndex(form.forme.findData("zip"))
    screen.password.box.setChecked(True)
    screen.password.caps.show()
    bar = form.onglet_options.verticalScrollBar()
    wait(lambda: form.note_forme.isVisible())
    bar.setValue(bar.maximum())


def _print(window: MainWindow) -> QPixmap | None:
    screen = _exporter(window)
    form = screen.form
    form.forme.setCurrentIndex(0)
    screen.password.start()
    form.onglets.setCurrentWidget(form.onglet_pages)
    wait(lambda: screen.pages.pdf is not None)
    return modal(window, screen.print_pages)


def _left_corrections(window: MainWindow) -> None:
    """A référentiel was being corrected when the program closed: another day the screen offers to go on."""
    view = window.files.imports.show()
    view.source.banners.say(
        "Vous corrigiez «\u00a0Assistant commercial et administration des ventes, millésime 04\u00a0»\u00a0: vos "
        "corrections sont gardées.",
        info=True,
        action=("Reprendre", lambda: None),
    )
    view.pages.setCurrentWidget(view.source)


def _forgotten(window: MainWindow) -> QPixmap | None:
    """A password that opens nothing, at the door of a dossier."""
    from PySide6.QtWidgets import QDialog

    from dossier_pro.gui.kit.password import PasswordDialog
    from tools.captures.dialogs import asking, password

    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, PasswordDialog)
        dialog.lines[0].line.setText("un mot que l’on croit bon")
        dialog.yes.click()

    return password(window, asking(), fill)


def _unknown_piece(window: MainWindow) -> QPixmap | None:
    """A joined file of a kind that nobody knows is offered as a copy only."""
    from dossier_pro.gui.preuves.opened_piece import _offer

    name = "Sauvegarde du logiciel de caisse, semaine 12.bak"
    return modal(window, lambda: _offer(window, window.session, name, b"\0"))


def _sheets(place: Path, window: MainWindow) -> QPixmap | None:
    """Where the sheets of several candidates go."""
    from tools.captures.suivi import followed

    view = followed(window, place)
    view.table.selectAll()
    return modal(window, view.sheet.click)
