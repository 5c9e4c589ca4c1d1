"""The guide on the command line: it reads the dossier, and changes nothing in it."""

from __future__ import annotations

import sys

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


def faisabilite(options: argparse.Namespace) -> int:
    """Write the sheet for the dossier de faisabilité; without a file, its text goes to standard output."""
    from dossier_pro.services import faisabilite as sheet
    from dossier_pro.services.dossiers import ouvrir

    with ouvrir(options.fichier, lecture_seule=True) as desk:
        written = sheet.ecrire_fiche(desk.dossier, pdf=options.pdf, word=options.word)
        if not written:
            sys.stdout.write(sheet.texte_a_copier(desk.dossier))
    sys.stderr.writelines(f"Écrit : {path}\n" for path in written)
    return 0


GUIDE: dict[str, Callable[[argparse.Namespace], int]] = {"conseils": conseils, "faisabilite": faisabilite}
"""The commands of the guide."""
