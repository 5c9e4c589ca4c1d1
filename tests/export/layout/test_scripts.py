"""Other scripts: Arabic and Hebrew from our own font, ideographs and emoji from one of the system, else « � »."""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.ttCollection import TTCollection
from hypothesis import given
from hypothesis import strategies as st
from page import validate_pdf_bytes

from dossier_pro.domain.dossier import Candidat, Exemple
from dossier_pro.export.fonts import system, widths
from dossier_pro.export.fonts.widths import REMPLACANT, manquants, polices
from dossier_pro.export.layout.bidi import formes, niveaux, ordre_visuel, parties
from dossier_pro.export.layout.breaks import ends
from dossier_pro.export.layout.flow import Para, Span
from dossier_pro.export.layout.lines import set_para
from dossier_pro.export.layout.scripts import troncons
from tests.export.conftest import Written, write
from tests.export.reading import W, docx_faults, part, pdf_pages
from tests.export.sample import dossier, referentiel
from tests.export.structure import unicode_of

HAN = "漢字中文字符这是一个很长的句子需要换行"
EMOJI = "\U0001f9d1\U0001f4e6"
ARABE = "السلام عليكم"


# --- fonts made for these tests ----------------------------------------------------------------------------------


def square(pen: object, side: int = 800) -> None:
    pen.moveTo((100, 0))  # type: ignore[attr-defined]
    for point in ((100, side), (100 + side, side), (100 + side, 0)):
        pen.lineTo(point)  # type: ignore[attr-defined]
    pen.closePath()  # type: ignore[attr-defined]


def font(name: str, chars: str, *, ink: bool = True, outlines: str = "glyf", rights: int = 0) -> FontBuilder:
    """A font whose signs are squares of one em; without ``ink``, as fonts of coloured pictures are."""
    chars = "".join(dict.fromkeys(chars))
    names = [f"u{ord(char):X}" for char in chars]
    builder = FontBuilder(1000, isTTF=outlines == "glyf")
    builder.setupGlyphOrder([".notdef", "space", *names])
    builder.setupCharacterMap({32: "space"} | {ord(char): glyph for char, glyph in zip(chars, names, strict=True)})
    glyphs = {}
    for glyph in (".notdef", "space", *names):
        pen = TTGlyphPen(None) if outlines == "glyf" else T2CharStringPen(1000, None)
        if ink and glyph != "space":
            square(pen)
        glyphs[glyph] = pen.glyph() if outlines == "glyf" else pen.getCharString()
    if outlines == "glyf":
        builder.setupGlyf(glyphs)
    else:
        builder.setupCFF(name, {"FullName": name}, glyphs, {})
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 100)))
    builder.setupHorizontalHeader(ascent=850, descent=-150)
    builder.setupNameTable({"familyName": name, "styleName": "Regular", "psName": name})
    builder.setupOS2(sTypoAscender=850, sTypoDescender=-150, fsType=rights)
    builder.setupPost()
    return builder


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Path]]:
    """Put fonts where the program looks for those of the system."""

    def forget() -> None:
        system.oublier()
        for known in (widths.polices, widths.police, widths.largeurs):
            known.cache_clear()

    def put(name: str, chars: str, **choices: object) -> Path:
        path = tmp_path / "fontes" / f"{name}.ttf"
        path.parent.mkdir(exist_ok=True)
        font(name, chars, **choices).save(path)  # type: ignore[arg-type]
        forget()
        return path

    monkeypatch.setenv(system.VARIABLE, str(tmp_path / "fontes"))
    forget()
    yield put
    monkeypatch.undo()
    forget()


def sheet(text: str, nom: str = "Essai") -> Written:
    candidat = Candidat(nom_naissance=nom, prenom="Aléa")
    return write(dossier(referentiel(activites=1), candidat, Exemple("e", "at-1", 1, "Vendre", text)))


