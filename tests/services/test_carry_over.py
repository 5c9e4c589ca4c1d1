"""The same dossier on another titre: what has the same words is carried over, nothing else is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.avis import Position
from dossier_pro.domain.dossier import CcpObtenu, Dossier, Exemple, Lien, Preuve, Projet
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.services.carry_over import A_REPLACER, changer_titre, preparer
from dossier_pro.services.dossiers import ouvrir
from dossier_pro.services.exemple import creer_exemple
from tests.domain.samples import complet, lien, preuve, referentiel

AUTRE = "TP-09999:02"


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
    for told in ("1 à ranger", "2 sans critère correspondant", "Les avis et remarques", "reste tel quel"):
        assert told in words.replace("\u00a0", " ")


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
