"""The no-break spaces of French: where a line may not end. Apart from ``text``: all that is painted needs them."""

from __future__ import annotations

import re
from typing import Final

NBSP: Final = "\u00a0"
NNBSP: Final = "\u202f"

_LONE_SIGNS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile("« "), "«" + NBSP),
    (re.compile(" »"), NBSP + "»"),
    (re.compile(r"(?<=\S) (?=[;:!?](?:[\s»)]|$))"), NBSP),
)


def insecables(text: str) -> str:
    """Return ``text`` with a no-break space where a line may not end in French: a screen wraps what it shows.

    Nothing but spaces changes, so that the name of a file in a sentence stays what it is.
    """
    for pattern, replacement in _LONE_SIGNS:
        text = pattern.sub(replacement, text)
    return text
