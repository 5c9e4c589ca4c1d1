"""Rounds of a dossier through our own Word file: exported, read back, made a dossier again; and what changed."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from typing import Any, BinaryIO

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.jury import devant_le_jury
from dossier_pro.dp_import.convert import Importe, vers_dossier
from dossier_pro.dp_import.lu import DpLu
from dossier_pro.dp_import.reader import lire_dp
from dossier_pro.export.compose import Options, compose
from dossier_pro.export.document import Document, PrintedImage
from dossier_pro.export.docx.writer import write_docx
from dossier_pro.export.images import PLEIN
from dossier_pro.export.layout.pagination import paginate
from dossier_pro.export.official.model import fill_model
from dossier_pro.services.annexes import Annexes

TOUT = Options()
Lire = Callable[[str], BinaryIO]


@dataclass(frozen=True)
class Tour:
    """One export: what was printed, its pages, the Word file; and what was read back from it."""

    document: Document
    pages: int
    word: bytes
    lu: DpLu
    importe: Importe

    @property
    def dossier(self) -> Dossier:
        """The dossier that was made of the Word file."""
        return self.importe.dossier

    def lire(self, sha: str) -> BinaryIO:
        """Open a piece of that dossier."""
        return io.BytesIO(next(piece.octets for piece in self.importe.pieces if piece.sha256 == sha))


def imprimer(
    dossier: Dossier, lire: Lire, options: Options = TOUT, modele: bytes | None = None
) -> tuple[Document, int, bytes]:
    """Return what is printed of a dossier, how many pages it has, and its Word file: ours, or a model filled."""
    jury = devant_le_jury(dossier)
    with Annexes(jury, lire) as annexes:
        rendus = annexes.rendus(PLEIN, lambda _: None)
    document = compose(jury, options, lire, rendus=rendus)
    pagination = paginate(document)
    out = io.BytesIO()
    if modele is None:
        write_docx(document, pagination, out)
    else:
        fill_model(modele, document, pagination.pages, out)
    return document, pagination.total, out.getvalue()


def tours(
    dossier: Dossier, lire: Lire, count: int, options: Options = TOUT, modele: bytes | None = None
) -> Iterator[Tour]:
    """Yield so many rounds; ``options`` are those of the first export, ``modele`` is what is filled each time."""
    for _ in range(count):
        document, pages, word = imprimer(dossier, lire, options, modele)
        lu = lire_dp(word)
        tour = Tour(document, pages, word, lu, vers_dossier(lu, dossier.referentiel))
        yield tour
        dossier, lire, options = tour.dossier, tour.lire, Options()


_IDENTITES = {"preuve_id", "exemple_id", "ligne_id", "remarques", "objet", "preuves"}
_IDENTITES |= {"octets", "format", "copie", "mots", "total", "a_part", "remede"}
"""What no reader of the file sees: ids, what is told to the candidate, the encoding of a picture."""


def ecarts(avant: Document, apres: Document) -> list[str]:
    """Return where two documents differ, each as « place: before → after ». Ids do not count."""
    return list(_ecarts(avant, apres, "", {}))


def _ecarts(a: Any, b: Any, ou: str, known: dict[Any, Any]) -> Iterator[str]:
    if type(a) is not type(b):
        yield f"{ou}: {_bref(a)} → {_bref(b)}"
    elif isinstance(a, tuple):
        if len(a) != len(b):
            yield f"{ou}: {len(a)} → {len(b)} : {_bref(a)} → {_bref(b)}"
        for rang, (one, other) in enumerate(zip(a, b, strict=False), 1):
            yield from _ecarts(one, other, f"{ou}[{rang}]", known)
    elif is_dataclass(a):
        for field in fields(a):
            if field.name not in _IDENTITES:
                yield from _ecarts(getattr(a, field.name), getattr(b, field.name), f"{ou}.{field.name}", known)
        ids = (getattr(a, "preuve_id", None), getattr(b, "preuve_id", None))
        # One preuve may become two (a picture and its pages); two never become one.
        if None not in ids and known.setdefault(ids[1], ids[0]) != ids[0]:
            yield f"{ou}: {ids} not the same preuve as before"
    elif a != b:
        yield f"{ou}: {_bref(a)} → {_bref(b)}"


def _bref(value: Any) -> str:
    if isinstance(value, PrintedImage):
        return f"image {value.largeur}×{value.hauteur}"
    text = repr(value)
    return text if len(text) < 300 else f"{text[:300]}…"
