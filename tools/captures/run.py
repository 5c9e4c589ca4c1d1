"""Pictures of every screen: ``python -m tools.captures.run OUTDIR [REAC.pdf] [--scene W] [--run W] [--zoom N]``.

1366×768, 1280×720 and 1920×1080, light and dark; 1366×768 in high contrast; 1080 wide with the navigation as icons, and
the 911×512 that Windows leaves of 1366×768 at 150 %. What is cut in a picture is named. The scenes of the import show
the REAC that is named, whose text may not be shown in public, or else a text made of the example's référentiel;
everybody in the other scenes is fictitious. ``--scene`` and ``--run`` keep the scenes and the runs
(« 1366x768-clair ») whose name has one of the words in it; ``--zoom`` shows everything at another size.
``DOSSIER_PRO_LANGUE=en`` shows it in English. Runs offscreen where no display is named; with one (Xvfb) it uses that.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dossier_pro.gui.session import language
from tools.captures.imports import wait
from tools.captures.rest import settle
from tools.captures.titre import other_titre

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from dossier_pro.gui.kit.theme import Choice
    from dossier_pro.gui.window.window import MainWindow

SIZES = ((1366, 768), (1280, 720), (1920, 1080))
NARROW = ((1080, 768), (911, 512))
THEMES: tuple[Choice, ...] = ("clair", "sombre")
_PATIENCE_MS = 20_000


def main(argv: list[str]) -> int:
    """Write the pictures into the folder that ``argv`` names first; returns the exit code."""
    parser = argparse.ArgumentParser("captures")
    parser.add_argument("out", type=Path)
    parser.add_argument("reac", type=Path, nargs="?")
    parser.add_argument("--scene", action="append", default=[])
    parser.add_argument("--run", action="append", default=[])
    parser.add_argument("--zoom", type=int, default=100)
    asked = parser.parse_args(argv)
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="dossier-pro-captures-", ignore_cleanup_errors=True) as home:
        os.environ["DOSSIER_PRO_HOME"] = home
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_screen_of_size(Path(home), *_largest(asked.run))}"
        language.begin()
        count = _shoot_all(asked, Path(home))
    sys.stdout.write(f"{count} images dans {asked.out}\n")
    return 0


def _all_runs() -> list[tuple[tuple[int, int], Choice]]:
    runs: list[tuple[tuple[int, int], Choice]] = [(size, choice) for size in SIZES for choice in THEMES]
    return [*runs, *((size, "clair") for size in NARROW), (SIZES[0], "contraste")]


def _largest(words: list[str]) -> tuple[int, int]:
    """Return the size of the largest window among the runs that are asked for."""
    return max((size for size, choice in _all_runs() if _is_asked(words, size, choice)), default=SIZES[0])


def _is_asked(words: list[str], size: tuple[int, int], choice: Choice) -> bool:
    return not words or any(word in f"{size[0]}x{size[1]}-{choice}" for word in words)


def _screen_of_size(place: Path, width: int, height: int) -> Path:
    """Write what makes Qt's offscreen display as large as the window: menus and full screens end where it does."""
    screen = {"name": "captures", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}
    path = place / "ecran.json"
    path.write_text(json.dumps({"screens": [screen]}), "utf-8")
    return path


def _shoot_all(asked: argparse.Namespace, home: Path) -> int:
    from PySide6.QtGui import QPixmap

    from dossier_pro.gui.app import application
    from dossier_pro.gui.kit import theme
    from dossier_pro.gui.shell.settings import Settings
    from dossier_pro.gui.window.window import MainWindow
    from tools.captures.cuts import elided, faults

    theme.install(application(), "clair")
    window = MainWindow(Settings(), count_pages=False)
    window.bug.connect(_raise)
    window.show()
    window.interface.zoom_to(asked.zoom)
    count = 0
    for size, choice in _all_runs():
        run = f"{size[0]}x{size[1]}-{choice}"
        if not _is_asked(asked.run, size, choice):
            continue
        theme.theme().choose(choice)
        window.resize(*size)
        place = home / run
        place.mkdir()
        _fresh(window, place)
        for name, prepare in _all_scenes(place, asked.reac):
            if asked.scene and not any(word in name for word in asked.scene):
                continue
            taken = prepare(window)
            settle(window)
            zoomed = "" if asked.zoom == 100 else f"-{asked.zoom}"
            shown = taken if isinstance(taken, QPixmap) else picture(window)  # a dialog is gone once it is answered
            shown.save(str(asked.out / f"{run}{zoomed}-{name}.png"))
            sys.stdout.writelines(f"{run}{zoomed}-{name}: {one}\n" for one in (*faults(window), *elided(window)))
            count += 1
    window.session.shut_down()
    window.hide()
    return count


