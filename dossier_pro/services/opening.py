"""Pieces in other programs: shown as copies where they are documents, else written where the person says."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path, PurePath

from dossier_pro import temporary
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.pieces.kinds import ending_to_open
from dossier_pro.store import faults
from dossier_pro.store.files import replacing


def copie_a_montrer(nom: str, octets: bytes) -> Path | None:
    """Write a copy that the computer may open: what another program changes in it never reaches the dossier.

    Its name is ours, with the ending of what it is: a name that came with a file may hide its ending, or be no name.

    Args:
        nom: the file name that came with the piece.
        octets: the piece.

    Returns:
        The copy, which ends with this process; None for a program, an archive, a web page, or what nobody knows.

    Raises:
        KnownError: the disk is full.
    """
    ending = ending_to_open(nom, octets)
    if not ending:
        return None
    own = PurePath(nom).suffix.lower()
    stem = nom[: -len(own)] if own == ending else nom
    folder = Path(tempfile.mkdtemp(dir=_shown().name))
    place = folder / nom_sur(stem, ending, longueur=80)
    with faults.explained_files(place):
        place.write_bytes(octets)
        place.chmod(0o400)
    return place


def ecrire_piece(place: Path, octets: bytes) -> None:
    """Write a piece as a file; one that stands there is replaced once it is whole.

    Raises:
        KnownError: the place cannot be written to, or the disk is full.
    """
    with faults.explained_files(place), replacing(place) as beside:
        beside.write_bytes(octets)


def shown() -> tuple[Path, ...]:
    """Return the copies that this process made for other programs."""
    if not _shown.cache_info().currsize:
        return ()
    return tuple(sorted(one for one in Path(_shown().name).rglob("*") if one.is_file()))


@cache
def _shown() -> tempfile.TemporaryDirectory[str]:
    """Where copies lie while other programs show them; they end with this one."""
    return temporary.folder()
