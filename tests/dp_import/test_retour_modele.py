"""The official model filled, read back and filled again: the same dossier, however often; an edit in Word wins."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Dossier, Exemple, Preuve
from dossier_pro.domain.return_marks import empreinte
from dossier_pro.dp_import.convert import Importe, vers_dossier
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.images import NIVEAUX, PLEIN, Niveau
from dossier_pro.export.official.model import fill_model
from tests.bench.own_word_rounds import make
from tests.dp_import.petit_modele import Fabrique
from tests.dp_import.test_retour import meuble, modifie
from tests.export.reading import docx_words
from tests.support.tours import ecarts, imprimer, tours

MODELES = (("dp-2017", True), ("dp-2016", True), ("dp-2017", False))


@pytest.fixture(scope="module")
def modeles(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, bool], bytes]:
    """Small models of both versions, with and without their controls."""
    folder = tmp_path_factory.mktemp("modeles")
    return {
        (nom, controles): Fabrique(nom, controles=controles).ecrire(folder / f"{nom}-{controles}.docx").read_bytes()
        for nom, controles in MODELES
    }


def assert_point_fixe(dossier: Dossier, lire: object, options: Options, modele: bytes) -> None:
    first, *others = tours(dossier, lire, 3, options, modele)  # type: ignore[arg-type]
    assert (first.importe.note, first.importe.doutes) == (None, ())
    for other in others:
        assert ecarts(first.document, other.document) == []
        assert docx_words(other.word) == docx_words(first.word)


@pytest.mark.parametrize(("seed", "cle"), [(11, MODELES[1]), (16, MODELES[2]), (3, MODELES[0])])
def test_three_rounds_are_a_fixed_point_from_the_first(
    modeles: dict[tuple[str, bool], bytes], seed: int, cle: tuple[str, bool]
) -> None:
    dossier, pieces, options = make(seed)
    assert_point_fixe(dossier, pieces.lire, options, modeles[cle])


def test_three_rounds_through_the_models_of_the_ministry(corpus_path: Path) -> None:
    dossier, pieces = meuble()
    for nom in ("dp-modele-2017-09-11", "dp-modele-2016-06-01"):
        modele = (corpus_path / "modeles" / f"{nom}.docx").read_bytes()
        assert_point_fixe(dossier, pieces.lire, Options(), modele)


def rempli(dossier: Dossier, lire: object, modele: bytes, niveau: Niveau = PLEIN) -> bytes:
    document = compose(dossier, Options(), lire, niveau=niveau)  # type: ignore[arg-type]
    out = io.BytesIO()
    fill_model(modele, document, None, out)
    return out.getvalue()


def test_pictures_that_were_made_lighter_come_back_as_they_are(modeles: dict[tuple[str, bool], bytes]) -> None:
    """An export that had to keep to a size (``--max-mo``), read back, is a dossier like any other."""
    dossier, pieces = meuble()
    modele = modeles[MODELES[0]]
    light = rempli(dossier, pieces.lire, modele, NIVEAUX[-1])
    made = vers_dossier(lire_dp(light), dossier.referentiel)
    assert (made.note, made.doutes) == (None, ())
    contents = {piece.sha256: piece.octets for piece in made.pieces}
    first, second = tours(made.dossier, lambda sha: io.BytesIO(contents[sha]), 2, Options(), modele)
    assert ecarts(first.document, second.document) == []
    assert len(docx_words(first.word)) == len(docx_words(light))


# --- what is hidden ---------------------------------------------------------------------------------------------------


def test_what_is_hidden_holds_no_word_of_anybody_and_is_there_once(modeles: dict[tuple[str, bool], bytes]) -> None:
    dossier, pieces = meuble()
    once = rempli(dossier, pieces.lire, modeles[MODELES[0]])
    for word in (once, rempli(dossier, pieces.lire, once)):  # the second fills what the first has filled
        with zipfile.ZipFile(io.BytesIO(word)) as package:
            assert len([name for name in package.namelist() if name.startswith("customXml/")]) == 3
            hidden = etree.fromstring(package.read("customXml/item1.xml"))
            links = package.read("word/_rels/document.xml.rels")
        assert links.count(b"/relationships/customXml") == 1
        values = [value for node in hidden for value in node.attrib.values()]
        assert len(values) > 50
        words = "objet|exemple|valeur|mention|figure|document|annexe|support|pages|texte|titre|ccp|ccs|fichier|photo"
        words += "|lien|note|attestation|image|adresse|secret"
        known = re.compile(rf"{words}|[0-9a-f]{{8}}|[0-9a-f]{{8}}(-[0-9a-f]{{4}}){{3}}-[0-9a-f]{{12}}|\d{{1,4}}")
        assert [value for value in values if not known.fullmatch(value)] == []
        candidat = dossier.candidat
        for text in (candidat.nom_naissance, candidat.prenom, *candidat.adresse.split("\n"), dossier.declaration.lieu):
            assert empreinte(text) not in values


# --- an edit in Word --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def exporte(modeles: dict[tuple[str, bool], bytes]) -> tuple[Dossier, bytes]:
    dossier, pieces = meuble()
    return dossier, imprimer(dossier, pieces.lire, Options(), modeles[MODELES[0]])[2]


def reimporte(exporte: tuple[Dossier, bytes], avant: str, apres: str, *, partout: bool = False) -> Importe:
    dossier, word = exporte
    return vers_dossier(lire_dp(modifie(word, avant, apres, partout=partout)), dossier.referentiel)


def citees(made: Importe) -> list[tuple[str, str]]:
    """What is cited: in which answer, under which words."""
    preuves = made.dossier.all(Preuve)
    return [(c.champ, c.legende or preuves[c.preuve_id].titre) for c in made.dossier.all(Citation).values()]


def test_ids_and_citations_come_back(exporte: tuple[Dossier, bytes]) -> None:
    made = vers_dossier(lire_dp(exporte[1]), exporte[0].referentiel)
    assert set(made.dossier.all(Exemple)) == set(exporte[0].all(Exemple))
    assert sorted(c for c, _ in citees(made)) == sorted(c.champ for c in exporte[0].all(Citation).values())


def test_a_legend_changed_in_word_is_the_new_legend(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, "Le devis dans le logiciel", "Le devis, vu de près")
    assert ("taches", "Le devis, vu de près") in citees(made)
    assert "Figure" not in "".join(e.taches for e in made.dossier.all(Exemple).values())


def test_a_mention_changed_in_word_still_names_its_annexe(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, ": Devis signé (", ": Devis accepté (")
    named = [text for _, text in citees(made)]
    (citation,) = [c for c, text in zip(made.dossier.all(Citation).values(), named, strict=True) if "accepté" in text]
    assert citation.preuve_id == made.dossier.ordered(Annexe)[0].preuve_id
    assert "Document cité" not in "".join(e.taches for e in made.dossier.all(Exemple).values())


def test_a_title_changed_in_word_gives_the_exemple_a_new_id(exporte: tuple[Dossier, bytes]) -> None:
    made = reimporte(exporte, "Relancer des clients", "Relancer trois clients", partout=True)
    known = set(exporte[0].all(Exemple))
    titles = {e.intitule: e.id in known for e in made.dossier.all(Exemple).values()}
    assert titles["Relancer trois clients"] is False
    assert list(titles.values()).count(True) == 2


def test_words_that_look_like_a_mention_are_an_answer(modeles: dict[tuple[str, bool], bytes]) -> None:
    dossier, pieces = meuble()
    exemple = next(iter(dossier.all(Exemple).values()))
    typed = "Document cité\u00a0: le plan de table\n\nFigure 3 — un dessin\n\n2026 fut une bonne année."
    word = rempli(dossier.put(replace(exemple, moyens=typed)), pieces.lire, modeles[MODELES[0]])
    made = vers_dossier(lire_dp(word), dossier.referentiel)
    assert made.dossier.all(Exemple)[exemple.id].moyens == typed


def test_a_list_whose_marks_are_lost_still_names_its_documents(exporte: tuple[Dossier, bytes]) -> None:
    """The line that says where a document is belongs to no title, also where another program dropped what is hidden."""
    dossier, word = exporte
    bare = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word)) as package, zipfile.ZipFile(bare, "w") as copy:
        for name in package.namelist():
            if not name.startswith("customXml/"):
                copy.writestr(name, package.read(name))
    lu = lire_dp(bare.getvalue())
    rows = dossier.ordered(DocumentIllustrant)
    titles = [row.intitule or dossier.all(Preuve)[str(row.preuve_id)].titre for row in rows]
    assert list(lu.documents_illustrants) == titles
    assert len(lu.annexes) == len(dossier.ordered(Annexe))
