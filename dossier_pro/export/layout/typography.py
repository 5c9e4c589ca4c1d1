"""Text as it stands on paper: what is invisible or means harm taken out, French typography put in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import groupby

from dossier_pro.domain.text import NBSP, NNBSP, Block, Run, clean, parse, typographie
from dossier_pro.export.document import Bloc, Grille

_INVISIBLES: Mapping[int, str | None] = {
    **dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF)),
    # Marks that turn the order of the letters around: a name could be read backwards in Word and not in the PDF.
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A))),
    # A space that our fonts do not have, as some keyboards write it.
    0x3000: " ",
}
_INVISIBLE = re.compile(f"[{''.join(map(chr, _INVISIBLES))}]")
COLONNES_MAX = 8
"""The most columns of a table in a text: more would be too narrow to be read."""

_BLANCS = re.compile(r"[ \t]+")
_DOUBLES = re.compile(r"(?<=\S)  +")
_ESPACES = " " + NBSP + NNBSP


def ligne(text: str) -> str:
    """Return a field of one line as it is printed: French typography, no line end, no double space."""
    return typographie(_BLANCS.sub(" ", _nettoyer(text).replace("\n", " ")).strip(_ESPACES))


@lru_cache(maxsize=256)
def blocs(text: str) -> tuple[Bloc, ...]:
    """Return the blocks of an answer in the Markdown subset, with French typography in each.

    Lines with tabs that follow each other are a table.
    """
    rows = _nettoyer(text).split("\n")
    lines = [(_DOUBLES.sub(" ", row) if "  " in row else row).rstrip(" ") for row in rows]
    return tuple(part for block in parse("\n".join(lines)) for part in _parties(block))


def _parties(block: Block) -> Iterator[Bloc]:
    """A block as it is, or its tables and what stands between them."""
    first = block.runs[0].text if block.runs else ""
    if len(block.runs) == 1 and "\t" not in first and not first.startswith("\n"):
        yield Block(block.kind, _francais(block.runs), block.rang)  # most are of one style, without columns
        return
    rows = _couper(block.runs, "\n")
    for tabulees, group in groupby(rows, key=lambda row: any("\t" in run.text for run in row)):
        own = list(group)
        width = max(len(_couper(row, "\t")) for row in own)
        if tabulees and len(own) > 1 and 2 <= width <= COLONNES_MAX:
            yield _grille(own, width)
        else:
            yield replace(block, runs=_francais(_colonnes(_joindre(own))))


def _grille(rows: list[tuple[Run, ...]], width: int) -> Grille:
    cells = [[_francais(_rogner(cell)) for cell in _couper(row, "\t")] for row in rows]
    full = tuple((*row, *[()] * (width - len(row))) for row in cells)
    heads = ["".join(run.text for run in cell) for cell in full[0]]
    entete = all(_TITRE_COLONNE.fullmatch(head) for head in heads)
    return Grille(full, entete)


_TITRE_COLONNE = re.compile(r"(?=.*[^\W\d_])[^\d\n.!?]{1,40}")
"""What names a column: a few words, no figure, no sentence."""


def _couper(runs: tuple[Run, ...], sign: str) -> list[tuple[Run, ...]]:
    out: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(sign)
        out[-1] += [Run(first, run.bold, run.italic)] if first else []
        out += [[Run(part, run.bold, run.italic)] if part else [] for part in others]
    return [tuple(row) for row in out]


def _joindre(rows: list[tuple[Run, ...]]) -> tuple[Run, ...]:
    out: list[Run] = []
    for row in rows:
        parts = list(row)
        if out:
            parts = [replace(out[-1], text="\n"), *row]
        for run in parts:
            if out and (out[-1].bold, out[-1].italic) == (run.bold, run.italic):
                out[-1] = replace(run, text=out[-1].text + run.text)
            else:
                out.append(run)
    return tuple(out)


def _rogner(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """A cell without spaces at its ends."""
    words = "".join(run.text for run in runs)
    start = len(words) - len(words.lstrip(_ESPACES))
    stop = len(words.rstrip(_ESPACES))
    out, at = [], 0
    for run in runs:
        kept = run.text[max(0, start - at) : max(0, stop - at)]
        out += [replace(run, text=kept)] if kept else []
        at += len(run.text)
    return tuple(out)


def _colonnes(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Rows of cells as they are printed, columns apart by « | » as those of a table read in Word: a blank one shows."""
    if not any("\t" in run.text for run in runs):
        return runs
    out: list[Run] = []
    start = True
    for run in runs:
        words = re.sub(" {2,}", " ", re.sub(" *\t *", " | ", run.text)).replace("\n | ", "\n| ")
        out.append(replace(run, text=words.lstrip(" ") if start else words))
        start = words.endswith("\n") or (start and not words)
    return tuple(out)


def tel_quel(text: str) -> tuple[Block, ...]:
    """Return the lines of a text that somebody else wrote, each a paragraph, as they are."""
    return tuple(Block("paragraphe", (Run(line),)) for line in _nettoyer(text).split("\n") if line.strip())


def _nettoyer(text: str) -> str:
    text = unicodedata.normalize("NFC", clean(text))
    return text.translate(_INVISIBLES) if _INVISIBLE.search(text) else text


def _francais(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Typography over the whole block, so that « **mot** : » gets its no-break space across the end of a style."""
    old = "".join(run.text for run in runs)
    new = typographie(old)
    if old == new:
        return runs
    out: list[Run] = []
    i = j = start = 0
    *others, last = runs
    for run in others:
        end = i + len(run.text)
        i, j = _avancer(old, new, i, j, end)
        if new[start:j]:
            out.append(Run(new[start:j], run.bold, run.italic))
        start, i = j, max(i, end)
    if new[start:]:
        out.append(Run(new[start:], last.bold, last.italic))
    return tuple(out)


def _avancer(old: str, new: str, i: int, j: int, end: int) -> tuple[int, int]:
    """Walk both texts to ``end`` of the old one; they differ in spaces, apostrophes and ellipses only."""
    while i < end:
        same = j < len(new) and old[i] == new[j]
        if same or old[i] == "'":
            i, j = i + 1, j + 1
        elif old.startswith("...", i) and new[j : j + 1] == "…":
            i, j = i + 3, j + 1
        elif old[i] in _ESPACES:
            while i < len(old) and old[i] in _ESPACES:
                i += 1
            j += new[j : j + 1] in (NBSP, NNBSP)
        elif j < len(new):
            j += 1
        else:
            i += 1
    return i, j
