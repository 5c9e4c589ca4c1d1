"""JSON from outside, read in one place: whatever is wrong with it is a ``ValueError``.

Because ``json.loads`` alone ends in a ``RecursionError`` where it nests too deep, takes ``NaN`` and ``1e999`` for
numbers that no whole number can be made of, and gives halves of characters that cannot be written to any file.
"""

from __future__ import annotations

import json
import math
from typing import Any, Final


def _number(text: str) -> float:
    made = float(text)
    if not math.isfinite(made):
        raise ValueError(f"no number: {text[:40]}")
    return made


def _constant(name: str) -> float:
    raise ValueError(f"no number: {name}")


_DECODER: Final = json.JSONDecoder(parse_float=_number, parse_constant=_constant)


def parse(text: str | bytes, *, halves: bool = False) -> Any:
    """Return what a JSON text says.

    Args:
        text: the text; bytes are UTF-8, with or without a mark of it at their start.
        halves: whether halves of characters may stand in it, as they do in the names of some files.

    Raises:
        ValueError: it is no JSON, is not UTF-8, nests too deep, or holds what is neither a number nor a text.
    """
    if isinstance(text, bytes):
        text = text.decode("utf-8-sig")
    try:
        found = _DECODER.decode(text)
        if not halves:
            text.encode("utf-8")
            if "\\ud" in text or "\\uD" in text:  # two halves may be a whole, so that what was read is looked at
                json.dumps(found, ensure_ascii=False).encode("utf-8")
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return found
