"""What a new millésime changes, item by item."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.referentiels.diff import comparer
from dossier_pro.referentiels.reading import NoteActivite, NoteCompetence, Notes, SourcePassage, construire

Plan = dict[str, dict[str, list[str]]]
ANCIEN: Plan = {
    "Tenir le potager": {
        "Préparer le sol": ["Le sol est meuble", "Les pierres sont ôtées"],
        "Semer en ligne": ["Les rangs sont droits", "La profondeur convient à la graine"],
        "Arroser les bacs": ["L’eau est économisée"],
    },
    "Vendre la récolte": {"Accueillir les clients": ["L’accueil est courtois"]},
}


def referentiel(plan: Plan, millesime: str) -> Referentiel:
    notes = Notes("reac", intitule="Jardinier", code="TP-04242", millesime=millesime)
    numero = 0
    for rang, (activite, competences) in enumerate(plan.items(), start=1):
        note = NoteActivite(rang, SourcePassage(activite))
        for intitule, criteres in competences.items():
            numero += 1
            note.competences.append(
                NoteCompetence(numero, SourcePassage(intitule), criteres=[SourcePassage(t) for t in criteres])
            )
        notes.activites.append(note)
    return construire(notes, "x", "0" * 64).referentiel


def etats(ancien: Plan, nouveau: Plan) -> list[tuple[str, str, str | None, str | None]]:
    found = comparer(referentiel(ancien, "02"), referentiel(nouveau, "03")).ecarts
    return [(e.genre, e.etat, e.ancien_texte, e.nouveau_texte) for e in found if e.etat != "garde"]


def test_the_same_plan_is_kept_whole_with_new_ids() -> None:
    difference = comparer(referentiel(ANCIEN, "02"), referentiel(ANCIEN, "03"))
    assert difference.comptes() == {"garde": 12, "reformule": 0, "deplace": 0, "nouveau": 0, "disparu": 0}
    assert len(difference.par_ancien) == 12
    assert all(a != b for a, b in difference.par_ancien.items())


def test_each_kind_of_change() -> None:
    nouveau: Plan = {
        "Tenir le potager et la serre": {
            "Préparer le sol": ["Le sol est bien meuble", "Le compost est mûr"],
            "Semer en ligne": ["Les rangs sont droits", "La profondeur convient à la graine"],
        },
        "Vendre la récolte": {
            "Accueillir les clients": ["L’accueil est courtois"],
            "Arroser les bacs": ["L’eau est économisée"],
        },
    }
    assert etats(ANCIEN, nouveau) == [
        ("activite", "reformule", "Tenir le potager", "Tenir le potager et la serre"),
        ("critere", "reformule", "Le sol est meuble", "Le sol est bien meuble"),
        ("critere", "nouveau", None, "Le compost est mûr"),
        ("competence", "deplace", "Arroser les bacs", "Arroser les bacs"),
        ("critere", "disparu", "Les pierres sont ôtées", None),
    ]


def test_a_critere_that_changes_competence_has_moved() -> None:
    nouveau = {a: {c: list(k) for c, k in b.items()} for a, b in ANCIEN.items()}
    nouveau["Tenir le potager"]["Préparer le sol"].remove("Les pierres sont ôtées")
    nouveau["Tenir le potager"]["Semer en ligne"].append("Les pierres sont ôtées")
    assert etats(ANCIEN, nouveau) == [("critere", "deplace", "Les pierres sont ôtées", "Les pierres sont ôtées")]


def test_a_correction_by_hand_keeps_its_id_and_is_a_rewording() -> None:
    ref = referentiel(ANCIEN, "02")
    activite = replace(ref.activites[1], intitule="Tout autre chose")
    changed = replace(ref, activites=(ref.activites[0], activite))
    assert [(e.etat, e.ancien_id == e.nouveau_id) for e in comparer(ref, changed).ecarts if e.etat != "garde"] == [
        ("reformule", True)
    ]


MOTS = st.sampled_from(
    [
        "sol",
        "serre",
        "rang",
        "graine",
        "bac",
        "eau",
        "client",
        "panier",
        "prix",
        "outil",
        "haie",
        "fleur",
        "compost",
        "semis",
        "plant",
    ]
)
PHRASES = st.lists(MOTS, min_size=2, max_size=5).map(" ".join)
PLANS = st.dictionaries(
    PHRASES, st.dictionaries(PHRASES, st.lists(PHRASES, max_size=3), max_size=3), min_size=1, max_size=3
)


@settings(max_examples=40)
@given(ancien=PLANS, nouveau=PLANS)
def test_every_item_is_told_once(ancien: Plan, nouveau: Plan) -> None:
    avant, apres = referentiel(ancien, "02"), referentiel(nouveau, "03")
    ecarts = comparer(avant, apres).ecarts
    olds = [e.ancien_id for e in ecarts if e.ancien_id]
    news = [e.nouveau_id for e in ecarts if e.nouveau_id]
    assert sorted(olds) == sorted(ids(avant))
    assert sorted(news) == sorted(ids(apres))
    assert all((e.ancien_id is None) == (e.etat == "nouveau") for e in ecarts)
    assert all((e.nouveau_id is None) == (e.etat == "disparu") for e in ecarts)


def ids(ref: Referentiel) -> list[str]:
    out = []
    for activite in ref.activites:
        out.append(activite.id)
        for competence in activite.competences:
            out += [competence.id, *(k.id for k in competence.criteres)]
    return out
