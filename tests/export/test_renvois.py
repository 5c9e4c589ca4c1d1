"""What leads elsewhere: the sommaire as a field, « annexe 3 » as a reference in Word and as a link in the PDF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest
from lxml import etree

from dossier_pro.domain.dossier import Exemple
from dossier_pro.export.document import Document, sommaire
from dossier_pro.export.layout.engine import lay_out
from dossier_pro.export.layout.flow import Cell, Para, Row, Section, Span, Table
from dossier_pro.export.layout.pages import Page, Texte
from tests.export.conftest import Written, write
from tests.export.joints import joined_dossier
from tests.export.reading import W, part
from tests.export.sample import dossier, nasty_dossier, referentiel, rich
from tests.export.structure import Tagged

SEEDS = ("rich", "nasty", "quotes", "bare", 0, 2)


@cache
def made(which: str | int) -> Written:
    if isinstance(which, int):
        found, pieces, options = joined_dossier(which)
        return write(found, pieces, options)
    if which == "quotes":
        titles = ('Le "devis" C:\\temp \\n fin', "«\u00a0Oui\u00a0» \\", '"')
        sheets = [Exemple(f"e{n}", f"at-{n}", 1, title) for n, title in enumerate(titles, 1)]
        return write(dossier(referentiel(activites=3), *sheets))
    if which == "bare":  # activités without a sheet, first and between others
        return write(dossier(referentiel(activites=4), *(Exemple(f"e{n}", f"at-{n}", 1, f"N {n}") for n in (2, 4))))
    return write(*(rich() if which == "rich" else nasty_dossier(3)))


def body(written: Written) -> etree._Element:
    return part(written.docx, "word/document.xml").find(f"{W}body")


def entries(written: Written) -> Iterator[tuple[str, str, int]]:
    """What Word finds when it updates the sommaire: the text, the page and the level of each entry, in order."""
    pages = written.pagination.pages
    for para in body(written).iter(f"{W}p"):
        marks = [b.get(f"{W}name") for b in para.iter(f"{W}bookmarkStart")]
        for instruction in para.iter(f"{W}instrText"):
            found = re.fullmatch(r' TC "((?:[^"\\]|\\.)*)" \\f d \\l (\d)( \\n)? ', instruction.text or "")
            if found:
                text = re.sub(r"\\(.)", r"\1", found[1])
                yield text, "" if found[3] else str(pages[marks[0]]), int(found[2])


def printed(document: Document, written: Written) -> list[tuple[str, str, int]]:
    """The lines of the sommaire as they are printed."""
    pages = written.pagination.pages
    return [
        (
            f"{e.texte} {e.facultatif}".strip(),
            str(pages[e.ancre]) if e.ancre else "",
            2 if e.genre == "exemple" else 1,
        )
        for e in sommaire(document)
    ]


def test_the_sommaire_of_word_is_one_field_with_its_lines_as_its_result() -> None:
    written = made("rich")
    nodes = list(body(written))
    begins = [n for n, node in enumerate(nodes) if "TOC \\f d" in "".join(t.text for t in node.iter(f"{W}instrText"))]
    (start,) = begins
    stop = next(n for n, node in enumerate(nodes) if n > start and node.tag == f"{W}p")
    assert [c.get(f"{W}fldCharType") for c in nodes[start].iter(f"{W}fldChar")] == ["begin", "separate"]
    assert [c.get(f"{W}fldCharType") for c in nodes[stop].iter(f"{W}fldChar")] == ["end"]
    inside = "".join(t.text for node in nodes[start:stop] for t in node.iter(f"{W}t"))
    assert all(entree.texte in inside for entree in sommaire(written.document))
    styles = part(written.docx, "word/styles.xml")
    names = {s.find(f"{W}name").get(f"{W}val") for s in styles.iter(f"{W}style")}
    assert names >= {"toc 1", "toc 2", "toc 3"}


def test_the_end_of_the_field_never_takes_a_page_of_its_own() -> None:
    flow = made("rich").pagination.mise_en_page.flow
    styles = {"SomExemple": "Un exemple", "SomPageExemple": "p."}
    exemple, page = (Cell("vide", (Para(style, (Span(text),)),)) for style, text in styles.items())

    def pages(rows: int, above: int) -> tuple[Page, ...]:
        table = Table("sommaire", (Row((exemple, page, page)),) * rows)
        title = Para("TitreSommaire", apres=above)
        section = Section("sommaire", (title, Para("Mini"), table, Para("Mini")))
        return lay_out(replace(flow, couverture=None, sections=(section,))).pages

    full = next(rows for rows in range(40, 0, -1) if len(pages(rows, 0)) == 1)
    found = [pages(full, above) for above in range(0, 500, 20)]
    for one in found:
        assert all(any(isinstance(i, Texte) and i.para.style == "SomExemple" for i in p.items) for p in one)
    assert {len(one) for one in found} == {1, 2}


# --- « annexe 3 » -------------------------------------------------------------------------------------------------


def refs(written: Written) -> list[tuple[str, str]]:
    """Each reference of the Word file: what it shows, and what it would show once updated."""
    runs = list(body(written).iter(f"{W}r", f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    own: dict[str, str] = {}
    opened: dict[str, str] = {}
    for node in runs:
        if node.tag == f"{W}bookmarkStart":
            opened[node.get(f"{W}id")] = node.get(f"{W}name")
            own[node.get(f"{W}name")] = ""
        elif node.tag == f"{W}bookmarkEnd":
            opened.pop(node.get(f"{W}id"))
        else:
            for name in opened.values():
                own[name] += "".join(t.text for t in node.iter(f"{W}t"))
    found = []
    for index, run in enumerate(runs):
        text = "".join(t.text for t in run.iter(f"{W}instrText"))
        if match := re.fullmatch(r" REF (\S+) \\h ", text):
            found.append((runs[index + 2].find(f"{W}t").text, own[match[1]]))
    return found


def renvois(document: Document) -> list[tuple[str, str]]:
    """Where the document says that something is elsewhere, and the anchor there."""
    cited = [(m.renvoi, m.cible) for _, f in document.fiches() for r in f.reponses for m in r.mentions]
    return [pair for pair in (*cited, *((d.renvoi, d.cible) for d in document.documents)) if pair[1]]


def test_enough_is_referred_to() -> None:
    said = {text.split("\u00a0")[0] for which in SEEDS for text, _ in renvois(made(which).document)}
    assert said == {"annexe", "figure", "document illustrant n°"}


@pytest.mark.parametrize("which", SEEDS)
def test_everything_leads_where_it_says(which: str | int) -> None:
    """One test for what is said of one file: it is written once."""
    written = made(which)
    assert list(entries(written)) == printed(written.document, written), "what an update of the sommaire gives"
    found = refs(written)
    assert [shown for shown, _ in found] == [text.rpartition("\u00a0")[2] for text, _ in renvois(written.document)]
    assert [shown for shown, _ in found] == [there for _, there in found], "what an update of the references gives"
    _assert_links(written)


def _assert_links(written: Written) -> None:
    tagged = Tagged(written.pdf)
    assert tagged.faults == []
    links = [(e.text.strip(), e.annotations) for e in tagged.root.all("Link")]
    for text, cible in renvois(written.document):
        shown = {text, text[0].upper() + text[1:]}
        own = [a for said, areas in links if said in shown for a in areas if str(a.get("/Dest")) == cible]
        page = written.pagination.pages[cible]
        assert own, text
        # A reference at the end of a line may have an area on each line.
        assert all(str(a.Contents).endswith(f" – page\u00a0{page}") for a in own)


def test_a_document_that_an_exemple_shows_leads_to_its_figure() -> None:
    leading = 0
    for which in SEEDS:
        document = made(which).document
        numbers = {f.preuve_id: f.numero for f in document.figures()}
        for row in document.documents:
            if row.renvoi.startswith("figure"):
                leading += 1
                assert row.cible == f"fig{numbers[row.preuve_id or '']}"
            assert not row.renvoi.startswith("reproduit") or row.preuve_id not in numbers
    assert leading