def _all_scenes(place: Path, reac: Path | None) -> tuple[tuple[str, Callable[[MainWindow], object]], ...]:
    """Return the scenes in an order in which none spoils the next: the last ones open other dossiers."""
    from tools.captures import (
        asked,
        dates,
        dialogs,
        empty,
        export,
        guide,
        imports,
        overlays,
        reading,
        review_given,
        review_received,
        suivi,
    )
    from tools.captures import copies as captures_copies

    return (
        *SCENES,
        *overlays.scenes(),
        *export.scenes(),
        *dates.scenes(),
        *reading.scenes(),
        *imports.scenes(reac),
        *guide.scenes(),
        *suivi.scenes(place),
        *dialogs.scenes(place),
        *asked.scenes(place),
        *review_received.scenes(place),
        *empty.scenes(place),
        *captures_copies.scenes(place),
        ("69-exemple-a-l-essai", _trial),
        *review_given.scenes(place / "relecture"),
    )


def _fresh(window: MainWindow, place: Path) -> None:
    """Open an example of its own for a run, with its pages counted."""
    from dossier_pro.gui.session.page_counts import PageCounter
    from dossier_pro.services.exemple import creer_exemple

    example = place / "Camille Durand.dpro"
    creer_exemple(example).close()
    window.files.open_path(example)
    wait(lambda: window.session.is_open and window.session.now.chemin == example)
    counter = PageCounter(window.session)
    counter.count()
    _wait_for(window.session.counted)
    counter.stop()


def picture(window: MainWindow) -> QPixmap:
    """Return what is seen of the window, with the menus and lists that lie over it."""
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QApplication

    made = window.grab()
    painter = QPainter(made)
    over = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w is not window]
    for one in over:
        painter.drawPixmap(window.mapFromGlobal(one.geometry().topLeft()), one.grab())
    painter.end()
    return made


def _raise(error: BaseException) -> None:
    raise error


def _wait_for(signal: object) -> None:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()


# --- scenes --------------------------------------------------------------------------------------------------------


def _start(window: MainWindow) -> None:
    window.settings.remember(Path("/home/z/Zoé Petit.dpro"), "Zoé Petit", "Assistant import-export")
    now = window.session.now
    candidat, titre = now.dossier.candidat.nom_complet, now.dossier.referentiel.intitule
    window.settings.remember(now.chemin, candidat, titre, now.dossier.id, "22\u00a0critères sur 31")
    window.show_start()


def _newcomer(window: MainWindow) -> None:
    for recent in window.settings.recents():
        window.settings.forget(recent.chemin)
    window.show_start()


def _trial(window: MainWindow) -> None:
    chemin = window.session.now.chemin
    window.files.trial.open()
    wait(lambda: window.session.now.chemin != chemin)
    window.show_screen("accueil")


def _new(question: str, search: str = "") -> Callable[[MainWindow], None]:
    def prepare(window: MainWindow) -> None:
        window.files.new()
        nouveau = window.nouveau
        assert nouveau is not None
        nouveau.search.setText(search)
        for made in (*nouveau.titres, *nouveau.modalites):
            made.setChecked(made.key in ("TP-01285:04", "formation"))
        for made in nouveau.objets:
            made.setChecked(made.key == "ccp")
        nouveau.prenom.setText("Camille")
        nouveau.nom.setText("Durand")
        nouveau.show_question(question)  # type: ignore[arg-type]

    return prepare


def _screen(name: str) -> Callable[[MainWindow], None]:
    def prepare(window: MainWindow) -> None:
        from dossier_pro.gui.kit.basics import Page

        window.show_screen(name)
        window.header.show_dossier(window.session.dossier)
        for page in window.screen_named(name).findChildren(Page):
            page.verticalScrollBar().setValue(0)

    return prepare


def _parcours_end(window: MainWindow) -> None:
    from dossier_pro.gui.parcours.screen import ParcoursView

    _screen("parcours")(window)
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    settle(window)
    bar = screen.page.verticalScrollBar()
    bar.setValue(bar.maximum())


def _parcours_line(window: MainWindow) -> None:
    from dossier_pro.gui.parcours.screen import ParcoursView

    _screen("parcours")(window)
    screen = window.screen_named("parcours")
    assert isinstance(screen, ParcoursView)
    settle(window)
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


def _preuve_black_box(window: MainWindow) -> None:
    from dossier_pro.gui.preuves.screen import PreuvesView

    _preuve_picture(window)
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    wait(lambda: screen.detail.preview.has_picture)
    screen.detail.photo.black_out.click()


