"""A DP that was read becomes a dossier on a référentiel: nothing of its text stays behind."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

import pytest

from dossier_pro.domain.dossier import (
    Annexe,
    Citation,
    Diplome,
    DocumentIllustrant,
    Dossier,
    Exemple,
    Preuve,
)
from dossier_pro.domain.readiness import evaluate
from dossier_pro.domain.referentiel import Activite, Referentiel
from dossier_pro.domain.text import fold, plain
from dossier_pro.dp_import.convert import ActiviteLue, Importe, activites_lues, proposer, vers_dossier
from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.reader import lire_dp
from tests.domain.samples import referentiel as modele_de_referentiel
from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import attendus, image
from tests.dp_import.known import contenu, normal, png


def referentiel(*titles: str) -> Referentiel:
    """A référentiel whose activités have these titles."""
    base = modele_de_referentiel()
    return replace(
        base,
        intitule="Menuisier installateur d’essai",
        activites=tuple(Activite(f"at{n}", n, title) for n, title in enumerate(titles, 1)),
    )


MEMES = ("Réaliser les ouvrages de la famille 10", "Réaliser les ouvrages de la famille 20")


@pytest.fixture
def lu(remplir: Remplir) -> DpLu:
    """A DP of three sheets with pictures and tables."""
    return lire_dp(remplir(contenu(par_at=(2, 1), riche=True, modalite="vae")).octets())


def textes(dossier: Dossier) -> str:
    """Every text of a dossier."""
    lines = []
    for table in dossier.tables.values():
        for entity in table.values():
            for name in entity.__slots__:
                value = getattr(entity, name)
                if isinstance(value, date):
                    value = value.strftime("%d/%m/%Y")
                lines.append(plain(value) if isinstance(value, str) else str(value))
    return normal("\n".join(lines))


def test_everything_typed_is_in_the_dossier(lu: DpLu) -> None:
    known = contenu(par_at=(2, 1), riche=True)
    made = textes(vers_dossier(lu, referentiel(*MEMES)).dossier) + normal(" ".join(MEMES))
    here = fold(made + " Menuisier installateur d’essai")
    # « Annexe 1 – » is a rank: the export numbers again.
    assert [text for _, text in attendus(known) if fold(normal(text.split(" – ")[-1])) not in here] == []


def test_identity_route_and_declaration(lu: DpLu) -> None:
    dossier = vers_dossier(lu, referentiel(*MEMES)).dossier
    assert dossier.candidat.nom_complet == "Zoé Aïcha D’Hervé"
    assert dossier.candidat.adresse == "12 bis, rue de l’Église\n89000 Auxerre"
    assert dossier.projet.modalite == "vae"
    assert (dossier.declaration.lieu, dossier.declaration.jour) == ("L’Haÿ-les-Roses", date(2025, 4, 3))


def test_exemples_stand_under_their_activite(lu: DpLu) -> None:
    dossier = vers_dossier(lu, referentiel(*MEMES)).dossier
    assert [e.ordre for e in dossier.exemples_de("at1")] == [1, 2]
    (last,) = dossier.exemples_de("at2")
    assert last.intitule == "Pose d’un escalier tournant, chantier 2122"
    assert (last.debut, last.fin) == (date(2023, 2, 1), date(2024, 2, 11))
    assert last.equipe.startswith("Avec ma tutrice 2104")


def test_nothing_to_replace_where_everything_has_its_place(lu: DpLu) -> None:
    made = vers_dossier(lu, referentiel(*MEMES))
    assert made.note is None
    assert made.doutes == ()


def test_imported_dossier_is_almost_ready(lu: DpLu) -> None:
    dossier = vers_dossier(lu, referentiel(*MEMES)).dossier
    state = evaluate(dossier, aujourd_hui=date(2025, 5, 1))
    assert [m.phrase for m in state.manques if m.gravite == "bloquant"] == []


def test_pictures_become_preuves_cited_in_their_answer(lu: DpLu) -> None:
    made = vers_dossier(lu, referentiel(*MEMES))
    dossier = made.dossier
    # The tests paste one and the same picture everywhere: it is kept once.
    (preuve,) = dossier.all(Preuve).values()
    assert preuve.sha256 == hashlib.sha256(png()).hexdigest()
    assert (preuve.genre, preuve.mime, preuve.taille) == ("photo", "image/png", len(png()))
    assert [(p.sha256, p.octets) for p in made.pieces] == [(preuve.sha256, png())]
    first = dossier.exemples_de("at1")[0]
    assert [(c.champ, c.legende) for c in dossier.citations_de(first.id)] == [
        ("taches", "Photo du chantier 1114"),
        ("moyens", "Outil 1118"),
    ]
    assert {c.preuve_id for c in dossier.all(Citation).values()} == {preuve.id}


def test_rows_of_the_closing_sections(lu: DpLu) -> None:
    dossier = vers_dossier(lu, referentiel(*MEMES)).dossier
    assert [(d.intitule, d.organisme, d.jour) for d in dossier.ordered(Diplome)] == [
        ("CAP Menuisier fabricant", "Éducation nationale", "06/07/2019"),
        ("SST", "INRS", "02/03/2022"),
    ]
    assert [d.intitule for d in dossier.ordered(DocumentIllustrant)] == [
        "Photos du chantier de l’école",
        "Plan coté n° 7",
    ]
    assert [a.intitule for a in dossier.ordered(Annexe)] == ["Devis signé", "Attestation de stage"]


# --- matching the AT -------------------------------------------------------------------------------------------------


def test_activites_of_the_file(lu: DpLu) -> None:
    assert activites_lues(lu) == (ActiviteLue(1, MEMES[0], 2), ActiviteLue(2, MEMES[1], 1))


def test_title_decides_before_the_number(lu: DpLu) -> None:
    swapped = referentiel("Conduire un chantier", MEMES[0])
    assert proposer(lu, swapped)[1] == "at2"


def test_number_decides_where_no_title_fits(lu: DpLu) -> None:
    other = referentiel("Couper les cheveux", "Tenir la caisse")
    assert proposer(lu, other) == {1: "at1", 2: "at2"}
    made = vers_dossier(lu, other)
    assert made.note is not None
    assert all(title in made.note.description for title in MEMES)
    assert {doute.ou for doute in made.doutes} >= {"AT 1, exemple 1", "AT 2, exemple 1"}


def test_what_the_user_chose_wins(lu: DpLu) -> None:
    dossier = vers_dossier(lu, referentiel(*MEMES), {1: "at2"}).dossier
    assert len(dossier.exemples_de("at2")) == 3


def test_activite_that_the_titre_lacks(lu: DpLu) -> None:
    made = vers_dossier(lu, referentiel("Couper les cheveux"))
    (orphan,) = [e for e in made.dossier.all(Exemple).values() if not e.activite_id]
    assert orphan.intitule == "Pose d’un escalier tournant, chantier 2122"
    assert made.note is not None
    assert MEMES[1] in made.note.description
    assert any(m.code == "R4" for m in evaluate(made.dossier, aujourd_hui=date(2025, 5, 1)).manques)


# --- what has no place -----------------------------------------------------------------------------------------------


def importer(remplir: Remplir, **changes: str) -> Importe:
    known = contenu(par_at=(1,))
    known.champs.update({k: v for k, v in changes.items() if k in known.champs})
    for name in ("debut", "fin"):
        if name in changes:
            setattr(known.feuilles[0], name, changes[name])
    return vers_dossier(lire_dp(remplir(known).octets()), referentiel(*MEMES))


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({"titre": "Un autre titre"}, "Page de garde, titre professionnel visé"),
        ({"debut": "au printemps"}, "AT 1, exemple 1, début de la période"),
        ({"fin": "à ce jour"}, "AT 1, exemple 1, fin de la période"),
        ({"declaration_date": "un lundi"}, "Déclaration sur l’honneur, date"),
    ],
)
def test_note_holds_what_has_no_place(remplir: Remplir, changes: dict[str, str], place: str) -> None:
    made = importer(remplir, **changes)
    assert made.note is not None
    assert made.note == made.dossier.get(Preuve, made.note.id)
    assert (made.note.genre, made.note.titre) == ("note", "À replacer")
    assert f"**{place}**\n\n{next(iter(changes.values()))}" in made.note.description


def test_picture_of_the_cover_is_a_logo(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    modele.body.insert(0, image(modele.ajouter_image(png(3)), "Logo du centre"))
    made = vers_dossier(lire_dp(modele.octets()), referentiel(*MEMES))
    assert made.pieces == ()
    assert [doute.ou for doute in made.doutes] == ["Page de garde"]


def test_picture_of_the_annexes_is_a_preuve_without_citation(remplir: Remplir) -> None:
    modele = remplir(contenu(par_at=(1,)))
    modele.body.insert(len(modele.body) - 1, image(modele.ajouter_image(png(3)), ""))
    dossier = vers_dossier(lire_dp(modele.octets()), referentiel(*MEMES)).dossier
    (preuve,) = dossier.all(Preuve).values()
    assert preuve.origine == "Dossier Word, annexes"
    assert preuve.nom_fichier == "image-1.png"
    assert dossier.all(Citation) == {}
