"""Copies of a dossier that make themselves, are looked at before they count, are thinned, listed, and opened beside.

A copy lies in a folder of its dossier's id, with a small note beside it on what it is: no list is shared, so that two
programs never write into one. A note that is missing is made again from the copy itself.
"""

from __future__ import annotations

import errno
import json
import shutil
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from dossier_pro.domain import json_text
from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import DamagedError, KnownError
from dossier_pro.domain.file_names import nom_sur
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import NBSP, pluriel
from dossier_pro.domain.thinning import RAPPEL, CopyContent, Trace, a_garder, contenu
from dossier_pro.domain.translation import in_french, tr
from dossier_pro.notices import tell
from dossier_pro.resources import is_folder
from dossier_pro.services.copies.notes import (
    ID,
    SUFFIXE,
    Sauvegarde,
    dans,
    du_repertoire,
    nom_de_repertoire,
    note,
    noter,
    sans_noms,
)
from dossier_pro.services.copies.places import Endroit, Genre, Presents, par_defaut, principal, second, tous
from dossier_pro.services.copies.refusals import EndroitFermeError, phrase_abimees, phrase_cle, pourquoi, refus
from dossier_pro.services.copies.volumes import presents as volumes_presents
from dossier_pro.store import faults, keys, verified
from dossier_pro.store.files import read_back, replacing
from dossier_pro.store.repository import Repository

_RESERVE: Final = 100_000_000
"""Room that a copy leaves on the disk: a dossier that can be saved matters more than a copy of it."""


@dataclass(frozen=True, slots=True)
class CopyOutcome:
    """What came of making a copy: the file, None where nothing had changed since the last; and what there is to say."""

    fichier: Path | None
    phrases: tuple[str, ...] = ()


# --- making --------------------------------------------------------------------------------------------------------


def sauvegarder(
    chemin: Path, raison: str, maintenant: datetime | None = None, presents: Presents = volumes_presents
) -> CopyOutcome:
    """Copy a dossier, where it has changed since its last copy, and thin the copies that there are.

    The dossier may be open and written to, here or elsewhere. Nothing but copies is ever written or removed.

    Args:
        chemin: the dossier.
        raison: a key of ``RAISONS``.
        maintenant: when, by default now.
        presents: the disks that are plugged in.

    Raises:
        PasswordNeededError: its password is not known.
        KnownError: there is no copy: the sentence says why, and that the dossier itself is as it was.
    """
    at = maintenant or datetime.now(UTC)
    keys.of(chemin)
    dossier_id = verified.dossier_id(chemin)
    if dossier_id is None:
        raise KnownError(
            tr(
                "«\u00a0{name}\u00a0» ne peut pas être lu\u00a0: il n’en a pas été fait de copie, et celles d’avant "
                "sont gardées.",
                name=chemin.name,
            )
        )
    first, other = principal(), second(presents=presents)
    made: Sauvegarde | None = None
    phrases: list[str] = []
    cachet = verified.stamp(chemin)
    newest = _derniere(dossier_id, chemin)
    if newest is None or newest.cachet != cachet:
        made, said = _copier_quelque_part(chemin, dossier_id, first, raison, at, cachet)
        phrases += said
        if newest is not None and _pareilles(made, newest):
            # The file was written to and says the same: the words of a piece were noted, something was taken back.
            _retirer(made.fichier)
            with suppress(KnownError):
                noter(replace(newest, cachet=cachet))
            made = None
        else:
            if made.abimees:
                phrases.append(phrase_abimees(chemin, made.abimees))
            _elaguer(made.fichier.parent, dossier_id, made.endroit, at)
    phrases += _porter_ailleurs(chemin, dossier_id, first, other, at)
    return CopyOutcome(made.fichier if made else None, tuple(phrases))


def _porter_ailleurs(chemin: Path, dossier_id: str, first: Endroit, other: Endroit | None, at: datetime) -> list[str]:
    """Bring the newest copy to the second place, where there is one and it is there; returns what went wrong."""
    if other is None or not other.la:
        return []
    try:
        _porter(dossier_id, first, other, at)
        _noter_portee(dossier_id, other, at)
    except (KnownError, OSError) as error:
        return [phrase_cle(chemin, other, error)]
    return []


