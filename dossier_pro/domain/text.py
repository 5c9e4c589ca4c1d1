"""The text of a dossier: folding for comparison, the Markdown subset, French typography.

Everything that compares two wordings (ids of a référentiel, hashes of what a trainer judged, search) folds them
here and nowhere else, so that two machines always agree.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, Literal

from dossier_pro.domain import spaces
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import counted, is_french, tr

NBSP: Final = spaces.NBSP
NNBSP: Final = spaces.NNBSP

_APOSTROPHES = dict.fromkeys("’‘ʼ`´′", "'")
_QUOTES = dict.fromkeys("«»“”„", '"')
_DASHES = dict.fromkeys("‐‑‒–—−", "-")
_SPACES = re.compile(r"[\s\u00a0\u202f\u2007\u2060\ufeff]+")
_TYPOGRAPHY = {**_APOSTROPHES, **_QUOTES, **_DASHES, "\u00ad": "", "\u200b": ""}


def fold(text: str) -> str:
    """Return ``text`` as it is compared: no case, accents, ligatures, typographic variants or double spaces.

    Total and idempotent. Never shown: what is printed is kept as it was printed.
    """
    return _folded_once(text) if len(text) <= _SHORT else _folded(text)


_SHORT: Final = 100
"""Labels and words, which are folded again and again while a document is read."""


def _folded(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", text).casefold().replace("œ", "oe").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFD", lowered)
    # A long text has few different characters: one replacement for each is several times faster than ``translate``.
    for char in set(decomposed):
        if char in _TYPOGRAPHY or unicodedata.combining(char):
            decomposed = decomposed.replace(char, _TYPOGRAPHY.get(char, ""))
    spaced = _SPACES.sub(" ", decomposed)
    return re.sub(r'" | "', '"', spaced).strip(" ")


_folded_once = lru_cache(maxsize=4096)(_folded)


def empreinte(text: str) -> str:
    """Return the SHA-256 (64 hex digits) of the folded text: what a trainer's position says it has judged."""
    import hashlib  # the window writes its first dates without it

    return hashlib.sha256(fold(text).encode()).hexdigest()


# --- the Markdown subset -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text of one style inside a paragraph."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or one item of a list; ``rang`` is the number of an item of a numbered list, from 1."""

    kind: Literal["paragraphe", "puce", "numero"]
    runs: tuple[Run, ...]
    rang: int = 0

    @property
    def text(self) -> str:
        """The block's text without its styles."""
        return "".join(run.text for run in self.runs)


_BULLET = re.compile(r"^\s*[-*•]\s+(?=\S)")
"""However far it stands in: an item of the third level is an item."""
_NUMBER = re.compile(r"^\s*(\d{1,3})[.)]\s+(?=\S)")
_ESCAPABLE = "\\*-•.)"
_LEADING_TABS = re.compile(r"\t*")
"""Blank cells before the first one that is written: without them a row would shift."""
_LETTER = re.compile(r"[^\W\d_]")
_LINE_ENDS = re.compile("[\r\x0b\x0c\u2028\u2029](?:(?<=\r)\n)?")
"""A vertical tab (Word's soft line end) and a form feed stand between words: without them the words would be one."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")


def clean(text: str) -> str:
    """Return ``text`` without what no document can hold: control characters, lone surrogates, CR line ends.

    What parts lines stays a line end, and Word's no-break hyphen (U+001E) a hyphen: no two words become one.
    """
    return _CONTROL.sub("", _LINE_ENDS.sub("\n", text.replace("\x1e", "-")))


FORMULE: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; the wide ones in Japan."""


def inerte(text: str) -> str:
    """Return a text as a cell of a CSV that no spreadsheet takes for a formula; ``de_cellule`` reads it back."""
    return f"'{text}" if text.startswith(FORMULE) else text


def de_cellule(cell: str) -> str:
    """Return the text of a cell that ``inerte`` made."""
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(FORMULE) else cell


@lru_cache(maxsize=1024)
def parse(text: str) -> tuple[Block, ...]:
    r"""Return the blocks of a text in the Markdown subset.

    A blank line ends a paragraph; a line starting with ``- `` or ``1. `` is an item; ``**bold**``, ``*italic*``,
    ``***both***``; a number that was typed stays, unless a list would go backwards; a backslash makes the next mark
    plain, ``\|`` is nothing and keeps two marks apart. Any text is accepted: a mark without its partner is text. A
    single line end inside a paragraph is kept as a line end.
    """
    blocks: list[Block] = []
    pending: list[str] = []

    def flush() -> None:
        if pending:
            blocks.append(Block("paragraphe", parse_runs("\n".join(pending))))
            pending.clear()

    for line in clean(text).split("\n"):
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        if not line.strip():
            flush()
        elif bullet:
            flush()
            blocks.append(Block("puce", parse_runs(line[bullet.end() :].rstrip())))
        elif number:
            flush()
            previous = blocks[-1] if blocks else None
            least = previous.rang + 1 if previous and previous.kind == "numero" else 0
            rang = max(least, int(number.group(1)))
            blocks.append(Block("numero", parse_runs(line[number.end() :].rstrip()), rang))
        else:
            pending.append(_LEADING_TABS.match(line).group() + line.strip())  # type: ignore[union-attr]
    flush()
    return tuple(blocks)


