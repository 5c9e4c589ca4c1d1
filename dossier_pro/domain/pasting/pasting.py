"""What is pasted: one way in for every field, from our own format, from HTML or from plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from itertools import groupby

from dossier_pro.domain.pasting.html import NOTRE, lire_html
from dossier_pro.domain.pasting.text import clean_lines, coupees, lire_texte
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import Block, Run, parse, render


@dataclass(frozen=True, slots=True)
class Collage:
    """What the clipboard holds, for our fields.

    Attributes:
        blocs: the words in our subset; empty where there are none.
        images: how many pictures stand among them; an answer holds none.
        coupees: the lines look cut by the pages of a PDF: joining them can be offered.
        neutre: nothing says how the words look: they take the style of the place where they are pasted.
    """

    blocs: tuple[Block, ...] = ()
    images: int = 0
    coupees: bool = False
    neutre: bool = False


def lire_collage(interne: str | None, html: str | None, texte: str | None) -> Collage:
    """Read the clipboard.

    Args:
        interne: our own format (``en_interne``), which comes first: nothing of it is lost.
        html: a page; its words count where it has any.
        texte: plain text, for where there is nothing else.
    """
    if interne:
        return Collage(parse(interne))
    blocs, images = lire_html(html) if html else ([], 0)
    if not blocs or _tronque(blocs, texte):
        return _du_texte(texte or "", images)
    if _sans_apparence(blocs):
        # A page that says nothing of how its words look may hold a text as a chat writes it.
        return replace(_du_texte("\n\n".join(b.text.replace("\n", "\u2028") for b in blocs), images), neutre=False)
    return Collage(tuple(blocs), images)


def _sans_apparence(blocs: Sequence[Block]) -> bool:
    """Whether a page has neither lists nor words that look like anything."""
    return all(block.kind == "paragraphe" for block in blocs) and not any(_dit(run) for b in blocs for run in b.runs)


def _dit(run: Run) -> bool:
    return run.bold or run.italic or "\t" in run.text


def _tronque(blocs: list[Block], texte: str | None) -> bool:
    """A spreadsheet writes « #### » in its page for a number that its column is too narrow for."""
    return bool(texte) and "###" not in texte and any("###" in block.text for block in blocs)  # type: ignore[operator]


def _du_texte(texte: str, images: int) -> Collage:
    blocs = tuple(lire_texte(texte))
    plain = all(b.kind == "paragraphe" and not any(r.bold or r.italic for r in b.runs) for b in blocs)
    return Collage(blocs, images, coupees(clean_lines(texte)), plain)


def une_ligne(collage: Collage) -> str:
    """Return everything as one line, for a field that has only one: line ends and columns become spaces."""
    words = (block.text.replace("\n", " ").replace("\t", " ") for block in collage.blocs)
    return " ".join(filter(None, (line.strip(" ") for line in words)))


def en_lignes(collage: Collage) -> str:
    """Return everything as plain text, for a field that has no styles: items keep their bullet or number."""
    return "\n".join(_marque(block) + block.text for block in collage.blocs)


# --- out ---------------------------------------------------------------------------------------------------------


def en_interne(blocs: tuple[Block, ...]) -> str:
    """Return what our own fields read back as the same blocks: our Markdown."""
    return render(blocs)


_TABULATION = '<span style="white-space:pre">\t</span>'


def en_page(blocs: tuple[Block, ...]) -> str:
    """Return blocks as a page for word processors."""
    out: list[str] = []
    for kind, group in groupby(blocs, key=lambda block: block.kind):
        if kind == "paragraphe":
            out += [f"<p>{_en_html(block)}</p>" for block in group]
            continue
        items = list(group)
        tag = "ul" if kind == "puce" else "ol"
        start = f' start="{items[0].rang}"' if kind == "numero" and items[0].rang > 1 else ""
        out += [f"<{tag}{start}>", *(f"<li>{_en_html(block)}</li>" for block in items), f"</{tag}>"]
    return f'<html><head><meta charset="utf-8">{NOTRE}</head><body>' + "\n".join(out) + "</body></html>"


def _en_html(block: Block) -> str:
    out = []
    for run in block.runs:
        words = escape(run.text, quote=False).replace("\n", "<br>").replace("\t", _TABULATION)
        words = f"<i>{words}</i>" if run.italic else words
        out.append(f"<b>{words}</b>" if run.bold else words)
    return "".join(out)


def _marque(block: Block) -> str:
    return {"puce": "- ", "numero": f"{block.rang}. "}.get(block.kind, "")
