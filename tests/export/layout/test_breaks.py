"""Where a page ends: what is cut is named again, nothing is parted from its number, text flows before a picture."""

from __future__ import annotations

import io
import itertools
import random

import pytest

from dossier_pro.domain.dossier import Annexe, Citation, Entity, Exemple, Lien, Preuve, Projet
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.domain.text import NBSP
from dossier_pro.export.companions.index import index_flow, write_index
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.layout.building import assemble
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Table
from dossier_pro.export.layout.pages import MiseEnPage, Page, Pose, Texte
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.resources import resource
from dossier_pro.services.exemple import dossier_exemple
from tests.bench.page_white import blancs
from tests.export.reading import W, part, pdf_pages
from tests.export.sample import Pieces, dossier, phrase, picture, referentiel

CRITERE = "at-1-cp1-1"


def read(page: Page) -> list[Texte]:
    """The lines of a page, its header and footer left out, in the order of the page."""
    return [i for i in page.items if isinstance(i, Texte) and not i.para.style.startswith(("IdxEntete", "IdxPied"))]


def text(item: Texte) -> str:
    return "".join(frag.piece.text for frag in item.ligne.frags)


# --- index -------------------------------------------------------------------------------------------------------


def indexed(count: int):
    """A dossier whose first critère is shown in so many places."""
    rng = random.Random(count)
    entities: list[Entity] = [Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")]
    for n in range(count):
        entities.append(Preuve(f"p{n}", titre=f"Preuve {n}", adresse="https://exemple.invalid/"))
        entities.append(Annexe(f"a{n}", n + 1, "", f"p{n}"))
        entities.append(Lien(f"l{n}", "preuve", f"p{n}", CRITERE, phrase(rng)))
    made = dossier(None, *entities)
    document = compose(made, Options(), Pieces().lire)
    return made, document, paginate(document)


@pytest.mark.parametrize("count", [14, 15, 16, 40])
def test_a_critere_that_a_page_end_cuts_is_named_again(count):
    made, document, pagination = indexed(count)
    pages = lay_out(index_flow(made, document, pagination)).pages
    wanted = made.referentiel.activites[0].competences[0].criteres[0].texte
    for page in pages[1:]:
        columns = [i for i in read(page) if i.para.style in ("IdxColonne", "IdxColonnePage")]
        rows = [i for i in read(page) if i not in columns]
        if not (columns and rows and rows[0].base > columns[0].base):
            continue
        first = [i for i in rows if i.base == rows[0].base and i.para.style == "IdxCritere"]
        assert first
        assert text(first[0])
        if NBSP + "(suite)" in first[0].para.text:
            assert first[0].para.text == f"{wanted}{NBSP}(suite)"
            assert first[0].lieu is None, "there for the eye: a reader was told by the cell that spans the rows"
    if count == 40:
        again = [i for page in pages for i in read(page) if "(suite)" in i.para.text and i.premier]
        assert len(again) >= 2
        target = io.BytesIO()
        write_index(made, document, pagination, target)
        assert sum("(suite)" in page for page in pdf_pages(target.getvalue())) == len(again)


def test_words_of_bands_titles_and_columns_stand_under_each_other():
    made, document, pagination = indexed(3)
    pages = lay_out(index_flow(made, document, pagination)).pages
    starts: dict[str, float] = {}
    for item in (i for page in pages for i in page.items if isinstance(i, Texte) and i.ligne.frags and i.premier):
        style = item.para.style
        starts[style] = min(starts.get(style, 1e9), round(item.x + item.ligne.frags[0].x))
    assert starts["IdxChapitre"] == starts["IdxPartie"] == starts["IdxCritere"] == starts["IdxColonne"]


# --- entries and their numbers -----------------------------------------------------------------------------------


@pytest.mark.parametrize("lines", range(1, 6))
def test_an_annexe_of_the_list_is_not_parted_from_its_page(lines):
    """First a title of so many lines, so that the page ends anywhere."""
    pieces = Pieces()
    sha = pieces.add(picture(300, 200))
    rows: list[Entity] = [Preuve("p", "photo", "Photo", description="Un banc", mime="image/jpeg", sha256=sha)]
    rows += [Annexe(f"a{n}", n + 1, "Vente " * 14 * (1 if n else lines), "p") for n in range(20)]
    made = dossier(None, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."), *rows)
    for page in paginate(compose(made, Options(), pieces.lire)).mise_en_page.pages:
        styles = [i.para.style for i in page.items if isinstance(i, Texte) and i.lieu and i.premier]
        if "AnnexeLigne" in styles or "AnnexeSupport" in styles:
            entries = [style for style in styles if style in ("AnnexeLigne", "AnnexeSupport")]
            assert entries == ["AnnexeLigne", "AnnexeSupport"] * (len(entries) // 2)


@pytest.mark.parametrize("lines", range(5))
def test_an_activite_never_ends_a_page_of_the_sommaire(lines):
    """Titles of several lines, so that the page ends anywhere."""
    exemples = [
        Exemple(f"e{a}{n}", f"at-{a}", n, "Vendre " * 15 * (1 + (a * n + lines) % 3), "J’ai vendu.")
        for a in range(1, 9)
        for n in range(1, 4)
    ]
    made = dossier(referentiel(activites=8), Projet(), *exemples)
    mise_en_page = lay_out(assemble(compose(made, Options(), Pieces().lire)))
    sommaire = [page for page in mise_en_page.pages if any(_style(i).startswith("Som") for i in page.items)]
    assert len(sommaire) > 1
    for page in sommaire:
        styles = [style for i in page.items if (style := _style(i)).startswith("Som") and "Page" not in style]
        assert styles[-1] != "SomActivite"


def _style(item: object) -> str:
    return item.para.style if isinstance(item, Texte) and item.lieu else ""


def test_the_columns_of_a_long_table_of_an_annexe_are_named_on_each_page():
    rows = "\n".join(["Client\tCommande", *(f"Crèche {n}\tC-{n}" for n in range(90))])
    note = Preuve("p", "note", "Commandes", description=rows)
    made = dossier(None, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."), note, Annexe("a", 1, "", "p"))
    document = compose(made, Options(), Pieces().lire)
    pages = paginate(document).mise_en_page.pages
    told = [[text(i) for i in page.items if isinstance(i, Texte)] for page in pages]
    long = [lines for lines in told if any(line.startswith("Crèche") for line in lines)]
    assert len(long) > 1
    assert all({"Client", "Commande"} <= set(lines) for lines in long)


# --- pictures ----------------------------------------------------------------------------------------------------


def sheet(paragraphs: list[str], *sides: tuple[int, int]):
    pieces = Pieces()
    entities: list[Entity] = []
    for n, size in enumerate(sides):
        sha = pieces.add(picture(*size, text=str(n)))
        entities.append(Preuve(f"p{n}", "photo", f"Photo {n}", description="Un banc", mime="image/jpeg", sha256=sha))
        entities.append(Citation(f"c{n}", "e", f"p{n}", "taches", "", n))
    exemple = Exemple("e", "at-1", 1, "Vendre", "\n\n".join(paragraphs), "Un téléphone.", "Seul.", "Rien.")
    return compose(dossier(referentiel(activites=1), exemple, *entities), Options(), pieces.lire)


def whites(mise_en_page: MiseEnPage) -> list[float]:
    return [white for _, white, before_picture in blancs(mise_en_page) if before_picture]


def test_the_shipped_example_leaves_no_page_a_fifth_white_before_a_picture():
    pieces = Pieces()
    for path in resource("exemple", "pieces").iterdir():
        pieces.add(path.read_bytes())
    mise_en_page = paginate(compose(devant_le_jury(dossier_exemple()), Options(), pieces.lire)).mise_en_page
    assert sum(isinstance(i, Pose) for page in mise_en_page.pages for i in page.items) >= 4
    assert max(whites(mise_en_page), default=0) <= 0.2


@pytest.mark.parametrize("count", range(8, 26, 2))
def test_text_flows_before_a_picture(count):
    """Paragraphs of an answer go down to the next page rather than leave white above the picture at its end."""
    rng = random.Random(count)
    document = sheet([phrase(rng) for _ in range(count)], (1240, 1754), (1600, 1000))
    pagination = paginate(document)
    assert max(whites(pagination.mise_en_page), default=0) <= 0.2
    word = io.BytesIO()
    write_docx(document, pagination, word)
    shown = [i for page in pagination.mise_en_page.pages for i in page.items if isinstance(i, Texte) and i.lieu]
    answers = [i.para.text for i in shown if i.premier and i.para.style in ("Reponse", "Legende")]
    paragraphs = ("".join(p.itertext()) for p in part(word.getvalue(), "word/document.xml").iter(f"{W}p"))
    in_word = [t for t in paragraphs if t in set(answers) - {""}]
    assert in_word == [t for t in answers if t], "Word has the picture at the same place"
    written = [t for t in answers if not t.startswith("Figure")]
    assert written[:count] == [bloc.text for bloc in document.activites[0].fiches[0].reponses[0].blocs]


def test_a_paragraph_that_points_at_its_picture_stays_above_it():
    rng = random.Random(3)
    for count in range(8, 26):
        paragraphs = [*(phrase(rng) for _ in range(count)), "On le voit sur la photo ci-dessous."]
        pages = paginate(sheet(paragraphs, (1600, 1000))).mise_en_page.pages
        order = [i for page in pages for i in page.items if isinstance(i, Texte | Pose) and i.lieu]
        places = [isinstance(i, Pose) for i in order]
        said = [isinstance(i, Texte) and "ci-dessous" in i.para.text for i in order]
        assert said.index(True) < places.index(True)


def test_the_box_is_one_box_with_a_picture_in_the_middle():
    """Rules of a first, a middle and a last row; never one that is open."""
    for count in range(8, 26):
        rng = random.Random(count)
        flow = paginate(sheet([phrase(rng) for _ in range(count)], (1600, 1000), (1600, 1000))).mise_en_page.flow
        tables = [e for s in flow.sections for e in s.elements if isinstance(e, Table) and e.style == "reponse"]
        styles = [row.cells[0].style for row in max(tables, key=lambda t: len(t.rows)).rows]
        assert styles[0] == "reponse_debut"
        assert styles[-1] == "reponse_fin"
        assert set(styles[1:-1]) <= {"reponse_suite"}
        assert all(a.rows for a, _ in itertools.pairwise(tables))
