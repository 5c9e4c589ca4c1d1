"""The référentiels at hand: those that ship with the program, and those that a user keeps in folders of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from dossier_pro.domain import json_text
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.referentiel import Referentiel, from_json
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.resources import resource

FORMAT = "dossier-pro/catalogue/1"
MAX_BYTES = 20_000_000
"""The most that a file of the catalogue may weigh; the largest REAC imported so far makes 0.2 MB."""


@dataclass(frozen=True, slots=True)
class Ecarte:
    """A file of a user's own catalogue that was skipped, with the sentence that says why."""

    fichier: Path
    phrase: str


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What was found: the référentiels in the order to show them, and the files that could not be read."""

    referentiels: tuple[Referentiel, ...]
    ecartes: tuple[Ecarte, ...] = ()


def charger(dossiers: Sequence[Path] = ()) -> Catalogue:
    """Return every référentiel known: those with a code first, by intitulé and then newest first.

    Args:
        dossiers: the user's own folders, the one that counts most first; each ``*.json`` in them is read. A folder that
            does not exist is empty. For a key that several files carry, the first folder's wins, and the shipped data
            come last, because an import of the user's own is fuller than they are.
    """
    found: dict[str, Referentiel] = {}
    ecartes: list[Ecarte] = []
    for folder in dossiers:
        for path in _json_files(folder):
            try:
                ref = _read(path)
            except KnownError as error:
                ecartes.append(Ecarte(path, error.phrase))
            else:
                found.setdefault(fold(ref.cle), ref)
    for path in _json_files(resource("referentiels")):
        ref = _read(path)
        found.setdefault(fold(ref.cle), ref)
    ranked = sorted(found.values(), key=_rank, reverse=True)
    ordered = sorted(ranked, key=lambda ref: (ref.code is None, fold(ref.intitule)))
    return Catalogue(tuple(ordered), tuple(ecartes))


def lister(dossiers: Sequence[Path] = ()) -> tuple[Referentiel, ...]:
    """Return the référentiels of ``charger``."""
    return charger(dossiers).referentiels


def trouver(cle: str, dossiers: Sequence[Path] = ()) -> Referentiel:
    """Return the référentiel that a key names, whatever its case and spaces.

    A key that a référentiel carries exactly wins; else a code alone (``TP-01285``) is its newest known millésime.

    Raises:
        KnownError: nothing carries the key; the sentence names the nearest ones.
    """
    referentiels = lister(dossiers)
    wanted = _normal(cle)
    for ref in referentiels:
        if _normal(ref.cle) == wanted:
            return ref
    same_code = [ref for ref in referentiels if ref.code and _normal(ref.code) == wanted]
    if same_code:
        return max(same_code, key=_rank)
    raise KnownError(_unknown(cle, referentiels))


def resume(ref: Referentiel) -> dict[str, Any]:
    """Return the line of a référentiel in ``dossier-pro/catalogue/1`` (`docs/contracts.md`).

    ``ccp`` leaves the CCS out, ``competences`` counts those of both, ``criteres`` those of the compétences
    (transversales are counted apart everywhere).
    """
    competences = [c for a in ref.activites for c in a.competences]
    return {
        "cle": ref.cle,
        "intitule": ref.intitule,
        "niveau": ref.niveau,
        "source": ref.source.nom,
        "ccp": sum(not a.ccs for a in ref.activites),
        "competences": len(competences),
        "criteres": sum(len(c.criteres) for c in competences),
    }


def _json_files(folder: Path) -> Iterator[Path]:
    try:
        yield from sorted(p for p in folder.iterdir() if p.suffix.casefold() == ".json" and p.is_file())
    except OSError:
        return


def _read(path: Path) -> Referentiel:
    try:
        stat = path.stat()
    except OSError as error:
        raise KnownError(_unreadable(path)) from error
    return _read_version(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=256)
def _read_version(path: Path, mtime_ns: int, size: int) -> Referentiel:
    """Read one file; its time and size are in the cache's key, so that a changed file is read again."""
    if size > MAX_BYTES:
        raise KnownError(
            tr(
                "Le fichier « {name} » est trop gros pour un référentiel : retirez-le de votre catalogue.",
                name=path.name,
            )
        )
    try:
        data = json_text.parse(path.read_bytes())
    except OSError as error:
        raise KnownError(_unreadable(path)) from error
    except ValueError as error:
        raise KnownError(
            tr(
                "Le référentiel « {name} » de votre catalogue est abîmé : importez de nouveau son document.",
                name=path.name,
            )
        ) from error
    if not isinstance(data, dict):
        raise KnownError(
            tr("« {name} » n’est pas un référentiel de Dossier Pro : retirez-le de votre catalogue.", name=path.name)
        )
    if any(not isinstance(data.get(name) or "", str) for name in ("code", "millesime", "sigle")):
        raise KnownError(
            tr("Le référentiel « {name} » a un code inattendu : importez de nouveau son document.", name=path.name)
        )
    return from_json(data)


def _unreadable(path: Path) -> str:
    return tr(
        "Le fichier « {name} » de votre catalogue ne peut pas être lu : vérifiez qu’il vous est accessible.",
        name=path.name,
    )


def _rank(ref: Referentiel) -> tuple[int, str, date]:
    """The newer millésime is the greater: as a number where it is one, then by the date of the Journal officiel."""
    millesime = ref.millesime or ""
    number = int(millesime) if millesime.isdecimal() else 0
    return number, millesime, ref.date_jo or date.min


def _normal(cle: str) -> str:
    return fold(cle).replace(" ", "")


def _unknown(cle: str, referentiels: Sequence[Referentiel]) -> str:
    asked = cle.strip() or "(rien)"
    near = _near(cle, referentiels)
    *others, last = (f"{ref.cle} ({ref.intitule})" for ref in near)
    names = f"{', '.join(others)} ou {last}" if others else last
    return tr(
        "Le catalogue n’a pas de titre « {asked} » : choisissez par exemple {names}, ou "
        "importez son référentiel avec « dossier-pro referentiel importer ».",
        asked=asked,
        names=names,
    )


def _near(cle: str, referentiels: Sequence[Referentiel], limit: int = 3) -> list[Referentiel]:
    """The référentiels whose key, code or intitulé looks like what was asked, nearest first; else the first ones."""
    import difflib  # 14 ms that only this refusal needs

    wanted = fold(cle)
    scored: list[tuple[float, int, Referentiel]] = []
    for index, ref in enumerate(referentiels):
        names = [fold(name) for name in (ref.cle, ref.code, ref.intitule, ref.sigle) if name]
        score = max(difflib.SequenceMatcher(None, wanted, name).ratio() for name in names)
        scored.append((-score, index, ref))
    scored.sort(key=lambda item: item[:2])
    close = [ref for score, _, ref in scored if -score >= 0.6]
    return (close or [ref for _, _, ref in scored])[:limit]
