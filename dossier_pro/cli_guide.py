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


def suggerer(options: argparse.Namespace) -> int:
    """Say which critères of a titre a text seems to show."""
    from dossier_pro.services import suggestions

    texte = sys.stdin.buffer.read().decode("utf-8", "replace") if options.source == "-" else _texte(options.source)
    found = suggestions.pour_titre(options.titre, texte, options.nombre)
    show(options, lambda: suggestions.suggestions_json(found), lambda: suggestions.suggestions_texte(found))
    return 0


def _texte(source: str) -> str:
    from pathlib import Path

    from dossier_pro.domain.errors import KnownError

    try:
        return Path(source).read_bytes().decode("utf-8-sig")
    except (OSError, ValueError) as error:
        raise KnownError(
            f"« {source} » n’a pas pu être lu comme un texte : donnez un fichier .txt enregistré en UTF-8, ou « - »."
        ) from error


GUIDE: dict[str, Callable[[argparse.Namespace], int]] = {
    "conseils": conseils,
    "faisabilite": faisabilite,
    "suggerer": suggerer,
}
"""The commands of the guide."""
