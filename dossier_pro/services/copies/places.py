"""Where copies go: a folder of this computer, and beside it a second place (a key, another disk), both chosen once.

The command line and the window read the same small file. A key is remembered by its label, because the letter or the
path under which it is found changes from one day to the next.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Literal

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.translation import tr
from dossier_pro.resources import is_folder, user_folder
from dossier_pro.services.copies import volumes
from dossier_pro.services.copies.volumes import Volume

NOM = "Sauvegardes Dossier Pro"
"""The folder that is made on a key."""

Genre = Literal["ordinateur", "cle"]
Presents = Callable[[], Iterable[Volume]]


@dataclass(frozen=True, slots=True)
class CopySettings:
    """What was chosen.

    Attributes:
        repertoire: the folder of this computer, "" for the program's own.
        anciens: folders that were chosen before; their copies are still found.
        cle: where on the second place, "" where there is none: a path on the disk of that label, or a whole path.
        etiquette: the label of its disk, "" where it is no disk that can be taken away.
    """

    repertoire: str = ""
    anciens: tuple[str, ...] = ()
    cle: str = ""
    etiquette: str = ""


@dataclass(frozen=True, slots=True)
class Endroit:
    """One place of copies; ``la`` says whether it can be reached now."""

    genre: Genre
    racine: Path
    nom: str
    la: bool = True


def reglages() -> CopySettings:
    """Return what was chosen; a file that cannot be read says nothing."""
    try:
        found = json_text.parse(_fichier().read_bytes())
        return CopySettings(
            str(found.get("repertoire", "")),
            tuple(str(one) for one in found.get("anciens", ())),
            str(found.get("cle", "")),
            str(found.get("etiquette", "")),
        )
    except (OSError, ValueError, TypeError, AttributeError):
        return CopySettings()


def _fichier() -> Path:
    return user_folder("sauvegardes.json")


def _ecrire(choix: CopySettings) -> None:
    place = _fichier()
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        # mkstemp makes a file of mode 0600: it names folders of this person.
        descriptor, temporary = tempfile.mkstemp(dir=place.parent, prefix=".sauvegardes.")
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            json.dump(asdict(choix), stream, ensure_ascii=False)
        Path(temporary).replace(place)
    except OSError as error:
        raise KnownError(
            tr(
                "Ce choix n’a pas pu être enregistré\u00a0: vérifiez qu’il reste de la place sur le "
                "disque, puis recommencez."
            )
        ) from error


def par_defaut() -> Path:
    """Return the program's own folder of copies."""
    return user_folder("sauvegardes")


def principal(choix: CopySettings | None = None) -> Endroit:
    """Return the place of this computer: the folder that was chosen, the program's own where that is gone."""
    choix = choix or reglages()
    chosen = Path(choix.repertoire) if choix.repertoire else None
    if chosen is None or not is_folder(chosen):
        return Endroit("ordinateur", par_defaut(), par_defaut().name)
    return Endroit("ordinateur", chosen, chosen.name or str(chosen))


def second(choix: CopySettings | None = None, presents: Presents = volumes.presents) -> Endroit | None:
    """Return the second place, None where none was chosen."""
    choix = choix or reglages()
    if not choix.cle:
        return None
    if not choix.etiquette:
        place = Path(choix.cle)
        return Endroit("cle", place, place.name, is_folder(place))
    on = [one for one in presents() if one.nom == choix.etiquette]
    places = [one.racine / choix.cle for one in on]
    # Two keys may bear one label: the one that has our folder is meant.
    there = next((place for place in places if is_folder(place)), places[0] if places else None)
    return Endroit("cle", there or Path(choix.cle), choix.etiquette, there is not None)


def tous(presents: Presents = volumes.presents) -> tuple[Endroit, ...]:
    """Return every place in which copies may be found now, the one that is written to first."""
    choix = reglages()
    first, other = principal(choix), second(choix, presents)
    former = [Path(one) for one in (*choix.anciens, str(par_defaut()))]
    before = [Endroit("ordinateur", p, p.name) for p in dict.fromkeys(former) if p != first.racine and is_folder(p)]
    return (first, *before, *((other,) if other is not None and other.la else ()))


def choisir_repertoire(repertoire: Path | None) -> Endroit:
    """Take another folder of this computer for the copies from now on, None for the program's own.

    Copies that are there stay where they are, and are still found.

    Raises:
        KnownError: nothing can be written there.
    """
    choix = reglages()
    if repertoire is not None:
        _essayer(repertoire)
    before = (choix.repertoire,) if choix.repertoire else ()
    named = str(repertoire) if repertoire is not None else ""
    former = tuple(one for one in dict.fromkeys((*before, *choix.anciens)) if one != named)
    _ecrire(replace(choix, repertoire=named, anciens=former))
    return principal()


def choisir_cle(repertoire: Path | None, presents: Presents = volumes.presents) -> Endroit | None:
    """Take a second place for the copies, None for none any more; what is on it stays.

    Args:
        repertoire: a folder of the key or disk. In its root a folder of our own is made.
        presents: the disks that are plugged in.

    Raises:
        KnownError: nothing can be written there, or the first place lies on it.
    """
    choix = reglages()
    if repertoire is None:
        _ecrire(replace(choix, cle="", etiquette=""))
        return None
    disk = volumes.volume_de(repertoire, presents())
    place = repertoire / NOM if disk is not None and repertoire == disk.racine else repertoire
    if place == principal(choix).racine:
        raise KnownError(
            tr(
                "Les copies de cet ordinateur vont déjà dans ce dossier de fichiers\u00a0: "
                "choisissez-en un autre, sur une clé ou un autre disque."
            )
        )
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise _ferme(place) from error
    _essayer(place)
    if disk is None:
        _ecrire(replace(choix, cle=str(place), etiquette=""))
    else:
        _ecrire(replace(choix, cle=place.relative_to(disk.racine).as_posix(), etiquette=disk.nom))
    return second(presents=presents)


def _essayer(repertoire: Path) -> None:
    try:
        with tempfile.TemporaryFile(dir=repertoire) as stream:
            stream.write(b"essai")
    except OSError as error:
        raise _ferme(repertoire) from error


def _ferme(repertoire: Path) -> KnownError:
    return KnownError(
        tr(
            "Rien ne peut être écrit dans «\u00a0{folder}\u00a0»\u00a0: choisissez un autre dossier de fichiers.",
            folder=repertoire.name or repertoire,
        )
    )


def hors_d_atteinte() -> str:
    """Return a sentence on copies that cannot be reached now, "" where all can."""
    other = second()
    if other is None or other.la:
        return ""
    return tr("«\u00a0{name}\u00a0» n’est pas branchée\u00a0: les copies qui s’y trouvent y restent.", name=other.nom)
