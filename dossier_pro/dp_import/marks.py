"""The marks that our own export leaves in its Word files (``domain.return_marks``), read and held against the words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from dossier_pro.domain.return_marks import ELEMENT, ESPACE, RACINE, Marque, accorder, lire_attributs
from dossier_pro.dp_import.flow import Flux, ReadPara
from dossier_pro.office.word_package import WordPackage, tree

_MAX: Final = 20_000
_VALEURS: Final = frozenset({"CouvValeur", "CouvValeurFine"})
"""Styles of the names and the address on our cover: no mark holds anything of them."""


def lire_marques(package: WordPackage) -> tuple[Marque, ...]:
    """Return the marks of a file, unchecked; none where it is not ours."""
    for part in package.related("customXml"):
        root = tree(part)
        if root is not None and root.tag == f"{{{ESPACE}}}{RACINE}":
            nodes = list(root.iter(f"{{{ESPACE}}}{ELEMENT}"))[:_MAX]
            return tuple(lire_attributs({str(k): str(v) for k, v in node.attrib.items()}) for node in nodes)
    return ()


def marques_par_paragraphe(flux: Flux, paras: Sequence[ReadPara]) -> dict[int, Marque]:
    """Return the mark of each paragraph that still says what our export wrote, by its index; tells the paragraphs."""
    if not flux.marques:
        return {}
    found = accorder((m for m in flux.marques if m.genre != "objet"), [para.texte for para in paras])
    for index, para in enumerate(paras):
        if para.style in _VALEURS:
            found[index] = Marque("valeur")
        para.exact = index in found and found[index].genre in ("texte", "valeur")
    return found


def valeur_marquee(para: ReadPara, marque: Marque) -> str:
    """Return the value in a paragraph of ours, as it was written."""
    return para.texte[marque.debut :]
