"""Word and PDF: the same words as the tree, whole and well-formed, the same bytes each time."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date
from typing import cast

import pikepdf
import pytest

from dossier_pro.domain.dates import Mois
from dossier_pro.domain.dossier import (
    Annexe,
    Candidat,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Exemple,
    Preuve,
    Projet,
)
from dossier_pro.export.document import sommaire
from tests.export.conftest import write
from tests.export.reading import W, body, docx_faults, docx_words, part, pdf_pages, pdf_words, tree_words, words
from tests.export.sample import FRANCAIS, Pieces, dossier, nasty_dossier, picture, random_dossier, referentiel, rich
from tests.support import ooxml

ARABE = "مرحبا بالعالم"
EMOJI = "\U0001f600 \U0001f9d1\u200d\U0001f4bb ❤️"


def whole(text="J’ai travaillé.", **fields):
    """A dossier of one exemple, with nothing missing."""
    dates = {"debut": fields.pop("debut", date(2025, 1, 1)), "fin": fields.pop("fin", None)}
    texts = {"intitule": "Vendre", "taches": text, "moyens": text, "equipe": text, "complements": text} | fields
    return dossier(
        referentiel(activites=1),
        Candidat(nom_naissance="Essai", prenom="Aléa", adresse="1 rue\n00000 Ville"),
        Projet(modalite="vae"),
        Declaration("unique", "Aléa Essai", "Ville", date(2026, 1, 2)),
        Exemple("e", "at-1", 1, **texts, entreprise="Ateliers", service="Ventes", **dates),
    )


def assert_same_words(written):
    expected = tree_words(written.document, written.pagination.pages)
    assert docx_words(written.docx) == expected
    # A line of the PDF may end inside a word, after its hyphen or dash.
    assert "".join(pdf_words(written.pdf, written.document.modele)) == "".join(expected)


def test_a_month_is_printed_as_a_month():
    written = write(whole(debut=Mois(2021, 3, 1), fin=Mois(2022, 6, 30)))
    words = " ".join(docx_words(written.docx))
    assert "mars 2021" in words
    assert "juin 2022" in words
    assert "1er mars 2021" not in words
    assert "01/03/2021" not in words
    assert_same_words(written)


# --- the same words everywhere -----------------------------------------------------------------------------------


def test_tree_word_and_pdf_say_the_same(sample):
    assert_same_words(sample)


@pytest.mark.parametrize("seed", range(4))
def test_dossiers_of_any_shape_say_the_same(seed):
    assert_same_words(write(*random_dossier(seed)))


def test_every_french_character_is_printed():
    written = write(whole(f"Les signes {FRANCAIS} sont tous là.", intitule=FRANCAIS))
    assert_same_words(written)
    assert FRANCAIS in "".join(pdf_words(written.pdf, written.document.modele))


@pytest.mark.parametrize(
    "text", [EMOJI, ARABE, "漢字かな", "שלום", "a\u0301 e\u0301", "\ue000\U0010ffff", "ﬁn œuvre ½"]
)
def test_characters_that_no_font_has_stay_in_the_text(text):
    written = write(whole(f"Avant {text} après.", intitule=f"Titre {text}"))
    assert docx_words(written.docx) == tree_words(written.document, written.pagination.pages)
    printed = " ".join(pdf_words(written.pdf, written.document.modele))
    for word in ("Avant", "après."):
        assert word in printed
    assert "■" not in printed
    assert docx_faults(written.docx) == []


def test_an_arabic_word_can_be_copied_from_the_pdf():
    written = write(whole(f"Avant {ARABE} après."))
    letters = set(ARABE.replace(" ", ""))
    assert letters <= set("".join(pdf_pages(written.pdf)))


def test_control_characters_and_lone_surrogates_do_no_harm():
    hard = "a\x00b\x07c\x1bd\ud800e\ufffef\x0bg"
    written = write(whole(hard, intitule=hard))
    assert "abcdef g" in " ".join(docx_words(written.docx))  # a vertical tab parts lines
    assert_same_words(written)


def test_titles_of_four_hundred_characters():
    titre = ("Un intitulé qui n’en finit pas, " * 13)[:400]
    written = write(whole(intitule=titre))
    assert_same_words(written)
    assert written.pagination.pages["at1_ex1"] == 5


def test_an_exemple_of_twelve_pages():
    text = "\n\n".join(f"Paragraphe {n} : " + "je décris ce que j’ai fait, étape par étape. " * 9 for n in range(110))
    written = write(whole(text, moyens="x", equipe="y", complements=""))
    assert written.pagination.pages_par_exemple()["e"] >= 12
    first, last = written.pagination.exemples["e"]
    assert written.pagination.pages["declaration"] == last + 1
    assert first == 5
    assert_same_words(written)


def test_three_exemples_in_each_of_four_activites():
    entities = [
        Exemple(f"e{a}{n}", f"at-{a}", n, f"Exemple {a}.{n}", "J’ai vendu.", "x", "y", "", "Ateliers", "Ventes")
        for a in range(1, 5)
        for n in range(1, 4)
    ]
    written = write(dossier(referentiel(activites=4), *entities))
    assert_same_words(written)
    anchors = [f"at{a}_ex{n}" for a in range(1, 5) for n in range(1, 4)]
    assert [written.pagination.pages[a] for a in anchors] == list(range(5, 17))


def test_an_empty_dossier_is_still_a_document():
    written = write(dossier())
    assert_same_words(written)
    assert docx_faults(written.docx) == []
    assert "[prénom et nom]" in " ".join(docx_words(written.docx))


def test_the_neutral_dossier(sample):
    base, pieces = rich()
    made = dossier(referentiel(ministere=False), *(e for table in base.tables.values() for e in table.values()))
    written = write(made, pieces)
    assert_same_words(written)
    text = " ".join(docx_words(written.docx)).casefold()
    everything = text + " ".join(pdf_pages(written.pdf)).casefold()
    for fixed in ("dossier professionnel", "déclaration sur l’honneur", "activité-type", "version du", "ministère"):
        assert fixed not in everything
    assert "1. ce que j’ai fait" in text
    assert "D60093" not in part(written.docx, "word/styles.xml").getroottree().docinfo.encoding
    assert b"D60093" not in zipfile.ZipFile(io.BytesIO(written.docx)).read("word/styles.xml")


# --- pages -------------------------------------------------------------------------------------------------------


def test_each_sheet_and_section_starts_a_page_and_the_sommaire_says_which(sample):
    pages = [body(text, n, sample.document.modele) for n, text in enumerate(pdf_pages(sample.pdf), 1)]
    for entree in sommaire(sample.document):
        page = pages[sample.pagination.pages[entree.ancre] - 1]
        title = entree.texte.partition(" – ")[2] or entree.texte
        assert " ".join(words(title)) in page
        assert page.startswith(("Activité-type", " ".join(words(entree.texte))))


def test_pages_per_exemple_are_those_between_two_sheets(sample):
    pages = sample.pagination.pages
    assert sample.pagination.exemples["ex-1"] == (pages["at1_ex1"], pages["at1_ex2"] - 1)
    assert set(sample.pagination.pages_par_exemple()) == {"ex-1", "ex-2", "ex-3"}
    assert sample.pagination.total == len(pdf_pages(sample.pdf))


def test_footers_are_those_of_2017_odd_and_even(sample):
    for number, text in enumerate(pdf_pages(sample.pdf), start=1):
        line = text.split("\n")[1].replace("\u00a0", " ")
        if number % 2:
            assert line == f"DOSSIER PROFESSIONNEL-Version Traitement de texte – Version du 11/09/2017 Page {number}"
        else:
            assert line == f"Page {number} DOSSIER PROFESSIONNEL-Version du 11/09/2017"


def test_a_question_is_never_alone_at_the_foot_of_a_page():
    for seed in range(3):
        written = write(*nasty_dossier(seed))
        questions = {" ".join(words(q)) for q in written.document.modele.exemples.questions}
        for number, text in enumerate(pdf_pages(written.pdf), 1):
            printed = body(text, number, written.document.modele)
            assert not any(printed.endswith(q) for q in questions), f"seed {seed}, page {number}"


def test_figures_shrink_a_little_where_that_saves_a_page():
    pieces = Pieces()
    sha = pieces.add(picture(1200, 800))
    for lines in range(2, 40, 3):
        base = whole("\n\n".join(["Une ligne de texte."] * lines), moyens="x", equipe="y", complements="")
        made = base.put(Preuve("p", "photo", "P", mime="image/jpeg", sha256=sha)).put(Citation("c", "e", "p"))
        written = write(made, pieces)
        sizes = [(n.get("cx"), n.get("cy")) for n in part(written.docx, "word/document.xml").iter("{*}extent")]
        (width, height) = (int(v) for v in sizes[0])
        assert width / height == pytest.approx(1.5, rel=0.01)
        assert 0.69 <= height / (5100 * 635) <= 1.001


# --- Word --------------------------------------------------------------------------------------------------------


def test_fields_bookmarks_ids_and_links_are_sound(sample):
    assert docx_faults(sample.docx) == []


def test_the_faults_are_seen():
    good = write(whole()).docx
    with zipfile.ZipFile(io.BytesIO(good)) as package:
        parts = {n: package.read(n) for n in package.namelist()}
    document = parts["word/document.xml"].decode()
    for old, new, word in (
        ('w:fldCharType="end"', 'w:fldCharType="begin"', "field"),
        ('w:name="at1_ex1_q1"', 'w:name="at1_ex1_q2"', "two of one bookmark name"),
        ("PAGEREF at1_ex1 ", "PAGEREF nulle_part ", "leads nowhere"),
    ):
        broken = io.BytesIO()
        with zipfile.ZipFile(broken, "w") as package:
            for name, content in parts.items():
                edited = document.replace(old, new, 1).encode() if name == "word/document.xml" else content
                package.writestr(name, edited)
        assert any(word in fault for fault in docx_faults(broken.getvalue()))


@pytest.mark.skipif(ooxml.skip_reason() is not None, reason=str(ooxml.skip_reason()))
@pytest.mark.parametrize("which", ["rich", "empty", "neutral", "nasty"])
def test_microsofts_validator_finds_nothing(which, tmp_path, sample):
    made = {
        "rich": lambda: sample.docx,
        "empty": lambda: write(dossier()).docx,
        "neutral": lambda: write(dossier(referentiel(ministere=False), Exemple("e", "at-1"))).docx,
        "nasty": lambda: write(*nasty_dossier(1)).docx,
    }[which]()
    path = tmp_path / "sortie.docx"
    path.write_bytes(made)
    assert ooxml.validate_docx(path) == []


def test_the_sommaire_of_word_is_made_of_fields_that_show_the_right_pages(sample):
    document = part(sample.docx, "word/document.xml")
    shown: dict[str, str] = {}
    runs = list(document.iter(f"{W}r"))
    for index, run in enumerate(runs):
        instruction = run.find(f"{W}instrText")
        if instruction is not None and "PAGEREF" in instruction.text:
            shown.setdefault(instruction.text.split()[1], runs[index + 2].find(f"{W}t").text)
    assert {a: str(sample.pagination.pages[a]) for a in shown} == shown
    assert {e.ancre for e in sommaire(sample.document)} <= set(shown)


def test_word_has_real_headings_and_a_language(sample):
    styles = part(sample.docx, "word/styles.xml")
    names = {s.get(f"{W}styleId"): s.find(f"{W}name").get(f"{W}val") for s in styles.findall(f"{W}style")}
    used = [p.get(f"{W}val") for p in part(sample.docx, "word/document.xml").iter(f"{W}pStyle")]
    assert set(used) <= set(names)
    headings = [names[u] for u in used if names[u].startswith("heading")]
    assert headings[:5] == ["heading 1", "heading 2", "heading 3", "heading 4", "heading 4"]
    languages = {n.get(f"{W}val") for n in styles.iter(f"{W}lang")}
    assert languages == {"fr-FR"}
    text = " ".join(
        zipfile.ZipFile(io.BytesIO(sample.docx)).read(f"word/{n}.xml").decode() for n in ("styles", "document")
    )
    assert "Theme" not in text


def test_word_pages_are_those_of_the_model(sample):
    cover, rest = part(sample.docx, "word/document.xml").iter(f"{W}sectPr")
    for section, side, gutter in ((cover, "1418", "0"), (rest, "1134", "170")):
        margins = section.find(f"{W}pgMar")
        found = [margins.get(f"{W}{n}") for n in ("top", "bottom", "left", "right", "gutter")]
        assert found == ["1418", "1418", side, side, gutter]
        size = section.find(f"{W}pgSz")
        assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    settings = part(sample.docx, "word/settings.xml")
    assert settings.find(f"{W}mirrorMargins") is not None
    assert settings.find(f"{W}evenAndOddHeaders") is not None
    kinds = [r.get(f"{W}type") for r in rest.findall(f"{W}footerReference")]
    assert sorted(kinds) == ["default", "even"]
    for number in (2, 3):
        assert any("PAGE" in t.text for t in part(sample.docx, f"word/footer{number}.xml").iter(f"{W}instrText"))


def test_pictures_in_word_have_an_alternative_text(sample):
    descriptions = [n.get("descr") for n in part(sample.docx, "word/document.xml").iter("{*}docPr")]
    assert descriptions == ["Écran du devis", "Six bancs en bois clair dans un préau", "Plan vu de dessus"]


def test_header_rows_are_repeated(sample):
    heads = [
        "".join(t.text for t in row.iter(f"{W}t"))
        for row in part(sample.docx, "word/document.xml").iter(f"{W}tr")
        if row.find(f"{W}trPr/{W}tblHeader") is not None
    ]
    assert heads == ["IntituléAutorité ou organismeDate", "Intitulé"]


def test_the_properties_tell_the_title_and_the_author_and_nothing_else(sample):
    core = part(sample.docx, "docProps/core.xml")
    assert {n.tag.rpartition("}")[2]: n.text for n in core} == {
        "title": "Dossier professionnel – Élise Duval – Assistant de gestion imaginaire",
        "creator": "Élise Duval",
        "language": "fr-FR",
    }
    with zipfile.ZipFile(io.BytesIO(sample.docx)) as package:
        assert {i.date_time for i in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        for name in package.namelist():
            assert not re.search(rb"/work/|/home/|/tmp/|[A-Z]:\\\\Users", package.read(name))


# --- PDF ---------------------------------------------------------------------------------------------------------


def opened(content: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(content))


def test_the_pdf_says_its_language_title_and_author(sample):
    with opened(sample.pdf) as pdf:
        assert str(pdf.Root.Lang) == "fr-FR"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.docinfo.Title) == "Dossier professionnel – Élise Duval – Assistant de gestion imaginaire"
        assert str(pdf.docinfo.Author) == "Élise Duval"
        assert set(pdf.docinfo.keys()) == {"/Title", "/Author", "/Creator", "/Producer"}


def test_every_font_of_the_pdf_is_embedded(sample):
    with opened(sample.pdf) as pdf:
        names = set()
        for page in pdf.pages:
            for font in dict(page.Resources.Font).values():
                names.add(str(font.BaseFont))
                assert font.FontDescriptor.FontName == font.BaseFont
                assert "/FontFile2" in font.FontDescriptor
                assert "/ToUnicode" in font
        assert all(re.fullmatch(r"/[A-Z]{6}\+(Carlito|DejaVuSans).*", name) for name in names)


def test_the_outline_leads_to_each_sheet_and_section(sample):
    with opened(sample.pdf) as pdf, pdf.open_outline() as outline:
        top = [item.title for item in outline.root]
        assert top == [
            "Présentation du dossier",
            "Sommaire",
            "Exemples de pratique professionnelle",
            "Titres, diplômes, CQP, attestations de formation",
            "Déclaration sur l’honneur",
            "Documents illustrant la pratique professionnelle",
            "Annexes",
        ]
        activites = outline.root[2].children
        assert [a.title[:16] for a in activites] == ["Activité-type 1 ", "Activité-type 2 "]
        assert [len(a.children) for a in activites] == [2, 1]


def test_the_sommaire_of_the_pdf_is_made_of_links(sample):
    with opened(sample.pdf) as pdf:
        page = pdf.pages[sample.pagination.pages["sommaire"] - 1]
        targets = {str(annotation.Dest) for annotation in page.Annots}
        # Two lines of one title make two areas; each entry has its title and its number.
        assert len(targets) == len([e for e in sommaire(sample.document) if e.ancre]) - 2
        assert len(page.Annots) >= 2 * len(targets)


def test_no_black_square_stands_for_a_missing_glyph(sample):
    assert "■" not in "".join(pdf_pages(sample.pdf))


def test_a_picture_used_twice_is_stored_once():
    pieces = Pieces()
    sha = pieces.add(picture(900, 600, kind="PNG"))
    base = whole()
    for entity in (
        Preuve("p", "photo", "P", mime="image/png", sha256=sha),
        Citation("c", "e", "p"),
        Annexe("a", 1, "", "p"),
    ):
        base = base.put(entity)
    written = write(base, pieces)
    with opened(written.pdf) as pdf:
        images = {o.objgen for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Image"}
        assert len(images) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_pictures_look_the_same_in_the_pdf(kind):
    """The pixels of the picture come out of the PDF as they went in, with a palette too."""
    from PIL import Image as Pillow

    content = picture(300, 200, kind=kind)
    if kind == "PNG":
        target = io.BytesIO()
        Pillow.open(io.BytesIO(content)).convert("P", palette=Pillow.Palette.ADAPTIVE, colors=7).save(target, "PNG")
        content = target.getvalue()
    pieces = Pieces()
    base = (
        whole()
        .put(Preuve("p", "photo", "P", mime="image/png", sha256=pieces.add(content)))
        .put(Citation("c", "e", "p"))
    )
    written = write(base, pieces)
    with opened(written.pdf) as pdf:
        page = pdf.pages[written.pagination.pages["fig1"] - 1]
        (raw,) = [pikepdf.PdfImage(cast(pikepdf.Stream, x)) for x in dict(page.Resources.XObject).values()]
        shown = raw.as_pil_image().convert("RGB")
    expected = Pillow.open(io.BytesIO(next(written.document.figures()).image.octets)).convert("RGB")
    assert shown.size == expected.size
    assert shown.tobytes() == expected.tobytes()


# --- the same bytes ----------------------------------------------------------------------------------------------


def test_the_same_dossier_gives_the_same_bytes(sample):
    again = write(*rich())
    assert again.pdf == sample.pdf
    assert again.docx == sample.docx


def test_tables_that_run_over_repeat_their_heads():
    base = whole()
    for n in range(1, 61):
        base = base.put(Diplome(f"d{n}", n, f"Diplôme numéro {n}", "Centre d’Exemple", "2020"))
        base = base.put(DocumentIllustrant(f"i{n}", n, f"Document numéro {n}"))
    written = write(base)
    pages = pdf_pages(written.pdf)
    start, end = written.pagination.pages["titres"], written.pagination.pages["declaration"]
    assert end - start >= 2
    for number in range(start, end):
        assert "Autorité ou organisme" in pages[number - 1]