def _preuves_tiles(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Preuve
    from dossier_pro.gui.preuves.delegates import TILE
    from dossier_pro.gui.preuves.screen import PreuvesView
    from dossier_pro.gui.session.thumbnails import thumbnails_of

    _preuve_picture(window)
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.show_tiles(True)
    vues = thumbnails_of(window.session)
    model, sight = screen.list.model(), screen.list.viewport().rect()
    rows = [model.index(rank, 0) for rank in range(model.rowCount())]
    # A tile out of sight asks for no picture.
    titles = {str(index.data()) for index in rows if sight.contains(screen.list.visualRect(index))}
    shown = [
        p for p in window.session.dossier.all(Preuve).values() if p.mime.startswith("image/") and p.titre in titles
    ]
    for preuve in shown:
        wait(lambda one=preuve: vues.known(one, TILE) is not None)  # type: ignore[misc]


def _preuves_page(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Preuve
    from dossier_pro.gui.preuves.screen import PreuvesView

    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.show_tiles(False)
    pdf = next(p for p in window.session.dossier.all(Preuve).values() if p.mime == "application/pdf")
    _go(window, "preuve", pdf.id)
    wait(lambda: screen.detail.preview.has_picture)


def _preuve_shows(window: MainWindow) -> None:
    """The panel that asks what a preuve shows, some letters typed."""
    from dossier_pro.gui.preuves.screen import PreuvesView

    window.show_screen("preuves")
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.tie_here()
    screen.tying.search.setText("client")


def _preuves_several(window: MainWindow) -> None:
    from dossier_pro.gui.preuves.screen import PreuvesView

    _screen("preuves")(window)
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.tying.put_away()
    screen.list.selectAll()


def _preuve_enlarged(window: MainWindow) -> None:
    from dossier_pro.gui.preuves.screen import PreuvesView

    _preuve_picture(window)
    screen = window.screen_named("preuves")
    assert isinstance(screen, PreuvesView)
    screen.enlarge()


def _palette(window: MainWindow) -> None:
    window.show_screen("accueil")
    window.interface.open_palette()
    window.interface.palette.line.setText("devis")


def _exemples_preuves(window: MainWindow) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView

    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tabs.setCurrentWidget(screen.citations)


def _exemples_criteres(window: MainWindow) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView

    _screen("exemples")(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tabs.setCurrentWidget(screen.criteres)
    screen.fiche.verticalScrollBar().setValue(0)


def _exemples_apercu(window: MainWindow) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView

    _screen("exemples")(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.turn_page_over()
    wait(lambda: not screen.apercu.paper.picture.isNull())


def _exemples_lier(window: MainWindow) -> None:
    from dossier_pro.gui.exemples.screen import ExemplesView

    _exemples_criteres(window)
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    field = screen.fiche.answer("taches")
    field.setFocus()
    start = field.toPlainText().find("Avant d’enregistrer la commande")
    field.select_passage(start, start + 55)
    field.tying.emit()


def _couverture_absent(window: MainWindow) -> None:
    """A critère that nothing shows, and what is there already that could."""
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.couverture.screen import CouvertureView

    window.show_screen("couverture")
    screen = window.screen_named("couverture")
    assert isinstance(screen, CouvertureView)
    etat = next(one for one in window.session.etat.cibles.values() if not one.declare and one.cible.genre == "critere")
    screen.tying.put_away()
    screen.show_place(Lieu("cible", etat.cible.id))
    screen.matrix.setCurrentIndex(screen.model.index(screen.model.row_of(etat.cible.id), 0))
    wait(lambda: screen.detail.already.isVisible())


def _critere_shown_by(window: MainWindow) -> None:
    """The panel that asks what shows a critère, with what the guide proposes."""
    from dossier_pro.gui.couverture.screen import CouvertureView

    _couverture_absent(window)
    screen = window.screen_named("couverture")
    assert isinstance(screen, CouvertureView)
    screen.tie_here()
    wait(lambda: bool(screen.tying.guide.rows))


def _matrix_cell(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Lien

    lien = next(one for one in window.session.dossier.all(Lien).values() if one.source == "exemple")
    _go(window, "matrice", lien.cible_id, lien.source_id)


def _go(window: MainWindow, kind: str, entity_id: str, champ: str = "") -> None:
    from dossier_pro.domain.regles import Lieu

    window.go_to(Lieu(kind, entity_id, champ))


SCENES: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
    ("00a-depart-nouveau", _newcomer),
    ("00-depart", _start),
    ("01-nouveau-titre", _new("titre")),
    ("01a-nouveau-chemin", _new("modalite")),
    ("01b-nouveau-objet", _new("objet")),
    ("01c-nouveau-qui", _new("qui")),
    ("02-accueil", _screen("accueil")),
    ("03-parcours", _screen("parcours")),
    ("03a-parcours-frise", _parcours_line),
    ("04-parcours-fin", _parcours_end),
    ("04b-autre-titre", other_titre),
    ("05-referentiel", _screen("referentiel")),
    ("06-referentiel-critere", _referentiel_line),
    ("07-preuves", _screen("preuves")),
    ("08-preuve-photo", _preuve_picture),
    ("08g-preuve-masquer", _preuve_black_box),
    ("08a-preuves-vignettes", _preuves_tiles),
    ("08b-preuve-page", _preuves_page),
    ("08d-preuve-montre", _preuve_shows),
    ("08e-preuves-plusieurs", _preuves_several),
    ("08f-preuve-agrandie", _preuve_enlarged),
    ("08c-palette", _palette),
    ("09-exemples-criteres", _exemples_criteres),
    ("10-exemples-preuves", _exemples_preuves),
    ("10a-exemples-apercu", _exemples_apercu),
    ("10b-exemples-lier", _exemples_lier),
    ("10d-couverture-deja", _couverture_absent),
    ("10e-couverture-montre", _critere_shown_by),
    ("11-couverture", _matrix_cell),
)

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
