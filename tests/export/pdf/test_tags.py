"""The tags of our PDF: both standards kept, and the words in the order of the tree those of the dossier."""

from __future__ import annotations

import io
from datetime import date
from functools import cache, lru_cache

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from page import validate_pdf_bytes

from dossier_pro.domain.dossier import (
    Candidat,
    Champ,
    Citation,
    Declaration,
    Diplome,
    DocumentIllustrant,
    Entity,
    Exemple,
    Lien,
    Preuve,
    Projet,
)
from dossier_pro.export.companions.index import write_index
from tests.export.conftest import Written, write
from tests.export.reading import part, tree_words, words
from tests.export.sample import FRANCAIS, Pieces, dossier, nasty_dossier, picture, prose, random_dossier, referentiel
from tests.export.sample import rich as rich_sample
from tests.export.structure import Tagged, unicode_of

SIGNES = "œ Œ æ ÿ Ÿ « » ’ – — … € ² ³ ° № ½ → ☐ ☒ ✓ ▸ \U00010300"
LISTES = (
    """Avant.

- une **puce** grasse et *penchée*
- ***les deux*** à la fois
- une très longue puce, """
    + "qui va à la ligne " * 12
    + """

1. un
2. deux

- encore une puce

1. quatre
2. cinq

Après."""
)


def one(**fields) -> Written:
    """A dossier of one exemple, with these answers."""
    answers = {"intitule": "Vendre", "taches": "J’ai vendu.", "moyens": "x", "equipe": "y"} | fields
    return write(dossier(referentiel(activites=1), Projet(modalite="vae"), Exemple("e", "at-1", 1, **answers)))


def endless() -> Written:
    """A name, a title and a description of a picture longer than a string of PDF/A may be."""
    pieces = Pieces()
    sha = pieces.add(picture(400, 300))
    mots = "mot " * 9000
    return write(
        dossier(
            referentiel(activites=1),
            Candidat(nom_naissance="Nom " * 5000),
            Exemple("e", "at-1", 1, "Titre " * 3500, "J’ai vu."),
            Preuve("p", "photo", "Photo", description=mots, mime="image/jpeg", sha256=sha),
            Citation("c", "e", "p", "taches", "", 1),
        ),
        pieces,
    )


def neutral() -> Written:
    base, pieces = rich_sample()
    entities = (e for table in base.tables.values() for e in table.values())
    return write(dossier(referentiel(ministere=False), *entities), pieces)


def pictures() -> Written:
    pieces = Pieces()
    entities: list[Entity] = []
    for n in range(14):
        sha = pieces.add(picture(400 + 30 * n, 300, text=str(n), kind="PNG" if n % 2 else "JPEG"))
        entities.append(Preuve(f"p{n}", "photo", f"Photo {n}", description="Un banc", mime="image/png", sha256=sha))
        champ: Champ = ("taches", "moyens", "complements")[n % 3]
        entities.append(Citation(f"c{n}", "e", f"p{n}", champ, "", n))
    return write(dossier(referentiel(activites=1), Exemple("e", "at-1", 1, "Voir", "J’ai vu."), *entities), pieces)


