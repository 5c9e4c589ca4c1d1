"""A new file made of what a damaged one still holds, and the account of it. The damaged file is only read."""

from __future__ import annotations

import io
import mmap
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from hashlib import sha256 as sha256_of
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import insert

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.avis import Avis, FaitIllisibleError, depuis_json, sceau
from dossier_pro.domain.dossier import (
    Citation,
    Declaration,
    Dossier,
    Exemple,
    Lien,
    Preuve,
    new_id,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.store import faults, pieces, schema, seals, values, whole
from dossier_pro.store.engine import Database
from dossier_pro.store.files import replacing
from dossier_pro.store.history import BEFORE_MIGRATION
from dossier_pro.store.loading import NAMES
from dossier_pro.store.lock import FileLock
from dossier_pro.store.opening import clear_place
from dossier_pro.store.salvage.entities import HISTORY, PARTIAL, Kept, OldStep, entities, last_states, steps
from dossier_pro.store.salvage.pages import Later
from dossier_pro.store.salvage.rows import Found, find
from dossier_pro.store.tables import HISTORY as STEPS_TABLE
from dossier_pro.store.tables import HISTORY_CHANGES

Finder = Callable[[str, frozenset[str]], Referentiel | None]
"""Finds a référentiel by its key, "" where that is lost, and by the ids that liens and exemples name."""


@dataclass(slots=True)
class Account:
    """What came of it.

    Attributes:
        saved: how many of each kind are in the copy.
        lost: what is not, or not as it was: its kind, and a sentence.
        history: whether the steps of the history came along, and can be undone.
    """

    saved: Counter[str] = field(default_factory=Counter)
    lost: list[tuple[str, str]] = field(default_factory=list)
    history: bool = True

    def lose(self, kind: str, phrase: str) -> None:
        """Note what is lost."""
        self.lost.append((kind, phrase))


@contextmanager
def contents(path: Path) -> Iterator[memoryview]:
    """Give the bytes of a file, without reading them all at once.

    Raises:
        KnownError: it cannot be read.
    """
    with (
        faults.explained_files(path),
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as mapped,
        memoryview(mapped) as view,
    ):
        yield view


def rebuild(octets: memoryview, target: Path, finder: Finder) -> Account | None:
    """Write what the bytes of a dossier's file still hold to a new file.

    Args:
        octets: the bytes.
        target: where the copy goes; nothing stands there.
        finder: finds a référentiel that is lost or damaged.

    Returns:
        The account; None where nothing of a dossier is in the bytes, and no file was made.

    Raises:
        KnownError: the place cannot be written to, or the référentiel is needed and nobody has it.
    """
    found = find(octets)
    account = Account()
    old = steps(found)
    kept, gone = entities(found, last_states(old))
    if not kept and not found.rows.get("referentiel"):
        return None
    dossier = _dossier(found, kept, finder, account)
    dossier = _facts(dossier, found, account)
    dossier = _tied(dossier, account)
    for kind, number in Counter(kind for kind, _ in gone).items():
        verb = "n’a pas pu être retrouvé" if number == 1 else "n’ont pas pu être retrouvés"
        account.lose(kind, f"{_some(kind, number)} {verb}.")
    lines = len(found.of("history"))
    account.history = len(old) == lines and not account.lost
    if len(old) < lines:
        account.lose("historique", f"L’historique a perdu {lines - len(old)} étapes sur {lines}.")
    _write(target, dossier, found, old, account)
    return account


# --- the dossier -----------------------------------------------------------------------------------------------------


def _dossier(found: Found, kept: Sequence[Kept], finder: Finder, account: Account) -> Dossier:
    tables: dict[str, dict[str, Any]] = {}
    for one in sorted(kept, key=lambda each: each.rang):
        tables.setdefault(one.entity.KIND, {})[one.entity.id] = one.entity
        if one.source == PARTIAL:
            account.lose(
                one.entity.KIND, f"{_named(one)} est là, mais une partie a pu changer ou manquer : relisez-le."
            )
        account.saved["retrouvés dans l’historique"] += one.source == HISTORY
    account.saved = +account.saved
    meta = next((row for row in found.of("meta") if row.sealed or not found.seals), None)
    if meta is None:
        account.lose(
            "meta", "L’identité du fichier est perdue : des avis de relecture faits avant ne s’y rattacheront plus."
        )
    ident = meta.values["dossier_id"] if meta else new_id()
    named = {e.activite_id for e in tables.get(Exemple.KIND, {}).values()}
    named |= {e.cible_id for e in tables.get(Lien.KIND, {}).values()}
    referentiel = _referentiel(found, frozenset(named), finder, account)
    return Dossier(ident, referentiel, MappingProxyType({k: MappingProxyType(v) for k, v in tables.items()}))


def _named(one: Kept) -> str:
    entity: Any = one.entity
    title = next(
        (t for n in ("intitule", "titre", "phrase", "nom_complet", "texte") if (t := getattr(entity, n, ""))), ""
    )
    name = NAMES[entity.KIND]
    shown = f" « {title[:60]} »" if title else ""
    return f"{name[0].upper()}{name[1:]}{shown}"


def _some(kind: str, number: int) -> str:
    name = NAMES[kind]
    return f"{name[0].upper()}{name[1:]}" if number == 1 else f"{number} éléments ({name})"


def _referentiel(found: Found, named: frozenset[str], finder: Finder, account: Account) -> Referentiel:
    rows = found.of("referentiel")
    for row in rows:
        if row.sealed or (not found.seals and row.record.whole):
            try:
                return referentiels.from_json(dict(values.document(row.values["json"])))
            except (KnownError, ValueError, TypeError):
                continue
    cle = next((row.values["cle"] for row in rows if isinstance(row.values["cle"], str)), "")
    known = finder(cle, named)
    if known is not None:
        return known
    for row in rows:
        try:
            read = referentiels.from_json(dict(values.document(row.values["json"])))
        except (KnownError, ValueError, TypeError):
            continue
        account.lose("referentiel", "Le référentiel est là, mais un mot a pu y changer : comparez-le avec le document.")
        return read
    raise KnownError(
        "Le référentiel de ce dossier est perdu, et il n’est pas dans votre catalogue : importez d’abord son document "
        "(REAC, RE, arrêté ou fiche), puis recommencez."
    )


def _facts(dossier: Dossier, found: Found, account: Account) -> Dossier:
    facts = {}
    rows = found.of("avis")
    for row in rows:
        text = row.values["json"]
        try:
            if sceau(text) == row.values["sha256"]:
                facts[row.values["sha256"]] = depuis_json(values.document(text))
        except (FaitIllisibleError, ValueError, TypeError):
            continue
    if found.seals and found.seals.get(seals.FACTS, seals.of_facts(())) != seals.of_facts(facts):
        account.lose(
            "avis", "Des avis de relecture sont perdus : demandez-les de nouveau à la personne qui vous relit."
        )
    return replace(dossier, avis=Avis(MappingProxyType(facts))) if facts else dossier


def _tied(dossier: Dossier, account: Account) -> Dossier:
    """Untie what names a preuve that is lost, where it can stand without."""
    preuves = dossier.all(Preuve)
    for row in dossier.joints():
        if row.preuve_id is not None and row.preuve_id not in preuves:
            dossier = dossier.put(replace(row, preuve_id=None))
            account.lose(row.KIND, f"« {row.intitule} » ne montre plus sa preuve, qui est perdue.")
    return _stood_for(dossier, account)


def _stood_for(dossier: Dossier, account: Account) -> Dossier:
    """Put something blank in the place of a lost exemple or preuve that is tied: the words of its liens stay."""
    cited = [(c.exemple_id, c.preuve_id) for c in dossier.all(Citation).values()]
    liens = dossier.all(Lien).values()
    exemples = [e for e, _ in cited] + [lien.source_id for lien in liens if lien.source == "exemple"]
    preuves = [p for _, p in cited] + [lien.source_id for lien in liens if lien.source == "preuve"]
    for ident in dict.fromkeys(exemples):
        if ident not in dossier.all(Exemple):
            made = Exemple(ident, _activite(dossier, ident), 99, "Exemple perdu, à réécrire")
            dossier = dossier.put(made)
            account.lose(Exemple.KIND, "Un exemple est perdu : ce qui lui était lié est sous « Exemple perdu ».")
    for ident in dict.fromkeys(preuves):
        if ident not in dossier.all(Preuve):
            dossier = dossier.put(Preuve(ident, "note", "Preuve perdue, à ajouter de nouveau"))
            account.lose(Preuve.KIND, "Une preuve est perdue : ce qui lui était lié est sous « Preuve perdue ».")
    return dossier


def _activite(dossier: Dossier, exemple_id: str) -> str:
    """The activité of a lost exemple, by what it was tied to; else the first."""
    cibles = dossier.referentiel.cibles
    for lien in dossier.liens_de(exemple_id):
        cible = cibles.get(lien.cible_id)
        activite = getattr(cible, "activite", None)
        if activite is not None:
            return str(activite.id)
    return next((activite.id for activite in dossier.referentiel.activites), "")


# --- the file --------------------------------------------------------------------------------------------------------


def _write(target: Path, dossier: Dossier, found: Found, old: Sequence[OldStep], account: Account) -> None:
    with faults.explained_files(target):
        if target.exists():
            raise faults.exists_already(target)
    lock = FileLock(target)
    try:
        with replacing(target) as beside:
            copy = Database(beside, "rwc", known_as=target)
            try:
                schema.build(copy)
                dossier = _pieces(copy, dossier, found, account)
                with copy.transaction() as connection:
                    whole.insert_everything(connection, dossier)
                _history(copy, old, undoable=account.history and not account.lost)
                copy.take_leave()
            finally:
                copy.close()
            clear_place(target)
    finally:
        lock.release()
    for kind, entities_of in dossier.tables.items():
        account.saved[kind] = len(entities_of)
    account.saved["avis"] = len(dossier.avis)
    account.saved["etapes"] = len(old)
    account.saved = +account.saved


def _pieces(copy: Database, dossier: Dossier, found: Found, account: Account) -> Dossier:
    """Bring the pieces that the dossier names; one whose bytes changed comes as what it is now, and is said to."""
    chunks = _chunks(found)
    by_name = {row.values["sha256"]: row.record.rowid for row in found.of("piece")}
    wanted = dossier.pieces()
    nameless = chunks.keys() - {by_name.get(sha256) for sha256 in wanted}
    for sha256 in sorted(wanted - by_name.keys()):
        for number in sorted(nameless):
            if sha256_of(_bytes(chunks[number])[0]).hexdigest() == sha256:
                by_name[sha256] = number
                nameless = nameless - {number}
                break
    for sha256 in sorted(wanted):
        octets, complete = _bytes(chunks.get(by_name.get(sha256, -1), {}))
        right = bool(octets) and sha256_of(octets).hexdigest() == sha256
        info = pieces.add(copy, io.BytesIO(octets)) if octets and len(octets) <= pieces.MAX_BYTES else None
        account.saved["pieces"] += right
        if not right:
            dossier = _replaced(dossier, sha256, info, account, complete=complete)
    return dossier


def _chunks(found: Found) -> dict[int, dict[int, Any]]:
    made: dict[int, dict[int, Any]] = {}
    for row in found.of("piece_chunk"):
        made.setdefault(row.values["piece"], {})[row.values["numero"]] = row.values["octets"]
    return made


def _bytes(chunks: Mapping[int, Any]) -> tuple[bytes, bool]:
    """Return the bytes of a piece up to the first part that is missing, and whether none is."""
    parts: list[bytes] = []
    while len(parts) in chunks:
        part = chunks[len(parts)]
        parts.append(part.read() if isinstance(part, Later) else part)
        if len(parts[-1]) < pieces.CHUNK:
            break
    return b"".join(parts), len(parts) == len(chunks)


def _replaced(
    dossier: Dossier, sha256: str, info: pieces.PieceInfo | None, account: Account, *, complete: bool
) -> Dossier:
    for preuve in dossier.all(Preuve).values():
        if preuve.sha256 != sha256:
            continue
        if info is None:
            account.lose("piece", f"Le fichier de la preuve « {preuve.titre} » est perdu : ajoutez-le de nouveau.")
            dossier = dossier.put(replace(preuve, sha256=None, taille=0))
            continue
        what = "a changé" if complete else "n’est pas là en entier"
        account.lose("piece", f"Le fichier de la preuve « {preuve.titre} » {what} : remplacez-le par l’original.")
        titre = f"{preuve.titre} (fichier abîmé)"
        dossier = dossier.put(replace(preuve, titre=titre, sha256=info.sha256, taille=info.taille))
    if dossier.declaration.signature == sha256:
        account.lose(Declaration.KIND, "L’image de votre signature est perdue : ajoutez-la de nouveau.")
        dossier = dossier.put(replace(dossier.declaration, signature=None))
    return dossier


def _history(copy: Database, old: Sequence[OldStep], *, undoable: bool) -> None:
    """Write the steps again; where anything was lost they can be read, and not undone."""
    with copy.transaction() as connection:
        for step in old:
            line = {k: v for k, v in step.line.items() if k not in ("pack", "place", "sceau")}
            if not undoable:
                line["undoable"] = BEFORE_MIGRATION
            line["pieces"] = line["pieces"] if isinstance(line["pieces"], str) else ""
            seal = seals.of_step(tuple(line[name] for name in ("id", "label", "at", "author", "burst")), step.changes)
            connection.execute(insert(STEPS_TABLE).values(rang=step.rang, **line, sceau=seal))
            connection.execute(insert(HISTORY_CHANGES).values(rang=step.rang, json=step.changes))
