"""The laws of anchors: what holds for any text, and for texts that repeat themselves."""

from __future__ import annotations

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import ancrer, retrouver, retrouver_partout
from dossier_pro.domain.text import mots_entiers

_WORDS: Final = (
    "atelier", "client", "commande", "contrôle", "devis", "facture", "le", "livraison", "machine", "de", "planning",
    "je", "prépare", "range", "relève", "stock", "vérifie", "une", "pièce", "sécurité", "A", "B", "12",
)  # fmt: skip
_SENTENCE = st.lists(st.sampled_from(_WORDS), min_size=3, max_size=12).map(lambda w: " ".join(w).capitalize() + ".")
_TEXT = st.lists(_SENTENCE, min_size=1, max_size=6)
_NEW = "Nous avons déménagé au printemps, loin du fleuve."
_TWINS: Final = (
    ("Le client {} m’a appelée, j’ai revu son devis.", "ABCDE"),
    ("Avec Mme {}, j’ai préparé le repas puis rangé la cuisine.", "KLMNP"),
    ("J’ai nettoyé la salle {} avant l’arrivée du groupe.", "12345"),
)


@given(_TEXT, st.data())
def test_what_did_not_change_is_exact(sentences: list[str], data: st.DataObject) -> None:
    text = " ".join(sentences)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = retrouver(ancrer("taches", text, start, end), {"taches": text, "moyens": text})
    assert found is not None
    assert (found.champ, found.debut, found.fin, found.exacte, found.approchee) == ("taches", start, end, True, False)


@given(_TEXT, _TEXT, _TEXT, st.data())
def test_what_is_found_lies_in_the_text_and_says_what_it_is(
    sentences: list[str], now: list[str], other: list[str], data: st.DataObject
) -> None:
    text = " ".join(sentences)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    texts = {"1": {"taches": " ".join(now), "moyens": "\n".join(other)}, "2": {"taches": " ".join(other), "moyens": ""}}
    found = retrouver_partout(ancrer("taches", text, start, end), "1", texts)
    if found is not None:
        exemple_id, place = found
        answer = texts[exemple_id][place.champ]
        assert 0 <= place.debut < place.fin <= len(answer)
        if place.exacte:
            assert (exemple_id, place.champ) == ("1", "taches")
            assert answer[place.debut : place.fin] == text[start:end]
        assert not (place.exacte and place.approchee)


@given(st.lists(_SENTENCE, min_size=2, max_size=6, unique=True), st.data())
def test_something_added_elsewhere_moves_nothing(sentences: list[str], data: st.DataObject) -> None:
    """Sentences that are no part of one another; the passage is one of them, or several in a row."""
    first = data.draw(st.integers(0, len(sentences) - 1))
    last = data.draw(st.integers(first, len(sentences) - 1))
    whole = [f"Point {rank}0 : {one}" for rank, one in enumerate(sentences, 1)]
    text, passage = " ".join(whole), " ".join(whole[first : last + 1])
    ancre = ancrer("taches", text, text.index(passage), text.index(passage) + len(passage))
    for at in {0, first, last + 1, len(whole)}:
        after = " ".join([*whole[:at], _NEW, *whole[at:]])
        found = retrouver(ancre, {"taches": after})
        assert found is not None
        assert (after[found.debut : found.fin], found.exacte) == (passage, True)


@pytest.mark.parametrize(("pattern", "names"), _TWINS)
@given(data=st.data())
def test_twins_are_never_taken_for_each_other(pattern: str, names: str, data: st.DataObject) -> None:
    kept = data.draw(st.permutations(names) | st.sets(st.sampled_from(names)).map(sorted))
    text = " ".join(pattern.format(name) for name in names)
    after = " ".join(pattern.format(name) for name in kept)
    name = data.draw(st.sampled_from(names))
    sentence = pattern.format(name)
    start = text.index(sentence)
    first = data.draw(st.integers(0, len(sentence) - 8))
    last = data.draw(st.integers(first + 6, len(sentence)))
    place = mots_entiers(text, start + first, start + last)
    found = retrouver(ancrer("taches", text, *place), {"taches": after, "moyens": ""})
    if name not in kept:
        assert found is None
    elif found is not None:
        there = after.index(sentence)
        assert there <= found.debut < found.fin <= there + len(sentence)


@pytest.mark.parametrize("passage", ["je range les outils", "range", "Le soir, je range les outils et je balaie."])
def test_neighbours_that_stand_hold_the_place(passage: str) -> None:
    before, after = "Le matin, je contrôle la machine et le stock.", "Chaque lundi, je relève les compteurs du hall."
    text = f"{before} Le soir, je range les outils et je balaie. {after}"
    start = text.index(passage)
    now = "À dix-huit heures, tout retourne dans l’armoire."
    rewritten = f"{before} {now} {after}"
    found = retrouver(ancrer("taches", text, start, start + len(passage)), {"taches": rewritten})
    assert found is not None
    assert rewritten[found.debut : found.fin] == now[:-1]
    assert (found.exacte, found.approchee) == (False, True)
    assert retrouver(ancrer("taches", text, start, start + len(passage)), {"taches": f"{before} {after}"}) is None


def test_the_letter_of_a_name_is_no_word() -> None:
    text = "J’ai aidé la cliente A à remplir sa fiche. À midi, j’ai aidé la cliente B à remplir sa fiche."
    start = text.index("remplir sa fiche")
    ancre = ancrer("taches", text, start, start + len("remplir sa fiche"))
    assert retrouver(ancre, {"taches": "À midi, j’ai aidé la cliente B à remplir sa fiche."}) is None
    typed = text.replace("À midi", "A midi").upper()
    found = retrouver(ancre, {"taches": typed})
    assert found is not None
    assert typed[found.debut : found.fin] == "REMPLIR SA FICHE"
