"""The comments of a Word file: who says what, about which words of the text as its author wrote it.

« As its author wrote it »: what the reader struck out under revision marks still counts, and what they wrote in does
not, because the words are looked for in the candidate's own dossier. (ECMA-376 part 1, 17.13.4 and 17.13.5; replies and
« done »: [MS-DOCX] 2.5.4.1, commentsExtended.)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from dossier_pro.office import archive
from dossier_pro.office.word_package import kind_of, target, tree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from dossier_pro.office.word_package import WordPackage

_W14: Final = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15: Final = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_TEXT: Final = {qn("w:t"), qn("w:delText")}
_BREAKS: Final = {qn("w:br"), qn("w:cr"), qn("w:tab")}
_FALLBACK: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_WRITTEN_IN: Final = {qn("w:ins"), qn("w:moveTo"), _FALLBACK}
"""What the reader added; and the second telling of a text box, for programs that do not know it."""


@dataclass(slots=True)
class WordComment:
    """One comment.

    Attributes:
        auteur: whose it is, "" where the file does not say.
        jour: when it was made.
        texte: what it says.
        passage: the words that it is about, "" where it stands at a point.
        paragraphe: the paragraphs that the passage touches, whole.
        rang: the rank of the first of them in the document.
        reponse_a: the rank of the comment that it answers, -1 for none.
        fait: it is marked as done.
    """

    auteur: str
    jour: date | None
    texte: str
    passage: str = ""
    paragraphe: str = ""
    rang: int = -1
    reponse_a: int = -1
    fait: bool = False


_LONGEST: Final = 20_000
"""Signs and paragraphs of a passage; of a longer one nothing is looked for as it stands."""


@dataclass(slots=True)
class _Open:
    words: list[str] = field(default_factory=list)
    paragraphs: list[int] = field(default_factory=list)
    size: int = 0

    def add(self, words: str) -> bool:
        """Take more of the passage; False once it is long enough."""
        self.words.append(words)
        self.size += len(words) + 1
        return self.size <= _LONGEST


def word_comments(package: WordPackage) -> tuple[list[WordComment], list[str]]:
    """Return the comments of a file in the order in which they are numbered, and all its paragraphs as plain text.

    Raises:
        KnownError: what holds them, or the text, cannot be read.
    """
    part = next((target(rel) for rel in package.main.rels.values() if kind_of(rel) == "comments"), None)
    if part is None:
        return [], []
    listed = tree(part)
    body = tree(package.main)
    if listed is None or body is None:
        raise archive.abime(package.called)
    paragraphs, places = _read(body)
    found: list[WordComment] = []
    ranks: dict[str, int] = {}
    last_paragraph: list[str] = []
    for element in listed.iter(qn("w:comment")):
        place = places.get(str(element.get(qn("w:id"))), _Open())
        whole = "\n".join(paragraphs[rank] for rank in dict.fromkeys(place.paragraphs))
        paras = list(element.iter(qn("w:p")))
        text = "\n".join("".join(_words(para)) for para in paras).strip()
        passage = "".join(place.words).strip()
        rank = place.paragraphs[0] if place.paragraphs else -1
        author = str(element.get(qn("w:author")) or "").strip()
        for para in paras:
            ranks[str(para.get(f"{_W14}paraId"))] = len(found)
        last_paragraph.append(str(paras[-1].get(f"{_W14}paraId")) if paras else "")
        found.append(WordComment(author, _day(element.get(qn("w:date"))), text, passage, whole, rank))
    _thread(package, found, ranks, last_paragraph)
    return found, paragraphs


def _thread(package: WordPackage, found: list[WordComment], ranks: dict[str, int], last: list[str]) -> None:
    """Learn which comments answer others, and which are done."""
    part = next((target(rel) for rel in package.main.rels.values() if kind_of(rel) == "commentsExtended"), None)
    extended = tree(part)
    if extended is None:
        return
    said = {str(one.get(f"{_W15}paraId")): one for one in extended.iter(f"{_W15}commentEx")}
    for rank, para_id in enumerate(last):
        one = said.get(para_id)
        if one is None:
            continue
        parent = ranks.get(str(one.get(f"{_W15}paraIdParent")), -1)
        found[rank].reponse_a = parent if parent != rank else -1
        found[rank].fait = one.get(f"{_W15}done") in ("1", "true")


def _read(body: Element) -> tuple[list[str], dict[str, _Open]]:
    """Return the paragraphs, and by the number of each comment the words between its marks."""
    paragraphs: list[str] = []
    places: dict[str, _Open] = {}
    running: dict[str, _Open] = {}
    ends = {str(one.get(qn("w:id"))) for one in body.iter(qn("w:commentRangeEnd"))}

    def run(words: str, paragraph: int = -1) -> None:
        for number, one in list(running.items()):
            if paragraph >= 0:
                one.paragraphs.append(paragraph)
            if not one.add(words if one.words or paragraph < 0 else ""):
                del running[number]

    for kind, value in _walk(body):
        if kind == "paragraph":
            paragraphs.append("")
            run("\n", len(paragraphs) - 1)
        elif kind == "start":
            places[value] = _Open(paragraphs=[max(0, len(paragraphs) - 1)])
            if value in ends:  # else it stands at a point, as Word shows it
                running[value] = places[value]
        elif kind == "end":
            running.pop(value, None)
        elif kind == "point":
            places.setdefault(value, _Open(paragraphs=[max(0, len(paragraphs) - 1)]))
        elif paragraphs:
            paragraphs[-1] += value
            run(value)
    return paragraphs or [""], places


_MARKS: Final = {
    qn("w:commentRangeStart"): "start",
    qn("w:commentRangeEnd"): "end",
    qn("w:commentReference"): "point",
}


def _walk(element: Element) -> Iterator[tuple[str, str]]:
    """Yield what the text is made of, in its order; without recursion, because a file may nest without end."""
    waiting: list[Iterator[Element]] = [iter(element)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
            continue
        if child.tag in _WRITTEN_IN:
            continue
        if child.tag == qn("w:p"):
            yield "paragraph", ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag], str(child.get(qn("w:id")))
        elif child.tag in _TEXT:
            yield "text", child.text or ""
        elif child.tag in _BREAKS:
            yield "text", " "
        waiting.append(iter(child))


def _words(para: Element) -> Iterator[str]:
    for kind, value in _walk(para):
        if kind == "text":
            yield value


def _day(text: str | None) -> date | None:
    try:
        return datetime.fromisoformat(text or "").date()
    except ValueError:
        return None
