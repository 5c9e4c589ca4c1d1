"""Text strings of a PDF, as far as the libraries leave them to us."""

from __future__ import annotations

from typing import Final

LONGEST: Final = 32_000
"""The most bytes of a text string; PDF/A-2 (ISO 19005-2, 6.1.13) takes 32 767."""


def text_string(text: str) -> str:
    """Return a text as a file may hold it; one that is too long ends in « … ».

    What is printed never comes here: titles, outline and the texts that stand for pictures do.
    """
    octets = text.encode("utf-16-be")
    return text if len(octets) <= LONGEST else f"{octets[:LONGEST].decode('utf-16-be', 'ignore')}…"


def in_content(text: str) -> str:
    """Return a text string (ISO 32000-1, 7.9.2.2) for a page's content, in UTF-16 as hexadecimal digits."""
    return f"<feff{text_string(text).encode('utf-16-be').hex()}>"
