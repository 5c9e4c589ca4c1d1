"""« Effacer ce dossier de cet ordinateur »: what is kept of a dossier here, by name and size, and its end."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Literal

from dossier_pro import temporary
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.office import conversions
from dossier_pro.resources import user_folder
from dossier_pro.services import drafts as brouillons
from dossier_pro.services.copies.making import autres_fichiers, fiche_portee, toutes
from dossier_pro.services.copies.notebook import copier_carnet, oublier_copies
from dossier_pro.services.copies.notes import SUFFIXE, Sauvegarde, note
from dossier_pro.services.opening import shown
from dossier_pro.services.review.sending import ouvrir_carnet
from dossier_pro.store import faults
from dossier_pro.store.files import sweep
from dossier_pro.store.journals import SIDES, beside, left_of
from dossier_pro.store.lock import FileLock, InUseError, lock_path

Genre = Literal[
    "fichier",
    "restes",
    "copies",
    "cle",
    "brouillons",
    "suivi",
    "conversions",
    "vues",
    "relecture",
    "carnet",
    "modele",
    "referentiels",
    "exemple",
    "reglages",
    "autre",
]


@dataclass(frozen=True, slots=True)
class Element:
    """One thing that is kept of a dossier on this computer.

    Attributes:
        genre: what it is.
        nom: in words.
        ou: where, "" where that says nothing to a person.
        chemins: its files, the one that it is named after first; none where it is a part of a file of other things.
        propose: whether it goes unless the person keeps it.
    """

    genre: Genre
    nom: str
    ou: str
    chemins: tuple[Path, ...]
    propose: bool = True

    @property
    def taille(self) -> int:
        """In bytes."""
        total = 0
        for path in self.chemins:
            with suppress(OSError):
                total += path.stat().st_size
        return total


def inventaire(dossier_id: str, chemin: Path | None) -> tuple[Element, ...]:
    """Return everything that this computer is known to keep of a dossier.

    Args:
        dossier_id: the dossier.
        chemin: its file, None where that is not known.
    """
    found = []
    others = autres_fichiers(dossier_id, [chemin] if chemin is not None else [])
    if chemin is not None and chemin.is_file():
        found.append(Element("fichier", tr("Le dossier lui-même"), str(chemin), parties(chemin)))
    if chemin is not None and (aside := left_of(chemin)):
        words = tr("Ce qu’un enregistrement interrompu a laissé à côté de lui")
        found.append(Element("restes", words, "", aside))
    if copies := toutes(dossier_id):
        found.append(_copies(dossier_id, copies, shared=bool(others)))
    if drafts := brouillons.fichiers(dossier_id):
        found.append(_brouillons(drafts, shared=bool(others)))
    index = user_folder("suivi", "index.json")
    if _mentionne(index, dossier_id, chemin):
        found.append(Element("suivi", tr("Le relevé du suivi de groupe, où il figure"), tr("Il se refera."), (index,)))
    if made := conversions.own_files():
        words = tr("Les pages et les photos préparées pour l’impression, de tous les dossiers")
        found.append(Element("conversions", words, tr("Elles se referont."), made))
    if seen := (*shown(), *_interrompus()):
        words = tr("Les preuves ouvertes dans un autre programme, et ce qu’un arrêt brutal a laissé")
        found.append(Element("vues", words, tr("Dans les fichiers temporaires, de tous les dossiers."), seen))
    if _notes(dossier_id):
        words = tr("Vos notes de relecture sur ce dossier")
        found.append(Element("relecture", words, "", (), propose=False))
    again = tr("Le même dossier, dans un autre fichier")
    found += [Element("autre", again, str(path), parties(path), propose=False) for path in others]
    return tuple(found)


def sans_dossier(folder: Path) -> bool:
    """Whether no dossier is left in a folder: then its name, which may be a person's, need not be remembered."""
    try:
        return not any(one.suffix.lower() == SUFFIXE for one in folder.iterdir())
    except OSError:
        return True