def _copier_quelque_part(
    chemin: Path, dossier_id: str, first: Endroit, raison: str, at: datetime, cachet: tuple[int, int]
) -> tuple[Sauvegarde, list[str]]:
    """Copy to the first place, else to the one of this computer; returns what is to be said of that too."""
    try:
        return _copier(chemin, dossier_id, first, raison, at, cachet), []
    except EndroitFermeError as error:
        fallback = Endroit("ordinateur", par_defaut(), par_defaut().name)
        if first == fallback:
            raise
        made = _copier(chemin, dossier_id, fallback, raison, at, cachet)
        return made, [tr("{phrase} Elle est dans «\u00a0{racine}\u00a0».", phrase=error.phrase, racine=fallback.racine)]


def copier_apres(chemin: Path) -> None:
    """Copy a dossier after a session of work; where there is no copy that is said."""
    copier_avant(chemin, "travail")


def copier_avant(chemin: Path, raison: str) -> None:
    """Copy a dossier before something that changes much of it; where there is no copy that is said, and it goes on."""
    try:
        phrases = sauvegarder(chemin, raison).phrases
    except KnownError as error:
        phrases = (error.phrase,)
    for phrase in phrases:
        tell(phrase)


def _copier(
    chemin: Path, dossier_id: str, place: Endroit, raison: str, at: datetime, cachet: tuple[int, int]
) -> Sauvegarde:
    folder = place.racine / nom_de_repertoire(dossier_id)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if shutil.disk_usage(folder).free < cachet[1] + _RESERVE:
            raise refus(chemin, tr("faute de place dans «\u00a0{nom}\u00a0»", nom=place.nom))
        target = _libre(folder, at, chemin.stem)
        found = verified.copy(chemin, target)
    except OSError as error:
        raise pourquoi(error, chemin, place) from error
    except KnownError as error:
        raise pourquoi(error, chemin, place) from error
    dossier = found.dossier or _plus_ancien(target)
    made = Sauvegarde(
        target,
        dossier_id,
        at,
        raison,
        target.stat().st_size,
        place.genre,
        contenu(dossier) if dossier else CopyContent(),
        str(chemin.absolute()),
        dossier.candidat.nom_complet if dossier else "",
        dossier.referentiel.intitule if dossier else "",
        len(found.damaged),
        cachet,
    )
    if keys.is_protected(target):
        made = sans_noms(made)
    with suppress(OSError, KnownError):
        noter(made)  # without it the copy says all of this itself, when it is next listed
    return made


def _plus_ancien(fichier: Path) -> Dossier | None:
    """Return what a copy of an older format holds, which is told by bringing another copy of it up to date."""
    try:
        with Repository.open(fichier, read_only=True) as repository:
            return repository.dossier
    except KnownError:
        return None


def _derniere(dossier_id: str, chemin: Path) -> Sauvegarde | None:
    """Return the newest copy that was made of this very file and can be opened."""
    source = str(chemin.absolute())
    here = (one for place in tous(tuple) for one in dans(place, dossier_id) if place.genre == "ordinateur")
    mine = (one for one in here if one.source == source and one.abimees >= 0)
    return max(mine, key=lambda one: one.quand, default=None)


def _pareilles(one: Sauvegarde, other: Sauvegarde) -> bool:
    known = one.contenu.empreinte != ""
    return known and one.contenu == other.contenu and one.abimees == other.abimees


def _retirer(fichier: Path) -> None:
    with suppress(OSError):
        fichier.unlink()
        note(fichier).unlink(missing_ok=True)


def _libre(folder: Path, at: datetime, stem: str) -> Path:
    base = nom_sur(f"{at.astimezone():%Y-%m-%d %Hh%Mm%S} {stem}", longueur=100)
    number, target = 1, folder / f"{base}{SUFFIXE}"
    while target.exists():
        number += 1
        target = folder / f"{base} {number}{SUFFIXE}"
    return target


def _porter(dossier_id: str, de: Endroit, vers: Endroit, at: datetime) -> None:
    """Bring the newest good copy to the second place, where it is not there yet."""
    good = [one for one in dans(de, dossier_id) if one.abimees == 0]
    newest = max(good, key=lambda one: one.quand, default=None)
    folder = vers.racine / nom_de_repertoire(dossier_id)
    if newest is None or (folder / newest.fichier.name).exists():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if shutil.disk_usage(folder).free < newest.taille:
        raise OSError(errno.ENOSPC, "no room")
    target = folder / newest.fichier.name
    with replacing(target) as beside:
        shutil.copyfile(newest.fichier, beside)
        read_back(beside, known_as=target)
    noter(replace(newest, fichier=target, endroit=vers.genre))
    _elaguer(folder, dossier_id, vers.genre, at)


