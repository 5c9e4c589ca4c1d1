"""Reading a whole dossier: every value checked, every seal compared, and all that is wrong named at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from dossier_pro.domain import referentiel as referentiels
from dossier_pro.domain.avis import VIDE, Avis, FaitIllisibleError, FaitInconnuError, depuis_json, sceau
from dossier_pro.domain.dossier import Dossier, Entity
from dossier_pro.domain.errors import KnownError, NewerError
from dossier_pro.domain.referentiel import Referentiel
from dossier_pro.domain.translation import tr, tr_noop
from dossier_pro.store import faults, seals, values
from dossier_pro.store.engine import Database
from dossier_pro.store.tables import ENTITY_TABLES, SINGLES

Rows = Callable[..., list[Any]]
"""Runs a statement with its parameters and returns its rows."""

NAMES: Mapping[str, str] = MappingProxyType(
    {
        "meta": tr_noop("la fiche du fichier"),
        "referentiel": tr_noop("le référentiel"),
        "candidat": tr_noop("l’identité du candidat"),
        "projet": tr_noop("le parcours"),
        "declaration": tr_noop("la déclaration"),
        "echeances": tr_noop("les dates du parcours"),
        "rappel": tr_noop("un rappel"),
        "session": tr_noop("une session"),
        "ccp_obtenu": "un CCP obtenu",
        "experience": tr_noop("une expérience"),
        "exemple": tr_noop("un exemple"),
        "preuve": tr_noop("une preuve"),
        "lien": tr_noop("un lien"),
        "citation": tr_noop("une preuve citée"),
        "diplome": tr_noop("un diplôme"),
        "document_illustrant": tr_noop("un document illustrant"),
        "annexe": tr_noop("une annexe"),
        "position": tr_noop("une position de relecture"),
        "dit_au_guide": tr_noop("un mot dit au guide"),
        "reponse_recit": tr_noop("une réponse de « Raconter »"),
        "question_preparee": tr_noop("une note pour l’entretien"),
        "auto_evaluation": tr_noop("une ligne du dossier de faisabilité"),
        "avis": tr_noop("un avis de relecture"),
    }
)
"""What stands in each table, as a person calls it."""

_SMALLEST_ROW = 8
"""Bytes that a row takes at least: a tree that runs in circles gives more rows than the file has room for."""

_REFUSED = (ValueError, TypeError, RecursionError, OverflowError, FaitIllisibleError, KnownError)


def load(database: Database) -> Dossier:
    """Read a whole dossier, as of one moment.

    Raises:
        DamagedError: a value is not what its column holds, or not what was written; it names what.
        NewerError: what was written is in words that a newer version knows.
    """
    with database.limited(), database.snapshot():
        return read(database.path, database.execute)


def read(path: Path, rows: Rows) -> Dossier:
    """Read a whole dossier out of the rows of its tables.

    Args:
        path: what the file is called where it is damaged.
        rows: runs a statement and returns its rows, all as of one moment.

    Raises:
        DamagedError, NewerError: as ``load``.
    """
    ((pages,),), ((size,),) = rows("PRAGMA page_count"), rows("PRAGMA page_size")
    reading = _Reading(rows, pages * int(size) // _SMALLEST_ROW)  # SQLCipher gives the size as a text
    dossier_id, referentiel = reading.meta(), reading.referentiel()
    tables = {kind: found for kind in ENTITY_TABLES if (found := reading.entities(kind))}
    facts = reading.facts()
    reading.finish()
    if reading.wrong:
        raise faults.damaged(path, [tr(NAMES[kind]) for kind in reading.wrong])
    if reading.newer or referentiel is None or dossier_id is None:
        raise faults.newer(path)
    return Dossier(dossier_id, referentiel, MappingProxyType(tables), facts)


def changed(rows: Rows) -> str:
    """Return when a dossier was last changed as far as its file tells, ISO 8601 in UTC.

    That is its last step; without a history, the moment that the last who took it out had found there, or that at which
    the dossier was begun.
    """
    ((created, last),) = rows("SELECT created, (SELECT max(at) FROM history) FROM meta")
    for moment in (last, created):
        try:
            return datetime.fromisoformat(moment).isoformat() and str(moment)
        except (TypeError, ValueError):
            continue
    return ""


@lru_cache(maxsize=8)
def _referentiel(document: Any) -> Referentiel:
    """Dossiers of one group are on one référentiel, and to build it is a good part of reading them."""
    return referentiels.from_json(dict(values.document(document)))


class _Reading:
    """One reading of a file.

    Attributes:
        wrong: the tables in which something is wrong, each once.
        newer: whether a row that is what was written says what this version does not know.
    """

    def __init__(self, rows: Rows, room: int) -> None:
        self._rows, self._room = rows, room
        self._seals = dict(rows("SELECT cle, octets FROM sceau LIMIT ?", room))
        self.wrong: dict[str, None] = {}
        self.newer = False

    def _intact(self, table: str, row_id: object, row: Sequence[Any]) -> bool:
        """Whether a row is what was written; no row of that name is looked for any more."""
        return bool(self._seals.pop(seals.key(table, row_id), None) == seals.of(table, row))

    def _single(self, table: str) -> Sequence[Any] | None:
        rows = self._rows(f"SELECT {', '.join(SINGLES[table])} FROM {table} LIMIT 2")
        if len(rows) == 1 and self._intact(table, 1, rows[0]):
            return tuple(rows[0])
        self.wrong[table] = None
        return None

    def meta(self) -> str | None:
        """The dossier's id."""
        row = self._single("meta")
        try:
            return values.text(row[0]) if row else None
        except TypeError:
            self.wrong["meta"] = None
            return None

    def referentiel(self) -> Referentiel | None:
        """The référentiel that it was built on."""
        row = self._single("referentiel")
        try:
            return _referentiel(row[1]) if row else None
        except NewerError:
            self.newer = True
            return None
        except _REFUSED:
            self.wrong["referentiel"] = None
            return None

    def entities(self, kind: str) -> Mapping[str, Entity]:
        """The entities of one kind, by id."""
        mapping = ENTITY_TABLES[kind]
        found: dict[str, Entity] = {}
        for row in self._rows(mapping.everything, self._room):
            try:
                if self._intact(kind, row[0], row):
                    found[row[0]] = mapping.entity(row)
                    continue
            except values.UnknownWordError:
                self.newer = True
                continue
            except _REFUSED:
                pass
            self.wrong[kind] = None
        return MappingProxyType(found)

    def facts(self) -> Avis:
        """The facts of reviews."""
        rows = self._rows("SELECT sha256, json FROM avis ORDER BY rang LIMIT ?", self._room)
        facts = {}
        unknown: set[str] = set()
        for sha256, text in rows:
            try:
                if sceau(values.text(text)) == sha256:
                    facts[sha256] = depuis_json(values.document(text))
                    continue
            except FaitInconnuError:
                unknown.add(sha256)
                self.newer = True
                continue
            except _REFUSED:
                pass
            self.wrong["avis"] = None
        if self._seals.pop(seals.FACTS, None) != seals.of_facts(facts.keys() | unknown):
            self.wrong["avis"] = None
        return Avis(MappingProxyType(facts)) if facts else VIDE

    def finish(self) -> None:
        """Note what a seal is left of and no row."""
        for cle in self._seals:
            kind = str(cle).partition("/")[0]
            if kind in NAMES:
                self.wrong[kind] = None
