"""Following many candidates: a folder of dossiers read into one line each, without writing into any of them.

What was read is kept in an index in the user's own folder; a file is opened again only where it has changed.
"""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from dossier_pro.domain.dates import ecrire
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import pluriel
from dossier_pro.resources import user_folder
from dossier_pro.review.cohort import LigneCcp, LigneSuivi, depuis_json, ligne, ordonner, reunir, vers_json
from dossier_pro.services.horloge import aujourd_hui
from dossier_pro.services.progres import Progres

if TYPE_CHECKING:
    from concurrent.futures import Executor


__all__ = [
    "Cibles",
    "LigneCcp",
    "LigneSuivi",
    "Suivi",
    "oublier",
    "phrase_meme_id",
    "relatif",
    "suivi_json",
    "suivi_texte",
    "suivre",
]

FORMAT: Final = "dossier-pro/suivi/1"
SUFFIXE: Final = ".dpro"
MAX_DOSSIERS: Final = 5000
"""The most dossiers that one folder is followed for."""

_VERSION: Final = 4
_PROFONDEUR: Final = 4
"""How many folders deep dossiers are looked for."""
_PAR_LOT: Final = 16
_A_PLUSIEURS: Final = 2 * _PAR_LOT
"""From how many files on a second process is worth its start (0.3 s)."""

Notes = Mapping[str, int]
"""For each dossier that the reader has noted something on, by its id, a number that changes with it."""
Cibles = Mapping[str, tuple[tuple[str, str, str], ...]]
"""For each référentiel's key its cibles in order: id, place, text."""


@dataclass(frozen=True)
class Suivi:
    """The dossiers of a folder, in the order in which they want attention, and the référentiels they are built on."""

    repertoire: Path
    lignes: tuple[LigneSuivi, ...]
    cibles: Cibles


@dataclass(frozen=True, slots=True)
class _Fichier:
    """A file that was found: its path, and what tells whether it has changed."""

    chemin: str
    modifie_ns: int
    taille: int
    droits_ns: int
    """When its rights or its name changed last; a right that was given back changes nothing else."""

    @property
    def modifie(self) -> str:
        try:
            return datetime.fromtimestamp(self.modifie_ns / 1e9, UTC).isoformat(timespec="seconds")
        except (OverflowError, OSError, ValueError):
            return ""  # a clock that was wrong by centuries

    @property
    def cachet(self) -> list[int]:
        """What changes with the file."""
        return [self.modifie_ns, self.taille, self.droits_ns]


@dataclass(frozen=True, slots=True)
class _Lu:
    """What reading one file gave; ``durable``: it will give the same until the file changes."""

    fichier: _Fichier
    ligne: LigneSuivi
    cibles: tuple[tuple[str, str, str], ...]
    durable: bool = True


def suivre(repertoire: Path, *, progres: Progres | None = None) -> Suivi:
    """Read every dossier under a folder.

    A file that cannot be read is one line that says so. Nothing is written under ``repertoire``.

    Of several copies of one dossier there is one line (``cohort.reunir``).

    Args:
        repertoire: the folder; hidden ones in it, and what lies more than four levels deep, are passed over.
        progres: told how far it is, from 0 to 1; may raise to stop, what was read by then is kept.

    Raises:
        KnownError: it is no folder, cannot be read, or holds more than ``MAX_DOSSIERS`` dossiers.
    """
    tell = progres or (lambda _phrase, _part: None)
    jour = aujourd_hui()
    index = _Index.load(jour)
    index.follow_notebook()
    closed: list[str] = []
    found = _chercher(repertoire, closed)
    stale = [one for one in found if index.known(one) is None]
    try:
        for done, lu in enumerate(_lire(stale, jour, index.notes), start=1):
            index.put(lu)
            tell(f"Lecture des dossiers ({done} sur {len(stale)})", done / len(stale))
    finally:
        index.save()
    lines = list(reunir(line for one in found if (line := index.known(one))))
    lines += [LigneSuivi(path, erreur=_FERME.format(Path(path).name)) for path in closed]
    return Suivi(repertoire, ordonner(lines, aujourd_hui=jour), index.cibles)


def suivi_json(suivi: Suivi) -> dict[str, Any]:
    """Return the JSON object of `contracts.md`, dossier-pro/suivi/1."""
    return {"format": FORMAT, "dossiers": [_json(une) for une in suivi.lignes]}


def _json(une: LigneSuivi) -> dict[str, Any]:
    data = vers_json(une)
    del data["etats"]
    if une.erreur:
        known = ("fichier", "erreur")
        return {name: value if name in known else None for name, value in data.items()} | {"ccp": []}
    return data


def suivi_texte(suivi: Suivi) -> str:
    """Return the follow-up as a page for people."""
    if not suivi.lignes:
        return "Il n’y a aucun fichier .dpro à cet endroit."
    return "\n".join(_texte(relatif(suivi, une)) for une in suivi.lignes)


