"""Text from outside is read in a time that grows with its length, not with its square.

No clock: what is counted are the steps of Python, which are the same on every machine; what goes back over and over
inside ``re`` or ``str`` is no step of Python, and caught by size alone.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

import pytest

from dossier_pro.domain.text import parse, parse_runs, plain
from dossier_pro.dp_import.aim import separer_objet
from dossier_pro.dp_import.dates import decouper_periode
from dossier_pro.dp_import.markdown import flux_de_markdown

READERS: dict[str, Callable[[str], object]] = {
    "parse": parse,
    "parse_runs": parse_runs,
    "plain": plain,
    "markdown": flux_de_markdown,
    "période": decouper_periode,
    "objet": separer_objet,
}
PIECES = [
    "*",
    "**a",
    "_",
    "1\n",
    ".\n",
    "•\n",
    " ",
    "\t",
    "\n",
    "a ",
    "1. ",
    "(",
    "<b>",
    "01/01/2020 ",
    "|",
    "`",
    "[",
    "CCP ",
]


def _steps(read: Callable[[str], object], text: str) -> int:
    count = 0

    def trace(frame: object, event: str, arg: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)  # type: ignore[arg-type]
    try:
        read(text)
    finally:
        sys.settrace(before)
    return count


def _texts(read: object) -> Iterator[str]:
    """What a reader gives back of the text, whatever it puts it into."""
    if isinstance(read, str):
        yield read
    elif isinstance(read, list | tuple):
        for part in read:
            yield from _texts(part)
    else:
        name = next(name for name in ("paras", "runs", "text") if hasattr(read, name))
        yield from _texts(getattr(read, name))


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_takes_twice_the_steps(name: str, piece: str) -> None:
    read = READERS[name]
    once, twice = (_steps(read, piece * size) for size in (500, 1000))
    assert twice <= 2.6 * once + 500


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("piece", PIECES)
def test_a_long_line_ends(name: str, piece: str) -> None:
    """A hundred thousand signs would take minutes; no letter is lost, but for the « à » that may begin a période."""
    text = piece * (100_000 // len(piece))
    assert text.count("a") - "".join(_texts(READERS[name](text))).count("a") in (0, 1)
