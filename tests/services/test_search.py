"""Search over a whole dossier: places, names, and keeping up with edits."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.avis import Avis, Remarque, Reponse, Synthese
from dossier_pro.domain.dossier import Exemple, Lien, Preuve, Rappel
from dossier_pro.domain.regles import Lieu
from dossier_pro.domain.translation import Phrases, speak
from dossier_pro.services.desk import Desk
from dossier_pro.services.exemple import creer_exemple
from dossier_pro.services.search import (
    GROUPES,
    FoundPart,
    PieceALire,
    Recherche,
    lire_toutes,
    pieces_a_lire,
    textes_connus,
)


@pytest.fixture(scope="module")
def exemple(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with creer_exemple(tmp_path_factory.mktemp("recherche") / "exemple.dpro") as opened:
        lire_toutes(opened)
        yield opened


@pytest.fixture
def recherche(exemple: Desk) -> Iterator[Recherche]:
    made = Recherche()
    made.suivre(exemple.dossier)
    made.ajouter_textes(textes_connus(exemple, exemple.dossier.pieces()))
    yield made
    made.close()


def _lieux(recherche: Recherche, question: str) -> list[Lieu]:
    return [t.lieu for g in recherche.chercher(question).groupes for t in g.trouvailles]


def test_the_words_inside_files_are_found(exemple: Desk, recherche: Recherche) -> None:
    assert pieces_a_lire(exemple) == ()
    answer = recherche.chercher("soussignée responsable mobilier")
    (found,) = answer.groupes[0].trouvailles
    preuve = exemple.dossier.get(Preuve, found.lieu.entity_id)
    assert preuve is not None
    assert (preuve.nom_fichier, found.nom, found.ou) == ("attestation-emploi.pdf", preuve.titre, preuve.nom_fichier)
    assert FoundPart("soussignée", marque=True) in found.extrait


def test_every_place_of_the_dossier(exemple: Desk, recherche: Recherche) -> None:
    kinds = {g.nom: {t.lieu.kind for t in g.trouvailles} for g in recherche.chercher("devis").groupes}
    assert kinds["Exemples"] == {"exemple"}
    assert kinds["Liens vers les critères"] == {"matrice"}
    assert "preuve" in kinds["Preuves"]
    (critere,) = recherche.chercher("procédures de recouvrements").groupes[0].trouvailles
    assert critere.lieu.kind == "critere"
    assert critere.ou == "CCP 1, CP\u00a04, critère"


def test_an_answer_leads_to_its_question(exemple: Desk, recherche: Recherche) -> None:
    one = next(iter(exemple.dossier.all(Exemple).values()))
    recherche.suivre(exemple.dossier.put(replace(one, equipe="Avec une ornithologue.")))
    (found,) = recherche.chercher("ornithologues").groupes[0].trouvailles
    assert found.lieu == Lieu("exemple", one.id, "equipe")
    assert found.nom == one.intitule
    assert found.ou.endswith("question 3")


def test_it_follows_edits_and_looks_at_nothing_else(exemple: Desk, recherche: Recherche) -> None:
    dossier = exemple.dossier
    assert recherche.suivre(dossier) == 0
    added = dossier.put(Rappel("r1", texte="Rappeler le zoologue"))
    assert recherche.suivre(added) == 1
    assert _lieux(recherche, "zoologue") == [Lieu("rappel", "r1")]
    recherche.suivre(dossier)
    assert _lieux(recherche, "zoologue") == []


def test_a_lien_is_called_by_the_present_name_of_its_source(exemple: Desk, recherche: Recherche) -> None:
    dossier = exemple.dossier
    lien = next(x for x in dossier.all(Lien).values() if x.source == "exemple")
    source = dossier.get(Exemple, lien.source_id)
    assert source is not None
    changed = dossier.put(replace(source, intitule="Autre nom")).put(replace(lien, phrase="Une kermesse."))
    recherche.suivre(changed)
    (found,) = recherche.chercher("kermesse").groupes[0].trouvailles
    assert (found.nom, found.lieu) == ("Autre nom", Lieu("matrice", lien.cible_id, lien.source_id))


def test_headings_are_the_same_in_another_language(exemple: Desk) -> None:
    """They are the index's order, and the window's icons: whoever shows one says it."""
    speak(Phrases({"Exemples": "Examples", "Preuves": "Evidence", "Remarques": "Remarks"}, {}))
    try:
        made = Recherche()
        made.suivre(exemple.dossier)
        assert {groupe.nom for groupe in made.chercher("commande").groupes} <= set(GROUPES)
    finally:
        speak(None)


def test_remarks_are_found_with_their_place(exemple: Desk, recherche: Recherche) -> None:
    ancre = Ancre("taches", "l’avoir", "", "", 0)
    faits = (
        Remarque("x", "Mme Petit", 1, "precision", "Précisez qui décide de l’avoir.", "passage", "e", ancre),
        Reponse("y", "Camille", 2, "x", "Vous précisez qui décide : ma responsable."),
        Synthese("z", "Mme Petit", 3, "act", "Dossier clair ; décidez mieux, précisez."),
    )
    recherche.suivre(replace(exemple.dossier, avis=Avis.de(faits)))
    groupe = next(g for g in recherche.chercher("précisez décide").groupes if g.nom == "Remarques")
    assert {(t.nom, t.lieu) for t in groupe.trouvailles} == {
        ("Remarque de Mme Petit", Lieu("exemple", "e", "taches")),
        ("Réponse de Camille", Lieu("exemple", "e", "taches")),
        ("Synthèse de Mme Petit", Lieu("couverture", "act")),
    }


def test_text_that_comes_later_is_taken_in(exemple: Desk, recherche: Recherche) -> None:
    photo = next(p for p in exemple.dossier.all(Preuve).values() if p.image)
    recherche.ajouter_textes({photo.sha256 or "": "une inscription lue ailleurs"})
    assert _lieux(recherche, "inscription ailleurs") == [Lieu("preuve", photo.id)]


def test_a_heavy_piece_or_a_picture_is_not_even_opened() -> None:
    assert not PieceALire("a", "film.pdf", "application/pdf", 90_000_000).a_des_mots
    assert not PieceALire("a", "photo.png", "image/png", 10).a_des_mots
    assert PieceALire("a", "devis.pdf", "application/pdf", 10).a_des_mots


def test_a_piece_that_cannot_be_read_is_not_tried_again(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "abîmé.pdf"
    broken.write_bytes(b"%PDF-1.7 nothing more")
    desk.ajouter_preuve(broken)
    assert lire_toutes(desk) == 1
    assert lire_toutes(desk) == 0
