"""« Ce qui a changé »: every field that the jury reads, nothing of form, and readings from before."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

import pytest

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Lecture
from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import (
    KINDS,
    SINGLETON,
    Annexe,
    CcpObtenu,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Echeances,
    Exemple,
    Experience,
    Lien,
    Preuve,
    Rappel,
    Session,
)
from dossier_pro.domain.guide import KINDS_DU_GUIDE
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.text import empreinte, plain
from dossier_pro.export.compose import Options, compose
from dossier_pro.review.package import _PLACE
from dossier_pro.review.reading import a_garder, changements, empreintes_lues
from tests.domain.samples import TODAY, complet, exemple, lien, preuve

WHO = "Une formatrice"
NOT_READ = {
    ("projet", "depot_vae"): "how the file is sent",
    ("preuve", "mime"): "follows from the file, whose hash is compared",
    ("preuve", "taille"): "follows from the file, whose hash is compared",
    ("preuve", "etiquettes"): "the candidate's own tags",
    ("preuve", "confidentielle"): "takes the preuve out of what is read: a test of its own",
    ("lien", "source"): "goes with source_id",
    ("lien", "a_reverifier"): "the candidate's own reminder, nothing that is read",
    ("citation", "grandeur"): "how large a picture is printed is form",
}
"""Fields that nobody reads in the dossier, with the reason."""
NOT_SENT = ("rappel", "position", *KINDS_DU_GUIDE)
"""The candidate's own reminders stay at home; a position of the first schema is no text."""


@cache
def whole() -> Dossier:
    """A dossier with something of every kind, two where there is an order."""
    dossier = complet()
    first = dossier.referentiel.activites[0]
    cible = first.competences[0].criteres[0].id
    other = replace(exemple(first.id, "ex3", 2), intitule="Un second accueil", complements="Rien de plus.")
    photo = replace(preuve("p2"), titre="Le comptoir", sha256="c" * 64, nom_fichier="a.pdf", mime="application/pdf")
    hidden = replace(preuve("p3"), titre="Bulletin", description="Caché.", confidentielle=True)
    ancre = Ancre("taches", "un groupe de douze visiteurs", "", "", 15)
    things: list[Any] = [
        replace(dossier.projet, objet="ccp", numeros=(1, 2)),
        other,
        replace(preuve(), description="Tenu à jour.", origine="Mairie", jour=TODAY, adresse="https://exemple.fr/a-b"),
        photo,
        hidden,
        replace(lien(cible), id="l1"),
        replace(lien(cible, phrase="Ce passage."), id="l2", ancre=ancre),
        replace(lien(cible, "p2", "preuve"), id="l3"),
        replace(lien(cible, "p3", "preuve"), id="l4"),
        Citation("c1", "ex1", "p1", "taches", "Une page", 1),
        Citation("c2", "ex1", "p2", "taches", "", 2),
        Citation("c3", "ex1", "p3", "taches", "", 3),
        *(Diplome(f"d{n}", n, f"Titre {n}", "Un lycée", "2019") for n in (1, 2)),
        *(DocumentIllustrant(f"i{n}", n, f"Document {n}", f"p{n}") for n in (1, 2)),
        *(Annexe(f"a{n}", n, f"Annexe {n}", f"p{n}") for n in (1, 2, 3)),
        Experience("e1", "Maison Exemple", "Accueil", "Hôte", TODAY, TODAY, heures_hebdo=12.5),
        CcpObtenu("o1", 2, jour=TODAY),
        Echeances(depot_recevabilite=TODAY, recevable_le=TODAY),
        Rappel("r1", TODAY, "Appeler"),
    ]
    for one in things:
        dossier = dossier.put(one)
    return dossier


def since(read: Dossier, now: Dossier) -> list[tuple[str, str | None, str]]:
    """Return what a reader who has read one is told of the other: each place in words, before, after."""
    kept = a_garder(read)
    lecture = Lecture("l1", WHO, 1, empreintes_lues(read))
    return [(one.ou, one.avant, one.apres) for one in changements(lecture, now, kept.get)]


