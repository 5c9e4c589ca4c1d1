"""Personal data in the texts of a dossier: where, and what may stand in its place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from dossier_pro.domain.dossier import Exemple, Preuve
from dossier_pro.domain.guide import DitAuGuide
from dossier_pro.services import writing
from dossier_pro.services.desk import Desk
from dossier_pro.services.donnees import a_relire, des_fichiers, phrase_du_fichier
from dossier_pro.services.exemple import dossier_exemple
from dossier_pro.services.search import lire_toutes


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


def test_a_file_that_the_jury_gets_is_said_to_hold_personal_data(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "lettre.txt"
    letter.write_text(
        "Maison, SIRET 732 829 320 00074\n" * 500 + "Mme Roussille, 06 39 98 55 12, paul@exemple.fr\n", "utf-8"
    )
    desk.ajouter_preuve(letter, titre="Lettre")
    lire_toutes(desk)
    desk.change("Liste", lambda draft: draft.put(DitAuGuide("n", "nom", "Roussille")))
    assert des_fichiers(desk) == (), "the jury does not get it"
    (preuve_id,) = desk.dossier.all(Preuve)
    desk.change("Joindre", lambda draft: writing.joindre(draft, preuve_id, annexe=True))
    (one,) = des_fichiers(desk)
    assert (one.lieu.entity_id, one.ou) == (preuve_id, "Preuve «\u00a0Lettre\u00a0», dans le fichier")
    assert one.signalement.message == (
        "Ce fichier contient un numéro de téléphone (06 39…), une adresse de courriel (paul@e…) et un nom de votre "
        "liste (Roussille). Masquez-les dans le fichier, ou cochez «\u00a0Confidentielle\u00a0»."
    )
    desk.change("Cocher", lambda draft: writing.modifier(draft, "preuve", preuve_id, confidentielle=True))
    assert des_fichiers(desk) == ()


def test_what_one_file_holds_is_one_sentence_that_agrees() -> None:
    assert phrase_du_fichier((("plaque", "AB-123-CD"),)).endswith(
        "une plaque d’immatriculation (AB-123…). Masquez-la dans le fichier, ou cochez «\u00a0Confidentielle\u00a0»."
    )
    assert "Masquez-le dans" in phrase_du_fichier((("telephone", "06 39 98 55 12"),))
