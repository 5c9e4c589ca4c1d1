"""A new file made of what a damaged one still holds, and the account of it. The damaged file is only read."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256 as sha256_of
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.avis import Avis, FaitIllisibleError, depuis_json, sceau
from dossier_pro.domain.dossier import (
    Declaration,
    Dossier,
    Exemple,
    Lien,
    Preuve,
    new_id,
)
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.text import pluriel
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults, pieces, schema, seals, values, whole
from dossier_pro.store.cipher import RESERVE, CipherKey
from dossier_pro.store.engine import Database
from dossier_pro.store.files import replacing
from dossier_pro.store.history import BEFORE_MIGRATION
from dossier_pro.store.loading import NAMES
from dossier_pro.store.lock import FileLock
from dossier_pro.store.opening import clear_place
from dossier_pro.store.salvage import stand_ins
from dossier_pro.store.salvage.entities import HISTORY, PARTIAL, Kept, OldStep, entities, last_states, steps
from dossier_pro.store.salvage.pages import Later
from dossier_pro.store.salvage.readings import best
from dossier_pro.store.salvage.rows import Found, SavedRow

Finder = Callable[[str, frozenset[str]], Referentiel | None]
"""Finds a référentiel by its key, "" where that is lost, and by the ids that liens and exemples name."""


Recogniser = Callable[[str, bytes], str]

HEAD = 4096
"""So many first bytes of a file tell what it is."""


@dataclass(slots=True)
class Account:
    """What came of it.

    Attributes:
        recognise: tells the MIME type of a file by its name and its first bytes.
        saved: how many of each kind are in the copy.
        lost: what is not, or not as it was: its kind, and a sentence.
        history: whether the steps of the history came along, and can be undone.
    """

    recognise: Recogniser
    saved: Counter[str] = field(default_factory=Counter)
    lost: list[tuple[str, str]] = field(default_factory=list)
    history: bool = True

    def lose(self, kind: str, phrase: str) -> None:
        """Note what is lost."""
        self.lost.append((kind, phrase))


def rebuild(
    ways: Sequence[memoryview], target: Path, finder: Finder, recognise: Recogniser, key: CipherKey | None = None
) -> Account | None:
    """Write what the bytes of a dossier's file still hold to a new file.

    Args:
        ways: the bytes, in each way in which they can be read (``readings``).
        target: where the copy goes; nothing stands there.
        finder: finds a référentiel that is lost or damaged.
        recognise: tells the MIME type of a file by its name and its first bytes.
        key: what the damaged file was protected with, and the copy is; None where it was in clear.

    Returns:
        The account; None where nothing of a dossier is in the bytes, and no file was made.

    Raises:
        KnownError: the place cannot be written to.
    """
    found = best(ways, RESERVE if key is not None else 0)
    account = Account(recognise)
    old = steps(found)
    kept, gone = entities(found, last_states(old))
    if not kept and not found.rows.get("referentiel"):
        return None
    dossier = _dossier(found, kept, finder, account)
    dossier = _facts(dossier, found, account)
    dossier = _tied(dossier, account)
    for kind, number in Counter(kind for kind, _ in gone).items():
        account.lose(kind, _not_found(kind, number))
    lines = len(found.of("history"))
    account.history = len(old) == lines and not account.lost
    if len(old) < lines:
        account.lose(
            "historique",
            tr("L’historique a perdu {steps} sur {total}.", steps=pluriel(lines - len(old), "étape"), total=lines),
        )
    if not all(_knows_its_turn(step) for step in old):
        account.lose("historique", tr("Les étapes de l’historique sont là, mais ne peuvent plus être annulées."))
    _write(target, dossier, found, old, account, key)
    return account


def _knows_its_turn(step: OldStep) -> bool:
    """Whether a step says if it was taken back, and if it can be: nothing seals that."""
    return step.line["undone"] in (0, 1) and isinstance(step.line["undoable"], int)


# --- the dossier -----------------------------------------------------------------------------------------------------


def _dossier(found: Found, kept: Sequence[Kept], finder: Finder, account: Account) -> Dossier:
    tables: dict[str, dict[str, Any]] = {}
    for one in sorted(kept, key=lambda each: each.rang):
        tables.setdefault(one.entity.KIND, {})[one.entity.id] = one.entity
        if one.source == PARTIAL:
            account.lose(
                one.entity.KIND,
                tr("{thing} est là, mais une partie a pu changer ou manquer : vérifiez-le.", thing=_named(one)),
            )
        account.saved["retrouvés dans l’historique"] += one.source == HISTORY
    account.saved = +account.saved
    meta = next((row for row in found.of("meta") if _is_right(row, "meta", found)), None)
    if meta is None:
        account.lose(
            "meta", tr("L’identité du fichier est perdue : des avis de relecture faits avant ne s’y rattacheront plus.")
        )
    ident = meta.values["dossier_id"] if meta else new_id()
    referentiel = _referentiel(found, tables, finder, account)
    return Dossier(ident, referentiel, MappingProxyType({k: MappingProxyType(v) for k, v in tables.items()}))


def _is_right(row: SavedRow, table: str, found: Found) -> bool:
    """Whether a single row is what was written; where its own seal is lost, as far as can be told."""
    return row.sealed or (seals.key(table, 1) not in found.seals and row.record.whole)


def _named(one: Kept) -> str:
    entity: Any = one.entity
    title = next(
        (t for n in ("intitule", "titre", "phrase", "nom_complet", "texte") if (t := getattr(entity, n, ""))), ""
    )
    name = _name(entity.KIND)
    return tr("{kind} « {title} »", kind=name, title=title[:60]) if title else name


def _name(kind: str) -> str:
    name = tr(NAMES[kind])
    return f"{name[0].upper()}{name[1:]}"


def _not_found(kind: str, number: int) -> str:
    if number == 1:
        return tr("{thing} n’a pas pu être retrouvé.", thing=_name(kind))
    return tr("{count} éléments ({kind}) n’ont pas pu être retrouvés.", count=number, kind=tr(NAMES[kind]))


def _referentiel(
    found: Found, tables: Mapping[str, Mapping[str, Any]], finder: Finder, account: Account
) -> Referentiel:
    named = {e.activite_id for e in tables.get(Exemple.KIND, {}).values()}
    named |= {e.cible_id for e in tables.get(Lien.KIND, {}).values()}
    rows = found.of("referentiel")
    for row in rows:
        if _is_right(row, "referentiel", found):
            try:
                return referentiels.from_json(dict(values.document(row.values["json"])))
            except (KnownError, ValueError, TypeError):
                continue
    cle = next((row.values["cle"] for row in rows if isinstance(row.values["cle"], str)), "")
    known = finder(cle, frozenset(named))
    if known is not None:
        return known
    for row in rows:
        try:
            read = referentiels.from_json(dict(values.document(row.values["json"])))
        except (KnownError, ValueError, TypeError):
            continue
        account.lose(
            "referentiel", tr("Le référentiel est là, mais un mot a pu y changer : comparez-le avec le document.")
        )
        return read
    account.lose(
        "referentiel",
        tr(
            "Le référentiel est perdu, et il n’est pas dans votre catalogue : importez son document (REAC, RE, arrêté "
            "ou fiche), puis choisissez ce titre dans Parcours pour en retrouver les mots."
        ),
    )
    return stand_ins.referentiel(cle, tables)


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
            "avis", tr("Des avis de relecture sont perdus : demandez-les de nouveau à la personne qui vous relit.")
        )
    return replace(dossier, avis=Avis(MappingProxyType(facts))) if facts else dossier


def _tied(dossier: Dossier, account: Account) -> Dossier:
    """Put something blank in the place of a lost exemple or preuve that is tied: the words that name it stay."""
    exemples, preuves = stand_ins.missing(dossier)
    if exemples:
        account.lose(
            Exemple.KIND, tr("Ce qui était lié à un exemple perdu est sous « {title} ».", title=stand_ins.LOST_EXEMPLE)
        )
    if preuves:
        account.lose(
            Preuve.KIND, tr("Ce qui était lié à une preuve perdue est sous « {title} ».", title=stand_ins.LOST_PREUVE)
        )
    return stand_ins.with_stand_ins(dossier)


# --- the file --------------------------------------------------------------------------------------------------------


def _write(
    target: Path, dossier: Dossier, found: Found, old: Sequence[OldStep], account: Account, key: CipherKey | None
) -> None:
    with faults.explained_files(target):
        if target.exists():
            raise faults.exists_already(target)
    lock = FileLock(target)
    try:
        with replacing(target) as beside:
            copy = Database(beside, "rwc", known_as=target, key=key)
            try:
                schema.build(copy)
                dossier = _pieces(copy, dossier, found, account)
                with copy.transaction() as writer:
                    whole.insert_everything(writer, dossier)
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
    dossier = _without_preuve(copy, dossier, {n: chunks[n] for n in nameless}, by_name, account)
    for sha256 in sorted(wanted):
        mine = chunks.get(by_name.get(sha256, -1), {})
        octets, complete = _in_any_order(mine, sha256) or _bytes(mine)
        right = bool(octets) and sha256_of(octets).hexdigest() == sha256
        info = pieces.add(copy, io.BytesIO(octets)) if octets and len(octets) <= pieces.MAX_BYTES else None
        account.saved["pieces"] += right
        if not right:
            dossier = _replaced(dossier, sha256, info, account, complete=complete)
    return dossier


def _without_preuve(
    copy: Database, dossier: Dossier, chunks: Mapping[int, Any], by_name: Mapping[str, int], account: Account
) -> Dossier:
    """Bring the whole pieces whose preuve is lost, each as a preuve of its own, where preuves are lost at all."""
    if not any(kind == Preuve.KIND for kind, _ in account.lost):
        return dossier
    names = {number: sha256 for sha256, number in by_name.items()}
    number = 0
    for rowid in sorted(chunks):
        octets, _ = _bytes(chunks[rowid])
        sha256 = sha256_of(octets).hexdigest()
        if not octets or names.get(rowid, sha256) != sha256 or len(octets) > pieces.MAX_BYTES:
            continue
        info = pieces.add(copy, io.BytesIO(octets))
        number += 1
        mime = account.recognise("", octets[:HEAD])
        preuve = Preuve(new_id(), "fichier", f"Fichier retrouvé {number}", nom_fichier=f"fichier-retrouve-{number}")
        dossier = dossier.put(replace(preuve, mime=mime, taille=info.taille, sha256=info.sha256))
        account.saved["pieces"] += 1
    if number:
        account.lose("piece", tr("{files} sans preuve : voyez « Fichier retrouvé ».", files=pluriel(number, "fichier")))
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
        parts.append(_part(chunks[len(parts)]))
        if len(parts[-1]) < pieces.CHUNK:
            break
    return b"".join(parts), len(parts) == len(chunks)


def _in_any_order(chunks: Mapping[int, Any], sha256: str) -> tuple[bytes, bool] | None:
    """Return the bytes of a piece whose parts are all there, under wrong numbers perhaps; None where they are not."""
    numbers = sorted(chunks)
    for order in (numbers, numbers[::-1]):
        if _digest_of(chunks, order) == sha256:
            return b"".join(_part(chunks[number]) for number in order), True
    return None


def _digest_of(chunks: Mapping[int, Any], order: Sequence[int]) -> str:
    digest = sha256_of()
    for number in order:
        digest.update(_part(chunks[number]))
    return digest.hexdigest()


def _part(part: Any) -> bytes:
    return bytes(part.read() if isinstance(part, Later) else part)


def _replaced(
    dossier: Dossier, sha256: str, info: pieces.PieceInfo | None, account: Account, *, complete: bool
) -> Dossier:
    for preuve in dossier.all(Preuve).values():
        if preuve.sha256 != sha256:
            continue
        if info is None:
            account.lose(
                "piece",
                tr("Le fichier de la preuve « {titre} » est perdu : ajoutez-le de nouveau.", titre=preuve.titre),
            )
            dossier = dossier.put(replace(preuve, sha256=None, taille=0))
            continue
        told = (
            tr("Le fichier de la preuve « {titre} » a changé : remplacez-le par l’original.", titre=preuve.titre)
            if complete
            else tr(
                "Le fichier de la preuve « {titre} » n’est pas là en entier : remplacez-le par l’original.",
                titre=preuve.titre,
            )
        )
        account.lose("piece", told)
        titre = f"{preuve.titre} (fichier abîmé)"
        dossier = dossier.put(replace(preuve, titre=titre, sha256=info.sha256, taille=info.taille))
    if dossier.declaration.signature == sha256:
        account.lose(Declaration.KIND, tr("L’image de votre signature est perdue : ajoutez-la de nouveau."))
        dossier = dossier.put(replace(dossier.declaration, signature=None))
    return dossier


def _history(copy: Database, old: Sequence[OldStep], *, undoable: bool) -> None:
    """Write the steps again; where anything was lost they can be read, and not undone."""
    with copy.transaction() as writer:
        for step in old:
            line = {k: v for k, v in step.line.items() if k not in ("pack", "place", "sceau")}
            if not undoable:
                line["undoable"] = BEFORE_MIGRATION
            line["undone"] = int(line["undone"] == 1)
            line["pieces"] = line["pieces"] if isinstance(line["pieces"], str) else ""
            seal = seals.of_step(tuple(line[name] for name in ("id", "label", "at", "author", "burst")), step.changes)
            writer.insert("history", {"rang": step.rang, **line, "sceau": seal})
            writer.insert("history_changes", {"rang": step.rang, "json": step.changes})
