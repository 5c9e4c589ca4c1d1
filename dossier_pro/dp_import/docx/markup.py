"""Paragraphs of a .docx → an answer in the Markdown subset (``domain.text``)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from dossier_pro.domain.text import Block, Run, clean, parse, render
from dossier_pro.dp_import.flow import ReadPara, ReadRow, ReadTable
from dossier_pro.dp_import.splitting import couper

_PUCE: Final = re.compile(r"[\s\u00a0]*[-–•●○◦▪■‣➢➔►▸✓❖·*][ \t\u00a0]+(?=\S)")
_NUMERO: Final = re.compile(r"[\s\u00a0]*(\d{1,3})[.)][ \t\u00a0]+(?=\S)")
_ESPACES: Final = re.compile(r"[ \t]+")
_BORDS: Final = " \t\n\u200b"

Morceau = tuple[ReadPara, list[Run]]
"""A paragraph, and the runs of it that belong to the answer."""


def rendre(morceaux: Sequence[Morceau]) -> str:
    """Return Markdown for paragraphs: lists, bold and italic kept, the cells of a row on one line, apart by tabs."""
    blocks: list[Block] = []
    for est_table, group in groupby(_lignes(morceaux), key=lambda pair: pair[0] is not None):
        if est_table:
            for _, lines in groupby(group, key=lambda pair: pair[0]):
                rows = [runs for _, (_, runs) in lines]
                blocks.append(Block("paragraphe", tuple(run for row in rows for run in (Run("\n"), *row))[1:]))
        else:
            for _, (para, runs) in group:
                blocks.extend(_blocs(para, runs, blocks[-1] if blocks else None))
    return _sur(tuple(blocks))


def _sur(blocks: tuple[Block, ...]) -> str:
    """Return Markdown that reads back as the same text; where styles would break it, the styles go, never the text."""
    text = render(blocks)
    if _mots(parse(text)) == _mots(blocks):
        return text
    bare = tuple(Block(b.kind, (Run(b.text),), b.rang) for b in blocks)
    return render(bare)


def _mots(blocks: Iterable[Block]) -> list[str]:
    return " ".join(block.text for block in blocks).split()


def _par_rangee(morceaux: Sequence[Morceau]) -> dict[ReadRow, list[Morceau]]:
    rows: dict[ReadRow, list[Morceau]] = {}
    for morceau in morceaux:
        cellule = morceau[0].cellule
        if cellule:
            rows.setdefault(cellule.rangee, []).append(morceau)
    return rows


def _lignes(morceaux: Sequence[Morceau]) -> Iterator[tuple[ReadTable | None, Morceau]]:
    """Yield each paragraph, or each row of a table that has text in several cells as one paragraph of that table."""
    cellules = {rangee: _cellules(own) for rangee, own in _par_rangee(morceaux).items()}
    premieres: dict[ReadTable, int] = {}
    for row, columns in cellules.items():
        premieres[row.table] = min([premieres.get(row.table, 1000), *columns])
    done: set[ReadRow] = set()
    for para, runs in morceaux:
        rangee = para.cellule.rangee if para.cellule else None
        if rangee is None or len(cellules[rangee]) < 2:
            yield None, (para, runs)
        elif rangee not in done:
            done.add(rangee)
            first = premieres[rangee.table]
            cells = [_joindre(cellules[rangee].get(n, ()), " ") for n in range(first, max(cellules[rangee]) + 1)]
            yield rangee.table, (para, _tabuler(cells))


def _tabuler(cells: Sequence[Sequence[Run]]) -> list[Run]:
    """The cells of a row on one line: a blank one keeps its column."""
    out: list[Run] = []
    for rank, cell in enumerate(cells):
        out += [Run("\t")] if rank else []
        out += _nettoyer(cell)
    return out


def _cellules(morceaux: Sequence[Morceau]) -> dict[int, list[list[Run]]]:
    """Return the runs of the cells of a row that hold text, by their column."""
    cells: dict[int, list[list[Run]]] = {}
    for para, runs in morceaux:
        if para.cellule and _texte(runs).strip():
            flat = [Run(run.text.replace("\n", " "), run.bold, run.italic) for run in runs]
            cells.setdefault(para.cellule.numero, []).append(flat)
    return cells


def _texte(runs: Iterable[Run]) -> str:
    return "".join(run.text for run in runs)


def _joindre(parts: Sequence[Sequence[Run]], between: str) -> tuple[Run, ...]:
    out: list[Run] = []
    for part in parts:
        if out:
            out.append(Run(between))
        out.extend(_nettoyer(part))
    return tuple(out)


def _nettoyer(runs: Sequence[Run]) -> list[Run]:
    """Return the runs without control characters, tabs as spaces, and without white space at both ends."""
    cleaned = [Run(_sans_tabulation(clean(run.text)), run.bold, run.italic) for run in runs]
    text = _texte(cleaned)
    start = len(text) - len(text.lstrip(_BORDS))
    return couper(cleaned, start, max(start, len(text.rstrip(_BORDS))))


def _sans_tabulation(text: str) -> str:
    if "\t" not in text:
        return text
    return _ESPACES.sub(lambda match: " " if "\t" in match.group() else match.group(), text)


def _blocs(para: ReadPara, runs: list[Run], previous: Block | None) -> Iterator[Block]:
    """Yield the blocks of one paragraph: one item, or the parts between blank lines."""
    runs = _nettoyer(runs)
    if not runs:
        return
    if para.exact:
        yield Block("paragraphe", tuple(runs))
        return
    if para.liste:
        yield Block("puce" if para.liste == "puce" else "numero", tuple(runs), para.rang)
        return
    for part in filter(None, _decouper(runs)):
        block = _tape(part, previous)
        yield block
        previous = block


def _decouper(runs: list[Run]) -> Iterator[list[Run]]:
    """Yield the parts of a paragraph between blank lines, and its lines that are typed as items of a list."""
    text = _texte(runs)
    start = 0
    for match in re.finditer(r"\n\s*\n|\n", text):
        if len(match.group()) > 1 or _PUCE.match(text, match.end()) or _PUCE.match(text, start):
            yield _nettoyer(couper(runs, start, match.start()))
            start = match.end()
    yield _nettoyer(couper(runs, start))


def _tape(runs: list[Run], previous: Block | None) -> Block:
    """A paragraph whose bullet or number was typed by hand is an item too, where that changes no number."""
    text = _texte(runs)
    if bullet := _PUCE.match(text):
        return Block("puce", tuple(couper(runs, bullet.end())))
    number = _NUMERO.match(text)
    if number and "\n" not in text:
        rang = int(number.group(1))
        if previous is None or previous.kind != "numero" or rang > previous.rang:
            return Block("numero", tuple(couper(runs, number.end())), rang)
    return Block("paragraphe", tuple(runs))