def effacer(dossier_id: str, elements: Iterable[Element]) -> tuple[str, ...]:
    """Remove things for good, the dossier itself last.

    Returns:
        A sentence for each thing that could not be removed.

    Raises:
        KnownError: one of the dossiers is open in another window; nothing was removed then.
    """
    chosen = sorted(elements, key=lambda one: one.genre == "fichier")
    for one in chosen:
        if one.genre in ("fichier", "autre"):
            _refuser_ouvert(one.chemins[0])
    return tuple(phrase for one in chosen if (phrase := _retirer(dossier_id, one)))


def _refuser_ouvert(chemin: Path) -> None:
    try:
        FileLock(chemin).release()
    except KnownError as error:
        if isinstance(error, InUseError) or error.phrase == faults.in_use(chemin).phrase:
            raise  # where the folder takes no lock, it is said what cannot be removed


def _retirer(dossier_id: str, one: Element) -> str:
    left = [path for path in one.chemins if not _oter(path)]
    for folder in _balayes(one):
        sweep(folder)
    try:
        if one.genre == "relecture":
            with ouvrir_carnet() as carnet:
                carnet.oublier(dossier_id)
                oublier_copies()
                copier_carnet(carnet)
    except KnownError as error:
        return error.phrase
    if one.genre == "vues":
        temporary.sweep()  # the folders themselves
    for folder in {path.parent for path in one.chemins} if one.genre == "copies" else ():
        with suppress(OSError):
            folder.rmdir()  # its own folder, empty now
    if not left:
        return ""
    return tr(
        "«\u00a0{name}\u00a0» n’a pas pu être effacé, car ce fichier ou son emplacement est protégé\u00a0: "
        "effacez-le vous-même dans {parent}.",
        name=left[0].name,
        parent=left[0].parent,
    )


def parties(chemin: Path) -> tuple[Path, ...]:
    """Return a dossier's file and what lies beside it; of a link also what it leads to, or all would still be there."""
    real = beside(chemin, "")
    parts = (*(beside(chemin, ending) for ending in SIDES), lock_path(chemin))
    link = (real,) if chemin.is_symlink() else ()
    return (chemin, *link, *(p for p in parts if p.exists()))


def _oter(path: Path) -> bool:
    """Remove a file, one that is only for reading too (Windows keeps those); whether it is gone."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        try:
            path.chmod(0o600)
            path.unlink(missing_ok=True)
        except OSError:
            return False
    return True


def _balayes(one: Element) -> set[Path]:
    """Return the folders in which a process that was killed may have left half of a thing."""
    if one.genre in ("fichier", "autre"):
        return {beside(one.chemins[0], "").parent}
    return {path.parent for path in one.chemins} if one.genre in ("copies", "suivi") else set()


def _interrompus() -> Iterator[Path]:
    for folder in temporary.abandoned():
        yield from sorted(one for one in folder.rglob("*") if one.is_file())


def _mentionne(index: Path, dossier_id: str, chemin: Path | None) -> bool:
    """Whether the index names a dossier by its id, or by its file alone, as one that it could not read."""
    named = [json.dumps(one) for one in (dossier_id, str(chemin or "")) if one]
    try:
        return any(one in index.read_text("utf-8", "replace") for one in named)
    except OSError:
        return False


def _notes(dossier_id: str) -> bool:
    if not user_folder("relectures.sqlite").is_file():
        return False
    try:
        with ouvrir_carnet() as carnet:
            return bool(carnet.avis(dossier_id).faits)
    except KnownError:
        return False


def _copies(dossier_id: str, copies: Sequence[Sauvegarde], *, shared: bool) -> Element:
    paths = [p for one in copies for p in (*parties(one.fichier), note(one.fichier))]
    where = ", ".join(dict.fromkeys(str(one.fichier.parent.parent) for one in copies))
    named = tr("{copies} de sécurité", copies=pluriel(len(copies), "copie"))
    # They are those of the other file as well: who erases a file too many keeps the copies of the one in use.
    place = tr("Communes à tous les fichiers de ce dossier\u00a0: {place}", place=where) if shared else where
    return Element("copies", named, place, (*paths, fiche_portee(dossier_id)), propose=not shared)


def _brouillons(drafts: tuple[Path, ...], *, shared: bool) -> Element:
    place = tr("Commun à tous les fichiers de ce dossier") if shared else ""
    return Element("brouillons", tr("Ce que vous aviez commencé à taper"), place, drafts, propose=not shared)
