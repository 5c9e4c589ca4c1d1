"""Two tiers, blocking rules, order of what to do."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import Avis, ResultatEcf
from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    CcpObtenu,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Position,
    Preuve,
    Projet,
)
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.jury import CITEE, NON_JOINTE, VIDE
from dossier_pro.domain.readiness import JOINDRE, Readiness, evaluate, segments
from dossier_pro.domain.steps import prochaines_etapes
from dossier_pro.domain.text import empreinte
from tests.domain.samples import TODAY, citation, complet, exemple, lien, preuve, referentiel


def fichier() -> Preuve:
    return replace(preuve(), mime="application/pdf", sha256="b" * 64)


def judge(dossier: Dossier, **options: object) -> Readiness:
    return evaluate(dossier, aujourd_hui=TODAY, **options)  # type: ignore[arg-type]


def codes(etat: Readiness, gravite: str = "bloquant") -> list[str]:
    return [m.code for m in etat.manques if m.gravite == gravite]


def critere(dossier: Dossier, rank: int = 0) -> str:
    return list(dossier.referentiel.cibles)[rank]


def test_a_complete_dossier_is_ready_though_no_critere_is_shown() -> None:
    etat = judge(complet())
    assert etat.pret
    assert [e.pret for e in etat.ccp] == [True, True]
    assert etat.comptes_vises.absents == etat.comptes_vises.total == 8
    assert {m.gravite for m in etat.manques if m.code == "ABSENT"} == {"conseil"}


def test_a_lien_with_a_sentence_from_a_written_exemple_declares() -> None:
    dossier = complet()
    etat = judge(dossier.put(lien(critere(dossier))))
    assert etat.ccp[0].comptes.declares == 1
    assert etat.ccp[0].competences[0].comptes.declares == 1
    assert etat.cibles[critere(dossier)].declare


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda d: d.put(lien(critere(d), phrase="  ")), "lien sans phrase"),
        (lambda d: d.put(preuve()).put(lien(critere(d), "p1", "preuve")), VIDE),
        (lambda d: d.put(fichier()).put(lien(critere(d), "p1", "preuve")), NON_JOINTE),
        (lambda d: d.put(fichier()).put(citation()).put(lien(critere(d), "p1", "preuve")), CITEE),
        (
            lambda d: d.put(replace(d.get(Exemple, "ex1"), taches="")).put(lien(critere(d))),
            "exemple lié dont la question 1 est vide",
        ),
    ],
)
def test_what_does_not_declare_says_why(change: object, reason: str) -> None:
    dossier = change(complet())  # type: ignore[operator]
    etat = judge(dossier)
    assert not etat.cibles[critere(dossier)].declare
    assert etat.cibles[critere(dossier)].raison == reason
    text = etat.cibles[critere(dossier)].cible.texte
    assert any(m.code == "ABSENT" and m.cite == text for m in etat.manques)


def test_a_preuve_declares_once_the_jury_sees_it() -> None:
    photo = replace(preuve(), mime="image/png", sha256="a" * 64)
    dossier = complet().put(photo)
    dossier = dossier.put(lien(critere(dossier), "p1", "preuve"))
    assert judge(dossier.put(citation())).cibles[critere(dossier)].declare
    assert judge(dossier.put(Annexe("a1", 1, "Registre", "p1"))).cibles[critere(dossier)].declare
    unwritten = dossier.put(citation()).put(replace(exemple(dossier.referentiel.activites[0].id), taches=" "))
    assert not judge(unwritten).cibles[critere(dossier)].declare


PDF = {"mime": "application/pdf", "sha256": "b" * 64}


@pytest.mark.parametrize(
    ("fields", "cited", "joined"),
    [
        ({"mime": "image/png", "sha256": "a" * 64}, True, True),
        (PDF, False, True),
        ({"genre": "attestation", **PDF}, False, True),
        ({"genre": "lien", **PDF}, False, True),
        ({"genre": "lien", "adresse": "https://exemple.fr"}, False, True),
        ({"genre": "note", "description": "Ce que j’ai fait."}, False, True),
        ({"genre": "note"}, False, False),
        ({"genre": "fichier"}, False, False),
        ({"confidentielle": True, **PDF}, False, False),
        ({"confidentielle": True, "mime": "image/png", "sha256": "a" * 64}, False, False),
    ],
)
def test_a_preuve_is_shown_where_the_jury_sees_what_it_holds(
    fields: dict[str, object], cited: bool, joined: bool
) -> None:
    held = replace(preuve(), **{"genre": "fichier", **fields})  # type: ignore[arg-type]
    dossier = complet().put(held)
    dossier = dossier.put(lien(critere(dossier), "p1", "preuve"))
    assert not judge(dossier).cibles[critere(dossier)].declare
    named = dossier.put(citation())
    state = judge(named).cibles[critere(dossier)]
    assert state.declare is cited
    assert state.a_joindre == (("p1",) if joined and not cited else ())
    for row in (Annexe("a1", 1, "", "p1"), DocumentIllustrant("d1", 1, "Une pièce", "p1")):
        assert judge(named.put(row)).cibles[critere(dossier)].declare is joined
    # A row that is not printed shows nothing.
    untitled = dossier.put(replace(held, titre=" ")).put(Annexe("a1", 1, " ", "p1"))
    assert not judge(untitled).cibles[critere(dossier)].declare


def test_what_is_not_printed_shows_no_transversale() -> None:
    dossier = complet().put(Projet(modalite="vae", objet="ccp", numeros=(2,)))
    apart = next(i for i, c in dossier.referentiel.cibles.items() if c.activite is None)
    hidden = dossier.put(lien(apart, "ex1"))
    assert judge(hidden).cibles[apart].raison.startswith("exemple d’une activité qui n’est pas présentée")
    assert judge(hidden.put(lien(apart, "ex2"))).cibles[apart].declare
    own = dossier.put(lien(critere(dossier)))
    assert judge(own).cibles[critere(dossier)].declare, "told as if that activité were presented"


def test_a_preuve_that_is_only_named_is_joined_in_one_step_for_all_it_would_show() -> None:
    dossier = complet().put(replace(preuve(), titre="Registre", **PDF)).put(citation())  # type: ignore[arg-type]
    for rank in (0, 1, 5):
        dossier = dossier.put(lien(critere(dossier, rank), "p1", "preuve"))
    (step,) = (m for m in prochaines_etapes(judge(dossier), 100) if m.lieu.champ == JOINDRE)
    assert (step.lieu.kind, step.lieu.entity_id) == ("preuve", "p1")
    assert "« Registre » est citée" in step.phrase.replace("\u00a0", " ")
    assert "3 critères" in step.phrase.replace("\u00a0", " ")


# --- the three words -----------------------------------------------------------------------------------------------


def all_shown() -> Dossier:
    dossier = complet()
    for rank, cible in enumerate(dossier.referentiel.cibles.values()):
        source = "ex2" if cible.activite == dossier.referentiel.activites[1] else "ex1"
        dossier = dossier.put(replace(lien(cible.id, source), id=f"l{rank}"))
    return dossier


def test_the_three_words() -> None:
    ready = all_shown()
    assert (judge(ready).etape, judge(ready).phrase) == ("pret", "Prêt\u00a0: rien ne bloque et tout est montré")
    blocked = judge(ready.put(Declaration(lieu="Ville")))
    assert (blocked.etape, blocked.phrase) == ("incomplet", "Incomplet\u00a0: 1\u00a0point bloque la remise")
    bare = judge(complet())
    assert bare.pret
    assert bare.etape == "a_renforcer"
    assert bare.phrase == (
        "Complet selon le modèle, mais 8\u00a0critères et 1\u00a0critère transversal ne sont pas montrés"
    )


@pytest.mark.parametrize(
    ("valeur", "etape", "words"),
    [
        ("confirme", "pret", "tout est montré"),
        ("a_revoir", "a_renforcer", "mais 1\u00a0critère est à revoir"),
        ("non_demontre", "a_renforcer", "mais 1\u00a0critère est non démontré"),
    ],
)
def test_what_a_trainer_says_holds_back_the_third_word(valeur: str, etape: str, words: str) -> None:
    dossier = all_shown()
    etat = judge(dossier.put(confirmed(dossier, valeur)))
    assert etat.pret
    assert etat.etape == etape
    assert words in etat.phrase
    told = [m for m in prochaines_etapes(etat, 100) if m.code in ("A_REVOIR", "NON_DEMONTRE")]
    assert bool(told) == (etape == "a_renforcer")


def test_absent_and_not_found_shown_are_told_apart() -> None:
    dossier = complet()
    for rank in (0, 1):
        dossier = dossier.put(
            replace(confirmed(dossier, "non_demontre"), id=f"f{rank}", cible_id=critere(dossier, rank))
        )
    phrase = judge(dossier).phrase
    assert "8\u00a0critères et 1\u00a0critère transversal ne sont pas montrés" in phrase


def test_the_declaration_comes_among_the_first_however_much_is_absent() -> None:
    steps = prochaines_etapes(judge(complet().put(Declaration())), 5)
    assert steps[0].code == "R12"


def test_a_bar_is_as_long_as_its_figure() -> None:
    dossier = complet()
    dossier = dossier.put(lien(critere(dossier, 0)))
    dossier = dossier.put(confirmed(dossier)).put(
        replace(confirmed(dossier), id="f9", cible_id=critere(dossier, 1), empreinte=empreinte(""))
    )
    etat = judge(dossier)
    ccp = etat.ccp[0]
    bar = segments(e for e in etat.cibles.values() if e.cible.activite == ccp.activite)
    assert sum(bar.values()) - bar["absent"] == ccp.comptes.declares == 1
    assert ccp.comptes.par_etat()["confirme"] == 2


def test_transversales_are_apart_and_never_block() -> None:
    dossier = complet()
    etat = judge(dossier)
    assert etat.transversales[0].comptes.total == 1
    assert etat.comptes_vises.total == 8


def test_without_criteres_the_unit_is_the_competence() -> None:
    etat = judge(complet(referentiel(criteres=0)))
    assert etat.unite == "competence"
    assert etat.comptes_vises.total == 4
    assert [c.comptes.total for c in etat.ccp[0].competences] == [1, 1]


def test_without_competences_the_unit_is_the_activite() -> None:
    ref = referentiel()
    prose = replace(ref, activites=tuple(replace(a, competences=()) for a in ref.activites), transversales=())
    etat = judge(complet(prose))
    assert etat.unite == "activite"
    assert etat.comptes_vises.total == 2


def test_an_obtained_ccp_is_shown_as_such_and_no_longer_counts() -> None:
    dossier = complet().put(CcpObtenu("o1", 1))
    dossier = dossier.drop("exemple", "ex1")
    etat = judge(dossier)
    assert etat.ccp[0].obtenu
    assert etat.ccp[0].pret
    assert etat.pret
    assert etat.comptes_vises.total == 4
    assert not any(m.ou.startswith("CCP 1") for m in etat.manques)


def test_a_ccp_of_an_older_titre_obtains_nothing_here() -> None:
    etat = judge(complet().put(CcpObtenu("o1", 1, code="TP-00001")))
    assert not etat.ccp[0].obtenu


def test_only_the_aimed_ccp_counts() -> None:
    dossier = complet().put(Projet(modalite="vae", objet="ccp", numeros=(2,))).drop("exemple", "ex1")
    etat = judge(dossier)
    assert [e.vise for e in etat.ccp] == [False, True]
    assert etat.pret


def test_a_ccs_has_its_own_numbers() -> None:
    dossier = complet(referentiel(ccs=True)).put(Projet(modalite="vae", objet="ccs", numeros=(1,)))
    etat = judge(dossier)
    assert [(e.activite.sigle, e.vise) for e in etat.ccp] == [("CCP 1", False), ("CCP 2", False), ("CCS 1", True)]
    assert codes(etat) == ["R3"]


def with_exemple(**fields: object) -> Dossier:
    dossier = complet()
    return dossier.put(replace(dossier.get(Exemple, "ex1"), **fields))  # type: ignore[type-var, arg-type]


@pytest.mark.parametrize(
    ("dossier", "code"),
    [
        (complet().put(Candidat(prenom="Camille")).put(Declaration(nom="C. D.", lieu="X", jour=TODAY)), "R1"),
        (complet().put(Candidat(nom_naissance="Durand")), "R1"),
        (complet().drop("exemple", "ex1"), "R3"),
        (with_exemple(intitule=" "), "R4"),
        (with_exemple(activite_id="ailleurs").put(exemple(referentiel().activites[0].id, "ex9")), "R4"),
        (with_exemple(taches=""), "R5"),
        (with_exemple(moyens="\n"), "R5"),
        (with_exemple(equipe=""), "R5"),
        (with_exemple(entreprise=""), "R6"),
        (with_exemple(service=""), "R6"),
        (with_exemple(debut=None), "R6"),
        (with_exemple(fin=None), "R6"),
        (with_exemple(debut=date(2025, 1, 1), fin=date(2024, 1, 1)), "R6"),
        (complet().put(Projet(modalite=None)), "R8"),
        (complet().put(Declaration(jour=TODAY)), "R12"),
        (complet().put(Declaration(lieu="Ville")), "R12"),
        (with_exemple(moyens="Cliquez ici pour taper du texte."), "R14"),
    ],
)
def test_each_blocking_rule_speaks_once_and_names_its_place(dossier: Dossier, code: str) -> None:
    etat = judge(dossier)
    assert codes(etat) == [code]
    assert not etat.pret
    found = next(m for m in etat.manques if m.gravite == "bloquant")
    assert found.ou
    assert found.lieu.kind


def test_four_exemples_block_and_three_do_not() -> None:
    dossier = complet()
    activite = dossier.referentiel.activites[0].id
    for rank in (2, 3):
        dossier = dossier.put(exemple(activite, f"e{rank}", rank))
    assert judge(dossier).pret
    assert codes(judge(dossier.put(exemple(activite, "e4", 4)))) == ["R3"]


def test_pages_and_half_filled_rows_are_to_complete_only() -> None:
    dossier = complet().put(Diplome("d1", 1, "Permis B"))
    etat = judge(dossier, pages={"ex1": 4})
    assert etat.pret
    assert set(codes(etat, "a_completer")) == {"R7", "R13", "R16"}


def test_a_row_without_a_title_has_that_of_its_preuve() -> None:
    dossier = complet().put(Annexe("a1", 1, "", "p1"))
    assert "R13" in codes(judge(dossier.put(Preuve("p1", "note", " "))), "a_completer")
    assert "R13" not in codes(judge(dossier.put(Preuve("p1", "note", "Ma fiche"))), "a_completer")


def test_the_limits_of_the_online_deposit_only_where_it_was_chosen() -> None:
    heavy = Preuve("p1", "fichier", "Film", mime="video/mp4", taille=20_000_000, sha256="a" * 64)
    dossier = complet().put(heavy).put(Annexe("a1", 1, "Film", "p1"))
    assert "R15" not in codes(judge(dossier), "conseil")
    chosen = dossier.put(Projet(modalite="vae", depot_vae=True))
    assert codes(judge(chosen), "conseil").count("R15") == 2
    assert judge(chosen).pret


def test_what_blocks_comes_first_then_absents_then_the_rest() -> None:
    dossier = with_exemple(fin=None).put(preuve())
    order = [m.gravite if m.code != "ABSENT" else "absent" for m in judge(dossier).manques]
    groups = [g for i, g in enumerate(order) if i == 0 or order[i - 1] != g]
    assert groups == ["bloquant", "absent", "a_completer", "conseil"]


def test_next_steps_group_the_absents_of_a_competence_and_start_with_an_empty_ccp() -> None:
    dossier = complet().drop("exemple", "ex2")
    steps = prochaines_etapes(judge(dossier), 5)
    assert steps[0].code == "R3"
    assert [m.ou for m in steps if m.code == "ABSENT"][:2] == ["CP 1", "CP 2"]
    assert "2\u00a0critères" in steps[1].phrase


def confirmed(dossier: Dossier, valeur: str = "confirme", compteur: int = 1, ident: str = "f1") -> Position:
    cible = critere(dossier)
    return Position(ident, "Formatrice", cible, valeur, empreinte_jugee(dossier, cible), compteur)  # type: ignore[arg-type]


def test_a_position_stands_until_the_text_it_judged_changes() -> None:
    dossier = complet()
    dossier = dossier.put(lien(critere(dossier)))
    dossier = dossier.put(confirmed(dossier))
    assert judge(dossier).ccp[0].comptes.confirmes == 1
    rewritten = dossier.put(replace(dossier.get(Exemple, "ex1"), taches="Tout autre chose."))  # type: ignore[type-var, arg-type]
    etat = judge(rewritten).cibles[critere(dossier)]
    assert (etat.position, etat.ancienne) == ("a_revoir", True)


def test_the_greatest_counter_wins() -> None:
    dossier = complet()
    dossier = dossier.put(confirmed(dossier, "confirme", 2, "a")).put(confirmed(dossier, "non_demontre", 1, "b"))
    assert judge(dossier).cibles[critere(dossier)].position == "confirme"


def said_by(dossier: Dossier, auteur: str, valeur: str, compteur: int = 1, role: str = "formateur") -> Dossier:
    fait = replace(confirmed(dossier, valeur, compteur, f"{auteur}{compteur}"), auteur=auteur, role=role)
    return replace(dossier, avis=dossier.avis.union(Avis.de([fait])))


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (("confirme", "confirme"), "confirme"),
        (("non_demontre", "non_demontre"), "non_demontre"),
        (("confirme", "non_demontre"), "a_revoir"),
        (("confirme", "a_revoir"), "a_revoir"),
    ],
)
def test_several_readers_stand_side_by_side_and_two_that_differ_mean_to_look_again(
    said: tuple[str, str], counts: str
) -> None:
    dossier = complet()
    dossier = said_by(said_by(dossier, "Une formatrice", said[0], 1), "Un juré", said[1], 2, "jury blanc")
    etat = judge(dossier).cibles[critere(dossier)]
    assert etat.position == counts
    assert [(one.position.auteur, one.position.valeur) for one in etat.positions] == [
        ("Une formatrice", said[0]),
        ("Un juré", said[1]),
    ]


def test_of_one_reader_only_the_last_position_counts() -> None:
    dossier = said_by(said_by(complet(), "Une formatrice", "non_demontre", 1), "une  Formatrice", "confirme", 2)
    etat = judge(dossier).cibles[critere(dossier)]
    assert etat.position == "confirme"
    assert len(etat.positions) == 1


def test_one_reader_of_an_earlier_version_among_two_means_to_look_again() -> None:
    dossier = complet()
    dossier = dossier.put(lien(critere(dossier)))
    dossier = said_by(dossier, "Une formatrice", "confirme")
    dossier = dossier.put(replace(dossier.get(Exemple, "ex1"), taches="Tout autre chose."))  # type: ignore[type-var, arg-type]
    dossier = said_by(dossier, "Un formateur", "confirme", 2)
    etat = judge(dossier).cibles[critere(dossier)]
    assert (etat.position, etat.ancienne) == ("a_revoir", True)
    assert [one.valeur for one in etat.positions] == ["a_revoir", "confirme"]


@given(
    st.lists(st.tuples(st.integers(0, 8), st.sampled_from(["", "Oui."]), st.sampled_from(["ex1", "ex2"])), max_size=12)
)
def test_counts_always_add_up(choices: list[tuple[int, str, str]]) -> None:
    dossier = complet()
    ids = list(dossier.referentiel.cibles)
    for rank, phrase, source in choices:
        dossier = dossier.put(lien(ids[rank], source, phrase=phrase))
    dossier = dossier.put(confirmed(dossier))
    etat = judge(dossier)
    for comptes in [e.comptes for e in etat.ccp] + [c.comptes for e in etat.ccp for c in e.competences]:
        assert comptes.declares + comptes.absents == comptes.total
        assert comptes.confirmes + comptes.a_revoir + comptes.non_demontres + comptes.non_relus == comptes.total
    assert etat.pret == (not any(m.gravite == "bloquant" for m in etat.manques))


def test_results_of_ecf_are_told_on_the_formation_route_and_change_no_count() -> None:
    dossier = complet()
    first = dossier.referentiel.activites[0].id
    notes = (
        ResultatEcf("n1", "Ana", 1, first, "Mise en situation", date(2026, 10, 2), False),
        ResultatEcf("n2", "Ana", 2, first, "mise en situation", date(2026, 11, 3), True),
    )
    formation = replace(dossier.put(replace(dossier.projet, modalite="formation")), avis=Avis.de(notes))
    etat = judge(formation)
    assert [[note.satisfait for note in e.ecf] for e in etat.ccp] == [[True], []]
    bare = judge(replace(formation, avis=Avis()))
    assert [replace(e, ecf=()) for e in etat.ccp] == list(bare.ccp)
    assert (etat.manques, etat.cibles) == (bare.manques, bare.cibles)
    vae = formation.put(replace(dossier.projet, modalite="vae"))
    assert not any(e.ecf for e in judge(vae).ccp)


def test_a_position_on_a_passage_stands_while_its_words_do() -> None:
    dossier = complet()
    cible_id = critere(dossier)
    source = next(iter(dossier.all(Exemple).values()))
    source = replace(source, taches="J’ai accueilli l’élève. Puis j’ai rangé.")
    dossier = dossier.put(source).put(
        replace(lien(cible_id), source_id=source.id, ancre=ancrer("taches", source.taches, 0, 23))
    )
    seen = empreinte_jugee(dossier, cible_id)
    assert seen != empreinte_jugee(dossier.put(replace(source, taches="")), cible_id)
    for taches, same in (
        ("Un début nouveau. J’ai accueilli l’élève. Puis j’ai tout rangé.", True),
        ("J'ai accueilli l'eleve. Puis j’ai rangé.", True),
        ("J’ai **accueilli** l’élève. Puis j’ai rangé.", True),
        ("J’ai reçu l’élève. Puis j’ai rangé.", False),
        ("", False),
    ):
        now = empreinte_jugee(dossier.put(replace(source, taches=taches)), cible_id)
        assert (now == seen) is same, taches


def test_one_ccp_alone_can_be_judged() -> None:
    dossier = complet().drop("exemple", "ex2")
    etat = judge(dossier, seulement=dossier.referentiel.activites[0])
    assert etat.pret
    assert [e.activite.numero for e in etat.ccp] == [1]
