"""The dossiers of a folder, found and read many at a time: on a network each look at a file is waited for."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Generator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import pluriel, typographie
from dossier_pro.domain.translation import in_french, tr, tr_noop
from dossier_pro.resources import is_folder
from dossier_pro.review.cohort import LigneSuivi, ligne
from dossier_pro.services.suivi.beside import SUFFIXE as SUFFIXE_AVIS
from dossier_pro.services.suivi.beside import AvisBeside

if TYPE_CHECKING:
    from dossier_pro.domain.dossier import Dossier

SUFFIXE: Final = ".dpro"
MAX_DOSSIERS: Final = 5000
"""The most dossiers that one folder is followed for."""
MAX_NIVEAUX: Final = 40
"""How many folders deep dossiers are looked for; what lies deeper is told of."""
MAX_REPERTOIRES: Final = 20_000
"""The most folders that are looked into; that there are more is told."""
PATIENCE: Final = 0.3
"""How long a lock is waited for, in seconds, each of the three times that opening a file may meet it."""

_A_LA_FOIS: Final = 6
"""How many files are waited for at a time: enough for a slow network, few enough not to quarrel over one interpreter.

300 dossiers: 16 at a time took 3.5 s from a local disk, 6 take 2.1 s; with 20 ms an operation, 4.2 and 9.2 s.
"""

_FERME: Final = tr_noop(
    "« {} » est un dossier de fichiers que vous n’avez pas le droit de lire : "
    "demandez ce droit à la personne qui l’a rangé là."
)
_ILLISIBLE: Final = tr_noop(
    "« {} » est un dossier de fichiers qui ne peut pas être lu en ce moment : "
    "vérifiez que le disque ou le réseau est bien branché, puis recommencez."
)
_PROFOND: Final = (
    f"« {{}} » est rangé à plus de {MAX_NIVEAUX} niveaux : ce qu’il contient n’est pas lu. Suivez-le à part, ou "
    "rapprochez-le."
)
_TROP: Final = (
    f"« {{}} » contient plus de {pluriel(MAX_REPERTOIRES, 'dossier')} de fichiers : les plus profonds n’ont pas été "
    "regardés. Choisissez un endroit plus précis."
)


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file that was found: its path, and what tells whether it has changed."""

    chemin: str
    modifie_ns: int
    taille: int
    marque: int
    """What changes with a file that is replaced by one of the same size and date: when the system last noted a change
    of it, which nobody can set; on Windows, which does not keep that, the number that the disk knows it by."""

    @property
    def modifie(self) -> str:
        """When it was last written, ISO 8601 in UTC."""
        try:
            return datetime.fromtimestamp(self.modifie_ns / 1e9, UTC).isoformat(timespec="seconds")
        except (OverflowError, OSError, ValueError):
            return ""  # a clock that was wrong by centuries

    @property
    def cachet(self) -> list[int]:
        """What changes with the file."""
        return [self.modifie_ns, self.taille, self.marque]


@dataclass(frozen=True, slots=True)
class ReadDossier:
    """What is known of one file.

    Attributes:
        fichier: the file as it was right before it was read.
        ligne: its line.
        cibles: those of its référentiel, where it was read.
        nouveau: whether it was read, and not known before.
        durable: whether reading it again would give the same until it changes.
        carnet: why the reader's own notes are not in the line, "" where they are.
    """

    fichier: ReadFile
    ligne: LigneSuivi
    cibles: tuple[tuple[str, str, str], ...] = ()
    nouveau: bool = True
    durable: bool = True
    carnet: str = ""


@dataclass(slots=True)
class Trouvailles:
    """What was found under a folder: the files, links to files apart, and a line for each place not looked into."""

    base: str
    fichiers: list[str] = field(default_factory=list)
    liens: list[str] = field(default_factory=list)
    avis: list[str] = field(default_factory=list)
    """The ``.avis`` files, which are no lines of their own."""
    lignes: list[LigneSuivi] = field(default_factory=list)

    @property
    def tous(self) -> list[str]:
        """Every file, in the order of the paths."""
        return sorted((*self.fichiers, *self.liens))


Connu = Callable[[ReadFile], LigneSuivi | None]
"""Returns what is known of a file as it stands now."""
Noter = Callable[[str], bool]
"""Whether the reader has noted something on a dossier of this id."""


# --- finding ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Liste:
    """What one folder holds; ``identite`` tells it from any other, however it is reached."""

    identite: tuple[int, int] | None = None
    fichiers: tuple[str, ...] = ()
    liens: tuple[str, ...] = ()
    dossiers: tuple[str, ...] = ()
    detours: tuple[str, ...] = ()
    avis: tuple[str, ...] = ()
    """Folders that a link leads to."""
    erreur: str = ""


