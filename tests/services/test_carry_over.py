"""The same dossier on another titre: what has the same words is carried over, nothing else is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dossier_pro.domain.avis import Position
from dossier_pro.domain.changes import Draft
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Exemple, Lien, Preuve, Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Correspondance, Referentiel
from dossier_pro.services.carry_over import A_REPLACER, CarryOver, changer_titre, preparer, reporter, verifier
from dossier_pro.services.dossiers import ouvrir, titres_disponibles
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.reverifier import a_relire
from tests.domain.samples import complet, lien, preuve, referentiel

AUTRE = "TP-09999:02"
ANCIEN = "sans-code-e5cdb7ee"
"""The first Assistant commercial, of which the arrêté names compétences and no critères."""


def autre() -> Referentiel:
    """Another millésime: new ids everywhere, one critère reworded, the second CCP renamed."""
    ref = referentiel()
    activites = []
    for activite in ref.activites:
        competences = []
        for competence in activite.competences:
            criteres = tuple(
                replace(c, id=f"n-{c.id}", texte=c.texte.replace("Le résultat 1.2", "Le nouveau résultat 1.2"))
                for c in competence.criteres
            )
            competences.append(replace(competence, id=f"n-{competence.id}", criteres=criteres))
        intitule = "Suivre autrement" if activite.numero == 2 else activite.intitule.upper()
        activites.append(replace(activite, id=f"n-{activite.id}", intitule=intitule, competences=tuple(competences)))
    transversales = tuple(
        replace(t, id=f"n-{t.id}", criteres=tuple(replace(c, id=f"n-{c.id}") for c in t.criteres))
        for t in ref.transversales
    )
    return replace(ref, cle=AUTRE, millesime="02", activites=tuple(activites), transversales=transversales)


def rempli() -> Dossier:
    dossier = complet().put(preuve())
    ids = list(dossier.referentiel.cibles)
    for rank, (at, source, kind) in enumerate(
        [
            (0, "ex1", "exemple"),
            (1, "ex1", "exemple"),
            (4, "ex2", "exemple"),
            (4, "p1", "preuve"),
            (8, "ex2", "exemple"),
        ]
    ):
        dossier = dossier.put(Lien(f"l{rank}", kind, source, ids[at], f"Phrase {rank}."))  # type: ignore[arg-type]
    return dossier.put(Position("f1", "Une formatrice", ids[0], "confirme", "x", 1)).put(CcpObtenu("o1", 1))


def test_what_has_the_same_words_is_carried_over() -> None:
    dossier = rempli()
    found = preparer(dossier, autre())
    ids = list(dossier.referentiel.cibles)
    kept = {lien.id: lien.cible_id for lien in found.dossier.all(Lien).values()}
    assert kept == {"l0": f"n-{ids[0]}", "l3": f"n-{ids[4]}", "l4": f"n-{ids[8]}"}
    assert found.reportes == 3
    assert (found.ranges, found.non_ranges) == (1, 1)
    assert found.dossier.id != dossier.id


def test_nothing_that_was_written_is_lost() -> None:
    dossier = rempli()
    found = preparer(dossier, autre())
    (note,) = (p for p in found.dossier.all(Preuve).values() if p.titre == A_REPLACER)
    assert note.genre == "note"
    assert "Phrase 1." in note.description
    assert "Phrase 2." in note.description, "its exemple waits to be put under an activité"
    for before in dossier.all(Exemple).values():
        after = found.dossier.get(Exemple, before.id)
        assert after is not None
        assert replace(after, activite_id="") == replace(before, activite_id="")
    assert found.avis
    assert not found.dossier.all(Position), "what a trainer said of another titre says nothing of this one"
    words = " ".join(found.phrases)
    for told in ("1 à ranger", "1 lien sans critère correspondant", "1 lien vers un critère voisin", "Les avis et"):
        assert told in words.replace("\u00a0", " ")
    assert "reste tel quel" in words


def test_an_obtained_ccp_keeps_the_titre_it_belongs_to() -> None:
    found = preparer(rempli(), autre()).dossier
    assert [o.code for o in found.all(CcpObtenu).values()] == ["TP-09999:01"]
    assert not found.est_obtenue(found.referentiel.activites[0])


@pytest.mark.parametrize(("numero", "lost"), [(1, False), (2, True)])
def test_what_is_presented_follows_where_it_can(numero: int, lost: bool) -> None:
    dossier = rempli().put(Projet(modalite="vae", objet="ccp", numeros=(numero,)))
    found = preparer(dossier, autre())
    assert found.objet_perdu is lost
    assert found.dossier.projet.objet == ("titre" if lost else "ccp")
    assert found.dossier.projet.modalite == "vae"


def test_back_to_its_own_referentiel_everything_is_carried_over() -> None:
    dossier = rempli().put(lien(list(complet().referentiel.cibles)[2]))
    found = preparer(dossier, replace(referentiel(), cle="copie"))
    assert not found.a_replacer
    assert found.non_ranges == 0
    assert found.dossier.all(Lien) == dossier.all(Lien)


def test_a_new_file_is_written_and_the_first_one_stays(tmp_path: Path) -> None:
    example = tmp_path / "exemple.dpro"
    creer_exemple(example).close()
    before = example.read_bytes()
    target = tmp_path / "autre.dpro"
    changer_titre(example, "TP-00523", target).close()
    assert example.read_bytes() == before
    with ouvrir(example, lecture_seule=True) as old, ouvrir(target, lecture_seule=True) as new:
        assert new.dossier.referentiel.cle == "TP-00523"
        assert set(old.dossier.all(Exemple)) == set(new.dossier.all(Exemple))
        assert old.dossier.pieces() == new.dossier.pieces()
        for sha in new.dossier.pieces():
            with old.read_piece(sha) as first, new.read_piece(sha) as second:
                assert first.read() == second.read()
    for cle, target in (("TP-01285:04", tmp_path / "encore.dpro"), ("inconnu", tmp_path / "rien.dpro")):
        with pytest.raises(KnownError):
            changer_titre(example, cle, target)
        assert not target.exists()
    with pytest.raises(KnownError):
        changer_titre(example, "TP-00523", tmp_path / "autre.dpro")


def moved(**decided: Any) -> CarryOver:
    return preparer(rempli(), autre(), **decided)


def test_what_is_reworded_is_proposed_and_carried_over_to_be_looked_at_again() -> None:
    dossier = rempli()
    ids = list(dossier.referentiel.cibles)
    found = moved()
    assert [(p.ancien.id, p.etat) for p in found.propositions if p.etat != "meme"] == [(ids[1], "reformule")]
    assert [(one.id, one.cible_id, one.a_reverifier) for one in found.a_revoir] == [("l1", f"n-{ids[1]}", True)]
    refused = moved(acceptes=())
    assert not refused.a_revoir
    assert len(refused.a_replacer) == len(found.a_replacer) + 1


@pytest.mark.parametrize("acceptes", [None, ()])
def test_each_lien_is_carried_over_or_stands_in_the_note(acceptes: Any) -> None:
    dossier = rempli()
    found = moved(acceptes=acceptes)
    draft = Draft(found.dossier)
    reporter(draft, found)
    (note,) = (p for p in draft.dossier.all(Preuve).values() if p.titre == A_REPLACER)
    tied = {one.phrase for one in draft.dossier.all(Lien).values()}
    for before in dossier.all(Lien).values():
        assert (before.phrase in tied) != (before.phrase in note.description), before.phrase
    assert all(one.cible_id in found.dossier.referentiel.cibles for one in draft.dossier.all(Lien).values())


def test_one_undo_takes_back_what_was_near_and_no_sentence_is_lost(tmp_path: Path) -> None:
    source = tmp_path / "exemple.dpro"
    creer_exemple(source).close()
    with ouvrir(source, lecture_seule=True) as desk:
        old, vers = desk.dossier, next(t for t in titres_disponibles() if t.cle == ANCIEN)
        everything = [p.ancien.id for p in preparer(old, vers).propositions]
    with changer_titre(source, ANCIEN, tmp_path / "autre.dpro", everything) as desk:
        after = desk.dossier
        assert any(one.a_reverifier for one in after.all(Lien).values())
        desk.undo()
        assert not any(one.a_reverifier for one in desk.dossier.all(Lien).values())
        (note,) = (p for p in desk.dossier.all(Preuve).values() if p.titre == A_REPLACER)
        for one in old.all(Lien).values():
            assert one.phrase.strip().replace("\n", " ") in note.description or one.id in desk.dossier.all(Lien)
        desk.redo()
        assert desk.dossier == after


def test_a_competence_gives_way_to_the_critere_that_the_sentence_speaks_of() -> None:
    """The arrêté of the first Assistant commercial has compétences without critères; the millésime 04 has critères."""
    titres = {t.cle: t for t in titres_disponibles()}
    old, vers = titres[ANCIEN], titres["TP-01285:04"]
    cible = next(c for c in old.cibles.values() if c.texte.startswith("Prévenir le risque client"))
    assert cible.activite is not None
    dossier = Dossier("d", old).put(Exemple("e", cible.activite.id, intitule="Relances"))
    dossier = dossier.put(Lien("l", "exemple", "e", cible.id, "Je relance le client par téléphone, puis par courrier."))
    found = preparer(dossier, vers, [cible.id])
    (lien,) = found.a_revoir
    aim = vers.cibles[lien.cible_id]
    assert aim.competence is not None
    assert aim.competence.intitule == "Prévenir et gérer les impayés"
    assert found.ranges == 1, "its exemple goes where its liens go"
    assert not preparer(dossier, vers).a_revoir, "near is nothing that is taken without a word"


@pytest.mark.parametrize(
    ("rows", "numero", "told"),
    [
        ([(1, 2)], 2, "devient le CCP 2"),
        ([(1, None)], 1, "n’a pas de correspondance"),
        ([(1, 1), (1, 2)], 1, "n’a pas une seule"),
        ([(1, 1), (2, 1)], 1, "n’a pas une seule"),
        ([], 1, ""),
    ],
)
def test_an_obtained_ccp_follows_the_official_correspondances(rows: Any, numero: int, told: str) -> None:
    dossier = rempli()
    code = dossier.referentiel.code
    assert code is not None
    vers = replace(autre(), correspondances=tuple(Correspondance(code, old, code, new) for old, new in rows))
    found = preparer(dossier, vers)
    (held,) = found.dossier.all(CcpObtenu).values()
    assert held.numero == numero
    assert (held.code == "") is ("devient" in told)
    words = " ".join(found.obtenus).replace("\u00a0", " ")
    assert told in words
    assert bool(words) is bool(told)


def test_a_lien_is_looked_at_once() -> None:
    found = moved()
    draft = Draft(found.dossier)
    reporter(draft, found)
    assert [one.lieu.entity_id for one in a_relire(draft.dossier, {})] == ["l1"]
    verifier(draft, "l1")
    assert not list(a_relire(draft.dossier, {}))
    assert not draft.dossier.all(Lien)["l1"].a_reverifier
    with pytest.raises(KnownError):
        verifier(draft, "parti")
