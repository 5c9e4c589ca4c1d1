"""Question 4 is filled from Parcours by one choice, and that is one step."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import Exemple, Experience
from tests.gui.hands import on_disk, opened, there, type_text


def test_an_experience_fills_the_four_fields_and_leaves_them_by_one_undo(qtbot: QtBot, show, blank: Path) -> None:
    window = show(blank)
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    fiche = screen.fiche
    screen.add_exemple(window.session.dossier.referentiel.activites[0].id)
    on_disk(qtbot, window.session)
    assert not fiche.parcours.isVisible(), "Parcours has nothing to offer yet"
    one = Experience("x1", "Valmont & fils", "Quai", "Cariste", Mois(2025, 2, 1), date(2025, 4, 30))
    other = Experience("x2", "Chez elle", "", "Aide", date(2024, 1, 2))

    def live(draft: Any) -> None:
        draft.put(one)
        draft.put(other)

    window.session.edit("Vivre", live)
    on_disk(qtbot, window.session)
    assert fiche.parcours.isVisible()
    words = [action.text().replace("&&", "&") for action in fiche.parcours.offered.actions()]
    assert words == [
        "Valmont & fils · Quai · de février 2025 au 30 avril 2025",
        "Chez elle · Aide · depuis 2 janvier 2024".replace("depuis 2", "depuis le 2"),
    ]
    type_text(fiche.fields["debut"].line, "en ver")
    type_text(fiche.fields["service"], "Un mot")
    fiche.parcours.offered.actions()[0].trigger()
    on_disk(qtbot, window.session)
    exemple = there(window.session.dossier.get(Exemple, screen.exemple_id))
    assert (exemple.entreprise, exemple.service) == ("Valmont & fils", "Quai")
    assert (exemple.debut, exemple.fin) == (Mois(2025, 2, 1), date(2025, 4, 30))
    assert fiche.fields["debut"].line.text() == "février 2025"
    window.session.undo()
    on_disk(qtbot, window.session)
    exemple = there(window.session.dossier.get(Exemple, screen.exemple_id))
    assert (exemple.entreprise, exemple.service, exemple.debut) == ("", "Un mot", None)


def test_a_dossier_that_is_only_read_is_offered_nothing(qtbot: QtBot, window, example: Path) -> None:
    opened(qtbot, window.session, lambda: window.files.open_read_only(example))
    window.show_screen("exemples")
    screen: Any = window.screen_named("exemples")
    assert window.session.dossier.all(Experience)
    assert not screen.fiche.parcours.isVisible()
