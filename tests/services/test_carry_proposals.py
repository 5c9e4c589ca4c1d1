"""What stands for a critère in another référentiel, on titres that ship."""

from __future__ import annotations

from dataclasses import replace

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.services.carry_proposals import proposer
from dossier_pro.services.dossiers import titres_disponibles
from tests.domain.samples import referentiel


def test_the_competences_of_the_first_assistant_commercial_in_the_millesime_04() -> None:
    titres = {t.cle: t for t in titres_disponibles()}
    found = {p.ancien.texte: p for p in proposer(titres["sans-code-e5cdb7ee"], titres["TP-01285:04"])}
    near = {texte: p.parmi[0].competence.intitule for texte, p in found.items() if p.parmi and p.parmi[0].competence}
    assert near == {
        "Assurer le suivi de la relation clientèle en français et en anglais": (
            "Suivre la relation clientèle en français et en anglais"
        ),
        "Prévenir le risque client": "Prévenir et gérer les impayés",
        "Organiser une action commerciale et en assurer le suivi": "Organiser une action commerciale",
        "Accueillir et renseigner les visiteurs français et étrangers lors de manifestations commerciales": (
            "Assurer l'accueil d'une manifestation commerciale en français et en anglais"
        ),
    }
    assert all(p.nouveau is None for p in found.values())


def test_a_referentiel_with_itself_is_the_same_throughout() -> None:
    ref = referentiel()
    assert {p.etat for p in proposer(ref, replace(ref, cle="copie"))} == {"meme"}
    assert all(p.nouveau is not None and p.nouveau.id == p.ancien.id for p in proposer(ref, ref))


def test_two_sentences_that_differ_by_the_word_that_counts_are_not_one_reworded() -> None:
    """« Les règles d'accessibilité sont respectées » is no « Les règles de nommage sont respectées »."""
    ref = referentiel()
    first = ref.activites[0]
    texts = ("Les règles d’accessibilité sont respectées", "Les règles de nommage sont respectées")

    def with_text(text: str) -> Referentiel:
        competence = first.competences[0]
        critere = replace(competence.criteres[0], id=f"seul-{len(text)}", texte=text)
        alone = replace(first, competences=(replace(competence, criteres=(critere,)),))
        return replace(ref, activites=(alone,), transversales=())

    (found,) = proposer(with_text(texts[0]), with_text(texts[1]))
    assert found.etat == "proche", "nothing that is accepted without a word"
