"""Long texts that are being pasted: whoever saves or leaves finishes them first."""

from __future__ import annotations

from typing import Protocol

from shiboken6 import isValid


class Pasting(Protocol):
    """A field into which a long text is being pasted."""

    def finish_paste(self) -> None:
        """Paste now what is still being read."""


under_way: set[Pasting] = set()
"""The fields that are at it."""


def finish_pastes() -> None:
    """Paste now what is still being read: the fields are about to be saved, or to go."""
    for field in tuple(under_way):
        if isValid(field):
            field.finish_paste()
        under_way.discard(field)
