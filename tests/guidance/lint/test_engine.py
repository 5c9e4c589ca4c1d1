"""Each rule says what its own examples say, and only of the exemple that is asked for; what is ignored is not said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from dossier_pro.domain.dossier import (
    CHAMPS,
    Citation,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Experience,
    Lien,
    Preuve,
)
from dossier_pro.guidance.lint.engine import PAR_ID, REGLES, relire, sans_les_ignores
from dossier_pro.guidance.lint.rule import Conseil, Source, Vue
from tests.support.relecture_labels import AUJOURD_HUI, assistant_commercial

REF = assistant_commercial()
EXEMPLE = Exemple("e", REF.activites[0].id, 1, "Un exemple")
CASES = [(r.id, champ, texte, True) for r in REGLES for champ, texte in r.mauvais]
CASES += [(r.id, champ, texte, False) for r in REGLES for champ, texte in r.bons]


def of(*entities) -> Dossier:
    dossier = Dossier("d", REF)
    for entity in entities:
        dossier = dossier.put(entity)
    return dossier


def said(dossier: Dossier, regle: str, **view) -> tuple[Conseil, ...]:
    return relire(Vue(dossier, AUJOURD_HUI, **view), {regle})


@pytest.mark.parametrize(("regle", "champ", "texte", "fires"), CASES)
def test_a_rule_says_what_its_examples_say(regle: str, champ: str, texte: str, fires: bool) -> None:
    fields: dict[str, Any] = {champ if champ in CHAMPS else "entreprise": texte}
    found = said(of(replace(EXEMPLE, **fields)), regle)
    assert bool(found) == fires
    for conseil in found:
        signalement = conseil.signalement
        assert signalement.passage == texte[signalement.debut : signalement.fin]
        assert signalement.regle == f"relecture.{regle}"
        assert signalement.message.endswith(".")
        assert signalement.remede.endswith(".")


def test_every_rule_of_answers_has_its_examples() -> None:
    whole = {
        "recopie",
        "sans_rapport",
        "preuve_non_jointe",
        "preuve_jamais_citee",
        "periode",
        "trop_long",
        "limite_re",
    }
    assert {r.id for r in REGLES if not (r.mauvais and r.bons)} == whole
    assert len(PAR_ID) == len(REGLES)


def test_one_exemple_is_spoken_of_and_the_others_are_compared_with() -> None:
    texte = (
        "J’ai compté les cartons, regardé leur état, signé le bon et noté mes réserves sur la feuille du quai, puis "
        "j’ai appelé le chauffeur."
    )
    dossier = of(replace(EXEMPLE, taches=texte), Exemple("f", EXEMPLE.activite_id, 2, "Deux", taches=texte))
    assert [c.lieu.entity_id for c in said(dossier, "deux_fois")] == ["f"]
    assert said(dossier, "deux_fois", seul="e") == ()
    assert "CCP 1, exemple 1, question 1" in said(dossier, "deux_fois", seul="f")[0].signalement.message


def test_a_short_form_is_told_once_where_it_comes_first() -> None:
    dossier = of(
        replace(EXEMPLE, taches="J’ouvre le PMS à huit heures.", moyens="Le PMS."),
        Exemple("f", EXEMPLE.activite_id, 2, "Deux", taches="Je ferme le PMS."),
    )
    assert [(c.lieu.entity_id, c.lieu.champ) for c in said(dossier, "sigle")] == [("e", "taches")]


def test_what_the_referentiel_says_is_known_to_the_jury() -> None:
    assert "RGPD" in str([k.texte for a in REF.activites for c in a.competences for k in c.criteres])
    assert said(of(replace(EXEMPLE, taches="J’ai suivi le RGPD.")), "sigle") == ()


def test_a_copy_is_told_and_a_quotation_is_not() -> None:
    source = Source("du référentiel", ("La procédure de recouvrement est respectée",), ("Un long texte. " * 8,))
    copied = said(
        of(replace(EXEMPLE, taches="J’ai écrit. La procédure de recouvrement est respectée.")),
        "recopie",
        sources=(source,),
    )
    assert [c.signalement.passage for c in copied] == ["La procédure de recouvrement est respectée"]
    assert copied[0].signalement.rang == "regle"
    quoted = replace(EXEMPLE, taches="On me demande « La procédure de recouvrement est respectée ».")
    assert said(of(quoted), "recopie", sources=(source,)) == ()


def test_a_preuve_is_cited_and_joined() -> None:
    preuve = Preuve("p", "fichier", "Plan de table", nom_fichier="d.pdf", mime="application/pdf", sha256="0" * 64)
    written = replace(EXEMPLE, taches="J’ai fait le devis.")
    cited = of(written, preuve, Citation("c", "e", "p"))
    assert [c.lieu.champ for c in said(cited, "preuve_non_jointe")] == ["p"]
    joined = cited.put(DocumentIllustrant("j", 1, "Le devis", "p"))
    assert said(joined, "preuve_non_jointe") == ()
    assert said(joined, "preuve_jamais_citee") == ()
    alone = joined.drop("citation", "c")
    assert [c.lieu.entity_id for c in said(alone, "preuve_jamais_citee")] == ["p"]
    spoken = alone.put(replace(written, taches="J’ai suivi le plan de la table."))
    assert said(spoken, "preuve_jamais_citee") == ()
    tied = alone.put(Lien("l", "preuve", "p", next(iter(REF.cibles)), "Il le montre."))
    assert said(tied, "preuve_jamais_citee") == ()


@pytest.mark.parametrize(
    ("texte", "passages"),
    [
        ("J’ai posé 14 prises (voir photo), puis fait l’essai : cf. annexe 2.", ["voir photo", "cf. annexe"]),
        ("J’ai envoyé le compte rendu en pièce jointe.", []),
        ("L’annexe technique du contrat demandait un index.", []),
        ("J’ai voulu voir le client.", []),
    ],
)
def test_a_text_that_sends_to_a_document_has_one(texte: str, passages: list[str]) -> None:
    dossier = of(replace(EXEMPLE, taches=texte))
    assert [c.signalement.passage for c in said(dossier, "preuve_non_jointe")] == passages
    preuve = Preuve("p", "fichier", "Photo", nom_fichier="d.pdf", mime="application/pdf", sha256="0" * 64)
    assert said(dossier.put(preuve).put(DocumentIllustrant("j", 1, "Photo", "p")), "preuve_non_jointe") == ()


@pytest.mark.parametrize(
    ("debut", "fin", "experiences", "words"),
    [
        (date(2024, 3, 1), date(2024, 6, 1), [("BATI SUD SARL", date(2020, 1, 1), None)], ""),
        (date(2024, 3, 1), date(2024, 6, 1), [("Bâti Sud", date(2020, 1, 1), date(2023, 1, 1))], "Bâti Sud"),
        (
            date(2022, 12, 1),
            date(2023, 6, 1),
            [("Bâti Sud", date(2020, 1, 1), date(2023, 1, 1)), ("Bâti Sud", date(2023, 1, 1), None)],
            "",
        ),
        (date(2024, 3, 1), date(2024, 6, 1), [("Autre", date(2010, 1, 1), date(2012, 1, 1))], "aucune expérience"),
        (date(2024, 3, 1), date(2024, 6, 1), [("Autre", date(2010, 1, 1), None)], ""),
        (date(2027, 3, 1), date(2027, 6, 1), [], "pas encore commencé"),
        (date(2024, 6, 1), date(2024, 3, 1), [], "finit avant"),
        (date(2024, 3, 1), date(2024, 6, 1), [], ""),
    ],
)
def test_a_period_fits_the_experiences(debut: date, fin: date, experiences: list, words: str) -> None:
    dossier = of(
        replace(EXEMPLE, entreprise="Bâti Sud", debut=debut, fin=fin),
        *(Experience(str(n), who, debut=start, fin=end) for n, (who, start, end) in enumerate(experiences)),
    )
    messages = [c.signalement.message for c in said(dossier, "periode")]
    assert len(messages) == bool(words)
    assert all(words in message for message in messages)


@pytest.mark.parametrize(("pages", "code"), [(2.8, None), (2.95, ""), (3.0, ""), (3, None), (4.0, "R7"), (4, "R7")])
def test_pages_are_told_near_the_end_of_the_third(pages: float, code: str | None) -> None:
    found = said(of(replace(EXEMPLE, taches="J’ai…")), "trop_long", pages={"e": pages})
    assert [c.code for c in found] == ([] if code is None else [code])


def test_what_a_rule_of_the_register_tells_says_so() -> None:
    many = of(*(Exemple(str(n), EXEMPLE.activite_id, n) for n in range(4)))
    assert [c.code for c in said(many, "limite_re")] == ["R3"]
    prompt = of(replace(EXEMPLE, taches="Cliquez ici pour taper du texte."))
    assert [c.code for c in said(prompt, "consigne")] == ["R14"]


def test_what_is_ignored_stays_ignored_where_the_text_moves() -> None:
    dossier = of(replace(EXEMPLE, taches="J’ouvre le PMS."))
    (conseil,) = said(dossier, "sigle")
    moved = of(replace(EXEMPLE, taches="Le matin, j’ouvre le PMS."))
    assert sans_les_ignores(said(moved, "sigle"), {conseil.signalement.cle}) == ()


def test_answers_are_told_in_reading_order() -> None:
    dossier = of(
        replace(EXEMPLE, taches="Le PMS est ouvert. J’ai vu la PDC.", moyens="Ordinateur", equipe="Mes collègues")
    )
    assert [c.lieu.champ for c in relire(Vue(dossier, AUJOURD_HUI), PAR_ID)] == ["taches", "taches", "moyens", "equipe"]


@pytest.mark.parametrize("texte", ["", "…", "a", "« ", "\n\n", "J’", "1", "É" * 300, "nous nous nous", "-je", "( PMS"])
def test_any_text_is_borne(texte: str) -> None:
    relire(Vue(of(replace(EXEMPLE, taches=texte, moyens=texte, complements=texte)), AUJOURD_HUI), PAR_ID)
