"""Another version of a dossier, edited apart (on another computer, in a file that a synchronising program set aside):
found beside it, compared, and made one with it. The other file is never written to.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from dossier_pro.domain.dossier import Dossier
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.file_names import pour_relecture
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import en_octets, fold, pluriel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.domain.versions.common import Common, Found, common, digest, merge_mark
from dossier_pro.domain.versions.fields import PIECE
from dossier_pro.domain.versions.merge import Choice, Choices, Conflict, ConflictKey, Kept, Merge, changes_of, merge
from dossier_pro.services.copies.differences import ecarts
from dossier_pro.services.copies.making import copier_avant
from dossier_pro.services.desk import Desk, Fait
from dossier_pro.services.dossiers import SUFFIXE, ouvrir
from dossier_pro.services.history import Modification, nom_du_champ, nommer, valeur_en_mots
from dossier_pro.store import verified

_VOISINS = 300
"""So many files of a folder are asked for their id."""

_PATIENCE = 0.5
"""Seconds that another program is waited for that is writing the other file at this moment."""

A_PART = "Versions mises de côté"
"""The folder where a version goes that has been taken in, where the person wants that."""

KINDS_EN_LISTE = {
    "exemple": tr_noop("exemples"),
    "citation": tr_noop("preuves citées"),
    "diplome": tr_noop("diplômes"),
    "document_illustrant": tr_noop("documents illustrants"),
    "annexe": tr_noop("annexes"),
}


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A file beside the dossier that holds something the dossier does not.

    ``quand`` is when it was last changed, as far as it tells; ``nom`` its candidate where that is somebody else's name.
    """

    fichier: Path
    quand: datetime | None
    nom: str


@dataclass(frozen=True, slots=True)
class ConflictInWords:
    """Something that both versions wrote otherwise, as a person reads it; ``deux`` is None where only one can stand."""

    cle: ConflictKey
    titre: str
    champ: str
    ici: str
    autre: str
    deux: str | None
    choix: Choice


@dataclass(frozen=True, slots=True)
class Comparison:
    """What making one of two versions would do.

    Attributes:
        autre: the other file.
        connu: how the moment is known that both come from.
        apports: what this dossier would gain or lose, conflicts as they stand now included.
        conflits: what has to be chosen, with what stands if nobody does.
        phrases: what there is to know before.
        avis: how many notes of readers come along.
        nom: the other candidate's name, where it is another one.
        cachet: what both files are known by; another one means that either has changed since.
    """

    autre: Path
    connu: Found
    apports: tuple[Modification, ...]
    conflits: tuple[ConflictInWords, ...]
    phrases: tuple[str, ...]
    avis: int
    nom: str
    cachet: tuple[str, str]

    @property
    def rien(self) -> bool:
        """Whether the other version holds nothing that this one has not."""
        return not (self.apports or self.conflits or self.avis)


@dataclass(frozen=True, slots=True)
class Union:
    """Two versions that were made one: what was known before, and the edit."""

    comparison: Comparison
    fait: Fait


class ChangedMeanwhileError(KnownError):
    """One of both files has been written to since they were compared."""

    def __init__(self) -> None:
        super().__init__(
            tr(
                "L’un des deux fichiers a changé depuis la comparaison\u00a0: rien n’a été réuni. "
                "Comparez de nouveau, puis recommencez."
            )
        )


class OtherNameError(KnownError):
    """The other version bears another candidate's name, and nobody said that it is the same person."""


# --- finding -------------------------------------------------------------------------------------------------------


Seen = dict[Path, tuple[int, int]]
"""Files that were looked at, each with what changes whenever it is written to."""


