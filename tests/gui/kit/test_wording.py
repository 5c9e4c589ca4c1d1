"""The words of the printed dossier."""

from __future__ import annotations

import pytest

from dossier_pro.domain.dossier import CHAMPS
from dossier_pro.gui.kit import wording


@pytest.mark.parametrize("ministere", [True, False])
def test_every_question_has_its_words(ministere: bool) -> None:
    words = [wording.question(champ, ministere) for champ in (*CHAMPS, "contexte")]
    assert len(set(words)) == 5
    assert wording.question("taches").startswith("1. Décrivez les tâches")
    assert wording.question("complements").endswith("(facultatif)")
    assert not wording.question("complements", ministere=False).endswith(" ")


def test_the_declaration_names_the_candidate_or_invites() -> None:
    assert "Je soussigné(e) Camille Durand, déclare sur l’honneur" in wording.declaration("Camille Durand")
    assert "[prénom et nom]" in wording.declaration("")


def test_fields_of_the_context_and_heads() -> None:
    assert wording.context_label("service") == "Chantier, atelier, service"
    assert wording.context_label("debut").startswith("Période d’exercice")
    assert wording.context_label("service", ministere=False) != wording.context_label("service")
    assert wording.sheet_heads(1, 2, ccs=False, ministere=True) == ("Activité-type 1", "Exemple n°\u00a02")
    assert wording.sheet_heads(1, 1, ccs=True, ministere=True)[0] == "CCS 1"