def chercher(repertoire: Path) -> Trouvailles:
    """Return the dossiers under a folder. What links lead to is found once, by its own path where it has one there.

    Raises:
        KnownError: it is no folder, cannot be read, or holds more than ``MAX_DOSSIERS`` dossiers.
    """
    # Not resolved: links are called as the person knows them.
    base = os.path.abspath(repertoire)  # noqa: PTH100
    if not is_folder(Path(base)):
        raise KnownError(
            tr(
                "« {name} » n’est pas un dossier de fichiers : choisissez celui où sont rangés les "
                "dossiers de vos candidats.",
                name=repertoire.name or repertoire,
            )
        )
    found = Trouvailles(base)
    with ThreadPoolExecutor(_A_LA_FOIS) as pool:
        _parcourir(base, found, pool)
    _sans_doublons(base, found)
    if len(found.fichiers) + len(found.liens) > MAX_DOSSIERS:
        raise KnownError(
            tr(
                "« {name} » contient plus de {max_dossiers} dossiers : choisissez-en une partie, par "
                "exemple une promotion.",
                name=repertoire.name,
                max_dossiers=MAX_DOSSIERS,
            )
        )
    return found


def _parcourir(base: str, found: Trouvailles, pool: Executor) -> None:
    """Walk level by level, the folders of a level at a time; those that links lead to come last."""
    seen: set[tuple[int, int]] = set()
    level, detours = [base], list[str]()
    while level and len(seen) < MAX_REPERTOIRES:
        following: list[str] = []
        for folder, listed in zip(level, pool.map(_lister, level), strict=True):
            if listed.erreur:
                _dire_illisible(base, folder, listed.erreur, found)
            if listed.identite is None or listed.identite in seen:
                continue
            seen.add(listed.identite)
            found.fichiers += listed.fichiers
            found.liens += listed.liens
            found.avis += listed.avis
            for one in (*listed.dossiers, *listed.detours):
                if _niveau(base, one) > MAX_NIVEAUX:
                    found.lignes.append(LigneSuivi(one, erreur=_dire(_PROFOND, one)))
                else:
                    (following if one in listed.dossiers else detours).append(one)
        if not following:
            following, detours = detours, []
        level = sorted(following)
    if level:
        found.lignes.append(LigneSuivi(base, erreur=_dire(_TROP, base)))


def _dire(phrase: str, place: str) -> str:
    return typographie(tr(phrase)).format(Path(place).name)


def _niveau(base: str, folder: str) -> int:
    return folder.count(os.sep) - base.rstrip(os.sep).count(os.sep)


def _lister(folder: str) -> _Liste:
    try:
        status = Path(folder).stat()
        with os.scandir(folder) as entries:
            listed = [one for one in entries if not one.name.startswith(".")]
    except FileNotFoundError:
        return _Liste()  # it was taken away meanwhile
    except PermissionError:
        return _Liste(erreur=_FERME)
    except OSError:
        return _Liste(erreur=_ILLISIBLE)
    files: tuple[list[str], list[str]] = [], []
    folders: tuple[list[str], list[str]] = [], []
    avis: list[str] = []
    for entry in listed:
        linked = entry.is_symlink()
        try:
            folder_here = entry.is_dir()
        except OSError:
            folder_here = False  # a link that leads to itself
        if folder_here:
            folders[linked].append(entry.path)
        elif entry.name.lower().endswith(SUFFIXE):
            files[linked].append(entry.path)
        elif entry.name.lower().endswith(SUFFIXE_AVIS):
            avis.append(entry.path)
    identity = (status.st_dev, status.st_ino)
    return _Liste(identity, tuple(files[0]), tuple(files[1]), tuple(folders[0]), tuple(folders[1]), tuple(avis))


def _sans_doublons(base: str, found: Trouvailles) -> None:
    """Leave out links to files that are there anyway, and all but one of those to one file."""
    if not found.liens:
        return
    known = {os.path.realpath(base) + path[len(base) :] for path in found.fichiers}
    kept: dict[str, str] = {}
    for path in sorted(found.liens):
        real = os.path.realpath(path)
        if real not in known:
            kept.setdefault(real, path)
    found.liens = list(kept.values())


# --- reading ---------------------------------------------------------------------------------------------------------


def lire(
    trouve: Trouvailles, connu: Connu, noter: Noter, jour: date, avis: AvisBeside
) -> Generator[ReadDossier | None]:
    """Read the files that were found, each as soon as it can be had; closing the iterator gives the rest up.

    Args:
        trouve: where they are.
        connu: tells what is known of a file that has not changed; asked on several threads.
        noter: tells on which dossiers the reader has noted something; asked on several threads.
        jour: today.
        avis: what other readers said in files that lie among them.

    Yields:
        What is known of each, None for one that went meanwhile or is no file.
    """
    links = frozenset(trouve.liens)

    def look(path: str) -> ReadDossier | None:
        return _regarder(path, path in links, connu, noter, jour, avis)

    waiting = iter(trouve.tous)
    with ThreadPoolExecutor(_A_LA_FOIS, thread_name_prefix="suivi") as pool:
        running: set[Future[ReadDossier | None]] = set()
        try:
            while True:
                while len(running) < 2 * _A_LA_FOIS and (path := next(waiting, None)) is not None:
                    running.add(pool.submit(look, path))
                if not running:
                    return
                done, running = wait(running, return_when=FIRST_COMPLETED)
                for one in done:
                    yield one.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