_STAR = re.compile(r"\\([\\*\-•.)|])|(\*{1,3})")


def parse_runs(text: str) -> tuple[Run, ...]:
    """Return the runs of one block's text; marks that do not pair are kept as text."""
    if "*" not in text and "\\" not in text:
        return (Run(text),) if text else ()
    tokens: list[tuple[str, str]] = []
    last = 0
    for match in _STAR.finditer(text):
        tokens.append(("text", text[last : match.start()]))
        tokens.append(("text", match.group(1).strip("|")) if match.group(1) else ("mark", match.group(2)))
        last = match.end()
    tokens.append(("text", text[last:]))
    roles = _pair_marks(tokens)
    found: list[tuple[list[str], bool, bool]] = []
    bold = italic = False
    for index, (_, value) in enumerate(tokens):
        if index in roles:
            bold ^= len(value) >= 2
            italic ^= len(value) in (1, 3)
        elif value:
            if found and found[-1][1:] == (bold, italic):
                found[-1][0].append(value)
            else:
                found.append(([value], bold, italic))
    return tuple(Run("".join(parts), *style) for parts, *style in found)


def _following(tokens: list[tuple[str, str]]) -> list[str]:
    """Return for each token the first sign of the text after it."""
    found = [""] * len(tokens)
    for index in range(len(tokens) - 2, -1, -1):
        kind, value = tokens[index + 1]
        found[index] = value[0] if kind == "text" and value else found[index + 1]
    return found


def _touches(sign: str) -> bool:
    """Whether the sign beside a mark is there and no space."""
    return bool(sign) and not sign.isspace()


def _pair_marks(tokens: list[tuple[str, str]]) -> set[int]:
    """Return the indexes of the marks that open or close a style.

    An opening mark touches the text after it, a closing one the text before it, and pairs never cross. Each token is
    looked at once: a line of fifty thousand stars is read in the time of as many letters.
    """
    following = _following(tokens)
    stack: list[tuple[int, int]] = []  # the marks that are open, and how much text stood before each
    waiting: dict[str, list[int]] = {}  # where in the stack those of each kind are
    roles: set[int] = set()
    before, length = "", 0
    for index, (kind, value) in enumerate(tokens):
        if kind != "mark":
            before, length = value[-1:] or before, length + len(value)
            continue
        places = waiting.setdefault(value, [])
        after = following[index]
        if places and _touches(before) and length > stack[places[-1]][1]:
            partner = places[-1]
            roles |= {stack[partner][0], index}
            for gone, _ in stack[partner:]:
                waiting[tokens[gone][1]].pop()
            del stack[partner:]
        elif _touches(after):
            places.append(len(stack))
            stack.append((index, length))
    return roles


def render_runs(runs: tuple[Run, ...]) -> str:
    """Return Markdown for ``runs``; ``parse_runs`` of it gives the same text and styles (white space edges aside)."""
    out: list[str] = []
    for run in _merged(runs):
        mark = "*" * (2 * run.bold + run.italic)
        core = run.text.strip(" \n\t" + NBSP + NNBSP)
        if not mark or not core:
            out.append(_escape(run.text))
            continue
        start = run.text.index(core)
        if start == 0 and out and out[-1].endswith("*"):
            out.append("\\|")
        out.append(f"{_escape(run.text[:start])}{mark}{_escape(core)}{mark}{_escape(run.text[start + len(core) :])}")
    return "".join(out)


def _merged(runs: tuple[Run, ...]) -> list[Run]:
    merged: list[Run] = []
    for run in runs:
        if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
            merged[-1] = Run(merged[-1].text + run.text, run.bold, run.italic)
        elif run.text:
            merged.append(run)
    return merged


def render(blocks: tuple[Block, ...]) -> str:
    """Return Markdown for ``blocks``: paragraphs apart by a blank line, items one a line."""
    lines: list[str] = []
    for index, block in enumerate(blocks):
        body = render_runs(block.runs)
        if index and (block.kind == "paragraphe" or blocks[index - 1].kind == "paragraphe"):
            lines.append("")
        if block.kind == "puce":
            lines.append("- " + body.replace("\n", " "))
        elif block.kind == "numero":
            lines.append(f"{block.rang}. " + body.replace("\n", " "))
        else:
            lines.append("\n".join(_shield_line(part) for part in body.split("\n")))
    return "\n".join(lines)


