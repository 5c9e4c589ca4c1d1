"""A .docx → its ``Flux``: the body's walk, its sections and footers, and the text that stands beside the flow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from docx.opc.part import Part

from dossier_pro.domain.text import clean, fold
from dossier_pro.dp_import.docx.opening import root_of
from dossier_pro.dp_import.docx.styles import Styles, W
from dossier_pro.dp_import.docx.walk import Frame, Marcheur, R
from dossier_pro.dp_import.flow import Flux, GenreMarge, PageMargins, ReadCell, ReadPara, ReadSection
from dossier_pro.dp_import.marks import lire_marques
from dossier_pro.office.archive import abime
from dossier_pro.office.word_package import Element, WordPackage, target, tree

_PAGES: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}Pages"
_PIEDS: Final = ("default", "even", "first")
_MAX_EMBALLAGES: Final = 3
_PART_EMBALLAGE: Final = 0.8
_VIDES: Final = " \t\n\u00a0\u202f\u200b"


def lire_flux(package: WordPackage, invites: frozenset[str]) -> Flux:
    """Return the text of a .docx.

    Args:
        package: the opened file.
        invites: the folded prompts of the model, without a final full stop; the file's own placeholder parts are added.

    Raises:
        KnownError: the main part is damaged.
    """
    root = root_of(package)
    body = root.find(f"{W}body")
    marcheur = Marcheur(Styles.lire(package), package.main.rels, invites | _du_glossaire(package))
    try:
        marcheur.blocs(root if body is None else body, Frame())
        marges = tuple(_marges(package, marcheur))
    except RecursionError:
        raise abime(package.called) from None
    _deballer(marcheur.paras)
    marques = lire_marques(package)
    pieds = {part.partname.membername: _histoire(marcheur.styles, part) for part in package.related("footer")}
    return Flux(
        tuple(marcheur.paras),
        tuple(_sections(package, marcheur.coupures)),
        marges,
        pieds,
        marcheur.page,
        _pages_annoncees(package),
        marques,
        bool(marques),
    )


def _deballer(paras: list[ReadPara]) -> None:
    """Take away a table that is there for the looks: one cell of it holds nearly the whole document."""
    for _ in range(_MAX_EMBALLAGES):
        cell = _emballage(paras)
        if cell is None:
            return
        for para in paras:
            if para.cellule is cell:
                para.cellule = None
            elif para.cellule:
                for table in para.cellule.tables():
                    if table.parente is cell:
                        table.parente = None


def _emballage(paras: list[ReadPara]) -> ReadCell | None:
    """Return the cell that holds nearly the whole document."""
    counts: dict[ReadCell, int] = {}
    for para in paras:
        if para.cellule and not para.vide:
            outer = para.cellule.exterieure()
            counts[outer] = counts.get(outer, 0) + 1
    cell = max(counts, key=lambda c: counts[c], default=None)
    if cell is None or counts[cell] < _PART_EMBALLAGE * sum(not para.vide for para in paras):
        return None
    return cell


def _du_glossaire(package: WordPackage) -> frozenset[str]:
    """Return the folded texts of the file's placeholder parts: what a control shows before anything is typed."""
    root = tree(next(package.related("glossaryDocument"), None))
    if root is None:
        return frozenset()
    texts = (fold("".join(t.text or "" for t in part.iter(f"{W}t"))) for part in root.iter(f"{W}docPartBody"))
    return frozenset(text.rstrip(" .") for text in texts if text)


def _histoire(styles: Styles, part: Part) -> str:
    """Return the text of a header or footer, one paragraph a line."""
    root = tree(part)
    return "" if root is None else _texte(styles, part, root)


def _texte(styles: Styles, part: Part, node: Element) -> str:
    marcheur = Marcheur(styles, part.rels)
    marcheur.blocs(node, Frame())
    return "\n".join(p.texte.strip(_VIDES) for p in marcheur.paras if not p.vide)


def _marges(package: WordPackage, corps: Marcheur) -> Iterator[PageMargins]:
    yield from _tetes_et_pieds(package, corps.styles)
    ranks = {id(para): rank for rank, para in enumerate(corps.paras)}
    yield from _notes(package, corps, ranks)
    for text, para in corps.objets:
        yield PageMargins("objet", clean(text), ranks.get(id(para), -1))


def _tetes_et_pieds(package: WordPackage, styles: Styles) -> Iterator[PageMargins]:
    """Yield the lines of the headers, then of the footers; once what several of them say."""
    genres: tuple[tuple[str, GenreMarge], ...] = (("header", "en-tete"), ("footer", "pied"))
    for kind, genre in genres:
        seen: set[str] = set()
        for found in package.related(kind):
            for line in _histoire(styles, found).split("\n"):
                if line and fold(line) not in seen:
                    seen.add(fold(line))
                    yield PageMargins(genre, clean(line))


def _notes(package: WordPackage, corps: Marcheur, ranks: dict[int, int]) -> Iterator[PageMargins]:
    """Yield the notes and the comments, each with the rank of the paragraph that calls it."""
    calls = {(kind, ident): ranks.get(id(para), -1) for kind, ident, para in corps.appels}
    for kind, part in (("footnote", "footnotes"), ("endnote", "endnotes"), ("comment", "comments")):
        story = next(package.related(part), None)
        root = tree(story)
        if story is None or root is None:
            continue
        for node in root.iter(f"{W}{kind}"):
            text = _texte(corps.styles, story, node)
            index = calls.get((kind, node.get(f"{W}id") or ""), -1)
            if text and kind == "comment":
                yield PageMargins("commentaire", clean(_signe(node, text)), index)
            elif text:
                yield PageMargins("note", clean(text), index)


def _signe(comment: Element, text: str) -> str:
    author = (comment.get(f"{W}author") or "").strip()
    return f"{author} : {text}" if author else text


def _sections(package: WordPackage, coupures: list[tuple[int, Element]]) -> Iterator[ReadSection]:
    debut = 0
    pieds: dict[str, str] = {}
    for fin, node in coupures:
        for reference in node.iter(f"{W}footerReference"):
            relation = package.main.rels.get(reference.get(f"{R}id") or "")
            footer = None if relation is None else target(relation)
            pieds[reference.get(f"{W}type") or "default"] = "" if footer is None else footer.partname.membername
        size, margins = node.find(f"{W}pgSz"), node.find(f"{W}pgMar")
        title_page = node.find(f"{W}titlePg") is not None
        yield ReadSection(
            debut,
            _twips(size, "w"),
            _twips(size, "h"),
            _twips(margins, "top"),
            _twips(margins, "right"),
            _twips(margins, "bottom"),
            _twips(margins, "left"),
            tuple(pieds[t] for t in _PIEDS if t in pieds and (t != "first" or title_page)),
        )
        debut = fin


def _twips(node: Element | None, name: str) -> int:
    text = "" if node is None else (node.get(f"{W}{name}") or "").split(".")[0]
    return int(text) if text.lstrip("-").isdecimal() and len(text) < 8 else 0


def _pages_annoncees(package: WordPackage) -> int:
    for relation in package.rels.values():
        if relation.reltype.endswith("/extended-properties") and not relation.is_external:
            root = tree(target(relation))
            text = "" if root is None else (root.findtext(_PAGES) or "").strip()
            return int(text) if text.isdecimal() and len(text) < 6 else 0
    return 0
