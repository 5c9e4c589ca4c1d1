"""The companion index: what is shown where, and nothing that the jury does not have."""

from __future__ import annotations

import dataclasses
import io

import pikepdf
import pytest

from dossier_pro.domain.anchors.anchor import Ancre
from dossier_pro.domain.dossier import Annexe, Citation, DocumentIllustrant, Exemple, Lien, Preuve
from dossier_pro.domain.referentiel import Activite, Competence, Referentiel
from dossier_pro.export.companions.index import passages, write_index
from dossier_pro.export.compose import Options
from tests.export.conftest import write
from tests.export.reading import pdf_pages, words
from tests.export.sample import SOURCE, dossier, referentiel, rich

CRITERE = "at-1-cp1-1"


def base(*entities, **fields):
    exemple = {"intitule": "Vendre", "taches": "J’ai vendu.", "moyens": "Un téléphone."} | fields
    return write(dossier(None, Exemple("e", "at-1", 1, **exemple), *entities))


def found(written, cible=CRITERE):
    return passages(written.dossier, written.document, written.pagination, cible)


def index_text(written) -> str:
    target = io.BytesIO()
    write_index(written.dossier, written.document, written.pagination, target)
    return " ".join(words(" ".join(pdf_pages(target.getvalue()))))


def test_a_lien_with_a_sentence_is_listed_with_its_page_and_exemple():
    written = base(Lien("l", "exemple", "e", CRITERE, "J’ai tenu le délai."))
    (passage,) = found(written)
    assert passage.page == written.pagination.pages["at1_ex1"]
    assert passage.lieu == "Exemple n°\u00a01, activité-type\u00a01"
    assert passage.phrase == "J’ai tenu le délai."


def test_an_anchored_passage_has_the_page_of_its_answer():
    long = "Une ligne.\n\n" * 120
    ancre = Ancre("moyens", "téléphone", "", "", 3)
    written = base(Lien("l", "exemple", "e", CRITERE, "Par téléphone.", ancre), taches=long)
    (passage,) = found(written)
    assert passage.page == written.pagination.pages["at1_ex1_q2"] > written.pagination.pages["at1_ex1"]
    assert passage.lieu.endswith("question\u00a02")


@pytest.mark.parametrize(
    "entities",
    [
        (Lien("l", "exemple", "e", CRITERE, "  "),),
        (Lien("l", "exemple", "absent", CRITERE, "Oui."),),
        (Preuve("p", titre="P"), Lien("l", "preuve", "p", CRITERE, "Oui.")),
        (Exemple("x", "at-2", 1, "Vide", ""), Lien("l", "exemple", "x", CRITERE, "Oui.")),
    ],
)
def test_what_the_jury_does_not_have_is_not_listed(entities):
    assert found(base(*entities)) == ()


def test_a_preuve_is_listed_where_it_stands():
    preuve = Preuve("p", titre="Devis", adresse="https://exemple.invalid/devis")
    lien = Lien("l", "preuve", "p", CRITERE, "On y voit la date.")
    cited = base(preuve, lien, Citation("c", "e", "p"))
    assert not found(cited), "the jury reads its name and sees nothing of it"
    listed = base(preuve, lien, Citation("c", "e", "p"), DocumentIllustrant("d", 1, "", "p"))
    assert found(listed)[0].lieu == "Devis (document illustrant n°\u00a01)"
    assert found(listed)[0].page == listed.pagination.pages["documents"]
    annexed = base(preuve, lien, DocumentIllustrant("d", 1, "", "p"), Annexe("a", 1, "", "p"))
    assert found(annexed)[0].lieu == "Devis (annexe\u00a01)"


def test_a_picture_is_listed_at_its_figure(sample):
    (passage,) = found(sample, "at-1-cp2-1")
    assert passage.page == sample.pagination.pages["fig2"]
    assert "figure\u00a02" in passage.lieu


def test_the_index_names_every_critere_and_says_what_it_is(sample):
    text = index_text(sample)
    for activite in sample.dossier.referentiel.activites[:2]:
        assert activite.intitule in text
        for competence in activite.competences:
            assert f"CP {competence.numero} – {competence.intitule}" in text
            assert text.count(competence.criteres[0].texte) >= 1
    assert "Document d’accompagnement, distinct du dossier remis au jury" in text
    assert "J’ai rappelé l’acheteuse dans l’heure et envoyé le devis le lendemain." in text
    assert "Deux lectrices ont relu le texte avant l’envoi." in text
    assert "CCS" not in text


def test_another_certifier_has_blocs_in_the_index_too():
    ref = dataclasses.replace(referentiel(), type="certification-rncp")
    written = write(dossier(ref, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")))
    assert "Bloc 1 – " in index_text(written)
    assert "CCP" not in index_text(written)


def test_the_index_of_one_ccp_lists_that_ccp_alone():
    base_dossier, pieces = rich()
    written = write(base_dossier, pieces, Options(ccp=2))
    text = index_text(written)
    assert "CCP 2" in text
    assert "CCP 1" not in text
    assert found(written, CRITERE) == ()


def test_without_criteres_the_index_lists_competences_and_without_these_activites():
    competence = Competence("c1", 1, "Suivre un dossier d’importation")
    for activite, heading, cible in (
        (Activite("at-1", 1, "Importer", competences=(competence,)), "Compétence", "c1"),
        (Activite("at-1", 1, "Importer"), "Activité", "at-1"),
    ):
        ref = Referentiel(
            "X", None, None, None, "Titre", None, None, "titre-professionnel", SOURCE, activites=(activite,)
        )
        lien = Lien("l", "exemple", "e", cible, "Voici comment.")
        written = write(dossier(ref, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."), lien))
        text = index_text(written)
        assert heading in text
        assert "Voici comment." in text
        assert (competence.intitule if cible == "c1" else "Importer") in text


def test_links_of_the_index_stay_inside_it(sample):
    target = io.BytesIO()
    write_index(sample.dossier, sample.document, sample.pagination, target)
    with pikepdf.open(target) as pdf:
        annotations = [a for page in pdf.pages for a in page.get("/Annots", [])]
        assert annotations
        assert all("/A" not in a or "/URI" not in a.A for a in annotations)
        assert all("/Dest" in a for a in annotations)
        assert str(pdf.docinfo.Title).startswith("Index des preuves – ")
        assert str(pdf.Root.Lang) == "fr-FR"


def test_the_index_does_not_wear_the_colours_of_the_official_dossier(sample):
    target = io.BytesIO()
    write_index(sample.dossier, sample.document, sample.pagination, target)
    magenta = f"{0xD6 / 255:.6f}".rstrip("0")[:6].lstrip("0").encode()
    with pikepdf.open(target) as pdf:
        assert not any(magenta in page.Contents.read_bytes() for page in pdf.pages)
    with pikepdf.open(io.BytesIO(sample.pdf)) as pdf:
        assert any(magenta in page.Contents.read_bytes() for page in pdf.pages)


def test_the_same_dossier_gives_the_same_index(sample):
    one, two = io.BytesIO(), io.BytesIO()
    for target in (one, two):
        write_index(sample.dossier, sample.document, sample.pagination, target)
    assert one.getvalue() == two.getvalue()
    assert referentiel().transversales