def _texte(une: LigneSuivi) -> str:
    if une.erreur:
        return f"{une.fichier}\n   {une.erreur}"
    jour = ecrire(date.fromisoformat(une.session)) if une.session else "sans date de session"
    counts = "  ".join(
        f"{'CCS' if c.ccs else 'CCP'}\u00a0{c.numero} {c.comptes.declares}/{c.comptes.total}" for c in une.ccp if c.vise
    )
    remarques = f" — {pluriel(une.remarques_ouvertes, 'remarque ouverte', 'remarques ouvertes')}"
    copies = f" ({une.copies} copies)" if une.copies > 1 else ""
    lines = [
        f"{une.nom or une.fichier}{copies} — {une.sigle or une.intitule}, {jour}",
        f"   {counts}{remarques if une.remarques_ouvertes else ''}",
        f"   {une.bilan}",
        *([f"   {une.manque}"] if une.manque != une.bilan else []),
        *([f"   {phrase_meme_id(une)}"] if une.meme_id else []),
    ]
    return "\n".join(lines)


def phrase_meme_id(une: LigneSuivi) -> str:
    """Return what is said of a dossier whose id is another candidate's too."""
    return (
        f"Même identifiant que le dossier de {une.meme_id} : ils sont partis du même fichier. Avant de fusionner un "
        "avis, vérifiez qu’il est pour la bonne personne."
    )


# --- finding ---------------------------------------------------------------------------------------------------------


_FERME: Final = (
    "« {} » est un dossier de fichiers que vous n’avez pas le droit de lire : demandez ce droit à la personne qui "
    "l’a rangé là."
)


def _chercher(repertoire: Path, closed: list[str]) -> list[_Fichier]:
    """Return the dossiers under a folder; folders below it that may not be read are added to ``closed``."""
    if not repertoire.is_dir():
        raise KnownError(
            f"« {repertoire.name or repertoire} » n’est pas un dossier de fichiers : "
            "choisissez celui où sont rangés les dossiers de vos candidats."
        )
    try:
        found = sorted(_fichiers(str(repertoire.absolute()), _PROFONDEUR, closed), key=lambda one: one.chemin)
    except OSError as error:
        raise KnownError(
            f"« {repertoire.name} » ne peut pas être lu : vérifiez que le disque est branché, ou vos droits."
        ) from error
    if len(found) > MAX_DOSSIERS:
        raise KnownError(
            f"« {repertoire.name} » contient plus de {MAX_DOSSIERS} dossiers : choisissez-en une partie, "
            "par exemple une promotion."
        )
    return found


def _fichiers(folder: str, depth: int, closed: list[str]) -> Iterator[_Fichier]:
    with os.scandir(folder) as entries:
        listed = list(entries)
    for entry in listed:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            if depth > 1:
                try:
                    yield from _fichiers(entry.path, depth - 1, closed)
                except PermissionError:
                    closed.append(entry.path)  # it must neither hide its neighbours nor be passed over in silence
                except OSError:
                    pass  # it was taken away meanwhile
        elif entry.name.lower().endswith(SUFFIXE):
            with suppress(OSError):
                status = entry.stat()
                if stat.S_ISREG(status.st_mode):
                    yield _Fichier(entry.path, status.st_mtime_ns, status.st_size, status.st_ctime_ns)


# --- reading ---------------------------------------------------------------------------------------------------------


def _lire(files: Sequence[_Fichier], jour: date, notes: Notes) -> Iterator[_Lu]:
    """Read files, with a second process beside where there are many; one of those that a task runs may not have any."""
    processes = min(4, os.cpu_count() or 1)
    if len(files) < _A_PLUSIEURS or processes < 2 or _est_une_tache():
        yield from (_lire_un(one, jour, notes) for one in files)
        return
    batches = [files[start : start + _PAR_LOT] for start in range(0, len(files), _PAR_LOT)]
    with _equipe(processes) as pool:
        for read in pool.map(_lire_lot, batches, repeat(jour), repeat(notes)):
            yield from read


def _est_une_tache() -> bool:
    from multiprocessing import current_process

    return current_process().daemon


@contextmanager
def _equipe(processes: int) -> Iterator[Executor]:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    pool = ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _lire_lot(files: Sequence[_Fichier], jour: date, notes: Notes) -> list[_Lu]:
    return [_lire_un(one, jour, notes) for one in files]