def _elaguer(folder: Path, dossier_id: str, genre: Genre, at: datetime) -> None:
    """Remove the copies that time has made superfluous."""
    found = list(du_repertoire(folder, dossier_id, genre))
    kept = a_garder([Trace(s.fichier.name, s.quand, s.contenu.poids, s.abimees != 0) for s in found], at)
    for one in found:
        if one.fichier.name not in kept:
            _retirer(one.fichier)


# --- reminding -----------------------------------------------------------------------------------------------------


def _est_bonne(copie: Sauvegarde) -> bool:
    """Whether a copy on this computer is whole."""
    return copie.abimees == 0 and copie.endroit == "ordinateur"


def rappel(chemin: Path, maintenant: datetime | None = None, presents: Presents = volumes_presents) -> str:
    """Return one line where what was written of a dossier has been without a copy for two weeks, "" elsewhere."""
    at = maintenant or datetime.now(UTC)
    dossier_id, cachet = verified.dossier_id(chemin), verified.stamp(chemin)
    if dossier_id is None:
        return ""
    mine = [one for one in lister(dossier_id, presents) if one.source == str(chemin.absolute())]
    newest = next((one for one in mine if _est_bonne(one)), None)
    if newest is None:
        return ""
    if newest.cachet != cachet and at - newest.quand >= RAPPEL:
        return tr("La dernière copie de sécurité de ce dossier date du {jour}.", jour=_jour(newest.quand))
    other = second(presents=presents)
    if other is None:
        return ""
    oldest = min(one.quand for one in mine)
    return _rappel_de_la_cle(other, _portee(dossier_id, other), oldest=oldest, newest=newest.quand, at=at)


def _rappel_de_la_cle(
    other: Endroit, brought: datetime | None, *, oldest: datetime, newest: datetime, at: datetime
) -> str:
    if brought is None:
        late = at - oldest >= RAPPEL
        return tr("Ce dossier n’a pas encore été copié sur «\u00a0{nom}\u00a0».", nom=other.nom) if late else ""
    if newest > brought and at - brought >= RAPPEL:
        return tr(
            "La dernière copie sur «\u00a0{nom}\u00a0» date du {jour}\u00a0: branchez cette clé ou ce disque.",
            nom=other.nom,
            jour=_jour(brought),
        )
    return ""


def _jour(at: datetime) -> str:
    return ecrire(at.astimezone().date()).replace(" ", NBSP)


def fiche_portee(dossier_id: str) -> Path:
    """Return where it is noted when the copies of a dossier were last brought to the second place."""
    return par_defaut() / nom_de_repertoire(dossier_id) / "portee.json"


def _portee(dossier_id: str, place: Endroit) -> datetime | None:
    """Return when all there was had been brought to the second place, None where it never was."""
    try:
        data = json_text.parse(fiche_portee(dossier_id).read_bytes())
        at = datetime.fromisoformat(data["quand"])
        return at if data["nom"] == place.nom and at.tzinfo is not None else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _noter_portee(dossier_id: str, place: Endroit, at: datetime) -> None:
    target = fiche_portee(dossier_id)
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with replacing(target) as beside:
        beside.write_text(json.dumps({"nom": place.nom, "quand": at.isoformat()}, ensure_ascii=False), "utf-8")


# --- finding -------------------------------------------------------------------------------------------------------


def lister(dossier_id: str, presents: Presents = volumes_presents) -> tuple[Sauvegarde, ...]:
    """Return the copies of a dossier that can be reached now, the newest first; one that is in two places once."""
    found = toutes(dossier_id, presents)
    here = {one.fichier.name for one in found if one.endroit == "ordinateur"}
    there = {one.fichier.name for one in found if one.endroit == "cle"}
    return tuple(
        replace(one, aussi_cle=one.endroit == "ordinateur" and one.fichier.name in there)
        for one in found
        if one.endroit == "ordinateur" or one.fichier.name not in here
    )


def toutes(dossier_id: str, presents: Presents = volumes_presents) -> tuple[Sauvegarde, ...]:
    """Return every file that is a copy of a dossier and can be reached now, the newest first."""
    found = [one for place in tous(presents) for one in dans(place, dossier_id)]
    return tuple(sorted(found, key=lambda one: (one.quand, one.endroit, one.fichier.name), reverse=True))