def others(cls: type, name: str, value: Any, dossier: Dossier) -> Any:
    """Return another value for one field of a class."""
    targets = {
        "activite_id": [a.id for a in dossier.referentiel.activites],
        "source_id": ["ex1", "ex3"],
        "exemple_id": ["ex1", "ex3"],
        "preuve_id": ["p1", "p2"],
        "cible_id": list(dossier.referentiel.cibles),
        "sha256": ["a" * 64, "b" * 64],
        "signature": ["a" * 64],
    }
    if name in targets:
        return next(one for one in targets[name] if one != value)
    hint = get_type_hints(cls)[name]
    if name == "ordre":
        return 5
    options = [a for a in get_args(hint) if a is not type(None)]
    literals = [v for a in (hint, *options) if str(get_origin(a)) == "typing.Literal" for v in get_args(a)]
    if literals:
        return next(one for one in literals if one != value)
    kind = options[0] if options and get_origin(hint) is not tuple else hint
    made = {str: "Tout autre mot", bool: not value, int: 7, float: 35.0, date: Mois(2020, 2, 1), tuple[int, ...]: (1,)}
    if kind is Ancre:
        return replace(value, citation="douze visiteurs") if value else Ancre("moyens", "registre", "", "", 3)
    return made[kind]


def every_field() -> Iterator[tuple[str, str, str]]:
    """Yield each field of each entity of the domain that is not its id."""
    for kind, cls in KINDS.items():
        if kind in NOT_SENT:
            continue
        of_it = [one for one in whole().all(cls).values() if not getattr(one, "confidentielle", False)]
        assert of_it, f"no {kind} in the dossier of this test"
        for one in fields(cls):
            if one.name != "id":
                yield kind, of_it[0].id, one.name


@pytest.mark.parametrize(("kind", "entity_id", "name"), [*every_field()])
def test_a_change_in_any_field_that_is_read_is_told(kind: str, entity_id: str, name: str) -> None:
    read = whole()
    entity: Any = read.find(kind, entity_id)
    cls = KINDS[kind]
    if (kind, name) in NOT_READ:
        if name != "confidentielle" and name != "source":
            value = () if name == "etiquettes" else others(cls, name, getattr(entity, name), read)
            now = read.put(replace(entity, **{name: ("x",) if name == "etiquettes" else value}))
            assert since(read, now) == []
        return
    now = read.put(replace(entity, **{name: others(cls, name, getattr(entity, name), read)}))
    told = since(read, now)
    assert told, f"{kind}.{name}"
    assert all(avant is not None and avant != apres for _, avant, apres in told if name not in ("sha256", "signature"))


def test_what_the_jury_reads_never_changes_untold() -> None:
    """The export is asked: whatever field makes another document is a field whose change is told."""
    read = whole()

    def printed(dossier: Dossier) -> Any:
        return compose(devant_le_jury(dossier), Options(), lambda _: io.BytesIO(b"no picture"))

    before = printed(read)
    for kind, entity_id, name in every_field():
        entity: Any = read.find(kind, entity_id)
        if name in ("source", "etiquettes", "confidentielle"):
            continue
        now = read.put(replace(entity, **{name: others(KINDS[kind], name, getattr(entity, name), read)}))
        # Another kind of file has other bytes too; the size of a picture is printed, and is form.
        if (kind, name) in NOT_READ and name not in ("mime", "grandeur"):
            assert printed(now) == before, f"{kind}.{name}"


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in NOT_SENT])
def test_what_comes_and_what_goes_is_told(kind: str) -> None:
    read = whole()
    entity: Any = next(one for one in read.all(KINDS[kind]).values() if not getattr(one, "confidentielle", False))
    without = read.drop(kind, entity.id)
    for one, other in ((read, without), (without, read)):
        assert since(one, other), kind
    if entity.id != SINGLETON and kind in ("lien", "citation", "diplome", "annexe", "document_illustrant"):
        assert since(read, without.put(replace(entity, id="again"))) == []


@pytest.mark.parametrize("kind", ["exemple", "citation", "diplome", "document_illustrant", "annexe"])
def test_another_order_is_told(kind: str) -> None:
    read = whole()
    rows: list[Any] = [one for one in read.all(KINDS[kind]).values() if one.id not in ("ex2", "c3", "a3")]
    first, second = rows[:2]
    now = read.put(replace(first, ordre=second.ordre)).put(replace(second, ordre=first.ordre))
    assert since(read, now)


def test_form_is_no_change() -> None:
    read = whole()
    ex, doc = read.all(Exemple)["ex1"], read.all(Preuve)["p1"]
    now = (
        read.put(replace(ex, taches="- " + ex.taches.rstrip("."), intitule=f"{ex.intitule}."))
        .put(replace(doc, titre=f"{doc.titre}.", description="**Tenu** à jour"))
        .put(replace(read.all(Lien)["l1"], phrase="Je le fais, chaque jour"))
        .put(replace(read.all(Diplome)["d1"], organisme="Un  lycée."))
    )
    assert since(read, now) == []
    assert since(read, read.put(replace(doc, adresse="https://exemple.fr/a/b"))), "an address is compared as it is"