def _lire_un(one: _Fichier, jour: date, notes: Notes) -> _Lu:
    from dossier_pro.domain.readiness import evaluate
    from dossier_pro.services.dossiers import ouvrir
    from dossier_pro.store import faults

    path = Path(one.chemin)
    try:
        with ouvrir(path, lecture_seule=True) as atelier:
            dossier = atelier.dossier
            if dossier.id in notes:
                from dossier_pro.services.envoi import avec_notes

                dossier = avec_notes(dossier)
            etat = evaluate(dossier, aujourd_hui=jour)
            made = ligne(one.chemin, dossier, etat, aujourd_hui=jour, modifie=one.modifie)
        cibles = tuple((c.id, c.lieu[:1].upper() + c.lieu[1:], c.texte) for c in dossier.referentiel.cibles.values())
        return _Lu(one, made, cibles)
    except KnownError as error:
        # Anything else (in use, no right to read it, a disk that is away) may be over in a moment.
        lasting = {f(path).phrase for f in (faults.damaged, faults.not_a_dossier, faults.newer, faults.empty)}
        line = LigneSuivi(one.chemin, modifie=one.modifie, erreur=error.phrase)
        return _Lu(one, line, (), error.phrase in lasting)
    except Exception as error:  # noqa: BLE001 - one file that breaks us must not hide two hundred others
        from dossier_pro.journal import noter_bug

        noter_bug(error)
        phrase = f"« {path.name} » ne peut pas être lu : demandez-en une autre copie au candidat."
        return _Lu(one, LigneSuivi(one.chemin, modifie=one.modifie, erreur=phrase), ())


# --- the index -------------------------------------------------------------------------------------------------------


class _Index:
    """What was read before, by path; of the day, because readiness speaks of dates to come."""

    def __init__(self, jour: date, data: dict[str, Any]) -> None:
        self._jour = jour
        self._rows: dict[str, Any] = data.get("fichiers", {})
        self._cibles: dict[str, Any] = data.get("cibles", {})
        self._cachet: list[int] = data.get("carnet", [])
        self.notes: Notes = data.get("notes", {})
        self._passing: set[str] = set()
        self._changed = False

    @staticmethod
    def load(jour: date) -> _Index:
        """Read the index; one that is missing, damaged, of another day or version is begun anew."""
        with suppress(OSError, ValueError, AttributeError):
            data = json.loads(_chemin_index().read_text("utf-8"))
            if data.get("version") == _VERSION and data.get("jour") == jour.isoformat():
                return _Index(jour, data)
        return _Index(jour, {})

    def follow_notebook(self) -> None:
        """Learn on which dossiers the reader has noted what, where the notebook has changed."""
        stamp = _cachet(user_folder("relectures.sqlite"))
        if stamp == self._cachet:
            return
        from dossier_pro.services.envoi import ouvrir_carnet

        self._cachet, self._changed, self.notes = stamp, True, {}
        with suppress(KnownError), ouvrir_carnet() as carnet:
            self.notes = carnet.cachets()

    def known(self, one: _Fichier) -> LigneSuivi | None:
        """Return what is known of a file as it stands now, or None."""
        row = self._rows.get(one.chemin)
        try:
            if not row or row[0] != one.cachet:
                return None
            line = depuis_json(row[1])
            return line if row[2] == self.notes.get(line.dossier_id, 0) else None
        except (TypeError, KeyError, IndexError):
            return None

    def put(self, lu: _Lu) -> None:
        """Remember what reading a file gave."""
        noted = self.notes.get(lu.ligne.dossier_id, 0)
        self._rows[lu.fichier.chemin] = [lu.fichier.cachet, vers_json(lu.ligne), noted]
        if lu.cibles:
            self._cibles[lu.ligne.cle] = lu.cibles
        self._changed |= lu.durable
        if not lu.durable:
            self._passing.add(lu.fichier.chemin)

    def save(self) -> None:
        """Write the index, where something is new; a place that cannot be written to costs time only."""
        if not self._changed:
            return
        from dossier_pro.store.files import replacing

        data = {
            "version": _VERSION,
            "jour": self._jour.isoformat(),
            "carnet": self._cachet,
            "notes": self.notes,
            "cibles": self._cibles,
            "fichiers": {
                path: row for path, row in self._rows.items() if path not in self._passing and Path(path).exists()
            },
        }
        target = _chemin_index()
        with suppress(KnownError, OSError):
            target.parent.mkdir(parents=True, exist_ok=True)
            with replacing(target) as beside:
                # In ASCII: a name on a disk may hold what no encoding has.
                beside.write_text(json.dumps(data, separators=(",", ":")), "ascii")

    @property
    def cibles(self) -> Cibles:
        """The cibles of each référentiel that was met."""
        return {cle: tuple((c[0], c[1], c[2]) for c in rows) for cle, rows in self._cibles.items()}


def _cachet(path: Path) -> list[int]:
    """What changes with a file; empty where there is none."""
    with suppress(OSError):
        status = path.stat()
        return [status.st_mtime_ns, status.st_size]
    return []


def _chemin_index() -> Path:
    return user_folder("suivi", "index.json")


def oublier() -> None:
    """Remove the index: the names of the candidates that were followed leave this computer's own folder."""
    with suppress(OSError):
        _chemin_index().unlink()


def relatif(suivi: Suivi, une: LigneSuivi) -> LigneSuivi:
    """Return the line with its path as seen from the folder that was asked for."""
    return replace(une, fichier=os.path.relpath(une.fichier, suivi.repertoire))