def embedded(pdf: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        found = {str(one["/BaseFont"]) for page in opened.pages for one in page.Resources.Font.as_dict().values()}
    return {name.partition("+")[2] for name in found}


# --- a font of the system ----------------------------------------------------------------------------------------


def test_what_our_fonts_lack_is_set_with_one_of_the_system(install):
    install("Carres", HAN)
    install("Images", EMOJI)
    written = sheet(f"Le client écrit {HAN} et {EMOJI} à la fin.", nom="漢")
    assert {"Carres", "Images"} <= embedded(written.pdf)
    text = "".join(pdf_pages(written.pdf)).replace("\r", "").replace("\n", "")
    assert HAN in text.replace(" ", "")
    assert EMOJI in text
    assert REMPLACANT not in text
    assert not written.document.remarques
    assert manquants(HAN + EMOJI) == ()
    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(written.pdf, profile=profile).is_compliant
    with pikepdf.open(io.BytesIO(written.pdf)) as pdf:
        assert any(b"/Lang(zh-CN)" in page.Contents.read_bytes() for page in pdf.pages)
    assert write(written.dossier).pdf == written.pdf


def test_two_files_that_give_themselves_one_name_stay_two_fonts(install, tmp_path):
    """reportlab goes by the name in the file: signs of the second would be drawn from the first, which lacks them."""
    install("Carres", HAN)
    font("Carres", EMOJI).save(tmp_path / "fontes" / "Carres copie.ttf")
    system.oublier()
    written = sheet(f"Le client écrit {HAN} et {EMOJI} à la fin.")
    with pikepdf.open(io.BytesIO(written.pdf)) as pdf:
        fonts = {str(one.BaseFont): unicode_of(one) for one in pdf.pages[-1].Resources.Font.as_dict().values()}
    assert [set(known.values()) - {" "} for name, known in fonts.items() if "Carres" in name] == [set(HAN), set(EMOJI)]


def test_more_ideographs_than_a_font_of_a_pdf_holds(install):
    many = "".join(chr(code) for code in range(0x4E00, 0x4E00 + 600))
    install("Carres", many)
    written = sheet(many)
    assert many in re.sub(r"\s", "", "".join(pdf_pages(written.pdf)))
    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(written.pdf, profile=profile).is_compliant


def test_without_such_a_font_it_is_replaced_and_told(install):
    written = sheet(f"Le client écrit {EMOJI}.")
    assert manquants(EMOJI) == tuple(EMOJI)
    assert "Images" not in embedded(written.pdf)


@pytest.mark.parametrize(
    "choices", [{"ink": False}, {"rights": 0x0002}, {"rights": 0x0100}, {"outlines": "CFF"}], ids=str
)
def test_a_font_that_cannot_be_drawn_with_or_embedded_is_passed_over(install, choices):
    install("AAA", EMOJI, **choices)
    assert manquants(EMOJI) == tuple(EMOJI)
    install("ZZZ", EMOJI)
    assert manquants(EMOJI) == ()
    assert {piece.police.rpartition("/")[2] for piece in polices().pieces(EMOJI, bold=False, italic=False)} == {
        "ZZZ.ttf|0"
    }


def test_damaged_files_and_collections(install, tmp_path):
    path = install("Bon", "漢")
    (path.parent / "a.ttf").write_bytes(path.read_bytes()[:300])
    (path.parent / "b.otf").write_bytes(b"nothing")
    (path.parent / "c.ttc").write_bytes(b"ttcf\0\1\0\0\xff\xff\xff\xff")
    collection = TTCollection()
    collection.fonts = [font("Un", "中").font, font("Deux", "文").font]
    collection.save(path.parent / "deux.ttc")
    system.oublier()
    assert manquants("漢中文字") == ("字",)
    assert {"Un", "Deux"} <= embedded(sheet("中文").pdf)


def test_a_table_without_end_is_not_gone_through(install):
    """Four thousand million characters would fill the memory."""
    path = install("Fou", "\U0001f9d1")
    octets = path.read_bytes()
    group = struct.pack(">LLL", 0x1F9D1, 0x1F9D1, 2)
    assert octets.count(group) == 1
    path.write_bytes(octets.replace(group, struct.pack(">LLL", 0, 0xFFFFFFFF, 2)))
    system.oublier()
    assert manquants("\U0001f9d1") == ("\U0001f9d1",)


def test_scripts_whose_letters_change_are_not_taken_sign_by_sign(install):
    install("Tout", "नमสวܐ")
    assert manquants("नमสวܐ") == tuple("नमสวܐ")


def test_lines_of_ideographs_are_certain_and_keep_their_stops(install):
    install("Carres", HAN + "。「」")
    text = f"{HAN}。「{HAN}」" * 12
    composed = set_para(Para("Reponse", (Span(text),)), 9000, {})
    assert composed.sure
    assert len(composed.lignes) > 3
    shown = ["".join(frag.piece.text for frag in ligne.frags) for ligne in composed.lignes]
    assert "".join(shown) == text
    assert not any(line[0] in "。」" or line[-1] == "「" for line in shown)
    assert ends("漢。字") == [2]
    assert ends("\U0001f44d\U0001f3fd\U0001f44d") == [2]


# --- from right to left ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("ABC שלום, fin", "ABC םולש, fin"),
        ("ABC שלום עולם!", "ABC םלוע םולש!"),
        ("le שנה 2024 אב (x)", "le בא 2024 הנש (x)"),
        ("12,5 % de א 3", "12,5 % de 3 א"),
        ("« אב »", "« בא »"),
    ],
)
def test_words_stand_in_the_order_in_which_they_are_read(text, seen):
    cut = list(parties([text]))
    order = ordre_visuel([level for _, _, level in cut])
    assert "".join(cut[rank][1][:: -1 if cut[rank][2] % 2 else 1] for rank in order) == seen