@in_french()  # the index keeps it
def _regarder(path: str, linked: bool, connu: Connu, noter: Noter, jour: date, avis: AvisBeside) -> ReadDossier | None:
    try:
        status = Path(path).stat()
    except FileNotFoundError:
        return None
    except OSError:
        from dossier_pro.services.review.faults import phrase_fermee

        unseen = ReadFile(path, 0, 0, 0)
        return ReadDossier(unseen, LigneSuivi(path, erreur=phrase_fermee(Path(path))), durable=False)
    if not stat.S_ISREG(status.st_mode):
        return None
    mark = status.st_ino if os.name == "nt" else status.st_ctime_ns
    file = ReadFile(path, status.st_mtime_ns, status.st_size, mark)
    line = connu(file)
    if line is not None:
        return ReadDossier(file, line, nouveau=False)
    return _lire_un(file, Path(os.path.realpath(path) if linked else path), noter, jour, avis)


@in_french()  # the index keeps it
def _lire_un(file: ReadFile, place: Path, noter: Noter, jour: date, avis: AvisBeside) -> ReadDossier:
    """Read one file; ``place`` is where it really is."""
    from dossier_pro.domain.readiness import evaluate
    from dossier_pro.services.locked import a_un_mot_de_passe
    from dossier_pro.services.review.faults import phrase_imprevue, phrase_pour_lecteur

    path = Path(file.chemin)
    try:
        dossier, change = _dossier(place, file.taille)
        dossier, anew, carnet = _avec_notes(dossier) if noter(dossier.id) else (dossier, 0, "")
        dossier = avis.added(dossier)
        etat = evaluate(dossier, aujourd_hui=jour)
        made = ligne(file.chemin, dossier, etat, aujourd_hui=jour, modifie=file.modifie, change=change)
        made = replace(made, a_relire=anew)
        cibles = tuple((c.id, c.lieu[:1].upper() + c.lieu[1:], c.texte) for c in dossier.referentiel.cibles.values())
        # The index is in clear: what has a password is never written there.
        durable = not carnet and not a_un_mot_de_passe(place)
        return ReadDossier(file, made, cibles, durable=durable, carnet=carnet)
    except KnownError as error:
        phrase, lasting = phrase_pour_lecteur(place, error)
        return ReadDossier(file, LigneSuivi(file.chemin, modifie=file.modifie, erreur=phrase), durable=lasting)
    except Exception as error:  # noqa: BLE001 - one file that breaks us must not hide two hundred others
        from dossier_pro.journal import noter_bug

        noter_bug(error)
        return ReadDossier(
            file, LigneSuivi(file.chemin, modifie=file.modifie, erreur=phrase_imprevue(path)), durable=False
        )


def _avec_notes(dossier: Dossier) -> tuple[Dossier, int, str]:
    """Add what the reader has noted, and count what changed since they read; or say why the notebook refuses.

    That it refuses is not the candidate's file that does.
    """
    from dossier_pro.services.review.sending import avec_notes_et_changements

    try:
        return *avec_notes_et_changements(dossier), ""
    except KnownError as error:
        return dossier, 0, error.phrase


def _dossier(place: Path, size: int) -> tuple[Dossier, str]:
    """Read a dossier in the few operations that suffice for most, else as it is opened."""
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.store import glance

    image = glance.take(place, size)
    if image is not None and (seen := glance.load(place, image)) is not None:
        return seen.dossier, _stamp(seen.changed)
    with ouvrir(place, lecture_seule=True, patience=PATIENCE) as desk:
        return desk.dossier, _stamp(desk.dernier_changement())


def _stamp(moment: str) -> str:
    """Return a moment in the form that all others have, so that they compare; "" for what is none."""
    with suppress(ValueError, OverflowError):
        return datetime.fromisoformat(moment).astimezone(UTC).isoformat(timespec="microseconds")
    return ""


def _dire_illisible(base: str, folder: str, erreur: str, found: Trouvailles) -> None:
    if folder == base:
        raise KnownError(
            tr(
                "« {name} » ne peut pas être lu : vérifiez que le disque est branché, ou vos droits.",
                name=Path(base).name,
            )
        )
    # It must neither hide its neighbours nor be passed over in silence.
    found.lignes.append(LigneSuivi(folder, erreur=_dire(erreur, folder)))