def test_nothing_of_a_confidential_preuve_is_in_what_was_read() -> None:
    read = whole()
    hidden = read.all(Preuve)["p3"]
    words = "\n".join(a_garder(read).values())
    assert not any(said in words for said in ("Bulletin", "Caché", "Annexe 3"))
    now = read.put(replace(hidden, titre="Autre", description="Autre secret.")).drop("lien", "l4").drop("annexe", "a3")
    assert since(read, now.drop("citation", "c3")) == []
    sent = now.drop("citation", "c3").drop("preuve", "p3")
    assert empreintes_lues(sent) == empreintes_lues(read)
    shown = read.put(replace(hidden, confidentielle=False))
    assert any("Bulletin" in apres for _, _, apres in since(read, shown))


def test_each_is_told_with_its_place_and_both_texts() -> None:
    read = whole()
    ex1 = read.all(Exemple)["ex1"]
    now = read.put(
        replace(ex1, taches="Tout autre chose.", complements="Du nouveau.", debut=date(2024, 2, 1), service="Caisse")
    )
    now = now.drop("exemple", "ex2").drop("citation", "c1").put(Session("s1", date(2027, 1, 15)))
    found = {ou: (avant, apres) for ou, avant, apres in since(read, now)}
    named = "CCP 1, Accueil d’un groupe"
    assert found[f"{named}, question 1"] == ("J’ai accueilli un groupe de douze visiteurs.", "Tout autre chose.")
    assert found[f"{named}, question 5"] == ("", "Du nouveau.")
    assert found[f"{named}, question 4"][1] == (
        "Entreprise\u00a0: Maison Exemple\nService\u00a0: Caisse\nPériode\u00a0: du 1er février 2024 au 28 juin 2024"
    )
    assert found[f"{named}, preuves montrées"] == (
        "Question 1\u00a0: Registre des visites (Une page)\nQuestion 1\u00a0: Le comptoir",
        "Question 1\u00a0: Le comptoir",
    )
    assert found["Dates du parcours"][1].endswith("Session, 15 janvier 2027")
    assert {ou for ou in found if ou.startswith("Un exemple retiré depuis")} == {
        f"Un exemple retiré depuis, {what}" for what in ("intitulé", "question 1", "question 2", "question 3")
    }
    lecture = Lecture("l1", WHO, 1, empreintes_lues(read))
    unknown = {one.ou: one.avant for one in changements(lecture, now, lambda _: None)}
    assert (unknown[f"{named}, question 1"], unknown[f"{named}, question 5"]) == (None, "")
    assert all(_PLACE.fullmatch(place) for place, _ in lecture.vus), "an .avis with them can be read"


# --- readings of before ----------------------------------------------------------------------------------------------


def of_before(dossier: Dossier) -> tuple[Lecture, dict[str, str]]:
    """Return a reading as it was noted before, with what the notebook kept of it."""
    kept = {}
    for one in dossier.all(Exemple).values():
        for champ in ("taches", "moyens", "equipe", "complements"):
            kept[f"exemple/{one.id}/{champ}"] = plain(getattr(one, champ))
    for doc in dossier.all(Preuve).values():
        if not doc.confidentielle:
            kept[f"preuve/{doc.id}"] = "\n".join((doc.titre, plain(doc.description), doc.sha256 or ""))
    vus = tuple((place, empreinte(text)) for place, text in sorted(kept.items()) if text.strip())
    return Lecture("l0", WHO, 1, vus), {empreinte(text): text for text in kept.values()}


def test_a_reading_of_before_tells_what_it_knew_and_nothing_of_the_rest() -> None:
    read = whole()
    lecture, kept = of_before(read)
    assert changements(lecture, read, kept.get) == ()
    now = read.put(replace(read.candidat, prenom="Autre")).put(replace(read.all(Lien)["l1"], phrase="Autrement."))
    assert changements(lecture, now, kept.get) == ()
    now = now.put(replace(read.all(Exemple)["ex1"], taches="Tout autre chose.")).drop("preuve", "p1")
    now = now.put(replace(read.all(Preuve)["p2"], titre="Le nouveau comptoir"))
    assert {one.place: (one.avant, one.apres) for one in changements(lecture, now, kept.get)} == {
        "exemple/ex1/taches": ("J’ai accueilli un groupe de douze visiteurs.", "Tout autre chose."),
        "preuve/p2": ("Le comptoir\n", "Le nouveau comptoir\nGenre\u00a0: note\nFichier\u00a0: a.pdf"),
        "preuve/p1": ("Registre des visites\nTenu à jour.", ""),
    }
