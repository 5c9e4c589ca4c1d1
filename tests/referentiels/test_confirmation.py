"""Corrections of a référentiel that is being confirmed: nothing lost, ids kept, undo."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import (
    Activite,
    Competence,
    Critere,
    Doute,
    Referentiel,
    Source,
    Transversale,
    critere_ids,
    item_id,
)
from dossier_pro.referentiels import confirmation as c
from dossier_pro.referentiels.confirmation import Confirmation, Pile, Point, ReferentielReading, SourcePlace
from dossier_pro.referentiels.tree import TITRE, arbre, parents, vers_referentiel


def _criteres(path, textes):
    return tuple(Critere(i, t) for i, t in zip(critere_ids("TP-1:01", path, textes), textes, strict=True))


def _competence(at, numero, textes, ccs=False):
    path = ("CCS" if ccs else "AT", at, "CP", numero)
    return Competence(
        item_id("TP-1:01", *path), numero, f"Compétence {numero}", "d", "c", _criteres(path, textes), ("savoir",)
    )


def referentiel(tailles=((3, 2), (4, 1)), ccs=((2,),), transversales=(2,)):
    """A référentiel with so many critères in each compétence."""
    numero, activites = 0, []
    for at, cps in enumerate(tailles, 1):
        competences = []
        for taille in cps:
            numero += 1
            competences.append(_competence(at, numero, tuple(f"Critère {numero}.{k}" for k in range(taille))))
        activites.append(Activite(item_id("TP-1:01", "AT", at), at, f"Activité {at}", False, None, tuple(competences)))
    for at, cps in enumerate(ccs, 1):
        competences = [
            _competence(at, k, tuple(f"Critère S{k}.{j}" for j in range(t)), True) for k, t in enumerate(cps, 1)
        ]
        activites.append(Activite(item_id("TP-1:01", "CCS", at), at, f"Option {at}", True, None, tuple(competences)))
    trans = tuple(
        Transversale(
            item_id("TP-1:01", "TRANSVERSALES", n),
            f"Transversale {n}",
            _criteres(("TRANSVERSALES", n), tuple(f"Critère T{n}.{k}" for k in range(t))),
        )
        for n, t in enumerate(transversales, 1)
    )
    return Referentiel(
        "TP-1:01", "TP-1", "01", "T", "Un titre", 5, None, "titre-professionnel", Source("d.pdf", "reac", "0" * 64),
        activites=tuple(activites), transversales=trans,
    )  # fmt: skip


def etat(ref=None, **kinds):
    ref = ref or referentiel()
    lieux = {n.id: SourcePlace(1, 10.0, 12.0 * k, 90.0, 12.0 * k + 10) for k, n in enumerate(arbre(ref).parcours())}
    return c.debuter(ReferentielReading(ref, lieux, **kinds))


def mots(state: Confirmation) -> Counter[str]:
    """Every word of every text of the référentiel that comes out."""
    words: Counter[str] = Counter()
    for noeud in arbre(state.referentiel).parcours():
        words.update(noeud.texte.split())
    return words


def critere(state, cp=0, rang=0):
    return [k for a in state.referentiel.activites for k in a.competences][cp].criteres[rang]


# --- the tree -------------------------------------------------------------------------------------------------------


def test_a_tree_is_the_referentiel_again():
    ref = referentiel()
    assert vers_referentiel(ref, arbre(ref)) == ref


def test_doubts_on_the_whole_document_come_first_and_know_their_items():
    ref = referentiel()
    known = ref.activites[0].competences[1].criteres[0].id
    doute = Doute("CP 2, critère 1", "une petite lettre")
    ref = replace(ref, doutes=(doute, Doute("Code", "pas de millésime")))
    start = c.debuter(ReferentielReading(ref, {}, {known: (doute,)}))
    assert start.points == (
        Point("Code", "pas de millésime", None),
        Point("CP 2, critère 1", "une petite lettre", known),
    )


def test_two_items_with_the_same_doubt_have_one_each():
    ref = referentiel()
    one, other = (k.id for k in ref.activites[0].competences[0].criteres[:2])
    doute = Doute("CP 1", "la même phrase")
    start = c.debuter(ReferentielReading(replace(ref, doutes=(doute, doute)), {}, {one: (doute,), other: (doute,)}))
    assert [p.item_id for p in start.points] == [one, other]


# --- one correction at a time -----------------------------------------------------------------------------------------


def test_a_corrected_text_keeps_its_id_and_settles_its_doubt():
    start = etat()
    one = critere(start)
    start = replace(start, points=(Point("CP 1, critère 1", "?", one.id), Point("Code", "?", None)))
    after = c.renommer(start, one.id, "  Un autre\ntexte ")
    assert critere(after) == replace(one, texte="Un autre texte")
    assert [p.ou for p in after.points] == ["Code"]
    assert after.referentiel.cle == start.referentiel.cle


def test_the_titre_itself_can_be_corrected():
    assert c.renommer(etat(), TITRE, "Un bon titre").referentiel.intitule == "Un bon titre"


def test_the_same_text_is_no_correction():
    start = etat()
    assert c.renommer(start, critere(start).id, critere(start).texte + " ") is start


@pytest.mark.parametrize("texte", ["", "  ", "\n", "\u00a0"])
def test_a_text_cannot_be_blank(texte):
    start = etat()
    with pytest.raises(KnownError, match="sans texte"):
        c.renommer(start, critere(start).id, texte)


def test_a_cut_critere_is_two_beside_each_other():
    start = c.renommer(etat(), critere(etat()).id, "Le sol est propre Les outils sont rangés")
    one = critere(start)
    after, neuf = c.couper(start, one.id, len("Le sol est propre"))
    first, second = critere(after), critere(after, rang=1)
    assert (first.id, first.texte) == (one.id, "Le sol est propre")
    assert (second.id, second.texte) == (neuf, "Les outils sont rangés")
    assert after.lieux[neuf] == after.lieux[one.id]


@pytest.mark.parametrize("position", [0, -3, 40, 400])
def test_a_cut_leaves_no_empty_part(position):
    start = etat()
    one = critere(start)
    if position < 0:
        position = len(one.texte)
    with pytest.raises(KnownError, match="curseur"):
        c.couper(start, one.id, position)


def test_only_a_critere_is_cut():
    start = etat()
    with pytest.raises(KnownError, match="critère"):
        c.couper(start, start.referentiel.activites[0].id, 3)


def test_merging_joins_texts_and_boxes():
    start = etat()
    one, other = critere(start), critere(start, rang=1)
    after = c.fusionner(start, one.id)
    assert critere(after) == replace(one, texte=f"{one.texte} {other.texte}")
    box, first, second = after.lieux[one.id], start.lieux[one.id], start.lieux[other.id]
    assert (box.y0, box.y1) == (first.y0, second.y1)
    with pytest.raises(KeyError):
        after.noeud(other.id)


def test_a_word_that_was_broken_after_its_hyphen_is_whole_again():
    start = etat()
    start = c.renommer(start, critere(start).id, "Le porte-")
    start = c.renommer(start, critere(start, rang=1).id, "greffe est sain")
    assert critere(c.fusionner(start, critere(start).id)).texte == "Le porte-greffe est sain"


def test_two_competences_become_one_with_all_that_they_hold():
    start = etat()
    one, other = start.referentiel.activites[0].competences
    after = c.fusionner(start, one.id).referentiel.activites[0].competences
    assert len(after) == 1
    assert after[0].criteres == one.criteres + other.criteres
    assert after[0].savoirs == ("savoir", "savoir")
    assert after[0].intitule == f"{one.intitule} {other.intitule}"


def test_the_last_of_a_list_has_nothing_to_merge_with():
    start = etat()
    with pytest.raises(KnownError, match="Rien ne suit"):
        c.fusionner(start, critere(start, rang=2).id)


def test_a_ccp_is_not_merged_with_a_ccs():
    start = etat()
    with pytest.raises(KnownError, match="Rien ne suit"):
        c.fusionner(start, start.referentiel.activites[1].id)


def test_a_critere_moves_over_the_edge_of_its_competence_and_back():
    start = etat()
    first = critere(start, cp=1)
    up = c.decaler(start, first.id, -1)
    assert critere(up, cp=0, rang=3) == first
    assert c.decaler(up, first.id, 1).referentiel == start.referentiel


def test_the_very_first_and_the_very_last_stay():
    start = etat()
    last = start.referentiel.transversales[-1].criteres[-1]
    assert c.decaler(start, critere(start).id, -1) is start
    assert c.decaler(start, last.id, 1) is start
    assert c.decaler(start, TITRE, 1) is start


def test_a_competence_moves_to_another_ccp_and_the_numbers_go_on_counting():
    start = etat()
    moved = start.referentiel.activites[1].competences[0]
    after = c.deplacer(start, moved.id, start.referentiel.activites[0].id, 0).referentiel
    assert [k.numero for a in after.activites if not a.ccs for k in a.competences] == [1, 2, 3, 4]
    assert after.activites[0].competences[0].id == moved.id
    assert [k.numero for k in after.activites[2].competences] == [1]


def test_numbers_that_do_not_count_are_the_documents_own():
    ref = referentiel()
    odd = replace(ref.activites[0].competences[1], numero=7)
    ref = replace(
        ref,
        activites=(replace(ref.activites[0], competences=(ref.activites[0].competences[0], odd)), *ref.activites[1:]),
    )
    start = etat(ref)
    after, neuf = c.ajouter(start, "competence", odd.id)
    assert [k.numero for a in after.referentiel.activites if not a.ccs for k in a.competences] == [1, 7, 8, 3, 4]
    assert after.noeud(neuf).numero == 8


def test_ccp_change_places_only_among_ccp():
    start = etat()
    second = start.referentiel.activites[1]
    assert c.decaler(start, second.id, 1) is start
    after = c.decaler(start, second.id, -1).referentiel
    assert [(a.intitule, a.numero, a.ccs) for a in after.activites] == [
        ("Activité 2", 1, False),
        ("Activité 1", 2, False),
        ("Option 1", 1, True),
    ]


@pytest.mark.parametrize(("what", "where"), [("critere", "activite"), ("competence", "transversale")])
def test_an_item_cannot_stand_anywhere(what, where):
    start = etat()
    found = {n.genre: n for n in start.racine.parcours()}
    with pytest.raises(KnownError, match="ne peut pas aller"):
        c.deplacer(start, found[what].id, found[where].id, 0)


def test_deleting_takes_all_that_stands_below_and_its_doubts():
    start = etat()
    first = start.referentiel.activites[0].competences[0]
    start = replace(start, points=(Point("CP 1, critère 2", "?", first.criteres[1].id),))
    after = c.supprimer(start, first.id)
    assert after.points == ()
    assert [k.numero for k in after.referentiel.activites[0].competences] == [1]
    with pytest.raises(KnownError):
        c.supprimer(start, TITRE)


@pytest.mark.parametrize(
    ("genre", "near", "parent"),
    [
        ("critere", "critere", "competence"),
        ("critere", "competence", "competence"),
        ("critere", "transversale", "transversale"),
        ("competence", "critere", "activite"),
        ("competence", "competence", "activite"),
        ("competence", "activite", "activite"),
        ("activite", "critere", "titre"),
        ("activite", "titre", "titre"),
        ("transversale", "critere", "titre"),
        ("transversale", "titre", "titre"),
    ],
)
def test_adding_beside_anything(genre, near, parent):
    start = etat(referentiel(ccs=(), transversales=(2,)))
    first = next(n for n in start.racine.parcours() if n.genre == near)
    after, neuf = c.ajouter(start, genre, first.id, "Neuf")
    above = after.parent(neuf)
    assert above is not None
    assert above.genre == parent
    assert after.noeud(neuf).texte == "Neuf"
    assert [a.numero for a in after.referentiel.activites] == list(range(1, len(after.referentiel.activites) + 1))
    untouched = {n.id for n in start.racine.parcours()}
    assert {n.id for n in after.racine.parcours()} == untouched | {neuf}


def test_a_critere_needs_a_competence():
    start = etat()
    with pytest.raises(KnownError, match="compétence"):
        c.ajouter(start, "critere", start.referentiel.activites[0].id)


def test_a_critere_added_to_a_re_is_a_critere_of_the_re():
    ref = referentiel()
    start = etat(replace(ref, source=replace(ref.source, type="re")))
    after, neuf = c.ajouter(start, "critere", critere(start).id, "Neuf")
    assert critere(after, rang=1) == Critere(neuf, "Neuf", "re")


def test_places_in_words():
    start = etat()
    ref = start.referentiel
    assert c.ou_est(start, ref.activites[1].id) == "CCP 2"
    assert c.ou_est(start, critere(start, cp=2, rang=3).id) == "CP 3, critère 4"
    assert c.ou_est(start, ref.activites[2].competences[0].criteres[1].id) == "CCS 1, CP 1, critère 2"
    assert c.ou_est(start, ref.transversales[0].criteres[0].id) == "Compétence transversale 1, critère 1"
    assert c.ou_est(start, TITRE) == "Intitulé du titre"


# --- what comes out ---------------------------------------------------------------------------------------------------


def test_untouched_it_comes_out_as_it_was_read():
    start = etat()
    assert c.resultat(start) == start.referentiel


def test_what_was_not_looked_at_stays_said_in_its_present_place():
    start = etat()
    one = critere(start, rang=1)
    start = replace(start, points=(Point("CP 1, critère 2", "une petite lettre", one.id), Point("Code", "?", None)))
    after = c.decaler(start, one.id, -1)
    assert c.resultat(after).doutes == (Doute("CP 1, critère 1", "une petite lettre"), Doute("Code", "?"))
    assert c.resultat(c.admettre(after, after.points[0])).doutes == (Doute("Code", "?"),)
    assert c.resultat(c.tout_admettre(after)).doutes == ()


def test_a_line_without_a_text_is_not_used():
    start, neuf = c.ajouter(etat(), "critere", critere(etat()).id)
    assert c.premier_vide(start) == neuf
    with pytest.raises(KnownError, match="CP 1, critère 2"):
        c.resultat(start)


def test_a_referentiel_without_ccp_is_not_used():
    start = etat(referentiel(tailles=((1,),), ccs=()))
    with pytest.raises(KnownError, match="CCP"):
        c.resultat(c.supprimer(start, start.referentiel.activites[0].id))


def test_traces_of_the_hand():
    start = etat()
    one, two = critere(start), critere(start, cp=1)
    after = c.renommer(start, one.id, "Autre")
    after = c.deplacer(after, two.id, start.referentiel.activites[0].competences[0].id, 0)
    after, neuf = c.ajouter(after, "competence", start.referentiel.activites[0].id, "Neuve")
    assert c.traces(start, after) == {one.id: "corrige", two.id: "deplace", neuf: "ajoute"}


# --- any corrections in any order ------------------------------------------------------------------------------------


@st.composite
def gestes(draw):
    return draw(
        st.lists(
            st.tuples(
                st.sampled_from(["couper", "fusionner", "haut", "bas", "deplacer"]),
                st.integers(0, 200),
                st.integers(0, 200),
            ),
            max_size=25,
        )
    )


TAILLES = st.lists(st.lists(st.integers(0, 4), min_size=1, max_size=3), min_size=1, max_size=3)


def change(state, geste, n, k):
    noeuds = [x for x in state.racine.parcours() if x.id != TITRE]
    noeud = noeuds[n % len(noeuds)]
    try:
        if geste == "couper":
            return c.couper(state, noeud.id, k % (len(noeud.texte) + 1))[0]
        if geste == "fusionner":
            return c.fusionner(state, noeud.id)
        if geste == "deplacer":
            hote = noeuds[k % len(noeuds)]
            return c.deplacer(state, noeud.id, hote.id, k % 5)
        return c.decaler(state, noeud.id, -1 if geste == "haut" else 1)
    except KnownError:
        return state


def lettres(state):
    """The characters of all texts, spaces aside (a cut may fall inside a word), in no order."""
    return Counter(x for n in state.racine.parcours() for x in n.texte if not x.isspace())


@given(TAILLES, TAILLES, st.lists(st.integers(0, 3), max_size=2), gestes())
@settings(max_examples=150)
def test_no_text_is_lost_and_ids_stay(tailles, ccs, transversales, gestes):
    start = state = etat(referentiel(tailles, ccs, transversales))
    for geste, n, k in gestes:
        before = state
        state = change(state, geste, n, k)
        assert lettres(state) == lettres(start)
        ids = [x.id for x in state.racine.parcours()]
        assert len(ids) == len(set(ids))
        kept = {x.id: x.texte for x in before.racine.parcours()}
        changed = [i for i in ids if i in kept and kept[i] != state.noeud(i).texte]
        assert len(changed) <= 1
        assert arbre(state.referentiel) == replace_bases(state.racine)


def replace_bases(racine):
    """The tree as the référentiel that comes out gives it: each item's base agrees with its place."""
    return arbre(vers_referentiel(referentiel(), racine))


