"""How the candidate's threads are sorted, filtered and compared, without a window."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import EXTRAIT, Avis, Etat, Fait, Position, Remarque, lecteur
from dossier_pro.domain.dossier import Dossier, Exemple, Preuve
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.text import plain
from dossier_pro.gui.kit.theme import tokens
from dossier_pro.gui.kit.threads import Filtre, est_la, fils_de_l_exemple, lieu_de, lignes, ouvertes, signature
from dossier_pro.gui.review.received.positions_model import page
from dossier_pro.gui.review.shared.differences import (
    a_change,
    cote_a_cote,
    dit,
    ecart_de_la_remarque,
    en_ligne,
    page_des_changements,
    texte_du_jour,
)
from dossier_pro.services.exemple import dossier_exemple
from dossier_pro.services.review.on_paper import situer
from dossier_pro.services.review.quotes import autour
from dossier_pro.services.review.reviewing import ReadChange

LIGHT = tokens("light")


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    return dossier_exemple()


def first(dossier: Dossier) -> Exemple:
    return dossier.exemples_de(dossier.referentiel.activites[0].id)[0]


def remark(number: int, texte: str, **champs: Any) -> Remarque:
    shape: dict[str, Any] = {"role": "formateur", "genre": "precision"} | champs
    return Remarque(id=f"r{number}", auteur="Anne Lefèvre", compteur=number, texte=texte, **shape)


def on_passage(dossier: Dossier, number: int, words: str) -> Remarque:
    exemple = first(dossier)
    texte = plain(exemple.taches)
    start = texte.index(words)
    end = start + len(words)
    seen = autour(texte, start, end)
    anchor = ancrer("taches", texte, start, end)
    return remark(number, "Pourquoi ?", sur="passage", sur_id=exemple.id, ancre=anchor, extrait=seen)


def with_facts(dossier: Dossier, *facts: Fait) -> Dossier:
    return replace(dossier, avis=Avis.de(facts))


def rewritten(dossier: Dossier, before: str, after: str) -> Dossier:
    exemple = first(dossier)
    assert before in exemple.taches
    return dossier.put(replace(exemple, taches=exemple.taches.replace(before, after)))


def test_the_whole_first_then_exemples_criteres_preuves_and_what_is_gone(dossier: Dossier) -> None:
    exemple, preuve = first(dossier), next(iter(dossier.all(Preuve).values()))
    cible = next(iter(dossier.referentiel.cibles))
    reviewed = with_facts(
        dossier,
        remark(1, "Perdue.", sur="exemple", sur_id="parti"),
        remark(2, "Datez-la.", sur="preuve", sur_id=preuve.id),
        remark(3, "Montrez-le.", sur="critere", sur_id=cible),
        remark(4, "Trop court.", sur="exemple", sur_id=exemple.id),
        remark(5, "Bon début."),
    )
    found = lignes(situer(reviewed), reviewed, Filtre())
    heads = [one.texte.replace("\u00a0", " ") for one in found if one.situee is None]
    assert heads[0] == "Tout le dossier"
    assert heads[1].startswith("CCP 1, exemple 1 : ")
    assert heads[2].startswith("CP 1")
    assert heads[3].startswith("Preuve « ")
    assert heads[4] == "Un exemple retiré depuis"
    places = {one.fil.remarque.id: (est_la(one, reviewed), lieu_de(one.fil.remarque)) for one in situer(reviewed)}
    assert [places[f"r{n}"][0] for n in range(1, 6)] == [False, True, True, True, False]
    assert places["r5"][1] is None


def test_filters_by_state_reader_and_kind(dossier: Dossier) -> None:
    other = replace(remark(2, "Et après ?", genre="question"), auteur="Paul Ménard", role="jury blanc")
    facts = [remark(1, "À préciser."), other, remark(3, "Bravo !", genre="bravo"), remark(4, "Fait.")]
    reviewed = with_facts(dossier, *facts, Etat("e", "Camille", 9, "r4", "traite", role="candidat"))

    def shown(filtre: Filtre) -> list[str]:
        rows = lignes(situer(reviewed), reviewed, filtre)
        return [one.situee.fil.remarque.id for one in rows if one.situee is not None]

    assert shown(Filtre()) == ["r1", "r2"]
    assert shown(Filtre("traitees")) == ["r4"]
    assert shown(Filtre("toutes")) == ["r1", "r2", "r3", "r4"]
    assert shown(Filtre("toutes", lecteur(other))) == ["r2"]
    assert shown(Filtre("toutes", None, "bravo")) == ["r3"]
    assert ouvertes(reviewed.avis) == 2


def test_a_fact_is_signed_in_words() -> None:
    signed = replace(remark(1, "x"), jour=date(2026, 3, 12))
    assert signature(signed, role=True) == "Anne Lefèvre (formateur), le\u00a012\u00a0mars\u00a02026"
    assert signature(replace(signed, role="candidat", jour=None)) == "Vous"
    assert signature(replace(signed, auteur=" ", jour=None)) == "Une personne sans nom"


def test_beside_an_exemple_as_its_text_goes(dossier: Dossier) -> None:
    texte = plain(first(dossier).taches)
    late, early = texte[-60:-20], texte[5:60]
    reviewed = with_facts(dossier, on_passage(dossier, 1, late), on_passage(dossier, 2, early))
    found = fils_de_l_exemple(reviewed, first(dossier).id)
    assert [one.fil.remarque.id for one in found] == ["r2", "r1"]
    assert found[0].passage == early
    gone = reviewed.put(replace(first(dossier), taches="Rien de tout cela."))
    assert all(one.place.trouve is None for one in fils_de_l_exemple(gone, first(dossier).id))


def test_what_was_read_beside_what_stands_there_today(dossier: Dossier) -> None:
    reviewed = with_facts(dossier, on_passage(dossier, 1, "quatre crèches m’a demandé un prix"))
    (same,) = situer(reviewed)
    assert not a_change(reviewed, same)
    assert ecart_de_la_remarque(reviewed, same, LIGHT) == ""
    changed = rewritten(reviewed, "quatre crèches", "cinq crèches")
    (other,) = situer(changed)
    told = ecart_de_la_remarque(changed, other, LIGHT)
    assert ">quatre</s>" in told
    assert ">cinq</u>" in told
    assert "Lu par Anne Lefèvre" in told


def test_a_passage_that_is_gone_is_compared_with_the_paragraph_most_like_it(dossier: Dossier) -> None:
    exemple = first(dossier)
    reviewed = with_facts(dossier, on_passage(dossier, 1, "quatre crèches"))
    (seen,) = situer(reviewed)
    paragraph = seen.fil.remarque.extrait
    kept = paragraph.replace("quatre crèches", "plusieurs écoles")
    changed = reviewed.put(replace(exemple, taches=f"Avant.\n{kept}"))
    (found,) = situer(changed)
    assert texte_du_jour(changed, found) == kept
    empty = reviewed.put(replace(exemple, taches="Rien.", moyens="", equipe="", complements=""))
    (lost,) = situer(empty)
    assert texte_du_jour(empty, lost) == ""
    assert "Plus rien à cet endroit" in ecart_de_la_remarque(empty, lost, LIGHT)


def test_what_follows_the_end_of_a_quotation_is_not_told_as_new() -> None:
    before = ("mot " * EXTRAIT)[:EXTRAIT]
    assert "<u" not in cote_a_cote("a", "b", before, before + "et la suite", LIGHT)


def test_texts_of_others_are_never_taken_for_a_page() -> None:
    told = page_des_changements([ReadChange("exemple/x/taches", "<b>ici</b>", "<script>", "<img src=x>")], LIGHT)
    assert "<script>" not in told
    assert "<img" not in told
    assert "<b>ici</b>" not in told
    assert "n’a pas été gardé" in page_des_changements([ReadChange("preuve/x", "ici", None, "b")], LIGHT)
    assert ("<b>" in told, "text-decoration:none" in told, "<a " in told) == (False, True, True)


def test_positions_side_by_side_old_ones_unfold(dossier: Dossier) -> None:
    cible = dossier.liens_de(first(dossier).id)[0].cible_id
    old = Position("p1", "Anne", cible, "confirme", "une autre empreinte", 1, role="formateur", extrait="Une phrase.")
    other = Position("p2", "<i>Paul</i>", cible, "a_revoir", "autre", 2, role="jury blanc", motif="<script>")
    reviewed = with_facts(dossier, old, other)
    etat = evaluate(reviewed, aujourd_hui=date(2026, 11, 21))
    told = page(reviewed, etat, {}, LIGHT)
    assert "Confirmé" in told
    assert "sur une version antérieure" in told
    assert "<script>" not in told
    assert "<i>Paul" not in told
    assert "Une phrase." not in told
    assert "phrase" in page(reviewed, etat, {"p1": None}, LIGHT), "a position of before quotes what it judged"
    assert "<s style" in page(reviewed, etat, {"p1": "Ce qu’Anne a lu."}, LIGHT)
    assert "n’est plus dans l’historique" in page(reviewed, etat, {"p2": None}, LIGHT)
    nothing = evaluate(dossier, aujourd_hui=date(2026, 11, 21))
    assert page(dossier, nothing, {}, LIGHT) == ""


@given(
    st.lists(st.sampled_from(["un", "deux", "trois", "l’ami", ",", "\n"]), max_size=12),
    st.lists(st.sampled_from(["un", "deux", "trois", "quatre", ".", "\n"]), max_size=12),
)
def test_one_text_that_shows_both_holds_every_word_that_went_and_came(avant: list[str], apres: list[str]) -> None:
    before, after = " ".join(avant), " ".join(apres)
    page = en_ligne(before, after, LIGHT)
    shown = {"s": re.findall(r"<s [^>]*>(.*?)</s>", page), "u": re.findall(r"<u [^>]*>(.*?)</u>", page)}
    for text, gone, other in ((before, "u", apres), (after, "s", avant)):
        rest = re.sub(rf"<{gone} [^>]*>.*?</{gone}>", " ", page).replace("<br>", " ")
        assert html.unescape(re.sub(r"<[^>]*>", "", rest)).split() == text.split(), other
    assert bool(shown["s"] or shown["u"]) is bool(dit(before, after))