def autres_versions(chemin: Path, vues: Seen | None = None) -> tuple[OtherVersion, ...]:
    """Return the versions of a dossier that lie beside it and hold something that it does not; the newest first.

    They are known by the dossier's id, whatever their names. Those that are only older are passed over, and so is the
    copy for a reader.

    Args:
        chemin: the dossier; it may be open and written to.
        vues: what was looked at before, and is passed over where it has not changed since; what is looked at is added.
    """
    beside = list(_voisins(chemin, vues if vues is not None else {}))
    if not beside:
        return ()
    found = []
    with suppress(KnownError), ouvrir(chemin, lecture_seule=True, patience=_PATIENCE) as desk:
        for path in beside:
            with suppress(KnownError), ouvrir(path, lecture_seule=True, patience=_PATIENCE) as other:
                if _apporte(desk, other):
                    name = _autre_nom(desk.dossier, other.dossier)
                    found.append(OtherVersion(path, _quand(other), name))
    return tuple(sorted(found, key=lambda one: one.quand or datetime.min.replace(tzinfo=UTC), reverse=True))


def _voisins(chemin: Path, vues: Seen) -> Iterator[Path]:
    """Yield the files of the same dossier's id in its folder that were not looked at as they are."""
    dossier_id: str | None = None
    try:
        beside = sorted(p for p in chemin.parent.iterdir() if p.suffix.lower() == SUFFIXE)[:_VOISINS]
    except OSError:
        return
    for path in beside:
        with suppress(OSError):
            cachet = verified.stamp(path)
            if pour_relecture(path.stem) or vues.get(path) == cachet or path.samefile(chemin):
                continue
            vues[path] = cachet
            dossier_id = dossier_id or verified.dossier_id(chemin)
            if dossier_id is not None and verified.dossier_id(path) == dossier_id:
                yield path


def quand_de(fichier: Path) -> datetime | None:
    """Return when a dossier was last changed, as far as its file tells.

    Raises:
        KnownError: it cannot be read.
    """
    with ouvrir(fichier, lecture_seule=True) as desk:
        return _quand(desk)


def _apporte(desk: Desk, other: Desk) -> bool:
    if other.dossier.referentiel.cle != desk.dossier.referentiel.cle:
        return False
    mine, theirs = desk.dossier, other.dossier
    if theirs.avis.union(mine.avis) is not mine.avis and len(theirs.avis.union(mine.avis)) > len(mine.avis):
        return True
    if digest(mine) == digest(theirs):
        return False
    known = common(desk.version(), other.version())
    if known.base is not None and not known.unsure:
        return bool(changes_of(known.base, theirs))
    found = merge(known, mine, theirs)
    return bool(found.conflicts or changes_of(mine, found.dossier))


def _quand(desk: Desk) -> datetime | None:
    try:
        at = datetime.fromisoformat(desk.dernier_changement())
    except (ValueError, KnownError):
        return None
    return at.replace(tzinfo=at.tzinfo or UTC)


def _autre_nom(mine: Dossier, theirs: Dossier) -> str:
    here, there = mine.candidat.nom_complet, theirs.candidat.nom_complet
    return there if here and there and fold(here) != fold(there) else ""


# --- comparing -----------------------------------------------------------------------------------------------------


def comparer_versions(
    desk: Desk, autre: Path, choix: Choices | None = None, pour_tout: Choice | None = None
) -> Comparison:
    """Return what making one of an open dossier and another version of it would do; nothing is written.

    Args:
        desk: the open dossier.
        autre: the other file.
        choix: what was chosen for conflicts.
        pour_tout: what stands for every conflict that ``choix`` does not name.

    Raises:
        KnownError: the other file cannot be read, or is no version of this dossier.
    """
    with _ouvrir_version(desk, autre) as other:
        return _compared(desk, other, choix or {}, pour_tout)[0]


