"""Widths, and where lines end: the same in every program."""

from __future__ import annotations

import itertools
import logging

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier_pro.export.fonts.widths import LIGATURES, REMPLACANT, largeurs, manquants, polices
from dossier_pro.export.layout.breaks import ends
from dossier_pro.export.layout.flow import Para, Span
from dossier_pro.export.layout.house_style import STYLES
from dossier_pro.export.layout.lines import set_para
from dossier_pro.resources import resource
from tests.export.sample import FRANCAIS

FACES = ("Carlito-Regular", "Carlito-Bold", "Carlito-Italic", "Carlito-BoldItalic")
COLONNE = 10020


def text_of(ligne) -> str:
    return "".join(frag.piece.text for frag in ligne.frags)


def end_of(ligne) -> float:
    """Where the ink of a line ends, in twips."""
    if not ligne.frags:
        return 0.0
    last = ligne.frags[-1]
    return last.x + polices().advance(last.piece) * last.pt * 20


def lines(text: str, width: int = COLONNE, style: str = "Reponse") -> list[str]:
    return [text_of(ligne) for ligne in set_para(Para(style, (Span(text),)), width, {}).lignes]


# --- fonts -------------------------------------------------------------------------------------------------------


def font_ligatures(name: str) -> dict[str, int]:
    """What each ligature of a font takes from the width of its letters."""
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    font = TTFont(resource("fonts", f"{name}.ttf"))
    chars: dict[str, str] = {}
    for code, glyph in font.getBestCmap().items():
        chars.setdefault(glyph, chr(code))
    widths = font["hmtx"]
    found: dict[str, int] = {}
    table = font["GSUB"].table
    lookups = {
        index
        for script in table.ScriptList.ScriptRecord
        if script.ScriptTag == "latn"
        for number in script.Script.DefaultLangSys.FeatureIndex
        for index in table.FeatureList.FeatureRecord[number].Feature.LookupListIndex
        if table.FeatureList.FeatureRecord[number].FeatureTag == "liga"
    }
    for index in lookups:
        for subtable in table.LookupList.Lookup[index].SubTable:
            for first, ligatures in getattr(subtable, "ExtSubTable", subtable).ligatures.items():
                for ligature in ligatures:
                    letters = [first, *ligature.Component]
                    if all(letter in chars for letter in letters):
                        text = "".join(chars[letter] for letter in letters)
                        found[text] = sum(widths[letter][0] for letter in letters) - widths[ligature.LigGlyph][0]
    return found


@pytest.mark.parametrize("face", range(4))
def test_the_widths_of_ligatures_are_those_of_the_font(face):
    real = font_ligatures(FACES[face])
    for text, taken in LIGATURES.items():
        assert real[text] == taken[face], text
    french = {t: w for t, w in real.items() if set(t) <= set("abcdefghijklmnopqrstuvwxyzéèàùêîôûçœæëïü")}
    known = {t.replace("î", "i"): w for t, w in french.items() if "ï" not in t}
    assert known == {t: LIGATURES[t][face] for t in known}


def test_a_text_is_narrower_with_ligatures_by_what_the_font_says():
    plain = largeurs("attention", bold=False, italic=False)
    assert plain.pleine - plain.liee == pytest.approx((73 + 15) / 2048)
    assert plain.mini == plain.liee
    assert plain.maxi == plain.pleine
    assert largeurs("aïeul", bold=False, italic=False).liee == largeurs("aïeul", bold=False, italic=False).pleine


def test_every_french_character_is_in_the_main_font():
    for bold in (False, True):
        for italic in (False, True):
            assert len(polices().pieces(FRANCAIS, bold=bold, italic=italic)) == 1


def test_signs_that_carlito_lacks_come_from_the_other_font():
    pieces = polices().pieces("a ☒ ▸", bold=False, italic=False)
    assert [p.police for p in pieces] == ["Carlito-Regular", "DejaVuSans", "Carlito-Regular", "DejaVuSans"]
    assert not any(p.remplace for p in pieces)


def test_what_no_font_sets_rightly_is_marked_and_not_lost():
    (piece,) = polices().pieces("नमस्ते"[:5], bold=False, italic=False)[:1]
    assert piece.remplace
    assert piece.text
    assert manquants("a \U0001f9d1 é ع ☒ 漢 ▸ ש") == ("\U0001f9d1", "漢")
    assert polices().advance(piece) == pytest.approx(len(piece.text) * largeurs(REMPLACANT, False, False).pleine)


def test_invisible_signs_take_no_room():
    assert largeurs("a\u200db", bold=False, italic=False).pleine == largeurs("ab", bold=False, italic=False).pleine


