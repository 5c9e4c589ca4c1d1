"""Answers in the official model: styles of words, lists, figures, CCS."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

from lxml import etree

from dossier_pro.domain.text import NBSP, Block, Run, fold
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from tests.export.filling import (
    W,
    document_plein,
    parties,
    racine,
    remplir,
    texte,
)
from tests.export.sample import rich


def test_answers_keep_styles_and_lists(petit: bytes) -> None:
    document = document_plein(activites=2, exemples=1)
    blocs = (
        Block("paragraphe", (Run("Avant "), Run("gras", bold=True), Run(" et "), Run("penché", italic=True))),
        Block("puce", (Run("un point"),)),
        Block("numero", (Run("trois"),), 3),
        Block("numero", (Run("quatre"),), 4),
        Block("paragraphe", (Run("entre\ndeux"),)),
        Block("numero", (Run("un"),), 1),
    )
    docx, _ = remplir(petit, _avec_reponse(document, blocs))
    root, numbering = racine(docx), etree.fromstring(parties(docx)["word/numbering.xml"])
    paragraphs = {texte(p): p for p in root.iter(f"{W}p")}
    runs = {texte(r): r for r in paragraphs["Avant gras et penché"].iter(f"{W}r")}
    assert runs["gras"].find(f"{W}rPr/{W}b") is not None
    assert runs["Avant "].find(f"{W}rPr/{W}b") is None
    assert runs["penché"].find(f"{W}rPr/{W}i") is not None
    assert paragraphs["entredeux"].find(f"{W}r/{W}br") is not None
    nums = {n.get(f"{W}numId"): n for n in numbering.iter(f"{W}num")}
    used = {words: paragraphs[words].find(f"{W}pPr/{W}numPr/{W}numId").get(f"{W}val") for words in _ITEMS}
    assert used["trois"] == used["quatre"] != used["un"]
    starts = {words: nums[used[words]].find(f"{W}lvlOverride/{W}startOverride") for words in ("trois", "un")}
    assert {words: node.get(f"{W}val") for words, node in starts.items()} == {"trois": "3", "un": "1"}
    kinds = {words: _genre_de_liste(numbering, nums[used[words]]) for words in ("un point", "un")}
    assert kinds == {"un point": "bullet", "un": "decimal"}


_ITEMS = ("un point", "trois", "quatre", "un")


def test_figures_fit_their_cell_and_say_what_they_show(officiel: bytes, documents: dict[str, Document]) -> None:
    document = documents["exemple"]
    docx, _ = remplir(officiel, document)
    root = racine(docx)
    drawn = [n for n in root.iter() if etree.QName(n).localname == "inline" and _descr(n)]
    figures = list(document.figures())
    assert [_descr(node) for node in drawn] == [figure.image.alternative for figure in figures]
    for node, figure in zip(drawn, figures, strict=True):
        cell = next(node.iterancestors(f"{W}tc"))
        row = next(node.iterancestors(f"{W}tr"))
        width = int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) * 635
        extent = next(n for n in node if etree.QName(n).localname == "extent")
        assert int(extent.get("cx")) < width
        assert row.find(f"{W}trPr/{W}cantSplit") is not None
        assert f"Figure{NBSP}{figure.numero}" in texte(cell)
    assert {hashlib.sha256(f.image.octets).digest() for f in figures} <= {
        hashlib.sha256(octets).digest() for name, octets in parties(docx).items() if "/dp" in name
    }


def test_no_blank_row_can_begin_a_page_alone(officiel: bytes, documents: dict[str, Document]) -> None:
    """The rule that closes a box is that of the answer's own row; nothing but the sections breaks a page."""
    root = racine(remplir(officiel, documents["exemple"])[0])
    sheets = [t for t in root.iter(f"{W}tbl") if "Décrivez les tâches" in texte(t)]
    assert len(sheets) == 5
    for sheet in sheets:
        assert [n for n in sheet.iter(f"{W}br") if n.get(f"{W}type") == "page"] == []
        for row in sheet.iterchildren(f"{W}tr"):
            cells = list(row.iter(f"{W}tc"))
            if not texte(row).strip() and len(cells) == 1 and row.find(f".//{W}drawing") is None:
                sides = {_cote(rule) for rule in cells[0].iter(f"{W}bottom", f"{W}left") if _visible(rule)}
                above = texte(row.getprevious())
                answered = row.getprevious().find(f".//{W}sdt") is None and above and above[0] not in "12345"
                assert not (sides == {"bottom", "left"} and answered), "a blank row closes a box"


def test_questions_stay_with_their_answers(officiel: bytes, documents: dict[str, Document]) -> None:
    root = racine(remplir(officiel, documents["court"])[0])
    for words in ("1. Décrivez", "2. Précisez", "3. Avec qui", "4. Contexte", "Nom de l’entreprise", "Chantier"):
        rows = [row for row in root.iter(f"{W}tr") if texte(row).startswith(words)]
        assert len(rows) == 2
        for row in rows:
            assert all(p.find(f"{W}pPr/{W}keepNext") is not None for p in row.iter(f"{W}p"))


