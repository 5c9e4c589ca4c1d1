"""What the guide says on the command line: it reads, and changes nothing."""

from __future__ import annotations

from dossier_pro.cli_terminal import show

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def conseils(options: argparse.Namespace) -> int:
    """Read the draft of a dossier, and say what a good trainer would."""
    from dossier_pro.services import conseils as reading
    from dossier_pro.services.dossiers import ouvrir

    with ouvrir(options.fichier, lecture_seule=True) as desk:
        found = reading.du_fichier(desk, tout=options.tout)
    show(options, lambda: reading.conseils_json(found), lambda: reading.conseils_texte(found))
    return 0


GUIDE: dict[str, Callable[[argparse.Namespace], int]] = {"conseils": conseils}
"""The commands of the guide."""
