"""The five steps of who begins."""

from __future__ import annotations

from dataclasses import replace

from dossier_pro.domain.dossier import Candidat, Dossier, Exemple, Preuve, Projet
from dossier_pro.domain.first_steps import debute, premiers_pas
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.regles import AUCUN_EXEMPLE, Lieu
from tests.domain.samples import TODAY, complet, exemple, lien, preuve, referentiel


def done(dossier: Dossier) -> str:
    etat = evaluate(dossier, aujourd_hui=TODAY)
    return "".join("x" if pas.fait else "." for pas in premiers_pas(dossier, etat))


def begins(dossier: Dossier) -> bool:
    return debute(dossier, evaluate(dossier, aujourd_hui=TODAY))


def test_each_ticks_itself_by_what_the_dossier_holds() -> None:
    dossier = Dossier("d1", referentiel())
    activite = dossier.referentiel.activites[0]
    assert done(dossier) == "....."
    dossier = dossier.put(Candidat(nom_naissance="Durand", prenom="Camille", adresse="1 rue des Essais"))
    assert done(dossier) == ".....", "the route is on the cover too"
    dossier = dossier.put(Projet(modalite="vae"))
    assert done(dossier) == "x...."
    blank = replace(exemple(activite.id, "ex1"), taches=" ")
    assert done(dossier.put(blank)) == "x....", "a sheet without a word is none"
    dossier = dossier.put(exemple(activite.id, "ex1"))
    assert done(dossier) == "xx..."
    dossier = dossier.put(preuve())
    assert done(dossier) == "xxx.."
    assert begins(dossier)
    dossier = dossier.put(lien(activite.competences[0].criteres[0].id, "ex1"))
    assert done(dossier) == "xxxx."
    assert not begins(dossier)


def test_who_has_written_two_exemples_begins_no_more() -> None:
    dossier = complet()
    assert len(dossier.all(Exemple)) == 2
    assert not dossier.all(Preuve)
    assert not begins(dossier)


def test_the_first_exemple_is_the_sheet_that_was_begun() -> None:
    dossier = Dossier("d1", referentiel())
    activite = dossier.referentiel.activites[0]

    def place() -> Lieu:
        return premiers_pas(dossier, evaluate(dossier, aujourd_hui=TODAY))[1].lieu

    assert place() == Lieu("activite", activite.id, AUCUN_EXEMPLE)
    dossier = dossier.put(Projet(modalite="vae", objet="ccp", numeros=(2,)))
    assert place().entity_id == dossier.referentiel.activites[1].id
    dossier = dossier.put(replace(exemple(activite.id, "ex1"), taches="", intitule=""))
    assert place() == Lieu("exemple", "ex1", "intitule")