def test_rows_of_a_table_have_one_look(officiel: bytes, documents: dict[str, Document]) -> None:
    root = racine(remplir(officiel, documents["trois-par-trois"])[0])
    looks = set()
    for row in root.iter(f"{W}tr"):
        if texte(row).startswith("Certificat imaginaire"):
            looks |= {etree.tostring(run.find(f"{W}rPr")) for run in row.iter(f"{W}r")}
    assert len(looks) == 1


def test_long_rows_take_the_place_of_blank_ones(corpus_path: Path, documents: dict[str, Document]) -> None:
    modele = (corpus_path / "modeles" / "dp-modele-2017-09-11.docx").read_bytes()
    document = documents["exemple"]
    counts = []
    for words in ("Court", "Un intitulé de diplôme bien trop long " * 8):
        rows = (replace(document.diplomes[0], intitule=words),)
        root = racine(remplir(modele, replace(document, diplomes=rows))[0])
        table = next(t for t in root.iter(f"{W}tbl") if texte(t).startswith("IntituléAutorité"))
        counts.append(sum(not texte(row).strip() for row in table.iter(f"{W}tr")))
    assert counts[1] < counts[0]
    assert counts[1] >= 1  # the row that closes the table


def test_a_day_that_does_not_exist_stays_as_it_was_typed(petit: bytes, documents: dict[str, Document]) -> None:
    document = documents["exemple"]
    rows = (replace(document.diplomes[0], date="31/06/2019"),)
    assert "31/06/2019" in texte(racine(remplir(petit, replace(document, diplomes=rows))[0]))


def test_every_page_of_an_annexe_is_printed_under_its_title(petit: bytes, documents: dict[str, Document]) -> None:
    document = documents["exemple"]
    image = next(document.figures()).image
    named = tuple(replace(image, alternative=f"Page {rank}") for rank in (1, 2, 3))
    annexe = replace(document.annexes[0], images=named, support="")
    docx, _ = remplir(petit, replace(document, annexes=(annexe, *document.annexes[1:])))
    paragraphs = list(racine(docx).iter(f"{W}p"))
    words = [texte(p) for p in paragraphs]
    for rank in (1, 2, 3):
        at = words.index(f"Annexe{NBSP}1 – {annexe.intitule} (page{NBSP}{rank} sur{NBSP}3)")
        begins = paragraphs[at - 1].find(f"{W}pPr/{W}pageBreakBefore") is not None
        lies = paragraphs[at + 1].find(f"{W}pPr/{W}sectPr") is not None or rank == 3  # the last section is the body's
        assert begins or lies
        drawn = [n for n in paragraphs[at + 1].iter() if etree.QName(n).localname == "inline"]
        assert [_descr(n) for n in drawn] == [f"Page {rank}"]


def _cote(rule: Any) -> str:
    return str(etree.QName(rule).localname)


def _visible(rule: Any) -> bool:
    return rule.getparent().tag == f"{W}tcBorders" and rule.get(f"{W}val") not in ("nil", "none")


def test_a_ccs_has_its_name_in_the_place_of_the_number(petit: bytes) -> None:
    base, pieces = rich()
    ccs = next(a for a in base.referentiel.activites if a.ccs)
    document = compose(base, Options(), pieces.lire)
    activite = replace(document.activites[0], activite_id=ccs.id, numero=f"CCS{NBSP}1")
    docx, _ = remplir(petit, replace(document, activites=(activite,)))
    rows = [row for row in racine(docx).iter(f"{W}tr") if fold(texte(row)).startswith("activite-type ccs 1")]
    assert texte(rows[0]).startswith(f"Activité-type CCS{NBSP}1 – {activite.intitule}")
    assert [texte(row) for row in rows[1:]] == [f"Activité-type CCS 1{activite.intitule}"] * len(activite.fiches)


def _descr(node: Any) -> str:
    return next((n.get("descr", "") for n in node if etree.QName(n).localname == "docPr"), "")


def _genre_de_liste(numbering: Any, num: Any) -> str:
    wanted = num.find(f"{W}abstractNumId").get(f"{W}val")
    abstract = next(a for a in numbering.iter(f"{W}abstractNum") if a.get(f"{W}abstractNumId") == wanted)
    return str(abstract.find(f"{W}lvl/{W}numFmt").get(f"{W}val"))


def _avec_reponse(document: Document, blocs: tuple[Block, ...]) -> Document:
    activite = document.activites[0]
    fiche = activite.fiches[0]
    reponses = (replace(fiche.reponses[0], blocs=blocs), *fiche.reponses[1:])
    made = replace(activite, fiches=(replace(fiche, reponses=reponses),))
    return replace(document, activites=(made, *document.activites[1:]))
