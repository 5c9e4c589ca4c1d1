"""Remarks as Word's own comments, put into a Word file of ours after it was written.

A comment stands on the words that it is about: they are looked for in the paragraphs that follow the bookmark of their
answer, word by word, because typography may have changed between them.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Sequence
from datetime import date

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import clean, fold
from dossier_pro.export.docx.oxml import Node, el, qn, root, run
from dossier_pro.export.docx.oxml import text as run_content
from dossier_pro.office.word_package import WordPackage

_STOP = re.compile(r"at[^_]*_ex\d+(_q\d)?$|titres$|declaration$|documents$|annexes$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Commentaire:
    """A comment to put in.

    Attributes:
        ancre: the bookmark under which to look; "" for the beginning of the document.
        passage: the words it stands on; "" for the paragraph of the bookmark itself.
        occurrence: which of several passages with these words, from 0.
        auteur: who says it.
        jour: when.
        texte: what; a line end makes a paragraph.
    """

    ancre: str
    passage: str
    occurrence: int
    auteur: str
    jour: date | None
    texte: str


def commenter(octets: bytes, commentaires: Sequence[Commentaire]) -> bytes:
    """Return a Word file with comments; without any, as it was.

    Args:
        octets: a file that ``writer`` wrote.
        commentaires: in the order of their numbers. One whose words are not found stands on its answer's heading.
    """
    if not commentaires:
        return octets
    package = WordPackage.open_guarded(octets, expected="le dossier professionnel")
    for number, commentaire in enumerate(commentaires):
        _place(package.main.element, commentaire, number)
    made = root("w:comments", *(_comment(one, number) for number, one in enumerate(commentaires)))
    part = package.xml_part("/word/comments.xml", CONTENT_TYPE.WML_COMMENTS, made)
    package.main.relate_to(part, RELATIONSHIP_TYPE.COMMENTS)
    return package.to_bytes()


def _comment(commentaire: Commentaire, number: int) -> Node:
    author = clean(commentaire.auteur)
    initials = "".join(part[0] for part in author.split()[:3]).upper() or "?"
    when = f"{commentaire.jour.isoformat()}T00:00:00Z" if commentaire.jour else None
    lines = clean(commentaire.texte).split("\n")
    paras = [el("w:p", run(None, *run_content(line)) if line else None) for line in lines]
    return el("w:comment", *paras, id=number, author=author, date=when, initials=initials)


# --- where -----------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Mot:
    """A word of the document: where it begins and ends, as a text node and an offset in it."""

    folded: str
    start: tuple[Node, int]
    end: tuple[Node, int]


def _place(document: Node, commentaire: Commentaire, number: int) -> None:
    paragraphs = list(document.iter(qn("w:p")))
    rank = _rank(paragraphs, commentaire.ancre)
    wanted = [fold(word) for word in _WORD.findall(commentaire.passage)]
    if wanted and rank is not None:
        words = list(_words(_under(paragraphs, rank)))
        found = [i for i in range(len(words) - len(wanted) + 1) if _same(words, i, wanted)]
        if found:
            first = found[min(commentaire.occurrence, len(found) - 1)]
            _mark(words[first].start, words[first + len(wanted) - 1].end, number)
            return
    _mark_whole(paragraphs[rank] if rank is not None else _first_with_text(paragraphs), number)


def _rank(paragraphs: Sequence[Node], ancre: str) -> int | None:
    for rank, paragraph in enumerate(paragraphs):
        if ancre and any(mark.get(qn("w:name")) == ancre for mark in paragraph.iter(qn("w:bookmarkStart"))):
            return rank
    return None


def _under(paragraphs: Sequence[Node], rank: int) -> Iterator[Node]:
    """Yield the paragraphs of an answer: after its heading, up to the next bookmark of a question, sheet or section."""
    for paragraph in paragraphs[rank + 1 :]:
        names = (mark.get(qn("w:name"), "") for mark in paragraph.iter(qn("w:bookmarkStart")))
        if any(_STOP.match(name) for name in names):
            return
        yield paragraph


def _words(paragraphs: Iterator[Node]) -> Iterator[_Mot]:
    for paragraph in paragraphs:
        nodes = [(node, node.text or "") for node in paragraph.iter(qn("w:t"))]
        whole = "".join(text for _, text in nodes)
        for match in _WORD.finditer(whole):
            yield _Mot(fold(match.group()), _at(nodes, match.start()), _at(nodes, match.end() - 1, after=1))


def _at(nodes: Sequence[tuple[Node, str]], offset: int, after: int = 0) -> tuple[Node, int]:
    for node, text in nodes:
        if offset < len(text):
            return node, offset + after
        offset -= len(text)
    raise AssertionError("an offset outside its paragraph")


def _same(words: Sequence[_Mot], first: int, wanted: Sequence[str]) -> bool:
    return all(words[first + i].folded == word for i, word in enumerate(wanted))


def _first_with_text(paragraphs: Sequence[Node]) -> Node:
    return next((p for p in paragraphs if any(node.text for node in p.iter(qn("w:t")))), paragraphs[0])


# --- marks -----------------------------------------------------------------------------------------------------------


def _mark(start: tuple[Node, int], end: tuple[Node, int], number: int) -> None:
    """Put the marks of a comment around a stretch; runs are cut where it begins and ends."""
    last = _cut(*end)
    last.addnext(el("w:commentRangeEnd", id=number))
    last.getnext().addnext(_reference(number))
    node, offset = start
    first = node.getparent()
    if offset:
        _cut(node, offset)
        first = first.getnext()
    first.addprevious(el("w:commentRangeStart", id=number))


def _cut(node: Node, offset: int) -> Node:
    """Cut a run after ``offset`` characters of one of its texts; returns the run that ends there."""
    part = node.getparent()
    siblings = list(part)
    rest = siblings[siblings.index(node) + 1 :]
    text = node.text or ""
    if offset >= len(text) and not rest:
        return part
    right = el("w:r")
    properties = part.find(qn("w:rPr"))
    if properties is not None:
        right.append(copy.deepcopy(properties))
    node.text = text[:offset]
    _keep_spaces(node)
    if text[offset:]:
        piece = el("w:t")
        piece.text = text[offset:]
        _keep_spaces(piece)
        right.append(piece)
    right.extend(rest)
    part.addnext(right)
    return part


def _keep_spaces(node: Node) -> None:
    node.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _mark_whole(paragraph: Node, number: int) -> None:
    properties = paragraph.find(qn("w:pPr"))
    start = el("w:commentRangeStart", id=number)
    if properties is not None:
        properties.addnext(start)
    else:
        paragraph.insert(0, start)
    paragraph.append(el("w:commentRangeEnd", id=number))
    paragraph.append(_reference(number))


def _reference(number: int) -> Node:
    return el("w:r", el("w:commentReference", id=number))
