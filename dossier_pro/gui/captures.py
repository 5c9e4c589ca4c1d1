"""Pictures of every screen with the example dossier: ``python -m dossier_pro.gui.captures OUTDIR [REAC.pdf]``.

1366×768 and 1920×1080, light and dark, and 1100 wide with the navigation as icons. The scenes of the import show the
REAC that is named, whose text may not be shown in public, or else a text made of the example's référentiel.
Runs offscreen where no display is named; with one (Xvfb) it uses that.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dossier_pro.gui.main_window import MainWindow
    from dossier_pro.gui.theme import Choice

SIZES = ((1366, 768), (1920, 1080))
NARROW = (1080, 768)
THEMES: tuple[Choice, ...] = ("clair", "sombre")
_PATIENCE_MS = 20_000


def main(argv: list[str]) -> int:
    """Write the pictures into the folder that ``argv`` names first; returns the exit code."""
    if len(argv) not in (1, 2):
        sys.stderr.write("Usage : python -m dossier_pro.gui.captures DOSSIER [REAC.pdf]\n")
        return 2
    out, document = Path(argv[0]), Path(argv[1]) if len(argv) == 2 else None
    out.mkdir(parents=True, exist_ok=True)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="dossier-pro-captures-", ignore_cleanup_errors=True) as home:
        os.environ["DOSSIER_PRO_HOME"] = home
        count = _shoot_all(out, document)
    sys.stdout.write(f"{count} images dans {out}\n")
    return 0


def _shoot_all(out: Path, document: Path | None) -> int:
    from dossier_pro.gui import captures_dates, captures_export, captures_import, theme
    from dossier_pro.gui.app import application
    from dossier_pro.gui.main_window import MainWindow
    from dossier_pro.gui.pages import PageCounter
    from dossier_pro.gui.settings import Settings

    app = application()
    settings = Settings()
    theme.install(app, "clair")
    window = MainWindow(settings, count_pages=False)
    window.bug.connect(_raise)
    window.show()
    window.files.open_example()
    _wait_for(window.session.opened)
    counter = PageCounter(window.session)
    counter.count()
    _wait_for(window.session.counted)
    count = 0
    runs = [(size, choice) for size in SIZES for choice in THEMES]
    runs += [(NARROW, "clair"), (SIZES[0], "contraste")]
    for size, choice in runs:
        theme.theme().choose(choice)
        window.resize(*size)
        for name, prepare in (
            *_SCENES,
            *captures_export.scenes(),
            *captures_dates.scenes(),
            *captures_import.scenes(document),
        ):
            prepare(window)
            _settle(window)
            picture = window.grab()
            picture.save(str(out / f"{size[0]}x{size[1]}-{choice}-{name}.png"))
            count += 1
    window.session.shut_down()
    window.hide()
    return count


def _raise(error: BaseException) -> None:
    raise error


def _wait_for(signal: object) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()


def _settle(window: MainWindow) -> None:
    """Return when layouts, timers of zero length and the session have come to rest."""
    from PySide6.QtCore import QEventLoop, QThreadPool
    from PySide6.QtWidgets import QApplication

    for _ in range(3):
        loop = QEventLoop()
        window.session.when_idle(loop.quit)
        loop.exec()
        QThreadPool.globalInstance().waitForDone()
        QApplication.processEvents()


def _until(there: Callable[[], bool]) -> None:
    """Return when something is there, or patience is at its end."""
    from PySide6.QtCore import QDeadlineTimer
    from PySide6.QtWidgets import QApplication

    deadline = QDeadlineTimer(_PATIENCE_MS)
    while not there() and not deadline.hasExpired():
        QApplication.processEvents()


# --- scenes --------------------------------------------------------------------------------------------------------


def _start(window: MainWindow) -> None:
    window.show_start()


def _new(window: MainWindow) -> None:
    window.files.new()
    nouveau = window.nouveau
    assert nouveau is not None
    nouveau.form.prenom.setText("Camille")
    nouveau.form.nom.setText("Durand")
    nouveau.form.formation.setChecked(True)
    nouveau.form.objet_ccp.setChecked(True)


def _screen(name: str) -> Callable[[MainWindow], None]:
    def prepare(window: MainWindow) -> None:
        from dossier_pro.gui.widgets.basics import Page

        window.show_screen(name)
        window.header.show_dossier(window.session.dossier)
        for page in window.screen_named(name).findChildren(Page):
            page.verticalScrollBar().setValue(0)

    return prepare


def _parcours_end(window: MainWindow) -> None:
    from dossier_pro.gui.views.parcours import ParcoursView

    _screen("parcours")(window)
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    _settle(window)
    bar = screen.page.verticalScrollBar()
    bar.setValue(bar.maximum())


def _parcours_line(window: MainWindow) -> None:
    from dossier_pro.gui.views.parcours import ParcoursView

    _screen("parcours")(window)
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    _settle(window)
    section = screen.sections["experience"]
    screen.page.verticalScrollBar().setValue(section.mapTo(screen.page.holder, section.rect().topLeft()).y() - 24)


def _referentiel_line(window: MainWindow) -> None:
    from dossier_pro.domain.regles import Lieu

    window.show_screen("referentiel")
    activite = window.session.dossier.referentiel.activites[0]
    window.screen_named("referentiel").show_place(Lieu("critere", activite.competences[0].criteres[0].id))


def _preuve_picture(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Preuve

    photo = next(p for p in window.session.dossier.all(Preuve).values() if p.image)
    _go(window, "preuve", photo.id)


def _preuves_tiles(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Preuve
    from dossier_pro.gui.views.preuves import PreuvesView
    from dossier_pro.gui.vues import vues_of
    from dossier_pro.gui.widgets.delegates import TILE

    _preuve_picture(window)
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.show_tiles(True)
    vues = vues_of(window.session)
    shown = [p for p in window.session.dossier.all(Preuve).values() if p.mime.startswith("image/")]
    for preuve in shown:
        _until(lambda one=preuve: vues.known(one, TILE) is not None)  # type: ignore[misc]


def _preuves_page(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Preuve
    from dossier_pro.gui.views.preuves import PreuvesView

    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.show_tiles(False)
    pdf = next(p for p in window.session.dossier.all(Preuve).values() if p.mime == "application/pdf")
    _go(window, "preuve", pdf.id)
    _until(lambda: screen.detail.preview.has_picture)


def _palette(window: MainWindow) -> None:
    window.show_screen("accueil")
    window.interface.open_palette()
    window.interface.palette.line.setText("devis")


def _exemples_preuves(window: MainWindow) -> None:
    from dossier_pro.gui.views.exemples import ExemplesView

    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tabs.setCurrentWidget(screen.citations)


def _exemples_criteres(window: MainWindow) -> None:
    from dossier_pro.gui.views.exemples import ExemplesView

    _screen("exemples")(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tabs.setCurrentWidget(screen.criteres)
    screen.fiche.verticalScrollBar().setValue(0)


def _exemples_apercu(window: MainWindow) -> None:
    from dossier_pro.gui.views.exemples import ExemplesView

    _screen("exemples")(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tabs.setCurrentWidget(screen.apercu)
    _until(lambda: not screen.apercu.paper.picture.isNull())


def _exemples_lier(window: MainWindow) -> None:
    from dossier_pro.gui.views.exemples import ExemplesView

    _exemples_criteres(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    field = screen.fiche.answer("taches")
    field.setFocus()
    field.select_passage(60, 118)
    field.tying.emit()


def _matrix_cell(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Lien

    lien = next(one for one in window.session.dossier.all(Lien).values() if one.source == "exemple")
    _go(window, "matrice", lien.cible_id, lien.source_id)


def _go(window: MainWindow, kind: str, entity_id: str, champ: str = "") -> None:
    from dossier_pro.domain.regles import Lieu

    window.go_to(Lieu(kind, entity_id, champ))


_SCENES: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
    ("00-depart", _start),
    ("01-nouveau", _new),
    ("02-accueil", _screen("accueil")),
    ("03-parcours", _screen("parcours")),
    ("03a-parcours-frise", _parcours_line),
    ("04-parcours-fin", _parcours_end),
    ("05-referentiel", _screen("referentiel")),
    ("06-referentiel-critere", _referentiel_line),
    ("07-preuves", _screen("preuves")),
    ("08-preuve-photo", _preuve_picture),
    ("08a-preuves-vignettes", _preuves_tiles),
    ("08b-preuve-page", _preuves_page),
    ("08c-palette", _palette),
    ("09-exemples-criteres", _exemples_criteres),
    ("10-exemples-preuves", _exemples_preuves),
    ("10a-exemples-apercu", _exemples_apercu),
    ("10b-exemples-lier", _exemples_lier),
    ("11-couverture", _matrix_cell),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
