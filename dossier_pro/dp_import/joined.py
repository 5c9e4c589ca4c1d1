"""The documents illustrants and the annexes of a file that our own export wrote: a list, then the pages of each.

Rows, where they lead and the heads of pages are known by their marks; where a person changed one, by its style and its
words. In any other file ``closing`` and ``annexes`` read these sections.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import field, replace
from typing import Final, Literal

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.return_marks import Marque
from dossier_pro.dp_import.docx.images import Images
from dossier_pro.dp_import.docx.markup import rendre
from dossier_pro.dp_import.fields import Releve, une_ligne
from dossier_pro.dp_import.flow import ReadPara
from dossier_pro.dp_import.lu import ImageLue, JointLu
from dossier_pro.dp_import.splitting import Region

Sorte = Literal["document", "annexe"]
_LIGNES: Final = {"document": "TabNumero", "annexe": "AnnexeLigne"}
_SUPPORTS: Final = frozenset({"TabSupport", "AnnexeSupport"})
_TETES: Final = frozenset({"AnnexeTitre", "AnnexeSuite", "AnnexePaysage"})
_RANG: Final = re.compile(r"[\s\u00a0]*(?:Annexe[\s\u00a0]*\d{1,3}|\d{1,3}\.)[\s\u00a0]*", re.IGNORECASE)
_TETE: Final = re.compile(r"[\s\u00a0]*(?:Annexe|Document)[\s\u00a0]*(?P<n>\d{1,3})\b")
_PAGE: Final = re.compile(r"Page[\s\u00a0]*(?:\d+|–)")
_A_PART: Final = re.compile(r"Fichier remis à part[\s\u00a0]*:[\s\u00a0]*(?P<nom>.+)")
_ADRESSE: Final = re.compile(r"\w+://\S+|www\.\S+|mailto:\S+")
_CONFIDENTIEL: Final = "Document confidentiel"
_OU: Final = {"document": "documents illustrant la pratique professionnelle", "annexe": "annexes"}


@dataclass(frozen=True, slots=True)
class Joints:
    """What such a section holds: titles, pictures and texts by rank, and what our export said of each."""

    titres: tuple[str, ...] = ()
    images: list[ImageLue] = field(default_factory=list)
    textes: tuple[tuple[int, str], ...] = ()
    joints: tuple[JointLu, ...] = ()
    sans_titre: tuple[int, ...] = ()


@dataclass(slots=True)
class _Rangee:
    titre: str
    marque: Marque | None
    numero: int | None
    support: str = ""
    voir: str = ""
    images: list[int] = field(default_factory=list)
    textes: list[int] = field(default_factory=list)


def lire_joints(releve: Releve, region: Region | None, images: Images, sorte: Sorte) -> Joints | None:
    """Return a section of documents or annexes; None where our export did not write it."""
    if region is None:
        return None
    indices = range(region.repere.fin + 1, max(region.indices.stop, region.apres.stop))
    if not any(_de_la_sorte(releve.marques.get(i), sorte) for i in indices):
        return None
    releve.titre(region)
    rows = _lire(releve, indices, sorte)
    pictures: list[ImageLue] = []
    texts: list[tuple[int, str]] = []
    joints: list[JointLu] = []
    for rank, row in enumerate(rows, 1):
        pictures += _ranger(images.de(row.images, _OU[sorte], None), sorte, rank)
        paras = [releve.paras[i] for i in row.textes]
        if paras and not row.images:
            texts.append((rank, _texte(paras)))
            releve.prendre(row.textes)
        joints.append(JointLu(row.marque, row.support, row.voir, tuple(para.texte for para in paras)))
    return Joints(tuple(row.titre for row in rows), pictures, tuple(texts), tuple(joints))


def _ranger(images: Iterable[ImageLue], sorte: Sorte, rank: int) -> list[ImageLue]:
    if sorte == "document":
        return [replace(image, document=rank) for image in images]
    return [replace(image, annexe=rank) for image in images]


def _texte(paras: list[ReadPara]) -> str:
    return rendre([(para, para.runs) for para in paras])


def _lire(releve: Releve, indices: range, sorte: Sorte) -> list[_Rangee]:
    rows: list[_Rangee] = []
    liste: _Rangee | None = None
    pages: _Rangee | None = None
    for index in indices:
        para, marque = releve.paras[index], releve.marques.get(index)
        genre = _genre(para, marque, sorte)
        if genre == "tete":
            pages = _de_la_tete(rows, para) or pages
            releve.prendre([index])
        elif pages is not None:
            _paginer(pages, index, para)
        elif genre == "rangee":
            liste = _rangee(para, _de_la_sorte(marque, sorte), len(rows) + 1)
            rows.append(liste)
            releve.prendre([index])
        elif genre == "support" and liste is not None:
            _supporter(liste, para, marque)
            releve.prendre([index])
    return rows


def _de_la_sorte(marque: Marque | None, sorte: Sorte) -> Marque | None:
    return marque if marque and marque.genre == sorte else None


def _de_la_tete(rows: list[_Rangee], para: ReadPara) -> _Rangee | None:
    """Return the row whose pages a heading opens, None where it has no number of the list."""
    head = _TETE.match(para.texte)
    return next((row for row in rows if row.numero == int(head["n"])), None) if head else None


def _paginer(row: _Rangee, index: int, para: ReadPara) -> None:
    if para.images:
        row.images.append(index)
    elif not para.vide:
        row.textes.append(index)


def _genre(para: ReadPara, marque: Marque | None, sorte: Sorte) -> str:
    if para.vide:
        return ""
    if marque is not None and marque.genre in (sorte, "support", "pages"):
        return {sorte: "rangee", "support": "support", "pages": "tete"}[marque.genre]
    if para.style == _LIGNES[sorte] and _RANG.match(para.texte):
        return "rangee"
    if para.style in _SUPPORTS or _PAGE.fullmatch(para.texte.strip()):
        return "support"
    return "tete" if para.style in _TETES and _TETE.match(para.texte) else ""


def _rangee(para: ReadPara, marque: Marque | None, suivant: int) -> _Rangee:
    """A row; where Word itself numbers the list, ``suivant`` is its number."""
    rank = _RANG.match(para.texte)
    start = marque.debut if marque else rank.end() if rank else 0
    number = re.search(r"\d+", rank.group()) if rank and start else None
    return _Rangee(une_ligne(para.texte[start:]), marque, int(number.group()) if number else suivant)


def _supporter(row: _Rangee, para: ReadPara, marque: Marque | None) -> None:
    text = para.texte.strip()
    a_part = _A_PART.fullmatch(text)
    if a_part and (marque is None or marque.voir == "fichier"):
        row.voir, row.support = "fichier", a_part["nom"]
    elif text.startswith(_CONFIDENTIEL):
        row.voir = "secret"
    elif (marque is not None and marque.voir == "adresse") or _ADRESSE.fullmatch(text):
        row.voir, row.support = "adresse", text
