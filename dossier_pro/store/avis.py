"""The facts of reviews: those in a dossier's file, and a reader's own while a candidate's file is only read."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType, TracebackType

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from dossier_pro.domain.avis import VIDE, Avis, FaitIllisibleError, canonique, depuis_json
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.text import empreinte
from dossier_pro.store import faults
from dossier_pro.store.engine import Database
from dossier_pro.store.tables import AVIS


def load(connection: Connection) -> Avis:
    """Return the facts that a dossier's file holds.

    Raises:
        FaitIllisibleError, ValueError: a row is none.
    """
    return _read(connection.execute(select(AVIS.c.sha256, AVIS.c.json).order_by(AVIS.c.rang)).all())


def _read(rows: Iterable[Iterable[str]]) -> Avis:
    facts = {sha256: depuis_json(json.loads(text)) for sha256, text in rows}
    return Avis(MappingProxyType(facts)) if facts else VIDE


def insert(connection: Connection, facts: Avis, known: Avis = VIDE) -> None:
    """Add to a dossier's file the facts that are not among ``known``; belongs inside a transaction."""
    rows = [
        {"sha256": sha256, "json": canonique(fait)} for sha256, fait in facts.faits.items() if sha256 not in known.faits
    ]
    if rows:
        connection.execute(insert_into(AVIS), rows)


_APPLICATION_ID = 0x44505256
"""« DPRV » in SQLite's header."""

_VERSION = 1
_SCHEMA = (
    """
    CREATE TABLE fait (
        rang INTEGER PRIMARY KEY,
        dossier TEXT NOT NULL,
        sha256 TEXT NOT NULL,
        json TEXT NOT NULL,
        UNIQUE (dossier, sha256)
    )
    """,
    """
    CREATE TABLE texte_lu (
        dossier TEXT NOT NULL,
        empreinte TEXT NOT NULL,
        texte TEXT NOT NULL,
        PRIMARY KEY (dossier, empreinte)
    ) WITHOUT ROWID
    """,
    "CREATE TABLE lecteur (rang INTEGER PRIMARY KEY CHECK (rang = 1), nom TEXT NOT NULL, role TEXT NOT NULL)",
    "CREATE TABLE phrase (rang INTEGER PRIMARY KEY, texte TEXT NOT NULL UNIQUE)",
)


class Carnet:
    """A reader's own notebook, one file for all the dossiers they read. Confined to the thread that made it.

    What it holds of a dossier is keyed by the dossier's id: the facts the reader made, and the texts as they were
    read, so that the next version can be shown beside them. A candidate's file is never written to.
    """

    def __init__(self, path: Path) -> None:
        """Open the notebook, made where there is none.

        Raises:
            KnownError: the place cannot be written to, or the file is damaged or of a newer version.
        """
        with faults.explained_files(path):
            path.parent.mkdir(parents=True, exist_ok=True)
        self._database = Database(path, "rwc")
        try:
            self._prepare(path)
        except BaseException:
            self.close()
            raise

    def _prepare(self, path: Path) -> None:
        database = self._database
        if database.scalar("PRAGMA user_version") == 0:
            with database.transaction():
                # Another window may have made it meanwhile.
                if database.scalar("PRAGMA user_version") == 0:
                    for statement in _SCHEMA:
                        database.execute(statement)
                    database.execute(f"PRAGMA application_id={_APPLICATION_ID}")
                    database.execute(f"PRAGMA user_version={_VERSION}")
        if database.scalar("PRAGMA application_id") != _APPLICATION_ID:
            raise KnownError(
                f"« {path.name} » n’est pas le carnet de relecture de Dossier Pro : déplacez ce fichier, puis "
                "recommencez."
            )
        if database.scalar("PRAGMA user_version") > _VERSION:
            raise KnownError(
                "Vos relectures ont été faites avec une version plus récente de Dossier Pro : mettez le logiciel à "
                "jour pour les retrouver."
            )

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Carnet:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # --- facts -------------------------------------------------------------------------------------------------------

    def avis(self, dossier_id: str) -> Avis:
        """Return the facts that were noted on a dossier.

        Raises:
            KnownError: the notebook is damaged.
        """
        rows = self._database.execute("SELECT sha256, json FROM fait WHERE dossier = ? ORDER BY rang", dossier_id)
        try:
            return _read(rows)
        except (FaitIllisibleError, ValueError) as error:
            raise faults.damaged(self._database.path) from error

    def comptes(self) -> dict[str, int]:
        """Return how many facts were noted on each dossier, by its id; a dossier without any is not in it."""
        return {row[0]: row[1] for row in self._database.execute("SELECT dossier, count(*) FROM fait GROUP BY dossier")}

    def ajouter(self, dossier_id: str, faits: Avis) -> None:
        """Add facts on a dossier; those that are there already stay.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            for sha256, fait in faits.faits.items():
                sql = "INSERT OR IGNORE INTO fait (dossier, sha256, json) VALUES (?, ?, ?)"
                self._database.execute(sql, dossier_id, sha256, canonique(fait))

    # --- texts as they were read -------------------------------------------------------------------------------------

    def garder_textes(self, dossier_id: str, textes: Iterable[str]) -> None:
        """Keep texts of a dossier as they were read.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            for texte in textes:
                sql = "INSERT OR IGNORE INTO texte_lu (dossier, empreinte, texte) VALUES (?, ?, ?)"
                self._database.execute(sql, dossier_id, empreinte(texte), texte)

    def textes(self, dossier_id: str) -> Mapping[str, str]:
        """Return the texts of a dossier that were kept, by their hash (``text.empreinte``)."""
        rows = self._database.execute("SELECT empreinte, texte FROM texte_lu WHERE dossier = ?", dossier_id)
        return MappingProxyType({row[0]: row[1] for row in rows})

    # --- the reader --------------------------------------------------------------------------------------------------

    def lecteur(self) -> tuple[str, str] | None:
        """Return the name and the role of whoever reads on this computer, None where nobody said."""
        rows = self._database.execute("SELECT nom, role FROM lecteur")
        return (rows[0][0], rows[0][1]) if rows else None

    def noter_lecteur(self, nom: str, role: str) -> None:
        """Remember who reads."""
        with self._database.transaction():
            self._database.execute("INSERT OR REPLACE INTO lecteur VALUES (1, ?, ?)", nom, role)

    def phrases(self) -> tuple[str, ...]:
        """Return the reader's own phrases, in the order in which they were kept."""
        return tuple(row[0] for row in self._database.execute("SELECT texte FROM phrase ORDER BY rang"))

    def noter_phrases(self, phrases: Iterable[str]) -> None:
        """Keep these phrases, in this order, in the place of those that were kept."""
        with self._database.transaction():
            self._database.execute("DELETE FROM phrase")
            for texte in dict.fromkeys(phrases):
                self._database.execute("INSERT INTO phrase (texte) VALUES (?)", texte)

    def oublier(self, dossier_id: str) -> None:
        """Remove everything about one dossier, from the file's bytes too."""
        with self._database.transaction():
            self._database.execute("DELETE FROM fait WHERE dossier = ?", dossier_id)
            self._database.execute("DELETE FROM texte_lu WHERE dossier = ?", dossier_id)
