"""The dictionary: what words are, and their other forms."""

from __future__ import annotations

import shutil

import pytest

from dossier_pro.guidance.language.dictionnaire import Dictionnaire, francais
from dossier_pro.resources import resource


def kinds(mot: str) -> set[tuple[str, str]]:
    """The lemma of each reading of a word, with its part of speech."""
    return {
        (reading.lemme, next((k for k in ("nom", "adj", "infi", "ppas", "verbe", "mg") if k in reading.traits), "?"))
        for reading in francais().lectures(mot)
    }


def test_a_word_has_every_reading_that_the_dictionary_gives_it():
    assert kinds("commande") == {("commande", "nom"), ("commander", "verbe")}
    assert kinds("Chevaux") == {("cheval", "nom")}
    assert {"3sg", "1sg"} <= frozenset().union(*(r.traits for r in francais().lectures("range")))


@pytest.mark.parametrize("mot", ["centimètres", "aujourd’hui", "CACES", "rendez-vous", "néttoyer", "commandzs", ""])
def test_what_is_known_is_what_hunspell_knows(mot):
    assert francais().connu(mot) == (mot in ("centimètres", "aujourd’hui", "rendez-vous"))


def test_the_forms_of_a_reading_are_those_of_its_entry():
    (noun,) = [r for r in francais().lectures("cheval") if "nom" in r.traits]
    assert {forme for forme, traits in francais().formes(noun) if "pl" in traits} == {"chevaux"}
    verb = next(r for r in francais().lectures("vérifie") if "verbe" in r.traits)
    assert {forme for forme, traits in francais().formes(verb) if {"ppas", "fem", "pl"} <= traits} == {"vérifiées"}


def test_it_is_found_where_folders_have_accents_and_spaces(tmp_path):
    folder = tmp_path / "Élève à l’œuvre"
    folder.mkdir()
    shutil.copy(resource("langue", "fr.aff"), folder / "fr.aff")
    (folder / "fr.dic").write_text("2\nbéton/S.() po:nom is:mas\nvite po:adv\n", "utf-8")
    small = Dictionnaire(folder / "fr.aff", folder / "fr.dic")
    assert [mot for mot in ("bétons", "vite", "mur") if small.connu(mot)] == ["bétons", "vite"]