def _ouvrir_version(desk: Desk, autre: Path) -> Desk:
    """Open another version for reading.

    Raises:
        KnownError: it cannot be read, or is no version of this dossier.
    """
    with suppress(OSError):
        if autre.samefile(desk.chemin):
            raise KnownError(
                tr("«\u00a0{name}\u00a0» est le dossier lui-même\u00a0: choisissez son autre version.", name=autre.name)
            )
    other = ouvrir(autre, lecture_seule=True)
    try:
        if other.dossier.id != desk.dossier.id:
            raise KnownError(
                tr(
                    "«\u00a0{name}\u00a0» n’est pas une version de ce dossier\u00a0: seules deux copies d’un même "
                    "dossier peuvent être réunies.",
                    name=autre.name,
                )
            )
        if other.dossier.referentiel.cle != desk.dossier.referentiel.cle:
            raise KnownError(
                tr(
                    "«\u00a0{name}\u00a0» porte sur un autre titre, ou sur une autre année du titre\u00a0: les deux ne "
                    "peuvent pas être réunis.",
                    name=autre.name,
                )
            )
    except KnownError:
        other.close()
        raise
    return other


def _compared(desk: Desk, other: Desk, choix: Choices, pour_tout: Choice | None) -> tuple[Comparison, Merge]:
    mine, theirs = desk.dossier, other.dossier
    known = common(desk.version(), other.version())
    found = merge(known, mine, theirs, choix)
    if pour_tout is not None and found.conflicts:
        choix = {c.key: _possible(c, pour_tout) for c in found.conflicts} | dict(choix)
        found = merge(known, mine, theirs, choix)
    return (
        Comparison(
            other.chemin,
            known.found,
            ecarts(mine, found.dossier),
            tuple(_en_mots(mine, theirs, one, choix.get(one.key, one.default)) for one in found.conflicts),
            (*_a_decouvert(desk, other), *_phrases(known, mine, theirs, found)),
            len(mine.avis.union(theirs.avis)) - len(mine.avis),
            _autre_nom(mine, theirs),
            (digest(mine), digest(theirs)),
        ),
        found,
    )


def _en_mots(mine: Dossier, theirs: Dossier, one: Conflict, choix: Choice) -> ConflictInWords:
    entity = mine.find(one.kind, one.entity_id) or theirs.find(one.kind, one.entity_id)
    assert entity is not None
    values = (_mots(mine, one.ici), _mots(theirs, one.autre))
    both: str | None = None
    if one.deux is not None:
        both = " et ".join(values) if tuple(one.ici) == PIECE else _mots(mine, one.deux)
    champ = tr("Fichier") if tuple(one.ici) == PIECE else nom_du_champ(one.kind, next(iter(one.ici)))
    return ConflictInWords(one.key, nommer(mine, entity), champ, *values, both, choix)


def _mots(dossier: Dossier, values: Any) -> str:
    if tuple(values) == PIECE:
        return f"{values['nom_fichier']} ({en_octets(values['taille'])})" if values["sha256"] else tr("(aucun fichier)")
    told = [valeur_en_mots(dossier, name, value) for name, value in values.items()]
    return ", ".join(word for word in told if word) or "(rien)"


def _a_decouvert(desk: Desk, other: Desk) -> Iterator[str]:
    """Yield what there is to know where words leave a protected file for one in clear."""
    if other.protege and not desk.protege:
        yield (
            tr(
                "L’autre version a un mot de passe, ce dossier n’en a pas\u00a0: ce qui en vient se "
                "lira ici sans mot de passe. Mettez-en un à ce dossier d’abord, si vous y tenez."
            )
        )


def _phrases(known: Common, mine: Dossier, theirs: Dossier, found: Merge) -> Iterator[str]:
    """Yield what there is to know before both are made one."""
    name = _autre_nom(mine, theirs)
    if name:
        yield (
            tr(
                "L’autre version est au nom de {name}, ce dossier au nom de {nom_complet}\u00a0: ne les "
                "réunissez que si c’est la même personne.",
                name=name,
                nom_complet=mine.candidat.nom_complet,
            )
        )
    if known.found == "aucun":
        yield (
            tr(
                "L’historique ne garde plus rien du moment où les deux versions se sont "
                "séparées\u00a0: tout ce qui diffère est montré, rien n’est enlevé."
            )
        )
    for one in found.kept:
        if one.kind in ("exemple", "preuve", "experience", "diplome", "annexe", "document_illustrant", "rappel"):
            yield _kept(mine, theirs, one)
    for kind in sorted(found.moved):
        yield tr(
            "L’ordre a changé des deux côtés ({kinds_en_liste})\u00a0: celui de ce dossier est gardé.",
            kinds_en_liste=tr(KINDS_EN_LISTE[kind]),
        )
    avis = len(mine.avis.union(theirs.avis)) - len(mine.avis)
    if avis:
        yield tr(
            "{notes} avec l’autre version.",
            notes=pluriel(avis, "note de relecture vient", "notes de relecture viennent"),
        )