def _escape(text: str) -> str:
    return text.replace("\\", "\\\\").replace("*", "\\*")


def _shield_line(line: str) -> str:
    """Keep a line of a paragraph from being read as a list item."""
    if _BULLET.match(line):
        return re.sub(r"^(\s*)([-•])", r"\1\\\2", line, count=1)
    if _NUMBER.match(line):
        return re.sub(r"^(\s*\d{1,3})([.)])", r"\1\\\2", line, count=1)
    return line


def plain(text: str) -> str:
    """Return the text without its marks: one line a block, items without their bullet."""
    return "\n".join(block.text for block in parse(text))


@lru_cache(maxsize=512)
def word_count(text: str) -> int:
    """Return the number of words: what stands between spaces and holds a letter or digit."""
    return sum(any(c.isalnum() for c in word) for word in plain(text).split())


def is_blank(text: str) -> bool:
    """Tell whether nothing of ``text`` would be printed."""
    if _LETTER.search(text):
        return False  # no mark is a letter: most texts need not be parsed to know
    return not plain(text).strip(" \n\t" + NBSP + NNBSP)


# --- French typography -------------------------------------------------------------------------------------------


def _spaced(signs: str) -> tuple[str, ...]:
    return tuple(space + sign for sign in signs for space in (" ", NBSP, NNBSP))


_TYPO_RULES: tuple[tuple[Sequence[str], re.Pattern[str], str], ...] = (
    ("'", re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (("...",), re.compile(r"\.{3}"), "…"),
    ("«", re.compile(r"«[ \u00a0\u202f]*(?=\S)"), "«" + NBSP),
    ("»", re.compile(r"(?<=\S)[ \u00a0\u202f]*»"), NBSP + "»"),
    (_spaced(";!?"), re.compile(r"(?<=[\w»)\]*€%…°])[ \u00a0\u202f]+(?=[;!?](?:\s|$|[)»]))"), NNBSP),
    (_spaced(":"), re.compile(r"(?<=[\w»)\]*€%…°])[ \u00a0\u202f]+(?=:(?:\s|$))"), NBSP),
    (" ", re.compile(r" (?<=\d )(?=(?:%|€|h\b|km\b|kg\b|Mo\b|ans?\b|mois\b|jours?\b))"), NBSP),
    ("°", re.compile(r"\bn° ?(?=\d)"), "n°" + NBSP),
    (" ", re.compile(r" (?<=\d )(?=\d{3}(?!\d))"), NNBSP),
)
"""What a text must hold one of for the rule to change it, the rule, and what it puts in the place of a match."""


def typographie(text: str) -> str:
    """Return ``text`` with French no-break spaces, apostrophes and ellipses; words are never changed. Idempotent."""
    for signs, pattern, replacement in _TYPO_RULES:
        for sign in signs:
            if sign in text:
                text = pattern.sub(replacement, text)
                break
    return text


def en_mo(octets: int) -> str:
    """Return « 9,6 Mo », rounded up, so that what is too heavy never looks as if it were not."""
    tenths = -(-octets // 100_000)
    return f"{tenths // 10},{tenths % 10}{NBSP}Mo" if tenths % 10 else f"{tenths // 10}{NBSP}Mo"


def en_octets(octets: int) -> str:
    """Return a size as people read it: « 842 ko », « 1,4 Mo », « 2,1 Go »."""
    if octets < 1_000_000:
        return f"{max(1, round(octets / 1000))}{NBSP}{tr('ko')}"
    value, unit = (octets / 1e6, tr("Mo")) if octets < 1_000_000_000 else (octets / 1e9, tr("Go"))
    number = f"{value:.1f}"
    return f"{number.replace('.', ',') if is_french() else number}{NBSP}{unit}"


def pluriel(count: int, singulier: str, forme_pluriel: str | None = None) -> str:
    """Return the count and its noun, joined by a no-break space: « 1 critère », « 2 critères », « 0 critère »."""
    return f"{count}{NBSP}{counted(count, singulier, forme_pluriel or singulier + 's')}"


def enumerer(words: Iterable[str]) -> str:
    """Return « a, b et c »."""
    items = list(words)
    return "".join(items) if len(items) < 2 else tr("{debut} et {fin}", debut=", ".join(items[:-1]), fin=items[-1])


def mots_entiers(texte: str, debut: int, fin: int) -> tuple[int, int]:
    """Return where the passage ``texte[debut:fin]`` stands once it begins and ends between words, never inside one."""

    def inside(at: int) -> bool:
        return 0 < at < len(texte) and _of_a_word(texte[at - 1]) and _of_a_word(texte[at])

    while inside(debut):
        debut -= 1
    while inside(fin):
        fin += 1
    return debut, fin


def _of_a_word(char: str) -> bool:
    return unicodedata.category(char)[0] in "LNM"
