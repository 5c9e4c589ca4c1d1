"""Small ways of meddling with a filled model."""

from __future__ import annotations

from typing import Any

from lxml import etree

from tests.dp_import.conftest import Remplir
from tests.dp_import.filler import Contenu, Modele, W, texte
from tests.dp_import.known import contenu

REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def modifie(remplir: Remplir, known: Contenu | None = None) -> tuple[Modele, Any]:
    """A small filled model, and its tree."""
    modele = remplir(known or contenu(par_at=(1,)))
    return modele, modele.root


def question_de(root: Any, start: str) -> Any:
    """The paragraph of a label."""
    return next(p for p in root.iter(f"{W}p") if texte(p).startswith(start))


def relier(modele: Modele, kind: str, target: str) -> str:
    """Add a relation of the main part."""
    rels = etree.fromstring(modele.parts["word/_rels/document.xml.rels"])
    node = etree.SubElement(rels, "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship")
    node.set("Id", f"rIdPlus{len(rels)}")
    node.set("Type", f"{REL}/{kind}")
    node.set("Target", target)
    modele.parts["word/_rels/document.xml.rels"] = etree.tostring(rels)
    return str(node.get("Id"))


def ajouter_histoire(modele: Modele, kind: str, part: str, inner: str) -> str:
    """Add a part with notes or comments; return its relation's id."""
    modele.parts[f"word/{part}.xml"] = f'<w:{part} xmlns:w="{W[1:-1]}">{inner}</w:{part}>'.encode()
    return relier(modele, part, f"{part}.xml")
