"""What the first screen says in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from dossier_pro.domain.avis import Avis, Fait, Position, Remarque, Synthese
from dossier_pro.domain.avis import Etat as EtatRemarque
from dossier_pro.domain.dossier import Dossier, Exemple, Projet, Session
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.readiness import Comptes, evaluate
from dossier_pro.domain.regles import Lieu
from dossier_pro.gui.accueil.model import ccp_lines, describe_route, etape_en_mots, last_word, montre, next_session
from dossier_pro.services.exemple import dossier_exemple
from tests.domain.samples import TODAY, complet


def test_the_next_session() -> None:
    dossier, today = complet().drop("session", "s1"), date(2026, 3, 1)
    assert next_session(dossier, today) == ("", "")
    past = dossier.put(Session("a", today - timedelta(1))).put(Session("b", today + timedelta(41)))
    assert next_session(past, today) == ("11\u00a0avril\u00a02026", "Dans 41\u00a0jours")
    assert next_session(past.put(Session("c", today)), today)[1] == "C’est aujourd’hui"


def test_the_route_in_words() -> None:
    dossier = complet().put(Projet(modalite="vae"))
    assert describe_route(dossier) == "VAE, titre entier"
    part = dossier.put(Projet(modalite=None, objet="ccp", numeros=(1, 2)))
    assert describe_route(part) == "Chemin à choisir, CCP 1 et 2"
    assert describe_route(dossier.put(Projet(modalite="formation", objet="ccp", numeros=(2,)))).endswith("CCP 2")


def test_what_is_shown_in_words() -> None:
    assert montre(Comptes(15, 2, 13), "critere") == "2\u00a0critères sur 15"
    assert montre(Comptes(15, 1, 14), "critere") == "1\u00a0critère sur 15"
    assert montre(Comptes(3, 0, 3), "competence") == "Aucune compétence sur 3"
    assert montre(Comptes(1, 1, 0), "activite") == "Montrée"
    assert montre(Comptes(1, 0, 1), "activite") == "À montrer"


def test_where_one_stands_is_said_without_a_figure() -> None:
    def said(dossier: Dossier) -> str:
        return etape_en_mots(evaluate(dossier, aujourd_hui=TODAY))

    dossier = complet()
    assert said(dossier) == "Complet selon le modèle, mais tout n’est pas encore montré."
    assert said(dossier.drop("exemple", "ex1")).startswith("Incomplet\u00a0: ")
    assert not any(c.isdigit() for c in said(dossier) + said(dossier.drop("exemple", "ex1")))


def test_confirmed_is_said_once_a_trainer_has_spoken() -> None:
    dossier = complet()
    assert not any(line.avis for line in ccp_lines(evaluate(dossier, aujourd_hui=TODAY)))
    cible = next(iter(dossier.referentiel.cibles))
    read = dossier.put(Position("f1", "Formatrice", cible, "confirme", empreinte_jugee(dossier, cible), 1))
    first, *others = ccp_lines(evaluate(read, aujourd_hui=TODAY))
    assert first.avis == (("confirme", "1\u00a0confirmé"),)
    assert not any(line.avis for line in others)


def _remark(texte: str, compteur: int, jour: date | None = None, **champs: Any) -> Remarque:
    return Remarque(f"r{compteur}", "Claire Martin", compteur, "precision", texte, jour=jour, **champs)


def test_what_the_trainer_said_last() -> None:
    example_dossier = dossier_exemple()
    exemple = next(iter(example_dossier.all(Exemple)))
    facts: list[Fait] = [
        _remark("Première lecture.", 1, date(2026, 10, 2)),
        _remark("Précisez qui décide de l’avoir.", 2, date(2026, 11, 14), sur="exemple", sur_id=exemple),
        _remark("C’est réglé.", 3, date(2026, 11, 15)),
        EtatRemarque("e1", "Camille", 4, "r3", "traite"),
    ]
    said = last_word(replace(example_dossier, avis=Avis.de(facts)))
    assert said is not None
    assert said.phrase == (
        "Claire Martin, le\u00a014\u00a0novembre\u00a02026\u00a0: «\u00a0Précisez qui décide de l’avoir.\u00a0»"
    )
    assert said.lieu == Lieu("exemple", exemple)


def test_a_position_is_said_with_its_reason() -> None:
    example_dossier = dossier_exemple()
    cible = next(iter(example_dossier.referentiel.cibles))
    position = Position("p1", "Claire Martin", cible, "a_revoir", "", 1, motif="Montrez le devis.")
    said = last_word(replace(example_dossier, avis=Avis.de([position])))
    assert said is not None
    assert said.lieu == Lieu("cible", cible)
    silent = replace(position, motif="")
    assert last_word(replace(example_dossier, avis=Avis.de([silent]))) is None


def test_a_fact_without_words_is_not_the_last_word() -> None:
    example_dossier = dossier_exemple()
    activite = example_dossier.referentiel.activites[0].id
    silent: list[Fait] = [
        replace(_remark("", 2, date(2026, 11, 20)), genre="bravo"),
        Synthese("s1", "Claire Martin", 3, activite, "", jour=date(2026, 11, 21)),
    ]
    assert last_word(replace(example_dossier, avis=Avis.de(silent))) is None
    said = last_word(replace(example_dossier, avis=Avis.de([*silent, _remark("Relisez.", 1)])))
    assert said is not None
    assert "Relisez." in said.phrase
    assert said.lieu == Lieu("remarque", "r1")