def _kept(mine: Dossier, theirs: Dossier, one: Kept) -> str:
    side = mine if one.absent == "autre" else theirs
    entity = side.find(one.kind, one.entity_id)
    assert entity is not None
    what = nommer(side, entity)
    if one.absent == "ici":
        return tr("Gardé, bien qu’absent ici\u00a0: {what}.", what=what)
    return tr("Gardé, bien qu’absent dans l’autre version\u00a0: {what}.", what=what)


# --- making one ----------------------------------------------------------------------------------------------------


def reunir_versions(
    desk: Desk,
    autre: Path,
    choix: Choices | None = None,
    *,
    cachet: tuple[str, str] | None = None,
    pour_tout: Choice | None = None,
    autre_nom: bool = False,
) -> Union:
    """Make one of an open dossier and another version of it: one step, which can be undone, after a copy.

    Args:
        desk: the dossier, open for writing; it is what both become.
        autre: the other file; it stays as it is.
        choix: what was chosen for conflicts.
        cachet: what the choices were made on (``Comparison.cachet``).
        pour_tout: what stands for every conflict that ``choix`` does not name.
        autre_nom: take it although it bears another candidate's name.

    Returns:
        What was done; its comparison is that of before, with the present ``cachet``.

    Raises:
        OtherNameError: the other version bears another name.
        ChangedMeanwhileError: one of both is another by now than what was compared.
        KnownError: the other file or one of its pieces cannot be read, or this one cannot be written; nothing has
            changed then.
    """
    with _ouvrir_version(desk, autre) as other:
        done, found = _compared(desk, other, choix or {}, pour_tout)
        if cachet is not None and cachet != done.cachet:
            raise ChangedMeanwhileError
        if done.nom and not autre_nom:
            raise OtherNameError(
                tr(
                    "«\u00a0{name}\u00a0» est au nom de {nom}, ce dossier au nom de {nom_complet}\u00a0: rien n’a été "
                    "réuni.",
                    name=autre.name,
                    nom=done.nom,
                    nom_complet=desk.dossier.candidat.nom_complet,
                )
            )
        if not desk.lecture_seule:
            copier_avant(desk.chemin, "reunion")
        label = f"Réunir avec «\u00a0{autre.stem}\u00a0»"
        fait = desk.unite(label, other, found.dossier, merge_mark(other.dossier))
        union = Union(replace(done, cachet=(digest(desk.dossier), done.cachet[1])), fait)
        return replace(union, fait=replace(fait, valeur=union))


def _possible(one: Conflict, wanted: Choice) -> Choice:
    return one.default if wanted == "deux" and one.deux is None else wanted


def mettre_de_cote(autre: Path) -> Path:
    """Move a version that was taken in to a folder beside it; nothing is ever written over.

    Raises:
        KnownError: it cannot be moved, or is open elsewhere.
    """
    from dossier_pro.store.lock import FileLock

    lock = FileLock(autre)
    try:
        folder = autre.parent / A_PART
        number, target = 1, folder / autre.name
        folder.mkdir(exist_ok=True)
        while target.exists():
            number += 1
            target = folder / f"{autre.stem} {number}{autre.suffix}"
        autre.rename(target)
    except OSError as error:
        raise KnownError(
            tr(
                "«\u00a0{name}\u00a0» n’a pas pu être mis de côté\u00a0: il est resté à sa place, rien n’est perdu.",
                name=autre.name,
            )
        ) from error
    finally:
        lock.release()
    return target