@given(st.text("ab 1,%(«ש‏عב٣é", max_size=30), st.integers(0, 30))
def test_the_order_is_a_rearrangement_and_cuts_lose_nothing(text, place):
    texts = [text[:place], text[place:]]
    cut = list(parties(texts))
    assert "".join(part for _, part, _ in cut) == text
    order = ordre_visuel([level for _, _, level in cut])
    assert sorted(order) == list(range(len(cut)))
    if not re.search("[שعב]", text):
        assert not any(level == 1 for level in niveaux(text.replace("\u200f", "").replace("٣", "")))


@given(st.text("بتسلاأدوكه ًِـ", max_size=20))
def test_letters_take_the_form_of_their_place_and_none_is_lost(text):
    shown = formes(text)
    assert "".join(meant for _, meant in shown) == text
    assert all(len(sign) == 1 for sign, _ in shown)


def test_forms_of_arabic():
    assert [sign for sign, _ in formes("سلام")] == ["\ufeb3", "\ufefc", "\ufee1"]
    assert [sign for sign, _ in formes("دار ب")] == ["\ufea9", "\ufe8d", "\ufead", " ", "\ufe8f"]
    assert formes("بَب") == [("\ufe91", "بَ"), ("\ufe90", "ب")]


def test_arabic_and_hebrew_are_drawn_searched_and_tagged_without_any_font_of_the_system():
    written = sheet(f"Le client dit {ARABE} puis שלום עולם, et je réponds كِتَاب.", nom="أحمد")
    text = "".join(pdf_pages(written.pdf))
    for words in ("السلام", "عليكم", "שלום", "עולם", "أحمد"):
        assert words in text, words
    assert sorted(set("كِتَاب") - set(text)) == [], "the marks are there too, unseen"
    assert REMPLACANT not in text
    for profile in ("ua1", "2a"):
        assert validate_pdf_bytes(written.pdf, profile=profile).is_compliant
    with pikepdf.open(io.BytesIO(written.pdf)) as pdf:
        drawn = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert b"/Lang(ar-SA)" in drawn
    assert b"/Lang(he-IL)" in drawn
    assert write(written.dossier).pdf == written.pdf


def test_a_word_from_right_to_left_has_its_first_letter_on_the_right():
    (ligne,) = set_para(Para("Reponse", (Span("dit שלום "), Span("אב", bold=True), Span(" fin"))), 9000, {}).lignes
    places = {frag.piece.text.strip(): frag.x for frag in ligne.frags}
    assert places["dit"] < places["אב"] < places["שלום"] < places["fin"]
    (shalom,) = [frag.piece for frag in ligne.frags if frag.piece.text == "שלום"]
    assert shalom.montre == "םולש"


# --- Word --------------------------------------------------------------------------------------------------------


def test_word_is_told_the_font_the_language_and_the_direction():
    written = sheet(f"Il écrit {ARABE}, {HAN}, 日本の, 한국 et {EMOJI}.")
    assert docx_faults(written.docx) == []
    found: dict[str, dict[str, str]] = {}
    for run in part(written.docx, "word/document.xml").iter(f"{W}r"):
        text = "".join(t.text or "" for t in run.iter(f"{W}t"))
        attributes = {
            f"{node.tag.removeprefix(W)}.{name.removeprefix(W)}": value
            for node in run.iter(f"{W}rFonts", f"{W}lang", f"{W}rtl")
            for name, value in [*node.items(), ("", "")]
        }
        found.setdefault(text, attributes)
    assert found[ARABE]["lang.bidi"] == "ar-SA"
    assert "rtl." in found[ARABE]
    assert found[ARABE]["rFonts.cs"] == "Arial"
    assert found[EMOJI]["rFonts.ascii"] == "Segoe UI Emoji"
    assert found["한국"]["lang.eastAsia"] == "ko-KR"
    assert found["日本の"]["lang.eastAsia"] == "ja-JP"
    assert found[HAN]["rFonts.eastAsia"] in ("Yu Gothic", "Microsoft YaHei")


@given(st.text("ab 1,é漢の가😀שع‍", max_size=40))
def test_stretches_of_scripts_lose_nothing(text):
    assert "".join(one.text for one in troncons(text)) == text
