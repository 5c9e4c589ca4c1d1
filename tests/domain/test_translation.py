"""A phrase in another language: its values, what is counted, and where everything stays French."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from threading import Thread

import pytest

from dossier_pro.domain.dates import du_au, ecrire, lire
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import Phrases, counted_noop, in_french, is_french, speak, tr, tr_kept, tr_noop

ENGLISH = Phrases(
    {"Ouvrir": "Open", "{nom} a {n} preuves": "{n} pieces of evidence of {nom}"}, {"preuve": ("piece", "pieces")}
)


@pytest.fixture
def english() -> Iterator[None]:
    speak(ENGLISH)
    yield
    speak(None)


def test_french_is_said_as_it_is_written() -> None:
    assert is_french()
    assert tr("Ouvrir") == "Ouvrir"
    assert tr("{nom} a {n} preuves", nom="Léa", n=2) == "Léa a 2 preuves"
    assert tr("Entre { et }") == "Entre { et }"
    assert [pluriel(n, "preuve") for n in (0, 1, 2)] == ["0\u00a0preuve", "1\u00a0preuve", "2\u00a0preuves"]


@pytest.mark.usefixtures("english")
def test_another_language_puts_the_values_where_it_wants() -> None:
    assert tr("Ouvrir") == "Open"
    assert tr("{nom} a {n} preuves", nom="Léa", n=2) == "2 pieces of evidence of Léa"
    assert tr("Une phrase que personne n’a traduite") == "Une phrase que personne n’a traduite"
    assert tr_noop("Ouvrir") == "Ouvrir"
    assert counted_noop("preuve") == ("preuve", "preuves")


@pytest.mark.usefixtures("english")
def test_nothing_is_many_in_english() -> None:
    assert [pluriel(n, "preuve") for n in (0, 1, 2)] == ["0\u00a0pieces", "1\u00a0piece", "2\u00a0pieces"]
    assert pluriel(2, "avis", "avis") == "2\u00a0avis"


@pytest.mark.usefixtures("english")
def test_what_is_printed_is_french_while_the_window_speaks_another_language() -> None:
    elsewhere: list[str] = []
    with in_french():
        assert is_french()
        assert tr("Ouvrir") == "Ouvrir"
        assert pluriel(2, "preuve") == "2\u00a0preuves"
        window = Thread(target=lambda: elsewhere.append(tr("Ouvrir")))
        window.start()
        window.join()
    assert elsewhere == ["Open"]
    assert tr("Ouvrir") == "Open"


@pytest.mark.usefixtures("english")
def test_a_value_may_hold_a_brace() -> None:
    assert tr("{nom} a {n} preuves", nom="{x}", n="{nom}") == "{nom} pieces of evidence of {x}"


@pytest.fixture
def steps() -> Iterator[None]:
    phrases = {"Modifier {what}": "Change {what}", "Modifier {what} de {nom}": "Change {what} of {nom}"}
    speak(Phrases({**phrases, "le nom": "the name", "Ouvrir": "Open", "{a} et {b}": "{a} and {b}"}, {}))
    yield
    speak(None)


@pytest.mark.usefixtures("steps")
def test_what_was_kept_in_french_is_shown_in_the_language_of_the_window() -> None:
    kept = tr_noop("Modifier {what}", what="le nom")
    assert kept == "Modifier le nom"
    assert tr_kept(kept) == "Change the name"
    assert tr_kept("Ouvrir") == "Open"
    assert tr_kept("Modifier le nom de Léa (1)") == "Change the name of Léa (1)"
    assert tr_kept("Écrire la question 1") == "Écrire la question 1"
    assert tr_kept("Léa et Zoé") == "Léa et Zoé", "a phrase that begins with its value could be anything"
    with in_french():
        assert tr_kept(kept) == kept


def test_a_date_is_read_as_it_is_written() -> None:
    march = date(2026, 3, 1)
    assert (ecrire(march), du_au(march, march)) == ("1er mars 2026", "du 1er mars 2026 au 1er mars 2026")
    speak(Phrases({"mars": "March", "1er": "1", "du {debut} au {fin}": "{debut} to {fin}"}, {}))
    try:
        assert (ecrire(march), du_au(march, march)) == ("1 March 2026", "1 March 2026 to 1 March 2026")
        assert lire("1 March 2026") == lire("1er mars 2026") == lire("1 mar 2026") == march
    finally:
        speak(None)
