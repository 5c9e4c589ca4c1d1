"""The facts of reviews: those in a dossier's file, and a reader's own while a candidate's file is only read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

from dossier_pro.domain import json_text
from dossier_pro.domain.avis import (
    VIDE,
    Avis,
    FaitIllisibleError,
    FaitInconnuError,
    canonique,
    cle_texte,
    depuis_json,
    sceau,
)
from dossier_pro.domain.dossier import new_id
from dossier_pro.domain.errors import KnownError
from dossier_pro.domain.records import dataclass
from dossier_pro.domain.text import fold
from dossier_pro.domain.translation import tr
from dossier_pro.store import faults, seals
from dossier_pro.store.backup import write_copy
from dossier_pro.store.engine import Database

if TYPE_CHECKING:
    from dossier_pro.store.writing import Writer


def read(rows: Iterable[Iterable[str]]) -> Avis:
    """Return the facts of rows: the SHA-256 and the JSON of each.

    Raises:
        FaitIllisibleError, ValueError: a row is none, or is not what was written.
    """
    facts = {}
    for sha256, text in rows:
        if sceau(text) != sha256:
            raise ValueError("another text than was written")
        facts[sha256] = depuis_json(json_text.parse(text))
    return Avis(MappingProxyType(facts)) if facts else VIDE


def insert(writer: Writer, facts: Avis, known: Avis = VIDE) -> None:
    """Add to a dossier's file those of ``facts``, all that it is to hold, that are not among ``known``.

    Belongs inside a transaction.
    """
    rows = [
        {"sha256": sha256, "json": canonique(fait)} for sha256, fait in facts.faits.items() if sha256 not in known.faits
    ]
    writer.insert_all("avis", rows)
    seals.write(writer, {seals.FACTS: seals.of_facts(facts.faits)})


_APPLICATION_ID = 0x44505256
"""« DPRV » in SQLite's header."""

