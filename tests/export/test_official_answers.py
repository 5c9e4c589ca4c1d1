"""Answers in the official model: styles of words, lists, figures, CCS."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import Any

from lxml import etree

from dossier_pro.domain.text import NBSP, Block, Run, fold
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document
from tests.export.official import (
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