# --- where a line may end ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("un deux", ["un ", "deux"]),
        ("peut-être", ["peut-", "être"]),
        ("10-12", ["10-", "12"]),
        ("a – b", ["a ", "– ", "b"]),
        ("mot—mot", ["mot", "—", "mot"]),
        ("et/ou", ["et/", "ou"]),
        ("1/2", ["1/2"]),
        ("oui\u00a0: non", ["oui\u00a0: ", "non"]),
        ("« mot »".replace(" ", "\u00a0"), ["«\u00a0mot\u00a0»"]),
        ("12\u202f500\u00a0€", ["12\u202f500\u00a0€"]),
        ("fin. Suite", ["fin. ", "Suite"]),
        ("mot , mot", ["mot , ", "mot"]),
        ("( mot", ["( mot"]),
        ("l’atelier", ["l’atelier"]),
        ("fin…suite", ["fin…", "suite"]),
        ("quoi?»", ["quoi?»"]),
        ("C:\\dossier\\2", ["C:\\", "dossier\\2"]),
        ("漢字", ["漢", "字"]),
        ("", [""]),
    ],
)
def test_places_where_a_line_may_end(text, parts):
    bounds = [0, *ends(text), len(text)]
    assert [text[a:b] for a, b in itertools.pairwise(bounds)] == parts


def test_after_a_slash_the_line_ends_at_the_space_before_it_as_in_libreoffice():
    for filler in range(40, 110):
        found = lines("m" * (filler // 2) + " " + "x" * 10 + " oui/non/peut", style="TabTexte", width=4000)
        assert not any(line.endswith("/") for line in found)


def test_a_word_wider_than_the_column_is_cut_and_whole():
    word = "m" * 200
    found = lines(f"avant {word} après")
    assert found[0] == "avant"
    assert "".join(found[1:]) == word + " après"


# --- properties --------------------------------------------------------------------------------------------------

FRENCH = st.text(alphabet="abcdefgitœéèà ’'-–—…/«»()[].,;:!?0123456789\u00a0\u202fffttii AVT☒", max_size=600)


@given(FRENCH, st.integers(2000, 10020), st.booleans())
@settings(max_examples=150)
def test_no_letter_is_lost_and_no_line_is_too_long(text, width, bold):
    made = set_para(Para("Reponse", (Span(text, bold=bold),)), width, {})
    drawn = "".join(text_of(ligne) for ligne in made.lignes)
    assert drawn.replace(" ", "") == text.replace(" ", "")
    for ligne in made.lignes:
        # Plain widths may reach a little beyond the edge that ligatures were measured against.
        assert end_of(ligne) <= width * 1.02 + 60 or len(text_of(ligne)) == 1


@given(FRENCH.filter(lambda t: t.strip()), st.integers(6000, 10020))
@settings(max_examples=100)
def test_certain_lines_are_the_same_for_narrower_and_wider_programs(text, width):
    made = set_para(Para("Reponse", (Span(text),)), width, {})
    if not made.sure:
        return
    for moved in (-6, 6):
        again = set_para(Para("TabTexte", (Span(text),)), width - made.retrait + moved, {})
        if again.retrait == 0:
            assert [text_of(x) for x in again.lignes] == [text_of(x) for x in made.lignes]


@given(
    st.lists(
        st.tuples(st.text(alphabet="abti fé-", min_size=1, max_size=30), st.booleans(), st.booleans()), max_size=12
    )
)
@settings(max_examples=60)
def test_styles_inside_a_paragraph_do_not_move_letters(parts):
    spans = tuple(Span(text, bold=b, italic=i) for text, b, i in parts)
    whole = "".join(text for text, _, _ in parts)
    made = set_para(Para("Reponse", spans), 5000, {})
    assert "".join(text_of(x) for x in made.lignes).replace(" ", "") == whole.replace(" ", "")


# --- tabs and alignment ------------------------------------------------------------------------------------------


def test_a_right_tab_holds_what_follows_it():
    (ligne,) = set_para(Para("PiedCorps", (Span("gauche"), Span("\t"), Span("à droite"))), 9468, {}).lignes
    stop = STYLES["PiedCorps"].tabs[0].position
    assert end_of(ligne) == pytest.approx(stop, abs=1)


def test_a_leader_runs_between_the_text_and_the_stop():
    (ligne,) = set_para(Para("SomExemple", (Span("▸"), Span("\tCourt\t"))), 8200, {}).lignes
    ((start, end),) = ligne.points
    assert start < 2000 < 8000 < end


def test_centred_and_right_aligned_lines():
    (centre,) = set_para(Para("TabCentre", (Span("2015"),)), 2000, {}).lignes
    assert centre.frags[0].x == pytest.approx(2000 - end_of(centre), abs=1)
    (droite,) = set_para(Para("PrReference", (Span("du ministère"),)), 5000, {}).lignes
    assert end_of(droite) == pytest.approx(5000 - STYLES["PrReference"].droite, abs=1)


def test_a_page_number_takes_its_true_width_once_known():
    para = Para("SomPageExemple", (Span(renvoi="at1"),))
    (before,) = set_para(para, 396, {}).lignes
    (after,) = set_para(para, 396, {"at1": 7}).lignes
    assert (text_of(before), text_of(after)) == ("000", "7")
    assert end_of(before) == pytest.approx(end_of(after), abs=0.1)
