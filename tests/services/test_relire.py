"""What the guide finds in a dossier, as texts and places: replaced in the text with its marks, ignored, added."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import Annexe, Diplome, DocumentIllustrant, Exemple, Preuve
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.guide import AutoEvaluation
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.signalement import Signalement
from dossier_pro.domain.text import plain
from dossier_pro.services import donnees, relire
from dossier_pro.services.exemple import dossier_exemple
from dossier_pro.services.relire import Paragraphe


@pytest.mark.parametrize(
    ("markdown", "faux", "juste", "made"),
    [
        ("Je gonfle **les pneu** du camion.", "les pneu", "les pneus", "Je gonfle **les pneus** du camion."),
        ("Je **gonfle les** pneu", "les pneu", "les pneus", "Je **gonfle les pneus**"),
        ("- un\n- deu\n- trois", "deu", "deux", "- un\n- deux\n- trois"),
        ("a \\* b bonjur", "bonjur", "bonjour", "a \\* b bonjour"),
    ],
)
def test_words_are_replaced_and_the_marks_around_them_stay(markdown: str, faux: str, juste: str, made: str) -> None:
    at = plain(markdown).index(faux)
    assert relire.remplacer(markdown, at, at + len(faux), juste) == made


@given(st.text("ab *-1.\n", max_size=30), st.data())
def test_nothing_else_of_a_text_changes(text: str, data: st.DataObject) -> None:
    lines = plain(text).split("\n")
    line = data.draw(st.integers(0, len(lines) - 1))
    start = data.draw(st.integers(0, len(lines[line])))
    end = data.draw(st.integers(start, len(lines[line])))
    at = sum(len(one) + 1 for one in lines[:line])
    if start < end:
        wanted = plain(text)[: at + start] + "xyz" + plain(text)[at + end :]
        got = plain(relire.remplacer(text, at + start, at + end, "xyz"))
        assert got.split() == wanted.split()


def test_a_text_that_has_changed_is_left_alone() -> None:
    dossier = dossier_exemple()
    exemple = next(iter(dossier.all(Exemple).values()))
    found = Signalement("langue.mot", 0, 6, "bonjur", "")
    lieu = Lieu("exemple", exemple.id, "taches")
    with pytest.raises(KnownError, match="changé"):
        relire.corriger(Draft(dossier), lieu, found, "bonjour")
    moved = Draft(dossier.put(replace(exemple, taches="Je dis bonjur.")))
    relire.corriger(moved, lieu, found, "bonjour")
    assert moved.dossier.all(Exemple)[exemple.id].taches == "Je dis bonjour."


def test_names_of_the_dossier_and_words_added_are_no_mistakes() -> None:
    dossier = dossier_exemple()
    draft = Draft(dossier)
    relire.ajouter_mot(draft, "Surjeteuse")
    known, found = relire.mots_connus(draft.dossier), Signalement("langue.mot", 0, 10, "surjeteuse", "")
    name = Signalement("langue.mot", 0, 6, dossier.candidat.nom, "")
    agreement = Signalement("langue.determinant", 0, 10, "surjeteuse", "")
    assert relire.a_montrer([found, name, agreement], known, frozenset()) == (agreement,)
    relire.ignorer(draft, agreement.cle)
    assert relire.a_montrer([agreement], known, relire.ignores(draft.dossier)) == ()


def test_an_item_goes_on_with_its_list_and_words_of_the_trade_are_known() -> None:
    relire.commencer(dossier_exemple().referentiel)
    (_, first), (at, item) = relire.paragraphes("Je prépare :\n\nles devis")
    assert (first.suite, item, at) == (False, Paragraphe("les devis", suite=True), 14)
    assert relire.langue(item) == ()
    assert [one.passage for one in relire.langue(Paragraphe("Je dis bonjur.", suite=True))] == ["bonjur"]


def test_typography_changes_no_word() -> None:
    dossier = dossier_exemple()
    exemple = next(iter(dossier.all(Exemple).values()))
    draft = Draft(dossier.put(replace(exemple, taches="J'ai dit : « oui » à **l'équipe**...")))
    assert relire.typographie_a_faire(draft.dossier) == 1
    relire.mettre_typographie(draft)
    assert draft.dossier.all(Exemple)[exemple.id].taches == "J’ai dit\u00a0: «\u00a0oui\u00a0» à **l’équipe**…"
    assert relire.typographie_a_faire(draft.dossier) == 0


def test_what_is_told_for_the_recevabilite_is_read_too() -> None:
    dossier = dossier_exemple()
    bloc = dossier.referentiel.activites[0]
    said = dossier.put(AutoEvaluation("b", bloc.id, texte="Je **gère les commande** seule."))
    (relu,) = [one for one in relire.textes(said) if one.lieu.kind == "auto_evaluation"]
    at = relu.texte.index("les commande")
    draft = Draft(said)
    relire.corriger(draft, relu.lieu, Signalement("langue.x", at, at + 12, "les commande", ""), "les commandes")
    assert draft.dossier.all(AutoEvaluation)["b"].texte == "Je **gère les commandes** seule."


def test_all_that_is_printed_of_a_candidates_words_is_read() -> None:
    dossier = dossier_exemple()
    exemple = next(iter(dossier.all(Exemple).values()))
    image = next(p for p in dossier.all(Preuve).values() if p.image)
    dossier = dossier.put(replace(exemple, entreprise="Dépôt, appeler le 06 12 34 56 78"))
    dossier = dossier.put(replace(image, titre="Photo de bonjur", alternative="On y voit bonjur"))
    dossier = dossier.put(Preuve("nue", titre="IMG 2034", nom_fichier="IMG_2034.pdf"))
    for made in (
        Diplome("d", intitule="Permis bonjur", organisme="Auto-école"),
        DocumentIllustrant("i", intitule="Plan bonjur"),
        Annexe("a", intitule="Facture bonjur"),
    ):
        dossier = dossier.put(made)
    read = {(one.lieu.kind, one.lieu.entity_id, one.lieu.champ): one for one in relire.textes(dossier)}
    assert {
        ("exemple", exemple.id, "entreprise"),
        ("preuve", image.id, "titre"),
        ("preuve", image.id, "alternative"),
        ("diplome", "d", "intitule"),
        ("diplome", "d", "organisme"),
        ("document_illustrant", "i", "intitule"),
        ("annexe", "a", "intitule"),
    } <= set(read)
    assert ("preuve", "nue", "titre") not in read  # a camera wrote it, and nobody else
    assert read["annexe", "a", "intitule"].ou.startswith("Annexes, ligne ")
    (found,) = [one for one in donnees.a_relire(dossier, {}) if one.lieu.champ == "entreprise"]
    assert found.signalement.passage == "06 12 34 56 78"
    assert "ecole" in relire.mots_connus(dossier) or "auto-ecole" in relire.mots_connus(dossier)
    draft = Draft(dossier)
    relire.corriger(draft, Lieu("annexe", "a", "intitule"), Signalement("langue.mot", 8, 14, "bonjur", ""), "bonjour")
    assert draft.dossier.all(Annexe)["a"].intitule == "Facture bonjour"
