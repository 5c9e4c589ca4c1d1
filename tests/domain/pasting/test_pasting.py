"""The clipboard → our subset: clipboards of real programs, any page of words, hostile pages, lines cut by a PDF."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier_pro.domain import html_tags
from dossier_pro.domain.pasting.html import lire_html
from dossier_pro.domain.pasting.pasting import Collage, en_interne, en_lignes, en_page, lire_collage, une_ligne
from dossier_pro.domain.pasting.text import coupees, lire_texte, rejoindre
from dossier_pro.domain.text import Block, Run, parse, plain, render
from tests.domain.presse_papiers import PDF, TOUS, WORD, PressePapiers


@pytest.mark.parametrize("one", TOUS, ids=lambda one: one.nom)
def test_clipboards_of_real_programs(one: PressePapiers) -> None:
    collage = lire_collage(None, one.html, one.texte)
    assert render(collage.blocs) == one.voulu
    assert collage.images == one.images


@pytest.mark.parametrize("one", TOUS, ids=lambda one: one.nom)
def test_what_was_pasted_reads_back_as_it_is(one: PressePapiers) -> None:
    blocs = lire_collage(None, one.html, one.texte).blocs
    assert render(parse(render(blocs))) == render(blocs)
    assert [b.text.split() for b in parse(render(blocs))] == [b.text.split() for b in blocs]


def test_our_own_format_comes_first() -> None:
    own = "- un **mot**\n- ***deux***\n\nFin *ici*"
    assert render(lire_collage(own, WORD.html, "autre").blocs) == own


def test_nothing_pastes_nothing() -> None:
    assert lire_collage(None, None, None) == lire_collage("", "", "") == Collage(neutre=True)
    assert lire_collage(None, "<html><body><script>x</script></body></html>", None).blocs == ()


@pytest.mark.parametrize("text", ["2 * 3 * 4", "snake_case_name", "**", "* ", "a*b*c", "f(*x, *y)", "*.txt et *.pdf",
                                  "note *", "** x **", "5 ** 2", "__init__", "l’an 2*", "*", "***", "-5 °C",
                                  "— Bonjour", "§ 3 du contrat", "3,5 fois"])  # fmt: skip
def test_signs_that_are_no_marks_stay(text: str) -> None:
    blocs = lire_collage(None, None, text).blocs
    assert [b.text for b in blocs] == ([text.strip()] if text.strip() not in ("***",) else [])
    assert all(b.kind == "paragraphe" and not any(r.bold or r.italic for r in b.runs) for b in blocs)


_MOT = st.text(alphabet="abcdéèœ’", min_size=1, max_size=6)
_STYLES = ["", " style='font-weight:700'", ' style="font-style:italic"', " class=x", " style='mso-list:l0 level1 l1'"]
_NOMS = [
    "p",
    "div",
    "b",
    "i",
    "span",
    "li",
    "ul",
    "ol",
    "td",
    "tr",
    "table",
    "h2",
    "blockquote",
    "a",
    "pre",
    "o:p",
    "em",
]
_BOUT = st.one_of(
    _MOT.map(lambda word: f" {word} "),
    st.tuples(st.sampled_from(_NOMS), st.sampled_from(_STYLES)).map(lambda pair: f"<{pair[0]}{pair[1]}>"),
    st.sampled_from(_NOMS).map(lambda name: f"</{name}>"),
    st.sampled_from(["<br>", "<hr/>", "&nbsp;", "\n", "<!-- x -->", "<!", "<", ">", "<a href='", "<![if !vml]>",
                     "<![endif]>", "</", "<b", "&", "&#11;", "\x0b", "<!--", "<!--[if !supportLists]-->"]),
)  # fmt: skip


@given(st.lists(_BOUT, max_size=40).map("".join))
def test_no_word_of_a_page_is_lost_or_glued(page: str) -> None:
    seen = "".join(one if isinstance(one, str) else " " for one in html_tags.lire(page))
    wanted = re.findall(r"[abcdéèœ’]+", seen)
    text = " ".join(block.text for block in lire_html(page)[0])
    # Words that stand in a table beside its cells come before it, as a browser shows them.
    assert sorted(re.findall(r"[abcdéèœ’]+", text.replace("\n", " "))) == sorted(wanted)


_COUPURES = "<p> </p> <br> <li> </ul> <ul> <ol> <td> <tr> </td> <table> </table> <div> </div> <h1> </h1> <hr> \x0b"


@given(st.lists(st.tuples(st.sampled_from(_COUPURES.split(" ")), _MOT), max_size=30))
def test_what_parts_blocks_parts_words(parts: list[tuple[str, str]]) -> None:
    blocs = lire_html("".join(tag + word for tag, word in parts))[0]
    assert sorted(" ".join(block.text for block in blocs).split()) == sorted(word for _, word in parts)


_ENTRE = [" ", "\n", "\x0b", "\x0c", "\u2028", "\u2029", "\r", "\t", "\n- ", "\n1. ", " ** ", "\r\n\r\n"]


@given(st.lists(_MOT, max_size=30), st.lists(st.sampled_from(_ENTRE), min_size=30))
def test_no_word_of_a_text_is_lost_or_glued(words: list[str], between: list[str]) -> None:
    text = "".join(word + gap for word, gap in zip(words, between, strict=False))
    found = " ".join(block.text for block in lire_texte(text))
    assert re.findall(r"[abcdéèœ’]+", found.replace("\n", " ").replace("\t", " ")) == words


_RUN = st.builds(Run, st.text(alphabet="ab é\u00a0*-1.\\|", min_size=1, max_size=8), st.booleans(), st.booleans())
_BLOC = st.builds(Block, st.sampled_from(["paragraphe", "puce"]), st.lists(_RUN, min_size=1, max_size=4).map(tuple))


@given(st.lists(_BLOC, max_size=5).map(tuple))
def test_our_own_format_keeps_everything(blocs: tuple[Block, ...]) -> None:
    text = render(parse(render(blocs)))
    assert render(lire_collage(en_interne(parse(text)), None, None).blocs) == render(parse(text))


@given(st.lists(_BLOC, max_size=5).map(tuple))
@example((Block("paragraphe", (Run("1. \u00a0 1", False, False),)),))  # typed so, in a field of ours: not a list
def test_our_page_keeps_words_and_lists(blocs: tuple[Block, ...]) -> None:
    blocs = parse(render(blocs))
    back = lire_html(en_page(blocs))[0]
    assert [(b.kind, b.text.split()) for b in back] == [(b.kind, b.text.split()) for b in blocs if b.text.strip()]


def test_a_field_of_one_line_takes_everything_apart() -> None:
    collage = lire_collage(None, None, "un\x0bdeux\ntrois\tquatre\n- cinq")
    assert une_ligne(collage) == "un deux trois quatre cinq"
    assert en_lignes(collage) == "un\ndeux\ntrois\tquatre\n- cinq"


def test_what_is_broken_is_read_in_one_pass() -> None:
    """Each of these makes a careless reader go to the end of the page at every step; counted, not timed."""
    for piece in ("<b>", "<a '\"", '<a b="', "<!-- ", "<style>", "a=<", "</p>", "<![if x]>", "<table><tr><td>x", "<?"):
        sizes = []
        for count in (200, 400):
            steps = _Compte(piece * count)
            lire_html(steps)
            sizes.append(steps.lus)
        assert sizes[1] <= 3 * sizes[0] + 200, piece


class _Compte(str):
    """A page that counts how many of its characters are looked for."""

    lus = 0

    def find(self, *args: object) -> int:
        found = str.find(self, *args)  # type: ignore[arg-type]
        start = int(args[1]) if len(args) > 1 else 0  # type: ignore[call-overload]
        self.lus += (len(self) if found < 0 else found) - start + 1
        return found


def test_a_quote_that_is_never_closed_swallows_nothing() -> None:
    assert plain(render(tuple(lire_html('un <a href="x>deux</a> trois <b>quatre</b>')[0]))) == "un deux trois quatre"
    assert plain(render(tuple(lire_html("un <!-- deux")[0]))) == "un deux"


# --- lines that a PDF has cut ------------------------------------------------------------------------------------

_COUPE = (
    "J’ai préparé le dossier du client avant le rendez-vous du matin, en\n"
    "vérifiant les pièces avec ma responsable, puis j’ai relu les compé-\n"
    "tences demandées par la fiche. J’ai appelé un sous-\n"
    "traitant.\n\n"
    "Le lendemain, j’ai envoyé le devis au client et j’ai noté sa réponse\n"
    "dans le logiciel :\n"
    "- le prix\n"
    "- le délai de livraison"
)


def test_cut_lines_are_found_and_joined() -> None:
    lines = _COUPE.split("\n")
    assert coupees(lines)
    assert rejoindre(lines) == [
        (
            "J’ai préparé le dossier du client avant le rendez-vous du matin, en vérifiant les pièces avec ma "
            "responsable, puis j’ai relu les compétences demandées par la fiche. J’ai appelé un sous-traitant."
        ),
        "Le lendemain, j’ai envoyé le devis au client et j’ai noté sa réponse dans le logiciel :",
        "- le prix",
        "- le délai de livraison",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "12 rue du Port\n69000 Lyon\nFrance",
        "Une phrase.\nUne autre phrase.\nEt une troisième.",
        "- un\n- deux\n- trois",
        "Nom\tPrix\nun\t1\ndeux\t2",
        "un\ndeux",
    ],
)
def test_lines_that_were_meant_are_left_alone(text: str) -> None:
    assert not coupees(text.split("\n"))
    assert not lire_collage(None, None, text).coupees


def test_joining_is_offered_for_a_pdf_only_as_plain_text() -> None:
    assert lire_collage(None, None, PDF.texte).coupees
    assert lire_collage(None, None, _COUPE).coupees, "items among the lines"
    assert not lire_collage(None, WORD.html, WORD.texte).coupees


@given(st.lists(st.lists(_MOT, min_size=1, max_size=12).map(" ".join), max_size=8))
def test_joining_keeps_every_word(lines: list[str]) -> None:
    assert " ".join(rejoindre(lines)).split() == " ".join(lines).split()
