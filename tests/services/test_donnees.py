"""Personal data in the texts of a dossier: where, and what may stand in its place."""

from __future__ import annotations

from dataclasses import replace

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.services.donnees import a_relire
from dossier_pro.services.exemple import dossier_exemple


def test_numbers_and_names_of_one_s_own_list_are_found_where_the_jury_reads() -> None:
    dossier = dossier_exemple()
    assert list(a_relire(dossier, {})) == []
    exemple = next(iter(dossier.all(Exemple).values()))
    dossier = dossier.put(replace(exemple, taches="Un.\n\nJ’appelle **Mme Roussille** au 06 12 34 56 78."))
    dossier = dossier.put(Preuve("p", "note", "Note", description="Écrire à paul@exemple.fr"))
    dossier = dossier.put(DitAuGuide("n", "nom", "Roussille"))
    found = [(one.lieu.champ, one.signalement.passage, one.signalement.propositions) for one in a_relire(dossier, {})]
    assert found == [
        ("taches", "Roussille", ()),
        ("taches", "06 12 34 56 78", ("[numéro de téléphone]",)),
        ("description", "paul@exemple.fr", ("[adresse de courriel]",)),
    ]