@given(TAILLES, TAILLES, gestes())
@settings(max_examples=80)
def test_moving_changes_no_text_and_no_number_that_counts(tailles, ccs, gestes):
    start = state = etat(referentiel(tailles, ccs, (1, 2)))
    for _, n, k in gestes:
        state = change(state, "deplacer" if k % 2 else "haut", n, k)
    before = {n.id: n.texte for n in start.racine.parcours()}
    assert {n.id: n.texte for n in state.racine.parcours()} == before
    for seule in (False, True):
        mine = [a for a in state.referentiel.activites if a.ccs == seule]
        assert [a.numero for a in mine] == list(range(1, len(mine) + 1))
    assert set(parents(state.racine)) == set(parents(start.racine))


@given(TAILLES, gestes(), st.integers(0, 30))
@settings(max_examples=80)
def test_undo_gives_every_state_back(tailles, gestes, back):
    pile = Pile(etat(referentiel(tailles)))
    states = [pile.etat]
    for geste, n, k in gestes:
        if pile.change(geste, change(pile.etat, geste, n, k), "x"):
            states.append(pile.etat)
    back = min(back, len(states) - 1)
    for _ in range(back):
        pile.undo()
    assert pile.etat is states[len(states) - 1 - back]
    for _ in range(back):
        pile.redo()
    assert pile.etat is states[-1]
    assert pile.modifie == (len(states) > 1)


def test_a_new_correction_ends_what_could_be_done_again():
    pile = Pile(etat())
    first = critere(pile.etat).id
    pile.change("Renommer", c.renommer(pile.etat, first, "Un"), first)
    assert pile.undo() == first
    assert (pile.undo_label, pile.redo_label) == (None, "Renommer")
    pile.change("Renommer", c.renommer(pile.etat, first, "Deux"), first)
    assert pile.redo_label is None
    assert pile.redo() is None
    assert pile.undo() == first
    assert pile.undo() is None