def connus(presents: Presents = volumes_presents) -> tuple[tuple[Sauvegarde, ...], ...]:
    """Return the copies of every dossier that has some, each newest first; the dossier copied last comes first."""
    ids: dict[str, None] = {}
    for place in tous(presents):
        with suppress(OSError):
            ids.update({p.name: None for p in sorted(place.racine.iterdir()) if p.is_dir() and ID.fullmatch(p.name)})
    groups = [found for one in ids if (found := lister(one, presents))]
    return tuple(sorted(groups, key=lambda group: group[0].quand, reverse=True))


def dossier_de(chemin: Path, presents: Presents = volumes_presents) -> str:
    """Return the id of the dossier at a path; where nothing can be read there, that of the one that was copied there.

    Raises:
        PasswordNeededError: its password is not known, and no copy of it is.
        KnownError: no copy of that file is known.
    """
    found = verified.dossier_id(chemin)
    if found is not None:
        return found
    source = str(chemin.absolute())
    mine = [one for group in connus(presents) for one in group if one.source == source]
    if not mine:
        if not keys.is_unlocked(chemin):
            raise keys.needed(chemin)
        raise KnownError(
            tr(
                "Aucune copie de «\u00a0{name}\u00a0» n’est connue sur cet ordinateur\u00a0: si elles sont sur une "
                "clé, branchez-la, puis recommencez.",
                name=chemin.name,
            )
        )
    return max(mine, key=lambda one: one.quand).dossier


def autres_fichiers(dossier_id: str, chemins: Iterable[Path]) -> tuple[Path, ...]:
    """Return the files that hold the same dossier: where its copies were made of, and beside these paths.

    Args:
        dossier_id: the dossier.
        chemins: files of it that are known; they are left out.
    """
    known = list(chemins)
    sources = [Path(one.source) for one in lister(dossier_id) if one.source]
    folders = dict.fromkeys(p.parent for p in (*known, *sources))
    beside: list[Path] = []
    for folder in folders:
        with suppress(OSError):
            beside += sorted(p for p in folder.iterdir() if p.suffix.lower() == SUFFIXE)[:_VOISINS]
    found = [p for p in dict.fromkeys((*sources, *beside)) if verified.dossier_id(p) == dossier_id]
    return tuple(p for p in found if not any(_meme(p, other) for other in known))


_VOISINS: Final = 300
"""So many files of a folder are asked for their id."""


def _meme(one: Path, other: Path) -> bool:
    """Whether two paths are one file; a second name on the disk (a hard link) is another one, which outlives it."""
    try:
        return one.samefile(other) and (one.stat().st_nlink == 1 or one.resolve() == other.resolve())
    except OSError:
        return one.absolute() == other.absolute()


# --- restoring -----------------------------------------------------------------------------------------------------


def place_de_restauration(sauvegarde: Sauvegarde, ailleurs: Path) -> Path:
    """Return the name proposed for a restored copy: beside the file it was made of, else in another folder."""
    source = Path(sauvegarde.source) if sauvegarde.source else Path(sauvegarde.fichier.name)
    folder = source.parent if sauvegarde.source and is_folder(source.parent) else ailleurs
    with in_french():  # the name of a file
        base, number = f"{source.stem} (copie du {sauvegarde.moment})", 2
    place = folder / nom_sur(base, SUFFIXE, longueur=120)
    while place.exists():
        place, number = folder / nom_sur(f"{base} {number}", SUFFIXE, longueur=120), number + 1
    return place


def restaurer(sauvegarde: Sauvegarde, cible: Path) -> tuple[str, ...]:
    """Write a copy to a new file, which is then a dossier like any other; no file is ever written over.

    Returns:
        What there is to say of it.

    Raises:
        KnownError: a file stands there, the place cannot be written to, or the copy is damaged.
    """
    if cible.exists() or cible.is_symlink():
        raise faults.exists_already(cible)
    try:
        found = verified.copy(sauvegarde.fichier, cible, private=False)
    except DamagedError as error:
        raise KnownError(
            tr(
                "La copie du {moment} est abîmée et ne peut pas être rouverte\u00a0: choisissez-en une autre.",
                moment=sauvegarde.moment,
            )
        ) from error
    if not found.damaged:
        return ()
    files = pluriel(len(found.damaged), "fichier joint y est abîmé", "fichiers joints y sont abîmés")
    return (
        tr(
            "«\u00a0{name}\u00a0» est écrit, mais {files}\u00a0: essayez aussi une copie plus ancienne.",
            name=cible.name,
            files=files,
        ),
    )
