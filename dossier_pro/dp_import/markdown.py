"""A DP in Markdown, or as plain text, → its ``Flux``: headings, lists, tables and marks as Word would have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from dossier_pro.domain.text import Run, clean, parse
from dossier_pro.dp_import.flow import Flux, ReadCell, ReadPara, ReadRow, ReadTable

_TITRE: Final = re.compile(r"^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$")
_SOULIGNE: Final = re.compile(r"^\s{0,3}(?:=+|-{3,}|\*{3,}|_{3,})\s*$")
_CITATION: Final = re.compile(r"^\s{0,3}>\s?")
_PUCE: Final = re.compile(r"^(\s*)[-*+•]\s+(?=\S)")
_NUMERO: Final = re.compile(r"^(\s*)(\d{1,3})[.)]\s+(?=\S)")
_FILET: Final = re.compile(r"^[\s|:\-]*-{3,}[\s|:\-]*$")
_CASE: Final = re.compile(r"^\[[ xX]\]\s")
_ADRESSE: Final = re.compile(r"\W*adresse\b", re.IGNORECASE)
"""The lines of an address stay lines."""
_BALISE: Final = re.compile(
    r"<(?:(br)|/?(?:u|b|i|p|div|span|strong|em|mark|sup|sub|center|font))(?:\s[^<>\n]{0,200})?/?>", re.IGNORECASE
)
"""HTML that Markdown editors put where Markdown has no mark of its own: « <u>1. Décrivez…</u> »."""
_SUITE: Final = re.compile(r"(?<=[^\s])\s{2,}$|\\\\$")


def flux_de_markdown(texte: str) -> Flux:
    """Return the text as a flow; the lines of a paragraph are joined, as Markdown has it."""
    paras: list[ReadPara] = []
    table: ReadTable | None = None
    rank = 0
    open_ = address = False
    for line in _lignes(texte):
        bare = line.strip()
        if _separe(line, in_table=table is not None):
            table, open_ = (table if bare else None), False
            continue
        if _est_rangee(bare):
            table = table or ReadTable(None)
            paras += _rangee(bare, ReadRow(table, rank))
            rank += 1
            open_ = False
            continue
        table = None
        if heading := _TITRE.match(line):
            paras.append(_titre(heading[1]))
            open_ = False
        elif open_ and not _debute(line):
            joined = _liaison(paras[-1], address=address)
            paras[-1].runs += [Run(joined), *_runs(bare)]
            paras[-1].signets = _a_la_ligne(line)
        else:
            paras.append(_para(line))
            address = _ADRESSE.match(paras[-1].texte) is not None
            paras[-1].signets = _a_la_ligne(line)
            open_ = True
    for para in paras:
        para.page, para.signets = 1, []
    return Flux(tuple(paras), (), (), {}, 1, 0)


def _lignes(texte: str) -> Iterator[str]:
    """Yield the lines without the marks that stand around words: HTML, and « > » before what is quoted."""
    bare = _BALISE.sub(lambda match: " " if match[1] else "", texte)
    for raw in clean(bare).lstrip("\ufeff").replace("\f", "\n").split("\n"):
        yield _CITATION.sub("", raw).rstrip("\r")


def _separe(line: str, *, in_table: bool) -> bool:
    """Whether a line only parts what is above it from what is below: blank, a rule, the rule under a table's heads."""
    return not line.strip() or bool(_SOULIGNE.match(line)) or (in_table and bool(_FILET.match(line)))


def _est_rangee(bare: str) -> bool:
    return bare.startswith("|") and bare.count("|") > 1


def _rangee(bare: str, row: ReadRow) -> list[ReadPara]:
    cells = re.split(r"(?<!\\)\|", bare.strip("|"))
    return [ReadPara(_runs(cell.strip()), ReadCell(row, column)) for column, cell in enumerate(cells)]


def _liaison(para: ReadPara, *, address: bool) -> str:
    """Return what joins a line to the paragraph above: its end stays where it was asked for, and in an address."""
    return "\n" if para.signets or address else " "


def _a_la_ligne(line: str) -> list[str]:
    """Return the mark of a line that ends where it ends, because two spaces or a backslash close it."""
    return ["suite"] if _SUITE.search(line) else []


def _debute(line: str) -> bool:
    """Whether a line begins a paragraph of its own though no blank line is above it."""
    bare = line.strip()
    return bool(
        _PUCE.match(line) or _NUMERO.match(line) or bare.startswith("**") or re.match(r"[^.!?]{2,60}\s?:(?:\s|$)", bare)
    )


def _titre(words: str) -> ReadPara:
    return ReadPara([Run(run.text) for run in _runs(words)], titre=True)


def _para(line: str) -> ReadPara:
    if (bullet := _PUCE.match(line)) and not _CASE.match(line[bullet.end() :]):
        return ReadPara(_runs(line[bullet.end() :].strip()), liste="puce")
    if bullet:
        return ReadPara(_runs(line[bullet.end() :].strip()))
    return ReadPara(_runs(line.strip()))


def _runs(text: str) -> list[Run]:
    """Return the words of a line with their marks; those of Markdown alone are taken off."""
    text = re.sub(r"(?<![\w*])__(?=\S)(.+?)(?<=\S)__(?![\w*])", r"**\1**", text)
    text = re.sub(r"(?<![\w_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\w_])", r"*\1*", text)
    text = re.sub(r"`([^`]+)`", r"\1", text)
    text = re.sub(r"\[([^\[\]]+)\]\((https?:[^()\s]+)\)", r"\1 (\2)", text)
    text = text.removesuffix("\\")
    blocks = parse("x" + text) if text else ()
    runs = [run for block in blocks for run in block.runs]
    if not runs or not runs[0].text.startswith("x"):
        return [Run(text)] if text else []
    first = Run(runs[0].text[1:], runs[0].bold, runs[0].italic)
    return [run for run in (first, *runs[1:]) if run.text]
