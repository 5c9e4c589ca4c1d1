"""A watch by hand; minutes are those that were given, or none."""

from __future__ import annotations

import pytest

from dossier_pro.guidance.rehearsal.timer import Minuteur, minutes_lues


def test_the_watch_is_started_and_stopped_by_hand() -> None:
    now = [100.0]
    watch = Minuteur(lambda: now[0])
    now[0] = 200.0
    assert (watch.secondes, watch.marche) == (0.0, False)
    watch.lancer()
    now[0] = 265.0
    watch.arreter()
    now[0] = 900.0
    assert watch.dire() == "1\u00a0min\u00a005\u00a0s"
    watch.lancer()
    now[0] = 901.0
    assert watch.reste(2) == "Il reste 0\u00a0min\u00a054\u00a0s."
    now[0] = 2000.0
    assert watch.reste(2) == "Vos 2\u00a0minutes sont passées."
    watch.remettre()
    assert watch.dire() == "0\u00a0min\u00a000\u00a0s"


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("20", 20),
        ("20 min", 20),
        (" 45\u00a0minutes", 45),
        ("1 h", 60),
        ("1h30", 90),
        ("1\u00a0heure 15 minutes", 75),
        ("2H05", 125),
        ("", None),
        ("vingt", None),
        ("0", None),
        ("20²", None),
        ("9 heures", None),
    ],
)
def test_minutes_are_read_or_there_are_none(said: str, minutes: int | None) -> None:
    assert minutes_lues(said) == minutes
