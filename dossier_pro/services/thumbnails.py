"""What the window needs of pieces to show them: which can be seen, which can be read, and who draws them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dossier_pro.pieces.thumbnails import visible

if TYPE_CHECKING:
    from dossier_pro.pieces.confined import Viewer

__all__ = ["Viewer", "lisible", "viewer", "visible"]


def lisible(mime: str) -> bool:
    """Whether words can be found inside a piece of this kind."""
    from dossier_pro.pieces.text import lisible as found

    return found(mime)


def viewer() -> Viewer:
    """Return what draws thumbnails and pages in a child process; its owner closes it."""
    from dossier_pro.pieces.confined import Viewer

    return Viewer()
