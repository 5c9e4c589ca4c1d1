"""Plain text as other programs put it on the clipboard → blocks of our subset of Markdown.

Lists by all sorts of bullets, Markdown as a chat writes it, rows of cells apart by tabs, lines that a PDF has cut.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from dossier_pro.domain.text import Block, Run, clean

_GLYPHES: Final = "·•▪▫‣◦●○■□◆❖➢➔►▸✓✔\uf0b7\uf0a7\uf0d8\uf0fc\uf0a8"
_ITEM: Final = re.compile(
    rf"[ \t\u00a0]*(?:(?:[{_GLYPHES}]|[-–*](?=[ \t\u00a0])|[o§](?=\t|[ \u00a0]{{2}}))"
    r"|(?P<numero>\d{1,3})[.)](?P<tab>[ \u00a0]*\t|[ \u00a0]{2})?(?=[ \t\u00a0]))[ \t\u00a0]*(?=[^ \t\u00a0])"
)
_CASE: Final = re.compile(r"\[([ xX])\][ \t]+")
_TITRE: Final = re.compile(r"[ ]{0,3}#{1,6}[ \t]+(?P<texte>.*?)[ \t]*#*[ \t]*$")
_REGLE: Final = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,}|```\w*)$")
_TABLE: Final = re.compile(r"[ ]*\|.*\|[ ]*$")
_FILET: Final = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_LIEN: Final = re.compile(r"\[([^\[\]\n]{1,300})\]\((https?://[^\s()]{1,2000})\)")
_MARQUES: Final = re.compile(
    r"(?<![\w*\\])(?:\*\*\*(?=[^\s*])(?P<deux>[^*\n]+)(?<=\S)\*\*\*(?![*\w])"
    r"|\*\*(?=[^\s*]|\*(?=[^\s*]))(?P<gras>(?:[^*\n]|\*(?!\*))+)(?<=\S)\*\*(?!\*)"
    r"|\*(?=[^\s*])(?P<italique>[^*\n]+)(?<=\S)\*(?![*\w]))"
)
"""Marks touch their words, and none stands inside a word: « 2 * 3 * 4 », « 5*3*2 » and a lone « ** » are text."""
_BORDS: Final = " \n\u200b\ufeff"
_DOUX: Final = str.maketrans({"\x0b": "\u2028"})
_DURS: Final = re.compile("\r\n|[\r\x0c\u2029]")


def item(ligne: str) -> tuple[Literal["puce", "numero"], int, int, bool] | None:
    """Tell whether a line is typed as an item: its kind, number (0 for a bullet), where its words begin, and how sure.

    It is sure where no sentence could begin like that: a bullet, or a number with a tab after it.
    """
    found = _ITEM.match(ligne)
    if found is None:
        return None
    if found["numero"] is None:
        return "puce", 0, found.end(), True
    return "numero", int(found["numero"]), found.end(), found["tab"] is not None


def inline(text: str, *, gras: bool = False, italique: bool = False) -> list[Run]:
    """Return the runs of a line of Markdown from elsewhere; marks that do not pair are text."""
    text = _LIEN.sub(r"\1 (\2)", text) if "](" in text else text
    runs: list[Run] = []
    last = 0
    for match in _MARQUES.finditer(text):
        runs.append(Run(text[last : match.start()], gras, italique))
        if match["deux"] is not None:
            runs.append(Run(match["deux"], True, True))
        elif match["gras"] is not None:
            runs.extend(inline(match["gras"], gras=True, italique=italique))
        else:
            runs.append(Run(match["italique"], gras, True))
        last = match.end()
    runs.append(Run(text[last:], gras, italique))
    return [run for run in runs if run.text]


@dataclass(slots=True)
class _Etat:
    blocs: list[Block]
    numero: int = 0
    """The number of the last item of the numbered list that goes on, 0 where there is none."""


def lire_texte(text: str) -> list[Block]:
    """Return the blocks of a plain text: a line is a paragraph or an item, rows of cells are lines of one paragraph.

    A soft line end (vertical tab, U+2028) stays a line end inside its paragraph. No word is lost or glued to another.
    """
    lines = clean_lines(text)
    etat = _Etat([])
    at = 0
    while at < len(lines):
        at = _prendre(etat, lines, at)
    return etat.blocs


def clean_lines(text: str) -> list[str]:
    """Return the lines of a text without control characters; U+2028 is a soft line end inside of one."""
    soft = _DURS.sub("\n", text.translate(_DOUX))
    return [clean(line.replace("\u2028", "\ue02c")).replace("\ue02c", "\u2028") for line in soft.split("\n")]


def _prendre(etat: _Etat, lines: Sequence[str], at: int) -> int:
    """Read what begins at one line; returns where to go on."""
    line = lines[at]
    if not line.strip() or _REGLE.match(line):
        return at + 1
    if _TABLE.match(line) and at + 1 < len(lines) and _FILET.match(lines[at + 1]):
        return _table(etat, lines, at)
    found = _item_ici(etat, lines, at)
    if found is not None:
        kind, rang, words = found
        etat.numero = rang if kind == "numero" else etat.numero
        etat.blocs.append(Block(kind, _runs(words), rang))
        return at + 1
    if "\t" in line.strip():
        return _rangees(etat, lines, at)
    _ligne(etat, line, collee=at > 0 and bool(lines[at - 1].strip()))
    return at + 1


def _ligne(etat: _Etat, line: str, *, collee: bool) -> None:
    """Take a heading, a line set in under its item (no blank line above: ``collee``), or a paragraph."""
    title = _TITRE.match(line)
    if title and title["texte"]:
        etat.numero = 0
        etat.blocs.append(Block("paragraphe", _runs(title["texte"], gras=True)))
        return
    last = etat.blocs[-1] if etat.blocs else None
    if last and last.kind != "paragraphe" and collee and line.startswith(("  ", "\t")):
        etat.blocs[-1] = Block(last.kind, (*last.runs, Run(" "), *_runs(line)), last.rang)
        return
    if last is None or last.kind == "paragraphe":
        etat.numero = 0
    etat.blocs.append(Block("paragraphe", _runs(line)))


def _item_ici(etat: _Etat, lines: Sequence[str], at: int) -> tuple[Literal["puce", "numero"], int, str] | None:
    """A number begins an item where it is 1, goes on, is gone on from, or has a tab: « 12. » may end a sentence."""
    found = item(lines[at])
    if found is None:
        return None
    kind, rang, start, sure = found
    words = lines[at][start:]
    if kind == "puce":
        box = _CASE.match(words)
        return kind, 0, (("☐ " if box[1] == " " else "☑ ") + words[box.end() :]) if box else words
    if sure or rang in (1, etat.numero + 1) or _suit(lines, at, rang):
        return kind, rang, words
    return None


def _suit(lines: Sequence[str], at: int, rang: int) -> bool:
    following = next((item(line) for line in lines[at + 1 : at + 3] if line.strip()), None)
    return following is not None and following[0] == "numero" and following[1] == rang + 1


def _runs(words: str, *, gras: bool = False) -> tuple[Run, ...]:
    made = inline(words.replace("\u2028", "\n").strip(_BORDS + "\t"), gras=gras)
    return tuple(made)


def _rangees(etat: _Etat, lines: Sequence[str], at: int) -> int:
    """Rows of cells, one paragraph: an empty first cell keeps its place."""
    runs: list[Run] = []
    etat.numero = 0
    while at < len(lines) and "\t" in lines[at].strip(" ") and lines[at].strip() and not item(lines[at]):
        cells = [inline(cell.replace("\u2028", " ").strip(_BORDS)) for cell in lines[at].rstrip().split("\t")]
        runs += [Run("\n")] * bool(runs) + rangee(cells)
        at += 1
    etat.blocs.append(Block("paragraphe", tuple(runs)))
    return at


def _table(etat: _Etat, lines: Sequence[str], at: int) -> int:
    runs: list[Run] = []
    while at < len(lines) and _TABLE.match(lines[at]):
        if not _FILET.match(lines[at]):
            cells = [inline(cell.strip()) for cell in lines[at].strip().strip("|").split("|")]
            runs += [Run("\n")] * bool(runs) + rangee(cells)
        at += 1
    etat.blocs.append(Block("paragraphe", tuple(runs)))
    return at


def rangee(cells: Sequence[Sequence[Run]]) -> list[Run]:
    """Return a row: its cells apart by tabs."""
    runs: list[Run] = []
    for index, cell in enumerate(cells):
        runs += [Run("\t")] * bool(index)
        runs += [Run(run.text.replace("\t", " ").replace("\n", " "), run.bold, run.italic) for run in cell]
    return runs


# --- lines that a PDF has cut ------------------------------------------------------------------------------------

_FINS: Final = (".", "!", "?", "…", ":", ";", "»")
_LONGUE: Final = 38
_PREFIXES: Final = frozenset({
    "sous", "sur", "porte", "non", "chef", "rendez", "peut", "vice", "ex", "demi", "mi", "semi", "avant", "arrière",
    "après", "mot", "tiers", "quasi", "auto", "contre", "lui", "elle", "eux", "moi", "celui", "celle", "ci", "là",
    "compte", "savoir", "prêt", "grand", "haut", "bas", "plein", "court", "moyen", "long", "hors", "outre", "extra",
    "inter", "micro", "mini", "multi", "pluri", "post", "pré", "pro", "sans", "dit", "est", "sont", "ont", "vis",
    "libre", "main"
})  # fmt: skip


def coupees(lignes: Sequence[str]) -> bool:
    """Tell whether lines look cut by the width of a page: alike in length, most in the middle of a sentence."""
    written = [line.strip() for line in lignes if line.strip()]
    if len(written) < 3:
        return False
    longest = max(len(line) for line in written)
    if not _LONGUE <= longest <= 180:
        return False
    inner = _longues(written, longest)
    cut = [line for line, after in inner if not line.endswith(_FINS) or after[:1].islower()]
    return len(inner) >= 2 and 2 * len(inner) >= len(written) - 1 and 3 * len(cut) >= 2 * len(inner)


def rejoindre(lignes: Sequence[str]) -> list[str]:
    """Return paragraphs made of lines that a page had cut (``jointures``); blank lines are left out."""
    out: list[str] = []
    for line, how in zip(lignes, ("", *jointures(lignes)), strict=False):
        words = line.strip()
        if not words:
            continue
        if not how or not out:
            out.append(words)
        else:
            out[-1] = (out[-1][:-1] if how == "-" else out[-1]) + (" " if how == " " else "") + words
    return out


def jointures(lignes: Sequence[str]) -> list[str]:
    """Return what stands between each line and the next where they are one: a space, what goes, or nothing.

    A paragraph ends (an empty string) at a blank line, before an item, or where a line is short and ends a sentence.
    A hyphen at a line's end goes (« - »), unless it belongs to the word (« + », nothing goes and nothing comes): the
    same text writes it so elsewhere, or the word's beginning is one that French joins by a hyphen.
    """
    whole = " ".join(lignes).casefold()
    longest = max((len(line.strip()) for line in lignes), default=0)
    return [_entre(line.strip(), after.strip(), whole, longest) for line, after in pairwise(lignes)]


def _longues(written: Sequence[str], longest: int) -> list[tuple[str, str]]:
    """Return the lines that the page may have cut, each with the one after it."""
    return [
        (line, after)
        for line, after in pairwise(written)
        if len(line) >= 0.7 * longest and not item(after) and "\t" not in line
    ]


def _a_part(before: str, after: str) -> bool:
    """Whether two lines are two whatever their words say: a blank one, an item, cells of a table."""
    return not before or not after or item(after) is not None or "\t" in before or "\t" in after


def _entre(before: str, after: str, whole: str, longest: int) -> str:
    if _a_part(before, after):
        return ""
    if before.endswith(_FINS) and len(before) < 0.75 * longest:
        return ""
    if before.endswith("\u00ad"):
        return "-"
    found = re.search(r"([^\W\d_]+)[-‐]$", before)
    start = re.match(r"[^\W\d_]+", after)
    if found is None or start is None or not start.group()[0].islower():
        return " "
    return "+" if _compose(found.group(1).casefold(), start.group().casefold(), whole) else "-"


def _compose(left: str, right: str, whole: str) -> bool:
    """Whether the hyphen between two halves is the word's own: the text has it elsewhere, or its prefix says so."""
    glued = re.search(rf"(?<!\w){re.escape(left + right)}(?!\w)", whole) is not None
    joined = re.search(rf"(?<!\w){re.escape(left)}-{re.escape(right)}(?!\w)", whole) is not None
    return joined or (left in _PREFIXES and not glued)
