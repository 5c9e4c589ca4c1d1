"""The grille: every critère, where it is shown, in few pages that can be read."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf

from dossier_pro.domain.dossier import Annexe, Citation, Exemple, Lien, Preuve
from dossier_pro.domain.referentiel import Activite, Competence, Critere
from dossier_pro.export.companions.grille import TAILLE_MIN, grille_flow, write_grille
from dossier_pro.export.compose import Options
from dossier_pro.export.layout.house_style import STYLES
from tests.export.conftest import write
from tests.export.reading import pdf_pages, words
from tests.export.sample import dossier, referentiel, rich

NBSP = "\u00a0"


def grille(written) -> tuple[bytes, str, int]:
    target = io.BytesIO()
    count = write_grille(written.dossier, written.document, written.pagination, target)
    pages = pdf_pages(target.getvalue())
    assert len(pages) == count
    return target.getvalue(), " ".join(words(" ".join(pages))), count


def cells(written) -> dict[str, str]:
    """Critère → where, of every row, as laid out."""
    flow = grille_flow(written.dossier, written.document, written.pagination)
    tables = [e for e in flow.sections[0].elements if hasattr(e, "rows")]
    rows = [row.cells for table in tables for row in table.rows if not row.entete and not row.suivi]
    return {row[0].paras[0].text: row[1].paras[0].text for row in rows}


def titre(activites: int, competences: int, criteres: int):
    """A titre of a given size, with critères of two lines."""
    texte = "Les informations transmises aux interlocuteurs concernés sont fiables, à jour et utiles à leur décision"
    made = []
    for a in range(1, activites + 1):
        rows = tuple(
            Competence(
                f"c{a}-{c}",
                c,
                "Assurer le suivi des opérations commerciales et administratives de l’entreprise",
                criteres=tuple(Critere(f"k{a}-{c}-{k}", f"{texte} ({a}.{c}.{k})") for k in range(1, criteres + 1)),
            )
            for c in range(1, competences + 1)
        )
        made.append(Activite(f"at-{a}", a, f"Activité n° {a} de ce titre", competences=rows))
    return replace(referentiel(), activites=tuple(made), transversales=())


def test_places_are_told_in_few_words_with_the_pages_of_the_dossier():
    ref = titre(1, 1, 2)
    written = write(
        dossier(
            ref,
            Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.", "Un téléphone."),
            Preuve("p", titre="Devis", adresse="https://exemple.invalid/devis"),
            Annexe("a", 1, "", "p"),
            Citation("c", "e", "p"),
            Lien("l1", "exemple", "e", "k1-1-1", "Ici."),
            Lien("l2", "preuve", "p", "k1-1-1", "Là."),
            Lien("l3", "exemple", "e", "k1-1-2", " "),
        )
    )
    first, second = cells(written).values()
    pages = written.pagination.pages
    assert (
        first
        == f"Exemple{NBSP}n°{NBSP}1,{NBSP}p.{NBSP}{pages['at1_ex1']}{NBSP}; annexe{NBSP}1,{NBSP}p.{NBSP}"
        + str(pages["annexe1"] if "annexe1" in pages else pages["annexes"])
    )
    assert second == "—"


def test_an_exemple_of_another_ccp_is_told_with_it():
    base_dossier, pieces = rich()
    shown = [where for where in cells(write(base_dossier, pieces)).values() if "CCP" in where]
    assert shown
    assert all(where.startswith(f"Exemple{NBSP}n°{NBSP}1{NBSP}(CCP{NBSP}2),{NBSP}p.{NBSP}") for where in shown)


def test_every_critere_is_there_and_what_is_not_printed_is_not():
    base_dossier, pieces = rich()
    written = write(base_dossier, pieces)
    _, text, _ = grille(written)
    for activite in base_dossier.referentiel.activites[:2]:
        assert " ".join(words(activite.intitule)) in text
        for competence in activite.competences:
            assert f"CP {competence.numero} – {competence.intitule}" in text
    _, alone, _ = grille(write(base_dossier, pieces, Options(ccp=2)))
    assert "CCP 2" in alone
    assert "CCP 1 –" not in alone


def test_a_titre_of_the_usual_size_takes_two_pages_and_a_long_one_more():
    usual = write(dossier(titre(2, 4, 4), Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")))
    assert grille(usual)[2] == 2
    long = write(dossier(titre(4, 5, 6), Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")))
    assert 3 <= grille(long)[2] <= 6


def test_nothing_is_smaller_than_eight_points_and_a_heading_keeps_its_first_line():
    assert min(style.pt for name, style in STYLES.items() if name.startswith("Grille") and name != "GrilleBlanc") >= 8
    assert TAILLE_MIN == 8
    written = write(dossier(titre(4, 5, 6), Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")))
    pages = pdf_pages(grille(written)[0])
    for page in pages:
        lines = [line for line in page.split("\n") if line.strip()]
        foot = [line for line in lines[-4:] if "CP 1 –" in line or line.startswith("CCP")]
        assert not foot, lines[-4:]


def test_the_same_dossier_gives_the_same_grille_and_it_is_tagged(sample):
    one, two = grille(sample)[0], grille(sample)[0]
    assert one == two
    with pikepdf.open(io.BytesIO(one)) as pdf:
        assert "/StructTreeRoot" in pdf.Root
        assert str(pdf.Root.Lang) == "fr-FR"