_SCHEMA_1 = (
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
_SCHEMA_2 = (
    "ALTER TABLE fait ADD COLUMN candidat TEXT",  # NULL: noted before names were kept
    "ALTER TABLE fait ADD COLUMN parti INTEGER NOT NULL DEFAULT 1",  # nobody knows of older ones: they may have left
    "ALTER TABLE lecteur RENAME TO lecteur_1",
    "CREATE TABLE lecteur (id TEXT PRIMARY KEY, nom TEXT NOT NULL, role TEXT NOT NULL, vu INTEGER NOT NULL)",
    "INSERT INTO lecteur SELECT '1', nom, role, 1 FROM lecteur_1",
    "DROP TABLE lecteur_1",
    "CREATE TABLE lecteur_avant (id TEXT NOT NULL, cle TEXT NOT NULL, PRIMARY KEY (id, cle)) WITHOUT ROWID",
)
_TABLES = frozenset({"fait", "texte_lu", "lecteur", "lecteur_avant", "phrase"})
_STEPS = (_SCHEMA_1, _SCHEMA_2)
_VERSION = len(_STEPS)


@dataclass(frozen=True, slots=True)
class LecteurConnu:
    """A reader of this computer: their random id, and the name and role they gave."""

    id: str
    nom: str
    role: str


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
                    self._climb(0)
                    database.execute(f"PRAGMA application_id={_APPLICATION_ID}")
        if database.scalar("PRAGMA application_id") != _APPLICATION_ID:
            raise KnownError(
                tr(
                    "« {name} » n’est pas le carnet de relecture de Dossier Pro : déplacez ce fichier, "
                    "puis recommencez.",
                    name=path.name,
                )
            )
        if database.scalar("PRAGMA user_version") > _VERSION:
            raise KnownError(
                tr(
                    "Vos relectures ont été faites avec une version plus récente de Dossier Pro : "
                    "mettez le logiciel à jour pour les retrouver."
                )
            )
        if database.scalar("PRAGMA user_version") < _VERSION:
            with database.transaction():
                self._climb(cast(int, database.scalar("PRAGMA user_version")))
        if not _has_our_tables(database):
            raise faults.damaged_notebook(path)

    def _climb(self, version: int) -> None:
        for step in _STEPS[version:]:
            for statement in step:
                self._database.execute(statement)
        for one in self.lecteurs() if version == 1 else ():
            made = new_id()
            self._database.execute("UPDATE lecteur SET id = ? WHERE id = ?", made, one.id)
            self._avant(made, cle_texte((fold(one.nom), fold(one.role))))
        self._database.execute(f"PRAGMA user_version={_VERSION}")

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    def __enter__(self) -> Carnet:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _rows(self, sql: str, *parameters: str) -> list[tuple[Any, ...]]:
        """Return rows whose every value is a text or nothing.

        Raises:
            KnownError: one is not: the notebook is damaged.
        """
        rows = self._database.execute(sql, *parameters)
        if not all(isinstance(value, str | None) for row in rows for value in row):
            raise faults.damaged_notebook(self._database.path)
        return rows

    # --- the whole of it ---------------------------------------------------------------------------------------------

    @property
    def chemin(self) -> Path:
        """The file."""
        return self._database.path

    def nombre(self) -> int:
        """Return how many facts there are, on all dossiers."""
        return int(self._database.scalar("SELECT count(*) FROM fait"))

    def copier(self, cible: Path) -> None:
        """Write a copy that only its owner may read, read back before it gets its name.

        Raises:
            KnownError: the notebook is damaged, or the place cannot be written to.
        """

        def check(copy: Database) -> None:
            if copy.execute("PRAGMA integrity_check") != [("ok",)]:
                raise faults.damaged(self._database.path)

        write_copy(self._database, cible, check=check)
        with suppress(OSError):  # a disk that knows no rights
            cible.chmod(0o600)

    # --- facts -------------------------------------------------------------------------------------------------------

    def avis(self, dossier_id: str, candidat: str | None = None) -> Avis:
        """Return the facts that were noted on a dossier.

        Args:
            dossier_id: the dossier.
            candidat: the candidate's name in it; what was noted under another name is left out, because copies of
                one file may have been given to several people. None: everything.

        Raises:
            KnownError: the notebook is damaged.
        """
        sql = "SELECT sha256, json, candidat FROM fait WHERE dossier = ? ORDER BY rang"
        rows = self._rows(sql, dossier_id)
        try:
            return read(row[:2] for row in rows if _same_name(row[2], candidat))
        except FaitInconnuError as error:
            raise faults.newer_notebook(self._database.path) from error
        except (FaitIllisibleError, ValueError, TypeError, RecursionError) as error:
            raise faults.damaged_notebook(self._database.path) from error

    def autres_noms(self, dossier_id: str, candidat: str) -> tuple[str, ...]:
        """Return the other names under which something was noted on dossiers of this id, "" among them."""
        rows = self._rows("SELECT DISTINCT candidat FROM fait WHERE dossier = ?", dossier_id)
        names = {fold(row[0]): row[0] for row in rows if not _same_name(row[0], candidat)}
        return tuple(names[key] for key in sorted(names))

    def meme_candidat(self, dossier_id: str, de: str, vers: str) -> None:
        """Take what was noted on a dossier under one name for what was noted under another: it is one person.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            for (name,) in self._rows("SELECT DISTINCT candidat FROM fait WHERE dossier = ?", dossier_id):
                if name is not None and fold(name) == fold(de):
                    sql = "UPDATE fait SET candidat = ? WHERE dossier = ? AND candidat = ?"
                    self._database.execute(sql, vers, dossier_id, name)

    def cachets(self) -> dict[str, int]:
        """Return for each dossier with facts, by its id, a number that changes with them and whom they name.

        Raises:
            KnownError: the notebook is damaged.
        """
        found: dict[str, int] = {}
        for dossier_id, sha256, candidat in self._rows("SELECT dossier, sha256, candidat FROM fait"):
            about = crc32(candidat.encode("utf-8", "surrogatepass")) if candidat else 0
            found[dossier_id] = found.get(dossier_id, 1) + (crc32(sha256.encode()) ^ about)
        return found

    def brouillons(self, dossier_id: str) -> frozenset[str]:
        """Return the SHA-256 of the facts on a dossier that never left this computer."""
        sql = "SELECT sha256 FROM fait WHERE dossier = ? AND parti = 0"
        return frozenset(row[0] for row in self._rows(sql, dossier_id))

    def ajouter(self, dossier_id: str, faits: Avis, candidat: str = "", sans: Iterable[str] = ()) -> None:
        """Add facts on a dossier; those that are there already stay.

        Args:
            dossier_id: the dossier.
            faits: what to add; it has not left this computer.
            candidat: the candidate's name in it.
            sans: the SHA-256 of facts whose place these take; only what never left is removed.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            # What was noted before names were kept is taken to be about whoever the dossier names now.
            sql = "UPDATE fait SET candidat = ? WHERE dossier = ? AND candidat IS NULL"
            self._database.execute(sql, candidat, dossier_id)
            for sha256 in sans:
                sql = "DELETE FROM fait WHERE dossier = ? AND sha256 = ? AND parti = 0"
                self._database.execute(sql, dossier_id, sha256)
            for sha256, fait in faits.faits.items():
                sql = "INSERT OR IGNORE INTO fait (dossier, sha256, json, candidat, parti) VALUES (?, ?, ?, ?, 0)"
                self._database.execute(sql, dossier_id, sha256, canonique(fait), candidat)

    def partir(self, dossier_id: str, faits: Avis) -> None:
        """Remember that these facts leave this computer: from then on they are neither changed nor erased.

        Raises:
            KnownError: the file could not be written.
        """
        leaving = self.brouillons(dossier_id) & faits.faits.keys()
        if not leaving:
            return
        with self._database.transaction():
            for sha256 in leaving:
                sql = "UPDATE fait SET parti = 1 WHERE dossier = ? AND sha256 = ?"
                self._database.execute(sql, dossier_id, sha256)

    # --- texts as they were read -------------------------------------------------------------------------------------

    def garder_textes(self, dossier_id: str, textes: Mapping[str, str]) -> None:
        """Keep texts of a dossier as they were read, each by the hash under which it will be asked for.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            for sha256, texte in textes.items():
                sql = "INSERT OR IGNORE INTO texte_lu (dossier, empreinte, texte) VALUES (?, ?, ?)"
                self._database.execute(sql, dossier_id, sha256, texte)

    def texte_lu(self, dossier_id: str, sha256: str) -> str | None:
        """Return a text of a dossier that was kept, None where it was not."""
        sql = "SELECT texte FROM texte_lu WHERE dossier = ? AND empreinte = ?"
        return next((str(row[0]) for row in self._rows(sql, dossier_id, sha256)), None)

    # --- the reader --------------------------------------------------------------------------------------------------

    def lecteurs(self) -> tuple[LecteurConnu, ...]:
        """Return who has read on this computer, whoever did so last first."""
        rows = self._rows("SELECT id, nom, role FROM lecteur ORDER BY vu DESC, rowid")
        return tuple(LecteurConnu(*row) for row in rows)

    def lecteur(self) -> LecteurConnu | None:
        """Return who read last on this computer, None where nobody said."""
        return next(iter(self.lecteurs()), None)

    def identifier(self, nom: str, role: str) -> str:
        """Return the id of the reader of that name and role, made where there is none.

        Raises:
            KnownError: the file could not be written.
        """
        who = (fold(nom), fold(role))
        for one in self.lecteurs():
            if (fold(one.nom), fold(one.role)) == who:
                return one.id
        made = new_id()
        with self._database.transaction():
            self._database.execute("INSERT INTO lecteur VALUES (?, ?, ?, 0)", made, nom, role)
            self._avant(made, cle_texte(who))
        return made

    def noter_lecteur(self, lecteur_id: str, nom: str, role: str) -> None:
        """Remember who reads, under a name and a role that may have been corrected.

        What they noted and what never left this computer bears the corrected name.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            sql = "SELECT coalesce(max(vu), 0) + 1 FROM lecteur"
            seen = self._database.scalar(sql)
            self._database.execute("INSERT OR REPLACE INTO lecteur VALUES (?, ?, ?, ?)", lecteur_id, nom, role, seen)
            self._signer_autrement(lecteur_id, lecteur_id, nom, role)

    def devenir(self, ancien: str, lecteur_id: str, nom: str, role: str) -> None:
        """Make one reader of this computer the one that somebody is on another computer.

        Raises:
            KnownError: the file could not be written.
        """
        with self._database.transaction():
            self._signer_autrement(ancien, lecteur_id, nom, role)
            for key in (ancien, *self.cles_d_avant(ancien)):
                self._avant(lecteur_id, key)
            self._database.execute("DELETE FROM lecteur WHERE id = ?", ancien)
        self.noter_lecteur(lecteur_id, nom, role)

    def cles_d_avant(self, lecteur_id: str) -> tuple[str, ...]:
        """Return the keys (``avis.cle_texte``) under which a reader may have noted on this computer before."""
        rows = self._rows("SELECT cle FROM lecteur_avant WHERE id = ? ORDER BY cle", lecteur_id)
        return tuple(row[0] for row in rows)

    def _avant(self, lecteur_id: str, cle: str) -> None:
        if cle != lecteur_id:
            self._database.execute("INSERT OR IGNORE INTO lecteur_avant VALUES (?, ?)", lecteur_id, cle)

    def _signer_autrement(self, ancien: str, lecteur_id: str, nom: str, role: str) -> None:
        """Put another signature under what never left; belongs inside a transaction."""
        for rang, text in self._database.execute("SELECT rang, json FROM fait WHERE parti = 0"):
            try:
                fait = depuis_json(json_text.parse(text))
            except FaitInconnuError:
                continue  # a newer version noted it, and signs it again when it comes back
            except (FaitIllisibleError, ValueError, TypeError, RecursionError):
                continue  # damaged: it is named where it is read
            if fait.lecteur_id != ancien:
                continue
            signed = canonique(replace(fait, lecteur_id=lecteur_id, auteur=nom, role=role))
            if signed != text:
                sql = "UPDATE fait SET json = ?, sha256 = ? WHERE rang = ?"
                self._database.execute(sql, signed, sceau(signed), rang)

    def phrases(self) -> tuple[str, ...]:
        """Return the reader's own phrases, in the order in which they were kept."""
        return tuple(row[0] for row in self._rows("SELECT texte FROM phrase ORDER BY rang"))

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


def _has_our_tables(database: Database) -> bool:
    """Whether every table is there, and nothing that acts by itself."""
    rows = database.execute("SELECT name, type FROM sqlite_master WHERE type <> 'index'")
    return {name for name, _ in rows} >= _TABLES and all(kind == "table" for _, kind in rows)


def carnet_sain(path: Path) -> bool:
    """Whether SQLite finds nothing wrong in a notebook; what is none, or is held elsewhere, passes."""
    return _looked_at(path, lambda database: database.execute("PRAGMA integrity_check") == [("ok",)])


def carnet_entier(path: Path) -> bool:
    """Whether every fact of a notebook is what was written too; what is none, or is held elsewhere, passes."""
    return carnet_sain(path) and _looked_at(path, _holds_what_was_written)


def _looked_at(path: Path, look: Callable[[Database], bool]) -> bool:
    if path.stat().st_size == 0:
        return False
    try:
        database = Database(path, "ro")
        try:
            return database.scalar("PRAGMA application_id") != _APPLICATION_ID or look(database)
        finally:
            database.close()
    except KnownError as error:
        return not faults.is_damage(error)


def _holds_what_was_written(database: Database) -> bool:
    if database.scalar("PRAGMA user_version") != _VERSION:
        return True  # of a newer version, or of an older one that opening will bring up to date
    if not _has_our_tables(database):
        return False
    rows = database.execute("SELECT dossier, sha256, json FROM fait")
    whole = all(isinstance(value, str) for row in rows for value in row)
    return whole and all(sceau(text) == sha256 for _, sha256, text in rows)


def remettre_carnet(copie: Path, path: Path) -> None:
    """Put a copy of a notebook where none stands.

    Raises:
        KnownError: the place cannot be written to.
    """
    database = Database(copie, "ro")
    try:
        write_copy(database, path)
    finally:
        database.close()


def _same_name(noted: str | None, candidat: str | None) -> bool:
    """Whether something was noted about that candidate; None on either side: nobody asked, or nobody knows."""
    return noted is None or candidat is None or fold(noted) == fold(candidat)
