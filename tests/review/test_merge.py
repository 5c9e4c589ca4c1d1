"""Merging reviews of several readers and revisions into a dossier that goes on being written."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dossier_pro.domain.anchors.anchor import ancrer
from dossier_pro.domain.avis import VIDE, Avis, Etat, Fait, Lecture, Position, Remarque, Reponse, Retrait
from dossier_pro.domain.dossier import CHAMPS, Dossier, Exemple
from dossier_pro.domain.judged import empreinte_jugee
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.text import plain
from dossier_pro.review.merge import Places, fusionner
from dossier_pro.review.reading import empreintes_lues
from tests.domain.samples import complet, lien

WHO = "Une formatrice"
SENTENCES = (
    "J’ai accueilli un groupe de douze visiteurs.",
    "Je vérifie chaque matin les commandes reçues.",
    "Un **registre** et un téléphone.",
    "Ma collègue de l’atelier m’a aidée.",
    "J’ai classé les factures par fournisseur.",
)


def passage(dossier: Dossier, words: str, ident: str = "r1", exemple_id: str = "ex1") -> Remarque:
    exemple = dossier.all(Exemple)[exemple_id]
    champ = next(c for c in CHAMPS if words in plain(exemple.reponse(c)))
    text = plain(exemple.reponse(champ))
    start = text.index(words)
    ancre = ancrer(champ, text, start, start + len(words))
    return Remarque(ident, WHO, 1, "precision", "Précisez.", "passage", exemple_id, ancre)


def rewrite(dossier: Dossier, **fields: str) -> Dossier:
    return dossier.put(replace(dossier.all(Exemple)["ex1"], **fields))  # type: ignore[arg-type]


def test_the_report_counts_what_came_and_how_it_was_found() -> None:
    dossier = complet()
    received = Avis.de(
        [
            passage(dossier, "un groupe de douze visiteurs", "r1"),
            passage(dossier, "un téléphone", "r2"),
            passage(dossier, "Ma collègue de l’atelier", "r3"),
            passage(dossier, "Un registre", "r4", "ex2"),
            Remarque("r5", WHO, 2, "bravo", "Bien.", "exemple", "ex1"),
        ]
    )
    later = rewrite(dossier, taches="Le lundi, j’ai accueilli un groupe de douze visiteurs.", equipe="Seule.")
    later = later.drop("exemple", "ex2")
    fusion = fusionner(later, [received, received])
    assert (fusion.ajoutes, fusion.deja_la, dict(fusion.conflits)) == (5, 5, {})
    assert fusion.ancres == {"exactes": 2, "retrouvees": 1, "sur_l_exemple": 1}
    assert fusion.a_peu_pres == 1
    again = fusionner(replace(later, avis=fusion.avis), [received])
    assert (again.ajoutes, again.deja_la, again.avis) == (0, 5, fusion.avis)
    places = Places(later)
    assert places.de(passage(dossier, "Ma collègue de l’atelier")).exemple_id == "ex1"
    assert places.de(passage(dossier, "Un registre", "r4", "ex2")).exemple_id is None


def test_a_passage_that_moved_to_another_answer_is_found_there() -> None:
    dossier = complet()
    remark = passage(dossier, "Un registre et un téléphone")
    later = rewrite(dossier, moyens="", complements="Un *registre* et un téléphone.")
    place = Places(later).de(remark)
    assert place.niveau == "retrouvees"
    assert place.trouve is not None
    assert place.trouve.champ == "complements"


def test_a_passage_that_moved_to_another_exemple_is_followed_there() -> None:
    sentence = "J’ai tenu la caisse du magasin pendant tout l’été."
    dossier = rewrite(complet(), taches=f"J’ai rangé le dépôt. {sentence}")
    remark = passage(dossier, "la caisse du magasin")
    later = rewrite(dossier, taches="J’ai rangé le dépôt.")
    other = later.all(Exemple)["ex2"]
    later = later.put(replace(other, equipe=f"{other.equipe} {sentence}"))
    place = Places(later).de(remark)
    assert (place.niveau, place.exemple_id) == ("retrouvees", "ex2")
    assert place.trouve is not None
    assert not place.trouve.approchee
    there = plain(later.all(Exemple)["ex2"].equipe)
    assert there[place.trouve.debut : place.trouve.fin] == "la caisse du magasin"
    assert Places(later.drop("exemple", "ex1")).de(remark).exemple_id == "ex2"


def test_clashing_ids_are_both_kept_and_told() -> None:
    dossier = complet()
    one = passage(dossier, "un groupe")
    fusion = fusionner(dossier, [Avis.de([one]), Avis.de([replace(one, texte="Autre chose.")])])
    assert list(fusion.conflits) == ["r1"]
    assert len(fusion.avis) == 2


# --- any order, any revision -----------------------------------------------------------------------------------------

EDITS = st.lists(
    st.tuples(st.sampled_from(["ex1", "ex2"]), st.sampled_from(CHAMPS), st.sampled_from(("", *SENTENCES))), max_size=6
)


def edited(dossier: Dossier, edits: list[tuple[str, str, str]]) -> Dossier:
    for exemple_id, champ, sentence in edits:
        exemple = dossier.get(Exemple, exemple_id)
        if exemple is None:
            continue
        if champ == "equipe" and not sentence:
            dossier = dossier.drop("exemple", exemple_id)
        else:
            text = f"{exemple.reponse(champ)} {sentence}" if len(sentence) % 2 else sentence  # type: ignore[arg-type]
            dossier = dossier.put(replace(exemple, **{champ: text}))  # type: ignore[arg-type]
    return dossier


def review(dossier: Dossier, who: str, number: int) -> Avis:
    """What a reader notes on a revision: a passage, positions, a thread that goes on, a withdrawal."""
    faits: list[Fait] = [Lecture(f"l{who}{number}", who, number, empreintes_lues(dossier))]
    for exemple in dossier.all(Exemple).values():
        text = plain(exemple.taches)
        if len(text) > 4:
            ancre = ancrer("taches", text, len(text) // 4, len(text) // 2 + 1)
            ident = f"r{who}{number}{exemple.id}"
            faits.append(Remarque(ident, who, number, "question", "Où ?", "passage", exemple.id, ancre))
            faits.append(Reponse(f"a{ident}", "Camille", number + 1, ident, "Ici."))
            faits.append(Etat(f"e{ident}", "Camille", number + 2, ident, "traite"))
    for cible_id in list(dossier.referentiel.cibles)[:3]:
        sha256 = empreinte_jugee(dossier, cible_id)
        faits.append(Position(f"p{who}{number}{cible_id}", who, cible_id, "confirme", sha256, number))
    if number > 1:
        faits.append(Retrait(f"x{who}{number}", who, number + 3, f"r{who}{number - 1}ex1"))
    return Avis.de(faits)


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(EDITS, EDITS, EDITS, st.permutations(range(4)), st.integers(1, 3))
def test_any_order_any_repetition_gives_the_same_and_no_text_changes(
    first: list, second: list, third: list, order: list[int], group: int
) -> None:
    start = complet().put(lien(next(iter(complet().referentiel.cibles))))
    one = edited(start, first)
    two = edited(one, second)
    now = edited(two, third)
    reviews = [review(start, WHO, 1), review(one, "Un tuteur", 1), review(two, WHO, 2), review(two, "Un juré", 3)]
    together = fusionner(now, reviews)
    shuffled = [reviews[i] for i in order]
    merged = now
    for at in range(0, 4, group):
        merged = replace(merged, avis=fusionner(merged, [*shuffled[at : at + group], shuffled[0]]).avis)
    assert merged.avis == together.avis
    assert merged.avis.empreinte == together.avis.empreinte
    assert merged.tables == now.tables
    assert fusionner(merged, reviews).ajoutes == 0
    judged = [evaluate(replace(now, avis=a), aujourd_hui=date(2026, 11, 21)) for a in (merged.avis, together.avis)]
    assert judged[0].cibles == judged[1].cibles
    places = Places(now)
    for remark in merged.avis.tous(Remarque):
        place = places.de(remark)
        assert place.niveau != "exactes" or (place.trouve is not None and remark.ancre is not None)
        if place.trouve and place.trouve.exacte:
            text = plain(now.all(Exemple)[remark.sur_id].reponse(place.trouve.champ))  # type: ignore[arg-type]
            assert text[place.trouve.debut : place.trouve.fin] == remark.ancre.citation  # type: ignore[union-attr]


def test_a_dossier_without_a_review_has_the_empty_one() -> None:
    assert complet().avis is VIDE
