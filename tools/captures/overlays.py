"""The scenes of `captures` of what lies over a screen, or folds out in it: menus, lists, bars, panels."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from tools.captures.rest import settle

if TYPE_CHECKING:
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.window.window import MainWindow

Scene = Callable[["MainWindow"], object]


def scenes() -> tuple[tuple[str, Scene], ...]:
    """Return the scenes; each leaves the screen as it was, but for what it shows."""
    return (
        ("09a-exemples-liste", _list),
        ("09b-exemples-demande", _help),
        ("09c-exemples-remplacer", _words),
        ("09d-exemples-texte-seul", _only_text),
        ("09e-exemples-plan", _plan),
        ("09f-exemples-experiences", _experiences),
        ("09g-exemples-conseils", _advice),
        ("11a-couverture-volet", _panel),
        ("11b-couverture-lier", _tie),
        ("65-menu", _button_menu),
        ("66-menu-fichier", partial(_bar_menu, 0)),
        ("66a-menu-affichage", partial(_bar_menu, 2)),
        ("67-aller-a", _palette),
        ("68-fini", close_all),
    )


def close_all(window: MainWindow) -> None:
    """Put away whatever lies over the window."""
    from PySide6.QtWidgets import QApplication

    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    window.interface.close_palette()
    window.header.more.close()


def _exemples(window: MainWindow) -> ExemplesView:
    from dossier_pro.gui.exemples.screen import ExemplesView
    from dossier_pro.gui.shell import specs

    close_all(window)
    window.show_screen("exemples")
    screen = window.screen_named("exemples")
    assert isinstance(screen, ExemplesView)
    screen.tie_panel.put_away()
    screen.leave_page()
    screen.picker.close_list()
    screen.find_bar.give_up()
    if screen.only_text:
        window.actions_table[specs.TEXTE_SEUL].trigger()
    screen.fiche.verticalScrollBar().setValue(0)
    return screen


def _list(window: MainWindow) -> None:
    _exemples(window).picker.open_list()


def _help(window: MainWindow) -> None:
    head = _exemples(window).fiche.head("taches")
    if head.help.isHidden():
        head.turn()


def _words(window: MainWindow) -> None:
    screen = _exemples(window)
    head = screen.fiche.head("taches")
    if not head.help.isHidden():
        head.turn()
    screen.look_for_words()
    screen.find_bar.search.setText("client")


def _only_text(window: MainWindow) -> None:
    from dossier_pro.gui.shell import specs

    _exemples(window)
    window.actions_table[specs.TEXTE_SEUL].trigger()


def _plan(window: MainWindow) -> None:
    from dossier_pro.domain.dossier import Exemple

    screen = _exemples(window)
    blank = [one for one in window.session.dossier.all(Exemple).values() if not one.taches]
    if not blank:
        screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
        settle(window)
    screen.fiche.start_plan()


def _experiences(window: MainWindow) -> None:
    fiche = _exemples(window).fiche
    fiche.ensureWidgetVisible(fiche.fields["fin"], 0, 24)
    fiche.parcours.click()


def _advice(window: MainWindow) -> None:
    """Advice on an exemple as a beginner writes it; nothing of it goes into the dossier."""
    from dataclasses import replace

    from dossier_pro.domain.dossier import Exemple

    screen = _exemples(window)
    now = window.session.now
    exemple = now.dossier.get(Exemple, screen.exemple_id)
    assert exemple is not None
    begun = replace(
        exemple,
        taches="Les commandes sont traitées dans l’ERP, les clients sont rappelés.\n\nCliquez ici pour taper du texte.",
        moyens="Ordinateur",
    )
    screen.panel_shown()
    screen.tabs.setCurrentWidget(screen.conseils)
    screen.conseils.show_exemple(begun, now.dossier.put(begun), {}, editable=True)
    screen.conseils.read()


def _panel(window: MainWindow) -> None:
    """The panel of a cell where a small screen shows the table alone at first."""
    from dossier_pro.domain.dossier import Lien
    from dossier_pro.domain.regles import Lieu
    from dossier_pro.gui.shell import specs

    close_all(window)
    lien = next(one for one in window.session.dossier.all(Lien).values() if one.source == "exemple" and one.phrase)
    window.go_to(Lieu("matrice", lien.cible_id, lien.source_id))
    screen = window.screen_named("couverture")
    if screen.panel is not None and not screen.panel.isVisible():
        window.actions_table[specs.PANNEAU].trigger()


def _tie(window: MainWindow) -> None:
    close_all(window)
    window.show_screen("couverture")
    window.screen_named("couverture").tie_here()


def _button_menu(window: MainWindow) -> None:
    from dossier_pro.gui.shell import specs

    close_all(window)
    window.show_screen("accueil")
    window.actions_table[specs.MENU].trigger()


def _bar_menu(rank: int, window: MainWindow) -> None:
    close_all(window)
    window.show_screen("accueil")
    menu = window.menus.bar.actions()[rank].menu()
    assert isinstance(menu, QMenu)
    window.menus.show_bar(menu)


def _palette(window: MainWindow) -> None:
    close_all(window)
    window.menus.hide_bar()
    window.show_screen("accueil")
    window.interface.open_palette()