def table() -> Written:
    titres = [
        Diplome(f"d{n}", n, f"Diplôme numéro {n}, " + "avec un long intitulé " * 5, "Centre d’Exemple", str(1990 + n))
        for n in range(1, 41)
    ]
    papiers = [DocumentIllustrant(f"i{n}", n, f"Document numéro {n}") for n in range(1, 41)]
    return write(dossier(None, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu."), *titres, *papiers))


def long() -> Written:
    """Sixty pages: twelve exemples of four pages and more."""
    import random

    rng = random.Random(60)
    exemples = [
        Exemple(
            f"e{a}{n}", f"at-{a}", n, "Un exemple", prose(rng, 1150), prose(rng, 330), prose(rng, 250), prose(rng, 180)
        )
        for a in range(1, 5)
        for n in range(1, 4)
    ]
    identite = Candidat(nom_naissance="Essai", prenom="Aléa")
    return write(dossier(referentiel(activites=4), identite, Declaration(jour=date(2026, 1, 2)), *exemples))


def signed() -> Written:
    pieces = Pieces()
    sha = pieces.add(picture(600, 200, kind="PNG"))
    made = Declaration("unique", "Aléa Essai", "Ville", date(2026, 1, 2), signature=sha)
    return write(dossier(referentiel(activites=1), made, Exemple("e", "at-1", 1, "Vendre", "J’ai vendu.")), pieces)


MADE = {
    "rich": lambda: write(*rich_sample()),
    "neutral": neutral,
    "empty": lambda: write(dossier()),
    "characters": lambda: one(intitule=FRANCAIS, taches=f"{FRANCAIS} {SIGNES}", moyens="A\u0301 ﬁn \ue000 \uf8ff"),
    "missing": lambda: one(taches="Avant مرحبا après, שלום, 漢字, \U0001f600 \U0001f9d1\u200d\U0001f4bb fin."),
    "lists": lambda: one(taches=LISTES, moyens="- seul", equipe="1. seul"),
    "pictures": pictures,
    "signed": signed,
    "table": table,
    "endless": endless,
    "long": long,
    "nasty": lambda: write(*nasty_dossier(1)),
    "random": lambda: write(*random_dossier(2)),
}


@cache
def made(name: str) -> Written:
    return MADE[name]()


@cache
def tagged(name: str) -> Tagged:
    return Tagged(made(name).pdf)


@lru_cache(maxsize=1)
def index() -> bytes:
    written = made("rich")
    base = written.dossier
    for n in range(30):
        base = base.put(Lien(f"x{n}", "exemple", "ex-1", "at-1-cp1-1", f"Phrase {n}. " + "et encore un mot " * 12))
    target = io.BytesIO()
    write_index(base, written.document, written.pagination, target)
    return target.getvalue()


def assert_valid(content: bytes) -> None:
    for profile in ("2a", "ua1"):
        report = validate_pdf_bytes(content, profile=profile)
        assert report.is_compliant, [(f.rule_id, f.message) for f in report.failures[:5]]


# --- the standards, and more -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(MADE))
def test_both_standards_are_kept(name):
    assert_valid(made(name).pdf)


@pytest.mark.parametrize("name", list(MADE))
def test_nothing_is_wrong_with_the_tags(name):
    assert tagged(name).faults == []


def test_the_index_keeps_both_standards_too():
    assert_valid(index())
    assert Tagged(index()).faults == []


def test_the_validator_of_ours_sees_faults():
    content = made("lists").pdf
    for old, new, word in (
        (b"/LBody", b"/Lbl  ", "Lbl"),
        (b"/H2/", b"/H5/", "after"),
        (b"/MCID 1>>BDC", b"/MCID 0>>BDC", "two pieces"),
        (b"/Artifact BMC", b"/Artifice BMC", "no artifact"),
    ):
        with pikepdf.open(io.BytesIO(content)) as pdf:
            broken = io.BytesIO()
            pdf.save(
                broken,
                object_stream_mode=pikepdf.ObjectStreamMode.disable,
                stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
                compress_streams=False,
            )
        plain = broken.getvalue()
        edited = plain.replace(b"/S " + old.rstrip(b"/"), b"/S " + new.rstrip(b"/")).replace(old, new)
        assert edited != plain, old
        try:
            faults = Tagged(edited).faults
        except (KeyError, ValueError) as error:
            faults = [f"two pieces: {error}"]
        assert any(word in fault for fault in faults), (old, faults[:5])


# --- what is read, in order --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", list(MADE))
def test_the_words_in_the_order_of_the_tree_are_those_of_the_dossier(name):
    written = made(name)
    modele = written.document.modele
    # Arrows are for the eye, but for those of the bulleted list of the présentation; boxes are read out.
    said = {"☒": "case cochée", "☐": "case non cochée"}
    cover, _, rest = " ".join(tree_words(written.document, written.pagination.pages)).partition(modele.sommaire.titre)
    expected = words(f"{modele.entete.titre} {modele.entete.sigle} {cover} {modele.sommaire.titre} {rest}")
    boxes = 0
    for rank, word in enumerate(expected):
        if word in said and boxes < 2:
            expected[rank], boxes = said[word], boxes + 1
    plain = [w for w in words(" ".join(expected)) if w != "▸"]
    found = [w for w in words(tagged(name).root.text) if w != "▸"]
    assert without_marks(found) == without_marks(plain)


def without_marks(found: list[str]) -> list[str]:
    """Signs that have no width of their own are not drawn where no font has them."""
    cleaned = ["".join(c for c in word if c not in "\u200d\ufe0f") for word in found]
    return [word for word in cleaned if word]


def test_headings_are_those_of_the_dossier():
    headings = [(e.kind, " ".join(words(e.text))) for e in tagged("rich").root.walk() if e.kind[0] == "H"]
    assert headings[0] == ("H1", "Dossier Professionnel (DP)")
    kinds = [kind for kind, text in headings if "Relancer" in text or text.startswith("Activité-type 1")]
    assert kinds == ["H2", "H3"]
    assert sum(text.startswith("Activité-type 1") for _, text in headings) == 1
    assert [kind for kind, text in headings if text.startswith(("1.", "5."))] == ["H4"] * 6
    assert {kind for kind, text in headings if text in ("Sommaire", "Annexes", "Présentation du dossier")} == {"H1"}


def test_a_paragraph_and_a_table_over_pages_are_one_element():
    (titres, papiers) = tagged("table").root.all("Table")
    for found, columns in ((titres, 3), (papiers, 1)):
        rows = found.all("TR")
        assert len(rows) == 41
        assert len(found.all("TH")) == columns
        pages = {page for element in found.walk() for page in element.pages}
        assert len(pages) >= 3
    over = [e for e in tagged("long").root.all("P") if len(e.pages) > 1]
    assert over
    assert all(len(words(e.text)) > 10 for e in over)


def test_lists_are_lists():
    lists = [e for e in tagged("lists").root.all("L") if "Preuve" not in e.text]
    shapes = [(str(e.attribute("ListNumbering")), len(e.children)) for e in lists][-6:]
    assert shapes == [("/Disc", 3), ("/Decimal", 2), ("/Disc", 1), ("/Decimal", 2), ("/Disc", 1), ("/Decimal", 1)]
    label, body = lists[-6].children[0].children
    assert (label.text, body.text) == ("•", "une puce grasse et penchée")
    assert [item.children[0].text for item in lists[-3].children] == ["1.", "2."]


def test_figures_have_an_alternative_and_a_caption():
    figures = tagged("rich").root.all("Figure")
    assert [str(f.node.Alt) for f in figures][:2] == ["Écran du devis", "Six bancs en bois clair dans un préau"]
    captions = [" ".join(words(f.text)) for f in figures]
    assert captions[0] == "Figure 1 — Le devis dans le logiciel"


def test_a_picture_of_the_signature_stands_in_its_room():
    (figure,) = tagged("signed").root.all("Figure")
    assert str(figure.node.Alt) == "Signature"
    assert figure.pages == {made("signed").pagination.pages["declaration"] - 1}
    drawings = [n.get("descr") for n in part(made("signed").docx, "word/document.xml").iter("{*}docPr")]
    assert drawings == ["Signature"]
    assert made("signed").document.remarques == ()


def test_a_signature_that_cannot_be_read_leaves_its_room_for_ink():
    pieces = Pieces()
    sha = pieces.add(b"nothing that is a picture")
    written = write(dossier(None, Declaration("unique", "Aléa", signature=sha)), pieces)
    assert Tagged(written.pdf).root.all("Figure") == []
    assert len(written.document.remarques) == 1


def test_the_sommaire_is_a_table_of_contents_whose_lines_are_links():
    written, root = made("rich"), tagged("rich").root
    (toc, *nested) = root.all("TOC")
    assert len(nested) == 2
    assert [len(n.children) for n in nested] == [2, 1]
    assert len(toc.children) == 6
    page = written.pagination.pages["at1_ex2"]
    line = nested[0].children[1]
    links = line.all("Link")
    assert [" ".join(words(link.text)) for link in links] == ["Exemple n° 2 – Relancer des clients", str(page)]
    said = [str(a.Contents).replace("\u00a0", " ") for link in links for a in link.annotations]
    assert said == [f"Exemple n° 2 – Relancer des clients – page {page}", f"{page} – page {page}"]


def test_links_outside_are_links_too():
    (link,) = [e for e in tagged("rich").root.all("Link") if "/A" in e.annotations[0]]
    assert str(link.annotations[0].A.URI).startswith("http")


def test_a_critere_names_all_the_rows_of_its_passages():
    whole = Tagged(index())
    first, *_ = whole.root.all("Table")
    heads = [th for th in first.all("TH") if str(th.attribute("Scope")) == "/Row"]
    assert heads
    assert int(str(heads[0].attribute("RowSpan"))) > 30
    assert len([th for th in first.all("TH") if str(th.attribute("Scope")) == "/Column"]) == 3


def test_what_no_font_has_is_shown_by_a_glyph_and_said_as_it_was_written():
    text = tagged("missing").root.text
    for original in ("مرحبا", "שלום", "漢字", "\U0001f600"):
        assert original in text


def test_the_same_missing_characters_on_two_lines_are_said_twice():
    whole = Tagged(one(taches="漢字" * 60 + " fin").pdf)
    assert "漢字" * 60 in "".join(whole.root.text.split())
    assert whole.faults == []


def test_small_capitals_mean_their_letters():
    headings = [" ".join(words(e.text)) for e in tagged("rich").root.all("H2")]
    assert "Modalité d’accès :" in headings


def test_characters_have_their_own_unicode_value():
    text = tagged("characters").root.text
    for sign in (*SIGNES.split(), *FRANCAIS, "\u00a0"):
        assert sign in text, sign


# --- the file ----------------------------------------------------------------------------------------------------


def test_the_identifier_is_made_of_the_content_and_bytes_are_always_the_same():
    again = MADE["lists"]()
    assert again.pdf == made("lists").pdf
    idents = []
    for name in ("lists", "empty"):
        with pikepdf.open(io.BytesIO(made(name).pdf)) as pdf:
            first, second = pdf.trailer.ID
            assert bytes(first) == bytes(second)
            idents.append(bytes(first))
    assert idents[0] != idents[1]


def test_no_font_but_the_bundled_ones_and_no_missing_glyph():
    for name in MADE:
        with pikepdf.open(io.BytesIO(made(name).pdf)) as pdf:
            fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/Font"]
            assert fonts
            for font in fonts:
                assert str(font.BaseFont)[8:].startswith(("Carlito", "DejaVuSans"))
                shown = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))["cmap"].getcmap(1, 0).cmap
                assert all(shown[int(code, 16)] != ".notdef" for code in unicode_of(font))


def test_the_profile_of_colours_is_srgb():
    from PIL import Image, ImageCms

    from dossier_pro.export.pdf.meta import srgb

    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb()))
    theirs = ImageCms.createProfile("sRGB")
    source = Image.new("RGB", (16, 16))
    source.putdata([(r * 17, g * 17, (r * g) % 256) for r in range(16) for g in range(16)])
    moved = ImageCms.profileToProfile(source, ours, theirs)
    assert moved is not None
    pairs = zip(source.tobytes(), moved.tobytes(), strict=True)
    assert max(abs(a - b) for a, b in pairs) <= 1
